"""How one gets from one node to another: chosen by keyboard or click, told in sentences, drawn on the map."""

import itertools
import random
from typing import Any

import networkx as nx
import pytest

from explorer.interface.content import Content
from explorer.interface.elements import said
from tests.browser.visitor import Network, Visitor, kinds
from tests.conftest import until

Route = tuple[str, ...]

# Each step of the path in the panel: the nodes that each of its sentences names, the link of its "Why?", its words.
_CHAIN = """() => [...document.querySelectorAll("#details .answer ol.chain > li")].map((step) =>
  [...step.children].map((told) => ({
    names: [...told.querySelectorAll("a[data-node]")].map((each) => each.dataset.node),
    edge: told.querySelector("a[data-edge]").dataset.edge,
    why: told.querySelector("a[data-edge]").getAttribute("aria-label"),
    text: [...told.children].slice(0, 3).map((each) => each.textContent).join(" "),
  })))"""


def simple(network: Network, *without: str) -> "nx.Graph[str]":
    """Who is linked with whom in the file, whichever way, leaving relations out."""
    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(network)
    found.add_edges_from(
        (source, target) for source, target, relation in network.edges(keys=True) if relation not in without
    )
    return found


def routes(graph: "nx.Graph[str]", start: str, end: str) -> set[Route]:
    return {tuple(route) for route in nx.all_shortest_paths(graph, start, end)}


def some_pair(network: Network, fewest: int, most: int) -> tuple[str, str]:
    """Two competencies with a number of shortest paths between them."""
    graph = simple(network)
    names = [name for name, kind in kinds(network).items() if kind in ("competency", "standard", "domain")]
    for start, end in itertools.combinations(names, 2):
        if fewest <= len(routes(graph, start, end)) <= most:
            return start, end
    raise AssertionError(f"no two have {fewest} to {most} shortest paths")


def told_route(visitor: Visitor) -> Route:
    """The path that the sentences of the panel walk."""
    return walked(visitor.page.evaluate(_CHAIN))


def walked(steps: list[list[dict[str, Any]]]) -> Route:
    """The nodes of these steps, each of which begins where the one before it ended."""
    assert steps
    for step in steps:
        assert len({tuple(each["names"]) for each in step}) == 1, "all sentences of a step are read the same way"
    pairs = [step[0]["names"] for step in steps]
    for (_, before), (after, _) in itertools.pairwise(pairs):
        assert before == after
    return (pairs[0][0], *(second for _, second in pairs))


def assert_told_and_drawn(visitor: Visitor, network: Network, content: Content, start: str, end: str) -> Route:
    """The panel tells a path, in words that are those of its links, and the map shows that path and nothing else."""
    steps = visitor.page.evaluate(_CHAIN)
    route = walked(steps)
    assert (route[0], route[-1]) == (start, end)
    edges = set()
    for each in itertools.chain(*steps):
        link = content.graph.link(each["edge"])
        assert {link.source, link.target} == set(each["names"])
        assert each["text"] == said(content, link, forward=link.source == each["names"][0])
        assert each["why"].startswith("Why? ")
        edges.add(each["edge"])
    seen = visitor.seen()
    assert {name for name, state in seen.states.items() if state == "selected"} == {start, end}
    assert {name for name, state in seen.states.items() if state == "related"} == set(route[1:-1])
    assert {name for name, state in seen.link_states.items() if state != "faded"} == edges
    between = {frozenset(pair) for pair in itertools.pairwise(route)}
    assert edges == {
        f"{source}~{relation}~{target}"
        for source, target, relation in network.edges(keys=True)
        if frozenset((source, target)) in between and f"{source}~{relation}~{target}" in seen.matching_links
    }
    return route


def which(visitor: Visitor) -> str:
    return visitor.text("#details .answer h3 .count")


# --- choosing the ends


@pytest.mark.wcag("2.1.1", "3.2.2")
def test_both_ends_are_chosen_by_keyboard(visitor: Visitor, network: Network, content: Content) -> None:
    visitor.become("?view=path")
    assert "Choose two items" in visitor.text("#details .answer")
    visitor.page.get_by_label("From", exact=True).focus()
    visitor.page.keyboard.type("Self-care")
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care"
    assert "Choose where the path ends." in visitor.text("#details .answer")
    visitor.press("Tab")
    assert visitor.page.evaluate("document.activeElement.labels[0].textContent") == "To"
    visitor.page.keyboard.type("InTASC 3")
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care&to=intasc-3"
    assert visitor.page.evaluate("document.activeElement.value") == "intasc-3", "the focus stays"
    assert_told_and_drawn(visitor, network, content, "self-care", "intasc-3")
    visitor.press("ArrowDown")
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care&to=intasc-4"
    assert_told_and_drawn(visitor, network, content, "self-care", "intasc-4")


def test_quick_keys_count_while_the_server_has_not_answered(visitor: Visitor) -> None:
    visitor.become("?view=path&node=self-care&to=intasc-3")
    visitor.page.focus("#end-to")
    with visitor.held_callbacks():
        visitor.press("ArrowDown", "ArrowDown", "ArrowDown")
        assert visitor.query() == "?view=path&node=self-care&to=intasc-6"
        assert visitor.page.input_value("#end-to") == "intasc-6"
        assert visitor.page.input_value("#end-node") == "self-care"
    visitor.settle()
    assert visitor.page.input_value("#end-to") == "intasc-6"
    assert visitor.page.get_attribute("#end-to", "data-value") == "intasc-6"


def test_every_node_can_be_either_end(visitor: Visitor, network: Network) -> None:
    visitor.become("?view=path")
    for select in ("#end-node", "#end-to"):
        offered = visitor.page.evaluate(
            "(select) => [...document.querySelectorAll(select + ' optgroup option')].map((each) => each.value)", select
        )
        assert sorted(offered) == sorted(network)


@pytest.mark.everywhere
def test_both_ends_are_chosen_by_clicks_on_the_map(visitor: Visitor, network: Network, content: Content) -> None:
    visitor.page.click("#views a[data-go^='view=path']")
    visitor.settle()
    assert visitor.click_node("self-care")
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care"
    for end in ("intasc-3", "cognitive"):
        assert visitor.click_node(end)
        visitor.settle()
        assert visitor.query() == f"?view=path&node=self-care&to={end}"
        assert visitor.page.input_value("#end-to") == end
        assert_told_and_drawn(visitor, network, content, "self-care", end)
    assert visitor.click_node("self-care")
    visitor.settle()
    assert_told_and_drawn(visitor, network, content, "self-care", "cognitive")


def test_a_click_on_the_empty_map_keeps_the_path(visitor: Visitor) -> None:
    visitor.become("?view=path&node=self-care&to=intasc-3")
    box = visitor.page.locator("#map").bounding_box()
    assert box
    visitor.page.mouse.click(box["x"] + 4, box["y"] + box["height"] - 4)
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care&to=intasc-3"


def test_the_other_end_is_chosen_on_the_map_by_keyboard(visitor: Visitor) -> None:
    visitor.become("?view=path&node=self-care")
    visitor.page.focus("#map [data-node='intasc-3']")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care&to=intasc-3"
    assert told_route(visitor)[-1] == "intasc-3"
    assert visitor.page.evaluate("document.activeElement !== document.body")


def test_a_path_begins_at_what_is_selected_and_ends_where_it_is_closed(visitor: Visitor) -> None:
    visitor.go("node=self-care")
    visitor.page.click("#details .onward [data-go^='view=path']")
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care"
    assert visitor.focus()["tag"] != "body"
    visitor.go("to=intasc-3")
    visitor.page.click("#details .close")
    visitor.settle()
    assert visitor.query() == "?node=self-care"
    assert visitor.details() == "self-care"
    assert visitor.focus()["node"] == "self-care"


def test_swapping_walks_the_other_way(visitor: Visitor, network: Network, content: Content) -> None:
    visitor.become("?view=path&node=self-care&to=intasc-3")
    there = assert_told_and_drawn(visitor, network, content, "self-care", "intasc-3")
    visitor.page.click("#details .swap")
    visitor.settle()
    assert visitor.query() == "?view=path&node=intasc-3&to=self-care"
    assert [visitor.page.input_value(end) for end in ("#end-node", "#end-to")] == ["intasc-3", "self-care"]
    back = assert_told_and_drawn(visitor, network, content, "intasc-3", "self-care")
    assert back[::-1] in routes(simple(network), "self-care", "intasc-3")
    assert len(back) == len(there)


def test_the_same_twice_is_no_path(visitor: Visitor) -> None:
    visitor.become("?view=path&node=self-care&to=self-care")
    assert "Both ends are the same item." in visitor.text("#details .answer")
    assert visitor.seen().states["self-care"] == "selected"


# --- one of several


def test_next_and_previous_step_through_all_shortest_paths(
    visitor: Visitor, network: Network, content: Content
) -> None:
    start, end = some_pair(network, 4, 9)
    expected = routes(simple(network), start, end)
    count = len(expected)
    visitor.become(f"?view=path&node={start}&to={end}")
    step_on, step_back = (
        visitor.page.locator("#details .turns").get_by_role("button", name=name) for name in ("Next", "Previous")
    )
    met = []
    for number in range(1, count + 1):
        assert which(visitor) == f"{number} of {count} shortest paths"
        met.append(assert_told_and_drawn(visitor, network, content, start, end))
        assert (step_back.get_attribute("aria-disabled") == "true") == (number == 1)
        assert (step_on.get_attribute("aria-disabled") == "true") == (number == count)
        step_on.click(force=True)  # at the end it stays and does nothing
        visitor.settle()
    assert len(set(met)) == count
    assert set(met) == expected
    assert which(visitor) == f"{count} of {count} shortest paths", "after the last comes nothing"
    for number in range(count - 1, 0, -1):
        step_back.click()
        visitor.settle()
        assert told_route(visitor) == met[number - 1]
    assert visitor.query() == f"?view=path&node={start}&to={end}"


@pytest.mark.wcag("3.2.2")
def test_steps_are_taken_by_keyboard_and_the_focus_stays(visitor: Visitor, network: Network) -> None:
    start, end = some_pair(network, 3, 9)
    visitor.become(f"?view=path&node={start}&to={end}")
    visitor.page.locator("#details .turns").get_by_role("button", name="Next").focus()
    for number in (2, 3):
        visitor.press("Enter")
        visitor.settle()
        assert which(visitor).startswith(f"{number} of ")
        assert visitor.focus()["text"] == "Next"


def test_another_end_begins_with_the_first_path_again(visitor: Visitor, network: Network) -> None:
    start, end = some_pair(network, 3, 9)
    for choose in (
        lambda: visitor.page.select_option("#end-to", "intasc-3"),
        lambda: visitor.click_node("intasc-3"),
        lambda: visitor.page.click("#details .swap"),
    ):
        visitor.become(f"?view=path&node={start}&to={end}&route=2")
        assert which(visitor).startswith("2 of ")
        choose()
        visitor.settle()
        assert "route" not in visitor.query()


def test_paths_are_the_shortest_that_networkx_finds(one_page: Visitor, network: Network, content: Content) -> None:
    drawn = random.Random(31)
    graph = simple(network)
    lengths = set()
    for _ in range(12):
        start, end = drawn.sample(sorted(network), 2)
        one_page.become(f"?view=path&node={start}&to={end}")
        expected = routes(graph, start, end)
        route = assert_told_and_drawn(one_page, network, content, start, end)
        assert route in expected
        steps = f"{len(route) - 1} step{'' if len(route) == 2 else 's'}"
        count = f"1 of {len(expected)} shortest paths" if len(expected) > 1 else "the only shortest path"
        assert one_page.text("#details .answer h3") == steps + count
        lengths.add(len(route))
    assert len(lengths) > 1


def test_a_path_can_be_taken_along_as_text(visitor: Visitor, content: Content) -> None:
    visitor.become("?view=path&node=self-care&to=intasc-3")
    lines = visitor.page.input_value("#details .take-along textarea").split("\n")
    steps = visitor.page.evaluate(_CHAIN)
    assert len(lines) == sum(map(len, steps))
    for number, step in enumerate(steps, 1):
        for told in step:
            assert any(line.startswith(f"{number}. {told['text']}") for line in lines)
    visitor.let_copy()
    asked = len(visitor.watched.requests)
    visitor.page.locator("#details .take-along summary").click()
    visitor.page.click("#details .take-along [data-action=copy-text]")
    until(visitor.page, "document.getElementById('announcer-now').textContent === 'Text copied'")
    assert visitor.page.evaluate("navigator.clipboard.readText()").split("\n") == lines
    assert len(visitor.watched.requests) == asked, "nobody else hears of it"


# --- the lines to walk along


def test_a_line_that_is_switched_off_is_not_walked(visitor: Visitor, network: Network, content: Content) -> None:
    start, end = "self-care", "intasc-3"
    visitor.become(f"?view=path&node={start}&to={end}")
    before = assert_told_and_drawn(visitor, network, content, start, end)
    taken = content.graph.link(visitor.page.evaluate(_CHAIN)[0][0]["edge"]).key
    switch = visitor.page.locator(f"#details .lines [data-toggle='relation={taken}']")
    assert switch.get_attribute("aria-pressed") == "true"
    switch.click()
    visitor.settle()
    assert switch.get_attribute("aria-pressed") == "false"
    after = assert_told_and_drawn(visitor, network, content, start, end)
    assert after != before
    assert after in routes(simple(network, taken), start, end)
    switch.click()
    visitor.settle()
    assert visitor.query() == f"?view=path&node={start}&to={end}"
    assert assert_told_and_drawn(visitor, network, content, start, end) == before


def test_without_a_path_it_says_why_and_switches_on_what_is_missing(
    visitor: Visitor, network: Network, content: Content
) -> None:
    visitor.become("?view=path&node=self-care&to=intasc-3&relation=supports")
    answer = visitor.text("#details .answer")
    assert "No path" in answer
    assert "nothing leads from Self-care to InTASC 3: Learning Environments" in answer
    assert "A path needs these lines too: “aligns with”." in answer
    seen = visitor.seen()
    assert {name for name, state in seen.states.items() if state != "faded"} == {"self-care", "intasc-3"}
    assert set(seen.link_states.values()) == {"faded"}
    bridge = told_route(visitor)
    assert (bridge[0], bridge[-1]) == ("self-care", "intasc-3")
    off = visitor.page.locator("#details .chain > li > div:has(.off) a[data-edge]").evaluate_all(
        "(all) => all.map((each) => each.dataset.edge.split('~')[1])"
    )
    assert set(off) == {"aligns"}
    button = visitor.page.get_by_role("button", name="Switch on “aligns with”")
    button.focus()
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care&to=intasc-3&relation=supports,aligns"
    route = assert_told_and_drawn(visitor, network, content, "self-care", "intasc-3")
    others = {relation for _, _, relation in network.edges(keys=True)} - {"supports", "aligns"}
    assert route in routes(simple(network, *others), "self-care", "intasc-3")
    assert visitor.focus()["tag"] != "body"


def test_without_a_path_the_filters_can_be_cleared(visitor: Visitor, network: Network, content: Content) -> None:
    visitor.become("?view=path&node=self-care&to=intasc-3&intasc=9")
    assert "Without filters there is a path." in visitor.text("#details .answer")
    visitor.page.get_by_role("button", name="Clear all filters").click()
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care&to=intasc-3"
    assert_told_and_drawn(visitor, network, content, "self-care", "intasc-3")


@pytest.mark.parametrize("relation", ["supports", "contains", "aligns", "resource-for"])
def test_there_is_no_path_exactly_where_networkx_finds_none(
    one_page: Visitor, network: Network, content: Content, relation: str
) -> None:
    drawn = random.Random(41)
    others = {each for _, _, each in network.edges(keys=True)} - {relation}
    graph = simple(network, *others)
    names = [name for name, kind in kinds(network).items() if kind in ("competency", "standard")]
    for _ in range(3):
        start, end = drawn.sample(names, 2)
        one_page.become(f"?view=path&node={start}&to={end}&relation={relation}")
        none = one_page.text("#details .answer h3").startswith("No path")
        assert none != nx.has_path(graph, start, end)
        if not none:
            assert assert_told_and_drawn(one_page, network, content, start, end) in routes(graph, start, end)


# --- there and back


def test_back_goes_through_the_paths_that_were_looked_at(visitor: Visitor, network: Network) -> None:
    start, end = some_pair(network, 3, 9)
    visitor.become(f"?view=path&node={start}&to={end}")
    first = told_route(visitor)
    visitor.page.locator("#details .turns").get_by_role("button", name="Next").click()
    visitor.settle()
    second = told_route(visitor)
    assert second != first
    visitor.page.select_option("#end-to", "intasc-3" if end != "intasc-3" else "intasc-4")
    visitor.settle()
    for route, words in ((second, "2 of"), (first, "1 of")):
        visitor.page.go_back()
        until(visitor.page, f"document.querySelector('#details .answer h3 .count')?.textContent.startsWith('{words}')")
        visitor.settle()
        assert told_route(visitor) == route
        assert visitor.page.input_value("#end-to") == end
        selected = {name for name, state in visitor.seen().states.items() if state == "selected"}
        assert selected == {start, end}
    visitor.page.go_back()
    until(visitor.page, "!document.querySelector('#details .answer')")
    visitor.settle()
    assert set(visitor.seen().states.values()) == {"normal"}


def test_why_of_a_step_opens_its_link_and_closing_it_leads_back_to_the_path(visitor: Visitor) -> None:
    visitor.become("?view=path&node=self-care&to=intasc-3")
    route = told_route(visitor)
    edge = visitor.page.evaluate(_CHAIN)[1][0]["edge"]
    visitor.page.locator(f"#details .chain a[data-edge='{edge}']").click()
    visitor.settle()
    assert visitor.page.get_attribute("#details", "data-edge") == edge
    assert visitor.focus()["tag"] == "h2"
    visitor.page.click("#details .close")
    visitor.settle()
    assert visitor.query() == "?view=path&node=self-care&to=intasc-3"
    assert told_route(visitor) == route


def test_a_path_is_announced(visitor: Visitor) -> None:
    visitor.become("?view=path&node=self-care&to=intasc-3")
    heard = visitor.text("#announcer")
    assert "Self-care" in heard
    assert "InTASC 3: Learning Environments" in heard
    visitor.go("relation=supports")
    assert "No path from Self-care to InTASC 3: Learning Environments." in visitor.text("#announcer")
