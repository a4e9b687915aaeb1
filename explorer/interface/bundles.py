"""The page's own scripts and styles, each in one file, put together when the app starts.

A first visit asks for two files instead of forty, which the measurements in ``docs/decisions.md`` show. The files
under ``assets/`` stay what is written, read and tested; each is complete in itself, so that their order is all that
putting them together has to keep.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, request

_ONE_YEAR = 31_536_000


@dataclass(frozen=True)
class Bundle:
    """All files of one kind, in the order of their paths; ``version`` changes with any of them."""

    name: str
    mimetype: str
    text: str
    version: str

    @property
    def address(self) -> str:
        """Where a page finds it, from where the page is."""
        return f"{self.name}?m={self.version}"


def bundle(assets: Path, ending: str, mimetype: str) -> Bundle:
    """The files below a folder with an ending, such as ``js``; not those that only a saved file has."""
    files = sorted(path for path in assets.rglob(f"*.{ending}") if path.parent.name != "alone")
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return Bundle(f"explorer.{ending}", mimetype, text, sha256(text.encode()).hexdigest()[:16])


def publish_bundles(server: Flask, bundles: tuple[Bundle, ...]) -> None:
    """Give each bundle its address."""
    for each in bundles:
        server.add_url_rule(f"/{each.name}", each.name, _answer(each))


def _answer(each: Bundle) -> Callable[[], Response]:
    def answer() -> Response:
        response = Response(each.text, mimetype=each.mimetype)
        response.set_etag(each.version)
        # During an update a page can ask the other version of the server: that answer must not be kept as this one.
        if request.args.get("m") == each.version:
            response.cache_control.max_age = _ONE_YEAR
        response.make_conditional(request)
        return response

    return answer
