"""What is around the map on a sheet by itself: its heading, its legend, its credit, its date and its address."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from explorer.competencies.schema import About
from explorer.drawing.measuring import width_of, wrapped
from explorer.drawing.palette import Palette
from explorer.drawing.pens import Pen
from explorer.pictures import svg
from explorer.pictures.extent import Extent
from explorer.pictures.legend import Entry
from explorer.pictures.options import Options
from explorer.words.catalogue import Words

_WIDTH, _HIGHEST = 1070.0, 760.0
"""A map that is smaller than a sheet is enlarged until it is so wide or so high."""
_MARGIN = 36.0
_STEP = 1.35
_TITLE, _SUBTITLE, _KEY, _SMALL = 23.0, 13.0, 11.0, 10.5
_SAMPLE, _BETWEEN, _ROW, _GROUP, _APART = 32.0, 9.0, 20.0, 6.0, 16.0
_MIDDLE = 0.35


class Sheet:
    """A sheet that is filled from the top, as wide as the map on it."""

    def __init__(self, shown: Extent, palette: Palette) -> None:
        self._palette = palette
        self._shown = shown
        self._scale = max(1.0, min(_WIDTH / shown.width, _HIGHEST / shown.height))
        self._width = max(_WIDTH, shown.width)
        self._y = _MARGIN
        self.parts = Element("g")

    @property
    def extent(self) -> Extent:
        """How much of the plane it takes, as far as it is filled."""
        return Extent(0.0, 0.0, self._width + 2 * _MARGIN, self._y + _MARGIN)

    def head(self, heading: str, about: About, words: Words) -> None:
        """What the picture is of, and of which framework."""
        inside = svg.group(self.parts, "heading")
        under = about.edition if heading == about.title else f"{about.title} · {about.edition}"
        self._lines(inside, heading, _TITLE, self._palette.ink, font_weight="700")
        self._lines(inside, under, _SUBTITLE, self._palette.muted, **_lang(about.language, words))
        self._y += _APART

    def drawing(self, name: str) -> Element:
        """Room in the middle for what the picture is of, to be drawn on in its own units."""
        left = _MARGIN + (self._width - self._shown.width * self._scale) / 2
        x, y = left - self._shown.left * self._scale, self._y - self._shown.top * self._scale
        moved = f"translate({svg.number(x)} {svg.number(y)}) scale({self._scale:.4f})"
        self._y += self._shown.height * self._scale + _APART
        return svg.group(self.parts, name, transform=moved)

    def legend(self, groups: Mapping[str, Sequence[Entry]], words: Words) -> None:
        """What everything means, each group in rows beside its name."""
        inside = svg.group(self.parts, "legend")
        self._rule(inside)
        self._y += _ROW
        left = _MARGIN + max((width_of(name, _KEY, bold=True) for name in groups), default=0.0) + 18.0
        for name, entries in groups.items():
            at = (_MARGIN, self._y + _KEY * _MIDDLE)
            svg.text(inside, (name,), at, _KEY, 0.0, fill=self._palette.muted, font_weight="600")
            self._flow(inside, entries, left, words)
            self._y += _ROW + _GROUP

    def foot(self, about: About, words: Words, options: Options) -> None:
        """The credit, the day and the address."""
        inside = svg.group(self.parts, "credit")
        self._rule(inside)
        self._y += _ROW / 2
        self._lines(inside, about.credit, _SMALL, self._palette.muted, **_lang(about.language, words))
        day = words("picture-day", date=options.day) if options.day else ""
        address = words("picture-live", address=options.address) if options.address else ""
        told = " · ".join(filter(None, (day, address)))
        self._lines(inside, told, _SMALL, self._palette.ink)

    def _flow(self, parent: Element, entries: Sequence[Entry], left: float, words: Words) -> None:
        """Entries one after the other, in as many rows as they need."""
        x, right = left, _MARGIN + self._width
        for entry in entries:
            lines = wrapped(entry.text, right - left - _SAMPLE, _KEY)
            wide = _SAMPLE + max(width_of(line, _KEY) for line in lines)
            if x > left and x + wide > right:
                x = left
                self._y += _ROW
            entry.sample(parent, (x + _SAMPLE / 2 - 4.0, self._y))
            at = (x + _SAMPLE, self._y + _KEY * _MIDDLE)
            ink = self._palette.ink
            svg.text(parent, tuple(lines), at, _KEY, _KEY * _STEP, fill=ink, **_lang(entry.language, words))
            self._y += (len(lines) - 1) * _KEY * _STEP
            x += wide + _BETWEEN

    def _lines(self, parent: Element, text: str, size: float, color: str, **attributes: str) -> None:
        lines = tuple(wrapped(text, self._width, size, bold="font_weight" in attributes))
        if lines:
            svg.text(parent, lines, (_MARGIN, self._y + size), size, size * _STEP, fill=color, **attributes)
            self._y += len(lines) * size * _STEP

    def _rule(self, parent: Element) -> None:
        left, right = (_MARGIN, self._y), (_MARGIN + self._width, self._y)
        svg.form(parent, (left, left, right), Pen(self._palette.line, 1.0))


def _lang(language: str, words: Words) -> dict[str, str]:
    """The attribute of a text that is not in the language of the picture."""
    return {} if language == words.language else {"lang": language}
