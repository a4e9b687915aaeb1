"""A view as the query of an address, and back.

The keys are part of the page's public contract. What is default is left out; keys come in a fixed order, and the
values of a set in the order of the framework. Reading never raises: what is unknown or spoilt is left out and told
in a notice.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, quote

from explorer.competencies.filters import Filters, Match
from explorer.competencies.folding import foldable
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.routes import MOST_ROUTES
from explorer.competencies.schema import Resource, Standard
from explorer.competencies.surroundings import Direction
from explorer.view.state import FIRST_LANGUAGE, FRAMEWORK_ORDER, Column, Focus, LayoutName, Page, Theme, Unmatched, View

LONGEST_QUERY = 4_000
LONGEST_SEARCH = 120
MOST_STEPS = 60


class Key(StrEnum):
    """The query keys, in the order in which an address carries them."""

    VIEW = "view"
    NODE = "node"
    EDGE = "edge"
    TO = "to"
    ROUTE = "route"
    WITH = "with"
    FOCUS = "focus"
    DIRECTION = "direction"
    LAYOUT = "layout"
    FOLD = "fold"
    INTASC = "intasc"
    MATCH = "match"
    DOMAIN = "domain"
    FOUNDATIONAL = "foundational"
    KIND = "kind"
    RELATION = "relation"
    STATUS = "status"
    TYPE = "type"
    UNMATCHED = "unmatched"
    Q = "q"
    SORT = "sort"
    ORDER = "order"
    LANG = "lang"
    THEME = "theme"
    TOUR = "tour"
    STEP = "step"
    PRESENT = "present"
    EMBED = "embed"


FILTER_KEYS = (
    Key.INTASC,
    Key.MATCH,
    Key.DOMAIN,
    Key.FOUNDATIONAL,
    Key.KIND,
    Key.RELATION,
    Key.STATUS,
    Key.TYPE,
)


@dataclass(frozen=True)
class Notice:
    """Something to tell the visitor: a message of the catalogue and what to fill in."""

    message: str
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Vocabulary:
    """The values that an address may name, each list in its own order."""

    nodes: tuple[str, ...]
    edges: frozenset[str]
    choices: dict[Key, tuple[str, ...]]

    @classmethod
    def of(
        cls, graph: CompetencyGraph, languages: Sequence[str] = (FIRST_LANGUAGE,), tours: Iterable[str] = ()
    ) -> "Vocabulary":
        """The vocabulary of a framework that is shown in these languages and with these tours, by their ids."""
        standards = sorted(node.number for node in graph.nodes.values() if isinstance(node, Standard))
        types = sorted({node.type for node in graph.nodes.values() if isinstance(node, Resource)})
        return cls(
            nodes=tuple(graph.nodes),
            edges=frozenset(link.id for link in graph.links),
            choices={
                Key.FOLD: tuple(node.id for node in foldable(graph)),
                Key.INTASC: tuple(map(str, standards)),
                Key.DOMAIN: tuple(node.id for node in graph.of_kind(Kind.DOMAIN)),
                Key.KIND: tuple(Kind),
                Key.RELATION: tuple(Relation),
                Key.STATUS: tuple(Status),
                Key.TYPE: tuple(types),
                Key.LANG: tuple(languages),
                Key.TOUR: tuple(tours),
            },
        )


_ONE_OF: dict[Key, type[StrEnum]] = {
    Key.VIEW: Page,
    Key.FOCUS: Focus,
    Key.DIRECTION: Direction,
    Key.LAYOUT: LayoutName,
    Key.MATCH: Match,
    Key.UNMATCHED: Unmatched,
    Key.THEME: Theme,
}

_MEMBERS: dict[Key, Callable[[str], Any]] = {
    Key.FOLD: str,
    Key.INTASC: int,
    Key.DOMAIN: str,
    Key.KIND: Kind,
    Key.RELATION: Relation,
    Key.STATUS: Status,
    Key.TYPE: str,
}

_NODES = (Key.NODE, Key.TO, Key.WITH)
_FLAGS = (Key.FOUNDATIONAL, Key.PRESENT, Key.EMBED)
_FIELDS = {
    Key.VIEW: "page",
    Key.WITH: "beside",
    Key.LANG: "language",
    Key.PRESENT: "presenting",
    Key.EMBED: "embedded",
}
"""The fields of a view that are called otherwise than their key."""

_FIRST_VIEW = View()


def format_query(view: View) -> str:
    """The query of an address, with its question mark, or nothing for the first view."""
    values: dict[Key, str] = {
        Key.EDGE: view.edge or "",
        Key.ROUTE: str(view.route) if view.route > 1 else "",
        Key.FOCUS: view.focus or "",
        Key.Q: view.q,
        Key.SORT: _sort_text(view),
        Key.ORDER: view.order if view.order != FRAMEWORK_ORDER else "",
        Key.TOUR: view.tour or "",
        Key.STEP: str(view.step) if view.tour and view.step > 1 else "",
    }
    for key in _FLAGS:
        values[key] = "1" if _held_in(view, key) else ""
    for key in _NODES:
        values[key] = getattr(view, _FIELDS.get(key, key)) or ""
    for key in (Key.VIEW, Key.DIRECTION, Key.LAYOUT, Key.MATCH, Key.UNMATCHED, Key.LANG, Key.THEME):
        value = _held_in(view, key)
        values[key] = value if value != _held_in(_FIRST_VIEW, key) else ""
    for key in _MEMBERS:
        values[key] = ",".join(map(str, _in_order(key, _held_in(view, key))))
    pairs = [f"{key}={quote(values[key], safe=',~')}" for key in Key if values[key]]
    return "?" + "&".join(pairs) if pairs else ""


def _held_in(view: View, key: Key) -> Any:
    return getattr(view.filters if key in FILTER_KEYS else view, _FIELDS.get(key, key))


def _sort_text(view: View) -> str:
    text = f"{'-' if view.descending else ''}{view.sort}"
    return "" if text == Column.KIND else text


def _in_order(key: Key, members: Iterable[Any]) -> list[Any]:
    orders: dict[Key, list[Any]] = {
        Key.KIND: list(Kind),
        Key.RELATION: list(Relation),
        Key.STATUS: list(Status),
    }
    return sorted(members, key=orders[key].index) if key in orders else sorted(members)


def parse_query(query: str, vocabulary: Vocabulary) -> tuple[View, tuple[Notice, ...]]:
    """The view that a query describes, and what in it could not be followed."""
    notices: list[Notice] = []
    fields: dict[str, Any] = {}
    filters: dict[str, Any] = {}
    for key, text in _pairs(query, notices).items():
        try:
            read = _read(key, text, vocabulary, notices)
        except _Unknown:
            notices.append(_unknown_value(key, text))
        else:
            (filters if key in FILTER_KEYS else fields).update(read)
    if Key.TOUR not in fields:
        fields.pop(Key.STEP, None)
    return View(filters=Filters(**filters), **fields), tuple(notices)


class _Unknown(Exception):
    """A value that its key cannot have."""


def _read(key: Key, text: str, vocabulary: Vocabulary, notices: list[Notice]) -> dict[str, Any]:
    """The fields that a key says. Raises :class:`_Unknown`, or notes what in a value is unknown and leaves it out."""
    field_name = _FIELDS.get(key, str(key))
    if key in _MEMBERS:
        known = _known(key, text.split(","), vocabulary, notices)
        return {field_name: frozenset(map(_MEMBERS[key], known))}
    if key in _ONE_OF:
        return {field_name: _one_of(_ONE_OF[key], text)}
    if key in _NODES:
        if text in vocabulary.nodes:
            return {field_name: text}
        notices.append(Notice("notice-unknown-node", {"name": _shortened(text)}))
        return {}
    if key is Key.EDGE:
        if text in vocabulary.edges:
            return {field_name: text}
        notices.append(Notice("notice-unknown-edge", {"name": _shortened(text)}))
        return {}
    if key in _FLAGS and text == "1":
        return {field_name: True}
    if key is Key.TOUR and (text in vocabulary.choices[key] or _OWN_TOUR.fullmatch(text)):
        return {field_name: text}
    if key is Key.STEP and _STEP.fullmatch(text):
        return {field_name: min(int(text), MOST_STEPS)}
    if key is Key.ROUTE and text in _ROUTES:
        return {field_name: int(text)}
    if key is Key.SORT:
        return {"sort": _one_of(Column, text.removeprefix("-")), "descending": text.startswith("-")}
    if key is Key.ORDER and text in (FRAMEWORK_ORDER, "title", "total", *vocabulary.choices[Key.INTASC]):
        return {field_name: text}
    if key is Key.LANG and text in vocabulary.choices[Key.LANG]:
        return {field_name: text}
    if key is Key.Q:
        return {field_name: text[:LONGEST_SEARCH].strip()}
    raise _Unknown


# A tour that a visitor made stays in the visitor's browser: all that an address says of it is its name.
_OWN_TOUR = re.compile(r"my-[a-z0-9-]{1,60}")
_STEP = re.compile(r"[1-9][0-9]{0,8}")
_ROUTES = frozenset(map(str, range(1, MOST_ROUTES + 1)))


def _one_of(choices: type[StrEnum], text: str) -> StrEnum:
    if text not in set(choices):
        raise _Unknown
    return choices(text)


def _pairs(query: str, notices: list[Notice]) -> dict[Key, str]:
    text = query.removeprefix("?")
    if len(text) > LONGEST_QUERY:
        notices.append(Notice("notice-long-address"))
        return {}
    found: dict[Key, str] = {}
    for name, value in parse_qsl(text, keep_blank_values=False, errors="replace"):
        if name not in set(Key):
            notices.append(Notice("notice-unknown-key", {"key": _shortened(_printable(name))}))
        elif Key(name) in found:
            notices.append(Notice("notice-repeated-key", {"key": name}))
        else:
            found[Key(name)] = _printable(value)
    return found


def _known(key: Key, values: list[str], vocabulary: Vocabulary, notices: list[Notice]) -> list[str]:
    known = []
    for value in values:
        if value in vocabulary.choices[key]:
            known.append(value)
        elif value:
            notices.append(_unknown_value(key, value))
    return known


def _unknown_value(key: Key, value: str) -> Notice:
    return Notice("notice-unknown-value", {"key": key, "value": _shortened(value)})


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable())


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
