"""One visit to a page in Chromium, with a cold cache, and what it shows of the page's speed."""

import itertools
import math
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

from benchmarks.measures import PATIENCE, Reading

WINDOW = ViewportSize(width=1366, height=768)
_PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
_CLICKS = 4
_SETTLED = 1_000
_HOVERED = 400
_MOVING = 1.0
_TAKING_HOLD = 3


def visit(browser: Browser, page: str, address: str, nodes: Sequence[str]) -> Reading:
    """The figures of one visit. ``nodes`` are those to click on, in this order, until enough of them were hit."""
    with new_tab(browser, page) as tab:
        devtools = tab.context.new_cdp_session(tab)
        arrived = _arrivals(devtools)
        tab.goto(address, wait_until="commit")
        drawn = when(tab, "drawn")
        if math.isinf(drawn):
            return {"drawn": drawn}
        tab.wait_for_timeout(_SETTLED)
        reading = {"drawn": drawn, "weight": arrived(drawn), "heap": _heap(devtools)}
        _fit(tab)
        reading["shown"] = float(tab.evaluate("bench.shown()"))
        reading["pan"] = _frames(tab, _drag(tab))
        reading["wheel"] = _frames(tab, _wheel(tab))
        return {**reading, **_clicks(tab, nodes)}


@contextmanager
def new_tab(browser: Browser, page: str, **options: Any) -> Iterator[Page]:
    """An empty tab of a visitor who was never here, in which the page is probed; closed with the block."""
    context = browser.new_context(viewport=WINDOW, **options)
    try:
        tab = context.new_page()
        tab.set_default_timeout(PATIENCE * 1_000)
        tab.add_init_script(f"globalThis.benchPage = {page!r};\n{_PROBE}")
        yield tab
    finally:
        context.close()


def _arrivals(devtools: CDPSession) -> Callable[[float], float]:
    """Listens to the network; the answer tells how many kB had come over it some milliseconds after the start."""
    asked: list[float] = []
    arrived: list[tuple[float, float]] = []
    devtools.on("Network.requestWillBeSent", lambda event: asked.append(event["timestamp"]))
    devtools.on(
        "Network.loadingFinished", lambda event: arrived.append((event["timestamp"], event["encodedDataLength"]))
    )
    devtools.send("Network.enable")
    return lambda until: sum(size for when, size in arrived if when <= asked[0] + until / 1_000) / 1_000


def when(tab: Page, name: str) -> float:
    """When the page showed something; infinite if patience ended before."""
    found = tab.evaluate("([name, patience]) => bench.when(name, patience)", [name, PATIENCE * 1_000])
    return math.inf if found is None else float(found)


def _heap(devtools: CDPSession) -> float:
    devtools.send("HeapProfiler.collectGarbage")
    return float(devtools.send("Runtime.getHeapUsage")["usedSize"]) / 1_000_000


def _clicks(tab: Page, nodes: Sequence[str]) -> Reading:
    """Click on nodes until enough were hit: where the map is crowded, a click can meet a line or nothing."""
    readings: list[Reading] = []
    for name in nodes:
        spot = tab.evaluate("(id) => bench.place(id)", name)
        if spot is None:
            continue
        tab.mouse.move(spot["x"], spot["y"])
        tab.wait_for_timeout(_HOVERED)
        tab.evaluate("bench.expectClick()")
        tab.mouse.down()
        tab.mouse.up()
        if not tab.evaluate("bench.hit()"):
            continue
        readings.append({key: when(tab, key) for key in tab.evaluate("bench.expected()")})
        tab.wait_for_timeout(_HOVERED)
        if len(readings) == _CLICKS:
            break
    if not readings:
        raise RuntimeError("no click met a node")
    return {key: statistics.median(each[key] for each in readings) for key in readings[0]}


def _frames(tab: Page, moves: Iterator[None]) -> float:
    """Frames a second while the map is moved for a second."""
    next(moves)
    first = tab.evaluate("bench.state()")
    cameras = {first["camera"]}
    end = time.perf_counter() + _MOVING
    while time.perf_counter() < end:
        next(moves)
        if len(cameras) == 1:
            cameras.add(tab.evaluate("bench.state().camera"))
    last = tab.evaluate("bench.state()")
    tab.mouse.up()
    if len(cameras | {last["camera"]}) == 1:
        raise RuntimeError("the map did not move")
    _fit(tab)
    return float((last["frames"] - first["frames"]) / (last["now"] - first["now"]) * 1_000)


def _fit(tab: Page) -> None:
    """Show the whole map: all pages are moved and clicked at the same view of it."""
    tab.evaluate("bench.fit()")
    tab.wait_for_timeout(_SETTLED)


def _drag(tab: Page) -> Iterator[None]:
    """To and fro with the button down; by the end of the first step the map has begun to follow."""
    grip: dict[str, float] = tab.evaluate("bench.grip()")
    tab.mouse.move(grip["x"], grip["y"])
    tab.mouse.down()
    for step in itertools.count(1):
        if step > _TAKING_HOLD:
            yield
        angle = step / 12
        tab.mouse.move(grip["x"] + 90 * math.sin(angle), grip["y"] + 60 * math.sin(2 * angle))


def _wheel(tab: Page) -> Iterator[None]:
    """In and out; the first step only goes to the middle."""
    middle: dict[str, float] = tab.evaluate("bench.middle()")
    tab.mouse.move(middle["x"], middle["y"])
    for step in itertools.count():
        yield
        tab.mouse.wheel(0, -60 if step % 12 < 6 else 60)
