"""The product on a phone of the middle range: how soon it shows, how it answers a tap, and whether anything jumps."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.measures import PATIENCE, Reading, medians, written
from benchmarks.report import table
from benchmarks.serving import served

SCREEN = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
SLOWDOWN = 4
"""How many times slower than here a phone of the middle range computes."""
LATENCY = 40
"""Milliseconds to the server and back."""
THROUGHPUT = 10_000_000 / 8
"""Bytes a second: 10 Mbit/s."""

_OBSERVE = """(() => {
  const vitals = globalThis.vitals = { lcp: 0, cls: 0, taps: [] };
  const observe = (type, heed, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(heed)).observe({ type, buffered: true, ...options });
  observe("largest-contentful-paint", (entry) => { vitals.lcp = entry.startTime; });
  // As the vital is defined: the worst of the bursts, which end after a second without a shift, or after five.
  let burst = { value: 0, begun: 0, last: -Infinity };
  observe("layout-shift", ({ hadRecentInput, startTime, value }) => {
    if (hadRecentInput) return;
    const more = startTime - burst.last < 1000 && startTime - burst.begun < 5000;
    burst = { value: (more ? burst.value : 0) + value, begun: more ? burst.begun : startTime, last: startTime };
    vitals.cls = Math.max(vitals.cls, burst.value);
  });
  const tap = ({ interactionId, duration }) => interactionId && vitals.taps.push(duration);
  observe("event", tap, { durationThreshold: 16 });
})()"""

_SPOT = """(name) => {
  const { x, y, width, height } = document.querySelector(`#map [data-node="${name}"] .shape`).getBoundingClientRect();
  const spot = { x: x + width / 2, y: y + height / 2 };
  const hit = document.elementFromPoint(spot.x, spot.y)?.closest("#map [data-node]");
  return hit && hit.dataset.node === name ? spot : null;
}"""

_SETTLED = 1_000
_ANSWERED = 900
_NODES = ("strong-relationships", "cognitive", "self-care", "intasc-3")
_STANDARDS = (3, 5, 9)


@dataclass(frozen=True)
class Measure:
    """One row: what is measured, what it should be at most, and how many digits stand after the point."""

    key: str
    title: str
    most: float
    digits: int = 0


MEASURES = (
    Measure("lcp", "largest contentful paint, ms", 2_500),
    Measure("select", "longest tap that selects, ms to the next paint", 200),
    Measure("filter", "longest tap that filters, ms to the next paint", 200),
    Measure("cls", "cumulative layout shift", 0.1, 3),
)


def phone(browser: Browser, file: Path, runs: int) -> str:
    """A table of the median of each measure, for each page that a phone shows first."""
    figures: dict[str, list[Reading]] = {title: [] for title in _PAGES}
    with served("own", file) as page:
        for run in range(runs + 1):
            for title, (address, act) in _PAGES.items():
                print(f"phone, {title}, run {run} of {runs} …", file=sys.stderr, flush=True)
                reading = _visit(browser, page.address + address, act)
                if run:  # the first visit warms the server up and does not count
                    figures[title].append(reading)
    return _markdown({title: medians(readings) for title, readings in figures.items()})


def _visit(browser: Browser, address: str, act: Callable[[Page], Reading]) -> Reading:
    context = browser.new_context(**SCREEN)  # type: ignore[arg-type]  # the options of a phone, by their names
    try:
        tab = context.new_page()
        tab.set_default_timeout(PATIENCE * 1_000)
        tab.add_init_script(_OBSERVE)
        devtools = context.new_cdp_session(tab)
        devtools.send("Network.enable")
        devtools.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": LATENCY,
                "downloadThroughput": THROUGHPUT,
                "uploadThroughput": THROUGHPUT,
            },
        )
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        tab.goto(address, wait_until="load")
        shown: dict[str, float] = {}
        if act is not _nothing:
            tab.locator("#map[data-drawn=yes]").wait_for(state="attached")
            tab.locator("#details > *").first.wait_for(state="attached")
        tab.wait_for_timeout(_SETTLED)
        shown["lcp"] = float(tab.evaluate("vitals.lcp"))
        taps = act(tab)
        return {**shown, **taps, "cls": float(tab.evaluate("vitals.cls"))}
    finally:
        context.close()


def _longest(tab: Page, taps: Sequence[Callable[[], None]]) -> float:
    """The longest of some taps, from the finger to the next paint."""
    times = []
    for tap in taps:
        tab.evaluate("vitals.taps.length = 0")
        tap()
        tab.wait_for_timeout(_ANSWERED)
        # What took less than a frame is not told.
        times.append(max(tab.evaluate("vitals.taps"), default=16.0))
    return max(times)


def _filter(tab: Page) -> float:
    """Open the filters and choose standards, one after the other."""

    def choose(number: int) -> Callable[[], None]:
        return lambda: tab.locator(f"#filters [data-toggle='intasc={number}']").tap()

    tab.locator("#bar [data-bar=controls]").tap()
    tab.wait_for_timeout(_ANSWERED)
    return _longest(tab, [choose(number) for number in _STANDARDS])


def _close_details(tab: Page) -> None:
    tab.locator("#panel [data-action=close-sheet], #details .close").locator("visible=true").first.tap()
    tab.wait_for_timeout(_ANSWERED)


def _in_list(tab: Page) -> Reading:
    def select(name: str) -> Callable[[], None]:
        def tap() -> None:
            tab.locator(f"#outline :is(h3, h4, h5, h6) .name[data-node='{name}']").first.tap()

        return tap

    times = []
    for name in _NODES:
        times.append(_longest(tab, [select(name)]))
        _close_details(tab)
    return {"select": max(times), "filter": _filter(tab)}


def _on_map(tab: Page) -> Reading:
    times = []
    for name in _NODES:
        spot = tab.evaluate(_SPOT, name)
        if spot is None:
            continue  # where the map is crowded, a finger meets something else
        times.append(_longest(tab, [partial(tab.touchscreen.tap, spot["x"], spot["y"])]))
        _close_details(tab)
    return {"select": max(times), "filter": _filter(tab)}


def _nothing(tab: Page) -> Reading:
    return {}


_PAGES: dict[str, tuple[str, Callable[[Page], Reading]]] = {
    "list": ("", _in_list),
    "map": ("?view=map", _on_map),
    "outline without scripts": ("outline", _nothing),
}


def _markdown(figures: dict[str, Reading]) -> str:
    head = ["on a phone", "at most", *figures]
    rows = [
        [
            measure.title,
            written(measure.most, 1 if measure.digits else 0),
            *(written(reading.get(measure.key), measure.digits) for reading in figures.values()),
        ]
        for measure in MEASURES
    ]
    return table([head, *rows])
