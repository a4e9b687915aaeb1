"""The words of the glossary, marked where they stand in a text, so that each can be asked for what it means here.

Only running text is marked: never a heading, a link, a quotation, or the title of something within a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import replace
from functools import lru_cache
from typing import Any

from dash import html
from dash.development.base_component import Component

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Status
from explorer.competencies.schema import Competency, Node, Resource, Term
from explorer.interface.components import Terms
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, lang
from explorer.view.address import Key, format_query
from explorer.view.state import Page, View

_BASIC = frozenset({Kind.COMPETENCY, Kind.DOMAIN, Kind.INDICATOR, "intasc"})
"""The words that are in nearly every sentence: they are marked once in a panel, the others once in a paragraph."""

_RUNNING = frozenset({"P", "Dd", "Li"})
"""The elements whose own text is running text."""

_AROUND = _RUNNING | {"Article", "Details", "Dialog", "Div", "Dl", "Figure", "Header", "Ol", "Section", "Ul"}
"""The elements that running text may be in. All others are names, headings, quotations, tables or controls."""

_LABELS = frozenset({"group-name", "tags"})
"""Classes of what looks like running text and names a group of controls."""

_KEPT_APART = r"[-‐‑/.@]"
"""What makes one word of two: neither "competency" in "competency-based" nor a part of an address is a term."""

_ACCENTS = "\u0300-\u036f"
"""Accents that are written after their letter."""


def render_terms(content: Content) -> Component:
    """What the page knows of every term from the start, so that none has to be asked for."""
    words = content.words
    return Terms(
        terms={
            term.id: {
                "term": term.term,
                "definition": term.definition,
                "status": term.status,
                **lang(content, term),
            }
            for term in content.graph.about.glossary
        },
        words={
            "entry": words("term-entry"),
            "said": words("term-said", term="{term}", definition="{definition}", status="{status}"),
            "statuses": {status: words(f"status-{status}") for status in Status},
            "means": {status: words(f"status-{status}-means") for status in Status},
        },
    )


def entry_link(content: Content, view: View, term: Term) -> Component:
    """A link to a term on the page of the glossary."""
    return html.A(
        term.term,
        href=f"{format_query(replace(view, page=Page.GLOSSARY))}#term-{term.id}",
        className="to-entry",
        **data(go=f"{Key.VIEW}={Page.GLOSSARY}", entry=term.id),
        **lang(content, term),
    )


class Marker:
    """Marks the terms in the texts of one panel, each at its first place in a paragraph."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._told: set[str] = set()

    def tree(self, parts: Iterable[Component | None]) -> list[Any]:
        """The same parts with the terms in their running text marked. What is given is left as it is."""
        return [self._part(part, self._content.language) for part in parts]

    def text(self, text: str, language: str, *, but: str = "") -> Component | str:
        """One paragraph in a language, with the terms of that language marked, all but the one with this id."""
        return self._marked(text, language, {but})

    def _part(self, part: Any, language: str) -> Any:
        if not isinstance(part, Component) or type(part).__name__ not in _AROUND:
            return part
        children = getattr(part, "children", None)
        if children is None:
            return part
        language = getattr(part, "lang", None) or language
        classes = set((getattr(part, "className", None) or "").split())
        running = type(part).__name__ in _RUNNING and not classes & _LABELS
        here: set[str] = set()

        def one(child: Any) -> Any:
            if isinstance(child, str):
                return self._marked(child, language, here) if running else child
            return self._part(child, language)

        same = copy(part)
        same.children = [one(each) for each in children] if isinstance(children, list | tuple) else one(children)
        return same

    def _marked(self, text: str, language: str, here: set[str]) -> Component | str:
        pieces: list[Component | str] = []
        at = 0
        for start, end, term in occurrences(self._content.graph, text, language):
            if term.id in here | self._told:
                continue
            here.add(term.id)
            if term.id in _BASIC:
                self._told.add(term.id)
            first, last = _with_punctuation(text, at, start, end)
            word = _word(text[start:end], term)
            pieces += [text[at:first], _unbroken([text[first:start], word, text[end:last]])]
            at = last
        if not pieces:
            return text
        # One element, since the paragraph may lay its parts out beside each other.
        return html.Span([piece for piece in (*pieces, text[at:]) if piece != ""])


def _word(text: str, term: Term) -> Component:
    return html.Button(text, type="button", className="term", **data(term=term.id), **aria(expanded="false"))


def _unbroken(parts: list[Component | str]) -> Component:
    """A word and what is written to it without a blank: lines may be broken around a button, as around a picture."""
    before, word, after = parts
    assert isinstance(word, Component)
    if not (before or after):
        return word
    return html.Span([part for part in parts if part != ""], className="unbroken")


def _with_punctuation(text: str, at: int, start: int, end: int) -> tuple[int, int]:
    before = re.search(r"[^\w\s]*$", text[at:start])
    after = re.match(r"(?:['’]s\b)?[^\w\s]*", text[end:])
    return start - len(before[0] if before else ""), end + len(after[0] if after else "")


def occurrences(graph: CompetencyGraph, text: str, language: str) -> Iterator[tuple[int, int, Term]]:
    """Where the terms of a language stand in a text, as (start, end, term): whole words, the longest first."""
    pattern, terms = _forms(graph, language)
    for match in pattern.finditer(text) if pattern else ():
        term = terms[_folded(match[0])]
        if not any(_covers(text, title, match) for title in _titles(graph, language).get(term.id, ())):
            yield match.start(), match.end(), term


# A framework in one language is one graph, so a few of them are all that there are.
@lru_cache(maxsize=8)
def uses(graph: CompetencyGraph) -> Mapping[str, tuple[Node, ...]]:
    """The nodes in whose own text each term stands, by the id of the term."""
    found: dict[str, list[Node]] = {}
    for node in graph.nodes.values():
        texts = (node.meaning, getattr(node, "gloss", None), node.note)
        inside = {term.id for text in texts if text for _, _, term in occurrences(graph, text, node.language)}
        for name in inside:
            found.setdefault(name, []).append(node)
    return {name: tuple(nodes) for name, nodes in found.items()}


@lru_cache(maxsize=16)
def _forms(graph: CompetencyGraph, language: str) -> tuple[re.Pattern[str] | None, Mapping[str, Term]]:
    """What the terms of a language look like in a text, and which term each form belongs to."""
    terms: dict[str, Term] = {}
    for term in graph.about.glossary:
        if term.language == language:
            for form in (term.term, *term.forms):
                terms.setdefault(_folded(form), term)
    if not terms:
        return None, terms
    longest_first = sorted(terms, key=lambda form: (-len(form), form))
    any_form = "|".join(_written(form) for form in longest_first)
    whole = rf"(?<!\w)(?<!\w{_KEPT_APART})(?:{any_form})(?![\w{_ACCENTS}]|{_KEPT_APART}\w)"
    return re.compile(whole, re.IGNORECASE), terms


def _folded(form: str) -> str:
    """A form as it is compared: case, the kind of apostrophe, hyphen and blank do not matter, accents do."""
    return re.sub(r"[‐‑]", "-", " ".join(form.replace("’", "'").split())).casefold()


def _written(form: str) -> str:
    """A folded form as a pattern of the ways to write it."""
    return re.escape(form).replace("'", "['’]").replace(r"\-", "[-‐‑]").replace(r"\ ", r"\s+")


def _covers(text: str, title: str, match: re.Match[str]) -> bool:
    at = text.find(title)
    while 0 <= at <= match.start():
        if match.end() <= at + len(title):
            return True
        at = text.find(title, at + 1)
    return False


@lru_cache(maxsize=16)
def _titles(graph: CompetencyGraph, language: str) -> Mapping[str, tuple[str, ...]]:
    """The titles, of more than one word, and quotations in which each term stands: there it is no word of ours."""
    pattern, terms = _forms(graph, language)
    found: dict[str, list[str]] = {}
    for title in sorted(set(_all_titles(graph))):
        named = {terms[_folded(match[0])].id for match in pattern.finditer(title)} if pattern else set()
        for name in named if " " in title else ():
            found.setdefault(name, []).append(title)
    return {name: tuple(titles) for name, titles in found.items()}


def _all_titles(graph: CompetencyGraph) -> Iterator[str]:
    about = graph.about
    yield from (about.title, about.edition, about.publishers, about.credit)
    for source in about.sources:
        yield from (source.title, source.publisher)
    for node in graph.nodes.values():
        yield node.title
        if isinstance(node, Resource):
            yield node.publisher
        if isinstance(node, Competency):
            yield from filter(None, (node.former_title, node.statement))
