"""The address of the handouts: what is on screen as sheets to print, chosen by the same query as the page."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from flask import Flask, Response, request

from explorer.competencies.comparison import comparable
from explorer.interface.asked import origin_asked, view_asked
from explorer.interface.content import Contents
from explorer.interface.handouts.address import ADDRESS, handout_address
from explorer.interface.handouts.binder import binder_handout
from explorer.interface.handouts.codes import named_code
from explorer.interface.handouts.crosswalks import crosswalk_handout
from explorer.interface.handouts.handout import Asked, Handout
from explorer.interface.handouts.items import item_handout, link_handout
from explorer.interface.handouts.lists import glossary_handout, matches_handout, results_handout
from explorer.interface.handouts.maps import Draw, drawing_of
from explorer.interface.handouts.pairs import comparison_handout, path_handout
from explorer.interface.handouts.paper import Paper, paper_asked
from explorer.interface.handouts.posters import publish_posters
from explorer.interface.handouts.tours import tour_handout
from explorer.interface.joining import joined_address
from explorer.interface.sent import language_sent, tour_sent
from explorer.interface.standalone import answer_page, write_page
from explorer.interface.text import Text
from explorer.tours.schema import write_tours
from explorer.tours.tours import fitting, told_in
from explorer.view.address import Notice, parse_query
from explorer.view.state import Page, View
from explorer.words.catalogue import LANGUAGES

_OWN = ("paper", "binder", "origin")
"""What the address says beside the view."""


def publish_handouts(server: Flask, contents: Contents, style: str) -> None:
    """Add the addresses of the handouts and of the posters.

    That of the handouts takes the page's query, ``paper=letter`` or ``a4``, and ``binder=1`` for the whole framework.
    ``style`` is the address of the stylesheet; ``origin`` is where the page is, for the address that is printed. To the
    same address, the page sends the ``tour`` of a visitor's own, its ``language`` and the ``origin`` as a form.
    """
    # Apart from each other, so that no tour of a visitor's own drives out what many ask for.
    draw, draw_own = drawing_of(contents), drawing_of(contents)
    publish_posters(server, contents, style, draw)

    def asked_for(view: View, origin: str | None, drawn_by: Draw) -> Asked:
        at = origin_asked(origin)
        content, day = contents.of(view.language), datetime.now(UTC).date()
        return Asked(content, view, drawn_by, lambda other: joined_address(contents, other, at), day)

    @server.get(f"/{ADDRESS}")
    def handout() -> Response:
        view, notices = view_asked(contents)
        paper, unread = paper_asked(request.args.getlist("paper"))
        whole = request.args.get("binder") == "1"
        asked = asked_for(replace(view.first, tour=None) if whole else view, request.args.get("origin"), draw)
        made = binder_handout(asked) if whole else choose(asked)
        told = [each for each in notices if each.details.get("key") not in _OWN]
        sheets = _Sheets(asked, made, paper, (*told, *unread), whole=whole)
        return answer_page(_written(contents, sheets, style, asked.view))

    @server.post(f"/{ADDRESS}")
    def own_tour() -> Response:
        tour = tour_sent()
        view, _ = view_asked(contents)
        paper, unread = paper_asked(request.args.getlist("paper"))
        asked = asked_for(View(language=view.language, theme=view.theme), request.form.get("origin") or None, draw_own)
        # What has translations is first told in the first language; all else, as far as anyone knows, was written in
        # that of the page from which it was first sent.
        language = LANGUAGES[0] if tour.translations else language_sent(view.language)
        guided = fitting(told_in(tour.told_in(language), view.language), asked.content.vocabulary)
        first = parse_query(guided.tour.steps[0].view, asked.content.vocabulary)[0] if guided.tour.steps else asked.view
        again = {
            "tour": write_tours(asked.content.graph.about.title, [tour.without_notes()]),
            "language": language,
            "origin": request.form.get("origin", ""),
        }
        sheets = _Sheets(asked, tour_handout(asked, guided), paper, tuple(unread), again=again)
        return answer_page(_written(contents, sheets, style, replace(first, language=view.language)))


@dataclass(frozen=True)
class _Sheets:
    """A handout with the paper that it is for. ``again`` is what has to be sent once more to have it another way."""

    asked: Asked
    made: Handout
    paper: Paper
    notices: tuple[Notice, ...]
    whole: bool = False
    again: dict[str, str] = field(default_factory=dict)


def choose(asked: Asked) -> Handout:
    """The handout of a view: of the first of these that it is about."""
    content, view = asked.content, asked.view
    nodes = content.graph.nodes
    node, to, beside = (nodes[name] if name else None for name in (view.node, view.to, view.beside))
    guided = content.tours.find(view.tour, sorted(view.filters.intasc))
    if guided is not None:
        return tour_handout(asked, guided)
    if view.edge is not None:
        return link_handout(asked, view.edge)
    if view.page is Page.CROSSWALK:
        return crosswalk_handout(asked)
    if view.page is Page.GLOSSARY:
        return glossary_handout(asked)
    if view.page is Page.COMPARE and node and beside and comparable(node, beside):
        return comparison_handout(asked, node, beside)
    if view.page is Page.PATH and node and to and node != to:
        found = path_handout(asked, node, to)
        if found is not None:
            return found
    if node is not None and view.focus is None:
        return item_handout(asked, node)
    if view.q and node is None:
        return results_handout(asked)
    return matches_handout(asked)


def _written(contents: Contents, sheets: _Sheets, style: str, live: View) -> str:
    """The whole document of a handout; ``live`` is the view that its code leads to."""
    asked, made, paper, whole = sheets.asked, sheets.made, sheets.paper, sheets.whole
    content, view = asked.content, asked.view
    words, about = content.words, content.graph.about
    address = asked.address(live)
    own_tour = view.tour is not None and not whole and content.tours.find(view.tour) is None
    alone = view.tour is not None and not own_tour
    return write_page(
        made.template,
        contents,
        view,
        style,
        lambda other: handout_address(other, paper, binder=whole),
        title=made.title.text,
        heading=made.title,
        above=made.above,
        paper=paper,
        papers=[(words(f"paper-{each}"), handout_address(view, each, binder=whole), each is paper) for each in Paper],
        again=sheets.again,
        running=f"{words('product')} · {made.title.text}",
        here=address,
        qr=named_code(words("handout-qr", address=address), address),
        day=words("picture-day", date=asked.day),
        framework=Text.of(
            content, content.voice(about).words("handout-of", title=about.title, edition=about.edition), about
        ),
        credit=Text.of(content, about.credit, about),
        original=Text.of(content, "", content.original.graph.about).language,
        cited=made.teller.cited,
        binder=None if whole or sheets.again else handout_address(view, paper, binder=True),
        alone=handout_address(replace(view, tour=None, step=1), paper) if alone else None,
        notices=[words(notice.message, **notice.details) for notice in sheets.notices]
        + ([words("handout-own-tour")] if own_tour else [])
        + ([words("handout-sent")] if sheets.again else []),
        **made.told,
    )
