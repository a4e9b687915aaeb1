"""Where everything stands on the designed map: computed once, the same everywhere, never moved by a filter.

Two ideas keep the map calm. Small things stand close around the one thing that they belong to, as petals around a
flower, so that only some thirty flowers need a place. The InTASC standards stand in a column of their own, and the
flowers of each domain in a sector of the field beside it: they start on rings, are drawn together by their links
(stress majorisation), and are then pushed apart, rectangle by rectangle, until no two touch. Alternatives that were
drawn and not kept are in ``docs/layouts.md``.

All lengths are in map units; at 1366 by 768 pixels one unit is about one pixel.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, holder, reading_order
from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.schema import Domain, Node, Resource
from explorer.drawing.labels import label_of

Array = NDArray[np.float64]

FIELD = (1070.0, 625.0)
_COLUMN = 205.0
_MARGIN = 6.0
_GAP = 7.0
_FLOWERS = (Kind.FRAMEWORK, Kind.DOMAIN, Kind.COMPETENCY, Kind.SET)
_COLUMNED = (Kind.FRAMEWORK, Kind.CATEGORY, Kind.STANDARD)

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

Point = tuple[float, float]


@dataclass
class _Flower:
    """A node with its label and the small things around it, as one rigid shape about its own origin."""

    node: Node
    petals: dict[str, Point] = field(default_factory=dict)
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0


def positions(graph: CompetencyGraph) -> dict[str, Point]:
    """The place of every node, in map units rounded to tenths, from (0, 0) at the top left of :data:`FIELD`."""
    columned = _column(graph)
    hosts = _hosts(graph, set(columned))
    flowers = [_flower(node, hosts.get(node.id, [])) for node in _flowering(graph, hosts, set(columned))]
    places = dict(columned)
    for name, around in hosts.items():
        if name in columned:
            places |= _beside(columned[name], around)
    for flower, (x, y) in zip(flowers, _arranged(graph, flowers), strict=True):
        places[flower.node.id] = (x, y)
        places |= {name: (x + dx, y + dy) for name, (dx, dy) in flower.petals.items()}
    return {name: (round(x, 1), round(y, 1)) for name, (x, y) in places.items()}


def labelled_beside(graph: CompetencyGraph, node: Node) -> bool:
    """Whether a node's label stands at its left, as in the column of standards."""
    return node.kind in (Kind.CATEGORY, Kind.STANDARD) or (
        node.kind == Kind.FRAMEWORK and bool(_held(graph, node, Kind.CATEGORY))
    )


def _column(graph: CompetencyGraph) -> dict[str, Point]:
    """The standards, by category, in a column at the left, under the framework that holds them."""
    rows = [
        node
        for framework in graph.of_kind(Kind.FRAMEWORK)
        for categories in [_held(graph, framework, Kind.CATEGORY)]
        if categories
        for node in [
            framework,
            *(row for category in categories for row in [category, *_held(graph, category, Kind.STANDARD)]),
        ]
    ]
    if not rows:
        return {}
    step = (FIELD[1] - 2 * _MARGIN) / len(rows)
    return {row.id: (_COLUMN - 18.0, _MARGIN + step * (place + 0.5)) for place, row in enumerate(rows)}


def _held(graph: CompetencyGraph, node: Node, kind: Kind) -> list[Node]:
    below = [other for _, other in graph.outgoing(node.id, Relation.CONTAINS) if other.kind == kind]
    return sorted(below, key=reading_order)


def _hosts(graph: CompetencyGraph, columned: set[str]) -> dict[str, list[Node]]:
    """Which small things stand around which node."""
    hosts: dict[str, list[Node]] = {}
    for node in sorted(graph.nodes.values(), key=reading_order):
        if node.kind not in (*_FLOWERS, *_COLUMNED):
            host = _host(graph, node)
            if host is not None:
                hosts.setdefault(host.id, []).append(node)
    return hosts


def _host(graph: CompetencyGraph, node: Node) -> Node | None:
    above = holder(graph, node.id)
    if above is not None and not isinstance(node, Resource):
        return above
    serves = sorted(
        (other for _, other in graph.outgoing(node.id, Relation.RESOURCE_FOR)),
        key=lambda other: (_HOST_ORDER.index(other.kind), reading_order(other)),
    )
    competencies = [other for other in serves if other.kind == Kind.COMPETENCY]
    if len(competencies) == 1:
        return competencies[0]
    return next((other for other in serves if other.kind != Kind.COMPETENCY), next(iter(serves), above))


_HOST_ORDER = [Kind.SET, Kind.DOMAIN, Kind.FRAMEWORK, Kind.CATEGORY, Kind.STANDARD, Kind.COMPETENCY]


def _flowering(graph: CompetencyGraph, hosts: dict[str, list[Node]], columned: set[str]) -> list[Node]:
    """The nodes that need a place of their own in the field, in reading order."""
    hosted = {node.id for around in hosts.values() for node in around}
    return sorted(
        (
            node
            for node in graph.nodes.values()
            if node.id not in columned and (node.kind in _FLOWERS or node.id in hosts or node.id not in hosted)
        ),
        key=reading_order,
    )


_PETAL = 22.0


def _flower(node: Node, around: Iterable[Node]) -> _Flower:
    """A node with its petals on arcs above it, leaving room for the label below."""
    radius = RADIUS[Kind(node.kind)]
    label = label_of(node)
    flower = _Flower(node)
    waiting = [each.id for each in around]
    ring = radius + 19.0
    while waiting:
        sweep = math.radians(214.0)
        room = int(sweep * ring / _PETAL) + 1
        taken, waiting = waiting[:room], waiting[room:]
        turn = min(sweep / max(len(taken) - 1, 1), _PETAL * 1.25 / ring)
        first = -math.pi / 2 - turn * (len(taken) - 1) / 2
        for place, name in enumerate(taken):
            angle = first + turn * place
            flower.petals[name] = (ring * math.cos(angle), ring * math.sin(angle))
        ring += 20.0
    xs = [x for x, _ in flower.petals.values()] or [0.0]
    ys = [y for _, y in flower.petals.values()] or [0.0]
    flower.left = max(label.width / 2, radius, -min(xs) + 7.0)
    flower.right = max(label.width / 2, radius, max(xs) + 7.0)
    flower.top = max(radius, -min(ys) + 7.0) if waiting or flower.petals else radius
    flower.bottom = radius + label.height + 4.0
    return flower


def _beside(place: Point, around: list[Node]) -> dict[str, Point]:
    """Small things to the right of a node of the column."""
    return {node.id: (place[0] + 30.0 + 20.0 * step, place[1]) for step, node in enumerate(around)}


def _arranged(graph: CompetencyGraph, flowers: list[_Flower]) -> list[Point]:
    """A place for each flower: sectors first, then drawn together, then pushed apart."""
    start = _sectors(graph, flowers)
    drawn = _majorised(start, *_wishes(graph, flowers))
    return [(float(x), float(y)) for x, y in _pushed_apart(drawn, flowers)]


def _sectors(graph: CompetencyGraph, flowers: list[_Flower]) -> Array:
    """Rings about the middle of the field; each domain's flowers share a sector as wide as they need."""
    middle = np.array([(_COLUMN + FIELD[0]) / 2 + 10, FIELD[1] / 2])
    stretch = np.array([(FIELD[0] - _COLUMN) / 2 - 75, FIELD[1] / 2 - 55])
    domains = sorted(graph.of_kind(Kind.DOMAIN), key=_clockwise)
    needs: dict[str, list[int]] = {domain.id: [] for domain in domains}
    for position, flower in enumerate(flowers):
        home = domain_of(graph, flower.node.id)
        if home is not None and flower.node.kind == Kind.COMPETENCY:
            needs[home.id].append(position)
    total = sum(_size(flowers[position]) for row in needs.values() for position in row) or 1.0
    points = np.tile(middle, (len(flowers), 1))
    angle = math.pi
    index = {flower.node.id: position for position, flower in enumerate(flowers)}
    for domain in domains:
        begin = angle
        for position in needs[domain.id]:
            half = math.pi * _size(flowers[position]) / total
            angle += half
            points[position] = middle + stretch * _on_rim(angle)
            angle += half
        centre = (begin + angle) / 2
        points[index[domain.id]] = middle + 0.52 * stretch * _on_rim(centre)
    return points


def _on_rim(angle: float) -> Array:
    """The point at an angle on a rounded rectangle from -1 to 1, whose corners give more room than a circle's."""
    turned = np.array([math.cos(angle), math.sin(angle)])
    rim: Array = np.sign(turned) * np.abs(turned) ** 0.62
    return rim


def _clockwise(domain: Domain) -> int:
    """Domains clockwise from the left, so that the first two of the framework are at the left."""
    return {1: 0, 3: 1, 4: 2, 2: 3}.get(domain.order, domain.order)


def _size(flower: _Flower) -> float:
    return math.sqrt((flower.left + flower.right) * (flower.top + flower.bottom))


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


def _wishes(graph: CompetencyGraph, flowers: list[_Flower]) -> tuple[Array, Array]:
    """How far apart each two flowers would like to be, and how much they care."""
    index = {flower.node.id: position for position, flower in enumerate(flowers)}
    count = len(flowers)
    lengths, weights = np.zeros((count, count)), np.zeros((count, count))
    for link in graph.links:
        if link.source in index and link.target in index and link.key in _LENGTHS:
            pair = index[link.source], index[link.target]
            length, weight = _LENGTHS[link.key]
            lengths[pair] = lengths[pair[::-1]] = length
            weights[pair] = weights[pair[::-1]] = max(weight, weights[pair])
    return lengths, weights


def _majorised(start: Array, lengths: Array, weights: Array) -> Array:
    """Places that come nearest to the wished distances while remembering where they began (Gansner et al., 2004)."""
    anchor = 1.0
    places = start.copy()
    for _ in range(60):
        apart = places[:, None, :] - places[None, :, :]
        distance = np.maximum(np.linalg.norm(apart, axis=2), 1.0)
        wanted = places[None, :, :] + apart * (lengths / distance)[:, :, None]
        pull = (weights[:, :, None] * wanted).sum(axis=1) + anchor * start
        places = pull / (weights.sum(axis=1) + anchor)[:, None]
    return places


def _pushed_apart(places: Array, flowers: list[_Flower]) -> Array:
    """The same places with no two rectangles touching, inside the field, each pair moved the cheaper way."""
    places = places.copy()
    low = np.array([[_COLUMN + flower.left + 34, _MARGIN + flower.top] for flower in flowers])
    high = np.array([[FIELD[0] - _MARGIN - flower.right, FIELD[1] - _MARGIN - flower.bottom] for flower in flowers])
    for _ in range(4_000):
        places = np.clip(places, low, high)
        moved = False
        for a in range(len(flowers)):
            for b in range(a + 1, len(flowers)):
                moved |= _separate(places, flowers, a, b)
        if not moved:
            break
    return np.clip(places, low, high)


def _separate(places: Array, flowers: list[_Flower], a: int, b: int) -> bool:
    one, two = flowers[a], flowers[b]
    dx, dy = places[b] - places[a]
    across = (one.right + two.left if dx >= 0 else one.left + two.right) + _GAP - abs(dx)
    down = (one.bottom + two.top if dy >= 0 else one.top + two.bottom) + _GAP - abs(dy)
    if across <= 0.01 or down <= 0.01:
        return False
    axis, overlap = (0, across) if across <= down else (1, down)
    step = overlap / 2 * (1 if (dx, dy)[axis] >= 0 else -1)
    places[a, axis] -= step * 0.6
    places[b, axis] += step * 0.6
    return True
