"""Making a tour: its steps, their order, and what was done to it."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.logic.calling import call


def step(title: str) -> dict[str, Any]:
    return {"view": f"?node={title}", "title": title, "caption": "", "prompt": "", "minutes": 2, "notes": ""}


def tour(*titles: str, **fields: Any) -> dict[str, Any]:
    return {
        "id": "my-a",
        "title": "Mine",
        "summary": "",
        "status": "editorial",
        "steps": [step(each) for each in titles],
        **fields,
    }


def titles(made: dict[str, Any]) -> list[str]:
    return [each["title"] for each in made["steps"]]


def test_a_tour_begins_empty_and_grows_by_views(logic: Page) -> None:
    made = call(logic, "tourMaking.begun", "my-a", "Mine")
    assert made == tour()
    made = call(logic, "tourMaking.added", made, call(logic, "tourMaking.stepOf", "?node=a", "A"))
    assert [(each["view"], each["title"], each["minutes"]) for each in made["steps"]] == [("?node=a", "A", 2)]


@pytest.mark.parametrize(
    ("function", "arguments", "order"),
    [
        ("moving", (0, 2), "bcad"),
        ("moving", (3, 0), "dabc"),
        ("moving", (1, 2), "acbd"),
        ("moving", (1, 1), "abcd"),
        ("repeating", (1,), "abbcd"),
        ("repeating", (3,), "abcdd"),
        ("leaving", (0,), "bcd"),
        ("leaving", (3,), "abc"),
    ],
)
def test_steps_are_rearranged_by_their_places(
    logic: Page, function: str, arguments: tuple[int, ...], order: str
) -> None:
    before = tour(*"abcd")
    places = call(logic, f"tourMaking.{function}", 4, *arguments)
    assert titles(call(logic, "tourMaking.arranged", before, places)) == list(order)
    assert titles(before) == list("abcd")


def test_translations_are_rearranged_with_their_steps(logic: Page) -> None:
    told = {"language": "es", "title": "Mío", "summary": "", "steps": [{"title": each} for each in "ABC"]}
    made = call(logic, "tourMaking.arranged", tour(*"abc", translations=[told]), [2, 0, 0])
    assert titles(made["translations"][0]) == list("CAA")
    made = call(logic, "tourMaking.added", made, step("d"))
    assert titles(made["translations"][0]) == ["C", "A", "A", "d"]


def test_one_step_is_rewritten_and_no_other(logic: Page) -> None:
    before = tour(*"abc")
    made = call(logic, "tourMaking.rewritten", before, 1, {"title": "B", "notes": "Slow"})
    assert titles(made) == ["a", "B", "c"]
    assert made["steps"][1]["notes"] == "Slow"
    assert made["steps"][0] == before["steps"][0]


COMPLETE = """(tour) => explorerLogic.tourMaking.complete(tour, { tour: "Untitled", step: (n) => `Step ${n}` })"""


def test_a_file_has_a_title_for_all_and_leaves_out_what_says_nothing(logic: Page) -> None:
    made = logic.evaluate(COMPLETE, tour("a", " ", title="  "))
    assert made["title"] == "Untitled"
    assert titles(made) == ["a", "Step 2"]
    assert made["steps"][0] == {"view": "?node=a", "title": "a", "caption": "", "minutes": 2}


def test_a_file_keeps_translations_with_the_same_texts_as_the_steps(logic: Page) -> None:
    told = {
        "language": "es",
        "title": "Mío",
        "summary": "",
        "steps": [{"title": "A", "caption": "", "prompt": "¿Qué?", "notes": "Lento"}],
    }
    made = tour("a", translations=[told])
    made["steps"][0] |= {"prompt": "", "notes": "Slow", "caption": "Look"}
    found = logic.evaluate(COMPLETE, made)["translations"][0]["steps"][0]
    assert found == {"title": "A", "caption": "Look", "notes": "Lento"}


@pytest.mark.parametrize("random", ["4f90d13a-27c3-4e3d", "ABC", "zzzzzzzzzzzzzzzzzzzzzzz"])
def test_own_ids_are_those_that_an_address_may_have(logic: Page, random: str) -> None:
    assert logic.evaluate("(r) => { const m = explorerLogic.tourMaking; return m.OWN.test(m.ownId(r)); }", random)


def test_what_was_done_can_be_undone_and_done_again(logic: Page) -> None:
    found = logic.evaluate(
        """() => {
          const { opened, changed, undone, redone } = explorerLogic.tourHistory;
          let now = opened("a");
          const seen = [];
          const see = (next) => seen.push((now = next).present);
          see(changed(now, "b")); see(changed(now, "c")); see(undone(now)); see(undone(now)); see(undone(now));
          see(redone(now)); see(changed(now, "d")); see(redone(now)); see(undone(now));
          return seen;
        }"""
    )
    assert found == ["b", "c", "b", "a", "a", "b", "d", "d", "b"]


def test_typing_on_is_one_deed(logic: Page) -> None:
    found = logic.evaluate(
        """() => {
          const { opened, changed, undone } = explorerLogic.tourHistory;
          let now = opened("");
          for (const text of ["H", "He", "Hey"]) now = changed(now, text, "title");
          now = changed(now, "Hey!", "caption");
          const first = undone(now);
          return [first.present, undone(first).present, undone(undone(first)).present];
        }"""
    )
    assert found == ["Hey", "", ""]


def test_a_history_does_not_grow_without_end(logic: Page) -> None:
    assert (
        logic.evaluate(
            """() => {
          const { opened, changed } = explorerLogic.tourHistory;
          let now = opened(0);
          for (let each = 1; each < 1000; each += 1) now = changed(now, each);
          return now.past.length;
        }"""
        )
        == 200
    )
