"""The crosswalk as a part of a picture: competencies against standards, how closely they match, and how often."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, radians
from xml.etree.ElementTree import Element

from explorer.competencies.crosswalk import WEIGHT, Crosswalk
from explorer.competencies.relationships import Strength
from explorer.competencies.schema import Competency, Link, Standard
from explorer.drawing.crosswalk_chart import MARKS
from explorer.drawing.flowers import Point
from explorer.drawing.marks import Polygon
from explorer.drawing.measuring import width_of, wrapped
from explorer.drawing.palette import Palette
from explorer.drawing.pens import Pen
from explorer.pictures import svg
from explorer.pictures.extent import Extent
from explorer.pictures.legend import Entry, Sample
from explorer.view.state import View
from explorer.words.catalogue import Words

_SIZE, _STEP, _MARK = 12.0, 15.0, 9.0
_CELL, _ROW, _GAP = 50.0, 27.0, 1.5
_WIDEST, _NAME = 420.0, 150.0
"""How long a line of the title of a row is at most, and of the name of a column, which rises at an angle."""
_SLANT = 45.0
_STRIP, _AROUND, _MIDDLE = 5.0, 12.0, 0.36


@dataclass(frozen=True)
class _Line:
    """A row of the grid: where it begins and ends, and the title beside it."""

    competency: Competency
    top: float
    bottom: float
    title: tuple[str, ...]

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


class CrosswalkPart:
    """A grid of alignments with the totals along two sides; what is selected in a view is framed.

    Marks and colours say the strength of a match, as in the chart of the page.
    """

    def __init__(self, walk: Crosswalk, view: View, words: Words, palette: Palette) -> None:
        self._walk, self._view, self._words, self._palette = walk, view, words, palette
        self._homes = {row.id: home for home, rows in walk.domains for row in rows}
        self._names = {each.id: tuple(wrapped(each.title, _NAME, _SIZE)) for each in walk.columns}
        names = [width_of(line, _SIZE) + len(lines) * _STEP for lines in self._names.values() for line in lines]
        self._rise = max(names, default=0.0) * cos(radians(_SLANT))
        self._lines = tuple(self._rows())
        totals = words("crosswalk-column-totals")
        titles = [line for each in self._lines for line in each.title] + [totals]
        self._left = max(width_of(line, _SIZE, bold=True) for line in titles) + _STRIP + 2 * _AROUND
        self._foot = self._lines[-1].bottom if self._lines else self._top

    @property
    def extent(self) -> Extent:
        """The part of the plane that it takes, with a margin."""
        right = self._x(len(self._walk.columns)) + max(_CELL, self._rise)
        return Extent(0.0, 0.0, right + _AROUND, self._foot + _ROW + _AROUND)

    @property
    def legend(self) -> dict[str, list[Entry]]:
        """What the marks mean, under the name of the group; only those that occur."""
        there = {link.strength for link in self._walk.cells.values()}
        entries = [
            Entry(self._sample(each), self._words(f"strength-{each}"), self._words.language)
            for each in Strength
            if each in there
        ]
        return {self._words("crosswalk-key"): entries} if entries else {}

    def draw(self, parent: Element) -> None:
        """Draw it."""
        self._draw_names(svg.group(parent, "standards"))
        for line in self._lines:
            self._draw_row(svg.group(parent, "row", data_node=line.competency.id), line)
        self._draw_totals(svg.group(parent, "totals", text_anchor="middle"))
        for box in self._framed():
            svg.form(parent, box, Pen(self._palette.focus, 2.0))

    @property
    def _top(self) -> float:
        """Where the rows begin: under the names and the numbers of the standards."""
        return _AROUND + self._rise + _ROW

    def _rows(self) -> Iterator[_Line]:
        top = self._top
        for row in self._walk.rows:
            title = tuple(wrapped(row.title, _WIDEST, _SIZE, bold=True))
            bottom = top + max(_ROW, len(title) * _STEP + 2 * _GAP)
            yield _Line(row, top, bottom, title)
            top = bottom

    def _x(self, column: int) -> float:
        return self._left + column * _CELL

    def _draw_names(self, parent: Element) -> None:
        for place, standard in enumerate(self._walk.columns):
            x, y = self._x(place) + _CELL / 2, self._top - _ROW
            bold = {"font_weight": "700"} if standard.id == self._view.node else {}
            turned = f"rotate({svg.number(-_SLANT)} {svg.number(x)} {svg.number(y)})"
            lines = self._names[standard.id]
            at = (x + 2.0, y - (len(lines) - 1) * _STEP / 2 + 2.0)
            ink = self._palette.ink
            named = svg.group(parent, "standard", data_node=standard.id)
            svg.text(named, lines, at, _SIZE, _STEP, fill=ink, transform=turned, **bold, **self._lang(standard))
            middle = (x, self._top - _ROW / 2 + _SIZE * _MIDDLE)
            number = (str(standard.number),)
            svg.text(named, number, middle, _SIZE, 0.0, fill=ink, text_anchor="middle", font_weight="700")

    def _draw_row(self, parent: Element, line: _Line) -> None:
        row = line.competency
        home = self._homes[row.id]
        color = self._palette.of_domain(home.id if home else None)
        strip = _box(_AROUND, line.top + 2 * _GAP, _AROUND + _STRIP, line.bottom - 2 * _GAP)
        svg.form(parent, strip, Pen(color, 0.0, fill=color))
        first = line.middle - (len(line.title) - 1) * _STEP / 2 + _SIZE * _MIDDLE
        bold = {"font_weight": "700"} if row.id == self._view.node else {}
        at = (_AROUND + _STRIP + _AROUND / 2, first)
        svg.text(parent, line.title, at, _SIZE, _STEP, fill=self._palette.ink, **bold, **self._lang(row))
        for place, standard in enumerate(self._walk.columns):
            link = self._walk.cells.get((row.id, standard.id))
            cell = _inside(self._cell(place, line))
            svg.form(parent, cell, Pen(self._palette.sunken, 0.0, fill=self._ground(link)))
            if link and link.strength:
                self._mark(parent, link.strength, (self._x(place) + _CELL / 2, line.middle))

    def _draw_totals(self, parent: Element) -> None:
        across = self._x(len(self._walk.columns)) + _CELL / 2
        head = (across, self._top - _ROW / 2 + _SIZE * _MIDDLE)
        svg.text(parent, (self._words("crosswalk-total"),), head, _SIZE, 0.0, fill=self._palette.muted)
        for line in self._lines:
            self._count(parent, self._walk.row_totals[line.competency.id], (across, line.middle))
        middle = self._foot + _ROW / 2
        at = (_AROUND + _STRIP + _AROUND / 2, middle + _SIZE * _MIDDLE)
        told = (self._words("crosswalk-column-totals"),)
        svg.text(parent, told, at, _SIZE, 0.0, fill=self._palette.muted, text_anchor="start")
        for place, standard in enumerate(self._walk.columns):
            self._count(parent, self._walk.column_totals[standard.id], (self._x(place) + _CELL / 2, middle))

    def _count(self, parent: Element, count: int, at: Point) -> None:
        x, y = at
        svg.text(parent, (str(count),), (x, y + _SIZE * _MIDDLE), _SIZE, 0.0, fill=self._palette.muted)

    def _framed(self) -> Iterator[Polygon]:
        """Around the row and the column of what is selected, and the cell of a link that is open."""
        columns, rows = self._walk.columns, self._lines
        right, top = self._x(len(columns)), self._top
        yield from (
            _box(self._left, each.top, right, each.bottom) for each in rows if each.competency.id == self._view.node
        )
        for place, standard in enumerate(columns):
            if standard.id == self._view.node:
                yield _box(self._x(place), top, self._x(place + 1), self._foot)
            for each in rows:
                link = self._walk.cells.get((each.competency.id, standard.id))
                if link and link.id == self._view.edge:
                    yield self._cell(place, each)

    def _cell(self, place: int, line: _Line) -> Polygon:
        return _box(self._x(place), line.top, self._x(place + 1), line.bottom)

    def _ground(self, link: Link | None) -> str:
        strength = link.strength if link else None
        return self._palette.of_token(f"match-{WEIGHT[strength]}") if strength else self._palette.sunken

    def _mark(self, parent: Element, strength: Strength, at: Point) -> None:
        x, y = at
        inks = {Strength.STRONG: self._palette.on_accent, Strength.MODERATE: self._palette.ink}
        ink = inks.get(strength, self._palette.accent)
        place = (x, y + _MARK * _MIDDLE)
        svg.text(parent, (MARKS[strength],), place, _MARK, 0.0, fill=ink, text_anchor="middle")

    def _sample(self, strength: Strength) -> Sample:
        def draw(parent: Element, at: Point) -> None:
            x, y = at
            color = self._palette.of_token(f"match-{WEIGHT[strength]}")
            svg.form(parent, _box(x - 15.0, y - 8.0, x + 15.0, y + 8.0), Pen(color, 0.0, fill=color))
            self._mark(parent, strength, at)

        return draw

    def _lang(self, node: Competency | Standard) -> dict[str, str]:
        return {} if node.language == self._words.language else {"lang": node.language}


def _box(left: float, top: float, right: float, bottom: float) -> Polygon:
    return Polygon(((left, top), (right, top), (right, bottom), (left, bottom), (left, top)))


def _inside(box: Polygon) -> Polygon:
    """The same without the gap between cells."""
    (left, top), _, (right, bottom), *_ = box.points
    return _box(left + _GAP, top + _GAP, right - _GAP, bottom - _GAP)
