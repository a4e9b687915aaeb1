"""How a room comes to the view on the wall: a short address to type, and a picture of it for a phone's camera."""

from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import segno
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import NotFound

from explorer.interface.asked import origin_asked, view_asked
from explorer.interface.content import Contents
from explorer.view.address import format_query
from explorer.view.state import Theme, View

_QUIET_ZONE = 4
"""The modules of white that the standard asks for around a code (ISO/IEC 18004)."""


class CodeNotFound(NotFound):
    """A short address that leads nowhere."""


def publish_joining(server: Flask, contents: Contents) -> None:
    """Add the short addresses, and the address and picture to come to a view by."""

    @server.get("/v/<code>")
    def follow(code: str) -> Response:
        query = contents.codes.query(code)
        if query is None:
            raise CodeNotFound
        # Without a host: the one that a request names is not to be trusted.
        return Response(status=302, headers={"Location": f"/{query}"})

    @server.get("/join.json")
    def join() -> Response:
        view, _ = view_asked(contents)
        return jsonify(address=joined_address(contents, view, origin_asked(request.args.get("origin"))))

    @server.get("/join.svg")
    def picture() -> Response:
        view, _ = view_asked(contents)
        address = joined_address(contents, view, origin_asked(request.args.get("origin")))
        response = Response(qr_picture(address), mimetype="image/svg+xml")
        response.add_etag()
        response.make_conditional(request)
        return response


def joined_address(contents: Contents, view: View, origin: str) -> str:
    """The shortest address of a view at an origin such as ``https://map.example``; whole where it has no code."""
    shared = format_query(replace(view, theme=Theme.SYSTEM, presenting=False, embedded=False))
    code = contents.codes.code(shared)
    return f"{origin}/{shared}" if code is None else f"{origin}/v/{code}"


@lru_cache(maxsize=256)
def qr_picture(text: str) -> str:
    """A text as a QR code: an SVG of dark modules on white with its quiet zone, whatever the theme around it."""
    buffer = BytesIO()
    # Level M still reads with 15 % of it spoilt, and keeps the modules large. It never shrinks to a Micro QR code,
    # which few phones read.
    code = segno.make(text, error="m", micro=False, boost_error=False)
    code.save(buffer, kind="svg", border=_QUIET_ZONE, xmldecl=False, dark="black", light="white", omitsize=True)
    return buffer.getvalue().decode("utf-8")
