"""What is shared is what was looked at: the dialog, pictures, posters and slides, with the files opened."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import Page
from pptx import Presentation
from pypdf import PdfReader

from explorer.words.catalogue import LANGUAGES
from tests.browser.visitor import Arrive, Visitor
from tests.browsers import on_paper, printed, saving
from tests.conftest import until

SVG = "{http://www.w3.org/2000/svg}"
LEAST_POINTS = 6.0


@pytest.fixture
def sharing(arrive: Arrive) -> Visitor:
    visitor = arrive("?node=strong-relationships&intasc=3&theme=dark")
    visitor.page.click("[data-action=share]")
    return visitor


def saved(visitor: Visitor, press: str) -> Path:
    """The file that a press on a part of the page saves."""
    with saving(visitor.page) as files:
        visitor.page.click(press)
    return files[0]


@pytest.mark.wcag("2.1.2", "2.4.3")
def test_it_takes_the_focus_and_gives_it_back(sharing: Visitor) -> None:
    assert sharing.focus()["text"] == "Share what you see"
    sharing.press("Escape")
    assert sharing.focus()["text"] == "Share"


@pytest.mark.wcag("1.4.10")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_it_scrolls_sideways_on_a_small_phone(arrive: Arrive, language: str) -> None:
    visitor = arrive(f"?view=map&node=self-care&lang={language}", viewport={"width": 320, "height": 640})
    visitor.page.evaluate("explorerPage.actions.share()")
    visitor.page.locator("#share select").first.wait_for()
    beyond = """() => [...document.querySelectorAll("#share, #share *")]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth && each.tagName !== "SELECT")
      .map((each) => each.className || each.id)"""
    assert visitor.page.evaluate(beyond) == []


def test_its_links_lead_to_what_is_looked_at_now(sharing: Visitor) -> None:
    links = sharing.page.eval_on_selector_all("#share [data-follow]", "(all) => all.map((each) => each.href)")
    assert len(links) == 7
    for link in links:
        assert "node=strong-relationships" in link
        assert "intasc=3" in link
        assert sharing.page.request.get(link).status == 200


def test_a_picture_is_saved_as_svg_that_can_do_nothing(sharing: Visitor) -> None:
    path = saved(sharing, "#share button[value=svg]")
    assert path.name == "competency-map-build-strong-relationships-intasc-3.svg"
    root = ElementTree.parse(path).getroot()
    active = {f"{SVG}{name}" for name in ("script", "foreignObject", "a", "style", "use", "image")}
    assert not active & {each.tag for each in root.iter()}
    assert "Build strong relationships" in " ".join(root.itertext())
    until(sharing.page, "/Saved as competency-map/.test(document.querySelector('#share [role=status]').textContent)")


@pytest.mark.few(1)
@pytest.mark.parametrize("scale", range(1, 5))
def test_a_picture_is_saved_as_png_in_the_size_that_is_chosen(sharing: Visitor, scale: int) -> None:
    box = ElementTree.parse(saved(sharing, "#share button[value=svg]")).getroot().attrib["viewBox"].split()
    sharing.page.select_option("#share select[name=scale]", str(scale))
    sharing.page.select_option("#share select[name=theme]", "dark")
    with Image.open(saved(sharing, "#share button[value=png]")) as image:
        assert image.size == pytest.approx((float(box[2]) * scale, float(box[3]) * scale), abs=2)
        corner = image.convert("L").getpixel((3, 3))
        assert isinstance(corner, int)
        assert corner < 60, "the dark theme"
        assert len(image.convert("RGB").getcolors(1 << 24) or []) > 50, "something is drawn"


def test_the_whole_map_can_be_chosen(sharing: Visitor) -> None:
    sharing.page.select_option("#share select[name=what]", "whole")
    root = ElementTree.parse(saved(sharing, "#share button[value=svg]")).getroot()
    states = {each.get("data-state") for each in root.iter() if each.get("data-node")}
    assert states == {"normal"}


@pytest.mark.wcag("4.1.3")
def test_what_cannot_be_made_is_told(sharing: Visitor) -> None:
    sharing.page.route("**/picture.svg*", lambda route: route.abort())
    sharing.page.click("#share button[value=png]")
    until(sharing.page, "/could not be made/.test(document.querySelector('#share [role=status]').textContent)")


SHEETS = {"a3": (1190.6, 841.9), "tabloid": (1224.0, 792.0)}


@pytest.fixture
def plain(page: Page) -> Iterator[Page]:
    with on_paper(page):
        yield page


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("sheet", "language", "view"),
    [
        ("a3", "es", "whole=1"),
        ("tabloid", "en", "whole=1"),
        ("tabloid", "es", "node=strong-relationships&focus=2"),
        ("a3", "en", "view=path&node=self-care&to=intasc-3"),
    ],
)
def test_a_poster_is_one_sheet_that_can_be_read(
    plain: Page, server_url: str, sheet: str, language: str, view: str
) -> None:
    plain.goto(f"{server_url}/poster?{view}&lang={language}&paper={sheet}")
    pdf = PdfReader(BytesIO(printed(plain, prefer_css_page_size=True, print_background=True)))
    (only,) = pdf.pages
    assert (float(only.mediabox.width), float(only.mediabox.height)) == pytest.approx(SHEETS[sheet], abs=1)
    assert "/StructTreeRoot" in pdf.trailer["/Root"]  # type: ignore[operator]
    heights = plain.eval_on_selector_all(
        ".poster-sheet svg[data-part] text, .poster-sheet .map-of > svg text, .poster-sheet :is(h1, p, span, a)",
        """(all) => all.filter((each) => each.textContent.trim() && !each.closest("[aria-hidden=true]")).map((each) => {
          const drawn = each.closest("svg");
          const scale = drawn ? drawn.getScreenCTM().a : 1;
          return [each.textContent, parseFloat(getComputedStyle(each).fontSize) * scale * 0.75];
        })""",
    )
    assert len(heights) > 20
    assert not [(text, points) for text, points in heights if points < LEAST_POINTS]


def test_a_tour_is_saved_as_slides(arrive: Arrive) -> None:
    visitor = arrive("?tour=start&lang=es")
    path = saved(visitor, ".guide .slides button")
    assert path.suffix == ".pptx"
    opening, *steps = Presentation(str(path)).slides
    tours = visitor.page.request.get(f"{visitor.url}/tours.json?lang=es").json()["tours"]
    (tour,) = [each for each in tours if each["id"] == "start"]
    assert opening.shapes.title.text == tour["title"]
    assert [slide.shapes.title.text for slide in steps] == [step["title"] for step in tour["steps"]]
    for slide, step in zip(steps, tour["steps"], strict=True):
        assert step["notes"] in slide.notes_slide.notes_text_frame.text
        (picture,) = [shape for shape in slide.shapes if shape.shape_type == 13]
        with Image.open(BytesIO(picture.image.blob)) as image:
            assert image.width == 1600
            assert len(image.convert("RGB").getcolors(1 << 24) or []) > 50, "something is drawn"
    until(visitor.page, "/guardadas/.test(document.querySelector('.guide .slides').textContent)")


def test_slides_that_cannot_be_made_are_told(arrive: Arrive) -> None:
    visitor = arrive("?tour=start")
    visitor.page.route("**/slides.pptx", lambda route: route.fulfill(status=500))
    visitor.page.click(".guide .slides button")
    until(visitor.page, "/could not be made/.test(document.querySelector('.guide .slides').textContent)")
