"""What two nodes are both linked to, and what only one of them is."""

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import reading_order
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Link, Node

COMPARABLE = (Kind.COMPETENCY, Kind.STANDARD)
"""The kinds of which two can be compared."""


@dataclass(frozen=True)
class Compared:
    """Neighbours of one kind: of both nodes, only of the first, only of the second; each in reading order."""

    kind: Kind
    both: tuple[Node, ...]
    first: tuple[Node, ...]
    second: tuple[Node, ...]


def comparable(first: Node, second: Node) -> bool:
    """Whether the two are two competencies or two standards."""
    return first.kind in COMPARABLE and first.kind == second.kind and first.id != second.id


def comparison(graph: CompetencyGraph, links: Iterable[Link], first: str, second: str) -> tuple[Compared, ...]:
    """The neighbours of two nodes over these links, by kind of neighbour in the order of kinds.

    The two themselves are left out, and so are kinds with no neighbours.
    """
    near: dict[str, set[str]] = {first: set(), second: set()}
    for link in links:
        for name, other in ((link.source, link.target), (link.target, link.source)):
            if name in near and other not in near:
                near[name].add(other)
    of_first, of_second = near[first], near[second]

    def ordered(names: set[str], kind: Kind) -> tuple[Node, ...]:
        return tuple(sorted((node for node in graph.of_kind(kind) if node.id in names), key=reading_order))

    return tuple(
        Compared(
            kind,
            both=ordered(of_first & of_second, kind),
            first=ordered(of_first - of_second, kind),
            second=ordered(of_second - of_first, kind),
        )
        for kind in Kind
        if any(graph.nodes[name].kind == kind for name in of_first | of_second)
    )
