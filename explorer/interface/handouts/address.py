"""Where the handout of a view is."""

from dataclasses import replace

from explorer.interface.handouts.paper import Paper
from explorer.view.address import format_query
from explorer.view.state import View

ADDRESS = "handout"


def handout_address(view: View, paper: Paper = Paper.LETTER, *, binder: bool = False) -> str:
    """Where the handout of a view is, from where the map is; with ``binder`` that of the whole framework."""
    kept = replace(view.first if binder else view, presenting=False, embedded=False)
    own = [f"paper={paper}"] if paper is not Paper.LETTER else []
    own += ["binder=1"] if binder else []
    return ADDRESS + "&".join([format_query(kept) or "?", *own]).replace("?&", "?").removesuffix("?")
