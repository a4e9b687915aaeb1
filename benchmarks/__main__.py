"""The figures, as Markdown: ``python -m benchmarks [--sizes shipped,2000,10000] [--runs 3] [--only PART]``."""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.answers import answers_markdown
from benchmarks.asking import ask
from benchmarks.peers import compare
from benchmarks.phone import phone
from benchmarks.report import markdown
from benchmarks.synthetic import SMALLEST, framework
from explorer.settings import Settings

SHIPPED = "shipped"
PARTS = ("peers", "questions", "phone")
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
    """Measure and report; the answer is the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Time the map beside its peers.")
    parser.add_argument("--sizes", default="shipped,2000,10000", help="frameworks by their number of nodes")
    parser.add_argument("--runs", type=int, default=3, help="visits to each page, in turn (3)")
    parser.add_argument(
        "--only", choices=PARTS, help="one part: the map beside its peers, the product's questions, or a phone"
    )
    chosen = parser.parse_args(arguments)
    sizes = chosen.sizes.split(",")
    for size in sizes:
        if size != SHIPPED and not (size.isdecimal() and int(size) >= SMALLEST):
            parser.error(f"{size!r} is not a size. Give {SHIPPED!r}, or a number of nodes from {SMALLEST}.")
    with _chromium() as browser, tempfile.TemporaryDirectory() as folder:
        files = {_title(size): _file(size, Path(folder)) for size in sizes}
        if chosen.only in (None, "peers"):
            print(markdown([compare(browser, title, file, chosen.runs) for title, file in files.items()]), end="\n\n")
        if chosen.only in (None, "questions"):
            print(
                answers_markdown([ask(browser, title, file, chosen.runs) for title, file in files.items()]), end="\n\n"
            )
        if chosen.only in (None, "phone"):
            print(phone(browser, Settings().graph_file, chosen.runs), end="\n\n")
        print(_circumstances(browser, chosen.runs))
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


def _title(size: str) -> str:
    return size if size == SHIPPED else f"{int(size):,} nodes"


def _circumstances(browser: Browser, runs: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("dash", "dash-cytoscape", "plotly"))
    return (
        f"Medians of {runs} runs, pages in turn and with a cold cache; Chromium {browser.version} without a GPU, "
        f"{os.cpu_count()} processors, Python {sys.version.split()[0]}, {packages}."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
