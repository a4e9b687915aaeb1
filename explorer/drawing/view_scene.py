"""What of the map a view shows: which nodes and links are to be seen, where, and how much each of them stands out."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.competencies.filters import Shown
from explorer.competencies.folding import Carried, Folded, fold_parents, folded
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, reading_order
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Link, Node
from explorer.drawing.emphasis import Emphasis, Side, State, emphasis
from explorer.drawing.flowers import RADIUS
from explorer.drawing.outlines import Curve, bow
from explorer.drawing.placements import Placements
from explorer.drawing.positions import Layout
from explorer.view.state import Page, Unmatched, View

OUTSTANDING = frozenset({State.RELATED, State.SELECTED})
"""The states of what a view is about, where it is about something."""


@dataclass(frozen=True)
class ViewScene:
    """A view with all that a drawing of it needs but words and colours.

    ``nodes``, ``links`` and the carried lines of ``folded`` are those that are to be seen; states are of everything.
    """

    graph: CompetencyGraph
    layout: Layout
    folded: Folded
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    node_states: Mapping[str, State]
    link_states: Mapping[str, State]
    sides: Mapping[str, Side]
    on_path: bool

    def carried_state(self, each: Carried) -> State:
        """The state of a line that stands for several links: that of the one that stands out most."""
        states = {self.link_states[link] for link in each.links}
        if states & OUTSTANDING:
            return State.RELATED
        return State.NORMAL if State.NORMAL in states else State.FADED

    def curve(self, source: str, target: str) -> Curve:
        """The curve between two nodes."""
        ends = (self.graph.nodes[source], self.graph.nodes[target])
        first, second = (RADIUS[Kind(node.kind)] for node in ends)
        return bow(self.layout.places[source], self.layout.places[target], first, second)

    def home(self, node: Node) -> str | None:
        """The domain that a node is part of."""
        home = domain_of(self.graph, node.id)
        return home.id if home else None


def scene_of(graph: CompetencyGraph, view: View, matching: Shown, placements: Placements) -> ViewScene:
    """The scene of a view of which so much matches; ``placements`` are those of the same graph."""
    layout = placements.layout(view)
    away = folded(fold_parents(graph), matching.links, view.fold & matching.nodes)
    out = emphasis(graph, view, matching)
    here = {name for name in layout.places if name not in away.hidden}
    links = graph.links
    if view.unmatched is Unmatched.HIDE:
        here &= matching.nodes
        links = matching.links
    carried = [each for each in away.carried if each.source in here and each.target in here]
    return ViewScene(
        graph,
        layout,
        Folded(away.hidden, tuple(carried), away.counts),
        nodes=tuple(sorted((graph.nodes[name] for name in here), key=reading_order)),
        links=tuple(link for link in links if link.source in here and link.target in here),
        node_states=_with_what_is_folded(out, away),
        link_states=out.links,
        sides=out.sides,
        on_path=view.page is Page.PATH,
    )


def _with_what_is_folded(out: Emphasis, away: Folded) -> dict[str, State]:
    """The states of nodes, where one that is folded stands out for what it hides."""
    states = dict(out.nodes)
    for name, fold in away.hidden.items():
        if out.nodes[name] in OUTSTANDING and states[fold] is State.FADED:
            states[fold] = State.RELATED
    return states
