"""Flowers: a node of the map with its label, and the small things that belong to it standing around it as petals."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import host_of, reading_order
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.drawing.arrangement import GAP
from explorer.drawing.labels import label_of

RADIUS = {
    Kind.FRAMEWORK: 17.0,
    Kind.DOMAIN: 17.0,
    Kind.COMPETENCY: 13.0,
    Kind.SET: 15.0,
    Kind.CATEGORY: 9.0,
    Kind.STANDARD: 12.0,
    Kind.INDICATOR: 5.0,
    Kind.RESOURCE: 5.0,
    Kind.IDEA: 5.0,
    Kind.QUESTION: 5.0,
}
"""How large each kind is drawn, in map units."""

APART = 32.6
"""How far apart small marks stand, in map units: 24 pixels where a laptop shows the whole map of the first view.

So each is a target of its own there, as WCAG 2.2 asks for in 2.5.8: in a browser at 1366 by 650, a unit is 0.74 pixels.
"""

CLOSER = 26.0
"""How far apart they stand in layouts that are larger anyway, where names need the room more."""


_FIRST_RING = 19.0
_LOOSER = 1.12
_SWEEP = math.radians(214.0)

Point = tuple[float, float]


@dataclass(frozen=True)
class Flower:
    """One rigid shape about its own origin: its reach to each side, and where its petals stand, in map units."""

    node: Node
    petals: dict[str, Point]
    left: float
    right: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """The side of a square of the same area."""
        return math.sqrt((self.left + self.right) * (self.top + self.bottom))


def flower(node: Node, around: Iterable[Node], apart: float) -> Flower:
    """A node with petals so far apart on arcs above it, leaving room for the label below."""
    radius, label = RADIUS[Kind(node.kind)], label_of(node)
    petals = _petals(radius, [each.id for each in around], apart)
    edge = (apart - GAP) / 2
    xs = [x for x, _ in petals.values()] or [0.0]
    ys = [y for _, y in petals.values()] or [0.0]
    return Flower(
        node,
        petals,
        left=max(label.width / 2, radius, edge - min(xs)),
        right=max(label.width / 2, radius, edge + max(xs)),
        top=max(radius, edge - min(ys)) if petals else radius,
        bottom=radius + label.height + 4.0,
    )


def _petals(radius: float, names: list[str], apart: float) -> dict[str, Point]:
    places: dict[str, Point] = {}
    ring = max(radius + _FIRST_RING, apart)
    while names:
        least = 2 * math.asin(apart / 2 / ring)
        room = int(_SWEEP / least) + 1
        taken, names = names[:room], names[room:]
        turn = min(_SWEEP / max(len(taken) - 1, 1), _LOOSER * least)
        first = -math.pi / 2 - turn * (len(taken) - 1) / 2
        for place, name in enumerate(taken):
            angle = first + turn * place
            places[name] = (ring * math.cos(angle), ring * math.sin(angle))
        ring += apart
    return places


def petals_by_host(graph: CompetencyGraph, small: Iterable[Node]) -> dict[str, list[Node]]:
    """Which small things stand around which node, by its id.

    What belongs to nothing is left out, and so is what others stand around: it is a flower of its own.
    """
    hosts: dict[str, list[Node]] = {}
    for node in sorted(small, key=reading_order):
        host = host_of(graph, node)
        if host is not None:
            hosts.setdefault(host.id, []).append(node)
    return {host: [node for node in around if node.id not in hosts] for host, around in hosts.items()}
