"""Finding things by their words: what is typed need not be spelt right, accented or complete."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import is_primary, reading_order
from explorer.competencies.schema import Competency, Node, Resource, Standard, Term

MOST_HITS = 30
_MOST_WORDS = 12
_LONGEST_PHRASE = 3
_WHOLE_NAME = 6.0
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Field(StrEnum):
    """Where a word was found."""

    TITLE = "title"
    ORIGINAL = "original"
    FORMER_TITLE = "former-title"
    STATEMENT = "statement"
    MEANING = "meaning"
    PUBLISHER = "publisher"
    NUMBER = "number"
    TERM = "term"
    DEFINITION = "definition"


_WEIGHTS = {
    Field.TITLE: 10.0,
    Field.NUMBER: 9.0,
    Field.TERM: 7.0,
    Field.ORIGINAL: 6.0,
    Field.FORMER_TITLE: 6.0,
    Field.STATEMENT: 4.0,
    Field.MEANING: 3.0,
    Field.DEFINITION: 3.0,
    Field.PUBLISHER: 2.0,
}


_NEVER_TRANSLATED = frozenset({Field.ORIGINAL, Field.FORMER_TITLE, Field.STATEMENT, Field.PUBLISHER})


@dataclass(frozen=True)
class Hit:
    """A node or a term of the glossary that fits, with the text that shows why.

    ``spans`` are the places in ``text`` of the words that matched, as (start, end).
    """

    found: Node | Term
    field: Field
    text: str
    spans: tuple[tuple[int, int], ...]

    @property
    def quoted(self) -> bool:
        """Whether the text is one that is never translated."""
        return self.field in _NEVER_TRANSLATED


@dataclass(frozen=True)
class _Word:
    folded: str
    start: int
    end: int


@dataclass(frozen=True)
class _Text:
    field: Field
    text: str
    words: tuple[_Word, ...]


def fold(text: str) -> str:
    """Text as it is compared: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _words(text: str) -> tuple[_Word, ...]:
    return tuple(_Word(fold(match[0]), match.start(), match.end()) for match in _WORD.finditer(text))


class SearchIndex:
    """The words of a framework, ready to be searched; those of its titles in the original too, if it is translated."""

    def __init__(self, graph: CompetencyGraph, original: CompetencyGraph | None = None) -> None:
        titles = {node.id: node.title for node in original.nodes.values()} if original else {}
        found: Iterable[Node | Term] = (*graph.nodes.values(), *graph.about.glossary)
        self._entries = [(each, tuple(_texts(each, titles.get(each.id)))) for each in found]
        self._vocabulary = sorted({word.folded for _, texts in self._entries for text in texts for word in text.words})
        self._synonyms: dict[str, list[tuple[str, ...]]] = {}
        for group in graph.about.synonyms:
            phrases = [tuple(word.folded for word in _words(phrase)) for phrase in group]
            for phrase in phrases:
                others = [other for other in phrases if other != phrase]
                self._synonyms.setdefault(" ".join(phrase), []).extend(others)

    def find(self, typed: str) -> list[Hit]:
        """What fits every word that was typed, best first; at most :data:`MOST_HITS`."""
        wanted = [word.folded for word in _words(unicodedata.normalize("NFC", typed))][:_MOST_WORDS]
        if not wanted:
            return []
        needs = list(self._needs(wanted))
        scored = []
        for found, texts in self._entries:
            score, hit = _best(found, texts, needs)
            if hit is not None:
                score += _WHOLE_NAME if {word.folded for word in texts[0].words} == set(wanted) else 0.0
                rank = -score - (2 if not isinstance(found, Term) and is_primary(found) else 0)
                scored.append((rank, _tie(found), hit))
        scored.sort(key=lambda entry: entry[:2])
        return [hit for _, _, hit in scored[:MOST_HITS]]

    def _needs(self, wanted: list[str]) -> Iterator[list[list[dict[str, float]]]]:
        """What an entry must have: each typed word, or each run of words that has synonyms, in one of several ways."""
        while wanted:
            runs = (length for length in range(_LONGEST_PHRASE, 1, -1) if " ".join(wanted[:length]) in self._synonyms)
            length = next(runs, 1)
            yield self._alternatives(wanted[:length])
            wanted = wanted[length:]

    def _alternatives(self, words: list[str]) -> list[list[dict[str, float]]]:
        """Ways to satisfy typed words: each a list of words that must all be there, each as {spelling: quality}."""
        ways = [[self._spellings(word) for word in words]]
        for phrase in self._synonyms.get(" ".join(words), []):
            ways.append(
                [{spelling: quality * 0.8 for spelling, quality in self._spellings(part).items()} for part in phrase]
            )
        return [way for way in ways if all(way)]

    def _spellings(self, word: str) -> dict[str, float]:
        """The words of the framework that a typed word may stand for, with how well each fits (0 to 1)."""
        slips = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        fits: dict[str, float] = {}
        for known in self._vocabulary:
            if known == word:
                fits[known] = 1.0
            elif known.startswith(word):
                fits[known] = 0.9
            elif len(word) > 3 and word in known:
                fits[known] = 0.6
            elif slips and abs(len(known) - len(word)) <= slips:
                distance = OSA.distance(word, known, score_cutoff=slips)
                if distance <= slips:
                    fits[known] = 0.75 - 0.15 * distance
            elif slips and len(known) > len(word):
                distance = OSA.distance(word, known[: len(word)], score_cutoff=1)
                if distance <= 1:
                    fits[known] = 0.5
        return fits


def _texts(found: Node | Term, original: str | None) -> Iterator[_Text]:
    def text(field: Field, content: str | None) -> Iterator[_Text]:
        if content:
            composed = unicodedata.normalize("NFC", content)
            yield _Text(field, composed, _words(composed))

    if isinstance(found, Term):
        yield from text(Field.TERM, found.term)
        yield from text(Field.DEFINITION, found.definition)
        return
    yield from text(Field.TITLE, found.title)
    if isinstance(found, Standard):
        yield from text(Field.NUMBER, f"InTASC {found.number}")
    if isinstance(found, Competency):
        yield from text(Field.FORMER_TITLE, found.former_title)
        yield from text(Field.STATEMENT, found.statement)
    yield from text(Field.MEANING, found.meaning)
    if original != found.title:
        yield from text(Field.ORIGINAL, original)
    if isinstance(found, Resource):
        yield from text(Field.PUBLISHER, found.publisher)


def _best(
    found: Node | Term, texts: tuple[_Text, ...], needs: list[list[list[dict[str, float]]]]
) -> tuple[float, Hit | None]:
    """How well an entry fits all needs, and the text of it that shows most of them."""
    total = 0.0
    gains: dict[int, float] = {}
    marks: dict[int, set[tuple[int, int]]] = {}
    for ways in needs:
        best_gain, best_places = 0.0, dict[int, set[tuple[int, int]]]()
        for way in ways:
            gain, places = _way(texts, way)
            if gain > best_gain:
                best_gain, best_places = gain, places
        if not best_gain:
            return 0.0, None
        total += best_gain
        for position, spans in best_places.items():
            gains[position] = gains.get(position, 0.0) + _WEIGHTS[texts[position].field] * len(spans)
            marks.setdefault(position, set()).update(spans)
    shown = max(gains, key=lambda position: gains[position])
    text = texts[shown]
    return total, Hit(found, text.field, text.text, tuple(sorted(marks[shown])))


def _way(texts: tuple[_Text, ...], way: list[dict[str, float]]) -> tuple[float, dict[int, set[tuple[int, int]]]]:
    """What an entry gains from one way to satisfy a typed word: nothing unless all its parts are there."""
    total, places = 0.0, dict[int, set[tuple[int, int]]]()
    for spellings in way:
        best = 0.0
        for position, text in enumerate(texts):
            for word in text.words:
                quality = spellings.get(word.folded)
                if quality is not None:
                    first = 1.2 if text.words[0] is word else 1.0
                    best = max(best, quality * _WEIGHTS[text.field] * first)
                    places.setdefault(position, set()).add((word.start, word.end))
        if not best:
            return 0.0, {}
        total += best
    return total / len(way), places


def _tie(found: Node | Term) -> tuple[int, int, str]:
    return (99, 0, found.term) if isinstance(found, Term) else reading_order(found)
