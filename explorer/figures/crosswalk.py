"""The crosswalk of a view as a Plotly figure: the chart of the page, with what is told around it there."""

from textwrap import wrap

import plotly.graph_objects as go

from explorer.competencies.crosswalk import Crosswalk, crosswalk
from explorer.competencies.filters import facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Strength
from explorer.drawing.charts import Figure, plain
from explorer.drawing.crosswalk_chart import MARKS, crosswalk_chart
from explorer.drawing.palette import Palette
from explorer.figures.coloring import colored
from explorer.figures.framing import dressed, framed
from explorer.view.state import View
from explorer.words.catalogue import Words

_COLUMN, _NARROWEST = 96.0, 620.0
_LETTER, _STANDOFF = 6.3, 20.0
_WRAPPED, _LINE, _GAP = 14, 14.5, 8.0


def crosswalk_figure(graph: CompetencyGraph, view: View, words: Words, palette: Palette) -> go.Figure:
    """The crosswalk of what matches, in the order that the view asks for."""
    walk = crosswalk(graph, shown(graph, facets(graph), view.filters), view.order)
    if not (walk.rows and walk.columns):
        return framed([], (_NARROWEST, _LINE), graph, words("nothing-matches"), palette)
    chart = colored(crosswalk_chart(walk, view, words), palette)
    beside = _STANDOFF + _LETTER * max(len(row.title) for row in walk.rows)
    told = [*_titles(walk), _domains(walk, beside, palette)]
    below = _GAP + _LINE * max(each["text"].count("<br>") + 1 for each in told)
    width = max(beside + len(walk.columns) * _COLUMN, _NARROWEST)
    around = dressed(graph, _subject(words), palette, width)
    layout, (credit,) = chart["layout"], around["annotations"]
    inner, outer = layout["margin"], around["margin"]
    return go.Figure(
        chart["data"],
        {
            **layout,
            **around,
            "width": width + outer["l"] + outer["r"],
            "height": layout["height"] + outer["t"] + below + outer["b"],
            "margin": {
                "l": outer["l"] + beside,
                "r": outer["r"],
                "t": outer["t"] + inner["t"],
                "b": outer["b"] + inner["b"] + below,
            },
            "annotations": [
                *layout["annotations"],
                *told,
                {**credit, "xshift": -beside, "yshift": credit["yshift"] - below},
            ],
        },
    )


def _subject(words: Words) -> str:
    """What the figure shows, and what its marks mean."""
    marks = (f"{MARKS[strength]} {words(f'strength-{strength}')}" for strength in Strength)
    return " · ".join([words("crosswalk-title"), *marks])


def _titles(walk: Crosswalk) -> list[Figure]:
    """The title of each standard under its column."""
    return [
        _under("<br>".join(map(plain, wrap(column.short or column.title, _WRAPPED, break_long_words=False))))
        | {"xref": "x", "x": place, "xanchor": "center"}
        for place, column in enumerate(walk.columns)
    ]


def _domains(walk: Crosswalk, beside: float, palette: Palette) -> Figure:
    """Which color is that of which domain, under the titles of the rows."""
    named = [
        f'<span style="color:{palette.of_domain(home.id)}">■</span> {plain(home.title)}'
        for home, _ in walk.domains
        if home
    ]
    return _under("<br>".join(named)) | {"xref": "paper", "x": 0, "xshift": -beside, "xanchor": "left", "align": "left"}


def _under(text: str) -> Figure:
    return {
        "text": text,
        "yref": "paper",
        "y": 0,
        "yshift": -_GAP / 2,
        "yanchor": "top",
        "showarrow": False,
        "font": {"size": 11},
    }
