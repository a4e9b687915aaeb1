"""Barriers: axe-core finds none in any state of the page, in light and dark, wide and narrow."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from tests.browser.axe import ALL, WCAG, barriers
from tests.browser.visitor import Visitor
from tests.browsers import fill
from tests.conftest import until


def search_for(text: str) -> Callable[[Visitor], None]:
    def do(visitor: Visitor) -> None:
        fill(visitor.page.locator("#finder input"), text)
        visitor.page.wait_for_selector("#finder [role=option], .finder-none")
        visitor.settle()

    return do


def open_over(visitor: Visitor, name: str) -> None:
    """On a phone, what comes up from the bar; other screens have it in sight."""
    button = visitor.page.locator(f"#bar [data-bar={name}]")
    if button.is_visible() and button.get_attribute("aria-expanded") == "false":
        button.click()


def show_map(visitor: Visitor) -> None:
    """On a phone the list comes first."""
    if visitor.page.is_visible("#bar"):
        visitor.go("view=")
    assert visitor.page.is_visible("#map")


def open_filters(visitor: Visitor) -> None:
    open_over(visitor, "controls")


def open_more_filters(visitor: Visitor) -> None:
    open_filters(visitor)
    visitor.page.click("#filters .popover > summary")
    assert visitor.page.is_visible("#filters .popover-card")


def open_lines(visitor: Visitor) -> None:
    show_map(visitor)
    if not visitor.page.is_visible("#legend"):
        visitor.page.click(".legend-button")
    visitor.page.click("#legend .popover > summary")
    assert visitor.page.is_visible("#legend .popover-card")


def open_help(visitor: Visitor) -> None:
    visitor.press("?")
    assert visitor.page.is_visible("#help")


def open_display(visitor: Visitor) -> None:
    visitor.page.evaluate("explorerPage.actions.display()")
    assert visitor.page.is_visible("#display")


def show_failure(visitor: Visitor) -> None:
    visitor.page.evaluate("dispatchEvent(new Event('offline'))")
    assert visitor.page.is_visible("#failure")


def open_folds(visitor: Visitor) -> None:
    show_map(visitor)
    open_filters(visitor)  # on a phone the tools are with them
    visitor.page.click("#tools .popover > summary")
    assert visitor.page.is_visible("#tools .popover-card")


def walk(visitor: Visitor) -> None:
    """Leave a trail."""
    for name in ("cognitive", "strong-relationships", "intasc-3"):
        visitor.go(f"node={name}")
    open_over(visitor, "more")
    assert visitor.page.is_visible("#trail ol")


def move(visitor: Visitor) -> None:
    show_map(visitor)
    visitor.page.focus("#map [data-node=strong-relationships]")
    visitor.press("Control+ArrowUp")
    assert visitor.page.is_visible("[data-action=put-back]")


def await_chart(visitor: Visitor) -> None:
    visitor.page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=30_000)


def nothing(visitor: Visitor) -> None:
    pass


_EDGE = "strong-relationships~aligns~intasc-3"
_UNLINKED = "?view=path&node=strong-relationships&to=intasc-3&relation=contains"

# What came with paths, comparisons, layouts, folds, undo and the links as things to open.
NEW_STATES: dict[str, tuple[str, Callable[[Visitor], None]]] = {
    "path without ends": ("?view=path", nothing),
    "path": ("?view=path&node=strong-relationships&to=intasc-3", nothing),
    "no path": (_UNLINKED, nothing),
    "compare without ends": ("?view=compare", nothing),
    "compare": ("?view=compare&node=intasc-3&with=intasc-5", nothing),
    "crosswalk": ("?view=crosswalk", await_chart),
    "crosswalk with an open line": (f"?view=crosswalk&edge={_EDGE}&order=total", await_chart),
    "report": ("?view=report", await_chart),
    "line": (f"?node=strong-relationships&edge={_EDGE}", nothing),
    "focus": ("?node=strong-relationships&focus=2&direction=in", nothing),
    "chain": ("?node=strong-relationships&focus=chain", nothing),
    "around": ("?node=strong-relationships&focus=1&layout=around", nothing),
    "layers": ("?layout=layers", nothing),
    "by standard": ("?layout=standards&node=intasc-3", nothing),
    "folded": ("?fold=cognitive,strong-relationships", nothing),
    "folds": ("?fold=cognitive", open_folds),
    "trail": ("", walk),
    "moved": ("", move),
}

STATES: dict[str, tuple[str, Callable[[Visitor], None]]] = {
    "first view": ("", nothing),
    "selected": ("?node=strong-relationships", nothing),
    "a resource": ("?node=r-challenge-str", nothing),
    "filtered": ("?intasc=3,9&match=all", nothing),
    "selected and filtered": ("?node=intasc-3&intasc=3&domain=cognitive", nothing),
    "nothing matches": ("?intasc=4,10&match=all&domain=intrapersonal", nothing),
    "search open": ("", search_for("realtionships")),
    "search without result": ("", search_for("zzzzzz")),
    "search results": ("?q=equity", nothing),
    "outline": ("?view=outline", nothing),
    "outline of a selection": ("?view=outline&node=cognitive&intasc=3", nothing),
    "table": ("?view=table&sort=-links&node=cognitive", nothing),
    "about": ("?view=about", nothing),
    "help": ("", open_help),
    "display": ("", open_display),
    "filters": ("", open_filters),
    "more filters": ("", open_more_filters),
    "lines": ("", open_lines),
    "notice": ("?node=nobody&intasc=77", nothing),
    "failure": ("", show_failure),
    **NEW_STATES,
}
_LONG = ("table", "crosswalk", "crosswalk with an open line", "report")

SCREENS = {
    "light, 1366 wide": (1366, "light"),
    "dark, 1366 wide": (1366, "dark"),
    "light, 390 wide": (390, "light"),
    "dark, 390 wide": (390, "dark"),
}
LIGHT = [name for name, (_, theme) in SCREENS.items() if theme == "light"]


def rules(theme: str) -> Sequence[str]:
    """What a screen is held to: a dark one has other colors, and nothing else that is new."""
    return ALL if theme == "light" else ["color-contrast", "link-in-text-block"]


@pytest.fixture(scope="module")
def findings(one_page: Visitor) -> Callable[[str, str], list[dict[str, Any]]]:
    """What axe finds in a state on a screen; each is looked at once."""

    @cache
    def look(screen: str, state: str) -> list[dict[str, Any]]:
        visitor, (width, theme), (query, prepare) = one_page, SCREENS[screen], STATES[state]
        visitor.start_over()
        # axe takes a row that the window's edge cuts through for one that is covered: show the whole table.
        height = 9_000 if state in _LONG else 768 if width > 1000 else 844
        visitor.page.set_viewport_size({"width": width, "height": height})
        fill(visitor.page.locator("#finder input"), "")
        visitor.page.evaluate("document.activeElement.blur()")
        visitor.become(f"{query}&theme={theme}" if query else f"?theme={theme}")
        prepare(visitor)
        visitor.settle()
        assert visitor.page.get_attribute("html", "data-theme") == theme
        return barriers(visitor.page, rules(theme))

    return look


def told(finding: dict[str, Any]) -> str:
    return f"{finding['id']} ({finding['impact']}), {finding['count']} times: {finding['where']}"


# Whole views are looked at in the dark in test_every_view.py; here, what opens over them.
LOOKED_AT = [
    (screen, state)
    for screen in SCREENS
    for state, (_, prepare) in STATES.items()
    if screen in LIGHT or prepare is not nothing
]


@pytest.mark.few(8)
@pytest.mark.wcag("1.1.1", "1.3.1", "1.4.3", "2.4.4", "2.5.8", "3.1.1", "4.1.2")
@pytest.mark.parametrize(("screen", "state"), LOOKED_AT)
def test_nothing_breaks_the_guidelines(
    findings: Callable[[str, str], list[dict[str, Any]]], screen: str, state: str
) -> None:
    assert [told(each) for each in findings(screen, state) if set(each["tags"]) & set(WCAG)] == []


@pytest.mark.few(8)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("screen", LIGHT)
def test_nothing_is_against_best_practice(
    findings: Callable[[str, str], list[dict[str, Any]]], screen: str, state: str
) -> None:
    assert [told(each) for each in findings(screen, state) if not set(each["tags"]) & set(WCAG)] == []


BARRIERS = {
    "image-alt": "document.getElementById('details').append(new Image())",
    "button-name": "document.getElementById('details').append(document.createElement('button'))",
    # A gray that neither a light nor a dark ground bears, once the heading is no larger than other text.
    "color-contrast": "document.querySelector('#details h2').style = 'color: #7a7a7a; font-size: 1rem'",
    "aria-allowed-attr": "document.getElementById('details').setAttribute('aria-pressed', 'true')",
    "html-has-lang": "document.documentElement.removeAttribute('lang')",
    "tabindex": "document.querySelector('#details h2').tabIndex = 5",  # best practice only
}


@pytest.mark.few(2)
@pytest.mark.parametrize(("theme", "barrier"), [*(("light", each) for each in BARRIERS), ("dark", "color-contrast")])
def test_axe_would_find_a_barrier(visitor: Visitor, theme: str, barrier: str) -> None:
    """Else the tests above would be about nothing."""
    visitor.open(f"?theme={theme}")
    visitor.page.evaluate(f"() => {{ {BARRIERS[barrier]} }}")
    assert barrier in {each["id"] for each in barriers(visitor.page, rules(theme))}
    visitor.open()


# --- the shape of the document


@pytest.mark.wcag("3.1.1")
def test_the_language_is_said(visitor: Visitor) -> None:
    assert visitor.page.get_attribute("html", "lang") == "en"


@pytest.mark.few(6)
@pytest.mark.wcag("1.3.1", "2.4.1", "2.4.6")
@pytest.mark.parametrize(
    "query",
    [
        *("", "?node=cognitive", "?view=outline", "?view=table", "?view=about", "?q=equity"),
        *{query: None for query, _ in NEW_STATES.values() if query},
    ],
)
def test_headings_and_landmarks_are_in_order(visitor: Visitor, query: str) -> None:
    visitor.become(query)
    assert visitor.page.locator("h1:visible").count() == 1
    for landmark in ("header.top", "main", "nav", "aside"):
        assert visitor.page.locator(landmark).count() >= 1, landmark
    assert visitor.page.locator("main").count() == 1
    levels = visitor.page.evaluate(
        """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
          .filter((each) => each.checkVisibility()).map((each) => Number(each.tagName[1]))"""
    )
    assert levels[0] == 1
    for above, below in pairwise(levels):
        assert below <= above + 1, levels


@pytest.mark.wcag("2.4.1")
@pytest.mark.parametrize(
    ("text", "goal"), [("Skip to the map", "stage"), ("Skip to the details", "panel"), ("Skip to the outline", "")]
)
def test_skip_links_appear_on_focus_and_work(visitor: Visitor, text: str, goal: str) -> None:
    visitor.open()
    links = visitor.page.locator("a.skip")
    link = links.filter(has_text=text)
    hidden = link.bounding_box()
    assert hidden
    assert hidden["y"] + hidden["height"] <= 0
    for _ in range(links.count()):
        visitor.press("Tab")
        if visitor.focus()["text"] == text:
            break
    assert visitor.focus()["text"] == text
    until(visitor.page, "document.activeElement.getBoundingClientRect().top >= 0")
    visitor.press("Enter")
    visitor.settle()
    if goal:
        inside = visitor.page.evaluate("(goal) => document.getElementById(goal).contains(document.activeElement)", goal)
        assert inside
        visitor.press("Tab")
        assert visitor.page.evaluate("(goal) => document.getElementById(goal).contains(document.activeElement)", goal)
    else:
        assert visitor.query() == "?view=outline"
        assert visitor.page.is_visible("#outline")


def test_a_skip_link_leaves_the_view_alone(visitor: Visitor) -> None:
    visitor.become("?node=cognitive&intasc=3")
    before = visitor.seen()
    visitor.page.locator("a.skip").first.focus()
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?node=cognitive&intasc=3"
    assert visitor.seen() == before


@pytest.mark.few(4)
@pytest.mark.wcag("1.4.10")
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize(
    "state",
    [
        *("first view", "selected", "filtered", "search results", "outline", "table", "about", "filters", "notice"),
        *NEW_STATES,
    ],
)
def test_nothing_scrolls_sideways(visitor: Visitor, width: int, state: str) -> None:
    query, prepare = STATES[state]
    visitor.page.set_viewport_size({"width": width, "height": 700})
    visitor.become(query)
    prepare(visitor)
    visitor.settle()
    sizes = visitor.page.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth, innerWidth]")
    assert max(sizes) == width


@pytest.mark.wcag("2.5.8")
def test_targets_on_a_phone_are_large_enough_to_touch(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    visitor.become("?node=strong-relationships&intasc=3")
    open_filters(visitor)
    small = visitor.page.evaluate(
        """() => [...document.querySelectorAll("button, summary, input, #views a")]
          .filter((each) => each.checkVisibility())
          .map((each) => [each.textContent || each.getAttribute("aria-label"), each.getBoundingClientRect()])
          .filter(([, box]) => box.width && box.top >= 0 && Math.min(box.width, box.height) < 24)
          .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)"""
    )
    assert small == [], "WCAG 2.2 asks for 24 by 24 pixels"


# Links inside a sentence may be as high as its lines.
_TARGETS = (
    "button, summary, select, #views a, #trail a, #details .onward a, #details a.switch, #crosswalk .files a,"
    " #crosswalk td a"
)
_SMALL = """(targets) => [...document.querySelectorAll(targets)]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .map((each) => [each.textContent.trim() || each.getAttribute("aria-label"), each.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && Math.min(width, height) < 23.5)
  .map(([text, { width, height }]) => `${text}: ${width.toFixed(1)} x ${height.toFixed(1)}`)"""


@pytest.mark.few(5)
@pytest.mark.wcag("2.5.8")
@pytest.mark.parametrize("width", [390, 1366])
@pytest.mark.parametrize("state", NEW_STATES)
def test_every_new_target_is_large_enough(visitor: Visitor, width: int, state: str) -> None:
    query, prepare = NEW_STATES[state]
    visitor.page.set_viewport_size({"width": width, "height": 800})
    visitor.become(query)
    prepare(visitor)
    visitor.settle()
    assert visitor.page.evaluate(_SMALL, _TARGETS) == [], "WCAG 2.2 asks for 24 by 24 pixels"
