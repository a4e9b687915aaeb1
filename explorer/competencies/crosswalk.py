"""Competencies against standards: which is aligned with which, and how closely."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

import pandas as pd

from explorer.competencies.collation import alphabetical
from explorer.competencies.filters import Shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, holder, reading_order
from explorer.competencies.relationships import Kind, Relation, Strength
from explorer.competencies.schema import Category, Competency, Domain, Link, Standard

WEIGHT: dict[Strength, int] = {Strength.STRONG: 3, Strength.MODERATE: 2, Strength.WEAK: 1}
"""How much closer one strength of match is than another, to sort by."""


@dataclass(frozen=True)
class Crosswalk:
    """A grid of alignments. ``cells`` are those by the ids of a competency and a standard; totals count them.

    ``domains`` are the competencies of each domain and ``categories`` the standards of each category, both in
    framework order, in which each domain's rows stand together; ``columns`` always stand so.
    """

    rows: tuple[Competency, ...]
    columns: tuple[Standard, ...]
    cells: Mapping[tuple[str, str], Link]
    row_totals: Mapping[str, int]
    column_totals: Mapping[str, int]
    domains: tuple[tuple[Domain | None, tuple[Competency, ...]], ...]
    categories: tuple[tuple[Category | None, tuple[Standard, ...]], ...]


def crosswalk(graph: CompetencyGraph, shown: Shown, order: str = "framework") -> Crosswalk:
    """The competencies and standards that are shown, with the alignments shown between them.

    ``order`` of the rows is ``framework`` (by domain), ``title``, ``total`` (most alignments first), or the number of
    a standard (closest match with that one first). Rows that are equal in it, or all if no such standard is shown,
    keep framework order.
    """
    cells = {(link.source, link.target): link for link in shown.links if link.key is Relation.ALIGNS}
    by_row, by_column = Counter(row for row, _ in cells), Counter(column for _, column in cells)
    domains = _held(
        (node for node in graph.of_kind(Kind.COMPETENCY) if node.id in shown.nodes), lambda name: domain_of(graph, name)
    )
    categories = _held(
        (node for node in graph.of_kind(Kind.STANDARD) if node.id in shown.nodes), lambda name: _category(graph, name)
    )
    columns = tuple(standard for _, standards in categories for standard in standards)
    rows = [competency for _, competencies in domains for competency in competencies]
    if order == "title":
        rows.sort(key=lambda row: alphabetical(row.title))
    elif order == "total":
        rows.sort(key=lambda row: -by_row[row.id])
    else:
        for standard in columns:
            if str(standard.number) == order:
                rows.sort(key=lambda row: -_weight(cells.get((row.id, standard.id))))
    return Crosswalk(
        rows=tuple(rows),
        columns=columns,
        cells=cells,
        row_totals={row.id: by_row[row.id] for row in rows},
        column_totals={column.id: by_column[column.id] for column in columns},
        domains=domains,
        categories=categories,
    )


def as_frame(walk: Crosswalk, words: Callable[[Strength], str]) -> pd.DataFrame:
    """The grid as a table to take away, one row a competency.

    Columns: ``id``, ``title``, ``domain`` (its title), then the number of each standard (an int), which holds the word
    for the strength of the match or nothing, and ``total``.
    """
    homes = {row.id: home.title for home, rows in walk.domains if home for row in rows}

    def word(link: Link | None) -> str:
        return words(link.strength) if link and link.strength else ""

    return pd.DataFrame(
        [
            [
                row.id,
                row.title,
                homes.get(row.id, ""),
                *(word(walk.cells.get((row.id, column.id))) for column in walk.columns),
                walk.row_totals[row.id],
            ]
            for row in walk.rows
        ],
        columns=["id", "title", "domain", *(column.number for column in walk.columns), "total"],
    )


_Held = TypeVar("_Held", Competency, Standard)
_Holder = TypeVar("_Holder", Domain, Category)


def _held(
    nodes: Iterable[_Held], holder_of: Callable[[str], _Holder | None]
) -> tuple[tuple[_Holder | None, tuple[_Held, ...]], ...]:
    """Nodes with what holds them, both in reading order; what nothing holds comes last."""
    holders = {node.id: (node, holder_of(node.id)) for node in nodes}

    def place(pair: tuple[_Held, _Holder | None]) -> tuple[object, ...]:
        node, above = pair
        return above is None, (reading_order(above), above.id) if above else (), reading_order(node)

    return tuple(
        (above, tuple(node for node, _ in group))
        for above, group in groupby(sorted(holders.values(), key=place), key=lambda pair: pair[1])
    )


def _category(graph: CompetencyGraph, name: str) -> Category | None:
    above = holder(graph, name)
    return above if isinstance(above, Category) else None


def _weight(link: Link | None) -> int:
    return WEIGHT[link.strength] if link and link.strength else 0
