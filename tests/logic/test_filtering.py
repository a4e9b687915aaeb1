"""What matches a filter: the browser's answer is the server's."""

import itertools
import random
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page

from explorer.competencies.filters import Filters, Match, shown
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.drawing.scene import scene
from explorer.interface.content import Content
from explorer.view.address import Key, format_query
from explorer.view.state import View


def all_filters(content: Content) -> list[Filters]:
    """Every single choice, every pair of standards, and many mixtures drawn once and for all."""
    choices: dict[str, list[Any]] = {
        "intasc": list(range(1, 11)),
        "domain": [node.id for node in content.graph.of_kind(Kind.DOMAIN)],
        "kind": list(Kind),
        "relation": list(Relation),
        "status": list(Status),
        "type": list(content.vocabulary.choices[Key.TYPE]),
    }
    none = Filters()
    found = [none, replace(none, foundational=True)]
    for key, members in choices.items():
        for member in members:
            single: dict[str, Any] = {key: frozenset({member})}
            found.append(replace(none, **single))
    for pair in itertools.combinations(range(1, 11), 2):
        found += [replace(none, intasc=frozenset(pair), match=match) for match in Match]
    drawn = random.Random(7)
    for _ in range(300):
        some: dict[str, Any] = {
            key: frozenset(drawn.sample(members, drawn.randint(1, min(3, len(members)))))
            for key, members in choices.items()
            if drawn.random() < 0.35
        }
        mixed = replace(none, **some)
        found.append(replace(mixed, match=drawn.choice(list(Match)), foundational=drawn.random() < 0.3))
    return found


def test_what_matches_in_the_browser_is_what_matches_on_the_server(logic: Page, content: Content) -> None:
    asked = all_filters(content)
    queries = [format_query(View(filters=filters)) for filters in asked]
    answers = logic.evaluate(
        """([scene, queries]) => queries.map((query) => {
          const { nodes, links } = explorerLogic.shown(scene, query);
          return [[...nodes].sort(), links.map((fits, place) => fits ? place : -1).filter((place) => place >= 0)];
        })""",
        [scene(content.graph, content.facets, content.words), queries],
    )
    places = {link.id: place for place, link in enumerate(content.graph.links)}
    sizes = set()
    for filters, query, (nodes, links) in zip(asked, queries, answers, strict=True):
        expected = shown(content.graph, content.facets, filters)
        assert nodes == sorted(expected.nodes), query
        assert links == sorted(places[link.id] for link in expected.links), query
        sizes.add(len(nodes))
    assert len(sizes) > 40, "the cases differ"


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("query", "same_as"),
    [
        ("?intasc=3,99,x", "?intasc=3"),
        ("?intasc=99", ""),
        ("?domain=nowhere", ""),
        ("?kind=<script>", ""),
        ("?match=none&intasc=3,5", "?intasc=3,5"),
        ("?foundational=yes", ""),
        ("?intasc=,3,", "?intasc=3"),
    ],
)
def test_unknown_choices_filter_nothing(logic: Page, content: Content, query: str, same_as: str) -> None:
    found = logic.evaluate(
        "([scene, queries]) => queries.map((query) => [...explorerLogic.shown(scene, query).nodes])",
        [scene(content.graph, content.facets, content.words), [query, same_as]],
    )
    assert found[0] == found[1]
