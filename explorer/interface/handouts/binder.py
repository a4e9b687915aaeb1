"""The whole framework as a binder: a cover, a spine, contents, a page or two for each competency, and all the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from explorer.competencies.crosswalk import crosswalk
from explorer.competencies.neighbourhood import reading_order
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Domain, Node
from explorer.drawing.crosswalk_chart import crosswalk_summary
from explorer.interface.content import Content
from explorer.interface.handouts.crosswalks import grid_of
from explorer.interface.handouts.handout import Asked, Handout
from explorer.interface.handouts.items import above_item
from explorer.interface.handouts.maps import Drawn
from explorer.interface.handouts.paper import FULL, HALF
from explorer.interface.handouts.telling import Brief, Item, Teller
from explorer.interface.handouts.toolkit import Toolkit, toolkit_of
from explorer.interface.text import Text
from explorer.view.state import View

_BESIDE = (Kind.IDEA, Kind.QUESTION)


@dataclass(frozen=True)
class Leaf:
    """A competency in the binder, with what stands over its heading and what can be done with it."""

    item: Item
    above: tuple[Text, ...]
    toolkit: Toolkit


@dataclass(frozen=True)
class Part:
    """A domain with its competencies."""

    domain: Item
    map: Drawn
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Shelf:
    """Resources of one type, with what the framework says belongs to each."""

    type: str
    resources: tuple[tuple[Brief, tuple[Brief, ...]], ...]


def binder_handout(asked: Asked) -> Handout:
    """Everything in the framework, whatever the view filters."""
    content, graph, about = asked.content, asked.content.graph, asked.content.graph.about
    teller = Teller(content)
    everything = View(language=asked.view.language)
    walk = crosswalk(graph, content.shown(everything))
    frameworks = [teller.item(node) for node in sorted(graph.of_kind(Kind.FRAMEWORK), key=reading_order)]
    alignments = sum(link.key is Relation.ALIGNS for link in graph.links)
    voice = content.voice(about)
    told = {
        "edition": Text.of(content, about.edition, about),
        "publishers": Text.of(content, voice.words("handout-by", publishers=about.publishers), about),
        "home": about.url,
        "frameworks": frameworks,
        "drawing": asked.draw(everything, FULL),
        "statuses": [(status, *_counted(content, status)) for status in Status],
        "parts_of_it": [
            _part(asked, teller, domain) for domain in sorted(graph.of_kind(Kind.DOMAIN), key=reading_order)
        ],
        "sets": [teller.item(node) for node in graph.of_kind(Kind.SET)],
        "others": teller.briefs(_homeless(content)),
        "grid": grid_of(teller, walk),
        "intro": crosswalk_summary(walk, content.words),
        "alignments": content.words("about-alignments", count=alignments),
        "categories": [
            (teller.item(category), [teller.item(each) for each in standards])
            for category, standards in (
                (category, [node for _, node in graph.outgoing(category.id, Relation.CONTAINS)])
                for category in sorted(graph.of_kind(Kind.CATEGORY), key=reading_order)
            )
        ],
        "shelves": list(_shelves(teller)),
        "terms": teller.terms(),
    }
    # What nothing else cites comes last, so that all sources are there.
    teller.cite(source.id for source in about.sources)
    return Handout("handout_binder.html", Text.of(content, about.title, about), (), teller, told)


def _part(asked: Asked, teller: Teller, domain: Domain) -> Part:
    content, graph = asked.content, asked.content.graph
    members = [node for _, node in graph.outgoing(domain.id, Relation.CONTAINS)]
    view = View(node=domain.id, language=asked.view.language)
    return Part(
        teller.item(domain),
        asked.draw(view, HALF),
        tuple(
            Leaf(teller.item(node), above_item(content, node), toolkit_of(content, node))
            for node in sorted(members, key=reading_order)
        ),
    )


def _homeless(content: Content) -> Iterator[Node]:
    """What no resource holds of ideas and questions, so that they would be told nowhere."""
    graph = content.graph
    for node in graph.of_kind(*_BESIDE):
        if not any(graph.incoming(node.id, Relation.CONTAINS)):
            yield node


def _shelves(teller: Teller) -> Iterator[Shelf]:
    graph = teller.content.graph
    resources = sorted(graph.of_kind(Kind.RESOURCE), key=reading_order)
    for name in dict.fromkeys(each.type for each in resources):
        yield Shelf(
            name,
            tuple(
                (
                    teller.brief(each),
                    teller.briefs(
                        node for _, node in graph.outgoing(each.id, Relation.CONTAINS) if node.kind in _BESIDE
                    ),
                )
                for each in resources
                if each.type == name
            ),
        )


def _counted(content: Content, status: Status) -> tuple[int, int]:
    """How many items and how many links are of a status."""
    graph = content.graph
    nodes = sum(node.status is status for node in graph.nodes.values())
    return nodes, sum(link.status is status for link in graph.links)
