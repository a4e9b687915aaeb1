"""The comparison, as Markdown: ``python -m benchmarks [--sizes shipped,2000,10000] [--runs 3]``."""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.measures import Reading
from benchmarks.report import PAGES, Comparison, markdown
from benchmarks.serving import served
from benchmarks.synthetic import SMALLEST, framework
from benchmarks.visiting import visit
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.graph_file.reader import read_graph
from explorer.settings import Settings

SHIPPED = "shipped"
_CANDIDATES = 40
_REST = 2.0
"""Seconds before a visit, for what the one before leaves behind in the browser."""
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)


def main(arguments: Sequence[str]) -> int:
    """Compare and report; the answer is the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Time the map beside its peers.")
    parser.add_argument("--sizes", default="shipped,2000,10000", help="frameworks by their number of nodes")
    parser.add_argument("--runs", type=int, default=3, help="visits to each page, in turn (3)")
    chosen = parser.parse_args(arguments)
    sizes = chosen.sizes.split(",")
    for size in sizes:
        if size != SHIPPED and not (size.isdecimal() and int(size) >= SMALLEST):
            parser.error(f"{size!r} is not a size. Give {SHIPPED!r}, or a number of nodes from {SMALLEST}.")
    with _chromium() as browser, tempfile.TemporaryDirectory() as folder:
        comparisons = [_compare(browser, size, _file(size, Path(folder)), chosen.runs) for size in sizes]
        print(markdown(comparisons))
        print(f"\n{_circumstances(browser, chosen.runs)}")
    return 0


@contextmanager
def _chromium() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield browser
        browser.close()


def _file(size: str, folder: Path) -> Path:
    """The framework of a size, as a file."""
    if size == SHIPPED:
        return Settings().graph_file
    file = folder / f"{size}.json"
    content = framework(int(size)).model_dump(mode="json", exclude_none=True)
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def _compare(browser: Browser, size: str, file: Path, runs: int) -> Comparison:
    """The median figures of all pages, visited in turn; a first visit to each warms its server and is not counted."""
    graph = read_graph(file)
    nodes = _to_click(graph)
    readings: dict[str, list[Reading]] = {page: [] for page in PAGES}
    starts = [_start(file) for _ in range(runs)]
    with ExitStack() as stack:
        pages = {page: stack.enter_context(served(page, file)) for page in PAGES}
        for run in range(runs + 1):
            for page in _turns(run):
                _say(f"{size}, {PAGES[page]}, {f'run {run} of {runs}' if run else 'warming up'} …")
                time.sleep(_REST)
                reading = visit(browser, page, pages[page].address, nodes)
                if run:
                    readings[page].append(reading)
    figures = {page: _medians(each) for page, each in readings.items()}
    figures["own"]["start"] = statistics.median(starts)
    title = "shipped" if size == SHIPPED else f"{int(size):,} nodes"
    return Comparison(title, len(graph.nodes), len(graph.links), figures)


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


def _medians(readings: Sequence[Reading]) -> dict[str, float]:
    keys = {key: None for reading in readings for key in reading}
    return {key: statistics.median(reading[key] for reading in readings if key in reading) for key in keys}


def _circumstances(browser: Browser, runs: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("dash", "dash-cytoscape", "plotly"))
    return (
        f"Medians of {runs} interleaved visits with a cold cache; Chromium {browser.version} without a GPU, "
        f"{os.cpu_count()} processors, Python {sys.version.split()[0]}, {packages}."
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
