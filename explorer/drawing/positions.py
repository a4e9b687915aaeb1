"""Where everything stands on the designed map: computed once, the same everywhere, never moved by a filter.

Two ideas keep the map calm. Small things stand close around the one thing that they belong to, as petals around a
flower, so that only some thirty flowers need a place. The InTASC standards stand in a column of their own, and the
flowers of each domain in a sector of the field beside it: they start on a rim, are drawn together by their links, and
are then pushed apart, rectangle by rectangle. Other layouts that were drawn and not kept are in ``docs/layouts.md``.

All lengths are in map units; at 1366 by 768 pixels one unit is about one pixel.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, reading_order
from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.schema import Domain, Node
from explorer.drawing.arrangement import GAP, Array, deepest_touch, drawn_together, pushed_apart
from explorer.drawing.flowers import APART, Flower, Point, flower, petals_by_host

WIDTH, HEIGHT = 1070.0, 625.0
COLUMN = 205.0
ROW = 36.0
MARGIN = 6.0
_COLUMN_NODE = 23.0
_CROWDING = 0.62
_TURNS = (0.0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24)
_FEW = 100
_FLOWERING = (Kind.FRAMEWORK, Kind.DOMAIN, Kind.COMPETENCY, Kind.SET)
_COLUMNED = (Kind.CATEGORY, Kind.STANDARD)

_LENGTHS = {
    Relation.CONTAINS: (120.0, 1.0),
    Relation.MEMBER_OF: (260.0, 0.05),
    Relation.SUPPORTS: (210.0, 0.15),
    Relation.INTEGRATES: (200.0, 0.2),
    Relation.RELATES: (210.0, 0.15),
    Relation.REFERS_TO: (110.0, 1.0),
    Relation.RESOURCE_FOR: (120.0, 0.8),
    Relation.BUILDS_TOWARD: (300.0, 0.02),
}
"""How far apart linked flowers would like to be, and how much they care."""

Side = Literal["left", "right", "above", "below"]


@dataclass(frozen=True)
class Layout:
    """A field from (0, 0) at the top left, and the place of every node on it, rounded to tenths.

    ``sides`` says on which side of each node its label stands.
    """

    width: float
    height: float
    places: dict[str, Point]
    sides: dict[str, Side]


@dataclass(frozen=True)
class Garden:
    """What a layout finds a place for: the standards as rows, and the flowers of all the rest in reading order.

    ``petals`` are the small things by the id of what they stand around, be it a flower or a row.
    """

    rows: list[Node]
    flowers: list[Flower]
    petals: dict[str, list[Node]]

    @property
    def widest(self) -> float:
        """How wide a field the widest flower needs."""
        return max((each.left + each.right for each in self.flowers), default=0.0) + 3 * MARGIN

    def placed(self, width: float, height: float, rows: dict[str, Point], spots: Iterable[Point], side: Side) -> Layout:
        """The layout with the rows at these places and the flowers at these spots, in their order.

        ``rows`` holds the places of their petals too; ``side`` is where their labels stand.
        """
        places = dict(rows)
        for each, (x, y) in zip(self.flowers, spots, strict=True):
            places[each.node.id] = (x, y)
            places |= {name: (x + dx, y + dy) for name, (dx, dy) in each.petals.items()}
        petals = {node.id for around in self.petals.values() for node in around}
        beside = {row.id for row in self.rows}
        return Layout(
            width,
            height,
            places={name: (round(x, 1), round(y, 1)) for name, (x, y) in places.items()},
            sides={name: side if name in beside else "above" if name in petals else "below" for name in places},
        )


def garden_of(graph: CompetencyGraph, apart: float) -> Garden:
    """The rows and the flowers of a framework, for any layout, with petals so far apart."""
    rows = _column_rows(graph)
    small = [node for node in graph.nodes.values() if node.kind not in (*_FLOWERING, *_COLUMNED)]
    petals = petals_by_host(graph, small)
    settled = {row.id for row in rows} | {node.id for around in petals.values() for node in around}
    flowers = [
        flower(node, petals.get(node.id, []), apart)
        for node in sorted(graph.nodes.values(), key=reading_order)
        if node.id not in settled
    ]
    return Garden(rows, flowers, petals)


def designed_map(graph: CompetencyGraph) -> Layout:
    """The layout of the first view."""
    garden = garden_of(graph, APART)
    width, height = _field(garden.flowers, len(garden.rows))
    spots = _arranged(graph, garden.flowers, width, height)
    return garden.placed(width, height, column(garden, height), spots, "left")


def _field(flowers: list[Flower], rows: int) -> tuple[float, float]:
    """As large as the screen that it is designed for, or larger by as much as a larger framework needs."""
    needed = sum(each.size**2 for each in flowers) / _CROWDING
    scale = max(1.0, math.sqrt(needed / ((WIDTH - COLUMN) * HEIGHT)))
    return COLUMN + (WIDTH - COLUMN) * scale, max(HEIGHT * scale, rows * ROW)


def _held(graph: CompetencyGraph, node: Node, kind: Kind) -> list[Node]:
    below = [other for _, other in graph.outgoing(node.id, Relation.CONTAINS) if other.kind == kind]
    return sorted(below, key=reading_order)


def _column_rows(graph: CompetencyGraph) -> list[Node]:
    """The standards by category, each framework of standards before its own, in reading order."""
    rows: list[Node] = []
    for framework in graph.of_kind(Kind.FRAMEWORK):
        categories = _held(graph, framework, Kind.CATEGORY)
        rows += [framework] if categories else []
        for category in categories:
            rows += [category, *_held(graph, category, Kind.STANDARD)]
    placed = {row.id for row in rows}
    for category in sorted(graph.of_kind(Kind.CATEGORY), key=reading_order):
        rows += [] if category.id in placed else [category, *_held(graph, category, Kind.STANDARD)]
    return rows


def column(garden: Garden, height: float) -> dict[str, Point]:
    """The rows one under the other at the left of a field, each with its small things to the right of it."""
    x, step = COLUMN - _COLUMN_NODE, (height - 2 * MARGIN) / max(len(garden.rows), 1)
    places: dict[str, Point] = {}
    for place, row in enumerate(garden.rows):
        y = MARGIN + step * (place + 0.5)
        places[row.id] = (x, y)
        for beside, node in enumerate(garden.petals.get(row.id, [])):
            places[node.id] = (x + APART * (beside + 1), y)
    return places


def _arranged(graph: CompetencyGraph, flowers: list[Flower], width: float, height: float) -> list[Point]:
    """A spot for each flower: of a few turns of the sectors, that after which all have room and no indicator strays."""
    low = np.array([[COLUMN + 34.0 + each.left, MARGIN + each.top] for each in flowers]).reshape(-1, 2)
    high = np.array([[width - MARGIN - each.right, height - MARGIN - each.bottom] for each in flowers]).reshape(-1, 2)
    reach = np.array([[each.left, each.right, each.top, each.bottom] for each in flowers]).reshape(-1, 4)
    wishes = _wishes(graph, flowers)

    def turned(turn: float) -> Array:
        drawn = drawn_together(_sectors(graph, flowers, width, height, turn), *wishes)
        return pushed_apart(drawn, reach, low, high)

    def faults(spots: Array) -> tuple[float, int, float]:
        depth = deepest_touch(spots, reach)
        return max(0.0, depth - GAP), _strays(graph, flowers, spots), depth

    few = len(flowers) <= _FEW
    best = min((turned(turn) for turn in _TURNS), key=faults) if few else turned(0.0)
    return [(float(x), float(y)) for x, y in best]


def _strays(graph: CompetencyGraph, flowers: list[Flower], spots: Array) -> int:
    """How many indicators stand nearer to another competency than to their own."""
    competencies = [place for place, each in enumerate(flowers) if each.node.kind == Kind.COMPETENCY]
    return sum(
        competencies[int(np.hypot(*(spots[competencies] - spots[own] - petal).T).argmin())] != own
        for own in competencies
        for name, petal in flowers[own].petals.items()
        if graph.nodes[name].kind == Kind.INDICATOR
    )


def _sectors(graph: CompetencyGraph, flowers: list[Flower], width: float, height: float, turn: float) -> Array:
    """Each domain's flowers in a sector as wide as they need, on the rim of the field; its domain halfway in.

    The sectors begin at the left, or so far clockwise from there, in radians.
    """
    middle = np.array([(COLUMN + width) / 2 + 10, height / 2])
    stretch = np.array([(width - COLUMN) / 2 - 75, height / 2 - 55])
    domains = sorted(graph.of_kind(Kind.DOMAIN), key=_clockwise)
    members: dict[str, list[int]] = {domain.id: [] for domain in domains}
    for position, each in enumerate(flowers):
        home = domain_of(graph, each.node.id)
        if home is not None and each.node.kind == Kind.COMPETENCY:
            members[home.id].append(position)
    total = sum(flowers[position].size for row in members.values() for position in row) or 1.0
    points = np.tile(middle, (len(flowers), 1))
    index = {each.node.id: position for position, each in enumerate(flowers)}
    angle = math.pi + turn
    for domain in domains:
        begin = angle
        for position in members[domain.id]:
            half = math.pi * flowers[position].size / total
            points[position] = middle + stretch * _on_rim(angle + half)
            angle += 2 * half
        points[index[domain.id]] = middle + 0.52 * stretch * _on_rim((begin + angle) / 2)
    return points


def _on_rim(angle: float) -> Array:
    """The point at an angle on a rounded rectangle from -1 to 1, whose corners give more room than a circle's."""
    turned = np.array([math.cos(angle), math.sin(angle)])
    rim: Array = np.sign(turned) * np.abs(turned) ** 0.62
    return rim


def _clockwise(domain: Domain) -> int:
    """Domains clockwise from the left, so that the first two of the framework are at the left."""
    return {1: 0, 3: 1, 4: 2, 2: 3}.get(domain.order, domain.order)


def _wishes(graph: CompetencyGraph, flowers: list[Flower]) -> tuple[Array, Array]:
    """How far apart each two flowers would like to be, and how much they care."""
    index = {each.node.id: position for position, each in enumerate(flowers)}
    lengths, weights = np.zeros((2, len(flowers), len(flowers)))
    for link in graph.links:
        if link.source in index and link.target in index and link.key in _LENGTHS:
            pair = index[link.source], index[link.target]
            length, weight = _LENGTHS[link.key]
            lengths[pair] = lengths[pair[::-1]] = length
            weights[pair] = weights[pair[::-1]] = max(weight, weights[pair])
    return lengths, weights
