"""What one node is, how sure that is, and everything that it is linked to."""

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.neighbourhood import (
    Connections,
    alignments_of,
    connections,
    foundation,
    indicators_of,
    lineage,
)
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Competency, Domain, FrameworkNode, Link, Node, Resource
from explorer.drawing.scene import title_of
from explorer.interface.chains import render_chains
from explorer.interface.content import Content
from explorer.interface.elements import (
    address_state,
    aria,
    data,
    foundation_key,
    kind_icon,
    lang,
    node_link,
    original_lang,
    outward_link,
    panel_bar,
    reading_key,
    site_of,
    sources_list,
    status_tag,
    uncertain_tag,
    why_link,
)
from explorer.interface.questions import render_questions
from explorer.view.address import Key
from explorer.view.state import LayoutName, View

_UNFOLDED = 6


def render_details(content: Content, view: View, node: Node, shown: Shown) -> list[Component | None]:
    """The details of a node, from its title to its links."""
    return [
        _top(content, view, node),
        render_questions(content, view, node, shown),
        *_address(content, node),
        html.P(node.meaning, className="meaning", **lang(content, node)),
        _translated(content, node),
        *_particulars(content, view, node),
        *_connected(content, view, node),
        *_certainty(content, node),
    ]


def _top(content: Content, view: View, node: Node) -> Component:
    words = content.words
    line = lineage(content.graph, node.id)
    home = next((each.id for each in [*line, node] if isinstance(each, Domain)), None)
    founded = foundation(content.graph, node.id)
    return html.Header(
        [
            panel_bar(
                [kind_icon(node.kind, home), _kind_name(content, node)],
                words("details-close"),
                go=_let_go(view),
                then="map",
            ),
            html.H2(title_of(node, content.voice(node).words), tabIndex=-1, **lang(content, node)),
            html.Nav(
                html.Ol([html.Li(node_link(content, view, each)) for each in line]),
                className="lineage",
                **aria(label=words("details-lineage")),
            )
            if line
            else None,
            html.P([_foundation_tag(content, founded), status_tag(content, node.status)], className="tags"),
        ],
        className="details-top",
        **(data(domain=home) if home else {}),
    )


def _translated(content: Content, node: Node) -> Component | None:
    """That a translation is ours, with the original title of what can be watched or read under it."""
    words, original = content.words, content.original.graph.nodes[node.id]
    if node is original:
        return None
    title = html.Q(original.title, **lang(content, original))
    return html.P(
        [
            words("translated-here"),
            html.Span([f" {words('translated-title')} ", title]) if original.title != node.title else None,
        ],
        className="fine translated",
    )


def _let_go(view: View) -> str:
    """The change that selects nothing, and ends what is only about one node."""
    alone = [Key.NODE, Key.FOCUS, Key.DIRECTION, *([Key.LAYOUT] if view.layout is LayoutName.AROUND else [])]
    return "&".join(f"{key}=" for key in alone)


def _kind_name(content: Content, node: Node) -> str:
    return content.words(f"type-{node.type}" if isinstance(node, Resource) else f"kind-{node.kind}")


def _foundation_tag(content: Content, founded: Status | None) -> Component | None:
    key = foundation_key(founded)
    return html.Span(content.words(key), className=f"tag {key}", title=content.words(f"{key}-means")) if key else None


def _address(content: Content, node: Node) -> list[Component | None]:
    words = content.words
    if isinstance(node, Resource):
        year = str(node.year) if node.year else words("year-unknown")
        publisher = html.Span(node.publisher, **original_lang(content))
        shown: list[Component] = [html.P([publisher, f" · {year}"], className="facts")]
        if node.url:
            shown.append(
                outward_link(content, node.url, words("open-resource-at", site=site_of(node.url)), "outward big")
            )
        elif node.via:
            shown.append(outward_link(content, node.via, words("open-via", site=site_of(node.via)), "outward big"))
        else:
            shown.append(html.P(words("no-address"), className="empty"))
        return [*shown, address_state(content, node)]
    if isinstance(node, FrameworkNode) and node.url:
        return [outward_link(content, node.url, words("open-resource-at", site=site_of(node.url)), "outward big")]
    return []


def _particulars(content: Content, view: View, node: Node) -> list[Component | None]:
    words = content.words
    if isinstance(node, Domain):
        voice = content.voice(node)
        return [html.P(voice.words("details-gloss", gloss=node.gloss), className="gloss", **lang(content, node))]
    if not isinstance(node, Competency):
        return []
    return [
        html.Figure(
            [
                html.Figcaption(words("details-statement")),
                html.Blockquote(node.statement, **original_lang(content)),
            ],
            className="statement",
        )
        if node.statement
        else None,
        html.P(
            [words("details-former-title"), " ", html.Q(node.former_title, **original_lang(content))],
            className="facts",
        )
        if node.former_title
        else None,
        _standards(content, view, node),
        _indicators(content, view, node),
        render_chains(content, view, node),
    ]


def _standards(content: Content, view: View, node: Competency) -> Component:
    words = content.words
    aligned = alignments_of(content.graph, node.id)
    chips = [
        html.Li(
            [
                node_link(content, view, standard),
                html.Span(words(f"strength-{link.strength}"), className=f"strength strength-{link.strength}"),
            ]
        )
        for link, standard in aligned
    ]
    return html.Section(
        [
            html.H3(words("details-standards")),
            html.Ul(chips, className="chips") if chips else html.P(words("details-no-standards"), className="empty"),
            html.P(words("details-standards-note"), className="fine") if chips else None,
        ],
        className="standards",
    )


def _indicators(content: Content, view: View, node: Competency) -> Component:
    words = content.words
    found = indicators_of(content.graph, node.id)
    return html.Section(
        [
            html.H3(words("details-indicators")),
            html.Ol(
                [
                    html.Li([node_link(content, view, each, each.meaning), uncertain_tag(content, each.status)])
                    for each in found
                ],
                className="indicators",
            )
            if found
            else html.P(words("details-no-indicators"), className="empty"),
            html.P(words("details-indicators-note"), className="fine") if found else None,
        ],
        className="indicator-section",
    )


def _connected(content: Content, view: View, node: Node) -> list[Component]:
    words = content.words
    groups = connections(content.graph, node.id)
    count = sum(len(group.links) for group in groups)
    return [
        html.Section(
            [
                html.H3(
                    [words("details-connected"), html.Span(words("details-links", count=count), className="count")]
                ),
                *([_group(content, view, group) for group in groups] or [html.P(words("details-no-links"))]),
            ],
            className="connected",
        )
    ]


def _group(content: Content, view: View, group: Connections) -> Component:
    reading = content.words(reading_key(group.relation, forward=group.forward))
    return html.Details(
        [
            html.Summary(
                [html.H4(reading), html.Span(str(len(group.links)), className="count")],
            ),
            html.Ul([_linked(content, view, link, other) for link, other in group.links]),
        ],
        open=len(group.links) <= _UNFOLDED or group.relation is Relation.ALIGNS,
        className="group",
        **data(relation=group.relation),
    )


def _linked(content: Content, view: View, link: Link, other: Node) -> Component:
    words = content.words
    marks = [
        words(f"strength-{link.strength}") if link.strength else None,
        words("details-elements", elements=", ".join(link.elements)) if link.elements else None,
    ]
    facts = ", ".join(mark for mark in marks if mark)
    wanted = link.rationale if other.kind in (Kind.COMPETENCY, Kind.STANDARD) else None
    return html.Li(
        [
            node_link(content, view, other),
            uncertain_tag(content, link.status),
            html.Span(facts, className="facts") if facts else None,
            why_link(content, view, link),
            html.P(wanted, className="reason", **lang(content, link)) if wanted else None,
        ]
    )


def _certainty(content: Content, node: Node) -> list[Component | None]:
    words = content.words
    return [
        html.Section(
            [
                html.H3(words("details-sure")),
                html.P([status_tag(content, node.status), " ", words(f"status-{node.status}-means")]),
                html.P(node.note, className="note", **lang(content, node)) if node.note else None,
                html.H4(words("details-sources")),
                sources_list(content, node.sources),
            ],
            className="certainty",
        )
    ]
