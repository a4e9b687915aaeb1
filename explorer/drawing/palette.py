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
    faded: str
    accent: str
    on_accent: str
    focus: str
    gold: str
    on_gold: str
    neutral: str
    on_neutral: str
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
    faded="#6a717e",
    accent="#0b5f68",
    on_accent="#ffffff",
    focus="#0a58ca",
    gold="#b08416",
    on_gold="#1c2432",
    neutral="#898f9a",
    on_neutral="#1c2432",
    match_1="#d3e8e8",
    match_2="#7fbdc1",
    match_3="#0b5f68",
    link_strong="#6f7887",
    link_soft="#88909b",
    side_first="#1c2432",
    side_second="#6f7887",
    side_both="#0b5f68",
    domains={
        "intrapersonal": "#58195b",
        "interpersonal": "#254398",
        "cognitive": "#05825a",
        "instructional": "#984507",
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
    faded="#7f8a9a",
    accent="#6fd0d8",
    on_accent="#06282c",
    focus="#8ec5ff",
    gold="#f0bf4c",
    on_gold="#12161d",
    neutral="#636b78",
    on_neutral="#e9edf4",
    match_1="#1c3d44",
    match_2="#2b6f79",
    match_3="#54b5be",
    link_strong="#7d8a9d",
    link_soft="#616d7f",
    side_first="#e9edf4",
    side_second="#8b97a9",
    side_both="#6fd0d8",
    domains={
        "intrapersonal": "#af73b8",
        "interpersonal": "#82a4f6",
        "cognitive": "#a1f3d6",
        "instructional": "#feb288",
    },
)

CONTRAST = Palette(
    paper="#ffffff",
    card="#ffffff",
    sunken="#f2f2f2",
    line="#595959",
    edge="#000000",
    ink="#000000",
    muted="#2e2e2e",
    faded="#565656",
    accent="#004a54",
    on_accent="#ffffff",
    focus="#0033c4",
    gold="#6d5200",
    on_gold="#ffffff",
    neutral="#000000",
    on_neutral="#ffffff",
    match_1="#e3f1f2",
    match_2="#8cc3c8",
    match_3="#00434c",
    link_strong="#333333",
    link_soft="#6b6b6b",
    side_first="#000000",
    side_second="#6b6b6b",
    side_both="#004a54",
    domains={
        "intrapersonal": "#3f023d",
        "interpersonal": "#122585",
        "cognitive": "#146349",
        "instructional": "#772c03",
    },
)
