"""The page: what is there from the start and stays, in which the panels of a view are shown."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from explorer.interface.components import Address, Finder, Tree
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, lang
from explorer.interface.help import render_help
from explorer.interface.ids import Id
from explorer.interface.panels.map import render_map
from explorer.interface.panels.preferences import render_preferences
from explorer.interface.panels.tours import render_step_adder
from explorer.interface.presenting import render_controls, render_joining, render_presenting
from explorer.interface.sharing import render_sharing
from explorer.interface.terms import Marker, render_terms
from explorer.view.address import Key, format_query
from explorer.view.state import ON_THE_MAP, Page, View

OWN_PAGES = tuple(page for page in Page if page not in ON_THE_MAP)
"""The pages that are shown in the place of the map, each in the element of its name."""


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
                    html.A(
                        words("skip-to-outline"),
                        href=format_query(View(page=Page.OUTLINE, language=words.language)),
                        className="skip",
                        **data(go=f"{Key.VIEW}={Page.OUTLINE}"),
                    ),
                ],
                className="skips",
                **aria(label=words("skip-links")),
            ),
            _header(content),
            html.Nav(
                html.A(words("embed-open"), href="./", target="_blank", rel="noopener", id="embed-open"),
                className="embed-open",
                **aria(label=words("embed-open")),
            ),
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
                            render_map(content),
                            *(
                                Tree(
                                    id=Id(page),
                                    element="section",
                                    className="page",
                                    label=words(f"view-{page}"),
                                    hidden=True,
                                )
                                for page in OWN_PAGES
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
                            Tree(id=Id.GUIDE, element="section", label=words("tour")),
                            Tree(id=Id.NOTICES, className="notices", role="status"),
                            Tree(id=Id.ACTIVE, element="section", label=words("filters-active")),
                            Tree(id=Id.DETAILS, element="section", label=words("details")),
                            Tree(id=Id.RESOURCES, element="section", label=words("resources")),
                        ],
                        id="panel",
                        tabIndex=-1,
                        **aria(label=words("details")),
                    ),
                    html.H1(words("product"), className="visually-hidden alone"),
                    html.Section(Tree(id=Id.SLIDE), id="wall", tabIndex=-1, **aria(label=words("present-slide"))),
                    render_controls(content),
                ]
            ),
            html.Div(className="backdrop", hidden=True, **data(action="close-over")),
            _bar(content),
            Tree(id=Id.ANNOUNCER, className="visually-hidden", live="polite"),
            html.Div(id="announcer-now", className="visually-hidden", **aria(live="polite")),
            *Marker(content).tree([render_help(content)]),
            render_terms(content),
            render_preferences(content),
            *render_presenting(content),
            render_joining(content),
            render_sharing(content),
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
                            render_step_adder(content),
                            html.Button(
                                words("share"), type="button", className="plain share-button", **data(action="share")
                            ),
                            Tree(id=Id.LANGUAGES, element="nav", label=words("language")),
                            html.Button(
                                html.Span(words("display")),
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
