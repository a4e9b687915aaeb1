"""How the map is laid out and what is folded on it."""

from dash import html
from dash.development.base_component import Component

from explorer.competencies.neighbourhood import domain_of
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, kind_icon, lang, switch
from explorer.view.address import Key
from explorer.view.state import ON_THE_MAP, LayoutName, View

_GROUPS = {
    "fold-domains": frozenset({Kind.DOMAIN}),
    "fold-categories": frozenset({Kind.CATEGORY}),
    "fold-clusters": frozenset(Kind) - {Kind.DOMAIN, Kind.CATEGORY},
}

_LISTED = 40
"""How many of a group are listed. In a framework of thousands, the rest can be folded from their details."""


def render_tools(content: Content, view: View) -> list[Component]:
    """The layouts and the folds, where there is a map to see."""
    return [_layouts(content, view), _folds(content, view)] if view.page in ON_THE_MAP else []


def _layouts(content: Content, view: View) -> Component:
    words = content.words
    return html.Div(
        [
            html.Span(words("layout"), className="group-name", **aria(hidden="true")),
            *(
                switch(
                    words(f"layout-{name}"),
                    pressed=view.layout is name,
                    name=words(f"layout-{name}-does"),
                    go=f"{Key.LAYOUT}={'' if name is LayoutName.MAP else name}",
                )
                for name in LayoutName
                if name is not LayoutName.AROUND or view.node
            ),
        ],
        className="switches",
        role="group",
        **aria(label=words("layout")),
    )


def _folds(content: Content, view: View) -> Component:
    words = content.words
    nodes = [content.graph.nodes[name] for name in content.vocabulary.choices[Key.FOLD]]
    groups = {name: [node for node in nodes if node.kind in kinds] for name, kinds in _GROUPS.items()}
    return html.Details(
        [
            html.Summary(words("fold-some", count=len(view.fold)) if view.fold else words("fold"), className="switch"),
            html.Div(
                [
                    html.P(words("fold-means"), className="fine"),
                    *(
                        html.Div(
                            [
                                html.Span(words(name), className="group-name", **aria(hidden="true")),
                                # An address could not name more than so many.
                                _all_of(content, view, [node.id for node in members])
                                if len(members) <= _LISTED
                                else None,
                                *(
                                    switch(
                                        [
                                            _icon(content, node),
                                            html.Span(
                                                node.short or title_of(node, content.voice(node).words),
                                                **lang(content, node),
                                            ),
                                        ],
                                        pressed=node.id in view.fold,
                                        toggle=f"{Key.FOLD}={node.id}",
                                    )
                                    for node in members[:_LISTED]
                                ),
                                html.P(words("fold-more", count=len(members) - _LISTED), className="fine")
                                if len(members) > _LISTED
                                else None,
                            ],
                            className="switches",
                            role="group",
                            **aria(label=words(name)),
                        )
                        for name, members in groups.items()
                        if members
                    ),
                ],
                className="popover-card end",
            ),
        ],
        className="popover",
    )


def _icon(content: Content, node: Node) -> Component:
    home = domain_of(content.graph, node.id)
    return kind_icon(node.kind, home.id if home else None)


def _all_of(content: Content, view: View, names: list[str]) -> Component:
    """Fold all of a group, or unfold it if all of it is folded."""
    every = view.fold.issuperset(names)
    left = view.fold.difference(names) if every else view.fold.union(names)
    return html.Button(
        content.words("unfold-all" if every else "fold-all"),
        type="button",
        className="plain",
        **data(go=f"{Key.FOLD}={','.join(sorted(left))}"),
    )
