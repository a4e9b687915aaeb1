"""The sheets that a handout is made for, and how much of them can be printed on."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from explorer.view.address import Notice

_LONGEST_TOLD = 40


class Paper(StrEnum):
    """The sizes of paper; ``assets/style/82-handout.css`` has a named page for each, upright and across."""

    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True)
class Room:
    """How wide and how high a picture may be on either paper, in points."""

    width: float
    height: float


FULL = Room(470.0, 270.0)
"""All of the width between the margins of the narrower paper, with a legend below."""

HALF = Room(470.0, 155.0)
"""The same, of which words leave so much that two go on a sheet."""

BAND = Room(470.0, 130.0)
"""The same beside many words."""


def paper_asked(given: Collection[str]) -> tuple[Paper, list[Notice]]:
    """The paper that an address asks for by the values of its key, and what in it could not be followed."""
    for asked in given:
        if asked in set(Paper):
            return Paper(asked), []
        told = "".join(letter for letter in asked if letter.isprintable())[:_LONGEST_TOLD]
        return Paper.LETTER, [Notice("notice-unknown-value", {"key": "paper", "value": told})]
    return Paper.LETTER, []
