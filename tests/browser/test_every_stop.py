"""The keyboard's way through every view: each stop is ringed, in sight and covered by nothing, and there is no trap."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.views import VIEWS, adopt, letters, look
from tests.browser.visitor import Visitor
from tests.browsers import Contexts

_STOP = """() => {
  const it = document.activeElement;
  if (it === document.body || !document.hasFocus()) return null;
  const shape = it.closest("#map") ? it.querySelector(".shape") || it : it;
  const box = shape.getBoundingClientRect();
  const style = getComputedStyle(it);
  const inside = (x, y) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (it.contains(hit) || hit.contains(it) || Boolean(it.closest("#map") && hit.closest("#map")));
  };
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const points = [0.5, 0.2, 0.8].map((part) => [left + (right - left) * part, (top + bottom) / 2]);
  return {
    stop: it.dataset.testStop ??= String(window.testStops = (window.testStops || 0) + 1),
    what: [it.tagName, it.id || it.getAttribute("class"), it.ariaLabel || it.textContent.trim().slice(0, 40)].join(" "),
    ring: it.closest("#map") ? 2 : style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: right > left && bottom > top && points.some(([x, y]) => inside(x, y)),
  };
}"""


@pytest.fixture(scope="module")
def one_walker(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Visitor]:
    """One keyboard for all tests of this module."""
    with contexts.lent(browser) as page:
        visitor = Visitor(page, server_url)
        visitor.open("?view=about")
        yield visitor


@pytest.fixture
def walker(one_walker: Visitor) -> Iterator[Visitor]:
    """Someone who has only a keyboard."""
    one_walker.take_the_focus_back()
    yield one_walker
    assert one_walker.watched.problems == []


def stop(visitor: Visitor, key: str) -> dict[str, Any] | None:
    """Press a key and tell where the focus then is; nothing for the window itself."""
    visitor.press(key)
    found: dict[str, Any] | None = visitor.page.evaluate(_STOP)
    return found


@pytest.mark.few(5)
@pytest.mark.wcag("2.1.1", "2.4.7", "2.4.11")
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_each_stop_is_ringed_and_in_sight(walker: Visitor, width: int, view: str) -> None:
    look(walker, "en", width, view)
    walker.begin()
    stops = [stop(walker, "Tab") for _ in range(30)] + [stop(walker, "Shift+Tab") for _ in range(10)]
    assert len({each["stop"] for each in stops if each}) > 5
    assert [each["what"] for each in stops if each and (each["ring"] < 2 or not each["seen"])] == []


@pytest.mark.wcag("2.4.7", "2.4.11")
@pytest.mark.few(2)
@pytest.mark.parametrize("view", ["map", "details", "table", "crosswalk"])
def test_so_it_is_with_letters_twice_as_large(walker: Visitor, view: str) -> None:
    look(walker, "en", 1280, view)
    letters(walker, 32)
    try:
        walker.begin()
        stops = [stop(walker, "Tab") for _ in range(30)]
        assert [each["what"] for each in stops if each and (each["ring"] < 2 or not each["seen"])] == []
    finally:
        letters(walker, 16)


@pytest.mark.few(1)
@pytest.mark.wcag("2.1.2", "2.4.3")
@pytest.mark.parametrize("view", VIEWS)
def test_three_hundred_tabs_there_and_back_meet_no_trap(walker: Visitor, view: str) -> None:
    look(walker, "en", 1280, view)
    adopt(walker)
    walker.begin()
    # At the end of a page the focus may be with the window once, or not.
    there = [each["stop"] for each in (stop(walker, "Tab") for _ in range(300)) if each]
    back = [each["stop"] for each in (stop(walker, "Shift+Tab") for _ in range(300)) if each]
    after = dict(pairwise(there))
    assert len(after) > 5
    assert all(after[one] == other for one, other in pairwise(there)), "each is followed by the same one always"
    came_round = there[0] in there[1:]
    assert came_round or len(set(there)) == len(there), "the way leads on or round, and is no smaller circle"
    home = back if came_round else back[: back.index(there[0]) + 1]
    assert all(after.get(other) == one for one, other in pairwise(home)), "the way back is the same way"
