"""What shapes, colours, lines and marks mean: each with a sample, and only what occurs in the view."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Link
from explorer.drawing.emphasis import Side, State
from explorer.drawing.flowers import Point
from explorer.drawing.marks import Disc, Polygon, carried_counts, inscriptions, link_marks, node_marks, shape_of
from explorer.drawing.outlines import Curve, arrowhead
from explorer.drawing.palette import Palette
from explorer.drawing.pens import Pen, link_pen, ring_pen, selected_pen, side_pen, strength
from explorer.drawing.scene import drawing_of
from explorer.drawing.view_scene import ViewScene
from explorer.pictures import svg
from explorer.words.catalogue import Words

_SHAPE, _HALF = 6.0, 13.0
_DRAWINGS = ("structure", "relation", "alignment", "quiet")
_UNSURE = (Status.PROVISIONAL, Status.EDITORIAL)

Sample = Callable[[Element, Point], None]
"""What draws a sample about its own middle."""


@dataclass(frozen=True)
class Entry:
    """A sample and what it means, in which language."""

    sample: Sample
    text: str
    language: str


def legend_of(scene: ViewScene, words: Words, palette: Palette) -> dict[str, list[Entry]]:
    """The entries by the name of their group; groups without any are left out."""
    groups = {
        words("picture-shapes"): list(_shapes(scene, words, palette)),
        words("picture-colors"): list(_colors(scene, words, palette)),
        words("legend-lines"): list(_lines(scene, words, palette)),
        words("picture-marks"): list(_marks(scene, words, palette)),
    }
    return {name: entries for name, entries in groups.items() if entries}


def _shapes(scene: ViewScene, words: Words, palette: Palette) -> Iterator[Entry]:
    there = {node.kind for node in scene.nodes}
    for kind in Kind:
        if kind in there:
            yield Entry(_shaped(kind, _kind_pen(kind, palette)), words(f"kinds-{kind}"), words.language)


def _kind_pen(kind: Kind, palette: Palette) -> Pen:
    """A pen for what is of a kind, whatever its domain."""
    if kind is Kind.CATEGORY:
        return Pen(palette.neutral, 2.0, fill=palette.paper)
    own = {Kind.FRAMEWORK: palette.ink, Kind.SET: palette.gold}
    return Pen(palette.paper, 0.0, fill=own.get(kind, palette.neutral))


def _colors(scene: ViewScene, words: Words, palette: Palette) -> Iterator[Entry]:
    there = {scene.home(node) for node in scene.nodes}
    for domain in scene.graph.of_kind(Kind.DOMAIN):
        if domain.id in there:
            sample = _shaped(Kind.COMPETENCY, Pen(palette.paper, 0.0, fill=palette.of_domain(domain.id)))
            yield Entry(sample, domain.title, domain.language)


def _lines(scene: ViewScene, words: Words, palette: Palette) -> Iterator[Entry]:
    by_drawing: dict[str, dict[Relation, Link]] = {}
    for link in scene.links:
        by_drawing.setdefault(drawing_of(scene.graph, link), {}).setdefault(link.key, link)
    for drawing in _DRAWINGS:
        links = by_drawing.get(drawing, {})
        if links:
            told = ", ".join(words(f"relation-{each}") for each in Relation if each in links)
            pen = link_pen(next(iter(links.values())), drawing, None, State.NORMAL, palette)
            yield Entry(_line(replace(pen, dash="solid")), told, words.language)
    bold = strength(palette).bold
    if any(link.status not in _UNSURE for link in scene.links):
        yield Entry(_line(Pen(palette.ink, 1.6 * bold)), words("legend-unbroken"), words.language)
    if any(link.status in _UNSURE for link in scene.links):
        yield Entry(_line(Pen(palette.ink, 1.6 * bold, "4px,3.5px")), words("legend-broken"), words.language)
    if State.SELECTED in {scene.link_states[link.id] for link in scene.links}:
        yield Entry(_line(Pen(palette.accent, 3.0 * bold)), words("picture-line-edge"), words.language)
    if scene.on_path and State.RELATED in {scene.link_states[link.id] for link in scene.links}:
        yield Entry(_line(Pen(palette.accent, 2.4 * bold)), words("picture-line-path"), words.language)
    if link_marks(scene, palette)[1]:
        yield Entry(_arrow(palette), words("picture-line-arrow"), words.language)
    if carried_counts(scene, palette):
        yield Entry(_counted(palette), words("picture-line-carried"), words.language)


def _marks(scene: ViewScene, words: Words, palette: Palette) -> Iterator[Entry]:
    drawn = node_marks(scene, palette)
    states = {scene.node_states[node.id] for node in scene.nodes}
    if drawn.discs:
        yield Entry(_circle(7.5, selected_pen(palette)), words("picture-mark-selected"), words.language)
    for side in Side:
        if side in {scene.sides[each.of] for each in drawn.sides}:
            yield Entry(_circle(6.5, _thinner(side_pen(side, palette))), words(f"side-{side}"), words.language)
    if drawn.rings:
        yield Entry(
            _circle(6.0, ring_pen(Status.PUBLISHED, State.NORMAL, palette)),
            words("legend-foundational"),
            words.language,
        )
    if inscriptions(scene, palette):
        yield Entry(_numbered(palette), words("legend-number"), words.language)
    if any(node.kind == Kind.COMPETENCY and node.status is Status.PROVISIONAL for node in scene.nodes):
        broken = Pen(palette.neutral, 2.5, "4px,2.6px", fill=palette.paper)
        yield Entry(_circle(6.0, broken), words("legend-confirmed-outline"), words.language)
    if any(node.id in scene.folded.counts for node in scene.nodes):
        yield Entry(_written("+9", palette.ink, "700"), words("picture-mark-folded"), words.language)
    if State.FADED in states:
        yield Entry(_written("Aa", palette.faded, "400"), words("picture-mark-faded"), words.language)


def _thinner(pen: Pen) -> Pen:
    return replace(pen, width=pen.width * 0.7)


def _shaped(kind: Kind, pen: Pen) -> Sample:
    return lambda parent, at: _put(parent, shape_of(kind, _SHAPE, at), pen)


def _circle(radius: float, pen: Pen) -> Sample:
    return lambda parent, at: _put(parent, Disc(at, radius), pen)


def _line(pen: Pen) -> Sample:
    return lambda parent, at: _put(parent, _across(at), pen)


def _across(at: Point) -> Curve:
    x, y = at
    return (x - _HALF, y), at, (x + _HALF, y)


def _arrow(palette: Palette) -> Sample:
    def draw(parent: Element, at: Point) -> None:
        _put(parent, _across(at), Pen(palette.ink, 1.6))
        _put(parent, Polygon(tuple(arrowhead(_across(at), 10.0, 8.0))), Pen(palette.ink, 0.0, fill=palette.ink))

    return draw


def _counted(palette: Palette) -> Sample:
    def draw(parent: Element, at: Point) -> None:
        x, y = at
        _put(parent, ((x - _HALF, y), (x - _HALF, y), (x - 5.0, y)), Pen(palette.link_soft, 2.5))
        _put(parent, ((x + 5.0, y), (x + 5.0, y), (x + _HALF, y)), Pen(palette.link_soft, 2.5))
        _written("9", palette.muted, "700")(parent, at)

    return draw


def _numbered(palette: Palette) -> Sample:
    def draw(parent: Element, at: Point) -> None:
        _put(parent, Disc(at, 7.0), Pen(palette.neutral, 0.0, fill=palette.neutral))
        _written("9", palette.on_neutral, "700")(parent, at)

    return draw


def _written(text: str, color: str, weight: str) -> Sample:
    def draw(parent: Element, at: Point) -> None:
        x, y = at
        svg.text(parent, (text,), (x, y + 3.5), 10.0, 0.0, fill=color, font_weight=weight, text_anchor="middle")

    return draw


def _put(parent: Element, shape: Disc | Polygon | Curve, pen: Pen) -> None:
    svg.form(parent, shape, pen)
