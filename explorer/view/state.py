"""What a visitor is looking at, as one small value."""

from dataclasses import dataclass, field
from enum import StrEnum

from explorer.competencies.filters import Filters


class Page(StrEnum):
    """The ways in which the framework can be shown."""

    MAP = "map"
    OUTLINE = "outline"
    TABLE = "table"
    ABOUT = "about"


class Theme(StrEnum):
    """Light or dark, or whatever the visitor's system asks for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Unmatched(StrEnum):
    """What becomes of nodes that do not match the filters."""

    FADE = "fade"
    HIDE = "hide"


class Column(StrEnum):
    """The columns of the table, in their order."""

    TITLE = "title"
    KIND = "kind"
    DOMAIN = "domain"
    FOUNDATIONAL = "foundational"
    INTASC = "intasc"
    LINKS = "links"
    STATUS = "status"


@dataclass(frozen=True)
class View:
    """What is selected, filtered, searched for and shown. Defaults are what a first visit shows."""

    node: str | None = None
    filters: Filters = field(default_factory=Filters)
    unmatched: Unmatched = Unmatched.FADE
    q: str = ""
    page: Page = Page.MAP
    theme: Theme = Theme.SYSTEM
    sort: Column = Column.KIND
    descending: bool = False
