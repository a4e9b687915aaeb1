"""What lies around a node: every link once, the line above, the resources, the outline."""

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import (
    alignments_of,
    connections,
    domain_of,
    foundation,
    holder,
    in_outline_order,
    indicators_of,
    is_primary,
    lineage,
    reading_order,
    shelf,
)
from explorer.competencies.relationships import PRIMARY_KINDS, RELATIONSHIPS, Kind, Relation, Status
from explorer.graph_file.reader import read_graph
from explorer.settings import Settings
from tests.builders import category, domain, foundations, graph_of, indicators, link, node, resource

SHIPPED = read_graph(Settings().graph_file)


def read(graph: CompetencyGraph, name: str) -> dict[tuple[str, bool], list[str]]:
    return {
        (str(group.relation), group.forward): [other.id for _, other in group.links]
        for group in connections(graph, name)
    }


def ids(nodes: object) -> list[str]:
    return [each.id for each in nodes]  # type: ignore[attr-defined]


def test_a_link_reads_forward_from_its_source_and_back_from_its_target() -> None:
    graph = graph_of(domain("d", "a", "b"), link("a supports b"))
    assert read(graph, "a") == {("contains", False): ["d"], ("supports", True): ["b"]}
    assert read(graph, "b") == {("contains", False): ["d"], ("supports", False): ["a"]}


def test_a_link_without_direction_reads_the_same_from_both_ends() -> None:
    graph = graph_of(
        domain("d", "a", "b", "c"),
        category("k", 1),
        [link("a relates b"), link("c relates a"), link("a aligns intasc-1")],
    )
    assert read(graph, "a")["relates", True] == ["b", "c"]
    assert ("relates", False) not in read(graph, "a")
    assert read(graph, "b")["relates", True] == ["a"]
    assert read(graph, "intasc-1")["aligns", True] == ["a"]


def test_links_both_ways_are_two_groups() -> None:
    graph = graph_of(domain("d", "a", "b"), [link("a supports b"), link("b supports a")])
    assert read(graph, "a") == {("contains", False): ["d"], ("supports", True): ["b"], ("supports", False): ["b"]}


def test_groups_come_in_the_order_of_the_relations() -> None:
    order = list(Relation)
    for name in SHIPPED.nodes:
        groups = [(order.index(each.relation), not each.forward) for each in connections(SHIPPED, name)]
        assert groups == sorted(set(groups))


@pytest.mark.parametrize("name", SHIPPED.nodes)
def test_each_link_of_a_node_is_in_exactly_one_group(name: str) -> None:
    expected = Counter(
        (each.id, each.target if each.source == name else each.source)
        for each in SHIPPED.links
        if name in (each.source, each.target)
    )
    found = Counter[tuple[str, str]]()
    for group in connections(SHIPPED, name):
        assert group.links
        for each, other in group.links:
            found[each.id, other.id] += 1
            assert each.key is group.relation
            assert group.forward == (each.source == name or not RELATIONSHIPS[each.key].directed)
    assert found == expected
    assert found or SHIPPED.network.degree(name) == 0


def test_the_line_above_a_node_runs_from_the_framework_down() -> None:
    graph = graph_of(node("f", "framework"), link("f contains d"), domain("d", "a"), indicators("a", "i"))
    assert ids(lineage(graph, "i")) == ["f", "d", "a"]
    assert ids(lineage(graph, "f")) == []
    above = holder(graph, "i")
    assert above is not None
    assert above.id == "a"
    assert holder(graph, "f") is None


def test_a_circle_of_containers_ends() -> None:
    graph = graph_of(
        resource("r"), resource("s"), resource("t"), [link("r contains s"), link("s contains t"), link("t contains r")]
    )
    assert ids(lineage(graph, "r")) == ["s", "t"]
    assert ids(shelf(graph, "r").resources) == ["s", "t"]
    placed, rest = in_outline_order(graph, frozenset("rst"))
    assert (placed, ids(rest)) == ([], ["r", "s", "t"])


def test_a_node_lives_in_the_domain_above_it() -> None:
    graph = graph_of(domain("d", "a"), indicators("a", "i"), resource("r", "a"))
    homes = {name: home.id for name in graph.nodes if (home := domain_of(graph, name))}
    assert homes == {"d": "d", "a": "d", "i": "d"}


def test_a_foundation_is_as_sure_as_its_membership() -> None:
    graph = graph_of(
        domain("d", "a", "b", "c"),
        foundations("two", "a", "b"),
    )
    assert foundation(graph, "a") is Status.PUBLISHED
    assert foundation(graph, "c") is None
    assert foundation(graph, "two") is None
    provisional = graph_of(domain("d", "a"), foundations("one", "a", status="provisional"))
    assert foundation(provisional, "a") is Status.PROVISIONAL


def test_indicators_and_alignments_come_by_their_numbers() -> None:
    graph = graph_of(
        domain("d", "a"),
        [node("late", "indicator", order=2), node("early", "indicator", order=1)],
        [link("a shown-by late"), link("a shown-by early")],
        category("k", 10, 2),
        [link("a aligns intasc-10"), link("a aligns intasc-2", strength="weak")],
    )
    assert ids(indicators_of(graph, "a")) == ["early", "late"]
    assert [(each.strength, standard.number) for each, standard in alignments_of(graph, "a")] == [
        ("weak", 2),
        ("strong", 10),
    ]


class TestShelf:
    graph = graph_of(
        node("f", "framework"),
        link("f contains d"),
        link("f contains e"),
        domain("d", "a", "b"),
        domain("e", "c", order=2),
        indicators("a", "i"),
        indicators("b", "j"),
        indicators("c", "k"),
        resource("r", "a"),
        resource("s", "d", "f"),
        resource("t"),
        node("idea", "idea"),
        [link("t contains idea"), link("t contains r"), link("s refers-to t")],
    )

    @pytest.mark.parametrize(
        ("name", "resources", "through"),
        [
            ("a", ["r"], None),
            ("d", ["s"], None),
            ("f", ["s"], None),
            ("i", ["r"], "a"),
            ("b", ["s"], "d"),
            ("j", ["s"], "d"),
            ("e", ["s"], "f"),
            ("c", ["s"], "f"),
            ("k", ["s"], "f"),
            ("idea", ["t"], None),
            ("t", ["r", "s"], None),
            ("s", ["t"], None),
            ("r", ["t"], None),
        ],
    )
    def test_it_holds_a_nodes_own_resources_or_those_of_the_nearest_above(
        self, name: str, resources: list[str], through: str | None
    ) -> None:
        found = shelf(self.graph, name)
        assert ids(found.resources) == resources
        assert (found.through.id if found.through else None) == through

    def test_it_can_be_empty(self) -> None:
        lonely = shelf(graph_of(domain("d", "a")), "a")
        assert (lonely.resources, lonely.through) == ((), None)

    def test_it_names_a_resource_once_however_often_it_is_linked(self) -> None:
        graph = graph_of(resource("r"), resource("s"), [link("r contains s"), link("r refers-to s")])
        assert ids(shelf(graph, "r").resources) == ["s"]
        assert ids(shelf(graph, "s").resources) == ["r"]


class TestOutline:
    graph = graph_of(
        domain("d", "b", "a", order=2),
        domain("e", "c", order=1),
        node("f", "framework"),
        [link("f contains d"), link("f contains e")],
        indicators("a", "i"),
        resource("r", "a", "f"),
        resource("s", "d"),
        resource("t"),
        node("idea", "idea"),
        link("r contains idea"),
        foundations("set", "a"),
    )

    def test_it_reads_down_the_framework_in_order(self) -> None:
        placed, rest = in_outline_order(self.graph, frozenset(self.graph.nodes))
        assert [(depth, each.id) for depth, each in placed] == [
            (0, "f"),
            (1, "e"),
            (2, "c"),
            (1, "d"),
            (2, "b"),
            (2, "a"),
            (3, "i"),
            (3, "r"),
            (4, "idea"),
            (2, "s"),
            (0, "set"),
        ]
        assert ids(rest) == ["t"]

    def test_what_is_left_without_its_holder_still_has_a_place(self) -> None:
        placed, rest = in_outline_order(self.graph, frozenset({"a", "i", "idea", "s"}))
        assert [(depth, each.id) for depth, each in placed] == [(1, "a"), (2, "i")]
        assert ids(rest) == ["s", "idea"]

    @given(st.sets(st.sampled_from(sorted(SHIPPED.nodes))))
    def test_any_part_of_the_framework_is_given_once_each(self, wanted: set[str]) -> None:
        placed, rest = in_outline_order(SHIPPED, frozenset(wanted))
        assert Counter([*(each.id for _, each in placed), *ids(rest)]) == Counter(wanted)
        for (depth, _), (after, _) in itertools.pairwise(placed):
            assert after <= depth + 1

    def test_every_shipped_node_has_its_place_in_the_outline(self) -> None:
        placed, rest = in_outline_order(SHIPPED, frozenset(SHIPPED.nodes))
        assert len(placed) + len(rest) == len(SHIPPED.nodes)
        assert {Kind(each.kind) for each in rest} <= {Kind.RESOURCE, Kind.IDEA, Kind.QUESTION}


def test_a_reader_meets_kinds_in_order_and_numbers_before_titles() -> None:
    graph = graph_of(category("k", 10, 2), node("z", "idea"), node("y", "idea"), domain("d", "b", "a"))
    assert ids(sorted(graph.nodes.values(), key=reading_order)) == [
        "d",
        "b",
        "a",
        "k",
        "intasc-2",
        "intasc-10",
        "y",
        "z",
    ]


def test_primary_nodes_are_those_of_the_primary_kinds() -> None:
    for each in SHIPPED.nodes.values():
        assert is_primary(each) == (each.kind in PRIMARY_KINDS)
