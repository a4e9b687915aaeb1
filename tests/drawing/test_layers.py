"""From the foundations up: what leads on points up, rows are straight, and nothing lies on anything else."""

import json
import subprocess
import sys
from functools import cache
from itertools import pairwise

import pytest

from benchmarks.synthetic import framework
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of
from explorer.competencies.relationships import RELATIONSHIPS, Kind
from explorer.competencies.schema import parse
from explorer.drawing.layers import layered
from explorer.drawing.positions import Layout
from explorer.settings import PROJECT
from tests.builders import category, domain, foundations, graph_of, link
from tests.drawing.test_positions import MAPS, SMALL, outside, overlapping

MANY = [f"competency-{number}" for number in range(40)]
MADE = {
    "a row too wide for the field": graph_of(domain("d", *MANY)),
    "a long chain": graph_of(
        domain("d", *MANY[:12]),
        *(link(f"{one} supports {two}") for one, two in pairwise(MANY[:12])),
    ),
    "a cycle": graph_of(domain("d", "a", "b", "c"), link("a supports b"), link("b supports a"), link("b supports c")),
    "more standards than rows": graph_of(category("k", *range(1, 40)), domain("d", "a")),
    "a set over nothing": graph_of(foundations("s", "a"), domain("d", "a")),
}


@cache
def shipped(name: str = "as shipped") -> tuple[CompetencyGraph, Layout]:
    graph = CompetencyGraph(parse(MAPS[name]()))
    return graph, layered(graph)


def points_up(graph: CompetencyGraph, layout: Layout, source: str, target: str) -> bool:
    return layout.places[source][1] > layout.places[target][1] + 20


@pytest.mark.parametrize("name", MAPS)
def test_the_shipped_framework_is_drawn_clear_and_whole(name: str) -> None:
    graph, layout = shipped(name)
    assert set(layout.places) == set(layout.sides) == set(graph.nodes)
    assert overlapping(graph, layout) == []
    assert outside(graph, layout) == []
    assert layout.width < 1250
    assert 0.5 < layout.height / layout.width < 0.65, "it is made for screens"


@pytest.mark.parametrize("name", [*SMALL, *MADE])
def test_any_framework_can_be_placed(name: str) -> None:
    graph = {**SMALL, **MADE}[name]
    layout = layered(graph)
    assert set(layout.places) == set(layout.sides) == set(graph.nodes)
    assert overlapping(graph, layout) == []
    assert outside(graph, layout) == []


def test_leading_relations_point_up() -> None:
    graph, layout = shipped()
    leading = [each for each in graph.links if RELATIONSHIPS[each.key].leads]
    assert len(leading) == 27
    assert [each.id for each in leading if not points_up(graph, layout, each.source, each.target)] == []


def test_the_foundational_set_is_at_the_very_bottom_and_domains_are_at_the_top() -> None:
    graph, layout = shipped()
    heights = {
        kind: [layout.places[each.id][1] for each in graph.of_kind(kind)]
        for kind in (Kind.SET, Kind.COMPETENCY, Kind.DOMAIN)
    }
    assert min(heights[Kind.SET]) > max(heights[Kind.COMPETENCY])
    assert max(heights[Kind.DOMAIN]) < min(heights[Kind.COMPETENCY])


def test_competencies_stand_in_five_straight_rows_by_the_longest_chain_under_them() -> None:
    graph, layout = shipped()
    rows: dict[float, set[str]] = {}
    for each in graph.of_kind(Kind.COMPETENCY):
        rows.setdefault(layout.places[each.id][1], set()).add(each.id)
    upward = [rows[height] for height in sorted(rows, reverse=True)]
    assert [len(row) for row in upward] == [5, 7, 3, 3, 2]
    assert upward[-1] == {"student-agency", "real-world-learning"}
    assert {"lead-toward-mastery", "learner-centered-vision", "communication-feedback"} < upward[0]


def test_domains_keep_their_order_in_every_row() -> None:
    graph, layout = shipped()
    domains = ["intrapersonal", "interpersonal", "cognitive", "instructional"]
    rows: dict[float, list[tuple[float, int]]] = {}
    for each in graph.of_kind(Kind.COMPETENCY, Kind.DOMAIN):
        home = domain_of(graph, each.id)
        assert home is not None
        x, y = layout.places[each.id]
        rows.setdefault(y, []).append((x, domains.index(home.id)))
    assert len(rows) == 6
    for row in rows.values():
        assert [place for _, place in sorted(row)] == sorted(place for _, place in row)


def test_what_leads_to_each_other_shares_a_row_under_what_both_lead_to() -> None:
    layout = layered(MADE["a cycle"])
    assert layout.places["a"][1] == layout.places["b"][1]
    assert layout.places["c"][1] < layout.places["a"][1] - 20


def test_a_row_too_wide_is_dealt_out_to_several_of_even_length() -> None:
    layout = layered(MADE["a row too wide for the field"])
    rows: dict[float, int] = {}
    for each in MANY:
        rows[layout.places[each][1]] = rows.get(layout.places[each][1], 0) + 1
    assert len(rows) > 1
    assert max(rows.values()) - min(rows.values()) <= 1


def test_two_thousand_nodes_have_a_place_each() -> None:
    graph = CompetencyGraph(framework(2_000))
    layout = layered(graph)
    assert set(layout.places) == set(graph.nodes)
    assert 0.5 < layout.height / layout.width < 0.75


def test_places_do_not_depend_on_the_process() -> None:
    asked = "import json; from tests.drawing.test_layers import shipped; print(json.dumps(shipped()[1].places))"
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT, env={"PYTHONHASHSEED": "7"}, capture_output=True, check=True
    )
    assert {each: tuple(place) for each, place in json.loads(answer.stdout).items()} == shipped()[1].places
