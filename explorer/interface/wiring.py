"""The callbacks: what the address says becomes what the panels show, and what is typed becomes what is found."""

from typing import Any

from dash import Dash, Input, Output

from explorer.competencies.filters import Shown
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node, Term
from explorer.competencies.search import Hit
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.frame import render_theme, render_views
from explorer.interface.ids import Id
from explorer.interface.panels.about import render_about
from explorer.interface.panels.details import render_details
from explorer.interface.panels.filters import render_active, render_filters
from explorer.interface.panels.legend import render_legend
from explorer.interface.panels.notices import render_notices
from explorer.interface.panels.outline import render_outline
from explorer.interface.panels.resources import render_resources
from explorer.interface.panels.table import render_table
from explorer.interface.panels.welcome import parts_of, render_matches, render_results, render_welcome
from explorer.view.address import LONGEST_SEARCH, parse_query
from explorer.view.state import Page, View

_SUGGESTED = 8
_PLACES = (
    Id.VIEWS,
    Id.THEME,
    Id.FILTERS,
    Id.ACTIVE,
    Id.LEGEND,
    Id.NOTICES,
    Id.DETAILS,
    Id.RESOURCES,
    Id.OUTLINE,
    Id.TABLE,
    Id.ABOUT,
    Id.ANNOUNCER,
)


def wire(app: Dash, content: Content) -> None:
    """Add the callbacks to an app."""

    @app.callback(
        output={
            "title": Output(Id.ADDRESS, "title"),
            "node": Output(Id.DETAILS, "node"),
            "map_hidden": Output("map-page", "hidden"),
            **{place: Output(place, "tree") for place in _PLACES},
            **{f"{page}_hidden": Output(page, "hidden") for page in (Id.OUTLINE, Id.TABLE, Id.ABOUT)},
        },
        inputs={"search": Input(Id.ADDRESS, "search"), "attempt": Input(Id.ADDRESS, "attempt")},
        prevent_initial_call=True,
    )
    def show(search: str, attempt: int | None) -> dict[str, Any]:
        return render_view(content, search)

    @app.callback(
        Output(Id.FINDER, "found"),
        Input(Id.FINDER, "text"),
        prevent_initial_call=True,
    )
    def find(text: str) -> dict[str, Any]:
        return render_found(content, text)


def render_view(content: Content, search: str) -> dict[str, Any]:
    """All that the page shows for a query, by the name of its place."""
    view, notices = parse_query(search, content.vocabulary)
    shown = content.shown(view)
    node = content.graph.nodes[view.node] if view.node else None
    return {
        "title": _title(content, view, node),
        "node": view.node or "",
        Id.VIEWS: render_views(content, view),
        Id.THEME: render_theme(content, view),
        Id.FILTERS: render_filters(content, view, shown),
        Id.ACTIVE: render_active(content, view, shown),
        Id.LEGEND: render_legend(content, view),
        Id.NOTICES: render_notices(content, view, notices),
        Id.DETAILS: _details(content, view, shown, node),
        Id.RESOURCES: render_resources(content, view, node),
        Id.OUTLINE: render_outline(content, view, shown) if view.page is Page.OUTLINE else [],
        Id.TABLE: render_table(content, view, shown) if view.page is Page.TABLE else [],
        Id.ABOUT: render_about(content) if view.page is Page.ABOUT else [],
        Id.ANNOUNCER: _announcement(content, view, shown, node),
        **{f"{page}_hidden": view.page is not page for page in Page},
    }


def _details(content: Content, view: View, shown: Shown, node: Node | None) -> list[Any]:
    if node is not None:
        return render_details(content, view, node)
    if view.q:
        return render_results(content, view)
    return render_matches(content, view, shown) if view.filters.any_active else render_welcome(content, view)


def _title(content: Content, view: View, node: Node | None) -> str:
    words = content.words
    if node is not None:
        return words("page-title", title=title_of(node, words))
    if view.page is not Page.MAP:
        return words("page-title", title=words(f"view-{view.page}"))
    return words("product")


def _announcement(content: Content, view: View, shown: Shown, node: Node | None) -> str:
    """What changed, in one message: what is selected, and how much matches if anything is filtered."""
    words, graph = content.words, content.graph
    matching = words("announce-matching", shown=len(shown.competencies), all=len(graph.of_kind(Kind.COMPETENCY)))
    if node is None:
        return f"{words('announce-nothing')} {matching}"
    selected = words(
        "announce-selected",
        title=title_of(node, words),
        kind=words(f"kind-{node.kind}"),
        links=graph.network.degree(node.id),
    )
    return f"{selected} {matching}" if view.filters.any_active else selected


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
    shown = {"where": words(f"search-in-{hit.field}"), "parts": parts_of(hit)}
    if isinstance(found, Term):
        return {**shown, "node": None, "term": found.term, "title": found.term, "kind": words("glossary-term")}
    return {
        **shown,
        "node": found.id,
        "term": None,
        "title": title_of(found, words),
        "kind": words(f"kind-{found.kind}"),
    }
