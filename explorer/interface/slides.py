"""A tour as slides, made of what the page sends: the tour, and a picture of each step that the browser has drawn.

The server draws no letters, since it may have no fonts, and it knows no tour that a visitor keeps in the browser. All
that is sent is made into the file and forgotten.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, Forbidden, LengthRequired, RequestEntityTooLarge

from explorer.competencies.problems import InvalidDocument
from explorer.downloads.slides import PictureError, Shown, as_slides
from explorer.drawing.view_scene import scene_of
from explorer.interface.asked import comes_from_own_page, origin_asked
from explorer.interface.content import Content, Contents
from explorer.interface.downloads import answer_file
from explorer.pictures.description import description_of
from explorer.tours.schema import Tour, parse_tours
from explorer.view.address import format_query, parse_query
from explorer.words.catalogue import LANGUAGES

_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
LARGEST_TOUR = 24 * 1024 * 1024
"""How many bytes a tour may have with all its pictures: sixty of a few hundred kilobytes."""
_LARGEST_TEXT = 1024 * 1024


def publish_slides(server: Flask, contents: Contents) -> None:
    """Add the address that makes slides.

    It takes a form with the ``tour`` in a file's form, a PNG named ``picture`` for each step, the ``language`` of the
    page and the ``origin`` that it is at.
    """

    @server.post("/slides.pptx")
    def slides() -> Response:
        if not comes_from_own_page():
            raise Forbidden("the request comes from another site")
        if request.content_length is None:
            raise LengthRequired
        if request.content_length > LARGEST_TOUR:
            raise RequestEntityTooLarge
        request.max_content_length, request.max_form_memory_size = LARGEST_TOUR, _LARGEST_TEXT
        language = request.form.get("language", LANGUAGES[0])
        if language not in LANGUAGES:
            raise BadRequest("there are no words in that language")
        content, tour = contents.of(language), _tour_sent()
        pictures = [each.read() for each in request.files.getlist("picture")]
        if len(pictures) != len(tour.steps):
            raise BadRequest("there is not one picture for each step")
        shown = list(_shown(content, tour, pictures, origin_asked(request.form.get("origin"))))
        try:
            made = as_slides(tour, shown, content.words, content.graph.about.credit, datetime.now(UTC).date())
        except PictureError as error:
            raise BadRequest(str(error)) from error
        return answer_file("tour.pptx", _PPTX, made)


def _tour_sent() -> Tour:
    try:
        tours = parse_tours(json.loads(request.form.get("tour", ""))).tours
    except (ValueError, RecursionError, InvalidDocument) as error:
        raise BadRequest("the tour is not in the form of a file of tours") from error
    if len(tours) != 1:
        raise BadRequest("there is not one tour")
    return tours[0]


def _shown(content: Content, tour: Tour, pictures: list[bytes], origin: str) -> Iterator[Shown]:
    for step, picture in zip(tour.steps, pictures, strict=True):
        view, _ = parse_query(step.view, content.vocabulary)
        scene = scene_of(content.graph, view, content.shown(view), content.placements)
        told = content.words("slides-picture", title=step.title, shown=description_of(scene, view, content.words))
        yield Shown(picture, told, f"{origin}/{format_query(view)}")
