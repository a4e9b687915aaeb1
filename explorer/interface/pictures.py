"""The map or the crosswalk as a picture to keep or to print, drawn for the same query as the page."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from flask import Flask, Response, request

from explorer.interface.asked import origin_asked, view_asked
from explorer.interface.content import Contents
from explorer.pictures.naming import file_name
from explorer.pictures.options import Options
from explorer.pictures.picture import palette_of, picture, whole
from explorer.view.address import format_query
from explorer.view.state import Page, View

_SVG = "image/svg+xml"
_KEPT = 64
_SLIDE = Options(framed=False, close=True, least=1 / 36, most=25)
"""What can be read from the back of a room."""


def publish_pictures(server: Flask, contents: Contents) -> None:
    """Add the picture's address.

    Beside the query of the page it takes ``whole=1`` for all of the map, ``bare=1`` for the map without what is around
    it, ``slide=1`` for what stands out with names that a room can read, ``download=1`` for a file to keep, and the
    ``origin`` that the page is at.
    """

    @lru_cache(maxsize=_KEPT)
    def draw(view: View, options: Options) -> str:
        content = contents.of(view.language)
        return picture(
            content.graph, view, content.words, palette_of(view.theme), options, placements=content.placements
        )

    @server.get("/picture.svg")
    def picture_svg() -> Response:
        view = _pictured(view_asked(contents)[0])
        response = Response(draw(view, _options(view)), content_type=_SVG)
        response.add_etag()
        if _is_asked("download"):
            content = contents.of(view.language)
            name = file_name(content.graph, view, content.words, "svg")
            response.headers.set("Content-Disposition", "attachment", filename=name)
        response.make_conditional(request)
        return response


def _pictured(view: View) -> View:
    """What of a view makes a difference to its picture, so that each picture is drawn once."""
    if _is_asked("whole"):
        return replace(whole(view), embedded=False)
    first = view.first
    told = ["q", "sort", "descending", "tour", "step", "presenting"]
    if view.page is not Page.CROSSWALK:
        told.append("order")
    return replace(view, **{name: getattr(first, name) for name in told}, embedded=False)


def _options(view: View) -> Options:
    if _is_asked("slide"):
        return _SLIDE
    if _is_asked("bare"):
        return Options(framed=False)
    origin = origin_asked(request.args.get("origin"))
    return Options(day=datetime.now(UTC).date(), address=f"{origin}/{format_query(view)}")


def _is_asked(key: str) -> bool:
    return request.args.get(key) == "1"
