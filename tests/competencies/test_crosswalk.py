"""The crosswalk: its cells and totals against pandas, its orders, and the table to take away."""

from itertools import pairwise

import pandas as pd
import pytest

from explorer.competencies.crosswalk import WEIGHT, Crosswalk, as_frame, crosswalk
from explorer.competencies.filters import Filters, facets, shown
from explorer.competencies.relationships import Kind, Relation, Status, Strength
from tests.builders import category, domain, graph_of, link, node
from tests.competencies.test_neighbourhood import SHIPPED, ids

ABOUT = facets(SHIPPED)
SOME = [
    Filters(),
    Filters(intasc=frozenset({3, 9})),
    Filters(domain=frozenset({SHIPPED.of_kind(Kind.DOMAIN)[0].id})),
    Filters(status=frozenset({Status.REPORTED, Status.PROVISIONAL})),
    Filters(kind=frozenset({Kind.COMPETENCY})),
    Filters(relation=frozenset({Relation.SUPPORTS})),
]
ORDERS = ["framework", "title", "total", *(str(number) for number in range(1, 12))]
SMALL = graph_of(
    domain("late", "x", "b", order=2),
    domain("early", "c", "a", order=1),
    category("second", 3, order=2),
    category("first", 2, 1, order=1),
    [link("x aligns intasc-3", strength="weak"), link("c aligns intasc-3"), link("a aligns intasc-1")],
    [link("x aligns intasc-2"), link("a aligns intasc-3", strength="moderate"), link("a supports b")],
)


def walk(order: str = "framework", filters: Filters | None = None) -> Crosswalk:
    return crosswalk(SMALL, shown(SMALL, facets(SMALL), filters or Filters()), order)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("filters", SOME)
def test_its_totals_are_the_crosstab_of_what_is_shown(filters: Filters, order: str) -> None:
    seen = shown(SHIPPED, ABOUT, filters)
    found = crosswalk(SHIPPED, seen, order)
    rows = [name for name in seen.nodes if SHIPPED.nodes[name].kind == Kind.COMPETENCY]
    columns = [name for name in seen.nodes if SHIPPED.nodes[name].kind == Kind.STANDARD]
    edges = pd.DataFrame(
        [(each.source, each.target) for each in seen.links if each.key == "aligns"], columns=["row", "column"]
    )
    table = pd.crosstab(edges["row"], edges["column"]).reindex(index=rows, columns=columns, fill_value=0)
    assert sorted(ids(found.rows)) == sorted(rows)
    assert sorted(ids(found.columns)) == sorted(columns)
    assert found.row_totals == table.sum(axis=1).to_dict()
    assert found.column_totals == table.sum().to_dict()
    assert set(found.cells) == set(edges.itertuples(index=False, name=None))
    for (row, column), each in found.cells.items():
        assert (each.source, each.target, each.key) == (row, column, "aligns")
    assert sorted(row.id for _, part in found.domains for row in part) == sorted(rows)
    assert [column for _, part in found.categories for column in part] == list(found.columns)


def test_all_of_the_shipped_alignments_are_in_it() -> None:
    found = crosswalk(SHIPPED, shown(SHIPPED, ABOUT, Filters()))
    assert (len(found.rows), len(found.columns), len(found.cells)) == (20, 10, 49)
    assert [column.number for column in found.columns] == list(range(1, 11))
    assert [row for _, part in found.domains for row in part] == list(found.rows)


def test_domains_and_categories_stand_in_their_order() -> None:
    found = walk()
    assert [(home and home.id, ids(rows)) for home, rows in found.domains] == [
        ("early", ["c", "a"]),
        ("late", ["x", "b"]),
    ]
    assert [(above and above.id, ids(columns)) for above, columns in found.categories] == [
        ("first", ["intasc-1", "intasc-2"]),
        ("second", ["intasc-3"]),
    ]


def test_titles_are_sorted_as_words_whatever_their_case() -> None:
    titles = {"a": "Zeal", "b": "apt", "c": "Bold"}
    graph = graph_of(
        node("d", "domain"),
        [node(name, title=title) for name, title in titles.items()],
        [link(f"d contains {name}") for name in titles],
    )
    found = crosswalk(graph, shown(graph, facets(graph), Filters()), "title")
    assert [row.title for row in found.rows] == ["apt", "Bold", "Zeal"]


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        ("framework", "caxb"),
        ("title", "abcx"),
        ("total", "axcb"),
        ("1", "acxb"),
        ("2", "xcab"),
        ("3", "caxb"),
        ("11", "caxb"),
        ("anything", "caxb"),
    ],
)
def test_rows_that_are_equal_keep_framework_order(order: str, rows: str) -> None:
    assert "".join(ids(walk(order).rows)) == rows


def test_the_closest_match_with_a_standard_comes_first() -> None:
    for column in SHIPPED.of_kind(Kind.STANDARD):
        found = crosswalk(SHIPPED, shown(SHIPPED, ABOUT, Filters()), str(column.number))
        order = [*Strength, None]
        matches = [found.cells.get((row.id, column.id)) for row in found.rows]
        places = [order.index(each.strength if each else None) for each in matches]
        assert all(place <= after for place, after in pairwise(places))
        assert 0 < len({*places}) <= 4


def test_weights_fall_in_the_order_of_strengths() -> None:
    assert list(WEIGHT) == list(Strength)
    assert list(WEIGHT.values()) == [3, 2, 1]


def test_a_filtered_crosswalk_counts_what_is_shown() -> None:
    found = walk(filters=Filters(intasc=frozenset({2})))
    assert (ids(found.rows), ids(found.columns)) == (["x"], ["intasc-2"])
    assert (found.row_totals, found.column_totals) == ({"x": 1}, {"intasc-2": 1})


@pytest.mark.parametrize("order", ["framework", "title"])
def test_the_table_has_a_row_for_each_competency_with_its_domain(order: str) -> None:
    table = as_frame(walk(order), lambda strength: strength.upper())
    assert list(table.columns) == ["id", "title", "domain", 1, 2, 3, "total"]
    assert sorted(table.itertuples(index=False, name=None)) == [
        ("a", "A", "Early", "STRONG", "", "MODERATE", 2),
        ("b", "B", "Late", "", "", "", 0),
        ("c", "C", "Early", "", "", "STRONG", 1),
        ("x", "X", "Late", "", "STRONG", "WEAK", 2),
    ]
    assert list(table["id"]) == ids(walk(order).rows)


def test_without_competencies_the_grid_is_empty() -> None:
    graph = graph_of(node("f", "framework"))
    empty = crosswalk(graph, shown(graph, facets(graph), Filters()))
    assert (empty.rows, empty.columns, empty.domains, empty.categories) == ((), (), (), ())
    assert list(as_frame(empty, str).columns) == ["id", "title", "domain", "total"]
    assert as_frame(empty, str).empty
