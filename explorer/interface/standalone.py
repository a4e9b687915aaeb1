"""The pages beside the app that need no script: what all of them have around their text, and how they are answered."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Response, request
from jinja2 import Environment, PackageLoader, StrictUndefined

from explorer.interface.content import Contents
from explorer.view.address import format_query
from explorer.view.state import Theme, View
from explorer.words.catalogue import LANGUAGES

TEMPLATES = Environment(
    loader=PackageLoader("explorer.interface"),
    autoescape=lambda name: bool(name and name.endswith(".html")),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
"""The templates of these pages, and of the same as Markdown."""


def write_page(
    template: str, contents: Contents, view: View, style: str, address: Callable[[View], str], **told: Any
) -> str:
    """The whole document of a template that extends ``standalone.html``, in the language and the theme of a view.

    ``view`` has only what links to the map and to other languages keep, ``address`` says where the page is for
    another view, and ``style`` is the address of the stylesheet. Among what is ``told`` is the ``title``.
    """
    return TEMPLATES.get_template(template).render(
        told,
        words=contents.of(view.language).words,
        style=style,
        theme="" if view.theme is Theme.SYSTEM else view.theme,
        map="./" + format_query(view),
        languages=[
            (language, contents.of(language).words("plain-language"), address(replace(view, language=language)))
            for language in LANGUAGES
            if language != view.language
        ],
    )


def answer_page(page: str) -> Response:
    """The answer with a page, which is not sent again to who still has it."""
    response = Response(page, content_type="text/html; charset=utf-8")
    response.add_etag()
    response.make_conditional(request)
    return response
