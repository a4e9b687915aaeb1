"""A tour as slides, made of what the page sends: the tour, and a picture of each step that the browser has drawn.

The server draws no letters, since it may have no fonts, and it knows no tour that a visitor keeps in the browser. All
that is sent is made into the file and forgotten.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest

from explorer.downloads.slides import PictureError, Shown, as_slides
from explorer.interface.asked import origin_asked
from explorer.interface.content import Content, Contents
from explorer.interface.downloads import answer_file
from explorer.interface.sent import language_sent, tour_sent
from explorer.pictures.description import described
from explorer.tours.schema import Tour
from explorer.view.address import format_query, parse_query
from explorer.words.catalogue import LANGUAGES

_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
LARGEST_TOUR = 24 * 1024 * 1024
"""How many bytes a tour may have with all its pictures: sixty of a few hundred kilobytes."""


def publish_slides(server: Flask, contents: Contents) -> None:
    """Add the address that makes slides.

    It takes a form with the ``tour`` in a file's form, a PNG named ``picture`` for each step, the ``language`` of the
    page and the ``origin`` that it is at.
    """

    @server.post("/slides.pptx")
    def slides() -> Response:
        tour = tour_sent(LARGEST_TOUR)
        content = contents.of(language_sent(LANGUAGES[0]))
        pictures = [each.read() for each in request.files.getlist("picture")]
        if len(pictures) != len(tour.steps):
            raise BadRequest("there is not one picture for each step")
        shown = list(_shown(content, tour, pictures, origin_asked(request.form.get("origin"))))
        try:
            made = as_slides(tour, shown, content.words, content.graph.about.credit, datetime.now(UTC).date())
        except PictureError as error:
            raise BadRequest(str(error)) from error
        return answer_file("tour.pptx", _PPTX, made)


def _shown(content: Content, tour: Tour, pictures: list[bytes], origin: str) -> Iterator[Shown]:
    for step, picture in zip(tour.steps, pictures, strict=True):
        view, _ = parse_query(step.view, content.vocabulary)
        shown = described(content.graph, view, content.words, content.shown(view), content.placements)
        told = content.words("slides-picture", title=step.title, shown=shown)
        yield Shown(picture, told, f"{origin}/{format_query(view)}")
