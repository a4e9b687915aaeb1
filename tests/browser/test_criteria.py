"""What some criteria of WCAG ask of every view, and no test of a feature shows."""

import pytest

from tests.browser.views import VIEWS
from tests.browser.visitor import Arrive, Visitor


@pytest.mark.few(5)
@pytest.mark.wcag("1.4.5")
@pytest.mark.parametrize("name", VIEWS)
def test_no_word_is_part_of_a_picture(visitor: Visitor, name: str) -> None:
    """The only picture is the ground of the crosswalk's cells, whose marks are text above it."""
    visitor.become(VIEWS[name])
    if name in ("crosswalk", "report"):
        visitor.page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=30_000)
    pictures = visitor.page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((each) =>
          each.matches("img, canvas, video, object, embed, iframe, image:not(.heatmaplayer *), input[type=image]")
          || getComputedStyle(each).backgroundImage.includes("url(")).map((each) => each.outerHTML.slice(0, 120))"""
    )
    assert pictures == []


# --- the same everywhere

WITH_HEADER = [query for query in VIEWS.values() if "present=1" not in query and "embed=1" not in query]
"""A room and a page that frames the map have no use for a header."""

_PARTS = """() => [...document.querySelectorAll("header.top a[href], header.top button, header.top input")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .map((each) => each.getAttribute("aria-label") || each.textContent.trim())"""


@pytest.mark.wcag("3.2.3", "3.2.4")
def test_the_ways_to_look_stand_in_the_same_order_under_the_same_names(visitor: Visitor) -> None:
    seen = []
    for query in WITH_HEADER:
        visitor.become(query)
        seen.append(visitor.page.evaluate(_PARTS))
    every = max(seen, key=len)
    # Where there is nothing to add to a tour, that button is not there.
    assert all(len(each) >= len(every) - 1 > 10 for each in seen)
    assert all(each == [name for name in every if name in each] for each in seen)


# What comes before the help: all of it in the same order, but for what a view adds.
_BESIDE_HELP = """() => {
  const controls = [...document.querySelectorAll("a[href], button")].filter((each) => each.checkVisibility());
  const help = controls.findIndex((each) => each.matches("[data-action=help]"));
  return controls.slice(help - 2, help + 1).map((each) => each.getAttribute("aria-label") || each.textContent.trim());
}"""


@pytest.mark.few(1)
@pytest.mark.wcag("3.2.6")
@pytest.mark.parametrize("width", [1366, 390])
def test_help_is_in_the_same_place(arrive: Arrive, width: int) -> None:
    visitor = arrive(viewport={"width": width, "height": 800})
    if width < 1000:
        visitor.page.click("#bar [data-bar=more]")
    places = []
    for query in WITH_HEADER:
        visitor.become(query)
        # Closed by the change of view on a phone.
        more = visitor.page.locator("#bar [data-bar=more]")
        if more.is_visible() and more.get_attribute("aria-expanded") == "false":
            more.click()
        assert visitor.page.locator("[data-action=help]:visible").count() == 1
        places.append(visitor.page.evaluate(_BESIDE_HELP))
    assert all(each == places[0] for each in places)


# --- a pointer that thinks better of it


@pytest.mark.wcag("2.5.2")
@pytest.mark.parametrize(
    "target",
    ["[data-action=help]", "#filters [data-toggle='intasc=3']", "#views a[data-go^='view=report']", "a node"],
)
def test_pressing_alone_does_nothing_and_moving_away_takes_it_back(visitor: Visitor, target: str) -> None:
    if target == "a node":
        spot = visitor.spot("cognitive")
        assert spot
        x, y = spot
    else:
        box = visitor.page.locator(target).first.bounding_box()
        assert box
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = visitor.query()
    visitor.page.mouse.move(x, y)
    visitor.page.mouse.down()
    visitor.settle()
    assert (visitor.query(), visitor.page.is_visible("#help")) == (before, False)
    visitor.page.mouse.move(x - 40, y + 90, steps=8)  # into the window, wherever the target is
    visitor.page.mouse.up()
    visitor.settle()
    assert (visitor.query(), visitor.page.is_visible("#help")) == (before, False)
