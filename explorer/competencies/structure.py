"""Facts about the whole framework: what it covers, where it is thin, what holds it together, how sure it is."""

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx
import pandas as pd

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import (
    alignments_of,
    domain_of,
    indicators_of,
    own_resources,
    reading_order,
)
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Competency, Link, Resource, Standard

_MOST_WORK = 100_000
"""How many competencies and links :func:`bridging` looks at: some tenths of a second of work."""
_FEWEST_STARTS = 10
_SEED = 1
_DIGITS = 9


@dataclass(frozen=True)
class Structure:
    """All facts of this module about one framework, worked out once."""

    coverage: list[tuple[Standard, int]]
    without_resources: list[Competency]
    without_indicators: list[Competency]
    without_standards: list[Competency]
    serving_many: list[tuple[Resource, list[Competency]]]
    bridging: list[tuple[Competency, float]]
    estimated: bool
    between_domains: pd.DataFrame
    certainty: pd.DataFrame

    @classmethod
    def of(cls, graph: CompetencyGraph) -> "Structure":
        """The facts about a framework."""
        return cls(
            coverage(graph),
            without_resources(graph),
            without_indicators(graph),
            without_standards(graph),
            serving_many(graph),
            bridging(graph),
            estimated(graph),
            between_domains(graph),
            certainty(graph),
        )


def coverage(graph: CompetencyGraph) -> list[tuple[Standard, int]]:
    """How many competencies are aligned with each standard, by its number."""
    standards: list[Standard] = sorted(graph.of_kind(Kind.STANDARD), key=lambda standard: standard.number)
    return [(each, len(list(graph.incoming(each.id, Relation.ALIGNS)))) for each in standards]


def thin_and_heavy(cover: list[tuple[Standard, int]]) -> tuple[list[Standard], list[Standard]]:
    """The standards that far fewer or far more competencies are aligned with than usual.

    Thin is below half of the median count, heavy above one and a half times the median.
    """
    usual = pd.Series([count for _, count in cover], dtype=float).median()
    thin = [standard for standard, count in cover if count < usual / 2]
    heavy = [standard for standard, count in cover if count > usual * 3 / 2]
    return thin, heavy


def without_resources(graph: CompetencyGraph) -> list[Competency]:
    """The competencies that no resource is for, in the order of the file."""
    return [each for each in graph.of_kind(Kind.COMPETENCY) if not own_resources(graph, each)]


def without_indicators(graph: CompetencyGraph) -> list[Competency]:
    """The competencies of which no specific way to show is named, in the order of the file."""
    return [each for each in graph.of_kind(Kind.COMPETENCY) if not indicators_of(graph, each.id)]


def without_standards(graph: CompetencyGraph) -> list[Competency]:
    """The competencies that are aligned with no standard, in the order of the file."""
    return [each for each in graph.of_kind(Kind.COMPETENCY) if not alignments_of(graph, each.id)]


def serving_many(graph: CompetencyGraph, least: int = 3) -> list[tuple[Resource, list[Competency]]]:
    """The resources that are for at least so many competencies, those for the most first."""
    found: list[tuple[Resource, list[Competency]]] = []
    for resource in sorted(graph.of_kind(Kind.RESOURCE), key=reading_order):
        served = [
            node for _, node in graph.outgoing(resource.id, Relation.RESOURCE_FOR) if node.kind == Kind.COMPETENCY
        ]
        if len(served) >= least:
            found.append((resource, sorted(served, key=reading_order)))
    return sorted(found, key=lambda pair: -len(pair[1]))


def estimated(graph: CompetencyGraph) -> bool:
    """Whether there are so many competencies and links that :func:`bridging` follows the ways from only some."""
    return _starts(graph) < len(graph.of_kind(Kind.COMPETENCY))


def bridging(graph: CompetencyGraph, most: int = 5) -> list[tuple[Competency, float]]:
    """The competencies that most shortest ways between other competencies lead through, the most first.

    The number is the share of such ways (betweenness), over links between competencies walked either way; those that
    none leads through are left out.
    """
    competencies: list[Competency] = graph.of_kind(Kind.COMPETENCY)
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(each.id for each in competencies)
    network.add_edges_from((link.source, link.target) for link in _between_competencies(graph))
    shares = nx.betweenness_centrality(network, k=_starts(graph) if estimated(graph) else None, seed=_SEED)
    # Equal shares differ in their last digits by the order in which they were added up.
    found = [(each, share) for each in competencies if (share := round(shares[each.id], _DIGITS)) > 0]
    return sorted(found, key=lambda pair: (-pair[1], reading_order(pair[0])))[:most]


def between_domains(graph: CompetencyGraph) -> pd.DataFrame:
    """How many links between competencies join each two domains; within a domain on the diagonal.

    Square and the same both ways, with the ids of domains in order.
    """
    domains = [domain.id for domain in sorted(graph.of_kind(Kind.DOMAIN), key=reading_order)]
    homes = {each.id: home.id for each in graph.of_kind(Kind.COMPETENCY) if (home := domain_of(graph, each.id))}
    joined = pd.DataFrame(
        [(homes[link.source], homes[link.target]) for link in _between_competencies(graph)], columns=["from", "to"]
    )
    across = joined[joined["from"] != joined["to"]].rename(columns={"from": "to", "to": "from"})
    both_ways = pd.concat([joined, across], ignore_index=True)
    counts = pd.crosstab(both_ways["from"], both_ways["to"]).reindex(index=domains, columns=domains, fill_value=0)
    return counts.rename_axis(index=None, columns=None).astype(int)


def certainty(graph: CompetencyGraph) -> pd.DataFrame:
    """How many nodes and links there are of each status: one row a status, columns ``nodes`` and ``links``."""
    order = [str(status) for status in Status]
    return pd.DataFrame(
        {
            part: pd.Series([str(each.status) for each in records], dtype=str)
            .value_counts()
            .reindex(order, fill_value=0)
            for part, records in (("nodes", graph.nodes.values()), ("links", graph.links))
        }
    ).rename_axis(index=None)


def _starts(graph: CompetencyGraph) -> int:
    """From how many competencies the ways can be followed: each start looks at every competency and every link."""
    competencies, links = len(graph.of_kind(Kind.COMPETENCY)), sum(1 for _ in _between_competencies(graph))
    return min(competencies, max(_FEWEST_STARTS, _MOST_WORK // max(competencies + links, 1)))


def _between_competencies(graph: CompetencyGraph) -> Iterator[Link]:
    kinds = {name: node.kind for name, node in graph.nodes.items()}
    return (link for link in graph.links if kinds[link.source] == kinds[link.target] == Kind.COMPETENCY)
