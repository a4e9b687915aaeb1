"""The forms that are written a second time, for figures, are those that the browser draws."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from explorer.competencies.relationships import Kind
from explorer.drawing.flowers import RADIUS, Point
from explorer.drawing.outlines import along, arrowhead, bow, halfway, outline
from explorer.settings import PROJECT

LENGTHS = """([path, count]) => {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "path");
  drawn.setAttribute("d", path);
  const whole = drawn.getTotalLength();
  return Array.from({ length: count }, (_, place) => {
    const { x, y } = drawn.getPointAtLength((whole * place) / (count - 1));
    return [x, y];
  });
}"""


@pytest.fixture(scope="module")
def logic(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_content("<!DOCTYPE html><title>outlines</title>")
    for script in ("shapes.js", "bows.js"):
        page.add_script_tag(path=PROJECT / "assets" / "logic" / script)
    yield page
    page.close()


def away(points: list[Point], line: list[Point]) -> float:
    """How far the farthest of some points lies from a line through points."""
    return max(min(_to_segment(point, a, b) for a, b in pairwise(line)) for point in points)


def _to_segment(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    part = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / ((dx * dx + dy * dy) or 1)
    part = max(0.0, min(1.0, part))
    return math.hypot(point[0] - a[0] - part * dx, point[1] - a[1] - part * dy)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_the_outline_that_the_browser_draws(logic: Page, kind: Kind) -> None:
    path = logic.evaluate("([kind, r]) => explorerLogic.shape(kind, r)", [kind, RADIUS[kind]])
    drawn = [(x, y) for x, y in logic.evaluate(LENGTHS, [path, 1000])]
    ours = outline(kind, RADIUS[kind])
    assert ours[0] == ours[-1]
    assert away(drawn, ours) < 0.1
    assert away(ours, drawn) < 0.1


def test_a_link_has_the_curve_that_the_browser_draws(logic: Page) -> None:
    for target in ((300.0, 40.0), (10.0, 400.0), (-25.0, -31.0)):
        ours = bow((0.0, 0.0), target, 13.0, 17.0)
        ends = [{"x": 0, "y": 0, "r": 13}, {"x": target[0], "y": target[1], "r": 17}]
        theirs = logic.evaluate("([from, to]) => explorerLogic.bows.bow(from, to)", ends)
        assert [value for point in ours for value in point] == pytest.approx(theirs, abs=0.06)
        middle = logic.evaluate("(bow) => explorerLogic.bows.pointAt(bow, 0.5)", theirs)
        assert halfway(ours) == pytest.approx((middle["x"], middle["y"]), abs=0.1)


def test_two_links_between_the_same_nodes_lie_apart() -> None:
    there, back = bow((0, 0), (100, 0), 5, 5), bow((100, 0), (0, 0), 5, 5)
    assert halfway(there)[1] * halfway(back)[1] < 0


def test_a_curve_goes_from_end_to_end_and_its_arrow_points_along_it() -> None:
    curve = ((0.0, 0.0), (50.0, 0.0), (100.0, 0.0))
    points = along(curve)
    assert (points[0], points[-1]) == (curve[0], curve[2])
    assert arrowhead(curve, 10, 8) == [(100.0, 0.0), (90.0, 4.0), (90.0, -4.0), (100.0, 0.0)]


def test_the_outlines_are_named_in_the_script_for_each_kind() -> None:
    script = (PROJECT / "assets" / "logic" / "shapes.js").read_text(encoding="utf-8")
    assert set(re.findall(r"^    (\w+): ", script, re.M)) | {"competency"} == set(Kind)
