"""Handouts on paper: the size of the sheets, how many there are, what is on them, and whether it can be read."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from pypdf import PdfReader
from zxingcpp import read_barcodes

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.drawing.scene import title_of
from explorer.settings import Settings
from explorer.tours.reader import read_tours
from explorer.words.catalogue import Words
from tests.browser.visitor import beyond_the_edge
from tests.browsers import Contexts, on_paper, printed
from tests.colors import contrast, rgb
from tests.conftest import Watched

TOURS = read_tours(Settings().tours_file)
HOLES = 0.75 * 72
"""How far from an edge, in points, a punch for three holes reaches: its holes end at two thirds of an inch."""

SIZES = {"letter": (612.0, 792.0), "a4": (594.96, 841.92)}
KINDS = {
    "item": ("?node=strong-relationships", 3),
    "matches": ("?domain=cognitive", 9),
    "standards": ("?intasc=3", 9),
    "link": ("?edge=strong-relationships~aligns~intasc-3", 2),
    "comparison": ("?view=compare&node=strong-relationships&with=self-care", 5),
    "path": ("?view=path&node=self-care&to=intasc-3", 2),
    "crosswalk": ("?view=crosswalk", 5),
    "tour": (f"?tour={TOURS[0].id}", len(TOURS[0].steps) + 2),
    "binder": ("?binder=1", 90),
}
"""The query of each kind, and how many sheets it takes at most."""

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def sheets(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Open]:
    """Handouts in a page without scripts, as they are."""
    sight: dict[str, Any] = {"viewport": {"width": 1366, "height": 900}, "device_scale_factor": 3}
    with contexts.lent(browser, color_scheme="dark", **sight) as page:

        def show(query: str, language: str = "en", paper: str = "letter") -> Page:
            page.goto(f"{server_url}/handout{query}&lang={language}&paper={paper}")
            return page

        yield show


def pdf(page: Page) -> PdfReader:
    return PdfReader(BytesIO(printed(page, prefer_css_page_size=True)))


def flat(text: str) -> str:
    """A text as it can be compared: lines may be broken anywhere, and ligatures are as good as their letters."""
    return re.sub(r"\s|\xad", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff"))


def text_of(document: PdfReader) -> str:
    return flat("".join(each.extract_text() for each in document.pages))


def _note_place(places: list[tuple[float, float]], text: str, page: list[float], line: list[float], *_: object) -> None:
    """Note where a piece of text begins on a sheet, in points from its left and its foot."""
    if text.strip():
        x, y = line[4], line[5]
        places.append((x * page[0] + y * page[2] + page[4], x * page[1] + y * page[3] + page[5]))


def parts_of(document: PdfReader) -> list[Any]:
    """Every element of the structure, from the top."""

    def walk(part: Any) -> Iterator[Any]:
        part = part.get_object()
        if isinstance(part, list):
            for each in part:
                yield from walk(each)
        elif hasattr(part, "get"):
            if "/S" in part:
                yield part
            if "/K" in part and not isinstance(part["/K"], int):
                yield from walk(part["/K"])

    root: Any = document.root_object
    return list(walk(root["/StructTreeRoot"]["/K"]))


@pytest.mark.few(2)
@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("es", "a4")])
@pytest.mark.parametrize("kind", KINDS)
def test_the_sheets_have_their_size_number_and_title(sheets: Open, kind: str, language: str, paper: str) -> None:
    query, most = KINDS[kind]
    page = sheets(query, language, paper)
    document = pdf(page)
    wide, high = SIZES[paper]
    across = 0
    for sheet in document.pages:
        size = (float(sheet.mediabox.width), float(sheet.mediabox.height))
        assert size in {(wide, high), (high, wide)} or all(
            min(abs(have - want) for want in (wide, high)) < 1.0 for have in size
        )
        across += size[0] > size[1]
    assert bool(across) == (kind in ("crosswalk", "binder"))
    if kind == "crosswalk":
        assert across == len(document.pages)
    assert 1 <= len(document.pages) <= most
    assert kind != "binder" or len(document.pages) >= 30
    for number, sheet in enumerate(document.pages, start=1):
        places: list[tuple[float, float]] = []
        text = flat(sheet.extract_text(visitor_text=partial(_note_place, places)))
        assert f"{number}/{len(document.pages)}" in text, "sheets are numbered"
        left, top = min(x for x, _ in places), float(sheet.mediabox.height) - max(y for _, y in places)
        assert left > HOLES, "no hole goes through a word"
        assert sheet.mediabox.height > sheet.mediabox.width or top > HOLES, "nor in a sheet that is bound at its top"
        if number > 1:
            assert flat(page.inner_text("h1")) in text, "each sheet says whose it is"


def test_a_competency_fits_on_two_sides_but_the_richest(sheets: Open, graph: CompetencyGraph) -> None:
    counts = {each.id: len(pdf(sheets(f"?node={each.id}")).pages) for each in graph.of_kind(Kind.COMPETENCY)}
    assert max(counts.values()) <= 3
    assert sum(count > 2 for count in counts.values()) <= 5, counts


@pytest.mark.few(3)
@pytest.mark.wcag("1.1.1", "1.3.1", "2.4.2", "3.1.1")
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", ["item", "standards", "crosswalk", "tour", "binder"])
def test_what_is_kept_as_a_file_has_its_structure(sheets: Open, kind: str, language: str) -> None:
    page = sheets(KINDS[kind][0], language)
    document = pdf(page)
    root: Any = document.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert document.metadata
    assert page.inner_text("h1").split()[0] in str(document.metadata.title)
    parts = parts_of(document)
    roles = [str(each["/S"]) for each in parts]
    assert roles.count("/H1") == 1
    assert {"/H1", "/H2", "/L", "/LI", "/Figure", "/Link"} <= set(roles)
    if kind != "tour":
        assert {"/Table", "/TR", "/TH", "/TD"} <= set(roles)
        scopes = {
            str(attributes.get_object().get("/Scope"))
            for each in parts
            if each["/S"] == "/TH"
            for attributes in (each["/A"] if isinstance(each["/A"], list) else [each["/A"]])
        }
        assert {"/Column", "/Row"} <= scopes
    pictures = [each for each in parts if each["/S"] == "/Figure" and "/Alt" in each]
    assert pictures
    assert all(str(each["/Alt"]) for each in pictures)


@pytest.mark.few(1)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_binder_has_every_text_of_the_framework(sheets: Open, graph: CompetencyGraph, language: str) -> None:
    here = graph if language == "en" else graph.in_language(language)
    text, words = text_of(pdf(sheets("?binder=1", language))), Words.of(language)
    for node in here.nodes.values():
        if node.kind != Kind.INDICATOR:
            assert flat(title_of(node, words)) in text, node.id
        address = getattr(node, "address", None)
        assert address is None or flat(address) in text, node.id


WIDE = """() => [...document.querySelectorAll(".sheet, .sheet *")].filter((each) =>
  !each.closest("svg") && !each.closest(".visually-hidden") &&
  (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && getComputedStyle(each).display !== "inline"
   || each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  ).map((each) => `${each.tagName}.${each.className}: ${each.textContent.slice(0, 40)}`)"""
TYPE = """() => {
  const sizes = {};
  const seen = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (seen.nextNode()) {
    const around = seen.currentNode.parentElement;
    if (!seen.currentNode.data.trim() || around.closest("svg, .visually-hidden") || !around.checkVisibility()) continue;
    const style = getComputedStyle(around), points = Math.round(parseFloat(style.fontSize) * 7.5) / 10;
    const small = around.closest(`.particulars, .kicker, .mark-sure, .cites, .address, .of, .sheet-foot, .key-of,
      .sources-of, .cover-foot, figcaption`);
    const key = `${small ? "small" : "body"} ${points} ${style.color}`;
    sizes[key] = seen.currentNode.data.trim().slice(0, 30);
  }
  return sizes;
}"""
NAMES = """() => [...document.querySelectorAll(".map-of > svg")].flatMap((map) => {
  const scale = map.getScreenCTM().a * 0.75, names = map.querySelectorAll("[data-part=names] text");
  return [...names].map((each) => parseFloat(each.getAttribute("font-size")) * scale);
})"""
# How wide what can be printed on is, in pixels.
PRINTED = {"letter": 658, "a4": 635}


@pytest.mark.few(4)
@pytest.mark.wcag("1.4.3")
@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("es", "a4")])
@pytest.mark.parametrize("kind", KINDS)
def test_all_can_be_read_in_grey_on_white(sheets: Open, kind: str, language: str, paper: str) -> None:
    page = sheets(KINDS[kind][0], language, paper)
    with on_paper(page):
        page.set_viewport_size({"width": 900 if kind == "crosswalk" else PRINTED[paper], "height": 900})
        found = page.evaluate(TYPE)
        names = page.evaluate(NAMES)
        wide = page.evaluate(WIDE) if kind != "binder" else []  # of which one part lies across
        page.set_viewport_size({"width": 1366, "height": 900})
    assert wide == []
    for key, text in found.items():
        sort, points, color = key.split(" ", 2)
        assert float(points) >= (10 if sort == "body" else 7.4), (key, text)
        channels = tuple(int(each) for each in re.findall(r"\d+", color)[:3])
        grey = round(0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2])
        assert contrast(rgb(f"#{grey:02x}{grey:02x}{grey:02x}"), rgb("#ffffff")) >= 4.5, (key, text)
    assert all(size >= 6.9 for size in names), min(names)


def test_paper_is_white_whatever_the_theme_and_has_nothing_to_press(sheets: Open) -> None:
    page = sheets("?node=self-care&theme=dark&zzyzzle=1")
    assert page.is_visible(".how-to-print")
    assert page.is_visible("main > .note")
    with on_paper(page):
        for gone in (".plain-top", ".how-to-print", "main > .note", ".plain-foot"):
            assert not page.locator(gone).is_visible(), gone
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
        white = page.evaluate("getComputedStyle(document.querySelector('.sheet')).backgroundColor")
        assert white == "rgb(255, 255, 255)"


@pytest.mark.few(2)
@pytest.mark.parametrize("query", ["?node=strong-relationships", "?view=crosswalk", "?binder=1"])
def test_a_camera_reads_the_code_off_the_paper(sheets: Open, server_url: str, query: str) -> None:
    page = sheets(query)
    with on_paper(page):
        shot = Image.open(BytesIO(page.locator(".join svg").first.screenshot()))
    [code] = read_barcodes(shot)
    address = page.locator(".join .address, .cover-foot .address").first.inner_text()
    assert code.text == "".join(address.split())
    assert code.text.startswith(server_url)
    answer = page.request.get(code.text, max_redirects=0)
    assert answer.status in (200, 302)


@pytest.mark.few(3)
@pytest.mark.parametrize("width", [320, 390, 1366])
@pytest.mark.parametrize("kind", ["item", "crosswalk", "tour", "binder"])
def test_on_a_screen_nothing_scrolls_sideways(sheets: Open, kind: str, width: int) -> None:
    page = sheets(KINDS[kind][0], "es")
    page.set_viewport_size({"width": width, "height": 800})
    beyond = beyond_the_edge(page)
    page.set_viewport_size({"width": 1366, "height": 900})
    assert beyond == 0


def test_it_asks_for_itself_its_style_and_its_icon_only(page: Page, watched: Watched, server_url: str) -> None:
    page.goto(f"{server_url}/handout?node=strong-relationships", wait_until="networkidle")
    asked = {each.removeprefix(server_url).partition("?")[0] for each in watched.requests}
    assert asked <= {"/handout", "/explorer.css", "/assets/icon.svg"}
    assert watched.problems == []
    assert watched.violations == []


def test_the_map_leads_to_the_handout_of_its_view(page: Page, server_url: str) -> None:
    page.goto(f"{server_url}/?node=self-care")
    page.locator("[data-action=share]").click(timeout=30_000)
    page.locator("#share").get_by_role("link", name="Handout").click()
    assert page.url.startswith(f"{server_url}/handout?node=self-care&origin=")
    assert page.inner_text("h1") == "Self-care"
    page.get_by_role("link", name="Open the interactive map").click()
    assert page.url.endswith("/?node=self-care")
