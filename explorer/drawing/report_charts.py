"""The charts of the report: how standards are covered, how domains are joined, how sure the facts are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil
from textwrap import wrap

from explorer.competencies.filters import Filters
from explorer.competencies.relationships import Status
from explorer.competencies.schema import Domain, Standard
from explorer.drawing.charts import ON_STEPS, Figure, axis, heat, layout, plain, room, writing
from explorer.drawing.scene import title_of
from explorer.view.address import format_query
from explorer.view.state import Unmatched, View
from explorer.words.catalogue import Words

_CERTAINTY: dict[Status, str] = {
    Status.PUBLISHED: "var(--match-3)",
    Status.REPORTED: "var(--match-2)",
    Status.PROVISIONAL: "var(--gold)",
    Status.EDITORIAL: "var(--link-strong)",
}
# Each status has its own pattern as well: published and reported would else differ in their lightness only.
_PATTERNS: dict[Status, str] = {
    Status.PUBLISHED: "",
    Status.REPORTED: "-",
    Status.PROVISIONAL: "/",
    Status.EDITORIAL: ".",
}
_BAR = 36
_LINE = 30


def view_of_standard(standard: Standard, first: View) -> View:
    """What is aligned with a standard, on the map."""
    return replace(first, filters=Filters(intasc=frozenset({standard.number})))


def view_of_domains(domains: Iterable[Domain], first: View) -> View:
    """What is part of some domains, on the map."""
    return replace(first, filters=Filters(domain=frozenset(each.id for each in domains)))


def view_of_status(status: Status, first: View) -> View:
    """What is so sure, alone on the map."""
    return replace(first, filters=Filters(status=frozenset({status})), unmatched=Unmatched.HIDE)


def coverage_chart(
    cover: list[tuple[Standard, int]],
    thin: list[Standard],
    heavy: list[Standard],
    usual: float,
    words: Words,
    first: View,
) -> Figure:
    """A bar for each standard, as long as the number of competencies aligned with it; the usual number as a line."""
    colors = {**{each.id: "var(--gold)" for each in thin}, **{each.id: "var(--match-3)" for each in heavy}}
    counts = [count for _, count in cover]
    titles = [title_of(standard, words) for standard, _ in cover]
    places = list(range(len(cover)))
    return {
        "data": [
            {
                "type": "bar",
                "orientation": "h",
                "x": counts,
                "y": places,
                "width": 0.6,
                "text": [str(count) for count in counts],
                "textposition": "outside",
                "textfont": {"color": "var(--ink)"},
                "cliponaxis": False,
                "marker": {
                    "color": [colors.get(standard.id, "var(--link-soft)") for standard, _ in cover],
                    "line": {"width": 0},
                },
                "hoverinfo": "text",
                "hovertext": [
                    plain(words("report-coverage-of", title=title, count=count))
                    for title, count in zip(titles, counts, strict=True)
                ],
                "customdata": [format_query(view_of_standard(standard, first)) for standard, _ in cover],
            }
        ],
        "layout": layout(
            height=len(cover) * _BAR + 40,
            margin={"t": 26, "b": 6, "l": 8, "r": 8},
            xaxis=axis(range=[0, room(counts)], showticklabels=False),
            yaxis=axis(
                range=[len(cover) - 0.5, -0.5],
                tickvals=places,
                ticktext=[_lines(title) for title in titles],
                ticklabelstandoff=6,
                automargin="width",
            ),
            shapes=[
                {
                    "type": "line",
                    "xref": "x",
                    "yref": "paper",
                    "x0": usual,
                    "x1": usual,
                    "y0": 0,
                    "y1": 1,
                    "line": {"color": "var(--edge)", "width": 1, "dash": "dot"},
                }
            ],
            annotations=[
                {
                    "text": plain(words("report-coverage-usual", count=f"{usual:g}")),
                    "xref": "x",
                    "yref": "paper",
                    "x": usual,
                    "y": 1,
                    "yanchor": "bottom",
                    "showarrow": False,
                    "font": {"size": 12, "color": "var(--muted)"},
                }
            ],
        ),
    }


def domains_chart(domains: Sequence[Domain], joined: Sequence[Sequence[int]], words: Words, first: View) -> Figure:
    """A heat map of how many links join each two domains; each pair stands in it once."""
    titles = [plain(domain.title) for domain in domains]
    places = list(range(len(domains)))
    most = max((joined[down][across] for down in places for across in places[: down + 1]), default=0)
    # Each third of the most has its color, so that every number can be read on its ground.
    steps = [
        [ceil(3 * joined[down][across] / max(most, 1)) if across <= down else None for across in places]
        for down in places
    ]
    return {
        "data": [
            {
                **heat(steps),
                "hoverongaps": False,
                "text": [
                    [plain(_joining(domains[down], domains[across], joined[down][across], words)) for across in places]
                    for down in places
                ],
                "customdata": [
                    [
                        format_query(view_of_domains((domains[down], domains[across]), first)) if across <= down else ""
                        for across in places
                    ]
                    for down in places
                ],
            },
            *(
                writing(those, [str(joined[down][across]) for across, down in those], 14, color)
                for step, color in enumerate(ON_STEPS)
                for those in [[(across, down) for down in places for across in places if steps[down][across] == step]]
            ),
        ],
        "layout": layout(
            height=len(domains) * 54 + 34,
            margin={"t": 4, "b": 28, "l": 8, "r": 4},
            xaxis=axis(
                range=[-0.5, len(domains) - 0.5],
                tickvals=places,
                ticktext=titles,
                autotickangles=[0, -30],
                automargin="height",
            ),
            yaxis=axis(
                range=[len(domains) - 0.5, -0.5],
                tickvals=places,
                ticktext=titles,
                ticklabelstandoff=6,
                automargin="width",
            ),
        ),
    }


def _joining(one: Domain, other: Domain, count: int, words: Words) -> str:
    if one is other:
        return words("report-domains-within", title=one.title, count=count)
    return words("report-domains-pair", one=other.title, other=one.title, count=count)


def certainty_chart(sure: Mapping[Status, tuple[int, int]], words: Words, first: View) -> Figure:
    """Two bars, for items and for links, each made of how sure its parts are; ``sure`` counts both of each status."""
    bars = [words("report-sure-items"), words("report-sure-links")]
    return {
        "data": [
            {
                "type": "bar",
                "orientation": "h",
                "name": plain(words(f"status-{status}")),
                "y": bars,
                "x": list(counts),
                "width": 0.56,
                "marker": {
                    "color": _CERTAINTY[status],
                    "line": {"width": 1, "color": "var(--paper)"},
                    "pattern": {
                        "shape": _PATTERNS[status],
                        "fillmode": "overlay",
                        "fgcolor": "var(--ink)" if status is Status.REPORTED else "var(--paper)",
                        "fgopacity": 1,
                        "size": 6,
                        "solidity": 0.25,
                    },
                },
                "hoverinfo": "text",
                "hovertext": [
                    plain(words("report-sure-part", status=words(f"status-{status}"), count=count)) for count in counts
                ],
                "customdata": [format_query(view_of_status(status, first))] * 2,
            }
            for status, counts in sure.items()
        ],
        "layout": layout(
            height=len(bars) * 46 + 56,
            margin={"t": 4, "b": 34, "l": 8, "r": 8},
            barmode="stack",
            xaxis=axis(showticklabels=False),
            yaxis=axis(autorange="reversed", ticklabelstandoff=6, automargin="width"),
            showlegend=True,
            legend={
                "orientation": "h",
                "traceorder": "normal",
                "x": 0,
                "y": 0,
                "yanchor": "top",
                "itemclick": False,
                "itemdoubleclick": False,
                "font": {"size": 12, "color": "var(--ink)"},
            },
        ),
    }


def _lines(text: str) -> str:
    """A title in lines that fit beside a bar on a telephone."""
    return "<br>".join(plain(line) for line in wrap(text, _LINE))
