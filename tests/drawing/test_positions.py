"""Where things stand: the same each time, everything once, nothing on anything else."""

import itertools
import json
import math
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import is_primary
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import parse
from explorer.drawing.flowers import RADIUS, Point
from explorer.drawing.labels import label_of
from explorer.drawing.positions import Layout, designed_map
from explorer.settings import PROJECT, Settings
from tests.builders import category, domain, graph_of, indicators, link, node, resource

ROOM = 0.1  # places are rounded to tenths


def shipped() -> dict[str, Any]:
    stored: dict[str, Any] = json.loads(Settings().graph_file.read_text(encoding="utf-8"))
    return stored


def one_more() -> dict[str, Any]:
    """The shipped framework with a competency that has an indicator and a resource."""
    document = shipped()
    extra = [*domain("d", "a-new-competency"), *indicators("a-new-competency", "i"), *resource("r", "a-new-competency")]
    for record in extra:
        record["sources"] = [document["graph"]["sources"][0]["id"]]
        if record.get("source") == "d":
            record["source"] = "interpersonal"
        if record.get("id") != "d":
            document["edges" if "key" in record else "nodes"].append(record)
    return document


def one_less() -> dict[str, Any]:
    """The shipped framework without one competency and what only it shows."""
    document = shipped()
    gone = {each["id"] for each in document["nodes"] if each["id"].split("-i")[0] == "student-agency"}
    gone |= {"student-agency"}
    document["nodes"] = [each for each in document["nodes"] if each["id"] not in gone]
    document["edges"] = [each for each in document["edges"] if not gone & {each["source"], each["target"]}]
    for each in document["nodes"]:
        if each["kind"] == "set":
            each["size"] -= 1
    return document


MAPS = {"as shipped": shipped, "with one more": one_more, "with one less": one_less}


@cache
def laid_out(name: str) -> tuple[CompetencyGraph, Layout]:
    graph = CompetencyGraph(parse(MAPS[name]()))
    return graph, designed_map(graph)


def placed(name: str) -> tuple[CompetencyGraph, dict[str, Point]]:
    graph, layout = laid_out(name)
    return graph, layout.places


every_map = pytest.mark.parametrize("name", MAPS)


@dataclass(frozen=True)
class Box:
    """What something covers on the map."""

    what: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > ROOM and down > ROOM


def mark_box(graph: CompetencyGraph, layout: Layout, name: str) -> Box:
    (x, y), radius = layout.places[name], RADIUS[Kind(graph.nodes[name].kind)]
    return Box(f"mark of {name}", x - radius, y - radius, x + radius, y + radius)


def label_box(graph: CompetencyGraph, layout: Layout, name: str) -> Box:
    """Where ``assets/parts/map.js`` writes a label: beside its mark and as high as it, or over or under it."""
    (x, y), label = layout.places[name], label_of(graph.nodes[name])
    radius = RADIUS[Kind(graph.nodes[name].kind)]
    left, top = {
        "left": (x - radius - 7 - label.width, y - label.height / 2),
        "right": (x + radius + 7, y - label.height / 2),
        "above": (x - label.width / 2, y - radius - 4 - label.height),
        "below": (x - label.width / 2, y + radius + 4),
    }[layout.sides[name]]
    return Box(f"label of {name}", left, top, left + label.width, top + label.height)


def boxes(graph: CompetencyGraph, layout: Layout) -> list[Box]:
    """What every node of a layout covers, and every label that is always there."""
    marks = [mark_box(graph, layout, name) for name in layout.places]
    return marks + [label_box(graph, layout, name) for name in layout.places if is_primary(graph.nodes[name])]


def overlapping(graph: CompetencyGraph, layout: Layout) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    ordered = sorted(boxes(graph, layout), key=lambda box: box.left)
    for place, one in enumerate(ordered):
        for two in ordered[place + 1 :]:
            if two.left >= one.right:
                break
            if one.overlaps(two):
                found.append((one.what, two.what))
    return found


def outside(graph: CompetencyGraph, layout: Layout) -> list[Box]:
    return [
        box
        for box in boxes(graph, layout)
        if box.left < 0 or box.top < 0 or box.right > layout.width or box.bottom > layout.height
    ]


def primary(graph: CompetencyGraph) -> list[str]:
    return [name for name, each in graph.nodes.items() if is_primary(each)]


@every_map
def test_every_node_has_one_place(name: str) -> None:
    graph, places = placed(name)
    assert set(places) == set(graph.nodes)
    assert len(set(places.values())) == len(places)


def test_the_three_maps_differ_as_they_say() -> None:
    counts = {name: len(placed(name)[0].of_kind(Kind.COMPETENCY)) for name in MAPS}
    assert counts == {"as shipped": 20, "with one more": 21, "with one less": 19}


@every_map
def test_everything_is_inside_the_field(name: str) -> None:
    graph, layout = laid_out(name)
    assert len(boxes(graph, layout)) > 150
    assert outside(graph, layout) == []
    assert 0.5 < layout.height / layout.width < 0.65, "the map is made for screens"


@every_map
def test_no_two_marks_touch(name: str) -> None:
    graph, places = placed(name)
    radius = {each: RADIUS[Kind(graph.nodes[each].kind)] for each in graph.nodes}
    touching = [
        (one, two)
        for one, two in itertools.combinations(graph.nodes, 2)
        if math.dist(places[one], places[two]) < radius[one] + radius[two] - ROOM
    ]
    assert touching == []


@every_map
def test_no_primary_label_lies_on_another_label_or_on_a_mark(name: str) -> None:
    graph, layout = laid_out(name)
    assert len(primary(graph)) >= 40
    assert overlapping(graph, layout) == []


def test_places_do_not_depend_on_the_process() -> None:
    """Another process hashes strings otherwise, so that the order of sets differs."""
    asked = "import json; from tests.drawing.test_positions import placed; print(json.dumps(placed('as shipped')[1]))"
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT, env={"PYTHONHASHSEED": "7"}, capture_output=True, check=True
    )
    assert {each: tuple(place) for each, place in json.loads(answer.stdout).items()} == placed("as shipped")[1]


def test_a_small_change_moves_no_standard() -> None:
    (graph, before), (_, after) = placed("as shipped"), placed("with one less")
    for each in graph.of_kind(Kind.STANDARD, Kind.CATEGORY):
        assert before[each.id] == after[each.id]


def test_standards_stand_in_one_column_in_order() -> None:
    graph, places = placed("as shipped")
    column = sorted(graph.of_kind(Kind.STANDARD), key=lambda each: each.number)
    assert len(column) == 10
    assert len({places[each.id][0] for each in column}) == 1
    heights = [places[each.id][1] for each in column]
    assert heights == sorted(heights)
    assert {laid_out("as shipped")[1].sides[each.id] for each in column} == {"left"}


def test_labels_stand_beside_rows_over_petals_and_under_flowers() -> None:
    graph, layout = laid_out("as shipped")
    sides = {
        side: {graph.nodes[each].kind for each, at in layout.sides.items() if at == side}
        for side in ("left", "above", "below")
    }
    assert set(layout.sides) == set(graph.nodes)
    assert sides["left"] == {Kind.FRAMEWORK, Kind.CATEGORY, Kind.STANDARD}
    assert sides["above"] == {Kind.INDICATOR, Kind.RESOURCE, Kind.IDEA, Kind.QUESTION}
    assert sides["below"] == {Kind.FRAMEWORK, Kind.DOMAIN, Kind.COMPETENCY, Kind.SET, Kind.RESOURCE}


def test_small_things_stand_around_what_they_belong_to() -> None:
    graph, places = placed("as shipped")
    shown = [(each.source, each.target) for each in graph.links if each.key == "shown-by"]
    assert len(shown) == 39
    competencies = [each.id for each in graph.of_kind(Kind.COMPETENCY)]
    for competency, indicator in shown:
        nearest = min(competencies, key=lambda each: math.dist(places[each], places[indicator]))
        assert nearest == competency


SCREENS = {"1366 by 768": (990, 596), "1280 by 720": (904, 497), "1366 by 650": (990, 478)}
"""The room that the map has on a screen beside the panel and under the filters, in pixels."""


@pytest.mark.parametrize("screen", SCREENS)
@every_map
def test_where_the_whole_map_is_shown_every_mark_has_room_for_a_target(name: str, screen: str) -> None:
    """WCAG 2.2 asks for 24 pixels from the middle of each small target to that of the next one (2.5.8)."""
    _, layout = laid_out(name)
    width, height = SCREENS[screen]
    pixels = min((width - 16) / layout.width, (height - 16) / layout.height)
    close = [
        (one, two)
        for (one, a), (two, b) in itertools.combinations(layout.places.items(), 2)
        if math.dist(a, b) * pixels < 24
    ]
    assert close == []


SMALL = {
    "nothing": graph_of(),
    "one idea": graph_of(node("n", "idea")),
    "a domain": graph_of(domain("d")),
    "domains of any order": graph_of(domain("d", "a", order=0), domain("e", "b", order=9), domain("f", "c", order=9)),
    "standards only": graph_of(node("f", "framework"), link("f contains k"), category("k", 1, 2)),
    "standards of no framework": graph_of(category("k", 1, 2), category("l", 3)),
    "things of the column": graph_of(
        node("f", "framework"), link("f contains k"), category("k", 1), resource("r", "intasc-1"), resource("s", "k")
    ),
    "resources of each other": graph_of(resource("r"), resource("s"), [link("r contains s"), link("s contains r")]),
    "an idea in a resource in a competency": graph_of(
        domain("d", "a"), resource("r", "a"), node("n", "idea"), link("r contains n")
    ),
    "many small things": graph_of(domain("d", "a"), *(resource(f"r-{number}", "a") for number in range(30))),
}


@pytest.mark.parametrize("name", SMALL)
def test_any_framework_can_be_placed(name: str) -> None:
    graph = SMALL[name]
    layout = designed_map(graph)
    places = layout.places
    assert set(places) == set(graph.nodes)
    assert all(0 <= x <= layout.width and 0 <= y <= layout.height for x, y in places.values())
    for one, two in itertools.combinations(graph.nodes, 2):
        radii = RADIUS[Kind(graph.nodes[one].kind)] + RADIUS[Kind(graph.nodes[two].kind)]
        assert math.dist(places[one], places[two]) >= radii - ROOM, (one, two)
