"""Someone at the page: what they do, and what they then see."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

import networkx as nx
import pytest
from playwright.sync_api import Page, Route

from tests.browsers import LAPTOP, is_firefox
from tests.conftest import Watched, until

Network: TypeAlias = "nx.MultiDiGraph[str]"
"""The file as NetworkX reads it."""

CALLBACK = "**/_dash-update-component*"

_DRAWN = (
    "document.getElementById('map')?.dataset.drawn === 'yes' && document.getElementById('details').childElementCount"
)

# Dash knows which answers are still to come; after the last one React draws, and then the map places its labels.
_SETTLE = """async () => {
  const deadline = performance.now() + 15000;
  const pending = () => {
    const { stored, completed, ...waiting } = dash_stores[0].getState().callbacks;
    return Object.values(waiting).some((list) => list.length);
  };
  do {
    await new Promise((done) => setTimeout(done, 0));
    while (pending() && performance.now() < deadline) await new Promise((done) => setTimeout(done, 4));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  } while (pending() && performance.now() < deadline);
  return !pending();
}"""

_SEEN = """() => ({
  nodes: Object.fromEntries([...document.querySelectorAll("#map [data-node]")].map((each) =>
    [each.dataset.node, { state: each.dataset.state, match: each.dataset.match }])),
  links: [...document.querySelectorAll("#map [data-source]")].map(({ dataset }) =>
    ({ name: [dataset.source, dataset.relation, dataset.target].join("~"),
       state: dataset.state, match: dataset.match })),
})"""

# The middle of a node, if a click there is a click on it; an element may lie above it. Where the page has just made
# room for something else, as for a message, the map follows a frame later: what moves is not clicked on.
_SPOT = """async (name) => {
  const middle = () => {
    const box = document.querySelector(`#map [data-node="${name}"] .shape`).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  let before, { x, y } = middle();
  do {
    before = { x, y };
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    ({ x, y } = middle());
  } while (x !== before.x || y !== before.y);
  const hit = document.elementFromPoint(x, y)?.closest("[data-node], [data-for]");
  return hit && hit.closest("#map") && (hit.dataset.node || hit.dataset.for) === name ? { x, y } : null;
}"""


BOX_OF = """(drawn) => {
  const { x, y, width, height } = drawn.getBBox();
  const { a, d, e, f } = drawn.getScreenCTM();
  return new DOMRect(a * x + e, d * y + f, a * width, d * height);
}"""
"""The room in the window that a part of the map fills, without its outline: which browsers count or not."""


@dataclass(frozen=True)
class Seen:
    """The map as it is drawn: the state of each node by its id, and of each link as "source~relation~target"."""

    states: dict[str, str]
    link_states: dict[str, str]
    matching: frozenset[str]
    matching_links: frozenset[str]


class Visitor:
    """A page of the explorer with someone before it. What goes wrong in it is noted in ``watched``."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.watched = Watched()
        self.watched.watch(page)

    def open(self, query: str = "") -> None:
        """Load the page at a query."""
        self.page.goto(f"{self.url}/{query}")
        until(self.page, _DRAWN, 30)
        self.settle()

    def settle(self) -> None:
        """Wait until the server has answered everything and the answers are drawn."""
        assert self.page.evaluate(_SETTLE), "the server did not answer within 15 s"

    def go(self, changes: str) -> None:
        """Change keys of the address, as a link of the page does."""
        self.page.evaluate("(changes) => explorerAddress.go(changes)", changes)
        self.settle()

    def become(self, query: str) -> None:
        """Change the whole query of the address, without loading the page again."""
        self.page.evaluate("(query) => explorerAddress.change(query)", query)
        self.settle()

    def let_copy(self) -> None:
        """Let the page write to the clipboard; Firefox lets what is pressed do so and knows no such permission."""
        if not is_firefox(self.page):
            self.page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    def take_the_focus_back(self) -> None:
        """Let the page have the focus again that Tab took from its end to the window's own bar, as in Firefox."""
        if not is_firefox(self.page):
            return
        # A driver cannot lead it back: only a new page has the focus again. And from where someone was, it is not far
        # to the end: begin at the top.
        if not self.page.evaluate("document.hasFocus()"):
            left, self.page = self.page, self.page.context.new_page()
            left.close()
            self.watched.watch(self.page)
            self.open()
        self.page.mouse.click(0, 0)

    def begin(self) -> None:
        """Put the focus before all that the page has, where the next Tab goes to the first stop."""
        self.page.evaluate(
            """() => {
              document.activeElement.blur();
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute("tabindex");
            }"""
        )

    def start_over(self) -> None:
        """Go back to what a first visit shows, if need be by loading the page again."""
        self.page.unroute_all()
        self.page.context.set_offline(False)
        self.page.set_viewport_size(LAPTOP)
        self.page.mouse.move(0, 0)
        self.take_the_focus_back()
        if self.page.evaluate("!window.explorerPage?.map || document.getElementById('failure').hidden === false"):
            self.open()
        self.page.evaluate(
            """() => {
              document.activeElement.blur();
              document.querySelector("dialog[open]")?.close();
              document.querySelectorAll("details.popover[open]").forEach((each) => { each.open = false; });
              explorerAddress.change("");
              history.replaceState({ explorer: { ...explorerAddress.entry(), trail: [], moved: {} } }, "");
              dispatchEvent(new PopStateEvent("popstate"));
              explorerPage.map.start();
            }"""
        )
        self.settle()

    def click_node(self, name: str) -> bool:
        """Click on a node of the map if it can be hit; answers whether it could."""
        spot = self.spot(name)
        if spot:
            self.page.mouse.click(*spot)
        return bool(spot)

    def spot(self, name: str) -> tuple[float, float] | None:
        """Where to click on a node, if nothing else is in the way there."""
        spot = self.page.evaluate(_SPOT, name)
        return (spot["x"], spot["y"]) if spot else None

    def seen(self) -> Seen:
        """The map as it is drawn now."""
        drawn = self.page.evaluate(_SEEN)
        nodes, links = drawn["nodes"], drawn["links"]
        return Seen(
            states={name: each["state"] for name, each in nodes.items()},
            link_states={each["name"]: each["state"] for each in links},
            matching=frozenset(name for name, each in nodes.items() if each["match"] == "yes"),
            matching_links=frozenset(each["name"] for each in links if each["match"] == "yes"),
        )

    def camera(self) -> str:
        """From where the map is looked at."""
        found = self.page.get_attribute("#map .world", "transform")
        assert found
        return found

    def places(self) -> dict[str, tuple[float, float]]:
        """The middle of each node in pixels of the window."""
        found = self.page.evaluate(
            """() => [...document.querySelectorAll("#map [data-node]")].map((each) => {
              const box = each.querySelector(".shape").getBoundingClientRect();
              return [each.dataset.node, box.x + box.width / 2, box.y + box.height / 2];
            })"""
        )
        return {name: (x, y) for name, x, y in found}

    def query(self) -> str:
        """The query of the address."""
        return str(self.page.evaluate("location.search"))

    def details(self) -> str:
        """The id of the node that the details show."""
        return self.page.get_attribute("#details", "data-node") or ""

    def text(self, selector: str) -> str:
        """The text of an element, shown or not, with single blanks."""
        return " ".join((self.page.text_content(selector) or "").split())

    def texts(self, selector: str) -> list[str]:
        """The texts of all such elements, with single blanks."""
        return [" ".join(each.split()) for each in self.page.locator(selector).all_text_contents()]

    def names(self, selector: str) -> list[str]:
        """The ids that all such elements carry in data-node."""
        found: list[str] = self.page.evaluate(
            "(selector) => [...document.querySelectorAll(selector)].map((each) => each.dataset.node)", selector
        )
        return found

    def focus(self) -> dict[str, Any]:
        """What has the focus: its tag, id, node and text."""
        found: dict[str, Any] = self.page.evaluate(
            """() => { const it = document.activeElement;
              return { tag: it.tagName.toLowerCase(), id: it.id, node: it.dataset.node || "",
                       text: it.textContent.trim(), inside: it.parentElement?.closest("[id]")?.id || "" }; }"""
        )
        return found

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    @contextmanager
    def held_callbacks(self) -> Iterator[list[Route]]:
        """Keep every question to the server until the end of the block; what the block takes out is its own to send."""
        held: list[Route] = []
        self.page.route(CALLBACK, lambda route: held.append(route))
        try:
            yield held
        finally:
            for route in held:
                route.continue_()
            self.page.unroute(CALLBACK)


def beyond_the_edge(page: Page) -> int:
    """How many pixels of a page are reached only by scrolling sideways."""
    beyond: int = page.evaluate(
        "(({ scrollWidth, clientWidth }) => Math.max(scrollWidth, document.body.scrollWidth) - clientWidth)"
        "(document.documentElement)"
    )
    return beyond


def await_held(page: Page, held: list[Route], word: str = "", count: int = 1) -> None:
    """Wait until so many questions are kept back, the last of them with a word in it.

    The driver of Firefox does not tell what was asked, so there they are only counted."""
    for _ in range(500):
        if len(held) >= count and (is_firefox(page) or word in (held[-1].request.post_data or "")):
            return
        page.wait_for_timeout(20)
    pytest.fail(f"{len(held)} questions are held, of which {count} should be, the last about {word!r}")


Arrive = Callable[..., Visitor]
"""Makes a visitor who was never here: ``arrive(query, **options of the browser's context)``."""


def kinds(network: Network) -> dict[str, str]:
    """The kind of each node of the file."""
    return {name: str(facts["kind"]) for name, facts in network.nodes(data=True)}
