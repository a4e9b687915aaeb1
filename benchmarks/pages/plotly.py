"""The peer drawn by Plotly: one trace of points a kind and of lines a drawing, emphasis by a patch of the figure."""

from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, Patch, dcc

from benchmarks.pages.common import (
    COLOURS,
    FADED,
    LINK_COLOUR,
    SIZE,
    SMALLEST_LABEL,
    SYMBOLS,
    WIDTH,
    Scene,
    bare_app,
    neighbourhoods,
)

Line = tuple[list[float | None], list[float | None]]


def plotly_app(drawn: Scene) -> Dash:
    """The scene in a Plotly figure that emphasises a node's neighbourhood when it is clicked."""
    figure, places = _figure(drawn)
    graph = dcc.Graph(
        id="map",
        figure=figure,
        style=SIZE,
        config={"scrollZoom": True, "displayModeBar": False, "doubleClick": False},
    )
    app = bare_app("plotly", graph)
    _emphasise(app, drawn, places)
    return app


def _figure(drawn: Scene) -> tuple[go.Figure, dict[str, list[str]]]:
    """The figure, and for each of its kinds the ids of its points in order; the last trace is for emphasised links."""
    field = drawn["field"]
    drawings = sorted({link["drawing"] for link in drawn["links"]})
    kinds = [kind for kind in COLOURS if any(node["kind"] == kind for node in drawn["nodes"])]
    members = {kind: [node for node in drawn["nodes"] if node["kind"] == kind] for kind in kinds}
    figure = go.Figure(
        [
            *(_lines(_line(drawn, lambda link, d=drawing: link["drawing"] == d), 0.3) for drawing in drawings),
            *(_points(kind, members[kind], WIDTH / field["width"]) for kind in kinds),
            _lines(([], []), 1.0),
        ],
        layout={
            "xaxis": {"visible": False, "range": [0, field["width"]]},
            "yaxis": {"visible": False, "range": [field["height"], 0]},
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "dragmode": "pan",
            "hovermode": "closest",
            "showlegend": False,
            "plot_bgcolor": "#fff",
            "uirevision": "kept",
            "template": None,
        },
    )
    return figure, {kind: [node["id"] for node in nodes] for kind, nodes in members.items()}


def _points(kind: str, nodes: list[dict[str, Any]], scale: float) -> go.Scatter:
    named = nodes[0]["primary"] and 11 * scale >= SMALLEST_LABEL
    return go.Scatter(
        x=[node["x"] for node in nodes],
        y=[node["y"] for node in nodes],
        customdata=[node["id"] for node in nodes],
        hovertext=[node["title"] for node in nodes],
        hoverinfo="text",
        mode="markers+text" if named else "markers",
        text=["<br>".join(node["label"]["lines"]) for node in nodes] if named else None,
        textposition="bottom center",
        textfont={"size": 11},
        marker={
            "color": COLOURS[kind],
            "size": max(2 * nodes[0]["r"] * scale, 4),
            "symbol": SYMBOLS.get(kind, "circle"),
        },
        unselected={"marker": {"opacity": FADED}, "textfont": {"color": "rgba(0,0,0,.15)"}},
    )


def _line(drawn: Scene, chosen: Any) -> Line:
    """The ends of the chosen links, with a gap after each."""
    places = {node["id"]: node for node in drawn["nodes"]}
    xs: list[float | None] = []
    ys: list[float | None] = []
    for link in filter(chosen, drawn["links"]):
        source, target = places[link["source"]], places[link["target"]]
        xs += [source["x"], target["x"], None]
        ys += [source["y"], target["y"], None]
    return xs, ys


def _lines(line: Line, opacity: float) -> go.Scatter:
    return go.Scatter(
        x=line[0],
        y=line[1],
        mode="lines",
        line={"color": LINK_COLOUR, "width": 1, "simplify": False},
        opacity=opacity,
        hoverinfo="skip",
    )


def _emphasise(app: Dash, drawn: Scene, places: dict[str, list[str]]) -> None:
    around = neighbourhoods(drawn)
    drawings = len({link["drawing"] for link in drawn["links"]})

    @app.callback(Output("map", "figure"), Input("map", "clickData"), prevent_initial_call=True)
    def emphasise(clicked: dict[str, Any]) -> Patch:
        name = clicked["points"][0]["customdata"]
        near, change = around[name], Patch()
        for trace in range(drawings):
            change["data"][trace]["opacity"] = FADED / 2
        for trace, (_, ids) in enumerate(places.items(), start=drawings):
            change["data"][trace]["selectedpoints"] = [place for place, each in enumerate(ids) if each in near]
        xs, ys = _line(drawn, lambda link: name in (link["source"], link["target"]))
        change["data"][drawings + len(places)].update({"x": xs, "y": ys})
        change["layout"]["meta"] = name
        return change
