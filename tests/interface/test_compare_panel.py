"""The comparison: three lists that are set algebra on neighbours, told in a sentence and a table."""

import random
import re
from typing import Any

import pytest

from explorer.competencies.relationships import Kind
from explorer.drawing.scene import title_of
from explorer.graph_file.reader import read_graph
from explorer.interface.content import Content
from explorer.interface.panels.compare import render_compare
from explorer.settings import Settings
from explorer.view.address import parse_query
from explorer.words.catalogue import Words
from tests.builders import category, content_of, domain, link
from tests.trees import classed, properties, tagged, text, values

SHIPPED = Content.of(read_graph(Settings().graph_file), Words.of("en"))
GRAPH, WORDS = SHIPPED.graph, SHIPPED.words

_ANY = random.Random(29)
PAIRS = [
    tuple(node.id for node in _ANY.sample(GRAPH.of_kind(kind), 2))
    for kind in (Kind.COMPETENCY, Kind.STANDARD)
    for _ in range(15)
]


def compared(query: str, content: Content = SHIPPED) -> list[Any]:
    view, notices = parse_query(f"?view=compare{query}", content.vocabulary)
    assert notices == ()
    return render_compare(content, view, content.shown(view))


def the(tree: Any, name: str) -> Any:
    (found,) = classed(tree, name)
    return found


def neighbours(name: str, other: str, query: str = "") -> set[str]:
    links = SHIPPED.shown(parse_query(f"?{query}", SHIPPED.vocabulary)[0]).links
    return {end for each in links if name in (each.source, each.target) for end in (each.source, each.target)} - {
        name,
        other,
    }


def columns(tree: Any) -> list[list[str]]:
    """What the table names in each of its columns."""
    rows = [tagged(row, "Td") for row in tagged(tagged(the(tree, "compared"), "Tbody"), "Tr") if tagged(row, "Td")]
    return [[name for row in rows for name in values(row[place], "data-node")] for place in range(3)]


@pytest.mark.parametrize("query", ["", "relation=supports,aligns,contains", "status=published"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_three_columns_are_set_algebra_on_neighbours(first: str, second: str, query: str) -> None:
    tree = compared(f"&node={first}&with={second}&{query}")
    of_first, of_second = neighbours(first, second, query), neighbours(second, first, query)
    expected = (of_first - of_second, of_first & of_second, of_second - of_first)
    shown = columns(tree)
    for names, wanted in zip(shown, expected, strict=True):
        assert len(names) == len(set(names))
        assert set(names) == wanted
    (totals,) = [row for row in tagged(tagged(the(tree, "compared"), "Tfoot"), "Tr") if tagged(row, "Td")]
    assert [text(cell) for cell in tagged(totals, "Td")] == [str(len(wanted)) for wanted in expected]
    titles = {"first": title_of(GRAPH.nodes[first], WORDS), "second": title_of(GRAPH.nodes[second], WORDS)}
    only_first, both, only_second = map(len, expected)
    assert WORDS("compare-summary", both=both, of_first=only_first, of_second=only_second, **titles) == text(
        the(tree, "meaning")
    )


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_each_kind_has_a_row_group_and_each_cell_its_count(first: str, second: str) -> None:
    table = the(compared(f"&node={first}&with={second}"), "compared")
    for body in tagged(table, "Tbody"):
        (heading,) = tagged(body, "Th")
        kind = Kind(properties(body)["data-kind"])
        assert text(heading) == WORDS(f"kinds-{kind}")
        assert (properties(heading)["scope"], properties(heading)["colSpan"]) == ("rowgroup", 3)
        assert {GRAPH.nodes[name].kind for name in values(body, "data-node")} == {kind}
        for cell in tagged(body, "Td"):
            named = values(cell, "data-node")
            assert text(the(cell, "count")) == (str(len(named)) if named else WORDS("none"))
    headings = tagged(tagged(table, "Thead"), "Th")
    assert {properties(each)["scope"] for each in headings} == {"col"}
    assert [text(each) for each in headings] == [
        WORDS("compare-only", title=title_of(GRAPH.nodes[first], WORDS)),
        WORDS("compare-both"),
        WORDS("compare-only", title=title_of(GRAPH.nodes[second], WORDS)),
    ]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0, 0), "Nothing is linked to both. Nothing more is only of A, nothing more only of B."),
        ((1, 1, 0), "Both are linked to the same item. 1 more is only of A, nothing more only of B."),
        ((7, 0, 3), "Both are linked to 7 of the same items. Nothing more is only of A, 3 only of B."),
        ((2, 4, 1), "Both are linked to 2 of the same items. 4 more are only of A, 1 only of B."),
    ],
)
def test_the_sentence_is_right_for_any_number(counts: tuple[int, int, int], said: str) -> None:
    both, first, second = counts
    found = WORDS("compare-summary", both=both, of_first=first, of_second=second, first="A", second="B")
    assert re.sub(r"\s+", " ", found) == said


def test_what_links_the_two_with_each_other_is_told_beside_the_table() -> None:
    content = content_of(domain("d", "a", "b"), link("b supports a", status="reported"))
    tree = compared("&node=a&with=b", content)
    assert text(the(tree, "between")) == "B supports A Reported Why?"
    assert columns(tree) == [[], ["d"], []]
    assert classed(compared("&node=a&with=b&relation=contains", content), "between") == []


def options(tree: Any) -> dict[str, set[str]]:
    return {
        properties(each)["data-key"]: {properties(option)["value"] for option in tagged(each, "Option")} - {""}
        for each in tagged(tree, "Select")
    }


def test_the_second_list_offers_the_kind_of_the_first() -> None:
    competencies = {node.id for node in GRAPH.of_kind(Kind.COMPETENCY)}
    standards = {node.id for node in GRAPH.of_kind(Kind.STANDARD)}
    both = competencies | standards
    assert options(compared("")) == {"node": both, "with": both}
    assert options(compared("&node=self-care")) == {"node": both, "with": competencies}
    assert options(compared("&node=intasc-3")) == {"node": both, "with": standards}


@pytest.mark.parametrize(
    ("query", "refused"),
    [
        ("&node=r-podcast", ["r-podcast"]),
        ("&node=cognitive&with=self-care", ["cognitive"]),
        ("&node=self-care&with=intasc-3", ["intasc-3"]),
        ("&node=intasc-3&with=self-care", ["self-care"]),
        ("&node=foundational&with=intasc", ["foundational", "intasc"]),
    ],
)
def test_what_cannot_be_compared_is_said_so(query: str, refused: list[str]) -> None:
    tree = compared(query)
    titles = [title_of(GRAPH.nodes[name], WORDS) for name in refused]
    said = [text(each) for each in classed(tree, "empty")]
    assert said == [*(WORDS("compare-not", title=title) for title in titles), WORDS("compare-choose")]
    chosen = {properties(each)["data-value"] for each in tagged(tree, "Select")}
    assert chosen.isdisjoint(refused)
    assert classed(tree, "compared") == []


def test_one_with_itself_is_no_comparison() -> None:
    tree = compared("&node=self-care&with=self-care")
    assert text(the(tree, "empty")) == WORDS("compare-same")
    assert classed(tree, "compared") == []


def test_it_can_be_swapped_printed_and_closed() -> None:
    tree = compared("&node=self-care&with=growth-mindset")
    assert properties(the(tree, "swap"))["data-go"] == "node=growth-mindset&with=self-care"
    assert properties(the(tree, "print"))["data-action"] == "print"
    assert properties(the(tree, "close"))["data-go"] == "view=&with="


def test_it_says_so_if_filters_leave_links_out() -> None:
    for query, told in (("", False), ("&status=published", True)):
        tree = compared(f"&node=self-care&with=growth-mindset{query}")
        assert (WORDS("compare-filtered") in text(tree)) == told


def test_two_with_nothing_around_them_have_an_empty_table() -> None:
    content = content_of(category("k", 1, 2))
    tree = compared("&node=intasc-1&with=intasc-2&relation=aligns", content)
    assert columns(tree) == [[], [], []]
    assert "Nothing is linked to both." in text(tree)
