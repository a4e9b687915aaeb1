"""Routes: all pairs of the shipped framework against NetworkX, the nearest way with more, and graphs made to hurt."""

import random
import time
from collections import deque
from itertools import pairwise

import networkx as nx
import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.routes import MOST_ROUTES, Routes, Step, bridge, routes
from explorer.competencies.schema import Link
from tests.builders import category, domain, graph_of, link, node
from tests.competencies.test_neighbourhood import SHIPPED

ENDS = [each.id for each in SHIPPED.of_kind(Kind.COMPETENCY, Kind.STANDARD, Kind.RESOURCE)]
SUPPORTS = [each for each in SHIPPED.links if each.key in (Relation.SUPPORTS, Relation.ALIGNS)]


def names(route: tuple[Step, ...], start: str) -> tuple[str, ...]:
    return (start, *(step.target.id for step in route))


def undirected(links: list[Link]) -> "nx.Graph[str]":
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(SHIPPED.nodes)
    network.add_edges_from((each.source, each.target) for each in links)
    return network


@pytest.mark.parametrize("start", ENDS)
def test_they_are_all_shortest_paths_for_every_pair(start: str) -> None:
    # The routes back are the same ones; a pair in the other order is asked for in the test after this.
    links = list(SHIPPED.links)
    network = undirected(links)
    for end in ENDS[ENDS.index(start) :]:
        expected = {tuple(path) for path in nx.all_shortest_paths(network, start, end)}
        found = routes(SHIPPED, links, start, end)
        given = {names(route, start) for route in found.routes}
        assert found.count == len(expected)
        assert found.on_any == {name for path in expected for name in path}
        assert len(given) == len(found.routes) == min(len(expected), MOST_ROUTES)
        assert given <= expected
        for route in found.routes:
            for step, after in pairwise(route):
                assert step.target == after.source


@pytest.mark.parametrize("start", ENDS[::7])
def test_routes_back_are_the_routes_there_turned_round(start: str) -> None:
    for end in ENDS:
        there, back = routes(SHIPPED, SUPPORTS, start, end), routes(SHIPPED, SUPPORTS, end, start)
        assert (there.count, there.on_any) == (back.count, back.on_any)
        if there.count <= MOST_ROUTES:
            turned = {names(route, end)[::-1] for route in back.routes}
            assert {names(route, start) for route in there.routes} == turned


def test_they_keep_to_the_links_that_are_given() -> None:
    network = undirected(SUPPORTS)
    for start in ENDS[::5]:
        for end in ENDS:
            found = routes(SHIPPED, iter(SUPPORTS), start, end)
            if nx.has_path(network, start, end):
                assert found.count == len(list(nx.all_shortest_paths(network, start, end)))
            else:
                assert found == Routes(0, (), frozenset())


def test_a_step_has_all_links_between_its_two_ends_in_file_order() -> None:
    graph = graph_of(
        domain("d", "a", "b", "c"),
        [link("b supports a"), link("a relates b"), link("a supports b"), link("c supports b")],
    )
    links = [each for each in graph.links if each.key != "contains"]
    (route,) = routes(graph, links, "a", "c").routes
    assert [(step.source.id, step.target.id) for step in route] == [("a", "b"), ("b", "c")]
    assert [[each.id for each in step.links] for step in route] == [
        ["b~supports~a", "a~relates~b", "a~supports~b"],
        ["c~supports~b"],
    ]


def test_they_come_as_a_reader_expects_them() -> None:
    graph = graph_of(
        domain("d", "a", "z", "y", "b"),
        [link("a supports y"), link("y supports b"), link("a supports z"), link("z supports b")],
    )
    found = routes(graph, graph.links, "a", "b")
    assert [names(route, "a") for route in found.routes] == [("a", "d", "b"), ("a", "z", "b"), ("a", "y", "b")]


def test_from_a_node_to_itself_is_one_route_of_no_steps() -> None:
    graph = graph_of(domain("d", "a"))
    assert routes(graph, graph.links, "a", "a") == Routes(1, ((),), frozenset({"a"}))
    assert routes(graph, [], "a", "a") == Routes(1, ((),), frozenset({"a"}))


def cheapest(links: list[Link], start: str, end: str) -> tuple[int, int] | None:
    """How few links must be added, and how few steps that then takes, by trying everything, cheapest first."""
    here = {frozenset((each.source, each.target)) for each in links}
    network = undirected(list(SHIPPED.links))
    best = {start: (0, 0)}
    waiting = deque([start])
    while waiting:
        name = waiting.popleft()
        for other in network[name]:
            added, steps = best[name]
            cost = (added + (frozenset((name, other)) not in here), steps + 1)
            if other not in best or cost < best[other]:
                best[other] = cost
                waiting.append(other)
    return best.get(end)


@pytest.mark.few(2)
@pytest.mark.parametrize(
    "links",
    [[], SUPPORTS, [each for each in SHIPPED.links if each.key == "resource-for"], list(SHIPPED.links)],
    ids=["no links", "supports", "resources", "all links"],
)
def test_a_bridge_needs_the_fewest_links_and_then_the_fewest_steps(links: list[Link]) -> None:
    here = {frozenset((each.source, each.target)) for each in links}
    for start in ENDS[::9]:
        for end in ENDS[::4]:
            found = bridge(SHIPPED, links, start, end)
            assert found is not None
            added = [step for step in found.route if frozenset((step.source.id, step.target.id)) not in here]
            assert (len(added), len(found.route)) == cheapest(links, start, end)
            assert names(found.route, start)[-1] == end
            switched_on = [*links, *(each for each in SHIPPED.links if each.key in found.relations)]
            assert routes(SHIPPED, switched_on, start, end).count > 0
            assert set(found.relations) <= {each.key for step in added for each in step.links}


class TestBridge:
    graph = graph_of(
        domain("d", "a", "b", "c"),
        domain("e", "x", "y", order=2),
        category("k", 1),
        [link("a supports b"), link("b relates c"), link("b supports c"), link("a aligns intasc-1")],
        [link("x aligns intasc-1"), link("x relates y")],
        node("alone", "idea"),
    )

    def crossed(self, start: str, end: str, *on: str) -> tuple[list[str], list[str]] | None:
        found = bridge(self.graph, [each for each in self.graph.links if each.key in on], start, end)
        return ([str(each) for each in found.relations], list(names(found.route, start))) if found else None

    def test_it_prefers_a_detour_over_links_that_are_on(self) -> None:
        assert self.crossed("a", "y", "relates") == (["aligns"], ["a", "intasc-1", "x", "y"])
        assert self.crossed("d", "y", "aligns") == (["contains", "relates"], ["d", "a", "intasc-1", "x", "y"])

    def test_it_names_one_relation_where_several_would_do(self) -> None:
        assert self.crossed("b", "c") == (["supports"], ["b", "c"])
        shorter = self.crossed("a", "c", "contains")
        assert shorter == ([], ["a", "d", "c"])

    def test_nothing_need_be_switched_on_where_there_is_a_way(self) -> None:
        assert self.crossed("a", "c", "supports") == ([], ["a", "b", "c"])
        assert self.crossed("a", "a") == ([], ["a"])

    def test_there_is_none_where_nothing_connects_the_two(self) -> None:
        assert self.crossed("a", "alone") is None


class TestHardGraphs:
    """Whatever the graph, an answer takes less than a quarter of a second of a processor that does nothing else."""

    @staticmethod
    def timed(graph: CompetencyGraph, links: list[Link], start: str, end: str) -> Routes:
        taken: list[float] = []
        while len(taken) < 5 and min(taken, default=1.0) >= 0.25:
            began = time.process_time()
            found = routes(graph, links, start, end)
            bridge(graph, links[::2], start, end)
            taken.append(time.process_time() - began)
        assert min(taken) < 0.25
        return found

    @staticmethod
    def of(pairs: list[tuple[str, str]]) -> tuple[CompetencyGraph, list[Link]]:
        members = list(dict.fromkeys(name for pair in pairs for name in pair))
        graph = graph_of(domain("d", *members), [link(f"{source} supports {target}") for source, target in pairs])
        return graph, [each for each in graph.links if each.key == "supports"]

    def test_twelve_nodes_each_linked_to_each(self) -> None:
        graph, links = self.of([(f"n{i}", f"n{j}") for i in range(12) for j in range(12) if i != j])
        found = self.timed(graph, links, "n0", "n11")
        assert (found.count, len(found.routes), found.on_any) == (1, 1, frozenset({"n0", "n11"}))
        assert len(found.routes[0][0].links) == 2

    def test_sixty_diamonds_in_a_row(self) -> None:
        pairs = [
            pair for i in range(60) for side in "ab" for pair in ((f"n{i}", f"{side}{i}"), (f"{side}{i}", f"n{i + 1}"))
        ]
        graph, links = self.of(pairs)
        found = self.timed(graph, links, "n0", "n60")
        assert found.count == 2**60
        assert len(set(found.routes)) == len(found.routes) == MOST_ROUTES
        assert {len(route) for route in found.routes} == {120}
        assert len(found.on_any) == 181

    def test_many_dead_ends_beside_the_way(self) -> None:
        wide = [(f"l{i}n{j}", f"l{i + 1}n{k}") for i in range(20) for j in range(5) for k in range(5)]
        graph, links = self.of([("start", "l0n0"), *wide, ("start", "end")])
        assert self.timed(graph, links, "start", "end").count == 1
        assert self.timed(graph, links, "l0n0", "l20n4").count == 5**19

    def test_a_line_of_five_thousand(self) -> None:
        graph, links = self.of([(f"n{i}", f"n{i + 1}") for i in range(4999)])
        found = self.timed(graph, links, "n0", "n4999")
        assert (found.count, len(found.routes[0])) == (1, 4999)

    def test_five_thousand_nodes_at_random(self) -> None:
        chance = random.Random(1)
        pairs = {(f"n{chance.randrange(5000)}", f"n{chance.randrange(5000)}") for _ in range(25000)}
        graph, links = self.of(sorted(pair for pair in pairs if pair[0] != pair[1]))
        network = nx.Graph([(each.source, each.target) for each in links])
        for end in ("n1", "n17", "n4999"):
            found = self.timed(graph, links, "n0", end)
            assert found.count == len(list(nx.all_shortest_paths(network, "n0", end)))
