"""What a visitor is looking at, as one small value."""

from dataclasses import dataclass, field
from enum import StrEnum

from explorer.competencies.filters import Filters
from explorer.competencies.surroundings import Direction


class Page(StrEnum):
    """The ways in which the framework can be shown."""

    MAP = "map"
    PATH = "path"
    COMPARE = "compare"
    CROSSWALK = "crosswalk"
    REPORT = "report"
    OUTLINE = "outline"
    TABLE = "table"
    TOURS = "tours"
    GLOSSARY = "glossary"
    ABOUT = "about"


ON_THE_MAP = frozenset({Page.MAP, Page.PATH, Page.COMPARE})
"""The pages that are drawn on the map, with their words beside it."""


class LayoutName(StrEnum):
    """Where things stand on the map."""

    MAP = "map"
    LAYERS = "layers"
    STANDARDS = "standards"
    AROUND = "around"


class Focus(StrEnum):
    """How much around the selected node is looked at: all within some steps, or what it builds on and leads to."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    CHAIN = "chain"

    @property
    def steps(self) -> int:
        """How many steps away is still looked at. A chain has no such number."""
        return 0 if self is Focus.CHAIN else int(self)


class Theme(StrEnum):
    """Light, dark or with the greatest contrast, or whatever the visitor's system asks for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


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


FIRST_LANGUAGE = "en"
"""The language of a view that names none."""

FRAMEWORK_ORDER = "framework"
"""The order of the crosswalk's rows in which the framework has them."""


@dataclass(frozen=True)
class View:
    """What is selected, filtered, searched for and shown. Defaults are what a first visit shows.

    ``edge`` is the id of the link whose reason is read; ``to`` the end of a path that begins at ``node`` and ``route``
    which of several such paths; ``beside`` is compared with ``node``; ``fold`` names what is folded; ``order`` is the
    order of the crosswalk's rows: ``framework``, ``title``, ``total`` or the number of a standard. ``tour`` is the tour
    that is followed and ``step`` where in it; ``presenting`` is for a room to read, ``embedded`` for another page to
    frame.
    """

    node: str | None = None
    edge: str | None = None
    to: str | None = None
    route: int = 1
    beside: str | None = None
    focus: Focus | None = None
    direction: Direction = Direction.BOTH
    layout: LayoutName = LayoutName.MAP
    fold: frozenset[str] = frozenset()
    filters: Filters = field(default_factory=Filters)
    unmatched: Unmatched = Unmatched.FADE
    q: str = ""
    page: Page = Page.MAP
    language: str = FIRST_LANGUAGE
    theme: Theme = Theme.SYSTEM
    sort: Column = Column.KIND
    descending: bool = False
    order: str = FRAMEWORK_ORDER
    tour: str | None = None
    step: int = 1
    presenting: bool = False
    embedded: bool = False

    @property
    def first(self) -> "View":
        """What a first visit shows, in the same language and theme, and in the same frame."""
        return View(language=self.language, theme=self.theme, embedded=self.embedded)
