"""Before a room: everything can be read from the back row, keys do what clickers send, and leaving leads back."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser

from explorer.settings import Settings
from explorer.tours.reader import read_tours
from tests.browser.room import WALLS, names_on_the_map, overfull, read_in, step_address, told_tours, too_small
from tests.browser.visitor import Arrive, Visitor
from tests.browsers import Contexts, is_firefox
from tests.conftest import until

TOURS = [tour.id for tour in read_tours(Settings().tours_file)]
TOUR = "?node=strong-relationships&focus=1&relation=supports&tour=start&step=4"
"""A step of a tour that ships; a test says so when that has changed."""


@pytest.fixture(scope="module", params=WALLS)
def wall(request: pytest.FixtureRequest, browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Visitor]:
    """Someone who presents on a projector."""
    with contexts.lent(browser, viewport=WALLS[request.param]) as page:
        visitor = Visitor(page, server_url)
        visitor.open("?present=1")
        yield visitor
        assert visitor.watched.problems == []
        assert visitor.watched.violations == []


SPEAKERS = [("en", "1024x768"), ("en", "1920x1080"), ("es", "1024x768"), ("es", "1280x720")]
"""Each wall, and the least one in each language: what fits there fits on the others."""


@pytest.mark.few(4)
@pytest.mark.parametrize("tour", TOURS)
@pytest.mark.parametrize(("reader", "size"), SPEAKERS, indirect=["reader"])
def test_every_step_of_a_tour_can_be_read(reader: tuple[Visitor, str], size: str, tour: str) -> None:
    visitor, language = reader
    visitor.page.set_viewport_size(WALLS[size])
    found: dict[int, Any] = {}
    told = told_tours(visitor, language)[tour]
    for number, step in enumerate(told["steps"], start=1):
        visitor.become(step_address(told, number, language))
        at(visitor, number)
        assert visitor.text(".slide h2") == step["title"]
        said = [visitor.texts(each) for each in (".slide-text", ".slide-ask p:last-child")]
        assert said == [[" ".join(step[each].split())] if step[each] else [] for each in ("caption", "prompt")]
        names, clashes = names_on_the_map(visitor)
        wrong = {
            "small": too_small(visitor),
            "overfull": overfull(visitor),
            "clashes": clashes,
            "names": len(names) if len(names) > 25 else 0,
        }
        if any(wrong.values()):
            found[number] = {name: each for name, each in wrong.items() if each}
    assert found == {}


_LONGEST = """([kind, most]) => [...explorerPage.map.scene.nodes].filter((node) => node.kind === kind)
  .map((node) => [Math.max(...explorerPage.map.byNode.get(node.id).map((place) => {
    const link = explorerPage.map.scene.links[place];
    const other = link.source === node.id ? link.target : link.source;
    return explorerPage.map.marks.get(other).node.title.length;
  })), node.id]).sort((a, b) => b[0] - a[0]).slice(0, most).map(([, id]) => id)"""


@pytest.mark.few(2)
@pytest.mark.parametrize(("reader", "size"), SPEAKERS, indirect=["reader"])
@pytest.mark.parametrize("focus", ["", "&focus=1", "&focus=1&layout=around"])
def test_the_longest_names_do_not_lie_on_anything(reader: tuple[Visitor, str], size: str, focus: str) -> None:
    visitor, language = reader
    visitor.page.set_viewport_size(WALLS[size])
    found = {}
    for kind in ("competency", "standard"):
        for name in visitor.page.evaluate(_LONGEST, [kind, 5]):
            visitor.become(f"?node={name}{focus}&present=1&lang={language}")
            names, clashes = names_on_the_map(visitor)
            if clashes or len(names) > 25 or name not in names:
                found[name] = (len(names), clashes)
    assert found == {}


@pytest.mark.few(3)
@pytest.mark.parametrize("wall", ["1024x768"], indirect=True)
@pytest.mark.parametrize("page", ["crosswalk", "report", "table", "outline", "glossary", "about", "path", "compare"])
def test_other_pages_can_be_read_too(wall: Visitor, page: str) -> None:
    wall.become(f"?view={page}&present=1" + ("&node=intasc-3&with=intasc-5" if page == "compare" else ""))
    if page in ("crosswalk", "report"):
        wall.page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=30_000)
    assert read_in(wall)
    assert too_small(wall) == []


def test_on_a_phone_a_chart_scrolls_and_cuts_no_name(arrive: Arrive) -> None:
    phone = arrive("?view=crosswalk&present=1", viewport={"width": 390, "height": 844})
    phone.page.locator("#crosswalk .ytick text").first.wait_for(timeout=30_000)
    cut = """() => { const left = document.querySelector("#crosswalk .chart").getBoundingClientRect().left;
      return [...document.querySelectorAll("#crosswalk .ytick text")]
        .filter((each) => each.getBoundingClientRect().left < left).map((each) => each.textContent); }"""
    assert phone.page.evaluate(cut) == []


@pytest.mark.few(4)
@pytest.mark.parametrize("over", ["o", "j", "?", "pointer"])
def test_what_lies_over_the_wall_can_be_read(wall: Visitor, over: str) -> None:
    wall.become(TOUR + "&present=1")
    if over == "pointer":
        wall.page.mouse.move(200, 200)
        wall.page.mouse.move(260, 220)
        wall.page.locator("#present-bar").wait_for()
    else:
        wall.press(over)
        until(wall.page, "document.querySelector('dialog[open]')")
    small = too_small(wall)
    wall.page.evaluate("document.querySelector('dialog[open]')?.close()")
    assert small == []


def test_nothing_scrolls_and_the_frame_is_gone(wall: Visitor) -> None:
    wall.become(TOUR + "&present=1")
    for part in (".top", "#controls", "#panel", ".legend", "#bar"):
        assert not wall.page.locator(part).first.is_visible(), part
    assert wall.page.evaluate(
        "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"
    )


@pytest.mark.few(3)
@pytest.mark.parametrize("tour", TOURS)
@pytest.mark.parametrize("wall", ["1280x720"], indirect=True)
def test_the_wall_never_shows_notes(wall: Visitor, tour: str) -> None:
    told = told_tours(wall, "en")[tour]
    noted = [(number, step["notes"]) for number, step in enumerate(told["steps"], start=1) if step["notes"]]
    assert noted
    for number, notes in noted:
        wall.become(step_address(told, number, "en"))
        assert " ".join(notes.split()) not in wall.text("html"), number


# --- keys


@pytest.fixture
def talk(visitor: Visitor) -> Visitor:
    """Someone in the midst of a tour, before a room."""
    visitor.become(TOUR)
    visitor.page.locator("#guide h2").wait_for()
    visitor.go("present=1")
    at(visitor, 4)
    return visitor


def at(visitor: Visitor, number: int) -> None:
    """Wait until the wall is at a step."""
    until(visitor.page, f"document.querySelector('.slide-foot span:last-child')?.textContent.includes(' {number} ')")
    visitor.settle()


def test_many_keys_go_on_and_back(talk: Visitor) -> None:
    on, back = ["ArrowRight", "ArrowDown", "PageDown", "Space", "n", "N"], ["ArrowLeft", "ArrowUp", "PageUp"]
    for one, other in zip(on, [*back, "Shift+Space", "p", "P"], strict=True):
        talk.press(one)
        at(talk, 5)
        talk.press(other)
        at(talk, 4)


@pytest.mark.everywhere
@pytest.mark.wcag("2.1.1")
def test_home_and_end_and_the_ends(talk: Visitor) -> None:
    talk.press("End")
    at(talk, 7)
    talk.press("PageDown")
    at(talk, 7)
    talk.press("Home")
    at(talk, 1)
    talk.press("PageUp")
    at(talk, 1)


@pytest.mark.parametrize("key", ["b", "."])
def test_the_screen_goes_black_and_any_key_brings_it_back(talk: Visitor, key: str) -> None:
    talk.press(key)
    assert talk.page.locator("#blank").is_visible()
    assert talk.text("#announcer-now") == talk.text("#blank") != ""
    assert talk.page.evaluate(
        "document.elementFromPoint(innerWidth / 2, innerHeight / 2).id === 'blank' &&"
        " getComputedStyle(document.getElementById('blank')).backgroundColor === 'rgb(0, 0, 0)'"
    )
    talk.press("ArrowRight")
    assert not talk.page.locator("#blank").is_visible()
    assert talk.text("#announcer-now") == ""
    at(talk, 4)


@pytest.mark.everywhere
@pytest.mark.wcag("2.1.1")
def test_all_steps_to_choose_from(talk: Visitor) -> None:
    talk.press("o")
    until(talk.page, "document.querySelectorAll('#overview li').length === 7")
    assert talk.page.get_attribute("#overview [aria-current]", "aria-current") == "step"
    until(talk.page, "document.activeElement.closest('#overview [aria-current]') !== null")
    talk.press("ArrowRight", "ArrowRight", "Enter")
    at(talk, 6)
    assert not talk.page.locator("#overview").is_visible()


def test_the_keys_are_listed(talk: Visitor) -> None:
    talk.press("?")
    listed = talk.text("#present-keys dl")
    for key in ("Page Down", "Space", "B or .", "O", "F", "S", "J", "Esc"):
        assert key in listed
    talk.press("?")
    assert not talk.page.locator("#present-keys").is_visible()


def test_a_clicker_goes_on_whatever_lies_over_the_wall(talk: Visitor) -> None:
    talk.press("j")
    until(talk.page, "document.getElementById('join').open")
    talk.press("PageDown")
    at(talk, 5)
    assert not talk.page.locator("#join").is_visible()


def test_full_screen_comes_and_goes(talk: Visitor) -> None:
    talk.press("f")
    until(talk.page, "document.fullscreenElement !== null")
    talk.press("f")
    until(talk.page, "document.fullscreenElement === null")


@pytest.mark.wcag("2.1.4")
def test_single_keys_can_be_off_and_the_clicker_still_works(talk: Visitor) -> None:
    talk.page.evaluate("document.documentElement.dataset.keys = 'off'")
    talk.press("n", "b", ".", "o", "?", "j")
    assert talk.page.locator("dialog[open]").count() == 0
    assert not talk.page.locator("#blank").is_visible()
    at(talk, 4)
    talk.press("PageDown")
    at(talk, 5)
    talk.page.evaluate("delete document.documentElement.dataset.keys")


@pytest.mark.wcag("2.1.4")
def test_nothing_is_taken_while_typing(talk: Visitor) -> None:
    talk.page.evaluate(
        "document.getElementById('wall').append(Object.assign(document.createElement('input'), { id: 'typed' }))"
    )
    talk.page.focus("#typed")
    talk.page.keyboard.type("no spoil. b? o")
    talk.press("Home", "ArrowRight", "End")
    assert talk.page.input_value("#typed") == "no spoil. b? o"
    at(talk, 4)
    talk.page.evaluate("document.getElementById('typed').remove()")


def test_keys_with_ctrl_are_the_browsers(talk: Visitor) -> None:
    talk.press("Control+ArrowRight", "Alt+ArrowRight")
    at(talk, 4)


def test_on_the_map_arrows_walk_and_a_clicker_steps(talk: Visitor) -> None:
    talk.page.focus("#stage")
    talk.press("Tab")
    assert talk.focus()["node"] == "strong-relationships"
    talk.press("Home")
    assert talk.focus()["node"] not in ("", "strong-relationships")
    at(talk, 4)
    talk.press("PageDown")
    at(talk, 5)


def test_a_click_on_the_map_leaves_the_arrows_to_who_presents(talk: Visitor) -> None:
    assert talk.click_node("strong-relationships")
    talk.settle()
    talk.press("ArrowRight")
    at(talk, 5)


def test_who_looked_elsewhere_comes_back_to_the_step(talk: Visitor) -> None:
    title = talk.text(".slide h2")
    talk.go("node=self-care&focus=&relation=")
    until(talk.page, "document.querySelector('.slide h2').textContent === 'Self-care'")
    talk.press("PageUp")
    talk.settle()
    assert talk.text(".slide h2") == title
    assert talk.query() == TOUR + "&present=1"


def test_the_step_of_these_tests_is_still_there(talk: Visitor) -> None:
    tour = told_tours(talk, "en")["start"]
    assert step_address(tour, 4, "en").removesuffix("&lang=en") == TOUR + "&present=1"
    assert len(tour["steps"]) == 7


def test_without_a_tour_steps_do_nothing(visitor: Visitor) -> None:
    visitor.become("?node=self-care&present=1")
    until(visitor.page, "document.querySelector('.slide h2')?.textContent === 'Self-care'")
    before = visitor.query()
    visitor.press("PageDown", "Space", "Home", "ArrowLeft")
    visitor.settle()
    assert visitor.query() == before
    visitor.press("o")
    assert visitor.page.locator("#overview .empty").is_visible()
    visitor.press("Escape")


# --- beginning and leaving


@pytest.mark.wcag("2.4.3")
def test_leaving_leads_back_to_where_one_was(visitor: Visitor) -> None:
    before = "?node=self-care&focus=2&intasc=3,9"
    visitor.become(before)
    visitor.page.focus("#map [tabindex='0']")
    visitor.press("-", "-")
    camera = visitor.camera()
    visitor.page.click("[data-action=share]")
    visitor.page.click("#share [data-go='present=1']")
    until(visitor.page, "document.querySelector('.slide h2')?.textContent === 'Self-care'")
    visitor.go("node=strong-relationships")
    visitor.press("f")
    until(visitor.page, "document.fullscreenElement !== null")
    visitor.press("j")
    until(visitor.page, "document.getElementById('join').open")
    # One thing at a time. In Firefox the full screen ends first: there nothing comes between Escape and its end.
    visitor.press("Escape")
    first, second = "document.getElementById('join').open", "document.fullscreenElement !== null"
    if is_firefox(visitor.page):
        first, second = second, first
    until(visitor.page, f"!({first}) && {second}")
    visitor.press("Escape")
    until(visitor.page, "!document.getElementById('join').open && !document.fullscreenElement")
    assert visitor.page.get_attribute("html", "data-presenting") is not None
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == before
    assert visitor.page.get_attribute("html", "data-presenting") is None
    assert visitor.page.evaluate("document.activeElement.matches('[data-action=share]')")
    assert visitor.details() == "self-care"
    assert visitor.camera() == camera, "as near and as far as before"


def test_leaving_a_tour_leads_back_to_its_card(visitor: Visitor) -> None:
    visitor.become(TOUR)
    visitor.page.locator("#guide .plain[data-become*='present=1']").click()
    at(visitor, 4)
    visitor.press("PageDown")
    at(visitor, 5)
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == TOUR
    assert visitor.page.evaluate("document.activeElement.matches('#guide .plain[data-become*=\"present=1\"]')")


def test_a_link_to_the_wall_leaves_to_the_same_view(arrive: Arrive) -> None:
    visitor = arrive("?node=self-care&present=1")
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == "?node=self-care"


def test_a_wall_that_is_loaded_again_still_leads_back(arrive: Arrive) -> None:
    visitor = arrive("?node=self-care")
    visitor.go("present=1")
    visitor.go("node=strong-relationships")
    visitor.page.reload()
    until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'", 30)
    visitor.press("Escape")
    visitor.settle()
    assert visitor.query() == "?node=self-care"


def test_the_map_has_its_usual_names_again(visitor: Visitor) -> None:
    visitor.become("?node=self-care")
    usual = visitor.page.evaluate("explorerPage.map.smallest")
    visitor.go("present=1")
    assert visitor.page.evaluate("explorerPage.map.smallest") > 20
    visitor.go("present=")
    assert visitor.page.evaluate("explorerPage.map.smallest") == usual
    assert visitor.page.locator("#map .plate").count() == 0


# --- moving


def test_a_step_moves_the_camera_so_that_eyes_can_follow(arrive: Arrive) -> None:
    visitor = arrive(TOUR + "&present=1", reduced_motion="no-preference")
    visitor.page.evaluate(
        """() => {
          window.seen = [];
          const began = performance.now();
          const look = () => {
            seen.push([performance.now() - began, document.querySelector("#map .world").getAttribute("transform")]);
            if (performance.now() - began < 1500) requestAnimationFrame(look);
          };
          explorerPage.actions["present-next"]();
          requestAnimationFrame(look);
        }"""
    )
    visitor.page.wait_for_timeout(1700)
    seen = visitor.page.evaluate("window.seen")
    moved = [(earlier, time) for (earlier, before), (time, now) in pairwise(seen) if now != before]
    assert len(moved) > 1, "there are pictures between the first and the last"
    # The machine may be slow to draw the last picture: what counts is when the one before it was drawn.
    assert moved[-1][0] - moved[0][1] < 1000
    assert moved[-1][1] - moved[0][0] > 300


def test_nothing_moves_where_that_is_not_wanted(talk: Visitor) -> None:
    before = talk.camera()
    talk.page.evaluate(
        """() => {
          window.seenFrom = [];
          const world = document.querySelector("#map .world");
          const note = () => seenFrom.push(world.getAttribute("transform"));
          new MutationObserver(note).observe(world, { attributes: true });
        }"""
    )
    talk.press("PageDown")
    at(talk, 5)
    talk.page.wait_for_timeout(300)
    assert set(talk.page.evaluate("seenFrom")) == {talk.camera()} != {before}
