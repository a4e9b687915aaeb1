"""By standard: a column for each InTASC category, and in it the competencies that match the category most.

A category and its standards head their column as a list; under it stand the closest matches first, on lines that all
columns share. What has no column of its own, be it a framework, a domain, a set or a competency without a standard,
stands along the bottom.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, count

from explorer.competencies.crosswalk import WEIGHT
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import alignments_of, holder
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.drawing.flowers import CLOSER, RADIUS, Flower, Point, flower
from explorer.drawing.labels import label_of
from explorer.drawing.positions import HEIGHT, MARGIN, WIDTH, Garden, Layout, garden_of

_ROW = 33.0
_INDENT = 20.0
_BEFORE_LABEL = 7.0
_GAP = 10.0
_LARGER = 1.02


@dataclass(frozen=True)
class _Column:
    """The rows of a category and its standards, how wide they are, and the flowers that stand under them."""

    rows: list[Node]
    head: float
    flowers: list[Flower]

    @cached_property
    def cell(self) -> float:
        """The width that each flower gets."""
        return max((each.left + each.right for each in self.flowers), default=0.0) + _GAP

    def across(self, down: int) -> int:
        """How many flowers stand beside each other if so many may stand under each other."""
        return math.ceil(len(self.flowers) / down)

    def width(self, down: int) -> float:
        """How wide the column then is."""
        return max(self.head, self.cell * self.across(down)) + _GAP


@dataclass(frozen=True)
class _Line:
    """Flowers on one height, and the middle of each."""

    flowers: list[Flower]
    middles: list[float]

    @property
    def top(self) -> float:
        """How far it reaches up."""
        return max(each.top for each in self.flowers)

    @property
    def height(self) -> float:
        """How much room it needs, with the air under it."""
        return self.top + max(each.bottom for each in self.flowers) + _GAP


def by_standard(graph: CompetencyGraph) -> Layout:
    """The layout in columns by category. A field too small for them grows in the shape of the first view."""
    garden = _garden(graph)
    columns, others = _sorted_in(graph, garden)
    larger = max(1.0, garden.widest / WIDTH)
    while True:
        width, height = WIDTH * larger, HEIGHT * larger
        down = next(down for down in count(1) if down > _most(columns) or _needed(columns, down) <= width)
        lines = [*_shared_lines(columns, down, width), *_lines_along(others, width)]
        head = MARGIN + _ROW * max((len(column.rows) for column in columns), default=0)
        needed = head + sum(line.height for line in lines) + MARGIN
        if needed <= height and _needed(columns, down) <= width:
            break
        larger *= _LARGER
    more = (height - needed) / max(len(lines), 1)
    spots: dict[str, Point] = {}
    y = head
    for line in lines:
        y += more
        spots |= {each.node.id: (x, y + line.top) for each, x in zip(line.flowers, line.middles, strict=True)}
        y += line.height
    rows = _heads(garden, columns, down, width)
    return garden.placed(width, height, rows, (spots[each.node.id] for each in garden.flowers), "right")


def _garden(graph: CompetencyGraph) -> Garden:
    """The rows and flowers of a framework. A framework of standards heads no column, so it is a flower here."""
    garden = garden_of(graph, CLOSER)
    frameworks = [
        flower(row, garden.petals.get(row.id, []), CLOSER) for row in garden.rows if row.kind == Kind.FRAMEWORK
    ]
    rows: list[Node] = [row for row in garden.rows if row.kind != Kind.FRAMEWORK]
    return replace(garden, rows=rows, flowers=[*frameworks, *garden.flowers])


def _sorted_in(graph: CompetencyGraph, garden: Garden) -> tuple[list[_Column], list[Flower]]:
    """The columns, each with the flowers that match it most, closest first, and the flowers of no column."""
    rows: dict[str, list[Node]] = {}
    for row in garden.rows:
        above = row if row.kind == Kind.CATEGORY else holder(graph, row.id)
        if above is not None:
            rows.setdefault(above.id, []).append(row)
    found: dict[str, list[tuple[int, Flower]]] = {name: [] for name in rows}
    others: list[Flower] = []
    for each in garden.flowers:
        matches = _matches(graph, each.node)
        best = max(rows, key=lambda name: matches.get(name, 0), default=None)
        if best is not None and matches.get(best, 0):
            found[best].append((matches[best], each))
        else:
            others.append(each)
    columns = [
        _Column(
            rows[name],
            max(_end(row, len(garden.petals.get(row.id, []))) for row in rows[name]),
            [each for _, each in sorted(members, key=lambda pair: -pair[0])],
        )
        for name, members in found.items()
    ]
    return columns, others


def _matches(graph: CompetencyGraph, node: Node) -> dict[str, int]:
    """How much a competency matches each category, by the category's id."""
    matches: dict[str, int] = {}
    for link, standard in alignments_of(graph, node.id):
        category = holder(graph, standard.id)
        if category is not None and link.strength is not None:
            matches[category.id] = matches.get(category.id, 0) + WEIGHT[link.strength]
    return matches


def _end(row: Node, petals: int) -> float:
    """How far from the edge of its column a row ends, with its label and so many small things behind it."""
    return _INDENT + RADIUS[Kind(row.kind)] + _BEFORE_LABEL + label_of(row).width + CLOSER * petals


def _most(columns: list[_Column]) -> int:
    return max((len(column.flowers) for column in columns), default=0)


def _needed(columns: list[_Column], down: int) -> float:
    return sum(column.width(down) for column in columns) + 2 * MARGIN


def _edges(columns: list[_Column], down: int, width: float) -> Iterator[tuple[_Column, float, float]]:
    """Each column with where it begins and how wide it is, all together as wide as the field."""
    more = (width - _needed(columns, down)) / max(len(columns), 1)
    widths = [column.width(down) + more for column in columns]
    for column, wide, end in zip(columns, widths, accumulate(widths), strict=True):
        yield column, MARGIN + end - wide, wide


def _shared_lines(columns: list[_Column], down: int, width: float) -> Iterator[_Line]:
    """The flowers of all columns on lines from the top."""
    for place in range(min(down, _most(columns))):
        flowers: list[Flower] = []
        middles: list[float] = []
        for column, begin, wide in _edges(columns, down, width):
            across = column.across(down)
            taken = column.flowers[place * across : (place + 1) * across]
            flowers += taken
            middles += [begin + (wide - _GAP) * (beside + 0.5) / across for beside in range(len(taken))]
        if flowers:
            yield _Line(flowers, middles)


def _lines_along(flowers: list[Flower], width: float) -> Iterator[_Line]:
    """Flowers in their order on as many lines as they need, with the same air between all of a line."""
    while flowers:
        ends = list(accumulate(each.left + each.right + _GAP for each in flowers))
        taken = max(sum(end + 2 * MARGIN <= width for end in ends), 1)
        line = flowers[:taken]
        air = (width - 2 * MARGIN - ends[taken - 1]) / taken
        middles = [
            MARGIN + end - each.right - _GAP / 2 + air * (place + 0.5)
            for place, (each, end) in enumerate(zip(line, ends[:taken], strict=True))
        ]
        yield _Line(line, middles)
        flowers = flowers[taken:]


def _heads(garden: Garden, columns: list[_Column], down: int, width: float) -> dict[str, Point]:
    """The rows of each column with their small things behind the label."""
    places: dict[str, Point] = {}
    for column, begin, _ in _edges(columns, down, width):
        for place, row in enumerate(column.rows):
            y = MARGIN + _ROW * (place + 0.5)
            places[row.id] = (begin + _INDENT, y)
            for beside, node in enumerate(garden.petals.get(row.id, [])):
                places[node.id] = (begin + _end(row, beside + 1) - RADIUS[Kind(node.kind)], y)
    return places
