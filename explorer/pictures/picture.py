"""Any view of the map, and the crosswalk, as a picture by itself: SVG with real text that needs and can do nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, tostring

from explorer.competencies.crosswalk import crosswalk
from explorer.competencies.filters import Shown, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.palette import CONTRAST, DARK, LIGHT, Palette
from explorer.drawing.placements import Placements
from explorer.drawing.subject import subject
from explorer.drawing.view_scene import ViewScene, scene_of
from explorer.pictures import svg
from explorer.pictures.crosswalk_part import CrosswalkPart
from explorer.pictures.description import description_of, description_of_crosswalk
from explorer.pictures.extent import Extent, composed
from explorer.pictures.frame import Sheet
from explorer.pictures.legend import Entry, legend_of
from explorer.pictures.map_part import draw_map
from explorer.pictures.options import FRAMED, Options
from explorer.view.state import Page, Theme, View
from explorer.words.catalogue import Words

_PALETTES = {Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}


def palette_of(theme: Theme) -> Palette:
    """The colours of a theme; what a system asks for is not known, so its picture is light."""
    return _PALETTES.get(theme, LIGHT)


def whole(view: View) -> View:
    """All of the map in the same layout, language and theme: nothing selected, filtered, focused or folded."""
    return replace(view.first, layout=view.layout)


def picture(
    graph: CompetencyGraph,
    view: View,
    words: Words,
    palette: Palette,
    options: Options = FRAMED,
    placements: Placements | None = None,
) -> str:
    """A view as a whole SVG document, which may also stand in a page as it is: the crosswalk, or else the map.

    ``graph`` and ``words`` are in one language. ``placements`` are those of this graph, where somebody keeps them.
    """
    seen = whole(view) if options.whole else view
    matching = shown(graph, facets(graph), seen.filters)
    if seen.page is Page.CROSSWALK:
        part = _of_crosswalk(graph, seen, words, palette, matching)
    else:
        part = _of_map(scene_of(graph, seen, matching, placements or Placements(graph)), seen, words, palette, options)
    about = subject(graph, seen, words, matching)
    heading = " · ".join(filter(None, (part.title, about))) or graph.about.title
    if not options.framed:
        root = _sheet(part.extent, words, heading, part.told, palette)
        part.draw(svg.group(root, part.name))
        return tostring(root, encoding="unicode")
    sheet = Sheet(part.extent, palette)
    sheet.head(heading, graph.about, words)
    part.draw(sheet.drawing(part.name))
    sheet.legend(part.legend(), words)
    sheet.foot(graph.about, words, options)
    root = _sheet(sheet.extent, words, heading, part.told, palette)
    root.extend(sheet.parts)
    return tostring(root, encoding="unicode")


@dataclass(frozen=True)
class _Part:
    """What a picture is of: what it is called beside its subject, what is said of it, and what draws it where."""

    name: str
    title: str
    told: str
    extent: Extent
    legend: Callable[[], Mapping[str, Sequence[Entry]]]
    draw: Callable[[Element], None]


def _of_map(scene: ViewScene, view: View, words: Words, palette: Palette, options: Options) -> _Part:
    seen, extent, names = composed(scene, options)
    return _Part(
        "map",
        "",
        description_of(seen, view, words),
        extent,
        lambda: legend_of(seen, words, palette),
        lambda parent: draw_map(parent, seen, names, words, palette),
    )


def _of_crosswalk(graph: CompetencyGraph, view: View, words: Words, palette: Palette, matching: Shown) -> _Part:
    walk = crosswalk(graph, matching, view.order)
    grid = CrosswalkPart(walk, view, words, palette)
    return _Part(
        "crosswalk",
        words("crosswalk-title"),
        description_of_crosswalk(walk, words),
        grid.extent,
        lambda: grid.legend,
        grid.draw,
    )


def _sheet(extent: Extent, words: Words, title: str, told: str, palette: Palette) -> Element:
    """An empty picture on the ground of its theme."""
    root = svg.document(extent.box, words.language, title, told)
    svg.ground(root, extent.box, palette.paper)
    return root
