"""A file of tours in the browser: what the server would take, and what is said of all else."""

import json
from collections.abc import Iterable
from typing import Any

import pytest
from playwright.sync_api import Page

from explorer.competencies.problems import InvalidDocument
from explorer.settings import PROJECT
from explorer.tours.schema import MOST_MINUTES, parse_tours
from explorer.view.address import MOST_STEPS
from tests.logic.calling import call
from tests.tours.test_schema import BAD, FILE, GOOD, with_


def problems(logic: Page, content: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call(logic, "tourFile.problems", content)["found"]
    return found


def accepted_by_the_server(content: Any) -> bool:
    try:
        parse_tours(content)
    except InvalidDocument:
        return False
    return True


@pytest.mark.parametrize("name", GOOD)
def test_what_the_server_takes_the_browser_takes(logic: Page, name: str) -> None:
    assert problems(logic, with_(GOOD[name])) == []


@pytest.mark.parametrize("name", BAD)
def test_what_the_server_refuses_the_browser_refuses_with_its_place(logic: Page, name: str) -> None:
    change, place = BAD[name]
    found = problems(logic, with_(change))
    assert found
    assert all(each["what"] for each in found)
    fields = {each["where"].get("field") for each in found}
    if not place.endswith("]") and place != "first":
        assert place in fields or (place == "steps" and any("wanted" in each for each in found))


HOSTILE: list[Any] = [
    None,
    True,
    0,
    "",
    "x",
    [],
    {},
    [[]],
    {"a": 1},
    -1,
    1.5,
    "a" * 3000,
    "\u0000",
    {"__proto__": {"a": 1}},
]


def test_both_halves_agree_on_every_field_with_whatever_value(logic: Page) -> None:
    """Each field of the file, at every depth, with each of these values, and without it."""

    def places(content: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        inner: Iterable[tuple[Any, Any]] = ()
        if isinstance(content, dict | list):
            inner = content.items() if isinstance(content, dict) else enumerate(content)
        return [path, *(each for key, value in inner for each in places(value, (*path, key)))]

    tried = []
    for path in places(FILE)[1:]:
        for value in [*HOSTILE, ...]:
            content = json.loads(json.dumps(FILE))
            at = content
            for key in path[:-1]:
                at = at[key]
            if value is ...:
                del at[path[-1]]
            else:
                at[path[-1]] = value
            tried.append(content)
    answers = logic.evaluate(
        "(all) => all.map((each) => explorerLogic.tourFile.problems(JSON.parse(each)).found.length)",
        [json.dumps(each) for each in tried],
    )
    differing = [
        (content, answer)
        for content, answer in zip(tried, answers, strict=True)
        if accepted_by_the_server(content) != (answer == 0)
    ]
    assert differing == []
    assert 100 < sum(answer > 0 for answer in answers) < len(answers)


def test_the_shipped_tours_are_a_good_file(logic: Page) -> None:
    text = (PROJECT / "data" / "tours.json").read_text(encoding="utf-8")
    found = call(logic, "tourFile.read", text)
    assert found["problems"] == []
    assert len(found["tours"]) == len(json.loads(text)["tours"])


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "json"),
        ("{", "json"),
        ("<html>", "json"),
        ('{"schema_version": 1', "json"),
        ("[" * 100_000, "json"),
        ("x" * 1_000_001, "size"),
        ("é" * 500_001, "size"),
        ("null", "record"),
        ("[]", "record"),
        ("7", "record"),
    ],
)
def test_what_is_no_file_of_tours_is_refused_as_a_whole(logic: Page, text: str, what: str) -> None:
    found = call(logic, "tourFile.read", text)
    assert [each["what"] for each in found["problems"]] == [what]
    assert found["tours"] == []


def test_no_more_than_fifty_problems_are_told(logic: Page) -> None:
    steps = [{"view": 1, "title": 2} for _ in range(60)]
    found = call(logic, "tourFile.problems", with_(lambda file: file["tours"][0].update(steps=steps)))
    assert (len(found["found"]), found["more"]) == (50, True)
    assert call(logic, "tourFile.problems", with_(lambda file: file.update(framework="")))["more"] is False


def test_a_draft_may_lack_what_a_file_must_have(logic: Page) -> None:
    draft = with_(lambda file: file["tours"][0].update(title="", steps=[]))
    text = json.dumps(draft)
    assert call(logic, "tourFile.read", text)["problems"] != []
    wrong = call(logic, "tourFile.read", text, True)["problems"]
    assert [each["what"] for each in wrong] == ["steps"], "its translation has other steps all the same"
    draft["tours"][0].pop("translations")
    assert call(logic, "tourFile.read", json.dumps(draft), True)["problems"] == []


def test_a_file_that_is_written_is_read_as_it_was(logic: Page) -> None:
    text = call(logic, "tourFile.written", FILE["tours"], FILE["framework"])
    assert json.loads(text) == FILE
    parse_tours(json.loads(text))


def test_the_limits_are_those_of_the_server(logic: Page) -> None:
    found = logic.evaluate("[explorerLogic.tourFile.MOST_STEPS, explorerLogic.tourFile.MOST_MINUTES]")
    assert found == [MOST_STEPS, MOST_MINUTES]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("My tour", "my-tour.tour.json"),
        ("¿Qué es esto? Niñez", "que-es-esto-ninez.tour.json"),
        ("../../etc/passwd", "etc-passwd.tour.json"),
        ("CON", "con.tour.json"),
        ("学习", "tour.tour.json"),
        ("", "tour.tour.json"),
        ("a" * 200, "a" * 60 + ".tour.json"),
        ("\u202egnp.exe", "gnp-exe.tour.json"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(logic: Page, title: str, name: str) -> None:
    assert call(logic, "tourFile.nameOf", title) == name
