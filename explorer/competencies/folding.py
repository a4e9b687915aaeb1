"""Folding: what a node hides when it is closed, and what then stands for the links of what it hides."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import holder, host_of, reading_order
from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.schema import Link, Node

_SMALL = (Kind.INDICATOR, Kind.IDEA, Kind.QUESTION, Kind.RESOURCE)


@dataclass(frozen=True)
class Carried:
    """All links between two visible nodes of which at least one stands for a hidden end.

    The links, by their ids, may point either way: ``source`` is merely the first of the two ids.
    """

    source: str
    target: str
    links: tuple[str, ...]
    relations: tuple[Relation, ...]

    @property
    def count(self) -> int:
        """How many links they are."""
        return len(self.links)


@dataclass(frozen=True)
class Folded:
    """What is hidden. ``hidden`` gives for each hidden node the outermost folded one, which stands for it.

    ``counts`` is how many nodes each of those hides.
    """

    hidden: Mapping[str, str]
    carried: tuple[Carried, ...]
    counts: Mapping[str, int]


def fold_parents(graph: CompetencyGraph) -> dict[str, str]:
    """What each node is folded into, by id: nodes that fold into nothing are left out.

    A competency is folded into its domain, a standard into its category, a small thing into what it stands around.
    Where resources hold each other in a circle, the first of them in the file folds into nothing.
    """
    parents: dict[str, str] = {}
    for name, node in graph.nodes.items():
        if node.kind in _SMALL:
            parent = host_of(graph, node)
        elif node.kind in (Kind.COMPETENCY, Kind.STANDARD):
            parent = holder(graph, name)
        else:
            parent = None
        if parent is not None:
            parents[name] = parent.id
    for circle in list(nx.strongly_connected_components(nx.DiGraph(parents.items()))):
        if len(circle) > 1:
            del parents[next(name for name in graph.nodes if name in circle)]
    return parents


def foldable(graph: CompetencyGraph) -> list[Node]:
    """The nodes that something folds into, in reading order."""
    parents = set(fold_parents(graph).values())
    return sorted((node for name, node in graph.nodes.items() if name in parents), key=reading_order)


def folded(parents: Mapping[str, str], links: Iterable[Link], folds: frozenset[str]) -> Folded:
    """What these folds hide, and the links that are carried to what stands for their hidden ends.

    A node is hidden if anything above it in ``parents``, which hold no circle, is folded. A link within one fold is
    gone, and one with no hidden end is left as it is.
    """
    hidden: dict[str, str] = {}
    for name in nx.topological_sort(nx.DiGraph((parent, name) for name, parent in parents.items())):
        parent = parents.get(name)
        if parent in hidden:
            hidden[name] = hidden[parent]
        elif parent in folds:
            hidden[name] = parent
    between: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        if link.source in hidden or link.target in hidden:
            source, target = sorted(hidden.get(end, end) for end in (link.source, link.target))
            if source != target:
                between.setdefault((source, target), []).append(link)
    carried = (
        Carried(
            source,
            target,
            tuple(link.id for link in merged),
            tuple(key for key in Relation if any(link.key is key for link in merged)),
        )
        for (source, target), merged in between.items()
    )
    return Folded(hidden, tuple(carried), Counter(hidden.values()))
