"""What the panel says before anything is selected, and what a search found."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Filters, Shown
from explorer.competencies.neighbourhood import alignments_of, reading_order
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node, Term
from explorer.competencies.search import Hit
from explorer.interface.content import Content
from explorer.interface.elements import data, hit_lang, kind_icon, lang, node_link, panel_bar, uncertain_tag
from explorer.interface.terms import entry_link
from explorer.view.address import Key, format_query
from explorer.view.state import View


def render_welcome(content: Content, view: View) -> list[Component | None]:
    """Three lines on what can be done and three places to start, as far as the framework has them."""
    words, graph = content.words, content.graph
    starts = [
        _start(content, replace(view, node="foundational"), "welcome-foundations", Kind.SET),
        _start(content, replace(view, node="strong-relationships"), "welcome-relationships", Kind.COMPETENCY),
        _start(content, replace(view, filters=Filters(intasc=frozenset({3}))), "welcome-standard", Kind.STANDARD)
        if "3" in content.vocabulary.choices[Key.INTASC]
        else None,
    ]
    kinds = [Kind.COMPETENCY, Kind.INDICATOR, Kind.RESOURCE, Kind.STANDARD]
    counted = dict(
        zip(
            ("competencies", "indicators", "resources", "standards"),
            (len(graph.of_kind(kind)) for kind in kinds),
            strict=True,
        )
    )
    return [
        html.H2(words("welcome-title"), tabIndex=-1),
        html.P(words("welcome-count", **counted), className="facts"),
        html.Ol(
            [html.Li(words(f"welcome-{each}")) for each in ("select", "filter", "share")], className="welcome-lines"
        ),
        html.H3(words("welcome-start")),
        html.Ul([start for start in starts if start], className="starts"),
    ]


def _start(content: Content, onward: View, key: str, kind: Kind) -> Component | None:
    if onward.node is not None and onward.node not in content.graph:
        return None
    query = format_query(onward)
    return html.Li(
        html.A(
            [
                kind_icon(kind),
                html.Span([html.Strong(content.words(key)), html.Span(content.words(f"{key}-why"), className="facts")]),
            ],
            href=query,
            className="start",
            **data(go=query.removeprefix("?")),
        )
    )


def render_matches(content: Content, view: View, shown: Shown) -> list[Component | None]:
    """The competencies that match the filters, by domain, while nothing is selected."""
    words, graph = content.words, content.graph
    found = sorted((graph.nodes[name] for name in shown.competencies), key=reading_order)
    domains = sorted(graph.of_kind(Kind.DOMAIN), key=reading_order)
    return [
        html.H2(words("matches-title"), tabIndex=-1),
        *(
            html.Section(
                [
                    html.H3(domain.title, **lang(content, domain)),
                    html.Ul([_match(content, view, node) for node in members], className="matches"),
                ]
            )
            for domain in domains
            for members in [[node for node in found if content.facets[node.id].domain == domain.id]]
            if members
        ),
        None if found else html.P([words("nothing-matches"), " ", words("nothing-matches-help")], className="empty"),
    ]


def _match(content: Content, view: View, node: Node) -> Component:
    """One competency, with the chosen standards that it is aligned with."""
    chosen = view.filters.intasc
    marks = [
        content.words("strength-of", number=standard.number, strength=content.words(f"strength-{link.strength}"))
        for link, standard in alignments_of(content.graph, node.id)
        if standard.number in chosen
    ]
    return html.Li(
        [
            node_link(content, view, node),
            uncertain_tag(content, node.status),
            html.P(", ".join(marks), className="facts") if marks else None,
        ]
    )


def render_results(content: Content, view: View) -> list[Component | None]:
    """Everything that the search of a view found, with where it was found."""
    words = content.words
    hits = content.index.find(view.q)
    return [
        panel_bar(words("search-results", count=len(hits)), words("search-clear"), go="q=", then="search"),
        html.H2(words("search-title", text=view.q), tabIndex=-1),
        html.Ul([_hit(content, view, hit) for hit in hits], className="results")
        if hits
        else html.P(words("search-none", text=view.q), className="empty"),
    ]


def _hit(content: Content, view: View, hit: Hit) -> Component:
    title: Component
    if isinstance(hit.found, Term):
        title = html.Span([entry_link(content, view, hit.found), uncertain_tag(content, hit.found.status)])
    else:
        title = node_link(content, view, hit.found)
    shown = hit.found.definition if isinstance(hit.found, Term) else None
    return html.Li(
        [
            title,
            html.P(
                [
                    html.Span(marked(hit), **hit_lang(content, hit)),
                    html.Span(f" {content.words(f'search-in-{hit.field}')}", className="fine"),
                ],
                className="line",
            ),
            html.P(shown, className="line", **lang(content, hit.found)) if shown and shown != hit.text else None,
        ]
    )


def parts_of(hit: Hit, room: int = 90) -> list[tuple[str, bool]]:
    """The text of a hit in pieces, each with whether it matched, cut to about as many characters as there is room."""
    start = 0
    if hit.spans and hit.spans[0][0] > room // 2:
        start = hit.text.rfind(" ", 0, hit.spans[0][0] - room // 3) + 1
    pieces: list[tuple[str, bool]] = [("… ", False)] if start else []
    at = start
    for begin, end in hit.spans:
        if begin >= at and begin - start < room:
            pieces += [(hit.text[at:begin], False), (hit.text[begin:end], True)]
            at = end
    rest = hit.text[at:]
    left = max(room - (at - start), 0)
    pieces.append((rest if len(rest) <= left + 12 else rest[:left].rsplit(" ", 1)[0] + " …", False))
    return [piece for piece in pieces if piece[0]]


def marked(hit: Hit) -> list[Component | str]:
    """The text of a hit with what matched marked."""
    return [html.Mark(text) if matched else text for text, matched in parts_of(hit, 160)]
