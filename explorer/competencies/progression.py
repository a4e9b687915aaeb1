"""What one competency rests on and what rests on it, along the links that lead from one competency to another."""

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import foundation, reading_order
from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation
from explorer.competencies.schema import Link, Node


@dataclass(frozen=True)
class Progression:
    """The chains of competencies through one of them; what is said of a whole set is kept apart.

    ``builds_on`` is everything under it and ``leads_to`` everything that follows from it, nearest first, each with
    its number of steps; the competency itself is in neither. ``foundations`` are the foundational ones of
    ``builds_on``. ``from_set`` are links from a set that builds toward it, ``as_member`` those to sets that it belongs
    to. ``circular`` are the others that both lie under it and follow from it. ``links`` are the ids of the links
    between two competencies that lie on these chains.
    """

    builds_on: tuple[tuple[Node, int], ...]
    leads_to: tuple[tuple[Node, int], ...]
    foundations: tuple[Node, ...]
    from_set: tuple[tuple[Link, Node], ...]
    as_member: tuple[tuple[Link, Node], ...]
    circular: tuple[Node, ...]
    links: frozenset[str]


def progression(graph: CompetencyGraph, name: str, links: Iterable[Link] | None = None) -> Progression:
    """The progression of a competency over these links, or over all links of the graph."""
    links = graph.links if links is None else tuple(links)
    nodes = graph.nodes
    pairwise = [link for link in links if _leads_between_competencies(graph, link)]
    chains: nx.DiGraph[str] = nx.DiGraph([(link.source, link.target) for link in pairwise])
    chains.add_node(name)
    builds_on = _nearest_first(graph, chains.reverse(), name)
    leads_to = _nearest_first(graph, chains, name)
    under, after = ({name, *(node.id for node, _ in chain)} for chain in (builds_on, leads_to))
    return Progression(
        builds_on=builds_on,
        leads_to=leads_to,
        foundations=tuple(node for node, _ in builds_on if foundation(graph, node.id) is not None),
        from_set=tuple(
            (link, nodes[link.source])
            for link in links
            if link.key is Relation.BUILDS_TOWARD and link.target == name and nodes[link.source].kind == Kind.SET
        ),
        as_member=tuple(
            (link, nodes[link.target]) for link in links if link.key is Relation.MEMBER_OF and link.source == name
        ),
        circular=tuple(sorted((node for node, _ in builds_on if node.id in after), key=reading_order)),
        links=frozenset(link.id for link in pairwise if link.target in under or link.source in after),
    )


def _leads_between_competencies(graph: CompetencyGraph, link: Link) -> bool:
    return (
        RELATIONSHIPS[link.key].leads
        and graph.nodes[link.source].kind == Kind.COMPETENCY
        and graph.nodes[link.target].kind == Kind.COMPETENCY
    )


def _nearest_first(graph: CompetencyGraph, chains: "nx.DiGraph[str]", name: str) -> tuple[tuple[Node, int], ...]:
    """All that can be reached from a node, without the node itself, each with its number of steps."""
    steps = nx.single_source_shortest_path_length(chains, name)
    reached = [(graph.nodes[other], count) for other, count in steps.items() if other != name]
    return tuple(sorted(reached, key=lambda pair: (pair[1], reading_order(pair[0]))))
