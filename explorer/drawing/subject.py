"""What a view is about, in a line: what is selected, and by what it is filtered."""

from collections.abc import Iterator

from explorer.competencies.filters import Filters, Match, Shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.drawing.scene import title_of
from explorer.view.state import Page, View
from explorer.words.catalogue import Words


def named(view: View) -> list[str]:
    """The ids of the nodes that a view names: the selected one, and the other end of a path or a comparison."""
    other = view.to if view.page is Page.PATH else view.beside if view.page is Page.COMPARE else None
    return [name for name in (view.node, other) if name]


def subject(graph: CompetencyGraph, view: View, words: Words, matching: Shown) -> str:
    """What is selected, the filters, and how much matches if anything is filtered; nothing for the whole map."""
    parts = parts_of_subject(graph, view, words)
    if view.filters.any_active:
        total = len(graph.of_kind(Kind.COMPETENCY))
        parts.append(words("count-summary", shown=len(matching.competencies), all=total))
    return " · ".join(parts)


def parts_of_subject(graph: CompetencyGraph, view: View, words: Words) -> list[str]:
    """The titles of what is selected, and the names of the filters."""
    return [*(title_of(graph.nodes[name], words) for name in named(view)), *_filters(graph, view.filters, words)]


def _filters(graph: CompetencyGraph, filters: Filters, words: Words) -> Iterator[str]:
    """The name of each filter."""
    for number in sorted(filters.intasc):
        yield words("chip-intasc", number=number)
    if filters.match is Match.ALL and len(filters.intasc) > 1:
        yield words("chip-match-all")
    for domain in graph.of_kind(Kind.DOMAIN):
        if domain.id in filters.domain:
            yield words("chip-domain", title=domain.title)
    if filters.foundational:
        yield words("chip-foundational")
    if filters.kind:
        yield words("chip-kind", kinds=", ".join(words(f"kinds-{each}") for each in sorted(filters.kind)))
    if filters.relation:
        relations = ", ".join(words(f"relation-{each}") for each in sorted(filters.relation))
        yield words("chip-relation", relations=relations)
    if filters.status:
        yield words("chip-status", statuses=", ".join(words(f"status-{each}") for each in sorted(filters.status)))
    if filters.type:
        yield words("chip-type", types=", ".join(words(f"type-{each}") for each in sorted(filters.type)))
