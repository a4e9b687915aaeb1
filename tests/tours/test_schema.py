"""What a file of tours has to hold, and that all that is wrong with one is said at once."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from explorer.competencies.problems import InvalidDocument
from explorer.tours.schema import parse_tours
from explorer.view.address import MOST_STEPS

Change = Callable[[dict[str, Any]], Any]

TOLD = {
    "language": "es",
    "title": "Primero",
    "summary": "Uno",
    "steps": [{"title": "Ver", "caption": "Mire", "prompt": "¿Qué?", "notes": "Lento"}, {"title": "Fin"}],
}
SEE = {
    "view": "?node=a&intasc=3,9",
    "title": "See",
    "caption": "Look",
    "prompt": "What?",
    "minutes": 2,
    "notes": "Slow",
}
TOUR = {
    "id": "first",
    "title": "First",
    "summary": "One",
    "status": "editorial",
    "steps": [SEE, {"view": "", "title": "End", "minutes": 0}],
    "translations": [TOLD],
}
MANY = [{"view": "", "title": "x", "minutes": 1}] * MOST_STEPS
FILE = {"schema_version": 1, "framework": "A framework", "tours": [TOUR]}


def with_(change: Change) -> dict[str, Any]:
    """The file of these tests, changed."""
    content = copy.deepcopy(FILE)
    change(content)
    return content


def step(**fields: Any) -> Change:
    return lambda file: file["tours"][0]["steps"][0].update(fields)


def tour(**fields: Any) -> Change:
    return lambda file: file["tours"][0].update(fields)


GOOD: dict[str, Change] = {
    "as it is": lambda file: None,
    "no tours": lambda file: file.update(tours=[]),
    "no caption": lambda file: (file["tours"][0]["steps"][0].pop("caption"), file["tours"][0].pop("translations")),
    "an empty summary": tour(summary=""),
    "no translations": lambda file: file["tours"][0].pop("translations"),
    "null for what may lack": tour(asks=None, translations=[], steps=[{**SEE, "prompt": None, "notes": None}]),
    "asks for a standard": tour(asks="standard"),
    "as many steps as there may be": tour(steps=MANY, translations=[]),
    "texts of markup": step(title="<script>alert(1)</script>", notes="{{7*7}}"),
    "a text as long as it may be": step(caption="é" * 2000),
    "letters beyond the first plane": step(caption="😀" * 2000),
    "the most minutes": step(minutes=240),
}

BAD: dict[str, tuple[Change, str]] = {
    "no version": (lambda file: file.pop("schema_version"), "schema_version"),
    "another version": (lambda file: file.update(schema_version=2), "schema_version"),
    "a version in letters": (lambda file: file.update(schema_version="1"), "schema_version"),
    "no framework": (lambda file: file.pop("framework"), "framework"),
    "an empty framework": (lambda file: file.update(framework=" "), "framework"),
    "no list of tours": (lambda file: file.update(tours={}), "tours"),
    "no tours at all": (lambda file: file.pop("tours"), "tours"),
    "a field of nobody": (lambda file: file.update(colour="red"), "colour"),
    "a tour that is a text": (lambda file: file.update(tours=["first"]), "tours[0]"),
    "an id with capitals": (tour(id="First"), "id"),
    "an id with two hyphens": (tour(id="a--b"), "id"),
    "a long id": (tour(id="a" * 81), "id"),
    "an empty title": (tour(title=""), "title"),
    "a blank title": (tour(title=" \n"), "title"),
    "a title that is a number": (tour(title=3), "title"),
    "a long summary": (tour(summary="x" * 2001), "summary"),
    "a status of nobody": (tour(status="certain"), "status"),
    "asks for a domain": (tour(asks="domain"), "asks"),
    "no steps": (tour(steps=[], translations=[]), "steps"),
    "too many steps": (tour(steps=[*MANY, MANY[0]], translations=[]), "steps"),
    "a step that is a list": (lambda file: file["tours"][0]["steps"].__setitem__(0, []), "steps[0]"),
    "a step of no view": (lambda file: file["tours"][0]["steps"][0].pop("view"), "view"),
    "a view without its question mark": (step(view="node=a"), "view"),
    "a view with a blank": (step(view="?node=a b"), "view"),
    "a view with a fragment": (step(view="?node=a#b"), "view"),
    "a view of a script": (step(view="javascript:alert(1)"), "view"),
    "a long view": (step(view="?" + "a" * 1000), "view"),
    "an empty prompt": (step(prompt=""), "prompt"),
    "a long note": (step(notes="x" * 2001), "notes"),
    "half a minute": (step(minutes=0.5), "minutes"),
    "minutes in letters": (step(minutes="2"), "minutes"),
    "minutes that are true": (step(minutes=True), "minutes"),
    "too many minutes": (step(minutes=241), "minutes"),
    "fewer than no minutes": (step(minutes=-1), "minutes"),
    "a step with a script": (step(script="alert(1)"), "script"),
    "two tours of one id": (lambda file: file["tours"].append(file["tours"][0]), "first"),
    "a language of letters": (lambda file: file["tours"][0]["translations"][0].update(language="español"), "language"),
    "a translation of fewer steps": (lambda file: file["tours"][0]["translations"][0]["steps"].pop(), "steps"),
    "a translation without a prompt": (
        lambda file: file["tours"][0]["translations"][0]["steps"][0].pop("prompt"),
        "prompt",
    ),
    "a translation without a caption": (
        lambda file: file["tours"][0]["translations"][0]["steps"][0].pop("caption"),
        "caption",
    ),
    "a translation of more than there is": (
        lambda file: file["tours"][0]["translations"][0]["steps"][1].update(notes="Más"),
        "notes",
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_is_read(name: str) -> None:
    content = with_(GOOD[name])
    found = parse_tours(content)
    assert [each.id for each in found.tours] == [each["id"] for each in content["tours"]]


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_said_with_its_place(name: str) -> None:
    change, place = BAD[name]
    with pytest.raises(InvalidDocument) as caught:
        parse_tours(with_(change))
    assert any(place in str(problem) for problem in caught.value.problems)


def test_all_problems_are_said_at_once() -> None:
    content = with_(lambda file: (file.update(framework=""), tour(id="Ä")(file), step(minutes=-1)(file)))
    with pytest.raises(InvalidDocument) as caught:
        parse_tours(content)
    assert len(caught.value.problems) == 3


def test_a_tour_knows_how_long_it_takes() -> None:
    assert parse_tours(FILE).tours[0].minutes == 2


@pytest.mark.parametrize("content", [None, [], "tours", 7, {"tours": None}])
def test_what_is_no_file_of_tours_is_refused(content: Any) -> None:
    with pytest.raises(InvalidDocument):
        parse_tours(content)
