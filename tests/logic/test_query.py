"""Changes to the query of an address."""

import pytest
from playwright.sync_api import Page

from explorer.competencies.filters import Filters, Match
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.interface.content import Content
from explorer.view.address import format_query, parse_query
from explorer.view.state import Column, Theme, Unmatched, View
from explorer.view.state import Page as Shown
from tests.logic.calling import ORDER, call


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("", {}),
        ("?", {}),
        ("?node=self-care", {"node": "self-care"}),
        ("node=self-care&intasc=3,9", {"node": "self-care", "intasc": "3,9"}),
        ("?q=a%20b+c", {"q": "a b c"}),
        ("?q=%C3%A9t%C3%A9", {"q": "été"}),
        ("?node=a&node=b", {"node": "a"}),
        ("?node=&node=b", {"node": "b"}),
        ("?node=", {}),
        ("?node", {}),
        ("?constructor=1&hasOwnProperty=2", {"constructor": "1", "hasOwnProperty": "2"}),
        ("?%zz=%zz", {"%zz": "%zz"}),
        ("?q=<script>", {"q": "<script>"}),
    ],
)
def test_a_query_is_read_by_its_first_values(logic: Page, query: str, values: dict[str, str]) -> None:
    assert call(logic, "query.read", query) == values


@pytest.mark.parametrize(
    ("values", "query"),
    [
        ({}, ""),
        ({"node": ""}, ""),
        ({"intasc": "3,9", "node": "self-care"}, "?node=self-care&intasc=3,9"),
        ({"theme": "dark", "other": "x", "view": "table"}, "?view=table&theme=dark&other=x"),
        ({"q": "a b&c=d#e,f"}, "?q=a%20b%26c%3Dd%23e,f"),
    ],
)
def test_a_query_is_written_in_the_order_of_its_keys(logic: Page, values: dict[str, str], query: str) -> None:
    assert call(logic, "query.write", values, ORDER) == query


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("", "node=self-care", "?node=self-care"),
        ("?node=a", "node=b", "?node=b"),
        ("?node=a&intasc=3", "node=", "?intasc=3"),
        ("?intasc=3", "node=a&q=", "?node=a&intasc=3"),
        ("?q=x&node=a", "q=&node=b&view=table", "?view=table&node=b"),
        ("?unknown=1", "node=a", "?node=a&unknown=1"),
    ],
)
def test_going_changes_only_what_is_named(logic: Page, before: str, changes: str, after: str) -> None:
    assert call(logic, "query.go", before, changes, ORDER) == after


@pytest.mark.parametrize(
    ("before", "member", "universe", "after"),
    [
        ("", "3", None, "?kind=3"),
        ("?kind=3", "3", None, ""),
        ("?kind=10,3", "9", None, "?kind=3,9,10"),
        ("?kind=b,a", "c", None, "?kind=a,b,c"),
        ("?kind=3,5&node=a", "5", None, "?node=a&kind=3"),
        # Where an empty list stands for everything, the first to go leaves the others.
        ("", "b", ["a", "b", "c"], "?kind=a,c"),
        ("?kind=a,c", "b", ["a", "b", "c"], ""),
        ("?kind=a", "c", ["a", "b", "c"], "?kind=a,c"),
        ("?kind=a,c", "c", ["a", "b", "c"], "?kind=a"),
        ("?kind=a", "a", ["a", "b", "c"], ""),
    ],
)
def test_a_member_is_put_in_or_taken_out(
    logic: Page, before: str, member: str, universe: list[str] | None, after: str
) -> None:
    assert call(logic, "query.toggle", before, "kind", member, universe, ORDER) == after


@pytest.mark.parametrize("universe", [None, ["a", "b", "c"]])
@pytest.mark.parametrize("before", ["", "?kind=a", "?kind=a,b", "?kind=b,c"])
@pytest.mark.parametrize("member", ["a", "b", "c"])
def test_toggling_twice_changes_nothing(logic: Page, before: str, member: str, universe: list[str] | None) -> None:
    once = call(logic, "query.toggle", before, "kind", member, universe, ORDER)
    if universe and before == f"?kind={member}":
        assert once == "", "with nothing left, everything is shown"
    else:
        assert once != before
        assert call(logic, "query.toggle", once, "kind", member, universe, ORDER) == before


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("?node=a&intasc=3&match=all", ["intasc", "match"], "?node=a"),
        ("?node=a", ["intasc"], "?node=a"),
        ("?intasc=3", ["intasc"], ""),
        ("", ["intasc"], ""),
    ],
)
def test_keys_are_dropped(logic: Page, before: str, keys: list[str], after: str) -> None:
    assert call(logic, "query.drop", before, keys, ORDER) == after


VIEWS = [
    View(),
    View(node="self-care"),
    View(node="self-care", filters=Filters(intasc=frozenset({10, 2, 9}), match=Match.ALL)),
    View(filters=Filters(domain=frozenset({"cognitive", "instructional"}), foundational=True)),
    View(filters=Filters(kind=frozenset({Kind.SET, Kind.COMPETENCY}), relation=frozenset({Relation.ALIGNS}))),
    View(filters=Filters(status=frozenset({Status.EDITORIAL}), type=frozenset({"video", "article"}))),
    View(page=Shown.TABLE, sort=Column.LINKS, descending=True, theme=Theme.DARK, unmatched=Unmatched.HIDE),
    View(q="what's “new” (in) 50% & more, été!"),
]


@pytest.mark.parametrize("view", VIEWS, ids=format_query)
def test_the_browser_writes_addresses_that_the_server_reads_the_same(logic: Page, content: Content, view: View) -> None:
    values = call(logic, "query.read", format_query(view))
    written = call(logic, "query.write", values, ORDER)
    assert parse_query(written, content.vocabulary) == (view, ())
