"""What keys ask for while presenting, which step comes next, and where names for a room stand."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.logic.calling import ORDER, call


def deed(logic: Page, key: str, place: str = "", lettered: bool = True, shift: bool = False) -> Any:
    return call(logic, "present.deedOf", {"key": key, "shiftKey": shift}, place, lettered)


@pytest.mark.parametrize(
    ("keys", "does"),
    [
        (("ArrowRight", "ArrowDown", "PageDown", " ", "n", "N"), "next"),
        (("ArrowLeft", "ArrowUp", "PageUp", "p", "P"), "previous"),
        (("Home",), "first"),
        (("End",), "last"),
        (("b", "B", "."), "blank"),
        (("o", "O"), "overview"),
        (("f", "F"), "full"),
        (("s", "S"), "window"),
        (("j", "J"), "join"),
        (("?",), "keys"),
        (("Escape",), "back"),
        (("Enter", "Tab", "x", "1", "F5"), None),
    ],
)
def test_keys_are_those_of_reveal_and_of_clickers(logic: Page, keys: tuple[str, ...], does: str | None) -> None:
    assert {deed(logic, key) for key in keys} == {does}


def test_shift_and_space_go_back(logic: Page) -> None:
    assert deed(logic, " ", shift=True) == "previous"


def test_without_single_keys_only_what_is_no_letter_works(logic: Page) -> None:
    assert [deed(logic, key, lettered=False) for key in ("n", "b", ".", "?", "o", "f")] == [None] * 6
    assert deed(logic, "PageDown", lettered=False) == "next"
    assert deed(logic, "Escape", lettered=False) == "back"


@pytest.mark.parametrize(
    ("place", "theirs", "ours"),
    [
        ("field", ("ArrowRight", "PageDown", "n", " ", "Escape"), ()),
        ("button", ("Enter", " "), ("ArrowRight", "PageDown", "b")),
        ("map", ("ArrowRight", "ArrowUp", "Home", " ", "Enter", "n"), ("PageDown", "PageUp", "b", ".", "Escape")),
        ("page", ("ArrowDown", "End", " "), ("ArrowRight", "PageDown", "n")),
    ],
)
def test_a_part_of_the_page_keeps_its_own_keys(
    logic: Page, place: str, theirs: tuple[str, ...], ours: tuple[str, ...]
) -> None:
    assert [deed(logic, key, place) for key in theirs] == [None] * len(theirs)
    assert None not in [deed(logic, key, place) for key in ours]


@pytest.mark.parametrize(
    ("asked", "number", "strayed", "to"),
    [
        ("next", 1, False, 2),
        ("next", 3, False, None),
        ("previous", 1, False, None),
        ("previous", 2, False, 1),
        ("previous", 2, True, 2),
        ("previous", 1, True, 1),
        ("next", 2, True, 3),
        ("first", 1, False, None),
        ("first", 3, False, 1),
        ("last", 3, True, 3),
    ],
)
def test_the_step_that_comes_next_of_three(logic: Page, asked: str, number: int, strayed: bool, to: int | None) -> None:
    assert call(logic, "present.stepTo", asked, number, 3, strayed) == to


@pytest.mark.parametrize(
    ("code", "groups"),
    [("AB", ["AB"]), ("ABCD", ["ABCD"]), ("ABCDE", ["ABC", "DE"]), ("ABCDEFGHJ", ["ABC", "DEF", "GHJ"])],
)
def test_a_code_is_read_in_groups(logic: Page, code: str, groups: list[str]) -> None:
    assert call(logic, "present.grouped", code) == groups


def test_a_picture_of_a_step_has_its_view_alone(logic: Page) -> None:
    step, shown = {"view": "?node=self-care&focus=1"}, {"lang": "es", "theme": ""}
    address = call(logic, "present.pictureOf", step, shown, ORDER)
    assert address == "picture.svg?node=self-care&focus=1&lang=es&bare=1"


# --- names

VIEW = {"width": 400, "height": 300}


def name(id_: str, x: float, y: float, **given: Any) -> dict[str, Any]:
    text = {"lines": [id_], "width": 80, "height": 20}
    return {"id": id_, "x": x, "y": y, "r": 10, "gaps": [4], "side": "below", "texts": [text], **given}


def standing(logic: Page, names: list[dict[str, Any]], nodes: list[dict[str, Any]], most: int = 25) -> dict[str, Any]:
    found: dict[str, Any] = logic.evaluate(
        """(given) => Object.fromEntries(
          [...explorerLogic.presentLabels.standing(...given)].map(([id, { side, gap }]) => [id, side + " " + gap]))""",
        [names, nodes, VIEW, most],
    )
    return found


def node(id_: str, x: float, y: float, **given: Any) -> dict[str, Any]:
    return {"id": id_, "x": x, "y": y, "r": 10, "clear": 2, "small": False, **given}


def test_a_name_keeps_its_side_if_it_can(logic: Page) -> None:
    assert standing(logic, [name("a", 200, 150)], [node("a", 200, 150)]) == {"a": "below 4"}
    assert standing(logic, [name("a", 200, 150, side="left")], []) == {"a": "left 4"}


def test_it_goes_to_another_side_where_a_node_or_an_edge_is(logic: Page) -> None:
    assert standing(logic, [name("a", 200, 150)], [node("b", 200, 180)]) == {"a": "above 4"}
    assert standing(logic, [name("a", 200, 280)], []) == {"a": "above 4"}
    assert standing(logic, [name("a", 20, 150)], []) == {"a": "right 4"}


def test_two_names_never_lie_on_each_other(logic: Page) -> None:
    assert standing(logic, [name("a", 200, 150), name("b", 205, 152)], []) == {"a": "below 4", "b": "above 4"}


def test_there_are_only_so_many(logic: Page) -> None:
    names = [name("a", 60, 50), name("b", 200, 50), name("c", 340, 50)]
    assert standing(logic, names, [], most=2).keys() == {"a", "b"}


def test_what_matters_goes_farther_away_then_over_what_is_small(logic: Page) -> None:
    around = [node(f"n{x}{y}", 200 + x, 150 + y, r=14) for x in (-34, 0, 34) for y in (-30, 0, 30) if x or y]
    assert standing(logic, [name("a", 200, 150)], around) == {}
    assert standing(logic, [name("a", 200, 150, gaps=[4, 50])], around) == {"a": "below 50"}
    small = [{**each, "small": True} for each in around]
    assert standing(logic, [name("a", 200, 150, over=True)], small) == {"a": "below 4"}
    assert standing(logic, [name("a", 200, 150, over=True)], around) == {}


def test_what_lies_under_a_name_is_known(logic: Page) -> None:
    found = logic.evaluate(
        """([names, nodes, view]) => {
          const { standing, covered } = explorerLogic.presentLabels;
          return [...covered(standing(names, nodes, view), nodes)];
        }""",
        [
            [name("a", 200, 150, over=True)],
            [
                *(node(f"s{x}{y}", 200 + x, 150 + y, small=True) for x in (-60, 0, 60) for y in (-40, 0, 40) if x or y),
                node("a", 200, 150, small=True, r=16),
                node("far", 20, 20, small=True),
            ],
            VIEW,
        ],
    )
    assert "s040" in found, "what stands below, where the name is"
    assert set(found).isdisjoint({"a", "far"}), "no name covers its own"


@pytest.mark.parametrize(
    ("lines", "ways"),
    [
        (["Self-care"], [["Self-care"]]),
        (["Build strong", "relationships"], [["Build strong", "relationships"]]),
        (
            ["Learning Environments"],
            [["Learning Environments"], ["Learning", "Environments"]],
        ),
        (["a b c d e f g h i j k l m n o p q r s t u v w x y z a b c"], None),
    ],
)
def test_a_name_can_be_broken_into_narrower_lines(logic: Page, lines: list[str], ways: list[list[str]] | None) -> None:
    found = call(logic, "presentLabels.breaks", lines)
    assert found == (ways or [lines]) or all(len(way) <= 4 for way in found[1:])


# --- the time of a talk


def test_a_watch_adds_up_what_each_step_took(logic: Page) -> None:
    shown = logic.evaluate(
        """() => {
          const { fresh, start, turned, pause, elapsed } = explorerLogic.presenter;
          let watch = start(fresh(1), 1000);
          watch = turned(watch, 2, 61000);
          watch = turned(watch, 1, 91000);
          watch = pause(watch, 101000);
          return [null, 1, 2, 3].map((step) => elapsed(watch, 999999, step));
        }"""
    )
    assert shown == [100_000, 70_000, 30_000, 0]


@pytest.mark.parametrize(("time", "shown"), [(0, "0:00"), (59_999, "0:59"), (61_000, "1:01"), (3_661_000, "61:01")])
def test_a_time_is_shown_as_a_clock_does(logic: Page, time: int, shown: str) -> None:
    assert call(logic, "presenter.shown", time) == shown


@pytest.mark.parametrize(
    ("time", "minutes", "part", "over"),
    [(60_000, 2, 0.5, 0), (120_000, 2, 1, 0), (121_000, 2, 1, 1), (200_000, 2, 1, 2), (60_000, 0, 0, 0)],
)
def test_a_time_beside_its_plan(logic: Page, time: int, minutes: int, part: float, over: int) -> None:
    assert call(logic, "presenter.pace", time, minutes) == {"part": part, "over": over}
