"""The map, the outline and the table hold the same, whatever was filtered before."""

import random

import pytest
from playwright.sync_api import CDPSession

from explorer.interface.content import Content
from tests.browser.screen_reader import whole_tree
from tests.browser.visitor import Network, Visitor

_TABLE = """() => [...document.querySelectorAll("#table tbody tr")].flatMap((row) =>
  [...row.querySelectorAll(".told li")].flatMap((line) => [...line.querySelectorAll("a[data-node]")].map((other) =>
    [row.querySelector("th a").dataset.node, line.querySelector(".reading").textContent, other.dataset.node])))"""
_OUTLINE = """() => {
  const above = [];
  const places = [];
  for (const entry of document.querySelectorAll("#outline [class*=depth-]")) {
    const depth = Number(/depth-(\\d+)/.exec(entry.className)[1]);
    const { node } = entry.querySelector(":scope > a[data-node]").dataset;
    above[depth] = node;
    if (depth) places.push([above[depth - 1], node]);
  }
  return { places, told: [...document.querySelectorAll("#outline a[data-edge]")].map((each) => each.dataset.edge) };
}"""


def filters_drawn(seed: int) -> list[str]:
    """So many changes, one after the other, as someone makes who tries things."""
    draw = random.Random(seed)
    steps = [
        *("intasc=3", "intasc=3,9", "intasc=8", "intasc=", "match=all", "match=", "domain=cognitive", "domain="),
        *("domain=interpersonal,cognitive", "foundational=1", "foundational=", "kind=competency,standard,domain"),
        *("kind=", "relation=aligns,supports,contains", "relation=", "status=published,reported", "status="),
        *("type=video", "type=", "unmatched=hide", "unmatched="),
    ]
    return draw.choices(steps, k=seed)


@pytest.mark.few(2)
@pytest.mark.wcag("1.1.1", "1.3.1", "2.4.5")
@pytest.mark.parametrize("seed", range(6))
def test_map_outline_and_table_hold_the_same_nodes_and_links(
    visitor: Visitor, network: Network, content: Content, seed: int
) -> None:
    for change in filters_drawn(seed):
        visitor.go(change)
    seen = visitor.seen()
    everything = {f"{source}~{key}~{target}" for source, target, key in network.edges(keys=True)}
    wanted = {edge for edge in seen.matching_links if {edge.split("~")[0], edge.split("~")[2]} <= seen.matching}
    assert wanted == seen.matching_links <= everything
    if not any(each.startswith("relation") for each in visitor.query()[1:].split("&")):
        both = {edge for edge in everything if {edge.split("~")[0], edge.split("~")[2]} <= seen.matching}
        assert {edge for edge in both if edge not in wanted} == (
            both - wanted if "status=" in visitor.query() else set()
        ), "without a filter of links, all between two that match are there"

    visitor.go("view=outline")
    outline = visitor.page.evaluate(_OUTLINE)
    told = set(outline["told"])
    placed = {tuple(pair) for pair in outline["places"]}
    by_place = {
        edge
        for edge in everything
        if (edge.split("~")[0], edge.split("~")[2]) in placed or (edge.split("~")[2], edge.split("~")[0]) in placed
    }
    assert told <= wanted <= told | by_place
    listed = visitor.names("#outline :is(h3, h4, h5, h6) > a[data-node], #outline ul:not(.told) > li > a[data-node]")
    assert sorted(listed) == sorted(seen.matching)

    visitor.go("view=table")
    readings = {
        content.words(f"relation-{key}{back}"): (key, back)
        for key in {key for *_, key in network.edges(keys=True)}
        for back in ("", "-back")
    }
    rows = set()
    for node, reading, other in visitor.page.evaluate(_TABLE):
        key, back = readings[reading]
        ends = [(node, other), (other, node)]
        found = {f"{one}~{key}~{two}" for one, two in (ends[:1] if not back else ends[1:])}
        if content.words(f"relation-{key}") == content.words(f"relation-{key}-back"):
            found = {f"{one}~{key}~{two}" for one, two in ends} & everything
        rows |= found
    assert rows == wanted
    assert sorted(visitor.names("#table tbody th a[data-node]")) == sorted(seen.matching)


@pytest.mark.wcag("3.2.4", "4.1.2")
@pytest.mark.few(1)
@pytest.mark.parametrize("view", ["outline", "table"])
def test_what_is_selected_is_so_everywhere(visitor: Visitor, debugger: CDPSession, view: str) -> None:
    visitor.go(f"view={view}&intasc=3")
    place = ":is(h3, h4, h5, h6) >" if view == "outline" else "th"
    here = f"#{view} {place} a[data-node=strong-relationships]"
    visitor.page.locator(here).first.focus()
    visitor.press("Enter")
    visitor.settle()
    assert visitor.page.locator(here).first.get_attribute("aria-current") == "true"
    visitor.go("view=")
    assert visitor.seen().states["strong-relationships"] == "selected"
    pressed = [
        each.name for each in whole_tree(debugger) if each.states.get("pressed") == "true" and " out." in each.name
    ]
    assert [name.split(".")[0] for name in pressed] == ["Build strong relationships"]
    visitor.page.focus("#map [data-node=student-agency]")
    visitor.press("Enter")
    visitor.settle()
    visitor.go(f"view={view}")
    current = visitor.names(f"#{view} [aria-current=true]")
    assert set(current) == {"student-agency"}
