"""Around one node: exactly what was asked for, further out the more steps away, and nothing on anything else."""

import itertools
import json
import math
import subprocess
import sys
from functools import cache
from itertools import pairwise
from statistics import mean

import networkx as nx
import pytest

from benchmarks.synthetic import framework
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.schema import parse
from explorer.drawing.around import around
from explorer.drawing.layers import layered
from explorer.drawing.layouts import arranged
from explorer.drawing.positions import Layout, designed_map
from explorer.drawing.standards import by_standard
from explorer.settings import PROJECT
from explorer.view.state import LayoutName
from tests.builders import domain, graph_of, link, node, resource
from tests.drawing.test_positions import MAPS, outside, overlapping


@cache
def shipped() -> CompetencyGraph:
    return CompetencyGraph(parse(MAPS["as shipped"]()))


def steps_from(graph: CompetencyGraph, name: str, depth: int) -> dict[str, int]:
    return dict(nx.single_source_shortest_path_length(graph.network.to_undirected(as_view=True), name, depth))


def of(name: str, depth: int) -> Layout:
    return around(shipped(), name, steps_from(shipped(), name, depth))


@pytest.mark.few(1)
@pytest.mark.parametrize("depth", [1, 2, 3])
def test_every_node_can_be_the_middle(depth: int) -> None:
    graph = shipped()
    # Within three steps of any node is nearly everything: one in four of these drawings tells as much as all.
    for name in list(graph.nodes)[:: 4 if depth == 3 else 1]:
        steps = steps_from(graph, name, depth)
        layout = around(graph, name, steps)
        assert set(layout.places) == set(layout.sides) == set(steps), name
        assert overlapping(graph, layout) == [], name
        assert outside(graph, layout) == [], name
        assert 0.5 < layout.height / layout.width < 0.65, name
        assert layout.width < 1750, name


def test_one_step_around_small_things_have_room_to_be_pressed() -> None:
    for name in shipped().nodes:
        layout = of(name, 1)
        places = list(layout.places.values())
        apart = min((math.dist(a, b) for a, b in itertools.combinations(places, 2)), default=math.inf)
        assert apart * min(974 / layout.width, 580 / layout.height) >= 24, name


def test_what_is_more_steps_away_is_further_out() -> None:
    for name in ("student-agency", "educator-competencies", "intasc-3", "foundational"):
        steps, layout = steps_from(shipped(), name, 3), of(name, 3)
        (x, y) = layout.places[name]
        out = [
            mean(math.hypot((layout.places[each][0] - x) / 1.6, layout.places[each][1] - y) for each in found)
            for found in ([each for each, away in steps.items() if away == step] for step in range(4))
        ]
        assert out[0] == 0
        assert all(one + 40 < two for one, two in pairwise(out)), name


def test_small_things_stand_outside_what_they_are_reached_through() -> None:
    layout = of("instructional", 2)
    (x, y) = layout.places["instructional"]
    shown = [each for each in shipped().links if each.key == "shown-by" and each.target in layout.places]
    assert len(shown) > 15
    turns = {name: math.atan2((there[1] - y) * 1.6, there[0] - x) for name, there in layout.places.items()}
    assert [each.id for each in shown if math.cos(turns[each.source] - turns[each.target]) < 0.75] == []


def test_one_kind_and_one_domain_stand_beside_each_other() -> None:
    graph, layout = shipped(), of("student-agency", 1)
    (x, y) = layout.places["student-agency"]
    turns = {name: math.atan2(y - there[1], x - there[0]) % math.tau for name, there in layout.places.items()}
    kinds = [graph.nodes[name].kind for name in sorted(turns, key=lambda name: turns[name]) if name != "student-agency"]
    runs = 1 + sum(one != two for one, two in pairwise(kinds))
    assert runs <= len(set(kinds)) + 1, "the first run may begin at the end of the turn"


def test_labels_point_outward() -> None:
    layout = of("student-agency", 1)
    middle = layout.places["student-agency"][0]
    assert set(layout.sides.values()) == {"left", "right", "above", "below"}
    for name, side in layout.sides.items():
        if side in ("left", "right"):
            assert (layout.places[name][0] > middle) == (side == "right")


CHAIN = [f"n-{place}" for place in range(9)]
COMPETENCIES = [f"a-{place}" for place in range(60)]
RESOURCES = [f"r-{place}" for place in range(300)]
MADE = {
    "a node alone": (graph_of(node("a", "idea")), {"a": 0}),
    "two": (graph_of(domain("a", "b")), {"a": 0, "b": 1}),
    "a chain": (
        graph_of(domain("d", *CHAIN), *(link(f"{one} supports {two}") for one, two in pairwise(CHAIN))),
        {name: place for place, name in enumerate(CHAIN)},
    ),
    "steps that follow no link": (graph_of(domain("d", "a", "b", "c")), {"a": 0, "b": 1, "c": 3}),
    "sixty competencies": (graph_of(domain("d", *COMPETENCIES)), {"d": 0} | dict.fromkeys(COMPETENCIES, 1)),
    "three hundred resources": (
        graph_of(domain("d"), *(resource(each, "d") for each in RESOURCES)),
        {"d": 0} | dict.fromkeys(RESOURCES, 1),
    ),
}


@pytest.mark.parametrize("name", MADE)
def test_any_framework_can_be_placed(name: str) -> None:
    graph, steps = MADE[name]
    layout = around(graph, next(iter(steps)), steps)
    assert set(layout.places) == set(layout.sides) == set(steps)
    assert overlapping(graph, layout) == []
    assert outside(graph, layout) == []


def test_two_thousand_nodes_have_a_place_each() -> None:
    graph = CompetencyGraph(framework(2_000))
    steps = steps_from(graph, "framework-1", 3)
    assert len(steps) > 1_900
    assert set(around(graph, "framework-1", steps).places) == set(steps)


def test_the_order_of_the_steps_does_not_matter() -> None:
    steps = steps_from(shipped(), "student-agency", 2)
    backward = dict(reversed(steps.items()))
    assert around(shipped(), "student-agency", backward).places == of("student-agency", 2).places


def test_places_do_not_depend_on_the_process() -> None:
    asked = "import json; from tests.drawing.test_around import of; print(json.dumps(of('student-agency', 2).places))"
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT, env={"PYTHONHASHSEED": "7"}, capture_output=True, check=True
    )
    assert {each: tuple(place) for each, place in json.loads(answer.stdout).items()} == of("student-agency", 2).places


def test_each_name_gives_its_layout() -> None:
    graph, steps = shipped(), {"student-agency": 0}
    assert arranged(graph, LayoutName.MAP, "student-agency", steps) == designed_map(graph)
    assert arranged(graph, LayoutName.LAYERS, "student-agency", steps) == layered(graph)
    assert arranged(graph, LayoutName.STANDARDS, None, {}) == by_standard(graph)
    assert arranged(graph, LayoutName.AROUND, "student-agency", steps) == around(graph, "student-agency", steps)
    assert arranged(graph, LayoutName.AROUND, None, {}) == designed_map(graph)
