"""What shapes, colours and lines mean; and a switch for each kind of node and line."""

from dash import html
from dash.development.base_component import Component

from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation
from explorer.interface.content import Content
from explorer.interface.elements import aria, kind_icon, switch
from explorer.view.address import Key
from explorer.view.state import View


def render_legend(content: Content, view: View) -> list[Component]:
    """The legend of the map."""
    words, filters = content.words, view.filters
    present = [kind for kind in Kind if content.graph.of_kind(kind)]
    kinds = [
        switch(
            [kind_icon(kind), words(f"kinds-{kind}")],
            pressed=not filters.kind or kind in filters.kind,
            toggle=f"{Key.KIND}={kind}",
            universe=",".join(Kind),
        )
        for kind in present
    ]
    return [
        html.Div(kinds, className="switches", role="group", **aria(label=words("legend-kinds"))),
        html.Details(
            [
                html.Summary(words("legend-lines"), className="switch"),
                html.Div(
                    [
                        html.Div(
                            [
                                switch(
                                    [
                                        html.Span(
                                            className=f"line-sample {RELATIONSHIPS[relation].drawing}",
                                            **aria(hidden="true"),
                                        ),
                                        words(f"relation-{relation}"),
                                    ],
                                    pressed=not filters.relation or relation in filters.relation,
                                    toggle=f"{Key.RELATION}={relation}",
                                    universe=",".join(Relation),
                                )
                                for relation in Relation
                            ],
                            className="switches",
                            role="group",
                            **aria(label=words("legend-relations")),
                        ),
                        html.Ul(
                            [
                                html.Li([html.Span(className=f"sample {name}"), words(f"legend-{name}")])
                                for name in ("unbroken", "broken", "foundational", "number", "confirmed-outline")
                            ],
                            className="meanings",
                        ),
                    ],
                    className="popover-card above",
                ),
            ],
            className="popover",
        ),
    ]
