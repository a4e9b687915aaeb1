"""Where the map as one file comes from."""

from explorer.view.address import format_query
from explorer.view.state import View

ADDRESS = "competency-explorer.html"


def alone_address(view: View) -> str:
    """Where the file comes from, from where the map is, in the language and theme of a view."""
    return ADDRESS + format_query(view.first)
