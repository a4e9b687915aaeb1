"""What is around the drawing of every figure: its title, what it is about, the credit, and calm axes."""

import textwrap
from collections.abc import Iterable
from html import escape

import plotly.graph_objects as go

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.charts import Figure
from explorer.drawing.labels import FONT
from explorer.drawing.palette import Palette

_SIDE = 16.0
_TOP = 68.0
_CREDIT = 10.0
_LETTER = 0.52
_LINE = 1.3


def framed(
    traces: Iterable[go.Scatter], field: tuple[float, float], graph: CompetencyGraph, subject: str, palette: Palette
) -> go.Figure:
    """A figure of a field that is as large as the field itself, drawn to scale and without axes."""
    width, height = field
    figure = go.Figure(list(traces))
    figure.update_layout(**dressed(graph, subject, palette, width))
    figure.update_layout(
        width=width + 2 * _SIDE,
        height=height + figure.layout.margin.t + figure.layout.margin.b,
        xaxis={"range": [0, width], "visible": False, "constrain": "domain"},
        yaxis={"range": [height, 0], "visible": False, "constrain": "domain", "scaleanchor": "x"},
        hovermode="closest",
        dragmode="pan",
    )
    return figure


def dressed(graph: CompetencyGraph, subject: str, palette: Palette, width: float) -> Figure:
    """The layout that figures share; ``width`` is that of the drawing, under which the credit is broken into lines."""
    about = graph.about
    told = escape(subject or about.edition, quote=False)
    credit = textwrap.wrap(about.credit, max(int(width / (_CREDIT * _LETTER)), 20))
    return {
        "template": go.layout.Template(),
        "paper_bgcolor": palette.paper,
        "plot_bgcolor": palette.paper,
        "font": {"family": FONT, "size": 12, "color": palette.ink},
        "title": {
            "text": f"<b>{escape(about.title, quote=False)}</b><br>"
            f'<span style="font-size:13px;color:{palette.muted}">{told}</span>',
            "font": {"size": 17},
            "x": _SIDE / (width + 2 * _SIDE),
            "xanchor": "left",
            "yref": "container",
            "y": 1.0,
            "yanchor": "top",
            "pad": {"t": 30},
        },
        "margin": {"l": _SIDE, "r": _SIDE, "t": _TOP, "b": 20.0 + len(credit) * _CREDIT * _LINE, "pad": 0},
        "annotations": [
            {
                "text": "<br>".join(escape(line, quote=False) for line in credit),
                "font": {"size": _CREDIT, "color": palette.muted},
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "y": 0,
                "yref": "paper",
                "yanchor": "top",
                "yshift": -8,
                "align": "left",
                "showarrow": False,
            }
        ],
        "hoverlabel": {
            "bgcolor": palette.card,
            "bordercolor": palette.line,
            "font": {"family": FONT, "size": 12, "color": palette.ink},
            "align": "left",
            "namelength": 0,
        },
        "showlegend": False,
    }
