"""A tour as slides: a slide a step, with native text, the picture of its view, and notes for whoever presents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from PIL import Image, UnidentifiedImageError
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Emu, Inches, Pt

from explorer.drawing.palette import LIGHT
from explorer.errors import ExplorerError
from explorer.tours.schema import Step, Tour
from explorer.words.catalogue import Words

_WIDE, _HIGH = Inches(13.333), Inches(7.5)
_EDGE = Inches(0.55)
_TEXT_WIDE = Inches(4.3)
_TITLE_ONLY = 5
"""The layout of python-pptx's own template that has a title and nothing else."""
_MOST_PIXELS = 16_000_000
_SPOILT = (UnidentifiedImageError, OSError, ValueError, SyntaxError)
"""What the library raises for what is no PNG, or is cut off."""
# The library would note when the file was made; two files of one tour are to be equal.
_UNDATED = datetime(2000, 1, 1)


class PictureError(ExplorerError):
    """A picture for a slide cannot be used."""


@dataclass(frozen=True)
class Shown:
    """What a slide shows of a step: its view as a PNG, that picture in words, and the address of the live view."""

    picture: bytes
    description: str
    address: str


def as_slides(tour: Tour, shown: Sequence[Shown], words: Words, credit: str, made: date) -> bytes:
    """A PowerPoint file (.pptx, 16:9) of a tour: a title, a slide for each step, and where it all comes from.

    ``shown`` is one for each step. Raises :class:`PictureError` for a picture that is no PNG or larger than
    16 million pixels.
    """
    slides = Presentation()
    slides.slide_width, slides.slide_height = _WIDE, _HIGH
    about = slides.core_properties
    about.title, about.language, about.author = tour.title, tour.language, credit[:255]
    about.created = about.modified = _UNDATED
    about.last_modified_by = ""
    opening = _Slide(slides, tour.title, tour.language, size=44, top=Inches(2.2), high=Inches(1.8))
    opening.text(_EDGE, Inches(4.2), Inches(9.5), Inches(1.5), [(tour.summary, 22, LIGHT.ink, False)])
    opening.text(
        _EDGE,
        Inches(6.5),
        _WIDE - 2 * _EDGE,
        Inches(0.6),
        [(words("slides-about", minutes=tour.minutes, date=made, credit=credit), 12, LIGHT.muted, False)],
    )
    for number, (step, seen) in enumerate(zip(tour.steps, shown, strict=True), start=1):
        _step(slides, tour, number, step, seen, words)
    buffer = BytesIO()
    slides.save(buffer)
    return buffer.getvalue()


def _step(slides: Any, tour: Tour, number: int, step: Step, seen: Shown, words: Words) -> None:
    slide = _Slide(slides, step.title, tour.language, size=32, top=Inches(0.4), high=Inches(1))
    top, high = Inches(1.45), Inches(5.2)
    size = _fitting_size(step.caption + (step.prompt or ""))
    told = [(step.caption, size, LIGHT.ink, False)]
    if step.prompt:
        told += [(words("slides-ask"), min(14, size), LIGHT.accent, True), (step.prompt, size, LIGHT.accent, True)]
    slide.text(_EDGE, top, _TEXT_WIDE, high, told)
    left = _EDGE + _TEXT_WIDE + Inches(0.35)
    slide.picture(seen, left, top, Emu(_WIDE - _EDGE - left), high)
    place = words("slides-place", number=number, count=len(tour.steps))
    foot = slide.text(_EDGE, Inches(6.85), _WIDE - 2 * _EDGE, Inches(0.4), [(f"{place} · ", 12, LIGHT.muted, False)])
    link = foot.paragraphs[0].add_run()
    link.text, link.font.size = words("slides-live"), Pt(12)
    link.hyperlink.address = seen.address
    minutes = words("slides-minutes", count=step.minutes)
    slide.notes("\n\n".join(filter(None, [minutes, step.notes, seen.address])))


_SIZES = ((420, 20), (700, 16), (1_100, 13))


def _fitting_size(text: str) -> int:
    """The size of type, in points, in which a text fits beside the picture."""
    return next((size for most, size in _SIZES if len(text) <= most), 9)


class _Slide:
    """One slide, written from top to bottom, which is also the order in which it is read out."""

    def __init__(self, slides: Any, title: str, language: str, *, size: int, top: int, high: int) -> None:
        self._slide = slides.slides.add_slide(slides.slide_layouts[_TITLE_ONLY])
        self._language = language
        ground = self._slide.background.fill
        ground.solid()
        ground.fore_color.rgb = _color(LIGHT.paper)
        shape = self._slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = _EDGE, top, _WIDE - 2 * _EDGE, high
        self._write(shape.text_frame, [(title, size, LIGHT.ink, True)])
        shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM

    def text(self, left: int, top: int, wide: int, high: int, told: list[tuple[str, int, str, bool]]) -> Any:
        """Add a box with paragraphs of (text, size in points, colour, bold)."""
        frame = self._slide.shapes.add_textbox(left, top, wide, high).text_frame
        self._write(frame, told)
        return frame

    def _write(self, frame: Any, told: list[tuple[str, int, str, bool]]) -> None:
        frame.word_wrap = True
        frame.auto_size = MSO_AUTO_SIZE.NONE
        frame.margin_left = frame.margin_right = 0
        for place, (text, size, color, bold) in enumerate(told):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.alignment = PP_ALIGN.LEFT
            paragraph.space_after = Pt(size / 2)
            run = paragraph.add_run()
            run.text = text
            run.font.size, run.font.bold, run.font.name = Pt(size), bold, "Calibri"
            run.font.color.rgb = _color(color)
            run._r.get_or_add_rPr().set("lang", f"{self._language}-US")

    def picture(self, seen: Shown, left: int, top: int, wide: int, high: int) -> None:
        """Add a picture as large as fits, in the middle, with what it shows in words."""
        width, height = _size(seen.picture)
        scale = min(wide / width, high / height)
        fit_wide, fit_high = int(width * scale), int(height * scale)
        shape = self._slide.shapes.add_picture(
            BytesIO(seen.picture), left + (wide - fit_wide) // 2, top + (high - fit_high) // 2, fit_wide, fit_high
        )
        shape._element.nvPicPr.cNvPr.set("descr", seen.description)

    def notes(self, text: str) -> None:
        """Write what only the presenter reads."""
        self._slide.notes_slide.notes_text_frame.text = text


def _color(name: str) -> RGBColor:
    return RGBColor.from_string(name.lstrip("#").upper())  # type: ignore[no-untyped-call, no-any-return]


def _size(picture: bytes) -> tuple[int, int]:
    try:
        with Image.open(BytesIO(picture), formats=["PNG"]) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise PictureError("A picture is larger than 16 million pixels. Make the slides again from the page.")
            image.load()
            return image.size
    except (*_SPOILT, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureError("A picture is not a PNG that can be read. Make the slides again from the page.") from error
