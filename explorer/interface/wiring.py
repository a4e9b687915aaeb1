"""The callbacks: what the address says becomes what the panels show, and what is typed becomes what is found."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash import Dash, Input, Output, html
from dash import State as Given
from dash.development.base_component import Component

from explorer.competencies.filters import Shown
from explorer.competencies.schema import Node, Term
from explorer.competencies.search import Hit
from explorer.drawing.emphasis import State, emphasis, focused
from explorer.drawing.scene import title_of
from explorer.interface.announcing import announcement, summary
from explorer.interface.asked import language_asked_in
from explorer.interface.content import Content, Contents
from explorer.interface.elements import hit_lang, lang, said
from explorer.interface.frame import OWN_PAGES, render_views
from explorer.interface.ids import Id
from explorer.interface.panels.about import render_about
from explorer.interface.panels.compare import render_compare
from explorer.interface.panels.crosswalk import render_crosswalk
from explorer.interface.panels.details import render_details
from explorer.interface.panels.edge import render_edge
from explorer.interface.panels.filters import render_active, render_filters, render_shown
from explorer.interface.panels.glossary import render_glossary
from explorer.interface.panels.legend import render_legend
from explorer.interface.panels.notices import render_notices
from explorer.interface.panels.outline import render_outline
from explorer.interface.panels.path import render_path
from explorer.interface.panels.preferences import render_languages, render_theme
from explorer.interface.panels.report import render_report
from explorer.interface.panels.resources import render_resources
from explorer.interface.panels.table import render_table
from explorer.interface.panels.tools import render_tools
from explorer.interface.panels.tours import render_guide, render_tours
from explorer.interface.panels.welcome import parts_of, render_matches, render_results, render_welcome
from explorer.interface.presenting import render_slide
from explorer.interface.terms import Marker
from explorer.view.address import LONGEST_SEARCH, parse_query
from explorer.view.state import ON_THE_MAP, Page, View

_SUGGESTED = 8
_PLACES = (
    Id.VIEWS,
    Id.THEME,
    Id.LANGUAGES,
    Id.FILTERS,
    Id.TOOLS,
    Id.SHOWN,
    Id.ACTIVE,
    Id.LEGEND,
    Id.NOTICES,
    Id.DETAILS,
    Id.RESOURCES,
    Id.CROSSWALK,
    Id.REPORT,
    Id.OUTLINE,
    Id.TABLE,
    Id.TOURS,
    Id.GUIDE,
    Id.SLIDE,
    Id.GLOSSARY,
    Id.ABOUT,
    Id.ANNOUNCER,
    Id.SUMMARY,
)


def wire(app: Dash, contents: Contents) -> None:
    """Add the callbacks to an app."""

    @app.callback(
        output={
            "title": Output(Id.ADDRESS, "title"),
            "answered": Output(Id.ADDRESS, "answered"),
            "node": Output(Id.DETAILS, "node"),
            "edge": Output(Id.DETAILS, "edge"),
            "layout": Output(Id.MAP, "layout"),
            "emphasis": Output(Id.MAP, "emphasis"),
            "map_hidden": Output("map-page", "hidden"),
            **{place: Output(place, "tree") for place in _PLACES},
            **{f"{page}_hidden": Output(page, "hidden") for page in OWN_PAGES},
        },
        inputs={"search": Input(Id.ADDRESS, "search"), "attempt": Input(Id.ADDRESS, "attempt")},
        state={"before": Given(Id.ADDRESS, "before")},
        prevent_initial_call=True,
    )
    def show(search: str, attempt: int | None, before: str | None) -> dict[str, Any]:
        content = contents.of(language_asked_in())
        told = render_view(content, search, before)
        # A page that has just come says nothing by itself, nor does one that stayed as it was. The key lets the same
        # words be said twice.
        said: Any = [] if before in (None, search) else html.Span(told[Id.ANNOUNCER], key=f"{before} {search}")
        return {**told, Id.ANNOUNCER: said}

    @app.callback(
        Output(Id.FINDER, "found"),
        Input(Id.FINDER, "text"),
        prevent_initial_call=True,
    )
    def find(text: str) -> dict[str, Any]:
        return render_found(contents.of(language_asked_in()), text)


def render_view(content: Content, search: str, before: str | None = None) -> dict[str, Any]:
    """All that the page shows for a query, by the name of its place; what is announced is told from the one before."""
    view, notices = parse_query(search, content.vocabulary)
    if view.page is Page.TOURS:
        # A tour that is made there is not followed by the links that lead away.
        view = replace(view, tour=None, step=1)
    seen = None if before is None else parse_query(before, content.vocabulary)[0]
    graph, shown = content.graph, content.shown(view)
    node = _node_told(content, view)
    marker = Marker(content)
    return {
        "title": _title(content, view),
        "answered": search,
        "node": node.id if node else "",
        "edge": view.edge or "",
        "layout": content.placements.of(view) if view.page in ON_THE_MAP else None,
        "emphasis": _emphasis(content, view, shown, search),
        Id.VIEWS: render_views(content, view),
        Id.THEME: render_theme(content, view),
        Id.LANGUAGES: render_languages(content, view),
        Id.FILTERS: render_filters(content, view, shown),
        Id.TOOLS: render_tools(content, view),
        Id.SHOWN: render_shown(content, shown),
        Id.ACTIVE: render_active(content, view, shown),
        Id.LEGEND: render_legend(content, view),
        Id.NOTICES: render_notices(content, view, notices),
        Id.DETAILS: marker.tree(_details(content, view, shown)),
        Id.RESOURCES: marker.tree(render_resources(content, view, node)),
        Id.CROSSWALK: _marked(content, render_crosswalk(content, view, shown)) if view.page is Page.CROSSWALK else [],
        Id.REPORT: _marked(content, render_report(content, view)) if view.page is Page.REPORT else [],
        Id.OUTLINE: render_outline(content, view, focused(graph, view, shown)) if view.page is Page.OUTLINE else [],
        Id.TABLE: render_table(content, view, focused(graph, view, shown)) if view.page is Page.TABLE else [],
        Id.TOURS: render_tours(content) if view.page is Page.TOURS else [],
        Id.GUIDE: render_guide(content, view),
        Id.SLIDE: render_slide(content, view, shown) if view.presenting else [],
        Id.GLOSSARY: render_glossary(content, view) if view.page is Page.GLOSSARY else [],
        Id.ABOUT: _marked(content, render_about(content)) if view.page is Page.ABOUT else [],
        Id.ANNOUNCER: announcement(content, view, shown, seen),
        Id.SUMMARY: summary(content, view, shown),
        "map_hidden": view.page not in ON_THE_MAP,
        **{f"{page}_hidden": view.page is not page for page in OWN_PAGES},
    }


def _marked(content: Content, tree: Sequence[Component | None]) -> list[Any]:
    """A page whose running text has the terms of the glossary marked."""
    return Marker(content).tree(tree)


_OF_TWO = (Page.PATH, Page.COMPARE)
"""Pages about two nodes."""


def _node_told(content: Content, view: View) -> Node | None:
    """The node that the panel is about, if it is about one."""
    return content.graph.nodes[view.node] if view.node and not view.edge and view.page not in _OF_TWO else None


def _details(content: Content, view: View, shown: Shown) -> list[Any]:
    node = _node_told(content, view)
    if view.edge:
        return render_edge(content, view, content.graph.link(view.edge))
    if view.page is Page.PATH:
        return render_path(content, view, shown)
    if view.page is Page.COMPARE:
        return render_compare(content, view, shown)
    if node is not None:
        return render_details(content, view, node, shown)
    if view.q:
        return render_results(content, view)
    return render_matches(content, view, shown) if view.filters.any_active else render_welcome(content, view)


def _emphasis(content: Content, view: View, shown: Shown, search: str) -> dict[str, Any] | None:
    """What stands out in a path or a comparison; in other views the browser knows. What is faded is left out."""
    if view.page not in _OF_TWO:
        return None
    found = emphasis(content.graph, view, shown)
    return {
        "search": search,
        "nodes": {name: state for name, state in found.nodes.items() if state is not State.FADED},
        "links": {name: state for name, state in found.links.items() if state is not State.FADED},
        "sides": dict(found.sides),
    }


def _title(content: Content, view: View) -> str:
    words = content.words
    if view.edge:
        return words("page-title", title=said(content, content.graph.link(view.edge)))
    node = _node_told(content, view)
    if node is not None and view.page not in (Page.REPORT, Page.ABOUT):
        return words("page-title", title=title_of(node, words))
    if view.page is not Page.MAP:
        return words("page-title", title=words(f"view-{view.page}"))
    return words("product")


def render_found(content: Content, text: str) -> dict[str, Any]:
    """What the finder suggests for what was typed, of which the first :data:`LONGEST_SEARCH` characters count."""
    words, text = content.words, text[:LONGEST_SEARCH]
    hits = content.index.find(text)
    return {
        "text": text,
        "said": words("search-results", count=len(hits)) if text else "",
        "none": words("search-none", text=text),
        "hits": [_suggestion(content, hit) for hit in hits[:_SUGGESTED]],
    }


def _suggestion(content: Content, hit: Hit) -> dict[str, Any]:
    words, found = content.words, hit.found
    shown = {
        "where": words(f"search-in-{hit.field}"),
        "parts": parts_of(hit),
        "lang": lang(content, found).get("lang"),
        "partsLang": hit_lang(content, hit).get("lang"),
    }
    if isinstance(found, Term):
        return {**shown, "node": None, "term": found.id, "title": found.term, "kind": words("glossary-term")}
    return {
        **shown,
        "node": found.id,
        "term": None,
        "title": title_of(found, content.voice(found).words),
        "kind": words(f"kind-{found.kind}"),
    }
