"""A framework told in another language: whole records, never parts of one, and nothing that is quoted."""

from typing import Any

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.problems import InvalidDocument
from explorer.competencies.schema import parse
from tests.builders import domain, framework, graph_of, link, node, term

INTO_SPANISH = {"language": "es", "title": "Cuidarse", "meaning": "Lo que significa."}


def spanish(**more: Any) -> list[Any]:
    return [INTO_SPANISH | more]


@pytest.fixture
def english() -> CompetencyGraph:
    return graph_of(
        domain("d", "b"),
        node("a", statement="I care.", translations=spanish()),
        link("d contains a"),
        link("a supports b", rationale="Because.", translations=[{"language": "es", "rationale": "Porque sí."}]),
        link("b relates a", rationale="So it is."),
        glossary=[
            term("agency", translations=[{"language": "es", "term": "Agencia", "definition": "Poder.", "forms": ["x"]}])
        ],
    )


def test_what_is_translated_is_told_in_that_language(english: CompetencyGraph) -> None:
    told = english.in_language("es")
    assert (told.nodes["a"].title, told.nodes["a"].meaning, told.nodes["a"].language) == (
        "Cuidarse",
        "Lo que significa.",
        "es",
    )
    assert (told.link("a~supports~b").rationale, told.link("a~supports~b").language) == ("Porque sí.", "es")
    (word,) = told.about.glossary
    assert (word.term, word.definition, word.forms, word.language) == ("Agencia", "Poder.", ("x",), "es")


def test_what_is_not_translated_stays_and_says_so(english: CompetencyGraph) -> None:
    told = english.in_language("es")
    assert told.nodes["b"] is english.nodes["b"]
    assert told.nodes["b"].language == "en"
    assert told.link("b~relates~a").language == "en"


def test_quotations_ids_and_links_are_never_touched(english: CompetencyGraph) -> None:
    told = english.in_language("es")
    assert told.nodes["a"].model_dump()["statement"] == "I care."
    assert [link.id for link in told.links] == [link.id for link in english.links]
    assert set(told.network.nodes) == set(english.network.nodes)


def test_a_language_that_nothing_is_translated_into_changes_nothing(english: CompetencyGraph) -> None:
    assert english.in_language("fr") is english
    assert english.in_language("en") is english


@pytest.mark.parametrize(
    ("spoilt", "place", "what"),
    [
        (spanish(note="Nota."), "nodes[1] (a).translations (es).note", "the record has no such text"),
        (spanish(short="C."), "nodes[1] (a).translations (es).short", "the record has no such text"),
        ([INTO_SPANISH, INTO_SPANISH], "nodes[1] (a).translations", "es is there 2 times"),
    ],
)
def test_a_translation_has_just_the_texts_of_its_record(spoilt: list[Any], place: str, what: str) -> None:
    with pytest.raises(InvalidDocument) as failure:
        parse(framework(domain("d"), node("a", translations=spoilt), link("d contains a")))
    assert [(each.place, each.what) for each in failure.value.problems] == [(place, what)]


def test_a_translation_that_leaves_something_out_is_named() -> None:
    with pytest.raises(InvalidDocument) as failure:
        parse(framework(domain("d"), node("a", note="A note.", translations=spanish()), link("d contains a")))
    (problem,) = failure.value.problems
    assert str(problem) == (
        "nodes[1] (a).translations (es).note: it is missing, though the record has it. Translate it too."
    )


def test_a_language_has_a_code() -> None:
    with pytest.raises(InvalidDocument) as failure:
        parse(framework(node("a", translations=[INTO_SPANISH | {"language": "Spanish"}])))
    problem = failure.value.problems[0]
    assert problem.place == "nodes[0] (a).translations[0] (Spanish).language"
    assert "es or es-MX" in problem.fix
