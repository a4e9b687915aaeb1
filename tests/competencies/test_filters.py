"""What matches: on a small graph by hand, on the shipped file against NetworkX, and in general."""

import itertools
import json
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.competencies.filters import Filters, Match, facets, matching_competencies, shown
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.graph_file.reader import read_graph
from explorer.settings import Settings
from tests.builders import category, domain, foundations, graph_of, indicators, link, node, resource

SMALL = graph_of(
    node("f", "framework"),
    [link("f contains d"), link("f contains e")],
    domain("d", "a", "b"),
    domain("e", "c", status="reported"),
    indicators("a", "i"),
    foundations("set", "a", "c"),
    node("g", "framework"),
    category("k", 1, 2),
    category("l", 3),
    [link("g contains k"), link("g contains l")],
    [link("a aligns intasc-1"), link("a aligns intasc-2"), link("b aligns intasc-2")],
    resource("r", "a", "d", type="video"),
    resource("s", "c", status="reported"),
    resource("t", "f"),
    node("idea", "idea"),
    link("r contains idea"),
    link("a supports c", status="reported"),
)
ABOUT = facets(SMALL)
EVERYTHING = frozenset(SMALL.nodes)


def filters(**wanted: Any) -> Filters:
    made: dict[str, Any] = {key: frozenset(each) if isinstance(each, set) else each for key, each in wanted.items()}
    return Filters(**made)


def matching(**wanted: Any) -> set[str]:
    return set(matching_competencies(ABOUT, SMALL, filters(**wanted)))


def visible(**wanted: Any) -> set[str]:
    return set(shown(SMALL, ABOUT, filters(**wanted)).nodes)


def lines(**wanted: Any) -> set[str]:
    return {each.id for each in shown(SMALL, ABOUT, filters(**wanted)).links}


@pytest.mark.parametrize(
    ("wanted", "competencies"),
    [
        ({}, "abc"),
        ({"intasc": {1}}, "a"),
        ({"intasc": {2}}, "ab"),
        ({"intasc": {3}}, ""),
        ({"intasc": {1, 2}}, "ab"),
        ({"intasc": {1, 2}, "match": Match.ALL}, "a"),
        ({"intasc": {2, 3}}, "ab"),
        ({"intasc": {2, 3}, "match": Match.ALL}, ""),
        ({"intasc": {1}, "match": Match.ALL}, "a"),
        ({"match": Match.ALL}, "abc"),
        ({"domain": {"d"}}, "ab"),
        ({"domain": {"d", "e"}}, "abc"),
        ({"foundational": True}, "ac"),
        ({"domain": {"d"}, "foundational": True}, "a"),
        ({"domain": {"e"}, "foundational": True}, "c"),
        ({"domain": {"e"}, "intasc": {2}}, ""),
        ({"domain": {"d"}, "intasc": {2}, "foundational": True}, "a"),
    ],
)
def test_competencies_match_by_standard_domain_and_foundation(wanted: dict[str, Any], competencies: str) -> None:
    assert matching(**wanted) == set(competencies)
    assert shown(SMALL, ABOUT, filters(**wanted)).competencies == set(competencies)


def test_without_filters_all_is_shown() -> None:
    everything = shown(SMALL, ABOUT, Filters())
    assert everything.nodes == EVERYTHING
    assert everything.links == SMALL.links
    assert not Filters().any_active
    assert not Filters(match=Match.ALL).any_active


@pytest.mark.parametrize(
    ("wanted", "nodes"),
    [
        ({"intasc": {1}}, "f d a i set g k intasc-1 r idea"),
        ({"intasc": {2}}, "f d a b i set g k intasc-2 r idea"),
        ({"intasc": {3}}, "l intasc-3"),
        ({"domain": {"d"}}, "f d a b i set g k intasc-1 intasc-2 r idea t"),
        ({"domain": {"e"}}, "f e c set s t"),
        ({"foundational": True}, "f d e a c i set g k intasc-1 intasc-2 r s idea t"),
    ],
)
def test_all_else_follows_the_competencies_it_belongs_to(wanted: dict[str, Any], nodes: str) -> None:
    assert visible(**wanted) == set(nodes.split()) - {"t"}


@pytest.mark.parametrize(
    ("wanted", "nodes"),
    [
        ({"kind": {Kind.COMPETENCY}}, {"a", "b", "c"}),
        ({"kind": {Kind.IDEA, Kind.SET}}, {"idea", "set"}),
        ({"status": {Status.REPORTED}}, {"e", "s"}),
        ({"status": set(Status)}, EVERYTHING),
        ({"type": {"video"}}, EVERYTHING - {"s", "t"}),
        ({"type": {"article"}}, EVERYTHING - {"r"}),
        ({"type": {"video"}, "kind": {Kind.RESOURCE}}, {"r"}),
        ({"type": {"video"}, "status": {Status.REPORTED}}, {"e"}),
        ({"kind": {Kind.RESOURCE}, "domain": {"e"}}, {"s"}),
        ({"relation": {Relation.ALIGNS}}, EVERYTHING),
    ],
)
def test_each_node_answers_for_its_own_kind_status_and_type(wanted: dict[str, Any], nodes: set[str]) -> None:
    assert visible(**wanted) == nodes


def test_each_link_answers_for_its_relation_and_status() -> None:
    assert lines(relation={Relation.SUPPORTS}) == {"a~supports~c"}
    assert lines(relation={Relation.SUPPORTS, Relation.SHOWN_BY}) == {"a~supports~c", "a~shown-by~i"}
    assert lines(status={Status.REPORTED}) == set()
    assert lines(status={Status.REPORTED, Status.PUBLISHED}) == {each.id for each in SMALL.links}
    assert "a~supports~c" not in lines(status={Status.PUBLISHED})
    assert lines(kind={Kind.COMPETENCY}) == {"a~supports~c"}
    assert lines(domain={"d"}, kind={Kind.COMPETENCY}) == set()


def test_facets_tell_what_a_node_belongs_to() -> None:
    belongs = {name: "".join(sorted(facet.belongs)) for name, facet in ABOUT.items()}
    assert belongs == {
        "f": "abc",
        "d": "ab",
        "e": "c",
        "a": "a",
        "b": "b",
        "c": "c",
        "i": "a",
        "set": "ac",
        "g": "ab",
        "k": "ab",
        "l": "",
        "intasc-1": "a",
        "intasc-2": "ab",
        "intasc-3": "",
        "r": "a",
        "s": "c",
        "t": "",
        "idea": "a",
    }
    assert {name: set(facet.intasc) for name, facet in ABOUT.items() if facet.intasc} == {
        "a": {1, 2},
        "b": {2},
        "k": {1, 2},
        "l": {3},
        "intasc-1": {1},
        "intasc-2": {2},
        "intasc-3": {3},
    }
    assert {name: facet.domain for name, facet in ABOUT.items() if facet.domain} == {"a": "d", "b": "d", "c": "e"}
    assert {name for name, facet in ABOUT.items() if facet.foundational} == {"a", "c"}


def test_a_circle_of_resources_belongs_to_nothing() -> None:
    circle = graph_of(
        resource("r"),
        resource("s"),
        node("idea", "idea"),
        [link("r contains s"), link("s contains r")],
        link("r contains idea"),
    )
    assert all(not facet.belongs for facet in facets(circle).values())


SHIPPED = read_graph(Settings().graph_file)
SHIPPED_ABOUT = facets(SHIPPED)
STORED: Any = nx.node_link_graph(json.loads(Settings().graph_file.read_text(encoding="utf-8")), edges="edges")
ALIGNED = {(source, target) for source, target, key in STORED.edges(keys=True) if key == "aligns"}
COMPETENCIES = {name for name, kind in STORED.nodes(data="kind") if kind == "competency"}


@pytest.mark.parametrize("match", Match)
@pytest.mark.parametrize(
    "numbers",
    [*itertools.combinations(range(1, 11), 1), *itertools.combinations(range(1, 11), 2)],
    ids=lambda numbers: "+".join(map(str, numbers)),
)
def test_a_shipped_standard_shows_what_networkx_finds_aligned_with_it(numbers: tuple[int, ...], match: Match) -> None:
    needed = any if match is Match.ANY else all
    expected = {name for name in COMPETENCIES if needed((name, f"intasc-{number}") in ALIGNED for number in numbers)}
    asked = Filters(intasc=frozenset(numbers), match=match)
    assert matching_competencies(SHIPPED_ABOUT, SHIPPED, asked) == expected
    found = shown(SHIPPED, SHIPPED_ABOUT, asked)
    assert found.competencies == expected
    assert {name for name in found.nodes if STORED.nodes[name]["kind"] == "standard"} == {
        f"intasc-{number}" for number in numbers
    }


def test_the_comparison_with_networkx_is_about_something() -> None:
    assert len(ALIGNED) == 49
    assert {target for _, target in ALIGNED} == {f"intasc-{number}" for number in range(1, 11)}
    assert len(COMPETENCIES) == 20


def some(values: Any) -> Any:
    return st.frozensets(st.sampled_from(sorted(values)), max_size=3)


any_filters = st.builds(
    Filters,
    intasc=some(range(1, 11)),
    match=st.sampled_from(Match),
    domain=some(node.id for node in SHIPPED.of_kind(Kind.DOMAIN)),
    foundational=st.booleans(),
    kind=some(Kind),
    relation=some(Relation),
    status=some(Status),
    type=some({node.type for node in SHIPPED.of_kind(Kind.RESOURCE)}),
)


@given(any_filters)
def test_a_shown_link_has_both_its_ends_shown(asked: Filters) -> None:
    found = shown(SHIPPED, SHIPPED_ABOUT, asked)
    assert {end for each in found.links for end in (each.source, each.target)} <= found.nodes
    assert found.competencies == {name for name in found.nodes if SHIPPED.nodes[name].kind == "competency"}


@given(any_filters, st.sampled_from(["intasc", "domain", "foundational", "kind", "relation", "status", "type"]))
def test_one_filter_more_never_shows_more(asked: Filters, name: str) -> None:
    """Only the standards that are asked for by number, with their categories, stay when nothing speaks to them."""
    fewer = replace(asked, **{name: getattr(Filters(), name)})
    narrow, wide = shown(SHIPPED, SHIPPED_ABOUT, asked), shown(SHIPPED, SHIPPED_ABOUT, fewer)
    named = {name for name in narrow.nodes if SHIPPED_ABOUT[name].intasc & asked.intasc}
    kept = {each for each in named if SHIPPED.nodes[each].kind in ("standard", "category")}
    assert narrow.nodes - kept <= wide.nodes
    assert narrow.competencies <= wide.competencies
    ends = {each for each in narrow.links if not kept & {each.source, each.target}}
    assert ends <= set(wide.links)


@given(any_filters)
def test_all_of_the_standards_never_match_more_than_any_of_them(asked: Filters) -> None:
    each, some_of = replace(asked, match=Match.ALL), replace(asked, match=Match.ANY)
    assert matching_competencies(SHIPPED_ABOUT, SHIPPED, each) <= matching_competencies(SHIPPED_ABOUT, SHIPPED, some_of)
