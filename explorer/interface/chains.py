"""What a competency builds on and leads to, in words; what is said of a whole set is told apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from explorer.competencies.neighbourhood import foundation
from explorer.competencies.progression import Progression, progression
from explorer.competencies.relationships import Relation, Status
from explorer.competencies.schema import Link, Node
from explorer.interface.content import Content
from explorer.interface.elements import (
    data,
    node_link,
    sentence,
    status_tag,
    uncertain_tag,
    why_link,
)
from explorer.view.address import Key, format_query
from explorer.view.state import Focus, View

_Chain = Sequence[tuple[Node, int]]
_LISTED = 24
"""How many of a chain are listed; in a framework of thousands, nearly everything leads to everything."""


def render_chains(content: Content, view: View, node: Node) -> Component:
    """The chains through a competency, over all links of the framework whatever is filtered."""
    words, graph = content.words, content.graph
    found = progression(graph, node.id)
    foundational = {each.id for each in found.foundations}
    first = [(each, steps) for each, steps in found.builds_on if each.id in foundational]
    rest = [(each, steps) for each, steps in found.builds_on if each.id not in foundational]
    below, above = _direct(graph.incoming(node.id), found), _direct(graph.outgoing(node.id), found)
    paired = bool(found.builds_on or found.leads_to)
    return html.Section(
        [
            html.H3(words("chains-title")),
            _of_sets(content, view, found),
            *([html.H4(words("chains-foundations")), _listed(content, view, first, below)] if first else []),
            html.H4(words("chains-under-more") if first else words("chains-under")) if rest or not first else None,
            _listed(content, view, rest, below)
            if rest
            else html.P(words("chains-none-under"), className="empty")
            if not first
            else None,
            html.H4(words("chains-after")),
            _listed(content, view, found.leads_to, above)
            if found.leads_to
            else html.P(words("chains-none-after"), className="empty"),
            html.P(
                [
                    words("chains-circular"),
                    *(node_link(content, view, each) for each in found.circular[:_LISTED]),
                    f" {words('chains-more', count=left)}" if (left := len(found.circular) - _LISTED) > 0 else None,
                ],
                className="circular",
            )
            if found.circular
            else None,
            html.P(words("chains-note"), className="fine") if paired else None,
            html.A(
                words("chains-draw"),
                href=format_query(replace(view, focus=Focus.CHAIN)),
                className="draw",
                **data(go=f"{Key.FOCUS}={Focus.CHAIN}"),
            )
            if paired
            else None,
        ],
        className="progression",
    )


def _of_sets(content: Content, view: View, found: Progression) -> Component | None:
    """What a source says of a set of competencies, and not of any one of them."""
    words, graph = content.words, content.graph
    leading = [
        (link, whole) for link, whole in found.as_member if any(graph.outgoing(whole.id, Relation.BUILDS_TOWARD))
    ]
    told = [
        *((link, "chains-of-set") for link, _ in found.from_set),
        *((link, "chains-as-member") for link, _ in leading),
    ]
    if not told:
        return None
    return html.Div(
        [
            part
            for link, meaning in told
            for part in (
                html.P(
                    [*sentence(content, view, link), status_tag(content, link.status), why_link(content, view, link)]
                ),
                html.P(words(meaning), className="fine"),
            )
        ],
        className="of-set",
    )


_Direct = Mapping[str, Sequence[Link]]


def _direct(around: Iterable[tuple[Link, Node]], found: Progression) -> _Direct:
    """The links of the chains that begin or end at the competency itself, by the competency at their other end."""
    direct: dict[str, list[Link]] = {}
    for link, other in around:
        if link.id in found.links:
            direct.setdefault(other.id, []).append(link)
    return direct


def _listed(content: Content, view: View, chain: _Chain, direct: _Direct) -> Component:
    """The nearest of a chain, and how many more there are."""
    left = len(chain) - _LISTED
    return html.Ul(
        [
            *(
                html.Li(_entry(content, view, other, steps, direct.get(other.id, ())))
                for other, steps in chain[:_LISTED]
            ),
            html.Li(content.words("chains-more", count=left), className="fine") if left > 0 else None,
        ]
    )


def _entry(content: Content, view: View, other: Node, steps: int, direct: Sequence[Link]) -> list[Component | None]:
    """One competency of a chain: how far it is, how sure its place among the foundations and its direct links are."""
    words = content.words
    return [
        node_link(content, view, other),
        html.Span(words("focus-steps", count=steps), className="facts"),
        html.Span(
            words("foundational-provisional"),
            className="tag foundational-provisional",
            title=words("foundational-provisional-means"),
        )
        if foundation(content.graph, other.id) not in (None, Status.PUBLISHED)
        else None,
        *(part for link in direct for part in (uncertain_tag(content, link.status), why_link(content, view, link))),
    ]
