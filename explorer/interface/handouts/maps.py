"""The maps of handouts: as large as their room allows, with type that can be read on paper, and their legend."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree.ElementTree import Element, tostring

from markupsafe import Markup

from explorer.drawing.palette import LIGHT
from explorer.drawing.view_scene import scene_of
from explorer.interface.content import Content, Contents
from explorer.interface.handouts.paper import Room
from explorer.interface.text import Text
from explorer.pictures.extent import SMALLEST
from explorer.pictures.legend import legend_of
from explorer.pictures.options import Options
from explorer.pictures.picture import picture
from explorer.view.state import ON_THE_MAP, View

_INK = replace(LIGHT, paper=LIGHT.card)
_SIZE, _LEAST = 7.6, 7.0
"""The size that the smallest names on a map should have and the one that they must have, in points."""
_ROUNDS = 3
_KEPT = 128
_SAMPLE = "-17 -11 34 22"


@dataclass(frozen=True)
class Drawn:
    """A map, and what occurs on it: groups of samples, each with what it means."""

    picture: Markup
    legend: tuple[tuple[str, tuple[tuple[Markup, Text], ...]], ...]


Draw = Callable[[View, Room], Drawn]
"""What draws the map of a view into a room."""


def drawing_of(contents: Contents) -> Draw:
    """What draws the maps of a framework, each once as long as it is among the last that were asked for."""

    @lru_cache(maxsize=_KEPT)
    def drawn(view: View, room: Room) -> Drawn:
        content = contents.of(view.language)
        return Drawn(Markup(_picture(content, view, room)), _legend(content, view))

    return lambda view, room: drawn(_drawn_of(view), room)


def _drawn_of(view: View) -> View:
    """What of a view makes a difference to its map, so that each map is drawn once."""
    first = View()
    told = ["theme", "q", "sort", "descending", "order", "tour", "step", "presenting", "embedded"]
    if view.page not in ON_THE_MAP:
        told.append("page")
    return replace(view, **{name: getattr(first, name) for name in told})


def _picture(content: Content, view: View, room: Room) -> str:
    """A bare picture around what stands out, with all names where they can be read as they are.

    Else with fewer and larger ones. How large names are changes how much is shown, so that is tried again.
    """
    plain = picture(content.graph, view, content.words, _INK, Options(framed=False, close=True), content.placements)
    if SMALLEST * _scale(plain, room) >= _LEAST:
        return plain
    least = _SIZE / room.height
    for _ in range(_ROUNDS):
        options = Options(framed=False, close=True, least=least)
        drawn = picture(content.graph, view, content.words, _INK, options, content.placements)
        high = _height(drawn, room)
        if least * high >= _LEAST:
            break
        least = _SIZE / high
    return drawn


def _height(drawn: str, room: Room) -> float:
    """How high a picture is in points when it is as large as its room allows."""
    return _box(drawn)[3] * _scale(drawn, room)


def _scale(drawn: str, room: Room) -> float:
    """How many points a unit of a picture is then."""
    _, _, width, height = _box(drawn)
    return min(room.width / width, room.height / height)


def _box(drawn: str) -> tuple[float, ...]:
    box = re.search(r'viewBox="([^"]*)"', drawn)
    assert box, "a picture says how large it is"
    return tuple(map(float, box[1].split()))


def _legend(content: Content, view: View) -> tuple[tuple[str, tuple[tuple[Markup, Text], ...]], ...]:
    scene = scene_of(content.graph, view, content.shown(view), content.placements)
    # The numbers in shapes would be too small on paper: 82-handout.css leaves them out.
    unsaid = content.words("legend-number")
    return tuple(
        (
            name,
            tuple(
                (_sample(entry.sample), Text.of(content, entry.text, entry))
                for entry in entries
                if entry.text != unsaid
            ),
        )
        for name, entries in legend_of(scene, content.words, _INK).items()
    )


def _sample(draw: Callable[[Element, tuple[float, float]], None]) -> Markup:
    root = Element("svg", {"viewBox": _SAMPLE, "aria-hidden": "true"})
    draw(root, (0.0, 0.0))
    return Markup(tostring(root, encoding="unicode"))
