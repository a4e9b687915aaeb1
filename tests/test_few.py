"""Of many like cases a few are tried: as many as is said, of all kinds, and always the same ones."""

from itertools import product

import pytest

from tests.few import chosen

CASES = {f"{view}-{theme}": {f"view {view}", f"theme {theme}"} for view, theme in product("abcdef", ("light", "dark"))}


@pytest.mark.parametrize("count", [0, 1, 5, len(CASES), 100])
def test_there_are_as_many_as_is_said(count: int) -> None:
    found = chosen(CASES, count)
    assert len(found) == len(set(found)) == min(count, len(CASES))
    assert set(found) <= set(CASES)


def test_every_value_is_there_as_soon_as_there_is_room_for_it() -> None:
    values = set().union(*CASES.values())
    assert set().union(*(CASES[each] for each in chosen(CASES, 6))) == values
    themes = {value for each in chosen(CASES, 2) for value in CASES[each] if value.startswith("theme")}
    assert themes == {"theme light", "theme dark"}


def test_the_order_of_the_cases_changes_nothing() -> None:
    assert chosen(dict(reversed(CASES.items())), 4) == chosen(CASES, 4)


def test_fewer_are_some_of_more() -> None:
    assert chosen(CASES, 7)[:3] == chosen(CASES, 3)
