"""A framework as a graph: every node and link of a valid document, held by NetworkX and frozen."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import networkx as nx

from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.schema import About, Document, Link, Node
from explorer.competencies.translation import translated


class CompetencyGraph:
    """A framework that can be asked, and not changed.

    ``document`` is what it was made of.

    ``network`` is a frozen :class:`networkx.MultiDiGraph` whose edge keys are relations; ``nodes`` gives the typed
    record of each id and ``links`` every relationship, both in the order of the file.
    """

    def __init__(self, document: Document) -> None:
        plain = document.model_dump(mode="json", exclude_defaults=True)
        network = nx.node_link_graph(plain, edges="edges")
        self.document = document
        self.about: About = document.graph
        self.network: nx.MultiDiGraph[str] = nx.freeze(network)
        self.nodes: Mapping[str, Node] = MappingProxyType({node.id: node for node in document.nodes})
        self.links: tuple[Link, ...] = document.edges
        self._links = MappingProxyType({(link.source, link.target, link.key): link for link in document.edges})
        self._links_by_id = MappingProxyType({link.id: link for link in document.edges})

    def __contains__(self, name: object) -> bool:
        return name in self.nodes

    def in_language(self, language: str) -> "CompetencyGraph":
        """The same framework with its texts in a language, as far as they are translated; itself if none is."""
        document = translated(self.document, language)
        return self if document == self.document else CompetencyGraph(document)

    def of_kind(self, *kinds: Kind) -> list[Any]:
        """The nodes of these kinds, in the order of the file."""
        return [node for node in self.nodes.values() if node.kind in kinds]

    def link(self, name: str) -> Link:
        """The link with this id. Raises :class:`KeyError` if there is none."""
        return self._links_by_id[name]

    def outgoing(self, name: str, *relations: Relation) -> Iterator[tuple[Link, Node]]:
        """Links of these relations (of all, if none is named) that begin at a node, each with its target."""
        for source, target, key in self.network.out_edges(name, keys=True):
            if not relations or key in relations:
                yield self._links[source, target, key], self.nodes[target]

    def incoming(self, name: str, *relations: Relation) -> Iterator[tuple[Link, Node]]:
        """Links of these relations (of all, if none is named) that end at a node, each with its source."""
        for source, target, key in self.network.in_edges(name, keys=True):
            if not relations or key in relations:
                yield self._links[source, target, key], self.nodes[source]

    def as_node_link(self) -> dict[str, Any]:
        """The graph in the form in which it is stored."""
        return nx.node_link_data(self.network, edges="edges")
