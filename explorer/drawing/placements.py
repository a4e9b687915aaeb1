"""The layouts of a framework, each computed when it is first asked for; for the browser as plain data."""

from functools import lru_cache
from threading import Lock
from typing import Any

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.progression import progression
from explorer.competencies.surroundings import Direction, surroundings
from explorer.drawing.layouts import arranged
from explorer.drawing.positions import Layout
from explorer.view.state import Focus, LayoutName, View

_KEPT = 64


class Placements:
    """The layouts of one framework.

    What stands around a node is asked of the whole graph, whatever is filtered: a filter moves nothing.
    """

    def __init__(self, graph: CompetencyGraph) -> None:
        self._graph = graph
        self._arranged = lru_cache(maxsize=_KEPT)(self._arrange)
        # The cache alone would let two visitors who ask at once for the layout of everything compute it twice.
        self._one_at_a_time = Lock()

    def layout(self, view: View) -> Layout:
        """Where everything stands in a view."""
        return self._of(view)[0]

    def of(self, view: View) -> dict[str, Any] | None:
        """``key``, ``field`` and ``places`` ({id: (x, y, side of the label)}) of a view; ``None`` for the first layout.

        The key is what the browser asks for in ``assets/parts/map_places.js``.
        """
        return None if _is_first(view) else self._of(view)[1]

    def _of(self, view: View) -> tuple[Layout, dict[str, Any]]:
        if view.layout is LayoutName.AROUND and view.node is not None:
            return self._arranged(view.layout, view.node, view.focus, view.direction)
        with self._one_at_a_time:
            name = LayoutName.MAP if _is_first(view) else view.layout
            return self._arranged(name, None, None, Direction.BOTH)

    def _arrange(
        self, name: LayoutName, centre: str | None, focus: Focus | None, direction: Direction
    ) -> tuple[Layout, dict[str, Any]]:
        layout = arranged(self._graph, name, centre, self.steps(centre, focus, direction))
        turned = "" if direction is Direction.BOTH else direction
        return layout, {
            "key": "|".join([name, centre, focus or "", turned]) if centre else str(name),
            "field": {"width": layout.width, "height": layout.height},
            "places": {each: [*place, layout.sides[each]] for each, place in layout.places.items()},
        }

    def steps(self, centre: str | None, focus: Focus | None, direction: Direction) -> dict[str, int]:
        """How many steps from a centre each node is that stands around it; nothing for no centre."""
        if centre is None:
            return {}
        if focus is not Focus.CHAIN:
            return surroundings(self._graph.links, centre, focus.steps if focus else 1, direction)
        chain = progression(self._graph, centre)
        before = chain.builds_on if direction is not Direction.OUT else ()
        after = chain.leads_to if direction is not Direction.IN else ()
        return {centre: 0} | {node.id: steps for node, steps in (*after, *before)}


def _is_first(view: View) -> bool:
    """Whether a view is laid out as the first one is."""
    return view.layout is LayoutName.MAP or (view.layout is LayoutName.AROUND and view.node is None)
