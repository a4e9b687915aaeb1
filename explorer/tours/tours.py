"""The tours of a framework: told in a language, filled in for a standard, and compared with what the framework has."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Standard
from explorer.tours.schema import Step, Tour
from explorer.view.address import Notice, Vocabulary, format_query, parse_query

_STEP_TEXTS = ("title", "caption", "prompt", "notes")


@dataclass(frozen=True)
class Guided:
    """A tour as it can be given.

    ``standard`` is the one that it is about, if it asks for one. ``left_out`` are the titles of the steps whose views
    name what the framework does not have: the others stay.
    """

    tour: Tour
    standard: Standard | None = None
    left_out: tuple[str, ...] = ()


class Tours:
    """The tours that ship with a framework, told in a language; ``written`` is what they were made of."""

    def __init__(self, written: Iterable[Tour], graph: CompetencyGraph, language: str) -> None:
        self.written = tuple(written)
        self._all = tuple(_guided((told_in(tour, language) for tour in self.written), graph))

    def __iter__(self) -> Iterator[Guided]:
        return iter(self._all)

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the tours, in their order."""
        return tuple(tour.id for tour in self.written)

    def in_language(self, graph: CompetencyGraph, language: str) -> "Tours":
        """The same tours told in another language, for the framework in that language."""
        return Tours(self.written, graph, language)

    def find(self, name: str | None, numbers: Collection[int] = ()) -> Guided | None:
        """The tour with this id; if it asks for a standard, about the first that has one of these numbers, or any."""
        found = [each for each in self._all if each.tour.id == name]
        about = [each for each in found if each.standard is not None and each.standard.number in numbers]
        return next(iter([*about, *found]), None)


def told_in(tour: Tour, language: str) -> Tour:
    """A tour in a language, or as it is if it has no such translation."""
    found = next((each for each in tour.translations if each.language == language), None)
    if found is None:
        return tour
    steps = tuple(
        step.model_copy(update={name: getattr(told, name) for name in _STEP_TEXTS})
        for step, told in zip(tour.steps, found.steps, strict=True)
    )
    return tour.told_in(language, title=found.title, summary=found.summary, steps=steps)


def misfits(tour: Tour, vocabulary: Vocabulary) -> list[tuple[int, tuple[Notice, ...]]]:
    """The steps, numbered from 1, whose views name what a framework does not have, each with what that is."""
    found = ((number, parse_query(step.view, vocabulary)[1]) for number, step in enumerate(tour.steps, start=1))
    return [(number, notices) for number, notices in found if notices]


def fitting(tour: Tour, vocabulary: Vocabulary, standard: Standard | None = None) -> Guided:
    """A tour as it can be given on a framework: without the steps whose views name what that does not have."""
    wrong = {number for number, _ in misfits(tour, vocabulary)}
    steps = [
        step.model_copy(update={"view": format_query(parse_query(step.view, vocabulary)[0])})
        for number, step in enumerate(tour.steps, start=1)
        if number not in wrong
    ]
    left_out = [step.title for number, step in enumerate(tour.steps, start=1) if number in wrong]
    return Guided(tour.told_in(tour.language, steps=tuple(steps)), standard, tuple(left_out))


def _guided(tours: Iterable[Tour], graph: CompetencyGraph) -> Iterator[Guided]:
    vocabulary = Vocabulary.of(graph)
    standards = sorted(graph.of_kind(Kind.STANDARD), key=lambda each: each.number)
    for tour in tours:
        about: list[Standard | None] = [None] if tour.asks is None else [*standards]
        for standard in about:
            found = fitting(_filled(tour, standard) if standard else tour, vocabulary, standard)
            if found.tour.steps:
                yield found


def _filled(tour: Tour, standard: Standard) -> Tour:
    details = {"{standard}": standard.id, "{number}": str(standard.number), "{title}": standard.title}

    def fill(text: str | None) -> str | None:
        for blank, value in details.items():
            text = text and text.replace(blank, value)
        return text

    steps = tuple(_filled_step(step, fill) for step in tour.steps)
    return tour.told_in(tour.language, title=fill(tour.title), summary=fill(tour.summary), steps=steps)


def _filled_step(step: Step, fill: Callable[[str | None], str | None]) -> Step:
    return step.model_copy(update={name: fill(getattr(step, name)) for name in ("view", *_STEP_TEXTS)})
