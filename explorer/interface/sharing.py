"""The dialog with every way to share what is looked at: a link, a room, paper, a picture, a file."""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from explorer.interface.components import Tree
from explorer.interface.content import Content
from explorer.interface.elements import data, dialog
from explorer.interface.handouts.posters import Sheet
from explorer.interface.ids import Id
from explorer.view.address import Key
from explorer.view.state import Theme

_SCALES = (1, 2, 3, 4)
_USUAL_SCALE = "2"


def render_sharing(content: Content) -> Component:
    """The dialog. ``assets/parts/sharing.js`` lets its links follow what is looked at."""
    words = content.words
    return dialog(
        Id.SHARE,
        words("share-title"),
        words("share-close"),
        [html.Div([_view(content), _paper(content), _picture(content), _files(content)], className="share-ways")],
    )


def _view(content: Content) -> Component:
    words = content.words
    return html.Section(
        [
            html.H3(words("share-view")),
            html.Div(
                [
                    html.Button(
                        words("present-title"), type="button", className="switch", **data(go=f"{Key.PRESENT}=1")
                    ),
                    html.Button(words("join-button"), type="button", className="switch", **data(action="join")),
                ],
                className="choices",
            ),
        ]
    )


def _paper(content: Content) -> Component:
    words = content.words
    return html.Section(
        [
            html.H3(words("share-paper")),
            html.P(words("share-paper-why"), className="fine"),
            html.Div(
                [
                    _follow(words("handout"), "handout"),
                    *(_follow(words(f"share-poster-{paper}"), f"poster?paper={paper}") for paper in Sheet),
                    _follow(words("share-binder"), "handout?binder=1"),
                ],
                className="choices",
            ),
        ]
    )


def _picture(content: Content) -> Component:
    words = content.words
    themes = [theme for theme in Theme if theme is not Theme.SYSTEM]
    form = html.Form(
        [
            _choice(words("picture-what"), "what", {each: words(f"picture-{each}") for each in ("view", "whole")}),
            _choice(words("picture-theme"), "theme", {each: words(f"theme-short-{each}") for each in themes}),
            _choice(
                words("picture-scale"),
                "scale",
                {str(each): words("picture-scale-of", scale=each) for each in _SCALES},
                _USUAL_SCALE,
            ),
            html.Div(
                [
                    html.Button(words(f"picture-save-{each}"), type="submit", className="switch", value=each)
                    for each in ("svg", "png")
                ],
                className="choices",
            ),
            html.P(
                className="fine",
                role="status",
                **data(
                    begun=words("picture-begun"),
                    done=words("picture-done", name="{name}"),
                    failed=words("picture-failed"),
                ),
            ),
        ],
        className="picture",
    )
    return html.Section([html.H3(words("picture-title")), Tree(id="share-picture", tree=[form])])


def _choice(name: str, field: str, choices: Mapping[str, str], usual: str = "") -> Component:
    return html.Label(
        [
            html.Span(name),
            html.Select(
                [html.Option(text, value=value) for value, text in choices.items()],
                name=field,
                **data(value=usual or next(iter(choices))),
            ),
        ]
    )


def _files(content: Content) -> Component:
    words = content.words
    return html.Section(
        [
            html.H3(words("share-files")),
            html.Div(
                [
                    _follow(words("share-one-file"), "competency-explorer.html"),
                    _follow(words("share-crosswalk-csv"), "crosswalk.csv"),
                    _follow(words("share-crosswalk-xlsx"), "crosswalk.xlsx"),
                    html.A(words("share-graph"), href="graph.json", download="graph.json", className="switch"),
                ],
                className="choices",
            ),
        ]
    )


def _follow(text: str, address: str) -> Component:
    """A link to a page of ours that takes the query of what is looked at."""
    return html.A(text, href=address, className="switch", **data(follow=address))
