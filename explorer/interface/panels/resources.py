"""What can be watched, read or used for the selected node."""

from collections import Counter

from dash import html
from dash.development.base_component import Component

from explorer.competencies.neighbourhood import shelf
from explorer.competencies.schema import Node, Resource
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import (
    address_state,
    aria,
    data,
    lang,
    node_link,
    original_lang,
    outward_link,
    site_of,
    switch,
    uncertain_tag,
)
from explorer.view.address import Key
from explorer.view.state import View


def render_resources(content: Content, view: View, node: Node | None) -> list[Component | None]:
    """The resources of a node, of the types that the view asks for."""
    words = content.words
    if node is None:
        return []
    found = shelf(content.graph, node.id)
    wanted = [each for each in found.resources if not view.filters.type or each.type in view.filters.type]
    return [
        html.H3([words("resources"), html.Span(words("resources-count", count=len(wanted)), className="count")]),
        html.P(
            (voice := content.voice(found.through).words)("resources-through", title=title_of(found.through, voice)),
            className="fine",
            **lang(content, found.through),
        )
        if found.through
        else None,
        _types(content, view, found.resources),
        html.Ul([_entry(content, view, each) for each in wanted], className="shelf")
        if wanted
        else html.P(
            words("resources-none-of-type", count=len(found.resources)) if found.resources else words("resources-none"),
            className="empty",
        ),
    ]


def _types(content: Content, view: View, resources: tuple[Resource, ...]) -> Component | None:
    words = content.words
    counts = Counter[str](each.type for each in resources)
    chosen = view.filters.type
    offered = [name for name in content.vocabulary.choices[Key.TYPE] if counts[name] or name in chosen]
    if len(offered) < 2 and not chosen:
        return None
    return html.Div(
        [
            switch(
                f"{words(f'type-{name}')} {counts[name]}",
                pressed=name in chosen,
                toggle=f"{Key.TYPE}={name}",
            )
            for name in offered
        ],
        className="switches",
        role="group",
        **aria(label=words("resources-types")),
    )


def _entry(content: Content, view: View, resource: Resource) -> Component:
    words, address = content.words, resource.address
    publisher = html.Span(resource.publisher, **original_lang(content))
    facts = [f"{words(f'type-{resource.type}')} · ", publisher, f" · {resource.year}" if resource.year else None]
    return html.Li(
        [
            html.Div(
                [node_link(content, view, resource), uncertain_tag(content, resource.status)], className="shelf-name"
            ),
            html.P(facts, className="facts"),
            html.P(resource.meaning, className="line", **lang(content, resource)),
            outward_link(
                content,
                address,
                words("open-resource-at" if resource.url else "open-via", site=site_of(address)),
            )
            if address
            else html.P(words("no-address"), className="facts"),
            address_state(content, resource) if resource.broken else None,
        ],
        **data(type=resource.type),
    )
