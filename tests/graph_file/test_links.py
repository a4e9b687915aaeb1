"""Trying addresses against a server of our own, on this machine."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from explorer.graph_file.links import try_addresses
from explorer.graph_file.reader import read_graph
from explorer.settings import PROJECT, Settings


class _Library(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/alive" else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def library() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Library)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def framework(tmp_path: Path, library: str) -> Path:
    """The shipped framework, its resources at two addresses of the library: one that opens and one that does not."""
    content = json.loads(Settings().graph_file.read_text(encoding="utf-8"))
    resources = [node for node in content["nodes"] if node["kind"] == "resource"]
    for place, node in enumerate(resources):
        node.pop("via", None)
        node["url"] = f"{library}/{'dead' if place == 0 else 'alive'}"
    path = tmp_path / "graph.json"
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _first_resource(path: Path) -> str:
    return next(node.id for node in read_graph(path).nodes.values() if node.kind == "resource")


def test_a_dead_address_is_told_with_the_resources_that_need_it(framework: Path, library: str) -> None:
    trials = {trial.address: trial for trial in try_addresses(read_graph(framework))}
    assert trials[f"{library}/alive"].failure is None
    assert trials[f"{library}/dead"].failure == "the server answered 404"
    assert trials[f"{library}/dead"].resources == (_first_resource(framework),)


def test_a_server_that_is_not_there_is_a_failure_too(framework: Path) -> None:
    text = framework.read_text(encoding="utf-8").replace("/alive", ":1/alive")
    framework.write_text(text, encoding="utf-8")
    assert all(trial.failure for trial in try_addresses(read_graph(framework), patience=2))


def test_recording_marks_what_failed_and_leaves_all_else(framework: Path) -> None:
    before = json.loads(framework.read_text(encoding="utf-8"))
    ran = subprocess.run(
        [sys.executable, "-m", "explorer", "links", "--record", str(framework)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1, ran.stderr
    assert "2 addresses tried, 1 did not open." in ran.stdout
    after = json.loads(framework.read_text(encoding="utf-8"))
    today = datetime.now(UTC).date().isoformat()
    first = _first_resource(framework)
    for old, new in zip(before["nodes"], after["nodes"], strict=True):
        expected = {**old, "checked": today} if old["kind"] == "resource" else old
        assert new == ({**expected, "broken": True} if old["id"] == first else expected)
    assert {**after, "nodes": []} == {**before, "nodes": []}
    assert read_graph(framework).nodes[first].broken  # type: ignore[union-attr]
