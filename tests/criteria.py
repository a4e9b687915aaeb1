"""The outcome of the tests by criterion of WCAG, and the report that is written from it.

A test says which criteria it shows: ``@pytest.mark.wcag("1.4.3", "1.4.11")``, on a function, a class, a module or one
case of a parameter. With ``--conformance`` a run leaves ``data/conformance.json`` and ``docs/accessibility.md``; run
``python3 scripts/conformance.py`` for that. ``python -m tests.criteria`` writes both again from the last results, after
words, remarks or known issues have changed.
"""

import ast
import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path

import pytest

from explorer.interface.accessibility import render_markdown
from explorer.interface.conformance import (
    CRITERIA_FILE,
    RESULTS_FILE,
    Definition,
    Outcome,
    Report,
    Results,
    rows,
)
from explorer.settings import PROJECT

DOCUMENT = PROJECT / "docs" / "accessibility.md"
MARK = "wcag"
_NAME_OF_A_CASE = re.compile(r"\[.*\]$", re.DOTALL)


# --- what the marks say


def marked_tests() -> dict[str, set[str]]:
    """The criteria of each marked test by its name, as the files say it, without running anything."""
    found: dict[str, set[str]] = {}
    for path in sorted((PROJECT / "tests").rglob("test_*.py")):
        place = path.relative_to(PROJECT).as_posix()
        module = ast.parse(path.read_text(encoding="utf-8"))
        ours = {
            number
            for each in module.body
            if isinstance(each, ast.Assign) and any(getattr(name, "id", "") == "pytestmark" for name in each.targets)
            for number in _numbers(each.value)
        }
        for name, numbers in _marked_in(module, place, ours):
            if numbers:
                found[name] = numbers
    return found


def _marked_in(where: ast.Module | ast.ClassDef, place: str, around: set[str]) -> Iterator[tuple[str, set[str]]]:
    for each in where.body:
        if isinstance(each, ast.ClassDef | ast.FunctionDef):
            name = f"{place}::{each.name}"
            numbers = around | {number for mark in each.decorator_list for number in _numbers(mark)}
            if isinstance(each, ast.ClassDef):
                yield from _marked_in(each, name, numbers)
            elif each.name.startswith("test"):
                yield name, numbers


def _numbers(expression: ast.expr) -> Iterator[str]:
    """The criteria of all marks in an expression."""
    for each in ast.walk(expression):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr == MARK:
            for argument in each.args:
                if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
                    raise ValueError(f"line {argument.lineno}: write the number of a criterion as a text")
                yield argument.value


# --- what a run shows


class Collector:
    """Gathers the outcomes of a run; with several processes, in the one that the others report to."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test that passed or was left out, or one whose preparation, run or clearing failed."""
        if report.when != "call" and report.outcome == "passed":
            return
        for name, number in report.user_properties:
            if name == MARK:
                self._seen[str(number)][report.outcome].add(report.nodeid)

    def outcomes(self) -> dict[str, Outcome]:
        """How the tests of each criterion went. A test that passed and then could not be cleared has failed."""
        return {
            number: Outcome(
                passed=len(seen["passed"] - seen["failed"]),
                failed=len(seen["failed"]),
                skipped=len(seen["skipped"] - seen["failed"]),
                tests=tuple(sorted({_NAME_OF_A_CASE.sub("", each) for each in set[str]().union(*seen.values())})),
                broken=tuple(sorted(seen["failed"])),
            )
            for number, seen in sorted(self._seen.items(), key=lambda item: order(item[0]))
        }

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write what was found, unless the run was cut short or there was nothing to run."""
        if exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            write(results_of(self.outcomes(), datetime.now(UTC).date()))


def order(number: str) -> list[int]:
    """By which the numbers of criteria are sorted."""
    return [int(part) for part in number.split(".")]


def label(items: list[pytest.Item]) -> None:
    """Let each report of a test carry the criteria of its marks."""
    for item in items:
        numbers = {str(number) for mark in item.iter_markers(MARK) for number in mark.args}
        item.user_properties.extend((MARK, number) for number in sorted(numbers, key=order))


# --- what is written


def results_of(outcomes: Mapping[str, Outcome], day: date) -> Results:
    """The results of a run on a day, with what it ran with."""
    return Results(
        date=day,
        version=_version(),
        browser=_browser(),
        axe=_axe(),
        outcomes=dict(outcomes),
        terms={},
    )


def write(results: Results, results_file: Path = RESULTS_FILE, document: Path = DOCUMENT) -> None:
    """Write the results with what follows from them, and the report in words."""
    definition = Definition.model_validate_json(CRITERIA_FILE.read_bytes())
    whole = concluded(definition, results)
    results_file.write_text(whole.model_dump_json(indent=2) + "\n", encoding="utf-8")
    document.write_text(render_markdown(Report(definition, whole)), encoding="utf-8")


def concluded(definition: Definition, results: Results) -> Results:
    """The same results with the term of each criterion."""
    terms = {row.criterion.number: row.term for row in rows(definition, results.outcomes)}
    return results.model_copy(update={"terms": terms})


def _version() -> str:
    """As the project says it; it need not be installed."""
    found = re.search(r'^version = "(.+)"$', (PROJECT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    return found[1]


def _browser() -> str:
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    said = subprocess.run([chromium, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"Chrom\w+ [\d.]+", said)
    return found[0] if found else "Chromium"


def _axe() -> str:
    found = re.search(r"axe v([\d.]+)", (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    return found[1] if found else ""


if __name__ == "__main__":
    write(Report.read().results)
