"""A tour on paper: each step with its map, what is said and asked, the resources that it names, and room to write."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from explorer.competencies.neighbourhood import own_resources, reading_order
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Resource
from explorer.drawing.subject import named
from explorer.interface.content import Content
from explorer.interface.handouts.handout import Asked, Handout
from explorer.interface.handouts.maps import Drawn
from explorer.interface.handouts.paper import HALF
from explorer.interface.handouts.telling import Place, Teller, places_of
from explorer.interface.text import Text
from explorer.tours.schema import Step, Tour
from explorer.tours.tours import Guided
from explorer.view.address import parse_query
from explorer.view.state import ON_THE_MAP, View

_MOST_RESOURCES = 4


@dataclass(frozen=True)
class Stop:
    """A step as it is printed, with the resources that no step before has named.

    ``matching`` are the competencies that its filters leave, since a small map has no room for all their names. What
    whoever presents keeps for themselves is not in it.
    """

    number: int
    title: str
    caption: str
    prompt: str | None
    minutes: int
    map: Drawn | None
    counted: str
    matching: list[Text]
    address: str
    places: list[Place]


def tour_handout(asked: Asked, guided: Guided) -> Handout:
    """A whole tour, whichever of its steps the view is at."""
    content, words, tour = asked.content, asked.content.words, guided.tour
    teller = Teller(content)
    return Handout(
        "handout_tour.html",
        Text.of(content, tour.title, tour),
        (Text(words("tour")), Text(words("slides-minutes", count=tour.minutes))),
        teller,
        {
            "summary": Text.of(content, tour.summary, tour),
            "language": Text.of(content, "", tour).language,
            "stops": list(_stops(asked, teller, tour)),
            "left_out": guided.left_out,
        },
    )


def _stops(asked: Asked, teller: Teller, tour: Tour) -> Iterator[Stop]:
    content, named_before = asked.content, set[str]()
    for number, step in enumerate(tour.steps, start=1):
        view, _ = parse_query(step.view, content.vocabulary)
        view = replace(view, language=asked.view.language)
        new = set(_resources(content, view, step)) - named_before
        named_before |= new
        found = sorted((content.graph.nodes[name] for name in new), key=reading_order)
        yield Stop(
            number,
            step.title,
            step.caption,
            step.prompt,
            step.minutes,
            asked.draw(view, HALF) if view.page in ON_THE_MAP else None,
            *_matching(content, view),
            asked.address(view),
            places_of(teller.brief(each, cited=False) for each in found),
        )


def _matching(content: Content, view: View) -> tuple[str, list[Text]]:
    """How many competencies the filters of a view leave, and which; nothing where they leave all."""
    every, left = content.graph.of_kind(Kind.COMPETENCY), content.shown(view).competencies
    if len(left) == len(every):
        return "", []
    matching = sorted((each for each in every if each.id in left), key=reading_order)
    told = content.words("count-summary", shown=len(left), all=len(every))
    return told, [Text.name(content, each) for each in matching]


def _resources(content: Content, view: View, step: Step) -> Iterator[str]:
    """The ids of the resources that a step names in its view or its words, and some of what else it selects."""
    graph = content.graph
    told = " ".join(filter(None, (step.title, step.caption, step.prompt)))
    yield from (each.id for each in graph.of_kind(Kind.RESOURCE) if each.title in told)
    for name in named(view):
        node = graph.nodes[name]
        own = [node] if isinstance(node, Resource) else own_resources(graph, node)[:_MOST_RESOURCES]
        yield from (each.id for each in own)
