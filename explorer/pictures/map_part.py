"""The map itself as elements of a picture: lines, shapes, what is written in them, and the names."""

from collections.abc import Iterable
from dataclasses import replace
from xml.etree.ElementTree import Element

from explorer.competencies.relationships import Kind
from explorer.drawing.emphasis import State
from explorer.drawing.flowers import RADIUS, Point
from explorer.drawing.labels import LINE
from explorer.drawing.marks import (
    COUNT_SIZE,
    MARK_SIZE,
    Inscription,
    Mark,
    carried_counts,
    carried_marks,
    inscriptions,
    link_marks,
    node_marks,
)
from explorer.drawing.names import Written
from explorer.drawing.palette import Palette
from explorer.drawing.pens import label_color, label_weight
from explorer.drawing.view_scene import ViewScene
from explorer.pictures import svg
from explorer.words.catalogue import Words

_HALO = 3.0
_ASCENT, _MIDDLE = 0.85, 0.35
"""How far the base line is under the top of a line, and under its middle, in sizes of the type."""
_BADGE = 0.8
_ANCHORS = {"left": "end", "right": "start", "above": "middle", "below": "middle"}


def draw_map(parent: Element, scene: ViewScene, names: list[Written], words: Words, palette: Palette) -> None:
    """Draw a view with these names."""
    lines, arrows = link_marks(scene, palette)
    nodes = node_marks(scene, palette)
    _marks(parent, "links", lines)
    _marks(parent, "arrows", arrows)
    _marks(parent, "carried", carried_marks(scene, palette))
    _haloed(parent, "counts", carried_counts(scene, palette), COUNT_SIZE, palette)
    for part, marks in (("sides", nodes.sides), ("discs", nodes.discs), ("rings", nodes.rings)):
        _marks(parent, part, marks)
    _marks(parent, "nodes", (_folded(scene, each, palette) for each in nodes.shapes))
    written_in = svg.group(parent, "numbers", text_anchor="middle")
    for each in inscriptions(scene, palette):
        _inscribed(written_in, each, MARK_SIZE)
    _haloed(parent, "folded", _badges(scene, palette), MARK_SIZE, palette)
    _names(parent, scene, names, words, palette)


def _marks(parent: Element, part: str, marks: Iterable[Mark]) -> None:
    every = list(marks)
    if every:
        inside = svg.group(parent, part)
        for each in every:
            svg.mark(inside, each)


def _folded(scene: ViewScene, each: Mark, palette: Palette) -> Mark:
    """A shape with a line around it that tells that something is folded into it."""
    if each.of not in scene.folded.counts or each.state is State.FADED:
        return each
    return replace(each, pen=replace(each.pen, color=palette.neutral, width=2.0))


def _badges(scene: ViewScene, palette: Palette) -> list[Inscription]:
    """How many are folded into a node, at its shoulder."""
    found = []
    for node in scene.nodes:
        count = scene.folded.counts.get(node.id)
        if count:
            (x, y), reach = scene.layout.places[node.id], RADIUS[Kind(node.kind)] * _BADGE
            text = f"+{count}"
            at = (x + reach + len(text) * MARK_SIZE * 0.3, y - reach - MARK_SIZE * _MIDDLE)
            found.append(Inscription(node.id, at, text, palette.ink, bold=True))
    return found


def _inscribed(parent: Element, each: Inscription, size: float, **attributes: str) -> None:
    x, y = each.at
    weight = "700" if each.bold else "400"
    at = (x, y + size * _MIDDLE)
    svg.text(parent, (each.text,), at, size, 0.0, **({"fill": each.color} | attributes), font_weight=weight)


def _haloed(parent: Element, part: str, texts: list[Inscription], size: float, palette: Palette) -> None:
    """Short texts that stay readable on a line."""
    if texts:
        halos = _halos(parent, part, palette, text_anchor="middle")
        inside = svg.group(parent, part, text_anchor="middle")
        for each in texts:
            _inscribed(halos, each, size, fill=palette.paper)
            _inscribed(inside, each, size)


def _halos(parent: Element, part: str, palette: Palette, **attributes: str) -> Element:
    """The ground behind texts: the same texts under them, with wide rims.

    A text could have its rim painted under itself, but programs for office work and drawing do not all know that and
    would paint it over the letters.
    """
    return svg.group(
        parent,
        f"{part}-ground",
        aria_hidden="true",
        stroke=palette.paper,
        stroke_width=svg.number(_HALO),
        stroke_linejoin="round",
        **attributes,
    )


def _names(parent: Element, scene: ViewScene, names: list[Written], words: Words, palette: Palette) -> None:
    halos = _halos(parent, "names", palette)
    inside = svg.group(parent, "names")
    for each in names:
        node, state = each.node, scene.node_states[each.node.id]
        look = {"font_weight": str(label_weight(node, state)), "text_anchor": _ANCHORS[each.side]}
        if node.language != words.language:
            look["lang"] = node.language
        told = {"data_node": node.id, "data_state": state, "fill": label_color(node, state, palette)}
        for group, more in ((halos, {"fill": palette.paper}), (inside, told)):
            svg.text(
                group, each.label.lines, _first_line(each), each.label.size, each.label.size * LINE, **look, **more
            )


def _first_line(each: Written) -> Point:
    """Where the first line of a name begins or has its middle, on its base line."""
    (x, y), size, count = each.at, each.label.size, len(each.label.lines)
    match each.side:
        case "left" | "right":
            return x, y - (count - 1) / 2 * size * LINE + size * _MIDDLE
        case "above":
            return x, y - (count - 1) * size * LINE - size * (LINE - _ASCENT) + 1.0
        case "below":
            return x, y + size * _ASCENT
