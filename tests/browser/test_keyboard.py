"""The whole explorer by keyboard alone: this file uses no mouse."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from tests.browser.visitor import Visitor
from tests.browsers import only_chromium_can
from tests.conftest import until

# What a sighted keyboard user sees of the focus: the element itself and a ring, on itself or on the node's reach.
_FOCUS = """() => {
  const it = document.activeElement;
  if (it === document.body || !document.hasFocus()) return null;
  const box = it.getBoundingClientRect();
  const style = getComputedStyle(it.matches("#map .node") ? it.querySelector(".reach") : it);
  const ringed = it.matches("#map .node")
    ? style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2
    : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  it.dataset.stop ||= String(window.stops = (window.stops || 0) + 1);
  return {
    stop: it.dataset.stop, map: Boolean(it.closest("#map")), ringed, inWindow,
    shown: box.width > 1 && box.height > 1 && getComputedStyle(it).visibility === "visible" && !it.closest("[hidden]"),
    what: `${it.tagName} ${it.id} ${it.className.baseVal ?? it.className} ${it.textContent.slice(0, 30)}`,
  };
}"""


def focus(visitor: Visitor) -> dict[str, Any] | None:
    found: dict[str, Any] | None = visitor.page.evaluate(_FOCUS)
    return found


def reach_map(visitor: Visitor) -> None:
    """Come to the map by Tab."""
    for _ in range(120):
        visitor.press("Tab")
        at = focus(visitor)
        if at and at["map"]:
            return
    pytest.fail("120 Tabs did not lead to the map")


def reach(visitor: Visitor, selector: str, most: int = 120) -> None:
    """Come to the first element that fits a selector by Tab."""
    for _ in range(most):
        visitor.press("Tab")
        if visitor.page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{most} Tabs did not lead to {selector}")


# --- on the map


@pytest.mark.wcag("2.1.1", "2.4.3")
def test_the_map_is_one_stop_on_the_way(visitor: Visitor) -> None:
    reach_map(visitor)
    visitor.press("Tab")
    after = focus(visitor)
    assert after
    assert not after["map"]
    visitor.press("Shift+Tab")
    again = focus(visitor)
    assert again
    assert again["map"]
    assert visitor.page.locator("#map [tabindex='0']").count() == 1


@pytest.mark.wcag("2.4.3")
def test_the_map_remembers_where_one_was(visitor: Visitor) -> None:
    reach_map(visitor)
    visitor.press("ArrowRight", "ArrowDown")
    name = visitor.focus()["node"]
    visitor.press("Tab", "Shift+Tab")
    assert visitor.focus()["node"] == name


WAYS = {"ArrowRight": (1, 0), "ArrowLeft": (-1, 0), "ArrowDown": (0, 1), "ArrowUp": (0, -1)}


@pytest.mark.parametrize("key", WAYS)
@pytest.mark.parametrize("start", ["foundational", "strong-relationships", "intasc-5", "cognitive"])
def test_an_arrow_goes_to_the_nearest_node_that_way(visitor: Visitor, start: str, key: str) -> None:
    places = visitor.places()
    visitor.page.focus(f"#map [data-node='{start}']")
    visitor.press(key)
    goal = visitor.focus()["node"]
    (wx, wy), (x, y) = WAYS[key], places[start]

    def way(name: str) -> tuple[float, float]:
        dx, dy = places[name][0] - x, places[name][1] - y
        return dx * wx + dy * wy, abs(dx * wy) + abs(dy * wx)

    ahead = {name: way(name) for name in places if name != start and way(name)[0] > 0 and way(name)[1] <= way(name)[0]}
    if not ahead:
        assert goal == start
        return
    assert goal in ahead, "it lies that way"
    along, aside = ahead[goal]
    nearer = [name for name, (far, off) in ahead.items() if far < along - 0.5 and off < aside - 0.5]
    assert nearer == [], "nothing lies both nearer and straighter"
    assert visitor.page.get_attribute(f"#map [data-node='{goal}']", "tabindex") == "0"


@pytest.mark.wcag("2.1.1")
def test_every_node_is_reached_by_arrows(visitor: Visitor) -> None:
    reached = visitor.page.evaluate(
        """() => {
          const { map } = explorerPage;
          const nodes = map.ordered().map((mark) => mark.node);
          const seen = new Set([nodes[0]]);
          for (const node of seen) {
            for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]) {
              const next = explorerLogic.nearest(node, nodes, key);
              if (next) seen.add(next);
            }
          }
          return nodes.filter((node) => !seen.has(node)).map((node) => node.id);
        }"""
    )
    assert reached == []


def test_home_and_end_go_to_the_first_and_last_node(visitor: Visitor) -> None:
    names = visitor.names("#map [data-node]")
    reach_map(visitor)
    visitor.press("End")
    assert visitor.focus()["node"] == names[-1]
    visitor.press("Home")
    assert visitor.focus()["node"] == names[0]


@pytest.mark.wcag("3.2.1")
def test_walking_neither_selects_nor_scrolls_the_page(visitor: Visitor) -> None:
    reach_map(visitor)
    visitor.press("ArrowDown", "ArrowRight", "End", "Home")
    assert visitor.query() == ""
    assert visitor.page.evaluate("scrollY") == 0


def test_arrows_skip_what_does_not_match(visitor: Visitor) -> None:
    visitor.go("intasc=3")
    seen = visitor.seen()
    assert len(seen.matching) < 100
    reach_map(visitor)
    for key in ["Home", *["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowDown"] * 3, "End"]:
        visitor.press(key)
        assert visitor.focus()["node"] in seen.matching


@pytest.mark.wcag("2.1.1", "2.4.3")
@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_node_is_opened_and_left_again(visitor: Visitor, key: str) -> None:
    visitor.page.focus("#map [data-node='strong-relationships']")
    visitor.press(key)
    visitor.settle()
    assert visitor.details() == "strong-relationships"
    heading = visitor.focus()
    assert (heading["tag"], heading["text"]) == ("h2", "Build strong relationships")
    assert focused_visibly(visitor)
    visitor.press("Escape")
    assert visitor.focus()["node"] == "strong-relationships"
    assert focused_visibly(visitor)
    assert visitor.details() == "strong-relationships", "it is still selected"
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == ""
    assert visitor.details() == ""
    assert visitor.focus()["node"] == "strong-relationships", "the focus stays"


def focused_visibly(visitor: Visitor) -> bool:
    at = focus(visitor)
    return bool(at and at["ringed"] and at["shown"] and at["inWindow"])


@pytest.mark.wcag("2.4.11")
def test_what_is_focused_out_of_sight_is_brought_into_sight(visitor: Visitor) -> None:
    reach_map(visitor)
    visitor.press("Home", *["+"] * 6)
    visitor.press("End")
    visitor.settle()
    name = visitor.focus()["node"]
    box = visitor.page.locator("#map").bounding_box()
    assert box
    x, y = visitor.places()[name]
    assert box["x"] < x < box["x"] + box["width"]
    assert box["y"] < y < box["y"] + box["height"]


# --- everywhere


def test_a_slash_goes_to_the_search_and_finds_despite_a_slip(visitor: Visitor) -> None:
    reach_map(visitor)
    visitor.press("/")
    assert visitor.page.evaluate("document.activeElement.matches('#finder input')")
    assert visitor.page.input_value("#finder input") == ""
    visitor.page.keyboard.type("realtionships")
    visitor.page.wait_for_selector("#finder [role=option]")
    visitor.settle()
    visitor.press("ArrowDown")
    chosen = visitor.page.locator("#finder [role=option][aria-selected=true]")
    assert "Build strong relationships" in (chosen.text_content() or "")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.details() == "strong-relationships"
    assert visitor.query() == "?node=strong-relationships"
    assert (visitor.focus()["tag"], visitor.focus()["text"]) == ("h2", "Build strong relationships")
    assert focused_visibly(visitor)


@pytest.mark.wcag("2.1.4")
def test_a_slash_and_a_question_mark_can_be_typed(visitor: Visitor) -> None:
    visitor.press("/")
    visitor.page.keyboard.type("and/or?")
    assert visitor.page.input_value("#finder input") == "and/or?"
    assert not visitor.page.is_visible("#help")
    visitor.press("Escape", "Escape")


@pytest.mark.wcag("2.1.2", "2.4.3")
@pytest.mark.parametrize("start", ["#map [tabindex='0']", "#views a:last-child", "[data-action=help]"])
def test_the_help_opens_and_closes_and_focus_returns(visitor: Visitor, start: str) -> None:
    visitor.page.focus(start)
    visitor.press("?")
    assert visitor.page.evaluate("document.getElementById('help').matches(':modal')")
    assert visitor.page.evaluate("document.getElementById('help').contains(document.activeElement)")
    text = visitor.text("#help")
    for key in ("Arrow keys", "Enter", "Esc", "Home", "/"):
        assert key in text
    for _ in range(6):
        visitor.press("Tab")
        assert visitor.page.evaluate(
            "document.activeElement === document.body || document.activeElement.closest('#help') !== null"
        ), "the focus stays inside while the dialog is open"
    visitor.page.focus("#help h2")  # on a word of the glossary, Escape first puts away what it means
    visitor.press("Escape")
    assert not visitor.page.is_visible("#help")
    assert visitor.page.evaluate("(start) => document.activeElement.matches(start)", start)
    assert visitor.query() == ""


@pytest.mark.parametrize("shortcut", ["Control+/", "Alt+/", "Meta+?"])
def test_keys_of_the_browser_are_left_to_it(visitor: Visitor, shortcut: str) -> None:
    reach_map(visitor)
    visitor.press(shortcut)
    assert visitor.page.evaluate("Boolean(document.activeElement.closest('#map'))")
    assert not visitor.page.is_visible("#help")


# --- a whole journey


@pytest.mark.everywhere
@pytest.mark.wcag("2.1.1", "2.4.3", "2.4.7")
def test_find_open_filter_and_read_without_a_mouse(visitor: Visitor) -> None:
    # Filter by a standard.
    reach(visitor, "[data-toggle='intasc=3']")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?intasc=3"
    assert visitor.page.evaluate("document.activeElement.matches(\"[data-toggle='intasc=3'][aria-pressed=true]\")"), (
        "the focus stays on the button"
    )
    # To the outline, and there to a competency.
    while not visitor.page.evaluate("document.activeElement.matches('#views a')"):
        visitor.press("Shift+Tab")
    while visitor.focus()["text"] != "Outline":
        visitor.press("Shift+Tab")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?view=outline&intasc=3"
    assert visitor.focus()["text"] == "Outline", "the focus stays on the link"
    reach(visitor, "#outline :is(h3, h4, h5, h6) > a[data-node=strong-relationships]", 300)
    assert focused_visibly(visitor)
    visitor.press("Enter")
    visitor.settle()
    assert visitor.details() == "strong-relationships"
    assert focused_visibly(visitor)
    # Follow a link in its details.
    visitor.page.keyboard.press("Escape")
    if visitor.focus()["tag"] != "h2":
        reach(visitor, "#details a[data-node], #details h2", 400)
    while not visitor.page.evaluate("document.activeElement.matches('#details a[data-node]')"):
        visitor.press("Tab")
    goal = visitor.focus()["node"]
    visitor.press("Enter")
    visitor.settle()
    assert visitor.details() == goal
    assert visitor.focus()["tag"] == "h2"
    assert visitor.query() == f"?view=outline&node={goal}&intasc=3"


# What is pressed may be gone when the answer is drawn; the next Tab must not begin at the top of the page.
GOING = [
    ("?intasc=3,9", "#active .chip"),
    ("?intasc=3", "#active .chip"),
    ("?intasc=3", "#clear-filters"),
    ("?node=self-care", "#details .close"),
    ("?node=nobody", "#notices button"),
    ("?q=equity", "#details .close"),
    ("?q=equity", "#finder .finder-clear"),
    ("?node=strong-relationships", "#resources [data-toggle]"),
    ("?node=strong-relationships", "#resources [data-node]"),
    ("?q=equity", "#details .results a[data-node]"),
    ("?intasc=3", "#details .matches a[data-node]"),
    ("", "#details .start"),
    ("?view=about", "#views a"),
    ("?view=table", "#table .sorter"),
    ("", "#tools [data-go='layout=standards']"),
    ("", "#legend [data-toggle]"),
    ("?node=self-care&focus=1", "#details [data-go^='focus=']"),
    ("?node=self-care&focus=2&layout=around", "#tools [data-go='layout=']"),
    ("", "#tools [data-go='layout=layers']"),
    ("?node=self-care&layout=around", "#tools [data-go='layout=layers']"),
    ("?node=strong-relationships", "#details a[data-edge]"),
    ("?edge=strong-relationships~aligns~intasc-3", "#details .close"),
    ("?node=cognitive&edge=strong-relationships~aligns~intasc-3", "#details .close"),
    ("?edge=strong-relationships~aligns~intasc-3", "#details .readings a[data-node]"),
    ("?node=self-care", "#details .onward a"),
    ("?view=path&node=self-care&to=intasc-3", "#details .swap"),
    ("?view=path&node=strong-relationships&to=intasc-3", "#details .chain a[data-edge]"),
    ("?view=path&node=strong-relationships&to=intasc-3", "#details .chain a[data-node]"),
    ("?view=path&node=self-care&to=intasc-3", "#details .lines .switch"),
    ("?view=path&node=self-care&to=intasc-3", "#details .close"),
    ("?view=compare&node=intasc-3&with=intasc-5", "#details .swap"),
    ("?view=compare&node=intasc-3&with=intasc-5", "#details .compared a[data-node]"),
    ("?view=compare&node=intasc-3&with=intasc-5", "#details .close"),
    ("?view=crosswalk", "#crosswalk .sorter"),
    ("?view=crosswalk", "#crosswalk a[data-edge]"),
    ("?view=report", "#report a[data-node]"),
    ("?node=self-care", "[data-action=undo]"),
]


@pytest.mark.few(8)
@pytest.mark.wcag("2.4.3")
@pytest.mark.parametrize(("query", "pressed"), GOING, ids=lambda value: value or "first view")
def test_the_focus_is_never_lost_with_what_was_pressed(visitor: Visitor, query: str, pressed: str) -> None:
    visitor.become(query)
    visitor.press("Tab")  # so that the browser shows the focus
    visitor.page.locator(pressed).first.focus()
    visitor.press("Enter")
    if "nobody" not in query:
        until(visitor.page, f"location.search !== {query!r}")
    visitor.settle()
    assert visitor.focus()["tag"] != "body"
    assert visitor.page.evaluate("document.activeElement.isConnected && !document.activeElement.closest('[hidden]')")


# --- what came with focus, layouts, folds, paths, comparisons and undo


@pytest.mark.parametrize("place", ["#map [data-node=strong-relationships]", "#details h2", "#views a"])
def test_digits_look_that_many_steps_around_what_is_selected(visitor: Visitor, place: str) -> None:
    visitor.go("node=strong-relationships")
    seen = []
    for digit in ("1", "2", "3", "2"):
        visitor.page.focus(place)
        visitor.press(digit)
        visitor.settle()
        assert visitor.query() == f"?node=strong-relationships&focus={digit}"
        assert f"within {digit} step" in heard(visitor)
        seen.append(sum(state != "faded" for state in visitor.seen().states.values()))
    one, two, three, again = seen
    assert one < two < three
    assert again == two


@pytest.mark.wcag("2.1.4")
def test_digits_are_typed_in_the_search_and_mean_nothing_without_a_selection(visitor: Visitor) -> None:
    reach_map(visitor)
    visitor.press("1")
    assert visitor.query() == ""
    visitor.go("node=self-care")
    visitor.press("/")
    visitor.page.keyboard.type("3")
    assert visitor.page.input_value("#finder input") == "3"
    assert visitor.query() == "?node=self-care"
    visitor.press("Escape", "Escape")


def test_digits_with_control_belong_to_the_browser(visitor: Visitor) -> None:
    visitor.go("node=self-care")
    visitor.page.focus("#map [data-node=self-care]")
    visitor.press("Control+2", "Alt+3")
    assert visitor.query() == "?node=self-care"


def test_escape_goes_back_from_the_line_to_the_focus_to_the_selection(visitor: Visitor) -> None:
    name = "strong-relationships"
    visitor.become(f"?node={name}&edge={name}~aligns~intasc-3&focus=2&direction=in")
    visitor.page.focus(f"#map [data-node={name}]")
    for expected in (f"?node={name}&focus=2&direction=in", f"?node={name}", "", ""):
        visitor.press("Escape")
        visitor.settle()
        assert visitor.query() == expected
        assert visitor.focus()["node"] == name, "the focus stays"
        assert focused_visibly(visitor)


@pytest.mark.everywhere
@pytest.mark.wcag("2.1.1")
def test_a_line_is_walked_to_opened_and_left(visitor: Visitor) -> None:
    name = "strong-relationships"
    visitor.page.focus(f"#map [data-node={name}]")
    visitor.press("l")
    first = visitor.page.evaluate("document.activeElement.dataset.edge")
    assert name in first
    assert visitor.page.evaluate("document.activeElement.getAttribute('role')") == "button"
    assert "Build strong relationships" in visitor.page.evaluate("document.activeElement.getAttribute('aria-label')")
    visitor.press("l", "L")
    assert visitor.page.evaluate("document.activeElement.dataset.edge") == first
    visitor.press("Enter")
    visitor.settle()
    assert visitor.page.get_attribute("#details", "data-edge") == first
    assert visitor.focus()["tag"] == "h2"
    visitor.press("Escape")
    assert visitor.page.evaluate("Boolean(document.activeElement.closest('#map'))")
    visitor.press("Escape")
    visitor.settle()
    assert "edge" not in visitor.query()


def choose(visitor: Visitor, selector: str, text: str) -> None:
    """Choose from a list by typing the beginning of a name."""
    reach(visitor, selector, 200)
    visitor.page.keyboard.type(text)
    visitor.settle()


def press_to(visitor: Visitor, selector: str) -> None:
    """Come to an element by Tab and press it."""
    reach(visitor, selector, 400)
    assert focused_visibly(visitor)
    visitor.press("Enter")
    visitor.settle()


def open_by_search(visitor: Visitor, text: str) -> None:
    visitor.press("/")
    visitor.page.keyboard.type(text)
    visitor.page.wait_for_selector("#finder [role=option]")
    visitor.settle()
    visitor.press("ArrowDown", "Enter")
    visitor.settle()


@pytest.mark.everywhere
@pytest.mark.wcag("2.1.1")
def test_focus_chain_and_around_without_a_mouse(visitor: Visitor) -> None:
    open_by_search(visitor, "strong relationships")
    press_to(visitor, "#details [data-go='focus=2']")
    assert visitor.query() == "?node=strong-relationships&focus=2"
    press_to(visitor, "#details [data-go='direction=in']")
    assert visitor.query() == "?node=strong-relationships&focus=2&direction=in"
    press_to(visitor, "#details [data-go='layout=around']")
    assert visitor.query() == "?node=strong-relationships&focus=2&direction=in&layout=around"
    while not visitor.page.evaluate("document.activeElement.matches(\"#details [data-go='focus=chain']\")"):
        visitor.press("Shift+Tab")
    visitor.press("Enter")
    visitor.settle()
    assert "focus=chain" in visitor.query()
    assert "toward it" in heard(visitor)
    visitor.press("Escape", "Escape")
    visitor.settle()
    assert visitor.query() == "?node=strong-relationships", "the panel is left, then the focus"


@pytest.mark.everywhere
@pytest.mark.wcag("2.1.1")
def test_the_layout_is_switched_without_a_mouse(visitor: Visitor) -> None:
    for name in ("layers", "standards"):
        press_to(visitor, f"#tools [data-go='layout={name}']")
        assert visitor.query() == f"?layout={name}"
        assert visitor.page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"


@pytest.mark.wcag("2.1.1")
def test_things_are_folded_without_a_mouse(visitor: Visitor) -> None:
    press_to(visitor, "#tools details > summary")
    assert visitor.page.is_visible("#tools .popover-card")
    reach(visitor, "#tools [data-toggle='fold=cognitive']")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?fold=cognitive"
    assert visitor.page.is_visible("#tools .popover-card"), "it stays open for the next one"
    assert visitor.page.evaluate("document.activeElement.dataset.toggle") == "fold=cognitive"
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == ""
    visitor.press("Enter", "Escape")
    visitor.settle()
    assert not visitor.page.is_visible("#tools .popover-card")
    assert visitor.focus()["tag"] == "summary"
    assert visitor.query() == "?fold=cognitive"


@pytest.mark.wcag("2.4.3")
def test_what_is_folded_while_the_map_is_on_it_leaves_the_map_reachable(visitor: Visitor) -> None:
    visitor.page.focus("#map [data-node=mastery-approach]")
    visitor.go("fold=instructional")
    assert visitor.page.locator("#map [tabindex='0']").count() == 1
    visitor.begin()
    reach_map(visitor)
    assert focused_visibly(visitor)
    for key in ("ArrowDown", "ArrowRight", "Home", "End"):
        visitor.press(key)
        assert focused_visibly(visitor), key


@pytest.mark.wcag("2.1.1")
def test_a_path_is_found_without_a_mouse(visitor: Visitor) -> None:
    open_by_search(visitor, "strong relationships")
    press_to(visitor, "#details .onward a")
    assert visitor.query() == "?view=path&node=strong-relationships"
    assert visitor.focus()["tag"] != "body"
    choose(visitor, "#details select#end-to", "Self-care")
    assert visitor.query() == "?view=path&node=strong-relationships&to=self-care"
    assert visitor.page.locator("#details .chain li").count() > 0
    assert "Self-care" in heard(visitor)
    assert visitor.page.evaluate("document.activeElement.id") == "end-to", "the focus stays in the list"
    press_to(visitor, "#details .chain a[data-edge]")
    assert visitor.focus()["tag"] == "h2"
    assert "edge=" in visitor.query()


@pytest.mark.wcag("2.1.1")
def test_two_are_compared_without_a_mouse(visitor: Visitor) -> None:
    open_by_search(visitor, "strong relationships")
    press_to(visitor, "#details .onward a[data-go^='view=compare']")
    assert visitor.query() == "?view=compare&node=strong-relationships"
    choose(visitor, "#details select#end-with", "Self-care")
    assert visitor.query() == "?view=compare&node=strong-relationships&with=self-care"
    assert visitor.page.is_visible("#details table.compared")
    press_to(visitor, "#details .swap")
    assert visitor.query() == "?view=compare&node=self-care&with=strong-relationships"


@pytest.mark.wcag("2.1.1")
def test_a_cell_of_the_crosswalk_is_opened_without_a_mouse(visitor: Visitor) -> None:
    press_to(visitor, "#views a[data-go^='view=crosswalk']")
    reach(visitor, "#crosswalk td a[data-edge]", 400)
    edge = visitor.page.evaluate("document.activeElement.dataset.edge")
    assert focused_visibly(visitor)
    visitor.press("Enter")
    visitor.settle()
    assert visitor.page.get_attribute("#details", "data-edge") == edge
    assert visitor.focus()["tag"] == "h2"
    assert visitor.query().startswith("?view=crosswalk")


@pytest.mark.wcag("2.1.1")
def test_a_link_of_the_report_is_followed_without_a_mouse(visitor: Visitor) -> None:
    press_to(visitor, "#views a[data-go^='view=report']")
    reach(visitor, "#report a[data-node]", 400)
    name = visitor.focus()["node"]
    visitor.press("Enter")
    visitor.settle()
    assert visitor.details() == name
    assert visitor.focus()["tag"] != "body"


@pytest.mark.wcag("2.1.1")
def test_changes_are_undone_without_a_mouse(visitor: Visitor) -> None:
    visitor.go("node=cognitive")
    visitor.go("intasc=3")
    reach(visitor, "[data-action=undo]", 200)
    assert focused_visibly(visitor)
    visitor.press("Enter")
    until(visitor.page, "location.search === '?node=cognitive'")
    visitor.settle()
    assert visitor.page.evaluate("document.activeElement.dataset.action") == "undo"
    visitor.press("Tab", "Enter")
    until(visitor.page, "location.search === '?node=cognitive&intasc=3'")
    visitor.settle()
    assert visitor.page.evaluate("document.activeElement.dataset.action") == "redo"


@pytest.mark.wcag("2.1.1", "2.4.7")
def test_the_trail_is_walked_without_a_mouse(visitor: Visitor) -> None:
    for name in ("cognitive", "self-care"):
        visitor.go(f"node={name}")
    reach(visitor, "#trail ol a", 200)
    assert focused_visibly(visitor)
    visitor.press("Enter")
    visitor.settle()
    assert visitor.details() == "cognitive"
    assert visitor.focus()["tag"] != "body"


# --- round and round


@pytest.fixture(params=["", "?node=strong-relationships&intasc=3,9"], ids=["first view", "selected and filtered"])
def start(request: pytest.FixtureRequest, visitor: Visitor) -> Iterator[Visitor]:
    visitor.open(request.param)
    yield visitor
    visitor.open()


@pytest.mark.few(1)
@pytest.mark.wcag("2.1.2", "2.4.3", "2.4.7", "2.4.11")
def test_two_hundred_tabs_there_and_back_meet_no_trap(start: Visitor) -> None:
    there = [walked(start, "Tab") for _ in range(200)]
    assert_seen(there)
    stops = start.page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0)
          .map((each) => each.dataset.stop || each.outerHTML)"""
    )
    once = [at["stop"] for at in there if at]
    assert len(stops) > 30
    assert set(once) == set(stops), "each stop is met, and nothing else"
    first_round = once[: len(set(once))]
    assert len(set(first_round)) == len(first_round), "nothing is met twice before everything was met once"
    assert sum(at["map"] for at in there[: len(first_round)] if at) == 1
    only_chromium_can(start.page, "come back from the window's own bar")
    back = [walked(start, "Shift+Tab") for _ in range(200)]
    assert_seen(back)
    assert [at["stop"] for at in back if at][:50] == [at["stop"] for at in reversed(there[:-1]) if at][:50]


def assert_seen(stops: list[dict[str, Any] | None]) -> None:
    for at in filter(None, stops):
        assert at["shown"], at["what"]
        assert at["inWindow"], at["what"]
        assert at["ringed"], at["what"]


def walked(visitor: Visitor, key: str) -> dict[str, Any] | None:
    visitor.press(key)
    return focus(visitor)


# --- what a screen reader hears


def heard(visitor: Visitor) -> str:
    return visitor.text("#announcer")


@pytest.mark.wcag("4.1.3")
def test_selecting_and_filtering_are_announced(visitor: Visitor) -> None:
    assert visitor.page.get_attribute("#announcer", "aria-live") == "polite"
    said = [heard(visitor)]
    for changes, expected in (
        ("node=strong-relationships", "Build strong relationships, Competency."),
        ("node=cognitive", "Cognitive, Domain."),
        ("node=", "Nothing selected. 20 of 20"),
        ("intasc=3", "8 of 20 competencies match"),
        ("intasc=3,9", " of 20 competencies match"),
    ):
        visitor.go(changes)
        assert expected in heard(visitor)
        said.append(heard(visitor))
    assert all(one != other for one, other in pairwise(said))


def test_filtering_is_announced_while_something_is_selected(visitor: Visitor) -> None:
    visitor.go("node=strong-relationships")
    before = heard(visitor)
    visitor.go("intasc=3")
    assert heard(visitor) != before
    assert "8 of 20" in heard(visitor)


@pytest.mark.wcag("4.1.3")
def test_the_announcer_is_the_same_element_throughout(visitor: Visitor) -> None:
    """A live region that is replaced is not read."""
    visitor.page.evaluate("document.getElementById('announcer').first = true")
    for changes in ("node=cognitive", "intasc=3", "view=table", "node=&view="):
        visitor.go(changes)
        assert visitor.page.evaluate("document.getElementById('announcer').first === true")


@pytest.mark.wcag("1.1.1", "4.1.2")
def test_a_node_is_named_with_its_kind_and_its_links(visitor: Visitor) -> None:
    name = visitor.page.get_attribute("#map [data-node=strong-relationships]", "aria-label") or ""
    assert re.match(
        r"Build strong relationships\. Competency 2 of 4 in Interpersonal, foundational\. \d+ links in\b", name
    )
    visitor.go("node=strong-relationships")
    assert visitor.page.get_attribute("#map [data-node=strong-relationships]", "aria-pressed") == "true"
    assert visitor.page.locator("#map [aria-pressed=true]").count() == 1
