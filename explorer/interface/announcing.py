"""What is said aloud: one short message when the view changes, and all that is on screen when it is asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from explorer.competencies.comparison import comparable, comparison
from explorer.competencies.filters import Shown
from explorer.competencies.progression import progression
from explorer.competencies.relationships import Kind
from explorer.competencies.routes import routes
from explorer.competencies.surroundings import surroundings
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import lang, said, voice_of
from explorer.interface.panels.filters import chips
from explorer.interface.panels.path import paths_told
from explorer.view.state import FRAMEWORK_ORDER, Focus, Page, View

_ORDERS = {
    FRAMEWORK_ORDER: "crosswalk-order-framework",
    "title": "crosswalk-order-title",
    "total": "crosswalk-order-total",
}
_OF_TWO = frozenset({Page.PATH, Page.COMPARE})
_ASIDE = ("page", "layout", "fold", "unmatched", "theme", "sort", "descending", "order", "q", "language")
"""The fields of a view that change how it is shown, and not what is selected or matches."""


Told = tuple[Content, str]
"""A sentence, and who says it: the original where it names something that is not translated."""

Spoken = str | list[Component | str]


def announcement(content: Content, view: View, shown: Shown, before: View | None = None) -> Spoken:
    """What has changed since the view before; without one, what is selected or opened, and how much matches.

    Nothing when a step of a tour is entered or left for another, when a tour is left where it is, and when one is made:
    the browser tells of tours itself (``assets/parts/guide.js``), and one message is enough.
    """
    if before and _is_step(view, before):
        return ""
    changes = list(_changes(content, view, before)) if before else []
    return _spoken(content, [*changes, *_state(content, view, shown, before, anything=bool(changes))])


def _is_step(view: View, before: View) -> bool:
    if view.tour and view.page is not Page.TOURS:
        return (view.tour, view.step) != (before.tour, before.step)
    same = replace(view, tour=None, step=1) == replace(before, tour=None, step=1)
    return same and (bool(before.tour) or view.page is Page.TOURS)


def summary(content: Content, view: View, shown: Shown) -> Spoken:
    """What is on screen: how much of all is shown and by which filters, how it is laid out, what is selected."""
    return _spoken(content, _summary(content, view, shown))


def _spoken(content: Content, sentences: Iterable[Told]) -> Spoken:
    """Sentences one after the other; those in another language each with its mark."""
    told = list(sentences)
    if all(voice.language == content.language for voice, _ in told):
        return " ".join(text for _, text in told)
    return [html.Span(f"{text} ", **lang(content, voice)) for voice, text in told]


def _summary(content: Content, view: View, shown: Shown) -> Iterator[Told]:
    words, graph = content.words, content.graph
    yield content, words("announce-plain", text=words(f"view-{view.page}"))
    every = len(graph.of_kind(Kind.COMPETENCY))
    # Filters by something that is not translated are named by the original, and so are the others beside them.
    voice = content.voice(*(each for each, _, _ in chips(content, view)))
    filters = [text for _, text, _ in chips(voice, view)]
    if filters:
        named = "; ".join(filters)
        yield (
            voice,
            voice.words("summary-shown", shown=len(shown.competencies), all=every, filters=len(filters), named=named),
        )
    else:
        yield content, words("summary-unfiltered", shown=len(shown.competencies), all=every)
    yield content, words("summary-items", shown=len(shown.nodes), all=len(graph.nodes))
    if filters:
        yield content, _unmatched(content, view)
    yield content, words("summary-layout", layout=words(f"layout-{view.layout}"))
    if view.fold:
        yield _folded(content, view)
    yield from _told(content, view, shown)


def _changes(content: Content, view: View, before: View) -> Iterator[Told]:
    """What is shown in another way than before."""
    words = content.words
    if view.page is not before.page:
        yield content, words("announce-plain", text=words(f"view-{view.page}"))
    if view.layout is not before.layout:
        yield content, words("summary-layout", layout=words(f"layout-{view.layout}"))
    if view.fold != before.fold:
        yield _folded(content, view)
    if view.unmatched is not before.unmatched:
        yield content, _unmatched(content, view)
    if view.theme is not before.theme:
        yield content, words("announce-plain", text=words(f"theme-{view.theme}"))
    if (view.sort, view.descending) != (before.sort, before.descending):
        column = words(f"column-{view.sort}")
        yield content, words("announce-sorted-down" if view.descending else "announce-sorted", column=column)
    if view.order != before.order:
        order = words(_ORDERS[view.order]) if view.order in _ORDERS else words("chip-intasc", number=int(view.order))
        yield content, words("announce-plain", text=order)
    if view.q != before.q and view.q and not view.node:
        yield content, words("announce-plain", text=words("search-title", text=view.q))
        yield content, words("announce-plain", text=words("search-results", count=len(content.index.find(view.q))))


def _state(content: Content, view: View, shown: Shown, before: View | None, *, anything: bool) -> Iterator[Told]:
    """What is selected or opened, and how much matches; after a view before, as far as that has changed."""
    if before is None or (not anything and replace(view, **{name: getattr(before, name) for name in _ASIDE}) == before):
        yield from _told(content, view, shown)
        if not view.node or view.filters.any_active:
            yield _matching(content, shown)
        return
    plain = {name: getattr(before, name) for name in (*_ASIDE, "filters")}
    filtered, chosen = view.filters != before.filters, replace(view, **plain) != before
    answers = view.page in _OF_TWO or view.focus is not None
    if chosen or (filtered and answers) or (view.page in _OF_TWO and view.page is not before.page):
        yield from _told(content, view, shown)
    if filtered or (chosen and not view.node and not view.edge):
        yield _matching(content, shown)


def _told(content: Content, view: View, shown: Shown) -> Iterator[Told]:
    graph = content.graph
    if view.edge:
        link = graph.link(view.edge)
        voice = voice_of(content, link)
        yield (
            voice,
            voice.words("announce-edge", sentence=said(content, link), status=voice.words(f"status-{link.status}")),
        )
    elif view.page is Page.PATH and view.node and view.to and view.node != view.to:
        voice = content.voice(graph.nodes[view.node], graph.nodes[view.to])
        yield voice, _path(voice, shown, view.node, view.to, view.route)
    elif (
        view.page is Page.COMPARE
        and view.node
        and view.beside
        and comparable(graph.nodes[view.node], graph.nodes[view.beside])
    ):
        voice = content.voice(graph.nodes[view.node], graph.nodes[view.beside])
        yield voice, _comparison(voice, shown, view.node, view.beside)
    elif view.node:
        node = graph.nodes[view.node]
        voice = content.voice(node)
        yield (
            voice,
            voice.words(
                "announce-selected",
                title=title_of(node, voice.words),
                kind=voice.words(f"kind-{node.kind}"),
                links=graph.network.degree(node.id),
            ),
        )
        if view.focus:
            yield content, _focus(content, view, shown, view.node, view.focus)
    else:
        yield content, content.words("announce-nothing")


def _matching(content: Content, shown: Shown) -> Told:
    every = content.graph.of_kind(Kind.COMPETENCY)
    return content, content.words("announce-matching", shown=len(shown.competencies), all=len(every))


def _folded(content: Content, view: View) -> Told:
    folded = [node for name, node in content.graph.nodes.items() if name in view.fold]
    if not folded:
        return content, content.words("announce-unfolded")
    voice = content.voice(*folded)
    names = [title_of(voice.graph.nodes[node.id], voice.words) for node in folded]
    return voice, voice.words("announce-folded", names="; ".join(names))


def _unmatched(content: Content, view: View) -> str:
    words = content.words
    return words("announce-unmatched", what=words("filters-unmatched"), becomes=words(f"unmatched-{view.unmatched}"))


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
