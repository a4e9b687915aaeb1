"""From the foundations up: what rests on nothing stands at the bottom, and every step that leads on goes up a row.

A competency's row is the longest chain of leading relations under it, so that all of them run upward; what leads to
each other shares a row. Within a row the domains keep one order from left to right, each about a middle of its own,
and what rests on the same things stands together. Rows are straight, and as close as their flowers allow.
"""

import math
from dataclasses import dataclass
from itertools import accumulate, pairwise

import networkx as nx
import numpy as np

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, reading_order
from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation
from explorer.drawing.arrangement import Array
from explorer.drawing.flowers import CLOSER, Flower
from explorer.drawing.positions import COLUMN, HEIGHT, MARGIN, ROW, WIDTH, Garden, Layout, column, garden_of

_LEFT = COLUMN + 34.0
_GAP = 8.0
_WIDEST_GAP = 20.0
_STEP = 30.0
_LARGER = 1.03
_WIDER = 4
_GRID = 4.0
_LIFT = 1000.0
_LEADING = tuple(relation for relation in Relation if RELATIONSHIPS[relation].leads)


@dataclass(frozen=True)
class _Row:
    """Flowers beside each other from left to right, the middle of each, and how high they stand above the bottom."""

    flowers: list[Flower]
    middles: list[float]
    rise: float


@dataclass(frozen=True)
class _Skyline:
    """How high everything reaches that stands so far: ``heights`` from each of the ``edges`` to the one after it.

    The next row stands at ``lowest`` or higher.
    """

    edges: Array
    heights: Array
    lowest: float

    def over(self, row: _Row) -> "_Skyline":
        """The skyline once this row stands, too, with the air around its flowers."""
        lefts = np.array([x - each.left - _GAP for each, x in zip(row.flowers, row.middles, strict=True)])
        rights = np.array([x + each.right + _GAP for each, x in zip(row.flowers, row.middles, strict=True)])
        tops = np.array([row.rise + each.top + _GAP for each in row.flowers])
        edges = np.unique(np.concatenate([self.edges, lefts, rights]))
        covered = (lefts[:, None] <= edges) & (edges < rights[:, None])
        before = self.heights[np.searchsorted(self.edges, edges, side="right") - 1]
        heights = np.maximum(before, np.where(covered, tops[:, None], 0.0).max(axis=0))
        steps = np.diff(heights, prepend=-1.0) != 0
        return _Skyline(edges[steps], heights[steps], row.rise + _STEP)

    def highest(self, lefts: Array, rights: Array) -> Array:
        """How high it reaches between each of these lefts and its right."""
        firsts = np.searchsorted(self.edges, lefts, side="right") - 1
        ends = np.searchsorted(self.edges, rights, side="left")
        # Every second of these maxima is that of a window; the others lie between an end and the next first.
        bounds = np.stack([firsts, ends], axis=-1).ravel()
        return np.maximum.reduceat(np.append(self.heights, 0.0), bounds)[::2].reshape(lefts.shape)


_NOTHING = _Skyline(np.array([-np.inf]), np.array([0.0]), 0.0)


@dataclass(frozen=True)
class _Field:
    """Rows on a field, the height that they need, and whether they have as few lines as they can."""

    width: float
    height: float
    rows: list[_Row]
    needed: float
    fits: bool

    @property
    def size(self) -> float:
        """How many times a screen has to be as large as that of the first view to show all of it at the same scale."""
        return max(self.width / WIDTH, self.needed / HEIGHT)


def layered(graph: CompetencyGraph) -> Layout:
    """The layout from the foundations up, with the standards in their column.

    A field too small for the rows grows until they fit, in the shape of the first view.
    """
    garden = garden_of(graph, CLOSER)
    field = _field(graph, garden)
    height = max(field.height, field.needed, len(garden.rows) * ROW)
    more = (height - field.needed) / max(len(field.rows) - 1, 1)
    spots = {
        each.node.id: (x, height - MARGIN - row.rise - more * place)
        for place, row in enumerate(field.rows)
        for each, x in zip(row.flowers, row.middles, strict=True)
    }
    return garden.placed(
        field.width, height, column(garden, height), (spots[each.node.id] for each in garden.flowers), "left"
    )


def _field(graph: CompetencyGraph, garden: Garden) -> _Field:
    """The field on which the rows can be shown largest, of those that are just large enough and a little wider."""
    levels = _levels(graph, garden.flowers)
    covered = sum(each.size**2 for each in garden.flowers)
    least = max(1.0, math.sqrt(covered / ((WIDTH - _LEFT) * HEIGHT)), garden.widest / (WIDTH - _LEFT))
    field, steps, taken = _on_field(graph, levels, least), 0, 0
    while not field.fits:
        # On a field that is wider by so much, the rows need about so much less height.
        taken = max(1, int(math.log(field.needed / field.height, _LARGER) / 2))
        steps += taken
        field = _on_field(graph, levels, least * _LARGER**steps)
    # Wider rows may still be lower, though there are no fewer of them.
    last = steps + _WIDER if field.needed > field.height else steps
    others = [step for step in range(steps - taken + 1, last + 1) if step != steps]
    tried = [field, *(_on_field(graph, levels, least * _LARGER**step) for step in others)]
    return min(tried, key=lambda each: each.size)


def _on_field(graph: CompetencyGraph, levels: list[list[Flower]], larger: float) -> _Field:
    """The levels as rows on a field that is so much larger than that of the first view."""
    width, height = _LEFT + (WIDTH - _LEFT) * larger, HEIGHT * larger
    rows = _rows(graph, levels, width)
    needed = 2 * MARGIN + max((row.rise + each.top for row in rows for each in row.flowers), default=0.0)
    return _Field(width, height, rows, needed, needed <= height or len(rows) == len(levels))


def _levels(graph: CompetencyGraph, flowers: list[Flower]) -> list[list[Flower]]:
    """The flowers by level from the bottom: sets, competencies by what they rest on, domains with their frameworks."""
    chains = _chains(graph)
    top = max(chains.values(), default=0) + 2
    levels: dict[int, list[Flower]] = {}
    for each in flowers:
        competency, above = each.node.kind == Kind.COMPETENCY, each.node.kind in (Kind.DOMAIN, Kind.FRAMEWORK)
        level = chains[each.node.id] + 1 if competency else top if above else 0
        levels.setdefault(level, []).append(each)
    return [levels[level] for level in sorted(levels)]


def _chains(graph: CompetencyGraph) -> dict[str, int]:
    """How many leading relations the longest chain under each node has; nodes that lead to each other count as one."""
    leading: nx.DiGraph[str] = nx.DiGraph()
    leading.add_nodes_from(graph.nodes)
    leading.add_edges_from((link.source, link.target) for link in graph.links if link.key in _LEADING)
    condensed = nx.condensation(leading)
    return {
        name: chain
        for chain, generation in enumerate(nx.topological_generations(condensed))
        for component in generation
        for name in condensed.nodes[component]["members"]
    }


def _rows(graph: CompetencyGraph, levels: list[list[Flower]], width: float) -> list[_Row]:
    """The levels as rows from the bottom; one that is too wide for the field is dealt out to several."""
    homes = _homes(graph, levels, width)
    middles: dict[str, float] = {}
    rows: list[_Row] = []
    under = _NOTHING
    for level in levels:
        wishes = {each.node.id: _wish(graph, each, homes, middles, width) for each in level}
        ordered = sorted(level, key=lambda each: (*wishes[each.node.id], reading_order(each.node)))
        filled = sum(each.left + each.right + _GAP + _GRID for each in level) / (width - _LEFT - 2 * MARGIN)
        parts = math.ceil(filled)
        for part in range(parts):
            row = ordered[part::parts]
            even = [_LEFT + (width - _LEFT) * (place + 0.5) / len(row) for place in range(len(row))]
            own = [sum(wishes[each.node.id]) / 2 for each in row]
            weight = min(filled, 1.0)
            wished = [weight * one + (1 - weight) * two for one, two in zip(even, own, strict=True)]
            rows.append(_row(row, wished, under, width))
            under = under.over(rows[-1])
        for settled in rows[-parts:]:
            middles |= {each.node.id: x for each, x in zip(settled.flowers, settled.middles, strict=True)}
    return rows


def _homes(graph: CompetencyGraph, levels: list[list[Flower]], width: float) -> dict[str, float]:
    """The middle of each domain: side by side in their order, each as wide as its flowers need."""
    sizes = {domain.id: 1.0 for domain in sorted(graph.of_kind(Kind.DOMAIN), key=reading_order)}
    for each in (each for level in levels for each in level):
        home = domain_of(graph, each.node.id)
        if home is not None:
            sizes[home.id] += each.size
    share = (width - _LEFT) / max(sum(sizes.values()), 1.0)
    ends = accumulate(sizes.values())
    return {name: _LEFT + share * (end - size / 2) for (name, size), end in zip(sizes.items(), ends, strict=True)}


def _wish(
    graph: CompetencyGraph, each: Flower, homes: dict[str, float], middles: dict[str, float], width: float
) -> tuple[float, float]:
    """Two places where a flower would like to stand: the middle of its domain, and the middle of what it rests on."""
    home = domain_of(graph, each.node.id)
    held = [homes[node.id] for _, node in graph.outgoing(each.node.id, Relation.CONTAINS) if node.id in homes]
    domestic = homes[home.id] if home is not None else _mean(held or [(_LEFT + width) / 2])
    rests = [middles[node.id] for _, node in graph.incoming(each.node.id, *_LEADING) if node.id in middles]
    return domestic, _mean(rests or [domestic])


def _row(flowers: list[Flower], wishes: list[float], under: _Skyline, width: float) -> _Row:
    """The flowers in this order upon the rows under them: not far from their wishes, and low where they can dodge."""
    places = np.arange(_LEFT, width - MARGIN, _GRID)
    needed = _needed(flowers, places, under)
    lowest = max(under.lowest, float(needed.min(axis=1).max()))
    highest = max(lowest, float(needed[np.isfinite(needed)].max()))
    air = sum(each.left + each.right + _GRID for each in flowers) + 2 * _GRID
    gap = min(_WIDEST_GAP, (width - _LEFT - MARGIN - air) / len(flowers))
    apart = [one.right + gap + two.left for one, two in pairwise(flowers)]
    away = (places - np.array(wishes)[:, None]) ** 2

    def standing(rise: float) -> tuple[float, list[float]]:
        return _in_line(np.where(needed <= rise, away, np.inf), places, apart)

    # Nothing is in the way above everything, so the cost there, beside the lift, is the least: few heights need a try.
    rises = np.arange(lowest, highest + _GRID, _GRID)
    least, middles = standing(rises[-1])
    best, row = np.inf, _Row(flowers, middles, float(rises[-1]))
    for rise in rises:
        if least + _LIFT * (rise - lowest) >= best:
            break
        cost, middles = standing(rise)
        if cost + _LIFT * (rise - lowest) < best:
            best, row = cost + _LIFT * (rise - lowest), _Row(flowers, middles, float(rise))
    return row


def _needed(flowers: list[Flower], places: Array, under: _Skyline) -> Array:
    """How high each flower has to stand at each of these places to be clear of what is under it."""
    left, right, bottom = np.array([[each.left, each.right, each.bottom] for each in flowers]).T[:, :, None]
    rises = under.highest(places - left, places + right) + bottom
    return np.where((places >= _LEFT + left) & (places <= places[-1] - right), rises, np.inf)


def _in_line(costs: Array, places: Array, apart: list[float]) -> tuple[float, list[float]]:
    """The cheapest of these places for things in order, each so far from the one before, and what it costs."""
    best, choices = costs[0], []
    for cost, distance in zip(costs[1:], apart, strict=True):
        steps = math.ceil(distance / _GRID)
        cheapest = np.full(len(places), np.inf)
        cheapest[steps:] = np.minimum.accumulate(best)[:-steps]
        choices.append(best)
        best = cost + cheapest
    place = int(best.argmin())
    total, chosen = float(best[place]), [place]
    for before, distance in zip(reversed(choices), reversed(apart), strict=True):
        chosen.append(int(before[: chosen[-1] - math.ceil(distance / _GRID) + 1].argmin()))
    return total, [float(places[place]) for place in reversed(chosen)]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
