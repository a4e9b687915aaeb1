"""The links as things of their own: every one can be pointed at, opened, read, and reached from both of its ends."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from explorer.interface.content import Content
from explorer.interface.elements import said
from explorer.interface.ids import Id
from explorer.interface.panels.details import render_details
from explorer.interface.panels.edge import render_edge
from explorer.interface.wiring import render_view
from explorer.view.state import View
from tests.browser.visitor import Network, Visitor
from tests.conftest import until
from tests.trees import classed, properties, tagged, text, walk

# For each link of the map a pixel of the window where this link is nearest and nothing lies above it: of
# those at the present zoom the one that is farthest from the ends, else one from nearby, with the camera to look from.
_SPOTS = """() => {
  const { map } = explorerPage;
  const box = map.host.getBoundingClientRect();
  const parts = Array.from({ length: 39 }, (_, step) => 0.5 + (step % 2 ? -1 : 1) * Math.ceil(step / 2) / 40);
  const spot = (link, part) => {
    const on = explorerLogic.bows.pointAt(link.bow, part);
    const x = Math.round(box.left + map.camera.x + map.scale * on.x);
    const y = Math.round(box.top + map.camera.y + map.scale * on.y);
    const hit = document.elementFromPoint(x, y);
    if (!map.svg.contains(hit) || hit.closest("[data-node], [data-for]")) return null;
    return explorerMap.links.at(map, { x: x - box.left, y: y - box.top }) === link ? { x, y } : null;
  };
  const nearby = (link, part) => {
    const { x, y } = explorerLogic.bows.pointAt(link.bow, part);
    map.look({ k: 3, x: box.width / 2 - 3 * x, y: box.height / 2 - 3 * y });
    explorerMap.labels.place(map);
    const found = spot(link, part);
    return found && { ...found, camera: map.camera };
  };
  const first = (link, find) => parts.reduce((found, part) => found || find(link, part), null);
  const found = map.scene.links.map((link) => first(link, spot));
  map.scene.links.forEach((link, place) => { found[place] ||= first(link, nearby); });
  map.start();
  return Object.fromEntries(map.scene.links.map((link, place) => [link.id, found[place]]));
}"""

Spots = dict[str, dict[str, Any] | None]


@pytest.fixture(scope="module")
def spots(one_page: Visitor) -> Spots:
    """Where each link can be pointed at in the first view."""
    one_page.start_over()
    found: Spots = one_page.page.evaluate(_SPOTS)
    one_page.settle()
    return found


@dataclass(frozen=True)
class Edge:
    """A link as the file has it."""

    source: str
    relation: str
    target: str
    facts: dict[str, Any]

    @property
    def id(self) -> str:
        return f"{self.source}~{self.relation}~{self.target}"

    def said(self, content: Content) -> str:
        return said(content, content.graph.link(self.id))


def edges_of(network: Network) -> list[Edge]:
    return [Edge(source, key, target, facts) for source, target, key, facts in network.edges(keys=True, data=True)]


def around(network: Network, name: str) -> set[str]:
    """The links that begin or end at a node."""
    return {each.id for each in edges_of(network) if name in (each.source, each.target)}


@pytest.fixture(scope="module")
def edges(network: Network) -> dict[str, Edge]:
    return {each.id: each for each in edges_of(network)}


def sampled(network: Network, count: int) -> list[Edge]:
    """Some links, at least two of each relation that has two."""
    drawn = random.Random(21)
    found = edges_of(network)
    drawn.shuffle(found)
    firsts = [each for each in found if [other for other in found if other.relation == each.relation].index(each) < 2]
    return (firsts + [each for each in found if each not in firsts])[:count]


def shown_edge(visitor: Visitor) -> str:
    """The id of the link that the details show."""
    return visitor.page.get_attribute("#details", "data-edge") or ""


# --- by the mouse


def test_every_link_can_be_pointed_at(spots: Spots, edges: dict[str, Edge]) -> None:
    assert len(edges) == 317
    assert set(spots) == set(edges)
    assert [name for name, spot in spots.items() if spot is None] == []


# What the details tell of a link, and what is not faded on the map.
_TOLD = """() => {
  const details = document.getElementById("details");
  const text = (selector) => details.querySelector(selector).textContent;
  const standing = (selector) => [...document.querySelectorAll(`#map ${selector}:not([data-state=faded])`)];
  return {
    query: location.search, edge: details.dataset.edge, node: details.dataset.node,
    title: text("h2"), status: text(".tags"), why: text(".why-section"),
    sources: [...details.querySelectorAll(".sources li")].map((each) => each.textContent),
    standing: standing(".link").map(({ dataset }) => [dataset.source, dataset.relation, dataset.target].join("~")),
    ends: standing(".node").map(({ dataset }) => dataset.node),
  };
}"""


@pytest.mark.wcag("2.5.8")
def test_why_is_large_enough_to_press(visitor: Visitor) -> None:
    visitor.go("node=strong-relationships")
    sizes = visitor.page.locator("#details .why").evaluate_all(
        "(all) => all.filter((it) => it.offsetParent).map((it) => [it.offsetWidth, it.getBoundingClientRect().height])"
    )
    assert len(sizes) > 10
    assert [(width, height) for width, height in sizes if width < 24 or height < 24] == []


def test_a_click_on_a_line_opens_it_and_shows_why(
    one_page: Visitor, spots: Spots, network: Network, content: Content
) -> None:
    sources = {source["id"]: source["title"] for source in network.graph["sources"]}
    sample = sampled(network, 25)
    assert len(sample) == 25
    for edge in sample:
        one_page.become("")
        spot = spots[edge.id]
        assert spot, edge.id
        one_page.page.evaluate("(camera) => explorerPage.map.look(camera)", spot.get("camera"))
        one_page.page.mouse.click(spot["x"], spot["y"])
        one_page.settle()
        told = one_page.page.evaluate(_TOLD)
        assert (told["edge"], told["query"]) == (edge.id, f"?edge={edge.id}")
        assert told["node"] == "", "no node is told of"
        assert told["title"] == edge.said(content)
        facts = edge.facts
        assert told["status"] == facts["status"].capitalize()
        assert facts.get("rationale", "reason") in told["why"]
        assert len(told["sources"]) == len(facts["sources"])
        for name, entry in zip(facts["sources"], told["sources"], strict=True):
            assert entry.startswith(sources[name])
        assert told["standing"] == [edge.id]
        assert sorted(told["ends"]) == sorted((edge.source, edge.target))
        one_page.page.evaluate("explorerPage.map.start()")
    assert one_page.watched.problems == []


def test_every_link_is_told_with_its_sentence_status_sources_and_reason(
    edges: dict[str, Edge], network: Network, content: Content
) -> None:
    titles = {source["id"]: source["title"] for source in network.graph["sources"]}
    for name, edge in edges.items():
        panel = render_edge(content, View(edge=name), content.graph.link(name))
        assert [text(each) for each in tagged(panel, "H2")] == [edge.said(content)]
        assert text(classed(panel, "tags")) == edge.facts["status"].capitalize()
        reason = text(classed(panel, "why-section"))
        assert " ".join(edge.facts.get("rationale", "reason").split()) in reason, name
        listed = [text(each) for each in tagged(classed(panel, "sources"), "Li")]
        assert len(listed) == len(edge.facts["sources"])
        for source, entry in zip(edge.facts["sources"], listed, strict=True):
            assert entry.startswith(titles[source])


@pytest.mark.parametrize("place", range(0, 317, 40))
def test_the_page_of_a_link_is_about_that_link(network: Network, content: Content, place: int) -> None:
    edge = edges_of(network)[place]
    shown = render_view(content, f"?edge={edge.id}")
    assert (shown["edge"], shown["node"], shown[Id.NOTICES]) == (edge.id, "", [])
    assert shown["title"].startswith(edge.said(content))
    assert edge.said(content) in text(shown[Id.ANNOUNCER])
    assert text(tagged(shown[Id.DETAILS], "H2")) == edge.said(content)


def test_pointing_at_a_line_marks_it_alone(visitor: Visitor, spots: Spots, network: Network) -> None:
    pointed = """() => [...document.querySelectorAll("#map .link.pointed")].map(({ dataset }) =>
        [dataset.source, dataset.relation, dataset.target].join("~"))"""
    before = visitor.seen()
    for edge in sampled(network, 8):
        spot = spots[edge.id]
        assert spot, edge.id
        visitor.page.evaluate("(camera) => explorerPage.map.look(camera)", spot.get("camera"))
        visitor.page.mouse.move(spot["x"], spot["y"])
        assert visitor.page.evaluate(pointed) == [edge.id]
        assert visitor.page.evaluate("getComputedStyle(explorerPage.map.svg).cursor") == "pointer"
        visitor.page.mouse.move(2, 2)
        assert visitor.page.evaluate(pointed) == [], "the pointer has left the map"
        visitor.page.evaluate("explorerPage.map.start()")
    assert visitor.seen() == before, "pointing chooses nothing"
    visitor.page.mouse.move(*visitor.places()["foundational"])
    assert visitor.page.evaluate(pointed) == [], "a node comes before the lines under it"


def test_a_click_beside_every_line_opens_none(visitor: Visitor) -> None:
    spot = visitor.page.evaluate(
        """() => {
          const { map } = explorerPage;
          const box = map.host.getBoundingClientRect();
          for (let x = 20; x < box.width; x += 7) for (let y = 20; y < box.height; y += 7) {
            const far = [[0, 0], [9, 0], [-9, 0], [0, 9], [0, -9]].every(([dx, dy]) =>
              !explorerMap.links.at(map, { x: x + dx, y: y + dy }) &&
              document.elementFromPoint(box.left + x + dx, box.top + y + dy) === map.svg);
            if (far) return [box.left + x, box.top + y];
          }
          return null;
        }"""
    )
    assert spot
    visitor.page.mouse.click(*spot)
    assert visitor.query() == ""


def test_what_is_faded_cannot_be_meant(visitor: Visitor, spots: Spots, network: Network) -> None:
    visitor.go("relation=aligns")
    for edge in sampled(network, 6):
        spot = spots[edge.id]
        assert spot, edge.id
        visitor.page.mouse.click(spot["x"], spot["y"])
        opened = shown_edge(visitor) or visitor.query()
        assert edge.relation == "aligns" or edge.id not in opened
        visitor.go("edge=&node=")


def test_back_closes_a_link_and_its_cross_leads_to_the_map(visitor: Visitor) -> None:
    visitor.go("node=self-care")
    edge = "intrapersonal~contains~self-care"
    visitor.go(f"edge={edge}")
    assert shown_edge(visitor) == edge
    assert visitor.seen().states["self-care"] == "selected", "what was selected stays so"
    visitor.page.go_back()
    until(visitor.page, "document.getElementById('details').dataset.edge === ''")
    visitor.settle()
    assert (shown_edge(visitor), visitor.details()) == ("", "self-care")
    visitor.page.go_forward()
    until(visitor.page, f"document.getElementById('details').dataset.edge === '{edge}'")
    visitor.settle()
    visitor.page.click("#details .close")
    visitor.settle()
    assert visitor.query() == "?node=self-care"
    assert visitor.details() == "self-care"
    assert visitor.focus()["node"] == "self-care"


def test_a_name_in_an_open_link_leads_on_to_its_node(visitor: Visitor) -> None:
    visitor.become("?edge=intrapersonal~contains~self-care")
    visitor.page.locator("#details .readings a[data-node=self-care]").first.click()
    visitor.settle()
    assert visitor.query() == "?node=self-care"
    assert (shown_edge(visitor), visitor.details()) == ("", "self-care")
    assert visitor.focus()["tag"] == "h2"


# --- from the panels


def test_every_link_is_reached_from_the_panels_of_both_its_ends(network: Network, content: Content) -> None:
    reached, matching = set(), content.shown(View())
    for name in network:
        view = View(node=name)
        panel = render_details(content, view, content.graph.nodes[name], matching)
        links = [properties(each) for each in walk(panel) if getattr(each, "data-edge", None)]
        assert {each["data-edge"] for each in links} == around(network, name), name
        for each in links:
            assert each["data-go"] == f"edge={each['data-edge']}"
            sentence = said(content, content.graph.link(each["data-edge"]))
            assert each["aria-label"] == f"Why? {sentence}"
        reached |= {(name, each["data-edge"]) for each in links}
    assert len(reached) == 2 * network.number_of_edges()


@pytest.mark.parametrize("name", ["self-care", "intasc-3"])
def test_why_opens_the_link_and_escape_leads_back(visitor: Visitor, network: Network, name: str) -> None:
    visitor.go(f"node={name}")
    visitor.press("Tab")  # so that the browser shows the focus
    why = visitor.page.locator("#details .connected details[open] a[data-edge]").first
    edge = why.get_attribute("data-edge") or ""
    assert edge in around(network, name)
    why.focus()
    visitor.press("Enter")
    visitor.settle()
    assert shown_edge(visitor) == edge
    assert visitor.query() == f"?node={name}&edge={edge}"
    assert (visitor.focus()["tag"], visitor.focus()["text"]) == ("h2", visitor.text("#details h2"))
    visitor.press("Escape")
    assert visitor.focus()["node"] == name
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == f"?node={name}", "the link is closed, the node still selected"
    assert visitor.details() == name


# --- by the keyboard

_FOCUSED = """() => { const it = document.activeElement;
  return { edge: it.dataset.edge || "", role: it.getAttribute("role"), said: it.getAttribute("aria-label"),
           node: it.dataset.node || "", inside: Boolean(it.closest("#map")) }; }"""

# Walks along the links of every node with L, once around and one more, and back with Shift+L.
_WALKS = """() => Object.fromEntries([...explorerPage.map.marks].map(([name, mark]) => {
  const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const walk = (key) => {
    mark.group.focus();
    const met = [];
    for (let step = 0; step <= mark.links.length; step += 1) {
      press(key);
      const { dataset } = document.activeElement;
      met.push([dataset.edge, document.activeElement.getAttribute("aria-label")]);
    }
    press("Escape");
    return met;
  };
  const walks = [walk("l"), walk("L")];
  return [name, { walks, back: document.activeElement === mark.group }];
}))"""


def focused(visitor: Visitor) -> dict[str, Any]:
    found: dict[str, Any] = visitor.page.evaluate(_FOCUSED)
    return found


def test_l_goes_round_the_links_of_every_node_and_says_each_as_a_sentence(
    visitor: Visitor, network: Network, content: Content, edges: dict[str, Edge]
) -> None:
    sentences = {name: f"{edge.said(content)}. {edge.facts['status'].capitalize()}." for name, edge in edges.items()}
    for name, found in visitor.page.evaluate(_WALKS).items():
        there, back = ([edge for edge, _ in walk] for walk in found["walks"])
        if not around(network, name):
            continue
        assert there[-1] == there[0], f"{name}: after the last comes the first"
        assert set(there) == around(network, name)
        assert len(there) == len(set(there)) + 1
        assert back == [*reversed(there[:-1]), there[-2]]
        for met in found["walks"]:
            for edge, spoken in met:
                place = there.index(edge) + 1
                assert spoken == f"Link {place} of {len(around(network, name))}: {sentences[edge]}"
        assert found["back"], f"{name}: Escape leads back to the node"
    left = visitor.page.locator("#map .links [role], #map .links [tabindex], #map .links [data-edge]").count()
    assert left == 0, "a link that was left is no button any more"


def test_a_link_is_walked_to_opened_and_left_by_keys(visitor: Visitor, network: Network, content: Content) -> None:
    visitor.page.focus("#map [data-node='self-care']")
    visitor.press("l")
    first = focused(visitor)
    assert first["edge"] in around(network, "self-care")
    assert first["role"] == "button"
    visitor.press("ArrowDown")
    second = focused(visitor)
    assert second["edge"] in around(network, "self-care") - {first["edge"]}
    visitor.press("ArrowUp")
    assert focused(visitor) == first
    visitor.press("Shift+L", "l")
    assert focused(visitor) == first
    visitor.press("Enter")
    visitor.settle()
    assert shown_edge(visitor) == first["edge"]
    heading = visitor.focus()
    assert heading["tag"] == "h2"
    assert f"{heading['text']}." in first["said"]
    visitor.press("Escape")
    assert visitor.focus()["node"] == "self-care"
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == ""
    assert visitor.focus()["node"] == "self-care", "the focus stays"


@pytest.mark.parametrize(("key", "end"), [("ArrowLeft", 0), ("ArrowRight", 2)])
def test_left_and_right_go_to_the_ends_of_a_link(visitor: Visitor, key: str, end: int) -> None:
    for name in ("self-care", "intasc-3", "cognitive"):
        visitor.page.focus(f"#map [data-node='{name}']")
        visitor.press("l", "l")
        edge = focused(visitor)["edge"]
        visitor.press(key)
        assert visitor.focus()["node"] == edge.split("~")[end]
        visitor.press("l")
        assert edge.split("~")[end] in focused(visitor)["edge"], "and its own links are walked from there"
        visitor.press("Escape")
        assert visitor.focus()["node"] == edge.split("~")[end]
    assert visitor.query() == "", "walking chooses nothing"


def test_a_space_opens_a_link_too(visitor: Visitor) -> None:
    visitor.page.focus("#map [data-node='intasc-3']")
    visitor.press("Shift+L")
    edge = focused(visitor)["edge"]
    visitor.press(" ")
    visitor.settle()
    assert shown_edge(visitor) == edge
    assert visitor.focus()["tag"] == "h2"


def test_l_skips_what_does_not_match(visitor: Visitor, network: Network) -> None:
    visitor.go("relation=supports,contains")
    wanted = {each for each in around(network, "student-agency") if each.split("~")[1] in ("supports", "contains")}
    assert 1 < len(wanted) < len(around(network, "student-agency"))
    visitor.page.focus("#map [data-node='student-agency']")
    met = []
    for _ in range(len(wanted) + 1):
        visitor.press("l")
        met.append(focused(visitor)["edge"])
    assert set(met) == wanted
    assert met[0] == met[-1]


def test_a_link_out_of_sight_is_brought_into_sight(visitor: Visitor, network: Network) -> None:
    visitor.page.focus("#map [data-node='intasc-3']")
    visitor.press(*["+"] * 6)
    box = visitor.page.locator("#map").bounding_box()
    assert box
    cameras = set()
    for _ in around(network, "intasc-3"):
        visitor.press("l")
        middle = visitor.page.evaluate(
            """() => { const { map } = explorerPage;
              const { x, y } = explorerLogic.bows.pointAt(map.followed.link.bow, 0.5);
              return [map.camera.x + map.scale * x, map.camera.y + map.scale * y]; }"""
        )
        assert 0 < middle[0] < box["width"]
        assert 0 < middle[1] < box["height"]
        cameras.add(visitor.camera())
    assert len(cameras) > 1


def test_tab_leads_from_a_link_to_its_node_and_on_out_of_the_map(visitor: Visitor) -> None:
    visitor.page.focus("#map [data-node='self-care']")
    visitor.press("l")
    assert focused(visitor)["edge"]
    visitor.press("Tab")
    assert visitor.focus()["node"] == "self-care"
    visitor.press("Tab")
    assert not focused(visitor)["inside"]
    visitor.press("Shift+Tab")
    assert visitor.focus()["node"] == "self-care"


def by_tab(visitor: Visitor) -> str:
    visitor.press("Tab")
    return "self-care"


def by_click(visitor: Visitor) -> str:
    assert visitor.click_node("cognitive")
    visitor.settle()
    return "cognitive"


@pytest.mark.parametrize("leave", [by_tab, by_click])
def test_a_link_that_was_left_takes_no_more_keys(visitor: Visitor, leave: Callable[[Visitor], str]) -> None:
    visitor.page.focus("#map [data-node='self-care']")
    visitor.press("l")
    name = leave(visitor)
    assert visitor.focus()["node"] == name
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == f"?node={name}", "the node is opened, not the link"
    assert visitor.details() == name
    assert visitor.page.locator("#map .links [role=button]").count() == 0


def test_escape_after_a_click_on_a_line_lets_go_of_it(visitor: Visitor) -> None:
    visitor.become("?node=strong-relationships")
    name = "strong-relationships~supports~student-agency"
    spot = visitor.page.evaluate(
        """(name) => {
          const map = explorerPage.map;
          const { x, y } = explorerLogic.bows.pointAt(map.scene.links.find((link) => link.id === name).bow, 0.83);
          const box = map.host.getBoundingClientRect();
          return [box.x + map.camera.x + map.scale * x, box.y + map.camera.y + map.scale * y];
        }""",
        name,
    )
    visitor.page.mouse.click(*spot)
    visitor.settle()
    assert visitor.query() == f"?node=strong-relationships&edge={name}"
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == "?node=strong-relationships"
