"""Which of many like cases the usual run tries."""

from collections.abc import Iterator, Mapping, Sequence, Set
from hashlib import sha256

import pytest


def beyond_few(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    """The cases of each test marked ``few(count)`` beyond as many as it says."""
    cases: dict[tuple[str, int], dict[str, pytest.Item]] = {}
    for each in items:
        if mark := each.get_closest_marker("few"):
            name, _, case = each.nodeid.partition("[")
            cases.setdefault((name, *mark.args), {})[case] = each
    for (_, count), found in cases.items():
        kept = chosen({case: _values(each) for case, each in found.items()}, count)
        yield from (each for case, each in found.items() if case not in kept)


def chosen(cases: Mapping[str, Set[str]], count: int) -> list[str]:
    """So many of the cases, of which each has certain values of parameters, by their names.

    Each one has the most values that none before has, and of these is the first by a hash of its name: so they are of
    all kinds, and always the same ones, whatever their order.
    """
    left = sorted(cases, key=lambda case: sha256(case.encode()).digest())
    found: list[str] = []
    seen: set[str] = set()
    while left and len(found) < count:
        best = max(left, key=lambda case: len(cases[case] - seen))
        seen |= cases[best]
        left.remove(best)
        found.append(best)
    return found


def _values(item: pytest.Item) -> set[str]:
    """The values of the parameters of a case, told apart by the parameter."""
    return {f"{name} {value!r}" for name, value in item.callspec.params.items()}  # type: ignore[attr-defined]
