"""The peer drawn by dash-cytoscape: preset places, a stylesheet by class, emphasis by a stylesheet with two more rules.

A tap is answered by a callback on the server, as in its manual. The same callback in the browser was tried and was no
quicker: what takes the time is that Cytoscape computes every style anew, and its ``tapNode`` carries far more data.
"""

from typing import Any

import dash_cytoscape as cyto
from dash import Dash, Input, Output

from benchmarks.pages.common import (
    COLOURS,
    FADED,
    LINK_COLOUR,
    SIZE,
    SMALLEST_LABEL,
    SYMBOLS,
    Scene,
    bare_app,
    neighbourhoods,
)


def cytoscape_app(drawn: Scene) -> Dash:
    """The scene in a dash-cytoscape network that emphasises a node's neighbourhood when it is tapped."""
    base = _stylesheet()
    network = cyto.Cytoscape(
        id="map",
        elements=_elements(drawn),
        stylesheet=base,
        layout={"name": "preset", "fit": True, "padding": 8},
        autoungrabify=True,
        minZoom=0.05,
        maxZoom=6,
        style=SIZE,
    )
    app = bare_app("cytoscape", network)
    _emphasise(app, base, drawn)
    return app


def _elements(drawn: Scene) -> list[dict[str, Any]]:
    nodes = [
        {
            "data": {"id": node["id"], **({"label": "\n".join(node["label"]["lines"])} if node["primary"] else {})},
            "position": {"x": node["x"], "y": node["y"]},
            "classes": f"{node['kind']} {node['status']}",
        }
        for node in drawn["nodes"]
    ]
    links = [
        {"data": {"source": link["source"], "target": link["target"]}, "classes": link["drawing"]}
        for link in drawn["links"]
    ]
    return nodes + links


def _stylesheet() -> list[dict[str, Any]]:
    """The product's look in Cytoscape's words; straight lines without arrows are the quickest that it draws."""
    quiet = {"quiet": 0.15, "structure": 0.5, "relation": 0.4, "alignment": 0.3}
    return [
        {"selector": "node", "style": {"width": 10, "height": 10}},
        {"selector": "edge", "style": {"width": 1, "line-color": LINK_COLOUR, "curve-style": "haystack"}},
        {
            "selector": "node[label]",
            "style": {
                "label": "data(label)",
                "font-size": 11,
                "text-valign": "bottom",
                "text-wrap": "wrap",
                "min-zoomed-font-size": SMALLEST_LABEL,
                "width": 26,
                "height": 26,
            },
        },
        *({"selector": f".{kind}", "style": {"background-color": colour}} for kind, colour in COLOURS.items()),
        *({"selector": f".{kind}", "style": {"shape": shape}} for kind, shape in SYMBOLS.items()),
        *({"selector": f".{name}", "style": {"opacity": opacity}} for name, opacity in quiet.items()),
    ]


def _emphasis(name: str, near: list[str]) -> list[dict[str, Any]]:
    """The rules that fade everything, and take that back for a node and what it is linked to."""
    return [
        {"selector": "node, edge", "style": {"opacity": FADED}},
        {"selector": ", ".join(f"#{each}" for each in near), "style": {"opacity": 1}},
        {"selector": f'edge[source = "{name}"], edge[target = "{name}"]', "style": {"opacity": 1}},
        {"selector": f"#{name}", "style": {"border-width": 3, "border-color": "#000"}},
    ]


def _emphasise(app: Dash, base: list[dict[str, Any]], drawn: Scene) -> None:
    around = neighbourhoods(drawn)

    @app.callback(Output("map", "stylesheet"), Input("map", "tapNodeData"), prevent_initial_call=True)
    def emphasise(tapped: dict[str, Any]) -> list[dict[str, Any]]:
        return base + _emphasis(tapped["id"], sorted(around[tapped["id"]]))
