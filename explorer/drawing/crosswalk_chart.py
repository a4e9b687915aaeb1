"""The crosswalk as a chart: a heat map of how closely each competency and each standard match."""

from collections.abc import Sequence
from typing import Any

from explorer.competencies.crosswalk import WEIGHT, Crosswalk
from explorer.competencies.relationships import Strength
from explorer.competencies.schema import Competency, Link, Standard
from explorer.drawing.charts import ON_STEPS, Figure, axis, heat, layout, plain, room, writing
from explorer.drawing.scene import title_of
from explorer.view.address import Key
from explorer.view.state import View
from explorer.words.catalogue import Words

MARKS: dict[Strength, str] = {Strength.STRONG: "●●●", Strength.MODERATE: "●●○", Strength.WEAK: "●○○"}
"""The strength of a match for the eye, as the panels of the map show it."""

_ROW, _TOTALS, _NUMBERS = 27, 46, 26
_MOST_NAMED, _THIN_ROW = 80, 4
"""Of more rows than so many, the chart shows only where the matches lie, in thin rows: each text would be a mark of its
own, and five hundred of them took half a minute to draw. The table names them all."""


def crosswalk_summary(walk: Crosswalk, words: Words) -> str:
    """How much there is in a crosswalk, in a sentence."""
    return words(
        "crosswalk-intro", competencies=len(walk.rows), standards=len(walk.columns), alignments=len(walk.cells)
    )


def crosswalk_chart(walk: Crosswalk, view: View, words: Words) -> Figure:
    """A heat map of the crosswalk, its rows and columns in the order of the table, with the totals along two sides."""
    across, down = range(len(walk.columns)), range(len(walk.rows))
    grid = [[walk.cells.get((row.id, column.id)) for column in walk.columns] for row in walk.rows]
    named = len(walk.rows) <= _MOST_NAMED
    height = len(walk.rows) * (_ROW if named else _THIN_ROW)
    inner = height + _NUMBERS + _TOTALS
    top = height / inner
    return {
        "data": [
            _heat_of_matches(walk, grid, words),
            *(_marks_of(strength, grid) for strength in Strength if named),
            _totals(
                list(across),
                list(walk.column_totals.values()),
                walk.columns,
                words,
                orientation="v",
                xaxis="x",
                yaxis="y2",
            ),
            _totals(
                list(down), list(walk.row_totals.values()), walk.rows, words, orientation="h", xaxis="x2", yaxis="y"
            )
            | ({} if named else {"text": []}),
        ],
        "layout": layout(
            height=inner + 34,
            margin={"t": 32, "b": 2, "l": 8, "r": 2},
            xaxis=axis(
                range=[-0.5, len(walk.columns) - 0.5],
                domain=[0, 0.89],
                tickvals=list(across),
                ticktext=[str(column.number) for column in walk.columns],
                side="top",
                anchor="y",
                tickfont={"size": 13, "color": "var(--ink)"},
            ),
            yaxis=axis(
                range=[len(walk.rows) - 0.5, -0.5],
                domain=[0, top],
                tickvals=list(down) if named else [],
                ticktext=[plain(row.title) for row in walk.rows] if named else [],
                ticklabelstandoff=12,
                automargin="width",
            ),
            xaxis2=axis(range=[0, room(walk.row_totals.values())], domain=[0.895, 1], showticklabels=False),
            yaxis2=axis(
                range=[0, room(walk.column_totals.values())], domain=[top + _NUMBERS / inner, 1], showticklabels=False
            ),
            shapes=[*_domain_strips(walk), *_category_lines(walk), *_selection(walk, view)],
            annotations=[
                {
                    "text": plain(words("crosswalk-chart-standards")),
                    "xref": "x",
                    "yref": "paper",
                    "x": -0.5,
                    "y": 1,
                    "yshift": 28,
                    "xanchor": "left",
                    "yanchor": "top",
                    "showarrow": False,
                    "font": {"size": 12, "color": "var(--muted)"},
                }
            ],
        ),
    }


def _heat_of_matches(walk: Crosswalk, grid: list[list[Link | None]], words: Words) -> Figure:
    return {
        **heat([[WEIGHT[link.strength] if link and link.strength else 0 for link in row] for row in grid]),
        "text": [
            [_said(row, column, link, words) for column, link in zip(walk.columns, links, strict=True)]
            for row, links in zip(walk.rows, grid, strict=True)
        ],
        "customdata": [[f"{Key.EDGE}={link.id}" if link else "" for link in row] for row in grid],
    }


def _said(row: Competency, column: Standard, link: Link | None, words: Words) -> str:
    """What is said of a cell: the sentence, what the standard is called, and the elements behind the match."""
    title = plain(title_of(column, words))
    if link is None or link.strength is None:
        none = words("crosswalk-not-aligned", competency=row.title, number=column.number)
        return f"{plain(none)}<br>{title}"
    strength = words(f"strength-{link.strength}")
    told = words("crosswalk-aligned", competency=row.title, number=column.number, strength=strength)
    lines = [plain(told), title]
    if link.elements:
        lines.append(plain(words("crosswalk-elements", elements=", ".join(link.elements))))
    return "<br>".join(lines)


def _marks_of(strength: Strength, grid: list[list[Link | None]]) -> Figure:
    """The dots in the cells of one strength."""
    places = [
        (across, down)
        for down, row in enumerate(grid)
        for across, link in enumerate(row)
        if link and link.strength is strength
    ]
    return writing(places, [MARKS[strength]] * len(places), 9, ON_STEPS[WEIGHT[strength]])


def _totals(places: list[int], counts: list[int], named: Sequence[Any], words: Words, **axes: str) -> Figure:
    lengths = {"y": places, "x": counts} if axes["orientation"] == "h" else {"x": places, "y": counts}
    return {
        "type": "bar",
        **lengths,
        **axes,
        "width": 0.62,
        "text": [str(count) for count in counts],
        "textposition": "outside",
        "textangle": 0,
        "textfont": {"size": 11, "color": "var(--muted)"},
        "cliponaxis": False,
        "marker": {"color": "var(--link-soft)", "line": {"width": 0}},
        "hoverinfo": "text",
        "hovertext": [
            plain(words("crosswalk-total-of", title=title_of(node, words), count=count))
            for node, count in zip(named, counts, strict=True)
        ],
        "customdata": [f"{Key.NODE}={node.id}&{Key.EDGE}=" for node in named],
    }


def _domain_strips(walk: Crosswalk) -> list[Figure]:
    """The color of its domain beside the title of each row."""
    homes = {row.id: home for home, rows in walk.domains for row in rows}
    return [
        {
            "type": "rect",
            "xref": "paper",
            "yref": "y",
            "xsizemode": "pixel",
            "xanchor": 0,
            "x0": -8,
            "x1": -4,
            "y0": place - 0.44,
            "y1": place + 0.44,
            "fillcolor": f"var(--{home.id}, var(--neutral))",
            "line": {"width": 0},
        }
        for place, row in enumerate(walk.rows)
        for home in [homes[row.id]]
        if home
    ]


def _category_lines(walk: Crosswalk) -> list[Figure]:
    """A line wherever a new category of standards begins."""
    lines, place = [], 0
    for _, standards in walk.categories[:-1]:
        place += len(standards)
        line = {"color": "var(--edge)", "width": 1}
        lines.append(
            {
                "type": "line",
                "xref": "x",
                "yref": "y",
                "x0": place - 0.5,
                "x1": place - 0.5,
                "y0": -0.5,
                "y1": len(walk.rows) - 0.5,
                "line": line,
            }
        )
    return lines


def _selection(walk: Crosswalk, view: View) -> list[Figure]:
    """A frame around the row or column of the selected node, and one around the cell whose reason is read."""
    width, height = len(walk.columns), len(walk.rows)
    framed = [(0, width, place, place + 1, 2) for place, row in enumerate(walk.rows) if row.id == view.node]
    framed += [(place, place + 1, 0, height, 2) for place, each in enumerate(walk.columns) if each.id == view.node]
    framed += [
        (across, across + 1, down, down + 1, 3)
        for down, row in enumerate(walk.rows)
        for across, column in enumerate(walk.columns)
        if (link := walk.cells.get((row.id, column.id))) and link.id == view.edge
    ]
    return [
        {
            "type": "rect",
            "xref": "x",
            "yref": "y",
            "x0": x0 - 0.5,
            "x1": x1 - 0.5,
            "y0": y0 - 0.5,
            "y1": y1 - 0.5,
            "line": {"color": "var(--focus)", "width": width},
        }
        for x0, x1, y0, y1, width in framed
    ]
