"""The page: what is there from the start and stays, in which the panels of a view are shown."""

from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from explorer.competencies.relationships import Relation, Status
from explorer.drawing.emphasis import Side
from explorer.drawing.scene import scene, title_of
from explorer.interface.components import Address, CompetencyMap, Finder, Tree
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, lang, reading_key
from explorer.interface.help import render_help
from explorer.interface.ids import Id
from explorer.interface.panels.preferences import render_preferences
from explorer.interface.terms import Marker, render_terms
from explorer.view.address import Key, format_query
from explorer.view.state import Page, View
from explorer.words.catalogue import Words


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
                    _over_head(content, "controls", words("filters")),
                    Tree(id=Id.FILTERS, element="section", label=words("filters")),
                    Tree(id=Id.TOOLS, element="section", label=words("tools")),
                    Tree(id=Id.SHOWN, className="over-foot"),
                ],
                id="controls",
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
                                id=Id.GLOSSARY,
                                element="section",
                                className="page",
                                label=words("view-glossary"),
                                hidden=True,
                            ),
                            Tree(
                                id=Id.ABOUT, element="section", className="page", label=words("view-about"), hidden=True
                            ),
                        ],
                        id=Id.STAGE,
                        tabIndex=-1,
                    ),
                    html.Button(
                        [html.Span(words("sheet-show"), className="visually-hidden"), " ", html.Span()],
                        type="button",
                        id="unfold",
                        className="unfold",
                        hidden=True,
                        **data(action="open-sheet"),
                    ),
                    html.Aside(
                        [
                            _sheet_head(content),
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
            html.Div(className="backdrop", hidden=True, **data(action="close-over")),
            _bar(content),
            Tree(id=Id.ANNOUNCER, className="visually-hidden", live="polite"),
            html.Div(id="announcer-now", className="visually-hidden", **aria(live="polite")),
            *Marker(content).tree([render_help(content)]),
            render_terms(content),
            render_preferences(content),
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
                            href=format_query(View(language=words.language)) or "?",
                            **data(drop=",".join(key for key in Key if key not in (Key.LANG, Key.THEME))),
                        )
                    ),
                    html.P(about.title, **lang(content, about)),
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
            html.Div(
                [
                    _over_head(content, "more", words("bar-more")),
                    Tree(id=Id.VIEWS, element="nav", label=words("views")),
                    html.Div(
                        [
                            html.Button(
                                html.Span(words("copy-link"), **data(said="yes")),
                                type="button",
                                className="plain",
                                **data(action="copy", done=words("copy-link-done"), failed=words("copy-link-failed")),
                            ),
                            Tree(id=Id.LANGUAGES, element="nav", label=words("language")),
                            html.Button(
                                words("display"),
                                type="button",
                                className="plain display-button",
                                **data(action="display"),
                            ),
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
                id="more",
                className="more",
            ),
        ],
        className="top",
    )


def _bar(content: Content) -> Component:
    """What a narrow screen has at hand: the list, the map, the filters, and all the rest."""
    words = content.words
    return html.Nav(
        [
            html.A(
                [_bar_icon("list"), words("bar-list")],
                href=format_query(View(language=words.language)) or "?",
                **data(go=f"{Key.VIEW}={Page.OUTLINE}", bar=Page.OUTLINE),
            ),
            html.A(
                [_bar_icon("map"), words("view-map")],
                href=f"?{Key.VIEW}={Page.MAP}{format_query(View(language=words.language)).replace('?', '&')}",
                **data(go=f"{Key.VIEW}=", bar=Page.MAP),
            ),
            *(
                html.Button(
                    [_bar_icon(over), name, *([html.Span(id="filters-on", hidden=True)] if over == "controls" else [])],
                    type="button",
                    **aria(expanded="false", controls=over),
                    **data(action="over", bar=over),
                )
                for over, name in (("controls", words("filters")), ("more", words("bar-more")))
            ),
        ],
        id="bar",
        className="bar",
        **aria(label=words("bar")),
    )


def _bar_icon(name: str) -> Component:
    return html.Span(className=f"bar-icon bar-{name}", **aria(hidden="true"))


def _over_head(content: Content, name: str, title: str) -> Component:
    """The head of what comes up over a narrow screen, with a way to be rid of it; other screens do without."""
    return html.Div(
        [
            html.H2(title, id=f"{name}-title", tabIndex=-1),
            html.Button(
                "×",
                type="button",
                className="plain close",
                **aria(label=content.words("over-close")),
                **data(action="close-over"),
            ),
        ],
        className="over-head",
    )


def _sheet_head(content: Content) -> Component:
    """The handle and the × of the sheet that the panel is on a phone; ``assets/parts/page_sheet.js`` moves it."""
    words = content.words
    return html.Div(
        [
            html.Button(
                html.Span(**aria(hidden="true")),
                type="button",
                id="handle",
                title=words("sheet-handle"),
                **aria(label=words("sheet-handle")),
                **data(action="step-sheet"),
            ),
            html.Button(
                "×",
                type="button",
                id="sheet-close",
                className="plain close",
                title=words("details-close"),
                **aria(label=words("details-close")),
                **data(action="close-sheet"),
            ),
        ],
        id="sheet-head",
    )


def _map(content: Content) -> Component:
    words = content.words
    return html.Section(
        [
            html.P(words("map-help"), id="map-help", className="visually-hidden"),
            CompetencyMap(id=Id.MAP, scene=_scene(content), words=_map_words(content)),
            html.Button(
                words("put-back"),
                type="button",
                className="put-back",
                hidden=True,
                **data(action="put-back"),
            ),
            html.Div(
                [
                    html.Button(
                        words("legend"),
                        type="button",
                        className="switch legend-button",
                        **aria(expanded="false", controls=Id.LEGEND),
                        **data(action="expand"),
                    ),
                    Tree(id=Id.LEGEND, role="group", label=words("legend")),
                    _summary(content),
                    _zoom(content),
                ],
                className="legend",
            ),
        ],
        id="map-page",
        className="map-page",
        **aria(label=words("view-map")),
    )


def _scene(content: Content) -> dict[str, Any]:
    source = content.source
    return scene(content.graph, content.facets, content.words, (source.graph, source.words) if source else None)


def _map_words(content: Content) -> dict[str, Any]:
    """What the drawing says by itself; {…} is filled in by the browser.

    ``original`` says the same of what is not translated, with the titles of its language; it is there if anything is.
    """
    words, nodes = content.words, content.graph.nodes.values()
    told = _map_sayings(words) | {
        "label": words("map-label"),
        "faded": words("map-faded"),
        "standing": {
            "": words("map-standing"),
            "edge": words("map-standing-edge"),
            "focus": words("map-standing-focus"),
            "path": words("map-standing-path"),
        },
    }
    if all(node.language == content.language for node in nodes):
        return told
    original = content.original
    titles = {node.id: title_of(node, original.words) for node in original.graph.nodes.values()}
    return told | {"original": {"language": original.language, "titles": titles} | _map_sayings(original.words)}


def _map_sayings(words: Words) -> dict[str, Any]:
    """What is said of nodes and links."""
    return {
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
        "link": words("map-link-of", number="{number}", count="{count}", sentence="{sentence}"),
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


def _summary(content: Content) -> Component:
    """What is on screen in words, for who asks; it also describes the map to who enters it."""
    words = content.words
    return html.Div(
        [
            html.Button(
                words("summary-sign"),
                type="button",
                className="plain round",
                title=words("summary-title-key"),
                **aria(label=words("summary-title"), expanded="false", controls="summary"),
                **data(action="summary"),
            ),
            html.Div(Tree(id=Id.SUMMARY, element="p"), id="summary", className="popover-card above", hidden=True),
        ],
        className="popover",
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
