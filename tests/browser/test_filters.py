"""The filters: what they show equals the file, they move nothing, and the last of quick choices counts."""

import itertools
import json
from typing import Any

import pytest
from playwright.sync_api import Route

from explorer.competencies.filters import shown
from explorer.competencies.graph import CompetencyGraph
from explorer.interface.content import Content
from explorer.settings import Settings
from explorer.view.address import parse_query
from tests.browser.test_layouts import assert_same_places
from tests.browser.visitor import Network, Seen, Visitor, kinds

NUMBERS = range(1, 11)
PAIRS = list(itertools.combinations(NUMBERS, 2))
COMPETENCIES = 20


def aligned_with(network: Network, number: int) -> set[str]:
    """The competencies that the file aligns with a standard."""
    return {
        source
        for source, target, relation in network.edges(keys=True)
        if relation == "aligns" and network.nodes[target]["number"] == number
    }


def competencies(network: Network, names: frozenset[str] | set[str]) -> set[str]:
    return {name for name in names if network.nodes[name]["kind"] == "competency"}


def count(visitor: Visitor) -> tuple[int, int]:
    """The numbers of competencies and of all nodes that the page says are shown."""
    competency, node = visitor.texts("#count > *")
    return int(competency.split()[0]), int(node.split()[0])


def assert_shows(visitor: Visitor, network: Network, wanted: set[str]) -> None:
    """The map, the count and the matches in the panel are these competencies."""
    seen = visitor.seen()
    assert competencies(network, seen.matching) == wanted
    unfaded = {name for name, state in seen.states.items() if state != "faded"}
    assert unfaded == seen.matching
    assert count(visitor) == (len(wanted), len(seen.matching))
    assert set(visitor.names("#details .matches a[data-node]")) == wanted


@pytest.mark.few(3)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_standard_shows_exactly_the_competencies_of_the_file(visitor: Visitor, network: Network, number: int) -> None:
    wanted = aligned_with(network, number)
    assert wanted
    button = visitor.page.locator(f"#filters [data-toggle='intasc={number}']")
    name = button.get_attribute("aria-label") or ""
    assert name.startswith(f"InTASC {number}, ")
    assert name.split(": ")[-1].split()[0] == str(len(wanted))
    button.click()
    visitor.settle()
    assert_shows(visitor, network, wanted)
    assert visitor.query() == f"?intasc={number}"
    assert button.get_attribute("aria-pressed") == "true"
    standards = {each for each in visitor.seen().matching if network.nodes[each]["kind"] == "standard"}
    assert {network.nodes[each]["number"] for each in standards} == {number}
    button.click()
    visitor.settle()
    assert visitor.query() == ""


@pytest.mark.everywhere
def test_the_map_filters_while_the_server_has_not_answered(visitor: Visitor, network: Network) -> None:
    with visitor.held_callbacks():
        visitor.page.click("#filters [data-toggle='intasc=3']")
        assert competencies(network, visitor.seen().matching) == aligned_with(network, 3)
        assert count(visitor)[0] == COMPETENCIES, "the server has not answered yet"
    visitor.settle()
    assert count(visitor)[0] == len(aligned_with(network, 3))


@pytest.mark.few(12)
@pytest.mark.parametrize("match", ["any", "all"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]}+{pair[1]}")
def test_two_standards_show_the_union_or_the_intersection(
    one_page: Visitor, network: Network, content: Content, pair: tuple[int, int], match: str
) -> None:
    one, other = (aligned_with(network, number) for number in pair)
    query = f"?intasc={pair[0]},{pair[1]}" + ("&match=all" if match == "all" else "")
    one_page.become(query)
    assert_shows(one_page, network, one & other if match == "all" else one | other)
    assert_equals_server(one_page.seen(), content, query)


def assert_equals_server(seen: Seen, content: Content, query: str) -> None:
    expected = shown(content.graph, content.facets, parse_query(query, content.vocabulary)[0].filters)
    assert seen.matching == expected.nodes
    assert seen.matching_links == {f"{link.source}~{link.key}~{link.target}" for link in expected.links}
    assert {link for link, state in seen.link_states.items() if state == "normal"} == seen.matching_links


@pytest.mark.everywhere
def test_any_and_all_are_switched_by_buttons(visitor: Visitor, network: Network) -> None:
    both = next(pair for pair in PAIRS if aligned_with(network, pair[0]) & aligned_with(network, pair[1]))
    one, other = (aligned_with(network, number) for number in both)
    for number in both:
        visitor.page.click(f"#filters [data-toggle='intasc={number}']")
    visitor.settle()
    assert_shows(visitor, network, one | other)
    visitor.page.click("#filters [data-go='match=all']")
    visitor.settle()
    assert_shows(visitor, network, one & other)
    visitor.page.click("#filters [data-go='match=']")
    visitor.settle()
    assert_shows(visitor, network, one | other)


# --- the same in words

COMBINED = [
    "?intasc=3,9&domain=cognitive,instructional",
    "?foundational=1&intasc=3",
    "?status=provisional,editorial",
    "?kind=competency,resource&type=video",
    "?type=article,report&domain=interpersonal",
    "?relation=aligns,supports&foundational=1&kind=competency,standard,set",
    "?intasc=1,2,3&match=all&foundational=1",
]


@pytest.mark.few(5)
@pytest.mark.everywhere
@pytest.mark.parametrize("query", [*(f"?intasc={number}" for number in NUMBERS), *COMBINED])
def test_outline_and_table_hold_what_the_map_shows(one_page: Visitor, content: Content, query: str) -> None:
    one_page.become(query)
    seen = one_page.seen()
    assert_equals_server(seen, content, query)
    competency_count, node_count = count(one_page)
    assert node_count == len(seen.matching)
    assert competency_count == sum(content.graph.nodes[name].kind == "competency" for name in seen.matching)
    one_page.go("view=outline")
    outline = one_page.names("#outline :is(h3, h4, h5, h6) > a[data-node], #outline ul:not(.told) > li > a[data-node]")
    one_page.go("view=table")
    table = one_page.names("#table tbody th a[data-node]")
    assert len(outline) == len(set(outline))
    assert len(table) == len(set(table))
    assert set(outline) == set(table) == set(seen.matching)


def test_what_is_hidden_is_gone_and_the_rest_stays_in_place(visitor: Visitor, network: Network) -> None:
    before = visitor.places()
    visitor.go("intasc=3")
    assert_same_places(visitor.places(), before, within=0.1)  # fading moves nothing
    visitor.go("unmatched=hide")
    displayed = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map [data-node]")]
          .filter((each) => each.getClientRects().length).map((each) => each.dataset.node)"""
    )
    seen = visitor.seen()
    assert set(displayed) == seen.matching
    assert competencies(network, set(displayed)) == aligned_with(network, 3)
    after = visitor.places()
    assert_same_places(
        {name: after[name] for name in displayed}, {name: before[name] for name in displayed}, within=0.1
    )
    others = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map [data-source], #map .label")]
          .filter((each) => each.getClientRects().length && each.dataset.match === "no").length"""
    )
    assert others == 0
    visitor.go("unmatched=")
    assert_same_places(visitor.places(), before, within=0.1)


def test_hiding_is_chosen_by_a_button(visitor: Visitor) -> None:
    visitor.go("intasc=3")
    visitor.page.click("#filters .popover summary")
    visitor.page.click("#filters [data-go='unmatched=hide']")
    visitor.settle()
    assert visitor.query() == "?intasc=3&unmatched=hide"
    assert visitor.page.is_visible("#filters .popover-card"), "the popover stays open"
    hidden = (
        "[...document.querySelectorAll('#map [data-node][data-match=no]')].map((each) => each.getClientRects().length)"
    )
    assert set(visitor.page.evaluate(hidden)) == {0}


# --- each filter by its own button


def test_a_domain_shows_its_own_competencies(visitor: Visitor, network: Network) -> None:
    visitor.page.click("#filters [data-toggle='domain=cognitive']")
    visitor.settle()
    held = {target for _, target, relation in network.out_edges("cognitive", keys=True) if relation == "contains"}
    assert_shows(visitor, network, held)


def test_foundational_only_shows_the_twelve(visitor: Visitor, network: Network) -> None:
    visitor.page.click("#filters [data-go='foundational=1']")
    visitor.settle()
    twelve = {source for source, _, relation in network.edges(keys=True) if relation == "member-of"}
    assert len(twelve) == 12
    assert_shows(visitor, network, twelve)


def test_a_kind_taken_out_in_the_legend_fades_that_kind_only(visitor: Visitor, network: Network) -> None:
    visitor.page.click("#legend [data-toggle='kind=resource']")
    visitor.settle()
    seen = visitor.seen()
    assert seen.matching == {name for name, kind in kinds(network).items() if kind != "resource"}
    assert visitor.page.get_attribute("#legend [data-toggle='kind=resource']", "aria-pressed") == "false"
    visitor.page.click("#legend [data-toggle='kind=resource']")
    visitor.settle()
    assert visitor.query() == ""
    assert visitor.seen().matching == set(network)


def test_a_line_taken_out_fades_those_lines_only(visitor: Visitor, network: Network) -> None:
    visitor.page.click("#legend summary")
    visitor.page.click("#legend [data-toggle='relation=aligns']")
    visitor.settle()
    seen = visitor.seen()
    assert seen.matching == set(network)
    assert seen.matching_links == {
        f"{source}~{relation}~{target}" for source, target, relation in network.edges(keys=True) if relation != "aligns"
    }


@pytest.mark.parametrize("status", ["published", "reported", "provisional", "editorial"])
def test_a_certainty_taken_out_fades_what_is_of_it(visitor: Visitor, network: Network, status: str) -> None:
    visitor.page.click("#filters .popover summary")
    visitor.page.click(f"#filters [data-toggle='status={status}']")
    visitor.settle()
    assert visitor.seen().matching == {name for name in network if network.nodes[name]["status"] != status}


# --- what is active, and the way back


def first_view(visitor: Visitor) -> tuple[Any, ...]:
    return (visitor.seen(), visitor.camera(), count(visitor), visitor.query(), visitor.text("#details"))


@pytest.mark.everywhere
def test_clear_all_returns_the_first_view(visitor: Visitor) -> None:
    before = first_view(visitor)
    for selector in ("[data-toggle='intasc=3']", "[data-toggle='intasc=9']", "[data-toggle='domain=cognitive']"):
        visitor.page.click(f"#filters {selector}")
    visitor.page.click("#filters [data-go='match=all']")
    visitor.page.click("#filters [data-go='foundational=1']")
    visitor.page.click("#legend [data-toggle='kind=resource']")
    visitor.settle()
    assert first_view(visitor) != before
    visitor.page.click("#clear-filters")
    visitor.settle()
    assert first_view(visitor) == before
    assert visitor.page.locator("#clear-filters").count() == 0


FILTERED = "?intasc=3,9&match=all&domain=cognitive,instructional&foundational=1&kind=competency&relation=aligns&status=published&type=video"  # noqa: E501

CHIPS = [
    ("InTASC 3", "intasc", "9"),
    ("InTASC 9", "intasc", "3"),
    ("all of these standards", "match", ""),
    ("Cognitive", "domain", "instructional"),
    ("Instructional", "domain", "cognitive"),
    ("Foundational only", "foundational", ""),
    ("Only Competencies", "kind", ""),
    ("Only “aligns with”", "relation", ""),
    ("Only Published", "status", ""),
    ("Only Video", "type", ""),
]


@pytest.mark.few(5)
@pytest.mark.parametrize(("text", "key", "left"), CHIPS)
def test_a_chip_removes_one_filter(visitor: Visitor, text: str, key: str, left: str) -> None:
    visitor.become(FILTERED)
    assert visitor.page.locator("#active .chip").count() == len(CHIPS)
    visitor.page.get_by_role("button", name=f"Remove the filter {text}", exact=True).click()
    visitor.settle()
    before, after = (dict(part.split("=") for part in each[1:].split("&")) for each in (FILTERED, visitor.query()))
    expected = {**before, key: left}
    assert after == {name: value for name, value in expected.items() if value}


@pytest.mark.wcag("3.3.3")
def test_filters_that_leave_nothing_say_so_and_offer_the_way_back(visitor: Visitor, network: Network) -> None:
    visitor.become("?intasc=4,10&match=all&domain=intrapersonal")
    assert competencies(network, visitor.seen().matching) == set()
    assert count(visitor)[0] == 0
    assert "Nothing matches all of these filters." in visitor.text("#details")
    visitor.page.click("#clear-filters")
    visitor.settle()
    assert count(visitor)[0] == COMPETENCIES


def test_a_selection_outlives_the_filters(visitor: Visitor) -> None:
    visitor.go("node=self-care")
    visitor.page.click("#filters [data-toggle='intasc=3']")
    visitor.settle()
    seen = visitor.seen()
    assert "self-care" not in seen.matching, "or this test is about nothing"
    assert seen.states["self-care"] == "selected"
    assert visitor.details() == "self-care"


# --- quick hands, slow answers


def test_two_filters_chosen_within_a_hundredth_of_a_second_both_count(visitor: Visitor, network: Network) -> None:
    visitor.page.evaluate(
        """() => new Promise((done) => {
          const at = (number) => document.querySelector(`#filters [data-toggle="intasc=${number}"]`);
          at(3).click();
          setTimeout(() => { at(5).click(); done(); }, 5);
        })"""
    )
    visitor.settle()
    assert visitor.query() == "?intasc=3,5"
    assert_shows(visitor, network, aligned_with(network, 3) | aligned_with(network, 5))
    for number in (3, 5):
        assert visitor.page.get_attribute(f"#filters [data-toggle='intasc={number}']", "aria-pressed") == "true"


@pytest.mark.few(1)
@pytest.mark.parametrize("order", ["as asked", "reversed"])
def test_of_ten_quick_selections_with_slow_answers_the_last_wins(
    visitor: Visitor, network: Network, order: str
) -> None:
    names = [name for name, kind in kinds(network).items() if kind == "competency"][:10]
    assert len(names) == 10
    with visitor.held_callbacks() as held:
        for name in names:
            visitor.page.evaluate("(changes) => explorerAddress.go(changes)", f"node={name}")
        assert visitor.seen().states[names[-1]] == "selected"
        waiting = answers(visitor, held)
        for route in waiting if order == "as asked" else reversed(waiting):
            route.continue_()
            visitor.page.wait_for_timeout(30)
    visitor.settle()
    visitor.page.wait_for_timeout(200)
    last = names[-1]
    assert visitor.details() == last
    assert visitor.text("#details h2") == network.nodes[last]["title"]
    assert visitor.page.title().startswith(network.nodes[last]["title"])
    assert visitor.seen().states[last] == "selected"
    assert network.nodes[last]["title"] in visitor.text("#announcer")


def answers(visitor: Visitor, held: list[Route]) -> list[Route]:
    """The questions that are kept back, in the order in which they were asked: at least the first and the last."""
    visitor.page.wait_for_timeout(200)
    assert len(held) > 1
    taken = held.copy()
    held.clear()
    return taken


def test_the_file_is_the_one_that_these_tests_know() -> None:
    content = json.loads(Settings().graph_file.read_text(encoding="utf-8"))
    assert sum(node["kind"] == "competency" for node in content["nodes"]) == COMPETENCIES
    assert sorted(node["number"] for node in content["nodes"] if node["kind"] == "standard") == list(NUMBERS)


def test_the_numbers_on_the_buttons_follow_the_other_filters(
    visitor: Visitor, network: Network, graph: CompetencyGraph
) -> None:
    visitor.page.click("#filters [data-go='foundational=1']")
    visitor.settle()
    twelve = {source for source, _, relation in network.edges(keys=True) if relation == "member-of"}
    found = visitor.texts("#filters .standard-switch sub")
    assert found == [str(len(aligned_with(network, number) & twelve)) for number in NUMBERS]
