"""What lies around one node: its place, its connections, its resources."""

from dataclasses import dataclass
from typing import Any

from explorer.competencies.collation import alphabetical
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import PRIMARY_KINDS, RELATIONSHIPS, Kind, Relation, Status
from explorer.competencies.schema import (
    Category,
    Competency,
    Domain,
    Indicator,
    Link,
    Node,
    Resource,
    Standard,
)

_HOLDS = (Relation.CONTAINS, Relation.SHOWN_BY)
_HOST_ORDER = [Kind.SET, Kind.DOMAIN, Kind.FRAMEWORK, Kind.CATEGORY, Kind.STANDARD, Kind.COMPETENCY]


@dataclass(frozen=True)
class Connections:
    """The links of one node that read the same: one relation, seen from its source or from its target."""

    relation: Relation
    forward: bool
    links: tuple[tuple[Link, Node], ...]


def connections(graph: CompetencyGraph, name: str) -> list[Connections]:
    """Everything a node is linked to, in the order of the relations; each link is in exactly one group."""
    groups: dict[tuple[Relation, bool], list[tuple[Link, Node]]] = {}
    for forward, links in ((True, graph.outgoing(name)), (False, graph.incoming(name))):
        for link, other in links:
            reads_forward = forward or not RELATIONSHIPS[link.key].directed
            groups.setdefault((link.key, reads_forward), []).append((link, other))
    order = list(Relation)
    return [
        Connections(relation, forward, tuple(links))
        for (relation, forward), links in sorted(
            groups.items(), key=lambda group: (order.index(group[0][0]), not group[0][1])
        )
    ]


def holder(graph: CompetencyGraph, name: str) -> Node | None:
    """The node directly above this one, if there is one."""
    return next((node for _, node in graph.incoming(name, *_HOLDS)), None)


def lineage(graph: CompetencyGraph, name: str) -> list[Node]:
    """What this node is part of, from the framework down to the node directly above."""
    above: list[Node] = []
    seen = {name}
    while (node := holder(graph, above[0].id if above else name)) is not None and node.id not in seen:
        seen.add(node.id)
        above.insert(0, node)
    return above


def domain_of(graph: CompetencyGraph, name: str) -> Domain | None:
    """The domain that a node is, or is part of."""
    line = [*lineage(graph, name), graph.nodes[name]]
    return next((node for node in line if isinstance(node, Domain)), None)


def foundation(graph: CompetencyGraph, name: str) -> Status | None:
    """How sure it is that a competency is one of the foundational ones; ``None`` if it is not counted as one."""
    return next((link.status for link, _ in graph.outgoing(name, Relation.MEMBER_OF)), None)


def indicators_of(graph: CompetencyGraph, name: str) -> list[Indicator]:
    """The ways in which a competency shows, in order."""
    found = [node for _, node in graph.outgoing(name, Relation.SHOWN_BY) if isinstance(node, Indicator)]
    return sorted(found, key=lambda indicator: indicator.order)


def alignments_of(graph: CompetencyGraph, name: str) -> list[tuple[Link, Standard]]:
    """The standards that a competency is aligned with, by number."""
    found = [(link, node) for link, node in graph.outgoing(name, Relation.ALIGNS) if isinstance(node, Standard)]
    return sorted(found, key=lambda pair: pair[1].number)


@dataclass(frozen=True)
class Shelf:
    """The resources of a node. ``through`` is the node above that they belong to, if it has none of its own."""

    resources: tuple[Resource, ...]
    through: Node | None = None


def shelf(graph: CompetencyGraph, name: str) -> Shelf:
    """The resources of a node: its own, or else those of the nearest node above that has some."""
    for node in [graph.nodes[name], *reversed(lineage(graph, name))]:
        if found := own_resources(graph, node):
            return Shelf(tuple(found), None if node.id == name else node)
    return Shelf(())


def own_resources(graph: CompetencyGraph, node: Node) -> list[Resource]:
    """The resources that are for a node itself; of a resource, those that it holds, points to, or is part of."""
    if isinstance(node, Resource):
        around = [
            other
            for links in (graph.outgoing(node.id), graph.incoming(node.id))
            for link, other in links
            if link.key in (Relation.CONTAINS, Relation.REFERS_TO)
        ]
    else:
        around = [other for _, other in graph.incoming(node.id, Relation.RESOURCE_FOR)]
        around += [other for _, other in graph.incoming(node.id, Relation.CONTAINS)]
    return list({other.id: other for other in around if isinstance(other, Resource)}.values())


def host_of(graph: CompetencyGraph, node: Node) -> Node | None:
    """What a small thing belongs to: the one competency that it serves, or else the widest thing that it serves."""
    above = holder(graph, node.id)
    if above is not None and not isinstance(node, Resource):
        return above
    serves = sorted(
        (other for _, other in graph.outgoing(node.id, Relation.RESOURCE_FOR)),
        key=lambda other: (_HOST_ORDER.index(Kind(other.kind)), reading_order(other)),
    )
    competencies = [other for other in serves if other.kind == Kind.COMPETENCY]
    if len(competencies) == 1:
        return competencies[0]
    return next(iter(serves), above)


def in_outline_order(graph: CompetencyGraph, within: frozenset[str]) -> tuple[list[tuple[int, Node]], list[Node]]:
    """Some nodes as an outline of the framework reads, and those that hang on none of them.

    Frameworks come first, each followed by what it contains; then what hangs on a node follows it. Every node of
    ``within`` is given once: in the outline with its depth, or else among the others.
    """
    placed: list[tuple[int, Node]] = []
    seen: set[str] = set()

    def place(node: Node, depth: int) -> None:
        if node.id in seen or node.id not in within:
            return
        seen.add(node.id)
        placed.append((depth, node))
        below = [other for _, other in graph.outgoing(node.id, *_HOLDS)]
        below += [other for _, other in graph.incoming(node.id, Relation.RESOURCE_FOR)]
        for other in sorted(below, key=reading_order):
            if not (isinstance(other, Resource) and _has_closer_place(graph, other, node, within)):
                place(other, depth + 1)

    for root in graph.of_kind(Kind.FRAMEWORK, Kind.SET):
        place(root, 0)
    for start in sorted(graph.of_kind(Kind.DOMAIN, Kind.CATEGORY, Kind.COMPETENCY, Kind.STANDARD), key=reading_order):
        place(start, 1)
    rest = [node for name, node in graph.nodes.items() if name in within and name not in seen]
    return placed, sorted(rest, key=reading_order)


def _has_closer_place(graph: CompetencyGraph, resource: Resource, under: Node, within: frozenset[str]) -> bool:
    """Whether a resource belongs under something more particular than this node."""
    inside = holder(graph, resource.id)
    if inside is not None and inside.id in within and inside.id != under.id:
        return True
    serves = [node for _, node in graph.outgoing(resource.id, Relation.RESOURCE_FOR) if node.id in within]
    return under.kind in (Kind.FRAMEWORK, Kind.DOMAIN) and any(node.kind == Kind.COMPETENCY for node in serves)


_KINDS = list(Kind)


def reading_order(node: Node) -> tuple[int, int, str]:
    """A key that sorts nodes as a reader expects: by kind, then by number or order, then by title."""
    place: Any = 0
    if isinstance(node, Domain | Competency | Indicator | Category):
        place = node.order
    elif isinstance(node, Standard):
        place = node.number
    return _KINDS.index(node.kind), place, alphabetical(node.title)


def is_primary(node: Node) -> bool:
    """Whether a node is named on the map at all times."""
    return node.kind in PRIMARY_KINDS
