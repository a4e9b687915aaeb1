"""The marks of a view in the order in which they are drawn: each a form on the field, with the pen that draws it."""

from dataclasses import dataclass

from explorer.competencies.neighbourhood import foundation
from explorer.competencies.relationships import Kind
from explorer.drawing.emphasis import State
from explorer.drawing.flowers import RADIUS, Point
from explorer.drawing.outlines import Curve, along, arrowhead, circle, halfway, outline
from explorer.drawing.palette import Palette
from explorer.drawing.pens import (
    SIDE_REACH,
    Pen,
    carried_pen,
    has_arrow,
    link_pen,
    mark_color,
    node_pen,
    ring_pen,
    selected_pen,
    side_pen,
)
from explorer.drawing.scene import drawing_of, mark_of
from explorer.drawing.view_scene import ViewScene

MARK_SIZE, COUNT_SIZE = 11.0, 9.5
"""The sizes of what is written in a node, and on a line that stands for several."""

_RING = 4.0
_REACH, _LEAST_REACH = 3.0, 10.0
_ARROW = (10.0, 8.0)
_UPWARD = [State.FADED, State.NORMAL, State.RELATED, State.SELECTED]


@dataclass(frozen=True)
class Disc:
    """A circle."""

    middle: Point
    radius: float


@dataclass(frozen=True)
class Polygon:
    """A closed outline; its last point is its first."""

    points: tuple[Point, ...]


Form = Curve | Disc | Polygon


@dataclass(frozen=True)
class Mark:
    """A form with its pen, and whose it is: the id of a node or a link, or ``a~b`` of what is carried between two."""

    of: str
    state: State
    form: Form
    pen: Pen


@dataclass(frozen=True)
class NodeMarks:
    """What is drawn of nodes, one layer over the other: what is compared, what is selected, what is foundational."""

    sides: tuple[Mark, ...]
    discs: tuple[Mark, ...]
    rings: tuple[Mark, ...]
    shapes: tuple[Mark, ...]


@dataclass(frozen=True)
class Inscription:
    """A short text about its own middle."""

    of: str
    at: Point
    text: str
    color: str
    bold: bool


def points_of(form: Form) -> list[Point]:
    """A form as points, close enough to each other to look like it."""
    match form:
        case Disc(middle, radius):
            return _moved(circle(radius), middle)
        case Polygon(points):
            return list(points)
        case _:
            return along(form)


def link_marks(scene: ViewScene, palette: Palette) -> tuple[list[Mark], list[Mark]]:
    """The lines of links, those that stand out over the others, and the arrows of those that show where they lead."""
    lines: list[Mark] = []
    arrows: list[Mark] = []
    for link in sorted(scene.links, key=lambda link: _UPWARD.index(scene.link_states[link.id])):
        state, drawing = scene.link_states[link.id], drawing_of(scene.graph, link)
        source = scene.graph.nodes[link.source]
        domain = source.id if source.kind == Kind.DOMAIN else None
        curve = scene.curve(link.source, link.target)
        lines.append(
            Mark(link.id, state, curve, link_pen(link, drawing, domain, state, palette, on_path=scene.on_path))
        )
        if has_arrow(link, drawing, state):
            head = Polygon(tuple(arrowhead(curve, *_ARROW)))
            arrows.append(Mark(link.id, state, head, Pen(palette.ink, 0.0, fill=palette.ink)))
    return lines, arrows


def carried_marks(scene: ViewScene, palette: Palette) -> list[Mark]:
    """The lines that stand for links of what is folded."""
    return [
        Mark(
            f"{each.source}~{each.target}",
            state,
            scene.curve(each.source, each.target),
            carried_pen(each.count, state, palette, on_path=scene.on_path),
        )
        for each in scene.folded.carried
        for state in [scene.carried_state(each)]
    ]


def carried_counts(scene: ViewScene, palette: Palette) -> list[Inscription]:
    """How many links each of these lines stands for, where it is more than one."""
    return [
        Inscription(
            f"{each.source}~{each.target}",
            halfway(scene.curve(each.source, each.target)),
            str(each.count),
            palette.faded if faded else palette.muted,
            bold=not faded,
        )
        for each in scene.folded.carried
        if each.count > 1
        for faded in [scene.carried_state(each) is State.FADED]
    ]


def node_marks(scene: ViewScene, palette: Palette) -> NodeMarks:
    """The outlines of the nodes and the rings around what is foundational, compared or selected."""
    sides: list[Mark] = []
    discs: list[Mark] = []
    rings: list[Mark] = []
    shapes: list[Mark] = []
    for node in scene.nodes:
        kind, state, place = Kind(node.kind), scene.node_states[node.id], scene.layout.places[node.id]
        reach = max(RADIUS[kind] + _REACH, _LEAST_REACH)
        if state is State.SELECTED:
            discs.append(Mark(node.id, state, Disc(place, reach), selected_pen(palette)))
        elif node.id in scene.sides:
            pen = side_pen(scene.sides[node.id], palette)
            sides.append(Mark(node.id, state, Disc(place, reach * SIDE_REACH), pen))
        founded = foundation(scene.graph, node.id)
        if founded is not None:
            ring = Disc(place, RADIUS[kind] + _RING)
            rings.append(Mark(node.id, state, ring, ring_pen(founded, state, palette)))
        pen = node_pen(node, state, scene.home(node), palette)
        shapes.append(Mark(node.id, state, shape_of(kind, RADIUS[kind], place), pen))
    return NodeMarks(tuple(sides), tuple(discs), tuple(rings), tuple(shapes))


def shape_of(kind: Kind, radius: float, at: Point) -> Disc | Polygon:
    """The outline of a kind about a point."""
    return Disc(at, radius) if kind is Kind.COMPETENCY else Polygon(tuple(_moved(outline(kind, radius), at)))


def inscriptions(scene: ViewScene, palette: Palette) -> list[Inscription]:
    """What is written inside the nodes."""
    return [
        Inscription(
            node.id,
            scene.layout.places[node.id],
            mark,
            mark_color(node, state, scene.home(node), palette),
            bold=state is not State.FADED,
        )
        for node in scene.nodes
        for state in [scene.node_states[node.id]]
        if (mark := mark_of(scene.graph, node))
    ]


def _moved(points: list[Point], to: Point) -> list[Point]:
    return [(x + to[0], y + to[1]) for x, y in points]
