"""What ``data/tours.json`` promises: nine tours that fit the shipped framework, in two languages and in plain words."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from explorer.competencies.filters import facets, shown
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Standard
from explorer.drawing.emphasis import State, emphasis
from explorer.graph_file.json_file import read_json
from explorer.graph_file.reader import read_graph
from explorer.settings import Settings
from explorer.tours.reader import read_tours
from explorer.tours.schema import Step, Tour
from explorer.tours.tours import Guided, Tours
from explorer.view.address import Vocabulary, format_query, parse_query
from explorer.view.state import ON_THE_MAP
from tests.words.test_reading_level import LONGEST, level, plain, sentences, words_of

GRAPH = read_graph(Settings().graph_file)
FACETS = facets(GRAPH)
VOCABULARY = Vocabulary.of(GRAPH)
FILE: dict[str, Any] = read_json(Settings().tours_file)
SHIPPED = {tour.id: tour for tour in read_tours(Settings().tours_file)}

LANGUAGES = ("en", "es")
MINUTES = {
    "start": 10,
    "foundations": 20,
    "domain-intrapersonal": 20,
    "domain-interpersonal": 20,
    "domain-cognitive": 20,
    "domain-instructional": 20,
    "standard": 20,
    "equity": 45,
    "challenge": 45,
}
FEWEST_STEPS, MOST_STEPS = 6, 11
LONGEST_TEXT = {"title": 60, "caption": 280, "prompt": 200, "notes": 400}
MOST_IN_SIGHT = 27
"""So many things may stand out at once in a view that is projected, but for the whole map."""


def guided(language: str) -> Iterator[Guided]:
    """Each tour as it is given in a language; the one that asks for a standard once for each of the ten."""
    return iter(Tours(SHIPPED.values(), GRAPH.in_language(language), language))


def told(language: str) -> Iterator[Tour]:
    return (each.tour for each in guided(language))


def steps(language: str) -> Iterator[tuple[str, Step]]:
    """Each step with where it stands."""
    for each in told(language):
        for number, step in enumerate(each.steps, start=1):
            yield f"{each.id}, step {number}", step


def for_the_room(step: Step) -> str:
    return f"{step.caption} {step.prompt or ''}".strip()


def told_sentences(text: str) -> int:
    return len(re.findall(r"[.!?](?=\s|$)", text))


def in_sight(view: str) -> list[str]:
    """What stands out on the map in a view."""
    parsed, _ = parse_query(view, VOCABULARY)
    found = emphasis(GRAPH, parsed, shown(GRAPH, FACETS, parsed.filters))
    return [name for name, state in found.nodes.items() if state is not State.FADED]


def lines_in_sight(view: str) -> list[str]:
    """The status of each line that stands out in a view."""
    parsed, _ = parse_query(view, VOCABULARY)
    found = emphasis(GRAPH, parsed, shown(GRAPH, FACETS, parsed.filters))
    return [link.status for link in GRAPH.links if found.links[link.id] is not State.FADED]


def test_there_are_nine_tours_on_the_shipped_framework() -> None:
    assert list(SHIPPED) == list(MINUTES)
    assert FILE["framework"] == GRAPH.about.title
    assert {tour.status for tour in SHIPPED.values()} == {"editorial"}
    assert [tour.id for tour in SHIPPED.values() if tour.asks] == ["standard"]
    assert all(FEWEST_STEPS <= len(tour.steps) <= MOST_STEPS for tour in SHIPPED.values())


@pytest.mark.parametrize(("name", "minutes"), MINUTES.items())
def test_each_takes_as_long_as_promised(name: str, minutes: int) -> None:
    assert SHIPPED[name].minutes == minutes
    assert all(step.minutes >= 1 for step in SHIPPED[name].steps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_fits_the_framework_for_every_standard(language: str) -> None:
    every = list(guided(language))
    assert [each.tour.title for each in every if each.left_out] == []
    about = [each.standard.number for each in every if each.standard]
    assert about == list(range(1, 11))
    assert len(every) == len(MINUTES) - 1 + 10


def test_views_are_written_as_addresses_are() -> None:
    for name, tour in SHIPPED.items():
        for standard in GRAPH.of_kind(Kind.STANDARD) if tour.asks else [None]:
            for step in tour.steps:
                view = step.view
                if isinstance(standard, Standard):
                    view = view.replace("{standard}", standard.id).replace("{number}", str(standard.number))
                assert format_query(parse_query(view, VOCABULARY)[0]) == view, (name, step.title)


def test_every_view_about_a_standard_keeps_which_one() -> None:
    """The address forgets it otherwise."""
    assert all("intasc={number}" in step.view for step in SHIPPED["standard"].steps)


def test_every_text_is_there_in_both_languages() -> None:
    for name, tour in SHIPPED.items():
        assert [each.language for each in tour.translations] == ["es"], name
        assert len(tour.translations[0].steps) == len(tour.steps)
        assert all(step.notes for step in tour.steps), name
        # A page to read needs no question; on every other step the room is asked one.
        assert [step.view for step in tour.steps if not step.prompt] in ([], ["?view=about"]), name
    for language in LANGUAGES:
        assert {each.language for each in told(language)} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_left(language: str) -> None:
    said = [text for _, step in steps(language) for text in (step.view, step.title, for_the_room(step), step.notes)]
    said += [text for tour in told(language) for text in (tour.title, tour.summary)]
    assert [text for text in said if text and ("{" in text or "}" in text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_short_enough_to_project(language: str) -> None:
    for place, step in steps(language):
        for name, most in LONGEST_TEXT.items():
            assert len(getattr(step, name) or "") <= most, (place, name)
        assert 1 <= told_sentences(step.caption) <= 3, place
        assert 1 <= told_sentences(step.notes or "") <= 4, place
        assert step.prompt is None or step.prompt.count("?") in (1, 2), place


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_room_reads_is_easy_to_read(language: str) -> None:
    hard = [
        f"{level(language, text):.1f} {place}: {text}"
        for place, text in ((place, for_the_room(step)) for place, step in steps(language))
        if not plain(language, text)
    ]
    assert hard == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_presenter_reads_is_easy_to_read(language: str) -> None:
    for tour in told(language):
        text = " ".join(step.notes or "" for step in tour.steps)
        assert plain(language, text), f"{level(language, text):.1f} {tour.title}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_too_long(language: str) -> None:
    said = [text for _, step in steps(language) for text in (step.caption, step.prompt, step.notes) if text]
    assert [each for text in said for each in sentences(text) if len(words_of(each)) > LONGEST] == []


def test_projected_views_are_calm() -> None:
    for place, step in steps("en"):
        view, _ = parse_query(step.view, VOCABULARY)
        if view.page in ON_THE_MAP and step.view:
            assert 1 <= len(in_sight(step.view)) <= MOST_IN_SIGHT, (place, step.view)


COUNTED = [
    ("start", 1, Kind.DOMAIN, 4, "Four domains"),
    ("start", 1, Kind.COMPETENCY, 20, "twenty competencies"),
    ("start", 2, Kind.COMPETENCY, 4, "four competencies"),
    ("foundations", 1, Kind.COMPETENCY, 20, "All twenty"),
    ("foundations", 1, Kind.DOMAIN, 4, "four domains"),
    ("foundations", 2, Kind.COMPETENCY, 12, "the twelve"),
    ("foundations", 4, Kind.COMPETENCY, 8, "These eight"),
    ("foundations", 6, Kind.COMPETENCY, 3, "three are foundational"),
    ("domain-intrapersonal", 1, Kind.COMPETENCY, 5, "five competencies"),
    ("domain-intrapersonal", 4, Kind.COMPETENCY, 3, "three competencies"),
    ("domain-interpersonal", 1, Kind.COMPETENCY, 4, "four competencies"),
    ("domain-interpersonal", 2, Kind.INDICATOR, 3, "three things"),
    ("domain-cognitive", 1, Kind.COMPETENCY, 3, "three competencies"),
    ("domain-cognitive", 5, Kind.INDICATOR, 4, "four things"),
    ("domain-instructional", 1, Kind.COMPETENCY, 8, "eight competencies"),
    ("domain-instructional", 3, Kind.INDICATOR, 5, "five signs"),
    ("domain-instructional", 7, Kind.COMPETENCY, 5, "these five"),
    ("equity", 3, Kind.INDICATOR, 4, "four things"),
    ("equity", 5, Kind.COMPETENCY, 3, "three competencies"),
    ("equity", 11, Kind.COMPETENCY, 20, "All twenty"),
    ("challenge", 1, Kind.COMPETENCY, 1, "one competency"),
    ("challenge", 2, Kind.QUESTION, 3, "three things"),
    ("challenge", 8, Kind.RESOURCE, 1 + 3, "three things"),
]
"""The step of a tour, and how many of a kind its caption counts in what stands out."""


@pytest.mark.parametrize(("name", "number", "kind", "count", "said"), COUNTED)
def test_captions_count_what_is_in_sight(name: str, number: int, kind: Kind, count: int, said: str) -> None:
    step = SHIPPED[name].steps[number - 1]
    assert said in step.caption
    assert len([each for each in in_sight(step.view) if GRAPH.nodes[each].kind == kind]) == count


UNBROKEN = {"published", "reported"}
LINES = [
    ("start", 4, 1, 3),
    ("foundations", 3, 8, 4),
    ("foundations", 7, 7, 2),
    ("domain-cognitive", 6, 1, 5),
]
"""The step of a tour whose caption tells of both, and how many lines are unbroken and how many are broken."""


@pytest.mark.parametrize(("name", "number", "unbroken", "broken"), LINES)
def test_captions_tell_the_lines_in_sight(name: str, number: int, unbroken: int, broken: int) -> None:
    step = SHIPPED[name].steps[number - 1]
    found = lines_in_sight(step.view)
    assert "broken" in step.caption
    assert sum(each in UNBROKEN for each in found) == unbroken
    assert sum(each not in UNBROKEN for each in found) == broken


def test_every_standard_has_something_in_sight_on_every_step() -> None:
    for each in guided("en"):
        if each.standard:
            kinds = [{GRAPH.nodes[name].kind for name in in_sight(step.view)} for step in each.tour.steps]
            assert all(Kind.COMPETENCY in found for found in kinds[1:]), each.tour.title


def test_the_way_to_a_plan_starts_from_the_challenge_of_relationships() -> None:
    first = SHIPPED["challenge"].steps[0].view
    assert "node=r-challenge-str" in first
    assert "r-challenge-str" in in_sight(first)


def test_links_to_standards_are_told_as_proposals() -> None:
    for name, tour in SHIPPED.items():
        for step in tour.steps:
            if "aligns" in step.view:
                assert "propose" in step.caption, (name, step.title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_told_as_locked(language: str) -> None:
    wrong = {"en": ("unlock", "prerequisite", "must first"), "es": ("desbloque", "requisito", "obligatorio primero")}
    said = [(place, for_the_room(step).casefold()) for place, step in steps(language)]
    assert [place for place, text in said if any(each in text for each in wrong[language])] == []
