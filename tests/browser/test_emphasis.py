"""What stands out on the map: the browser, the server and NetworkX alone say the same of every node and every link."""

import itertools
import random
from collections.abc import Callable, Iterator
from functools import lru_cache

import networkx as nx
import pytest

from explorer.drawing.emphasis import Emphasis, emphasis
from explorer.interface.content import Content
from explorer.view.address import parse_query
from tests.browser.visitor import Network, Visitor, kinds

STEPS = (1, 2, 3)
DIRECTIONS = ("both", "in", "out")
FILTERS = ("relation=supports,integrates,aligns", "intasc=3", "intasc=3,9&match=all", "kind=competency,standard")

# The states of all nodes and all links by their first letters, in the order of the scene, for each query.
_ANSWERS = """(queries) => {
  const { scene } = explorerPage.map;
  const byNode = explorerLogic.linksByNode(scene);
  return queries.map((query) => {
    const { nodes, links } = explorerLogic.emphasis(scene, byNode, query, explorerLogic.shown(scene, query));
    return [scene.nodes.map(({ id }) => nodes.get(id)[0]).join(""), links.map((state) => state[0]).join("")];
  });
}"""

Answer = tuple[str, str]
Ask = Callable[[list[str]], list[Answer]]


@pytest.fixture(scope="module")
def order(one_page: Visitor) -> tuple[list[str], list[str]]:
    """The ids of the nodes and of the links of the scene, in its order."""
    nodes, links = one_page.page.evaluate(
        "[explorerPage.map.scene.nodes.map(({ id }) => id), explorerPage.map.scene.links.map(({ id }) => id)]"
    )
    return nodes, links


@pytest.fixture(scope="module")
def browser_says(one_page: Visitor) -> Ask:
    """The browser's answers, all in one go."""
    return lambda queries: [(nodes, links) for nodes, links in one_page.page.evaluate(_ANSWERS, queries)]


@pytest.fixture(scope="module")
def server_says(content: Content, order: tuple[list[str], list[str]]) -> Ask:
    """The server's answers, in the same form."""
    matching = lru_cache(maxsize=None)(lambda view: content.shown(view))
    of_nodes, of_links = order

    def answer(query: str) -> Answer:
        view, notices = parse_query(query, content.vocabulary)
        assert notices == (), query
        found = emphasis(content.graph, view, matching(view))
        return (
            "".join(found.nodes[name][0] for name in of_nodes),
            "".join(found.links[name][0] for name in of_links),
        )

    return lambda queries: [answer(query) for query in queries]


def of_kind(network: Network, kind: str) -> list[str]:
    return [name for name, each in kinds(network).items() if each == kind]


def focused(names: list[str]) -> Iterator[str]:
    for name, steps, direction in itertools.product(names, STEPS, DIRECTIONS):
        yield f"?node={name}&focus={steps}&direction={direction}"


def chained(network: Network) -> Iterator[str]:
    for name, direction in itertools.product(of_kind(network, "competency"), DIRECTIONS):
        yield f"?node={name}&focus=chain&direction={direction}"


def filtered(queries: list[str], seed: int, most: int) -> Iterator[str]:
    """Some of these queries with each of the filters."""
    drawn = random.Random(seed)
    for each in FILTERS:
        yield from (f"{query}&{each}" for query in drawn.sample(queries, most))


def edges(network: Network) -> list[str]:
    return [f"{source}~{relation}~{target}" for source, target, relation in network.edges(keys=True)]


def opened(network: Network) -> Iterator[str]:
    """Each link open: alone, with an end selected, with another node selected and looked around, and filtered out."""
    drawn = random.Random(3)
    names = sorted(network)
    for edge in edges(network):
        source, _, target = edge.split("~")
        yield f"?edge={edge}"
        yield f"?node={drawn.choice([source, target])}&edge={edge}"
        yield f"?node={drawn.choice(names)}&edge={edge}&focus={drawn.choice(STEPS)}"
        yield f"?edge={edge}&{drawn.choice(FILTERS)}"


CASES: dict[str, Callable[[Network], list[str]]] = {
    "nothing selected": lambda network: ["", *(f"?{each}" for each in FILTERS)],
    "every node": lambda network: [f"?node={name}" for name in network],
    "every node, filtered": lambda network: [
        f"?node={name}&{each}" for name, each in itertools.product(network, FILTERS)
    ],
    "every node, focus and direction": lambda network: list(focused(sorted(network))),
    "focus and direction, filtered": lambda network: list(filtered(list(focused(sorted(network))), 5, 150)),
    "every competency's chain": lambda network: list(chained(network)),
    "every competency's chain, filtered": lambda network: list(filtered(list(chained(network)), 6, 30)),
    "a chain of what is no competency": lambda network: [
        f"?node={name}&focus=chain" for name, kind in kinds(network).items() if kind != "competency"
    ],
    "every link": lambda network: list(opened(network)),
}


@pytest.mark.few(4)
@pytest.mark.parametrize("case", CASES)
def test_the_browser_lets_stand_out_what_the_server_does(
    case: str, browser_says: Ask, server_says: Ask, network: Network
) -> None:
    queries = CASES[case](network)
    answers = browser_says(queries)
    wrong = [
        query
        for query, found, expected in zip(queries, answers, server_says(queries), strict=True)
        if found != expected
    ]
    assert wrong == []
    assert len(set(answers)) > len(queries) / 5, "the answers differ, or this test is about nothing"


def test_as_many_queries_are_asked_as_there_are_nodes_and_links(network: Network) -> None:
    assert len(network) == 146
    assert network.number_of_edges() == 317
    assert len(CASES["every node, focus and direction"](network)) == 146 * len(STEPS) * len(DIRECTIONS)
    assert len(CASES["every competency's chain"](network)) == 20 * len(DIRECTIONS)


# --- the same by NetworkX alone


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("steps", STEPS)
def test_within_some_steps_stands_what_networkx_finds_in_the_file(
    browser_says: Ask, order: tuple[list[str], list[str]], network: Network, steps: int, direction: str
) -> None:
    of_nodes, of_links = order
    walked = network.reverse() if direction == "in" else network
    queries = [f"?node={name}&focus={steps}&direction={direction}" for name in of_nodes]
    for name, (nodes, links) in zip(of_nodes, browser_says(queries), strict=True):
        near = nx.ego_graph(walked, name, radius=steps, undirected=direction == "both")
        assert {each for each, state in zip(of_nodes, nodes, strict=True) if state != "f"} == set(near), name
        assert nodes[of_nodes.index(name)] == "s"
        assert nodes.count("s") == 1
        among = set(edges(network.subgraph(near)))
        assert {each for each, state in zip(of_links, links, strict=True) if state == "r"} == among, name


_LEADS = {"builds-toward", "supports"}


def test_a_chain_is_what_networkx_finds_before_and_after_a_competency(
    browser_says: Ask, order: tuple[list[str], list[str]], network: Network
) -> None:
    of_nodes, of_links = order
    competencies = of_kind(network, "competency")
    leading: nx.DiGraph[str] = nx.DiGraph()
    leading.add_nodes_from(competencies)
    leading.add_edges_from(
        (source, target)
        for source, target, relation in network.edges(keys=True)
        if relation in _LEADS and {source, target} <= set(competencies)
    )
    assert leading.number_of_edges() > 10
    for name in competencies:
        before, after = nx.ancestors(leading, name) | {name}, nx.descendants(leading, name) | {name}
        asked = {"in": before, "out": after, "both": before | after}
        queries = [f"?node={name}&focus=chain&direction={direction}" for direction in asked]
        for (direction, wanted), (nodes, links) in zip(asked.items(), browser_says(queries), strict=True):
            assert {each for each, state in zip(of_nodes, nodes, strict=True) if state != "f"} == wanted
            along = {each for each, state in zip(of_links, links, strict=True) if state != "f"}
            sides = {"in": [before], "out": [after], "both": [before, after]}[direction]
            assert along == {
                edge
                for edge in edges(network)
                for source, relation, target in [edge.split("~")]
                if relation in _LEADS and any({source, target} <= side for side in sides)
            }, f"{name} {direction}"


# --- and so it is drawn

DRAWN = [
    "",
    "?node=cognitive",
    "?node=strong-relationships&focus=1",
    "?node=strong-relationships&focus=2&direction=in",
    "?node=self-care&focus=3&direction=out",
    "?node=intasc-3&focus=2&relation=aligns",
    "?node=student-agency&focus=chain",
    "?node=strong-relationships&focus=chain&direction=out&relation=supports",
    "?node=self-care&focus=1&intasc=3",
    "?edge=instructional~contains~mastery-approach",
    "?node=intasc-5&edge=mastery-approach~integrates~instructional&focus=2",
    "?edge=mastery-approach~integrates~instructional&intasc=4,10&match=all&domain=intrapersonal",
    "?focus=2&direction=in",
]


def assert_drawn(visitor: Visitor, content: Content, query: str) -> Emphasis:
    view, notices = parse_query(query, content.vocabulary)
    assert notices == ()
    expected = emphasis(content.graph, view, content.shown(view))
    seen = visitor.seen()
    assert {name: state for name, state in seen.states.items() if state != expected.nodes[name]} == {}
    assert {name: state for name, state in seen.link_states.items() if state != expected.links[name]} == {}
    assert (len(seen.states), len(seen.link_states)) == (146, 317)
    sides = visitor.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("#map .node[data-side]")].map(({ dataset }) =>
            [dataset.node, dataset.side]))"""
    )
    assert sides == expected.sides
    return expected


@pytest.mark.few(7)
@pytest.mark.parametrize("query", DRAWN, ids=lambda query: query or "first view")
def test_every_node_and_link_is_drawn_in_its_state(one_page: Visitor, content: Content, query: str) -> None:
    one_page.become(query)
    assert_drawn(one_page, content, query)


def test_the_map_answers_a_focus_while_the_server_has_not(visitor: Visitor, content: Content) -> None:
    visitor.go("node=self-care")
    with visitor.held_callbacks():
        for query in ("?node=self-care&focus=2", "?node=self-care&focus=chain&direction=out"):
            visitor.page.evaluate("(query) => explorerAddress.change(query)", query)
            assert_drawn(visitor, content, query)
    visitor.settle()


def test_the_keys_one_two_and_three_look_that_many_steps_around(visitor: Visitor, content: Content) -> None:
    visitor.page.focus("#map [data-node='self-care']")
    visitor.press("2")
    assert visitor.query() == "", "nothing is selected yet"
    visitor.go("node=self-care")
    for steps in "123":
        visitor.press(steps)
        assert visitor.query() == f"?node=self-care&focus={steps}"
        assert_drawn(visitor, content, visitor.query())
    visitor.settle()
    visitor.press("Escape")
    assert visitor.query() == "?node=self-care", "first the focus goes"
    visitor.press("Escape")
    assert visitor.query() == "", "then the selection"
    visitor.settle()
    assert_drawn(visitor, content, "")


def test_the_switches_of_the_panel_look_around_and_say_how_much_there_is(
    visitor: Visitor, content: Content, network: Network
) -> None:
    visitor.go("node=student-agency")
    for change, near in (
        ("focus=2", nx.ego_graph(network, "student-agency", radius=2, undirected=True)),
        ("direction=in", nx.ego_graph(network.reverse(), "student-agency", radius=2)),
    ):
        visitor.page.click(f"#details .questions [data-go='{change}']")
        visitor.settle()
        assert visitor.page.get_attribute(f"#details .questions [data-go^='{change[:5]}'][aria-pressed=true]", "class")
        assert_drawn(visitor, content, visitor.query())
        assert f"{len(near) - 1} " in visitor.text("#details .questions .facts")
    assert visitor.query() == "?node=student-agency&focus=2&direction=in"


# --- paths and comparisons, which the server answers


def pairs(names: list[str], count: int, seed: int) -> list[tuple[str, str]]:
    drawn = random.Random(seed)
    return [(first, second) for first, second in (drawn.sample(names, 2) for _ in range(count))]


def test_a_path_is_drawn_as_the_server_finds_it(one_page: Visitor, content: Content, network: Network) -> None:
    drawn = random.Random(12)
    lengths = set()
    for start, end in pairs(sorted(network), 15, 11):
        route = drawn.choice(["", "&route=2", "&route=3"])
        query = f"?view=path&node={start}&to={end}{route}{drawn.choice(['', '', '&relation=supports,contains'])}"
        one_page.become(query)
        expected = assert_drawn(one_page, content, query)
        assert {name for name, state in expected.nodes.items() if state == "selected"} == {start, end}
        lengths.add(sum(state == "related" for state in expected.nodes.values()))
    assert len(lengths) > 2, "some are longer than others"


def test_a_comparison_is_drawn_with_its_sides(one_page: Visitor, content: Content, network: Network) -> None:
    drawn = random.Random(14)
    compared = pairs(of_kind(network, "competency"), 10, 13) + pairs(of_kind(network, "standard"), 5, 15)
    sides = set()
    for first, second in compared:
        query = f"?view=compare&node={first}&with={second}{drawn.choice(['', '', '&relation=supports,aligns'])}"
        one_page.become(query)
        expected = assert_drawn(one_page, content, query)
        assert {name for name, state in expected.nodes.items() if state == "selected"} == {first, second}
        assert {name for name, state in expected.nodes.items() if state == "related"} == set(expected.sides)
        sides |= set(expected.sides.values())
    assert sides == {"both", "first", "second"}


def test_sides_go_when_a_comparison_is_left(visitor: Visitor, content: Content) -> None:
    visitor.become("?view=compare&node=self-care&with=student-agency")
    assert visitor.page.locator("#map .node[data-side]").count() > 0
    visitor.go("view=")
    assert visitor.query() == "?node=self-care&with=student-agency"
    assert_drawn(visitor, content, visitor.query())


def test_a_late_answer_to_an_earlier_path_is_not_drawn(visitor: Visitor, content: Content) -> None:
    paths = [f"?view=path&node=self-care&to={end}" for end in ("intasc-3", "cognitive", "intasc-9")]
    with visitor.held_callbacks() as held:
        for query in paths:
            visitor.page.evaluate("(query) => explorerAddress.change(query)", query)
        visitor.page.wait_for_timeout(100)
        waiting, held[:] = held.copy(), []
        for route in reversed(waiting):
            route.continue_()
            visitor.page.wait_for_timeout(60)
    visitor.settle()
    assert_drawn(visitor, content, paths[-1])
