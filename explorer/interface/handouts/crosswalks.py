"""The crosswalk on paper: a table across the sheet, with each strength of match as a sign and a word."""

from dataclasses import dataclass

from explorer.competencies.crosswalk import Crosswalk, crosswalk
from explorer.competencies.relationships import Strength
from explorer.competencies.schema import Competency, Domain
from explorer.drawing.crosswalk_chart import MARKS, crosswalk_summary
from explorer.interface.handouts.handout import Asked, Handout
from explorer.interface.handouts.telling import Brief, Teller
from explorer.interface.text import Text
from explorer.view.state import FRAMEWORK_ORDER


@dataclass(frozen=True)
class Row:
    """A competency with the sign and the word of each match, in the order of the columns."""

    title: Text
    cells: tuple[tuple[str, str] | None, ...]
    total: int


@dataclass(frozen=True)
class Grid:
    """A crosswalk as a table: columns in categories, rows by domain where the framework's order is kept."""

    categories: tuple[tuple[Text | None, int], ...]
    columns: tuple[tuple[int, Text], ...]
    bodies: tuple[tuple[Text | None, tuple[Row, ...]], ...]
    totals: tuple[int, ...]
    alignments: int
    key: tuple[tuple[str, str], ...]
    standards: tuple[Brief, ...]


def crosswalk_handout(asked: Asked) -> Handout:
    """The crosswalk of what matches, in the order that the view asks for."""
    content, teller = asked.content, Teller(asked.content)
    walk = crosswalk(content.graph, content.shown(asked.view), asked.view.order)
    return Handout(
        "handout_crosswalk.html",
        Text(content.words("crosswalk-title")),
        (Text(content.words("handout-crosswalk")),),
        teller,
        {"grid": grid_of(teller, walk, asked.view.order), "intro": crosswalk_summary(walk, content.words)},
    )


def grid_of(teller: Teller, walk: Crosswalk, order: str = FRAMEWORK_ORDER) -> Grid:
    """A crosswalk as a table of words."""
    content, words = teller.content, teller.content.words
    bodies: tuple[tuple[Domain | None, tuple[Competency, ...]], ...] = (
        walk.domains if order == FRAMEWORK_ORDER else ((None, walk.rows),)
    )
    return Grid(
        categories=tuple(
            (teller.name(category) if category else None, len(standards)) for category, standards in walk.categories
        ),
        columns=tuple((column.number, teller.name(column)) for column in walk.columns),
        bodies=tuple(
            (teller.name(domain) if domain else None, tuple(_row(teller, walk, row) for row in rows))
            for domain, rows in bodies
        ),
        totals=tuple(walk.column_totals[column.id] for column in walk.columns),
        alignments=len(walk.cells),
        key=tuple((MARKS[strength], words(f"strength-{strength}")) for strength in Strength),
        standards=tuple(teller.brief(content.graph.nodes[column.id]) for column in walk.columns),
    )


def _row(teller: Teller, walk: Crosswalk, row: Competency) -> Row:
    words = teller.content.words
    cells = []
    for column in walk.columns:
        link = walk.cells.get((row.id, column.id))
        cells.append(
            (MARKS[link.strength], words(f"handout-strength-{link.strength}")) if link and link.strength else None
        )
    return Row(teller.name(row), tuple(cells), walk.row_totals[row.id])
