"""The questions are asked of the product as it is, and every one of them is answered in time."""

import math

import pytest
from playwright.sync_api import Browser

from benchmarks import asking
from benchmarks.answers import SIGHTS, Answers, answers_markdown, growth
from benchmarks.questions import QUESTIONS, SUBJECTS, subjects
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of
from explorer.settings import Settings


@pytest.mark.few(1)
@pytest.mark.parametrize("first", range(6))
def test_a_question_has_a_time_for_its_picture_and_its_words(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    asked = QUESTIONS[first::6]
    monkeypatch.setattr(asking, "QUESTIONS", asked)
    answers = asking.ask(browser, "shipped", Settings().graph_file, runs=1, about_each=1)

    assert set(answers.times) == {question.title for question in asked}
    for title, times in answers.times.items():
        assert set(times) == set(SIGHTS), title
        assert all(0 < time < math.inf for time in times.values()), title


def test_subjects_differ_and_join_two_domains(graph: CompetencyGraph) -> None:
    found = subjects(graph)

    assert len({subject["node"] for subject in found}) == len({subject["edge"] for subject in found}) == SUBJECTS
    for subject in found:
        one, other = domain_of(graph, subject["node"]), domain_of(graph, subject["to"])
        assert one
        assert other
        assert one != other
        assert one.id == subject["domain"]


def test_a_question_leads_from_one_query_to_another() -> None:
    by_title = {question.title: question for question in QUESTIONS}
    subject = {"node": "a", "to": "b", "domains": "d,e"}

    assert by_title["path"].queries(subject) == ("", "?view=path&node=a&to=b")
    assert by_title["unfold them"].queries(subject) == ("?fold=d,e", "")
    assert by_title["undo"].queries(subject) == ("?node=a", None)


def test_the_table_says_what_was_waited_for_how_times_grow_and_where_patience_ended() -> None:
    small, large = ({"picture": time, "words": time} for time in (20.0, 80.0))
    late = {"picture": 20.0, "words": math.inf}
    written = answers_markdown(
        [
            Answers("small", 100, {question.title: small for question in QUESTIONS}),
            Answers("large", 400, {question.title: large for question in QUESTIONS} | {"undo": late}),
        ]
    )
    rows = {row.split(" | ")[0]: row for row in written.splitlines()}

    assert len(rows) == len(QUESTIONS) + 2
    assert rows["| compare"].startswith("| compare | 20 | 20 | 80 | 80 | 1.0 | 1.0 |")
    assert rows["| undo"].startswith("| undo | 20 | 20 | 20 | > 60 s | 0.0 | – |")
    assert '`#details[data-edge="…"]`' in rows["| why linked"]


@pytest.mark.parametrize(("time", "power"), [(10.0, 0.0), (20.0, 0.5), (40.0, 1.0), (160.0, 2.0)])
def test_growth_is_the_power_of_the_number_of_nodes(time: float, power: float) -> None:
    assert growth((100, 10.0), (400, time)) == pytest.approx(power)
