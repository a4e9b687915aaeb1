"""The explorer. From a notebook: ``explorer.figure(explorer.read_graph("data/graph.json"))``.

What a notebook wants is fetched when it is first asked for, so that the server starts without Plotly.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from explorer.figures.figure import CONFIG, figure, view_of
    from explorer.figures.picture import save_picture
    from explorer.graph_file.reader import read_graph

__all__ = ["CONFIG", "figure", "read_graph", "save_picture", "view_of"]

_HOMES = {
    "CONFIG": "explorer.figures.figure",
    "figure": "explorer.figures.figure",
    "read_graph": "explorer.graph_file.reader",
    "save_picture": "explorer.figures.picture",
    "view_of": "explorer.figures.figure",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
