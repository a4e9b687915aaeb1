"""The sheet with the details on a phone: dragged, flicked, tapped, or moved by keys."""

import pytest
from playwright.sync_api import CDPSession

from tests.browser.phone import NAME, box, fingers, flick, handle, hold, sheet, shows, stroke, tap, tap_node
from tests.browser.views import TEXT_SPACING, adopt
from tests.browser.visitor import Visitor
from tests.conftest import until


def test_the_sheet_is_dragged_up_and_down(phone: Visitor, screen: CDPSession) -> None:
    phone.become(f"?view=map&node={NAME}")
    assert sheet(phone) == "peek"
    low = box(phone, "#panel")["top"]
    stroke(phone, screen, handle(phone), (0, -240))
    assert sheet(phone) == "half"
    middle = box(phone, "#panel")["top"]
    assert middle < low - 100
    stroke(phone, screen, handle(phone), (0, -330))
    assert sheet(phone) == "full"
    assert box(phone, "#panel")["top"] == pytest.approx(0, abs=1)
    stroke(phone, screen, handle(phone), (0, 380))
    assert sheet(phone) == "half"
    stroke(phone, screen, handle(phone), (0, 250))
    assert sheet(phone) == "peek"
    assert box(phone, "#panel")["top"] == pytest.approx(low, abs=1)
    assert phone.query() == f"?view=map&node={NAME}"


def test_the_sheet_follows_the_finger(phone: Visitor, screen: CDPSession) -> None:
    phone.become(f"?view=map&node={NAME}")
    x, y = handle(phone)
    fingers(screen, "touchStart", (x, y))
    for way in (-40, -90, -170, -60):
        fingers(screen, "touchMove", (x, y + way))
        middle = "(({ top, bottom }) => (top + bottom) / 2)(document.getElementById('handle').getBoundingClientRect())"
        until(phone.page, f"Math.abs({middle} - {y + way}) < 3")
    fingers(screen, "touchEnd")


@pytest.mark.few(1)
@pytest.mark.parametrize("view", ["", "view=map&"])
def test_a_flick_closes_it_and_leaves_the_view_alone(phone: Visitor, screen: CDPSession, view: str) -> None:
    query = f"?{view}node={NAME}"
    phone.become(query)
    for _ in range(2):
        if sheet(phone) != "closed":
            flick(phone, screen, handle(phone), 130)
    assert sheet(phone) == "closed"
    assert not phone.page.is_visible("#panel")
    assert phone.query() == query
    assert phone.page.locator(f"#map [data-node={NAME}][data-state=selected]").count() == 1
    assert phone.text("#unfold") == "Show the details: Build strong relationships"
    tap(phone, "#unfold")
    assert shows(phone, "#details h2")
    assert not phone.page.is_visible("#unfold")


@pytest.mark.wcag("1.4.12")
def test_the_closed_sheet_is_offered_by_its_whole_title_with_wider_letters(phone: Visitor, screen: CDPSession) -> None:
    phone.page.set_viewport_size({"width": 320, "height": 640})
    phone.become("?view=map&node=communication-feedback")
    flick(phone, screen, handle(phone), 130)
    assert sheet(phone) == "closed"
    adopt(phone, TEXT_SPACING)
    assert phone.text("#unfold").endswith("Communication and feedback techniques")
    inside = phone.page.evaluate(
        """() => {
          const [pill, words] = ["#unfold", "#unfold span:last-child"].map((each) => document.querySelector(each));
          const [around, box] = [pill.getBoundingClientRect(), words.getBoundingClientRect()];
          return words.scrollWidth <= words.clientWidth + 1 && box.right <= around.right && box.top >= around.top
            && box.bottom <= around.bottom && around.right <= innerWidth;
        }"""
    )
    adopt(phone)
    assert inside


def test_what_is_tapped_again_brings_a_closed_sheet_back(phone: Visitor, screen: CDPSession) -> None:
    phone.become(f"?view=map&node={NAME}")
    flick(phone, screen, handle(phone), 130)
    assert sheet(phone) == "closed"
    tap_node(phone, NAME)
    assert sheet(phone) == "peek"


def test_a_flick_up_goes_one_stop_on(phone: Visitor, screen: CDPSession) -> None:
    phone.become(f"?view=map&node={NAME}")
    flick(phone, screen, handle(phone), -150)
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
@pytest.mark.few(1)
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
