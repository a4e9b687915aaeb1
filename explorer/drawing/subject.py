"""What a view is about, in a line: what is selected, and by what it is filtered."""

from collections.abc import Callable, Iterator, Sequence

from explorer.competencies.filters import Filters, Match, Shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Node
from explorer.drawing.scene import title_of
from explorer.view.address import Key
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
    selected = [title_of(graph.nodes[name], words) for name in named(view)]
    return [*selected, *(text for _, _, text in filter_names(graph, view.filters, words))]


def filter_names(
    graph: CompetencyGraph, filters: Filters, words: Words, words_of: Callable[[Node], Words] | None = None
) -> Iterator[tuple[Key, str | None, str]]:
    """The name of each active filter, with its key, and with its value where each value is a filter of its own.

    ``words_of`` are the words in which a node is told, if they depend on it.
    """
    for number in sorted(filters.intasc):
        yield Key.INTASC, str(number), words("chip-intasc", number=number)
    if filters.match is Match.ALL and len(filters.intasc) > 1:
        yield Key.MATCH, None, words("chip-match-all")
    for domain in graph.of_kind(Kind.DOMAIN):
        if domain.id in filters.domain:
            yield Key.DOMAIN, domain.id, (words_of(domain) if words_of else words)("chip-domain", title=domain.title)
    if filters.foundational:
        yield Key.FOUNDATIONAL, None, words("chip-foundational")
    lists: list[tuple[Key, Sequence[str], str, str]] = [
        (Key.KIND, [each for each in Kind if each in filters.kind], "kinds", "kinds-"),
        (Key.RELATION, [each for each in Relation if each in filters.relation], "relations", "relation-"),
        (Key.STATUS, [each for each in Status if each in filters.status], "statuses", "status-"),
        (Key.TYPE, sorted(filters.type), "types", "type-"),
    ]
    for key, chosen, detail, prefix in lists:
        if chosen:
            yield key, None, words(f"chip-{key}", **{detail: ", ".join(words(f"{prefix}{each}") for each in chosen)})
