"""The map: the drawing, what it says by itself, its legend, and the controls that float over it."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from explorer.competencies.relationships import Relation, Status
from explorer.drawing.emphasis import Side
from explorer.drawing.scene import scene, title_of
from explorer.interface.components import CompetencyMap, Tree
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, reading_key
from explorer.interface.ids import Id
from explorer.words.catalogue import Words


def render_map(content: Content) -> Component:
    """The map with its legend and its controls, before any view is shown in it."""
    words = content.words
    return html.Section(
        [
            html.P(words("map-help"), id="map-help", className="visually-hidden"),
            CompetencyMap(id=Id.MAP, scene=map_scene(content), words=map_words(content)),
            _moving(words),
            html.Div(
                [
                    html.Button(
                        words("legend"),
                        type="button",
                        className="switch legend-button",
                        **aria(expanded="false", controls=Id.LEGEND),
                        **data(action="expand"),
                    ),
                    Tree(id=Id.LEGEND, role="group", label=words("legend")),
                    _summary(content),
                    _zoom(content),
                ],
                className="legend",
            ),
        ],
        id="map-page",
        className="map-page",
        **aria(label=words("view-map")),
    )


def _moving(words: Words) -> Component:
    """To move what is selected without dragging it, and to put everything back."""
    return html.Div(
        [
            html.Div(
                [
                    html.P(words("placing"), id="placing-why"),
                    html.Button(
                        words("placing-end"),
                        type="button",
                        className="plain",
                        **aria(describedby="placing-why"),
                        **data(action="place"),
                    ),
                ],
                id="placing",
                hidden=True,
            ),
            html.Button(
                words("place"),
                type="button",
                id="place",
                title=words("place-does"),
                hidden=True,
                **data(action="place", done=words("placed")),
            ),
            html.Button(words("put-back"), type="button", hidden=True, **data(action="put-back")),
        ],
        className="moving",
    )


def map_scene(content: Content) -> dict[str, Any]:
    """What is drawn, in the language of the content."""
    source = content.source
    return scene(content.graph, content.facets, content.words, (source.graph, source.words) if source else None)


def map_words(content: Content) -> dict[str, Any]:
    """What the drawing says by itself; {…} is filled in by the browser.

    ``original`` says the same of what is not translated, with the titles of its language; it is there if anything is.
    """
    words, nodes = content.words, content.graph.nodes.values()
    told = _map_sayings(words) | {
        "label": words("map-label"),
        "faded": words("map-faded"),
        "standing": {
            "": words("map-standing"),
            "edge": words("map-standing-edge"),
            "focus": words("map-standing-focus"),
            "path": words("map-standing-path"),
        },
    }
    if all(node.language == content.language for node in nodes):
        return told
    original = content.original
    titles = {node.id: title_of(node, original.words) for node in original.graph.nodes.values()}
    return told | {"original": {"language": original.language, "titles": titles} | _map_sayings(original.words)}


def _map_sayings(words: Words) -> dict[str, Any]:
    """What is said of nodes and links."""
    return {
        "folded": words("map-folded", count="{count}"),
        "sentences": {
            relation: words(
                "map-link",
                source="{source}",
                reading=words(reading_key(relation, forward=True)),
                target="{target}",
                status="{status}",
            )
            for relation in Relation
        },
        "carried": words("map-carried", source="{source}", target="{target}", count="{count}"),
        "link": words("map-link-of", number="{number}", count="{count}", sentence="{sentence}"),
        "sides": {side: words(f"side-{side}") for side in Side},
        "statuses": {status: words(f"status-{status}") for status in Status},
    }


def _summary(content: Content) -> Component:
    """What is on screen in words, for who asks; it also describes the map to who enters it."""
    words = content.words
    return html.Div(
        [
            html.Button(
                words("summary-sign"),
                type="button",
                className="plain round",
                title=words("summary-title-key"),
                **aria(label=words("summary-title"), expanded="false", controls="summary"),
                **data(action="summary"),
            ),
            html.Div(Tree(id=Id.SUMMARY, element="p"), id="summary", className="popover-card above", hidden=True),
        ],
        className="popover",
    )


def _zoom(content: Content) -> Component:
    words = content.words
    return html.Div(
        [
            html.Button(
                text,
                type="button",
                title=words(name),
                **aria(label=words(name)),
                **data(action=action),
            )
            for text, name, action in (
                ("−", "map-zoom-out", "zoom-out"),
                ("+", "map-zoom-in", "zoom-in"),
                ("⤢", "map-fit", "fit"),
            )
        ],
        className="zoom",
        role="group",
        **aria(label=words("map-controls")),
    )
