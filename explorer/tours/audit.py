"""What a file of tours holds, and which steps the framework beside it does not have."""

from collections.abc import Iterable

from explorer.competencies.graph import CompetencyGraph
from explorer.tours.schema import Tour
from explorer.tours.tours import Tours


def tour_counts(tours: Iterable[Tour]) -> list[str]:
    """One line a tour: how many steps and minutes, and its status."""
    return [f"tour {tour.id}: {len(tour.steps)} steps, {tour.minutes} minutes, {tour.status}" for tour in tours]


def unfit_steps(tours: Iterable[Tour], graph: CompetencyGraph) -> list[str]:
    """One line for each step whose view names what the framework does not have."""
    return [
        f"tour {each.tour.id}, step “{title}”: its view names what the framework does not have. Correct the view."
        for each in Tours(tours, graph, graph.about.language)
        for title in each.left_out
    ]
