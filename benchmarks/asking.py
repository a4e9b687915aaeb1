"""The questions, asked of the product in Chromium one after the other, and how long each answer took to show."""

import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.answers import Answers
from benchmarks.measures import PATIENCE, Reading, medians
from benchmarks.questions import QUESTIONS, SUBJECTS, Question, Subject, subjects
from benchmarks.serving import served
from benchmarks.visiting import new_tab, when
from explorer.graph_file.reader import read_graph

_REST = 150
"""Milliseconds before a question, for what the one before leaves behind."""


def ask(browser: Browser, size: str, file: Path, runs: int, about_each: int = SUBJECTS) -> Answers:
    """The median times of all questions, each about so many subjects in each run.

    A run has a server of its own, which has computed no layout yet.
    """
    graph = read_graph(file)
    about = subjects(graph)[:about_each]
    readings: dict[str, list[Reading]] = {question.title: [] for question in QUESTIONS}
    for run in range(runs):
        with served("own", file) as page:
            for questions in _visits():
                for title, reading in _asked(browser, page.address, questions, about):
                    print(f"{size}, {title}, run {run + 1} of {runs} …", file=sys.stderr, flush=True)
                    readings[title].append(reading)
    return Answers(size, len(graph.nodes), {title: medians(each) for title, each in readings.items()})


def _visits() -> list[list[Question]]:
    """The questions by the visit in which they are asked."""
    visits: list[list[Question]] = []
    for question in QUESTIONS:
        if question.first or not visits:
            visits.append([])
        visits[-1].append(question)
    return visits


def _asked(
    browser: Browser, address: str, questions: Sequence[Question], about: Sequence[Subject]
) -> Iterator[tuple[str, Reading]]:
    """The times of each question, in one visit; what is not answered in time is asked no more."""
    with new_tab(browser, "own", reduced_motion="reduce") as tab:
        _open(tab, address, about[0])
        for question in questions:
            for subject in about[:1] if question.once else about:
                reading = _times(tab, question, subject)
                yield question.title, reading
                if math.inf in reading.values():
                    _open(tab, address, about[0])
                    break


def _open(tab: Page, address: str, subject: Subject) -> None:
    """Open the first view, and select something: what happens for the first time is not counted."""
    tab.goto(address, wait_until="commit")
    if math.isinf(when(tab, "drawn")):
        raise RuntimeError("the map was not drawn in time")
    for search in ("", f"?node={subject['node']}"):
        _show(tab, search)


def _show(tab: Page, search: str) -> None:
    tab.evaluate("(search) => explorerAddress.change(search)", search)
    tab.evaluate("(patience) => bench.settled(patience)", PATIENCE * 1_000)
    tab.wait_for_timeout(_REST)


def _times(tab: Page, question: Question, subject: Subject) -> Reading:
    """Milliseconds from the change of the address until the picture and the words show."""
    before, after = question.queries(subject)
    for search in ("", before):
        _show(tab, search)
    sights = {"picture": question.picture.of(subject), "words": question.words.of(subject)}
    tab.evaluate("([search, sights]) => bench.ask(search, sights)", [after, sights])
    return {name: when(tab, name) for name in sights}
