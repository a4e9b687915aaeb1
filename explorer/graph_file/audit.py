"""What a framework file holds, and what in it is not yet certain: the report of ``python -m explorer check``."""

from collections import Counter
from collections.abc import Iterator

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation, Status

_UNCERTAIN = (Status.PROVISIONAL, Status.REPORTED, Status.EDITORIAL)


def audit(graph: CompetencyGraph) -> Iterator[str]:
    """The report, line by line: counts by kind and relation, then everything that is not stated by a publisher."""
    kinds = Counter(node.kind for node in graph.nodes.values())
    relations = Counter(link.key for link in graph.links)
    yield f"{len(graph.nodes)} nodes"
    yield from (f"  {kinds[kind]:4} {kind}" for kind in Kind if kinds[kind])
    yield f"{len(graph.links)} links"
    yield from (f"  {relations[relation]:4} {relation}" for relation in Relation if relations[relation])
    yield f"{len(graph.about.sources)} sources, {len(graph.about.glossary)} glossary terms"
    for status in _UNCERTAIN:
        lines = [
            *(f"{node.kind} {node.id}: {node.title}" for node in graph.nodes.values() if node.status == status),
            *(f"{link.source} {link.key} {link.target}" for link in graph.links if link.status == status),
            *(f"glossary {term.id}: {term.term}" for term in graph.about.glossary if term.status == status),
        ]
        yield ""
        yield f"{status} ({len(lines)})"
        yield from (f"  {line}" for line in lines)
