"""Rectangles on a field: pushed apart, and how far they still reach into each other."""

import numpy as np
import pytest

from explorer.drawing.arrangement import GAP, deepest_touch, pushed_apart

REACH = np.array([[10.0, 20.0, 5.0, 15.0]] * 2)
"""To the left, right, top and bottom of the place of each."""


@pytest.mark.parametrize(
    ("place", "depth"),
    [
        ((30 + GAP, 0), 0),
        ((-30 - GAP, 0), 0),
        ((0, 20 + GAP), 0),
        ((30, 0), GAP),
        ((28, 3), GAP + 2),
        ((-28, 3), GAP + 2),
        ((3, 18), GAP + 2),
        ((3, -18), GAP + 2),
    ],
)
def test_how_deep_rectangles_touch_is_told(place: tuple[float, float], depth: float) -> None:
    assert deepest_touch(np.array([(0.0, 0.0), place]), REACH) == pytest.approx(depth)


def test_nothing_and_one_alone_touch_nothing() -> None:
    assert deepest_touch(np.empty((0, 2)), np.empty((0, 4))) == 0
    assert deepest_touch(np.zeros((1, 2)), REACH[:1]) == 0


def test_the_deepest_of_several_counts() -> None:
    places = np.array([(0.0, 0.0), (35.0, 0.0), (0.0, 16.0)])
    assert deepest_touch(places, np.vstack([REACH, REACH[:1]])) == pytest.approx(GAP + 4)


def test_what_is_pushed_apart_touches_no_more() -> None:
    places = np.array([(0.0, 0.0), (5.0, 1.0)])
    bound = np.full((2, 2), 200.0)
    assert deepest_touch(places, REACH) > GAP
    assert deepest_touch(pushed_apart(places, REACH, -bound, bound), REACH) == 0
