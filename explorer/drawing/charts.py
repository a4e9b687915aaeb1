"""What charts are made of, as figures that plotly.js draws: plain data, whose colors are tokens of the style.

``assets/parts/chart.js`` puts the color of the day in place of each token, so that a figure is the same in every theme.
What a click on a mark does to the view stands in its ``customdata``, as in ``data-go``, or as in ``data-become``.
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

Figure = dict[str, Any]

STEPS = ("var(--sunken)", "var(--match-1)", "var(--match-2)", "var(--match-3)")
"""The colors of a heat map, from nothing to most."""
ON_STEPS = ("var(--muted)", "var(--accent)", "var(--ink)", "var(--on-accent)")
"""What can be read on each of them."""

_CLEAR = "rgba(0,0,0,0)"


def layout(**given: Any) -> Figure:
    """What all charts have in common: no ground of their own, nothing that drags or moves."""
    return {
        "paper_bgcolor": _CLEAR,
        "plot_bgcolor": _CLEAR,
        "font": {"size": 12, "color": "var(--ink)"},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": "var(--card)",
            "bordercolor": "var(--edge)",
            "font": {"size": 13, "color": "var(--ink)"},
            "align": "left",
        },
        **given,
    }


def axis(**given: Any) -> Figure:
    """An axis without lines, which nobody can move."""
    return {"fixedrange": True, "showgrid": False, "zeroline": False, "showline": False, "ticks": "", **given}


def heat(steps: Sequence[Sequence[int | None]]) -> Figure:
    """A heat map of steps, the cells of which do not touch."""
    return {
        "type": "heatmap",
        "z": steps,
        "zmin": 0,
        "zmax": len(STEPS) - 1,
        "colorscale": [[place / (len(STEPS) - 1), color] for place, color in enumerate(STEPS)],
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
        "hoverinfo": "text",
    }


def writing(places: Sequence[tuple[int, int]], texts: Sequence[str], size: int, color: str) -> Figure:
    """What is written in cells of a heat map, which could itself write in one color only."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [across for across, _ in places],
        "y": [down for _, down in places],
        "text": list(texts),
        "textfont": {"size": size, "color": color},
        "hoverinfo": "skip",
    }


def room(counts: Iterable[int]) -> float:
    """How long an axis is on which the longest bar leaves room for its number."""
    return max(max(counts, default=0), 1) * 1.3


def plain(text: str) -> str:
    """A text that plotly.js shows as it is, though it reads tags."""
    return escape(text, quote=False)
