"""The layouts by the names under which a visitor asks for them."""

from collections.abc import Mapping

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.around import around
from explorer.drawing.layers import layered
from explorer.drawing.positions import Layout, designed_map
from explorer.drawing.standards import by_standard
from explorer.view.state import LayoutName


def arranged(graph: CompetencyGraph, name: LayoutName, centre: str | None, steps: Mapping[str, int]) -> Layout:
    """The layout of this name; around nothing, the designed map.

    ``centre`` and ``steps`` are the node in the middle and how many steps away the others are. Only
    ``LayoutName.AROUND`` asks for them.
    """
    match name:
        case LayoutName.LAYERS:
            return layered(graph)
        case LayoutName.STANDARDS:
            return by_standard(graph)
        case LayoutName.AROUND if centre is not None:
            return around(graph, centre, steps)
        case _:
            return designed_map(graph)
