"""The crosswalk as a tree and as a figure: both say what the file says, in the same order."""

import re
from typing import Any

import pytest

from explorer.competencies.crosswalk import crosswalk
from explorer.competencies.neighbourhood import domain_of
from explorer.competencies.relationships import Kind, Relation, Strength
from explorer.competencies.schema import Link
from explorer.drawing.charts import Figure
from explorer.drawing.crosswalk_chart import MARKS, crosswalk_chart
from explorer.interface.components import Chart
from explorer.interface.content import Content
from explorer.interface.library import chart_library
from explorer.interface.panels.crosswalk import render_crosswalk
from explorer.settings import PROJECT
from explorer.view.address import Key, format_query, parse_query
from explorer.view.state import View
from tests.builders import category, content_of, domain, link, node
from tests.trees import classed, properties, tagged, text, values, walk

ORDERS = ["framework", "title", "total", "3", "10"]


def rendered(content: Content, query: str = "") -> list[Any]:
    view, notices = parse_query(f"?view=crosswalk&{query}", content.vocabulary)
    assert notices == ()
    return list(render_crosswalk(content, view, content.shown(view)))


def alignments(content: Content) -> dict[tuple[str, str], Link]:
    return {(each.source, each.target): each for each in content.graph.links if each.key is Relation.ALIGNS}


def body_rows(tree: Any) -> list[Any]:
    """The rows of the table that name a competency."""
    return [
        row
        for body in tagged(tree, "Tbody")
        for row in tagged(body, "Tr")
        if properties(tagged(row, "Th")[0])["scope"] == "row"
    ]


def named(part: Any) -> str:
    return values(part, "data-node")[0]


def standards(tree: Any) -> list[str]:
    return [named(each) for each in classed(tree, "standard")]


def figure(tree: Any) -> dict[str, Any]:
    (chart,) = [each for each in walk(tree) if isinstance(each, Chart)]
    found: dict[str, Any] = properties(chart)["figure"]
    return found


def heat(drawn: dict[str, Any]) -> dict[str, Any]:
    (found,) = [each for each in drawn["data"] if each["type"] == "heatmap"]
    return dict(found)


@pytest.mark.parametrize("order", ORDERS)
def test_each_cell_is_a_link_to_the_reason_of_its_alignment(content: Content, order: str) -> None:
    tree, expected = rendered(content, f"order={order}"), alignments(content)
    columns, seen = standards(tree), 0
    for row in body_rows(tree):
        cells = tagged(row, "Td")[:-1]
        assert len(cells) == len(columns) == 10
        for column, cell in zip(columns, cells, strict=True):
            aligned = expected.get((named(row), column))
            if aligned is None:
                assert text(cell) == "·"
                assert tagged(cell, "A") == []
                continue
            seen += 1
            (link_,) = tagged(cell, "A")
            given = properties(link_)
            strength = content.words(f"strength-{aligned.strength}")
            assert given["data-edge"] == aligned.id
            assert given["data-go"] == f"{Key.EDGE}={aligned.id}"
            number = column.removeprefix("intasc-")
            title = content.graph.nodes[named(row)].title
            assert given["aria-label"] == f"{title} aligns with InTASC {number}, {strength}"
            assert aligned.strength is not None
            assert text(link_) == f"{MARKS[aligned.strength]} {strength}"
    assert seen == len(expected)


def test_the_totals_are_the_sums_of_rows_and_columns(content: Content) -> None:
    tree, expected = rendered(content), alignments(content)
    for row in body_rows(tree):
        assert text(tagged(row, "Td")[-1]) == str(sum(source == named(row) for source, _ in expected))
    (foot,) = tagged(tree, "Tfoot")
    counts = [str(sum(target == column for _, target in expected)) for column in standards(tree)]
    assert [text(cell) for cell in tagged(foot, "Td")] == [*counts, str(len(expected))]


def test_the_rows_of_a_domain_stand_under_its_name_only_in_framework_order(content: Content) -> None:
    tree = rendered(content)
    bodies = tagged(tree, "Tbody")
    assert [named(body) for body in bodies] == ["intrapersonal", "interpersonal", "cognitive", "instructional"]
    for body in bodies:
        (heading,) = [each for each in tagged(body, "Th") if properties(each)["scope"] == "rowgroup"]
        assert properties(heading)["colSpan"] == 12
        home = named(heading)
        assert {content.facets[named(row)].domain for row in body_rows([body])} == {home}
    assert len(tagged(rendered(content, "order=title"), "Tbody")) == 1
    assert [each for each in values(rendered(content, "order=title"), "scope") if each == "rowgroup"] == []


def test_categories_head_the_columns_of_their_standards(content: Content) -> None:
    tree = rendered(content)
    heads = [each for each in tagged(tree, "Th") if properties(each)["scope"] == "colgroup"]
    spans = [properties(each)["colSpan"] for each in heads]
    assert [named(each) for each in heads] == [each.id for each in content.graph.of_kind(Kind.CATEGORY)]
    assert sum(spans) == len(standards(tree)) == 10
    groups = [properties(each).get("span") for each in tagged(tree, "Colgroup")]
    assert groups == [None, *map(str, spans), None]
    assert [each for each in classed(tree, "first") if each in classed(tree, "standard")] != []


@pytest.mark.parametrize("order", ORDERS)
def test_what_sorts_the_rows_says_so_and_puts_them_back(content: Content, order: str) -> None:
    tree = rendered(content, f"order={order}")
    sorted_heads = [each for each in tagged(tree, "Th") if "aria-sort" in properties(each)]
    if order == "framework":
        assert sorted_heads == []
    else:
        (head,) = sorted_heads
        assert properties(head)["aria-sort"] == ("ascending" if order == "title" else "descending")
        assert [properties(each)["data-go"] for each in tagged(head, "Button")] == ["order="]
    pressed = [
        properties(each)["data-go"] for each in classed(tree, "switch") if properties(each)["aria-pressed"] == "true"
    ]
    assert pressed == {"framework": ["order="], "title": ["order=title"], "total": ["order=total"]}.get(order, [])
    for button in classed(tree, "sorter"):
        _, notices = parse_query(properties(button)["data-go"], content.vocabulary)
        assert notices == ()
        assert properties(button)["aria-label"] == properties(button)["title"]


def test_rows_come_in_the_order_that_was_asked_for(content: Content) -> None:
    titles = [content.graph.nodes[named(row)].title for row in body_rows(rendered(content, "order=title"))]
    assert titles == sorted(titles, key=str.casefold)
    totals = [int(text(tagged(row, "Td")[-1])) for row in body_rows(rendered(content, "order=total"))]
    assert totals == sorted(totals, reverse=True)
    expected = alignments(content)
    rank = [
        expected[named(row), "intasc-8"].strength if (named(row), "intasc-8") in expected else None
        for row in body_rows(rendered(content, "order=8"))
    ]
    assert rank == sorted(rank, key=[Strength.STRONG, Strength.MODERATE, Strength.WEAK, None].index)


def test_the_row_of_the_selected_competency_is_marked_and_no_other(content: Content) -> None:
    tree = rendered(content, "node=mastery-approach")
    assert [named(row) for row in classed(tree, "current")] == ["mastery-approach"]
    current = [each for each in tagged(tree, "A") if properties(each).get("aria-current")]
    assert [properties(each)["data-node"] for each in current] == ["mastery-approach"]


def test_the_column_of_the_selected_standard_is_marked_from_head_to_foot(content: Content) -> None:
    tree = rendered(content, "node=intasc-3")
    assert len(classed(tree, "current")) == 1 + 20 + 1
    place = standards(tree).index("intasc-3")
    for row in body_rows(tree):
        cells = tagged(row, "Td")[:-1]
        assert [cell in classed(cells, "current") for cell in cells] == [at == place for at in range(10)]


def test_the_cell_of_the_open_reason_is_marked(content: Content) -> None:
    name = "mastery-approach~aligns~intasc-6"
    (cell,) = classed(rendered(content, f"edge={name}"), "open")
    assert [properties(each)["aria-current"] for each in tagged(cell, "A")] == ["true"]
    assert values(cell, "data-edge") == [name]


def test_a_filter_leaves_its_rows_and_columns(content: Content) -> None:
    tree = rendered(content, "domain=cognitive&intasc=6")
    assert {content.facets[named(row)].domain for row in body_rows(tree)} == {"cognitive"}
    assert standards(tree) == ["intasc-6"]


@pytest.mark.parametrize("query", ["domain=cognitive&status=editorial", "kind=resource", "kind=standard"])
def test_where_nothing_is_left_that_is_said_and_nothing_is_drawn(content: Content, query: str) -> None:
    tree = rendered(content, query)
    assert text(classed(tree, "empty")) == (
        f"{content.words('nothing-matches')} {content.words('nothing-matches-help')}"
    )
    assert tagged(tree, "Table") == []
    assert not any(isinstance(each, Chart) for each in walk(tree))


def test_a_grid_without_any_alignment_says_so_and_is_still_drawn(content: Content) -> None:
    tree = rendered(content, "relation=supports")
    assert "no alignments" in text(classed(tree, "facts")[0])
    assert len(body_rows(tree)) == 20
    assert tagged(tagged(tree, "Td"), "A") == []


def test_the_files_have_the_query_of_the_page(content: Content) -> None:
    query = "?view=crosswalk&domain=cognitive&order=3"
    view, _ = parse_query(query, content.vocabulary)
    links = [
        properties(each) for each in tagged(classed(render_crosswalk(content, view, content.shown(view)), "files"), "A")
    ]
    assert [each["href"] for each in links] == [f"crosswalk.csv{query}", f"crosswalk.xlsx{query}"]
    assert [each["download"] for each in links] == ["intasc-crosswalk.csv", "intasc-crosswalk.xlsx"]
    assert format_query(view) == query


def test_what_scrolls_sideways_can_be_reached_and_has_a_name(content: Content) -> None:
    scrolling = [properties(each) for each in classed(rendered(content), "sideways")]
    assert len(scrolling) == 2
    assert all(each["tabIndex"] == 0 and each["role"] == "region" and each["aria-label"] for each in scrolling)


class TestFigure:
    @pytest.mark.parametrize("order", ORDERS)
    def test_the_heat_map_has_the_rows_columns_and_cells_of_the_table(self, content: Content, order: str) -> None:
        tree, expected = rendered(content, f"order={order}&domain=cognitive,instructional"), alignments(content)
        drawn = heat(figure(tree))
        rows, columns = [named(row) for row in body_rows(tree)], standards(tree)
        steps = {Strength.STRONG: 3, Strength.MODERATE: 2, Strength.WEAK: 1, None: 0}
        for row, heats, changes, said in zip(rows, drawn["z"], drawn["customdata"], drawn["text"], strict=True):
            for column, step, change, words in zip(columns, heats, changes, said, strict=True):
                aligned = expected.get((row, column))
                assert step == steps[aligned.strength if aligned else None]
                assert change == (f"edge={aligned.id}" if aligned else "")
                assert content.graph.nodes[column].title in words
                assert ("no alignment" in words) is (aligned is None)
                assert all(element in words for element in (aligned.elements if aligned else ()))
        titles = [content.graph.nodes[row].title for row in rows]
        assert figure(tree)["layout"]["yaxis"]["ticktext"] == titles

    def test_each_cell_with_a_match_has_the_marks_of_its_strength(self, content: Content) -> None:
        drawn = figure(rendered(content))
        z = heat(drawn)["z"]
        marks = {"●○○": 1, "●●○": 2, "●●●": 3}
        written = {
            (x, y): marks[mark]
            for trace in drawn["data"]
            if trace["type"] == "scatter"
            for x, y, mark in zip(trace["x"], trace["y"], trace["text"], strict=True)
        }
        assert written == {(x, y): step for y, row in enumerate(z) for x, step in enumerate(row) if step}

    def test_the_bars_are_the_totals_and_lead_to_what_they_are_of(self, content: Content) -> None:
        drawn = figure(rendered(content))
        across, down = [each for each in drawn["data"] if each["type"] == "bar"]
        z = heat(drawn)["z"]
        assert down["x"] == [sum(step > 0 for step in row) for row in z]
        assert across["y"] == [sum(step > 0 for step in column) for column in zip(*z, strict=True)]
        assert across["customdata"][2] == "node=intasc-3&edge="
        assert across["hovertext"][2] == "InTASC 3: Learning Environments: 8 alignments"

    def test_lines_part_the_categories_of_standards_and_strips_tell_the_domains(self, content: Content) -> None:
        tree = rendered(content)
        drawn = figure(tree)["layout"]["shapes"]
        parents = [next(content.graph.incoming(name, Relation.CONTAINS))[1].id for name in standards(tree)]
        borders = [place - 0.5 for place in range(1, len(parents)) if parents[place] != parents[place - 1]]
        assert len(borders) == 3
        assert [each["x0"] for each in drawn if each["type"] == "line"] == borders
        strips = [each for each in drawn if each.get("xsizemode") == "pixel"]
        homes = [domain_of(content.graph, named(row)) for row in body_rows(tree)]
        assert [each["fillcolor"] for each in strips] == [f"var(--{home.id}, var(--neutral))" for home in homes if home]
        assert [each["y0"] for each in strips] == [place - 0.44 for place in range(len(homes))]

    def test_the_selected_row_column_and_cell_are_framed(self, content: Content) -> None:
        def frames(query: str) -> list[tuple[float, ...]]:
            shapes = figure(rendered(content, query))["layout"]["shapes"]
            return [
                (each["x0"], each["x1"], each["y0"], each["y1"])
                for each in shapes
                if each["line"].get("color") == "var(--focus)"
            ]

        assert frames("") == []
        assert frames("node=dedication-all-learners") == [(-0.5, 9.5, -0.5, 0.5)]
        assert frames("node=intasc-3") == [(1.5, 2.5, -0.5, 19.5)]
        assert frames("edge=dedication-all-learners~aligns~intasc-2") == [(0.5, 1.5, -0.5, 0.5)]
        assert frames("edge=dedication-all-learners~aligns~intasc-2&node=intasc-2") == [
            (0.5, 1.5, -0.5, 19.5),
            (0.5, 1.5, -0.5, 0.5),
        ]

    def test_a_title_with_tags_is_shown_as_it_is(self) -> None:
        small = content_of(
            node("d", "domain"),
            node("b", title="<b style='x'>B</b> & c"),
            category("c", 1),
            [link("d contains b"), link("b aligns intasc-1")],
        )
        said = str(figure(rendered(small)))
        assert "<b style" not in said
        assert "&lt;b style" in said

    def test_every_color_is_a_token_of_the_style(self, content: Content) -> None:
        tokens = (PROJECT / "assets" / "style" / "10-tokens.css").read_text(encoding="utf-8")
        named_tokens = set(re.findall(r"var\((--[\w-]+)", str(figure(rendered(content, "node=intasc-3")))))
        assert {"--match-1", "--match-2", "--match-3", "--focus", "--cognitive"} <= named_tokens
        assert [each for each in named_tokens if f"{each}:" not in tokens] == []
        assert "#" not in str(figure(rendered(content)))


def test_the_library_is_served_by_the_same_server_and_kept_for_good(client: Any) -> None:
    answer = client.get(f"/{chart_library()}")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "javascript" in answer.headers["Content-Type"]
    assert b"Plotly" in answer.get_data()[:2_000]
    assert "plotly.min" not in client.get("/").text


def test_of_very_many_competencies_the_chart_shows_only_where_the_matches_lie() -> None:
    names = [f"c{number}" for number in range(81)]
    many = content_of(domain("d", *names), category("k", 1, 2), *(link(f"{name} aligns intasc-1") for name in names))
    few = content_of(
        domain("d", *names[1:]), category("k", 1, 2), *(link(f"{name} aligns intasc-1") for name in names[1:])
    )

    def drawn(content: Content) -> Figure:
        found = crosswalk(content.graph, content.shown(View()))
        return crosswalk_chart(found, View(), content.words)

    texts = [each for trace in drawn(many)["data"] if trace["type"] != "heatmap" for each in trace.get("text", [])]
    assert texts == ["81", "0"]
    assert drawn(many)["layout"]["yaxis"]["ticktext"] == []
    assert drawn(many)["layout"]["height"] < drawn(few)["layout"]["height"] / 4
    assert len(drawn(few)["layout"]["yaxis"]["ticktext"]) == 80
