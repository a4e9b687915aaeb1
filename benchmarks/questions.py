"""The questions that a visitor can ask of the product, what each is about, and by what one sees that it is answered."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of
from explorer.competencies.relationships import Kind

SUBJECTS = 4

Subject = Mapping[str, str]
"""What one question is about, by the names that its queries and sights have in braces: ``node`` and ``to`` are
competencies of two ``domains``, of which the first is ``domain``, and ``edge`` leads from ``source`` to ``target``."""


@dataclass(frozen=True)
class Sight:
    """An element by its selector, and what else matches it as soon as it shows the answer."""

    place: str
    shows: str

    def __str__(self) -> str:
        """The whole selector, with dots for what differs from subject to subject."""
        return re.sub(r"\{\w+\}", "…", self.place + self.shows)

    def of(self, subject: Subject) -> dict[str, str]:
        """The sight of one subject, as the page is asked for it."""
        return {"place": _filled(self.place, subject), "shows": _filled(self.shows, subject)}


@dataclass(frozen=True)
class Question:
    """A change of the address from one query to another, and the sights of its answer.

    With no query to go to, the last change is undone. A question that is asked ``once`` is about no one subject; one
    that is ``first`` begins a visit, of a browser that has nothing yet.
    """

    title: str
    query: str | None
    words: Sight
    picture: Sight
    before: str = ""
    once: bool = False
    first: bool = False

    def queries(self, subject: Subject) -> tuple[str, str | None]:
        """The query before the change and the one after it."""
        return _search(self.before, subject), None if self.query is None else _search(self.query, subject)


def _filled(text: str, subject: Subject) -> str:
    """A text with what is in braces, as far as the subject has it: the page itself knows where a node stands."""
    return re.sub(r"\{(\w+)\}", lambda found: subject.get(found[1], found[0]), text)


def _search(query: str, subject: Subject) -> str:
    return f"?{_filled(query, subject)}" if query else ""


_NODE = '#map [data-node="{node}"]'
_LINK = '#map .link[data-source="{source}"][data-target="{target}"]'
_SELECTED = '[data-state="selected"]'
_TOLD = Sight("#details", '[data-node="{node}"]')
_CHOSEN = Sight(_NODE, _SELECTED)
_OTHER_CHOSEN = Sight('#map [data-node="{to}"]', _SELECTED)
_MOVED = Sight(_NODE, ':not([transform="{stands}"])')
_DRAWN = ':has(.js-plotly-plot):not(:has(.chart:not([data-state="drawn"])))'


def _pressed(change: str, pressed: str = "true") -> Sight:
    return Sight("#tools", f':has([aria-pressed="{pressed}"][{change}])')


def _layout(name: str, *, again: bool) -> Question:
    title = f"layout {name}, {'again' if again else 'computed'}"
    return Question(title, f"layout={name}", _pressed(f'data-go="layout={name}"'), _MOVED, once=not again)


def _page(name: str, part: str, *, again: bool) -> Question:
    title = f"{name}, {'again' if again else 'and plotly.js'}"
    place, first = f"#{name}", not again
    return Question(title, f"view={name}", Sight(place, f":has({part})"), Sight(place, _DRAWN), once=first, first=first)


QUESTIONS = (
    Question("focus, 1 step", "node={node}&focus=1", _TOLD, _CHOSEN),
    Question("focus, 2 steps", "node={node}&focus=2", _TOLD, _CHOSEN),
    Question("focus, 3 steps", "node={node}&focus=3", _TOLD, _CHOSEN),
    Question("chain", "node={node}&focus=chain", _TOLD, _CHOSEN),
    Question("why linked", "edge={edge}", Sight("#details", '[data-edge="{edge}"]'), Sight(_LINK, _SELECTED)),
    Question("path", "view=path&node={node}&to={to}", Sight("#details", ":has(.answer .chain)"), _OTHER_CHOSEN),
    Question("compare", "view=compare&node={node}&with={to}", Sight("#details", ":has(.compared)"), _OTHER_CHOSEN),
    _layout("layers", again=False),
    _layout("layers", again=True),
    _layout("standards", again=False),
    _layout("standards", again=True),
    Question("layout around, computed", "node={node}&layout=around", _TOLD, _MOVED),
    Question("layout around, again", "node={node}&layout=around", _TOLD, _MOVED),
    Question(
        "fold all domains",
        "fold={domains}",
        _pressed('data-toggle="fold={domain}"'),
        Sight(_NODE, '[data-away="folded"]'),
    ),
    Question(
        "unfold them",
        "",
        _pressed('data-toggle="fold={domain}"', "false"),
        Sight(_NODE, ":not([data-away])"),
        before="fold={domains}",
    ),
    Question(
        "undo",
        None,
        Sight("#details", '[data-node=""]'),
        Sight(_NODE, '[data-state="normal"]'),
        before="node={node}",
    ),
    _page("crosswalk", "table", again=False),
    _page("crosswalk", "table", again=True),
    _page("report", ".finding", again=False),
    _page("report", ".finding", again=True),
)


def subjects(graph: CompetencyGraph) -> list[Subject]:
    """Different subjects from the whole of a framework, :data:`SUBJECTS` of them."""
    homes = {
        node.id: home.id for node in graph.of_kind(Kind.COMPETENCY) if (home := domain_of(graph, node.id)) is not None
    }
    names, domains = list(homes), [domain.id for domain in graph.of_kind(Kind.DOMAIN)]
    links = graph.links[:: max(1, len(graph.links) // SUBJECTS)]
    found: list[Subject] = []
    for place, link in zip(range(SUBJECTS), links, strict=False):
        at = place * len(names) // SUBJECTS
        node = names[at]
        onward = names[at + len(names) // 2 :] + names[: at + len(names) // 2]
        found.append(
            {
                "node": node,
                "to": next(name for name in onward if homes[name] != homes[node]),
                "domain": homes[node],
                "domains": ",".join(sorted(domains)),
                "edge": link.id,
                "source": link.source,
                "target": link.target,
            }
        )
    return found
