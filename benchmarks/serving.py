"""One page of the comparison in a process of its own: ``python -m benchmarks.serving PAGE FILE PORT``.

All pages are served as the product is served: by :mod:`explorer.server`, with the same threads and compression.
"""

import argparse
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dash import Dash

from explorer.application import create_app
from explorer.competencies.graph import CompetencyGraph
from explorer.graph_file.reader import read_graph
from explorer.server import serve
from explorer.settings import PROJECT, Settings

LONGEST_START = 600.0
_LONGEST_END = 20.0


@dataclass(frozen=True)
class Served:
    """A page that can be visited, and how many seconds its process took until it first answered."""

    address: str
    started_in: float


@contextmanager
def served(page: str, file: Path) -> Iterator[Served]:
    """A page in a process of its own, which ends with the block."""
    port = _free_port()
    command = [sys.executable, "-m", "benchmarks.serving", page, str(file), str(port)]
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait_for_answer(address, process)
        yield Served(address, time.perf_counter() - begun)
    finally:
        process.terminate()
        try:
            process.wait(_LONGEST_END)
        except subprocess.TimeoutExpired:  # it is still at work on an answer that nobody waits for any more
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for_answer(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.perf_counter() + LONGEST_START
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the process for {address} ended with {process.returncode}; see above")
        try:
            urllib.request.urlopen(address, timeout=60).close()
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.02)
    raise RuntimeError(f"{address} did not answer within {LONGEST_START:.0f} s")


def _app(page: str, graph: CompetencyGraph) -> Dash:
    """The app of a page; a peer is imported only when it is the one, so that no page pays for another."""
    if page == "own":
        return create_app(graph)
    from benchmarks.pages.common import scene_of

    if page == "cytoscape":
        from benchmarks.pages.cytoscape import cytoscape_app

        return cytoscape_app(scene_of(graph))
    from benchmarks.pages.plotly import plotly_app

    return plotly_app(scene_of(graph))


def main(arguments: list[str]) -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving")
    parser.add_argument("page", choices=("own", "cytoscape", "plotly"))
    parser.add_argument("file", type=Path)
    parser.add_argument("port", type=int)
    chosen = parser.parse_args(arguments)
    serve(_app(chosen.page, read_graph(chosen.file)).server, Settings(port=chosen.port))


if __name__ == "__main__":
    main(sys.argv[1:])
