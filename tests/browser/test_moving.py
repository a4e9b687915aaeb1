"""Moving things on the map: what goes along, how it is taken back, and what is no such move."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import CDPSession

from tests.browser.phone import fingers
from tests.browser.test_layouts import Places, assert_same_places, near, press_layout, standing, world_of
from tests.browser.test_map import drag, empty_spot, scale
from tests.browser.visitor import Arrive, Network, Visitor
from tests.browsers import devtools
from tests.conftest import until

NAME = "strong-relationships"
WAY = (46, -38)

Lines = dict[str, list[float]]


def lines(visitor: Visitor) -> Lines:
    """The points of each line, by "source~relation~target"."""
    found: Lines = visitor.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("#map .links [data-source]")].map((line) =>
            [[line.dataset.source, line.dataset.relation, line.dataset.target].join("~"),
             line.getAttribute("d").match(/-?[0-9.]+/g).map(Number)]))"""
    )
    return found


def bent(before: Lines, after: Lines) -> set[str]:
    """The lines that run elsewhere now."""
    return {line for line, points in after.items() if points != pytest.approx(before[line], abs=0.3)}


def moved(visitor: Visitor) -> list[str]:
    """What is marked as moved."""
    return visitor.names("#map [data-moved=yes]:not([data-away])")


def petals(visitor: Visitor, name: str) -> set[str]:
    """The small things that stand around a node, and around these."""
    pairs: list[tuple[str, str]] = visitor.page.evaluate(
        "explorerPage.map.scene.nodes.filter((each) => each.under && !each.primary).map(({ id, under }) => [id, under])"
    )
    found: set[str] = set()
    while more := {each for each, under in pairs if under in {name, *found}} - found:
        found |= more
    return found


def direct_petals(visitor: Visitor, name: str) -> set[str]:
    """The small things that stand around a node itself."""
    return set(
        visitor.page.evaluate(
            """(name) => explorerPage.map.scene.nodes
              .filter((each) => each.under === name && !each.primary).map(({ id }) => id)""",
            name,
        )
    )


def between(before: Places, after: Places, k: float = 1) -> Places:
    """How far each node went that is now elsewhere, ``k`` times."""
    return {
        name: (k * (after[name][0] - x), k * (after[name][1] - y))
        for name, (x, y) in before.items()
        if not near(after[name], (x, y), 0.5)
    }


@dataclass
class Before:
    """How the map was before something was moved on it."""

    visitor: Visitor

    def __post_init__(self) -> None:
        self.places = world_of(self.visitor)
        self.scale = scale(self.visitor.camera())

    def went(self) -> Places:
        """How far each node went since, in pixels of then. That the map stays as it is has a test of its own."""
        return between(self.places, world_of(self.visitor), self.scale)


def put_back(visitor: Visitor) -> bool:
    """Whether the button that puts everything back is there."""
    return visitor.page.locator("[data-action=put-back]").is_visible()


def drag_node(visitor: Visitor, name: str, dx: float, dy: float) -> None:
    spot = visitor.spot(name)
    assert spot, f"{name} can be hit"
    drag(visitor, spot, dx, dy)


# --- by mouse


def test_a_dragged_competency_takes_what_stands_around_it_along(visitor: Visitor, network: Network) -> None:
    before = Before(visitor)
    around = direct_petals(visitor, NAME)
    indicators = {target for _, target, relation in network.out_edges(NAME, keys=True) if relation == "shown-by"}
    assert indicators
    assert around >= indicators
    spot = visitor.spot(NAME)
    assert spot
    visitor.page.mouse.move(*spot)
    visitor.page.mouse.down()
    visitor.page.mouse.move(spot[0] + WAY[0], spot[1] + WAY[1], steps=4)
    during = before.went()
    visitor.page.mouse.up()
    visitor.settle()
    for went in (during, before.went()):
        assert went.keys() >= {NAME} | around
        assert went.keys() <= {NAME} | petals(visitor, NAME), "nothing else moves"
        for name, way in went.items():
            assert near(way, WAY, 1), name
    assert moved(visitor) == [NAME]
    assert visitor.query() == ""
    assert set(visitor.seen().states.values()) == {"normal"}, "it is not selected"


def test_what_stands_around_a_petal_goes_along_too(visitor: Visitor) -> None:
    before = Before(visitor)
    around = petals(visitor, NAME)
    assert around > direct_petals(visitor, NAME)
    drag_node(visitor, NAME, *WAY)
    assert before.went().keys() == {NAME} | around


def test_a_drag_changes_neither_zoom_nor_pan(visitor: Visitor) -> None:
    before, box = visitor.camera(), visitor.page.locator("#map").bounding_box()
    drag_node(visitor, NAME, *WAY)
    assert visitor.page.locator("#map").bounding_box() == box, "the new button takes no room from the map"
    assert visitor.camera() == before


def test_lines_follow_while_it_is_dragged(visitor: Visitor, network: Network) -> None:
    before = lines(visitor)
    together = {NAME} | petals(visitor, NAME)
    own = {
        f"{source}~{relation}~{target}"
        for source, target, relation in network.edges(keys=True)
        if together & {source, target}
    }
    spot = visitor.spot(NAME)
    assert spot
    visitor.page.mouse.move(*spot)
    visitor.page.mouse.down()
    visitor.page.mouse.move(spot[0] + WAY[0], spot[1] + WAY[1], steps=4)
    during = lines(visitor)
    visitor.page.mouse.up()
    visitor.settle()
    changed = bent(before, during)
    touching = {line for line in before if NAME in line.split("~")}
    assert changed >= touching
    assert changed <= own, "no other line changes"
    assert bent(during, lines(visitor)) == set(), "they stay so"


@pytest.mark.parametrize("query", ["", "?layout=layers", "?layout=standards", f"?node={NAME}&layout=around"])
def test_things_are_dragged_in_every_layout(visitor: Visitor, query: str) -> None:
    visitor.become(query)
    name = next(name for name in (NAME, "self-care", "mastery-approach") if visitor.spot(name))
    before = Before(visitor)
    drag_node(visitor, name, *WAY)
    went = before.went()
    assert near(went[name], WAY, 1)
    assert visitor.query() == query
    assert moved(visitor) == [name]


def test_far_is_as_far_as_the_pointer_at_every_zoom(visitor: Visitor) -> None:
    visitor.page.mouse.move(*visitor.places()[NAME])
    for _ in range(3):
        visitor.page.mouse.wheel(0, -200)
    visitor.settle()
    assert scale(visitor.camera()) > 1.5
    before = visitor.places()[NAME]
    drag_node(visitor, NAME, *WAY)
    after = visitor.places()[NAME]
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx(WAY, abs=1)


def test_two_drags_add_up(visitor: Visitor) -> None:
    before = Before(visitor)
    for _ in range(2):
        drag_node(visitor, NAME, 30, -15)
    went = before.went()
    for name in {NAME} | direct_petals(visitor, NAME):
        assert near(went[name], (60, -30), 1), name


def test_a_petal_that_was_dragged_by_itself_goes_along_afterwards(visitor: Visitor) -> None:
    before = Before(visitor)
    petal = next(each for each in sorted(direct_petals(visitor, NAME)) if visitor.spot(each))
    drag_node(visitor, petal, 25, 12)
    assert before.went().keys() == {petal} | petals(visitor, petal)
    drag_node(visitor, NAME, *WAY)
    went = before.went()
    assert near(went[NAME], WAY, 1)
    assert near(went[petal], (25 + WAY[0], 12 + WAY[1]), 1)


def test_what_was_dragged_can_be_selected_and_named_where_it_is(visitor: Visitor) -> None:
    drag_node(visitor, NAME, *WAY)
    visitor.page.wait_for_timeout(100)
    place = visitor.places()[NAME]
    visitor.page.mouse.click(*place)
    visitor.settle()
    assert visitor.details() == NAME
    assert near(visitor.places()[NAME], place, 1)
    box = visitor.page.locator(f"#map [data-for={NAME}] text").bounding_box()
    assert box
    assert abs(box["x"] + box["width"] / 2 - place[0]) < 8, "its name went along"


def test_filters_leave_it_where_it_was_dragged(visitor: Visitor) -> None:
    drag_node(visitor, NAME, *WAY)
    there = world_of(visitor)
    for changes in ("intasc=3", "domain=cognitive&unmatched=hide", "node=self-care", "focus=2"):
        visitor.go(changes)
        assert_same_places(world_of(visitor), there, within=0)


def test_a_drag_is_told_to_nobody(visitor: Visitor) -> None:
    asked = len(visitor.watched.requests)
    drag_node(visitor, NAME, *WAY)
    assert len(visitor.watched.requests) == asked


# --- what is no move


@pytest.mark.parametrize("wiggle", [0, 1, 2])
def test_a_click_still_selects(visitor: Visitor, wiggle: float) -> None:
    before = standing(visitor)
    spot = visitor.spot(NAME)
    assert spot
    visitor.page.mouse.move(*spot)
    visitor.page.mouse.down()
    visitor.page.mouse.move(spot[0] + wiggle, spot[1] + wiggle)
    visitor.page.mouse.up()
    visitor.settle()
    assert visitor.details() == NAME
    assert_same_places(standing(visitor), before, within=0)
    assert moved(visitor) == []
    assert not put_back(visitor)


def test_dragging_the_empty_map_moves_the_map_and_nothing_on_it(visitor: Visitor) -> None:
    before, first = standing(visitor), visitor.camera()
    drag(visitor, empty_spot(visitor), *WAY)
    went = between(before, standing(visitor))
    assert went.keys() == before.keys()
    assert all(near(way, WAY, 1) for way in went.values())
    assert scale(visitor.camera()) == scale(first)
    assert moved(visitor) == []
    assert not put_back(visitor)
    assert visitor.page.locator("#map .dragging").count() == 0


@pytest.mark.parametrize("button", ["right", "middle"])
def test_other_buttons_drag_nothing(visitor: Visitor, button: str) -> None:
    before = standing(visitor)
    spot = visitor.spot(NAME)
    assert spot
    visitor.page.mouse.move(*spot)
    visitor.page.mouse.down(button=button)  # type: ignore[arg-type]
    visitor.page.mouse.move(spot[0] + 60, spot[1] + 40, steps=4)
    visitor.page.mouse.up(button=button)  # type: ignore[arg-type]
    visitor.settle()
    assert_same_places(standing(visitor), before, within=0)


def test_a_click_after_a_drag_is_a_click_again(visitor: Visitor) -> None:
    drag_node(visitor, NAME, *WAY)
    assert visitor.click_node("self-care")
    visitor.settle()
    assert visitor.details() == "self-care"


# --- taking it back


def by_button(visitor: Visitor) -> None:
    visitor.page.click("[data-action=put-back]")


def by_keyboard(visitor: Visitor) -> None:
    visitor.page.focus("[data-action=put-back]")
    visitor.press("Enter")


@pytest.mark.parametrize("way", [by_button, by_keyboard])
def test_put_back_is_offered_and_works(visitor: Visitor, way: Callable[[Visitor], None]) -> None:
    before, drawn = world_of(visitor), lines(visitor)
    assert not put_back(visitor)
    drag_node(visitor, NAME, *WAY)
    drag_node(visitor, "self-care", 20, 20)
    assert put_back(visitor)
    way(visitor)
    visitor.settle()
    assert_same_places(world_of(visitor), before, within=0.2)
    assert bent(drawn, lines(visitor)) == set()
    assert moved(visitor) == []
    assert not put_back(visitor)
    assert visitor.page.evaluate("Boolean(document.activeElement.closest('#map'))"), "the focus is not lost"


def test_put_back_can_be_undone(visitor: Visitor) -> None:
    drag_node(visitor, NAME, *WAY)
    there = world_of(visitor)
    by_button(visitor)
    visitor.page.click("[data-action=undo]")
    until(visitor.page, "document.querySelector('#map [data-moved]')")
    visitor.settle()
    assert_same_places(world_of(visitor), there, within=0.2)
    assert put_back(visitor)


UNDO = {"buttons": ("[data-action=undo]", "[data-action=redo]"), "keys": ("Control+z", "Control+Shift+Z")}


@pytest.mark.wcag("2.5.2")
@pytest.mark.few(1)
@pytest.mark.parametrize("way", UNDO)
def test_a_drag_can_be_undone_and_done_again(visitor: Visitor, way: str) -> None:
    def step(what: str) -> None:
        place = visitor.page.evaluate("history.state.explorer.place")
        visitor.page.click(what) if what.startswith("[") else visitor.press(what)
        until(visitor.page, f"history.state.explorer.place !== {place}")
        visitor.settle()

    undo, redo = UNDO[way]
    states = [world_of(visitor)]
    for name, dx in ((NAME, 30), ("self-care", 25), (NAME, -50)):
        drag_node(visitor, name, dx, 20)
        states.append(world_of(visitor))
    for expected in reversed(states[:-1]):
        step(undo)
        assert_same_places(world_of(visitor), expected, within=0.2)
    assert not put_back(visitor)
    for expected in states[1:]:
        step(redo)
        assert_same_places(world_of(visitor), expected, within=0.2)
    assert put_back(visitor)


def test_loading_again_keeps_it(visitor: Visitor) -> None:
    drag_node(visitor, NAME, *WAY)
    there = world_of(visitor)
    visitor.page.reload()
    until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    visitor.settle()
    assert_same_places(world_of(visitor), there, within=0.2)
    assert moved(visitor) == [NAME]
    assert put_back(visitor)


def test_a_link_is_followed_without_it(visitor: Visitor, arrive: Arrive) -> None:
    """What one has dragged is one's own; the address says nothing of it."""
    before = world_of(visitor)
    drag_node(visitor, NAME, *WAY)
    assert_same_places(world_of(arrive(visitor.query())), before, within=0.2)


def test_each_layout_has_its_own(visitor: Visitor) -> None:
    first = world_of(visitor)
    drag_node(visitor, NAME, *WAY)
    here = world_of(visitor)
    press_layout(visitor, "layers")
    assert moved(visitor) == []
    assert not put_back(visitor)
    drag_node(visitor, "self-care", 20, -12)
    there = world_of(visitor)
    press_layout(visitor, "")
    assert_same_places(world_of(visitor), here, within=0.2)
    assert moved(visitor) == [NAME]
    press_layout(visitor, "layers")
    assert_same_places(world_of(visitor), there, within=0.2)
    assert moved(visitor) == ["self-care"]
    by_button(visitor)
    visitor.settle()
    press_layout(visitor, "")
    assert_same_places(world_of(visitor), here, within=0.2)
    by_button(visitor)
    visitor.settle()
    assert_same_places(world_of(visitor), first, within=0.2)


def test_around_each_node_is_a_layout_of_its_own(visitor: Visitor) -> None:
    visitor.become(f"?node={NAME}&layout=around")
    drag_node(visitor, NAME, *WAY)
    there = world_of(visitor)
    visitor.go("node=self-care")
    assert moved(visitor) == []
    visitor.go(f"node={NAME}")
    assert_same_places(world_of(visitor), there, within=0.2)


def test_a_skip_link_takes_nothing_back(visitor: Visitor) -> None:
    drag_node(visitor, NAME, *WAY)
    there = world_of(visitor)
    visitor.page.locator("a.skip").first.focus()
    visitor.press("Enter")
    visitor.settle()
    assert_same_places(world_of(visitor), there, within=0.2)
    assert put_back(visitor)


# --- by keyboard


@pytest.mark.wcag("2.1.1")
@pytest.mark.parametrize(
    ("key", "dx", "dy"), [("ArrowRight", 1, 0), ("ArrowLeft", -1, 0), ("ArrowDown", 0, 1), ("ArrowUp", 0, -1)]
)
def test_control_with_an_arrow_moves_the_item(visitor: Visitor, key: str, dx: int, dy: int) -> None:
    before = Before(visitor)
    visitor.page.focus(f"#map [data-node={NAME}]")
    for _ in range(3):
        visitor.press(f"Control+{key}")
    visitor.settle()
    went = before.went()
    assert went.keys() >= {NAME} | direct_petals(visitor, NAME)
    x, y = went[NAME]
    assert abs(x * dy) + abs(y * dx) < 0.5, "straight"
    assert 15 < x * dx + y * dy < 150, "far enough to see, near enough to steer"
    assert moved(visitor) == [NAME]
    assert put_back(visitor)
    assert visitor.query() == ""
    assert visitor.focus()["node"] == NAME


def test_a_move_by_keyboard_is_undone_there(visitor: Visitor) -> None:
    first = world_of(visitor)
    visitor.page.focus(f"#map [data-node={NAME}]")
    visitor.press("Control+ArrowRight")
    there = world_of(visitor)
    assert there != first
    visitor.press("Control+z")
    until(visitor.page, "!document.querySelector('#map [data-moved]')")
    assert_same_places(world_of(visitor), first, within=0.2)
    visitor.press("Control+y")
    until(visitor.page, "document.querySelector('#map [data-moved]')")
    assert_same_places(world_of(visitor), there, within=0.2)
    assert visitor.focus()["node"] == NAME


def test_each_step_of_the_keyboard_moves_the_node_that_it_is_on_and_a_held_key_is_one_step(visitor: Visitor) -> None:
    visitor.go("node=intasc-3")
    visitor.page.focus(f"#map [data-node={NAME}]")
    place = visitor.page.evaluate("explorerAddress.entry().place")
    visitor.page.keyboard.down("Control")
    for _ in range(5):
        visitor.page.keyboard.down("ArrowRight")
    visitor.page.keyboard.up("ArrowRight")
    visitor.page.keyboard.up("Control")
    visitor.press("Control+ArrowDown")
    visitor.settle()
    assert moved(visitor) == [NAME]
    assert visitor.page.evaluate("explorerAddress.entry().place") == place + 2


# --- by touch


@pytest.fixture
def touch(arrive: Arrive) -> Iterator[tuple[Visitor, CDPSession]]:
    """A visitor with a tablet, and their fingers."""
    visitor = arrive(has_touch=True)
    session = devtools(visitor.page, "be touched")
    yield visitor, session
    session.detach()


def stroke(touch: tuple[Visitor, CDPSession], name: str, dx: float, dy: float) -> None:
    """Drag a node with one finger."""
    visitor, session = touch
    x, y = visitor.places()[name]
    fingers(session, "touchStart", (x, y))
    for step in range(1, 11):
        fingers(session, "touchMove", (x + dx * step / 10, y + dy * step / 10))
    fingers(session, "touchEnd")
    visitor.settle()


@pytest.mark.few(1)
@pytest.mark.parametrize("selected", ["", "self-care"])
def test_a_finger_on_what_is_not_selected_moves_the_map(touch: tuple[Visitor, CDPSession], selected: str) -> None:
    visitor, _ = touch
    visitor.go(f"node={selected}")
    before = standing(visitor)
    stroke(touch, NAME, 60, -40)
    went = between(before, standing(visitor))
    assert went.keys() == before.keys()
    assert all(near(way, (60, -40), 12) for way in went.values())
    assert moved(visitor) == []
    assert visitor.details() == selected


def test_a_finger_on_what_is_selected_moves_that(touch: tuple[Visitor, CDPSession]) -> None:
    visitor, _ = touch
    visitor.page.touchscreen.tap(*visitor.places()[NAME])
    visitor.settle()
    assert visitor.details() == NAME
    before = Before(visitor)
    stroke(touch, NAME, 50, -40)
    went = before.went()
    assert went.keys() >= {NAME} | direct_petals(visitor, NAME)
    assert went.keys() <= {NAME} | petals(visitor, NAME)
    assert near(went[NAME], (50, -40), 12)
    assert moved(visitor) == [NAME]
    assert visitor.details() == NAME
    assert put_back(visitor)


def test_a_second_finger_ends_the_move_of_a_node(touch: tuple[Visitor, CDPSession]) -> None:
    visitor, session = touch
    visitor.go(f"node={NAME}")
    first = scale(visitor.camera())
    x, y = visitor.places()[NAME]
    fingers(session, "touchStart", (x, y))
    fingers(session, "touchStart", (x, y), (x - 100, y))
    for step in range(1, 11):
        fingers(session, "touchMove", (x, y), (x - 100 - step * 8, y))
    fingers(session, "touchEnd")
    visitor.settle()
    assert scale(visitor.camera()) > first * 1.2, "two fingers zoom"
    assert moved(visitor) == [], "and move nothing"
