"""The id of every element that callbacks, styles or scripts rely on, each written once."""

from enum import StrEnum


class Id(StrEnum):
    """Element ids. Those of the public contract are described in the README."""

    ADDRESS = "address"
    MAP = "map"
    DETAILS = "details"
    RESOURCES = "resources"
    OUTLINE = "outline"
    TABLE = "table"
    CROSSWALK = "crosswalk"
    REPORT = "report"
    ABOUT = "about"
    ANNOUNCER = "announcer"
    FINDER = "finder"
    FILTERS = "filters"
    TOOLS = "tools"
    TRAIL = "trail"
    ACTIVE = "active"
    LEGEND = "legend"
    VIEWS = "views"
    NOTICES = "notices"
    STAGE = "stage"
    HELP = "help"
    FAILURE = "failure"
    THEME = "theme"
