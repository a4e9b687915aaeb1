"""What the peers share: the scene that the product draws, its colours, and a bare page of the same size as its map."""

from collections.abc import Mapping
from typing import Any

from dash import Dash
from dash.development.base_component import Component

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.scene import scene
from explorer.interface.content import Content
from explorer.words.catalogue import Words

Scene = dict[str, Any]

COLOURS = {
    "framework": "#334155",
    "domain": "#0f766e",
    "competency": "#0369a1",
    "set": "#7c3aed",
    "indicator": "#38bdf8",
    "category": "#78350f",
    "standard": "#b45309",
    "resource": "#64748b",
    "idea": "#65a30d",
    "question": "#be185d",
}
SYMBOLS = {"framework": "diamond", "domain": "hexagon", "set": "pentagon", "category": "square", "standard": "square"}
LINK_COLOUR = "#94a3b8"
FADED = 0.15
WIDTH, HEIGHT = 990, 574
SIZE = {"width": f"{WIDTH}px", "height": f"{HEIGHT}px"}
SMALLEST_LABEL = 6


def scene_of(graph: CompetencyGraph) -> Scene:
    """The scene that the product draws."""
    content = Content.of(graph, Words.of("en"))
    return scene(graph, dict(content.facets), content.words)


def neighbourhoods(drawn: Scene) -> Mapping[str, frozenset[str]]:
    """Every node with what it is linked to, and with itself."""
    around: dict[str, set[str]] = {node["id"]: {node["id"]} for node in drawn["nodes"]}
    for link in drawn["links"]:
        around[link["source"]].add(link["target"])
        around[link["target"]].add(link["source"])
    return {name: frozenset(near) for name, near in around.items()}


def bare_app(name: str, content: Component) -> Dash:
    """A Dash app that shows one thing, compressed as the product is."""
    app = Dash(name, title=name, compress=True, enable_mcp=False, assets_folder="no-assets")
    app.server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    app.layout = content
    return app
