"""Small pieces that several panels are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from dash import html
from dash.development.base_component import Component

from explorer.competencies.neighbourhood import domain_of
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Link, Node, Resource, Source
from explorer.competencies.search import Hit
from explorer.drawing.charts import Figure
from explorer.drawing.scene import title_of
from explorer.interface.components import Chart
from explorer.interface.content import Content, Told
from explorer.interface.library import chart_library
from explorer.view.address import Key, format_query
from explorer.view.state import Page, View

Children = Sequence[Component | str | None]


def aria(**values: str | None) -> dict[str, Any]:
    """ARIA attributes by their short names: ``aria(label="Zoom")``; what is ``None`` is left out."""
    return {f"aria-{key}": value for key, value in values.items() if value is not None}


def data(**values: str | None) -> dict[str, Any]:
    """Data attributes by their short names: ``data(go="node=")``; what is ``None`` is left out."""
    return {f"data-{key}": value for key, value in values.items() if value is not None}


def lang(content: Content, record: Told) -> dict[str, Any]:
    """The attribute that says in which language a record is told, where it is not that of the page."""
    return {} if record.language == content.language else {"lang": record.language}


def original_lang(content: Content) -> dict[str, Any]:
    """The attribute of what is never translated: quotations, publishers, titles of sources."""
    return lang(content, content.original.graph.about)


def hit_lang(content: Content, hit: Hit) -> dict[str, Any]:
    """The attribute that says in which language the text of a hit is, where it is not that of the page."""
    return original_lang(content) if hit.quoted else lang(content, hit.found)


def kind_icon(kind: Kind | str, domain: str | None = None) -> Component:
    """The shape of a kind, as on the map."""
    return html.Span(className=f"icon icon-{kind}", **data(domain=domain), **aria(hidden="true"))


_LEFT_BY_NAMES = frozenset({Page.PATH, Page.COMPARE, Page.REPORT, Page.ABOUT})
"""Pages that show no one node: a name in them leads to the map."""

_LEAVING = "".join(f"&{key}=" for key in (Key.VIEW, Key.TO, Key.ROUTE, Key.WITH))


def node_link(content: Content, view: View, node: Node, text: str | None = None) -> Component:
    """The name of a node, as a link that selects it and changes nothing else."""
    home = domain_of(content.graph, node.id)
    leaves = view.page in _LEFT_BY_NAMES
    onward = replace(view, node=node.id, edge=None, q="")
    if leaves:
        onward = replace(onward, page=Page.MAP, to=None, route=1, beside=None)
    return html.A(
        [
            kind_icon(node.kind, home.id if home else None),
            html.Span(text or title_of(node, content.voice(node).words), **lang(content, node)),
        ],
        href=format_query(onward) or "?",
        className="name",
        **data(
            go=f"{Key.NODE}={node.id}&{Key.EDGE}=&{Key.Q}=" + (_LEAVING if leaves else ""),
            node=node.id,
        ),
        **(aria(current="true") if node.id == view.node else {}),
    )


def edge_link(content: Content, view: View, link: Link, text: Children | str, **attributes: Any) -> Component:
    """A link to why two nodes are linked; it leaves what is selected as it is."""
    return html.A(
        text,
        href=format_query(replace(view, edge=link.id)),
        className="why",
        **data(go=f"{Key.EDGE}={link.id}", edge=link.id),
        **(aria(current="true") if link.id == view.edge else {}),
        **attributes,
    )


def sentence(content: Content, view: View, link: Link, *, forward: bool = True) -> list[Component]:
    """What a link says, read from its source or from its target, with the names as links."""
    voice = voice_of(content, link)
    first, second = (link.source, link.target) if forward else (link.target, link.source)
    return [
        node_link(voice, view, voice.graph.nodes[first]),
        html.Span(voice.words(reading_key(link.key, forward=forward)), className="reading"),
        node_link(voice, view, voice.graph.nodes[second]),
    ]


def voice_of(content: Content, link: Link) -> Content:
    """Who reads a link: the original if one of its ends is not translated."""
    return content.voice(content.graph.nodes[link.source], content.graph.nodes[link.target])


def voice_lang(content: Content, link: Link) -> dict[str, Any]:
    """The attribute that says in which language a link is read, where it is not that of the page."""
    return lang(content, voice_of(content, link))


def said(content: Content, link: Link, *, forward: bool = True) -> str:
    """What a link says, from its source or from its target, as plain text; :func:`voice_lang` says its language."""
    voice = voice_of(content, link)
    first, second = (link.source, link.target) if forward else (link.target, link.source)
    title = {name: title_of(voice.graph.nodes[name], voice.words) for name in (first, second)}
    return f"{title[first]} {voice.words(reading_key(link.key, forward=forward))} {title[second]}"


def why_link(content: Content, view: View, link: Link) -> Component:
    """A quiet link to why two nodes are linked, whose full name says which two."""
    words, voice = content.words, voice_of(content, link)
    named = voice.words("why-of", sentence=said(content, link))
    return edge_link(content, view, link, words("why"), **aria(label=named), **voice_lang(content, link))


def reading_key(relation: Relation, *, forward: bool) -> str:
    """The key of the words with which a relation is read from its source, or from its target."""
    return f"relation-{relation}{'' if forward else '-back'}"


def foundation_key(founded: Status | None) -> str | None:
    """The key of the words for how surely a competency is foundational; ``None`` if it is not."""
    if founded is None:
        return None
    return "foundational" if founded is Status.PUBLISHED else "foundational-provisional"


def chart(content: Content, name: str, figure: Figure, label: str) -> Component:
    """A chart with this id; ``label`` says what it shows and where the same stands in words."""
    return Chart(
        id=name,
        figure=figure,
        label=label,
        library=chart_library(),
        words={"loading": content.words("chart-loading"), "failed": content.words("chart-failed")},
    )


def panel_bar(what: Children | str, close: str, **change: str) -> Component:
    """What a panel shows, and the × that ends it; ``close`` is its name and ``change`` the change that it asks for."""
    return html.Div(
        [
            html.Span(what, className="kind"),
            html.Button(
                "×", type="button", className="plain close", title=close, **aria(label=close), **data(**change)
            ),
        ],
        className="details-bar",
    )


def dialog(
    name: str, title: str, close: str, inside: Children, *, way: Component | None = None, class_name: str | None = None
) -> html.Dialog:
    """A dialog that lies over the page, with this id; ``close`` names its ×, and ``way`` is a link beside its title."""
    return html.Dialog(
        html.Div(
            [
                html.Div(
                    [
                        html.H2(title, id=f"{name}-title", tabIndex=-1),
                        way,
                        html.Button(
                            "×",
                            type="button",
                            className="plain close",
                            **aria(label=close),
                            **data(action="close-dialog"),
                        ),
                    ],
                    className="dialog-head",
                ),
                *inside,
            ],
            className="dialog-body",
        ),
        id=name,
        className=class_name,
        **aria(labelledby=f"{name}-title"),
    )


def status_tag(content: Content, status: Status) -> Component:
    """How sure a fact is, in one word, with what the word means."""
    return html.Span(
        content.words(f"status-{status}"),
        className=f"tag status-{status}",
        title=content.words(f"status-{status}-means"),
    )


def uncertain_tag(content: Content, status: Status) -> Component | None:
    """The same, but nothing for what is published."""
    return None if status is Status.PUBLISHED else status_tag(content, status)


def outward_link(content: Content, url: str, text: str | Component, class_name: str = "outward") -> Component:
    """A link to another site, marked as such."""
    return html.A(
        [text, html.Span(f" ({content.words('new-tab')})", className="visually-hidden")],
        href=url,
        target="_blank",
        rel="noopener noreferrer",
        className=class_name,
    )


def site_of(url: str) -> str:
    """The name of the site at an address, as people say it."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def source_entry(content: Content, source: Source) -> Component:
    """A source with its publisher and year, linked if it has an address."""
    facts = ", ".join(filter(None, [source.publisher, source.year]))
    foreign = original_lang(content)
    title = html.Span(source.title, **foreign)
    linked = outward_link(content, source.url, title) if source.url else title
    return html.Li([linked, html.Span(f" {facts}", className="facts", **foreign)])


def address_state(content: Content, resource: Resource) -> Component | None:
    """When the address of a resource was last tried, and whether it opened."""
    words = content.words
    if resource.address is None:
        return None
    if resource.checked is None:
        return html.P(words("address-unchecked"), className="fine")
    key = "address-broken" if resource.broken else "address-checked"
    return html.P(words(key, date=resource.checked), className="fine broken" if resource.broken else "fine")


def sources_list(content: Content, ids: Sequence[str]) -> Component:
    """The sources with these ids."""
    by_id = {source.id: source for source in content.graph.about.sources}
    return html.Ul([source_entry(content, by_id[name]) for name in ids], className="sources")


def switch(
    text: Children | str,
    *,
    pressed: bool,
    name: str | None = None,
    class_name: str = "",
    language: Mapping[str, Any] = {},
    **change: str,
) -> Component:
    """A button that is on or off.

    ``change`` is the change of view that it asks for, ``name`` its full name, ``language`` what :func:`lang` says.
    """
    return html.Button(
        text,
        type="button",
        className=f"switch {class_name}".strip(),
        **aria(pressed=str(pressed).lower()),
        **(aria(label=name) | {"title": name} if name else {}),
        **language,
        **data(**change),
    )


def focus_note(content: Content, view: View) -> Component | None:
    """In a list: that only what is in focus is listed, and a way to list everything."""
    if view.node is None or view.focus is None:
        return None
    words, node = content.words, content.graph.nodes[view.node]
    voice = content.voice(node).words
    return html.P(
        [
            html.Span(voice("listed-focus", title=title_of(node, voice)), **lang(content, node)),
            " ",
            html.Button(
                words("listed-all"), type="button", className="plain", **data(go=f"{Key.FOCUS}=&{Key.DIRECTION}=")
            ),
        ],
        className="facts",
    )
