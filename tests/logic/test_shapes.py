"""The outline of each kind of node."""

import pytest
from playwright.sync_api import Page

from explorer.competencies.relationships import Kind
from tests.logic.calling import call


@pytest.mark.parametrize("kind", [*Kind, "unheard-of"])
def test_every_kind_has_a_closed_outline_about_its_middle(logic: Page, kind: str) -> None:
    box = logic.evaluate(
        """(kind) => {
          const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
          const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
          document.body.append(svg);
          svg.append(path);
          path.setAttribute("d", explorerLogic.shape(kind, 10));
          const { x, y, width, height } = path.getBBox();
          const [start, end] = [0, path.getTotalLength()].map((at) => path.getPointAtLength(at));
          svg.remove();
          const gap = Math.hypot(start.x - end.x, start.y - end.y);
          return { x: x + width / 2, y: y + height / 2, width, height, gap };
        }""",
        kind,
    )
    assert 12 < box["width"] <= 29
    assert 12 < box["height"] <= 29
    assert abs(box["x"]) < 1
    assert abs(box["y"]) < 4, "a triangle's middle is not the middle of its box"
    assert box["gap"] < 0.1


def test_no_two_kinds_look_alike(logic: Page) -> None:
    paths = [call(logic, "shape", kind, 10) for kind in Kind]
    assert len(set(paths)) == len(Kind)
    assert call(logic, "shape", "unheard-of", 10) == call(logic, "shape", Kind.COMPETENCY, 10)
