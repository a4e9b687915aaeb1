"""What a fingertip means, and what stands too close to be pressed."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.logic.calling import call

NODES = [{"id": "large", "x": 100, "y": 100, "r": 26}, {"id": "small", "x": 140, "y": 100, "r": 4}]


@pytest.mark.parametrize(
    ("point", "found"),
    [
        ((100, 100), {"id": "large", "sure": True}),
        ((120, 100), {"id": "large", "sure": True}),
        ((140, 100), {"id": "small", "sure": True}),
        ((146, 104), {"id": "small", "sure": True}),
        ((152, 112), {"id": "small", "sure": False}),
        ((140, 122), {"id": "small", "sure": False}),
        ((140, 123), None),
        ((100, 132), {"id": "large", "sure": True}),
        ((100, 133), None),
    ],
)
def test_a_finger_means_the_nearest_node(logic: Page, point: tuple[int, int], found: dict[str, Any] | None) -> None:
    assert call(logic, "touched", {"x": point[0], "y": point[1]}, NODES) == found


@pytest.mark.parametrize(("distance", "found"), [(39, []), (40, []), (41, ["small"])])
def test_what_is_nearer_than_a_distance_crowds_a_node(logic: Page, distance: float, found: list[str]) -> None:
    assert [each["id"] for each in call(logic, "crowding", NODES[0], NODES, distance)] == found
