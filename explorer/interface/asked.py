"""What a request says of the page that sends it, and the view that its query describes."""

from flask import has_request_context, request
from werkzeug.exceptions import BadRequest

from explorer.interface.content import Contents
from explorer.view.address import Notice, parse_query
from explorer.view.state import View
from explorer.words.catalogue import LANGUAGES


def view_asked(contents: Contents) -> tuple[View, tuple[Notice, ...]]:
    """The view that the query of the present request describes, and what in it could not be followed."""
    return parse_query(request.query_string.decode("ascii", "replace"), contents.original.vocabulary)


def folder_of(language: str) -> str:
    """The part of an address that says in which language a page asks; nothing for the first one."""
    return "" if language == LANGUAGES[0] else f"{language}/"


def language_asked_in() -> str:
    """The language of the page that sends the present request."""
    named = request.path.split("/")[1] if has_request_context() else ""
    return named if named in LANGUAGES else LANGUAGES[0]


def comes_from_own_page() -> bool:
    """Whether the request is from a page of this explorer.

    A browser says where a request comes from; without TLS, and before 2023, it only names the origin.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is None or origin.partition("://")[2] == request.host


def origin_asked(asked: str | None) -> str:
    """The origin that the page says it is at, since a server behind a proxy cannot know how it was asked.

    Its host must be that of the request, or anyone could have addresses made that lead elsewhere. Raises
    :class:`BadRequest` for another one.
    """
    origin = request.host_url.rstrip("/") if asked is None else asked
    scheme, _, host = origin.partition("://")
    if scheme not in ("http", "https") or host != request.host:
        raise BadRequest("the origin is not that of this server")
    return origin
