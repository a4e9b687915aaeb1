"""Pictures in a real browser: every text lies on the sheet, in the fonts of this machine, and nothing acts."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.palette import LIGHT
from explorer.drawing.placements import Placements
from explorer.pictures.options import Options
from explorer.pictures.picture import picture
from explorer.view.address import format_query
from explorer.view.state import LayoutName, View
from explorer.view.state import Page as Shown
from explorer.words.catalogue import Words
from tests.builders import domain, graph_of, link, node
from tests.conftest import Watched

# The policy of a page that allows nothing at all: an inline picture must not need more.
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>Picture</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""

BEYOND = """() => {
  const drawing = document.querySelector("svg");
  const sheet = drawing.getBoundingClientRect();
  return [...drawing.querySelectorAll("text")]
    .map((text) => [text.textContent, text.getBoundingClientRect()])
    .filter(([, { left, right, top, bottom }]) =>
      left < sheet.left || right > sheet.right || top < sheet.top || bottom > sheet.bottom)
    .map(([text]) => text);
}"""

TOUCHING = """() => {
  const names = [...document.querySelectorAll("[data-part=names] > text")];
  const boxes = names.map((name) => [name.dataset.node, name.getBBox()]);
  return boxes.flatMap(([one, a], place) => boxes.slice(place + 1)
    .filter(([, b]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
    .map(([other]) => [one, other]));
}"""

SHEET = Options(day=date(2026, 11, 21), address="https://map.example/")
BARE = Options(framed=False)
ROOM = Options(framed=False, least=1 / 40, most=25)
ON_PAPER = Options(framed=False, close=True, least=1 / 30)
ON_A_SLIDE = Options(framed=False, close=True, least=1 / 36, most=25)
VIEWS = [
    View(),
    View(node="strong-relationships"),
    View(page=Shown.COMPARE, node="student-agency", beside="metacognitive-skills"),
    View(layout=LayoutName.AROUND, node="student-agency"),
    View(fold=frozenset({"cognitive", "content"})),
    View(page=Shown.CROSSWALK, node="intasc-3"),
]


@pytest.fixture
def blank(browser: Browser, watched: Watched) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    watched.watch(page)
    yield page
    page.close()


@pytest.mark.few(4)
@pytest.mark.parametrize(
    ("language", "options"),
    [("en", SHEET), ("es", BARE), ("es", ROOM), ("es", ON_PAPER), ("es", ON_A_SLIDE)],
    ids=["sheet", "bare", "room", "paper", "slide"],
)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: format_query(view) or "first")
def test_every_text_lies_on_the_sheet(
    blank: Page, graph: CompetencyGraph, view: View, options: Options, language: str
) -> None:
    told = graph.in_language(language)
    blank.set_content(PAGE + picture(told, view, Words.of(language), LIGHT, options, Placements(told)))
    assert blank.locator("svg text").count() > 5
    assert blank.evaluate(BEYOND) == []
    if options.most is not None:
        assert blank.locator("[data-part=names] > text").count() <= options.most
    if options.apart:
        assert blank.evaluate(TOUCHING) == []


def test_letters_as_wide_as_they_are_high_lie_on_the_sheet_too(blank: Page) -> None:
    wide = graph_of(
        domain("d", "a", title="W" * 18),
        node("x", title="界" * 30),
        node("y", title=f"{'M' * 19} {'@' * 19}", order=2),
        [link("d contains x"), link("d contains y")],
        title="界" * 60,
    )
    for options in (SHEET, BARE, ROOM):
        blank.set_content(PAGE + picture(wide, View(), Words.of("en"), LIGHT, options))
        assert blank.evaluate(BEYOND) == []


def test_a_picture_in_a_page_needs_nothing_of_it_and_does_nothing(blank: Page, watched: Watched) -> None:
    attack = "</text><script>window.acted = 1</script><img src=x onerror='window.acted = 1'>"
    hostile = graph_of(domain("d", "a", title=attack), node("x", title=attack), link("d contains x"), title=attack)
    drawing = picture(hostile, View(node="x"), Words.of("en"), LIGHT, SHEET)
    blank.set_content(PAGE + drawing)
    assert blank.evaluate("window.acted") is None
    assert blank.locator("img, script").count() == 0
    assert watched.violations == []
    assert watched.problems == []
    heading = blank.locator("[data-part=heading] text").first.text_content() or ""
    assert heading.replace(" ", "") == attack.replace(" ", "")
