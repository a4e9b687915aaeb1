"""The map: where things stand, what is named, and what mouse, wheel and fingers do."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx
import pytest
from playwright.sync_api import CDPSession

from tests.browser.phone import fingers
from tests.browser.visitor import BOX_OF, Arrive, Network, Visitor, await_held, kinds
from tests.browsers import devtools

_PRIMARY = {"framework", "domain", "competency", "set", "category", "standard"}

_LABELS = (
    f"() => {{ const boxOf = {BOX_OF};"
    """
  return [...document.querySelectorAll("#map .label")]
  .filter((each) => getComputedStyle(each).display !== "none")
  .map((label) => {
    const text = label.querySelector("text");
    const box = boxOf(text);
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    return {
      name: label.dataset.for, left: box.left, top: box.top, right: box.right, bottom: box.bottom,
      size: parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a,
      seen: Boolean(document.elementFromPoint(x, y)?.closest("#map")),
    };
  }); }"""
)


@dataclass(frozen=True)
class Label:
    name: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    seen: bool

    def touches(self, other: "Label") -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.5
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.5
        )


def labels(visitor: Visitor) -> list[Label]:
    """The labels that can be seen."""
    return [Label(**each) for each in visitor.page.evaluate(_LABELS)]


def overlapping(found: list[Label]) -> list[tuple[str, str]]:
    assert len(found) > 30
    return [(one.name, other.name) for one, other in itertools.combinations(found, 2) if one.touches(other)]


def primary(network: Network) -> set[str]:
    return {name for name, kind in kinds(network).items() if kind in _PRIMARY}


def neighbours(network: Network, name: str) -> set[str]:
    return set(nx.all_neighbors(network, name)) - {name}


# --- the first view


def test_nodes_stand_in_the_same_places_at_every_visit(arrive: Arrive, network: Network) -> None:
    visits = [arrive().places() for _ in range(3)]
    assert visits[0].keys() == set(network)
    for name, place in visits[0].items():
        for other in visits[1:]:
            assert other[name] == pytest.approx(place, abs=1), name
    assert len(set(visits[0].values())) == len(network), "no two nodes stand on one spot"


@dataclass(frozen=True)
class FirstView:
    """What was measured on a screen; ``box`` is the map's left, top, right and bottom."""

    labels: list[Label]
    places: dict[str, tuple[float, float]]
    box: tuple[float, float, float, float]


@pytest.fixture(scope="module", params=[(1366, 768), (1920, 1080)], ids=lambda size: "x".join(map(str, size)))
def first_view(request: pytest.FixtureRequest, one_page: Visitor) -> FirstView:
    """The first view, on the screen of a school laptop and on a projector."""
    width, height = request.param
    one_page.page.set_viewport_size({"width": width, "height": height})
    one_page.open()
    box = one_page.page.locator("#map").bounding_box()
    assert box
    edges = (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
    return FirstView(labels(one_page), one_page.places(), edges)


def test_every_domain_competency_and_standard_is_named(first_view: FirstView, network: Network) -> None:
    assert {label.name for label in first_view.labels} >= primary(network)


def test_no_two_labels_overlap(first_view: FirstView) -> None:
    assert overlapping(first_view.labels) == []


def test_every_label_is_inside_the_map_and_covered_by_nothing(first_view: FirstView) -> None:
    left, top, right, bottom = first_view.box
    outside = [
        each.name
        for each in first_view.labels
        if each.left < left or each.top < top or each.right > right or each.bottom > bottom
    ]
    assert outside == []
    assert [label.name for label in first_view.labels if not label.seen] == []


def test_labels_are_large_enough_to_read(first_view: FirstView) -> None:
    assert [(label.name, label.size) for label in first_view.labels if label.size < 10] == []


def test_every_node_is_inside_the_map(first_view: FirstView) -> None:
    left, top, right, bottom = first_view.box
    outside = [name for name, (x, y) in first_view.places.items() if not (left < x < right and top < y < bottom)]
    assert outside == []


@pytest.mark.everywhere
def test_the_whole_file_is_drawn(visitor: Visitor, network: Network) -> None:
    nodes = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map [data-node]")].map(({ dataset }) =>
            [dataset.node, dataset.kind, dataset.state])"""
    )
    assert sorted(nodes) == sorted([name, kind, "normal"] for name, kind in kinds(network).items())
    links = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map [data-source]")].map(({ dataset }) =>
            [dataset.source, dataset.target, dataset.relation, dataset.state])"""
    )
    assert sorted(links) == sorted([*edge, "normal"] for edge in network.edges(keys=True))


def test_twelve_foundations_wear_a_ring_four_of_them_a_provisional_one(visitor: Visitor, network: Network) -> None:
    rings = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map .foundation")].map((ring) =>
            [ring.closest("[data-node]").dataset.node, ring.dataset.status,
             getComputedStyle(ring).strokeDasharray !== "none"])"""
    )
    members = {
        source: facts["status"]
        for source, _, relation, facts in network.edges(keys=True, data=True)
        if relation == "member-of"
    }
    assert {name: status for name, status, _ in rings} == members
    assert len(rings) == 12
    assert sum(status == "provisional" for _, status, _ in rings) == 4
    for name, status, broken in rings:
        assert broken == (status == "provisional"), name


def test_what_no_publisher_stated_is_drawn_with_a_broken_line(visitor: Visitor, network: Network) -> None:
    drawn = visitor.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("#map [data-source]")].map((link) =>
            [[link.dataset.source, link.dataset.target, link.dataset.relation].join("~"),
             getComputedStyle(link).strokeDasharray !== "none"]))"""
    )
    stated = {
        f"{source}~{target}~{relation}": facts["status"] in ("provisional", "editorial")
        for source, target, relation, facts in network.edges(keys=True, data=True)
    }
    assert drawn == stated
    assert set(stated.values()) == {True, False}


# --- selecting

SELECTED = ["strong-relationships", "cognitive", "foundational", "intasc-3", "educator-competencies", "self-care"]


def assert_selected(visitor: Visitor, network: Network, name: str) -> None:
    seen = visitor.seen()
    around = neighbours(network, name)
    assert around
    for other, state in seen.states.items():
        assert state == ("selected" if other == name else "related" if other in around else "faded"), other
    for link, state in seen.link_states.items():
        source, _, target = link.split("~")
        assert state == ("related" if name in (source, target) else "faded"), link


@pytest.mark.few(3)
@pytest.mark.parametrize("name", SELECTED)
def test_a_click_selects_at_once_while_the_server_has_not_answered(
    visitor: Visitor, network: Network, name: str
) -> None:
    with visitor.held_callbacks() as held:
        assert visitor.click_node(name)
        assert_selected(visitor, network, name)
        assert visitor.query() == f"?node={name}"
        await_held(visitor.page, held)
        visitor.page.wait_for_timeout(100)
        assert len(held) == 1
        assert visitor.details() == "", "the server has not answered yet"
    visitor.settle()
    assert visitor.details() == name
    assert_selected(visitor, network, name)


def test_a_click_is_highlighted_in_a_twentieth_of_a_second(visitor: Visitor) -> None:
    taken = visitor.page.evaluate(
        """() => ["strong-relationships", "cognitive", "self-care", "intasc-3", "student-agency"].map((name) => {
          const node = document.querySelector(`#map [data-node="${name}"]`);
          const start = performance.now();
          node.querySelector(".shape").dispatchEvent(new MouseEvent("click", { bubbles: true }));
          if (node.dataset.state !== "selected") throw new Error(name + " is not selected");
          return performance.now() - start;
        }).sort((a, b) => a - b)"""
    )
    assert taken[0] < 50, "what else the machine is busy with does not count"


@pytest.mark.everywhere
def test_clicking_a_label_selects_its_node(visitor: Visitor) -> None:
    visitor.page.locator("#map [data-for=strong-relationships] text").click()
    assert visitor.seen().states["strong-relationships"] == "selected"


@pytest.mark.everywhere
def test_another_click_selects_another_node_and_only_that(visitor: Visitor, network: Network) -> None:
    assert visitor.click_node("cognitive")
    assert visitor.click_node("self-care")
    assert_selected(visitor, network, "self-care")


def test_a_click_on_the_empty_map_lets_go(visitor: Visitor) -> None:
    before = visitor.seen()
    assert visitor.click_node("cognitive")
    assert visitor.seen() != before
    box = visitor.page.locator("#map").bounding_box()
    assert box
    visitor.page.mouse.click(box["x"] + 4, box["y"] + box["height"] - 4)
    visitor.settle()
    assert visitor.seen() == before
    assert visitor.query() == ""
    assert visitor.details() == ""


@pytest.mark.parametrize("name", SELECTED)
def test_selecting_leaves_zoom_and_pan_alone(visitor: Visitor, name: str) -> None:
    before = visitor.camera()
    assert visitor.click_node(name)
    visitor.settle()
    assert visitor.details() == name
    assert visitor.camera() == before


def test_selecting_what_is_in_sight_of_a_closer_view_leaves_it_alone(visitor: Visitor) -> None:
    x, y = visitor.places()["foundational"]
    visitor.page.mouse.move(x, y)
    for _ in range(4):
        visitor.page.mouse.wheel(0, -200)
    before = visitor.camera()
    visitor.go("node=foundational")
    assert visitor.camera() == before


def test_selecting_what_is_out_of_sight_moves_there_without_zooming(visitor: Visitor) -> None:
    x, y = visitor.places()["foundational"]
    visitor.page.mouse.move(x, y)
    for _ in range(8):
        visitor.page.mouse.wheel(0, -240)
    box = visitor.page.locator("#map").bounding_box()
    assert box

    def in_sight(name: str) -> bool:
        at, down = visitor.places()[name]
        return 0 < at - box["x"] < box["width"] and 0 < down - box["y"] < box["height"]

    assert not in_sight("intasc-10")
    before = visitor.camera()
    visitor.go("node=intasc-10")
    assert in_sight("intasc-10")
    assert visitor.camera() != before
    assert scale(visitor.camera()) == scale(before)


def test_only_attributes_change_when_something_is_selected(visitor: Visitor) -> None:
    visitor.page.evaluate(
        """() => { window.drawnAnew = 0;
          const watch = new MutationObserver((changes) => { drawnAnew += changes.length; });
          for (const layer of document.querySelectorAll("#map .nodes, #map .links")) {
            watch.observe(layer, { childList: true, subtree: true });
          } }"""
    )
    for name in SELECTED:
        visitor.go(f"node={name}")
    visitor.go("node=&intasc=3")
    assert visitor.page.evaluate("drawnAnew") == 0


_ARROWS = """() => Object.fromEntries([...document.querySelectorAll("#map .link")].map((line) => {
  const { display, markerEnd } = getComputedStyle(line);
  return [[line.dataset.source, line.dataset.relation, line.dataset.target].join("~"), [display, markerEnd]];
}))"""


def test_a_line_that_gets_an_arrowhead_gets_a_box_of_another_kind(visitor: Visitor) -> None:
    """Else WebKit, and so Safari, draws none: it looks for one only when it makes the box of a line."""
    boxes = set()
    for query in ("", "?node=self-care", "?node=strong-relationships", "?edge=intrapersonal~contains~self-care"):
        visitor.become(query)
        boxes |= {(display, marker != "none") for display, marker in visitor.page.evaluate(_ARROWS).values()}
    assert boxes == {("inline", False), ("block", True)}
    visitor.become("?node=self-care")
    line = visitor.page.locator("#map .link.directed[data-state=related]").first
    display = "(line) => getComputedStyle(line).display"
    line.evaluate("(line) => line.closest('#map').setAttribute('data-busy', 'yes')")
    assert line.evaluate(display) == "inline", "where so many lines stand out that none has an arrowhead"
    line.evaluate("(line) => { line.closest('#map').removeAttribute('data-busy'); line.dataset.away = 'elsewhere'; }")
    assert line.evaluate(display) == "none"
    line.evaluate("(line) => { delete line.dataset.away; }")


# --- looking closer


def scale(camera: str) -> float:
    match = re.search(r"scale\(([\d.]+)\)", camera)
    assert match
    return float(match[1])


def middle_of_map(visitor: Visitor) -> tuple[float, float]:
    box = visitor.page.locator("#map").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_wheel_zooms_about_the_pointer(visitor: Visitor) -> None:
    first = visitor.camera()
    x, y = visitor.places()["student-agency"]
    visitor.page.mouse.move(x, y)
    visitor.page.mouse.wheel(0, -300)
    visitor.settle()
    assert scale(visitor.camera()) > scale(first) * 1.2
    assert visitor.places()["student-agency"] == pytest.approx((x, y), abs=1)
    visitor.page.mouse.wheel(0, 300)
    visitor.settle()
    assert scale(visitor.camera()) == pytest.approx(scale(first), rel=0.01)


def test_the_wheel_does_not_scroll_the_page(visitor: Visitor) -> None:
    visitor.page.mouse.move(*middle_of_map(visitor))
    visitor.page.mouse.wheel(0, 2000)
    assert visitor.page.evaluate("scrollY") == 0


@pytest.mark.parametrize(("button", "key", "closer"), [("Zoom in", "+", True), ("Zoom out", "-", False)])
def test_buttons_and_keys_zoom(visitor: Visitor, button: str, key: str, closer: bool) -> None:
    first = visitor.camera()
    visitor.page.get_by_role("button", name=button).click()
    by_button = scale(visitor.camera())
    assert (by_button > scale(first)) == closer
    assert by_button != scale(first)
    visitor.page.focus("#map [tabindex='0']")
    visitor.press(key)
    by_key = scale(visitor.camera())
    assert (by_key > by_button) == closer
    assert by_key != by_button
    visitor.press("0")
    assert visitor.camera() == first
    visitor.press(key)
    assert visitor.camera() != first
    visitor.page.get_by_role("button", name="Show everything").click()
    assert visitor.camera() == first


def test_zoom_has_an_end_both_ways(visitor: Visitor) -> None:
    for deltas in ([-3000] * 30, [3000] * 60):
        visitor.page.mouse.move(*middle_of_map(visitor))
        for delta in deltas:
            visitor.page.mouse.wheel(0, delta)
        visitor.settle()
        assert 0.05 < scale(visitor.camera()) < 20


def empty_spot(visitor: Visitor) -> tuple[float, float]:
    """The place of the map that is farthest from any node, with nothing over it."""
    box = visitor.page.locator("#map").bounding_box()
    assert box
    places = list(visitor.places().values())
    spots = [
        (box["x"] + column * 15, box["y"] + row * 15)
        for column in range(2, int(box["width"] / 15) - 1)
        for row in range(2, int(box["height"] / 15) - 1)
    ]
    bare: list[tuple[float, float]] = visitor.page.evaluate(
        "(spots) => spots.filter(([x, y]) => document.elementFromPoint(x, y)?.closest('#map'))", spots
    )
    return max(bare, key=lambda spot: min(max(abs(spot[0] - x), abs(spot[1] - y)) for x, y in places))


def drag(visitor: Visitor, start: tuple[float, float], dx: float, dy: float) -> None:
    visitor.page.mouse.move(*start)
    visitor.page.mouse.down()
    visitor.page.mouse.move(start[0] + dx, start[1] + dy, steps=6)
    visitor.page.mouse.up()
    visitor.settle()


def test_dragging_moves_the_map_as_far_as_the_pointer(visitor: Visitor) -> None:
    before = visitor.places()
    first = visitor.camera()
    drag(visitor, empty_spot(visitor), 90, -40)
    assert scale(visitor.camera()) == scale(first)
    for name, (x, y) in visitor.places().items():
        assert (x, y) == pytest.approx((before[name][0] + 90, before[name][1] - 40), abs=1), name


@pytest.mark.parametrize("selected", ["", "cognitive"])
def test_dragging_neither_selects_nor_lets_go(visitor: Visitor, selected: str) -> None:
    visitor.go(f"node={selected}")
    before = visitor.seen()
    drag(visitor, visitor.places()["student-agency"], 60, 30)
    assert visitor.seen() == before
    assert visitor.details() == selected
    x, y = visitor.places()["student-agency"]
    visitor.page.mouse.click(x, y)
    assert visitor.seen().states["student-agency"] == "selected", "a click after a drag is a click again"


@pytest.fixture
def touch(arrive: Arrive) -> Iterator[tuple[Visitor, CDPSession]]:
    """A visitor with a tablet, and their fingers."""
    visitor = arrive(has_touch=True)
    session = devtools(visitor.page, "be touched")
    yield visitor, session
    session.detach()


@pytest.mark.few(1)
@pytest.mark.parametrize(("start", "end"), [(60, 160), (160, 60)], ids=["apart", "together"])
def test_two_fingers_zoom_about_their_middle(touch: tuple[Visitor, CDPSession], start: float, end: float) -> None:
    visitor, session = touch
    first = visitor.camera()
    x, y = visitor.places()["foundational"]
    fingers(session, "touchStart", (x - start, y), (x + start, y))
    for step in range(1, 11):
        reach = start + (end - start) * step / 10
        fingers(session, "touchMove", (x - reach, y), (x + reach, y))
    fingers(session, "touchEnd")
    visitor.settle()
    assert scale(visitor.camera()) / scale(first) == pytest.approx(end / start, rel=0.15)
    assert visitor.places()["foundational"] == pytest.approx((x, y), abs=12)
    assert set(visitor.seen().states.values()) == {"normal"}, "pinching selects nothing"


def test_two_fingers_move_the_map(touch: tuple[Visitor, CDPSession]) -> None:
    visitor, session = touch
    before = visitor.places()["foundational"]
    first = visitor.camera()
    x, y = middle_of_map(visitor)
    fingers(session, "touchStart", (x - 60, y), (x + 60, y))
    for step in range(1, 11):
        fingers(session, "touchMove", (x - 60 + step * 8, y - step * 4), (x + 60 + step * 8, y - step * 4))
    fingers(session, "touchEnd")
    visitor.settle()
    assert visitor.places()["foundational"] == pytest.approx((before[0] + 80, before[1] - 40), abs=12)
    assert scale(visitor.camera()) == pytest.approx(scale(first), rel=0.03)


def test_a_tap_selects_and_a_finger_drags(touch: tuple[Visitor, CDPSession]) -> None:
    visitor, session = touch
    visitor.page.touchscreen.tap(*visitor.places()["cognitive"])
    visitor.settle()
    assert visitor.details() == "cognitive"
    before = visitor.places()["foundational"]
    x, y = middle_of_map(visitor)
    fingers(session, "touchStart", (x, y))
    for step in range(1, 11):
        fingers(session, "touchMove", (x + step * 6, y + step * 3))
    fingers(session, "touchEnd")
    visitor.settle()
    assert visitor.places()["foundational"] == pytest.approx((before[0] + 60, before[1] + 30), abs=12)
    assert visitor.details() == "cognitive"


# --- names on demand


def small_node(visitor: Visitor, network: Network) -> str:
    """A resource whose middle can be pointed at, and that is not named."""
    named = {label.name for label in labels(visitor)}
    for name, kind in kinds(network).items():
        if kind == "resource" and name not in named:
            return str(name)
    raise AssertionError("every resource is named")


def test_pointing_at_a_small_node_names_it(visitor: Visitor, network: Network) -> None:
    name = small_node(visitor, network)
    before = {label.name for label in labels(visitor)}
    visitor.page.mouse.move(*visitor.places()[name])
    visitor.settle()
    assert {label.name for label in labels(visitor)} - before == {name}
    visitor.page.mouse.move(2, 2)
    visitor.settle()
    assert {label.name for label in labels(visitor)} == before


def test_focusing_a_small_node_names_it(visitor: Visitor, network: Network) -> None:
    name = small_node(visitor, network)
    before = {label.name for label in labels(visitor)}
    visitor.page.focus(f"#map [data-node='{name}']")
    visitor.settle()
    assert name in {label.name for label in labels(visitor)}
    visitor.page.evaluate("document.activeElement.blur()")
    visitor.settle()
    assert {label.name for label in labels(visitor)} == before


@pytest.mark.wcag("1.4.13")
def test_escape_puts_away_the_name_that_the_pointer_brought_up(visitor: Visitor, network: Network) -> None:
    visitor.go("node=self-care")
    name = small_node(visitor, network)
    before = {label.name for label in labels(visitor)}
    x, y = visitor.places()[name]
    visitor.page.mouse.move(x, y)
    visitor.settle()
    pointed = {label.name for label in labels(visitor)}
    assert pointed - before == {name}
    visitor.press("Escape")
    visitor.page.mouse.move(x + 1, y)
    visitor.settle()
    assert {label.name for label in labels(visitor)} == before
    assert visitor.query() == "?node=self-care", "nothing else is put away"
    visitor.page.mouse.move(0, 0)
    visitor.page.mouse.move(x, y)
    visitor.settle()
    assert name in {label.name for label in labels(visitor)}


def test_a_closer_view_names_the_small_nodes_too(visitor: Visitor) -> None:
    before = {label.name for label in labels(visitor)}
    visitor.page.mouse.move(*visitor.places()["strong-relationships"])
    for _ in range(4):
        visitor.page.mouse.wheel(0, -200)
    visitor.settle()
    found = labels(visitor)
    assert len({label.name for label in found} - before) > 5
    assert overlapping(found) == []


def test_what_a_selected_node_is_linked_to_is_named_if_there_is_room(visitor: Visitor, network: Network) -> None:
    visitor.go("node=self-care")
    assert {label.name for label in labels(visitor)} >= {"self-care"} | (
        neighbours(network, "self-care") & primary(network)
    )
