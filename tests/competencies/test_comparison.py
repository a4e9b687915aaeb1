"""What two nodes share: against the algebra of sets on NetworkX, and on a small graph by hand."""

from itertools import product

import networkx as nx
import pytest

from explorer.competencies.comparison import comparable, comparison
from explorer.competencies.neighbourhood import reading_order
from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.schema import Link
from tests.builders import category, domain, graph_of, indicators, link, resource
from tests.competencies.test_neighbourhood import SHIPPED, ids

KINDS = list(Kind)


@pytest.mark.parametrize("kind", [Kind.COMPETENCY, Kind.STANDARD])
@pytest.mark.parametrize(
    "links",
    [SHIPPED.links, [each for each in SHIPPED.links if each.key in (Relation.ALIGNS, Relation.SUPPORTS)]],
    ids=["all links", "some links"],
)
def test_it_parts_the_neighbours_of_every_pair(kind: Kind, links: list[Link]) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(SHIPPED.nodes)
    network.add_edges_from((each.source, each.target) for each in links)
    for first, second in product((node.id for node in SHIPPED.of_kind(kind)), repeat=2):
        one, other = set(network[first]) - {second}, set(network[second]) - {first}
        found = comparison(SHIPPED, links, first, second)
        assert {node.id for each in found for node in each.both} == one & other
        assert {node.id for each in found for node in each.first} == one - other
        assert {node.id for each in found for node in each.second} == other - one
        kinds = [KINDS.index(each.kind) for each in found]
        assert kinds == sorted(set(kinds))
        for each in found:
            assert each.both or each.first or each.second
            for part in (each.both, each.first, each.second):
                assert {node.kind for node in part} <= {each.kind}
                assert list(part) == sorted(part, key=reading_order)


def test_two_competencies_or_two_standards_can_be_compared_and_nothing_else() -> None:
    for first, second in product(SHIPPED.nodes.values(), repeat=2):
        kinds = {first.kind, second.kind}
        expected = first is not second and kinds in ({Kind.COMPETENCY}, {Kind.STANDARD})
        assert comparable(first, second) == expected


def test_the_two_themselves_are_left_out() -> None:
    graph = graph_of(
        domain("d", "a", "b", "c"),
        category("k", 2, 1),
        indicators("a", "i"),
        resource("r", "b"),
        [link("a supports b"), link("c relates a"), link("a aligns intasc-2"), link("a aligns intasc-1")],
        link("b aligns intasc-1"),
    )
    found = [
        (str(each.kind), ids(each.both), ids(each.first), ids(each.second))
        for each in comparison(graph, graph.links, "a", "b")
    ]
    assert found == [
        ("domain", ["d"], [], []),
        ("competency", [], ["c"], []),
        ("indicator", [], ["i"], []),
        ("standard", ["intasc-1"], ["intasc-2"], []),
        ("resource", [], [], ["r"]),
    ]
    assert comparison(graph, [], "a", "b") == ()
