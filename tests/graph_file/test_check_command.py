"""``python -m explorer check``, run as a person runs it."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.graph_file.audit import audit
from explorer.settings import PROJECT
from tests.builders import domain, foundations, framework, graph_of, link, node, resource, term


def explorer(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "explorer", *arguments],
        cwd=PROJECT,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def shipped() -> "subprocess.CompletedProcess[str]":
    return explorer("check", PYTHONIOENCODING="utf-8")


def test_the_shipped_file_is_sound(shipped: "subprocess.CompletedProcess[str]") -> None:
    assert (shipped.returncode, shipped.stderr) == (0, "")
    assert shipped.stdout.startswith(f"{PROJECT / 'data' / 'graph.json'} is sound.\n")


def test_the_report_counts_every_kind_and_relation(
    shipped: "subprocess.CompletedProcess[str]", graph: CompetencyGraph
) -> None:
    counts = {tuple(reversed(line.split())) for line in shipped.stdout.splitlines() if line.strip()}
    assert ("nodes", str(len(graph.nodes))) in counts
    assert ("links", str(len(graph.links))) in counts
    kinds = Counter(each.kind for each in graph.nodes.values())
    relations = Counter(each.key for each in graph.links)
    assert len(kinds) == len(relations) == 10
    assert {(name, str(count)) for name, count in [*kinds.items(), *relations.items()]} <= counts


def test_the_report_lists_what_is_provisional(
    shipped: "subprocess.CompletedProcess[str]", graph: CompetencyGraph
) -> None:
    expected = [
        *(f"{each.kind} {each.id}: {each.title}" for each in graph.nodes.values() if each.status == "provisional"),
        *(f"{each.source} {each.key} {each.target}" for each in graph.links if each.status == "provisional"),
    ]
    lines = shipped.stdout.splitlines()
    start = lines.index(f"provisional ({len(expected)})")
    assert lines[start + 1 : start + 1 + len(expected)] == [f"  {line}" for line in expected]
    assert "  communication-feedback member-of foundational" in lines[start:]


def test_a_spoilt_file_is_refused_with_its_problems(tmp_path: Path) -> None:
    spoilt = tmp_path / "graph.json"
    spoilt.write_text(json.dumps(framework(domain("d", "a"), link("a supports x"))), encoding="utf-8")
    answer = explorer("check", str(spoilt))
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.splitlines()[0] == f"{spoilt} has 1 problem:"
    assert "there is no node x" in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("named", ["as an argument", "in GRAPH_FILE"])
def test_a_missing_file_is_refused(tmp_path: Path, named: str) -> None:
    missing = str(tmp_path / "nowhere.json")
    answer = explorer("check", missing) if named == "as an argument" else explorer("check", GRAPH_FILE=missing)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert missing in answer.stderr
    assert "No such file" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_without_a_command_it_says_how_it_is_used() -> None:
    answer = explorer()
    assert answer.returncode == 2
    assert "usage: python -m explorer" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_the_report_of_a_small_framework_in_full() -> None:
    graph = graph_of(
        domain("d", "a", "b", status="reported"),
        foundations("one", "a", status="provisional"),
        link("a supports b", status="editorial", rationale="So."),
        resource("r", "a"),
        node("n", "idea", status="provisional", title="Try it"),
        glossary=[term("Word", status="editorial")],
    )
    assert list(audit(graph)) == [
        "6 nodes",
        "     1 domain",
        "     2 competency",
        "     1 set",
        "     1 resource",
        "     1 idea",
        "5 links",
        "     2 contains",
        "     1 member-of",
        "     1 supports",
        "     1 resource-for",
        "1 sources, 1 glossary terms",
        "",
        "provisional (2)",
        "  idea n: Try it",
        "  a member-of one",
        "",
        "reported (1)",
        "  domain d: D",
        "",
        "editorial (2)",
        "  a supports b",
        "  glossary word: Word",
    ]


def test_the_tours_are_checked_too(shipped: "subprocess.CompletedProcess[str]") -> None:
    assert f"{PROJECT / 'data' / 'tours.json'} is sound." in shipped.stdout.splitlines()
    assert "tour start: 7 steps, 10 minutes, editorial" in shipped.stdout.splitlines()


def test_a_step_that_shows_what_is_not_there_is_named(tmp_path: Path) -> None:
    tours = json.loads((PROJECT / "data" / "tours.json").read_text(encoding="utf-8"))
    tours["tours"][0]["steps"][1]["view"] = "?node=nobody"
    spoilt = tmp_path / "tours.json"
    spoilt.write_text(json.dumps(tours), encoding="utf-8")
    told = explorer("check", TOURS_FILE=str(spoilt), PYTHONIOENCODING="utf-8")
    assert told.returncode == 1
    assert "tour start, step “One domain”: its view names what the framework does not have." in told.stdout
