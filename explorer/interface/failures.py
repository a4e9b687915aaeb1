"""What is answered when a request is refused or fails: little to the visitor, all of it to the log."""

import secrets
import traceback
from html import escape
from textwrap import indent

from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound

from explorer.interface.joining import CodeNotFound
from explorer.words.catalogue import LANGUAGES, Words

_LONGEST_PATH = 200
_KINDS = {404: "not-found", 500: "failed"}

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · {product}</title>
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
</head>
<body>
<main>
<h1>{title}</h1>
<p>{text}</p>
<p><a href="/">{back}</a></p>
</main>
</body>
</html>
"""


def answer_failures(server: Flask) -> None:
    """Answer every failure shortly, and log each in a line of its own, or with a traceback if it is our fault."""

    @server.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        reason = "" if error.description == type(error).description else f", {error.description}"
        server.logger.warning("refused %s: %s %s%s", _asked(), error.code, error.name, encoded(reason))
        response = Response(status=error.code, headers=error.get_headers())
        return _fill(response, error)

    @server.errorhandler(DependencyException)
    @server.errorhandler(InvalidResourceError)
    def unknown_file(error: Exception) -> Response:
        # Dash would answer with a list of all files that it knows, or with a traceback.
        return refused(NotFound())

    @server.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        reference = secrets.token_hex(4)
        # The traceback can quote what a stranger sent: behind the bar it cannot pass for a line of the log.
        told = indent(encoded("".join(traceback.format_exception(error)), keep="\n"), "  | ", lambda line: True)
        server.logger.error("failed %s: reference %s\n%s", _asked(), reference, told)
        response = Response(status=500, headers={"X-Reference": reference})
        return _fill(response, InternalServerError(), reference)


def encoded(text: str, keep: str = "") -> str:
    """A text in which everything but printable ASCII (and what is kept) is written as an escape."""
    return "".join(c if c in keep or " " <= c <= "~" else c.encode("unicode_escape").decode() for c in text)


def _asked() -> str:
    """Method and path of the request. The query may be someone's search, so it stays out of the log."""
    return f"{encoded(request.method)} {encoded(request.path[:_LONGEST_PATH])}"


def _fill(response: Response, error: HTTPException, reference: str = "") -> Response:
    """Write the body: a page for someone who looks for one, JSON for everything else."""
    response.vary.add("Accept")
    if "text/html" not in request.headers.get("Accept", ""):
        response.content_type = "application/json"
        response.data = jsonify({"error": error.name} | ({"reference": reference} if reference else {})).data
        return response
    response.vary.add("Accept-Language")
    words = Words.of(request.accept_languages.best_match(LANGUAGES, default=LANGUAGES[0]))
    kind = "no-code" if isinstance(error, CodeNotFound) else _KINDS.get(error.code or 500, "refused")
    text = words(f"error-{kind}")
    if reference:
        text += " " + words("failure-reference", reference=reference)
    response.content_type = "text/html; charset=utf-8"
    response.data = _PAGE.format(
        language=words.language,
        title=escape(words(f"error-{kind}-title")),
        product=escape(words("product")),
        text=escape(text),
        back=escape(words("error-back")),
    ).encode()
    return response
