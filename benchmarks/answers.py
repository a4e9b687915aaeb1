"""How long answers take as Markdown: a table of times, and of how they grow with the framework."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.measures import Reading, written
from benchmarks.questions import QUESTIONS, Question
from benchmarks.report import table

SIGHTS = {"picture": "map or chart", "words": "words"}


@dataclass(frozen=True)
class Answers:
    """One framework, and the median times of each question by its title: of its picture and of its words, in ms."""

    size: str
    nodes: int
    times: Mapping[str, Reading]


def answers_markdown(answers: Sequence[Answers]) -> str:
    """The table."""
    head = [
        "question, ms until it shows",
        *(f"{each.size}: {title}" for each in answers for title in SIGHTS.values()),
        *(f"growth: {title}" for title in SIGHTS.values()),
        *(f"{title}: waited for" for title in SIGHTS.values()),
    ]
    return table([head, *(_row(question, answers) for question in QUESTIONS)])


def _row(question: Question, answers: Sequence[Answers]) -> list[str]:
    return [
        question.title,
        *(written(each.times[question.title].get(sight)) for each in answers for sight in SIGHTS),
        *(_growths(question, answers, sight) for sight in SIGHTS),
        f"`{question.picture}`",
        f"`{question.words}`",
    ]


def _growths(question: Question, answers: Sequence[Answers], sight: str) -> str:
    """The growth from each size to the next larger one."""
    points = sorted((each.nodes, each.times[question.title].get(sight, math.inf)) for each in answers)
    found = [growth(one, other) for one, other in pairwise(points)]
    return ", ".join("–" if each is None else f"{each:.1f}" for each in found) or "–"


def growth(one: tuple[int, float], other: tuple[int, float]) -> float | None:
    """The power of the number of nodes that a time grows with between two (nodes, time): 1 is in proportion."""
    if math.isinf(one[1]) or math.isinf(other[1]) or one[0] == other[0]:
        return None
    return math.log(other[1] / one[1]) / math.log(other[0] / one[0])
