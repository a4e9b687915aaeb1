"""Moving something without dragging it: press a button, then where it should stand."""

import pytest

from tests.browser.test_layouts import near, world_of
from tests.browser.test_map import empty_spot, scale
from tests.browser.test_moving import between
from tests.browser.visitor import Visitor
from tests.browsers import on_paper
from tests.conftest import until

NAME = "strong-relationships"
WAY = (46, -38)


def is_asked(visitor: Visitor) -> bool:
    """Whether the page waits for a place."""
    return visitor.page.is_visible("#placing")


@pytest.mark.wcag("2.5.7")
def test_what_is_selected_goes_where_a_click_says(visitor: Visitor) -> None:
    visitor.go(f"node={NAME}")
    before, k, query, (x, y) = world_of(visitor), scale(visitor.camera()), visitor.query(), visitor.places()[NAME]
    visitor.page.click("#place")
    assert is_asked(visitor)
    assert "Click or tap where" in visitor.text("#announcer-now")
    visitor.page.mouse.click(x + WAY[0], y + WAY[1])
    visitor.settle()
    after = world_of(visitor)
    assert near(between(before, after, k)[NAME], WAY, 1)
    assert visitor.names("#map [data-moved=yes]") == [NAME]
    assert not is_asked(visitor)
    assert visitor.text("#announcer-now") == "Moved"
    assert visitor.query() == query, "the click selects nothing"
    assert visitor.page.evaluate("document.activeElement.id") == "place"
    visitor.press("Control+z")
    until(visitor.page, "!document.querySelector('#map [data-moved]')")
    assert near(world_of(visitor)[NAME], before[NAME], 0.2)


def test_the_place_may_be_that_of_something_else(visitor: Visitor) -> None:
    visitor.go("node=self-care")
    other = visitor.spot(NAME)
    assert other
    visitor.page.click("#place")
    visitor.page.mouse.click(*other)
    visitor.settle()
    assert visitor.details() == "self-care"
    assert near(visitor.places()["self-care"], other, 1)


@pytest.mark.parametrize("way", ["Escape", "the button", "another view"])
def test_it_is_left_without_a_move(visitor: Visitor, way: str) -> None:
    visitor.go(f"node={NAME}")
    visitor.page.click("#place")
    if way == "Escape":
        visitor.press("Escape")
    elif way == "the button":
        visitor.page.click("#placing button")
    else:
        visitor.go("node=self-care")
    assert not is_asked(visitor)
    assert visitor.page.is_visible("#place")
    assert visitor.details() == ("self-care" if way == "another view" else NAME)
    if way != "another view":
        assert visitor.page.evaluate("document.activeElement.id") == "place"
    visitor.page.mouse.click(*empty_spot(visitor))
    visitor.settle()
    assert visitor.names("#map [data-moved=yes]") == []
    assert visitor.details() == "", "a click means what it means otherwise"


def test_it_is_offered_for_what_is_selected_only(visitor: Visitor) -> None:
    assert not visitor.page.is_visible("#place")
    visitor.go(f"node={NAME}")
    visitor.page.focus("#place")
    visitor.go("node=")
    assert not visitor.page.is_visible("#place")
    assert visitor.focus()["node"] == NAME, "the focus is not lost with it"
    visitor.become(f"?node={NAME}&intasc=6&unmatched=hide")
    assert not visitor.page.is_visible(f"#map [data-node={NAME}]")
    assert not visitor.page.is_visible("#place"), "nor for what is hidden"
    visitor.become(f"?node={NAME}")
    with on_paper(visitor.page):
        assert not visitor.page.is_visible("#place")


def test_escape_closes_a_dialog_before_it(visitor: Visitor) -> None:
    visitor.go(f"node={NAME}")
    visitor.page.click("#place")
    visitor.press("?")
    assert visitor.page.is_visible("#help")
    visitor.press("Escape")
    assert not visitor.page.is_visible("#help")
    assert is_asked(visitor)
    visitor.press("Escape")
    assert not is_asked(visitor)


@pytest.mark.wcag("2.5.7")
def test_on_a_phone_two_taps_do_it(phone: Visitor) -> None:
    phone.become(f"?view=map&node={NAME}")
    x, y = phone.places()[NAME]
    phone.page.tap("#place")
    until(phone.page, "document.getElementById('placing').checkVisibility()")
    phone.page.touchscreen.tap(x + 40, y - 60)
    until(phone.page, "document.querySelector('#map [data-moved]')")
    assert near(phone.places()[NAME], (x + 40, y - 60), 1)
    assert phone.names("#map [data-moved=yes]") == [NAME]
    assert phone.page.locator("#place").bounding_box()["height"] >= 44  # type: ignore[index]
