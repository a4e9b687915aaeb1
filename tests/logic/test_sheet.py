"""How high the sheet with the details stands on a phone."""

import itertools

import pytest
from playwright.sync_api import Page

from tests.logic.calling import call

STOPS = {"closed": 0, "peek": 150, "half": 400, "full": 844}


@pytest.mark.parametrize(
    ("height", "speed", "stop"),
    [
        (150, 0, "peek"),
        (60, 0, "closed"),
        (280, 0, "half"),
        (260, 0, "peek"),
        (700, 0, "full"),
        (160, 1, "half"),
        (410, 1, "full"),
        (844, 1, "full"),
        (380, -1, "peek"),
        (140, -1, "closed"),
        (-20, -1, "closed"),
        (900, 0, "full"),
    ],
)
def test_a_sheet_that_is_let_go_comes_to_rest(logic: Page, height: float, speed: float, stop: str) -> None:
    assert call(logic, "sheet.released", height, speed, STOPS) == stop


def test_a_sheet_shows_its_heading_and_leaves_room_above_it(logic: Page) -> None:
    for room, heading in itertools.product((280, 400, 728, 1200), (0, 90, 150, 400)):
        stops = call(logic, "sheet.heights", {"room": room, "whole": room + 112, "heading": heading})
        assert list(stops) == ["closed", "peek", "half", "full"]
        assert 0 == stops["closed"] < 100 < stops["peek"] <= stops["half"] < room * 0.6 < stops["full"] == room + 112
        assert stops["peek"] >= heading or stops["peek"] == round(room * 0.42)
    assert call(logic, "sheet.heights", {"room": 200, "whole": 300, "heading": 90}) == {"closed": 0, "full": 300}


def test_a_sheet_goes_from_stop_to_stop(logic: Page) -> None:
    assert [call(logic, "sheet.stepped", stop, 1, STOPS) for stop in STOPS] == ["peek", "half", "full", "full"]
    assert [call(logic, "sheet.stepped", stop, -1, STOPS) for stop in STOPS] == ["closed", "closed", "peek", "half"]
    assert call(logic, "sheet.stepped", "full", -1, {"closed": 0, "full": 9}) == "closed"
