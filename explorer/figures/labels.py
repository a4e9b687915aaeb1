"""Which names stand on a figure: those that fit, what is selected and related first, then by kind.

The browser chooses its labels in the same way, in ``assets/logic/labels.js`` and ``assets/parts/map_labels.js``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explorer.competencies.neighbourhood import is_primary
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.drawing.emphasis import State
from explorer.drawing.flowers import RADIUS, Point
from explorer.drawing.labels import Label, label_of
from explorer.drawing.positions import Layout

_ROUGH = 0.92
"""A label's estimated width is an upper one; so much of it is what is usually needed."""
_LINE = 1.3
"""How far apart Plotly sets the lines of a text, in sizes of its type."""
_CLEAR = 6.0

_RANK = {State.SELECTED: 0.0, State.RELATED: 2.0, State.NORMAL: 3.0, State.FADED: 5.0}
_POSITIONS = {"left": "middle left", "right": "middle right", "above": "top center", "below": "bottom center"}


@dataclass(frozen=True)
class Written:
    """The label of a node with the point that it stands at, and on which side of it as Plotly says that."""

    node: Node
    label: Label
    at: Point
    position: str


@dataclass(frozen=True)
class _Box:
    owner: str
    left: float
    right: float
    top: float
    bottom: float

    def touches(self, other: "_Box") -> bool:
        return (
            self.owner != other.owner
            and self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def written(nodes: Iterable[Node], states: Mapping[str, State], layout: Layout) -> list[Written]:
    """The labels to show; that of a selected node in any case."""
    outstanding = (State.SELECTED, State.RELATED)
    standing = [node for node in nodes if is_primary(node) or states[node.id] in outstanding]
    taken = [_node_box(node, layout.places[node.id]) for node in standing]
    found = []
    for node in sorted(standing, key=lambda node: _rank(node, states[node.id])):
        each = _written(node, layout)
        box = _label_box(each)
        if states[node.id] is State.SELECTED or not any(box.touches(other) for other in taken):
            taken.append(box)
            found.append(each)
    return found


def _rank(node: Node, state: State) -> float:
    return _RANK[state] - (0.6 if node.kind == Kind.DOMAIN else 0.5 if is_primary(node) else 0.0)


def _written(node: Node, layout: Layout) -> Written:
    side, (x, y), radius = layout.sides[node.id], layout.places[node.id], RADIUS[Kind(node.kind)]
    at = {
        "left": (x - radius - 7.0, y),
        "right": (x + radius + 7.0, y),
        "above": (x, y - radius - _CLEAR),
        "below": (x, y + radius + _CLEAR),
    }[side]
    return Written(node, label_of(node), at, _POSITIONS[side])


def _node_box(node: Node, at: Point) -> _Box:
    reach = RADIUS[Kind(node.kind)] * 0.8
    return _Box(node.id, at[0] - reach, at[0] + reach, at[1] - reach, at[1] + reach)


def _label_box(each: Written) -> _Box:
    (x, y), wide, high = each.at, each.label.width * _ROUGH, len(each.label.lines) * each.label.size * _LINE
    match each.position:
        case "middle left":
            return _Box(each.node.id, x - wide, x, y - high / 2, y + high / 2)
        case "middle right":
            return _Box(each.node.id, x, x + wide, y - high / 2, y + high / 2)
        case "top center":
            return _Box(each.node.id, x - wide / 2, x + wide / 2, y - high, y)
        case _:
            return _Box(each.node.id, x - wide / 2, x + wide / 2, y, y + high)
