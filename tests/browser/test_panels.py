"""The panel beside the map: of every node, all that the file says, and a way to everything that it is linked to."""

import json
from collections import Counter
from typing import Any

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import shelf
from explorer.settings import Settings
from explorer.words.catalogue import Words
from tests.browser.visitor import Network, Visitor, kinds

FILE: dict[str, Any] = json.loads(Settings().graph_file.read_text(encoding="utf-8"))
NODES: dict[str, dict[str, Any]] = {node["id"]: node for node in FILE["nodes"]}
SOURCES: dict[str, dict[str, Any]] = {source["id"]: source for source in FILE["graph"]["sources"]}
WORDS = Words.of("en")

_ABOVE = ("contains", "shown-by")


def title(node: dict[str, Any]) -> str:
    return f"InTASC {node['number']}: {node['title']}" if node["kind"] == "standard" else str(node["title"])


def single_blanks(text: str) -> str:
    return " ".join(text.split())


def edges(name: str, end: str, *relations: str) -> list[dict[str, Any]]:
    """The edges of some relations that a node is the source or the target of, in the order of the file."""
    return [edge for edge in FILE["edges"] if edge[end] == name and edge["key"] in relations]


def line_above(name: str) -> list[str]:
    """What a node is part of, the outermost first."""
    above = [edge["source"] for edge in edges(name, "target", *_ABOVE)][:1]
    return [*line_above(above[0]), *above] if above else []


@pytest.fixture
def select(one_page: Visitor) -> Any:
    """Selects a node, by a click if it can be hit on the map as it is now."""

    def select_node(name: str) -> Visitor:
        if one_page.details() != name and not one_page.click_node(name):
            one_page.go(f"node={name}")
        one_page.settle()
        return one_page

    return select_node


@pytest.mark.few(12)
@pytest.mark.parametrize("name", NODES)
def test_the_panel_shows_all_that_the_file_says(select: Any, graph: CompetencyGraph, name: str) -> None:
    node, visitor = NODES[name], select(name)
    assert visitor.details() == name
    assert visitor.query() == f"?node={name}"
    assert visitor.text("#details h2") == title(node)
    assert visitor.text("#details > .meaning") == single_blanks(node["meaning"])
    assert visitor.page.title() == f"{title(node)} · Competency Explorer"
    assert WORDS(f"status-{node['status']}") in visitor.texts("#details .tags .tag")
    assert visitor.texts("#details .certainty .note") == ([single_blanks(node["note"])] if "note" in node else [])
    kind = WORDS(f"type-{node['type']}") if node["kind"] == "resource" else WORDS(f"kind-{node['kind']}")
    assert visitor.text("#details .kind") == kind
    assert visitor.names("#details .lineage a") == line_above(name)

    # Everything linked, each under its relation, as often as it is linked.
    links = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#details .connected .group")].flatMap((group) =>
            [...group.querySelectorAll("a[data-node]")].map((link) => [link.dataset.node, group.dataset.relation]))"""
    )
    linked = [(edge["target"], edge["key"]) for edge in FILE["edges"] if edge["source"] == name]
    linked += [(edge["source"], edge["key"]) for edge in FILE["edges"] if edge["target"] == name]
    assert Counter(map(tuple, links)) == Counter(linked)
    assert visitor.text("#details .connected h3 .count").split()[0] == str(len(linked))

    # Its sources, with their addresses.
    shown = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#details .certainty .sources li")].map((each) =>
            [each.textContent, each.querySelector("a")?.getAttribute("href") ?? null])"""
    )
    wanted = [SOURCES[source] for source in node["sources"]]
    assert [address for _, address in shown] == [source.get("url") for source in wanted]
    for (text, _), source in zip(shown, wanted, strict=True):
        assert single_blanks(text).startswith(single_blanks(source["title"]))

    assert visitor.names("#resources .shelf .shelf-name a") == [each.id for each in shelf(graph, name).resources]


COMPETENCIES = [name for name, node in NODES.items() if node["kind"] == "competency"]


@pytest.mark.few(10)
@pytest.mark.parametrize("name", COMPETENCIES)
def test_a_competency_shows_its_domain_foundation_standards_and_indicators(select: Any, name: str) -> None:
    node, visitor = NODES[name], select(name)
    member = edges(name, "source", "member-of")
    expected = {"published": ["Foundational"], "provisional": ["Foundational (provisional)"]}
    tags = [text for text in visitor.texts("#details .tags .tag") if text.startswith("Foundational")]
    assert tags == (expected[member[0]["status"]] if member else [])

    domain = visitor.page.get_attribute("#details .details-top", "data-domain")
    assert [domain] == [edge["source"] for edge in edges(name, "target", "contains")]

    aligned = sorted(edges(name, "source", "aligns"), key=lambda edge: NODES[edge["target"]]["number"])
    assert visitor.names("#details .standards a") == [edge["target"] for edge in aligned]
    assert visitor.texts("#details .standards .strength") == [WORDS(f"strength-{edge['strength']}") for edge in aligned]
    reasons = visitor.texts("#details .group[data-relation=aligns] .reason")
    assert sorted(reasons) == sorted(single_blanks(edge["rationale"]) for edge in aligned)

    signs = sorted(
        (edge["target"] for edge in edges(name, "source", "shown-by")), key=lambda each: NODES[each]["order"]
    )
    assert visitor.names("#details .indicators a") == signs
    assert visitor.texts("#details .indicators a") == [single_blanks(NODES[each]["meaning"]) for each in signs]

    statement = visitor.texts("#details .statement blockquote")
    assert statement == ([single_blanks(node["statement"])] if "statement" in node else [])
    told = visitor.text("#details")
    assert ("former_title" in node) == (f"Title in the 2015 edition: {node.get('former_title')}" in told)


@pytest.mark.few(12)
@pytest.mark.parametrize("name", [name for name, node in NODES.items() if node["kind"] == "resource"])
def test_a_resource_opens_in_a_tab_of_its_own_or_says_that_it_has_no_address(select: Any, name: str) -> None:
    node, visitor = NODES[name], select(name)
    link = visitor.page.locator("#details > .outward")
    address = node.get("url") or node.get("via")
    if address is None:
        assert link.count() == 0
        assert "No address is known." in visitor.text("#details")
        return
    assert link.get_attribute("href") == address
    assert link.get_attribute("target") == "_blank"
    assert "noopener" in (link.get_attribute("rel") or "")
    assert link.text_content() == visitor.text("#details > .outward")
    assert ("Find it through" in visitor.text("#details > .outward")) == ("url" not in node)


def test_most_nodes_were_selected_by_a_click(visitor: Visitor) -> None:
    """Else the tests above would not tell that clicking works."""
    assert sum(visitor.spot(name) is not None for name in NODES) > 0.85 * len(NODES)


# --- from one to the next

JOURNEYS = [
    ("strong-relationships", ".lineage"),
    ("strong-relationships", ".standards"),
    ("strong-relationships", ".indicators"),
    ("strong-relationships", ".connected"),
    ("intasc-3", ".connected"),
    ("foundational", ".connected"),
    ("cognitive", ".lineage"),
    ("r-challenge-str", ".connected"),
]


@pytest.mark.few(4)
@pytest.mark.parametrize(("name", "section"), JOURNEYS, ids=lambda value: value.strip("."))
def test_a_link_in_the_panel_selects_and_moves_focus_to_the_heading(visitor: Visitor, name: str, section: str) -> None:
    visitor.go(f"node={name}&intasc=3")
    link = visitor.page.locator(f"#details {section} a[data-node]").last
    goal = link.get_attribute("data-node")
    assert goal
    assert goal != name
    link.evaluate(
        "(link) => { for (let at = link; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true; }"
    )
    link.click()
    visitor.settle()
    assert visitor.details() == goal
    assert visitor.query() == f"?node={goal}&intasc=3", "the filters stay"
    assert visitor.seen().states[goal] == "selected"
    focus = visitor.focus()
    assert (focus["tag"], focus["text"]) == ("h2", title(NODES[goal]))
    assert visitor.page.evaluate("document.getElementById('panel').scrollTop") < 5


def test_a_link_of_the_shelf_selects_too(visitor: Visitor) -> None:
    visitor.go("node=strong-relationships")
    link = visitor.page.locator("#resources .shelf-name a").first
    goal = link.get_attribute("data-node")
    link.click()
    visitor.settle()
    assert visitor.details() == goal
    assert visitor.focus()["tag"] == "h2"


def test_the_details_can_be_closed(visitor: Visitor) -> None:
    first = visitor.seen()
    visitor.go("node=cognitive")
    visitor.page.get_by_role("button", name="Close the details").click()
    visitor.settle()
    assert visitor.query() == ""
    assert visitor.seen() == first
    assert visitor.text("#details h2") == WORDS("welcome-title")


def test_a_link_can_be_opened_in_another_tab(visitor: Visitor) -> None:
    visitor.go("node=strong-relationships&intasc=3&theme=dark")
    address = visitor.page.locator("#details .connected a[data-node]").first.get_attribute("href")
    name = visitor.page.locator("#details .connected a[data-node]").first.get_attribute("data-node")
    assert address == f"?node={name}&intasc=3&theme=dark"


# --- the shelf


def test_resources_are_filtered_by_type(visitor: Visitor, graph: CompetencyGraph) -> None:
    name = "strong-relationships"
    visitor.go(f"node={name}")
    resources = shelf(graph, name).resources
    types = Counter(each.type for each in resources)
    assert len(types) > 2
    for chosen, count in types.items():
        button = visitor.page.locator(f"#resources [data-toggle='type={chosen}']")
        assert button.text_content() == f"{WORDS(f'type-{chosen}')} {count}"
        button.click()
        visitor.settle()
        shown = visitor.names("#resources .shelf .shelf-name a")
        assert shown == [each.id for each in resources if each.type == chosen]
        assert visitor.page.get_attribute(f"#resources [data-toggle='type={chosen}']", "aria-pressed") == "true"
        assert visitor.text("#resources h3 .count").split()[0] == str(count)
        visitor.page.locator(f"#resources [data-toggle='type={chosen}']").click()
        visitor.settle()
    assert visitor.names("#resources .shelf .shelf-name a") == [each.id for each in resources]


def test_two_types_show_the_resources_of_both(visitor: Visitor, graph: CompetencyGraph) -> None:
    resources = shelf(graph, "strong-relationships").resources
    two = sorted({each.type for each in resources})[:2]
    visitor.go(f"node=strong-relationships&type={','.join(two)}")
    shown = visitor.names("#resources .shelf .shelf-name a")
    assert shown == [each.id for each in resources if each.type in two]
    assert len(shown) > 1


def test_the_shelf_says_so_when_none_is_of_the_chosen_type(visitor: Visitor, graph: CompetencyGraph) -> None:
    resources = shelf(graph, "strong-relationships").resources
    absent = sorted(set(WORDS_OF_TYPES) - {each.type for each in resources})[0]
    visitor.go(f"node=strong-relationships&type={absent}")
    assert visitor.names("#resources .shelf .shelf-name a") == []
    assert f"None of its {len(resources)} resources" in visitor.text("#resources .empty")


WORDS_OF_TYPES = {node["type"] for node in NODES.values() if node["kind"] == "resource"}


def test_a_node_without_resources_says_so_or_says_whose_are_shown(visitor: Visitor, graph: CompetencyGraph) -> None:
    bare = [name for name in NODES if not shelf(graph, name).resources]
    borrowed = [name for name in NODES if shelf(graph, name).through]
    assert bare or borrowed
    for name in bare[:2]:
        visitor.go(f"node={name}")
        assert visitor.text("#resources .empty") == WORDS("resources-none")
    for name in borrowed[:2]:
        through = shelf(graph, name).through
        assert through
        visitor.go(f"node={name}")
        assert title(NODES[through.id]) in visitor.text("#resources .fine")


# --- what is said when there is nothing


def test_a_competency_without_standards_or_indicators_says_so(visitor: Visitor) -> None:
    lone = [name for name in COMPETENCIES if not edges(name, "source", "aligns")]
    unseen = [name for name in COMPETENCIES if not edges(name, "source", "shown-by")]
    assert lone
    assert unseen
    visitor.go(f"node={lone[0]}")
    assert visitor.text("#details .standards .empty") == WORDS("details-no-standards")
    visitor.go(f"node={unseen[0]}")
    assert visitor.text("#details .indicator-section .empty") == WORDS("details-no-indicators")


def test_before_anything_is_selected_the_panel_offers_places_to_start(visitor: Visitor, network: Network) -> None:
    assert visitor.text("#details h2") == WORDS("welcome-title")
    counted = Counter(kinds(network).values())
    for kind, words in (("competency", "competencies"), ("indicator", "indicators"), ("resource", "resources")):
        assert f"{counted[kind]} {words}" in visitor.text("#details")
    assert visitor.page.locator("#details .start").count() == 3
    for place in range(3):
        visitor.become("")
        start = visitor.page.locator("#details .start").nth(place)
        address = start.get_attribute("href")
        start.click()
        visitor.settle()
        assert visitor.query() == address
        assert visitor.text("#details h2") != WORDS("welcome-title")
