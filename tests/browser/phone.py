"""A phone in the hand: what fingers do to it, and what is then seen."""

import time
from typing import Any

from playwright.sync_api import CDPSession, ViewportSize

from tests.browser.visitor import Visitor

PHONE: ViewportSize = {"width": 390, "height": 844}
"""The phone of most tests, held upright."""

SIZES: dict[str, ViewportSize] = {
    "phone": PHONE,
    "small": {"width": 320, "height": 640},
    "zoomed": {"width": 320, "height": 256},  # 1280 by 1024, enlarged four times
    "on its side": {"width": 844, "height": 390},
    "tablet": {"width": 768, "height": 1024},
}
"""The other ways to hold it, and other screens that are touched."""

TOUCH: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
"""What makes a visitor's browser that of a phone."""

NAME = "strong-relationships"
"""What is opened where any node would do."""

PATH = f"?view=path&node={NAME}&to=intasc-3"
"""A path from there."""

OVERS = ("controls", "more")
"""What comes up from the bar."""


def fingers(session: CDPSession, kind: str, *points: tuple[float, float], at: float | None = None) -> None:
    """Put fingers on the screen, move those that are there, or lift them; now, or at a second since 1970."""
    touched: list[dict[str, Any]] = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(points)]
    when = {} if at is None else {"timestamp": at}
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touched, **when})


def hold(visitor: Visitor, size: str) -> None:
    """Hold the phone the other way, or take another one."""
    visitor.page.set_viewport_size(SIZES[size])
    visitor.page.wait_for_timeout(50)
    visitor.settle()


def tap(visitor: Visitor, selector: str) -> None:
    """Tap the middle of an element, which has to be in sight, or scrolled to, with nothing over it."""
    element = visitor.page.locator(selector).first
    element.evaluate("(it) => it.closest('#map') || it.scrollIntoView({ block: 'center' })")
    box = element.bounding_box()
    assert box, selector
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    hit = element.evaluate(
        "(it, [x, y]) => { const hit = document.elementFromPoint(x, y); return it.contains(hit) || hit?.outerHTML; }",
        [x, y],
    )
    assert hit is True, f"{selector} is covered by {hit}"
    visitor.page.touchscreen.tap(x, y)
    visitor.settle()


def tap_node(visitor: Visitor, name: str) -> None:
    """Tap the middle of a node, whatever lies there."""
    visitor.page.touchscreen.tap(*visitor.places()[name])
    visitor.settle()


def stroke(
    visitor: Visitor, session: CDPSession, start: tuple[float, float], way: tuple[float, float], steps: int = 12
) -> None:
    """Draw one finger over the screen, and rest before it is lifted, so that it is no flick."""
    (x, y), (dx, dy) = start, way
    fingers(session, "touchStart", start)
    for step in range(1, steps + 1):
        fingers(session, "touchMove", (x + dx * step / steps, y + dy * step / steps))
        visitor.page.wait_for_timeout(12)
    for _ in range(3):
        visitor.page.wait_for_timeout(40)
        fingers(session, "touchMove", (x + dx, y + dy))
    fingers(session, "touchEnd")
    visitor.settle()


def flick(visitor: Visitor, session: CDPSession, start: tuple[float, float], dy: float) -> None:
    """Draw one finger up or down, and lift it while it still moves."""
    # The times are given: on a busy machine they would come so late that the page sees no flick.
    (x, y), began = start, time.time()
    fingers(session, "touchStart", start, at=began)
    for step in range(1, 5):
        fingers(session, "touchMove", (x, y + dy * step / 4), at=began + step / 100)
    fingers(session, "touchEnd", at=began + 0.05)
    visitor.settle()


def sheet(visitor: Visitor) -> str:
    """Where the sheet is at rest."""
    return visitor.page.get_attribute("html", "data-sheet") or ""


def box(visitor: Visitor, selector: str) -> dict[str, float]:
    """The edges of an element and its middle, in pixels of the window."""
    found: dict[str, float] = visitor.page.evaluate(
        """(selector) => {
          const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
          return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 }; }""",
        selector,
    )
    return found


def handle(visitor: Visitor) -> tuple[float, float]:
    """Where the sheet is taken hold of."""
    found = box(visitor, "#handle")
    return found["x"], found["y"]


def shows(visitor: Visitor, selector: str) -> bool:
    """Whether the middle of an element is really seen."""
    seen: bool = visitor.page.evaluate(
        """(selector) => { const it = document.querySelector(selector);
          if (!it || !it.checkVisibility({ visibilityProperty: true })) return false;
          const { x, y, width, height } = it.getBoundingClientRect();
          const hit = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 12));
          return Boolean(hit && it.contains(hit)); }""",
        selector,
    )
    return seen
