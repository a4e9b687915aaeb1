"""The presenter's own window: notes and time are there and nowhere else, and both windows keep in step."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.axe import findings
from tests.browser.room import told_tours
from tests.browser.test_tour_making import keep, step, tour
from tests.browser.visitor import Arrive, Visitor
from tests.conftest import Watched, until

TOUR = "?tour=start&step=4"
TWO_SECONDS = 2


class Presenter:
    """Someone with notes, beside a wall."""

    def __init__(self, page: Page, watched: Watched) -> None:
        self.page = page
        self.watched = watched

    def text(self, selector: str) -> str:
        return " ".join((self.page.text_content(selector) or "").split())

    def at(self, number: int) -> None:
        """Wait until it tells of a step."""
        until(self.page, f"document.querySelector('.presenter-place').textContent.includes(' {number} ')")


def wall_at(wall: Visitor, number: int, seconds: float = 30) -> None:
    until(
        wall.page, f"document.querySelector('.slide-foot span:last-child')?.textContent.includes(' {number} ')", seconds
    )


def opened(wall: Visitor, key: str = "s") -> Presenter:
    """The window that a key opens."""
    with wall.page.context.expect_page() as coming:
        wall.press(key)
    watched = Watched()
    watched.watch(coming.value)
    coming.value.wait_for_load_state()
    return Presenter(coming.value, watched)


@pytest.fixture
def wall(arrive: Arrive) -> Visitor:
    visitor = arrive(TOUR + "&present=1")
    wall_at(visitor, 4)
    return visitor


@pytest.fixture
def presenter(wall: Visitor) -> Iterator[Presenter]:
    presenter = opened(wall)
    presenter.at(4)
    yield presenter
    assert presenter.watched.problems == []
    assert presenter.watched.violations == []
    assert wall.watched.problems == []


def test_it_tells_the_notes_and_what_comes_next(wall: Visitor, presenter: Presenter) -> None:
    start = told_tours(wall, "en")["start"]
    now, after = start["steps"][3], start["steps"][4]
    assert presenter.text("#presenter-now") == now["title"]
    assert presenter.text(".presenter-notes") == now["notes"]
    assert presenter.text(".presenter-prompt") == (now["prompt"] or "")
    assert presenter.text(".presenter-next-title") == after["title"]
    assert presenter.text(".presenter-place") == "Step 4 of 7"
    until(presenter.page, "document.querySelector('.presenter-next img').naturalWidth > 0")


@pytest.mark.everywhere
def test_the_wall_follows(wall: Visitor, presenter: Presenter) -> None:
    presenter.page.click("[data-presenter=next]")
    wall_at(wall, 5, TWO_SECONDS)
    presenter.at(5)
    presenter.page.keyboard.press("PageUp")
    wall_at(wall, 4)
    presenter.page.keyboard.press("Home")
    wall_at(wall, 1)
    presenter.page.click(".presenter-steps summary")
    presenter.page.click(".presenter-steps li:nth-child(6) button")
    wall_at(wall, 6)


@pytest.mark.everywhere
def test_it_follows_the_wall(wall: Visitor, presenter: Presenter) -> None:
    wall.press("PageDown")
    presenter.at(5)
    assert presenter.text("#presenter-said").startswith("Step 5 of 7: ")
    wall.press("End")
    presenter.at(7)
    assert presenter.page.locator(".presenter-last").is_visible()
    assert presenter.page.get_attribute("[data-presenter=next]", "aria-disabled") == "true"


def test_both_make_the_screen_black(wall: Visitor, presenter: Presenter) -> None:
    presenter.page.click("[data-presenter=blank]")
    until(wall.page, "!document.getElementById('blank').hidden")
    until(presenter.page, "document.querySelector('[data-presenter=blank]').getAttribute('aria-pressed') === 'true'")
    assert presenter.text("#presenter-said") == "The room sees a black screen."
    wall.press("x")
    until(
        presenter.page,
        "document.querySelector('[data-presenter=blank]').getAttribute('aria-pressed') === 'false'",
    )


def test_joining_is_shown_to_the_room(wall: Visitor, presenter: Presenter) -> None:
    presenter.page.click("[data-presenter=join]")
    until(wall.page, "document.getElementById('join').open")


@pytest.mark.everywhere
def test_the_notes_are_on_no_wall(wall: Visitor, presenter: Presenter) -> None:
    for number in (4, 5, 6, 7):
        presenter.at(number)
        wall_at(wall, number)
        notes = presenter.text(".presenter-notes")
        assert notes
        assert notes not in wall.text("html")
        presenter.page.keyboard.press("PageDown")


def test_one_that_opens_late_and_a_wall_that_comes_again(wall: Visitor, presenter: Presenter) -> None:
    wall.press("PageDown")
    wall_at(wall, 5)
    presenter.page.reload()
    presenter.at(5)
    wall.page.reload()
    wall_at_again(wall)
    presenter.page.keyboard.press("PageDown")
    wall_at(wall, 6)
    presenter.at(6)


def wall_at_again(wall: Visitor) -> None:
    until(wall.page, "document.querySelector('.slide-foot span:last-child')?.textContent.includes(' 5 ')", 20)


def test_several_walls_keep_in_step(wall: Visitor, presenter: Presenter) -> None:
    second = wall.page.context.new_page()
    second.goto(f"{wall.url}/{TOUR}&present=1&theme=dark")
    other = Visitor(second, wall.url)
    until(second, "document.querySelector('.slide-foot span:last-child')?.textContent.includes(' 4 ')", 20)
    presenter.page.keyboard.press("PageDown")
    wall_at(wall, 5)
    wall_at(other, 5)
    other.press("PageDown")
    wall_at(wall, 6)
    presenter.at(6)
    assert "theme=dark" in other.query()
    assert "theme=dark" not in wall.query()
    second.close()
    wall.press("PageUp")
    presenter.at(5)


def test_it_says_when_the_room_sees_nothing(wall: Visitor, presenter: Presenter) -> None:
    assert not presenter.page.locator(".presenter-alone").is_visible()
    wall.press("Escape")
    until(presenter.page, "!document.querySelector('.presenter-alone').hidden")
    assert "present=1" in (presenter.page.get_attribute(".presenter-alone a", "href") or "")


def test_the_clock_tells_the_time(presenter: Presenter) -> None:
    now = "(new Date().toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' }))"
    until(presenter.page, f"document.querySelector('.presenter-clock time').textContent === {now}")


def test_the_watch_runs_stands_still_and_goes_back(presenter: Presenter) -> None:
    assert presenter.text(".presenter-elapsed output") == "0:00"
    presenter.page.click("[data-presenter=watch]")
    until(presenter.page, "document.querySelector('.presenter-elapsed output').textContent !== '0:00'")
    presenter.page.click("[data-presenter=watch]")
    assert presenter.text("[data-presenter=watch]") == "Start"
    shown = presenter.text(".presenter-elapsed output")
    presenter.page.wait_for_timeout(1300)
    assert presenter.text(".presenter-elapsed output") == shown
    assert " of " in presenter.text("[data-pace=step]")
    presenter.page.click("[data-presenter=reset]")
    assert presenter.text(".presenter-elapsed output") == "0:00"


def test_being_late_is_said_in_words(presenter: Presenter) -> None:
    presenter.page.evaluate(
        """() => sessionStorage.setItem("explorer-presenter-watch",
          JSON.stringify({ spent: { 4: 10 * 60000 }, since: null, step: 4 }))"""
    )
    presenter.page.reload()
    presenter.at(4)
    assert "min over" in presenter.text("[data-pace=step] .presenter-late")


@pytest.mark.few(1)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_window_that_the_browser_holds_back_has_a_link(arrive: Arrive, language: str) -> None:
    wall = arrive(f"{TOUR}&present=1&lang={language}")
    wall_at(wall, 4)
    wall.page.evaluate("window.open = () => null")
    wall.press("s")
    until(wall.page, "document.getElementById('present-window').open")
    with wall.page.context.expect_page() as coming:
        wall.page.click("#present-window .dialog-text a")
    coming.value.wait_for_load_state()
    Presenter(coming.value, Watched()).at(4)
    assert coming.value.get_attribute("html", "lang") == language


def test_a_tour_of_the_visitors_own_keeps_its_notes(arrive: Arrive) -> None:
    wall = arrive()
    steps = [step("?node=self-care", f"Own {each}", notes=f"Only I see {each}.") for each in (1, 2)]
    keep(wall, tour(*steps, id="my-one"))
    wall.page.goto(f"{wall.url}/?node=self-care&tour=my-one&present=1")
    until(wall.page, "document.querySelector('.slide h2')?.textContent === 'Own 1'", 20)
    presenter = opened(wall)
    presenter.at(1)
    assert presenter.text(".presenter-notes") == "Only I see 1."
    assert "Only I see" not in wall.text("html")
    presenter.page.keyboard.press("PageDown")
    presenter.at(2)


@pytest.mark.wcag("1.1.1", "1.3.1", "1.4.3", "2.4.4", "3.1.1", "4.1.2")
@pytest.mark.few(1)
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_axe_finds_nothing_and_it_fits(wall: Visitor, presenter: Presenter, theme: str) -> None:
    presenter.page.goto(f"{wall.url}/presenter{TOUR}&theme={theme}")
    presenter.at(4)
    presenter.page.click(".presenter-steps summary")
    for width in (390, 1180):
        presenter.page.set_viewport_size({"width": width, "height": 800})
        assert findings(presenter.page) == []
        assert presenter.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
