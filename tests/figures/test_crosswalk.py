"""The crosswalk as a Plotly figure: the chart of the page in the colours of a theme, and what explains it."""

import re
from typing import Any

import plotly.graph_objects as go
import pytest

from explorer.competencies.crosswalk import crosswalk
from explorer.competencies.filters import Filters, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.drawing.crosswalk_chart import crosswalk_chart
from explorer.drawing.palette import DARK, LIGHT, Palette
from explorer.figures.coloring import colored
from explorer.figures.figure import figure, view_of
from explorer.view.state import Page, Theme, View
from explorer.words.catalogue import Words
from tests.builders import category, domain, graph_of, link, node

WORDS = Words.of("en")
CROSSWALK = View(page=Page.CROSSWALK)
SELECTED = "?view=crosswalk&order=3&domain=cognitive,instructional&node=intasc-3&edge=mastery-approach~aligns~intasc-6"


def chart(graph: CompetencyGraph, view: View) -> dict[str, Any]:
    """The chart of the page."""
    return crosswalk_chart(crosswalk(graph, shown(graph, facets(graph), view.filters), view.order), view, WORDS)


def notes(of: go.Figure) -> list[str]:
    return [each.text for each in of.layout.annotations]


@pytest.mark.parametrize(("theme", "palette"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK)])
@pytest.mark.parametrize("query", ["?view=crosswalk", SELECTED])
def test_the_figure_is_the_chart_of_the_page_in_the_colours_of_a_theme(
    graph: CompetencyGraph, query: str, theme: Theme, palette: Palette
) -> None:
    view = view_of(graph, query)
    of, there = figure(graph, view, theme=theme), chart(graph, view)
    drawn = go.Figure(colored(there, palette))
    assert "var(" in str(there)
    assert "var(" not in str(of)
    assert of.data == drawn.data
    assert of.layout.shapes == drawn.layout.shapes
    assert [of.layout[name] for name in ("xaxis", "yaxis", "xaxis2", "yaxis2")] == [
        drawn.layout[name] for name in ("xaxis", "yaxis", "xaxis2", "yaxis2")
    ]
    assert of.layout.annotations[0] == drawn.layout.annotations[0]
    assert of.layout.paper_bgcolor == palette.paper


def test_the_colours_are_those_of_the_tokens() -> None:
    found = colored(["var(--match-2)", {"color": "var(--on-accent)"}, "var(--cognitive, var(--neutral))", 3], DARK)
    assert found == [DARK.match_2, {"color": DARK.on_accent}, DARK.domains["cognitive"], 3]
    assert colored("var(--elsewhere, var(--neutral))", LIGHT) == LIGHT.neutral
    assert colored("what var(--ink) means", LIGHT) == "what var(--ink) means"
    with pytest.raises(AttributeError, match="no_such_token"):
        colored("var(--no-such-token)", LIGHT)


def test_a_picture_explains_itself(graph: CompetencyGraph) -> None:
    of = figure(graph, CROSSWALK)
    assert "Crosswalk to InTASC · ●●● strong match · ●●○ moderate match · ●○○ weak match" in of.layout.title.text
    _, *titles, domains, credit = notes(of)
    standards = graph.of_kind(Kind.STANDARD)
    assert [title.replace("<br>", " ") for title in titles] == [each.short or each.title for each in standards]
    assert [each.x for each in of.layout.annotations[1:11]] == list(range(10))
    assert re.findall(r"color:(#\w+).>■</span> (\w+)", domains) == [
        (LIGHT.of_domain(each.id), each.title) for each in graph.of_kind(Kind.DOMAIN)
    ]
    assert credit.replace("<br>", " ") == graph.about.credit


def test_a_picture_has_room_for_all_that_is_in_it(graph: CompetencyGraph) -> None:
    of = figure(graph, CROSSWALK)
    there, margin = chart(graph, CROSSWALK)["layout"], of.layout.margin
    inner = there["height"] - there["margin"]["t"] - there["margin"]["b"]
    assert of.layout.height - margin.t - margin.b == inner
    lowest = max(-each.yshift + 14 * (each.text.count("<br>") + 1) for each in of.layout.annotations[1:-1])
    assert lowest < -of.layout.annotations[-1].yshift < margin.b
    assert of.layout.annotations[-1].xshift < -6 * max(len(each.title) for each in graph.of_kind(Kind.COMPETENCY))
    narrow = figure(graph, "?view=crosswalk&domain=cognitive&intasc=6")
    assert 600 < narrow.layout.width < of.layout.width


def test_where_nothing_is_left_that_is_said() -> None:
    graph = graph_of(domain("d", "a"), category("k", 1), [link("a aligns intasc-1")])
    of = figure(graph, View(page=Page.CROSSWALK, filters=Filters(kind=frozenset({Kind.RESOURCE}))))
    assert of.data == ()
    assert "Nothing matches" in of.layout.title.text


def test_text_of_the_framework_is_never_markup() -> None:
    graph = graph_of(
        domain("d", "a", title="<i>D"), node("x", title="<b>R&D"), category("k", 1), link("d contains x"), title="A"
    )
    of = figure(graph, CROSSWALK)
    assert set(of.layout.yaxis.ticktext) == {"A", "&lt;b&gt;R&amp;D"}
    assert "■</span> &lt;i&gt;D" in notes(of)[2]
