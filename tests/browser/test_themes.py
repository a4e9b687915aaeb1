"""Themes as they are painted: contrast measured in pixels, states told apart without colour, forced colours, print.

What the tokens promise is computed in ``tests/drawing/test_contrast.py``; here it is read from screenshots of the
shipped map, three times as fine as on most screens, so that a thin stroke has pixels that nothing else is mixed into.
"""

import base64
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any, TypeAlias

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page

from tests.browser.visitor import Visitor
from tests.browsers import Contexts, is_firefox, on_paper, pretend
from tests.colors import luminance
from tests.conftest import until

Pixels: TypeAlias = NDArray[np.uint8]

FINE = 3
BUT_RIMS = 0.08
QUERIES = {"normal": "", "filtered": "?intasc=3", "selected": "?node=strong-relationships"}
THEMES = {
    "light": ("light", "light"),
    "dark": ("dark", "dark"),
    "contrast": ("contrast", "light"),
    "contrast on black": ("contrast", "dark"),
}
"""What the document says, and what the system prefers."""
TEXT = {"light": 4.5, "dark": 4.5, "contrast": 7.0, "contrast on black": 7.0}
LOOKS = [
    *((theme, view) for theme in ("light", "dark", "contrast") for view in QUERIES),
    ("contrast on black", "filtered"),
]
"""What is measured in pixels; a picture takes a second."""
FORCED_LOOKS = ("normal", "selected")
GRAPHIC = {"light": 3.0, "dark": 3.0, "contrast": 4.5, "contrast on black": 4.5}

# What is painted where, in pixels of the window: labels and marks as texts, shapes, and points along lines.
_PAINTED = """() => {
  const svg = document.querySelector("#map svg");
  const stage = svg.getBoundingClientRect();
  const inside = (box) =>
    box.left > stage.left && box.right < stage.right && box.top > stage.top && box.bottom < stage.bottom;
  const parts = (color) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const seen = (all) => [...all].filter((each) => each.checkVisibility() && inside(each.getBoundingClientRect()));
  const told = (each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    const style = getComputedStyle(each);
    const owner = each.closest("[data-state]");
    return { name: owner.dataset.node || owner.dataset.for, kind: owner.dataset.kind, state: owner.dataset.state,
             box: [x, y, width, height], fill: parts(style.fill), stroke: parts(style.stroke) };
  };
  const lines = [...document.querySelectorAll("#map .link:is(.structure, .relation, .alignment)")]
    .filter((each) => each.checkVisibility()).map((each) => {
      const [long, to] = [each.getTotalLength(), each.getScreenCTM()];
      const points = Array.from({ length: 41 }, (_, place) =>
        each.getPointAtLength(long * (0.2 + 0.015 * place)).matrixTransform(to)).map(({ x, y }) => [x, y]);
      return { name: [each.dataset.source, each.dataset.relation, each.dataset.target].join("~"),
               drawing: each.classList[1], state: each.dataset.state, points };
    });
  return {
    stage: [stage.x, stage.y, stage.width, stage.height],
    paper: parts(getComputedStyle(document.body).backgroundColor),
    labels: seen(document.querySelectorAll("#map .label text")).map(told),
    marks: seen(document.querySelectorAll("#map .mark")).map(told),
    shapes: seen(document.querySelectorAll("#map .node .shape")).map(told),
    lines,
  };
}"""

_DECODE = """async (png) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const colors = new Uint8Array(data.length / 4 * 3);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    colors[to++] = data[from];
    colors[to++] = data[from + 1];
    colors[to++] = data[from + 2];
  }
  let text = "";
  for (let place = 0; place < colors.length; place += 32768)
    text += String.fromCharCode.apply(null, colors.subarray(place, place + 32768));
  return [image.width, image.height, btoa(text)];
}"""


@dataclass(frozen=True)
class Painted:
    """A screenshot of the map, and what should be where in it."""

    pixels: Pixels
    told: dict[str, Any]

    @property
    def paper(self) -> NDArray[np.float64]:
        return np.array(self.told["paper"][:3], dtype=float)

    def part(self, box: list[float]) -> Pixels:
        """The pixels of a box of the window."""
        left, top = self.told["stage"][:2]
        x, y, width, height = (round(each * FINE) for each in (box[0] - left, box[1] - top, box[2], box[3]))
        return self.pixels[max(y, 0) : y + height + 1, max(x, 0) : x + width + 1]


@pytest.fixture(scope="module")
def decoder(browser: Browser) -> Iterator[Callable[[bytes], Pixels]]:
    """Makes pixels of a picture. The browser can; so no library is needed that only this would use."""
    page = browser.new_page()

    def decode(png: bytes) -> Pixels:
        width, height, text = page.evaluate(_DECODE, base64.b64encode(png).decode())
        return np.frombuffer(base64.b64decode(text), dtype=np.uint8).reshape(height, width, 3)

    yield decode
    page.close()


def wear(page: Page, theme: str) -> None:
    """Put a theme on, and let the system prefer what belongs to it."""
    said, scheme = THEMES[theme]
    if not is_firefox(page) or theme == "contrast on black":  # the other themes say it themselves
        pretend(page, color_scheme="dark" if scheme == "dark" else "light")
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", said)


@pytest.fixture(scope="module")
def painted(
    browser: Browser, contexts: Contexts, server_url: str, decoder: Callable[[bytes], Pixels]
) -> Iterator[Callable[[str, str], Painted]]:
    """The map as it is painted, by theme ("forced" too) and by the view; each is looked at once."""
    visitors: dict[bool, Visitor] = {}
    visits = ExitStack()

    @cache
    def look(theme: str, view: str) -> Painted:
        forced = theme == "forced"
        if forced not in visitors:
            options = {"forced_colors": "active"} if forced else {}
            page = visits.enter_context(contexts.lent(browser, device_scale_factor=FINE, **options))
            visitors[forced] = Visitor(page, server_url)
            visitors[forced].open()
        visitor = visitors[forced]
        visitor.become(QUERIES[view] or "?")
        if not forced:
            wear(visitor.page, theme)
        visitor.page.mouse.move(0, 0)
        visitor.settle()
        told = visitor.page.evaluate(_PAINTED)
        x, y, width, height = told["stage"]
        png = visitor.page.screenshot(clip={"x": x, "y": y, "width": width, "height": height}, scale="device")
        return Painted(decoder(png), told)

    with visits:
        yield look


def ratio(one: Any, other: Any) -> Any:
    """The contrast ratio of luminances, or of arrays of them."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def like(part: Pixels, color: list[int], near: int = 10) -> NDArray[np.bool_]:
    """Which pixels have nearly a colour."""
    return np.asarray((np.abs(part.astype(int) - np.array(color[:3])) <= near).all(axis=2))


def grown(spots: NDArray[np.bool_], steps: int) -> NDArray[np.bool_]:
    """Spots with what lies so many pixels around each."""
    found = spots.copy()
    for _ in range(steps):
        wider = found.copy()
        wider[1:] |= found[:-1]
        wider[:-1] |= found[1:]
        wider[:, 1:] |= found[:, :-1]
        wider[:, :-1] |= found[:, 1:]
        found = wider
    return found


def of_text(here: Painted, each: dict[str, Any]) -> float:
    """How well a text stands out from what is painted close around its strokes; 0 if it is not painted at all."""
    x, y, width, height = each["box"]
    part = here.part([x - 2, y - 1, width + 4, height + 2])
    strokes = like(part, each["fill"])
    if strokes.sum() < 2 * FINE:
        return 0.0
    # What is one step from a stroke is the blur of its rim; the ground begins two steps away.
    around = grown(strokes, 4) & ~grown(strokes, 2)
    light = luminance(part.astype(float))
    return float(np.quantile(ratio(light[strokes].mean(), light[around]), BUT_RIMS))


def of_shape(here: Painted, each: dict[str, Any]) -> float:
    """How well a shape stands out from the paper: its area, or its outline if it is hollow."""
    part = here.part(each["box"])
    paper = each["fill"][:3] == here.told["paper"][:3]
    spots = like(part, each["stroke"] if paper else each["fill"])
    if spots.mean() < 0.04:
        return 0.0
    return float(ratio(luminance(part[spots].astype(float)).mean(), luminance(here.paper)))


def of_line(here: Painted, each: dict[str, Any]) -> float:
    """How well a line stands out from the paper where it is drawn; of a broken one, half of the points are gaps."""
    found = []
    for x, y in each["points"]:
        part = here.part([x - 0.5, y - 0.5, 1, 1])
        if part.size:
            found.append(float(ratio(luminance(part.astype(float)), luminance(here.paper)).max()))
    return float(np.quantile(found, 0.75)) if found else 99.0


def least(found: dict[str, float]) -> tuple[float, str]:
    return min((value, name) for name, value in found.items())


@pytest.mark.few(2)
@pytest.mark.wcag("1.4.3")
@pytest.mark.parametrize(("theme", "view"), LOOKS)
def test_every_name_on_the_map_can_be_read(painted: Callable[[str, str], Painted], theme: str, view: str) -> None:
    """Faded ones too, and those that lie over lines."""
    here = painted(theme, view)
    labels = {each["name"]: of_text(here, each) for each in here.told["labels"]}
    assert len(labels) > 25
    if view != "normal":
        assert {each["state"] for each in here.told["labels"]} >= {
            "faded",
            "normal" if view == "filtered" else "related",
        }
    assert least(labels)[0] >= TEXT[theme] - 0.05, least(labels)


@pytest.mark.few(2)
@pytest.mark.wcag("1.4.3")
@pytest.mark.parametrize(("theme", "view"), LOOKS)
def test_every_number_in_a_node_can_be_read(painted: Callable[[str, str], Painted], theme: str, view: str) -> None:
    here = painted(theme, view)
    marks = {each["name"]: of_text(here, each) for each in here.told["marks"]}
    assert len(marks) > 20
    assert least(marks)[0] >= TEXT[theme] - 0.05, least(marks)


@pytest.mark.wcag("1.4.11")
@pytest.mark.few(3)
@pytest.mark.parametrize(("theme", "view"), LOOKS)
def test_every_node_that_counts_stands_out(painted: Callable[[str, str], Painted], theme: str, view: str) -> None:
    here = painted(theme, view)
    shapes = {each["name"]: of_shape(here, each) for each in here.told["shapes"] if each["state"] != "faded"}
    assert len(shapes) > 10
    assert least(shapes)[0] >= GRAPHIC[theme] - 0.05, least(shapes)


@pytest.mark.wcag("1.4.11")
@pytest.mark.parametrize(("theme", "view"), LOOKS)
def test_every_line_that_counts_stands_out(painted: Callable[[str, str], Painted], theme: str, view: str) -> None:
    """What holds the framework together, relates and aligns; which resource belongs to what, its place tells."""
    here = painted(theme, view)
    lines = {each["name"]: of_line(here, each) for each in here.told["lines"] if each["state"] != "faded"}
    assert len(lines) > 5
    assert least(lines)[0] >= GRAPHIC[theme] - 0.05, least(lines)


@pytest.mark.few(4)
@pytest.mark.parametrize(("theme", "view"), [*(look for look in LOOKS if look[1] != "normal"), ("forced", "selected")])
def test_what_is_faded_recedes_and_can_still_be_recognised(
    painted: Callable[[str, str], Painted], theme: str, view: str
) -> None:
    """Its shape is there, and lighter on paper than anything that counts, by its area: no hue is needed for it."""
    here = painted(theme, view)
    paper = luminance(here.paper)
    weight: dict[bool, dict[str, list[float]]] = {True: {}, False: {}}
    for each in here.told["shapes"]:
        seen = ratio(luminance(here.part(each["box"]).astype(float)), paper)
        weight[each["state"] == "faded"].setdefault(each["kind"], []).append(float(seen.mean()))
        assert seen.max() >= 1.25, each["name"]
    assert set(weight[True]) & set(weight[False])
    for kind in set(weight[True]) & set(weight[False]):
        assert np.median(weight[True][kind]) < 0.8 * np.median(weight[False][kind]), kind


# --- categories without colour

_OUTLINES = """() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  const found = {};
  for (const shape of document.querySelectorAll("#map .node .shape")) {
    const { kind } = shape.parentNode.dataset;
    if (kind in found) continue;
    const path = new Path2D(shape.getAttribute("d"));
    found[kind] = [];
    for (let y = -24; y <= 24; y += 0.5) for (let x = -24; x <= 24; x += 0.5)
      found[kind].push(pen.isPointInPath(path, x, y));
  }
  return found;
}"""

_ICONS = """() => Object.fromEntries([...document.querySelectorAll("#legend [class*='icon-']")].map((each) => {
  const { clipPath, borderRadius, width } = getComputedStyle(each);
  return [each.className.match(/icon-([\\w]+)/)[1], [clipPath, borderRadius, width].join(" ")];
}))"""


@pytest.mark.wcag("1.4.1")
def test_each_kind_has_an_outline_of_its_own(visitor: Visitor) -> None:
    """Laid over each other, two outlines share at most nine tenths of what either covers."""
    areas = {kind: np.array(inside) for kind, inside in visitor.page.evaluate(_OUTLINES).items()}
    assert len(areas) == 10
    for (one, first), (other, second) in combinations(areas.items(), 2):
        assert (first & second).sum() <= 0.9 * (first | second).sum(), (one, other)
    icons = visitor.page.evaluate(_ICONS)
    assert set(icons) == set(areas)
    assert len(set(icons.values())) == len(icons)


@pytest.mark.wcag("1.4.1")
def test_no_domain_is_told_by_its_colour_alone(visitor: Visitor) -> None:
    """Its name stands on the map, and beside each spot of its colour elsewhere."""
    for query in ("", "?node=cognitive", "?view=outline", "?view=table"):
        visitor.become(query or "?")
        bare = visitor.page.evaluate(
            """() => [...document.querySelectorAll("#app [data-domain], main [data-domain], #filters [data-domain]")]
              .filter((each) => !each.closest("#map") && each.checkVisibility())
              .filter((each) => !(each.closest("a, button, p, li, td, th, h2, h3, h4, section")?.textContent.trim()))
              .map((each) => each.outerHTML.slice(0, 120))"""
        )
        assert bare == []
    visitor.become("?")
    shown = visitor.page.evaluate(
        """() => [...document.querySelectorAll('#map .label[data-kind="domain"]')]
          .filter((each) => each.dataset.shown === "yes").length"""
    )
    assert shown == 4


_RINGS = """() => Object.fromEntries(["first", "second", "both"].map((side) => {
  const reach = document.querySelector(`#map .node[data-side="${side}"]:not([data-state="selected"]) .reach`);
  const { strokeDasharray, strokeWidth, stroke } = getComputedStyle(reach);
  return [side, [strokeDasharray === "none" ? "whole" : "broken", parseFloat(strokeWidth), stroke]];
}))"""


@pytest.mark.wcag("1.4.1")
@pytest.mark.parametrize("theme", THEMES)
def test_the_sides_of_a_comparison_have_patterns(visitor: Visitor, theme: str) -> None:
    wear(visitor.page, theme)
    assert_sides_have_patterns(visitor)


def assert_sides_have_patterns(visitor: Visitor) -> None:
    visitor.become("?view=compare&node=intasc-3&with=intasc-5")
    rings = visitor.page.evaluate(_RINGS)
    heads = visitor.page.evaluate(
        "[...document.querySelectorAll('.compared thead th')].map((it) => getComputedStyle(it).borderBottomStyle)"
    )
    assert rings["second"][0] == "broken"
    assert rings["first"][0] == rings["both"][0] == "whole"
    assert rings["both"][1] >= 1.5 * rings["first"][1]
    assert len(set(heads)) == 3
    assert all("rgba(0, 0, 0, 0)" not in ring[2] for ring in rings.values())


@pytest.mark.wcag("1.4.11")
@pytest.mark.parametrize("theme", THEMES)
def test_scroll_bars_are_those_of_the_theme(visitor: Visitor, theme: str) -> None:
    wear(visitor.page, theme)
    bars, ground = visitor.page.evaluate(
        "(({ scrollbarColor, backgroundColor }) => [scrollbarColor, backgroundColor])"
        "(getComputedStyle(document.getElementById('panel')))"
    )
    thumb, track = re.findall(r"rgba?\([^)]*\)", bars)
    assert track == "rgba(0, 0, 0, 0)"
    lights = [luminance(np.array([float(part) for part in color[4:-1].split(",")])) for color in (thumb, ground)]
    assert ratio(*lights) >= 3


# --- the theme of contrast

_WIDTHS = """() => ({
  switches: [...document.querySelectorAll("#filters .switch, .zoom, #legend .switch")]
    .filter((each) => each.checkVisibility()).map((each) => {
      const { borderTopWidth, borderTopColor, borderTopStyle } = getComputedStyle(each);
      return [parseFloat(borderTopWidth), borderTopStyle, borderTopColor];
    }),
  links: [...document.querySelectorAll(".name, #details a, #trail li a")].filter((each) => each.checkVisibility())
    .filter((each) => !each.closest("svg") && getComputedStyle(each).textDecorationLine !== "underline"
      && !each.matches(".switch, .outward.big, .start"))
    .map((each) => each.className + ": " + each.textContent),
  shadows: [...document.querySelectorAll("*")].map((each) => getComputedStyle(each).boxShadow)
    .filter((each) => each !== "none" && !/rgba\\(0, 0, 0, 0\\)/.test(each) && each.match(/[\\d.]+px/g)[2] !== "0px"),
  veiled: [...document.querySelectorAll("#map text")].filter((each) => each.checkVisibility())
    .filter((each) => {
      for (let it = each; it; it = it.parentElement) if (getComputedStyle(it).opacity !== "1") return true;
      return false;
    })
    .map((each) => each.textContent),
  lines: [...document.querySelectorAll('#map .relation[data-state="related"]')]
    .map((each) => parseFloat(getComputedStyle(each).strokeWidth)),
})"""


def looks(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(_WIDTHS)
    return found


def test_the_theme_of_contrast_draws_clearly(visitor: Visitor) -> None:
    visitor.become("?node=strong-relationships")
    wear(visitor.page, "light")
    before = looks(visitor.page)
    wear(visitor.page, "contrast")
    after = looks(visitor.page)
    assert min(after["lines"]) >= 1.5 * max(before["lines"])
    assert after["links"] == after["shadows"] == after["veiled"] == before["veiled"] == []
    assert all(width >= 1 and style == "solid" and "rgba" not in color for width, style, color in after["switches"])
    assert len(after["switches"]) > 20
    assert max(width for width, _, _ in after["switches"]) > max(width for width, _, _ in before["switches"])
    visitor.become("?view=outline&node=cognitive")
    wear(visitor.page, "contrast")
    assert looks(visitor.page)["links"] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_system_that_asks_for_contrast_gets_it(
    browser: Browser, contexts: Contexts, server_url: str, scheme: str
) -> None:
    read = """() => { const style = getComputedStyle(document.documentElement);
      const probe = document.body.appendChild(document.createElement("i"));
      const found = ["paper", "ink", "muted", "cognitive", "link-soft"].map((name) => {
        probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; });
      probe.remove(); return [...found, style.getPropertyValue("--bold")]; }"""
    with contexts.lent(browser, contrast="more", color_scheme=scheme) as page:
        visitor = Visitor(page, server_url)
        visitor.open()
        asked = visitor.page.evaluate(read)
        pretend(visitor.page, contrast="no-preference")
        plain = visitor.page.evaluate(read)
        wear(visitor.page, "contrast" if scheme == "light" else "contrast on black")
        assert visitor.page.evaluate(read) == asked != plain
        pretend(visitor.page, contrast="more")
        visitor.page.evaluate("document.documentElement.dataset.theme = 'light'")
        light = visitor.page.evaluate(read)
        assert light != asked, "who chooses light has light"


_VIEWS = ["", "?node=strong-relationships&intasc=3", "?view=compare&node=intasc-3&with=intasc-5", "?view=report"]


@pytest.mark.few(2)
@pytest.mark.wcag("1.4.3")
@pytest.mark.parametrize("theme", ["contrast", "contrast on black"])
@pytest.mark.parametrize("query", _VIEWS, ids=["map", "details", "compare", "report"])
def test_all_words_of_the_page_have_seven_to_one(visitor: Visitor, theme: str, query: str) -> None:
    visitor.become(query or "?")
    wear(visitor.page, theme)
    found = Axe().run(visitor.page, options={"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}})
    assert [node["target"] for each in found.response["violations"] for node in each["nodes"]] == []


# --- forced colours


@pytest.fixture
def forced(visitor: Visitor) -> Iterator[Visitor]:
    pretend(visitor.page, forced_colors="active")
    yield visitor
    pretend(visitor.page, forced_colors="none", color_scheme="light")


@pytest.mark.wcag("1.4.1")
def test_with_forced_colours_the_sides_of_a_comparison_have_patterns(forced: Visitor) -> None:
    assert_sides_have_patterns(forced)


@pytest.mark.wcag("1.4.11")
@pytest.mark.few(1)
@pytest.mark.parametrize("view", FORCED_LOOKS)
def test_with_forced_colours_the_map_can_be_seen(painted: Callable[[str, str], Painted], view: str) -> None:
    here = painted("forced", view)
    assert least({each["name"]: of_text(here, each) for each in here.told["labels"]})[0] >= 4.5
    assert least({each["name"]: of_text(here, each) for each in here.told["marks"]})[0] >= 4.5
    active = [each for each in here.told["shapes"] if each["state"] != "faded"]
    assert least({each["name"]: of_shape(here, each) for each in active})[0] >= 4.5
    lines = [each for each in here.told["lines"] if each["state"] != "faded"]
    assert least({each["name"]: of_line(here, each) for each in lines})[0] >= 3


_STATES = """() => Object.fromEntries(["selected", "related", "faded"].map((state) => {
  const node = document.querySelector(
    `#map [data-kind="competency"][data-status="published"][data-state=${state}]:has(.shape)`);
  const [shape, reach] = [".shape", ".reach"].map((part) => getComputedStyle(node.querySelector(part)));
  const label = getComputedStyle(document.querySelector(`#map [data-for="${node.dataset.node}"] text`));
  return [state, { fill: shape.fill, disc: reach.fill, weight: label.fontWeight }];
}))"""


@pytest.mark.wcag("1.4.1")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_states_need_no_hue(forced: Visitor, scheme: str) -> None:
    pretend(forced.page, forced_colors="active", color_scheme="dark" if scheme == "dark" else "light")
    forced.become("?node=strong-relationships")
    states = forced.page.evaluate(_STATES)
    paper = forced.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert states["selected"]["disc"] not in (paper, "none", "rgba(0, 0, 0, 0)")
    assert states["related"]["disc"] == states["faded"]["disc"] == "rgba(0, 0, 0, 0)"
    assert states["faded"]["fill"] != states["related"]["fill"]
    assert len({each["weight"] for each in states.values()}) == 3


_SPOTS = """(selectors) => Object.fromEntries(selectors.map((selector) => [selector,
  [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return [x, y, width, height];
  })]))"""


# What a style computes to is not what is painted where colours are forced: only pixels say that.
@pytest.mark.wcag("1.4.1")
def test_with_forced_colours_what_is_on_can_be_told(forced: Visitor, decoder: Callable[[bytes], Pixels]) -> None:
    forced.become("?intasc=3&node=cognitive")
    for scheme in ("light", "dark"):
        pretend(forced.page, forced_colors="active", color_scheme="dark" if scheme == "dark" else "light")
        icons, on, off = "#filters .dot, #legend .icon, #details .icon", "[aria-pressed=true]", "[aria-pressed=false]"
        wanted = [icons, f"#filters .standard-switch{on}", f"#filters .standard-switch{off}"]
        spots = forced.page.evaluate(_SPOTS, wanted)
        light = luminance(decoder(forced.page.screenshot()).astype(float))
        grounds = [
            float(light[round(y + 5), round(x + width / 2)]) for pick in wanted[1:] for x, y, width, _ in spots[pick]
        ]
        assert len(grounds) == 10
        assert min(ratio(grounds[0], each) for each in grounds[1:]) >= 3, "the one that is on"
        inside = [(x, y, w, h) for x, y, w, h in spots[icons] if y + h < 768]
        assert len(inside) > 10
        for x, y, width, height in inside:
            icon, beside = (
                light[round(y + height / 2), round(x + width / 2)],
                light[round(y + height / 2), round(x - 2)],
            )
            assert ratio(icon, beside) >= 3, (scheme, x, y)
    frames = forced.page.evaluate(
        """() => ["#views [aria-current=page]", "#views a:not([aria-current])"].map((each) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector(each));
          return outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
        })"""
    )
    assert frames[0] >= 2 > frames[1]


@pytest.mark.wcag("2.4.7")
def test_with_forced_colours_the_focus_is_seen(forced: Visitor) -> None:
    forced.become("?")
    forced.page.focus("#map [data-node=cognitive]")
    forced.press("ArrowUp")
    ring = forced.page.evaluate(
        """() => { const { stroke, strokeWidth } = getComputedStyle(document.activeElement.querySelector(".reach"));
          return [stroke, parseFloat(strokeWidth)]; }"""
    )
    paper = forced.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ring[0] not in ("none", paper)
    assert ring[1] >= 3


def test_with_forced_colours_charts_are_drawn_in_them(forced: Visitor, decoder: Callable[[bytes], Pixels]) -> None:
    forced.become("?view=crosswalk")
    forced.page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=30_000)
    until(forced.page, "document.querySelector('.chart').dataset.state === 'drawn'")
    png = forced.page.locator("#crosswalk-chart .heatmaplayer image").screenshot()
    light = luminance(decoder(png).astype(float))
    ground = forced.page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    away = ratio(light, luminance(np.array(ground, dtype=float)))
    assert (away >= 3).mean() > 0.03, "cells of strong matches"
    assert ((away >= 1.2) & (away < 3)).mean() > 0.02, "cells of moderate matches"
    bars = forced.page.evaluate(
        """() => [...document.querySelectorAll("#crosswalk-chart .barlayer .point path")]
          .map((each) => getComputedStyle(each).stroke)"""
    )
    assert len(set(bars)) == 1
    assert forced.page.evaluate("getComputedStyle(document.body).backgroundColor") not in bars


# --- what one points at, and paper


@pytest.mark.parametrize("theme", THEMES)
def test_a_faded_name_comes_forward_when_it_is_pointed_at(visitor: Visitor, theme: str) -> None:
    visitor.become("?intasc=3")
    wear(visitor.page, theme)
    read = """() => { const { fill, fontWeight } = getComputedStyle(
      document.querySelector('#map [data-for="self-care"] text')); return [fill, fontWeight]; }"""
    faded = visitor.page.evaluate(read)
    spot = visitor.spot("self-care")
    assert spot
    visitor.page.mouse.move(*spot)
    visitor.settle()
    pointed = visitor.page.evaluate(read)
    assert pointed != faded
    assert pointed == [visitor.page.evaluate("getComputedStyle(document.body).color"), "700"]


@pytest.mark.parametrize("theme", THEMES)
def test_on_paper_everything_is_dark_on_white(visitor: Visitor, theme: str) -> None:
    visitor.become("?")
    wear(visitor.page, theme)
    with on_paper(visitor.page):
        scheme, paper, ink, icon = visitor.page.evaluate(
            """() => { const style = (selector) => getComputedStyle(document.querySelector(selector));
              return [style("html").colorScheme, style("body").backgroundColor, style("#map .label text").fill,
                      style("#panel .icon").printColorAdjust]; }"""
        )
        names = visitor.page.evaluate(
            """() => [...document.querySelectorAll('#map .label[data-kind="domain"]')]
              .filter((each) => each.checkVisibility()).length"""
        )
    numbers = [np.array([float(part) for part in color[4:-1].split(",")]) for color in (paper, ink)]
    assert scheme == "light"
    assert luminance(numbers[0]) > 0.9 > 0.1 > luminance(numbers[1])
    assert names == 4
    assert icon == "exact"
