"""Why two nodes are linked: what the link says, how sure that is, on what it rests, and how to question it."""

from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from explorer.competencies.relationships import Relation, Status
from explorer.competencies.schema import Link
from explorer.interface.content import Content
from explorer.interface.copying import copyable
from explorer.interface.elements import (
    aria,
    edge_link,
    lang,
    panel_bar,
    said,
    sentence,
    sources_list,
    status_tag,
    uncertain_tag,
    voice_lang,
)
from explorer.view.state import View


def render_edge(content: Content, view: View, link: Link) -> list[Component | None]:
    """Everything that is known of one link."""
    return [
        _top(content, view, link),
        _reason(content, link),
        _alignment(content, link),
        _certainty(content, link),
        _others(content, view, link),
        _report(content, link),
    ]


def _top(content: Content, view: View, link: Link) -> Component:
    words = content.words
    return html.Header(
        [
            panel_bar(words("edge"), words("edge-close"), go="edge=", then="map"),
            html.H2(said(content, link), tabIndex=-1, **voice_lang(content, link)),
            html.P(status_tag(content, link.status), className="tags"),
            html.Ul(
                [html.Li(sentence(content, view, link, forward=forward)) for forward in (True, False)],
                className="readings",
                **aria(label=words("edge-readings")),
            ),
            html.P(words(f"relation-{link.key}-means"), className="fine"),
        ],
        className="details-top",
    )


def _reason(content: Content, link: Link) -> Component:
    words = content.words
    unsaid = "edge-no-reason-published" if link.status is Status.PUBLISHED else "edge-no-reason"
    return html.Section(
        [
            html.H3(words("edge-why")),
            html.P(link.rationale, className="because", **lang(content, link))
            if link.rationale
            else html.P(words(unsaid), className="empty"),
            html.P(words("translated-here"), className="fine translated")
            if link.rationale and link is not content.original.graph.link(link.id)
            else None,
        ],
        className="why-section",
    )


def _alignment(content: Content, link: Link) -> Component | None:
    """How closely a competency and a standard match, and on which lettered parts of the standard that rests."""
    words = content.words
    if link.key is not Relation.ALIGNS:
        return None
    elements = link.elements
    named = words("edge-elements", elements=", ".join(elements), count=len(elements)) if elements else None
    return html.Section(
        [
            html.H3(words("edge-match")),
            html.P(html.Span(words(f"strength-{link.strength}"), className=f"strength strength-{link.strength}"))
            if link.strength
            else None,
            html.P(named or words("edge-no-elements")),
        ],
        className="match",
    )


def _certainty(content: Content, link: Link) -> Component:
    words = content.words
    return html.Section(
        [
            html.H3(words("details-sure")),
            html.P([status_tag(content, link.status), " ", words(f"status-{link.status}-means")]),
            html.H4(words("details-sources")),
            sources_list(content, link.sources),
        ],
        className="certainty",
    )


def _others(content: Content, view: View, link: Link) -> Component | None:
    """The other links between the same two nodes."""
    ends = {link.source, link.target}
    others = [each for each in content.graph.links if {each.source, each.target} == ends and each.id != link.id]
    if not others:
        return None
    return html.Section(
        [
            html.H3(content.words("edge-others")),
            html.Ul(
                [
                    html.Li(
                        [
                            edge_link(content, view, each, said(content, each), **voice_lang(content, each)),
                            uncertain_tag(content, each.status),
                        ]
                    )
                    for each in others
                ]
            ),
        ],
        className="other-links",
    )


def _report(content: Content, link: Link) -> Component:
    """A text that a visitor can complete and send; the page itself sends nothing."""
    words, to = content.words, content.report_mail
    text = _report_text(content, link)
    # A mail program ends lines with a carriage return; RFC 6068 asks for both.
    fields = {"subject": words("problem-subject", sentence=said(content, link)), "body": text.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items())
    return html.Details(
        [
            html.Summary(html.H4(words("problem-report"))),
            html.P(words("problem-how"), className="fine"),
            *copyable(content, text, words("problem-text")),
            html.A(
                words("problem-mail") if to else words("problem-mail-anyone"),
                href=f"mailto:{quote(to, safe='@')}?{query}",
                className="switch",
            ),
        ],
        className="group report",
    )


def _report_text(content: Content, link: Link) -> str:
    words = content.words
    sources = {source.id: source for source in content.graph.about.sources}
    lines = [
        said(content, link),
        words("problem-link", name=link.id),
        words("problem-sure", status=words(f"status-{link.status}")),
        words("problem-reason", reason=link.rationale) if link.rationale else words("problem-no-reason"),
        words("problem-elements", elements=", ".join(link.elements)) if link.elements else None,
        *(words("problem-source", title=sources[name].title, name=name) for name in link.sources),
        "",
        words("problem-wrong"),
    ]
    return "\n".join(line for line in lines if line is not None)
