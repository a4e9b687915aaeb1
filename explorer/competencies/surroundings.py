"""How far the rest of the framework is from one node, in steps along links."""

from collections.abc import Iterable
from enum import StrEnum

import networkx as nx

from explorer.competencies.schema import Link


class Direction(StrEnum):
    """Which way links may be walked: from source to target, from target to source, or either way."""

    BOTH = "both"
    IN = "in"
    OUT = "out"


def surroundings(links: Iterable[Link], name: str, depth: int, direction: Direction) -> dict[str, int]:
    """Nodes within ``depth`` steps of a node over these links, nearest first, each with its number of steps.

    The node itself is 0 steps away and always there. ``IN`` finds what leads to it, ``OUT`` what it leads to.
    """
    ends = ((link.source, link.target) for link in links)
    if direction is Direction.IN:
        ends = ((target, source) for source, target in ends)
    network: nx.Graph[str] = nx.Graph() if direction is Direction.BOTH else nx.DiGraph()
    network.add_node(name)
    network.add_edges_from(ends)
    return dict(nx.single_source_shortest_path_length(network, name, cutoff=depth))
