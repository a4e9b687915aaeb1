"""The map as one file, opened from a disk by someone without a network."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from explorer.competencies.filters import Filters, Match, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.interface.content import Content, Contents
from explorer.settings import Settings
from explorer.tours.reader import read_tours
from explorer.view.address import format_query
from explorer.view.state import View
from tests.browser.axe import WCAG, barriers
from tests.browser.visitor import Arrive
from tests.browsers import Contexts, fill, on_paper, saving
from tests.conftest import Watched, until

_DRAWN = "document.getElementById('map')?.dataset.drawn === 'yes' && !document.documentElement.dataset.still"


@dataclass
class Reader:
    """Someone who has the file, and no network."""

    page: Page
    file: Path
    watched: Watched = field(default_factory=Watched)

    def open(self, address: str = "") -> "Reader":
        """Open the file at what follows the #."""
        self.page.goto("about:blank")
        self.page.goto(self.file.as_uri() + address)
        until(self.page, _DRAWN, 30)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until everything is drawn."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def click_node(self, name: str) -> None:
        """Click on a node of the map."""
        self.page.click(f"#map [data-node='{name}'] .shape")
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
        self.settle()

    def query(self) -> str:
        """The query after the #."""
        return str(self.page.evaluate("location.hash.slice(1)"))

    def text(self, selector: str) -> str:
        """The text of an element, with single blanks."""
        return " ".join((self.page.text_content(selector) or "").split())

    def count(self) -> tuple[int, int]:
        """How many competencies and how many items the page says that match."""
        found = re.findall(r"(\d+) (?:of|de) ", self.text("#count strong") + " " + self.text("#count .facts"))
        return int(found[0]), int(found[1])

    def matching(self) -> set[str]:
        """The nodes that the map shows as matching."""
        names: list[str] = self.page.evaluate(
            "[...document.querySelectorAll('#map [data-node][data-match=yes]')].map((each) => each.dataset.node)"
        )
        return set(names)


Read = Callable[..., Reader]


@pytest.fixture(scope="module")
def files(server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The file for a query, saved once."""
    folder = tmp_path_factory.mktemp("stick")
    kept: dict[str, Path] = {}

    def saved(query: str) -> Path:
        if query not in kept:
            kept[query] = folder / f"a map ({len(kept)}).html"
            with urlopen(f"{server_url}/competency-explorer.html{query}") as answer:
                kept[query].write_bytes(answer.read())
        return kept[query]

    return saved


@pytest.fixture
def read(browser: Browser, contexts: Contexts, files: Callable[[str], Path]) -> Iterator[Read]:
    """Readers of the file for a query, each offline in a browser of their own. Nothing may go wrong unseen."""
    readers: list[Reader] = []
    with ExitStack() as visits:

        def open_for(query: str = "", address: str = "", file: Path | None = None, **options: Any) -> Reader:
            page = visits.enter_context(contexts.lent(browser, offline=True, **options))
            reader = Reader(page, file or files(query))
            readers.append(reader)
            reader.watched.watch(reader.page)
            return reader.open(address)

        yield open_for
    for reader in readers:
        asked = [each for each in reader.watched.requests if not each.startswith(("data:", "about:"))]
        assert {each.partition("#")[0] for each in asked} <= {reader.file.as_uri()}
        assert reader.watched.problems == []
        assert reader.watched.violations == []


def test_what_the_page_hands_over_opens_from_a_disk(arrive: Arrive, read: Read) -> None:
    visitor = arrive("?view=about")
    with saving(visitor.page) as saved:
        visitor.page.click("#about a[href^='competency-explorer.html']")
    [file] = saved
    assert re.fullmatch(r"competency-explorer-\d{4}-\d\d-\d\d\.html", file.name)
    reader = read(file=file)
    assert reader.page.locator("#map [data-node]").count() == 146
    live = reader.page.get_attribute("#details [data-live]", "href")
    assert live == f"{visitor.url}/"
    year = re.findall(r"\d{4}", file.name)[0]
    assert year in reader.text("#details .note")
    reader.click_node("self-care")
    assert reader.text("#details h2") == "Self-care"


@pytest.mark.everywhere
def test_a_click_tells_the_words_and_back_takes_it_back(read: Read, graph: CompetencyGraph) -> None:
    reader = read()
    reader.click_node("self-care")
    node = graph.nodes["self-care"]
    assert reader.query() == "?node=self-care"
    assert node.title in reader.text("#details h2")
    assert node.meaning in reader.text("#details")
    assert node.note
    assert node.note in reader.text("#details")
    assert reader.page.title().startswith(node.title)
    reader.click_node("lifelong-learning")
    reader.page.evaluate("history.back()")
    until(reader.page, "location.hash === '#?node=self-care'")
    until(reader.page, "document.getElementById('details').dataset.node === 'self-care'")
    reader.page.click("#trail [data-action=undo]")
    until(reader.page, "document.getElementById('details').dataset.node === ''")
    reader.page.click("#trail [data-action=redo]")
    until(reader.page, "document.getElementById('details').dataset.node === 'self-care'")
    reader.page.reload()
    until(reader.page, _DRAWN)
    assert node.meaning in reader.text("#details"), "a reload shows the same"


def test_every_item_can_be_selected_and_tells_its_words(read: Read, graph: CompetencyGraph) -> None:
    reader = read()
    told: dict[str, list[str]] = reader.page.evaluate(
        """(names) => Object.fromEntries(names.map((name) => {
          explorerAddress.go("node=" + name);
          const details = document.getElementById("details");
          return [name, [details.dataset.node, details.querySelector("h2").textContent, details.textContent]];
        }))""",
        list(graph.nodes),
    )
    for name, node in graph.nodes.items():
        shown_node, heading, text = told[name]
        assert shown_node == name
        assert node.title in heading
        assert node.meaning in text
        assert "Show on the map" not in text


def test_every_link_can_be_opened_and_tells_its_reason(read: Read, graph: CompetencyGraph) -> None:
    reader = read()
    told: dict[str, str] = reader.page.evaluate(
        """(names) => Object.fromEntries(names.map((name) => {
          explorerAddress.go("edge=" + name);
          return [name, document.getElementById("details").textContent];
        }))""",
        [link.id for link in graph.links],
    )
    for link in graph.links:
        text = " ".join(told[link.id].split())
        assert graph.nodes[link.source].title in text
        assert graph.nodes[link.target].title in text
        if link.rationale:
            assert " ".join(link.rationale.split()) in text, link.id


def test_a_standard_filters_as_on_the_server(read: Read, content: Content) -> None:
    reader = read()
    assert reader.count() == (20, 146)
    reader.page.click("#filters [data-toggle='intasc=3']")
    reader.settle()
    expected = shown(content.graph, content.facets, Filters(intasc=frozenset({3})))
    assert reader.matching() == expected.nodes
    assert reader.count() == (len(expected.competencies), len(expected.nodes))
    assert reader.page.get_attribute("#filters [data-toggle='intasc=3']", "aria-pressed") == "true"
    assert reader.page.locator("#details .matches li").count() == len(expected.competencies)
    reader.page.click("#active .chip")
    reader.settle()
    assert reader.count() == (20, 146)


@pytest.mark.few(1)
@pytest.mark.parametrize("match", Match)
def test_every_standard_alone_and_with_another_filters_as_on_the_server(
    read: Read, content: Content, match: Match
) -> None:
    reader = read()
    sizes = set()
    for number in range(1, 11):
        for numbers in ({number}, {number, number % 10 + 1}, {number, 4, 8}):
            filters = Filters(intasc=frozenset(numbers), match=match)
            expected = shown(content.graph, content.facets, filters)
            reader.page.evaluate("(search) => explorerAddress.change(search)", format_query(View(filters=filters)))
            assert reader.matching() == expected.nodes, (numbers, match)
            assert reader.count() == (len(expected.competencies), len(expected.nodes))
            sizes.add(len(expected.competencies))
    assert len(sizes) > 4


def test_the_numbers_on_the_switches_are_those_of_the_server(read: Read, content: Content) -> None:
    reader = read()
    for beside in (Filters(), Filters(domain=frozenset({"cognitive"})), Filters(foundational=True)):
        reader.page.evaluate("(search) => explorerAddress.change(search)", format_query(View(filters=beside)))
        for number in range(1, 11):
            alone = shown(content.graph, content.facets, replace(beside, intasc=frozenset({number})))
            button = f"#filters [data-toggle='intasc={number}']"
            assert reader.text(f"{button} sub") == str(len(alone.competencies))
            count = len(alone.competencies)
            said = f": {count} competenc{'y' if count == 1 else 'ies'}"
            assert (reader.page.get_attribute(button, "aria-label") or "").endswith(said)


def test_kind_status_domain_and_foundation_filter_too(read: Read, content: Content) -> None:
    reader = read()
    reader.page.click("#filters [data-toggle='domain=cognitive']")
    reader.page.click("#filters [data-toggle='foundational=1']")
    reader.page.click("#legend [data-toggle='kind=resource']")
    reader.page.click("#filters summary")
    reader.page.click("#filters [data-toggle='status=editorial']")
    reader.settle()
    asked = reader.query()
    assert "domain=cognitive" in asked
    kinds = frozenset(set(Kind) - {Kind.RESOURCE})
    statuses = frozenset(set(content.vocabulary.choices["status"]) - {"editorial"})  # type: ignore[index]
    filters = Filters(domain=frozenset({"cognitive"}), foundational=True, kind=kinds, status=statuses)  # type: ignore[arg-type]
    expected = shown(content.graph, content.facets, filters)
    assert reader.matching() == expected.nodes
    assert reader.count() == (len(expected.competencies), len(expected.nodes))


def test_the_outline_lists_what_matches(read: Read, content: Content) -> None:
    reader = read(address="#?view=outline&intasc=3&kind=competency")
    expected = shown(content.graph, content.facets, Filters(intasc=frozenset({3}), kind=frozenset({Kind.COMPETENCY})))
    seen: list[str] = reader.page.evaluate(
        """() => [...document.querySelectorAll("#outline .plain-body h3[id^=item-]")]
          .filter((each) => each.checkVisibility()).map((each) => each.id.slice(5))"""
    )
    assert set(seen) == expected.nodes
    reader.page.click("#active .plain")
    reader.settle()
    assert reader.page.is_visible("#item-self-care")


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("query", "typed", "found"),
    [
        ("", "strong relationships", "strong-relationships"),
        ("", "SELF", "self-care"),
        ("", "intasc 3", "intasc-3"),
        ("?lang=es", "pedagógico", "instructional"),
        ("?lang=es", "PEDAGOGICO", "instructional"),
        ("?lang=es", "relaciones sólidas", "strong-relationships"),
    ],
)
def test_search_finds_with_and_without_accents(read: Read, query: str, typed: str, found: str) -> None:
    reader = read(query)
    fill(reader.page.locator("#finder input"), typed)
    first = reader.page.locator("#found a").first
    assert first.get_attribute("data-node") == found
    assert re.match(r"\d+ res", reader.text("#finder [role=status]"))
    reader.press("Enter", "Enter")
    assert reader.query().startswith(f"?node={found}")
    assert reader.page.evaluate("document.activeElement.matches('#details h2')")
    assert reader.page.is_hidden("#found")


def test_search_that_finds_nothing_says_so_and_goes_away(read: Read) -> None:
    reader = read()
    fill(reader.page.locator("#finder input"), "zzzz <b>")
    assert "zzzz <b>" in reader.text(".finder-none")
    assert reader.text("#finder [role=status]") == "Nothing found"
    reader.press("Escape")
    assert reader.page.input_value("#finder input") == ""
    assert reader.page.is_hidden(".finder-none")


def test_a_tour_is_stepped_through(read: Read, graph: CompetencyGraph) -> None:
    [tour] = [each for each in read_tours(Settings().tours_file) if each.id == "foundations"]
    reader = read("?tour=foundations")
    for number, step in enumerate(tour.steps, 1):
        assert step.title == reader.text("#guide h2")
        assert " ".join(step.caption.split()) in reader.text("#guide .guide-caption")
        assert not step.prompt or " ".join(step.prompt.split()) in reader.text("#guide .guide-ask")
        assert f"Step {number} of {len(tour.steps)}" in reader.text("#guide .guide-where")
        if number < len(tour.steps):
            reader.page.click("#guide .way.on")
            reader.settle()
            assert reader.page.evaluate("document.activeElement.matches('#guide .way.on')"), "the focus stays"
            assert tour.steps[number].title in reader.text("#announcer")
    reader.page.click("#guide [data-way=back]")
    reader.settle()
    assert reader.text("#guide h2") == tour.steps[-2].title
    reader.page.evaluate("history.back()")
    until(reader.page, f"document.querySelector('#guide h2').textContent === {tour.steps[-1].title!r}")
    reader.page.click("#guide .guide-more a")
    reader.settle()
    assert reader.page.locator("#guide article").count() == 0


def test_the_steps_of_tours_stand_as_on_the_live_map(read: Read, arrive: Arrive, graph: CompetencyGraph) -> None:
    """Each step has the same states of nodes and the same places as where a server is asked."""
    reader, visitor = read(), arrive()
    look = """() => [...document.querySelectorAll("#map [data-node]")].map((each) =>
      [each.dataset.node, each.dataset.state, each.dataset.side || "", each.dataset.away || "",
       each.dataset.away ? "" : each.getAttribute("transform")].join(" "))"""
    tours = Contents(graph, tours=read_tours(Settings().tours_file)).original.tours
    steps = [step.view for guided in tours for step in guided.tour.steps if guided.tour.id in ("challenge", "start")]
    assert len(steps) > 12
    for view in steps:
        reader.page.evaluate("(search) => explorerAddress.change(search)", view)
        visitor.become(view)
        reader.settle()
        assert reader.page.evaluate(look) == visitor.page.evaluate(look), view


def test_a_page_that_is_not_in_the_file_is_said_with_the_way_to_it(read: Read) -> None:
    reader = read(address="#?view=crosswalk&intasc=3")
    assert "not in the file" in reader.text("#details .note")
    address = reader.page.get_attribute("#details .note a", "href") or ""
    assert address.endswith("/?view=crosswalk&intasc=3")
    assert reader.page.is_visible("#map")


@pytest.mark.wcag("2.1.1", "2.4.3")
def test_it_is_used_by_keyboard_alone(read: Read, graph: CompetencyGraph) -> None:
    reader = read()
    # Firefox begins where the window was last clicked.
    reader.page.evaluate("document.querySelector('.skip').focus()")
    reader.press("Enter")
    assert reader.page.evaluate("document.activeElement.id") == "stage"
    reader.press("Tab")
    first = reader.page.evaluate("document.activeElement.dataset.node")
    assert first in graph.nodes
    reader.press("ArrowRight")
    second = reader.page.evaluate("document.activeElement.dataset.node")
    assert second not in (None, first)
    reader.press("Enter")
    until(reader.page, "document.activeElement.matches('#details h2')")
    assert graph.nodes[second].title in reader.text("#details h2")
    reader.press("Escape")
    assert reader.page.evaluate("document.activeElement.dataset.node") == second
    reader.press("l", "Enter")
    until(reader.page, "document.activeElement.matches('#details h2')")
    assert "edge=" in reader.query()
    reader.press("/")
    assert reader.page.evaluate("document.activeElement.matches('#finder input')")
    reader.page.keyboard.type("equity")
    reader.press("ArrowDown", "ArrowDown", "ArrowUp")
    assert reader.page.evaluate("document.activeElement === document.querySelector('#found a')")
    reader.press("Escape")
    assert reader.page.evaluate("document.activeElement.matches('#finder input')")
    assert reader.page.is_hidden("#found")


def test_the_links_of_the_outline_lead_to_its_places(read: Read) -> None:
    reader = read(address="#?view=outline")
    reader.page.click(".alone-contents a[href='#item-intasc-3']")
    reader.settle()
    assert "node=intasc-3" in reader.query()
    assert reader.page.evaluate("document.activeElement.id") == "item-intasc-3"
    box = reader.page.locator("#item-intasc-3").bounding_box()
    assert box
    assert 0 < box["y"] < 400
    reader.page.click("#details .refs a >> nth=0")
    reader.settle()
    assert str(reader.page.evaluate("document.activeElement.id")).startswith("source-")
    reader.page.click("#item-self-care ~ .facts .to-map")
    reader.settle()
    assert reader.page.is_visible("#map")
    assert reader.query() == "?node=self-care"


def test_a_plain_link_into_the_outline_opens_the_item(read: Read) -> None:
    assert read(address="#item-self-care").text("#details h2") == "Self-care"


def test_the_theme_is_a_switch(read: Read) -> None:
    reader = read("?theme=dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = reader.page.evaluate(ground)
    reader.page.click("[data-action=display]")
    reader.page.click("#display .theme-light")
    light = reader.page.evaluate(ground)
    reader.page.click("#display .theme-contrast")
    assert len({dark, light, reader.page.evaluate(ground)}) == 3
    reader.page.reload()
    until(reader.page, _DRAWN)
    assert reader.page.evaluate("document.documentElement.dataset.theme") == "contrast"


def test_without_scripts_it_is_the_outline(files: Callable[[str], Path], browser: Browser, contexts: Contexts) -> None:
    with contexts.lent(browser, java_script_enabled=False, offline=True) as page:
        page.goto(files("").as_uri())
        assert page.is_visible("#item-self-care")
        assert page.is_visible("#outline .note")
        assert page.locator("h1").is_visible()
        assert not page.is_visible("#filters")
        assert not page.is_visible("#finder input")


def test_injected_markup_can_neither_run_nor_ask(read: Read) -> None:
    reader = read()
    reader.page.evaluate(
        """() => {
          document.body.insertAdjacentHTML("beforeend",
            "<img src='https://evil.example/x.png' onerror='window.ran = 1'>");
          document.body.append(Object.assign(document.createElement("script"), { text: "window.ran = 1" }));
          return fetch("https://evil.example/").catch(() => {});
        }"""
    )
    tried = {"script-src-elem", "script-src-attr", "connect-src", "img-src"}
    for _ in range(200):
        if tried <= {each.partition(":")[0] for each in reader.watched.violations}:
            break
        reader.page.wait_for_timeout(50)
    else:
        pytest.fail(f"of {tried} only these were forbidden: {reader.watched.violations}")
    reader.page.wait_for_timeout(300)  # the console tells of each a moment later
    assert reader.page.evaluate("window.ran") is None
    reader.watched.violations.clear()
    reader.watched.problems.clear()
    reader.watched.requests[:] = [
        each for each in reader.watched.requests if each.startswith("file:") and "html" in each
    ]


SCREENS = [(1366, 768), (390, 844), (1920, 1080)]
STATES = [
    "",
    "#?view=outline&node=self-care",
    "#?node=strong-relationships",
    "#?intasc=3",
    "#?view=tours",
    "#?node=interpersonal&focus=1&tour=start&step=2&kind=domain,competency",
    "#?node=strong-relationships&edge=strong-relationships~aligns~intasc-3&view=map",
]


@pytest.mark.wcag("1.1.1", "1.3.1", "1.4.3", "2.4.4", "3.1.1", "4.1.2")
@pytest.mark.few(3)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("theme", "width", "height"), [("dark", *SCREENS[0]), ("light", *SCREENS[1])])
def test_axe_finds_no_barrier(read: Read, width: int, height: int, theme: str, state: str) -> None:
    query, screen = "?lang=es" if theme == "dark" else "", {"width": width, "height": height}
    reader = read(query, state, viewport=screen, color_scheme=theme)
    assert barriers(reader.page, WCAG) == []


@pytest.mark.wcag("1.3.1", "1.4.3", "4.1.2")
@pytest.mark.few(1)
@pytest.mark.parametrize("over", ["help", "display", "found"])
def test_axe_finds_no_barrier_in_what_comes_up(read: Read, over: str) -> None:
    reader = read()
    if over == "found":
        fill(reader.page.locator("#finder input"), "a")
    else:
        reader.page.click(f"[data-action={over}]")
    assert barriers(reader.page, WCAG) == []


@pytest.mark.wcag("1.4.10")
@pytest.mark.few(1)
@pytest.mark.parametrize(("width", "height"), [*SCREENS, (320, 640), (844, 390)])
def test_nothing_is_wider_than_the_screen(read: Read, width: int, height: int) -> None:
    reader = read(viewport={"width": width, "height": height})
    for state in STATES:
        reader.open(state)
        wide: float = reader.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, state
        stage: list[float] = reader.page.evaluate(
            "(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])(stage)"
        )
        assert stage[0] <= stage[1] + 1, state


def test_on_a_phone_the_list_comes_first_and_the_sheet_tells(read: Read) -> None:
    reader = read(viewport={"width": 390, "height": 844}, has_touch=True)
    assert reader.page.is_visible("#outline h2")
    reader.page.click("#bar [data-bar=map]")
    reader.settle()
    assert reader.page.is_visible("#map")
    reader.click_node("self-care")
    assert reader.page.evaluate("document.documentElement.dataset.sheet") == "peek"
    assert reader.page.is_visible("#details h2")
    reader.page.click("#bar [data-bar=controls]")
    reader.page.click("#filters [data-toggle='intasc=3']")
    assert reader.text("#shown") == "Show 63 items"
    reader.page.click("#shown button")
    assert reader.text("#filters-on") == "1"


def test_on_paper_the_map_is_not_cut_and_the_outline_is_whole(read: Read, graph: CompetencyGraph) -> None:
    reader = read()
    width: int = reader.page.evaluate("document.getElementById('map').clientWidth")
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    box = reader.page.get_attribute("#map svg", "viewBox") or ""
    assert box.split()[2] == str(width)
    reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert reader.page.get_attribute("#map svg", "viewBox") is None
    reader.open("#?view=outline")
    with on_paper(reader.page):
        assert not reader.page.is_visible("#filters")
        assert not reader.page.is_visible("#finder input")
        high: int = reader.page.evaluate("document.getElementById('stage').clientHeight")
        last = reader.page.locator("#_sources").bounding_box()
    assert last
    assert high > last["y"] > 5_000, "nothing of it scrolls"


SPOILT = [
    "#garbage",
    "#item-nobody",
    "#item-%zz",
    "#?%zz=%zz",
    "#?node=%FF%FE",
    "#?node=nobody&edge=x~y~z&focus=9",
    "#?tour=nobody&step=99",
    "#?view=<script>ran=1</script>&intasc=99,abc",
    "#?layout=around&node=self-care",
    "#?" + "a" * 5000,
]


@pytest.mark.few(3)
@pytest.mark.parametrize("address", SPOILT, ids=[each[:30] for each in SPOILT])
def test_a_spoilt_address_is_followed_as_far_as_it_can_be(read: Read, address: str) -> None:
    reader = read(address=address)
    assert reader.page.locator("#map [data-node]").count() == 146
    assert reader.count() == (20, 146)
    assert reader.text("#details h2") == ("Self-care" if "self-care" in address else "See how the competencies connect")
    assert reader.page.evaluate("window.ran") is None
