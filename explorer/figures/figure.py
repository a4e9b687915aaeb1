"""Any view of the explorer as a Plotly figure, also from a copied link."""

import warnings
from typing import Any

import plotly.graph_objects as go

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.palette import CONTRAST, DARK, LIGHT
from explorer.errors import ExplorerError
from explorer.figures.crosswalk import crosswalk_figure
from explorer.figures.network import network
from explorer.view.address import Vocabulary, parse_query
from explorer.view.state import Page, Theme, View
from explorer.words.catalogue import LANGUAGES, Words

CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
    "scrollZoom": True,
    "showSendToCloud": False,
}
"""How a figure is best shown: ``figure.show(config=explorer.CONFIG)``. Nothing in it leads to another site."""

_PALETTES = {Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}


def figure(
    graph: CompetencyGraph, view: View | str | None = None, words: Words | None = None, theme: Theme | None = None
) -> go.Figure:
    """What a view shows: the crosswalk on its page, and the map on every other.

    ``view`` may also be a copied link; without one it is what a first visit shows. ``theme`` stands in for that of the
    view; where neither names one, the figure is light. Raises :class:`ExplorerError` if the view names
    something that the framework does not have.
    """
    seen = view if isinstance(view, View) else view_of(graph, view or "", words)
    _require_known(graph, seen)
    draw = crosswalk_figure if seen.page is Page.CROSSWALK else network
    palette = _PALETTES.get(theme or seen.theme, LIGHT)
    say = words or Words.of(seen.language)
    return draw(graph.in_language(say.language), seen, say, palette)


def view_of(graph: CompetencyGraph, link: str, words: Words | None = None) -> View:
    """The view that a copied link, or only its query, opens. What in it could not be followed is told in a warning."""
    before, mark, query = link.partition("#")[0].partition("?")
    # A query may come without its question mark; an address without a query opens the first view.
    text = query if mark else before if "=" in before else ""
    view, notices = parse_query(text, Vocabulary.of(graph, LANGUAGES))
    say = words or Words.of(graph.about.language)
    for notice in notices:
        warnings.warn(say(notice.message, **notice.details), stacklevel=2)
    return view


def _require_known(graph: CompetencyGraph, view: View) -> None:
    for name in (view.node, view.to, view.beside):
        if name is not None and name not in graph:
            raise ExplorerError(f"This framework has no node {name!r}. Take one of graph.nodes.")
    if view.edge is not None:
        try:
            graph.link(view.edge)
        except KeyError:
            message = f"This framework has no link {view.edge!r}. Take the id of one of graph.links."
            raise ExplorerError(message) from None
