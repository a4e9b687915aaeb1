"""Two competencies, or two standards, side by side: what both are linked to, and what only one of them is."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from explorer.competencies.comparison import COMPARABLE, Compared, comparable, comparison
from explorer.competencies.filters import Shown
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, lang, node_link, panel_bar, sentence, uncertain_tag, why_link
from explorer.interface.ends import End, render_ends
from explorer.view.address import Key
from explorer.view.state import View


def render_compare(content: Content, view: View, shown: Shown) -> list[Component | None]:
    """The two that the view names, and the comparison of what they are linked to as far as it matches."""
    words, graph = content.words, content.graph
    asked = graph.nodes[view.node] if view.node else None
    beside = graph.nodes[view.beside] if view.beside else None
    first = asked if asked and asked.kind in COMPARABLE else None
    kinds = (Kind(first.kind),) if first else COMPARABLE
    second = beside if beside and beside.kind in kinds else None
    return [
        panel_bar(words("compare"), words("compare-close"), go=f"{Key.VIEW}=&{Key.WITH}=", then="map"),
        html.H2(words("compare-title"), tabIndex=-1),
        render_ends(
            content,
            End(Key.NODE, words("compare-first"), first, graph.of_kind(*COMPARABLE)),
            End(Key.WITH, words("compare-second"), second, graph.of_kind(*kinds)),
        ),
        html.P(words("compare-hint"), className="fine"),
        *_refusals(content, [(asked, first), (beside, second)]),
        *_answer(content, view, shown, first, second),
    ]


def _refusals(content: Content, ends: list[tuple[Node | None, Node | None]]) -> list[Component]:
    """What was asked for and cannot be compared."""
    return [
        html.P(
            (voice := content.voice(asked).words)("compare-not", title=title_of(asked, voice)),
            className="empty",
            **lang(content, asked),
        )
        for asked, taken in ends
        if asked and not taken
    ]


def _answer(
    content: Content, view: View, shown: Shown, first: Node | None, second: Node | None
) -> list[Component | None]:
    words = content.words
    if first is None or second is None:
        return [html.P(words("compare-choose"), className="empty")]
    if not comparable(first, second):
        return [html.P(words("compare-same"), className="empty")]
    rows = comparison(content.graph, shown.links, first.id, second.id)
    only_first, both, only_second = (sum(map(len, parts)) for parts in _columns(rows))
    voice = content.voice(first, second)
    return [
        html.P(
            voice.words(
                "compare-summary",
                both=both,
                of_first=only_first,
                of_second=only_second,
                **_names(voice, first, second),
            ),
            className="meaning",
            **lang(content, voice),
        ),
        _between(content, view, shown, first, second),
        _table(content, view, rows, first, second),
        html.Button(words("compare-print"), type="button", className="switch print", **data(action="print")),
        html.P(words("compare-filtered"), className="fine") if view.filters.any_active else None,
    ]


def _names(content: Content, first: Node, second: Node) -> dict[str, str]:
    return {
        side: title_of(content.graph.nodes[node.id], content.words)
        for side, node in (("first", first), ("second", second))
    }


_Columns = tuple[list[tuple[Node, ...]], list[tuple[Node, ...]], list[tuple[Node, ...]]]


def _columns(rows: Sequence[Compared]) -> _Columns:
    """The cells of the table by column: only the first, both, only the second."""
    return [row.first for row in rows], [row.both for row in rows], [row.second for row in rows]


def _between(content: Content, view: View, shown: Shown, first: Node, second: Node) -> Component | None:
    """What links the two with each other."""
    between = [link for link in shown.links if {link.source, link.target} == {first.id, second.id}]
    if not between:
        return None
    return html.Ul(
        [
            html.Li(
                [*sentence(content, view, link), uncertain_tag(content, link.status), why_link(content, view, link)]
            )
            for link in between
        ],
        className="between",
        **aria(label=content.words("compare-between")),
    )


def _table(content: Content, view: View, rows: Sequence[Compared], first: Node, second: Node) -> Component:
    words, voice = content.words, content.voice(first, second)
    names = _names(voice, first, second)
    headings = {
        "first": voice.words("compare-only", title=names["first"]),
        "both": voice.words("compare-both"),
        "second": voice.words("compare-only", title=names["second"]),
    }
    return html.Table(
        [
            html.Caption(voice.words("compare-caption", **names), className="visually-hidden", **lang(content, voice)),
            html.Thead(
                html.Tr([html.Th(text, scope="col", **data(side=side)) for side, text in headings.items()]),
                **lang(content, voice),
            ),
            *(
                html.Tbody(
                    [
                        html.Tr(html.Th(words(f"kinds-{row.kind}"), colSpan=3, scope="rowgroup")),
                        html.Tr([_cell(content, view, nodes) for nodes in (row.first, row.both, row.second)]),
                    ],
                    **data(kind=row.kind),
                )
                for row in rows
            ),
            html.Tfoot(
                [
                    html.Tr(html.Th(words("compare-total"), colSpan=3, scope="rowgroup")),
                    html.Tr([html.Td(str(sum(map(len, parts)))) for parts in _columns(rows)]),
                ]
            ),
        ],
        className="compared",
    )


def _cell(content: Content, view: View, nodes: Sequence[Node]) -> Component:
    if not nodes:
        return html.Td(html.Span(content.words("none"), className="count"))
    return html.Td(
        [
            html.Span(str(len(nodes)), className="count"),
            html.Ul([html.Li(node_link(content, view, node)) for node in nodes]),
        ]
    )
