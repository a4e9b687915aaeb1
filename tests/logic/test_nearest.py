"""Walking with the arrow keys."""

import pytest
from playwright.sync_api import Page

from tests.logic.calling import call

GRID = [{"id": f"{x},{y}", "x": x * 10, "y": y * 10} for x in range(5) for y in range(5)]


@pytest.mark.parametrize(
    ("key", "start", "goal"),
    [
        ("ArrowRight", "2,2", "3,2"),
        ("ArrowLeft", "2,2", "1,2"),
        ("ArrowUp", "2,2", "2,1"),
        ("ArrowDown", "2,2", "2,3"),
        ("ArrowRight", "4,2", None),
        ("ArrowLeft", "0,0", None),
        ("ArrowUp", "3,0", None),
        ("ArrowDown", "3,4", None),
    ],
)
def test_an_arrow_leads_to_the_neighbour_on_a_grid(logic: Page, key: str, start: str, goal: str | None) -> None:
    found = logic.evaluate(
        """([nodes, start, key]) =>
          explorerLogic.nearest(nodes.find((each) => each.id === start), nodes, key)?.id ?? null""",
        [GRID, start, key],
    )
    assert found == goal


@pytest.mark.parametrize(
    ("others", "goal"),
    [
        ([("near but steep", 10, 11), ("far but straight", 90, 0)], "far but straight"),
        ([("straight", 30, 0), ("a little nearer, aside", 20, 10)], "straight"),
        ([("much nearer, aside", 10, 5), ("straight", 40, 0)], "much nearer, aside"),
        ([("diagonal", 20, 20)], "diagonal"),
        ([("behind", -10, 0)], None),
        ([("beside", 0, 10)], None),
        ([("on the same spot", 0, 0)], None),
        ([], None),
    ],
)
def test_straying_costs_twice_and_more_than_45_degrees_is_another_way(
    logic: Page, others: list[tuple[str, int, int]], goal: str | None
) -> None:
    nodes = [{"id": name, "x": x, "y": y} for name, x, y in others]
    found = call(logic, "nearest", {"id": "start", "x": 0, "y": 0}, nodes, "ArrowRight")
    assert (found or {}).get("id") == goal
