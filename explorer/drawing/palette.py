"""The colours of the map and the charts as plain data, for drawings that no style sheet reaches.

``assets/style/10-tokens.css`` says them first; a test compares every one of them with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """The colours of one theme. ``domains`` are by the id of a domain; any other is drawn in ``neutral``."""

    paper: str
    card: str
    sunken: str
    line: str
    edge: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    focus: str
    gold: str
    neutral: str
    match_1: str
    match_2: str
    match_3: str
    link_strong: str
    link_soft: str
    side_first: str
    side_second: str
    side_both: str
    domains: Mapping[str, str]

    def of_domain(self, name: str | None) -> str:
        """The colour of a domain and of what is part of it; of what is part of none, the neutral one."""
        return self.domains.get(name, self.neutral) if name else self.neutral

    def of_token(self, name: str) -> str:
        """The colour that the style sheet calls by this name, without its dashes in front."""
        return str(getattr(self, name.replace("-", "_")))


LIGHT = Palette(
    paper="#faf8f4",
    card="#ffffff",
    sunken="#f1eee7",
    line="#ddd8cd",
    edge="#857f73",
    ink="#1c2432",
    muted="#565e6d",
    accent="#0b5f68",
    on_accent="#ffffff",
    focus="#0a58ca",
    gold="#a87400",
    neutral="#4b5568",
    match_1="#d3e8e8",
    match_2="#7fbdc1",
    match_3="#0b5f68",
    link_strong="#77808f",
    link_soft="#a9b0bb",
    side_first="#1d5fb4",
    side_second="#ad4f14",
    side_both="#8b3d92",
    domains={
        "intrapersonal": "#8b3d92",
        "interpersonal": "#1d5fb4",
        "cognitive": "#0b7658",
        "instructional": "#ad4f14",
    },
)

DARK = Palette(
    paper="#12161d",
    card="#1a202a",
    sunken="#0e1218",
    line="#323b49",
    edge="#7c8798",
    ink="#e9edf4",
    muted="#a8b2c1",
    accent="#6fd0d8",
    on_accent="#06282c",
    focus="#8ec5ff",
    gold="#f0bf4c",
    neutral="#aab5c6",
    match_1="#1c3d44",
    match_2="#2b6f79",
    match_3="#54b5be",
    link_strong="#7d8a9d",
    link_soft="#4e5a6c",
    side_first="#8bbcf8",
    side_second="#f5a871",
    side_both="#d9a0e0",
    domains={
        "intrapersonal": "#d9a0e0",
        "interpersonal": "#8bbcf8",
        "cognitive": "#66cfa9",
        "instructional": "#f5a871",
    },
)
