"""The page that needs no script: all of the framework, once, in order, and nothing that leads nowhere."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Competency, Domain, Resource
from explorer.drawing.scene import title_of
from explorer.graph_file.reader import read_graph
from explorer.interface import content as content_module
from explorer.interface.content import Content, Contents
from explorer.interface.plain import plain_address, render_plain
from explorer.settings import Settings
from explorer.view.address import parse_query
from explorer.words.catalogue import LANGUAGES, Words
from tests.builders import domain, framework, graph_of, link, node, resource, source, term
from tests.words.test_mixed_languages import ENGLISH, SPANISH, MarkedWords, marked
from tests.words.test_pseudo_language import PseudoWords, unknown
from tests.words.test_pseudo_language import known as known  # a fixture: every text of the file

CONTENTS = Contents(read_graph(Settings().graph_file))
SHIPPED = CONTENTS.original
GRAPH = SHIPPED.graph
MOST = 60_000
_VOID = frozenset({"meta", "link", "br", "img", "input", "hr", "wbr"})


@dataclass
class Element:
    """A piece of a page, read without a browser."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[Element]":
        yield self
        for each in self.children:
            if isinstance(each, Element):
                yield from each.walk()

    def above(self) -> "Iterator[Element]":
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

    def spoken(self) -> Iterator[tuple[str, str]]:
        """Every text in it, with the language that it is marked as."""
        language = next(each.attributes["lang"] for each in self.above() if "lang" in each.attributes)
        for each in self.children:
            if isinstance(each, Element):
                yield from each.spoken()
            else:
                yield each, language

    @property
    def text(self) -> str:
        return " ".join("".join(each for each, _ in self.spoken()).split())

    def find(self, *tags: str, **attributes: str) -> "list[Element]":
        return [
            each
            for each in self.walk()
            if (not tags or each.tag in tags)
            and all(each.attributes.get(name.strip("_")) == value for name, value in attributes.items())
        ]

    def classed(self, name: str) -> "list[Element]":
        return [each for each in self.walk() if name in each.attributes.get("class", "").split()]


class _Reader(HTMLParser):
    """Reads a page strictly: what is opened has to be closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {"lang": ""})
        self._here = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"<{tag}> says something twice"
        found = Element(tag, {name: value or "" for name, value in attrs}, self._here)
        self._here.children.append(found)
        if tag not in _VOID:
            self._here = found

    def handle_endtag(self, tag: str) -> None:
        assert self._here.tag == tag, f"</{tag}> where <{self._here.tag}> is open"
        assert self._here.parent
        self._here = self._here.parent

    def handle_data(self, data: str) -> None:
        self._here.children.append(data)


def read(text: str) -> Element:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    [page] = reader.root.find("html")
    return page


def render(query: str, contents: Contents = CONTENTS) -> str:
    view, notices = parse_query(query, contents.original.vocabulary)
    return render_plain(contents, view, "explorer.css?m=1", notices)


@cache
def page(query: str = "") -> Element:
    return read(render(query))


def ids(root: Element) -> dict[str, Element]:
    return {each.attributes["id"]: each for each in root.walk() if "id" in each.attributes}


def entry_of(element: Element) -> str:
    """The id of the node in whose entry something stands."""
    for each in element.above():
        classes = each.attributes.get("class", "").split()
        if "small" in classes:
            return each.attributes["id"]
        if "entry" in classes:
            return next(child.attributes["id"] for child in each.children if isinstance(child, Element))
    return ""


def entry(root: Element, name: str) -> Element:
    found = ids(root)[name]
    if found.tag == "li":
        return found
    assert found.parent
    return found.parent


def own(root: Element, name: str, *tags: str) -> list[Element]:
    """Elements of the entry of a node, and not of what is under it."""
    return [each for each in entry(root, name).find(*tags) if entry_of(each) == name]


def under(root: Element, name: str, other: str) -> bool:
    """Whether a node stands under another one."""
    place = entry(root, name)
    if ids(root)[name].tag == "li":
        place = place.parent or place
    return any(entry_of(each) == other for each in place.above()) and name != other


QUERIES = [
    "",
    "?intasc=3",
    "?intasc=3,9&match=all",
    "?domain=cognitive",
    "?domain=cognitive,instructional&intasc=3",
    "?foundational=1&lang=es",
    "?kind=competency",
    "?kind=indicator,resource",
    "?kind=standard",
    "?status=reported&lang=es",
    "?relation=supports",
    "?type=video&theme=dark",
    "?intasc=4,10&match=all&domain=intrapersonal",
    "?node=self-care&lang=es",
    "?node=self-care&intasc=4",
    "?node=nobody&colour=red&intasc=99",
]


# --- all of it


@pytest.mark.wcag("2.4.5")
@pytest.mark.few(1)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_node_is_told_once(language: str) -> None:
    root, content = page(f"?lang={language}"), CONTENTS.of(language)
    anchors = Counter(each.attributes["id"] for each in root.walk() if "id" in each.attributes)
    assert set(anchors.values()) == {1}
    assert content.graph.nodes.keys() <= anchors.keys()
    for name, each in content.graph.nodes.items():
        told = entry(root, name)
        title = title_of(each, content.voice(each).words)
        assert title in told.text, name
        assert each.meaning in [paragraph.text for paragraph in own(root, name, "p")], name
        assert content.words(f"status-{each.status}") in [tag.text for tag in own(root, name, "span")], name
        assert each.note is None or each.note in told.text


def test_the_kinds_are_real_headings_or_entries_of_lists() -> None:
    for name, each in GRAPH.nodes.items():
        tag = {Kind.COMPETENCY: "h3", Kind.STANDARD: "h3"}.get(
            each.kind, "h2" if each.kind in (Kind.FRAMEWORK, Kind.DOMAIN, Kind.CATEGORY, Kind.SET) else "li"
        )
        assert ids(page())[name].tag == tag, name
        if tag != "li":
            assert ids(page())[name].text == title_of(each, SHIPPED.words)


@pytest.mark.few(8)
@pytest.mark.wcag("1.3.1", "2.4.6")
@pytest.mark.parametrize("query", QUERIES)
def test_no_level_of_heading_is_skipped(query: str) -> None:
    levels = [int(each.tag[1]) for each in page(query).find("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_a_domain_holds_its_competencies_in_order() -> None:
    for each in GRAPH.of_kind(Kind.DOMAIN):
        held = [other for _, other in GRAPH.outgoing(each.id) if other.kind == Kind.COMPETENCY]
        inside = [heading.attributes.get("id") for heading in entry(page(), each.id).find("h3")]
        expected = [other.id for other in sorted(held, key=lambda other: other.order) if isinstance(other, Competency)]
        assert [name for name in inside if name in GRAPH.nodes] == expected


def test_every_link_is_told_from_both_ends() -> None:
    root = page()
    leads = {
        (entry_of(each), each.attributes["href"][1:]) for each in root.classed("sentences") for each in each.find("a")
    }
    for each in GRAPH.links:
        for one, other in ((each.source, each.target), (each.target, each.source)):
            placed = under(root, one, other) or under(root, other, one)
            assert (one, other) in leads or placed, (one, other)


def test_every_reason_is_told() -> None:
    everything = page().text
    assert [
        each.id for each in GRAPH.links if each.rationale and " ".join(each.rationale.split()) not in everything
    ] == []


def test_a_link_says_how_it_reads_how_sure_it_is_and_on_what_it_rests() -> None:
    [told] = [
        each.parent.parent
        for each in own(page(), "strong-relationships", "a")
        if each.attributes["href"] == "#intasc-3" and each.parent
    ]
    assert told
    link = GRAPH.link("strong-relationships~aligns~intasc-3")
    assert told.text.startswith("aligns with InTASC 3: Learning Environments (strong match, elements 3(a)) Editorial")
    assert link.rationale
    assert told.text.endswith(link.rationale)
    assert {each.attributes["href"] for each in told.find("a")} == {
        "#intasc-3",
        *(f"#source-{name}" for name in link.sources),
    }


@pytest.mark.wcag("2.4.4")
@pytest.mark.parametrize("query", QUERIES)
def test_nothing_leads_nowhere(query: str) -> None:
    root = page(query)
    anchors = ids(root)
    for each in root.find("a"):
        href = each.attributes["href"]
        if href.startswith("#"):
            assert href[1:] in anchors, href
        else:
            assert re.match(r"https?://|outline|accessibility|\./|graph\.json$", href), href
        assert each.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_node_leads_to_itself_on_the_map(language: str) -> None:
    root = page(f"?lang={language}&theme=dark")
    content = CONTENTS.of(language)
    suffix = "&theme=dark" if language == "en" else f"&lang={language}&theme=dark"
    for name in GRAPH.nodes:
        [link] = [each for each in own(root, name, "a") if "to-map" in each.attributes.get("class", "")]
        assert link.attributes["href"] == f"./?node={name}{suffix}"
        assert title_of(content.graph.nodes[name], content.words) in link.text


@pytest.mark.wcag("3.1.2")
@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_stay_in_their_language(language: str) -> None:
    root = page(f"?lang={language}")
    quotes = root.find("blockquote", "q")
    expected = [
        text
        for each in GRAPH.of_kind(Kind.COMPETENCY)
        if isinstance(each, Competency)
        for text in (each.statement, each.former_title)
        if text
    ]
    assert len(expected) > 10
    assert Counter(each.text for each in quotes) == Counter(expected)
    for each in quotes:
        assert [spoken for _, spoken in each.spoken()] == ["en"]


def test_every_resource_that_has_an_address_leads_there() -> None:
    for each in GRAPH.of_kind(Kind.RESOURCE):
        assert isinstance(each, Resource)
        outward = [link for link in own(page(), each.id, "a") if "outward" in link.attributes.get("class", "")]
        assert [link.attributes["href"] for link in outward] == ([each.address] if each.address else [])


def test_a_domain_tells_its_gloss() -> None:
    for each in GRAPH.of_kind(Kind.DOMAIN):
        assert isinstance(each, Domain)
        assert each.gloss in entry(page(), each.id).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_and_the_sources_are_at_the_end(language: str) -> None:
    root, about = page(f"?lang={language}"), CONTENTS.of(language).graph.about
    for each in about.glossary:
        assert ids(root)[f"term-{each.id}"].text.startswith(each.term)
        assert each.definition in root.text
    for number, each_source in enumerate(about.sources, 1):
        assert each_source.title in ids(root)[f"source-{each_source.id}"].text
        assert [link.attributes["href"] for link in ids(root)[f"source-{each_source.id}"].find("a")] == (
            [each_source.url] if each_source.url else []
        )
        named = root.find("a", href=f"#source-{each_source.id}")
        assert {each.text for each in named} <= {f"[{number}]"}
    assert about.credit in root.text


@pytest.mark.wcag("2.4.5")
def test_the_contents_name_every_part() -> None:
    [contents] = page().classed("plain-contents")
    named = [each.attributes["href"][1:] for each in contents.find("a")]
    assert set(named) - {"_glossary", "_sources"} == {
        each.id for each in GRAPH.nodes.values() if ids(page())[each.id].tag != "li"
    }
    assert len(named) == len(set(named))


# --- filters


def listed(root: Element) -> set[str]:
    return {entry_of(each) for each in root.walk() if entry_of(each) in GRAPH.nodes}


@pytest.mark.parametrize("query", QUERIES)
def test_only_what_matches_is_listed(query: str) -> None:
    view, _ = parse_query(query, SHIPPED.vocabulary)
    content, shown, root = CONTENTS.of(view.language), SHIPPED.shown(view), page(query)
    assert listed(root) == shown.nodes
    count = ids(root)["count"].text
    assert content.words("count-competencies", shown=len(shown.competencies), all=20) in count
    assert content.words("count-nodes", shown=len(shown.nodes), all=146) in count
    told = {
        frozenset((entry_of(each), each.attributes["href"][1:]))
        for part in root.classed("sentences")
        for each in part.find("a")
        if not each.attributes["href"].startswith("#source-")
    }
    assert told <= {frozenset((each.source, each.target)) for each in shown.links}


def test_every_standard_filters_by_a_plain_link() -> None:
    [nav] = [each for each in page().find("nav") if each.attributes.get("aria-label") == "InTASC standards"]
    links = nav.find("a")
    assert [each.attributes["href"] for each in links] == [f"outline?intasc={n}#_filters" for n in range(1, 11)]
    for number, each in enumerate(links, 1):
        there = page(f"?intasc={number}")
        count = int(re.findall(r"^(\d+) of 20 competencies", ids(there)["count"].text)[0])
        assert f"{count} competenc" in each.text
        assert len(listed(there) & {node.id for node in GRAPH.of_kind(Kind.COMPETENCY)}) == count


def test_a_filter_keeps_the_others_and_the_language() -> None:
    root = page("?intasc=3&domain=cognitive&lang=es&theme=dark")
    places = {each.attributes["href"] for each in root.find("a") if each.attributes["href"].startswith("outline")}
    assert "outline?intasc=3,5&domain=cognitive&lang=es&theme=dark#_filters" in places
    assert "outline?domain=cognitive&lang=es&theme=dark#_filters" in places, "the chosen one takes itself away"
    assert "outline?intasc=3&domain=cognitive,instructional&lang=es&theme=dark#_filters" in places
    assert "outline?intasc=3&domain=cognitive&foundational=1&lang=es&theme=dark#_filters" in places
    assert "outline?lang=es&theme=dark#_filters" in places, "clear all"
    assert "outline?intasc=3&domain=cognitive&theme=dark" in places, "the other language"
    chosen = [each.text for each in root.find("a", **{"aria-current": "true"})]
    assert len(chosen) == 2
    assert all("elegido" in each for each in chosen)


def test_what_is_filtered_is_in_the_title() -> None:
    [title] = page("?intasc=3&domain=cognitive").find("title")
    assert title.text == "Outline of the framework (InTASC 3; Cognitive) · Competency Explorer"
    assert page().find("title")[0].text == "Outline of the framework · Competency Explorer"


@pytest.mark.parametrize(
    ("query", "said", "left"),
    [
        ("?domain=cognitive&status=editorial", "Nothing matches all of these filters.", set()),
        (
            "?intasc=4,10&match=all&domain=intrapersonal",
            "No competency matches all of these filters.",
            {"intasc", "intasc-4", "intasc-10", "content", "professional-responsibility"},
        ),
    ],
)
def test_nothing_that_matches_is_said_with_a_way_back(query: str, said: str, left: set[str]) -> None:
    root = page(query)
    [empty] = root.classed("empty")
    assert said in empty.text
    assert [each.attributes["href"] for each in empty.find("a")] == ["outline#_filters"]
    assert "0 of 20 competencies" in ids(root)["count"].text
    assert listed(root) <= left
    assert page("?kind=indicator").classed("empty") == [], "that is what was asked for"


def test_what_hangs_on_nothing_that_is_listed_is_listed_too() -> None:
    root = page("?kind=indicator")
    assert listed(root) == {each.id for each in GRAPH.of_kind(Kind.INDICATOR)}
    assert ids(root)["_others"].text == "Also matching"


def test_what_the_address_selects_is_named_first() -> None:
    [note] = page("?node=self-care").classed("note")[:1]
    assert [each.attributes["href"] for each in note.find("a")] == ["#self-care"]
    assert ids(page("?node=self-care"))["self-care"].attributes["aria-current"] == "true"
    [note] = page("?node=self-care&domain=cognitive").classed("note")[:1]
    assert [each.attributes["href"] for each in note.find("a")] == ["outline#self-care"]
    assert "The filters leave out" in note.text


def test_what_of_an_address_is_not_known_is_said() -> None:
    said = " ".join(each.text for each in page("?node=nobody&colour=red&intasc=99").classed("note")[:3])
    assert [part for part in ("“nobody”", "“colour”", "“99”") if part not in said] == []


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("", "outline"),
        ("?lang=es", "outline?lang=es"),
        ("?node=self-care&lang=es&view=table&focus=2", "outline?lang=es#self-care"),
        ("?node=self-care&intasc=3&theme=dark&q=x", "outline?intasc=3&theme=dark#self-care"),
    ],
)
def test_a_view_has_an_address_here(query: str, address: str) -> None:
    assert plain_address(parse_query(query, SHIPPED.vocabulary)[0]) == address


@pytest.mark.parametrize(
    ("query", "address"), [("", "outline"), ("?node=cognitive&lang=es", "outline?lang=es#cognitive")]
)
def test_the_document_of_the_map_offers_it(client: FlaskClient, query: str, address: str) -> None:
    document = client.get(f"/{query}").text
    unscripted = document.partition("<noscript>")[2].partition("</noscript>")[0]
    assert f'href="{address}"' in unscripted
    assert 'href="graph.json"' in unscripted
    assert document.count(f'href="{address}"') == 3, "also where scripts fail to load, or take too long"


# --- languages


@pytest.fixture
def half(graph: CompetencyGraph, monkeypatch: pytest.MonkeyPatch) -> Contents:
    """The shipped framework, half translated, each text of which says its language."""
    monkeypatch.setattr(content_module, "Words", MarkedWords)
    return Contents(CompetencyGraph(marked(graph.document)))


@pytest.mark.few(2)
@pytest.mark.wcag("3.1.2")
@pytest.mark.parametrize("query", ["", "&intasc=3", "&node=self-care", "&domain=cognitive&kind=competency", "&q=x&x=y"])
def test_no_sentence_mixes_languages(half: Contents, query: str) -> None:
    root = read(render(f"?lang=es{query}", half))
    spoken = [(text, language) for body in root.find("body") for text, language in body.spoken()]
    assert len(spoken) > 100
    # The way to the other language is named in that language.
    wrong = [text for text, language in spoken if (ENGLISH if language == "es" else SPANISH) in text]
    assert wrong == []


def test_what_is_not_translated_is_said_to_be_so(half: Contents) -> None:
    note = Words.of("es")("plain-untranslated")
    assert note in read(render("?lang=es", half)).text
    assert note not in read(render("", half)).text


def test_a_translation_says_that_it_is_ours() -> None:
    assert Words.of("es")("translated-here") in page("?lang=es").text
    assert Words.of("en")("translated-here") not in page().text


@pytest.mark.parametrize("query", ["", "?intasc=4,10&match=all&domain=intrapersonal", "?node=self-care&intasc=3"])
def test_nothing_is_said_past_the_catalogue(
    graph: CompetencyGraph, known: list[str], monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr(content_module, "Words", PseudoWords)
    root = read(render(query, Contents(graph)))
    said = [text for body in root.find("body", "title") for text, _ in body.spoken()]
    said += [each.attributes["aria-label"] for each in root.walk() if "aria-label" in each.attributes]
    notes = [each.note for each in graph.about.glossary if each.note]
    assert [each for each in said if unknown(each, [*notes, *known])] == []


# --- safety


HOSTILE = "<script>ran=1</script>\"'><img src=x onerror=ran=1>{{ 7 * 7 }}"


def test_texts_of_a_framework_are_only_texts() -> None:
    hostile = graph_of(
        domain("d", "a", title=HOSTILE, gloss=HOSTILE),
        node("b", title=HOSTILE, meaning=HOSTILE, note=HOSTILE, statement=HOSTILE, former_title=HOSTILE),
        link("d contains b"),
        link("a supports b", rationale=HOSTILE),
        resource("r", "a", title=HOSTILE, publisher=HOSTILE, url="https://x.example/?a=\"><script>'"),
        title=HOSTILE,
        edition=HOSTILE,
        credit=HOSTILE,
        glossary=[term("T", HOSTILE, note=HOSTILE)],
        sources=[source(title=HOSTILE, publisher=HOSTILE, url='https://x.example/"><script>')],
    )
    assert_harmless(render("?node=b&intasc=%3Cscript%3E&%3Cscript%3E=1", Contents(hostile)))


@pytest.mark.parametrize("query", ["", "?lang=es", *QUERIES[-2:]])
def test_there_is_no_script_and_no_inline_style(query: str) -> None:
    assert_harmless(render(query))


def assert_harmless(text: str) -> None:
    root = read(text)
    assert root.find("script", "style", "img", "iframe", "object", "form", "base") == []
    for each in root.walk():
        assert not [name for name in each.attributes if name.startswith("on") or name == "style"]
        assert not each.attributes.get("href", "").lower().startswith(("javascript:", "data:"))
    assert "49" not in text or "{{ 7 * 7 }}" in root.text


def test_an_empty_framework_is_a_page_too() -> None:
    assert framework()["nodes"] == []
    root = read(render("", Contents(graph_of())))
    assert "0 of 0 competencies" in ids(root)["count"].text


# --- as an answer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_it_is_small_on_the_way(client: FlaskClient, language: str, encoding: str) -> None:
    answer = client.get(f"/outline?lang={language}", headers={"Accept-Encoding": encoding})
    assert answer.headers["Content-Encoding"] == encoding
    assert len(answer.data) < MOST
    if encoding == "gzip":
        assert gzip.decompress(answer.data).startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_html_in_its_language_under_the_policy(client: FlaskClient, language: str) -> None:
    answer = client.get(f"/outline?lang={language}")
    assert answer.status_code == 200
    assert answer.content_type == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "Set-Cookie" not in answer.headers
    assert f'<html lang="{language}">' in answer.text
    assert client.head("/outline").status_code == 200
    assert client.post("/outline").status_code == 405


def test_its_style_is_the_one_of_the_map(client: FlaskClient) -> None:
    [style] = read(client.get("/outline").text).find("link", rel="stylesheet")
    address = style.attributes["href"]
    assert f'href="{address}"' in client.get("/").text
    assert "max-age=31536000" in client.get(f"/{address}").headers["Cache-Control"]


def test_what_did_not_change_is_not_sent_again(client: FlaskClient) -> None:
    for accepted in ("identity", "br"):
        first = client.get("/outline", headers={"Accept-Encoding": accepted})
        asked = {"If-None-Match": first.headers["ETag"], "Accept-Encoding": accepted}
        assert client.get("/outline", headers=asked).status_code == 304
        assert client.get("/outline?lang=es", headers=asked).status_code == 200


@pytest.mark.parametrize(
    "query", ["?%ff=%fe", "?" + "x=1&" * 3_000, "?intasc=3&intasc=4", "?theme=pink", "?view=table"]
)
def test_a_spoilt_query_is_answered(client: FlaskClient, query: str) -> None:
    assert client.get(f"/outline{query}").status_code == 200


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_theme_is_kept(theme: str) -> None:
    root = page(f"?theme={theme}")
    assert root.attributes["data-theme"] == theme
    for each in root.find("a"):
        parts = urlsplit(each.attributes["href"])
        if parts.path in ("outline", "./"):
            assert parse_qs(parts.query)["theme"] == [theme]


def test_a_shown_view_is_the_contents_in_one_language_only(content: Content) -> None:
    assert page().attributes["lang"] == content.words.language == "en"
