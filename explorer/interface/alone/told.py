"""What the scripts of a saved file are told, where those of the live page ask the server."""

from dataclasses import replace
from typing import Any

from explorer.competencies.filters import Shown
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.drawing.emphasis import State, emphasis
from explorer.interface.content import Content
from explorer.interface.panels.map import map_scene, map_words
from explorer.interface.tours import step_view
from explorer.view.address import Key, format_query, parse_query
from explorer.view.state import LayoutName, Page, View

LAYOUTS = (LayoutName.MAP, LayoutName.LAYERS, LayoutName.STANDARDS)
"""What can be chosen in a file. Around an item, it has only what a tour shows: all would be half a megabyte."""

_IN_THE_FILE = (Page.MAP, Page.OUTLINE, Page.TOURS)
_OF_TWO = (Page.PATH, Page.COMPARE)


def told_to_scripts(content: Content, view: View, everything: Shown, tours: list[dict[str, Any]]) -> dict[str, Any]:
    """What the scripts of the file are told."""
    steps = [parse_query(step["view"], content.vocabulary)[0] for told in tours for step in told["steps"]]
    laid_out = [*steps, *(View(layout=name) for name in LAYOUTS)]
    layouts = [placed for each in laid_out if (placed := content.placements.of(each))]
    return {
        "order": list(Key),
        "opening": format_query(_opening(content, view)),
        "scene": map_scene(content),
        "map": map_words(content),
        "layouts": {layout["key"]: layout for layout in layouts},
        "emphasis": {format_query(each): _emphasis(content, each) for each in steps if each.page in _OF_TWO},
        "tours": [{**told, "steps": [_without_notes(step) for step in told["steps"]]} for told in tours],
        "words": _texts(content, everything),
    }


def _opening(content: Content, view: View) -> View:
    """The view that the file opens at: what was asked for, or the first step of the tour that was."""
    asked = replace(view, q="", presenting=False, embedded=False)
    step = step_view(content, asked) if view.tour and asked == replace(view.first, tour=view.tour) else None
    opened = step or asked
    page = opened.page if opened.tour or opened.page in _IN_THE_FILE else Page.MAP
    return replace(opened, page=page, language=View().language)


def _without_notes(step: dict[str, Any]) -> dict[str, Any]:
    """A step as it is handed to others: the notes are for whoever presents."""
    return {key: value for key, value in step.items() if key != "notes"}


def _emphasis(content: Content, view: View) -> dict[str, Any]:
    """What stands out in a path or a comparison of a tour, which the browser cannot know."""
    found = emphasis(content.graph, view, content.shown(view))
    return {
        "nodes": {name: state for name, state in found.nodes.items() if state is not State.FADED},
        "links": {name: state for name, state in found.links.items() if state is not State.FADED},
        "sides": dict(found.sides),
    }


def _texts(content: Content, everything: Shown) -> dict[str, Any]:
    """The texts that the scripts of the file put in; they fill in what stands in {…}."""
    words = content.words
    return {
        "title": words("page-title", title="{title}"),
        "product": words("product"),
        "close": words("details-close"),
        "competencies": words("count-competencies", shown="{shown}", all=len(everything.competencies)),
        "items": words("count-nodes", shown="{shown}", all=len(everything.nodes)),
        "show": {"one": words("filters-show", count=1), "other": words("filters-show", count="{count}")},
        "results": {
            "none": words("search-results", count=0),
            "one": words("search-results", count=1),
            "other": words("search-results", count="{count}"),
        },
        "nothing": words("search-none", text="{text}"),
        "matching": words("announce-matching", shown="{shown}", all=len(everything.competencies)),
        "unselected": words("announce-nothing"),
        "matches": words("matches-title"),
        "empty": f"{words('nothing-matches')} {words('nothing-matches-help')}",
        "link": words("edge"),
        "link-close": words("edge-close"),
        "why": words("edge-why"),
        "no-reason": words("edge-no-reason"),
        "elsewhere": words("alone-elsewhere"),
        "elsewhere-open": words("alone-elsewhere-open"),
        "clear": words("filters-clear"),
        "remove": words("filter-remove", name="{name}"),
        "active": words("filters-active"),
        "chips": {
            "intasc": words("chip-intasc", number="{name}"),
            "match": words("chip-match-all"),
            "foundational": words("chip-foundational"),
            "kind": words("chip-kind", kinds="{name}"),
            "relation": words("chip-relation", relations="{name}"),
            "status": words("chip-status", statuses="{name}"),
            "type": words("chip-type", types="{name}"),
            "unmatched": f"{words('filters-unmatched')} {words('unmatched-hide')}",
        },
        "names": {
            "kind": {kind: words(f"kinds-{kind}") for kind in Kind},
            "relation": {relation: words(f"relation-{relation}") for relation in Relation},
            "status": {status: words(f"status-{status}") for status in Status},
            "type": {name: words(f"type-{name}") for name in content.vocabulary.choices[Key.TYPE]},
            "layout": {name: words(f"layout-{name}") for name in LayoutName},
            "focus": {
                "1": words("focus-steps", count=1),
                "2": words("focus-steps", count=2),
                "3": words("focus-steps", count=3),
                "chain": words("focus-chain"),
            },
        },
        "kinds": {kind: words(f"kind-{kind}") for kind in Kind},
        "guide": {
            "all": words("tour-all"),
            "ask": words("tour-ask"),
            "back": words("tour-back"),
            "gone": words("tour-gone"),
            "leave": words("tour-leave"),
            "left": words("tour-left"),
            "minutes": {"one": words("tour-minutes", count=1), "other": words("tour-minutes", count="{count}")},
            "next": words("tour-next"),
            "previous": words("tour-previous"),
            "said": words("tour-said", number="{number}", count="{count}", title="{title}", caption="{caption}"),
            "standard": words("tour-standard"),
            "steps": words("tour-steps"),
            "ways": words("tour-ways"),
            "where": words("tour-where", number="{number}", count="{count}"),
        },
    }
