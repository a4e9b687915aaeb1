"""Folding: what is hidden, what stands for it, and that no link is lost or counted twice."""

from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.competencies.folding import Folded, fold_parents, foldable, folded
from explorer.competencies.neighbourhood import host_of, reading_order
from explorer.competencies.relationships import Kind, Relation
from tests.builders import category, domain, graph_of, indicators, link, node, resource
from tests.competencies.test_neighbourhood import SHIPPED, ids

PARENTS = fold_parents(SHIPPED)
SMALL = graph_of(
    node("f", "framework"),
    [link("f contains d"), link("f contains e")],
    domain("d", "a", "b"),
    domain("e", "c", order=2),
    indicators("a", "i"),
    category("k", 1),
    resource("r", "c"),
    resource("t"),
    node("idea", "idea"),
    link("r contains idea"),
    [link("a supports b"), link("a supports c"), link("c relates b"), link("b supports c")],
    [link("a aligns intasc-1"), link("b aligns intasc-1")],
)


def above(parents: Mapping[str, str], name: str) -> list[str]:
    """What lies above a node, from the outermost down."""
    line: list[str] = []
    while name in parents:
        name = parents[name]
        line.insert(0, name)
    return line


class TestParents:
    def test_each_node_folds_into_what_it_stands_in_or_around(self) -> None:
        assert fold_parents(SMALL) == {
            "a": "d",
            "b": "d",
            "c": "e",
            "i": "a",
            "intasc-1": "k",
            "r": "c",
            "idea": "r",
        }
        assert ids(foldable(SMALL)) == ["d", "e", "a", "c", "k", "r"]

    def test_the_shipped_ones_are_complete_and_without_circles(self) -> None:
        for name, node_ in SHIPPED.nodes.items():
            if node_.kind in (Kind.COMPETENCY, Kind.STANDARD, Kind.INDICATOR):
                assert len([each for each, _ in SHIPPED.incoming(name, Relation.CONTAINS, Relation.SHOWN_BY)]) == 1
                assert PARENTS[name] == next(iter(SHIPPED.incoming(name, Relation.CONTAINS, Relation.SHOWN_BY)))[1].id
            elif node_.kind in (Kind.RESOURCE, Kind.IDEA, Kind.QUESTION):
                host = host_of(SHIPPED, node_)
                assert PARENTS.get(name) == (host and host.id)
            else:
                assert name not in PARENTS
            assert name not in above(PARENTS, name)
        hosts = foldable(SHIPPED)
        assert {each.id for each in hosts} == set(PARENTS.values())
        assert hosts == sorted(hosts, key=reading_order)

    def test_a_circle_of_resources_is_opened_at_the_first_of_them(self) -> None:
        graph = graph_of(
            *(resource(name) for name in "xrstu"),
            [link("t contains s"), link("s contains r"), link("r contains t"), link("s contains u")],
        )
        assert fold_parents(graph) == {"s": "t", "t": "r", "u": "s"}

    @pytest.mark.parametrize(
        ("serves", "host"),
        [
            (["a"], "a"),
            (["a", "d"], "a"),
            (["a", "b"], "a"),
            (["a", "b", "d"], "d"),
            (["intasc-1", "k"], "k"),
            ([], None),
        ],
    )
    def test_a_resource_stands_around_its_one_competency_or_the_widest_thing_it_serves(
        self, serves: list[str], host: str | None
    ) -> None:
        graph = graph_of(domain("d", "a", "b"), category("k", 1), resource("r", *serves))
        found = host_of(graph, graph.nodes["r"])
        assert (found and found.id) == host


def counted(found: Folded) -> list[tuple[str, str, int, tuple[Relation, ...]]]:
    return [(each.source, each.target, each.count, each.relations) for each in found.carried]


class TestFolded:
    parents = fold_parents(SMALL)

    def test_nothing_folded_hides_nothing(self) -> None:
        found = folded(self.parents, SMALL.links, frozenset())
        assert (found.hidden, found.carried, found.counts) == ({}, (), {})

    def test_a_fold_hides_all_that_is_in_it_and_carries_its_links(self) -> None:
        found = folded(self.parents, SMALL.links, frozenset({"d"}))
        assert found.hidden == {"a": "d", "b": "d", "i": "d"}
        assert found.counts == {"d": 3}
        assert counted(found) == [
            ("c", "d", 3, (Relation.SUPPORTS, Relation.RELATES)),
            ("d", "intasc-1", 2, (Relation.ALIGNS,)),
        ]

    def test_the_outermost_fold_stands_for_what_folds_within_it_hide(self) -> None:
        found = folded(self.parents, SMALL.links, frozenset({"e", "r", "c"}))
        assert found.hidden == {"c": "e", "r": "e", "idea": "e"}
        assert found.counts == {"e": 3}
        assert folded(self.parents, SMALL.links, frozenset({"e"})) == found

    def test_links_between_two_folds_are_merged(self) -> None:
        found = folded(self.parents, SMALL.links, frozenset({"d", "e", "k"}))
        assert counted(found) == [
            ("d", "e", 3, (Relation.SUPPORTS, Relation.RELATES)),
            ("d", "k", 2, (Relation.ALIGNS,)),
        ]

    def test_folding_what_holds_nothing_does_nothing(self) -> None:
        assert folded(self.parents, SMALL.links, frozenset({"i", "no-such-node", "f"})).hidden == {}


@given(st.frozensets(st.sampled_from(sorted(SHIPPED.nodes))))
def test_every_link_is_untouched_or_inside_one_fold_or_carried_once(folds: frozenset[str]) -> None:
    found = folded(PARENTS, SHIPPED.links, folds)
    for name in SHIPPED.nodes:
        assert found.hidden.get(name) == next((each for each in above(PARENTS, name) if each in folds), None)
    assert found.counts == Counter(found.hidden.values())
    assert not set(found.hidden.values()) & set(found.hidden)
    expected = Counter[tuple[str, str]]()
    relations: dict[tuple[str, str], set[Relation]] = {}
    untouched = within = 0
    for each in SHIPPED.links:
        ends = [found.hidden.get(end, end) for end in (each.source, each.target)]
        if ends == [each.source, each.target]:
            untouched += 1
        elif ends[0] == ends[1]:
            within += 1
        else:
            pair = (min(ends), max(ends))
            expected[pair] += 1
            relations.setdefault(pair, set()).add(each.key)
    assert {(each.source, each.target): each.count for each in found.carried} == expected
    assert len(found.carried) == len(expected)
    assert {(each.source, each.target): set(each.relations) for each in found.carried} == relations
    assert untouched + within + sum(each.count for each in found.carried) == len(SHIPPED.links)
    named = [name for each in found.carried for name in each.links]
    assert len(set(named)) == len(named)
