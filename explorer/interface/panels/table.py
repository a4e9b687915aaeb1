"""The framework as a table: one row for each node that matches, with its links."""

from collections.abc import Callable
from typing import Any

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.neighbourhood import connections, domain_of, foundation, reading_order
from explorer.competencies.relationships import Kind, Status
from explorer.competencies.schema import Link, Node
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, node_link, status_tag
from explorer.view.address import Key
from explorer.view.state import Column, View


def render_table(content: Content, view: View, shown: Shown) -> list[Component | None]:
    """The table of what matches, sorted as the view asks."""
    words = content.words
    nodes = [node for node in content.graph.nodes.values() if node.id in shown.nodes]
    visible = {link.id for link in shown.links}
    nodes.sort(key=_sorting(content)[view.sort], reverse=view.descending)
    return [
        html.H2(words("table-title"), tabIndex=-1),
        html.P(words("table-intro", shown=len(nodes), all=len(content.graph.nodes)), className="facts"),
        html.P([words("nothing-matches"), " ", words("nothing-matches-help")], className="empty")
        if not nodes
        else None,
        html.Table(
            [
                html.Thead(html.Tr([_heading(content, view, column) for column in Column])),
                html.Tbody([_row(content, view, node, visible) for node in nodes]),
            ]
        ),
    ]


def _sorting(content: Content) -> dict[Column, Callable[[Node], Any]]:
    graph, statuses = content.graph, list(Status)

    def domain(node: Node) -> tuple[int, Any]:
        home = domain_of(graph, node.id)
        return (home.order if home else 99, reading_order(node))

    return {
        Column.TITLE: lambda node: node.title.casefold(),
        Column.KIND: reading_order,
        Column.DOMAIN: domain,
        Column.FOUNDATIONAL: lambda node: (
            [Status.PUBLISHED, Status.PROVISIONAL, None].index(foundation(graph, node.id)),
            reading_order(node),
        ),
        Column.INTASC: lambda node: (sorted(content.facets[node.id].intasc) or [99], reading_order(node)),
        Column.LINKS: lambda node: (-graph.network.degree(node.id), reading_order(node)),
        Column.STATUS: lambda node: (statuses.index(node.status), reading_order(node)),
    }


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


def _row(content: Content, view: View, node: Node, visible: set[str]) -> Component:
    words, graph = content.words, content.graph
    home = domain_of(graph, node.id)
    founded = foundation(graph, node.id)
    numbers = sorted(content.facets[node.id].intasc) if node.kind == Kind.COMPETENCY else []
    return html.Tr(
        [
            html.Th(node_link(content, view, node), scope="row"),
            html.Td(words(f"kind-{node.kind}")),
            html.Td(home.title if home else words("none")),
            html.Td(
                words("none") if founded is None else words("yes" if founded is Status.PUBLISHED else "yes-provisional")
            ),
            html.Td(", ".join(map(str, numbers)) or words("none")),
            html.Td(_links(content, view, node, visible)),
            html.Td(status_tag(content, node.status)),
        ],
        className="current" if node.id == view.node else "",
    )


def _links(content: Content, view: View, node: Node, visible: set[str]) -> Component | str:
    words = content.words
    groups = [
        (group, [other for link, other in group.links if _is_visible(link, visible)])
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
                                words(f"relation-{group.relation}{'' if group.forward else '-back'}"),
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


def _is_visible(link: Link, visible: set[str]) -> bool:
    return link.id in visible
