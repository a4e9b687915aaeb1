"""Handouts say what the framework says: each kind, in both languages, on both papers, whatever stands in the file."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from dash import Dash
from flask.testing import FlaskClient

from explorer.application import create_app
from explorer.competencies.filters import facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import indicators_of, own_resources
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Competency, Resource
from explorer.drawing.emphasis import focused
from explorer.drawing.scene import title_of
from explorer.interface import content as content_module
from explorer.interface.handouts.address import handout_address
from explorer.interface.handouts.paper import Paper
from explorer.settings import Settings
from explorer.tours.reader import read_tours
from explorer.tours.schema import Tour, parse_tours
from explorer.tours.tours import Tours
from explorer.view.address import Vocabulary, parse_query
from explorer.view.code import ALPHABET
from explorer.words.catalogue import LANGUAGES, Words
from tests.builders import domain, foundations, graph_of, indicators, link, node, resource
from tests.interface.conftest import _ReadingClient
from tests.interface.test_plain import Element, read
from tests.words.test_mixed_languages import ENGLISH, SPANISH, MarkedWords, marked
from tests.words.test_pseudo_language import PseudoWords, unknown
from tests.words.test_pseudo_language import known as known  # a fixture: every text of the file

TOURS = read_tours(Settings().tours_file)
TOUR = TOURS[0].id

STATUSES = tuple(f"status-{each}" for each in Status)
KINDS = {
    "map": "?",
    "item": "?node=strong-relationships",
    "standard": "?node=intasc-3",
    "resource": "?node=r-podcast",
    "matches": "?domain=cognitive&foundational=1",
    "standards": "?intasc=3,5",
    "focus": "?node=self-care&focus=2",
    "chain": "?node=strong-relationships&focus=chain",
    "search": "?q=equity",
    "glossary": "?view=glossary",
    "link": "?edge=strong-relationships~aligns~intasc-3",
    "comparison": "?view=compare&node=strong-relationships&with=self-care",
    "path": "?view=path&node=self-care&to=intasc-3",
    "crosswalk": "?view=crosswalk",
    "tour": f"?tour={TOUR}",
    "binder": "?binder=1",
}


def client_of(app: Dash) -> FlaskClient:
    return _ReadingClient(app.server, app.server.response_class)


@pytest.fixture(scope="module")
def visitor(graph: CompetencyGraph) -> FlaskClient:
    """A visitor of the shipped explorer with its tours."""
    return client_of(create_app(graph, tours=TOURS))


def ask(visitor: FlaskClient, query: str, language: str = "en") -> Element:
    answer = visitor.get(f"/handout{query}&lang={language}" if language != "en" else f"/handout{query}")
    assert answer.status_code == 200
    return read(answer.text)


def printed(page: Element) -> str:
    """The words of the sheets, without what is only on the screen."""
    return " ".join(each.text for each in page.walk() if "sheet" in each.attributes.get("class", "").split())


def said(page: Element) -> list[tuple[str, str]]:
    """Every text of a page with its language, but for the names on maps, which are broken into lines."""
    return [
        (text, language)
        for each in page.walk()
        if not any(above.tag == "svg" for above in each.above())
        for text in each.children
        if isinstance(text, str)
        for language in [next(above.attributes["lang"] for above in each.above() if "lang" in above.attributes)]
    ]


def flat(text: str) -> str:
    return " ".join(text.split())


def told(graph: CompetencyGraph, language: str) -> CompetencyGraph:
    return graph if language == "en" else graph.in_language(language)


# --- every kind


@pytest.mark.few(8)
@pytest.mark.wcag("1.3.1", "2.4.2", "2.4.6", "3.1.1")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_handout_has_the_structure_of_a_document(visitor: FlaskClient, kind: str, language: str) -> None:
    page = ask(visitor, KINDS[kind], language)
    assert page.attributes["lang"] == language
    [title], [heading] = page.find("head")[0].find("title"), page.find("h1")
    assert heading.text in title.text
    levels = [int(each.tag[1]) for each in page.find("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels)), levels
    for table in page.find("table"):
        assert all(each.attributes.get("scope") for each in table.find("th"))
        [caption] = table.find("caption")
        assert caption.text
    for picture in (each for each in page.find("svg") if each.attributes.get("aria-hidden") != "true"):
        assert picture.attributes["role"] == "img"
        assert picture.attributes.get("aria-label") or [each.text for each in picture.find("title")]
    ids = [each.attributes["id"] for each in page.walk() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    for anchor in page.find("a"):
        if anchor.attributes["href"].startswith("#"):
            assert anchor.attributes["href"][1:] in ids
    for group in page.find("ul", "ol"):
        assert all(isinstance(each, str) or each.tag == "li" for each in group.children)


@pytest.mark.few(16)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_handout_says_when_it_was_made_and_where_it_lives(visitor: FlaskClient, kind: str, language: str) -> None:
    text = printed(ask(visitor, KINDS[kind], language))
    assert re.search(r"http://localhost/(v/[2-9A-Z]+|\?)", text)
    assert re.search(r"(Made on|Hecho el) \w", text)


@pytest.mark.few(8)
@pytest.mark.parametrize("kind", KINDS)
def test_it_asks_for_nothing_but_its_style(visitor: FlaskClient, kind: str) -> None:
    page = ask(visitor, KINDS[kind])
    assert page.find("script", "style", "img", "iframe", "form", "button") == []
    assert [
        each for each in page.walk() if any(name.startswith("on") or name == "style" for name in each.attributes)
    ] == []


@pytest.mark.few(4)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["map", "matches", "standards", "focus"])
def test_every_visible_item_is_told_as_the_framework_says(
    visitor: FlaskClient, graph: CompetencyGraph, kind: str, language: str
) -> None:
    here, words = told(graph, language), Words.of(language)
    view, _ = parse_query(KINDS[kind], Vocabulary.of(graph))
    seen = focused(here, view, shown(here, facets(here), view.filters))
    text = printed(ask(visitor, KINDS[kind], language))
    assert seen.nodes
    for name in seen.nodes:
        item = here.nodes[name]
        assert flat(title_of(item, words)) in text
        assert flat(item.meaning) in text, name
        if isinstance(item, Resource) and item.address:
            assert item.address in text
        if item.status is not Status.PUBLISHED:
            assert words(f"status-{item.status}") in text
    meanings = {here.nodes[name].meaning for name in seen.nodes}
    for name in here.nodes.keys() - seen.nodes:
        assert (
            any(here.nodes[name].meaning in each for each in meanings) or flat(here.nodes[name].meaning) not in text
        ), name


# --- one item


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_competency_is_told_with_all_that_belongs_to_it(
    visitor: FlaskClient, graph: CompetencyGraph, language: str
) -> None:
    here, words = told(graph, language), Words.of(language)
    for item in here.of_kind(Kind.COMPETENCY):
        assert isinstance(item, Competency)
        page = ask(visitor, f"?node={item.id}", language)
        text = printed(page)
        assert page.find("h1")[0].text == item.title
        assert item.meaning in text
        assert words(f"status-{item.status}") in text
        assert item.statement is None or item.statement in text
        assert item.note is None or item.note in text
        for sign in indicators_of(here, item.id):
            assert sign.meaning in text
        for each in own_resources(here, item):
            assert each.title in text
            assert each.address is None or each.address in text
        sources = {source.id: source.title for source in here.about.sources}
        for name in item.sources:
            assert sources[name] in text
        for relation, other in [*here.outgoing(item.id), *here.incoming(item.id)]:
            if relation.key in (Relation.SHOWN_BY, Relation.RESOURCE_FOR):
                continue
            assert title_of(other, words) in text, (item.id, relation.id)
            assert relation.rationale is None or relation.key is Relation.CONTAINS or relation.rationale in text
            if relation.strength:
                assert words(f"strength-{relation.strength}") in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_competency_comes_with_a_toolkit_that_says_whose_it_is(visitor: FlaskClient, language: str) -> None:
    words = Words.of(language)
    for name in ("strong-relationships", "self-care"):
        page = ask(visitor, f"?node={name}", language)
        [kit] = page.classed("toolkit")
        assert words("handout-own") in kit.text
        assert page.find("h1")[0].text in kit.text, "the questions are about this competency"
        [rubric] = kit.find("table")
        rows = rubric.find("tr")
        assert [len(row.find("th", "td")) for row in rows] == [5, 5, 5, 5]
        assert all(cell.text for row in rows for cell in row.find("th", "td"))
        asked = [each.text for each in kit.find("li")]
        assert len(asked) == 8
        assert {words(f"handout-equity-{each}") for each in ("who", "voice", "barrier", "decide")} <= set(asked)
    assert ask(visitor, "?node=r-podcast", language).classed("toolkit") == []


# --- standards, pairs, crosswalk


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_fits_a_standard_is_listed_closest_first(
    visitor: FlaskClient, graph: CompetencyGraph, language: str
) -> None:
    here, words = told(graph, language), Words.of(language)
    page = ask(visitor, "?intasc=3,5", language)
    tables = page.find("table")
    for table, name in zip(tables, ("intasc-3", "intasc-5"), strict=True):
        rows = [[cell.text for cell in row.find("th", "td")] for row in table.find("tbody")[0].find("tr")]
        aligned = {other.title: each for each, other in here.incoming(name, Relation.ALIGNS)}
        assert len(rows) == len(aligned)
        order = [words(f"handout-strength-{each}") for each in ("strong", "moderate", "weak")]
        places = []
        for title, match, why in rows:
            [each] = [each for known, each in aligned.items() if title.startswith(known)]
            assert each.rationale
            assert each.rationale in why
            assert words(f"handout-strength-{each.strength}") in match
            assert words(f"status-{each.status}") in match
            places.append(order.index(words(f"handout-strength-{each.strength}")))
        assert places == sorted(places)


@pytest.mark.few(1)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_is_a_table_of_three_columns(visitor: FlaskClient, graph: CompetencyGraph, language: str) -> None:
    here = told(graph, language)
    page = ask(visitor, KINDS["comparison"], language)
    [table] = page.find("table")
    assert len(table.find("thead")[0].find("th", scope="col")) == 3
    columns: list[set[str]] = [set(), set(), set()]
    for row in table.find("tr"):
        cells = row.find("td")
        for column, cell in zip(columns, cells if len(cells) == 3 else [], strict=False):
            column.update(each.text.partition(" [")[0] for each in cell.find("li"))

    def near(name: str) -> set[str]:
        others = [other for _, other in [*here.outgoing(name), *here.incoming(name)]]
        return {title_of(other, Words.of(language)) for other in others}

    first, second = near("strong-relationships"), near("self-care")
    tags = re.compile("|".join(f" {Words.of(language)(f'status-{each}')}.*" for each in Status))
    assert [
        {tags.sub("", each).split(" Sources")[0].split(" Fuentes")[0] for each in column} for column in columns
    ] == [
        first - second,
        first & second,
        second - first,
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_crosswalk_has_every_cell_as_a_sign_and_a_word(
    visitor: FlaskClient, graph: CompetencyGraph, language: str
) -> None:
    here, words = told(graph, language), Words.of(language)
    page = ask(visitor, "?view=crosswalk", language)
    [table] = page.find("table")
    numbers = [each.text for each in table.find("abbr")]
    assert numbers == [str(number) for number in range(1, 11)]
    found = {}
    for row in table.find("tr"):
        heads, cells = row.find("th", scope="row"), row.find("td")
        for number, cell in zip(numbers, cells[:-1], strict=False):
            if heads and cell.classed("sign"):
                found[heads[0].text, number] = cell.text
    signs = {"strong": "●●●", "moderate": "●●○", "weak": "●○○"}
    wanted = {
        (here.nodes[each.source].title, each.target.removeprefix("intasc-")): (
            f"{signs[each.strength]} {words(f'handout-strength-{each.strength}')}"
        )
        for each in here.links
        if each.key is Relation.ALIGNS and each.strength
    }
    assert found == wanted
    assert page.classed("across")
    assert "20" not in {row.text for row in table.find("tfoot")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_path_is_a_chain_of_sentences(visitor: FlaskClient, graph: CompetencyGraph, language: str) -> None:
    here, words = told(graph, language), Words.of(language)
    page = ask(visitor, KINDS["path"], language)
    [chain] = page.classed("chain-of")
    steps = [each for each in chain.children if isinstance(each, Element)]
    assert len(steps) == 3
    assert steps[0].text.startswith(here.nodes["self-care"].title)
    assert title_of(here.nodes["intasc-3"], words) in steps[-1].text


def test_where_there_is_no_path_the_first_item_is_told(visitor: FlaskClient) -> None:
    page = ask(visitor, "?view=path&node=self-care&to=intasc-3&relation=refers-to")
    assert page.find("h1")[0].text == "Self-care"


def test_a_link_is_read_from_both_ends(visitor: FlaskClient, graph: CompetencyGraph) -> None:
    text = printed(ask(visitor, KINDS["link"]))
    each = graph.link("strong-relationships~aligns~intasc-3")
    assert each.rationale
    assert each.rationale in text
    assert "Build strong relationships aligns with InTASC 3: Learning Environments" in text
    assert "InTASC 3: Learning Environments aligns with Build strong relationships" in text
    assert "Editorial" in text


def test_what_a_search_found_is_listed(visitor: FlaskClient) -> None:
    text = printed(ask(visitor, "?q=equity"))
    assert "Centering Equity: Guiding Questions" in text


# --- tours


PRIVATE = "Only for whoever presents"


def secret_tour() -> Tour:
    return parse_tours(
        {
            "schema_version": 1,
            "framework": "It",
            "tours": [
                {
                    "id": "secret",
                    "title": "A tour <b>of</b> {{ 7 * 7 }}",
                    "status": "editorial",
                    "steps": [
                        {
                            "view": "?node=a",
                            "title": "One",
                            "caption": "Seen",
                            "prompt": "Asked?",
                            "minutes": 2,
                            "notes": PRIVATE,
                        },
                        {"view": "?view=glossary", "title": "Two", "minutes": 0, "notes": PRIVATE},
                    ],
                }
            ],
        }
    ).tours[0]


def test_what_a_presenter_notes_is_not_printed() -> None:
    graph = graph_of(domain("d", "a"), resource("r", "a", url="https://r.example/x"))
    page = ask(client_of(create_app(graph, tours=[secret_tour()])), "?tour=secret&step=2")
    text = printed(page)
    assert PRIVATE not in text
    for each in ("One", "Seen", "Asked?", "2 minutes", "Two", "https://r.example/x", "A tour <b>of</b> {{ 7 * 7 }}"):
        assert each in text
    assert len(page.classed("stop")) == 2
    assert len(page.classed("ruled")) == 2, "there is room to write"


@pytest.mark.few(1)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_of_each_tour_is_told(visitor: FlaskClient, graph: CompetencyGraph, language: str) -> None:
    for guided in Tours(TOURS, told(graph, language), language):
        if guided.standard is not None and guided.standard.number != 3:
            continue
        tour = guided.tour
        text = printed(ask(visitor, f"?tour={tour.id}&intasc=3", language))
        for step in tour.steps:
            for said in (step.title, step.caption, step.prompt):
                assert flat(said or "") in text
            assert step.notes is None or flat(step.notes) not in text


def test_a_tour_of_ones_own_is_told_of_on_the_screen_only(visitor: FlaskClient) -> None:
    page = ask(visitor, "?tour=my-own&node=self-care")
    assert page.find("h1")[0].text == "Self-care"
    assert Words.of("en")("handout-own-tour") in page.text
    assert Words.of("en")("handout-own-tour") not in printed(page)


# --- the binder


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_binder_holds_every_text_of_the_framework(
    visitor: FlaskClient, graph: CompetencyGraph, language: str
) -> None:
    here, words = told(graph, language), Words.of(language)
    page = ask(visitor, "?binder=1", language)
    text = printed(page)
    for item in here.nodes.values():
        if item.kind != Kind.INDICATOR:
            assert flat(title_of(item, words)) in text
        assert flat(item.meaning) in text, item.id
        if isinstance(item, Resource):
            assert item.address is None or item.address in text
    for term in here.about.glossary:
        assert flat(term.term) in text
        assert flat(term.definition) in text
    for source in here.about.sources:
        assert flat(source.title) in text
        assert source.url is None or source.url in text
    for each in here.links:
        if each.rationale and here.nodes[each.source].kind == Kind.COMPETENCY:
            assert flat(each.rationale) in text, each.id
    for own in (
        "handout-name",
        "handout-spine",
        "plain-contents",
        "handout-uncertain",
        "handout-made",
        "about-license",
    ):
        assert words(own) in text
    assert len(page.classed("toolkit")) == 20


# --- the paper, the language, the way back


def test_the_paper_is_chosen_by_the_address(visitor: FlaskClient) -> None:
    assert ask(visitor, "?node=self-care").attributes["data-paper"] == "letter"
    page = ask(visitor, "?node=self-care&paper=a4")
    assert page.attributes["data-paper"] == "a4"
    [papers] = page.classed("papers")
    links = {each.text: each.attributes["href"] for each in papers.find("a")}
    assert links == {"US Letter": "handout?node=self-care", "A4": "handout?node=self-care&paper=a4"}
    assert [each.text for each in papers.find("a", aria_current="true")] in ([], ["A4"])
    assert [each.text for each in papers.find("a") if each.attributes.get("aria-current")] == ["A4"]


@pytest.mark.parametrize("binder", [False, True])
def test_other_languages_keep_the_paper_and_the_view(visitor: FlaskClient, binder: bool) -> None:
    query = "?paper=a4&binder=1" if binder else "?node=self-care&paper=a4"
    page = ask(visitor, query)
    [other] = [each for each in page.find("a") if each.attributes.get("hreflang") == "es"]
    wanted = "handout?lang=es&paper=a4&binder=1" if binder else "handout?node=self-care&lang=es&paper=a4"
    assert other.attributes["href"] == wanted
    assert visitor.get("/" + wanted).status_code == 200
    ways = [each.attributes["href"] for each in page.find("header")[0].find("a")]
    assert ("./" if binder else "./?node=self-care") in ways


@pytest.mark.parametrize(
    ("query", "paper", "binder", "address"),
    [
        ("?", Paper.LETTER, False, "handout"),
        ("?node=a", Paper.LETTER, False, "handout?node=a"),
        ("?", Paper.A4, False, "handout?paper=a4"),
        ("?node=a&lang=es&present=1&embed=1", Paper.A4, False, "handout?node=a&lang=es&paper=a4"),
        ("?node=a&lang=es&tour=my-x", Paper.LETTER, True, "handout?lang=es&binder=1"),
    ],
)
def test_an_address_is_that_of_the_view(query: str, paper: Paper, binder: bool, address: str) -> None:
    vocabulary = Vocabulary.of(graph_of(domain("d", "a")), LANGUAGES)
    assert handout_address(parse_query(query, vocabulary)[0], paper, binder=binder) == address


# --- what is unknown, hostile or missing


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?zzyzzle=1", "zzyzzle"),
        ("?paper=a3", "a3"),
        ("?node=nobody", "nobody"),
        ("?edge=a~b~c", "a~b~c"),
        ("?paper=%3Cscript%3Ealert(1)%3C/script%3E", "<script>alert(1)</script>"),
        ("?view=compare&node=self-care&with=nobody", "nobody"),
    ],
)
def test_what_is_unknown_is_told_on_the_screen_and_not_printed(visitor: FlaskClient, query: str, said: str) -> None:
    page = ask(visitor, query)
    assert page.attributes["data-paper"] == "letter"
    assert any(said in each.text for each in page.classed("note"))
    assert said not in printed(page)
    assert page.find("script") == []


def test_its_own_keys_are_known(visitor: FlaskClient) -> None:
    page = ask(visitor, "?node=self-care&paper=a4&origin=http://localhost")
    assert page.classed("note") == []
    assert visitor.get("/handout?origin=https://evil.example").status_code == 400


def test_filters_that_leave_nothing_say_so(visitor: FlaskClient) -> None:
    page = ask(visitor, "?intasc=1&domain=interpersonal&status=editorial&kind=domain")
    assert Words.of("en")("nothing-matches") in printed(page)
    assert Words.of("en")("nothing-matches") in printed(ask(visitor, "?view=crosswalk&kind=domain"))


HOSTILE = "<img src=x onerror=alert(1)><script>x</script>{{ 7*7 }}'\"--></style>"


def test_whatever_stands_in_the_file_is_text() -> None:
    graph = graph_of(
        domain("d", "a", "b", title=HOSTILE, gloss=HOSTILE),
        foundations("f", "a"),
        indicators("a", "i"),
        resource("r", "a", title=HOSTILE, meaning=HOSTILE, publisher=HOSTILE, url="https://r.example/?a=%22&b=1"),
        link("a supports b", rationale=HOSTILE),
        {**node("c", title=HOSTILE, meaning=HOSTILE, note=HOSTILE, statement=HOSTILE, order=3)},
        link("d contains c"),
        title=HOSTILE,
        credit=HOSTILE,
    )
    visitor = client_of(create_app(graph))
    for query in ("?node=c", "?node=d", "?node=r", "?binder=1", "?", "?edge=a~supports~b", "?view=crosswalk"):
        page = ask(visitor, query)
        assert page.find("script", "img", "style") == []
        assert HOSTILE in page.text
        assert "49" not in page.text.replace("2049", "")
    assert "https://r.example/?a=%22&b=1" in printed(ask(visitor, "?node=a"))


def test_a_small_framework_without_anything_can_be_printed() -> None:
    visitor = client_of(create_app(graph_of(domain("d", "a"))))
    for query in ("?", "?node=a", "?binder=1", "?view=glossary", "?view=crosswalk", "?view=report"):
        assert printed(ask(visitor, query))


# --- languages


@pytest.fixture(scope="module")
def half(graph: CompetencyGraph) -> Iterator[FlaskClient]:
    """The shipped framework, half translated, each text of which says its language."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content_module, "Words", MarkedWords)
        yield client_of(create_app(CompetencyGraph(marked(graph.document))))


@pytest.mark.few(7)
@pytest.mark.wcag("3.1.2")
@pytest.mark.parametrize("kind", [each for each in KINDS if each not in ("tour", "search")])
def test_no_sentence_mixes_languages(half: FlaskClient, kind: str) -> None:
    page = ask(half, KINDS[kind], "es")
    [body] = page.find("body")
    wrong = [
        (text, language)
        for text, language in said(body)
        if (ENGLISH in text and language != "en") or (SPANISH in text and language != "es")
    ]
    assert wrong == []


@pytest.fixture(scope="module")
def pseudo(graph: CompetencyGraph) -> FlaskClient:
    """The shipped framework with every text of the interface marked as such."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content_module, "Words", PseudoWords)
        return client_of(create_app(graph))


@pytest.mark.few(7)
@pytest.mark.parametrize("kind", [each for each in KINDS if each != "tour"])
def test_nothing_is_said_past_the_catalogue(
    pseudo: FlaskClient, graph: CompetencyGraph, known: list[str], kind: str
) -> None:
    # An address, or the code at its end, to which a line may be broken.
    address = re.compile(rf".*://.*|[{ALPHABET}]+")
    texts = [text for text, _ in said(ask(pseudo, KINDS[kind]).find("main")[0]) if not address.fullmatch(text)]
    notes = [term.note for term in graph.about.glossary if term.note]
    assert [each for each in texts if unknown(each, [*notes, *known])] == []
