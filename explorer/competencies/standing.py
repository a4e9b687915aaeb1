"""Where a node stands among its like: the second of five competencies in a domain, the third indicator of one."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import host_of, reading_order
from explorer.competencies.schema import Node


@dataclass(frozen=True)
class Standing:
    """A node is the ``number``-th of ``count`` of its kind in ``group``, or of all that are in no group."""

    number: int
    count: int
    group: Node | None


def standings(graph: CompetencyGraph) -> Mapping[str, Standing]:
    """Where each node stands, by id. A small thing is grouped with what it belongs to."""
    groups: dict[tuple[str | None, str], list[Node]] = {}
    for node in graph.nodes.values():
        host = host_of(graph, node)
        groups.setdefault((host.id if host else None, node.kind), []).append(node)
    return {
        node.id: Standing(number, len(alike), graph.nodes[host] if host else None)
        for (host, _), alike in groups.items()
        for number, node in enumerate(sorted(alike, key=reading_order), 1)
    }
