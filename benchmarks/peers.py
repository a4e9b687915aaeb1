"""The product beside its peers: the same map of one framework, drawn by each, visited in turn."""

import statistics
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.measures import Reading, medians
from benchmarks.report import PAGES, Comparison
from benchmarks.serving import served
from benchmarks.visiting import visit
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.graph_file.reader import read_graph

_CANDIDATES = 40
_REST = 2.0
"""Seconds before a visit, for what the one before leaves behind in the browser."""


def compare(browser: Browser, size: str, file: Path, runs: int) -> Comparison:
    """The median figures of all pages, visited in turn; a first visit to each warms its server and is not counted."""
    graph = read_graph(file)
    nodes = _to_click(graph)
    readings: dict[str, list[Reading]] = {page: [] for page in PAGES}
    starts = [_start(file) for _ in range(runs)]
    with ExitStack() as stack:
        pages = {page: stack.enter_context(served(page, file)) for page in PAGES}
        for run in range(runs + 1):
            for page in _turns(run):
                progress = f"run {run} of {runs}" if run else "warming up"
                print(f"{size}, {PAGES[page]}, {progress} …", file=sys.stderr, flush=True)
                time.sleep(_REST)
                reading = visit(browser, page, pages[page].address, nodes)
                if run:
                    readings[page].append(reading)
    figures = {page: medians(each) for page, each in readings.items()}
    figures["own"]["start"] = statistics.median(starts)
    return Comparison(size, len(graph.nodes), len(graph.links), figures)


def _turns(run: int) -> list[str]:
    """The pages in the order of a run, which changes, so that none always follows the same other."""
    order = list(PAGES) if run % 2 else list(reversed(PAGES))
    first = run // 2 % len(order)
    return order[first:] + order[:first]


def _start(file: Path) -> float:
    with served("own", file) as page:
        return page.started_in


def _to_click(graph: CompetencyGraph) -> list[str]:
    """Competencies from the whole of the framework."""
    names = [node.id for node in graph.of_kind(Kind.COMPETENCY)]
    return names[:: max(1, len(names) // _CANDIDATES)]
