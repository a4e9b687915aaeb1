"""What is written beside a node on the map, broken into lines and measured.

Widths are an upper estimate that holds for the usual system fonts, so that what is computed not to overlap does not
overlap on a visitor's screen either.
"""

import textwrap
from dataclasses import dataclass

from explorer.competencies.neighbourhood import is_primary
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node

_WRAP = {Kind.STANDARD: 24, Kind.CATEGORY: 26, Kind.DOMAIN: 16}
_SIZE = {Kind.DOMAIN: 14.0, Kind.FRAMEWORK: 13.0, Kind.CATEGORY: 11.0, Kind.STANDARD: 11.25}
_WRAPPED = 19
_EM = 11.5
LINE = 1.2
FONT = "Inter, Segoe UI, system-ui, Roboto, Noto Sans, Liberation Sans, sans-serif"
"""What a drawing is set in where no style sheet reaches: whichever of these a system has."""


@dataclass(frozen=True)
class Label:
    """Lines of text with the size of their type and an estimate of the room that they take, in map units."""

    lines: tuple[str, ...]
    size: float
    width: float
    height: float


def label_of(node: Node, letters: int | None = None) -> Label:
    """The label of a node, in lines of so many letters or, if nothing is said, as many as suit its kind."""
    kind = Kind(node.kind)
    most = letters or _WRAP.get(kind, _WRAPPED)
    lines = tuple(textwrap.wrap(node.short or node.title, most, break_long_words=False))
    size = _SIZE.get(kind, _EM if is_primary(node) else 10.5)
    return Label(
        lines=lines,
        size=size,
        width=round(max(map(len, lines)) * size * 0.6, 1),
        height=round(len(lines) * size * LINE, 1),
    )
