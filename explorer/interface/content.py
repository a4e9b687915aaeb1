"""Everything that the interface shows a visitor, read once and never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from explorer.competencies.filters import Facets, Shown, facets, shown
from explorer.competencies.folding import fold_parents
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.search import SearchIndex
from explorer.competencies.structure import Structure
from explorer.competencies.tabulation import tabulated
from explorer.drawing.placements import Placements
from explorer.view.address import Vocabulary
from explorer.view.state import View
from explorer.words.catalogue import Words


@dataclass(frozen=True)
class Content:
    """A framework with what is derived from it, the words to show it in, and where mistakes are reported to."""

    graph: CompetencyGraph
    facets: dict[str, Facets]
    vocabulary: Vocabulary
    index: SearchIndex
    table: pd.DataFrame
    placements: Placements
    parents: Mapping[str, str]
    words: Words
    report_mail: str = ""

    @classmethod
    def of(cls, graph: CompetencyGraph, words: Words, report_mail: str = "") -> "Content":
        """The content of a framework in a language."""
        about = facets(graph)
        return cls(
            graph,
            about,
            Vocabulary.of(graph),
            SearchIndex(graph),
            tabulated(graph, about),
            Placements(graph),
            fold_parents(graph),
            words,
            report_mail,
        )

    @cached_property
    def structure(self) -> Structure:
        """What the links show of the whole framework, worked out when it is first asked for and kept."""
        return Structure.of(self.graph)

    def shown(self, view: View) -> Shown:
        """What matches the filters of a view."""
        return shown(self.graph, self.facets, view.filters)
