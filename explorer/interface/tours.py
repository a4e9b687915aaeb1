"""The tours for the browser, which gives them, and the way into one from an address that names only its step."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from flask import Flask, Response, jsonify, request

from explorer.interface.asked import view_asked
from explorer.interface.content import Content, Contents
from explorer.view.address import Key, format_query, parse_query
from explorer.view.state import View

_BARE = frozenset({Key.TOUR, Key.STEP, Key.INTASC, Key.LANG, Key.THEME, Key.PRESENT, Key.EMBED})
"""The keys of an address that leaves it to a tour what is looked at; ``intasc`` chooses the standard it is about."""


def publish_tours(server: Flask, contents: Contents) -> None:
    """Add the address of the tours, and lead who names only a step of one to its view."""

    @server.get("/tours.json")
    def tours_json() -> Response:
        view, _ = view_asked(contents)
        return jsonify(tours=list(told_tours(contents.of(view.language))))

    @server.before_request
    def enter() -> Response | None:
        if request.path != "/" or Key.TOUR not in request.args or not _BARE.issuperset(request.args):
            return None
        view, _ = view_asked(contents)
        step = step_view(contents.of(view.language), view)
        # To its own address an explorer leads nobody: a view can be made up of these keys alone.
        if step is None or step == view:
            return None
        # Without a host: the one that a request names is not to be trusted.
        return Response(status=302, headers={"Location": format_query(step)})


def step_view(content: Content, view: View) -> View | None:
    """What the step of a tour shows that a view names, shown as that view asks for it; ``None`` for no tour of ours.

    A step beyond the last is the last.
    """
    guided = content.tours.find(view.tour, sorted(view.filters.intasc))
    if guided is None:
        return None
    number = min(view.step, len(guided.tour.steps))
    shown, _ = parse_query(guided.tour.steps[number - 1].view, content.vocabulary)
    return replace(
        shown,
        tour=view.tour,
        step=number,
        language=view.language,
        theme=view.theme,
        presenting=view.presenting,
        embedded=view.embedded,
    )


def told_tours(content: Content) -> Iterator[dict[str, Any]]:
    """Each tour as ``assets/logic/tours.js`` reads it; one that asks for a standard once for each."""
    for guided in content.tours:
        tour = guided.tour
        yield {
            **tour.model_dump(include={"id", "title", "summary", "status", "steps"}),
            "intasc": guided.standard.number if guided.standard else None,
            "language": tour.language,
            "minutes": tour.minutes,
            "leftOut": guided.left_out,
        }
