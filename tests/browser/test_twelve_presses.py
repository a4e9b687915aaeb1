"""Any node is selected in twelve presses of a key, by way of the search."""

import random
import re
from typing import Any

import pytest

from benchmarks.synthetic import framework
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.search import SearchIndex, fold
from explorer.interface.content import Content
from explorer.interface.wiring import render_found
from tests.browser.visitor import Visitor
from tests.conftest import until

MOST_PRESSES = 12


def presses_to_all(graph: CompetencyGraph) -> dict[str, tuple[str, list[str]]]:
    """For each node the fewest presses that were found: what is typed in the search, and the keys after it."""
    index = SearchIndex(graph)
    best: dict[str, tuple[str, list[str]]] = {}
    tried = set[str]()

    def count(way: tuple[str, list[str]]) -> int:
        return 1 + len(way[0]) + len(way[1])

    def consider(typed: str) -> None:
        if typed in tried:
            return
        tried.add(typed)
        hits = [getattr(hit.found, "id", "") for hit in index.find(typed)[:8]]
        for place, name in enumerate(hits):
            downs, ups = ["ArrowDown"] * (place + 1), ["ArrowUp"] * (len(hits) - place)
            way = (typed, [*min(downs, ups, key=len), "Enter"])
            if name in graph and (name not in best or count(way) < count(best[name])):
                best[name] = way

    def left() -> list[str]:
        return [name for name in graph.nodes if name not in best or count(best[name]) > MOST_PRESSES]

    parts = {name: re.findall(r"[^\W_]+", fold(node.title)) for name, node in graph.nodes.items()}
    for length in range(1, 9):
        for name in graph.nodes if length < 3 else left():
            for word in parts[name]:
                consider(word[:length])
    for length in range(2, 8):
        for name in left():
            for one in parts[name]:
                for other in parts[name]:
                    for split in range(1, length):
                        consider(f"{one[:split]} {other[: length - split]}")
    assert left() == []
    return best


@pytest.mark.parametrize("size", [0, 240], ids=["shipped", "240 made-up nodes"])
def test_twelve_presses_lead_to_any_node(content: Content, size: int) -> None:
    graph = CompetencyGraph(framework(size)) if size else content.graph
    ways = presses_to_all(graph)
    assert set(ways) == set(graph.nodes)
    assert max(1 + len(typed) + len(after) for typed, after in ways.values()) <= MOST_PRESSES


@pytest.mark.wcag("2.1.1")
def test_the_presses_are_really_pressed(visitor: Visitor, content: Content) -> None:
    ways = presses_to_all(content.graph)
    worst = sorted(ways, key=lambda name: -(len(ways[name][0]) + len(ways[name][1])))[:5]
    others = random.Random(7).sample(sorted(set(ways) - set(worst)), 10)
    for name in [*worst, *others]:
        visitor.start_over()
        visitor.page.focus("#map [tabindex='0']")
        typed, after = ways[name]
        pressed = ["/", *typed, *after]
        assert len(pressed) <= MOST_PRESSES
        visitor.press("/")
        for letter in typed:
            visitor.page.keyboard.press(letter)
        visitor.page.wait_for_selector("#finder [role=option]")
        until(
            visitor.page, f"document.querySelectorAll('#finder [role=option]').length === {len(hits(content, typed))}"
        )
        visitor.settle()
        visitor.press(*after)
        visitor.settle()
        assert visitor.query() == f"?node={name}", pressed
        assert visitor.focus()["tag"] == "h2"


def hits(content: Content, typed: str) -> list[Any]:
    found: list[Any] = render_found(content, typed)["hits"]
    return found
