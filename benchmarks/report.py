"""The comparison as Markdown: a table of figures and a table of ratios."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measures import MEASURES, Reading, ratio

PEERS = {"cytoscape": "dash-cytoscape", "plotly": "Plotly"}
PAGES = {"own": "this project", **PEERS}


@dataclass(frozen=True)
class Comparison:
    """One framework: what it is, and the median figures of each page."""

    size: str
    nodes: int
    links: int
    figures: Mapping[str, Reading]


def markdown(comparisons: Sequence[Comparison]) -> str:
    """Both tables."""
    return "\n\n".join([table(_figures(comparisons)), table(_ratios(comparisons))])


def _figures(comparisons: Sequence[Comparison]) -> list[list[str]]:
    head = ["medians", *(f"{each.size}: {title}" for each in comparisons for title in PAGES.values())]
    rows = [
        [
            measure.title,
            *(measure.written(each.figures[page].get(measure.key)) for each in comparisons for page in PAGES),
        ]
        for measure in MEASURES
    ]
    return [head, *rows]


def _ratios(comparisons: Sequence[Comparison]) -> list[list[str]]:
    head = ["ratios", *(f"{each.size}: to {title}" for each in comparisons for title in PEERS.values())]
    rows = [
        [
            measure.title.rsplit(", ", 1)[0],
            *(
                ratio(each.figures["own"].get(measure.key), each.figures[peer].get(measure.key))
                for each in comparisons
                for peer in PEERS
            ),
        ]
        for measure in MEASURES
        if not measure.own
    ]
    return [head, *rows]


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table of Markdown, the first of them its head."""
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|" + "---|" * len(rows[0]), *body])
