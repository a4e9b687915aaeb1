"""The crosswalk: how closely each competency and each InTASC standard match, as a picture and as a table."""

from dash import html
from dash.development.base_component import Component

from explorer.competencies.crosswalk import Crosswalk, crosswalk
from explorer.competencies.filters import Shown
from explorer.competencies.relationships import Strength
from explorer.competencies.schema import Competency, Domain, Standard
from explorer.drawing.crosswalk_chart import MARKS, crosswalk_chart, crosswalk_summary
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import aria, chart, data, edge_link, lang, node_link, switch
from explorer.view.address import Key, format_query
from explorer.view.state import FRAMEWORK_ORDER, View


def render_crosswalk(content: Content, view: View, shown: Shown) -> list[Component | None]:
    """The crosswalk of what matches, in the order that the view asks for."""
    words = content.words
    walk = crosswalk(content.graph, shown, view.order)
    heading = html.H2(words("crosswalk-title"), tabIndex=-1)
    if not (walk.rows and walk.columns):
        nothing = html.P([words("nothing-matches"), " ", words("nothing-matches-help")], className="empty")
        return [heading, nothing]
    return [
        heading,
        html.P(
            [
                crosswalk_summary(walk, words),
                " ",
                words("crosswalk-note"),
            ],
            className="facts",
        ),
        html.Div([_orders(content, view), _key(content)], className="crosswalk-bar"),
        html.Div(
            chart(content, "crosswalk-chart", crosswalk_chart(walk, view, words), words("crosswalk-chart")),
            className="sideways",
            tabIndex=0,
            role="region",
            **aria(label=words("crosswalk-chart-region")),
        ),
        html.Div(
            _table(content, view, walk),
            className="sideways grid",
            tabIndex=0,
            role="region",
            **aria(label=words("crosswalk-table")),
        ),
        _files(content, view),
    ]


def _orders(content: Content, view: View) -> Component:
    words = content.words
    orders = {
        FRAMEWORK_ORDER: words("crosswalk-order-framework"),
        "title": words("crosswalk-order-title"),
        "total": words("crosswalk-order-total"),
    }
    return html.Div(
        [
            html.Span(words("crosswalk-order"), className="group-name", **aria(hidden="true")),
            *(
                switch(text, pressed=view.order == order, go=_sorting(order if order != FRAMEWORK_ORDER else ""))
                for order, text in orders.items()
            ),
        ],
        className="switches",
        role="group",
        **aria(label=words("crosswalk-order")),
    )


def _sorting(order: str) -> str:
    return f"{Key.ORDER}={order}"


def _key(content: Content) -> Component:
    words = content.words
    return html.Ul(
        [html.Li([_mark(strength), html.Span(words(f"strength-{strength}"))]) for strength in Strength],
        className="crosswalk-key",
        **aria(label=words("crosswalk-key")),
    )


def _mark(strength: Strength) -> Component:
    return html.Span(MARKS[strength], className=f"mark mark-{strength}", **aria(hidden="true"))


def _table(content: Content, view: View, walk: Crosswalk) -> Component:
    width = len(walk.columns) + 2
    if view.order == FRAMEWORK_ORDER:
        bodies = [
            html.Tbody(
                [
                    _group(content, view, domain, width) if domain else None,
                    *(_row(content, view, walk, row) for row in rows),
                ]
            )
            for domain, rows in walk.domains
        ]
    else:
        bodies = [html.Tbody([_row(content, view, walk, row) for row in walk.rows])]
    return html.Table(
        [
            html.Colgroup(),
            *(html.Colgroup(span=str(len(standards))) for _, standards in walk.categories),
            html.Colgroup(),
            _head(content, view, walk),
            *bodies,
            _foot(content, view, walk),
        ]
    )


def _head(content: Content, view: View, walk: Crosswalk) -> Component:
    words = content.words
    return html.Thead(
        [
            html.Tr(
                [
                    html.Th(
                        _sorter(content, view, "title", words("crosswalk-competency")),
                        scope="col",
                        rowSpan=2,
                        **(aria(sort="ascending") if view.order == "title" else {}),
                    ),
                    *(
                        html.Th(
                            node_link(content, view, category) if category else None,
                            scope="colgroup",
                            colSpan=len(standards),
                            className="category",
                        )
                        for category, standards in walk.categories
                    ),
                    html.Th(
                        _sorter(content, view, "total", words("crosswalk-total")),
                        scope="col",
                        rowSpan=2,
                        className="total",
                        **(aria(sort="descending") if view.order == "total" else {}),
                    ),
                ]
            ),
            html.Tr([_standard(content, view, standard, first) for standard, first in _with_firsts(walk)]),
        ]
    )


def _with_firsts(walk: Crosswalk) -> list[tuple[Standard, bool]]:
    """The columns, each with whether a category begins at it."""
    return [(each, each is standards[0]) for _, standards in walk.categories for each in standards]


def _standard(content: Content, view: View, standard: Standard, first: bool) -> Component:
    number = str(standard.number)
    return html.Th(
        [
            node_link(content, view, standard, standard.short or standard.title),
            html.Div(
                [
                    html.Span(number, className="number"),
                    _sorter(content, view, number, None, standard),
                ]
            ),
        ],
        scope="col",
        className=_classes("standard", first and "first", standard.id == view.node and "current"),
        **(aria(sort="descending") if view.order == number else {}),
    )


def _sort_told(content: Content, order: str, name: str | None) -> str:
    """What sorting by a column does."""
    if order == "title":
        return content.words("crosswalk-sort-title")
    return (
        content.words("crosswalk-sort-total") if order == "total" else content.words("crosswalk-sort", name=name or "")
    )


def _sorter(content: Content, view: View, order: str, text: str | None, standard: Standard | None = None) -> Component:
    """A button that sorts the rows, and when they are sorted so, puts them back."""
    active = view.order == order
    voice = content.voice(standard) if standard else content
    name = title_of(standard, voice.words) if standard else text
    told = voice.words("crosswalk-sort-back", name=name or "") if active else _sort_told(voice, order, name)
    return html.Button(
        text,
        type="button",
        className="plain sorter",
        title=told,
        **aria(label=told),
        **lang(content, voice),
        **data(go=_sorting("" if active else order)),
    )


def _group(content: Content, view: View, domain: Domain, width: int) -> Component:
    return html.Tr(html.Th(node_link(content, view, domain), scope="rowgroup", colSpan=width), className="rowgroup")


def _row(content: Content, view: View, walk: Crosswalk, row: Competency) -> Component:
    return html.Tr(
        [
            html.Th(node_link(content, view, row), scope="row"),
            *(_cell(content, view, walk, row, standard, first) for standard, first in _with_firsts(walk)),
            html.Td(str(walk.row_totals[row.id]), className="total"),
        ],
        className=_classes(row.id == view.node and "current"),
    )


def _cell(content: Content, view: View, walk: Crosswalk, row: Competency, standard: Standard, first: bool) -> Component:
    link = walk.cells.get((row.id, standard.id))
    highlighted = _classes(first and "first", standard.id == view.node and "current")
    if link is None or link.strength is None:
        return html.Td(html.Span("·", **aria(hidden="true")), className=_classes("none", highlighted))
    voice = content.voice(row)
    strength = voice.words(f"strength-{link.strength}")
    named = voice.words("crosswalk-aligned", competency=row.title, number=standard.number, strength=strength)
    return html.Td(
        edge_link(
            content,
            view,
            link,
            [_mark(link.strength), html.Span(strength, className="visually-hidden")],
            title=named,
            **aria(label=named),
            **lang(content, voice),
        ),
        className=_classes(highlighted, link.id == view.edge and "open"),
    )


def _foot(content: Content, view: View, walk: Crosswalk) -> Component:
    return html.Tfoot(
        html.Tr(
            [
                html.Th(content.words("crosswalk-column-totals"), scope="row"),
                *(
                    html.Td(
                        str(walk.column_totals[standard.id]),
                        className=_classes("total", first and "first", standard.id == view.node and "current"),
                    )
                    for standard, first in _with_firsts(walk)
                ),
                html.Td(str(len(walk.cells)), className="total"),
            ]
        )
    )


def _files(content: Content, view: View) -> Component:
    words, query = content.words, format_query(view)
    return html.Div(
        [
            html.Span(words("crosswalk-take"), className="group-name"),
            html.A(words("crosswalk-csv"), href=f"crosswalk.csv{query}", download="intasc-crosswalk.csv"),
            html.A(words("crosswalk-xlsx"), href=f"crosswalk.xlsx{query}", download="intasc-crosswalk.xlsx"),
        ],
        className="files",
    )


def _classes(*names: str | bool) -> str:
    return " ".join(name for name in names if name and isinstance(name, str))
