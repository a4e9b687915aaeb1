"""The map as a Plotly figure: everything at its place, in its shape and colour, with what the view says of it."""

import json
import math
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from explorer.competencies.filters import Filters, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.standing import standings
from explorer.drawing.emphasis import State, emphasis
from explorer.drawing.flowers import RADIUS
from explorer.drawing.layouts import arranged
from explorer.drawing.mixing import mixed
from explorer.drawing.outlines import outline
from explorer.drawing.palette import CONTRAST, DARK, LIGHT, Palette
from explorer.drawing.pens import strength
from explorer.drawing.placements import Placements
from explorer.drawing.positions import designed_map
from explorer.drawing.scene import accessible_name, scene
from explorer.errors import ExplorerError
from explorer.figures.figure import CONFIG, figure, view_of
from explorer.view.address import format_query
from explorer.view.state import Focus, LayoutName, Page, Theme, Unmatched, View
from explorer.words.catalogue import Words
from tests.builders import ALL_KINDS, category, domain, foundations, graph_of, link, node, resource
from tests.tokens import BLOCKS
from tests.tokens import CONTRAST as OF_CONTRAST

WORDS = Words.of("en")
STRONG = "strong-relationships"


TWO = graph_of(
    domain("d", "a", "b", "x", "y", "z"),
    foundations("set", "a", "b", "y"),
    [link("a supports x"), link("a supports y"), link("b supports y"), link("b supports z")],
)
MARKED = graph_of(
    domain("cognitive", "a"),
    node("p", status="provisional"),
    link("cognitive contains p"),
    domain("elsewhere", "alone", order=2),
    foundations("set", "a"),
    category("k", 1),
    resource("r", "cognitive", "a", "p", "elsewhere", "set"),
    link("a aligns intasc-1"),
)
THEMES = [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK), (Theme.CONTRAST, CONTRAST)]


def traces(of: go.Figure, name: str) -> list[Any]:
    return [trace for trace in of.data if trace.name == name]


def points(of: go.Figure, name: str) -> dict[str, tuple[Any, ...]]:
    """Of each node or link by its id: place, kind or relation, state, and what is told."""
    (trace,) = traces(of, name)
    return {
        about[0]: (x, y, about[1], about[2], told)
        for x, y, about, told in zip(trace.x, trace.y, trace.customdata, trace.hovertext, strict=True)
    }


def states(of: go.Figure, name: str, state: State) -> set[str]:
    return {each for each, about in points(of, name).items() if about[3] == state}


def labels(of: go.Figure) -> dict[str, str]:
    (trace,) = traces(of, "labels")
    return {about[0]: text for about, text in zip(trace.customdata, trace.text, strict=True)}


def pieces(trace: Any) -> list[list[tuple[float, float]]]:
    """The marks of a trace: its points up to each gap."""
    found: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(trace.x, trace.y, strict=True):
        if x is None:
            found.append([])
        else:
            found[-1].append((x, y))
    return [piece for piece in found if piece]


def drawn(of: go.Figure, name: str, graph: CompetencyGraph = ALL_KINDS) -> Any:
    """The trace that has the outline of a node."""
    x, y, kind, *_ = points(of, "nodes")[name]
    wanted = [(x + dx, y + dy) for dx, dy in outline(Kind(kind), RADIUS[Kind(kind)])]
    (found,) = [trace for trace in traces(of, "node-shapes") if wanted in pieces(trace)]
    return found


VIEWS = [
    View(),
    View(node=STRONG),
    View(node=STRONG, focus=Focus.TWO),
    View(node="mastery-approach", focus=Focus.CHAIN),
    View(page=Page.PATH, node="self-care", to="intasc-3"),
    View(page=Page.PATH, node="self-care"),
    View(page=Page.COMPARE, node="assessment-data", beside="mastery-approach"),
    View(filters=Filters(intasc=frozenset({3}))),
    View(filters=Filters(intasc=frozenset({3})), unmatched=Unmatched.HIDE),
    View(filters=Filters(kind=frozenset({Kind.STANDARD}))),
    View(fold=frozenset({"cognitive", "instructional", "content"}), node=STRONG),
    View(fold=frozenset({"educator-competencies", "intasc", STRONG})),
    View(layout=LayoutName.LAYERS),
    View(layout=LayoutName.STANDARDS, theme=Theme.DARK),
    View(layout=LayoutName.AROUND),
    View(layout=LayoutName.AROUND, node="foundational"),
    View(layout=LayoutName.AROUND, node="mastery-approach", focus=Focus.CHAIN),
    View(page=Page.CROSSWALK),
    View(page=Page.CROSSWALK, order="3", filters=Filters(foundational=True)),
    View(page=Page.CROSSWALK, filters=Filters(type=frozenset({"video"}), kind=frozenset({Kind.RESOURCE}))),
    View(page=Page.OUTLINE),
    View(page=Page.TABLE, q="mastery"),
    View(page=Page.REPORT),
    View(page=Page.ABOUT),
]
ON_THE_MAP = [view for view in VIEWS if view.page is not Page.CROSSWALK]


@pytest.mark.few(4)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: format_query(view) or "first")
def test_every_view_is_a_figure_that_asks_nothing_of_another_site(graph: CompetencyGraph, view: View) -> None:
    text = figure(graph, view).to_json()
    drawn_there = json.loads(text)
    assert drawn_there["data"] or "Nothing matches" in drawn_there["layout"]["title"]["text"]
    assert not re.search(r"https?:|//[a-z]", text)


@pytest.mark.few(4)
@pytest.mark.parametrize("view", ON_THE_MAP, ids=lambda view: format_query(view) or "first")
def test_every_mark_has_the_place_and_the_state_of_the_map(graph: CompetencyGraph, view: View) -> None:
    of, found = figure(graph, view), shown(graph, facets(graph), view.filters)
    steps = Placements(graph).steps(view.node, view.focus, view.direction)
    layout, out = arranged(graph, view.layout, view.node, steps), emphasis(graph, view, found)
    nodes = points(of, "nodes")
    hidden = view.unmatched is Unmatched.HIDE
    for name, (x, y, kind, state, _) in nodes.items():
        assert (x, y) == layout.places[name]
        assert kind == graph.nodes[name].kind
        assert state == out.nodes[name] or (view.fold and state == State.RELATED)
    if not view.fold:
        assert set(nodes) == set(layout.places) & (found.nodes if hidden else set(graph.nodes))
        here = [each for each in (found.links if hidden else graph.links) if {each.source, each.target} <= set(nodes)]
        assert {each: about[3] for each, about in points(of, "links").items()} == {
            each.id: out.links[each.id] for each in here
        }
    assert (of.layout.xaxis.range, of.layout.yaxis.range) == ((0, layout.width), (layout.height, 0))


def test_a_unit_of_the_field_is_a_pixel_both_ways(graph: CompetencyGraph) -> None:
    of, field = figure(graph), designed_map(graph)
    margin = of.layout.margin
    assert of.layout.width - margin.l - margin.r == field.width
    assert of.layout.height - margin.t - margin.b == field.height
    assert of.layout.yaxis.scaleanchor == "x"
    assert not of.layout.xaxis.visible
    assert not of.layout.yaxis.visible


def test_the_figure_says_what_it_is_and_whom_it_rests_on(graph: CompetencyGraph) -> None:
    assert graph.about.title in figure(graph).layout.title.text
    assert "Build strong relationships" in figure(graph, View(node=STRONG)).layout.title.text
    filtered = figure(graph, View(filters=Filters(intasc=frozenset({3})))).layout.title.text
    assert "8 of 20 competencies match these filters" in filtered
    assert figure(graph).layout.annotations[0].text.replace("<br>", " ") == graph.about.credit


def test_each_node_is_told_as_the_map_tells_it_and_each_link_as_a_sentence() -> None:
    of = figure(ALL_KINDS)
    for name, (*_, told) in points(of, "nodes").items():
        assert told == accessible_name(ALL_KINDS, WORDS, name, standings(ALL_KINDS)[name])
    said = {name: told for name, (*_, told) in points(of, "links").items()}
    assert said["a~supports~b"] == "A supports B"
    assert said["b~relates~c"] == "B is related to C (Editorial)"
    assert said["e~aligns~intasc-1"] == "E aligns with InTASC 1: Intasc 1 (Provisional)"


@pytest.mark.few(4)
@pytest.mark.parametrize(
    ("name", "color"),
    [
        ("cognitive", LIGHT.domains["cognitive"]),
        ("a", LIGHT.domains["cognitive"]),
        ("elsewhere", LIGHT.neutral),
        ("e", LIGHT.neutral),
        ("set", LIGHT.gold),
        ("k", LIGHT.paper),
        ("intasc-1", LIGHT.neutral),
        ("r", LIGHT.neutral),
        ("i", LIGHT.domains["cognitive"]),
    ],
)
def test_a_node_has_the_shape_of_its_kind_and_the_colour_of_its_domain(name: str, color: str) -> None:
    trace = drawn(figure(ALL_KINDS), name)
    assert (trace.fill, trace.fillcolor) == ("toself", color)


def test_what_is_not_confirmed_is_an_outline_and_broken_if_it_is_provisional() -> None:
    doubted = [node("p", status="provisional"), link("cognitive contains p")]
    graph = graph_of(domain("cognitive", "a"), doubted, node("q", status="reported"), link("cognitive contains q"))
    of = figure(graph)
    for name, dash in (("p", "4px,2.6px"), ("q", "solid")):
        trace = drawn(of, name)
        assert (trace.fillcolor, trace.line.color) == (LIGHT.paper, LIGHT.domains["cognitive"])
        assert trace.line.dash == dash


@pytest.mark.parametrize(("status", "dash"), [("published", "solid"), ("provisional", "4.5px,4px")])
def test_what_is_foundational_has_a_gold_ring_broken_if_it_is_provisional(status: str, dash: str) -> None:
    graph = graph_of(domain("d", "a", "b"), foundations("set", "a", status=status))
    of = figure(graph)
    (ring,) = traces(of, "node-rings")
    (circle,) = pieces(ring)
    x, y, *_ = points(of, "nodes")["a"]
    assert (ring.line.color, ring.line.dash) == (LIGHT.gold, dash)
    assert max(px for px, _ in circle) == pytest.approx(x + RADIUS[Kind.COMPETENCY] + 4, abs=0.1)
    assert sum(py for _, py in circle[1:]) / len(circle[1:]) == pytest.approx(y)


def test_lines_of_what_is_editorial_or_provisional_are_broken() -> None:
    of = figure(ALL_KINDS)
    broken = [piece for trace in traces(of, "link-lines") if trace.line.dash != "solid" for piece in pieces(trace)]
    unsure = [each for each in ALL_KINDS.links if each.status in (Status.EDITORIAL, Status.PROVISIONAL)]
    assert len(broken) == len(unsure) == 2
    assert sum(len(pieces(trace)) for trace in traces(of, "link-lines")) == len(ALL_KINDS.links)


def test_what_stands_out_is_drawn_so() -> None:
    of = figure(ALL_KINDS, View(node="b"))
    (disc,) = traces(of, "node-discs")
    assert (disc.fillcolor, len(pieces(disc)), drawn(of, "b").line.width) == (LIGHT.ink, 1, 2.0)
    for name in ("a", "b", "i"):
        assert (drawn(of, name).fillcolor, drawn(of, name).opacity) == (LIGHT.domains["cognitive"], 1.0)
    faded = [trace for trace in traces(of, "link-lines") if trace.opacity == 0.13]
    assert {trace.line.width for trace in faded} == {0.8}
    assert sum(len(pieces(trace)) for trace in faded) == len(states(of, "links", State.FADED)) > 0
    assert [len(pieces(trace)) for trace in traces(of, "link-arrows")] == [1]


def test_an_open_link_is_drawn_over_the_others_in_the_accent() -> None:
    of = figure(ALL_KINDS, View(edge="a~supports~b"))
    last = traces(of, "link-lines")[-1]
    assert (last.line.color, last.line.width, len(pieces(last))) == (LIGHT.accent, 3.0, 1)


@pytest.mark.parametrize("fold", [frozenset[str](), frozenset({"cognitive"})])
def test_a_path_is_drawn_in_the_accent(fold: frozenset[str]) -> None:
    of = figure(ALL_KINDS, View(page=Page.PATH, node="set", to="cognitive", fold=fold))
    lines = traces(of, "carried-lines" if fold else "link-lines")
    path = [trace for trace in lines if trace.line.color == LIGHT.accent]
    assert {(trace.line.width, trace.opacity) for trace in path} == {(2.4, 1.0)}
    assert sum(len(pieces(trace)) for trace in path) == len(states(of, "links", State.RELATED)) > 0
    assert LIGHT.ink not in {trace.line.color for trace in lines}


def test_an_open_link_that_is_not_sure_is_broken_in_longer_pieces() -> None:
    of = figure(ALL_KINDS, View(edge="b~relates~c"))
    assert traces(of, "link-lines")[-1].line.dash == "8px,5px"


@pytest.mark.parametrize(
    ("view", "line", "opacity"),
    [
        (View(), (LIGHT.link_soft, 1.0), 1.0),
        (View(node="set"), (LIGHT.ink, 1.0), 0.85),
        (View(node="e"), (LIGHT.link_soft, 0.8), 0.13),
    ],
)
def test_a_carried_line_is_soft_and_stands_out_in_ink(view: View, line: tuple[str, float], opacity: float) -> None:
    (of,) = traces(figure(ALL_KINDS, replace(view, fold=frozenset({"cognitive"}))), "carried-lines")
    assert ((of.line.color, of.line.width), of.opacity) == (line, opacity)


@pytest.mark.parametrize(("theme", "palette"), THEMES)
def test_what_two_nodes_share_has_a_ring_of_its_side_outside_the_gold_one(theme: Theme, palette: Palette) -> None:
    of = figure(TWO, View(page=Page.COMPARE, node="a", beside="b"), theme=theme)
    sides = {trace.line.color: trace for trace in traces(of, "node-sides")}
    nodes = points(of, "nodes")
    ringed = {
        color: {
            name
            for piece in pieces(trace)
            for name, (x, y, *_) in nodes.items()
            if (x, y) == pytest.approx([sum(part) / 48 for part in zip(*piece[1:], strict=True)], abs=0.01)
        }
        for color, trace in sides.items()
    }
    assert ringed == {palette.side_first: {"x"}, palette.side_second: {"z"}, palette.side_both: {"y", "d", "set"}}
    first, second, both = (sides[each] for each in (palette.side_first, palette.side_second, palette.side_both))
    assert first.line.dash == both.line.dash == "solid"
    assert second.line.dash == "2.8px,2.3px"
    assert both.line.width > 1.5 * first.line.width
    assert (first.fill, second.fill, both.fill) == ("toself", None, "toself")
    gold = traces(of, "node-rings")[0]
    x, y, *_ = nodes["y"]

    def reach(trace: Any) -> float:
        return min(math.hypot(px - x, py - y) for piece in pieces(trace) for px, py in piece)

    assert reach(both) > reach(gold) + gold.line.width / 2


@pytest.mark.parametrize(("theme", "palette"), THEMES)
def test_what_is_faded_is_pale_and_its_name_can_be_read(theme: Theme, palette: Palette) -> None:
    of = figure(MARKED, View(node="alone"), theme=theme)
    pale, line = strength(palette).pale, strength(palette).pale_line
    assert states(of, "nodes", State.SELECTED) == {"alone"}
    for name, (_, _, kind, state, _) in points(of, "nodes").items():
        if state == State.FADED:
            home = "cognitive" if name in ("cognitive", "a", "p") else None
            color = palette.gold if kind == Kind.SET else palette.of_domain(home)
            trace, hollow = drawn(of, name, MARKED), name in ("k", "p")
            assert trace.line.color == mixed(color, line, palette.paper)
            assert trace.fillcolor == (palette.paper if hollow else mixed(color, pale, palette.paper))
            assert (trace.line.width, trace.opacity) == (1.5 if hollow else 1.0, 1.0)
    (ring,) = traces(of, "node-rings")
    assert (ring.line.color, ring.line.width) == (mixed(palette.gold, line, palette.paper), 1.25)
    (written,) = traces(of, "labels")
    colors = dict(zip(labels(of), written.textfont.color, strict=True))
    faded = states(of, "nodes", State.FADED)
    assert {name: color for name, color in colors.items() if name in faded} == dict.fromkeys(
        faded - {"r"}, palette.faded
    )
    assert colors["alone"] == palette.ink
    (marks,) = traces(of, "marks")
    assert {
        color for text, color in zip(marks.text, marks.textfont.color, strict=True) if not text.startswith("<b>")
    } == {palette.muted}
    assert not re.search(r"rgba\(", of.to_json())


@pytest.mark.parametrize(("theme", "palette"), THEMES)
def test_a_number_has_the_colour_that_can_be_read_in_its_node(theme: Theme, palette: Palette) -> None:
    of = figure(MARKED, theme=theme)
    (marks,) = traces(of, "marks")
    colors = dict(zip(zip(marks.x, marks.y, strict=True), marks.textfont.color, strict=True))
    found = {name: colors[x, y] for name, (x, y, *_) in points(of, "nodes").items() if (x, y) in colors}
    assert found == {
        "cognitive": palette.paper,
        "a": palette.paper,
        "p": palette.ink,
        "elsewhere": palette.on_neutral,
        "intasc-1": palette.on_neutral,
        "set": palette.on_gold,
    }


@pytest.mark.parametrize(("theme", "palette"), THEMES)
def test_how_strong_and_how_pale_lines_are_is_said_by_the_style_sheet(theme: Theme, palette: Palette) -> None:
    tokens = BLOCKS[(":root",)] | (OF_CONTRAST if palette is CONTRAST else {})
    ours = strength(palette)
    assert [f"{each:g}" for each in (ours.bold, 100 * ours.pale, 100 * ours.pale_line)] == [
        tokens[name].removesuffix("%") for name in ("--bold", "--pale", "--pale-line")
    ]


def test_in_contrast_lines_are_wider() -> None:
    calm, strong = (
        figure(ALL_KINDS, View(edge="a~supports~b"), theme=theme) for theme in (Theme.LIGHT, Theme.CONTRAST)
    )
    assert [traces(each, "link-lines")[-1].line.width for each in (calm, strong)] == pytest.approx([3.0, 4.8])


def test_what_does_not_match_can_be_hidden_with_its_links() -> None:
    of = figure(ALL_KINDS, View(filters=Filters(kind=frozenset({Kind.COMPETENCY})), unmatched=Unmatched.HIDE))
    assert set(points(of, "nodes")) == set(labels(of)) == {"a", "b", "c", "e"}
    assert set(points(of, "links")) == {"a~supports~b", "b~relates~c"}


def test_what_is_folded_is_away_counted_and_its_links_are_carried() -> None:
    of = figure(ALL_KINDS, View(fold=frozenset({"cognitive"})))
    assert set(points(of, "nodes")) == {"cognitive", "elsewhere", "e", "set", "k", "intasc-1"}
    assert labels(of)["cognitive"] == "<b>Cognitive +5</b>"
    carried = {name: (about[2], about[4]) for name, about in points(of, "links").items() if "carried" in about}
    assert carried == {"cognitive~set": ("carried", "Cognitive – Set: 1 link")}
    assert len(pieces(traces(of, "carried-lines")[0])) == 1


def test_only_links_that_match_are_carried_and_counted() -> None:
    graph = graph_of(
        domain("d", "a"), domain("f", "b", order=2), [link("a supports b"), link("a relates b"), link("b integrates a")]
    )
    fold = frozenset({"d"})
    assert traces(figure(graph, View(fold=fold)), "carried-counts")[0].text == ("<b>3</b>",)
    only = Filters(relation=frozenset({Relation.SUPPORTS, Relation.RELATES}))
    assert traces(figure(graph, View(fold=fold, filters=only)), "carried-counts")[0].text == ("<b>2</b>",)


def test_a_fold_stands_out_for_what_it_hides() -> None:
    of = figure(ALL_KINDS, View(fold=frozenset({"cognitive"}), node="set"))
    assert states(of, "nodes", State.RELATED) == {"cognitive"}
    assert points(of, "links")["cognitive~set"][3] == State.RELATED
    of = figure(ALL_KINDS, View(fold=frozenset({"cognitive"}), node="a"))
    assert states(of, "nodes", State.RELATED) == {"cognitive", "set"}
    assert points(of, "links")["cognitive~set"][3] == State.RELATED


def test_names_stand_on_what_is_primary_and_on_what_matters(graph: CompetencyGraph) -> None:
    assert set(labels(figure(ALL_KINDS))) == {"cognitive", "a", "b", "c", "elsewhere", "e", "set", "k", "intasc-1"}
    assert labels(figure(ALL_KINDS, View(node="i")))["i"] == "<b>I</b>"
    (trace,) = traces(figure(graph), "labels")
    sides = {about[0]: side for about, side in zip(trace.customdata, trace.textposition, strict=True)}
    assert (sides["intasc-3"], sides["cognitive"]) == ("middle left", "bottom center")


def test_marks_and_strength_of_lines_are_those_of_the_scene(graph: CompetencyGraph) -> None:
    of = figure(graph)
    drawn_there = scene(graph, facets(graph), WORDS)
    (marks,) = traces(of, "marks")
    assert {(x, y): text for x, y, text in zip(marks.x, marks.y, marks.text, strict=True)} == {
        (each["x"], each["y"]): f"<b>{each['mark']}</b>" for each in drawn_there["nodes"] if each["mark"]
    }
    looks = {"structure": (1.4, 1.0), "relation": (1.2, 1.0), "alignment": (0.6, 1.0), "quiet": (0.6, 0.35)}
    for drawing, look in looks.items():
        ours = [trace for trace in traces(of, "link-lines") if (trace.line.width, trace.opacity) == look]
        assert sum(len(pieces(trace)) for trace in ours) == sum(
            each["drawing"] == drawing for each in drawn_there["links"]
        )


def test_text_of_the_framework_is_never_markup() -> None:
    graph = graph_of(domain("d", "a"), node("x", title="<a href='x'>R&D</a>"), link("d contains x"), title="A <i> B")
    of = figure(graph, View(node="x"))
    assert points(of, "nodes")["x"][4].startswith("&lt;a href='x'&gt;R&amp;D&lt;/a&gt;")
    assert "&lt;a" in labels(of)["x"]
    assert "A &lt;i&gt; B" in of.layout.title.text


@pytest.mark.parametrize(
    ("view", "theme", "palette"),
    [
        (View(), None, LIGHT),
        (View(theme=Theme.DARK), None, DARK),
        (View(theme=Theme.DARK), Theme.LIGHT, LIGHT),
        (View(), Theme.DARK, DARK),
        (View(theme=Theme.CONTRAST), None, CONTRAST),
        (View(theme=Theme.DARK), Theme.CONTRAST, CONTRAST),
        (View(theme=Theme.CONTRAST), Theme.SYSTEM, LIGHT),
    ],
)
def test_the_figure_is_light_unless_the_view_or_the_caller_says_otherwise(
    view: View, theme: Theme | None, palette: Any
) -> None:
    of = figure(ALL_KINDS, view, theme=theme)
    assert (of.layout.paper_bgcolor, of.layout.font.color) == (palette.paper, palette.ink)


@pytest.mark.few(2)
@pytest.mark.parametrize("before", ["", "?", "http://127.0.0.1:8050/?", "https://any.example/map?"])
def test_a_copied_link_is_a_view(before: str) -> None:
    assert view_of(ALL_KINDS, f"{before}node=a&focus=2#map-page") == View(node="a", focus=Focus.TWO)
    assert figure(ALL_KINDS, f"{before}node=a") == figure(ALL_KINDS, View(node="a"))


@pytest.mark.parametrize("page", ["", "&view=crosswalk"])
def test_a_copied_link_says_in_which_language_a_figure_is(graph: CompetencyGraph, page: str) -> None:
    spanish = figure(graph, f"http://127.0.0.1:8050/?lang=es{page}")
    said = str(json.loads(spanish.to_json()))
    told = graph.in_language("es")
    assert told.about.title != graph.about.title
    assert told.about.title in spanish.layout.title.text
    assert graph.about.title not in spanish.layout.title.text
    for name in ("strong-relationships", "mastery-approach"):
        assert told.nodes[name].title != graph.nodes[name].title
        assert told.nodes[name].title in said
    assert figure(graph, f"lang=es{page}", words=WORDS) == figure(graph, f"lang=en{page}")


@pytest.mark.parametrize("link", ["", "?", "http://127.0.0.1:8050/", "https://any.example/"])
def test_a_link_without_a_query_is_the_first_view(link: str) -> None:
    assert view_of(ALL_KINDS, link) == View()


def test_what_in_a_link_cannot_be_followed_is_told() -> None:
    with pytest.warns(UserWarning, match="“nowhere”, which is not on this map"):
        assert view_of(ALL_KINDS, "?node=nowhere&focus=1") == View(focus=Focus.ONE)


@pytest.mark.parametrize("view", [View(node="nowhere"), View(node="a", to="nowhere"), View(edge="a~supports~nowhere")])
def test_a_view_of_something_else_is_refused_by_name(view: View) -> None:
    with pytest.raises(ExplorerError, match="nowhere"):
        figure(ALL_KINDS, view)


def test_nothing_sends_a_figure_to_a_cloud(graph: CompetencyGraph, tmp_path: Path) -> None:
    assert CONFIG["showSendToCloud"] is False
    assert CONFIG["displaylogo"] is False
    figure(ALL_KINDS).write_html(tmp_path / "map.html", config=CONFIG, include_plotlyjs=False)
    assert not re.search(r"(src|href)=|chart-studio|plot\.ly", (tmp_path / "map.html").read_text(encoding="utf-8"))
