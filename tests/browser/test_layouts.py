"""Layouts: where things stand in each, how one is exchanged for another, and what that leaves alone."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs

import networkx as nx
import pytest
from playwright.sync_api import Browser

from explorer.interface.content import Content
from explorer.view.address import parse_query
from tests.browser.test_map import labels, overlapping, primary
from tests.browser.visitor import Arrive, Network, Visitor, kinds
from tests.browsers import Contexts
from tests.conftest import until

AROUND = [
    "?node=strong-relationships&layout=around",
    "?node=cognitive&focus=1&layout=around",
    "?node=strong-relationships&focus=2&layout=around",
    "?node=intasc-3&focus=2&direction=in&layout=around",
    "?node=r-challenge-str&focus=3&layout=around",
    "?node=self-care&focus=3&direction=out&layout=around",
    "?node=strong-relationships&focus=chain&layout=around",
    "?node=educator-competencies&focus=1&layout=around",
]
LAYOUTS = ["", "?layout=layers", "?layout=standards", *AROUND]
FEW = ["", "?layout=layers", "?layout=standards", AROUND[2]]

Places = dict[str, tuple[float, float]]

# To consolidate a list of transforms would write it anew.
_MATRIX = """const matrixOf = (it) =>
  Array.from(it.transform.baseVal).reduce((all, { matrix }) => all.multiply(matrix), new DOMMatrix());"""

# Where a node stands on the screen is in its own transform and in the world's, also for one that is hidden by a filter.
_STANDING = (
    f"() => {{ {_MATRIX}"
    """
  const svg = document.querySelector("#map svg").getBoundingClientRect();
  const world = matrixOf(document.querySelector("#map .world"));
  return [...document.querySelectorAll("#map [data-node]:not([data-away])")].map((each) => {
    const { e, f } = matrixOf(each);
    return [each.dataset.node, svg.x + world.e + world.a * e, svg.y + world.f + world.a * f];
  });
}"""
)


def standing(visitor: Visitor) -> Places:
    """Where everything stands that has a place in the present layout, in pixels of the window."""
    return {name: (x, y) for name, x, y in visitor.page.evaluate(_STANDING)}


def world_of(visitor: Visitor) -> Places:
    """Where everything stands on the map, wherever one looks at it from."""
    found = visitor.page.evaluate(
        f"() => {{ {_MATRIX}"
        """
          return [...document.querySelectorAll("#map [data-node]:not([data-away])")].map((each) => {
            const { e, f } = matrixOf(each);
            return [each.dataset.node, e, f];
          });
        }"""
    )
    return {name: (x, y) for name, x, y in found}


def away(visitor: Visitor) -> set[str]:
    """What has no place in the present layout."""
    return set(visitor.names("#map [data-node][data-away=elsewhere]"))


def assert_same_places(found: Places, expected: Places, within: float = 0.5) -> None:
    assert found.keys() == expected.keys()
    far = {name: (place, expected[name]) for name, place in found.items() if not near(place, expected[name], within)}
    assert far == {}


def near(place: tuple[float, float], other: tuple[float, float], within: float) -> bool:
    return max(abs(place[0] - other[0]), abs(place[1] - other[1])) <= within


def press_layout(visitor: Visitor, name: str) -> None:
    visitor.page.click(f"#tools [data-go='layout={name}']")
    visitor.settle()


def pressed(visitor: Visitor) -> list[str]:
    """The layouts whose switch is down."""
    return visitor.texts("#tools [data-go^='layout='][aria-pressed=true]")


# --- where things stand


@pytest.mark.few(4)
@pytest.mark.parametrize("query", LAYOUTS)
def test_labels_overlap_in_no_layout(visitor: Visitor, network: Network, query: str) -> None:
    visitor.open(query)
    named = [label for label in labels(visitor) if label.name in primary(network)]
    assert len(named) >= 5, "else this is about nothing"
    assert [(one.name, other.name) for one, other in pairs_touching(named)] == []


def pairs_touching(found: list[Any]) -> Iterator[tuple[Any, Any]]:
    for place, one in enumerate(found):
        yield from ((one, other) for other in found[place + 1 :] if one.touches(other))


@pytest.mark.few(5)
@pytest.mark.parametrize("query", LAYOUTS)
def test_labels_cover_the_middle_of_no_other_node(visitor: Visitor, network: Network, query: str) -> None:
    visitor.open(query)
    important = primary(network)
    places = {name: place for name, place in standing(visitor).items() if name in important}
    covered = [
        (label.name, name)
        for label in labels(visitor)
        if label.name in important
        for name, (x, y) in places.items()
        if name != label.name and label.left < x < label.right and label.top < y < label.bottom
    ]
    assert covered == []


@pytest.mark.parametrize("query", ["?layout=layers", "?layout=standards"])
def test_whole_layouts_name_every_domain_competency_and_standard(
    visitor: Visitor, network: Network, query: str
) -> None:
    visitor.open(query)
    found = labels(visitor)
    assert {label.name for label in found} >= primary(network)
    assert overlapping(found) == []
    assert standing(visitor).keys() == set(network), "every node has a place in it"


@pytest.mark.few(5)
@pytest.mark.parametrize("query", LAYOUTS)
def test_everything_that_stands_is_inside_the_map_and_nothing_stands_on_anything(visitor: Visitor, query: str) -> None:
    visitor.open(query)
    box = visitor.page.locator("#map").bounding_box()
    assert box
    places = standing(visitor)
    outside = [
        name
        for name, (x, y) in places.items()
        if not (box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"])
    ]
    assert outside == []
    assert len({(round(x), round(y)) for x, y in places.values()}) == len(places)


@pytest.mark.few(1)
@pytest.mark.parametrize("query", LAYOUTS[1::2])
def test_everything_stands_in_the_same_places_at_every_visit(arrive: Arrive, query: str) -> None:
    first, *others = [standing(arrive(query)) for _ in range(3)]
    for other in others:
        assert_same_places(other, first, within=1)


@pytest.mark.few(5)
@pytest.mark.parametrize("query", LAYOUTS[1:])
def test_another_process_lays_everything_out_the_same(visitor: Visitor, content: Content, query: str) -> None:
    """What is computed here is what the server has computed, whatever the order of its sets."""
    visitor.become(query)
    view, _ = parse_query(query, content.vocabulary)
    layout = content.placements.of(view)
    assert layout
    here = {name: (x, y) for name, (x, y, _) in layout["places"].items()}
    assert_same_places(world_of(visitor), here, within=0.1)


def test_every_layout_is_another(visitor: Visitor) -> None:
    found = []
    for query in LAYOUTS:
        visitor.become(query)
        found.append(standing(visitor))
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            common = one.keys() & other.keys()
            assert one.keys() != other.keys() or any(not near(one[name], other[name], 5) for name in common)


# --- around one node


def neighbourhood(network: Network, query: str) -> set[str]:
    """What a query asks to see around its node, as NetworkX answers it over all links of the file."""
    values = {key: value for key, (value,) in parse_qs(query.removeprefix("?")).items()}
    node, focus, direction = values["node"], values.get("focus", "1"), values.get("direction", "both")
    if focus == "chain":
        leading = nx.DiGraph(
            (source, target)
            for source, target, relation in network.edges(keys=True)
            if relation in ("builds-toward", "supports")
            and kinds(network)[source] == kinds(network)[target] == "competency"
        )
        return {node} | nx.ancestors(leading, node) | nx.descendants(leading, node)
    walked = network.reverse() if direction == "in" else network
    return set(nx.ego_graph(walked, node, radius=int(focus), undirected=direction == "both"))


@pytest.mark.few(4)
@pytest.mark.parametrize("query", AROUND)
def test_around_a_node_stands_its_neighbourhood_and_nothing_else(
    visitor: Visitor, network: Network, query: str
) -> None:
    visitor.become(query)
    near_by = neighbourhood(network, query)
    assert 1 < len(near_by) < len(network)
    assert standing(visitor).keys() == near_by
    assert away(visitor) == set(network) - near_by
    hidden = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map [data-node], #map [data-source]")]
          .filter((each) => getComputedStyle(each).display === "none").map(({ dataset }) =>
            dataset.node || [dataset.source, dataset.target, dataset.relation].join("~"))"""
    )
    assert set(hidden) == set(network) - near_by | {
        "~".join(edge) for edge in network.edges(keys=True) if not near_by.issuperset(edge[:2])
    }


@pytest.mark.parametrize("focus", ["", "2", "chain"])
def test_escape_leaves_around(visitor: Visitor, network: Network, focus: str) -> None:
    first = standing(visitor)
    visitor.become(f"?node=strong-relationships&focus={focus}&layout=around")
    assert away(visitor)
    visitor.page.focus("#map [data-node=strong-relationships]")
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == ("?node=strong-relationships" if focus else "")
    assert away(visitor) == set()
    assert_same_places(standing(visitor), first)


def test_a_click_on_the_empty_map_leaves_around(visitor: Visitor) -> None:
    first = standing(visitor)
    visitor.become(AROUND[2])
    box = visitor.page.locator("#map").bounding_box()
    assert box
    visitor.page.mouse.click(box["x"] + 3, box["y"] + 3)
    visitor.settle()
    assert visitor.query() == ""
    assert_same_places(standing(visitor), first)


def test_closing_the_details_leaves_around(visitor: Visitor) -> None:
    first = standing(visitor)
    visitor.become(AROUND[2])
    visitor.page.click("#details .close")
    visitor.settle()
    assert_same_places(standing(visitor), first)
    assert len(pressed(visitor)) == 1, "one of the layouts is the present one"
    visitor.go("node=self-care")
    assert away(visitor) == set(), "what is selected next is not looked at in the same way"


def test_around_goes_along_with_what_is_selected(visitor: Visitor, network: Network) -> None:
    visitor.become(AROUND[0])
    follows = "cognitive"
    if follows not in standing(visitor):
        follows = sorted(standing(visitor).keys() & primary(network) - {"strong-relationships"})[0]
    visitor.go(f"node={follows}")
    assert standing(visitor).keys() == neighbourhood(network, f"?node={follows}")


def test_around_is_offered_only_for_what_is_selected(visitor: Visitor) -> None:
    assert visitor.page.locator("#tools [data-go='layout=around']").count() == 0
    visitor.go("node=self-care")
    press_layout(visitor, "around")
    assert visitor.query() == "?node=self-care&layout=around"
    assert pressed(visitor) == ["Around"]


def test_around_nothing_is_the_designed_map(visitor: Visitor) -> None:
    first = standing(visitor)
    visitor.open("?layout=around")
    assert_same_places(standing(visitor), first)
    assert visitor.watched.problems == []


# --- going from one to another


@pytest.mark.few(5)
@pytest.mark.parametrize("query", LAYOUTS[1:])
def test_going_away_and_back_brings_everything_back(visitor: Visitor, query: str) -> None:
    first = standing(visitor)
    visitor.become(query)
    there = standing(visitor)
    visitor.become("")
    assert_same_places(standing(visitor), first, within=0)
    visitor.become(query)
    assert_same_places(standing(visitor), there, within=0)


@pytest.mark.few(2)
@pytest.mark.parametrize("query", FEW)
def test_filters_move_nothing(visitor: Visitor, query: str) -> None:
    visitor.become(query)
    before, camera = standing(visitor), visitor.camera()
    for changes in ("intasc=3", "intasc=3,9&match=all", "domain=cognitive&unmatched=hide", "kind=competency", "q="):
        visitor.go(changes)
        assert_same_places(standing(visitor), before, within=0)
        assert visitor.camera() == camera
    assert len(visitor.seen().matching) < len(before)


def test_back_and_forward_restore_the_layout(visitor: Visitor) -> None:
    visitor.open()
    states = [standing(visitor)]
    for changes in ("layout=layers", "layout=standards", "node=self-care", "layout=around", "focus=2", "layout="):
        visitor.go(changes)
        states.append(standing(visitor))
    for expected in reversed(states[:-1]):
        visitor.page.go_back()
        visitor.settle()
        assert_same_places(standing(visitor), expected, within=0)
    for expected in states[1:]:
        visitor.page.go_forward()
        visitor.settle()
        assert_same_places(standing(visitor), expected, within=0)


def test_a_link_opens_the_layout_in_another_browser(visitor: Visitor, arrive: Arrive) -> None:
    visitor.let_copy()
    visitor.go("node=strong-relationships")
    for name in ("layers", "standards", "around"):
        press_layout(visitor, name)
        visitor.page.click("[data-action=copy]")
        until(visitor.page, "document.getElementById('announcer-now').textContent === 'Link copied'")
        link = visitor.query()
        assert link == f"?node=strong-relationships&layout={name}"
        elsewhere = arrive(link)
        assert_same_places(standing(elsewhere), standing(visitor), within=1)
        assert elsewhere.seen() == visitor.seen()


def test_the_switches_say_which_layout_is_shown(visitor: Visitor) -> None:
    visitor.go("node=self-care")
    for name, said in (("layers", "Foundations up"), ("standards", "By InTASC"), ("around", "Around"), ("", "Domains")):
        press_layout(visitor, name)
        assert pressed(visitor) == [said]
        switch = visitor.page.locator(f"#tools [data-go='layout={name}']")
        assert (switch.get_attribute("aria-label") or "").startswith("Layout: ")
        assert visitor.page.evaluate("document.activeElement.dataset.go") == f"layout={name}", "the focus stays"


def test_lines_follow_into_every_layout(visitor: Visitor) -> None:
    for query in FEW:
        visitor.become(query)
        loose = visitor.page.evaluate(
            f"() => {{ {_MATRIX}"
            """
            return [...document.querySelectorAll("#map .links [data-source]:not([data-away])")].filter((line) => {
              const { source, target } = line.dataset;
              return [[source, 0], [target, line.getTotalLength()]].some(([name, at]) => {
                const node = document.querySelector(`#map [data-node="${name}"]`);
                const { e, f } = matrixOf(node);
                const end = line.getPointAtLength(at);
                return Math.hypot(end.x - e, end.y - f) > 40;
              });
            }).map(({ dataset }) => dataset.source + " " + dataset.target); }"""
        )
        assert loose == []


# --- moving

_FIVE_FRAMES = """async () => {
  for (let left = 5; left; left--) await new Promise((done) => requestAnimationFrame(done));
}"""

RECORD = """() => {
  window.recorded = [];
  window.recording = true;
  const look = () => {
    const node = (name) => document.querySelector(`#map [data-node="${name}"]`).getAttribute("transform");
    recorded.push([document.querySelector("#map .world").getAttribute("transform"), node("intasc-3"),
                   node("strong-relationships"), node("cognitive")].join(" "));
    if (recording) requestAnimationFrame(look);
  };
  look();
}"""


@pytest.fixture(scope="module")
def lively_page(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Visitor]:
    """A page of someone who does not mind motion."""
    with contexts.lent(browser, reduced_motion="no-preference") as page:
        visitor = Visitor(page, server_url)
        visitor.open()
        yield visitor


@pytest.fixture
def lively(lively_page: Visitor) -> Visitor:
    lively_page.open()
    arrived(lively_page)
    return lively_page


def arrived(visitor: Visitor) -> None:
    """Wait until everything has answered and nothing moves any more."""
    visitor.settle()
    before = visitor.page.evaluate(_STANDING)
    for _ in range(100):
        # On a busy machine a while may pass without a frame: what counts is that several show the same.
        visitor.page.evaluate(_FIVE_FRAMES)
        now = visitor.page.evaluate(_STANDING)
        if now == before:
            return
        before = now
    pytest.fail("it never stands still")


def frames(visitor: Visitor) -> list[str]:
    """Every picture since the recording began, each once."""
    recorded: list[str] = visitor.page.evaluate("(window.recording = false, window.recorded)")
    return [each for place, each in enumerate(recorded) if not place or each != recorded[place - 1]]


@pytest.mark.parametrize("changes", ["layout=layers", "layout=standards", "layout=around&node=strong-relationships"])
def test_with_reduced_motion_everything_is_there_at_once(visitor: Visitor, changes: str) -> None:
    visitor.page.evaluate(RECORD)
    visitor.go(changes)
    visitor.page.wait_for_timeout(150)
    assert len(frames(visitor)) == 2, "one picture before and one after"
    assert visitor.page.evaluate(
        """() => {
          explorerAddress.go("layout=&node=");
          return document.querySelector("#map [data-node=cognitive]").getAttribute("transform");
        }"""
    ) == visitor.page.get_attribute("#map [data-node=cognitive]", "transform")
    visitor.page.evaluate(RECORD)
    visitor.page.wait_for_timeout(150)
    assert len(frames(visitor)) == 1, "the first layout is there without the server"


@pytest.mark.few(1)
@pytest.mark.parametrize("changes", ["layout=layers", "layout=standards", "layout=around&node=strong-relationships"])
def test_without_it_everything_moves_there(lively: Visitor, visitor: Visitor, changes: str) -> None:
    visitor.open("?" + changes)
    for there, back in ((standing(visitor), None), (None, "layout=&node=")):
        lively.page.evaluate(RECORD)
        lively.page.evaluate("(changes) => explorerAddress.go(changes)", back or changes)
        arrived(lively)
        seen = frames(lively)
        assert len(seen) > 2, "there are pictures between the first and the last"
        assert len(set(seen)) == len(seen), "nothing goes back on the way"
        if there:
            assert_same_places(standing(lively), there)
    visitor.become("")
    assert_same_places(standing(lively), standing(visitor))


def test_a_move_takes_no_longer_than_a_second(lively: Visitor) -> None:
    lively.go("layout=layers")
    arrived(lively)
    taken = lively.page.evaluate(
        """async () => {
          const node = document.querySelector("#map [data-node=intasc-3]");
          explorerAddress.go("layout=");
          const began = performance.now();
          let at = began, since = began, last = began, before = node.getAttribute("transform");
          while (performance.now() - began < 1500) {
            await new Promise((done) => requestAnimationFrame(done));
            const now = node.getAttribute("transform");
            if (now !== before) [since, last] = [at, performance.now()];
            [before, at] = [now, performance.now()];
          }
          return [since - began, last - began];
        }"""
    )
    # The machine may be slow to draw the last picture: what counts is when the one before it was drawn.
    assert taken[0] < 1000
    assert taken[1] > 200


DURING = {
    "another layout": "layout=standards",
    "the first layout": "layout=",
    "a selection": "node=self-care",
    "a filter": "intasc=3",
    "another page": "view=path",
    "around": "node=self-care&layout=around",
}


@pytest.mark.few(2)
@pytest.mark.parametrize("second", DURING)
def test_a_change_during_a_move_ends_right(lively: Visitor, visitor: Visitor, second: str) -> None:
    begin_to_move(lively, "layout=layers")
    lively.page.evaluate("(changes) => explorerAddress.go(changes)", DURING[second])
    arrived(lively)
    visitor.become(lively.query())
    assert_same_places(world_of(lively), world_of(visitor))
    assert_same_places(standing(lively), standing(visitor), within=1)


def begin_to_move(visitor: Visitor, changes: str) -> None:
    """Ask for a layout, and come back when everything is on its way there."""
    visitor.page.evaluate(
        """async (changes) => {
          const node = document.querySelector("#map [data-node=intasc-3]");
          const before = node.getAttribute("transform");
          explorerAddress.go(changes);
          while (node.getAttribute("transform") === before) await new Promise((done) => requestAnimationFrame(done));
          await new Promise((done) => setTimeout(done, 100));
        }""",
        changes,
    )


def test_going_back_during_a_move_ends_right(lively: Visitor) -> None:
    first = standing(lively)
    begin_to_move(lively, "layout=layers")
    lively.page.go_back()
    arrived(lively)
    assert lively.query() == ""
    assert_same_places(standing(lively), first)


def test_going_away_and_back_ends_right_with_motion(lively: Visitor) -> None:
    first = standing(lively)
    lively.go("layout=layers")
    arrived(lively)
    there = standing(lively)
    for _ in range(2):
        lively.go("layout=")
        arrived(lively)
        assert_same_places(standing(lively), first)
        lively.go("layout=layers")
        arrived(lively)
        assert_same_places(standing(lively), there)


def test_a_window_that_changes_its_size_on_the_way_shows_the_whole_layout_in_the_end(lively: Visitor) -> None:
    lively.page.evaluate("explorerAddress.go('layout=layers')")
    until(lively.page, "explorerPage.map.moving")
    lively.page.set_viewport_size({"width": 1500, "height": 820})
    until(lively.page, "!explorerPage.map.moving")
    lively.settle()
    arrived = lively.camera()
    lively.page.evaluate("explorerPage.map.fit()")
    assert lively.camera() == arrived
