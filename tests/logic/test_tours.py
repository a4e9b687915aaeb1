"""Tours as data: which is followed, at which step, and whether a view has left it."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.logic.calling import ORDER, call

TOUR: dict[str, Any] = {
    "id": "first",
    "title": "First",
    "summary": "",
    "steps": [
        {"view": "", "title": "All", "minutes": 2},
        {"view": "?node=a&intasc=3,9", "title": "One", "minutes": 3},
        {"view": "?view=outline", "title": "In words", "minutes": 0},
    ],
}


def about(number: int, *views: str) -> dict[str, Any]:
    return {"id": "standard", "intasc": number, "title": f"On {number}", "steps": [{"view": each} for each in views]}


STANDARDS = [about(3, "?node=intasc-3", "?intasc=3"), about(5, "?node=intasc-5", "?intasc=5"), TOUR]


@pytest.mark.parametrize(
    ("search", "view"),
    [
        ("", ""),
        ("?view=map", ""),
        ("?tour=first&step=2&lang=es&theme=dark&present=1&embed=1", ""),
        ("?step=2&intasc=3,9&tour=first&node=a", "?node=a&intasc=3,9"),
        ("?view=outline&tour=first", "?view=outline"),
    ],
)
def test_what_is_looked_at_is_told_without_the_tour(logic: Page, search: str, view: str) -> None:
    assert call(logic, "tours.viewOf", search, ORDER) == view


@pytest.mark.parametrize(
    ("step", "number"), [("", 1), ("1", 1), ("3", 3), ("4", 3), ("99", 3), ("0", 1), ("-1", 1), ("1.5", 1), ("x", 1)]
)
def test_a_step_beyond_the_tour_is_its_nearest(logic: Page, step: str, number: int) -> None:
    assert call(logic, "tours.numberOf", TOUR, f"?tour=first&step={step}") == number


@pytest.mark.parametrize(
    ("search", "strayed"),
    [
        ("?tour=first", False),
        ("?view=map&tour=first", False),
        ("?tour=first&theme=dark&lang=es", False),
        ("?tour=first&node=a", True),
        ("?intasc=3,9&node=a&tour=first&step=2", False),
        ("?node=a&tour=first&step=2", True),
        ("?tour=first&step=3", True),
        ("?view=outline&tour=first&step=3", False),
        ("?view=outline&tour=first&step=30", False),
    ],
)
def test_a_view_strays_when_it_is_not_that_of_its_step(logic: Page, search: str, strayed: bool) -> None:
    assert call(logic, "tours.strayed", TOUR, search, ORDER) is strayed


@pytest.mark.parametrize(
    ("search", "before", "title"),
    [
        ("?tour=first", None, "First"),
        ("?tour=nobody", None, None),
        ("", None, None),
        ("?tour=standard&node=intasc-5", None, "On 5"),
        ("?tour=standard&step=2&intasc=5", None, "On 5"),
        ("?tour=standard&intasc=5&node=x", None, "On 5"),
        ("?tour=standard&node=x", None, "On 3"),
        ("?tour=standard&node=x", STANDARDS[1], "On 5"),
        ("?tour=first&node=x", STANDARDS[1], "First"),
        ("?tour=standard&intasc=3", STANDARDS[1], "On 3"),
    ],
)
def test_the_tour_that_is_followed_is_the_one_seen(
    logic: Page, search: str, before: dict[str, Any] | None, title: str | None
) -> None:
    found = call(logic, "tours.followed", STANDARDS, search, ORDER, before)
    assert (found and found["title"]) == title


def test_the_address_of_a_step_keeps_how_it_is_shown(logic: Page) -> None:
    search = "?node=z&status=published&lang=es&theme=dark&tour=other&step=7"
    assert call(logic, "tours.addressOf", TOUR, 1, search, ORDER) == "?lang=es&theme=dark&tour=first"
    found = call(logic, "tours.addressOf", TOUR, 2, search, ORDER)
    assert found == "?node=a&intasc=3,9&lang=es&theme=dark&tour=first&step=2"
    assert call(logic, "tours.strayed", TOUR, found, ORDER) is False


def test_the_page_of_tours_keeps_language_and_theme_and_nothing_else(logic: Page) -> None:
    search = "?node=z&lang=es&theme=dark&tour=first&step=2&present=1"
    assert call(logic, "tours.pageOf", "", search, ORDER) == "?view=tours&lang=es&theme=dark"
    assert call(logic, "tours.pageOf", "my-a", "", ORDER) == "?view=tours&tour=my-a"


def test_a_tour_takes_as_long_as_its_steps(logic: Page) -> None:
    assert call(logic, "tours.minutesOf", TOUR) == 5


def test_a_tour_is_told_in_a_language_that_it_has(logic: Page) -> None:
    told = {"language": "es", "title": "Primero", "summary": "", "steps": [{"title": f"Paso {n}"} for n in range(3)]}
    tour = {**TOUR, "translations": [told]}
    found = call(logic, "tours.toldIn", tour, "es")
    assert (found["title"], found["language"], found["steps"][1]["title"]) == ("Primero", "es", "Paso 1")
    assert [each["view"] for each in found["steps"]] == [each["view"] for each in TOUR["steps"]]
    assert call(logic, "tours.toldIn", tour, "fr") == tour
    assert call(logic, "tours.toldIn", TOUR, "es") == TOUR


@pytest.mark.parametrize(
    ("text", "details", "said"),
    [
        ("Step {number} of {count}", {"number": 2, "count": 4}, "Step 2 of 4"),
        ({"one": "1 step", "other": "{count} steps"}, {"count": 1}, "1 step"),
        ({"one": "1 step", "other": "{count} steps"}, {"count": 0}, "0 steps"),
        ("“{title}”", {"title": "{count} $& <b>"}, "“{count} $& <b>”"),
        ("{nobody} {constructor}", {}, "{nobody} {constructor}"),
    ],
)
def test_a_text_is_filled_in_as_it_is(logic: Page, text: Any, details: dict[str, Any], said: str) -> None:
    assert call(logic, "filled", text, details) == said
