"""What a picture says to who does not see it: what it shows, how much of it stands out, and where the words are."""

from explorer.competencies.comparison import comparable
from explorer.competencies.crosswalk import Crosswalk, crosswalk
from explorer.competencies.filters import Shown
from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.crosswalk_chart import crosswalk_summary
from explorer.drawing.placements import Placements
from explorer.drawing.subject import named
from explorer.drawing.view_scene import OUTSTANDING, ViewScene, scene_of
from explorer.view.state import Focus, Page, Unmatched, View
from explorer.words.catalogue import Words


def described(graph: CompetencyGraph, view: View, words: Words, matching: Shown, placements: Placements) -> str:
    """What the picture of a view says; ``graph`` and ``words`` are in one language."""
    if view.page is Page.CROSSWALK:
        return description_of_crosswalk(crosswalk(graph, matching, view.order), words)
    return description_of(scene_of(graph, view, matching, placements), view, words)


def description_of_crosswalk(walk: Crosswalk, words: Words) -> str:
    """How much there is in a crosswalk, and where all of it can be read."""
    return f"{crosswalk_summary(walk, words)} {words('picture-words')}"


def description_of(scene: ViewScene, view: View, words: Words) -> str:
    """How much is to be seen, what of it stands out, and where all of it can be read."""
    sentences = [
        words(
            "picture-map",
            items=words("picture-items", count=len(scene.nodes)),
            links=words("details-links", count=len(scene.links)),
        ),
        words(_standing_out(scene, view)) if set(scene.node_states.values()) & OUTSTANDING else "",
        words("picture-filtered") if view.filters.any_active and view.unmatched is Unmatched.FADE else "",
        words("picture-words"),
    ]
    return " ".join(filter(None, sentences))


def _standing_out(scene: ViewScene, view: View) -> str:
    """The key of the sentence on what stands out, in the order in which a view is asked for it."""
    both = [scene.graph.nodes[name] for name in named(view)]
    if view.page is Page.PATH and len(set(both)) == 2:
        return "picture-path"
    if view.page is Page.COMPARE and len(both) == 2 and comparable(*both):
        return "picture-compare"
    if view.edge is not None:
        return "picture-edge"
    if view.focus is Focus.CHAIN:
        return "picture-chain"
    return "picture-near" if view.focus is not None else "picture-selected"
