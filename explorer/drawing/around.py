"""Around one node: what can be reached from it, on rings by the number of steps, as a flower about its heart.

Each node stands outside the one through which it is reached, in a part of the ring as wide as what is reached through
it needs; beside each other stand those of one kind, and of one domain. Where a ring is crowded, small things stand in
several ranks. What still touches is then pushed apart.
"""

import math
from collections import Counter
from collections.abc import Mapping

import numpy as np

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, holder, is_primary, reading_order
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.drawing.arrangement import pushed_apart
from explorer.drawing.flowers import APART, RADIUS, Point
from explorer.drawing.labels import label_of
from explorer.drawing.positions import HEIGHT, MARGIN, WIDTH, Layout, Side

_ALONE = 230.0
_INNERMOST, _OUTERMOST = 120.0, 255.0
_WIDER = 1.6
_TURNED = 0.17
_PRIMARY_ARC, _SMALL_ARC = 46.0, 22.0
_RANKS = 3
_RANKED = 0.3
_LARGER = 1.04
_BETWEEN_RANKS = 19.0
_SPREAD = 1.7
_UPRIGHT = 0.3
_KINDS = list(Kind)


def around(graph: CompetencyGraph, name: str, steps: Mapping[str, int]) -> Layout:
    """The layout of the nodes of ``steps``, which says how many steps away from the one in the middle each is."""
    steps = {each: steps[each] for each in graph.nodes if each in steps}  # so that their order does not matter
    reached = _reached(graph, name, steps)
    radii, ranks = _rings(graph, name, steps, reached)
    angles = _angles(graph, name, steps, reached, radii, ranks)
    offsets = _offsets(graph, angles, steps, ranks)
    sides: dict[str, Side] = {name: "below", **{each: _side(angle) for each, angle in angles.items()}}
    start = [(0.0, 0.0), *(_point(angle, radii[steps[each]] + offsets[each]) for each, angle in angles.items())]
    reach = np.array([_reach(graph.nodes[each], side) for each, side in sides.items()])
    bound = np.full((len(sides), 2), np.inf)
    bound[0] = 0.0
    places = pushed_apart(np.array(start), reach, -bound, bound)
    low = (places - reach[:, [0, 2]]).min(axis=0) - MARGIN
    high = (places + reach[:, [1, 3]]).max(axis=0) + MARGIN
    larger = max(1.0, float(((high - low) / (WIDTH, HEIGHT)).max()))
    width, height = WIDTH * larger, HEIGHT * larger
    places += (np.array([width, height]) - low - high) / 2
    return Layout(
        width,
        height,
        places={each: (round(float(x), 1), round(float(y), 1)) for each, (x, y) in zip(sides, places, strict=True)},
        sides=sides,
    )


def _reached(graph: CompetencyGraph, name: str, steps: Mapping[str, int]) -> dict[str, list[str]]:
    """What is reached through each node, in the order in which it stands around.

    A node that is reached through several stands by the one that holds it, or else by the first of them. One that is
    linked to nothing a step nearer stands by the middle.
    """
    homes = {domain.id: place for place, domain in enumerate(sorted(graph.of_kind(Kind.DOMAIN), key=reading_order))}

    def order(node: Node) -> tuple[int, int, tuple[int, int, str], str]:
        home = domain_of(graph, node.id)
        return _KINDS.index(Kind(node.kind)), homes[home.id] if home else len(homes), reading_order(node), node.id

    orders = {each: order(graph.nodes[each]) for each in steps}
    reached: dict[str, list[str]] = {}
    for each in sorted((each for each in steps if each != name), key=lambda each: orders[each]):
        linked = {*graph.network.successors(each), *graph.network.predecessors(each)}
        nearer = [other for other in linked if steps.get(other) == steps[each] - 1]
        above = holder(graph, each)
        if above is not None and above.id in nearer:
            nearer = [above.id]
        reached.setdefault(min(nearer, key=lambda other: orders[other], default=name), []).append(each)
    return reached


def _rings(
    graph: CompetencyGraph, name: str, steps: Mapping[str, int], reached: dict[str, list[str]]
) -> tuple[list[float], int]:
    """How far out each number of steps is, and in how many ranks small things stand: as few as fit.

    Where no ranks suffice, the rings are wider, which leaves room for more ranks between them.
    """
    last = max(steps.values())
    between = (_OUTERMOST - _INNERMOST) / (last - 1) if last > 1 else _ALONE
    first = _INNERMOST if last > 1 else _ALONE
    larger, ranks = 1.0, 1
    while True:
        radii = [0.0, *((first + between * step) * larger for step in range(last))]
        turns = _turns(graph, name, steps, reached, radii, ranks)
        if sum(turns[each] for each in reached.get(name, [])) <= math.tau:
            return radii, ranks
        if ranks < max(_RANKS, int(between * larger * _RANKED / _BETWEEN_RANKS)):
            ranks += 1
        else:
            larger *= _LARGER


def _turns(
    graph: CompetencyGraph,
    name: str,
    steps: Mapping[str, int],
    reached: dict[str, list[str]],
    radii: list[float],
    ranks: int,
) -> dict[str, float]:
    """The angle that each node needs, for itself or for all that is reached through it."""
    turns: dict[str, float] = {}
    small = APART if max(steps.values()) == 1 else _SMALL_ARC
    for each in sorted((each for each in steps if each != name), key=lambda each: -steps[each]):
        arc = _PRIMARY_ARC if is_primary(graph.nodes[each]) else small / ranks
        turns[each] = max(arc / radii[steps[each]], sum(turns[outer] for outer in reached.get(each, [])))
    return turns


def _angles(
    graph: CompetencyGraph,
    name: str,
    steps: Mapping[str, int],
    reached: dict[str, list[str]],
    radii: list[float],
    ranks: int,
) -> dict[str, float]:
    """Where on its ring each node stands, clockwise from the left; what is reached through it stands outside it."""
    turns = _turns(graph, name, steps, reached, radii, ranks)
    parts = {name: (math.pi, math.tau)}
    for inner in sorted(steps, key=lambda each: steps[each]):
        begin, turn = parts[inner]
        outer = reached.get(inner, [])
        needed = sum(turns[each] for each in outer)
        more = turn / needed if inner == name and outer else min(turn / needed, _SPREAD) if outer else 1.0
        begin += (turn - more * needed) / 2
        for each in outer:
            parts[each] = begin, more * turns[each]
            begin += more * turns[each]
    return {each: begin + turn / 2 for each, (begin, turn) in parts.items() if each != name}


def _offsets(
    graph: CompetencyGraph, angles: dict[str, float], steps: Mapping[str, int], ranks: int
) -> dict[str, float]:
    """How far each node stands out from the middle of its ring: small things alternate between the ranks."""
    met: Counter[int] = Counter()
    offsets = dict.fromkeys(angles, 0.0)
    for each in sorted(angles, key=lambda each: angles[each]):
        if not is_primary(graph.nodes[each]):
            offsets[each] = (met[steps[each]] % ranks - (ranks - 1) / 2) * _BETWEEN_RANKS
            met[steps[each]] += 1
    return offsets


def _point(angle: float, radius: float) -> Point:
    """The point at an angle on a ring that is wider than high, with more room where labels stand beside each other."""
    turned = angle - _TURNED * math.sin(2 * angle)
    return _WIDER * radius * math.cos(turned), radius * math.sin(turned)


def _side(angle: float) -> Side:
    """Labels point outward."""
    if abs(math.cos(angle)) < _UPRIGHT:
        return "above" if math.sin(angle) < 0 else "below"
    return "right" if math.cos(angle) > 0 else "left"


def _reach(node: Node, side: Side) -> tuple[float, float, float, float]:
    """How far a node goes to the left, right, top and bottom, with its label if it is named at all times."""
    radius = RADIUS[Kind(node.kind)]
    if not is_primary(node):
        return radius, radius, radius, radius
    label = label_of(node)
    if side in ("left", "right"):
        high, wide = max(radius, label.height / 2), radius + 7.0 + label.width
        return (wide, radius, high, high) if side == "left" else (radius, wide, high, high)
    wide, high = max(radius, label.width / 2), radius + 4.0 + label.height
    return (wide, wide, high, radius) if side == "above" else (wide, wide, radius, high)
