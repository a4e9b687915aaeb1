"""What is within some steps of a node: against NetworkX, for every node of the shipped framework."""

import networkx as nx
import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Relation
from explorer.competencies.schema import Link
from explorer.competencies.surroundings import Direction, surroundings
from tests.builders import domain, graph_of, link

CHAIN = graph_of(domain("d", "a", "b", "c", "e"), [link("a supports b"), link("b supports c")]).links


def some_links(graph: CompetencyGraph, part: str) -> list[Link]:
    kept = {
        "all": set(Relation),
        "without structure": set(Relation) - {Relation.CONTAINS, Relation.SHOWN_BY},
        "one relation": {Relation.SUPPORTS},
        "none": set[Relation](),
    }[part]
    return [each for each in graph.links if each.key in kept]


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("depth", [1, 2, 3])
@pytest.mark.parametrize("part", ["all", "without structure", "one relation", "none"])
def test_they_are_the_ego_graph_of_every_node(
    graph: CompetencyGraph, part: str, depth: int, direction: Direction
) -> None:
    links = some_links(graph, part)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_nodes_from(graph.nodes)
    network.add_edges_from((each.source, each.target) for each in links)
    asked = network.reverse() if direction is Direction.IN else network
    for name in graph.nodes:
        ego = nx.ego_graph(asked, name, radius=depth, undirected=direction is Direction.BOTH)
        found = surroundings(links, name, depth, direction)
        walked = ego.to_undirected() if direction is Direction.BOTH else ego
        assert found == nx.single_source_shortest_path_length(walked, name)
        assert list(found.values()) == sorted(found.values())


@pytest.mark.parametrize(
    ("name", "depth", "direction", "steps"),
    [
        ("b", 1, Direction.BOTH, {"b": 0, "d": 1, "a": 1, "c": 1}),
        ("b", 1, Direction.OUT, {"b": 0, "c": 1}),
        ("b", 1, Direction.IN, {"b": 0, "d": 1, "a": 1}),
        ("a", 2, Direction.OUT, {"a": 0, "b": 1, "c": 2}),
        ("a", 0, Direction.BOTH, {"a": 0}),
        ("a", 2, Direction.BOTH, {"a": 0, "d": 1, "b": 1, "c": 2, "e": 2}),
    ],
)
def test_links_are_walked_in_the_direction_asked_for(
    name: str, depth: int, direction: Direction, steps: dict[str, int]
) -> None:
    assert surroundings(CHAIN, name, depth, direction) == steps


@pytest.mark.parametrize("direction", Direction)
def test_a_node_without_links_is_there_alone(direction: Direction) -> None:
    assert surroundings([], "a", 3, direction) == {"a": 0}
