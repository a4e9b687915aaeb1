"""The map as plain data for the browser: sent once, then only emphasised, never drawn again."""

from typing import Any

from explorer.competencies.filters import Facets
from explorer.competencies.folding import fold_parents
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, foundation, is_primary, own_resources, reading_order
from explorer.competencies.relationships import RELATIONSHIPS, Kind, Status
from explorer.competencies.schema import Link, Node, Resource, Standard
from explorer.drawing.flowers import RADIUS
from explorer.drawing.labels import label_of
from explorer.drawing.positions import Layout, designed_map
from explorer.view.address import Vocabulary
from explorer.words.catalogue import Words


def scene(graph: CompetencyGraph, about: dict[str, Facets], words: Words) -> dict[str, Any]:
    """Every mark of the map: nodes with place, label, accessible name and facets; links with their drawing."""
    layout = designed_map(graph)
    parents = fold_parents(graph)
    nodes = sorted(graph.nodes.values(), key=reading_order)
    return {
        "field": {"width": layout.width, "height": layout.height},
        "choices": Vocabulary.of(graph).choices,
        "leads": [relation for relation, each in RELATIONSHIPS.items() if each.leads],
        "nodes": [
            _node(graph, node, layout, about[node.id], words) | {"under": parents.get(node.id)} for node in nodes
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
        "name": accessible_name(graph, node, words),
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


def accessible_name(graph: CompetencyGraph, node: Node, words: Words) -> str:
    """What a screen reader says of a node: title, kind, whether it is foundational, number of links."""
    founded = foundation(graph, node.id)
    suffix = "" if founded is None else "-foundational" if founded is Status.PUBLISHED else "-foundational-provisional"
    return words(
        f"map-node{suffix}",
        title=title_of(node, words),
        kind=words(f"kind-{node.kind}"),
        links=graph.network.degree(node.id),
        resources=len(own_resources(graph, node)),
    )
