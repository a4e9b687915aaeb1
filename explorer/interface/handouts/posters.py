"""The map as a poster: one large sheet to print, or to save as a PDF from the browser's own dialog."""

from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum

from flask import Flask, Response, request

from explorer.drawing.subject import subject
from explorer.interface.asked import origin_asked, view_asked
from explorer.interface.content import Contents
from explorer.interface.handouts.codes import named_code
from explorer.interface.handouts.maps import Draw
from explorer.interface.handouts.paper import Room
from explorer.interface.joining import joined_address
from explorer.interface.standalone import answer_page, write_page
from explorer.interface.text import Text
from explorer.pictures.picture import whole
from explorer.view.address import format_query
from explorer.view.state import View

_ROOM = Room(1120.0, 540.0)
"""What the narrower of the sheets leaves for the map."""


class Sheet(StrEnum):
    """The sizes of a poster, both across; ``assets/style/83-poster.css`` has a named page for each."""

    TABLOID = "tabloid"
    A3 = "a3"


def publish_posters(server: Flask, contents: Contents, style: str, draw: Draw) -> None:
    """Add the address: the query of the page, ``paper=tabloid`` or ``a3``, and ``whole=1`` for all of the map."""

    @server.get("/poster")
    def poster() -> Response:
        view, _ = view_asked(contents)
        paper = Sheet.A3 if request.args.get("paper") == Sheet.A3 else Sheet.TABLOID
        every = request.args.get("whole") == "1"
        shown = whole(view) if every else replace(view, tour=None, step=1, presenting=False, embedded=False)
        content = contents.of(view.language)
        words, about = content.words, content.graph.about
        address = joined_address(contents, shown, origin_asked(request.args.get("origin")))
        voice = content.voice(about)
        of_it = subject(content.graph, shown, words, content.shown(shown))
        return answer_page(
            write_page(
                "poster.html",
                contents,
                shown,
                style,
                lambda other: poster_address(other, paper, every=every),
                title=words("poster-title"),
                heading=Text(of_it, None) if of_it else Text.of(content, about.title, about),
                of=Text.of(content, voice.words("handout-of", title=about.title, edition=about.edition), about),
                drawing=draw(shown, _ROOM),
                here=address,
                qr=named_code(words("handout-qr", address=address), address),
                day=words("picture-day", date=datetime.now(UTC).date()),
                credit=Text.of(content, about.credit, about),
                paper=paper,
                papers=[
                    (words(f"poster-{each}"), poster_address(shown, each, every=every), each is paper) for each in Sheet
                ],
                other=None if every else poster_address(shown, paper, every=True),
            )
        )


def poster_address(view: View, paper: Sheet, *, every: bool = False) -> str:
    """Where the poster of a view is, from where the map is; ``every`` for all of the map."""
    query = format_query(view)
    return f"poster{query}{'&' if query else '?'}paper={paper}{'&whole=1' if every else ''}"
