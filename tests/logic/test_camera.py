"""The camera: from where the map is looked at."""

import math

import pytest
from playwright.sync_api import Page

from tests.logic.calling import call

FIELD = {"width": 1000, "height": 700}


@pytest.mark.parametrize("size", [(1000, 700), (500, 900), (1900, 600), (360, 640)])
def test_a_fitted_field_is_whole_and_in_the_middle(logic: Page, size: tuple[int, int]) -> None:
    width, height = size
    camera = call(logic, "camera.fit", FIELD, {"width": width, "height": height})
    right, bottom = camera["x"] + camera["k"] * FIELD["width"], camera["y"] + camera["k"] * FIELD["height"]
    assert camera["x"] >= 0
    assert camera["y"] >= 0
    assert (camera["x"] + right, camera["y"] + bottom) == pytest.approx((width, height))
    assert min(camera["x"], camera["y"]) == pytest.approx(8), "no more is left free than the margin"


def test_a_window_of_no_size_still_has_a_camera(logic: Page) -> None:
    camera = call(logic, "camera.fit", FIELD, {"width": 1, "height": 1})
    assert camera["k"] > 0
    assert all(math.isfinite(value) for value in camera.values())


@pytest.mark.parametrize("factor", [0.5, 0.99, 1, 1.4, 3, 100, 0.001])
@pytest.mark.parametrize("point", [(0, 0), (300, 200), (-50, 900)])
def test_zooming_keeps_the_point_under_the_pointer(logic: Page, factor: float, point: tuple[float, float]) -> None:
    before = {"x": 40, "y": -30, "k": 1.2}
    after = call(logic, "camera.zoomAt", before, factor, *point)
    for axis, value in zip("xy", point, strict=True):
        assert (value - after[axis]) / after["k"] == pytest.approx((value - before[axis]) / before["k"])
    assert 0.1 <= after["k"] <= 10
    assert (after["k"] > before["k"]) == (factor > 1)


def test_panning_moves_and_does_not_zoom(logic: Page) -> None:
    assert call(logic, "camera.pan", {"x": 1, "y": 2, "k": 3}, 10, -20) == {"x": 11, "y": -18, "k": 3}


@pytest.mark.parametrize("away", [(5000, 0), (-5000, 0), (0, 5000), (0, -5000), (9e6, -9e6)])
def test_the_field_cannot_be_lost(logic: Page, away: tuple[float, float]) -> None:
    view = {"width": 800, "height": 600}
    camera = call(logic, "camera.kept", {"x": away[0], "y": away[1], "k": 0.7}, FIELD, view)
    left, right = camera["x"], camera["x"] + camera["k"] * FIELD["width"]
    top, bottom = camera["y"], camera["y"] + camera["k"] * FIELD["height"]
    assert min(right, 800) - max(left, 0) >= 80 - 1e-9
    assert min(bottom, 600) - max(top, 0) >= 80 - 1e-9


@pytest.mark.parametrize(
    ("point", "moved"),
    [
        ((400, 300), (0, 0)),
        ((56, 56), (0, 0)),
        ((744, 544), (0, 0)),
        ((0, 300), (56, 0)),
        ((900, 300), (-156, 0)),
        ((400, -44), (0, 100)),
        ((400, 600), (0, -56)),
        ((-10, 700), (66, -156)),
    ],
)
def test_revealing_moves_just_so_far_that_a_point_is_well_inside(
    logic: Page, point: tuple[int, int], moved: tuple[int, int]
) -> None:
    camera = {"x": 0, "y": 0, "k": 1}
    view = {"width": 800, "height": 600}
    room = {"left": 56, "right": 56, "top": 56, "bottom": 56}
    found = call(logic, "camera.revealing", camera, {"x": point[0], "y": point[1]}, view, room)
    assert (found["x"], found["y"], found["k"]) == (*moved, 1)


ROOM = {"left": 60, "right": 60, "top": 20, "bottom": 40}


@pytest.mark.parametrize("size", [(390, 500), (320, 300), (800, 600), (420, 240)])
@pytest.mark.parametrize("points", [[(0, 0), (900, 700)], [(300, 300), (310, 290)], [(10, 10), (980, 20), (500, 690)]])
def test_framing_shows_points_with_their_room_as_near_as_that_can_be(
    logic: Page, size: tuple[int, int], points: list[tuple[int, int]]
) -> None:
    view = {"width": size[0], "height": size[1]}
    given = [{"x": x, "y": y, "room": ROOM} for x, y in points]
    found = call(logic, "camera.framing", {"x": 9000, "y": 0, "k": 1}, given, view, 70)
    boxes = [
        (
            found["x"] + found["k"] * x - ROOM["left"],
            found["x"] + found["k"] * x + ROOM["right"],
            found["y"] + found["k"] * y - ROOM["top"],
            found["y"] + found["k"] * y + ROOM["bottom"],
        )
        for x, y in points
    ]
    left, right = min(each[0] for each in boxes), max(each[1] for each in boxes)
    top, bottom = min(each[2] for each in boxes), max(each[3] for each in boxes)
    assert left >= -0.01
    assert right <= view["width"] + 0.01
    assert top >= -0.01
    assert bottom <= view["height"] + 0.01
    assert left == pytest.approx(view["width"] - right), "in the middle"
    tight = right - left > view["width"] - 1 or bottom - top > view["height"] - 1
    assert tight or found["k"] == 1, "no farther than need be"
    assert call(logic, "camera.framing", found, given, view, 70) == found, "what is in sight stays as it is"


@pytest.mark.parametrize("most", [1, 2.4])
def test_closest_counts_what_grows_with_the_map(logic: Page, most: float) -> None:
    points = [{"x": x, "y": 0, "r": 20, "room": ROOM} for x in (0, 100)]
    view = {"width": 420, "height": 200}
    found = call(logic, "camera.closest", points, view, 0, most)
    k = found["k"]
    assert found["x"] - 20 * k - ROOM["left"] == pytest.approx(view["width"] - (found["x"] + 120 * k + ROOM["right"]))
    assert found["y"] - 20 * k - ROOM["top"] == pytest.approx(view["height"] - (found["y"] + 20 * k + ROOM["bottom"]))
    assert k == pytest.approx(min(most, (420 - 120) / 140), abs=0.001)


@pytest.mark.parametrize(("wide", "scale"), [(170, 0.5), (420, 2.857), (600, 4.0)])
def test_closest_keeps_the_greater_of_a_name_and_of_what_grows(logic: Page, wide: int, scale: float) -> None:
    points = [{"x": x, "y": 0, "r": 20, "across": 60, "room": dict.fromkeys(ROOM, 10)} for x in (0, 100)]
    found = call(logic, "camera.closest", points, {"width": wide, "height": 400}, 0, 4)
    reach = max(60, 20 * found["k"] + 10)
    assert found["k"] == pytest.approx(scale, abs=0.002)
    assert found["x"] - reach == pytest.approx(wide - (found["x"] + 100 * found["k"] + reach))


def test_what_is_covered_counts_as_outside(logic: Page) -> None:
    found = logic.evaluate(
        """() => { const { fit, uncovered } = explorerLogic.camera;
          const covered = { left: 0, right: 0, top: 0, bottom: 300 };
          return uncovered(undefined, { width: 400, height: 700 }, covered, (_, view) =>
            fit({ width: 400, height: 400 }, view, 0)); }"""
    )
    assert found == {"k": 1, "x": 0, "y": 0}
    same = logic.evaluate(
        """() => { const camera = { k: 1, x: 5, y: 6 };
          return explorerLogic.camera.uncovered(camera, { width: 4, height: 7 },
            { left: 1, right: 1, top: 1, bottom: 1 }, (inner) => inner) === camera; }"""
    )
    assert same
