"""Everything that the interface shows a visitor, read once and never changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.competencies.filters import Facets, Shown, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.search import SearchIndex
from explorer.view.address import Vocabulary
from explorer.view.state import View
from explorer.words.catalogue import Words


@dataclass(frozen=True)
class Content:
    """A framework with what is derived from it, and the words to show it in."""

    graph: CompetencyGraph
    facets: Mapping[str, Facets]
    vocabulary: Vocabulary
    index: SearchIndex
    words: Words

    @classmethod
    def of(cls, graph: CompetencyGraph, words: Words) -> "Content":
        """The content of a framework in a language."""
        return cls(graph, facets(graph), Vocabulary.of(graph), SearchIndex(graph), words)

    def shown(self, view: View) -> Shown:
        """What matches the filters of a view."""
        return shown(self.graph, self.facets, view.filters)
