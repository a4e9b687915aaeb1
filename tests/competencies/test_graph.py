"""A document as a graph that can be asked and not changed."""

import networkx as nx
import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.schema import parse
from tests.builders import domain, foundations, framework, graph_of, link, resource

SMALL = graph_of(domain("d", "a", "b"), resource("r", "a", "b"), [link("a supports b"), link("b integrates a")])


def names(pairs: object) -> list[tuple[str, str]]:
    return [(str(each.key), other.id) for each, other in pairs]  # type: ignore[attr-defined]


def test_nodes_and_links_keep_the_order_of_the_file() -> None:
    assert list(SMALL.nodes) == ["d", "a", "b", "r"]
    assert [each.id for each in SMALL.links] == [
        "d~contains~a",
        "d~contains~b",
        "r~resource-for~a",
        "r~resource-for~b",
        "a~supports~b",
        "b~integrates~a",
    ]


def test_a_graph_knows_what_it_holds() -> None:
    assert "a" in SMALL
    assert "x" not in SMALL
    assert [each.id for each in SMALL.of_kind(Kind.RESOURCE, Kind.COMPETENCY)] == ["a", "b", "r"]
    assert SMALL.of_kind(Kind.STANDARD) == []


def test_links_are_asked_for_by_direction_and_relation() -> None:
    assert names(SMALL.outgoing("a")) == [("supports", "b")]
    assert sorted(names(SMALL.incoming("a"))) == [("contains", "d"), ("integrates", "b"), ("resource-for", "r")]
    assert names(SMALL.incoming("a", Relation.CONTAINS)) == [("contains", "d")]
    assert sorted(names(SMALL.incoming("a", Relation.CONTAINS, Relation.INTEGRATES))) == [
        ("contains", "d"),
        ("integrates", "b"),
    ]
    assert names(SMALL.outgoing("a", Relation.ALIGNS)) == []


def test_two_relations_between_the_same_nodes_stay_apart() -> None:
    twice = graph_of(domain("d", "a", "b"), [link("a supports b"), link("a integrates b", rationale="Both.")])
    links = {each.key: each for each, _ in twice.outgoing("a")}
    assert set(links) == {Relation.SUPPORTS, Relation.INTEGRATES}
    assert links[Relation.INTEGRATES].rationale == "Both."
    assert links[Relation.SUPPORTS].rationale is None


def test_the_network_is_frozen() -> None:
    with pytest.raises(nx.NetworkXError, match="rozen"):
        SMALL.network.add_node("x")
    with pytest.raises(TypeError):
        SMALL.nodes["x"] = SMALL.nodes["a"]  # type: ignore[index]


def test_what_is_stored_reads_as_the_same_graph() -> None:
    again = CompetencyGraph(parse(SMALL.as_node_link()))
    assert (again.nodes, set(again.links), again.about) == (SMALL.nodes, set(SMALL.links), SMALL.about)
    assert nx.utils.graphs_equal(again.network, SMALL.network)


def test_what_is_stored_is_the_form_of_the_file() -> None:
    document = framework(domain("d", "a"), foundations("set", "a", rationale="It says so."))
    stored = CompetencyGraph(parse(document)).as_node_link()
    assert set(stored) == {"directed", "multigraph", "graph", "nodes", "edges"}
    assert stored["nodes"] == document["nodes"]
    assert stored["edges"] == document["edges"]
