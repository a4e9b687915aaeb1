"""Everything that the interface shows a visitor, read once and never changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from threading import Lock
from typing import Protocol

import pandas as pd

from explorer.competencies.filters import Facets, Shown, facets, shown
from explorer.competencies.folding import fold_parents
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.search import SearchIndex
from explorer.competencies.structure import Structure
from explorer.competencies.tabulation import tabulated
from explorer.drawing.placements import Placements
from explorer.tours.schema import Tour
from explorer.tours.tours import Tours
from explorer.view.address import Vocabulary
from explorer.view.code import Codes
from explorer.view.state import View
from explorer.words.catalogue import LANGUAGES, Words


class Told(Protocol):
    """A record of the framework, which is told in one language."""

    @property
    def language(self) -> str:
        """The language that its texts are in."""


@dataclass(frozen=True)
class Content:
    """A framework with what is derived from it, the words to show it in, and where mistakes are reported to.

    ``source`` is the same in the framework's own language, if this is a translation.
    """

    graph: CompetencyGraph
    facets: dict[str, Facets]
    vocabulary: Vocabulary
    index: SearchIndex
    table: pd.DataFrame
    placements: Placements
    parents: Mapping[str, str]
    words: Words
    tours: Tours
    report_mail: str = ""
    source: "Content | None" = None

    @classmethod
    def of(
        cls,
        graph: CompetencyGraph,
        words: Words,
        report_mail: str = "",
        source: "Content | None" = None,
        tours: Iterable[Tour] = (),
    ) -> "Content":
        """The content of a framework in its own language, or translated from ``source``."""
        about, told = facets(graph), Tours(tours, graph, words.language)
        return cls(
            graph,
            about,
            Vocabulary.of(graph, LANGUAGES, told.names),
            SearchIndex(graph, source.graph if source else None),
            tabulated(graph, about),
            Placements(graph),
            fold_parents(graph),
            words,
            told,
            report_mail,
            source,
        )

    def in_language(self, words: Words) -> "Content":
        """The same in the language of these words, as far as the framework is translated into it."""
        graph = self.graph.in_language(words.language)
        if graph is self.graph:
            return replace(self, words=words, tours=self.tours.in_language(graph, words.language), source=self)
        return Content.of(graph, words, self.report_mail, self, self.tours.written)

    @property
    def language(self) -> str:
        """The language that it speaks."""
        return self.words.language

    @property
    def original(self) -> "Content":
        """The same in the framework's own language."""
        return self.source or self

    def voice(self, *records: Told) -> "Content":
        """Who speaks of these records: the original if one of them is not translated, so that no sentence is mixed."""
        return self if all(record.language == self.language for record in records) else self.original

    @cached_property
    def structure(self) -> Structure:
        """What the links show of the whole framework, worked out when it is first asked for and kept."""
        return Structure.of(self.graph)

    def shown(self, view: View) -> Shown:
        """What matches the filters of a view."""
        return shown(self.graph, self.facets, view.filters)


class Contents:
    """The content of a framework in each language, made when it is first asked for, and the codes of its views."""

    def __init__(self, graph: CompetencyGraph, report_mail: str = "", tours: Iterable[Tour] = ()) -> None:
        first, *_ = LANGUAGES
        self.original = Content.of(graph, Words.of(first), report_mail, tours=tours)
        self.codes = Codes(self.original.vocabulary)
        self._made = {first: self.original}
        self._one_at_a_time = Lock()

    def of(self, language: str) -> Content:
        """The content in one of the languages that have a catalogue. Raises :class:`OSError` for another one."""
        with self._one_at_a_time:
            if language not in self._made:
                self._made[language] = self.original.in_language(Words.of(language))
            return self._made[language]
