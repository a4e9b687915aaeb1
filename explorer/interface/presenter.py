"""The presenter's own window: notes, the next step and the time. The wall shows none of it.

The page holds the words and the places; ``assets/parts/presenter.js`` fills them with what the wall tells it.
"""

from dataclasses import replace

from flask import Flask, Response

from explorer.interface.asked import view_asked
from explorer.interface.content import Contents
from explorer.interface.standalone import answer_page, write_page
from explorer.view.address import Key, format_query
from explorer.view.state import View

ADDRESS = "presenter"


def publish_presenter(server: Flask, contents: Contents, style: str, script: str) -> None:
    """Add the page's address; ``style`` and ``script`` are those of the stylesheet and of the scripts."""

    @server.get(f"/{ADDRESS}")
    def presenter() -> Response:
        view, _ = view_asked(contents)
        return answer_page(render_presenter(contents, view, style, script))


def render_presenter(contents: Contents, view: View, style: str, script: str) -> str:
    """The whole document in the language and the theme of a view, which is what a wall that is opened from it shows."""
    words = contents.of(view.language).words
    return write_page(
        "presenter.html",
        contents,
        replace(view, presenting=False, embedded=False),
        style,
        _here,
        title=words("presenter-title"),
        script=script,
        wall="./" + format_query(replace(view, presenting=True, embedded=False)),
        order=",".join(Key),
    )


def _here(view: View) -> str:
    return ADDRESS + format_query(view)
