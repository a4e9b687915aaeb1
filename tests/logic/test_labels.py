"""Which labels fit on the map."""

from typing import Any

import pytest
from playwright.sync_api import Page


def label(name: str, left: float, top: float, must: bool = False, wide: float = 40, high: float = 10) -> dict[str, Any]:
    box = {"left": left, "top": top, "right": left + wide, "bottom": top + high}
    return {"id": name, "owner": name, "must": must, **box}


OBSTACLE = {"owner": "a", "left": 10, "top": 2, "right": 20, "bottom": 8}


@pytest.mark.parametrize(
    ("labels", "obstacles", "fitting"),
    [
        ([], [], []),
        ([label("a", 0, 0), label("b", 100, 0)], [], ["a", "b"]),
        ([label("a", 0, 0), label("b", 39, 9)], [], ["a"]),
        ([label("b", 39, 9), label("a", 0, 0)], [], ["b"]),
        ([label("a", 0, 0), label("b", 40, 0), label("c", 0, 10)], [], ["a", "b", "c"]),
        ([label("a", 0, 0), label("b", 5, 5, must=True)], [], ["a", "b"]),
        ([label("a", 0, 0), label("b", 5, 5), label("c", 45, 5)], [], ["a", "c"]),
        ([label("a", 0, 0)], [OBSTACLE], ["a"]),
        ([label("b", 0, 0)], [OBSTACLE], []),
        ([label("a", -300, -200, wide=600, high=400), label("b", 250, 150)], [], ["a"]),
        ([label("a", -70, -70), label("b", -69, -69)], [], ["a"]),
    ],
)
def test_labels_are_shown_in_order_if_they_touch_nothing(
    logic: Page, labels: list[dict[str, Any]], obstacles: list[dict[str, Any]], fitting: list[str]
) -> None:
    found = logic.evaluate(
        "([labels, obstacles]) => [...explorerLogic.fitting(labels, obstacles)]", [labels, obstacles]
    )
    assert found == fitting


def test_there_are_at_most_so_many(logic: Page) -> None:
    labels = [label(name, 100 * place, 0) for place, name in enumerate("abcd")]
    assert logic.evaluate("(labels) => [...explorerLogic.fitting(labels, [], 2)]", labels) == ["a", "b"]


def test_of_one_owner_the_first_that_fits_is_shown(logic: Page) -> None:
    labels = [label("x", 0, 0), {**label("left", 30, 0), "owner": "a"}, {**label("right", 100, 0), "owner": "a"}]
    labels.append({**label("far", 200, 0), "owner": "a"})
    assert logic.evaluate("(labels) => [...explorerLogic.fitting(labels)]", labels) == ["x", "right"]


@pytest.mark.parametrize(("firm", "fitting"), [(False, ["b"]), (True, [])])
def test_only_what_is_not_firm_can_be_covered(logic: Page, firm: bool, fitting: list[str]) -> None:
    given = [[{**label("b", 0, 0), "over": True}], [{**OBSTACLE, "firm": firm}]]
    found = logic.evaluate("([labels, obstacles]) => [...explorerLogic.fitting(labels, obstacles)]", given)
    assert found == fitting
