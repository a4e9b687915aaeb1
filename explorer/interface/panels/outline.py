"""The framework as an outline: everything that the map shows, in words and in order."""

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.neighbourhood import connections, in_outline_order
from explorer.competencies.relationships import PRIMARY_KINDS, Relation
from explorer.competencies.schema import Node
from explorer.interface.content import Content
from explorer.interface.elements import node_link, uncertain_tag
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
    """The outline of what matches."""
    words = content.words
    rows, rest = in_outline_order(content.graph, shown.nodes)
    visible = {link.id for link in shown.links}
    return [
        html.H2(words("outline-title"), tabIndex=-1),
        html.P(words("outline-intro", shown=len(shown.nodes), all=len(content.graph.nodes)), className="facts"),
        html.P([words("nothing-matches"), " ", words("nothing-matches-help")], className="empty")
        if not shown.nodes
        else None,
        *_entries(content, view, visible, rows),
        *(
            [html.H3(words("outline-others")), *_entries(content, view, visible, [(1, node) for node in rest])]
            if rest
            else []
        ),
    ]


def _entries(content: Content, view: View, visible: set[str], rows: list[tuple[int, Node]]) -> list[Component]:
    """Headings for what is named on the map, and under each a list of the small things."""
    parts: list[Component] = []
    waiting: list[Component] = []
    for depth, node in rows:
        if node.kind in PRIMARY_KINDS:
            if waiting:
                parts.append(html.Ul(waiting))
                waiting = []
            heading = _HEADINGS[min(depth, len(_HEADINGS) - 1)]
            parts.append(
                heading(
                    [node_link(content, view, node), uncertain_tag(content, node.status)], className=f"depth-{depth}"
                )
            )
            told = _sentences(content, view, visible, node)
            if told:
                parts.append(html.Ul(told, className="told"))
        else:
            waiting.append(
                html.Li(
                    [node_link(content, view, node), uncertain_tag(content, node.status)], className=f"depth-{depth}"
                )
            )
    return [*parts, html.Ul(waiting)] if waiting else parts


def _sentences(content: Content, view: View, visible: set[str], node: Node) -> list[Component]:
    """What a node is linked to, one sentence for each relation, as far as it matches."""
    sentences: list[Component] = []
    for group in connections(content.graph, node.id):
        others = [other for link, other in group.links if link.id in visible]
        if others and group.relation in _TOLD:
            reading = content.words(f"relation-{group.relation}{'' if group.forward else '-back'}")
            names = [node_link(content, view, other) for other in others]
            sentences.append(html.Li([html.Span(reading, className="reading"), *names]))
    return sentences
