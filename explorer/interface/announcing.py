"""What is said aloud when the view changes: one short message, never a flood."""

from collections.abc import Iterator

from explorer.competencies.comparison import comparable, comparison
from explorer.competencies.filters import Shown
from explorer.competencies.progression import progression
from explorer.competencies.relationships import Kind
from explorer.competencies.routes import routes
from explorer.competencies.surroundings import surroundings
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import said
from explorer.interface.panels.path import paths_told
from explorer.view.state import Focus, Page, View


def announcement(content: Content, view: View, shown: Shown) -> str:
    """What a view shows: what is selected, opened, reached or compared; how much matches, if anything is filtered."""
    return " ".join(_parts(content, view, shown))


def _parts(content: Content, view: View, shown: Shown) -> Iterator[str]:
    words, graph = content.words, content.graph
    if view.edge:
        link = graph.link(view.edge)
        yield words("announce-edge", sentence=said(content, link), status=words(f"status-{link.status}"))
    elif view.page is Page.PATH and view.node and view.to and view.node != view.to:
        yield _path(content, shown, view.node, view.to, view.route)
    elif (
        view.page is Page.COMPARE
        and view.node
        and view.beside
        and comparable(graph.nodes[view.node], graph.nodes[view.beside])
    ):
        yield _comparison(content, shown, view.node, view.beside)
    elif view.node:
        node = graph.nodes[view.node]
        yield words(
            "announce-selected",
            title=title_of(node, words),
            kind=words(f"kind-{node.kind}"),
            links=graph.network.degree(node.id),
        )
        if view.focus:
            yield _focus(content, view, shown, view.node, view.focus)
    else:
        yield words("announce-nothing")
    if not view.node or view.filters.any_active:
        yield words("announce-matching", shown=len(shown.competencies), all=len(graph.of_kind(Kind.COMPETENCY)))


def _focus(content: Content, view: View, shown: Shown, name: str, focus: Focus) -> str:
    if focus is Focus.CHAIN:
        chain = progression(content.graph, name, shown.links)
        return content.words("announce-chain", before=len(chain.builds_on), after=len(chain.leads_to))
    near = surroundings(shown.links, name, focus.steps, view.direction)
    return content.words(f"focus-within-{view.direction}", count=len(near) - 1, steps=focus.steps)


def _path(content: Content, shown: Shown, start: str, end: str, route: int) -> str:
    graph, words = content.graph, content.words
    found = routes(graph, shown.links, start, end)
    first, second = (title_of(graph.nodes[name], words) for name in (start, end))
    if not found.routes:
        return words("announce-no-path", first=first, second=second)
    return words(
        "announce-path",
        first=first,
        second=second,
        count=paths_told(words, found),
        steps=len(found.routes[0]),
        route=min(route, len(found.routes)),
    )


def _comparison(content: Content, shown: Shown, first: str, second: str) -> str:
    graph, words = content.graph, content.words
    return words(
        "announce-compare",
        first=title_of(graph.nodes[first], words),
        second=title_of(graph.nodes[second], words),
        both=sum(len(group.both) for group in comparison(graph, shown.links, first, second)),
    )
