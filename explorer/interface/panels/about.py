"""Where all this comes from, how sure it is, and what the page does with what visitors do."""

from dash import html
from dash.development.base_component import Component

from explorer.competencies.relationships import Relation, Status
from explorer.interface.accessibility import statement_address
from explorer.interface.alone.address import alone_address
from explorer.interface.content import Content
from explorer.interface.elements import lang, outward_link, source_entry, status_tag
from explorer.interface.handouts.address import handout_address
from explorer.view.state import View


def render_about(content: Content) -> list[Component]:
    """The page about the map."""
    words, about, graph = content.words, content.graph.about, content.graph
    alignments = sum(link.key is Relation.ALIGNS for link in graph.links)
    return [
        html.H2(words("about-title"), tabIndex=-1),
        html.P(
            content.voice(about).words(
                "about-what", title=about.title, edition=about.edition, publishers=about.publishers
            ),
            className="lead",
            **lang(content, about),
        ),
        html.P(outward_link(content, about.url, words("about-open"))),
        html.H3(words("about-marked-title")),
        html.P(words("about-marked")),
        html.Dl([part for status in Status for part in _status(content, status)], className="statuses"),
        html.H3(words("about-foundations-title")),
        html.P(words("about-foundations")),
        html.H3(words("about-alignments-title")),
        html.P(words("about-alignments", count=alignments)),
        html.H3(words("about-credit-title")),
        html.P(about.credit, **lang(content, about)),
        html.P(words("about-license")),
        html.H3(words("about-privacy-title")),
        html.P(words("about-privacy")),
        html.H3(words("accessibility-short")),
        html.P(
            [
                f"{words('accessibility-about')} ",
                html.A(words("accessibility-link"), href=statement_address(View(language=content.language))),
            ]
        ),
        html.H3(words("about-sources-title")),
        html.P(words("about-sources-intro", count=len(about.sources))),
        html.Ul([source_entry(content, source) for source in about.sources], className="sources"),
        html.P(html.A(words("about-data"), href="graph.json")),
        html.H3(words("handout-binder")),
        html.P(
            [
                f"{words('handout-binder-why')} ",
                html.A(
                    words("handout-binder-open"), href=handout_address(View(language=content.language), binder=True)
                ),
            ]
        ),
        html.H3(words("alone-save")),
        html.P(
            [
                f"{words('alone-save-why')} ",
                html.A(words("alone-save"), href=alone_address(View(language=content.language)), download=""),
            ]
        ),
    ]


def _status(content: Content, status: Status) -> list[Component]:
    words, graph = content.words, content.graph
    nodes = sum(node.status is status for node in graph.nodes.values())
    links = sum(link.status is status for link in graph.links)
    return [
        html.Dt(status_tag(content, status)),
        html.Dd(
            [
                words(f"status-{status}-means"),
                html.Span(f" {words('about-status-count', nodes=nodes, links=links)}", className="facts"),
            ]
        ),
    ]
