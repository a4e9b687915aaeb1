"""The framework as an outline: everything that the map shows, in words and in order."""

from collections import Counter
from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.folding import folded
from explorer.competencies.neighbourhood import connections, in_outline_order
from explorer.competencies.relationships import PRIMARY_KINDS, Relation
from explorer.competencies.schema import Node
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, focus_note, node_link, reading_key, uncertain_tag, why_link
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
    return [
        html.H2(words("outline-title"), tabIndex=-1),
        html.P(words("outline-intro", shown=len(open_nodes), all=len(content.graph.nodes)), className="facts"),
        focus_note(content, view),
        html.P([words("nothing-matches"), " ", words("nothing-matches-help")], className="empty")
        if not shown.nodes
        else None,
        *_entries(content, view, visible, counts, rows),
        *(
            [html.H3(words("outline-others")), *_entries(content, view, visible, counts, [(1, node) for node in rest])]
            if rest
            else []
        ),
    ]


def _hidden(content: Content, view: View, shown: Shown) -> Mapping[str, str]:
    """What is folded, each with the node that stands for it. A node that is not listed can stand for nothing."""
    folds = view.fold & shown.nodes
    return folded(content.parents, shown.links, folds).hidden if folds else {}


def _entries(
    content: Content, view: View, visible: set[str], counts: Counter[str], rows: list[tuple[int, Node]]
) -> list[Component]:
    """Headings for what is named on the map, and under each a list of the small things."""
    parts: list[Component] = []
    waiting: list[Component] = []
    for depth, node in rows:
        line: list[Component | None] = [node_link(content, view, node), uncertain_tag(content, node.status)]
        if node.kind in PRIMARY_KINDS:
            if waiting:
                parts.append(html.Ul(waiting))
                waiting = []
            heading = _HEADINGS[min(depth, len(_HEADINGS) - 1)]
            parts.append(heading(line, className=f"depth-{depth}"))
            if counts[node.id]:
                parts.append(html.P(_folded(content, node, counts[node.id]), className="folded"))
            told = _sentences(content, view, visible, node)
            if told:
                parts.append(html.Ul(told, className="told"))
        else:
            if counts[node.id]:
                line += [html.Span(_folded(content, node, counts[node.id]), className="folded")]
            waiting.append(html.Li(line, className=f"depth-{depth}"))
    return [*parts, html.Ul(waiting)] if waiting else parts


def _folded(content: Content, node: Node, count: int) -> list[Component | str]:
    """How much is folded into a node, and a button that unfolds it."""
    words = content.words
    return [
        words("outline-folded", count=count),
        html.Button(
            words("outline-unfold"),
            type="button",
            className="plain",
            **aria(label=words("outline-unfold-name", title=title_of(node, words))),
            **data(toggle=f"{Key.FOLD}={node.id}", then="map"),
        ),
    ]


def _sentences(content: Content, view: View, visible: set[str], node: Node) -> list[Component]:
    """What a node is linked to, one sentence for each relation, as far as it matches."""
    sentences: list[Component] = []
    for group in connections(content.graph, node.id):
        told = [(link, other) for link, other in group.links if link.id in visible]
        if told and group.relation in _TOLD:
            reading = content.words(reading_key(group.relation, forward=group.forward))
            names = [
                html.Span([node_link(content, view, other), why_link(content, view, link)], className="told-one")
                for link, other in told
            ]
            sentences.append(html.Li([html.Span(reading, className="reading"), *names]))
    return sentences
