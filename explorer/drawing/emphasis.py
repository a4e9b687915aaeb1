"""What stands out on the map for what a visitor looks at, and what steps back.

The browser answers the same question in ``assets/logic/emphasis.js``; both answers are compared in the tests.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from explorer.competencies.comparison import comparable, comparison
from explorer.competencies.filters import Shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.progression import progression
from explorer.competencies.routes import routes
from explorer.competencies.schema import Link
from explorer.competencies.surroundings import Direction, surroundings
from explorer.view.state import Focus, Page, View


class State(StrEnum):
    """How much a node or a link stands out."""

    NORMAL = "normal"
    SELECTED = "selected"
    RELATED = "related"
    FADED = "faded"


class Side(StrEnum):
    """Which of two compared nodes a third one is linked to."""

    BOTH = "both"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True)
class Emphasis:
    """The state of every node by its id and of every link by its id; sides only of what stands between two nodes."""

    nodes: Mapping[str, State]
    links: Mapping[str, State]
    sides: Mapping[str, Side]


@dataclass(frozen=True)
class _Outstanding:
    """What stands out where all else steps back, by id. What is selected is not also related."""

    selected: frozenset[str]
    related: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    selected_link: str | None = None
    sides: Mapping[str, Side] = field(default_factory=dict)

    def node(self, name: str) -> State:
        return State.SELECTED if name in self.selected else State.RELATED if name in self.related else State.FADED

    def link(self, name: str) -> State:
        return State.SELECTED if name == self.selected_link else State.RELATED if name in self.links else State.FADED


def emphasis(graph: CompetencyGraph, view: View, shown: Shown) -> Emphasis:
    """The state of everything on the map.

    What does not match the filters is faded, whatever it is linked to; only what the visitor named stands out all the
    same: the selected nodes, an open link and its two ends.
    """
    out = _outstanding(graph, view, shown)
    if out is None:
        matching = {link.id for link in shown.links}
        return Emphasis(
            {name: State.NORMAL if name in shown.nodes else State.FADED for name in graph.nodes},
            {link.id: State.NORMAL if link.id in matching else State.FADED for link in graph.links},
            {},
        )
    return Emphasis(
        {name: out.node(name) for name in graph.nodes},
        {link.id: out.link(link.id) for link in graph.links},
        out.sides,
    )


def focused(graph: CompetencyGraph, view: View, shown: Shown) -> Shown:
    """What matches and is in the focus of a view, for lists, which leave out what the map fades.

    Without a focus that is all that matches.
    """
    if view.node is None or view.focus is None:
        return shown
    found = emphasis(graph, replace(view, page=Page.MAP, edge=None), shown)
    nodes = frozenset(name for name in shown.nodes if found.nodes[name] is not State.FADED)
    links = tuple(link for link in shown.links if found.links[link.id] is not State.FADED)
    return Shown(nodes, links, shown.competencies & nodes)


def _outstanding(graph: CompetencyGraph, view: View, shown: Shown) -> _Outstanding | None:
    """What a view is about, or nothing. Of several things that it names, a path or comparison comes before an open
    link, and that before what is around the selected node."""
    if view.page is Page.PATH and view.node and view.to and view.node != view.to:
        return _route(graph, shown, view.node, view.to, view.route)
    if (
        view.page is Page.COMPARE
        and view.node
        and view.beside
        and comparable(graph.nodes[view.node], graph.nodes[view.beside])
    ):
        return _compared(graph, shown, view.node, view.beside)
    if view.edge is not None:
        return _open_link(graph, view.edge, view.node)
    if view.node is None:
        return None
    if view.focus is Focus.CHAIN:
        return _chain(graph, shown, view.node, view.direction)
    if view.focus is not None:
        return _around(shown, view.node, view.focus.steps, view.direction)
    return _selected(graph, shown, view.node)


def _route(graph: CompetencyGraph, shown: Shown, start: str, end: str, number: int) -> _Outstanding:
    found = routes(graph, shown.links, start, end).routes
    steps = found[min(number, len(found)) - 1] if found else ()
    return _Outstanding(
        frozenset({start, end}),
        frozenset(node.id for step in steps for node in (step.source, step.target)),
        frozenset(link.id for step in steps for link in step.links),
    )


def _compared(graph: CompetencyGraph, shown: Shown, first: str, second: str) -> _Outstanding:
    sides = {
        node.id: side
        for group in comparison(graph, shown.links, first, second)
        for side, nodes in ((Side.BOTH, group.both), (Side.FIRST, group.first), (Side.SECOND, group.second))
        for node in nodes
    }
    pair = frozenset({first, second})
    return _Outstanding(pair, frozenset(sides), _touching(pair, shown.links), sides=sides)


def _open_link(graph: CompetencyGraph, name: str, selected: str | None) -> _Outstanding:
    link = graph.link(name)
    return _Outstanding(
        frozenset({selected} if selected else ()), frozenset({link.source, link.target}), selected_link=name
    )


def _chain(graph: CompetencyGraph, shown: Shown, name: str, direction: Direction) -> _Outstanding:
    chain = progression(graph, name, shown.links)
    before = chain.builds_on if direction is not Direction.OUT else ()
    after = chain.leads_to if direction is not Direction.IN else ()
    chosen = frozenset({name, *(node.id for node, _ in (*before, *after))})
    links = chain.links & _within(chosen, shown.links)
    return _Outstanding(frozenset({name}), chosen, links)


def _around(shown: Shown, name: str, steps: int, direction: Direction) -> _Outstanding:
    near = frozenset(surroundings(shown.links, name, steps, direction))
    return _Outstanding(frozenset({name}), near, _within(near, shown.links))


def _selected(graph: CompetencyGraph, shown: Shown, name: str) -> _Outstanding:
    # A neighbour counts whichever of its links match: what is linked does not change with the lines that are shown.
    ends = {end for link in graph.links if name in (link.source, link.target) for end in (link.source, link.target)}
    one = frozenset({name})
    return _Outstanding(one, shown.nodes & ends, _touching(one, shown.links))


def _touching(names: frozenset[str], links: Iterable[Link]) -> frozenset[str]:
    return frozenset(link.id for link in links if link.source in names or link.target in names)


def _within(names: frozenset[str], links: Iterable[Link]) -> frozenset[str]:
    return frozenset(link.id for link in links if link.source in names and link.target in names)
