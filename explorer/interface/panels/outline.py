"""The framework as an outline: everything that the map shows, in words and in order."""

from collections import Counter
from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.folding import folded
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import connections, in_outline_order
from explorer.competencies.relationships import PRIMARY_KINDS, Relation
from explorer.competencies.schema import Node
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, focus_note, lang, node_link, reading_key, uncertain_tag, why_link
from explorer.interface.ids import Id
from explorer.view.address import Key
from explorer.view.state import View

_TOLD = (
    Relation.MEMBER_OF,
    Relation.BUILDS_TOWARD,
    Relation.SUPPORTS,
    Relation.INTEGRATES,
    Relation.RELATES,
    Relation.ALIGNS,
)
_HEADINGS = (html.H3, html.H4, html.H5, html.H6)


def render_outline(content: Content, view: View, shown: Shown) -> list[Component | None]:
    """The outline of what matches and is not folded."""
    words = content.words
    hidden = _hidden(content, view, shown)
    open_nodes = shown.nodes - hidden.keys()
    counts = Counter(stand_in for name, stand_in in hidden.items() if name in shown.nodes)
    rows, rest = in_outline_order(content.graph, open_nodes)
    visible = {link.id for link in shown.links if link.source in open_nodes and link.target in open_nodes}
    told = _told(content.graph, rows, visible)
    return [
        html.H2(words("outline-title"), tabIndex=-1),
        html.P(words("outline-intro", shown=len(open_nodes), all=len(content.graph.nodes)), className="facts"),
        _bar(content, view),
        focus_note(content, view),
        html.P([words("nothing-matches"), " ", words("nothing-matches-help")], className="empty")
        if not shown.nodes
        else None,
        *_entries(content, view, told, counts, rows),
        *(
            [html.H3(words("outline-others")), *_entries(content, view, told, counts, [(1, node) for node in rest])]
            if rest
            else []
        ),
    ]


def _bar(content: Content, view: View) -> Component:
    """On a phone: where to start, which elsewhere stands beside the list, and whether its links are told."""
    words = content.words
    other = view.node or view.q or view.filters.any_active
    return html.Div(
        [
            None
            if other
            else html.Button(words("welcome-start"), type="button", className="switch", **data(action="open-sheet")),
            html.Button(
                words("outline-links"),
                type="button",
                className="switch outline-links",
                **aria(expanded="false", controls=Id.OUTLINE),
                **data(action="expand"),
            ),
        ],
        className="outline-bar",
    )


def _hidden(content: Content, view: View, shown: Shown) -> Mapping[str, str]:
    """What is folded, each with the node that stands for it. A node that is not listed can stand for nothing."""
    folds = view.fold & shown.nodes
    return folded(content.parents, shown.links, folds).hidden if folds else {}


def _told(graph: CompetencyGraph, rows: list[tuple[int, Node]], visible: set[str]) -> set[str]:
    """The links that are told in sentences: all that no entry shows by standing under another."""
    above: dict[int, str] = {}
    shown_by_place = set[tuple[str, str]]()
    for depth, node in rows:
        above[depth] = node.id
        if over := above.get(depth - 1):
            shown_by_place |= {(over, node.id), (node.id, over)}
    return {
        link.id
        for link in graph.links
        if link.id in visible and (link.key in _TOLD or (link.source, link.target) not in shown_by_place)
    }


def _entries(
    content: Content, view: View, told_links: set[str], counts: Counter[str], rows: list[tuple[int, Node]]
) -> list[Component]:
    """Headings for what is named on the map, and under each a list of the small things."""
    parts: list[Component] = []
    waiting: list[Component] = []
    level = -1
    for depth, node in rows:
        line: list[Component | None] = [node_link(content, view, node), uncertain_tag(content, node.status)]
        told = _sentences(content, view, told_links, node)
        if node.kind in PRIMARY_KINDS:
            if waiting:
                parts.append(html.Ul(waiting))
                waiting = []
            # Where what stands above is left out, no level of headings is.
            level = min(depth, level + 1, len(_HEADINGS) - 1)
            parts.append(_HEADINGS[level](line, className=f"depth-{depth}"))
            if counts[node.id]:
                parts.append(html.P(_folded(content, node, counts[node.id]), className="folded"))
            if told:
                parts.append(html.Ul(told, className="told"))
        else:
            if told:
                line.append(html.Ul(told, className="told"))
            if counts[node.id]:
                line += [html.Span(_folded(content, node, counts[node.id]), className="folded")]
            waiting.append(html.Li(line, className=f"depth-{depth}"))
    return [*parts, html.Ul(waiting)] if waiting else parts


def _folded(content: Content, node: Node, count: int) -> list[Component | str]:
    """How much is folded into a node, and a button that unfolds it."""
    voice = content.voice(node).words
    return [
        content.words("outline-folded", count=count),
        html.Button(
            voice("outline-unfold"),
            type="button",
            className="plain",
            **aria(label=voice("outline-unfold-name", title=title_of(node, voice))),
            **lang(content, node),
            **data(toggle=f"{Key.FOLD}={node.id}", then="map"),
        ),
    ]


def _sentences(content: Content, view: View, told_links: set[str], node: Node) -> list[Component]:
    """What a node is linked to, one sentence for each relation, as far as it matches; a small link is told once."""
    sentences: list[Component] = []
    for group in connections(content.graph, node.id):
        told = [(link, other) for link, other in group.links if link.id in told_links]
        if told and (group.relation in _TOLD or group.forward):
            reading = content.words(reading_key(group.relation, forward=group.forward))
            names = [
                html.Span([node_link(content, view, other), why_link(content, view, link)], className="told-one")
                for link, other in told
            ]
            sentences.append(html.Li([html.Span(reading, className="reading"), *names]))
    return sentences
