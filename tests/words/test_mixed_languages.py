"""What is not translated is shown in its own language, marked as such, and never within a sentence of another."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from dash.development.base_component import Component

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.schema import Document
from explorer.interface.components import Chart, CompetencyMap
from explorer.interface.content import Content
from explorer.interface.frame import render_frame
from explorer.interface.wiring import render_found, render_view
from explorer.words.catalogue import Words
from tests.trees import properties, walk
from tests.words.test_pseudo_language import QUERIES, SPOKEN, UNSAID

ENGLISH, SPANISH = "‹en ", "‹es "
UNTRANSLATED = {
    "self-care",
    "intasc-3",
    "cognitive",
    "learner-and-learning",
    "r-podcast",
    "strong-relationships-i1",
    "foundational",
    "idea-equity-training",
    "educator-competencies",
}
"""A node of each kind that stays in English."""


class MarkedWords(Words):
    """A catalogue each text of which says which language it is in."""

    def __call__(self, key: str, /, **details: str | int | date) -> str:
        return f"‹{self.language} {super().__call__(key, **details)}›"


def marked(document: Document) -> Document:
    """A framework each text of which says its language; some records are translated, and some are not."""
    plain = document.model_dump(mode="json", exclude_none=True)

    def told(record: dict[str, Any], names: tuple[str, ...], *, translated: bool) -> None:
        texts = {name: record[name] for name in names if name in record}
        record |= {name: f"‹en {text}›" for name, text in texts.items()}
        record["translations"] = (
            [{"language": "es"} | {name: f"‹es {text}›" for name, text in texts.items()}]
            if translated and texts
            else []
        )

    for node in plain["nodes"]:
        for name in ("statement", "former_title", "publisher"):
            if name in node:
                node[name] = f"‹en {node[name]}›"
        told(node, ("title", "short", "meaning", "gloss", "note"), translated=node["id"] not in UNTRANSLATED)
    for number, edge in enumerate(plain["edges"]):
        told(edge, ("rationale",), translated=bool(number % 3))
    about = plain["graph"]
    for number, term in enumerate(about["glossary"]):
        told(term, ("term", "definition", "note"), translated=bool(number % 3))
        term["forms"] = []
    told(about, ("title", "edition", "publishers", "credit"), translated=True)
    about["synonyms"] = []
    for source in about["sources"]:
        source |= {name: f"‹en {source[name]}›" for name in ("title", "publisher")}
    return Document.model_validate(plain)


@pytest.fixture(scope="module")
def half(graph: CompetencyGraph) -> Content:
    """The shipped framework, half translated, on a Spanish page."""
    english = Words.of("en").source
    source = Content.of(CompetencyGraph(marked(graph.document)), MarkedWords("en", english))
    return source.in_language(MarkedWords("es", Words.of("es").source))


def spoken(tree: Any, language: str) -> Iterator[tuple[str, str]]:
    """Every text of a tree that is shown or read out, with the language that it is marked as."""
    if isinstance(tree, str):
        yield tree, language
    elif isinstance(tree, list | tuple):
        for each in tree:
            yield from spoken(each, language)
    elif isinstance(tree, Component) and not isinstance(tree, Chart | CompetencyMap):
        given = properties(tree)
        own = given.get("lang") or language
        yield from ((str(given[name]), own) for name in SPOKEN if given.get(name))
        yield from spoken(given.get("children"), own)


def wrong(tree: Any) -> list[tuple[str, str]]:
    return [
        (text, language) for text, language in spoken(tree, "es") if (ENGLISH if language == "es" else SPANISH) in text
    ]


@pytest.mark.wcag("3.1.2")
@pytest.mark.parametrize("query", [*QUERIES, "?view=glossary"], ids=lambda query: query[:50] or "first view")
def test_no_sentence_of_a_view_mixes_languages(half: Content, query: str) -> None:
    shown = render_view(half, query)
    # The title of the page can only be in one language, and names what is selected by its own name.
    trees = {
        name: tree for name, tree in shown.items() if name not in {*UNSAID, "title"} and not isinstance(tree, bool)
    }
    assert {name: wrong(tree) for name, tree in trees.items() if wrong(tree)} == {}


@pytest.mark.wcag("3.1.2")
def test_the_frame_mixes_no_languages(half: Content) -> None:
    assert wrong(render_frame(half)) == []


@pytest.mark.wcag("3.1.2")
def test_the_marks_of_the_map_mix_no_languages(half: Content) -> None:
    (drawn,) = [properties(each) for each in walk(render_frame(half)) if isinstance(each, CompetencyMap)]
    named_in_english = 0
    for mark in drawn["scene"]["nodes"]:
        assert mark.get("titleLang") == ("en" if mark["id"] in UNTRANSLATED else None)
        for text, language in ((mark["title"], mark.get("titleLang")), (mark["name"], mark.get("lang"))):
            own, other = (ENGLISH, SPANISH) if language else (SPANISH, ENGLISH)
            assert own in text
            assert other not in text
        named_in_english += mark.get("lang") == "en"
    assert named_in_english > len(UNTRANSLATED), "the name of an item says its group too"
    original = drawn["words"]["original"]
    assert original["language"] == "en"
    assert SPANISH not in str(original)
    assert ENGLISH not in str({**drawn["words"], "original": None})


@pytest.mark.wcag("3.1.2")
@pytest.mark.parametrize("typed", ["cuidado", "self-care", "equity", "podcast"])
def test_suggestions_name_the_language_of_what_they_found(half: Content, typed: str) -> None:
    for hit in render_found(half, typed)["hits"]:
        text = "".join(part for part, _ in hit["parts"])
        assert (ENGLISH in hit["title"]) == (hit["lang"] == "en")
        assert (ENGLISH in text) <= (hit["partsLang"] == "en")
        assert (SPANISH in text) <= (hit["partsLang"] is None)
