"""The ways from one node to another along links, whichever way each link points."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, pairwise, permutations

import networkx as nx

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import reading_order
from explorer.competencies.relationships import Relation
from explorer.competencies.schema import Link, Node

MOST_ROUTES = 50
"""How many routes are given at most: there can be more than anyone could count to."""

MOST_COUNTED = 1_000
"""Beyond so many routes their number is not told: it can have more digits than anyone could read."""


@dataclass(frozen=True)
class Step:
    """From one node to the next. ``links`` are all links between the two, whichever way they point, in file order."""

    source: Node
    target: Node
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Routes:
    """The shortest ways between two nodes.

    ``count`` is how many there are, exactly; ``routes`` at most :data:`MOST_ROUTES` of them as a reader expects them;
    ``on_any`` the nodes that lie on any of them, given or not.
    """

    count: int
    routes: tuple[tuple[Step, ...], ...]
    on_any: frozenset[str]


@dataclass(frozen=True)
class Bridge:
    """A route that would be there if links of these relations were switched on too."""

    relations: tuple[Relation, ...]
    route: tuple[Step, ...]


def routes(graph: CompetencyGraph, links: Iterable[Link], start: str, end: str) -> Routes:
    """The shortest routes over these links; from a node to itself there is one, of no steps."""
    links = tuple(links)
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from((start, end))
    network.add_edges_from((link.source, link.target) for link in links)
    away, left = (nx.single_source_shortest_path_length(network, name) for name in (start, end))
    if end not in away:
        return Routes(0, (), frozenset())
    on_any = [name for name in away if away[name] + left[name] == away[end]]
    counts = {start: 1}
    for name in on_any[1:]:  # by distance, so that every node one step nearer is counted already
        counts[name] = sum(counts[each] for each in network[name] if each in counts and away[each] < away[name])
    found = islice(nx.all_shortest_paths(network, start, end), MOST_ROUTES)
    ordered = sorted(on_any, key=lambda name: (reading_order(graph.nodes[name]), name))
    places = {name: place for place, name in enumerate(ordered)}
    step = _steps_between(graph, (link for link in links if link.source in counts and link.target in counts))
    return Routes(
        counts[end],
        tuple(
            tuple(step[pair] for pair in pairwise(names))
            for names in sorted(found, key=lambda names: [places[name] for name in names])
        ),
        frozenset(on_any),
    )


def bridge(graph: CompetencyGraph, links: Iterable[Link], start: str, end: str) -> Bridge | None:
    """The nearest way if more were switched on: the route that needs the fewest links beyond these, then the shortest.

    ``None`` if nothing at all connects the two. Where several links would do for one step, one relation is named.
    """
    here = {_pair(link) for link in links}
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(graph.nodes)
    # One link that is missing costs more than the longest detour without it.
    missing = len(graph.nodes) + 1
    network.add_weighted_edges_from(
        (link.source, link.target, 1 if _pair(link) in here else missing) for link in graph.links
    )
    try:
        names = nx.dijkstra_path(network, start, end)
    except nx.NetworkXNoPath:
        return None
    on_route = set(names)
    step = _steps_between(graph, (link for link in graph.links if link.source in on_route and link.target in on_route))
    route = tuple(step[pair] for pair in pairwise(names))
    choices = [{link.key for link in each.links} for each in route if _pair(each.links[0]) not in here]
    return Bridge(_enough(choices), route)


def _pair(link: Link) -> frozenset[str]:
    return frozenset((link.source, link.target))


def _steps_between(graph: CompetencyGraph, links: Iterable[Link]) -> dict[tuple[str, str], Step]:
    """The step from each end of these links to the other, by the ids of the two."""
    between: dict[frozenset[str], list[Link]] = {}
    for link in links:
        between.setdefault(_pair(link), []).append(link)
    return {
        (source, target): Step(graph.nodes[source], graph.nodes[target], tuple(joining))
        for pair, joining in between.items()
        for source, target in permutations(pair)
    }


def _enough(choices: Iterable[set[Relation]]) -> tuple[Relation, ...]:
    """One relation of each choice, again one that is taken already where that will do."""
    order = list(Relation)
    taken: set[Relation] = set()
    for choice in sorted(choices, key=len):  # where there is no choice first
        if not choice & taken:
            taken.add(min(choice, key=order.index))
    return tuple(sorted(taken, key=order.index))
