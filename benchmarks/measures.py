"""What is measured of a page, and how a figure is written."""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PATIENCE = 60.0
"""Seconds to wait for anything that a page should do."""

Reading = Mapping[str, float]
"""Figures by the key of their measure; a time is infinite where patience ended before."""


@dataclass(frozen=True)
class Measure:
    """One row of the report. ``digits`` stand after the point; ``own`` is what only the product has."""

    key: str
    title: str
    digits: int = 0
    own: bool = False

    def written(self, figure: float | None) -> str:
        """A figure for people."""
        return written(figure, self.digits)


MEASURES = (
    Measure("weight", "page until the network shows, compressed kB"),
    Measure("drawn", "first paint of the network, ms"),
    Measure("shown", "nodes displayed while moved and clicked"),
    Measure("highlight", "click to highlight, ms"),
    Measure("details", "click to details from the server, ms", own=True),
    Measure("pan", "pan, frames a second"),
    Measure("wheel", "wheel, frames a second"),
    Measure("heap", "JS heap, MB", digits=1),
    Measure("start", "start of the process to first answer, s", digits=1, own=True),
)


def written(figure: float | None, digits: int = 0) -> str:
    """A figure for people: how long was waited, where that was not long enough."""
    if figure is None:
        return "–"
    return f"> {PATIENCE:.0f} s" if math.isinf(figure) else f"{figure:,.{digits}f}"


def medians(readings: Sequence[Reading]) -> dict[str, float]:
    """The median of each measure over the readings that have it."""
    keys = {key: None for reading in readings for key in reading}
    return {key: statistics.median(reading[key] for reading in readings if key in reading) for key in keys}


def ratio(one: float | None, other: float | None) -> str:
    """How many times the other figure the one is, or the bound that is known of it."""
    if one is None or other is None or (math.isinf(one) and math.isinf(other)):
        return "–"
    if math.isinf(other):
        return "≈ 0"
    return "> 1" if math.isinf(one) else f"{one / other:.2f}"
