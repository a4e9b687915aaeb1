"""A framework as rows: every node once, each column sorted as its meaning is."""

from typing import Any

import pytest

from explorer.competencies.filters import facets
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, reading_order
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.competencies.tabulation import sorted_by, tabulated
from explorer.interface.content import Content
from explorer.view.state import Column
from tests.builders import category, domain, foundations, graph_of, indicators, link, node

SMALL = graph_of(
    node("idea", "idea", title="apple", status="editorial"),
    domain("e", "c", "b", order=2),
    domain("d", "a", order=1),
    foundations("set", "c", status="provisional"),
    category("k", 2, 10),
    [link("a aligns intasc-10"), link("b aligns intasc-10"), link("b aligns intasc-2")],
    indicators("b", "i"),
)
TABLE = tabulated(SMALL, dict(facets(SMALL)))


def order(column: str, *, descending: bool = False) -> str:
    return " ".join(sorted_by(TABLE, column, descending=descending).index)


@pytest.mark.parametrize(
    ("column", "ascending"),
    [
        ("title", "a idea b c d e i intasc-10 intasc-2 k set"),
        ("kind", "d e a c b set i k intasc-2 intasc-10 idea"),
        ("domain", "d a e c b i set k intasc-2 intasc-10 idea"),
        ("foundational", "c d e a b set i k intasc-2 intasc-10 idea"),
        ("intasc", "b a d e c set i k intasc-2 intasc-10 idea"),
        ("links", "idea d set i e a c k intasc-2 intasc-10 b"),
        ("status", "d e a c b set i k intasc-2 intasc-10 idea"),
    ],
)
def test_rows_sort_by_what_a_column_means_and_else_in_reading_order(column: str, ascending: str) -> None:
    rows = sorted_by(TABLE, column)
    ties: dict[str, list[int]] = {}
    for name, row in rows.iterrows():
        ties.setdefault(str(row.get({"intasc": "first_intasc"}.get(column, column))), []).append(int(row["place"]))
        assert name in SMALL.nodes
    assert all(places == sorted(places) for places in ties.values())
    assert order(column) == ascending


def test_the_other_way_round_equal_rows_still_stand_in_reading_order() -> None:
    assert order("status", descending=True) == "idea d e a c b set i k intasc-2 intasc-10"
    assert order("title", descending=True).split()[:3] == ["set", "k", "intasc-2"]


def test_a_row_says_what_is_known_of_its_node() -> None:
    row = TABLE.loc["b"]
    assert (row["title"], row["kind"], row["domain"], row["intasc"], row["links"]) == (
        "B",
        "competency",
        "e",
        "2, 10",
        4,
    )
    assert (TABLE.loc["c", "foundational"], TABLE.loc["a", "foundational"]) == ("provisional", "")
    assert (TABLE.loc["intasc-2", "intasc"], TABLE.loc["idea", "domain"], TABLE.loc["i", "domain"]) == ("", "", "e")


def test_a_framework_without_nodes_has_a_table_without_rows() -> None:
    table = tabulated(graph_of(), {})
    assert [len(sorted_by(table, column)) for column in Column] == [0] * len(Column)


def test_every_shipped_node_is_a_row(content: Content, graph: CompetencyGraph) -> None:
    domains = [each.id for each in sorted(graph.of_kind(Kind.DOMAIN), key=reading_order)]

    def place(node: Node) -> tuple[Any, ...]:
        home = domain_of(graph, node.id)
        return reading_order(node)[0], domains.index(home.id) if home else 4, reading_order(node)

    in_order = [each.id for each in sorted(graph.nodes.values(), key=place)]
    assert list(content.table.index) == in_order
    for column in Column:
        for descending in (False, True):
            assert sorted(sorted_by(content.table, column, descending=descending).index) == sorted(in_order)
