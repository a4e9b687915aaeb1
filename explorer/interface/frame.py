"""The page: what is there from the start and stays, in which the panels of a view are shown."""

from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from explorer.competencies.relationships import Relation, Status
from explorer.drawing.emphasis import Side
from explorer.drawing.scene import scene
from explorer.interface.components import Address, CompetencyMap, Finder, Tree
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, reading_key
from explorer.interface.ids import Id
from explorer.view.address import Key, format_query
from explorer.view.state import Page, Theme, View

KEYS = {
    "keys-map": ("arrows", "enter", "escape", "home", "links", "shift", "control", "plus", "zero"),
    "keys-everywhere": ("slash", "digits", "undo", "question"),
    "keys-touch": ("wheel", "drag", "move", "click", "click-line"),
}
"""What the help tells, by group."""


def render_frame(content: Content) -> Component:
    """The page before any view is shown in it."""
    words = content.words
    return html.Div(
        [
            Address(id=Id.ADDRESS, keys=list(Key)),
            html.Nav(
                [
                    html.A(words("skip-to-map"), href="#stage", className="skip"),
                    html.A(words("skip-to-details"), href="#panel", className="skip"),
                    html.A(words("skip-to-outline"), href="?view=outline", className="skip", **data(go="view=outline")),
                ],
                className="skips",
                **aria(label=words("skip-links")),
            ),
            _header(content),
            html.Div(
                [
                    Tree(id=Id.FILTERS, element="section", label=words("filters")),
                    Tree(id=Id.TOOLS, element="section", label=words("tools")),
                ],
                className="controls",
            ),
            html.Main(
                [
                    html.Div(
                        [
                            _map(content),
                            Tree(
                                id=Id.CROSSWALK,
                                element="section",
                                className="page",
                                label=words("view-crosswalk"),
                                hidden=True,
                            ),
                            Tree(
                                id=Id.REPORT,
                                element="section",
                                className="page",
                                label=words("view-report"),
                                hidden=True,
                            ),
                            Tree(
                                id=Id.OUTLINE,
                                element="section",
                                className="page",
                                label=words("view-outline"),
                                hidden=True,
                            ),
                            Tree(
                                id=Id.TABLE, element="section", className="page", label=words("view-table"), hidden=True
                            ),
                            Tree(
                                id=Id.ABOUT, element="section", className="page", label=words("view-about"), hidden=True
                            ),
                        ],
                        id=Id.STAGE,
                        tabIndex=-1,
                    ),
                    html.Aside(
                        [
                            _trail(content),
                            Tree(id=Id.NOTICES, className="notices", role="status"),
                            Tree(id=Id.ACTIVE, element="section", label=words("filters-active")),
                            Tree(id=Id.DETAILS, element="section", label=words("details")),
                            Tree(id=Id.RESOURCES, element="section", label=words("resources")),
                        ],
                        id="panel",
                        tabIndex=-1,
                        **aria(label=words("details")),
                    ),
                ]
            ),
            Tree(id=Id.ANNOUNCER, className="visually-hidden", live="polite"),
            html.Div(id="announcer-now", className="visually-hidden", **aria(live="polite")),
            _help(content),
        ],
        className="explorer",
    )


def _header(content: Content) -> Component:
    words, about = content.words, content.graph.about
    return html.Header(
        [
            html.Div(
                [
                    html.H1(
                        html.A(
                            words("product"),
                            href="?",
                            **data(drop=",".join(key for key in Key if key is not Key.THEME)),
                        )
                    ),
                    html.P(about.title),
                ],
                className="brand",
            ),
            Finder(
                id=Id.FINDER,
                text="",
                words={
                    "label": words("search"),
                    "placeholder": words("search-placeholder"),
                    "clear": words("search-clear"),
                },
            ),
            Tree(id=Id.VIEWS, element="nav", label=words("views")),
            html.Div(
                [
                    html.Button(
                        html.Span(words("copy-link"), **data(said="yes")),
                        type="button",
                        className="plain",
                        **data(action="copy", done=words("copy-link-done"), failed=words("copy-link-failed")),
                    ),
                    Tree(id=Id.THEME),
                    html.Button(
                        "?",
                        type="button",
                        className="plain round",
                        title=words("help-title"),
                        **aria(label=words("help-title")),
                        **data(action="help"),
                    ),
                ],
                className="actions",
            ),
        ],
        className="top",
    )


def _map(content: Content) -> Component:
    words = content.words
    return html.Section(
        [
            html.P(words("map-help"), id="map-help", className="visually-hidden"),
            CompetencyMap(id=Id.MAP, scene=scene(content.graph, content.facets, words), words=_map_words(content)),
            html.Button(
                words("put-back"),
                type="button",
                className="put-back",
                hidden=True,
                **data(action="put-back"),
            ),
            html.Div(
                [
                    Tree(id=Id.LEGEND, role="group", label=words("legend")),
                    _zoom(content),
                ],
                className="legend",
            ),
        ],
        id="map-page",
        className="map-page",
        **aria(label=words("view-map")),
    )


def _map_words(content: Content) -> dict[str, Any]:
    """What the drawing says by itself; {…} is filled in by the browser."""
    words = content.words
    return {
        "label": words("map-label"),
        "folded": words("map-folded", count="{count}"),
        "sentences": {
            relation: words(
                "map-link",
                source="{source}",
                reading=words(reading_key(relation, forward=True)),
                target="{target}",
                status="{status}",
            )
            for relation in Relation
        },
        "sides": {side: words(f"side-{side}") for side in Side},
        "statuses": {status: words(f"status-{status}") for status in Status},
    }


def _trail(content: Content) -> Component:
    """Undo, redo, and where the visitor has been; ``assets/parts/trail.js`` keeps them."""
    words = content.words
    return html.Div(
        [
            *(
                html.Button(
                    sign,
                    type="button",
                    className="plain",
                    title=words(f"step-{action}-title"),
                    **aria(label=words(f"step-{action}"), disabled="true"),
                    **data(action=action),
                )
                for sign, action in (("↶", "undo"), ("↷", "redo"))
            ),
            html.Nav(html.Ol(), hidden=True, **aria(label=words("trail"))),
        ],
        id=Id.TRAIL,
    )


def _zoom(content: Content) -> Component:
    words = content.words
    return html.Div(
        [
            html.Button(
                text,
                type="button",
                title=words(name),
                **aria(label=words(name)),
                **data(action=action),
            )
            for text, name, action in (
                ("−", "map-zoom-out", "zoom-out"),
                ("+", "map-zoom-in", "zoom-in"),
                ("⤢", "map-fit", "fit"),
            )
        ],
        className="zoom",
        role="group",
        **aria(label=words("map-controls")),
    )


def _help(content: Content) -> Component:
    words = content.words
    return html.Dialog(
        [
            html.Div(
                [
                    html.H2(words("help-title"), id="help-title"),
                    html.Button(
                        "×",
                        type="button",
                        className="plain close",
                        **aria(label=words("help-close")),
                        **data(action="close-help"),
                    ),
                ],
                className="details-bar",
            ),
            *(
                part
                for group, keys in KEYS.items()
                for part in (
                    html.H3(words(group)),
                    html.Dl(
                        [
                            each
                            for key in keys
                            for each in (html.Dt(words(f"key-{key}")), html.Dd(words(f"key-{key}-does")))
                        ]
                    ),
                )
            ),
        ],
        id=Id.HELP,
        **aria(labelledby="help-title"),
    )


def render_views(content: Content, view: View) -> list[Component]:
    """The ways to look, with the present one marked."""
    return [
        html.A(
            content.words(f"view-{page}"),
            href=format_query(replace(view, page=page, edge=None)) or "?",
            **data(go=f"{Key.VIEW}={'' if page is Page.MAP else page}&{Key.EDGE}="),
            **(aria(current="page") if page is view.page else {}),
        )
        for page in Page
    ]


_NEXT_THEME = {Theme.SYSTEM: Theme.DARK, Theme.DARK: Theme.LIGHT, Theme.LIGHT: Theme.SYSTEM}


def render_theme(content: Content, view: View) -> Component:
    """A button that goes from the system's theme to dark, to light, and back."""
    onward = _NEXT_THEME[view.theme]
    return html.Button(
        content.words(f"theme-short-{view.theme}"),
        type="button",
        className=f"plain theme-button theme-{view.theme}",
        title=content.words(f"theme-{view.theme}"),
        **aria(label=content.words(f"theme-{view.theme}")),
        **data(go=f"theme={'' if onward is Theme.SYSTEM else onward}"),
    )
