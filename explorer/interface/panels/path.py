"""How one gets from one node to another: the shortest paths along links, each written as a chain of sentences."""

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.relationships import Relation, Status
from explorer.competencies.routes import MOST_COUNTED, MOST_ROUTES, Routes, Step, bridge, routes
from explorer.competencies.schema import Link, Node
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.copying import copyable
from explorer.interface.elements import (
    aria,
    data,
    lang,
    panel_bar,
    said,
    sentence,
    switch,
    uncertain_tag,
    voice_of,
    why_link,
)
from explorer.interface.ends import End, render_ends
from explorer.view.address import FILTER_KEYS, Key
from explorer.view.state import View
from explorer.words.catalogue import Words


def render_path(content: Content, view: View, shown: Shown) -> list[Component | None]:
    """The two ends, the lines to walk along, and the path that the view asks for."""
    words, nodes = content.words, content.graph.nodes
    start = nodes[view.node] if view.node else None
    end = nodes[view.to] if view.to else None
    return [
        panel_bar(words("path"), words("path-close"), go=f"{Key.VIEW}=&{Key.TO}=&{Key.ROUTE}=", then="map"),
        html.H2(words("path-title"), tabIndex=-1),
        render_ends(
            content,
            End(Key.NODE, words("path-from"), start, nodes.values()),
            End(Key.TO, words("path-to"), end, nodes.values()),
            then=f"&{Key.ROUTE}=",
        ),
        html.P(words("path-hint"), className="fine"),
        _lines(content, view),
        html.Section(_answer(content, view, shown, start, end), className="answer"),
    ]


def _lines(content: Content, view: View) -> Component:
    """A switch for each kind of line that there is: only those that are on are walked along."""
    words, chosen = content.words, view.filters.relation
    present = {link.key for link in content.graph.links}
    return html.Div(
        [
            html.P(words("path-lines"), className="group-name"),
            *(
                switch(
                    words(f"relation-{relation}"),
                    pressed=not chosen or relation in chosen,
                    toggle=f"{Key.RELATION}={relation}",
                    universe=",".join(Relation),
                )
                for relation in Relation
                if relation in present
            ),
        ],
        className="switches lines",
        role="group",
        **aria(label=words("path-lines")),
    )


def _answer(content: Content, view: View, shown: Shown, start: Node | None, end: Node | None) -> list[Component | None]:
    words = content.words
    if start is None and end is None:
        return [html.P(words("path-choose-both"), className="empty")]
    if start is None:
        return [html.P(words("path-choose-start"), className="empty")]
    if end is None:
        return [html.P(words("path-choose-end"), className="empty")]
    if start is end:
        return [html.P(words("path-same"), className="empty")]
    found = routes(content.graph, shown.links, start.id, end.id)
    if found.count:
        return _found(content, view, found)
    return _not_found(content, view, shown, start, end)


def _found(content: Content, view: View, found: Routes) -> list[Component | None]:
    words, last = content.words, len(found.routes)
    number = min(view.route, last)
    route = found.routes[number - 1]
    count = paths_told(words, found)
    which = words("path-which", number=number, count=count) if found.count > 1 else words("path-only")
    return [
        html.H3([words("path-steps", count=len(route)), html.Span(which, className="count")]),
        html.Div(
            [
                _turn(words("path-previous"), number - 1 if number > 1 else None),
                _turn(words("path-next"), number + 1 if number < last else None),
            ],
            className="switches turns",
            role="group",
            **aria(label=words("path-turns")),
        ),
        html.P(words("path-many", count=count, most=MOST_ROUTES), className="fine")
        if found.count > MOST_ROUTES
        else None,
        _chain(content, view, route),
        html.Details(
            [
                html.Summary(html.H4(words("path-text"))),
                *copyable(content, "\n".join(_as_text(content, route)), words("path-text")),
            ],
            className="group take-along",
        ),
    ]


def paths_told(words: Words, found: Routes) -> int | str:
    """How many paths there are, as far as a reader cares to know."""
    return found.count if found.count <= MOST_COUNTED else words("path-more-than", count=MOST_COUNTED)


def _turn(name: str, route: int | None) -> Component:
    """A button to another of the paths. One that leads nowhere stays, so that focus is not lost at the ends."""
    return html.Button(
        name,
        type="button",
        className="switch",
        **(data(go=f"{Key.ROUTE}={route if route > 1 else ''}") if route else aria(disabled="true")),
    )


def _chain(content: Content, view: View, route: Sequence[Step], walked: frozenset[str] | None = None) -> Component:
    """The steps of a path, each read in the direction of the walk; ``walked`` are the links that are on, if not all."""
    return html.Ol(
        [
            html.Li(
                [
                    html.Div(_told(content, view, link, forward=forward, on=walked is None or link.id in walked))
                    for link, forward in _walked(step)
                ]
            )
            for step in route
        ],
        className="chain",
    )


def _told(content: Content, view: View, link: Link, *, forward: bool, on: bool) -> list[Component | None]:
    return [
        *sentence(content, view, link, forward=forward),
        uncertain_tag(content, link.status),
        None if on else html.Span(content.words("path-switched-off"), className="tag off"),
        why_link(content, view, link),
    ]


def _walked(step: Step) -> list[tuple[Link, bool]]:
    """The links of a step, each with whether it points the way that is walked."""
    return [(link, link.source == step.source.id) for link in step.links]


def _as_text(content: Content, route: Sequence[Step]) -> list[str]:
    return [
        voice("path-line", number=number, sentence=said(content, link, forward=forward))
        if link.status is Status.PUBLISHED
        else voice(
            "path-line-uncertain",
            number=number,
            sentence=said(content, link, forward=forward),
            status=voice(f"status-{link.status}"),
        )
        for number, step in enumerate(route, 1)
        for link, forward in _walked(step)
        for voice in [voice_of(content, link).words]
    ]


def _not_found(content: Content, view: View, shown: Shown, start: Node, end: Node) -> list[Component | None]:
    """What would have to be switched on for a path, and the nearest one that there would then be."""
    words, speaker = content.words, content.voice(start, end)
    voice, foreign = speaker.words, lang(content, speaker)
    nodes = speaker.graph.nodes
    titles = {"start": title_of(nodes[start.id], voice), "end": title_of(nodes[end.id], voice)}
    found = bridge(content.graph, shown.links, start.id, end.id)
    if found is None:
        return [html.H3(words("path-none")), html.P(voice("path-none-at-all", **titles), className="empty", **foreign)]
    wider = replace(view.filters, relation=view.filters.relation | frozenset(found.relations))
    reached = content.shown(replace(view, filters=wider)).links
    lines_do = bool(view.filters.relation) and routes(content.graph, reached, start.id, end.id).count > 0
    named, lines = (
        ", ".join(say("path-line-name", name=say(f"relation-{each}")) for each in found.relations)
        for say in (words, voice)
    )
    if lines_do:
        on = ",".join(each for each in Relation if each in wider.relation)
        why = voice("path-none-with-lines", lines=lines, **titles)
        offer = html.Button(
            words("path-switch-on", lines=named), type="button", className="switch", **data(go=f"{Key.RELATION}={on}")
        )
    else:
        why = voice("path-none-with-filters", **titles)
        offer = html.Button(
            words("path-clear-filters"), type="button", className="switch", **data(drop=",".join(FILTER_KEYS))
        )
    return [
        html.H3(words("path-none")),
        html.P(why, **foreign),
        offer,
        html.H4(words("path-bridge")),
        _chain(content, view, found.route, frozenset(link.id for link in shown.links)),
    ]
