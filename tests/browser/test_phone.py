"""A phone in the hand: everything here is done by touch, on a screen of 390 by 844 where nothing else is said."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, ViewportSize

from explorer.settings import PROJECT
from tests.browser.test_map import fingers, labels, scale
from tests.browser.visitor import Arrive, Network, Visitor, new_visitor
from tests.conftest import until

PHONE: ViewportSize = {"width": 390, "height": 844}
SIZES: dict[str, ViewportSize] = {
    "phone": PHONE,
    "small": {"width": 320, "height": 640},
    "zoomed": {"width": 320, "height": 256},  # 1280 by 1024, enlarged four times
    "on its side": {"width": 844, "height": 390},
    "tablet": {"width": 768, "height": 1024},
}
TOUCH: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "is_mobile": True}

NAME = "strong-relationships"
PATH = f"?view=path&node={NAME}&to=intasc-3"
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


@pytest.fixture(scope="module")
def one_phone(browser: Browser, server_url: str) -> Iterator[Visitor]:
    visitor = new_visitor(browser, server_url, **TOUCH)
    visitor.open()
    yield visitor
    visitor.page.context.close()


@pytest.fixture
def phone(one_phone: Visitor) -> Iterator[Visitor]:
    """Someone with a phone, at the first view. Nothing may go wrong unseen."""
    one_phone.watched.problems.clear()
    one_phone.page.set_viewport_size(PHONE)
    one_phone.page.evaluate(
        """() => {
          document.activeElement.blur();
          document.querySelector("dialog[open]")?.close();
          explorerOver.close();
          explorerAddress.change("?view=map");
          explorerAddress.change("");
          explorerPage.map.start();
          document.getElementById("stage").scrollTop = 0;
        }"""
    )
    one_phone.settle()
    yield one_phone
    assert one_phone.watched.problems == []
    assert one_phone.watched.violations == []


@pytest.fixture
def touch(phone: Visitor) -> Iterator[CDPSession]:
    """Fingers that stay on the screen for a while."""
    session = phone.page.context.new_cdp_session(phone.page)
    yield session
    session.detach()


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
    x, y = start
    fingers(session, "touchStart", start)
    for step in range(1, 5):
        fingers(session, "touchMove", (x, y + dy * step / 4))
    fingers(session, "touchEnd")
    visitor.settle()


def sheet(visitor: Visitor) -> str:
    """Where the sheet is at rest."""
    return visitor.page.get_attribute("html", "data-sheet") or ""


def box(visitor: Visitor, selector: str) -> dict[str, float]:
    found: dict[str, float] = visitor.page.evaluate(
        """(selector) => {
          const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
          return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 }; }""",
        selector,
    )
    return found


def handle(visitor: Visitor) -> tuple[float, float]:
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


# --- the list first


def test_the_list_comes_first_and_the_map_is_a_tap_away(phone: Visitor) -> None:
    assert shows(phone, "#outline h2")
    assert not phone.page.is_visible("#map")
    assert phone.query() == "", "the address stays as it is"
    assert phone.page.locator("#outline .name").count() > 100
    assert phone.texts("#bar [aria-current]") == ["List"]
    tap(phone, "#bar [data-bar=map]")
    assert phone.query() == "?view=map"
    assert phone.page.is_visible("#map")
    assert not phone.page.is_visible("#outline")
    assert phone.texts("#bar [aria-current]") == ["Map"]
    tap(phone, "#bar [data-bar=outline]")
    assert phone.query() == ""
    assert shows(phone, "#outline h2")


def test_back_leads_from_the_map_to_the_list(phone: Visitor) -> None:
    tap(phone, "#bar [data-bar=map]")
    phone.page.evaluate("history.back()")
    until(phone.page, "location.search === ''")
    phone.settle()
    assert shows(phone, "#outline h2")


@pytest.mark.wcag("1.3.4")
def test_the_screen_decides_and_not_the_visit(phone: Visitor) -> None:
    hold(phone, "on its side")
    assert shows(phone, "#outline h2")
    phone.page.set_viewport_size({"width": 1366, "height": 768})
    until(phone.page, "document.getElementById('map').checkVisibility()")
    phone.settle()
    assert not phone.page.is_visible("#outline")
    assert not phone.page.is_visible("#bar")
    assert phone.query() == ""
    hold(phone, "phone")
    until(phone.page, "document.getElementById('outline').checkVisibility()")


def test_a_tablet_shows_the_map(arrive: Arrive) -> None:
    visitor = arrive(has_touch=True, is_mobile=True, viewport=SIZES["tablet"])
    assert visitor.page.is_visible("#map")
    assert visitor.page.is_visible("#details h2")


@pytest.mark.parametrize(("tapped", "query"), [("outline", f"?node={NAME}"), ("map", f"?view=map&node={NAME}")])
def test_a_link_from_the_phone_opens_the_map_on_a_wide_screen(
    phone: Visitor, arrive: Arrive, tapped: str, query: str
) -> None:
    phone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tap(phone, f"#outline h5 [data-node={NAME}]")
    tap(phone, f"#bar [data-bar={tapped}]")
    tap(phone, "#bar [data-bar=more]")
    tap(phone, "#more [data-action=copy]")
    copied = phone.page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{phone.url}/{query}"
    wide = arrive(query)
    assert wide.page.is_visible("#map")
    assert wide.seen().states[NAME] == "selected"
    assert wide.details() == NAME


def test_styles_and_scripts_agree_on_what_is_narrow(phone: Visitor) -> None:
    style = {
        name: (PROJECT / "assets" / "style" / name).read_text(encoding="utf-8")
        for name in ("70-narrow.css", "75-sheet.css")
    }
    narrow, side = phone.page.evaluate("[explorerLogic.narrow.SCREEN, explorerLogic.narrow.SIDE]")
    screens = "@media " + ", ".join(f"screen and {part}" for part in narrow.split(", ")) + " {"
    assert all(screens in text for text in style.values())
    assert f"@media screen and {side} {{" in style["75-sheet.css"]


# --- the four tasks


def test_task_open_a_competency_from_the_list(phone: Visitor) -> None:
    tap(phone, f"#outline h5 [data-node={NAME}]")
    assert phone.details() == NAME
    assert sheet(phone) == "half"
    assert shows(phone, "#details h2")
    assert shows(phone, "#sheet-close")
    assert shows(phone, f"#outline h5 [data-node={NAME}]"), "what was tapped stays in sight"


def test_task_open_a_competency_on_the_map(phone: Visitor) -> None:
    tap(phone, "#bar [data-bar=map]")
    tap_node(phone, NAME)
    assert phone.details() == NAME
    assert sheet(phone) == "peek"
    for part in ("#details h2", "#details .kind", "#sheet-close", "#handle"):
        assert shows(phone, part), part
    assert phone.places()[NAME][1] < box(phone, "#panel")["top"] - 30, "it is seen above the sheet"
    assert NAME in {each.name for each in labels(phone) if each.seen and each.bottom < box(phone, "#panel")["top"]}
    tap(phone, "#sheet-close")
    assert phone.query() == "?view=map"
    assert sheet(phone) == "closed"


def test_task_filter_by_a_standard(phone: Visitor, network: Network) -> None:
    every = phone.page.locator("#outline .name").count()
    tap(phone, "#bar [data-bar=controls]")
    assert shows(phone, "#controls h2")
    tap(phone, "#filters [data-toggle='intasc=3']")
    said = phone.text("#shown button")
    tap(phone, "#shown button")
    assert not phone.page.is_visible("#controls")
    assert phone.query() == "?intasc=3"
    assert phone.text("#filters-on") == "1"
    listed = phone.page.locator("#outline :is(h3, h4, h5, h6, :not(.told) > li) > .name").count()
    assert said == f"Show {listed} items"
    assert listed < every
    aligned = {source for source, _, relation in network.in_edges("intasc-3", keys=True) if relation == "aligns"}
    competencies = {name for name in phone.names("#outline h5 .name") if network.nodes[name]["kind"] == "competency"}
    assert competencies == aligned
    tap(phone, "#bar [data-bar=controls]")
    tap(phone, "#clear-filters")
    assert phone.query() == ""
    assert phone.page.is_visible("#controls"), "one goes on choosing"
    assert phone.page.evaluate("document.activeElement.closest('#controls') !== null"), "the focus stays there too"


def test_task_find_a_resource(phone: Visitor, network: Network) -> None:
    tap(phone, "#finder input")
    phone.page.keyboard.type("restorative justice")
    phone.page.wait_for_selector("#finder [role=option]")
    phone.settle()
    tap(phone, "#finder [role=option]")
    assert network.nodes[phone.details()]["kind"] == "resource"
    assert shows(phone, "#details h2")
    link = phone.page.locator("#details a.outward.big")
    assert (link.get_attribute("href") or "").startswith("https://")
    assert link.get_attribute("target") == "_blank"
    assert shows(phone, "#details a.outward.big"), "a tap opens it"


def test_task_follow_a_path(phone: Visitor) -> None:
    tap(phone, "#bar [data-bar=map]")
    tap_node(phone, NAME)
    tap(phone, "#handle")
    tap(phone, "#details [data-go^='view=path']")
    assert "view=path" in phone.query()
    assert sheet(phone) == "half", "an end is to be chosen"
    assert phone.page.locator("#details select").count() == 2
    tap_node(phone, "dedication-all-learners")
    assert phone.query() == f"?view=path&node={NAME}&to=dedication-all-learners"
    assert_path_in_sight(phone)
    tap(phone, "#handle")
    tap(phone, "#details .chain .name")
    assert phone.query().startswith("?view=map&node="), "a name leads to the map"
    assert shows(phone, "#details h2")


def assert_path_in_sight(visitor: Visitor) -> None:
    """What the path goes through, and what that is called, is between the header and whatever lies over the map."""
    seen = visitor.seen()
    stops = {name for name, state in seen.states.items() if state in ("selected", "related")}
    assert len(stops) >= 2
    map_, panel = box(visitor, "#map"), box(visitor, "#panel")
    beside = panel["left"] >= map_["right"] - 1
    lower = map_["bottom"] if beside or sheet(visitor) == "closed" else panel["top"]
    places, named = visitor.places(), {each.name: each for each in labels(visitor)}
    for name in stops:
        x, y = places[name]
        assert map_["left"] < x < map_["right"], name
        assert map_["top"] < y < lower, name
        assert name in named, f"{name} is named"
        label = named[name]
        assert map_["left"] - 1 <= label.left, name
        assert label.right <= map_["right"] + 1, name
        assert map_["top"] - 1 <= label.top, name
        assert label.bottom <= lower + 1, name
        assert label.size >= 10.5, "and can be read"


ENDS = [(NAME, "intasc-3"), ("self-care", "intasc-10"), ("r-challenge-str", "student-agency")]


def test_an_opened_path_has_all_of_it_in_sight(arrive: Arrive) -> None:
    assert_path_in_sight(arrive(PATH, **TOUCH))


@pytest.mark.parametrize("size", ["phone", "small", "on its side"])
def test_any_path_has_all_of_it_in_sight(phone: Visitor, size: str) -> None:
    hold(phone, size)
    for start, end in ENDS:
        phone.become("")
        phone.become(f"?view=path&node={start}&to={end}")
        assert_path_in_sight(phone)
        if size != "on its side":
            tap(phone, "#handle")
            assert sheet(phone) == "half"
            assert_path_in_sight(phone)


# --- the sheet


def test_the_sheet_is_dragged_up_and_down(phone: Visitor, touch: CDPSession) -> None:
    phone.become(f"?view=map&node={NAME}")
    assert sheet(phone) == "peek"
    low = box(phone, "#panel")["top"]
    stroke(phone, touch, handle(phone), (0, -240))
    assert sheet(phone) == "half"
    middle = box(phone, "#panel")["top"]
    assert middle < low - 100
    stroke(phone, touch, handle(phone), (0, -330))
    assert sheet(phone) == "full"
    assert box(phone, "#panel")["top"] == pytest.approx(0, abs=1)
    stroke(phone, touch, handle(phone), (0, 380))
    assert sheet(phone) == "half"
    stroke(phone, touch, handle(phone), (0, 250))
    assert sheet(phone) == "peek"
    assert box(phone, "#panel")["top"] == pytest.approx(low, abs=1)
    assert phone.query() == f"?view=map&node={NAME}"


def test_the_sheet_follows_the_finger(phone: Visitor, touch: CDPSession) -> None:
    phone.become(f"?view=map&node={NAME}")
    x, y = handle(phone)
    fingers(touch, "touchStart", (x, y))
    for way in (-40, -90, -170, -60):
        fingers(touch, "touchMove", (x, y + way))
        phone.page.wait_for_timeout(30)
        assert box(phone, "#handle")["y"] == pytest.approx(y + way, abs=3)
    fingers(touch, "touchEnd")


@pytest.mark.parametrize("view", ["", "view=map&"])
def test_a_flick_closes_it_and_leaves_the_view_alone(phone: Visitor, touch: CDPSession, view: str) -> None:
    query = f"?{view}node={NAME}"
    phone.become(query)
    for _ in range(2):
        if sheet(phone) != "closed":
            flick(phone, touch, handle(phone), 130)
    assert sheet(phone) == "closed"
    assert not phone.page.is_visible("#panel")
    assert phone.query() == query
    assert phone.page.locator(f"#map [data-node={NAME}][data-state=selected]").count() == 1
    assert phone.text("#unfold") == "Show the details: Build strong relationships"
    tap(phone, "#unfold")
    assert shows(phone, "#details h2")
    assert not phone.page.is_visible("#unfold")


def test_what_is_tapped_again_brings_a_closed_sheet_back(phone: Visitor, touch: CDPSession) -> None:
    phone.become(f"?view=map&node={NAME}")
    flick(phone, touch, handle(phone), 130)
    assert sheet(phone) == "closed"
    tap_node(phone, NAME)
    assert sheet(phone) == "peek"


def test_a_flick_up_goes_one_stop_on(phone: Visitor, touch: CDPSession) -> None:
    phone.become(f"?view=map&node={NAME}")
    flick(phone, touch, handle(phone), -150)
    assert sheet(phone) == "half"


@pytest.mark.wcag("2.5.1", "2.5.7")
def test_taps_do_all_that_drags_do(phone: Visitor) -> None:
    phone.become(f"?view=map&node={NAME}")
    seen = [sheet(phone)]
    for _ in range(3):
        tap(phone, "#handle")
        seen.append(sheet(phone))
    assert seen == ["peek", "half", "full", "peek"]
    tap(phone, "#sheet-close")
    assert sheet(phone) == "closed"


@pytest.mark.wcag("2.1.1", "4.1.2")
def test_the_handle_is_a_button_for_keys(phone: Visitor) -> None:
    phone.become(f"?view=map&node={NAME}")
    handle_ = phone.page.get_by_role("button", name="Make the details taller or smaller")
    handle_.focus()
    seen = []
    for key in ("ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown", "Enter", "Space"):
        phone.press(key)
        seen.append(sheet(phone))
    assert seen == ["half", "full", "full", "half", "peek", "half", "full"]
    phone.press("ArrowDown", "ArrowDown", "ArrowDown")
    assert sheet(phone) == "closed"
    assert phone.focus()["tag"] != "body", "the focus is not lost"


@pytest.mark.wcag("2.4.3")
@pytest.mark.parametrize("way", ["Escape", "sheet-close"])
def test_closing_gives_the_focus_back(phone: Visitor, way: str) -> None:
    phone.page.focus(f"#outline h5 [data-node={NAME}]")
    phone.press("Enter")
    phone.settle()
    assert phone.focus()["tag"] == "h2"
    assert phone.focus()["inside"] == "details"
    if way == "Escape":
        phone.press("Escape")
    else:
        phone.page.focus("#sheet-close")
        phone.press("Enter")
    phone.settle()
    assert sheet(phone) == "closed"
    assert phone.focus()["node"] == NAME
    assert phone.focus()["inside"] == "outline"
    assert phone.query() == (f"?node={NAME}" if way == "Escape" else "")


@pytest.mark.wcag("2.4.3")
def test_at_full_height_nothing_behind_it_can_be_reached(phone: Visitor) -> None:
    phone.become(f"?view=map&node={NAME}")
    behind = "(['.top', '#stage', '#bar']).map((each) => Boolean(document.querySelector(each).inert))"
    assert phone.page.evaluate(behind) == [False] * 3
    tap(phone, "#handle")
    assert phone.page.evaluate(behind) == [False] * 3, "at half, the map is still in use"
    tap(phone, "#handle")
    assert sheet(phone) == "full"
    assert phone.page.evaluate(behind) == [True] * 3
    for _ in range(40):
        phone.press("Tab")
        assert phone.page.evaluate(
            "document.activeElement === document.body || Boolean(document.activeElement.closest('#panel'))"
        )
    phone.page.focus("#handle")
    phone.press("Escape")
    assert phone.page.evaluate(behind) == [False] * 3


def test_a_tap_on_the_empty_map_lets_go(phone: Visitor) -> None:
    phone.become(f"?view=map&node={NAME}")
    map_ = box(phone, "#map")
    phone.page.evaluate("explorerPage.map.look({ k: 0.4, x: 150, y: 300 })")
    phone.page.touchscreen.tap(map_["left"] + 12, map_["top"] + 12)
    phone.settle()
    assert phone.query() == "?view=map"
    assert sheet(phone) == "closed"


@pytest.mark.wcag("1.3.4")
def test_beside_the_map_when_held_on_its_side(phone: Visitor) -> None:
    hold(phone, "on its side")
    phone.become(f"?view=map&node={NAME}")
    panel, map_ = box(phone, "#panel"), box(phone, "#map")
    assert panel["left"] >= map_["right"] - 1
    assert map_["right"] - map_["left"] > 350
    assert map_["left"] < phone.places()[NAME][0] < map_["right"]
    assert shows(phone, "#details h2")
    tap(phone, "#sheet-close")
    assert not phone.page.is_visible("#panel")
    assert box(phone, "#map")["right"] > 830


# --- fingers on the map


def test_one_finger_moves_the_map_two_zoom_and_move_it(phone: Visitor, touch: CDPSession) -> None:
    phone.become("?view=map")
    before, places = scale(phone.camera()), phone.places()
    stroke(phone, touch, (200, 300), (60, 80))
    after = phone.places()
    assert after[NAME] == pytest.approx((places[NAME][0] + 60, places[NAME][1] + 80), abs=4)
    fingers(touch, "touchStart", (150, 400), (250, 400))
    for step in range(1, 11):
        fingers(touch, "touchMove", (150 - 5 * step, 400 + 6 * step), (250 + 5 * step, 400 + 6 * step))
    fingers(touch, "touchEnd")
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


# --- what comes up from the bar

OVERS = ("controls", "more")


@pytest.mark.wcag("2.1.2", "2.4.3")
@pytest.mark.parametrize("name", OVERS)
def test_what_comes_up_goes_by_any_way(phone: Visitor, name: str) -> None:
    button = f"#bar [data-bar={name}]"
    ways: list[Callable[[], None]] = [
        lambda: tap(phone, button),
        lambda: tap(phone, f"#{name} .over-head .close"),
        lambda: phone.press("Escape"),
        lambda: phone.page.touchscreen.tap(195, 20),
    ]
    for close in ways:
        tap(phone, button)
        assert shows(phone, f"#{name} h2")
        assert phone.page.get_attribute(button, "aria-expanded") == "true"
        assert phone.page.evaluate("document.getElementById('stage').inert")
        close()
        phone.settle()
        assert not phone.page.is_visible(f"#{name}")
        assert phone.page.get_attribute(button, "aria-expanded") == "false"
        assert not phone.page.evaluate("document.getElementById('stage').inert")
        assert phone.focus()["text"].startswith("Filters" if name == "controls" else "More")


def test_more_holds_every_other_view(phone: Visitor) -> None:
    for view in ("path", "compare", "crosswalk", "report", "table", "glossary", "about"):
        tap(phone, "#bar [data-bar=more]")
        tap(phone, f"#views [data-go^='view={view}']")
        assert phone.query() == f"?view={view}"
        assert not phone.page.is_visible("#more")
        assert phone.page.evaluate("document.activeElement.id") == "stage"
    tap(phone, "#bar [data-bar=more]")
    for action in ("copy", "display", "help"):
        assert shows(phone, f"#more [data-action={action}]"), action


# --- everywhere


def look(visitor: Visitor, view: str) -> None:
    visitor.become(VIEWS[view])
    if view in ("crosswalk", "report"):
        with suppress(Exception):
            visitor.page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=15_000)


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


@pytest.mark.wcag("1.3.4", "1.4.10")
@pytest.mark.parametrize("size", SIZES)
def test_nothing_scrolls_sideways(walked: Callable[[str], dict[str, dict[str, Any]]], size: str) -> None:
    found = walked(size)
    assert len(found) >= len(VIEWS)
    assert {view: each for view, each in found.items() if each["page"] or each["inside"]} == {}


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
