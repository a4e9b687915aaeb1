"""Any view of the map as a picture by itself: SVG with real text that needs nothing and can do nothing."""

from dataclasses import replace
from xml.etree.ElementTree import Element, tostring

from explorer.competencies.filters import facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.palette import CONTRAST, DARK, LIGHT, Palette
from explorer.drawing.placements import Placements
from explorer.drawing.view_scene import scene_of
from explorer.pictures import svg
from explorer.pictures.description import description_of, heading_of
from explorer.pictures.extent import Extent, composed
from explorer.pictures.frame import Sheet
from explorer.pictures.legend import legend_of
from explorer.pictures.map_part import draw_map
from explorer.pictures.options import FRAMED, Options
from explorer.view.state import Theme, View
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
    """The map of a view as a whole SVG document, which may also stand in a page as it is.

    ``graph`` and ``words`` are in one language. ``placements`` are those of this graph, where somebody keeps them.
    """
    seen = whole(view) if options.whole else view
    matching = shown(graph, facets(graph), seen.filters)
    scene, extent, names = composed(scene_of(graph, seen, matching, placements or Placements(graph)), options)
    heading, told = heading_of(scene, seen, words, matching), description_of(scene, seen, words)
    if not options.framed:
        root = _sheet(extent, words, heading, told, palette)
        draw_map(svg.group(root, "map"), scene, names, words, palette)
        return tostring(root, encoding="unicode")
    sheet = Sheet(extent, palette)
    sheet.head(heading, graph.about, words)
    draw_map(sheet.map(), scene, names, words, palette)
    sheet.legend(legend_of(scene, words, palette), words)
    sheet.foot(graph.about, words, options)
    root = _sheet(sheet.extent, words, heading, told, palette)
    root.extend(sheet.parts)
    return tostring(root, encoding="unicode")


def _sheet(extent: Extent, words: Words, title: str, told: str, palette: Palette) -> Element:
    """An empty picture on the ground of its theme."""
    root = svg.document(extent.box, words.language, title, told)
    svg.ground(root, extent.box, palette.paper)
    return root
