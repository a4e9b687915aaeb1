"""A tour as slides: everything of a step is on its slide as text, and its notes are only in the notes."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from explorer.downloads.slides import PictureError, Shown, as_slides
from explorer.tours.schema import Tour, parse_tours
from explorer.words.catalogue import LANGUAGES, Words

DAY = date(2026, 11, 22)


def png(width: int = 80, height: int = 40, kind: str = "PNG") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, height), "white").save(buffer, kind)
    return buffer.getvalue()


def tour_of(*steps: dict[str, Any]) -> Tour:
    plain = {"view": "?node=a", "title": "A step", "caption": "What it shows.", "minutes": 3}
    tour = {"id": "t", "title": "A tour", "summary": "What it is.", "status": "editorial"}
    told = {**tour, "steps": [plain | step for step in steps]}
    return parse_tours({"schema_version": 1, "framework": "F", "tours": [told]}).tours[0]


def slides_of(tour: Tour, language: str = "en", picture: bytes | None = None) -> Any:
    shown = [
        Shown(picture or png(), f"Picture {number}", f"https://map.example/?step={number}")
        for number in range(1, len(tour.steps) + 1)
    ]
    made = as_slides(tour, shown, Words.of(language), "Credit & co.", DAY)
    return list(Presentation(BytesIO(made)).slides)


def texts(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_there_is_a_slide_for_the_tour_and_one_for_each_step() -> None:
    opening, *steps = slides_of(tour_of({"title": "First"}, {"title": "Second"}))
    assert opening.shapes.title.text == "A tour"
    assert "What it is." in texts(opening)
    assert "6 minutes" in texts(opening)
    assert "Credit & co." in texts(opening)
    assert [slide.shapes.title.text for slide in steps] == ["First", "Second"]


def test_all_of_a_step_is_on_its_slide_as_text() -> None:
    slide = slides_of(tour_of({"caption": "It holds <twenty> & more.", "prompt": "Which one is yours?"}))[1]
    assert "It holds <twenty> & more." in texts(slide)
    assert "Which one is yours?" in texts(slide)
    assert "Step 1 of 1" in texts(slide)


def test_notes_are_only_in_the_notes() -> None:
    slide = slides_of(tour_of({"notes": "Wait for half a minute."}))[1]
    assert "Wait for half a minute." in slide.notes_slide.notes_text_frame.text
    assert "3 minutes" in slide.notes_slide.notes_text_frame.text
    assert "Wait" not in texts(slide)


def test_the_picture_has_its_words_and_keeps_its_form_within_the_slide() -> None:
    slide = slides_of(tour_of({}), picture=png(900, 300))[1]
    (picture,) = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert picture._element.nvPicPr.cNvPr.get("descr") == "Picture 1"
    assert picture.width / picture.height == pytest.approx(3, rel=0.01)
    size = slide.part.package.presentation_part.presentation
    assert picture.left + picture.width <= size.slide_width
    assert picture.top + picture.height <= size.slide_height


def test_a_slide_leads_back_to_the_live_view() -> None:
    slide = slides_of(tour_of({}))[1]
    paragraphs = [each for shape in slide.shapes if shape.has_text_frame for each in shape.text_frame.paragraphs]
    runs = [run for each in paragraphs for run in each.runs]
    assert [run.hyperlink.address for run in runs if run.hyperlink.address] == ["https://map.example/?step=1"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_own_words_are_in_the_language_of_the_page(language: str) -> None:
    assert Words.of(language)("slides-live") in texts(slides_of(tour_of({}), language)[1])


def test_boxes_with_text_do_not_lie_over_each_other() -> None:
    long = "A long caption that goes on for a while. " * 7
    slide = slides_of(tour_of({"caption": long, "prompt": "And a long prompt? " * 8, "title": "T" * 60}))[1]
    boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
    for place, a in enumerate(boxes):
        for b in boxes[place + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


@pytest.mark.parametrize(
    "picture", [b"", b"<svg/>", png(kind="GIF"), png()[:60]], ids=["empty", "svg", "gif", "cut off"]
)
def test_only_a_picture_is_taken_as_one(picture: bytes) -> None:
    with pytest.raises(PictureError):
        as_slides(tour_of({}), [Shown(picture, "", "https://map.example")], Words.of("en"), "", DAY)


def test_a_picture_beyond_measure_is_refused_before_it_is_drawn() -> None:
    with pytest.raises(PictureError, match="16 million"):
        as_slides(tour_of({}), [Shown(png(20_000, 1000), "", "https://map.example")], Words.of("en"), "", DAY)


def test_two_files_of_one_tour_have_the_same_dates() -> None:
    shown = [Shown(png(), "", "https://map.example")]
    made = [as_slides(tour_of({}), shown, Words.of("en"), "c", DAY) for _ in range(2)]
    assert len({Presentation(BytesIO(each)).core_properties.modified for each in made}) == 1
