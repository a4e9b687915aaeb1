"""With what each mark of a figure is drawn: the rules of ``assets/style/40-map.css``, for a place without them."""

import math
from dataclasses import dataclass, replace

from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation, Status
from explorer.competencies.schema import Link, Node
from explorer.drawing.emphasis import Side, State
from explorer.drawing.mixing import mixed
from explorer.drawing.palette import CONTRAST, Palette

SIDE_REACH = 1.25
"""How much farther out than the disc of what is selected a side of a comparison is marked."""

BOLD = 700
"""The weight of letters that are bold."""

_NEUTRAL = (Kind.RESOURCE, Kind.IDEA, Kind.QUESTION)
_SMALL = (Kind.INDICATOR, *_NEUTRAL)
_UNSURE = (Status.PROVISIONAL, Status.EDITORIAL)


@dataclass(frozen=True)
class Strength:
    """How wide the lines of a theme are, and how much of its colour is left to the area and the line of what is faded.

    ``--bold``, ``--pale`` and ``--pale-line`` of ``assets/style/10-tokens.css``.
    """

    bold: float
    pale: float
    pale_line: float


CALM = Strength(1.0, 0.14, 0.42)
STRONG = Strength(1.6, 0.0, 0.65)


@dataclass(frozen=True)
class Pen:
    """A line and, if it has a ``fill``, an area. ``dash`` is as Plotly takes it; ``opacity`` is of both together."""

    color: str
    width: float
    dash: str = "solid"
    opacity: float = 1.0
    fill: str | None = None


def strength(palette: Palette) -> Strength:
    """How strongly a theme is drawn."""
    return STRONG if palette == CONTRAST else CALM


def node_pen(node: Node, state: State, home: str | None, palette: Palette) -> Pen:
    """The pen of a node's outline; ``home`` is the domain that it is part of."""
    kind, theme = Kind(node.kind), strength(palette)
    fill = _fill(kind, home, palette)
    faded = mixed(fill, theme.pale_line, palette.paper)
    if is_hollow(node):
        broken = node.kind == Kind.COMPETENCY and node.status is Status.PROVISIONAL
        pen = Pen(fill, 2 * theme.bold if kind is Kind.CATEGORY else 3.0, "4px,2.6px" if broken else "solid")
        pen = replace(pen, fill=palette.paper)
        if state is State.FADED:
            return replace(pen, color=faded, width=1.5)
    else:
        pen = Pen(palette.paper, 1.0 if kind in _SMALL else 1.5, fill=fill)
        if state is State.FADED:
            return Pen(faded, 1.0, fill=mixed(fill, theme.pale, palette.paper))
    return replace(pen, width=2.0) if state is State.SELECTED else pen


def is_hollow(node: Node) -> bool:
    """Whether a node is an outline: a category, or a competency that no publisher was seen to state."""
    unconfirmed = node.kind == Kind.COMPETENCY and node.status in (Status.PROVISIONAL, Status.REPORTED)
    return unconfirmed or node.kind == Kind.CATEGORY


def _fill(kind: Kind, home: str | None, palette: Palette) -> str:
    if kind is Kind.FRAMEWORK:
        return palette.ink
    if kind is Kind.SET:
        return palette.gold
    return palette.neutral if kind in _NEUTRAL else palette.of_domain(home)


def mark_color(node: Node, state: State, home: str | None, palette: Palette) -> str:
    """The colour of what is written inside a node."""
    if state is State.FADED:
        return palette.muted
    if is_hollow(node):
        return palette.ink
    if node.kind == Kind.SET:
        return palette.on_gold
    neutral = _fill(Kind(node.kind), home, palette) == palette.neutral
    return palette.on_neutral if neutral else palette.paper


def label_color(node: Node, state: State, palette: Palette) -> str:
    """The colour of a node's name."""
    if state is State.FADED:
        return palette.faded
    return palette.muted if node.kind == Kind.CATEGORY else palette.ink


def label_weight(node: Node, state: State) -> int:
    """How heavy the letters of a node's name are."""
    heavy = node.kind in (Kind.DOMAIN, Kind.FRAMEWORK)
    if state is State.FADED:
        return 600 if heavy else 400
    if heavy or state is State.SELECTED:
        return BOLD
    return 600 if node.kind == Kind.CATEGORY else 500


def ring_pen(foundation: Status, state: State, palette: Palette) -> Pen:
    """The pen of the ring around what is foundational."""
    broken = "4.5px,4px" if foundation is Status.PROVISIONAL else "solid"
    if state is State.FADED:
        return Pen(mixed(palette.gold, strength(palette).pale_line, palette.paper), 1.25, broken)
    return Pen(palette.gold, 3.0, broken)


def link_pen(
    link: Link, drawing: str, domain: str | None, state: State, palette: Palette, *, on_path: bool = False
) -> Pen:
    """The pen of a link; ``domain`` is the one it begins at, if it does; what is related on a path is part of it."""
    bold, unsure = strength(palette).bold, link.status in _UNSURE
    pen = {
        "structure": Pen(palette.of_domain(domain) if domain else palette.link_strong, 1.4 * bold),
        "relation": Pen(palette.link_strong, 1.2 * bold),
        "alignment": Pen(palette.link_soft, 0.6 * bold),
        "quiet": Pen(palette.link_soft, 0.6, opacity=0.35),
    }[drawing]
    pen = replace(pen, dash="4px,3.5px") if unsure else pen
    match state:
        case State.SELECTED:
            return Pen(palette.accent, 3.0 * bold, "8px,5px" if unsure else "solid")
        case State.RELATED if on_path:
            return _of_path(pen, palette)
        case State.RELATED if drawing == "quiet":
            return replace(pen, color=palette.ink, width=0.9 * bold, opacity=0.7)
        case State.RELATED:
            return replace(pen, color=palette.ink, width=1.6 * bold, opacity=0.85)
        case State.FADED:
            return _faded(pen)
        case _:
            return pen


def carried_pen(count: int, state: State, palette: Palette, *, on_path: bool = False) -> Pen:
    """The pen of a line that stands for so many links: the more, the wider."""
    pen = Pen(palette.link_soft, min(1.0 + math.log2(count) * 0.8, 5.0))
    match state:
        case State.RELATED:
            return _of_path(pen, palette) if on_path else replace(pen, color=palette.ink, opacity=0.85)
        case State.FADED:
            return _faded(pen)
        case _:
            return pen


def _faded(pen: Pen) -> Pen:
    return replace(pen, width=0.8, opacity=0.13)


def _of_path(pen: Pen, palette: Palette) -> Pen:
    return replace(pen, color=palette.accent, width=2.4 * strength(palette).bold, opacity=1.0)


def side_pen(side: Side, palette: Palette) -> Pen:
    """The pen around what one of two compared nodes is linked to (a thin ring, a dotted one), or both are (a thick)."""
    pale = strength(palette).pale
    match side:
        case Side.FIRST:
            fill = mixed(palette.side_first, pale, palette.paper)
            return Pen(palette.side_first, 1.75 * SIDE_REACH, fill=fill)
        case Side.SECOND:
            # The round dots of the style sheet, as pieces that are as long as they are wide.
            dot, every = 2.25 * SIDE_REACH, 4.1 * SIDE_REACH
            return Pen(palette.side_second, dot, f"{dot:.1f}px,{every - dot:.1f}px")
        case Side.BOTH:
            fill = mixed(palette.side_both, 2 * pale, palette.paper)
            return Pen(palette.side_both, 3.25 * SIDE_REACH, fill=fill)


def selected_pen(palette: Palette) -> Pen:
    """The pen of the disc behind what is selected."""
    return Pen(palette.ink, 1.0, fill=palette.ink)


def has_arrow(link: Link, drawing: str, state: State) -> bool:
    """Whether a link shows the way in which it leads: only where it matters, so that arrows do not crowd the map."""
    told = state is State.RELATED and (drawing == "relation" or link.key is Relation.BUILDS_TOWARD)
    return RELATIONSHIPS[link.key].directed and (told or state is State.SELECTED)
