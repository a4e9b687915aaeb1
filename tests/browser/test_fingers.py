"""Fingers on the map of a phone: they move and zoom it, and find every node."""

import re

import pytest
from playwright.sync_api import CDPSession

from tests.browser.phone import NAME, fingers, stroke, tap, tap_node
from tests.browser.test_map import scale
from tests.browser.visitor import Visitor


def test_one_finger_moves_the_map_two_zoom_and_move_it(phone: Visitor, screen: CDPSession) -> None:
    phone.become("?view=map")
    before, places = scale(phone.camera()), phone.places()
    stroke(phone, screen, (200, 300), (60, 80))
    after = phone.places()
    assert after[NAME] == pytest.approx((places[NAME][0] + 60, places[NAME][1] + 80), abs=4)
    fingers(screen, "touchStart", (150, 400), (250, 400))
    for step in range(1, 11):
        fingers(screen, "touchMove", (150 - 5 * step, 400 + 6 * step), (250 + 5 * step, 400 + 6 * step))
    fingers(screen, "touchEnd")
    phone.settle()
    assert scale(phone.camera()) == pytest.approx(before * 2, rel=0.15)
    x, y = after[NAME]
    assert phone.places()[NAME] == pytest.approx((200 + (x - 200) * 2, 460 + (y - 400) * 2), abs=40)
    assert phone.page.evaluate("visualViewport.scale") == 1
    assert phone.query() == "?view=map"


@pytest.mark.wcag("2.5.8")
def test_a_finger_finds_every_node_at_the_smallest_zoom(phone: Visitor) -> None:
    phone.become("?view=map")
    tap(phone, "#map-page [data-action=fit]")
    missed = []
    for name in ("strong-relationships", "self-care", "intasc-7", "foundational", "cognitive", "r-challenge-str"):
        tap_node(phone, name)
        if not phone.details():
            tap_node(phone, name)
        if phone.details() != name:
            missed.append(name)
        phone.go("node=")
        tap(phone, "#map-page [data-action=fit]")
    assert missed == []


def test_a_fingertip_is_44_pixels_wide(phone: Visitor) -> None:
    phone.become("?view=map")
    name, aside = phone.page.evaluate(
        """() => {
          const { map } = explorerPage;
          const nodes = map.scene.nodes;
          const near = (one) => nodes.filter((each) => each !== one)
            .map((each) => [Math.hypot(each.x - one.x, each.y - one.y) - each.r, each]).sort(([a], [b]) => a - b)[0];
          const small = nodes.filter((each) => each.r < 9).sort((a, b) => near(b)[0] - near(a)[0])[0];
          map.look({ k: 1, x: 195 - small.x, y: 300 - small.y });
          const [, other] = near(small);
          const far = Math.hypot(small.x - other.x, small.y - other.y);
          return [small.id, [(small.x - other.x) / far, (small.y - other.y) / far]];
        }"""
    )
    phone.settle()
    x, y = phone.places()[name]
    phone.page.touchscreen.tap(x + 20 * aside[0], y + 20 * aside[1])
    phone.settle()
    assert phone.details() == name, "beside it, but nearest to it"


def test_zooming_the_page_is_never_forbidden(phone: Visitor) -> None:
    said = phone.page.get_attribute("meta[name=viewport]", "content") or ""
    assert phone.page.locator("meta[name=viewport]").count() == 1
    assert "width=device-width" in said
    assert not re.search(r"user-scalable|maximum-scale", said)
    forbidding = phone.page.evaluate(
        """() => [...document.querySelectorAll("html, body, main, #stage, .page, #panel")]
          .filter((each) => getComputedStyle(each).touchAction !== "auto").map((each) => each.id)"""
    )
    assert forbidding == []
