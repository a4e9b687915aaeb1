"""The handouts that list what a view shows: what matches, what was found, what is near, and what fits a standard."""

from dataclasses import dataclass

from explorer.competencies.filters import Shown
from explorer.competencies.neighbourhood import reading_order
from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.schema import Node, Standard, Term
from explorer.drawing.emphasis import focused
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.handouts.handout import Asked, Handout
from explorer.interface.handouts.paper import FULL
from explorer.interface.handouts.telling import Brief, Match, Teller, closest_first, grouped
from explorer.interface.panels.filters import chips
from explorer.interface.text import Text
from explorer.view.state import Focus, View


@dataclass(frozen=True)
class Aligned:
    """A standard, and what of the view is aligned with it, closest first."""

    standard: Brief
    matches: tuple[Match, ...]


def matches_handout(asked: Asked) -> Handout:
    """What a view shows, by kind and domain; where it filters by standard, first what fits each of them."""
    content, view, teller = asked.content, asked.view, Teller(asked.content)
    shown = focused(content.graph, view, content.shown(view))
    filters = [Text.of(content, text, voice) for voice, text, _ in chips(content, view)]
    standards = [_aligned(teller, each, shown) for each in _chosen(content, view) if each.id in shown.nodes]
    told = {each.standard.id for each in standards}
    return Handout(
        "handout_matches.html",
        _title(content, view, filters),
        (Text(content.words("handout-matches" if view.filters.any_active or view.focus else "handout-map")),),
        teller,
        {
            "filters": filters,
            "counts": _counts(content, shown),
            "drawing": asked.draw(view, FULL),
            "standards": standards,
            "groups": grouped(teller, (content.graph.nodes[name] for name in shown.nodes - told)),
            "terms": [],
        },
    )


def results_handout(asked: Asked) -> Handout:
    """What the search of a view found, best first within each kind."""
    content, view, teller = asked.content, asked.view, Teller(asked.content)
    found = [hit.found for hit in content.index.find(view.q)]
    nodes: list[Node] = [each for each in found if not isinstance(each, Term)]
    return Handout(
        "handout_matches.html",
        Text(content.words("search-title", text=view.q)),
        (Text(content.words("search-results", count=len(found))),),
        teller,
        {
            "filters": [],
            "counts": None,
            "drawing": None,
            "standards": [],
            "groups": grouped(teller, nodes),
            "terms": [teller.term(each) for each in found if isinstance(each, Term)],
        },
    )


def glossary_handout(asked: Asked) -> Handout:
    """The glossary."""
    content, teller = asked.content, Teller(asked.content)
    return Handout(
        "handout_matches.html",
        Text(content.words("glossary-title")),
        (Text(content.words("glossary-intro", count=len(content.graph.about.glossary))),),
        teller,
        {"filters": [], "counts": None, "drawing": None, "standards": [], "groups": [], "terms": teller.terms()},
    )


def _title(content: Content, view: View, filters: list[Text]) -> Text:
    """What is looked at, in a line."""
    words = content.words
    if view.node and view.focus:
        node = content.graph.nodes[view.node]
        voice = content.voice(node)
        title = title_of(node, voice.words)
        if view.focus is Focus.CHAIN:
            return Text.of(content, voice.words("handout-chain", title=title), node)
        return Text.of(content, voice.words("handout-around", title=title, steps=view.focus.steps), node)
    chosen = _chosen(content, view)
    if len(chosen) == 1 and len(filters) == 1:
        return Text.name(content, chosen[0])
    if filters:
        return Text(words("matches-title"))
    about = content.graph.about
    return Text.of(content, about.title, about)


def _counts(content: Content, shown: Shown) -> tuple[str, str]:
    words, graph = content.words, content.graph
    return (
        words("count-competencies", shown=len(shown.competencies), all=len(graph.of_kind(Kind.COMPETENCY))),
        words("count-nodes", shown=len(shown.nodes), all=len(graph.nodes)),
    )


def _chosen(content: Content, view: View) -> list[Standard]:
    """The standards that a view filters by."""
    standards: list[Standard] = sorted(content.graph.of_kind(Kind.STANDARD), key=reading_order)
    return [each for each in standards if each.number in view.filters.intasc]


def _aligned(teller: Teller, standard: Standard, shown: Shown) -> Aligned:
    nodes = teller.content.graph.nodes
    links = [link for link in shown.links if link.key is Relation.ALIGNS and link.target == standard.id]
    found = closest_first((link, nodes[link.source]) for link in links)
    return Aligned(teller.brief(standard), tuple(teller.match(link, other) for link, other in found))
