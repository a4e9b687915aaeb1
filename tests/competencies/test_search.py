"""Finding things by words that are misspelt, unfinished, accented or only meant."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.competencies.schema import Term
from explorer.competencies.search import MOST_HITS, Field, Hit, SearchIndex, fold
from explorer.graph_file.reader import read_graph
from explorer.settings import Settings
from tests.builders import domain, graph_of, node, resource, term

SHIPPED = read_graph(Settings().graph_file)
INDEX = SearchIndex(SHIPPED)


def names(hits: list[Hit]) -> list[str]:
    return [hit.found.term if isinstance(hit.found, Term) else hit.found.id for hit in hits]


def small(*titles: str, synonyms: list[list[str]] | None = None) -> SearchIndex:
    nodes = [node(f"n-{place}", "idea", title=title, meaning="Nothing.") for place, title in enumerate(titles)]
    return SearchIndex(graph_of(nodes, synonyms=synonyms or []))


def found(index: SearchIndex, typed: str) -> list[str]:
    return [hit.text for hit in index.find(typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("realtionships", "strong-relationships"),
        ("relationships", "strong-relationships"),
        ("RELATIONSHIPS", "strong-relationships"),
        ("relat", "strong-relationships"),
        ("strng relationship", "strong-relationships"),
        ("growth mindset", "growth-mindset"),
        ("PBL", "project-based-learning"),
        ("pbl", "project-based-learning"),
        ("wellbeing", "self-care"),
        ("burnout", "self-care"),
        ("metacognitve", "metacognitive-skills"),
        ("intrapersonal", "intrapersonal"),
        ("bond with students online", "question-bonding-online"),
    ],
)
def test_what_people_type_finds_what_they_mean_first(typed: str, first: str) -> None:
    assert names(INDEX.find(typed))[0] == first


def test_a_synonym_of_several_words_finds_them_together() -> None:
    assert "idea-social-emotional-team" in names(INDEX.find("SEL"))
    index = small("Group work", "Work alone", "A group", synonyms=[["teamwork", "group work"]])
    assert found(index, "teamwork") == ["Group work"]


def test_a_phrase_of_several_words_finds_its_synonyms() -> None:
    index = small("Fair grading", "Self care", synonyms=[["well being", "self care"]])
    assert found(index, "well being") == ["Self care"]


@pytest.mark.parametrize("typed", ["équity", unicodedata.normalize("NFD", "équity"), "EQUITY", "ÉQUITY", "equity"])
def test_accents_and_case_do_not_matter(typed: str) -> None:
    assert names(INDEX.find(typed)) == names(INDEX.find("equity"))
    assert len(INDEX.find(typed)) >= 3


def test_accents_of_the_framework_do_not_matter_either() -> None:
    assert found(small("Café école"), "ecole cafe") == ["Café école"]
    assert found(small(unicodedata.normalize("NFD", "Café")), "café") == ["Café"]


def test_folding_leaves_plain_letters() -> None:
    assert fold("ÉQUITÉ ﬁnally") == "equite finally"


def test_each_letter_typed_on_the_way_to_a_word_keeps_it_found() -> None:
    for end in range(2, len("assessment") + 1):
        assert "assessment-data" in names(INDEX.find("assessment"[:end]))


def test_short_words_are_taken_as_they_are() -> None:
    assert found(small("Cat", "Car", "Cart"), "car") == ["Car", "Cart"]


def test_longer_words_forgive_a_slip_and_the_longest_two() -> None:
    index = small("Dogma", "Relationship")
    assert found(index, "dgoma") == ["Dogma"]
    assert found(index, "dagme") == []
    assert found(index, "relatoinsihp") == ["Relationship"]


def test_every_word_has_to_be_found() -> None:
    index = small("Green tea", "Green house", "Tea house")
    assert found(index, "green tea") == ["Green tea"]
    assert found(index, "tea green") == ["Green tea"]
    assert found(index, "green tea house") == []


def test_a_title_counts_more_than_a_meaning_and_a_publisher_least() -> None:
    index = SearchIndex(
        graph_of(
            node("in-meaning", "idea", title="One", meaning="About apples."),
            resource("in-publisher", title="Two", publisher="Apples Press"),
            node("in-title", "idea", title="Apples"),
        )
    )
    assert [(name, hit.field) for name, hit in zip(names(index.find("apples")), index.find("apples"), strict=True)] == [
        ("in-title", Field.TITLE),
        ("in-meaning", Field.MEANING),
        ("in-publisher", Field.PUBLISHER),
    ]


def test_statements_and_former_titles_are_searched() -> None:
    index = SearchIndex(graph_of(domain("d"), [*domain("e", "a")], synonyms=[]))
    assert names(index.find("zebra")) == []
    parts = domain("d", "a")
    parts[1] |= {"statement": "Ride a zebra.", "former_title": "Riding a giraffe"}
    index = SearchIndex(graph_of(parts))
    assert [(hit.field, hit.text) for hit in index.find("zebra")] == [(Field.STATEMENT, "Ride a zebra.")]
    assert [(hit.field, hit.text) for hit in index.find("giraffe")] == [(Field.FORMER_TITLE, "Riding a giraffe")]


def test_the_glossary_is_searched() -> None:
    index = SearchIndex(graph_of(node("n", "idea"), glossary=[term("Crosswalk", "A comparison of lists.")]))
    (by_term,) = index.find("crosswalk")
    assert isinstance(by_term.found, Term)
    assert (by_term.field, by_term.text) == (Field.TERM, "Crosswalk")
    (by_definition,) = index.find("comparison")
    assert (by_definition.field, by_definition.text) == (Field.DEFINITION, "A comparison of lists.")
    assert by_definition.found is by_term.found


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("realtionships", ["relationships"]),
        ("strong relat", ["strong", "relationships"]),
        ("relationships strong", ["strong", "relationships"]),
    ],
)
def test_spans_point_at_the_words_that_matched(typed: str, marked: list[str]) -> None:
    hit = INDEX.find(typed)[0]
    assert hit.text == "Build strong relationships"
    assert [hit.text[start:end] for start, end in hit.spans] == marked


def test_spans_count_the_letters_of_the_text_as_it_stands() -> None:
    (hit,) = small("Eﬃcient ﬁne été").find("ete")
    assert [hit.text[start:end] for start, end in hit.spans] == ["été"]


@pytest.mark.parametrize("typed", ["zzzzqqq", "xylophone", "x" * 1_000, "relationships zzzzqqq"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert INDEX.find(typed) == []


@pytest.mark.parametrize("typed", ["", " ", "\t\n", "\x00\x01", "😀", "?!", "___", "-", "'", "\u202e", "\ud800"])
def test_without_words_nothing_is_found(typed: str) -> None:
    assert INDEX.find(typed) == []


@given(st.text(st.characters(), max_size=60) | st.sampled_from(["a " * 500, "é" * 1_000, "ﷺ" * 500, "\u0301" * 1_000]))
def test_any_text_can_be_searched_for(typed: str) -> None:
    hits = INDEX.find(typed)
    assert len(hits) <= MOST_HITS
    for hit in hits:
        assert hit.spans
        assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)


@pytest.mark.parametrize("name", SHIPPED.nodes)
def test_a_things_own_title_finds_it_among_the_first_five(name: str) -> None:
    assert name in names(INDEX.find(SHIPPED.nodes[name].title))[:5]


@pytest.mark.parametrize("each", SHIPPED.about.glossary, ids=lambda each: each.id)
def test_a_term_of_the_glossary_finds_itself(each: Term) -> None:
    assert each.term in names(INDEX.find(each.term))


def test_at_most_thirty_are_found() -> None:
    assert len(small(*["Apple"] * 40).find("apple")) == MOST_HITS == 30


def test_the_same_words_find_the_same_things_in_the_same_order() -> None:
    again = SearchIndex(SHIPPED)
    for typed in ("learning", "students", "a"):
        assert names(again.find(typed)) == names(INDEX.find(typed))
        assert names(INDEX.find(typed))
