"""Reading a file: the graph, or one error that names the file and everything that is wrong with it."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.errors import ContentFileError, ExplorerError
from explorer.graph_file.reader import read_graph
from tests.builders import domain, framework, link


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "graph.json"


def refusal(file: Path, content: str | bytes | None = None) -> ContentFileError:
    if content is not None:
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ContentFileError) as caught:
        read_graph(file)
    assert str(file) in str(caught.value)
    return caught.value


def test_a_sound_file_becomes_a_graph(file: Path) -> None:
    file.write_text(json.dumps(framework(domain("d", "a", title="É"))), encoding="utf-8")
    assert list(read_graph(file).nodes) == ["d", "a"]


def test_what_a_graph_stores_reads_as_the_same_graph(file: Path, graph: CompetencyGraph) -> None:
    file.write_text(json.dumps(graph.as_node_link(), ensure_ascii=False), encoding="utf-8")
    again = read_graph(file)
    assert again.nodes == graph.nodes
    assert again.about == graph.about
    assert sorted(each.id for each in again.links) == sorted(each.id for each in graph.links)
    assert set(again.links) == set(graph.links)
    assert again.as_node_link() == graph.as_node_link()


def test_a_missing_file_is_told(file: Path) -> None:
    (problem,) = refusal(file).problems
    assert "No such file" in problem
    assert "Check the path" in problem


def test_a_folder_is_told(tmp_path: Path) -> None:
    (problem,) = refusal(tmp_path).problems
    assert "directory" in problem


NOBODY = 65534


@contextmanager
def without_privileges() -> Iterator[None]:
    """As a user whom rights bind: nothing is forbidden to root, whom the tests of a build run as."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, which those of pytest are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="Windows has no rights of this kind")
def test_a_file_without_rights_is_told(open_folder: Path) -> None:
    file = open_folder / "graph.json"
    file.write_text(json.dumps(framework(domain("d", "a"))), encoding="utf-8")
    file.chmod(0o644)
    with without_privileges():
        assert list(read_graph(file).nodes) == ["d", "a"], "only the rights of the file are in the way"
    file.chmod(0)
    with without_privileges():
        (problem,) = refusal(file).problems
    assert "Permission denied" in problem
    assert "rights" in problem


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"title": "\xe9"}', ["byte 11", "UTF-8"]),
        ("{}".encode("utf-16"), ["byte 0", "UTF-8"]),
        ('{\n  "nodes": [,]\n}', ["line 2, column 13", "Correct the JSON"]),
        ("", ["line 1, column 1"]),
        ('{"a": 1} {"b": 2}', ["line 1, column 10", "Extra data"]),
        ('{"a": "\n"}', ["line 1, column 8"]),
        ("\ufeff{}", ["line 1, column 1", "BOM"]),
        ('{"nodes": [], "nodes": []}', ["'nodes'", "twice", "Keep one"]),
        ('{"nodes": [{"id": "a", "title": "A", "id": "b"}]}', ["'id'", "twice", "Keep one"]),
        ("[" * 100_000, ["nested too deeply"]),
        ('{"a":' * 100_000, ["nested too deeply"]),
        ('{"directed": ' + "9" * 5_000 + "}", ["digits"]),
        ("NaN", ["the file"]),
        ("[]", ["the file"]),
        ("null", ["the file"]),
    ],
    ids=lambda value: repr(value)[:24] if isinstance(value, str | bytes) else "",
)
def test_a_file_that_cannot_be_understood_is_told_in_one_line(
    file: Path, content: str | bytes, words: list[str]
) -> None:
    (problem,) = refusal(file, content).problems
    assert "\n" not in problem
    for word in words:
        assert word in problem


def test_all_problems_of_a_file_are_listed(file: Path) -> None:
    document: dict[str, Any] = framework(domain("d", "a"), link("a supports x"), link("y supports a"))
    error = refusal(file, json.dumps(document))
    assert error.problems == [
        "edges[1] (a → x).target: there is no node x. Correct the id, or add the node.",
        "edges[2] (y → a).source: there is no node y. Correct the id, or add the node.",
    ]
    lines = str(error).splitlines()
    assert lines[0] == f"{file} has 2 problems:"
    assert lines[1:] == [f"  - {problem}" for problem in error.problems]


def test_one_problem_is_counted_as_one(file: Path) -> None:
    assert str(refusal(file, "[]")).splitlines()[0] == f"{file} has 1 problem:"


def test_the_error_is_one_that_the_program_stops_for(file: Path) -> None:
    assert isinstance(refusal(file), ExplorerError)
