"""The outlines of the map as points: each kind of node about its own middle, and each link as a curve.

The same forms as in ``assets/logic/shapes.js`` and ``assets/logic/bows.js``; the tests compare them.
"""

import math

from explorer.competencies.relationships import Kind
from explorer.drawing.flowers import Point

_UP = -math.pi / 2
_ROUND = 48
_CORNER = 6
_PIECES = 16
_MOST_BEND = 46.0
_BEND = 0.12
_CLEAR = 3.0

Curve = tuple[Point, Point, Point]
"""Where a curve starts, the point that it bends toward, and where it ends."""


def outline(kind: Kind, radius: float) -> list[Point]:
    """The outline of a kind at a radius, closed: its last point is its first."""
    match kind:
        case Kind.FRAMEWORK:
            return _polygon(radius * 1.06, 8, math.pi / 8)
        case Kind.DOMAIN:
            return _square(radius * 0.95, radius * 0.35)
        case Kind.COMPETENCY:
            return circle(radius)
        case Kind.SET:
            return _polygon(radius * 1.15, 12, _UP, 0.74)
        case Kind.INDICATOR:
            return _polygon(radius * 1.25, 3, _UP)
        case Kind.CATEGORY:
            return _polygon(radius * 1.05, 5, _UP)
        case Kind.STANDARD:
            return _polygon(radius * 1.1, 6, 0.0)
        case Kind.RESOURCE:
            return _square(radius * 0.92, 1.0)
        case Kind.IDEA:
            return _polygon(radius * 1.45, 4, _UP, 0.42)
        case Kind.QUESTION:
            return _polygon(radius * 1.25, 4, _UP)


def circle(radius: float) -> list[Point]:
    """A circle, as a polygon of so many corners that none is seen."""
    return _polygon(radius, _ROUND, _UP)


def _polygon(radius: float, corners: int, turn: float, inner: float = 1.0) -> list[Point]:
    """A regular polygon, or a star whose inner corners are nearer to the middle."""
    steps = corners if inner == 1.0 else corners * 2
    points = [
        (reach * math.cos(angle), reach * math.sin(angle))
        for step in range(steps)
        for reach, angle in [(radius * inner if step % 2 else radius, turn + 2 * math.pi * step / steps)]
    ]
    return [*points, points[0]]


def _square(radius: float, corner: float) -> list[Point]:
    """A square with rounded corners, each a curve about the corner that it cuts off."""
    flat = radius - corner
    points: list[Point] = []
    for x, y, turned in ((1, -1, False), (1, 1, True), (-1, 1, False), (-1, -1, True)):
        across, down = (x * flat, y * radius), (x * radius, y * flat)
        start, end = (down, across) if turned else (across, down)
        points += _curved(start, (x * radius, y * radius), end, _CORNER)
    return [*points, points[0]]


def bow(source: Point, target: Point, source_radius: float, target_radius: float) -> Curve:
    """The curve of a link from one rim to another.

    It bows gently and always to the same side, so that two links between the same nodes lie apart.
    """
    dx, dy = target[0] - source[0], target[1] - source[1]
    length = math.hypot(dx, dy) or 1.0
    bend = min(_BEND * length, _MOST_BEND)
    middle = ((source[0] + target[0]) / 2 + dy / length * bend, (source[1] + target[1]) / 2 - dx / length * bend)
    return _rim(source, middle, source_radius), middle, _rim(target, middle, target_radius)


def _rim(node: Point, toward: Point, radius: float) -> Point:
    reach = math.hypot(toward[0] - node[0], toward[1] - node[1]) or 1.0
    step = min(radius + _CLEAR, reach)
    return node[0] + (toward[0] - node[0]) / reach * step, node[1] + (toward[1] - node[1]) / reach * step


def along(curve: Curve) -> list[Point]:
    """Points along a curve, close enough to each other to look like it."""
    return _curved(*curve, _PIECES)


def halfway(curve: Curve) -> Point:
    """The point in the middle of a curve."""
    return _curved(*curve, 2)[1]


def arrowhead(curve: Curve, length: float, width: float) -> list[Point]:
    """A triangle at the end of a curve that points the way in which it arrives."""
    _, (mx, my), (x, y) = curve
    reach = math.hypot(x - mx, y - my) or 1.0
    ux, uy = (x - mx) / reach, (y - my) / reach
    bx, by = x - ux * length, y - uy * length
    left, right = (bx - uy * width / 2, by + ux * width / 2), (bx + uy * width / 2, by - ux * width / 2)
    return [(x, y), left, right, (x, y)]


def _curved(start: Point, middle: Point, end: Point, pieces: int) -> list[Point]:
    """Points of a quadratic Bézier curve, both ends among them."""
    return [
        (
            rest * rest * start[0] + 2 * rest * part * middle[0] + part * part * end[0],
            rest * rest * start[1] + 2 * rest * part * middle[1] + part * part * end[1],
        )
        for part, rest in ((piece / pieces, 1 - piece / pieces) for piece in range(pieces + 1))
    ]
