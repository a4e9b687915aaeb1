"""The lines of links: where they run, and which of them lies nearest to a point."""

import math
import random
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.logic.calling import call

ENDS = [((0, 0, 5), (100, 0, 8)), ((0, 0, 5), (0, -300, 12)), ((50, 50, 9), (10, 20, 3)), ((0, 0, 5), (900, 900, 5))]
Circle = tuple[float, float, float]


def circle(x: float, y: float, r: float) -> dict[str, float]:
    return {"x": x, "y": y, "r": r}


@pytest.mark.parametrize(("start", "end"), ENDS)
def test_a_bow_leads_from_rim_to_rim_with_a_gentle_bend(logic: Page, start: Circle, end: Circle) -> None:
    x1, y1, mx, my, x2, y2 = call(logic, "bows.bow", circle(*start), circle(*end))
    for (x, y, r), (found_x, found_y) in ((start, (x1, y1)), (end, (x2, y2))):
        assert math.hypot(found_x - x, found_y - y) == pytest.approx(r + 3, abs=0.1)
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    bend = math.hypot(mx - (start[0] + end[0]) / 2, my - (start[1] + end[1]) / 2)
    assert bend == pytest.approx(min(0.12 * length, 46), abs=0.1)


@pytest.mark.parametrize(("start", "end"), ENDS)
def test_two_bows_between_the_same_nodes_lie_apart(logic: Page, start: Circle, end: Circle) -> None:
    there, back = (call(logic, "bows.bow", circle(*one), circle(*other)) for one, other in ((start, end), (end, start)))
    middles = [call(logic, "bows.pointAt", curve, 0.5) for curve in (there, back)]
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    apart = math.hypot(middles[0]["x"] - middles[1]["x"], middles[0]["y"] - middles[1]["y"])
    assert apart == pytest.approx(min(0.12 * length, 46), abs=3)


@pytest.mark.parametrize("end", [(3, 4, 5), (3, 5, 5), (6, 8, 20)], ids=["one spot", "near", "overlapping"])
def test_a_bow_between_nodes_on_each_other_is_drawable(logic: Page, end: Circle) -> None:
    curve = call(logic, "bows.bow", circle(3, 4, 5), circle(*end))
    assert len(curve) == 6
    assert all(isinstance(value, int | float) and math.isfinite(value) for value in curve)
    assert "NaN" not in call(logic, "bows.path", curve)


CURVE = [10, 0, 50, -40.5, 90, 0]


def test_a_bow_is_drawn_as_one_quadratic_curve(logic: Page) -> None:
    assert call(logic, "bows.path", CURVE) == "M10 0Q50 -40.5 90 0"
    drawn = logic.evaluate(
        """(curve) => {
          const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
          path.setAttribute("d", explorerLogic.bows.path(curve));
          const all = path.getTotalLength();
          return [0, 0.5, 1].map((part) => path.getPointAtLength(part * all)).map(({ x, y }) => [x, y]);
        }""",
        CURVE,
    )
    for part, (x, y) in zip((0, 0.5, 1), drawn, strict=True):
        found = call(logic, "bows.pointAt", CURVE, part)
        assert (found["x"], found["y"]) == pytest.approx((x, y), abs=0.1)


@pytest.mark.parametrize("part", [0, 0.25, 0.5, 0.9, 1])
def test_a_point_of_a_bow_is_its_ends_and_its_middle_mixed(logic: Page, part: float) -> None:
    found = call(logic, "bows.pointAt", CURVE, part)
    for axis, (one, middle, other) in {"x": CURVE[0::2], "y": CURVE[1::2]}.items():
        bezier = (1 - part) ** 2 * one + 2 * part * (1 - part) * middle + part**2 * other
        assert found[axis] == pytest.approx(bezier)


FLAT = {"id": "flat", "bow": [0, 0, 50, 0, 100, 0]}
STEEP = {"id": "steep", "bow": [0, 0, 0, 50, 0, 100]}
HIGH = {"id": "high", "bow": [0, 10, 50, 10, 100, 10]}


@pytest.mark.parametrize(
    ("point", "links", "reach", "found"),
    [
        ((50, 3), [FLAT], 7, "flat"),
        ((50, 3), [], 7, None),
        ((50, 7), [FLAT], 7, None),
        ((50, 6.9), [FLAT], 7, "flat"),
        ((50, 3), [FLAT, HIGH], 7, "flat"),
        ((50, 6), [FLAT, HIGH], 7, "high"),
        ((50, 6), [HIGH, FLAT], 7, "high"),
        ((50, 5), [HIGH, FLAT], 7, "high"),
        ((50, 5), [FLAT, HIGH], 7, "flat"),
        ((106, 0), [FLAT], 7, "flat"),
        ((108, 0), [FLAT], 7, None),
        ((105, 5.5), [FLAT], 7, None),
        ((3, 40), [FLAT, STEEP], 7, "steep"),
        ((40, 3), [STEEP, FLAT], 7, "flat"),
        ((40, 40), [STEEP, FLAT], 7, None),
        ((40, 40), [STEEP, FLAT], 60, "steep"),
        ((50, -20), [{"id": "bent", "bow": CURVE}], 3, "bent"),
        ((50, -40), [{"id": "bent", "bow": CURVE}], 3, None),
        ((5, 5), [{"id": "dot", "bow": [5, 5, 5, 5, 5, 5]}], 3, "dot"),
    ],
)
def test_the_nearest_line_within_reach_is_found(
    logic: Page, point: tuple[float, float], links: list[dict[str, Any]], reach: float, found: str | None
) -> None:
    answer = call(logic, "bows.nearestLink", {"x": point[0], "y": point[1]}, links, reach)
    assert (answer or {}).get("id") == found


def test_the_nearest_line_is_nearest_among_many(logic: Page) -> None:
    drawn = random.Random(3)
    curves = {str(number): [drawn.uniform(0, 300) for _ in range(6)] for number in range(40)}
    links = [{"id": name, "bow": curve} for name, curve in curves.items()]
    points = [{"x": drawn.uniform(0, 300), "y": drawn.uniform(0, 300)} for _ in range(80)]
    answers = logic.evaluate(
        """([points, links]) => points.map((point) => {
          const found = explorerLogic.bows.nearestLink(point, links, 10);
          return found ? found.id : null;
        })""",
        [points, links],
    )

    def away(point: dict[str, float], curve: list[float]) -> float:
        x1, y1, mx, my, x2, y2 = curve
        parts = [step / 200 for step in range(201)]
        return min(
            math.hypot(
                (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t**2 * x2 - point["x"],
                (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t**2 * y2 - point["y"],
            )
            for t in parts
        )

    for point, answer in zip(points, answers, strict=True):
        distances = {name: away(point, curve) for name, curve in curves.items()}
        least = min(distances.values())
        if answer is None:
            assert least > 9, point
        else:
            assert distances[answer] < least + 1, point
    assert None in answers
    assert len(set(answers)) > 20
