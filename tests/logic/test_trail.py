"""Where a visitor has been."""

import pytest
from playwright.sync_api import Page

from tests.logic.calling import call


@pytest.mark.parametrize(
    ("trail", "name", "after"),
    [
        ([], "a", ["a"]),
        ([], None, []),
        ([], "", []),
        (["a"], None, ["a"]),
        (["a"], "a", ["a"]),
        (["a"], "b", ["a", "b"]),
        (["a", "b"], "a", ["b", "a"]),
        (["a", "b", "c"], "b", ["a", "c", "b"]),
        (list("abcdef"), "g", list("bcdefg")),
        (list("abcdef"), "a", list("bcdefa")),
    ],
)
def test_the_trail_holds_the_last_six_each_once(
    logic: Page, trail: list[str], name: str | None, after: list[str]
) -> None:
    assert call(logic, "trailed", trail, name) == after
