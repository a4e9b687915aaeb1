"""What a competency builds on and leads to: against NetworkX, and around circles and sets by hand."""

import networkx as nx
import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import foundation, reading_order
from explorer.competencies.progression import progression
from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation
from tests.builders import Part, domain, foundations, graph_of, link
from tests.competencies.test_neighbourhood import SHIPPED, ids

COMPETENCIES = [node.id for node in SHIPPED.of_kind(Kind.COMPETENCY)]


def small(*parts: Part) -> CompetencyGraph:
    return graph_of(domain("d", *"abcxyz"), *parts)


def steps(pairs: object) -> dict[str, int]:
    return {node.id: count for node, count in pairs}  # type: ignore[attr-defined]


def test_only_what_comes_first_leads() -> None:
    assert {each for each in Relation if RELATIONSHIPS[each].leads} == {Relation.BUILDS_TOWARD, Relation.SUPPORTS}


@pytest.mark.parametrize("name", COMPETENCIES)
def test_it_is_all_that_lies_before_and_after_a_competency(name: str) -> None:
    pairs = [
        each
        for each in SHIPPED.links
        if each.key in ("supports", "builds-toward") and {each.source, each.target} <= set(COMPETENCIES)
    ]
    chains: nx.DiGraph[str] = nx.DiGraph([(each.source, each.target) for each in pairs])
    chains.add_nodes_from(COMPETENCIES)
    found = progression(SHIPPED, name)
    before, after = nx.ancestors(chains, name), nx.descendants(chains, name)
    assert steps(found.builds_on) == {each: nx.shortest_path_length(chains, each, name) for each in before}
    assert steps(found.leads_to) == {each: nx.shortest_path_length(chains, name, each) for each in after}
    assert {node.id for node in found.foundations} == {each for each in before if foundation(SHIPPED, each)}
    assert found.circular == ()
    assert found.links == {
        each.id
        for each in pairs
        if {each.source, each.target} <= before | {name} or {each.source, each.target} <= after | {name}
    }
    for chain in (found.builds_on, found.leads_to):
        assert list(chain) == sorted(chain, key=lambda pair: (pair[1], reading_order(pair[0])))


@pytest.mark.parametrize("name", COMPETENCIES)
def test_what_is_said_of_a_set_stays_apart(name: str) -> None:
    found = progression(SHIPPED, name)
    assert [each for each, _ in found.from_set] == [
        each for each in SHIPPED.links if each.key == "builds-toward" and each.target == name
    ]
    assert [each for each, _ in found.as_member] == [
        each for each in SHIPPED.links if each.key == "member-of" and each.source == name
    ]
    assert {node.kind for _, node in (*found.from_set, *found.as_member)} <= {Kind.SET}
    assert {node.kind for node, _ in (*found.builds_on, *found.leads_to)} <= {Kind.COMPETENCY}


def test_a_set_that_builds_toward_a_competency_is_none_of_its_chain() -> None:
    graph = small(
        foundations("set", "a", "b"), [link("set builds-toward x"), link("a builds-toward x"), link("b integrates x")]
    )
    found = progression(graph, "x")
    assert steps(found.builds_on) == {"a": 1}
    assert ids(found.foundations) == ["a"]
    assert [(each.id, node.id) for each, node in found.from_set] == [("set~builds-toward~x", "set")]
    assert found.as_member == ()
    member = progression(graph, "b")
    assert [(each.id, node.id) for each, node in member.as_member] == [("b~member-of~set", "set")]
    assert (member.leads_to, member.from_set, member.links) == ((), (), frozenset())


def test_the_nearest_come_first_and_then_their_reading_order() -> None:
    graph = small([link("z supports x"), link("c supports x"), link("a supports z"), link("a supports y")])
    found = progression(graph, "x")
    assert [(node.id, count) for node, count in found.builds_on] == [("c", 1), ("z", 1), ("a", 2)]
    assert found.links == {"z~supports~x", "c~supports~x", "a~supports~z"}


def test_a_circle_is_named_and_breaks_nothing() -> None:
    graph = small([link("a supports b"), link("b supports c"), link("c supports a"), link("x supports a")])
    found = progression(graph, "a")
    assert steps(found.builds_on) == {"c": 1, "x": 1, "b": 2}
    assert steps(found.leads_to) == {"b": 1, "c": 2}
    assert ids(found.circular) == ["b", "c"]
    assert found.links == {each.id for each in graph.links if each.key == "supports"}
    assert progression(graph, "x").circular == ()


def test_it_keeps_to_the_links_that_are_given() -> None:
    graph = small([link("a supports b"), link("b supports c")])
    first = [each for each in graph.links if each.id == "b~supports~c"]
    assert steps(progression(graph, "c", iter(first)).builds_on) == {"b": 1}
    nothing = progression(graph, "c", [])
    assert (nothing.builds_on, nothing.leads_to, nothing.links) == ((), (), frozenset())
