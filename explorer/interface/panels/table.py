"""The framework as a table: one row for each node that matches, with its links."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.neighbourhood import connections
from explorer.competencies.relationships import Status
from explorer.competencies.schema import Node
from explorer.competencies.tabulation import UNKNOWN, sorted_by
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, focus_note, lang, node_link, reading_key, status_tag
from explorer.view.address import Key
from explorer.view.state import Column, View


def render_table(content: Content, view: View, shown: Shown) -> list[Component | None]:
    """The table of what matches, sorted as the view asks."""
    words = content.words
    rows = sorted_by(content.table, view.sort, descending=view.descending)
    rows = rows[rows.index.isin(shown.nodes)]
    visible = {link.id for link in shown.links}
    return [
        html.H2(words("table-title"), tabIndex=-1),
        html.P(words("table-intro", shown=len(rows), all=len(content.table)), className="facts"),
        focus_note(content, view),
        html.P([words("nothing-matches"), " ", words("nothing-matches-help")], className="empty")
        if rows.empty
        else None,
        html.Div(
            html.Table(
                [
                    html.Thead(html.Tr([_heading(content, view, column) for column in Column])),
                    html.Tbody([_row(content, view, row, visible) for row in rows.itertuples()]),
                ]
            ),
            className="sideways",
            role="region",
            **aria(label=words("table-region")),
        ),
    ]


def _heading(content: Content, view: View, column: Column) -> Component:
    words = content.words
    name = words(f"column-{column}")
    sorted_by = view.sort is column
    onward = f"-{column}" if sorted_by and not view.descending else column
    return html.Th(
        html.Button(
            name,
            type="button",
            className="plain sorter",
            **data(go=f"{Key.SORT}={'' if onward == Column.KIND else onward}"),
            title=words("table-sort", column=name),
        ),
        scope="col",
        **(aria(sort="descending" if view.descending else "ascending") if sorted_by else {}),
    )


def _row(content: Content, view: View, row: Any, visible: set[str]) -> Component:
    words = content.words
    node = content.graph.nodes[row.Index]
    home = content.graph.nodes[row.domain] if row.domain else None
    founded = {UNKNOWN: words("none"), Status.PUBLISHED: words("yes")}.get(row.foundational, words("yes-provisional"))
    return html.Tr(
        [
            html.Th(node_link(content, view, node), scope="row"),
            html.Td(words(f"kind-{row.kind}")),
            html.Td(home.title, **lang(content, home)) if home else html.Td(words("none")),
            html.Td(founded),
            html.Td(row.intasc or words("none")),
            html.Td(_links(content, view, node, visible)),
            html.Td(status_tag(content, node.status)),
        ],
        className="current" if node.id == view.node else "",
    )


def _links(content: Content, view: View, node: Node, visible: set[str]) -> Component | str:
    words = content.words
    groups = [
        (group, [other for link, other in group.links if link.id in visible])
        for group in connections(content.graph, node.id)
    ]
    groups = [(group, others) for group, others in groups if others]
    count = sum(len(others) for _, others in groups)
    if not count:
        return words("details-links", count=0)
    return html.Details(
        [
            html.Summary(words("details-links", count=count)),
            html.Ul(
                [
                    html.Li(
                        [
                            html.Span(
                                words(reading_key(group.relation, forward=group.forward)),
                                className="reading",
                            ),
                            *(node_link(content, view, other) for other in others),
                        ]
                    )
                    for group, others in groups
                ],
                className="told",
            ),
        ]
    )
