"""The place of each node among its like, counted again from the file with NetworkX alone."""

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.competencies.standing import Standing, standings
from tests.builders import category, domain, foundations, graph_of, indicators, resource

SMALL = graph_of(
    domain("d", "a", "b", "c", order=1),
    domain("e", "f", order=2),
    foundations("set", "a"),
    category("k", 4, 2),
    indicators("b", "i", "j"),
    resource("r", "b"),
    resource("s", "b", "c"),
)


def told(name: str) -> tuple[int, int, str | None]:
    stands = standings(SMALL)[name]
    return stands.number, stands.count, stands.group.id if stands.group else None


def test_a_competency_stands_in_its_domain_in_the_order_of_the_framework() -> None:
    assert [told(name) for name in "abc"] == [(1, 3, "d"), (2, 3, "d"), (3, 3, "d")]
    assert told("f") == (1, 1, "e")


def test_a_standard_stands_by_its_number_in_its_category() -> None:
    assert told("intasc-2") == (1, 2, "k")
    assert told("intasc-4") == (2, 2, "k")


def test_a_small_thing_stands_with_what_it_belongs_to() -> None:
    assert (told("i"), told("j")) == ((1, 2, "b"), (2, 2, "b"))
    assert (told("r"), told("s")) == ((1, 2, "b"), (2, 2, "b"))


def test_what_is_in_nothing_stands_among_all_of_its_kind_that_are() -> None:
    assert (told("d"), told("e")) == ((1, 2, None), (2, 2, None))
    assert told("set") == (1, 1, None)


def test_each_shipped_group_is_counted_through_without_a_gap(graph: CompetencyGraph) -> None:
    groups: dict[tuple[str | None, str], list[Standing]] = {}
    for name, stands in standings(graph).items():
        key = (stands.group.id if stands.group else None, graph.nodes[name].kind)
        groups.setdefault(key, []).append(stands)
    assert sum(len(each) for each in groups.values()) == len(graph.nodes)
    for alike in groups.values():
        assert sorted(each.number for each in alike) == list(range(1, len(alike) + 1))
        assert {each.count for each in alike} == {len(alike)}


def test_shipped_competencies_and_indicators_are_grouped_as_the_file_links_them(graph: CompetencyGraph) -> None:
    stands = standings(graph)
    for source, target, relation in graph.network.edges(keys=True):
        kind = graph.network.nodes[target]["kind"]
        if (relation, kind) in (
            ("contains", Kind.COMPETENCY),
            ("contains", Kind.STANDARD),
            ("shown-by", Kind.INDICATOR),
        ):
            group = stands[target].group
            assert group
            assert group.id == source
            held = [other for _, other, key in graph.network.out_edges(source, keys=True) if key == relation]
            assert stands[target].count == sum(graph.network.nodes[other]["kind"] == kind for other in held)
