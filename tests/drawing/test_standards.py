"""By standard: each competency under the category that it matches most, and nothing on anything else."""

import json
import subprocess
import sys
from functools import cache

import pytest

from benchmarks.synthetic import framework
from explorer.competencies.crosswalk import WEIGHT
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Strength
from explorer.competencies.schema import parse
from explorer.drawing.positions import Layout
from explorer.drawing.standards import by_standard
from explorer.settings import PROJECT
from tests.builders import category, domain, graph_of, link, resource
from tests.drawing.test_positions import MAPS, SMALL, outside, overlapping

MANY = [f"competency-{number}" for number in range(60)]
TWO = [*category("k", 1, order=1), *category("l", 2, order=2)]
MADE = {
    "none with a standard": graph_of(*TWO, domain("d", *MANY)),
    "all with one": graph_of(*TWO, domain("d", *MANY), *(link(f"{each} aligns intasc-2") for each in MANY)),
    "rows with small things": graph_of(*TWO, *(resource(f"r-{number}", "intasc-1") for number in range(5))),
    "a competency alone": graph_of(domain("d", "a")),
}


@cache
def shipped(name: str = "as shipped") -> tuple[CompetencyGraph, Layout]:
    graph = CompetencyGraph(parse(MAPS[name]()))
    return graph, by_standard(graph)


@pytest.mark.parametrize("name", MAPS)
def test_the_shipped_framework_is_drawn_clear_and_whole(name: str) -> None:
    graph, layout = shipped(name)
    assert set(layout.places) == set(layout.sides) == set(graph.nodes)
    assert overlapping(graph, layout) == []
    assert outside(graph, layout) == []
    assert layout.width < 1300
    assert 0.5 < layout.height / layout.width < 0.65, "it is made for screens"


@pytest.mark.parametrize("name", [*SMALL, *MADE])
def test_any_framework_can_be_placed(name: str) -> None:
    graph = {**SMALL, **MADE}[name]
    layout = by_standard(graph)
    assert set(layout.places) == set(layout.sides) == set(graph.nodes)
    assert overlapping(graph, layout) == []
    assert outside(graph, layout) == []


def column_of(graph: CompetencyGraph, layout: Layout, name: str) -> str:
    """The category whose column a node stands in: the last one that begins at its left."""
    begun = [each for each in graph.of_kind(Kind.CATEGORY) if layout.places[each.id][0] <= layout.places[name][0]]
    found: str = max(begun, key=lambda each: layout.places[each.id][0]).id
    return found


def test_each_category_heads_its_standards_in_order() -> None:
    graph, layout = shipped()
    held = [each for each in graph.links if each.key == "contains" and graph.nodes[each.target].kind == Kind.STANDARD]
    assert len(held) == 10
    for each in held:
        assert layout.places[each.source][0] == layout.places[each.target][0]
        assert layout.places[each.source][1] < layout.places[each.target][1]
        assert layout.sides[each.source] == layout.sides[each.target] == "right"


def test_matches_weigh_what_they_weigh_in_the_crosswalk(monkeypatch: pytest.MonkeyPatch) -> None:
    links = link("a aligns intasc-1", strength="weak"), link("a aligns intasc-2", strength="strong")
    graph = graph_of(*TWO, domain("d", "a"), *links)
    assert column_of(graph, by_standard(graph), "a") == "l"
    monkeypatch.setitem(WEIGHT, Strength.WEAK, 4)
    assert column_of(graph, by_standard(graph), "a") == "k"


@pytest.mark.parametrize(
    ("competency", "category"),
    [
        ("strong-relationships", "learner-and-learning"),
        ("lead-toward-mastery", "content"),
        ("mastery-approach", "instructional-practice"),
        ("shared-leadership", "professional-responsibility"),
        ("customize-learning", "learner-and-learning"),
    ],
    ids=["learner", "content", "practice", "responsibility", "a tie goes to the first"],
)
def test_a_competency_stands_under_the_category_that_it_matches_most(competency: str, category: str) -> None:
    graph, layout = shipped()
    assert column_of(graph, layout, competency) == category


def test_one_strong_match_weighs_as_much_as_three_weak_ones_and_more_than_a_moderate_one() -> None:
    graph = graph_of(
        *category("k", 1, 2, order=1),
        *category("l", 3, order=2),
        *domain("d", "a", "b"),
        link("a aligns intasc-1", strength="moderate"),
        link("a aligns intasc-3", strength="strong"),
        link("b aligns intasc-1", strength="moderate"),
        link("b aligns intasc-2", strength="weak"),
        link("b aligns intasc-3", strength="strong"),
    )
    layout = by_standard(graph)
    assert column_of(graph, layout, "a") == "l"
    assert column_of(graph, layout, "b") == "k"


def test_the_closest_match_comes_first() -> None:
    places = shipped()[1].places
    assert places["mastery-approach"][1] < places["technology-for-learning"][1]
    assert places["mastery-approach"][0] < places["metacognitive-skills"][0]


def test_what_has_no_column_stands_along_the_bottom() -> None:
    graph, layout = shipped()
    matched = {each.source for each in graph.links if each.key == "aligns"}
    lowest = max(layout.places[each][1] for each in matched)
    others = {each.id for each in graph.of_kind(Kind.FRAMEWORK, Kind.DOMAIN, Kind.SET)} | {"self-care"}
    assert "self-care" not in matched
    assert len({layout.places[each][1] for each in others}) == 1
    assert min(layout.places[each][1] for each in others) > lowest + 50


def test_two_thousand_nodes_have_a_place_each() -> None:
    graph = CompetencyGraph(framework(2_000))
    layout = by_standard(graph)
    assert set(layout.places) == set(graph.nodes)
    assert 0.5 < layout.height / layout.width < 0.65


def test_places_do_not_depend_on_the_process() -> None:
    asked = "import json; from tests.drawing.test_standards import shipped; print(json.dumps(shipped()[1].places))"
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT, env={"PYTHONHASHSEED": "7"}, capture_output=True, check=True
    )
    assert {each: tuple(place) for each, place in json.loads(answer.stdout).items()} == shipped()[1].places
