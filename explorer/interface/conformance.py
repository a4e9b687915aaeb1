"""How far the explorer meets WCAG 2.2: what each criterion is, what the tests showed, and what is known to be missing.

``data/wcag.json`` is written by hand: the criteria with a remark each, the known issues and the limits of what was
tried. ``data/conformance.json`` is written by ``scripts/conformance.py`` from a run of the tests and by nobody else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from explorer.settings import PROJECT

CRITERIA_FILE = PROJECT / "data" / "wcag.json"
RESULTS_FILE = PROJECT / "data" / "conformance.json"

LEVELS = ("A", "AA")

Said = Mapping[str, str]
"""A text by its languages; English is always there."""


class Term(StrEnum):
    """What the form says of a criterion. The last one is for what nobody has looked at."""

    SUPPORTS = "supports"
    PARTIALLY = "partially"
    FAILS = "fails"
    NOT_APPLICABLE = "not-applicable"
    NOT_EVALUATED = "not-evaluated"


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Criterion(_Record):
    """What a success criterion is called, and what there is to say of it here.

    ``applies`` is false where the explorer has nothing that the criterion is about; the remark then says why.
    ``looked_at`` is the day on which somebody looked for themselves, where no test can.
    """

    number: str = Field(pattern=r"^[1-4]\.\d\.\d{1,2}$")
    level: Literal["A", "AA"]
    name: Said
    slug: str
    remark: Said
    applies: bool = True
    looked_at: date | None = None

    @property
    def address(self) -> str:
        """Where the W3C explains it."""
        return f"https://www.w3.org/WAI/WCAG22/Understanding/{self.slug}"


class Issue(_Record):
    """Something that is not met: what, who feels it, and what they can do instead."""

    name: str
    criteria: tuple[str, ...] = Field(min_length=1)
    what: Said
    who: Said
    instead: Said


class Definition(_Record):
    """The criteria in their order, the known issues, and what the evaluation leaves open."""

    standard: str
    criteria: tuple[Criterion, ...]
    issues: tuple[Issue, ...]
    limits: tuple[Said, ...]

    @model_validator(mode="after")
    def _is_about_its_own_criteria(self) -> "Definition":
        numbers = [each.number for each in self.criteria]
        if len(numbers) != len(set(numbers)):
            raise ValueError("a criterion stands here twice")
        for issue in self.issues:
            if unknown := set(issue.criteria) - set(numbers):
                raise ValueError(f"{issue.name} names criteria that are not here: {sorted(unknown)}")
        return self


class Outcome(_Record):
    """How the tests of a criterion went: how many situations passed, failed and were left out, and the tests' names."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    tests: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()


class Results(_Record):
    """What a run of the tests showed, and when and with what it ran. ``terms`` is what follows from it."""

    date: date
    version: str
    browser: str
    axe: str
    outcomes: dict[str, Outcome]
    terms: dict[str, Term]


@dataclass(frozen=True)
class Row:
    """A line of the report."""

    criterion: Criterion
    term: Term
    outcome: Outcome
    issues: tuple[Issue, ...]


@dataclass(frozen=True)
class Report:
    """What the explorer meets and what it does not."""

    definition: Definition
    results: Results

    @classmethod
    def read(cls, criteria: Path = CRITERIA_FILE, results: Path = RESULTS_FILE) -> "Report":
        """The report of the two files. Raises :class:`OSError` or :class:`pydantic.ValidationError`."""
        return cls(
            Definition.model_validate_json(criteria.read_bytes()),
            Results.model_validate_json(results.read_bytes()),
        )

    @property
    def rows(self) -> tuple[Row, ...]:
        """One for each criterion, in the order of the standard."""
        return tuple(rows(self.definition, self.results.outcomes))

    def of_level(self, level: str) -> tuple[Row, ...]:
        """The rows of one level."""
        return tuple(row for row in self.rows if row.criterion.level == level)

    def count(self, *terms: Term) -> int:
        """How many criteria have one of these terms."""
        return sum(row.term in terms for row in self.rows)


def rows(definition: Definition, outcomes: Mapping[str, Outcome]) -> list[Row]:
    """What follows for each criterion from how its tests went and from what is known."""
    found = []
    for criterion in definition.criteria:
        outcome = outcomes.get(criterion.number, Outcome())
        issues = tuple(issue for issue in definition.issues if criterion.number in issue.criteria)
        found.append(Row(criterion, term_of(criterion, outcome, issues), outcome, issues))
    return found


def term_of(criterion: Criterion, outcome: Outcome, issues: tuple[Issue, ...]) -> Term:
    """The word of the form: a failed test counts before all else, then a known issue, then what was shown."""
    if outcome.failed:
        return Term.FAILS
    if issues:
        return Term.PARTIALLY
    if not criterion.applies:
        return Term.NOT_APPLICABLE
    if outcome.passed or criterion.looked_at:
        return Term.SUPPORTS
    return Term.NOT_EVALUATED
