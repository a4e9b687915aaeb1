"""The words of the framework and what they mean here, as a page."""

from collections.abc import Sequence
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from explorer.competencies.collation import alphabetical
from explorer.competencies.neighbourhood import reading_order
from explorer.competencies.schema import Node, Term
from explorer.interface.content import Content
from explorer.interface.elements import aria, lang, node_link, sources_list, status_tag
from explorer.interface.terms import Marker, uses
from explorer.view.state import View

_FEW = 4
"""So many places where a term is used are shown at once; more are unfolded."""

_MOST = 40
"""So many are listed at all: in a framework of thousands, nearly every text may have the word."""


def render_glossary(content: Content, view: View) -> list[Component | None]:
    """Every term, in the order of the alphabet."""
    words = content.words
    terms = sorted(content.graph.about.glossary, key=lambda term: alphabetical(term.term))
    if not terms:
        return [html.H2(words("glossary-title"), tabIndex=-1), html.P(words("glossary-none"), className="empty")]
    marker = Marker(content)
    letters = [(letter, list(found)) for letter, found in groupby(terms, _letter)]
    return [
        html.H2(words("glossary-title"), tabIndex=-1),
        html.P(words("glossary-intro", count=len(terms)), className="lead"),
        _letters(content, [letter for letter, _ in letters]) if len(letters) > 1 else None,
        *(
            html.Section(
                [
                    html.H3(letter, id=f"letter-{letter}", tabIndex=-1),
                    html.Dl([_term(content, view, marker, term) for term in found], className="terms"),
                ],
                className="letter",
            )
            for letter, found in letters
        ),
    ]


def _letter(term: Term) -> str:
    """The letter that a term stands under; one with an accent stands under the letter without it."""
    return next((sign for sign in alphabetical(term.term) if sign.isalnum()), "…").upper()


def _letters(content: Content, letters: Sequence[str]) -> Component:
    return html.Nav(
        html.Ul([html.Li(html.A(letter, href=f"#letter-{letter}")) for letter in letters]),
        className="letters",
        **aria(label=content.words("glossary-letters")),
    )


def _term(content: Content, view: View, marker: Marker, term: Term) -> Component:
    words = content.words
    return html.Div(
        [
            html.Dt(
                [html.Dfn(term.term, **lang(content, term)), status_tag(content, term.status)],
                id=f"term-{term.id}",
                tabIndex=-1,
            ),
            html.Dd(
                [
                    html.P(
                        marker.text(term.definition, term.language, but=term.id),
                        className="definition",
                        **lang(content, term),
                    ),
                    html.P(marker.text(term.note, term.language, but=term.id), className="note", **lang(content, term))
                    if term.note
                    else None,
                    _used(content, view, uses(content.graph).get(term.id, ())),
                    html.Div(
                        [
                            html.Span(words("details-sources"), className="group-name"),
                            sources_list(content, term.sources),
                        ],
                        className="rests",
                    ),
                ]
            ),
        ],
        className="gloss-entry",
    )


def _used(content: Content, view: View, nodes: Sequence[Node]) -> Component | None:
    """The nodes in whose own text a term stands."""
    words = content.words
    if not nodes:
        return None
    left = len(nodes) - _MOST
    listed = html.Ul(
        [
            *(html.Li(node_link(content, view, node)) for node in sorted(nodes, key=reading_order)[:_MOST]),
            html.Li(words("glossary-used-more", count=left), className="fine") if left > 0 else None,
        ]
    )
    if len(nodes) <= _FEW:
        return html.Div([html.Span(words("glossary-used"), className="group-name"), listed], className="used")
    return html.Details([html.Summary(words("glossary-used-by", count=len(nodes))), listed], className="used")
