"""What there is for a room: what it reads beside the map, and what lies over the map when the presenter asks for it.

``assets/parts/present.js`` begins and ends presenting; the step of a tour is told by the browser, which keeps some.
"""

from typing import Any

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.neighbourhood import domain_of
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Link, Node
from explorer.drawing.scene import title_of
from explorer.interface.components import Slide
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, dialog, lang, said, voice_lang
from explorer.interface.help import render_keys
from explorer.interface.panels.filters import chips
from explorer.view.state import Page, View

_OF_TWO = (Page.PATH, Page.COMPARE)
CONTROLS = ("previous", "next", "overview", "blank", "full", "window", "join", "keys", "leave")
"""What who presents can do with a pointer, by its part of the catalogue's keys."""


def render_controls(content: Content) -> Component:
    """The controls, which show while a hand is on the mouse or the keyboard is in them."""
    words = content.words
    return html.Div(
        [
            html.Button(words(f"present-{each}"), type="button", className="plain", **data(action=f"present-{each}"))
            for each in CONTROLS
        ],
        id="present-bar",
        role="group",
        **aria(label=words("present-controls")),
    )


def render_presenting(content: Content) -> list[Component]:
    """The black screen and the dialogs, all of them hidden until they are asked for."""
    words = content.words
    return [
        html.Div(html.Span(words("present-blank-said"), className="visually-hidden"), id="blank", hidden=True),
        _dialog(
            content,
            "overview",
            words("present-overview-title"),
            [html.P(words("present-no-tour"), className="empty", hidden=True), html.Ol(className="overview-steps")],
        ),
        _dialog(content, "present-keys", words("present-keys-title"), [render_keys(content, "keys-presenting")]),
        _dialog(
            content,
            "present-window",
            words("present-window-blocked"),
            [
                html.P(words("present-window-why")),
                html.P(
                    html.A(
                        words("present-window-open"),
                        href="presenter",
                        target="explorer-presenter",
                        className="outward",
                    )
                ),
            ],
        ),
    ]


def render_joining(content: Content) -> Component:
    """The dialog that shows a room the way to the view."""
    words = content.words
    return _dialog(
        content,
        "join",
        words("join-title"),
        [
            html.Div(className="join-picture", **data(alt=words("join-picture"))),
            html.Div(
                [
                    html.P(words("join-camera")),
                    html.P(words("join-type")),
                    html.P(className="join-address"),
                    html.P(words("join-own"), className="join-own note", hidden=True),
                    html.Button(
                        html.Span(words("join-copy"), **data(said="yes")),
                        type="button",
                        className="switch",
                        **data(action="copy-join", done=words("copy-link-done"), failed=words("copy-link-failed")),
                    ),
                ],
                className="join-words",
            ),
        ],
    )


def _dialog(content: Content, name: str, title: str, inside: list[Component]) -> Component:
    shown = [html.Div(inside, className="dialog-text")]
    return dialog(name, title, content.words("present-close"), shown, class_name="presented")


def render_slide(content: Content, view: View, shown: Shown) -> list[Component]:
    """What a room reads beside the map: without a tour, the title and the meaning of what is looked at."""
    words = content.words
    return [
        Slide(
            told=_told(content, view, shown),
            words={
                "place": words("slides-place", number="{number}", count="{count}"),
                "ask": words("slides-ask"),
            },
        )
    ]


def _told(content: Content, view: View, shown: Shown) -> dict[str, Any]:
    if view.edge:
        return _of_link(content, content.graph.link(view.edge))
    if view.node and view.page in _OF_TWO:
        return _of_two(content, view)
    return _of_node(content, content.graph.nodes[view.node]) if view.node else _of_page(content, view, shown)


def _of_node(content: Content, node: Node) -> dict[str, Any]:
    home = domain_of(content.graph, node.id)
    return {
        "kind": content.words(f"kind-{node.kind}"),
        "icon": node.kind,
        "domain": home.id if home else None,
        "title": title_of(node, content.voice(node).words),
        "text": node.meaning,
        **lang(content, node),
    }


def _of_link(content: Content, link: Link) -> dict[str, Any]:
    told = {"title": said(content, link), "text": link.rationale, "edge": link.id}
    return told | voice_lang(content, link)


def _of_two(content: Content, view: View) -> dict[str, Any]:
    path = view.page is Page.PATH
    nodes = [content.graph.nodes[name] for name in (view.node, view.to if path else view.beside) if name]
    voice = content.voice(*nodes)
    titles = [title_of(voice.graph.nodes[node.id], voice.words) for node in nodes]
    return {"title": (" → " if path else " · ").join(titles), **lang(content, nodes[0])}


def _of_page(content: Content, view: View, shown: Shown) -> dict[str, Any]:
    """What filters leave; without any, the first view speaks of all, and other pages for themselves."""
    words, chosen = content.words, list(chips(content, view))
    if not chosen:
        return {"title": words("product"), "text": words("page-description")} if view.page is Page.MAP else {}
    voice = content.voice(*(each for each, _, _ in chosen))
    named = [text for _, text, _ in chips(voice, view)]
    every = content.graph.of_kind(Kind.COMPETENCY)
    matching = words("announce-matching", shown=len(shown.competencies), all=len(every))
    return {"title": "; ".join(named), "text": matching, **lang(content, voice)}
