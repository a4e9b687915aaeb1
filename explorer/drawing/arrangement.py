"""Arranging rectangles on a field: drawn together by their links, then pushed apart until no two touch."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

GAP = 7.0
"""How much air is left between two rectangles, in map units."""

_ROUNDS = 800
_CLOSE_ENOUGH = 0.05
_WORK = 6_000_000


def drawn_together(start: Array, lengths: Array, weights: Array, rounds: int = 60) -> Array:
    """Places (n, 2) nearest to the wished distances (n, n), in the wished measure, that still remember their start.

    Stress majorisation by local updates (Gansner, Koren, North 2004), with a pull of weight 1 toward the start.
    """
    places = start.copy()
    firsts, seconds = np.nonzero(weights)
    wished, pulls = lengths[firsts, seconds], weights[firsts, seconds]
    total = 1.0 + np.bincount(firsts, pulls, minlength=len(start))
    for _ in range(rounds):
        apart = places[firsts] - places[seconds]
        distance = np.maximum(np.linalg.norm(apart, axis=1), 1.0)
        wanted = (places[seconds] + apart * (wished / distance)[:, None]) * pulls[:, None]
        summed = np.stack([np.bincount(firsts, wanted[:, axis], minlength=len(start)) for axis in (0, 1)], axis=1)
        places = (summed + start) / total[:, None]
    return places


def pushed_apart(places: Array, reach: Array, low: Array, high: Array) -> Array:
    """The same places with no two rectangles touching, each within its bounds (n, 2), each pair moved the cheaper way.

    ``reach`` (n, 4) says how far each rectangle goes to the left, right, top and bottom of its place. Rounds are
    bounded by the number of pairs: a very crowded field may keep a few that touch.
    """
    places = np.clip(places, low, high)
    rounds = max(60, min(_ROUNDS, _WORK // max(len(places) ** 2, 1)))
    for _ in range(rounds):
        touching = _touching(places, reach)
        if not len(touching):
            break
        for first, second in touching:
            _separate(places, reach, first, second)
        places = np.clip(places, low, high)
    return places


def deepest_touch(places: Array, reach: Array) -> float:
    """How far those two rectangles that touch most reach into each other or into the gap between them, 0 if none do."""
    firsts, seconds = _touching(places, reach).T
    apart = places[seconds] - places[firsts]
    depths = []
    for along, before, after in zip(apart.T, (0, 2), (1, 3), strict=True):
        onward = reach[firsts, after] + reach[seconds, before]
        backward = reach[firsts, before] + reach[seconds, after]
        depths.append(np.where(along >= 0, onward, backward) + GAP - np.abs(along))
    return float(np.minimum(*depths).max(initial=0.0))


def _touching(places: Array, reach: Array) -> NDArray[np.intp]:
    """The pairs of rectangles that touch, in order."""
    gap = GAP - _CLOSE_ENOUGH
    order = np.argsort(places[:, 0] - reach[:, 0], kind="stable")
    lefts = (places[:, 0] - reach[:, 0])[order]
    rights = (places[:, 0] + reach[:, 1] + gap)[order]
    ends = np.searchsorted(lefts, rights, side="left")
    counts = np.maximum(ends - np.arange(len(order)) - 1, 0)
    firsts = np.repeat(np.arange(len(order)), counts)
    offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    a, b = order[firsts], order[firsts + 1 + offsets]
    tops, bottoms = places[:, 1] - reach[:, 2], places[:, 1] + reach[:, 3]
    meet = (tops[a] < bottoms[b] + gap) & (tops[b] < bottoms[a] + gap)
    pairs = np.sort(np.stack([a[meet], b[meet]], axis=1), axis=1)
    return pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]


def _separate(places: Array, reach: Array, first: int, second: int) -> None:
    dx, dy = places[second] - places[first]
    across = (reach[first, 1] + reach[second, 0] if dx >= 0 else reach[first, 0] + reach[second, 1]) + GAP - abs(dx)
    down = (reach[first, 3] + reach[second, 2] if dy >= 0 else reach[first, 2] + reach[second, 3]) + GAP - abs(dy)
    if across <= 0.01 or down <= 0.01:
        return
    axis, overlap = (0, across) if across <= down else (1, down)
    step = overlap * 0.3 * (1 if (dx, dy)[axis] >= 0 else -1)
    places[first, axis] -= step
    places[second, axis] += step
