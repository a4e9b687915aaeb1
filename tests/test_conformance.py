"""The accessibility report says what the tests showed, leaves no criterion out, and is the same everywhere."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from explorer.interface.conformance import (
    CRITERIA_FILE,
    Criterion,
    Definition,
    Issue,
    Outcome,
    Report,
    Results,
    Term,
    rows,
    term_of,
)
from explorer.settings import PROJECT
from tests import criteria
from tests.criteria import DOCUMENT, Collector, concluded, label, marked_tests, order, write
from tests.words.test_reading_level import LONGEST, level, plain, sentences, words_of

# The numbers of WCAG 2.2, from https://www.w3.org/TR/WCAG22/: 31 of level A and 24 of level AA.
A = {
    *("1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "1.4.2", "2.1.1", "2.1.2", "2.1.4"),
    *("2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.5.1", "2.5.2", "2.5.3", "2.5.4"),
    *("3.1.1", "3.2.1", "3.2.2", "3.2.6", "3.3.1", "3.3.2", "3.3.7", "4.1.2"),
}
AA = {
    *("1.2.4", "1.2.5", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13"),
    *("2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.7", "2.5.8"),
    *("3.1.2", "3.2.3", "3.2.4", "3.3.3", "3.3.4", "3.3.8", "4.1.3"),
}

DEFINITION = Definition.model_validate_json(CRITERIA_FILE.read_bytes())
GAP = Issue(name="gap", criteria=("1.1.1",), what={"en": "W"}, who={"en": "W"}, instead={"en": "I"})
NUMBERS = {each.number for each in DEFINITION.criteria}
MARKED = marked_tests()


@pytest.fixture(scope="module")
def report() -> Report:
    """The report that is published."""
    return Report.read()


# --- what is written by hand


def test_every_criterion_is_there_once_in_the_order_of_the_standard() -> None:
    numbers = [each.number for each in DEFINITION.criteria]
    assert numbers == sorted(A | AA, key=order)
    assert [each.number for each in DEFINITION.criteria if each.level == "A"] == sorted(A, key=order)
    assert (len(A), len(AA)) == (31, 24)


def test_every_text_is_there_in_every_language_and_in_one_line() -> None:
    texts = [
        *(text for each in DEFINITION.criteria for text in (each.name, each.remark)),
        *(text for each in DEFINITION.issues for text in (each.what, each.who, each.instead)),
        *DEFINITION.limits,
    ]
    assert all(set(each) == {"en", "es"} for each in texts)
    assert all(said == " ".join(said.split()) != "" for each in texts for said in each.values())
    assert not any("|" in said for each in texts for said in each.values()), "it would end a cell of the document"


def test_names_and_addresses_are_not_repeated() -> None:
    for found in (
        [each.name["en"] for each in DEFINITION.criteria],
        [each.slug for each in DEFINITION.criteria],
        [each.name for each in DEFINITION.issues],
    ):
        assert len(found) == len(set(found))


@pytest.mark.parametrize("language", ["en", "es"])
def test_remarks_issues_and_limits_are_easy_to_read(language: str) -> None:
    parts = {
        "remarks": [each.remark for each in DEFINITION.criteria],
        "issues": [text for each in DEFINITION.issues for text in (each.what, each.who, each.instead)],
        "limits": list(DEFINITION.limits),
    }
    for name, texts in parts.items():
        told = [each for text in texts for each in sentences(text[language])]
        hardest = sorted(told, key=lambda each: level(language, each))
        hardest = hardest[-4:] if language == "en" else hardest[:4]
        assert not told or plain(language, " ".join(told)), f"{name}: {level(language, ' '.join(told)):.1f}, {hardest}"
        assert [each for each in told if len(words_of(each)) > LONGEST] == []


@pytest.mark.parametrize(
    "change",
    [
        {"criteria": [DEFINITION.criteria[0], DEFINITION.criteria[0]]},
        {"issues": [GAP.model_copy(update={"criteria": ("9.9.9",)})]},
        {"issues": [GAP.model_dump() | {"criteria": []}]},
        {"verdict": "supports"},
    ],
    ids=["a criterion twice", "an issue of nothing known", "an issue of nothing", "more than there is"],
)
def test_what_is_wrong_with_the_file_is_found(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Definition.model_validate(DEFINITION.model_dump() | change)


# --- what follows from it

CRITERION = Criterion(number="1.1.1", level="A", name={"en": "N"}, slug="n", remark={"en": "R"})
AWAY = CRITERION.model_copy(update={"applies": False})
LOOKED = CRITERION.model_copy(update={"looked_at": date(2026, 11, 22)})


@pytest.mark.parametrize(
    ("criterion", "outcome", "issues", "term"),
    [
        (CRITERION, Outcome(passed=3), (), Term.SUPPORTS),
        (CRITERION, Outcome(passed=3, skipped=1), (), Term.SUPPORTS),
        (CRITERION, Outcome(passed=3), (GAP,), Term.PARTIALLY),
        (CRITERION, Outcome(), (GAP,), Term.PARTIALLY),
        (CRITERION, Outcome(passed=99, failed=1), (), Term.FAILS),
        (CRITERION, Outcome(passed=99, failed=1), (GAP,), Term.FAILS),
        (LOOKED, Outcome(failed=1), (), Term.FAILS),
        (AWAY, Outcome(failed=1), (), Term.FAILS),
        (AWAY, Outcome(), (), Term.NOT_APPLICABLE),
        (AWAY, Outcome(), (GAP,), Term.PARTIALLY),
        (LOOKED, Outcome(), (), Term.SUPPORTS),
        (LOOKED, Outcome(), (GAP,), Term.PARTIALLY),
        (CRITERION, Outcome(), (), Term.NOT_EVALUATED),
        (CRITERION, Outcome(skipped=5), (), Term.NOT_EVALUATED),
    ],
)
def test_the_term_follows_from_tests_and_issues(
    criterion: Criterion, outcome: Outcome, issues: tuple[Issue, ...], term: Term
) -> None:
    assert term_of(criterion, outcome, issues) is term


def test_a_failing_test_changes_the_row_of_its_criterion_only() -> None:
    fine = {number: Outcome(passed=1) for number in NUMBERS}
    before = rows(DEFINITION, fine)
    after = rows(DEFINITION, fine | {"2.1.1": Outcome(passed=1, failed=1)})
    assert [new.criterion.number for old, new in zip(before, after, strict=True) if old.term != new.term] == ["2.1.1"]
    assert [row.term for row in after if row.criterion.number == "2.1.1"] == [Term.FAILS]


def test_every_issue_stands_in_the_row_of_each_of_its_criteria() -> None:
    issues = (*DEFINITION.issues, GAP.model_copy(update={"criteria": ("1.1.1", "2.5.8")}))
    definition = DEFINITION.model_copy(update={"issues": issues})
    named = {(row.criterion.number, issue.name) for row in rows(definition, {}) for issue in row.issues}
    assert named == {(number, each.name) for each in issues for number in each.criteria}


# --- what a run shows


def reported(name: str, numbers: list[str], outcome: str, when: str = "call") -> Any:
    """As pytest reports a test."""
    return pytest.TestReport(
        nodeid=name,
        location=("t.py", 1, name),
        keywords={},
        outcome=outcome,  # type: ignore[arg-type]  # one of three words
        longrepr=None,
        when=when,  # type: ignore[arg-type]
        user_properties=[*(("wcag", number) for number in numbers), ("other", "1.4.3")],
    )


def test_outcomes_are_gathered_by_criterion() -> None:
    collector = Collector()
    for each in (
        reported("t.py::a[1]", ["1.4.3", "1.1.1"], "passed"),
        reported("t.py::a[2]", ["1.4.3", "1.1.1"], "passed"),
        reported("t.py::b", ["1.4.3"], "failed"),
        reported("t.py::c", ["1.4.10"], "failed", "setup"),
        reported("t.py::d", ["1.4.10"], "passed", "setup"),
        reported("t.py::d", ["1.4.10"], "passed"),
        reported("t.py::d", ["1.4.10"], "failed", "teardown"),
        reported("t.py::e", ["2.1.1"], "skipped", "setup"),
        reported("t.py::f", [], "failed"),
    ):
        collector.pytest_runtest_logreport(each)
    assert collector.outcomes() == {
        "1.1.1": Outcome(passed=2, tests=("t.py::a",)),
        "1.4.3": Outcome(passed=2, failed=1, tests=("t.py::a", "t.py::b"), broken=("t.py::b",)),
        "1.4.10": Outcome(failed=2, tests=("t.py::c", "t.py::d"), broken=("t.py::c", "t.py::d")),
        "2.1.1": Outcome(skipped=1, tests=("t.py::e",)),
    }
    assert list(collector.outcomes()) == ["1.1.1", "1.4.3", "1.4.10", "2.1.1"]


def test_a_test_carries_the_criteria_of_all_its_marks(request: pytest.FixtureRequest) -> None:
    item = request.node
    item.user_properties.clear()
    for mark in (pytest.mark.wcag("2.1.1", "1.4.10"), pytest.mark.wcag("1.4.3", "2.1.1")):
        item.add_marker(mark)
    label([item])
    assert item.user_properties == [("wcag", "1.4.3"), ("wcag", "1.4.10"), ("wcag", "2.1.1")]
    item.user_properties.clear()


def test_marks_are_found_in_functions_classes_and_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_it.py").write_text(
        """
import pytest
pytestmark = [pytest.mark.slow, pytest.mark.wcag("1.1.1")]
def helper(): pass
def test_plain(): pass
@pytest.mark.wcag("2.1.1")
class TestMore:
    @pytest.mark.parametrize("each", [1, pytest.param(2, marks=pytest.mark.wcag("1.4.3"))])
    def test_both(self, each): pass
""",
        encoding="utf-8",
    )
    monkeypatch.setattr(criteria, "PROJECT", tmp_path)
    assert marked_tests() == {
        "tests/test_it.py::test_plain": {"1.1.1"},
        "tests/test_it.py::TestMore::test_both": {"1.1.1", "1.4.3", "2.1.1"},
    }


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    failing = Results(
        date=date(2026, 1, 2),
        version="9.9",
        browser="Chromium 1",
        axe="4",
        outcomes={"1.4.3": Outcome(passed=4, failed=1, tests=("t.py::a",), broken=("t.py::a[1]",))},
        terms={},
    )
    write(failing, tmp_path / "results.json", tmp_path / "report.md")
    again = Report.read(results=tmp_path / "results.json")
    assert again.results == concluded(DEFINITION, failing)
    assert again.results.terms["1.4.3"] is Term.FAILS
    written = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert "| Does not support |" in written
    assert "**One test failed in the last run.**" in written
    assert "January 2, 2026" in written


# --- what is marked and what is published


def test_every_mark_names_a_criterion() -> None:
    assert len(MARKED) > 100
    assert {name: numbers - NUMBERS for name, numbers in MARKED.items() if numbers - NUMBERS} == {}


def test_no_test_shows_what_does_not_apply() -> None:
    away = {each.number for each in DEFINITION.criteria if not each.applies}
    assert {name: numbers & away for name, numbers in MARKED.items() if numbers & away} == {}


def test_every_criterion_that_applies_is_marked_or_was_looked_at() -> None:
    shown = {number for numbers in MARKED.values() for number in numbers}
    bare = [each.number for each in DEFINITION.criteria if each.applies and not each.looked_at]
    assert [number for number in bare if number not in shown] == []


def test_the_report_names_only_tests_that_there_are(report: Report) -> None:
    for number, outcome in report.results.outcomes.items():
        missing = [name for name in outcome.tests if number not in MARKED.get(name, set())]
        assert missing == [], "run python3 scripts/conformance.py"


def test_what_is_supported_was_shown_or_looked_at(report: Report) -> None:
    for row in report.rows:
        if row.term is Term.SUPPORTS:
            assert row.outcome.passed or row.criterion.looked_at, row.criterion.number
            assert not row.outcome.failed


def test_nothing_is_left_without_an_answer(report: Report) -> None:
    assert [row.criterion.number for row in report.rows if row.term is Term.NOT_EVALUATED] == []


def test_the_results_hold_the_terms_that_follow_from_them(report: Report) -> None:
    assert report.results == concluded(report.definition, report.results)


def test_the_document_is_what_the_results_say(report: Report, tmp_path: Path) -> None:
    write(report.results, tmp_path / "results.json", tmp_path / "report.md")
    again = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == again, "run python3 scripts/conformance.py --again"
    assert (tmp_path / "results.json").read_bytes() == (PROJECT / "data" / "conformance.json").read_bytes()
