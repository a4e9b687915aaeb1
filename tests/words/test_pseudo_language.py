"""Nothing is said past the catalogue: with every word of it in brackets, all else has to be content."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from dash.development.base_component import Component

from explorer.competencies.graph import CompetencyGraph
from explorer.interface.components import Chart, CompetencyMap, Finder, Guide, StepAdder, Terms, TourShelf
from explorer.interface.content import Content
from explorer.interface.elements import site_of
from explorer.interface.frame import render_frame
from explorer.interface.panels.welcome import parts_of
from explorer.interface.wiring import render_found, render_view
from explorer.view.address import parse_query
from explorer.words.catalogue import Words
from tests.trees import properties, texts, unmarked, walk

SPOKEN = ("aria-label", "title", "placeholder", "label", "alt", "data-done", "data-failed", "aria-description")
UNSAID = {"answered", "node", "edge", "layout", "emphasis"}
UNSPOKEN = {"id", "className", "href", "data-node", "data-go", "data-toggle", "data-drop", "type", "role"}


class PseudoWords(Words):
    """English, every text of it in brackets."""

    def __call__(self, key: str, /, **details: str | int | date) -> str:
        return f"⟦{super().__call__(key, **details)}⟧"


@pytest.fixture(scope="module")
def pseudo(graph: CompetencyGraph) -> Content:
    return Content.of(graph, PseudoWords("en", _english()))


def _english() -> str:
    from explorer.settings import PROJECT

    return (PROJECT / "explorer" / "words" / "en.ftl").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def known(graph: CompetencyGraph) -> list[str]:
    """Every text that comes from the file, longest first."""
    about = graph.about
    found = {about.title, about.edition, about.publishers, about.credit}
    for source in about.sources:
        found |= {source.title, source.publisher, source.year or "", *([site_of(source.url)] if source.url else [])}
    for term in about.glossary:
        found |= {term.term, term.definition}
    for node in graph.nodes.values():
        fields = node.model_dump()
        found |= {
            str(fields[name])
            for name in ("title", "short", "meaning", "note", "statement", "former_title", "gloss", "publisher", "year")
            if fields.get(name)
        }
    for link in graph.links:
        found |= {link.rationale or "", *link.elements}
    return sorted(found - {""}, key=len, reverse=True)


def unknown(said: str, known: list[str]) -> str:
    """What of a text is neither from the catalogue nor from the file."""
    rest = said
    while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", " ", rest)) != rest:
        rest = shorter
    if not re.search(r"[^\W\d_]", rest):
        return ""
    for each in known:
        rest = rest.replace(each, " ")
    return rest.strip() if re.search(r"[^\W\d_]", rest) else ""


def written(figure: Any, name: str = "") -> Iterator[str]:
    """Every text that a chart shows."""
    if isinstance(figure, dict):
        for key, value in figure.items():
            yield from written(value, key)
    elif isinstance(figure, list):
        for each in figure:
            yield from written(each, name)
    elif isinstance(figure, str) and name in ("text", "hovertext", "ticktext", "name", "x", "y"):
        yield figure


def spoken(tree: Any) -> Iterator[str]:
    """Every text that a tree shows or has read out."""
    yield from texts(tree)
    for each in walk(tree):
        given = properties(each)
        yield from (str(given[name]) for name in SPOKEN if given.get(name))
        if isinstance(each, Chart):
            yield from given["words"].values()
            yield from (part.replace("<br>", " ") for part in written(given["figure"]))
        if isinstance(each, Finder):
            yield from given["words"].values()
        if isinstance(each, Guide | StepAdder | TourShelf):
            for words in given["words"].values():
                yield from words.values() if isinstance(words, dict) else [words]
        if isinstance(each, Terms):
            yield from (given["words"]["entry"], given["words"]["said"])
            yield from (*given["words"]["statuses"].values(), *given["words"]["means"].values())
            yield from (known[name] for known in given["terms"].values() for name in ("term", "definition"))
        if isinstance(each, CompetencyMap):
            for words in given["words"].values():
                yield from words.values() if isinstance(words, dict) else [words]
            for mark in given["scene"]["nodes"]:
                yield mark["title"]
                yield mark["name"]


def untranslated(tree: Any, known: list[str]) -> list[str]:
    said = list(spoken(tree))
    assert said
    return [each for each in said if unknown(each, known)]


QUERIES = [
    "",
    "?view=outline",
    "?view=table",
    "?view=table&sort=-links&intasc=1,2&match=all",
    "?view=about",
    "?view=crosswalk",
    "?view=crosswalk&order=3&domain=cognitive&node=intasc-6&edge=mastery-approach~aligns~intasc-6",
    "?view=crosswalk&kind=resource",
    "?view=report",
    "?view=tours",
    "?view=tours&tour=my-q3gkad16",
    "?node=self-care&tour=my-q3gkad16&step=3",
    "?node=strong-relationships",
    "?node=communication-feedback",
    "?node=positive-learning-environments",
    "?node=cognitive&theme=dark",
    "?node=educator-competencies&type=video",
    "?node=intasc&theme=light",
    "?node=intasc-3",
    "?node=learner-and-learning",
    "?node=foundational",
    "?node=strong-relationships-i1",
    "?node=r-podcast",
    "?node=r-edutopia-6",
    "?node=v-student-agency-1",
    "?node=idea-equity-training",
    "?node=question-bonding-online",
    "?intasc=3,7&match=all&foundational=1&domain=cognitive&unmatched=hide",
    "?kind=competency,set&relation=supports,aligns&status=editorial,published&type=video,podcast",
    "?status=provisional&kind=question",
    "?q=relationships",
    "?q=equity",
    "?q=crosswalk",
    "?q=zzzzqqq",
    "?edge=technology-for-learning~aligns~intasc-8",
    "?edge=foundational~builds-toward~self-care&node=self-care",
    "?view=path",
    "?view=path&node=self-care&to=intasc-3&route=2",
    "?view=path&node=self-care&to=r-podcast&relation=supports",
    "?view=path&node=self-care&to=r-podcast&domain=cognitive",
    "?view=compare",
    "?view=compare&node=student-agency&with=metacognitive-skills&status=published",
    "?view=compare&node=intasc-3&with=self-care",
    "?node=student-agency&focus=2&direction=in",
    "?node=student-agency&focus=chain",
    "?view=outline&fold=cognitive,strong-relationships",
    "?node=x&intasc=99&colour=red&q=a&q=b",
    "?q=" + "x" * 3_000,
]


def test_the_frame_says_nothing_past_the_catalogue(pseudo: Content, known: list[str]) -> None:
    frame = unmarked(render_frame(pseudo))
    assert untranslated(frame, known) == []
    assert sum("⟦" in each for each in spoken(frame)) > 150


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:50] or "first view")
def test_a_view_says_nothing_past_the_catalogue(pseudo: Content, known: list[str], query: str) -> None:
    shown = unmarked(render_view(pseudo, query))
    typed = parse_query(query, pseudo.vocabulary)[0].q
    hits = [piece for hit in pseudo.index.find(typed) for piece, _ in parts_of(hit, 160)]
    allowed = sorted({*known, *hits, typed} - {""}, key=len, reverse=True)
    trees = [value for name, value in shown.items() if name not in UNSAID and not isinstance(value, bool)]
    assert untranslated(trees, allowed) == []
    assert all(tree == [] or isinstance(tree, str) or "⟦" in "".join(spoken(tree)) for tree in trees)


@pytest.mark.parametrize("query", ["", "?view=table", "?view=about", "?node=self-care", "?q=equity"])
def test_the_names_of_the_page_and_announcements_come_from_the_catalogue(pseudo: Content, query: str) -> None:
    shown = render_view(pseudo, query)
    for name in ("title", "announcer"):
        assert shown[name].startswith("⟦")
        assert shown[name].endswith("⟧")


@pytest.mark.parametrize("typed", ["equity", "crosswalk", "zzzzqqq"])
def test_suggestions_say_nothing_past_the_catalogue(pseudo: Content, known: list[str], typed: str) -> None:
    found = render_found(pseudo, typed)
    assert unknown(found["said"], known) == ""
    assert unknown(found["none"], known) == ""
    for hit in found["hits"]:
        assert hit["where"].startswith("⟦")
        assert hit["kind"].startswith("⟦")
        assert unknown(hit["title"], known) == ""
    assert bool(found["hits"]) == (typed != "zzzzqqq")


def test_the_search_for_untranslated_texts_finds_them(known: list[str]) -> None:
    from dash import html

    tree = html.Div(
        ["⟦Open⟧", html.P("Open"), html.P("Self-care: ⟦one ⟦two⟧⟧ · 2021"), html.Button("×", title="Close")]
    )
    assert untranslated(tree, known) == ["Open", "Close"]
    assert isinstance(tree, Component)
