"""The filters: by standard, domain, foundation, certainty and type; what is active; how much matches."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Match, Shown, matching_competencies
from explorer.competencies.relationships import Kind, Status
from explorer.competencies.schema import Standard
from explorer.drawing.subject import filter_names
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, lang, switch
from explorer.view.address import FILTER_KEYS, Key
from explorer.view.state import Unmatched, View


def render_filters(content: Content, view: View, shown: Shown) -> list[Component | None]:
    """The filter bar of a view."""
    words, filters = content.words, view.filters
    return [
        html.Div(
            [
                html.Div(
                    [
                        _standards(content, view),
                        _domains(content, view),
                        switch(
                            [html.Span(className="ring", **aria(hidden="true")), words("filters-foundational")],
                            pressed=filters.foundational,
                            go=f"{Key.FOUNDATIONAL}={'' if filters.foundational else 1}",
                        ),
                        _more(content, view),
                    ],
                    className="filter-bar",
                ),
                _count(content, shown),
            ],
            className="filter-row",
        ),
    ]


def _standards(content: Content, view: View) -> Component:
    words, filters = content.words, view.filters
    standards = sorted(
        (node for node in content.graph.nodes.values() if isinstance(node, Standard)), key=lambda node: node.number
    )
    return html.Div(
        [
            html.Span(words("filters-intasc"), className="group-name", **aria(hidden="true")),
            *(
                switch(
                    [f"{standard.number} ", html.Sub(str(count), **aria(hidden="true"))],
                    pressed=standard.number in filters.intasc,
                    name=content.voice(standard).words(
                        "filters-standard", number=standard.number, title=standard.title, count=count
                    ),
                    language=lang(content, standard),
                    class_name="standard-switch",
                    toggle=f"{Key.INTASC}={standard.number}",
                )
                for standard in standards
                for count in [_count_for(content, view, standard.number)]
            ),
            html.Div(
                [
                    switch(
                        words(f"match-{match}"),
                        pressed=filters.match is match,
                        go=f"{Key.MATCH}={'' if match is Match.ANY else match}",
                    )
                    for match in Match
                ],
                className="pair",
                role="group",
                **aria(label=words("filters-match")),
                title=words("filters-match"),
            ),
        ],
        className="switches",
        role="group",
        **aria(label=words("filters-intasc-long")),
    )


def _count_for(content: Content, view: View, number: int) -> int:
    """How many competencies speak to one standard, under the other filters."""
    alone = replace(view.filters, intasc=frozenset({number}))
    return len(matching_competencies(content.facets, content.graph, alone))


def _domains(content: Content, view: View) -> Component:
    words, filters = content.words, view.filters
    domains = sorted(content.graph.of_kind(Kind.DOMAIN), key=lambda domain: domain.order)
    return _group(
        words("filters-domain"),
        [
            switch(
                [html.Span(className="dot", **aria(hidden="true"), **data(domain=domain.id)), domain.title],
                pressed=domain.id in filters.domain,
                name=content.voice(domain).words("filters-domain-count", title=domain.title, count=count),
                language=lang(content, domain),
                toggle=f"{Key.DOMAIN}={domain.id}",
            )
            for domain in domains
            for alone in [replace(filters, domain=frozenset({domain.id}))]
            for count in [len(matching_competencies(content.facets, content.graph, alone))]
        ],
    )


def _more(content: Content, view: View) -> Component:
    words, filters = content.words, view.filters
    return html.Details(
        [
            html.Summary(words("filters-more"), className="switch"),
            html.Div(
                [
                    _group(
                        words("filters-status"),
                        [
                            switch(
                                words(f"status-{status}"),
                                pressed=not filters.status or status in filters.status,
                                toggle=f"{Key.STATUS}={status}",
                                universe=",".join(Status),
                            )
                            for status in Status
                        ],
                    ),
                    _group(
                        words("filters-type"),
                        [
                            switch(
                                words(f"type-{name}"),
                                pressed=name in filters.type,
                                toggle=f"{Key.TYPE}={name}",
                            )
                            for name in content.vocabulary.choices[Key.TYPE]
                        ],
                    ),
                    _group(
                        words("filters-unmatched"),
                        [
                            switch(
                                words(f"unmatched-{choice}"),
                                pressed=view.unmatched is choice,
                                go=f"{Key.UNMATCHED}={'' if choice is Unmatched.FADE else choice}",
                            )
                            for choice in Unmatched
                        ],
                    ),
                ],
                className="popover-card",
            ),
        ],
        className="popover",
    )


def _group(name: str, switches: list[Component]) -> Component:
    return html.Div(
        [html.Span(name, className="group-name", **aria(hidden="true")), *switches],
        className="switches",
        role="group",
        **aria(label=name),
    )


def _count(content: Content, shown: Shown) -> Component:
    return html.P(
        [
            html.Strong(
                content.words(
                    "count-competencies",
                    shown=len(shown.competencies),
                    all=len(content.graph.of_kind(Kind.COMPETENCY)),
                )
            ),
            html.Span(
                content.words("count-nodes", shown=len(shown.nodes), all=len(content.graph.nodes)),
                className="facts",
            ),
        ],
        id="count",
        className="shown-count",
        **data(competencies=str(len(shown.competencies)), nodes=str(len(shown.nodes))),
    )


def render_shown(content: Content, shown: Shown) -> Component:
    """On a narrow screen, where the filters lie over everything: the way back to what they leave."""
    return html.Button(
        content.words("filters-show", count=len(shown.nodes)), type="button", **data(action="close-over")
    )


def render_active(content: Content, view: View, shown: Shown) -> list[Component]:
    """The active filters, each with a way to remove it, and what they leave."""
    if not view.filters.any_active:
        return []
    words = content.words
    # Where only other kinds are asked for, "0 competencies" would read as if nothing matched.
    if shown.nodes and not shown.competencies:
        summary = words("count-summary-items", shown=len(shown.nodes), all=len(content.graph.nodes))
    else:
        summary = words("count-summary", shown=len(shown.competencies), all=len(content.graph.of_kind(Kind.COMPETENCY)))
    return [
        html.P(summary, className="facts"),
        html.Div(
            [
                html.Ul(
                    [
                        html.Li(
                            html.Button(
                                [text, html.Span("×", **aria(hidden="true"))],
                                type="button",
                                className="chip",
                                **aria(label=voice.words("filter-remove", name=text)),
                                **lang(content, voice),
                                **change,
                            )
                        )
                        for voice, text, change in chips(content, view)
                    ],
                    className="active-chips",
                    **aria(label=words("filters-active")),
                ),
                html.Button(
                    words("filters-clear"),
                    type="button",
                    id="clear-filters",
                    className="plain",
                    **data(drop=",".join(FILTER_KEYS)),
                ),
            ],
            className="active-filters",
        ),
    ]


def chips(content: Content, view: View) -> Iterator[tuple[Content, str, dict[str, Any]]]:
    """Each active filter: who speaks of it, its name, and the change that removes it."""
    named = filter_names(content.graph, view.filters, content.words, lambda node: content.voice(node).words)
    for key, value, text in named:
        voice = content.voice(content.graph.nodes[value]) if key is Key.DOMAIN and value else content
        yield voice, text, data(toggle=f"{key}={value}") if value else data(drop=key)
