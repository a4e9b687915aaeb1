"""Help where it is asked for: it opens over the page and gives everything back, and each example leads to its view."""

from typing import Any

import pytest

from explorer.interface.help import KEYS, TASKS
from explorer.view.address import format_query
from explorer.words.catalogue import LANGUAGES, Words
from tests.browser.axe import barriers
from tests.browser.visitor import Arrive, Visitor
from tests.browsers import LAPTOP
from tests.conftest import until

WORDS = Words.of("en")
PHONE = {"width": 390, "height": 844}


def is_open(visitor: Visitor, name: str = "help") -> bool:
    return bool(visitor.page.evaluate("(name) => document.getElementById(name).matches(':modal')", name))


def overflow(visitor: Visitor, name: str) -> list[Any]:
    """What in a dialog is cut off or reaches past its edge."""
    found: list[Any] = visitor.page.evaluate(
        """(name) => {
          const dialog = document.getElementById(name), edge = dialog.getBoundingClientRect();
          const past = (each) => each.getBoundingClientRect().right > edge.right + 1;
          const found = [...dialog.querySelectorAll("*")].filter(past).map((each) => each.outerHTML.slice(0, 80));
          return dialog.scrollWidth > dialog.clientWidth ? [...found, "scrolls"] : found;
        }""",
        name,
    )
    return found


# --- opening and closing


@pytest.mark.wcag("2.4.3")
@pytest.mark.few(2)
@pytest.mark.parametrize(
    "start", ["[data-action=help]", "#map [data-node='cognitive']", "#views a:last-child", "#details h2"]
)
def test_it_opens_at_its_heading_and_gives_the_focus_back(visitor: Visitor, start: str) -> None:
    visitor.become("?node=cognitive&intasc=3")
    visitor.page.focus(start)
    visitor.press("Enter" if start == "[data-action=help]" else "?")
    assert is_open(visitor)
    assert visitor.focus()["tag"] == "h2"
    assert visitor.focus()["text"] == WORDS("help-title")
    behind = visitor.page.evaluate(
        """() => {
          document.querySelector("#views a").focus();
          return document.activeElement.closest("#help") !== null;
        }"""
    )
    assert behind, "what is behind cannot be reached"
    visitor.press("Escape")
    assert not is_open(visitor)
    assert visitor.page.evaluate("(start) => document.activeElement.matches(start)", start)
    assert visitor.query() == "?node=cognitive&intasc=3", "Esc closed the help and nothing else"


def test_it_is_closed_by_its_button_and_by_a_click_beside_it(visitor: Visitor) -> None:
    for close in ("button", "beside"):
        visitor.page.click("[data-action=help]")
        assert is_open(visitor)
        if close == "button":
            visitor.page.click("#help [data-action=close-dialog]")
        else:
            box = visitor.page.locator("#help").bounding_box()
            assert box
            visitor.page.mouse.click(box["x"] + 6, box["y"] + 90)
            assert is_open(visitor), "its edge is part of it"
            visitor.page.mouse.click(box["x"] - 20, box["y"] + 90)
        assert not is_open(visitor)
        assert visitor.page.evaluate("document.activeElement.matches('[data-action=help]')")


def test_keys_of_the_page_do_nothing_while_it_is_open(visitor: Visitor) -> None:
    visitor.become("?node=cognitive")
    visitor.press("?", "2", "?", "/")  # the last, since Firefox finds with it what it is not kept from
    assert is_open(visitor)
    assert visitor.query() == "?node=cognitive"
    assert visitor.page.evaluate("document.activeElement.closest('#help') !== null")


# --- what it says


@pytest.mark.wcag("3.3.2")
@pytest.mark.few(1)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_every_task_and_every_key(arrive: Arrive, language: str) -> None:
    visitor, words = arrive(f"?lang={language}" if language != "en" else ""), Words.of(language)
    visitor.page.click("[data-action=help]")
    text = visitor.text("#help")
    for task in TASKS:
        assert words(f"help-{task.name}") in text
        assert words(f"help-{task.name}-how") in text
    for key in (each for keys in KEYS.values() for each in keys):
        assert words(f"key-{key}") in text
        assert words(f"key-{key}-does") in text
    assert visitor.texts("#help dl dt") == [words(f"key-{key}") for keys in KEYS.values() for key in keys]
    levels = visitor.page.locator("#help :is(h2, h3, h4)").evaluate_all("(all) => all.map((each) => +each.tagName[1])")
    assert levels == [2, *[3] * len(TASKS), 3, *[4] * len(KEYS)]
    assert visitor.watched.problems == []


def test_the_list_of_keys_is_a_step_away(visitor: Visitor) -> None:
    visitor.page.click("[data-action=help]")
    visitor.page.click("#help a[href='#help-keys']")
    assert visitor.focus()["id"] == "help-keys"
    until(visitor.page, "document.getElementById('help-keys').getBoundingClientRect().top < innerHeight / 2")
    assert visitor.page.evaluate("location.hash") == ""
    assert is_open(visitor)


EXAMPLES = {task.name: format_query(task.shown) for task in TASKS if task.shown and not task.shown.q}


@pytest.mark.few(3)
@pytest.mark.parametrize("task", EXAMPLES)
def test_an_example_opens_its_view_from_anywhere(visitor: Visitor, task: str) -> None:
    visitor.become("?view=table&node=self-care&kind=competency&sort=-links&theme=dark")
    visitor.page.click("[data-action=help]")
    visitor.page.get_by_role("link", name=WORDS(f"help-{task}-try")).click()
    visitor.settle()
    assert not is_open(visitor)
    assert visitor.query() == f"{EXAMPLES[task]}&theme=dark", "only the theme stays"
    assert visitor.focus()["id"] in ("panel", "stage"), "reading goes on where the answer is"
    assert visitor.page.locator("#notices").inner_text() == ""
    visitor.page.go_back()
    visitor.settle()
    assert visitor.query() == "?view=table&node=self-care&kind=competency&sort=-links&theme=dark", "one step of undo"


def test_the_example_of_a_search_finds_something(visitor: Visitor) -> None:
    visitor.page.click("[data-action=help]")
    visitor.page.get_by_role("link", name=WORDS("help-find-try")).click()
    visitor.settle()
    assert visitor.query() == f"?q={WORDS('help-find-word')}"
    assert WORDS("help-find-word") in WORDS("help-find-try")
    assert visitor.page.locator("#details .results li").count() > 1


def test_an_example_that_is_already_seen_closes_the_help_too(visitor: Visitor) -> None:
    visitor.become(EXAMPLES["filter"])
    visitor.page.click("[data-action=help]")
    visitor.page.get_by_role("link", name=WORDS("help-filter-try")).click()
    assert not is_open(visitor)
    assert visitor.query() == EXAMPLES["filter"]


def test_an_example_keeps_the_language(arrive: Arrive) -> None:
    visitor = arrive("?lang=es&view=about")
    visitor.page.click("[data-action=help]")
    visitor.page.get_by_role("link", name=Words.of("es")("help-way-try")).click()
    visitor.settle()
    assert visitor.query() == f"{EXAMPLES['way']}&lang=es"
    assert visitor.page.get_attribute("html", "lang") == "es"


# --- how it looks


@pytest.mark.few(2)
@pytest.mark.wcag("1.3.1", "1.4.3", "1.4.10", "4.1.2")
@pytest.mark.parametrize("name", ["help", "display"])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_has_no_barriers_and_fits(visitor: Visitor, name: str, theme: str) -> None:
    visitor.become(f"?theme={theme}")
    for size in (LAPTOP, PHONE):
        visitor.page.set_viewport_size({"width": size["width"], "height": size["height"]})
        visitor.settle()
        visitor.page.evaluate("(name) => explorerPage.actions[name]()", name)
        assert is_open(visitor, name)
        assert barriers(visitor.page) == []
        assert overflow(visitor, name) == []
        tops = visitor.page.evaluate(
            "[...document.querySelectorAll('#help .tasks section')].slice(0, 2).map((each) => each.offsetTop)"
        )
        if name == "help":
            assert (tops[0] == tops[1]) == (size is LAPTOP), "two columns where there is room for them"
        visitor.press("Escape")
        assert not is_open(visitor, name)


@pytest.mark.wcag("1.4.10", "2.5.8")
def test_at_320_pixels_it_still_fits_and_can_be_touched(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    for name in ("help", "display"):
        visitor.page.evaluate("(name) => explorerPage.actions[name]()", name)
        assert overflow(visitor, name) == []
        small = visitor.page.evaluate(
            """(name) => [...document.querySelectorAll(`#${name} :is(button, a)`)]
              .filter((each) => each.matches(".try") || !each.closest("p, dd"))
              .map((each) => [each.textContent, each.getBoundingClientRect()])
              .filter(([, box]) => Math.min(box.width, box.height) < 43.5).map(([text]) => text)""",
            name,
        )
        assert small == [], "44 pixels for a finger, but inside a sentence"
        visitor.press("Escape")
