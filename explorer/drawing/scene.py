"""The map as plain data for the browser: sent once, then only emphasised, never drawn again."""

from typing import Any

from explorer.competencies.filters import Facets
from explorer.competencies.folding import fold_parents
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, foundation, is_primary, own_resources, reading_order
from explorer.competencies.relationships import RELATIONSHIPS, Kind
from explorer.competencies.schema import Link, Node, Resource, Standard
from explorer.competencies.standing import Standing, standings
from explorer.drawing.flowers import RADIUS
from explorer.drawing.labels import label_of
from explorer.drawing.positions import Layout, designed_map
from explorer.view.address import Vocabulary
from explorer.words.catalogue import Words

_GROUPED = {Kind.INDICATOR: "map-place-of", Kind.RESOURCE: "map-place-for"}
"""The words for how a kind of node belongs to its group, where it is not in it."""


Speaker = tuple[CompetencyGraph, Words]
"""A framework in a language, and the words of that language."""


def scene(
    graph: CompetencyGraph, about: dict[str, Facets], words: Words, original: Speaker | None = None
) -> dict[str, Any]:
    """Every mark of the map: nodes with place, label, accessible name and facets; links with their drawing.
    ``original`` speaks of nodes that are not translated into the language of ``words``: ``lang`` is then the language
    of a name, and ``titleLang`` that of a title.
    """
    own = (graph, words)
    layout = designed_map(graph)
    parents = fold_parents(graph)
    stands = standings(graph)
    nodes = sorted(graph.nodes.values(), key=reading_order)
    return {
        "field": {"width": layout.width, "height": layout.height},
        "choices": Vocabulary.of(graph).choices,
        "leads": [relation for relation, each in RELATIONSHIPS.items() if each.leads],
        "nodes": [
            _node(graph, node, layout, about[node.id], words if node.language == words.language else speaker[1])
            | {"name": accessible_name(*speaker, node.id, stands[node.id]), "under": parents.get(node.id)}
            | _foreign("lang", speaker[1].language, words)
            | _foreign("titleLang", node.language, words)
            for node in nodes
            for speaker in [own if original is None or _told_in(words, node, stands[node.id]) else original]
        ],
        "links": [
            {
                "source": link.source,
                "target": link.target,
                "relation": link.key,
                "status": link.status,
                "drawing": drawing_of(graph, link),
                "directed": RELATIONSHIPS[link.key].directed,
            }
            for link in graph.links
        ],
    }


def _told_in(words: Words, node: Node, stands: Standing) -> bool:
    """Whether all that the name of a node says is in the language of these words."""
    return all(each is None or each.language == words.language for each in (node, stands.group))


def _foreign(key: str, language: str, words: Words) -> dict[str, str]:
    return {} if language == words.language else {key: language}


def drawing_of(graph: CompetencyGraph, link: Link) -> str:
    """How strongly a link is drawn: only the framework's own structure is drawn as such."""
    if is_primary(graph.nodes[link.source]) and is_primary(graph.nodes[link.target]):
        return RELATIONSHIPS[link.key].drawing
    return "quiet"


def _node(graph: CompetencyGraph, node: Node, layout: Layout, facet: Facets, words: Words) -> dict[str, Any]:
    place = layout.places[node.id]
    label = label_of(node)
    home = domain_of(graph, node.id)
    founded = foundation(graph, node.id)
    return {
        "id": node.id,
        "kind": node.kind,
        "status": node.status,
        "x": place[0],
        "y": place[1],
        "r": RADIUS[Kind(node.kind)],
        "title": title_of(node, words),
        "label": {
            "lines": label.lines,
            "size": label.size,
            "width": label.width,
            "side": layout.sides[node.id],
        },
        "primary": is_primary(node),
        "home": home.id if home else None,
        "domain": facet.domain,
        "foundation": founded,
        "resources": len(own_resources(graph, node)),
        "mark": mark_of(graph, node),
        "belongs": sorted(facet.belongs),
        "intasc": [str(number) for number in sorted(facet.intasc)],
        "type": node.type if isinstance(node, Resource) else None,
    }


def mark_of(graph: CompetencyGraph, node: Node) -> str:
    """What is written inside a node: a standard's number; otherwise how many resources a larger node has."""
    if isinstance(node, Standard):
        return str(node.number)
    count = len(own_resources(graph, node))
    return str(count) if count and is_primary(node) and node.kind != Kind.CATEGORY else ""


def title_of(node: Node, words: Words) -> str:
    """A node's title as it is read: a standard with its number."""
    if isinstance(node, Standard):
        return words("standard-title", number=node.number, title=node.title)
    return node.title


def accessible_name(graph: CompetencyGraph, words: Words, name: str, stands: Standing) -> str:
    """What a screen reader says of a node: title, kind, place in the structure, links in and out, resources."""
    node, group = graph.nodes[name], graph.nodes[stands.group.id] if stands.group else None
    title = title_of(node, words)
    return words(
        "map-node",
        title=title,
        ended="yes" if title.endswith((".", "?", "!")) else "no",
        place=_place(node, group, words, stands),
        foundation=foundation(graph, node.id) or "no",
        incoming=graph.network.in_degree(node.id),
        outgoing=graph.network.out_degree(node.id),
        resources=len(own_resources(graph, node)),
    )


def _place(node: Node, group: Node | None, words: Words, stands: Standing) -> str:
    """Where a node stands: the second competency of five in a domain. The only one of its kind has no number."""
    place = words(f"kind-{node.kind}")
    if stands.count > 1:
        place = words("map-place", kind=place, number=stands.number, count=stands.count)
    if group is None:
        return place
    return words(_GROUPED.get(Kind(node.kind), "map-place-in"), place=place, group=title_of(group, words))
