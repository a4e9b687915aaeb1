"""Which part of the graph a visitor has asked to see.

A filter by standard, domain or foundation is a question about competencies; every other node follows the
competencies that it belongs to. The filters by kind, status and type of resource ask each node itself, and those by
relation and status each link. The browser answers the same question from the same :class:`Facets`, at once; both
answers are compared in the tests.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, foundation
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Link, Node, Resource, Standard


class Match(StrEnum):
    """Whether a competency must be aligned with one of the chosen standards or with each of them."""

    ANY = "any"
    ALL = "all"


@dataclass(frozen=True)
class Filters:
    """What to show. An empty set asks for everything."""

    intasc: frozenset[int] = frozenset()
    match: Match = Match.ANY
    domain: frozenset[str] = frozenset()
    foundational: bool = False
    kind: frozenset[Kind] = frozenset()
    relation: frozenset[Relation] = frozenset()
    status: frozenset[Status] = frozenset()
    type: frozenset[str] = frozenset()

    @property
    def any_active(self) -> bool:
        """Whether anything at all is filtered."""
        return any(getattr(self, field.name) for field in fields(self) if field.name != "match")

    @property
    def by_competency(self) -> bool:
        """Whether competencies are asked for by what they are about."""
        return bool(self.intasc or self.domain or self.foundational)


@dataclass(frozen=True)
class Facets:
    """What the filters need to know of one node.

    ``belongs`` are the competencies that the node stands with; ``intasc`` the numbers of the standards that a
    competency is aligned with, or of the standard itself, or of those in a category.
    """

    belongs: frozenset[str]
    intasc: frozenset[int]
    domain: str | None
    foundational: bool


@dataclass(frozen=True)
class Shown:
    """The nodes and links that match, and the competencies that all else follows."""

    nodes: frozenset[str]
    links: tuple[Link, ...]
    competencies: frozenset[str]


def facets(graph: CompetencyGraph) -> dict[str, Facets]:
    """The facets of every node."""
    return {name: _facets(graph, node) for name, node in graph.nodes.items()}


def _facets(graph: CompetencyGraph, node: Node) -> Facets:
    numbers: frozenset[int] = frozenset()
    domain = None
    if isinstance(node, Standard):
        numbers = frozenset({node.number})
    elif node.kind == Kind.CATEGORY:
        held = (other for _, other in graph.outgoing(node.id, Relation.CONTAINS))
        numbers = frozenset(other.number for other in held if isinstance(other, Standard))
    elif node.kind == Kind.COMPETENCY:
        numbers = frozenset(
            standard.number
            for _, standard in graph.outgoing(node.id, Relation.ALIGNS)
            if isinstance(standard, Standard)
        )
        home = domain_of(graph, node.id)
        domain = home.id if home else None
    return Facets(
        belongs=_belongs(graph, node.id, frozenset()),
        intasc=numbers,
        domain=domain,
        foundational=foundation(graph, node.id) is not None,
    )


_DOWN = (Relation.CONTAINS,)
_UP = (Relation.SHOWN_BY, Relation.CONTAINS)


def _belongs(graph: CompetencyGraph, name: str, seen: frozenset[str]) -> frozenset[str]:
    """The competencies that a node stands with.

    A container stands with all that it contains; an indicator, an idea or a question with what it hangs on; a
    standard with the competencies aligned with it; the set with its members; a resource with the competencies that
    it names.
    """
    node = graph.nodes[name]
    if node.kind == Kind.COMPETENCY:
        return frozenset({name})
    if name in seen:
        return frozenset()
    seen |= {name}
    if node.kind in (Kind.INDICATOR, Kind.IDEA, Kind.QUESTION):
        near = [other for _, other in graph.incoming(name, *_UP)]
    elif node.kind == Kind.RESOURCE:
        near = [other for _, other in graph.outgoing(name, Relation.RESOURCE_FOR) if other.kind == Kind.COMPETENCY]
    else:
        near = [other for _, other in graph.outgoing(name, *_DOWN)]
        near += [other for _, other in graph.incoming(name, Relation.ALIGNS, Relation.MEMBER_OF)]
    return frozenset().union(*(_belongs(graph, other.id, seen) for other in near))


def matching_competencies(about: Mapping[str, Facets], graph: CompetencyGraph, filters: Filters) -> frozenset[str]:
    """The competencies that fit the standards, domains and foundation asked for."""
    return frozenset(node.id for node in graph.of_kind(Kind.COMPETENCY) if _competency_fits(about[node.id], filters))


def _competency_fits(facet: Facets, filters: Filters) -> bool:
    if filters.domain and facet.domain not in filters.domain:
        return False
    if filters.foundational and not facet.foundational:
        return False
    if filters.match is Match.ALL:
        return filters.intasc <= facet.intasc
    return not filters.intasc or bool(filters.intasc & facet.intasc)


def shown(graph: CompetencyGraph, about: Mapping[str, Facets], filters: Filters) -> Shown:
    """What matches the filters."""
    competencies = matching_competencies(about, graph, filters)
    nodes = frozenset(
        name
        for name, node in graph.nodes.items()
        if _stands_with(node, about[name], competencies, filters) and _fits_itself(node, filters)
    )
    links = tuple(
        link
        for link in graph.links
        if link.source in nodes
        and link.target in nodes
        and (not filters.relation or link.key in filters.relation)
        and (not filters.status or link.status in filters.status)
    )
    return Shown(nodes, links, competencies & nodes)


def _stands_with(node: Node, facet: Facets, competencies: frozenset[str], filters: Filters) -> bool:
    if not filters.by_competency:
        return True
    if node.kind in (Kind.STANDARD, Kind.CATEGORY) and filters.intasc:
        return bool(facet.intasc & filters.intasc)
    return bool(facet.belongs & competencies)


def _fits_itself(node: Node, filters: Filters) -> bool:
    return (
        (not filters.kind or node.kind in filters.kind)
        and (not filters.status or node.status in filters.status)
        and (not filters.type or not isinstance(node, Resource) or node.type in filters.type)
    )
