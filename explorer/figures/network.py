"""The map of a view as a Plotly figure: where things stand, their shapes and colours, and what stands out.

Marks are drawn as outlines in the units of the map, so that they keep their proportions when one zooms, and a broken
outline can be drawn at all. Those of one look are one trace. Two traces that are not seen hold one point each for every
node and every link, with what is told when one points at it: ``nodes`` and ``links``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

import plotly.graph_objects as go

from explorer.competencies.filters import Shown, facets, shown
from explorer.competencies.folding import Carried, Folded, fold_parents, folded
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, foundation, reading_order
from explorer.competencies.relationships import Kind, Status
from explorer.competencies.schema import Link, Node
from explorer.competencies.standing import standings
from explorer.drawing.emphasis import Emphasis, Side, State, emphasis
from explorer.drawing.flowers import RADIUS, Point
from explorer.drawing.layouts import arranged
from explorer.drawing.palette import Palette
from explorer.drawing.placements import Placements
from explorer.drawing.positions import Layout
from explorer.drawing.scene import accessible_name, drawing_of, mark_of, title_of
from explorer.figures.framing import framed
from explorer.figures.labels import written
from explorer.figures.outlines import along, arrowhead, bow, circle, halfway, outline
from explorer.figures.pens import (
    SIDE_REACH,
    Pen,
    carried_pen,
    has_arrow,
    label_color,
    link_pen,
    mark_color,
    node_pen,
    ring_pen,
    selected_pen,
    side_pen,
)
from explorer.view.state import Page, Unmatched, View
from explorer.words.catalogue import Words

_RING = 4.0
_REACH, _LEAST_REACH = 3.0, 10.0
_ARROW = (10.0, 8.0)
_TARGET = 10.0
_MARK_SIZE, _COUNT_SIZE = 11.0, 9.5
_BOLD = (Kind.FRAMEWORK, Kind.DOMAIN)
_UPWARD = [State.FADED, State.NORMAL, State.RELATED, State.SELECTED]
_OUTSTANDING = frozenset({State.RELATED, State.SELECTED})

Curve = tuple[Point, Point, Point]


@dataclass(frozen=True)
class _Scene:
    """A view with all that its drawing needs. ``nodes`` and ``links`` are those that are to be seen."""

    graph: CompetencyGraph
    words: Words
    palette: Palette
    layout: Layout
    folded: Folded
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    node_states: Mapping[str, State]
    link_states: Mapping[str, State]
    sides: Mapping[str, Side]
    selected: frozenset[str]
    on_path: bool

    def carried_state(self, each: Carried) -> State:
        """The state of a line that stands for several links: that of the one that stands out most."""
        states = {self.link_states[link] for link in each.links}
        if states & _OUTSTANDING:
            return State.RELATED
        return State.NORMAL if State.NORMAL in states else State.FADED

    def curve(self, source: str, target: str) -> Curve:
        """The curve between two nodes."""
        ends = (self.graph.nodes[source], self.graph.nodes[target])
        first, second = (RADIUS[Kind(node.kind)] for node in ends)
        return bow(self.layout.places[source], self.layout.places[target], first, second)


def network(graph: CompetencyGraph, view: View, words: Words, palette: Palette) -> go.Figure:
    """The map of a view."""
    matching = shown(graph, facets(graph), view.filters)
    scene = _scene(graph, view, words, palette, matching)
    traces = [
        *_lines(scene),
        *_carried(scene),
        _counts(scene),
        *_shapes(scene),
        _marks(scene),
        _labels(scene),
        *_pointed_at(scene),
    ]
    field = (scene.layout.width, scene.layout.height)
    return framed(traces, field, graph, _subject(graph, view, words, matching), palette)


def _scene(graph: CompetencyGraph, view: View, words: Words, palette: Palette, matching: Shown) -> _Scene:
    steps = Placements(graph).steps(view.node, view.focus, view.direction)
    layout = arranged(graph, view.layout, view.node, steps)
    away = folded(fold_parents(graph), matching.links, view.fold & matching.nodes)
    out = emphasis(graph, view, matching)
    here = {name for name in layout.places if name not in away.hidden}
    links = graph.links
    if view.unmatched is Unmatched.HIDE:
        here &= matching.nodes
        links = matching.links
    carried = [each for each in away.carried if each.source in here and each.target in here]
    return _Scene(
        graph,
        words,
        palette,
        layout,
        Folded(away.hidden, tuple(carried), away.counts),
        nodes=tuple(sorted((graph.nodes[name] for name in here), key=reading_order)),
        links=tuple(link for link in links if link.source in here and link.target in here),
        node_states=_with_what_is_folded(out, away, matching),
        link_states=out.links,
        sides=out.sides,
        selected=frozenset(away.hidden.get(name, name) for name, state in out.nodes.items() if state is State.SELECTED),
        on_path=view.page is Page.PATH,
    )


def _with_what_is_folded(out: Emphasis, away: Folded, matching: Shown) -> dict[str, State]:
    """The states of nodes, where one that is folded stands out for what it hides."""
    states = dict(out.nodes)
    for name, fold in away.hidden.items():
        if out.nodes[name] in _OUTSTANDING and states[fold] is State.FADED:
            states[fold] = State.RELATED
    return states


def _lines(scene: _Scene) -> list[go.Scatter]:
    """The links, those that stand out over the others, and the arrows of those that show which way they lead."""
    lines: list[tuple[Pen, list[Point]]] = []
    arrows: list[tuple[Pen, list[Point]]] = []
    for link in sorted(scene.links, key=lambda link: _UPWARD.index(scene.link_states[link.id])):
        state, drawing = scene.link_states[link.id], drawing_of(scene.graph, link)
        source = scene.graph.nodes[link.source]
        domain = source.id if source.kind == Kind.DOMAIN else None
        pen = link_pen(link, drawing, domain, state, scene.palette, on_path=scene.on_path)
        curve = scene.curve(link.source, link.target)
        lines.append((pen, along(curve)))
        if has_arrow(link, drawing, state):
            arrows.append((Pen(scene.palette.ink, 0.0, fill=scene.palette.ink), arrowhead(curve, *_ARROW)))
    return [*_drawn(lines, "link-lines"), *_drawn(arrows, "link-arrows")]


def _carried(scene: _Scene) -> list[go.Scatter]:
    return _drawn(
        [
            (
                carried_pen(each.count, scene.carried_state(each), scene.palette, on_path=scene.on_path),
                along(scene.curve(each.source, each.target)),
            )
            for each in scene.folded.carried
        ],
        "carried-lines",
    )


def _shapes(scene: _Scene) -> list[go.Scatter]:
    """The outlines of the nodes and the rings around what is foundational, compared or selected."""
    sides: list[tuple[Pen, list[Point]]] = []
    discs: list[tuple[Pen, list[Point]]] = []
    rings: list[tuple[Pen, list[Point]]] = []
    shapes: list[tuple[Pen, list[Point]]] = []
    for node in scene.nodes:
        kind, state, place = Kind(node.kind), scene.node_states[node.id], scene.layout.places[node.id]
        reach = max(RADIUS[kind] + _REACH, _LEAST_REACH)
        if state is State.SELECTED:
            discs.append((selected_pen(scene.palette), _moved(circle(reach), place)))
        elif node.id in scene.sides:
            sides.append((side_pen(scene.sides[node.id], scene.palette), _moved(circle(reach * SIDE_REACH), place)))
        founded = foundation(scene.graph, node.id)
        if founded is not None:
            rings.append((ring_pen(founded, state, scene.palette), _moved(circle(RADIUS[kind] + _RING), place)))
        pen = node_pen(node, state, _home(scene, node), scene.palette)
        shapes.append((pen, _moved(outline(kind, RADIUS[kind]), place)))
    return [
        *_drawn(sides, "node-sides"),
        *_drawn(discs, "node-discs"),
        *_drawn(rings, "node-rings"),
        *_drawn(shapes, "node-shapes"),
    ]


def _home(scene: _Scene, node: Node) -> str | None:
    home = domain_of(scene.graph, node.id)
    return home.id if home else None


def _moved(points: list[Point], to: Point) -> list[Point]:
    return [(x + to[0], y + to[1]) for x, y in points]


def _drawn(marks: list[tuple[Pen, list[Point]]], name: str) -> list[go.Scatter]:
    """Marks as traces, one for each pen, with a gap after each mark."""
    by_pen: dict[Pen, list[Point | None]] = {}
    for pen, points in marks:
        by_pen.setdefault(pen, []).extend([*points, None])
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


def _marks(scene: _Scene) -> go.Scatter:
    """What is written inside a node."""
    marked = [(node, mark, scene.node_states[node.id]) for node in scene.nodes if (mark := mark_of(scene.graph, node))]
    return _middle_text(
        "marks",
        [
            (
                scene.layout.places[node.id],
                _bold(mark, state is not State.FADED),
                mark_color(node, state, _home(scene, node), scene.palette),
            )
            for node, mark, state in marked
        ],
        _MARK_SIZE,
    )


def _counts(scene: _Scene) -> go.Scatter:
    """How many links a carried line stands for."""
    palette = scene.palette
    counted = [(each, scene.carried_state(each) is State.FADED) for each in scene.folded.carried if each.count > 1]
    return _middle_text(
        "carried-counts",
        [
            (
                halfway(scene.curve(each.source, each.target)),
                _bold(str(each.count), not faded),
                palette.faded if faded else palette.muted,
            )
            for each, faded in counted
        ],
        _COUNT_SIZE,
        shadow=_halo(palette.paper),
    )


def _bold(text: str, bold: bool) -> str:
    return f"<b>{text}</b>" if bold else text


def _middle_text(name: str, texts: list[tuple[Point, str, str]], size: float, shadow: str | None = None) -> go.Scatter:
    return go.Scatter(
        name=name,
        x=[x for (x, _), _, _ in texts],
        y=[y for (_, y), _, _ in texts],
        mode="text",
        text=[text for _, text, _ in texts],
        textposition="middle center",
        textfont={"size": size, "color": [color for _, _, color in texts], "shadow": shadow},
        hoverinfo="skip",
    )


def _labels(scene: _Scene) -> go.Scatter:
    found = written(scene.nodes, scene.node_states, scene.layout)
    return go.Scatter(
        name="labels",
        x=[each.at[0] for each in found],
        y=[each.at[1] for each in found],
        mode="text",
        text=[_label_text(scene, each.node, each.label.lines) for each in found],
        textposition=[each.position for each in found],
        textfont={
            "size": [each.label.size for each in found],
            "color": [label_color(each.node, scene.node_states[each.node.id], scene.palette) for each in found],
            "shadow": _halo(scene.palette.paper),
        },
        customdata=[[each.node.id] for each in found],
        hoverinfo="skip",
    )


def _label_text(scene: _Scene, node: Node, lines: Iterable[str]) -> str:
    """A label with the number of things that are folded into its node."""
    count = scene.folded.counts.get(node.id)
    text = "<br>".join(escape(line, quote=False) for line in lines) + (f" +{count}" if count else "")
    return _bold(text, node.kind in _BOLD or scene.node_states[node.id] is State.SELECTED)


def _halo(paper: str) -> str:
    """Shadows on all sides, so that a label stays readable on a line."""
    return ", ".join(f"{x}px {y}px 1px {paper}" for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y)


def _pointed_at(scene: _Scene) -> list[go.Scatter]:
    """What is told when one points at a link or a node, with its id, what it is, and its state."""
    links = [
        (halfway(scene.curve(link.source, link.target)), _sentence(scene, link), [link.id, link.key, state])
        for link in scene.links
        for state in [scene.link_states[link.id]]
    ]
    links += [
        (
            halfway(scene.curve(each.source, each.target)),
            _carried_sentence(scene, each),
            [f"{each.source}~{each.target}", "carried", scene.carried_state(each)],
        )
        for each in scene.folded.carried
    ]
    stands = standings(scene.graph)
    nodes = [
        (
            scene.layout.places[node.id],
            accessible_name(scene.graph, scene.words, node.id, stands[node.id]),
            [node.id, node.kind, scene.node_states[node.id]],
        )
        for node in scene.nodes
    ]
    sizes = [2 * RADIUS[Kind(node.kind)] for node in scene.nodes]
    return [
        _unseen("links", links, [_TARGET] * len(links), scene.palette),
        _unseen("nodes", nodes, sizes, scene.palette),
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


def _sentence(scene: _Scene, link: Link) -> str:
    """What a link says and, where it is not simply published, how sure that is."""
    words, nodes = scene.words, scene.graph.nodes
    said = (
        f"{title_of(nodes[link.source], words)} {words(f'relation-{link.key}')} {title_of(nodes[link.target], words)}"
    )
    return said if link.status is Status.PUBLISHED else f"{said} ({words(f'status-{link.status}')})"


def _carried_sentence(scene: _Scene, each: Carried) -> str:
    words, nodes = scene.words, scene.graph.nodes
    ends = " – ".join(title_of(nodes[name], words) for name in (each.source, each.target))
    return f"{ends}: {words('details-links', count=each.count)}"


def _subject(graph: CompetencyGraph, view: View, words: Words, matching: Shown) -> str:
    """What a view is about, in a line: what is selected, and how much matches if anything is filtered."""
    other = view.to if view.page is Page.PATH else view.beside if view.page is Page.COMPARE else None
    parts = [title_of(graph.nodes[name], words) for name in (view.node, other) if name]
    if view.filters.any_active:
        total = len(graph.of_kind(Kind.COMPETENCY))
        parts.append(words("count-summary", shown=len(matching.competencies), all=total))
    return " · ".join(parts)
