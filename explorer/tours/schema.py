"""What a file of tours holds: a tour is a list of steps, a step a view with what is said and asked about it.

The tours that ship are in such a file, and a tour that a visitor saves is one too. ``assets/logic/tour_file.js`` checks
the same form in the browser.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, StrictInt, StringConstraints, ValidationError

from explorer.competencies.problems import InvalidDocument, Problem, duplicates, field_problems
from explorer.competencies.records import Id, Record, Told, Translation, Words
from explorer.competencies.relationships import Status
from explorer.view.address import MOST_STEPS

VERSION = 1
LONGEST_QUERY = 1_000
MOST_MINUTES = 240

Query = Annotated[str, Field(max_length=LONGEST_QUERY, pattern=r"^(\?[^\s#]+)?$")]
Said = Annotated[str, StringConstraints(max_length=2000)]
"""A text that may be empty, as in a tour of which a visitor has gathered the views and not yet told them."""
Minutes = Annotated[StrictInt, Field(ge=0, le=MOST_MINUTES)]


class Step(Record):
    """One view of a tour. ``view`` is the query of its address; ``prompt`` is put to the room, ``notes`` are for
    whoever presents and are never shown to the room."""

    view: Query
    title: Words
    caption: Said = ""
    prompt: Words | None = None
    minutes: Minutes
    notes: Words | None = None


class StepTranslation(Record):
    """The texts of a step in another language, exactly those that the step has."""

    title: Words
    caption: Said = ""
    prompt: Words | None = None
    notes: Words | None = None


class TourTranslation(Translation):
    """The texts of a tour in another language, its steps in the same order."""

    title: Words
    summary: Said = ""
    steps: tuple[StepTranslation, ...]


class Tour(Told):
    """A way through the framework, told step by step.

    A tour that ``asks`` for a standard is told of whichever is chosen: in its texts and views, ``{standard}`` stands
    for the id of that standard, ``{number}`` for its number and ``{title}`` for its title.
    """

    id: Id
    title: Words
    summary: Said = ""
    status: Status
    asks: Literal["standard"] | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=MOST_STEPS)]
    translations: tuple[TourTranslation, ...] = ()

    def without_notes(self) -> "Tour":
        """The same without what is only for whoever presents."""
        steps = tuple(step.model_copy(update={"notes": None}) for step in self.steps)
        translations = tuple(
            told.model_copy(update={"steps": tuple(step.model_copy(update={"notes": None}) for step in told.steps)})
            for told in self.translations
        )
        return self.told_in(self.language, steps=steps, translations=translations)

    @property
    def minutes(self) -> int:
        """How long it takes, all steps together."""
        return sum(step.minutes for step in self.steps)


class TourFile(Record):
    """A whole file. ``framework`` is the title of the framework that the tours were made on."""

    schema_version: Annotated[StrictInt, Field(ge=VERSION, le=VERSION)]
    framework: Words
    tours: tuple[Tour, ...]


def parse_tours(content: Any) -> TourFile:
    """The tours in parsed JSON. Raises :class:`InvalidDocument` with all problems at once."""
    try:
        file = TourFile.model_validate(content)
    except ValidationError as error:
        raise InvalidDocument(field_problems(content, error)) from None
    problems = [*duplicates("tours", [tour.id for tour in file.tours]), *_partial_translations(file)]
    if problems:
        raise InvalidDocument(problems)
    return file


def write_tours(framework: str, tours: Sequence[Tour]) -> str:
    """The text of a file of tours that were made on a framework with this title."""
    file = TourFile(schema_version=VERSION, framework=framework, tours=tuple(tours))
    return file.model_dump_json(exclude_none=True)


def _partial_translations(file: TourFile) -> Iterator[Problem]:
    """A tour is told in one language as a whole."""
    for position, tour in enumerate(file.tours):
        for translation in tour.translations:
            place = f"tours[{position}] ({tour.id}).translations ({translation.language}).steps"
            if len(translation.steps) != len(tour.steps):
                yield Problem(
                    place,
                    f"it has {len(translation.steps)} steps and the tour {len(tour.steps)}",
                    "Translate every step, in the same order",
                )
                continue
            for number, (step, told) in enumerate(zip(tour.steps, translation.steps, strict=True)):
                for name in ("caption", "prompt", "notes"):
                    if bool(getattr(step, name)) != bool(getattr(told, name)):
                        yield Problem(
                            f"{place}[{number}].{name}",
                            "only one of the step and its translation has it",
                            "Give both the same texts",
                        )
