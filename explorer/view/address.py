"""A view as the query of an address, and back.

The keys are part of the page's public contract. What is default is left out; keys come in a fixed order, and the
values of a set in the order of the framework. Reading never raises: what is unknown or spoilt is left out and told
in a notice.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, quote

from explorer.competencies.filters import Filters, Match
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Resource, Standard
from explorer.view.state import Column, Page, Theme, Unmatched, View

LONGEST_QUERY = 4_000
LONGEST_SEARCH = 120


class Key(StrEnum):
    """The query keys, in the order in which an address carries them."""

    VIEW = "view"
    NODE = "node"
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
    THEME = "theme"


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
    choices: dict[Key, tuple[str, ...]]

    @classmethod
    def of(cls, graph: CompetencyGraph) -> "Vocabulary":
        """The vocabulary of a framework."""
        standards = sorted(node.number for node in graph.nodes.values() if isinstance(node, Standard))
        types = sorted({node.type for node in graph.nodes.values() if isinstance(node, Resource)})
        return cls(
            nodes=tuple(graph.nodes),
            choices={
                Key.INTASC: tuple(map(str, standards)),
                Key.DOMAIN: tuple(node.id for node in graph.of_kind(Kind.DOMAIN)),
                Key.KIND: tuple(Kind),
                Key.RELATION: tuple(Relation),
                Key.STATUS: tuple(Status),
                Key.TYPE: tuple(types),
            },
        )


_ONE_OF: dict[Key, type[StrEnum]] = {
    Key.VIEW: Page,
    Key.MATCH: Match,
    Key.UNMATCHED: Unmatched,
    Key.THEME: Theme,
}

_MEMBERS: dict[Key, Callable[[str], Any]] = {
    Key.INTASC: int,
    Key.DOMAIN: str,
    Key.KIND: Kind,
    Key.RELATION: Relation,
    Key.STATUS: Status,
    Key.TYPE: str,
}


def format_query(view: View) -> str:
    """The query of an address, with its question mark, or nothing for the first view."""
    filters = view.filters
    values: dict[Key, str] = {
        Key.VIEW: view.page if view.page is not Page.MAP else "",
        Key.NODE: view.node or "",
        Key.MATCH: filters.match if filters.match is not Match.ANY else "",
        Key.FOUNDATIONAL: "1" if filters.foundational else "",
        Key.UNMATCHED: view.unmatched if view.unmatched is not Unmatched.FADE else "",
        Key.Q: view.q,
        Key.SORT: _sort_text(view),
        Key.THEME: view.theme if view.theme is not Theme.SYSTEM else "",
    }
    for key in _MEMBERS:
        values[key] = ",".join(map(str, _in_order(key, getattr(filters, key))))
    pairs = [f"{key}={quote(values[key], safe=',')}" for key in Key if values[key]]
    return "?" + "&".join(pairs) if pairs else ""


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
    given = _pairs(query, notices)
    fields: dict[str, Any] = {}
    filters: dict[str, Any] = {}
    for key, text in given.items():
        if key in _MEMBERS:
            filters[key] = frozenset(
                _MEMBERS[key](value) for value in _known(key, text.split(","), vocabulary, notices)
            )
        elif key in _ONE_OF:
            value = next(iter(_known_choice(key, text, notices)), None)
            if value is not None:
                (filters if key is Key.MATCH else fields)["page" if key is Key.VIEW else str(key)] = value
        elif key is Key.FOUNDATIONAL:
            filters[key] = text == "1"
            if text != "1":
                notices.append(_unknown_value(key, text))
        elif key is Key.NODE and text in vocabulary.nodes:
            fields[key] = text
        elif key is Key.NODE:
            notices.append(Notice("notice-unknown-node", {"name": _shortened(text)}))
        elif key is Key.SORT and text.removeprefix("-") in set(Column):
            fields |= {"sort": Column(text.removeprefix("-")), "descending": text.startswith("-")}
        elif key is Key.SORT:
            notices.append(_unknown_value(key, text))
        elif key is Key.Q:
            fields[key] = text[:LONGEST_SEARCH].strip()
    return View(filters=Filters(**filters), **fields), tuple(notices)


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


def _known_choice(key: Key, text: str, notices: list[Notice]) -> list[StrEnum]:
    choices = _ONE_OF[key]
    if text in set(choices):
        return [choices(text)]
    notices.append(_unknown_value(key, text))
    return []


def _unknown_value(key: Key, value: str) -> Notice:
    return Notice("notice-unknown-value", {"key": key, "value": _shortened(value)})


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable())


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
