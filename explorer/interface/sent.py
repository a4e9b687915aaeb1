"""A tour that the page sends, since the server knows none that a visitor keeps in the browser; nothing is kept."""

import json

from flask import request
from werkzeug.exceptions import BadRequest, Forbidden, LengthRequired, RequestEntityTooLarge

from explorer.competencies.problems import InvalidDocument
from explorer.interface.asked import comes_from_own_page
from explorer.tours.schema import Tour, parse_tours
from explorer.words.catalogue import LANGUAGES

LARGEST_TEXT = 1024 * 1024
"""How many bytes a tour may have without its pictures, as a file of tours."""


def tour_sent(largest: int = LARGEST_TEXT) -> Tour:
    """The one tour in the field ``tour`` of the form that the present request brings, in the form of a file.

    ``largest`` is how many bytes the whole request may have. Raises :class:`Forbidden` for the form of another site,
    :class:`LengthRequired` or :class:`RequestEntityTooLarge` for its size and :class:`BadRequest` for what is no tour.
    """
    if not comes_from_own_page():
        raise Forbidden("the request comes from another site")
    if request.content_length is None:
        raise LengthRequired
    if request.content_length > largest:
        raise RequestEntityTooLarge
    request.max_content_length, request.max_form_memory_size = largest, LARGEST_TEXT
    try:
        tours = parse_tours(json.loads(request.form.get("tour", ""))).tours
    except (ValueError, RecursionError, InvalidDocument) as error:
        raise BadRequest("the tour is not in the form of a file of tours") from error
    if len(tours) != 1:
        raise BadRequest("there is not one tour")
    return tours[0]


def language_sent(usual: str) -> str:
    """The field ``language`` of that form, or the usual one. Raises :class:`BadRequest` for one without a catalogue."""
    language = request.form.get("language", usual)
    if language not in LANGUAGES:
        raise BadRequest("there are no words in that language")
    return language
