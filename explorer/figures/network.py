"""The map of a view as a Plotly figure: where things stand, their shapes and colours, and what stands out.

Marks are drawn as outlines in the units of the map, so that they keep their proportions when one zooms, and a broken
outline can be drawn at all. Those of one look are one trace. Two traces that are not seen hold one point each for every
node and every link, with what is told when one points at it: ``nodes`` and ``links``.
"""

from collections.abc import Iterable
from html import escape

import plotly.graph_objects as go

from explorer.competencies.filters import facets, shown
from explorer.competencies.folding import Carried
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Status
from explorer.competencies.schema import Link, Node
from explorer.competencies.standing import standings
from explorer.drawing.emphasis import State
from explorer.drawing.flowers import RADIUS, Point
from explorer.drawing.marks import (
    COUNT_SIZE,
    MARK_SIZE,
    Inscription,
    Mark,
    carried_counts,
    carried_marks,
    inscriptions,
    link_marks,
    node_marks,
    points_of,
)
from explorer.drawing.names import Typesetting, written
from explorer.drawing.outlines import halfway
from explorer.drawing.palette import Palette
from explorer.drawing.pens import Pen, label_color
from explorer.drawing.placements import Placements
from explorer.drawing.scene import accessible_name, title_of
from explorer.drawing.subject import subject
from explorer.drawing.view_scene import ViewScene, scene_of
from explorer.figures.framing import framed
from explorer.view.state import View
from explorer.words.catalogue import Words

_TARGET = 10.0
_BOLD = (Kind.FRAMEWORK, Kind.DOMAIN)
_TYPESETTING = Typesetting(line=1.3, clear=6.0)
"""How Plotly sets the lines of a text."""
_POSITIONS = {"left": "middle left", "right": "middle right", "above": "top center", "below": "bottom center"}


def network(graph: CompetencyGraph, view: View, words: Words, palette: Palette) -> go.Figure:
    """The map of a view."""
    matching = shown(graph, facets(graph), view.filters)
    scene = scene_of(graph, view, matching, Placements(graph))
    lines, arrows = link_marks(scene, palette)
    nodes = node_marks(scene, palette)
    traces = [
        *_drawn(lines, "link-lines"),
        *_drawn(arrows, "link-arrows"),
        *_drawn(carried_marks(scene, palette), "carried-lines"),
        _middle_text("carried-counts", carried_counts(scene, palette), COUNT_SIZE, shadow=_halo(palette.paper)),
        *_drawn(nodes.sides, "node-sides"),
        *_drawn(nodes.discs, "node-discs"),
        *_drawn(nodes.rings, "node-rings"),
        *_drawn(nodes.shapes, "node-shapes"),
        _middle_text("marks", inscriptions(scene, palette), MARK_SIZE),
        _labels(scene, palette),
        *_pointed_at(scene, words, palette),
    ]
    field = (scene.layout.width, scene.layout.height)
    return framed(traces, field, graph, subject(graph, view, words, matching), palette)


def _drawn(marks: Iterable[Mark], name: str) -> list[go.Scatter]:
    """Marks as traces, one for each pen, with a gap after each mark."""
    by_pen: dict[Pen, list[Point | None]] = {}
    for mark in marks:
        by_pen.setdefault(mark.pen, []).extend([*points_of(mark.form), None])
    return [
        go.Scatter(
            name=name,
            x=[point[0] if point else None for point in points],
            y=[point[1] if point else None for point in points],
            mode="lines",
            # Plotly would leave out points that lie close together, and with them the corners of small squares.
            line={"color": pen.color, "width": pen.width, "dash": pen.dash, "simplify": False},
            opacity=pen.opacity,
            fill="toself" if pen.fill else None,
            fillcolor=pen.fill,
            hoverinfo="skip",
        )
        for pen, points in by_pen.items()
    ]


def _bold(text: str, bold: bool) -> str:
    return f"<b>{text}</b>" if bold else text


def _middle_text(name: str, texts: list[Inscription], size: float, shadow: str | None = None) -> go.Scatter:
    return go.Scatter(
        name=name,
        x=[each.at[0] for each in texts],
        y=[each.at[1] for each in texts],
        mode="text",
        text=[_bold(each.text, each.bold) for each in texts],
        textposition="middle center",
        textfont={"size": size, "color": [each.color for each in texts], "shadow": shadow},
        hoverinfo="skip",
    )


def _labels(scene: ViewScene, palette: Palette) -> go.Scatter:
    found = written(scene.nodes, scene.node_states, scene.layout, _TYPESETTING)
    return go.Scatter(
        name="labels",
        x=[each.at[0] for each in found],
        y=[each.at[1] for each in found],
        mode="text",
        text=[_label_text(scene, each.node, each.label.lines) for each in found],
        textposition=[_POSITIONS[each.side] for each in found],
        textfont={
            "size": [each.label.size for each in found],
            "color": [label_color(each.node, scene.node_states[each.node.id], palette) for each in found],
            "shadow": _halo(palette.paper),
        },
        customdata=[[each.node.id] for each in found],
        hoverinfo="skip",
    )


def _label_text(scene: ViewScene, node: Node, lines: Iterable[str]) -> str:
    """A label with the number of things that are folded into its node."""
    count = scene.folded.counts.get(node.id)
    text = "<br>".join(escape(line, quote=False) for line in lines) + (f" +{count}" if count else "")
    return _bold(text, node.kind in _BOLD or scene.node_states[node.id] is State.SELECTED)


def _halo(paper: str) -> str:
    """Shadows on all sides, so that a label stays readable on a line."""
    return ", ".join(f"{x}px {y}px 1px {paper}" for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y)


def _pointed_at(scene: ViewScene, words: Words, palette: Palette) -> list[go.Scatter]:
    """What is told when one points at a link or a node, with its id, what it is, and its state."""
    links = [
        (halfway(scene.curve(link.source, link.target)), _sentence(scene, words, link), [link.id, link.key, state])
        for link in scene.links
        for state in [scene.link_states[link.id]]
    ]
    links += [
        (
            halfway(scene.curve(each.source, each.target)),
            _carried_sentence(scene, words, each),
            [f"{each.source}~{each.target}", "carried", scene.carried_state(each)],
        )
        for each in scene.folded.carried
    ]
    stands = standings(scene.graph)
    nodes = [
        (
            scene.layout.places[node.id],
            accessible_name(scene.graph, words, node.id, stands[node.id]),
            [node.id, node.kind, scene.node_states[node.id]],
        )
        for node in scene.nodes
    ]
    sizes = [2 * RADIUS[Kind(node.kind)] for node in scene.nodes]
    return [
        _unseen("links", links, [_TARGET] * len(links), palette),
        _unseen("nodes", nodes, sizes, palette),
    ]


def _unseen(name: str, points: list[tuple[Point, str, list[str]]], sizes: list[float], palette: Palette) -> go.Scatter:
    return go.Scatter(
        name=name,
        x=[place[0] for place, _, _ in points],
        y=[place[1] for place, _, _ in points],
        mode="markers",
        marker={"size": sizes, "opacity": 0, "color": palette.card},
        customdata=[[str(each) for each in about] for _, _, about in points],
        hovertext=[escape(told, quote=False) for _, told, _ in points],
        hoverinfo="text",
    )


def _sentence(scene: ViewScene, words: Words, link: Link) -> str:
    """What a link says and, where it is not simply published, how sure that is."""
    nodes = scene.graph.nodes
    said = (
        f"{title_of(nodes[link.source], words)} {words(f'relation-{link.key}')} {title_of(nodes[link.target], words)}"
    )
    return said if link.status is Status.PUBLISHED else f"{said} ({words(f'status-{link.status}')})"


def _carried_sentence(scene: ViewScene, words: Words, each: Carried) -> str:
    nodes = scene.graph.nodes
    ends = " – ".join(title_of(nodes[name], words) for name in (each.source, each.target))
    return f"{ends}: {words('details-links', count=each.count)}"
