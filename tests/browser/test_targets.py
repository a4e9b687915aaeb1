"""What a press on the map means: a mark that has room, what it stands around, or a way to come closer."""

import itertools
import math
from dataclasses import dataclass

import pytest

from tests.browser.test_map import labels, scale
from tests.browser.visitor import Network, Visitor

ROOM = 24
"""How many pixels a target has to itself: WCAG 2.2, 2.5.8."""

# What a press in the middle of each node means: the node that it opens, or null if the map only comes closer.
_MEANT = """() => {
  const { map } = explorerPage;
  const { targets } = explorerMap;
  const corner = map.host.getBoundingClientRect();
  return [...map.marks.values()].map(({ node, group }) => {
    const x = map.camera.x + map.scale * node.x;
    const y = map.camera.y + map.scale * node.y;
    const meant = targets.meant(map, { x, y }, group, false);
    const opens = targets.tooClose(map, meant) ? null : meant.mark.node.id;
    return [node.id, { x: x + corner.x, y: y + corner.y, opens }];
  });
}"""


@dataclass(frozen=True)
class Target:
    """The middle of a node in the window, and what a press there opens."""

    x: float
    y: float
    opens: str | None


def meant(visitor: Visitor) -> dict[str, Target]:
    """What a press on each node means as the map is seen now."""
    return {name: Target(**each) for name, each in visitor.page.evaluate(_MEANT)}


def crowded(targets: dict[str, Target]) -> list[tuple[str, str]]:
    """The pairs of nodes that a press opens although they are nearer to each other than targets may be."""
    own = [(name, (each.x, each.y)) for name, each in targets.items() if each.opens == name]
    return [(one, two) for (one, a), (two, b) in itertools.combinations(own, 2) if math.dist(a, b) < ROOM - 0.05]


@pytest.mark.few(4)
@pytest.mark.wcag("2.5.8")
@pytest.mark.parametrize("screen", [(1366, 768), (1366, 650), (1920, 1080), (1280, 720)])
def test_every_mark_of_the_whole_map_is_a_target_of_its_own(visitor: Visitor, screen: tuple[int, int]) -> None:
    visitor.page.set_viewport_size({"width": screen[0], "height": screen[1]})
    visitor.settle()
    found = meant(visitor)
    assert len(found) == 146
    assert [name for name, each in found.items() if each.opens != name] == []
    assert crowded(found) == []


@pytest.mark.few(8)
@pytest.mark.wcag("2.5.8")
@pytest.mark.parametrize("width", [320, 768, 1024, 1366])
@pytest.mark.parametrize("query", ["", "?layout=layers", "?layout=standards"])
@pytest.mark.parametrize("steps", [-6, -2, -1, 0, 1, 3])
def test_what_a_press_opens_has_room_at_every_zoom(visitor: Visitor, query: str, width: int, steps: int) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 700})
    visitor.become(query + ("&" if query else "?") + "view=map")
    visitor.page.evaluate("(steps) => { explorerPage.map.fit(); explorerPage.map.zoom(1.3 ** steps); }", steps)
    found = meant(visitor)
    assert crowded(found) == []
    opened = {each.opens for each in found.values() if each.opens}
    assert {name for name in opened if found[name].opens != name} <= {
        name for name in opened if found[name].opens is None
    }


def crowd(visitor: Visitor) -> None:
    """Look at the whole map from so far that small marks have no room."""
    visitor.page.evaluate("() => { explorerPage.map.fit(); explorerPage.map.zoom(0.8); }")
    visitor.settle()


@pytest.mark.wcag("2.5.8")
def test_where_small_marks_have_no_room_their_competency_opens_first(visitor: Visitor) -> None:
    def press(name: str) -> str:
        visitor.page.mouse.click(*visitor.places()[name])
        visitor.settle()
        return visitor.details()

    crowd(visitor)
    assert press("strong-relationships-i1") == "strong-relationships"
    assert press("strong-relationships-i1") == "strong-relationships-i1"
    others = visitor.page.evaluate(
        """explorerPage.map.scene.nodes.filter(({ under, primary }) => under === "strong-relationships" && !primary)
          .map(({ id }) => id)"""
    )
    free = next(name for name in others if name != "strong-relationships-i1" and visitor.spot(name))
    assert press(free) == free, "the others of the flower stay open"
    assert press("student-agency-i1") == "student-agency"
    assert press("idea-equity-training") == "r-challenge-str"


def test_pointing_names_what_a_press_would_open(visitor: Visitor, network: Network) -> None:
    crowd(visitor)
    before = {label.name for label in labels(visitor)}
    assert "lead-toward-mastery" in before
    visitor.page.mouse.move(*visitor.places()["lead-toward-mastery-i1"])
    visitor.settle()
    assert {label.name for label in labels(visitor)} <= before
    assert visitor.page.locator(".label.pointed[data-shown=yes]").get_attribute("data-for") == "lead-toward-mastery"


def test_what_is_named_opens_by_its_name_whatever_its_room(visitor: Visitor) -> None:
    visitor.go("node=strong-relationships")
    crowd(visitor)
    visitor.page.focus("#map [data-node='student-agency-i1']")
    visitor.settle()
    visitor.page.locator("[data-for='student-agency-i1'] text").click()
    visitor.settle()
    assert visitor.details() == "student-agency-i1"


def test_a_flower_without_room_is_dragged_as_one(visitor: Visitor) -> None:
    crowd(visitor)
    before = visitor.places()
    x, y = before["student-agency-i1"]
    visitor.page.mouse.move(x, y)
    visitor.page.mouse.down()
    visitor.page.mouse.move(x + 20, y - 30, steps=4)
    visitor.page.mouse.up()
    visitor.settle()
    after = visitor.places()
    for name in ("student-agency", "student-agency-i1", "student-agency-i2"):
        assert after[name] == pytest.approx((before[name][0] + 20, before[name][1] - 30), abs=1)
    assert after["self-care"] == pytest.approx(before["self-care"], abs=1)


def far(visitor: Visitor) -> None:
    """Look at the map from so far that not even competencies and standards have room."""
    visitor.page.evaluate("() => { explorerPage.map.fit(); explorerPage.map.zoom(0.4); }")
    visitor.settle()


@pytest.mark.wcag("2.5.8")
def test_from_afar_a_press_comes_closer_and_the_next_one_opens(visitor: Visitor) -> None:
    far(visitor)
    before, place = scale(visitor.camera()), visitor.places()["intasc-7"]
    visitor.page.mouse.move(*place)
    visitor.settle()
    assert visitor.page.evaluate("getComputedStyle(document.querySelector('[data-node=intasc-7]')).cursor") == "zoom-in"
    visitor.page.mouse.click(*place)
    visitor.settle()
    assert visitor.query() == ""
    assert scale(visitor.camera()) > 1.5 * before
    assert visitor.places()["intasc-7"] == pytest.approx(place, abs=1), "it stays under the pointer"
    visitor.page.mouse.click(*place)
    visitor.settle()
    assert visitor.details() == "intasc-7"


@pytest.mark.wcag("2.5.8", "2.5.2")
def test_a_program_that_presses_opens_what_it_names(visitor: Visitor) -> None:
    """A screen reader presses without a pointer, wherever the map is looked at from."""
    far(visitor)
    for name in ("student-agency-i1", "intasc-7"):
        visitor.page.dispatch_event(f"#map [data-node='{name}']", "click")
        visitor.settle()
        assert visitor.details() == name
    x, y = visitor.places()["cognitive"]
    visitor.page.mouse.move(x + 60, y + 60)
    visitor.page.mouse.down()
    visitor.page.mouse.move(x + 90, y + 90, steps=4)
    visitor.page.mouse.up()
    visitor.page.dispatch_event("#map [data-node='self-care']", "click")
    visitor.settle()
    assert visitor.details() == "self-care", "what was dragged before does not count"
