"""With what each mark of a figure is drawn: the rules of ``assets/style/40-map.css``, for a place without them."""

import math
from dataclasses import dataclass, replace

from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation, Status
from explorer.competencies.schema import Link, Node
from explorer.drawing.emphasis import Side, State
from explorer.drawing.palette import Palette

FADED_LABEL = 0.28
_FADED_NODE = 0.2
_FADED_LINK = 0.09
_SMALL = (Kind.INDICATOR, Kind.RESOURCE, Kind.IDEA, Kind.QUESTION)
_UNSURE = (Status.PROVISIONAL, Status.EDITORIAL)


@dataclass(frozen=True)
class Pen:
    """A line and, if it has a ``fill``, an area. ``dash`` is as Plotly takes it; ``opacity`` is of both together."""

    color: str
    width: float
    dash: str = "solid"
    opacity: float = 1.0
    fill: str | None = None


def node_pen(node: Node, state: State, home: str | None, palette: Palette) -> Pen:
    """The pen of a node's outline; ``home`` is the domain that it is part of."""
    kind = Kind(node.kind)
    pen = Pen(palette.paper, 1.5, fill=_fill(kind, home, palette))
    if kind is Kind.CATEGORY:
        pen = Pen(palette.neutral, 2.0, fill=palette.paper)
    elif unconfirmed(node):
        broken = "4px,2.6px" if node.status is Status.PROVISIONAL else "solid"
        pen = Pen(palette.of_domain(home), 3.0, broken, fill=palette.paper)
    elif kind in _SMALL:
        strong = state in (State.RELATED, State.SELECTED)
        pen = Pen(palette.paper, 1.0, fill=_fill(kind, home, palette) if strong else seen_through(str(pen.fill), 0.75))
    if state is State.SELECTED:
        return replace(pen, color=palette.ink, width=3.0)
    return replace(pen, opacity=_FADED_NODE) if state is State.FADED else pen


def unconfirmed(node: Node) -> bool:
    """Whether a node is drawn as an outline because no publisher was seen to state it."""
    return node.kind == Kind.COMPETENCY and node.status in (Status.PROVISIONAL, Status.REPORTED)


def _fill(kind: Kind, home: str | None, palette: Palette) -> str:
    match kind:
        case Kind.FRAMEWORK:
            return palette.ink
        case Kind.SET:
            return palette.gold
        case Kind.RESOURCE | Kind.IDEA | Kind.QUESTION:
            return palette.neutral
        case _:
            return palette.of_domain(home)


def ring_pen(foundation: Status, state: State, palette: Palette) -> Pen:
    """The pen of the ring around what is foundational."""
    broken = "4.5px,4px" if foundation is Status.PROVISIONAL else "solid"
    return Pen(palette.gold, 3.0, broken, opacity=_FADED_NODE if state is State.FADED else 1.0)


def link_pen(
    link: Link, drawing: str, domain: str | None, state: State, palette: Palette, *, on_path: bool = False
) -> Pen:
    """The pen of a link; ``domain`` is the one it begins at, if it does; what is related on a path is part of it."""
    pen = {
        "structure": Pen(palette.of_domain(domain) if domain else palette.link_strong, 1.6, opacity=0.6),
        "relation": Pen(palette.link_strong, 1.2, opacity=0.85),
        "alignment": Pen(palette.link_soft, 0.8, opacity=0.6),
        "quiet": Pen(palette.link_soft, 0.6, opacity=0.38),
    }[drawing]
    pen = replace(pen, dash="4px,3.5px") if link.status in _UNSURE else pen
    match state:
        case State.SELECTED:
            dash = "8px,5px" if link.status in _UNSURE else "solid"
            return Pen(palette.accent, 3.0, dash)
        case State.RELATED if on_path:
            return _of_path(pen, palette)
        case State.RELATED if drawing == "quiet":
            return replace(pen, color=palette.ink, width=0.9, opacity=0.65)
        case State.RELATED:
            return replace(pen, color=palette.ink, width=1.6, opacity=0.8)
        case State.FADED:
            return replace(pen, opacity=_FADED_LINK)
        case _:
            return pen


def carried_pen(count: int, state: State, palette: Palette, *, on_path: bool = False) -> Pen:
    """The pen of a line that stands for so many links: the more, the wider."""
    pen = Pen(palette.link_soft, min(1.0 + math.log2(count) * 0.8, 5.0))
    match state:
        case State.RELATED:
            return _of_path(pen, palette) if on_path else replace(pen, color=palette.ink, opacity=0.8)
        case State.FADED:
            return replace(pen, opacity=_FADED_LINK)
        case _:
            return pen


def _of_path(pen: Pen, palette: Palette) -> Pen:
    return replace(pen, color=palette.accent, width=2.4, opacity=1.0)


def side_pen(side: Side, palette: Palette) -> Pen:
    """The pen of the disc behind what one of two compared nodes is linked to, or both are."""
    color = {Side.FIRST: palette.side_first, Side.SECOND: palette.side_second, Side.BOTH: palette.side_both}[side]
    return Pen(color, 0.0, fill=seen_through(color, 0.35))


def has_arrow(link: Link, drawing: str, state: State) -> bool:
    """Whether a link shows the way in which it leads: only where it matters, so that arrows do not crowd the map."""
    told = state is State.RELATED and (drawing == "relation" or link.key is Relation.BUILDS_TOWARD)
    return RELATIONSHIPS[link.key].directed and (told or state is State.SELECTED)


def seen_through(color: str, opacity: float) -> str:
    """A colour given as ``#rrggbb`` with an opacity, as Plotly takes it."""
    return "rgba({},{},{},{:g})".format(*(int(color[place : place + 2], 16) for place in (1, 3, 5)), opacity)
