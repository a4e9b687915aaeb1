"""Every view on every small screen: nothing scrolls sideways, is too small for a thumb, or covers what is in use."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.browser.phone import NAME, OVERS, PATH, SIZES, TOUCH, box, hold, sheet, shows, tap
from tests.browser.visitor import Arrive, Visitor

VIEWS = {
    "list": "",
    "list with details": f"?node={NAME}",
    "map": "?view=map",
    "map with details": f"?view=map&node={NAME}",
    "line": f"?view=map&node={NAME}&edge={NAME}~aligns~intasc-3",
    "filtered": "?intasc=3,9",
    "results": "?q=equity",
    "path": PATH,
    "path without ends": "?view=path",
    "compare": "?view=compare&node=intasc-3&with=intasc-5",
    "crosswalk": "?view=crosswalk",
    "report": "?view=report",
    "table": "?view=table",
    "glossary": "?view=glossary",
    "about": "?view=about",
    "notice": "?node=nobody&intasc=77",
}


def look(visitor: Visitor, view: str) -> None:
    visitor.become(VIEWS[view])
    if view in ("crosswalk", "report"):
        visitor.page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=30_000)


_SIDEWAYS = """() => ({
  page: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth,
  inside: [...document.querySelectorAll("body *")]
    .filter((each) => each.checkVisibility() && !each.closest("svg, #trail"))
    .filter((each) => each.scrollWidth > each.clientWidth + 1
      && ["auto", "scroll"].includes(getComputedStyle(each).overflowX))
    .filter((each) => !(each.matches("[role=region][tabindex='0'][aria-label]")))
    .map((each) => each.id || each.className),
})"""


# Words inside a sentence may be as high as its lines; all else is for a thumb.
_SMALL = """() => {
  const inline = (each) => each.matches(".term, p a, .told a, .told-one *, dd a, .reason a, .note a");
  return [...document.querySelectorAll("a[href], button, summary, select, input, textarea")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => !each.closest("#map, .skips, [inert]") && !inline(each))
    .map((each) => [each, each.getBoundingClientRect()])
    .filter(([, { width, height }]) => width && Math.min(width, height) < 43.5)
    .map(([each, { width, height }]) => [
      each.closest("[id]").id, each.tagName, each.className, each.textContent.trim().slice(0, 30),
      width.toFixed(0), height.toFixed(0)].join(" "));
}"""


@pytest.fixture(scope="module")
def walked(one_phone: Visitor) -> Callable[[str], dict[str, dict[str, Any]]]:
    """What scrolls sideways and what is small, on a screen, in each view and with all that comes up there."""

    @cache
    def walk(size: str) -> dict[str, dict[str, Any]]:
        hold(one_phone, size)
        found = {}

        def note(name: str) -> None:
            found[name] = {**one_phone.page.evaluate(_SIDEWAYS), "small": one_phone.page.evaluate(_SMALL)}

        for view in VIEWS:
            look(one_phone, view)
            note(view)
        if size == "tablet":
            return found
        one_phone.become("?view=map&intasc=3")
        for name in OVERS:
            tap(one_phone, f"#bar [data-bar={name}]")
            one_phone.page.evaluate(_UNFOLD, f"#{name} details")
            note(name)
            one_phone.page.evaluate("explorerOver.close()")
        one_phone.become("?view=map")
        tap(one_phone, ".legend-button")
        one_phone.page.evaluate(_UNFOLD, "#legend details")
        note("legend")
        one_phone.become("")
        tap(one_phone, ".outline-links")
        note("list with links")
        for button in (".legend-button", ".outline-links"):
            one_phone.page.evaluate("(button) => document.querySelector(button).click()", button)
        return found

    return walk


_UNFOLD = "(folded) => document.querySelectorAll(folded).forEach((each) => { each.open = true; })"


@pytest.mark.few(1)
@pytest.mark.wcag("1.3.4", "1.4.10")
@pytest.mark.parametrize("size", SIZES)
def test_nothing_scrolls_sideways(walked: Callable[[str], dict[str, dict[str, Any]]], size: str) -> None:
    found = walked(size)
    assert len(found) >= len(VIEWS)
    assert {view: each for view, each in found.items() if each["page"] or each["inside"]} == {}


@pytest.mark.few(1)
@pytest.mark.wcag("1.3.4", "2.5.8")
@pytest.mark.parametrize("size", ["phone", "small", "zoomed", "on its side"])
def test_every_target_is_for_a_thumb(walked: Callable[[str], dict[str, dict[str, Any]]], size: str) -> None:
    assert {view: each["small"] for view, each in walked(size).items() if each["small"]} == {}


# Of what has the focus, a corner or more may be scrolled out of its list; but nothing lies over what is seen of it.
_COVERED = """() => {
  const it = document.activeElement;
  if (it === document.body || it.closest("#map")) return null;
  const box = it.getBoundingClientRect();
  const place = (it.closest("#stage, #panel, #controls, #more") || document.documentElement).getBoundingClientRect();
  const [left, right] = [Math.max(box.left, place.left, 0), Math.min(box.right, place.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, place.top, 0), Math.min(box.bottom, place.bottom, innerHeight)];
  const bars = [...document.querySelectorAll(".top, .bar, #panel, #sheet-head, #unfold, #controls, #more, .over-foot")];
  const over = (hit) => bars.find((bar) => bar.contains(hit) && !bar.contains(it) && !it.contains(bar));
  const parts = [[0.5, 0.1], [0.5, 0.5], [0.5, 0.9]].map(([x, y]) =>
    over(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)));
  const whole = Math.min(box.height, (place.bottom - place.top) * 0.6, 60);
  const name = `${it.closest("[id]").id} ${it.textContent.trim().slice(0, 30)} at ${box.y.toFixed(0)}`;
  if (right - left < 10 || bottom - top < Math.min(whole, 20)) return `${name} is out of sight`;
  return parts.some(Boolean) ? `${name}: ${parts.map((bar) => bar && (bar.id || bar.className))}` : null;
}"""


@pytest.mark.few(2)
@pytest.mark.wcag("2.4.11")
@pytest.mark.parametrize("size", ["phone", "zoomed"])
@pytest.mark.parametrize("query", [f"?node={NAME}", "?view=table", f"?view=map&node={NAME}"])
def test_what_has_the_focus_is_covered_by_nothing(phone: Visitor, size: str, query: str) -> None:
    hold(phone, size)
    phone.become(query)
    phone.page.evaluate("document.querySelector('.brand a').focus()")
    covered = []
    for _ in range(45):
        phone.press("Tab")
        covered.append(phone.page.evaluate(_COVERED))
    for _ in range(15):
        phone.press("Shift+Tab")
        covered.append(phone.page.evaluate(_COVERED))
    assert [each for each in covered if each] == []


@pytest.mark.wcag("1.4.4", "1.4.10")
def test_enlarged_four_times_everything_can_still_be_done(phone: Visitor) -> None:
    hold(phone, "zoomed")
    tap(phone, f"#outline h5 [data-node={NAME}]")
    assert shows(phone, "#details h2")
    assert shows(phone, "#sheet-close")
    assert sheet(phone) == "full", "where two do not fit under each other"
    tap(phone, "#sheet-close")
    assert shows(phone, f"#outline h5 [data-node={NAME}]")
    tap(phone, "#bar [data-bar=controls]")
    tap(phone, "#filters [data-toggle='intasc=9']")
    tap(phone, "#shown button")
    assert phone.query() == "?intasc=9"
    tap(phone, "#bar [data-bar=map]")
    map_ = box(phone, "#map")
    assert map_["bottom"] - map_["top"] > 100
    phone.become(PATH)
    assert shows(phone, "#details h2")
    phone.press("Escape")
    assert phone.page.is_visible("#map")


def test_less_motion_is_respected(arrive: Arrive) -> None:
    for options, calm in (({}, True), ({"reduced_motion": "no-preference"}, False)):
        visitor = arrive(f"?view=map&node={NAME}", **TOUCH, **options)
        moves = """getComputedStyle(document.getElementById("panel")).transitionDuration.split(", ")
          .some((each) => parseFloat(each))"""
        assert visitor.page.evaluate(moves) is not calm
        visitor.page.evaluate("document.documentElement.dataset.motion = 'reduce'")
        assert not visitor.page.evaluate(moves), "a visitor can ask for it too"
