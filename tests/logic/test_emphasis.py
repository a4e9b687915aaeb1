"""What stands out on the map."""

import pytest
from playwright.sync_api import Page

from tests.logic.tiny import TINY


def test_the_links_of_each_node_are_known_by_their_places(logic: Page) -> None:
    found = logic.evaluate("(scene) => Object.fromEntries(explorerLogic.linksByNode(scene))", TINY)
    assert found == {
        name: [place for place, link in enumerate(TINY["links"]) if name in (link["source"], link["target"])]
        for name in "deabci"
    }


@pytest.mark.parametrize(
    ("query", "selected", "related", "links"),
    [
        ("?node=b", "b", "a c d", "a~supports~b b~supports~c d~contains~b"),
        ("?node=b&focus=1&direction=out", "b", "c", "b~supports~c"),
        ("?node=b&focus=1&direction=in", "b", "a d", "a~supports~b d~contains~a d~contains~b"),
        (
            "?node=a&focus=2&direction=out",
            "a",
            "b c i",
            "a~shown-by~i a~supports~b b~supports~c c~relates~a c~supports~i",
        ),
        ("?node=b&focus=chain", "b", "a c", "a~supports~b b~supports~c"),
        ("?node=b&focus=chain&direction=in", "b", "a", "a~supports~b"),
        ("?node=i&focus=chain", "i", "", ""),
        ("?edge=c~relates~a", "", "a c", ""),
        ("?node=e&edge=c~relates~a&focus=2", "e", "a c", ""),
        ("?node=b&focus=4", "b", "a c d", "a~supports~b b~supports~c d~contains~b"),
        (
            "?node=b&focus=1&direction=sideways",
            "b",
            "a c d",
            "a~supports~b b~supports~c d~contains~a d~contains~b c~relates~a",
        ),
    ],
)
def test_what_is_asked_about_stands_out(logic: Page, query: str, selected: str, related: str, links: str) -> None:
    nodes, lines = logic.evaluate(
        """([scene, query]) => {
          const matching = { nodes: new Set(scene.nodes.map(({ id }) => id)), links: scene.links.map(() => true) };
          const found = explorerLogic.emphasis(scene, explorerLogic.linksByNode(scene), query, matching);
          return [Object.fromEntries(found.nodes), found.links];
        }""",
        [TINY, query],
    )
    assert " ".join(sorted(name for name, state in nodes.items() if state == "selected")) == selected
    assert " ".join(sorted(name for name, state in nodes.items() if state == "related")) == related
    states = {link["id"]: state for link, state in zip(TINY["links"], lines, strict=True)}
    assert sorted(name for name, state in states.items() if state == "related") == sorted(links.split())
    opened = {name for name, state in states.items() if state == "selected"}
    assert opened == ({"c~relates~a"} if "edge=" in query else set())


@pytest.mark.parametrize("query", ["", "?node=nobody", "?edge=nothing", "?focus=2&direction=in"])
def test_where_nothing_is_asked_about_all_is_normal(logic: Page, query: str) -> None:
    states = logic.evaluate(
        """([scene, query]) => {
          const matching = { nodes: new Set(scene.nodes.map(({ id }) => id)), links: scene.links.map(() => true) };
          const found = explorerLogic.emphasis(scene, explorerLogic.linksByNode(scene), query, matching);
          return [...found.nodes.values(), ...found.links];
        }""",
        [TINY, query],
    )
    assert set(states) == {"normal"}
