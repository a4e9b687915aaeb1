"""Which names stand on a drawing, and where: those that fit, what is selected and related first, then by kind.

The browser chooses its labels in the same way, in ``assets/logic/labels.js`` and ``assets/parts/map_labels.js``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from explorer.competencies.neighbourhood import is_primary
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.drawing.emphasis import State
from explorer.drawing.flowers import RADIUS, Point
from explorer.drawing.labels import LINE, Label, label_of
from explorer.drawing.measuring import width_of
from explorer.drawing.pens import BOLD, label_weight
from explorer.drawing.positions import Layout, Side

_ROUGH = 0.92
"""A label's estimated width is an upper one; so much of it is what is usually needed."""
_ABOVE = 0.16
"""How far accents reach above a line, in sizes of its type."""
_BESIDE = 7.0
_LONGER, _SHORTER = 40, 12
"""How many letters a line may also have to find room."""
_ASIDE = (0.0, 0.12, -0.12, 0.25, -0.25, 0.37, -0.37, 0.48, -0.48)
"""By how much of its width a name may stand aside to find room."""
_REACH = 0.8
"""How much of a node's radius a name must keep off, where it may touch the rim."""
_RIM = 6.0
"""How far rings and discs reach beyond a node."""

_CELL = 64.0
_RANK = {State.SELECTED: 0.0, State.RELATED: 2.0, State.NORMAL: 3.0, State.FADED: 5.0}
_OUTSTANDING = frozenset({State.SELECTED, State.RELATED})


@dataclass(frozen=True)
class Typesetting:
    """How names are set: how far apart lines are, in sizes of their type, and how far names are from their nodes.

    ``scale`` makes the type of all names larger, and ``most`` bounds their number. With ``apart``, which is for type
    that is larger than what the layout was made for, a name may change sides to find room and touches no other name
    and no node at all.
    """

    line: float = LINE
    clear: float = 4.0
    scale: float = 1.0
    most: int | None = None
    apart: bool = False


AS_ON_THE_MAP = Typesetting()
"""How the browser sets names when the whole map is shown."""


@dataclass(frozen=True)
class Box:
    """A rectangle on the field, and the node that nothing of it is in the way of."""

    owner: str
    left: float
    right: float
    top: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        """Whether two rectangles of different nodes overlap."""
        return (
            self.owner != other.owner
            and self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True)
class Written:
    """The label of a node, the side on which it stands, and the point there that its text is nearest to the node."""

    node: Node
    state: State
    label: Label
    side: Side
    at: Point

    @property
    def box(self) -> Box:
        """All the room that it may take, in whatever font a system has."""
        bold = label_weight(self.node, self.state) >= BOLD
        wide = max(width_of(line, self.label.size, bold=bold) for line in self.label.lines)
        box = self.box_of(max(wide, self.label.width), LINE)
        return replace(box, top=box.top - _ABOVE * self.label.size)

    def box_of(self, wide: float, line: float) -> Box:
        """The room that it takes if it is so wide, and its lines are so far apart."""
        (x, y), high = self.at, len(self.label.lines) * self.label.size * line
        match self.side:
            case "left":
                return Box(self.node.id, x - wide, x, y - high / 2, y + high / 2)
            case "right":
                return Box(self.node.id, x, x + wide, y - high / 2, y + high / 2)
            case "above":
                return Box(self.node.id, x - wide / 2, x + wide / 2, y - high, y)
            case "below":
                return Box(self.node.id, x - wide / 2, x + wide / 2, y, y + high)


def written(
    nodes: Iterable[Node], states: Mapping[str, State], layout: Layout, setting: Typesetting = AS_ON_THE_MAP
) -> list[Written]:
    """The labels to show, what matters most first; that of a selected node in any case."""
    seen = tuple(nodes)
    standing = [node for node in seen if is_primary(node) or states[node.id] in _OUTSTANDING]
    room, outstanding = _Room(), _Room()
    for node in seen if setting.apart else standing:
        box = _node_box(node, layout.places[node.id], apart=setting.apart)
        room.take(box)
        if states[node.id] in _OUTSTANDING:
            outstanding.take(box)
    found: list[Written] = []
    for node in sorted(standing, key=lambda node: _rank(node, states[node.id])):
        if setting.most is not None and len(found) >= setting.most:
            break
        each = _fitting(node, states[node.id], layout, setting, room)
        if each is None and states[node.id] is State.SELECTED:
            # What has stepped back is the least to stand on, if there is no better place.
            each = _fitting(node, State.SELECTED, layout, setting, outstanding)
            each = each or _written(node, State.SELECTED, label_of(node), layout.sides[node.id], layout, setting)
        if each is not None:
            box = _label_box(each, setting)
            room.take(box)
            outstanding.take(box)
            found.append(each)
    return found


def _rank(node: Node, state: State) -> float:
    return _RANK[state] - (0.6 if node.kind == Kind.DOMAIN else 0.5 if is_primary(node) else 0.0)


def _fitting(node: Node, state: State, layout: Layout, setting: Typesetting, room: "_Room") -> Written | None:
    """The label where there is room for it: as it is, or on another side, or in longer or shorter lines."""
    own = layout.sides[node.id]
    choices = [(label_of(node), own)]
    if setting.apart:
        others = [side for side in get_args(Side) if side != own]
        choices = [(label_of(node, letters), side) for letters in (None, _LONGER, _SHORTER) for side in (own, *others)]
    for label, side in choices:
        for aside in _ASIDE if setting.apart and side in ("above", "below") else _ASIDE[:1]:
            each = _written(node, state, label, side, layout, setting, aside)
            if room.is_free(_label_box(each, setting)):
                return each
    return None


def _written(
    node: Node, state: State, label: Label, side: Side, layout: Layout, setting: Typesetting, aside: float = 0.0
) -> Written:
    """The label on a side, moved along it by so much of its own width."""
    (x, y), radius, scale = layout.places[node.id], RADIUS[Kind(node.kind)], setting.scale
    beside, clear = radius + _BESIDE * scale, radius + setting.clear * scale
    scaled = Label(label.lines, label.size * scale, label.width * scale, label.height * scale)
    along = x + aside * scaled.width
    at = {"left": (x - beside, y), "right": (x + beside, y), "above": (along, y - clear), "below": (along, y + clear)}
    return Written(node, state, scaled, side, at[side])


def _node_box(node: Node, at: Point, *, apart: bool) -> Box:
    radius = RADIUS[Kind(node.kind)]
    reach = radius + (_RIM if is_primary(node) else 0.0) if apart else radius * _REACH
    return Box(node.id, at[0] - reach, at[0] + reach, at[1] - reach, at[1] + reach)


def _label_box(each: Written, setting: Typesetting) -> Box:
    return each.box if setting.apart else each.box_of(each.label.width * _ROUGH, setting.line)


class _Room:
    """What is taken of a field, by cells, so that only what is near has to be looked at."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def take(self, box: Box) -> None:
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(box)

    def is_free(self, box: Box) -> bool:
        return not any(box.touches(other) for cell in _cells(box) for other in self._cells.get(cell, ()))


def _cells(box: Box) -> list[tuple[int, int]]:
    return [
        (column, row)
        for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1)
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1)
    ]
