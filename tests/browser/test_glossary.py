"""What a word means, beside the word: by pointer, keyboard and touch, at every edge; and the page of the glossary."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator

from explorer.interface.content import Content
from tests.browser.axe import barriers
from tests.browser.visitor import Arrive, Visitor
from tests.conftest import until

CARD = "#term-card"
WORD = "#details button.term"
SHOWN = "document.querySelector('#term-card')?.matches(':popover-open')"
HIDDEN = "!document.querySelector('#term-card')"
# Long enough for what follows the pointer late.
LATE = 700

_BOXES = """() => {
  const box = (each) => each.getBoundingClientRect().toJSON();
  return { word: box(document.querySelector("button.term[aria-expanded='true']")),
           card: box(document.querySelector("#term-card")), wide: innerWidth, high: innerHeight };
}"""


@pytest.fixture
def reader(visitor: Visitor) -> Iterator[Visitor]:
    """Someone who reads the details of a competency, in which there are terms."""
    visitor.become("?node=strong-relationships")
    yield visitor
    visitor.press("Escape")


def word(visitor: Visitor, number: int = 0, where: str = WORD) -> Locator:
    found = visitor.page.locator(where).nth(number)
    found.scroll_into_view_if_needed()
    return found


def shown(visitor: Visitor) -> bool:
    return bool(visitor.page.evaluate(f"Boolean({SHOWN})"))


def boxes(visitor: Visitor) -> Any:
    return visitor.page.evaluate(_BOXES)


def beside(visitor: Visitor) -> None:
    """The card is wholly in the window and does not cover its word."""
    found = boxes(visitor)
    card, mark = found["card"], found["word"]
    assert card["left"] >= 0
    assert card["top"] >= 0
    assert card["right"] <= found["wide"]
    assert card["bottom"] <= found["high"]
    assert card["bottom"] - card["top"] > 60
    assert card["top"] >= mark["bottom"] or card["bottom"] <= mark["top"]


def listen(visitor: Visitor) -> None:
    """Note everything that a live region says from now on."""
    visitor.page.evaluate(
        """() => {
          window.heard = [];
          for (const region of document.querySelectorAll("[aria-live], [role=status], [role=alert]")) {
            region.hearing?.disconnect();
            region.hearing = new MutationObserver(() => region.textContent && heard.push(region.textContent));
            region.hearing.observe(region, { childList: true, characterData: true, subtree: true });
          }
        }"""
    )


# --- by pointer


def test_resting_on_a_word_shows_what_it_means_and_leaving_hides_it(reader: Visitor, content: Content) -> None:
    each = word(reader)
    each.hover()
    until(reader.page, SHOWN)
    term = next(one for one in content.graph.about.glossary if one.id == each.get_attribute("data-term"))
    told = reader.text(CARD)
    assert told.startswith(term.term)
    assert term.definition in told
    assert content.words(f"status-{term.status}") in told
    assert told.endswith("In the glossary")
    assert each.get_attribute("aria-expanded") == "true"
    assert reader.page.get_attribute(CARD, "aria-label") == term.term
    beside(reader)
    reader.page.mouse.move(300, 400)
    until(reader.page, HIDDEN)
    assert each.get_attribute("aria-expanded") == "false"
    assert each.get_attribute("aria-controls") is None


def test_passing_over_a_word_shows_nothing(reader: Visitor) -> None:
    word(reader).hover()
    reader.page.mouse.move(300, 400)
    reader.page.wait_for_timeout(LATE)
    assert not shown(reader)


@pytest.mark.wcag("1.4.13")
def test_the_pointer_can_go_into_the_card_and_stay_there(reader: Visitor) -> None:
    word(reader).hover()
    until(reader.page, SHOWN)
    card = boxes(reader)["card"]
    reader.page.mouse.move((card["left"] + card["right"]) / 2, (card["top"] + card["bottom"]) / 2, steps=4)
    reader.page.wait_for_timeout(LATE)
    assert shown(reader)
    reader.page.mouse.move(300, 400)
    until(reader.page, HIDDEN)


def test_escape_hides_the_card_and_leaves_the_map_alone(reader: Visitor) -> None:
    reader.page.focus("#map [data-node=strong-relationships]")
    word(reader).hover()
    until(reader.page, SHOWN)
    reader.press("Escape")
    assert not shown(reader)
    assert reader.details() == "strong-relationships"
    assert reader.query() == "?node=strong-relationships"
    assert reader.focus()["node"] == "strong-relationships"


@pytest.mark.wcag("1.4.13")
def test_escape_hides_the_card_and_nothing_else_and_it_stays_hidden(reader: Visitor) -> None:
    reader.page.focus("#finder input")
    word(reader).hover()
    until(reader.page, SHOWN)
    reader.press("Escape")
    assert not shown(reader)
    assert reader.focus()["tag"] == "input"
    assert reader.details() == "strong-relationships"
    box = word(reader).bounding_box()
    assert box
    reader.page.mouse.move(box["x"] + 3, box["y"] + box["height"] / 2)
    reader.page.wait_for_timeout(LATE)
    assert not shown(reader)
    reader.page.mouse.move(300, 400)
    word(reader).hover()
    until(reader.page, SHOWN)


def test_a_click_keeps_it_and_says_it_once(reader: Visitor, content: Content) -> None:
    listen(reader)
    each = word(reader)
    each.hover()
    until(reader.page, SHOWN)
    assert reader.page.evaluate("heard") == []
    each.click()
    reader.page.mouse.move(300, 400)
    reader.page.wait_for_timeout(LATE)
    assert shown(reader)
    term = next(one for one in content.graph.about.glossary if one.id == each.get_attribute("data-term"))
    status = content.words(f"status-{term.status}")
    assert reader.page.evaluate("heard") == [f"{term.term}: {term.definition} {status}."]
    each.click()
    assert not shown(reader)
    each.click()
    reader.page.wait_for_timeout(50)
    assert len(reader.page.evaluate("heard")) == 2
    reader.page.click("#details h2")
    assert not shown(reader)


def test_there_is_one_card_for_the_page(reader: Visitor) -> None:
    word(reader).click()
    word(reader, 2).click()
    assert reader.page.locator(CARD).count() == 1
    assert reader.page.locator("button.term[aria-expanded='true']").count() == 1
    assert (
        reader.page.evaluate(f"document.querySelector('{CARD}').previousSibling.getAttribute('aria-expanded')")
        == "true"
    )


def test_another_view_takes_it_away(reader: Visitor) -> None:
    word(reader).click()
    reader.go("node=self-care")
    assert reader.page.locator(CARD).count() == 0
    assert reader.page.text_content("#announcer-now") == ""


def test_the_card_follows_its_word_and_goes_with_it(reader: Visitor) -> None:
    word(reader).click()
    before = boxes(reader)
    reader.page.evaluate("document.querySelector('#panel').scrollTop += 30")
    until(reader.page, f"document.querySelector('{CARD}').getBoundingClientRect().top < {before['card']['top']} - 20")
    beside(reader)
    reader.page.evaluate("document.querySelector('#panel').scrollTop += 5000")
    until(reader.page, HIDDEN)


# --- by keyboard


@pytest.mark.wcag("1.4.13", "2.1.1")
def test_the_keyboard_shows_it_and_passes_on(reader: Visitor) -> None:
    listen(reader)
    each = word(reader)
    each.evaluate(
        "(word) => { const links = [...document.querySelectorAll('#panel :is(a, button, summary)')];"
        " links[links.indexOf(word) - 1].focus(); }"
    )
    reader.press("Tab")
    assert each.evaluate("(word) => word === document.activeElement")
    assert shown(reader)
    assert reader.page.evaluate("heard") == [], "what is shown on the way is not read out"
    reader.press("Tab")
    assert not shown(reader)
    assert reader.page.evaluate("!document.activeElement.closest('.term-card')")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_opens_it_and_escape_closes_it_where_one_is(reader: Visitor, key: str) -> None:
    listen(reader)
    each = word(reader)
    each.evaluate(
        "(word) => { const links = [...document.querySelectorAll('#panel :is(a, button, summary)')];"
        " links[links.indexOf(word) - 1].focus(); }"
    )
    reader.press("Tab", key)
    assert shown(reader)
    assert len(reader.page.evaluate("heard")) == 1
    assert each.evaluate("(word) => word === document.activeElement")
    reader.press("Escape")
    assert not shown(reader)
    assert each.evaluate("(word) => word === document.activeElement")
    assert reader.details() == "strong-relationships"


@pytest.mark.wcag("2.1.2", "2.4.3")
def test_tab_goes_from_the_word_into_the_card_and_on(reader: Visitor) -> None:
    each = word(reader)
    each.focus()
    reader.press("Enter", "Tab")
    assert reader.focus()["text"] == "In the glossary"
    assert shown(reader)
    reader.press("Shift+Tab")
    assert each.evaluate("(word) => word === document.activeElement")
    assert shown(reader)
    reader.press("Tab", "Escape")
    assert not shown(reader)
    assert each.evaluate("(word) => word === document.activeElement")
    reader.press("Enter", "Tab", "Tab")
    assert not shown(reader)
    assert reader.focus()["tag"] != "body"


def test_the_keyboard_alone_leads_from_a_word_to_its_entry_and_back(reader: Visitor) -> None:
    each = word(reader)
    name = each.get_attribute("data-term")
    each.focus()
    reader.press("Enter", "Tab", "Enter")
    reader.settle()
    until(reader.page, f"document.activeElement.id === 'term-{name}'")
    assert reader.query() == "?view=glossary&node=strong-relationships"
    assert not shown(reader)
    assert reader.page.locator(f"#term-{name}").bounding_box()
    top, bar = reader.page.evaluate(
        f"""() => [document.getElementById("term-{name}").getBoundingClientRect().top,
                   document.querySelector(".letters").getBoundingClientRect().bottom]"""
    )
    assert bar <= top < bar + 200
    reader.page.go_back()
    reader.settle()
    assert reader.query() == "?node=strong-relationships"


def test_in_a_dialog_too_escape_closes_the_card_and_not_the_dialog(visitor: Visitor) -> None:
    visitor.press("?")
    each = word(visitor, 0, "#help button.term")
    each.focus()
    visitor.press("Enter")
    assert shown(visitor)
    beside(visitor)
    until(visitor.page, "document.querySelector('#help [aria-live]').textContent")
    visitor.press("Escape")
    assert not shown(visitor)
    assert visitor.page.is_visible("#help")
    assert each.evaluate("(word) => word === document.activeElement")
    visitor.press("Escape")
    assert not visitor.page.is_visible("#help")


# --- by touch, and where there is little room


@pytest.mark.few(1)
@pytest.mark.parametrize("width", [320, 390])
def test_a_tap_shows_it_and_a_tap_elsewhere_hides_it(arrive: Arrive, width: int) -> None:
    visitor = arrive("?view=about", viewport={"width": width, "height": 700}, has_touch=True, is_mobile=True)
    words = visitor.page.locator("#about button.term")
    assert words.count() >= 3
    for each in words.all():
        each.scroll_into_view_if_needed()
        each.tap()
        for _ in range(100):
            if each.get_attribute("aria-expanded") == "true":
                break
            visitor.page.wait_for_timeout(20)
        assert shown(visitor)
        beside(visitor)
        size = each.bounding_box()
        assert size
        assert min(size["width"], size["height"]) >= 24
    visitor.page.locator("#about h2").tap()
    assert not shown(visitor)
    wide = visitor.page.evaluate("[document.documentElement.scrollWidth, document.querySelector('#stage').scrollWidth]")
    assert max(wide) <= width
    assert visitor.watched.problems == []
    words.first.tap()
    visitor.page.locator(f"{CARD} a").tap()
    until(visitor.page, "document.activeElement.id.startsWith('term-')")


@pytest.mark.parametrize("size", [(1366, 768), (320, 256), (640, 300)])
def test_the_card_is_whole_and_beside_its_word_at_every_edge(visitor: Visitor, size: tuple[int, int]) -> None:
    """320 by 256 is a window of 1280 by 1024 at 400 %."""
    visitor.page.set_viewport_size({"width": size[0], "height": size[1]})
    visitor.become("?view=about")
    found = visitor.page.locator("#about button.term")
    places = set()
    for each in found.all():
        for block in ("start", "center", "end"):
            each.evaluate("(word, block) => word.scrollIntoView({ block })", block)
            each.evaluate("(word) => word.click()")
            beside(visitor)
            now = boxes(visitor)
            places.add(now["card"]["top"] >= now["word"]["bottom"])
            visitor.press("Escape")
    assert places == {True, False}, "sometimes below, sometimes above"


def test_the_card_does_not_move_or_fade_for_who_asked_for_calm(reader: Visitor) -> None:
    word(reader).click()
    assert reader.page.evaluate(f"getComputedStyle(document.querySelector('{CARD}')).transitionDuration") == "0s"


def test_a_word_reads_like_the_text_around_it(reader: Visitor) -> None:
    assert reader.page.evaluate(
        """() => [...document.querySelectorAll("#panel button.term")].every((word) => {
          const [own, around] = [getComputedStyle(word), getComputedStyle(word.closest("p, li, dd"))];
          return ["fontSize", "fontWeight", "fontStyle", "color"].every((name) => own[name] === around[name])
            && own.textDecorationStyle === "dotted";
        })"""
    )
    # A line with a mark is as high as one without.
    heights = reader.page.evaluate(
        """() => [...document.querySelectorAll("#panel button.term")].map((word) => {
          const text = word.closest("p, li, dd"), before = text.getBoundingClientRect().height;
          const marked = text.innerHTML;
          text.textContent = text.textContent;
          const after = text.getBoundingClientRect().height;
          text.innerHTML = marked;
          return Math.abs(after - before);
        })"""
    )
    assert max(heights) < 1
    reader.open()


# --- the page of the glossary


def test_an_address_leads_to_a_term(arrive: Arrive) -> None:
    visitor = arrive("?view=glossary#term-metacognition")
    until(visitor.page, "document.activeElement.id === 'term-metacognition'")
    assert visitor.page.is_visible("#term-metacognition")
    assert visitor.watched.problems == []


def test_a_letter_leads_to_its_terms_and_leaves_the_address_alone(visitor: Visitor) -> None:
    visitor.become("?view=glossary")
    visitor.page.click(".letters a:has-text('M')")
    until(visitor.page, "document.activeElement.id === 'letter-M'")
    until(
        visitor.page,
        """(([letter, { bottom }]) => bottom <= letter.top + 1 && letter.top + 1 < bottom + 60)(
          ["#letter-M", ".letters"].map((each) => document.querySelector(each).getBoundingClientRect()))""",
    )
    assert visitor.query() == "?view=glossary"


def test_an_item_that_uses_a_word_opens_beside_the_glossary(visitor: Visitor) -> None:
    visitor.become("?view=glossary")
    link = visitor.page.locator("#glossary div.used a").first
    name = link.get_attribute("data-node")
    link.click()
    visitor.settle()
    assert visitor.details() == name
    assert visitor.query() == f"?view=glossary&node={name}"
    assert visitor.page.is_visible("#glossary")


@pytest.mark.wcag("1.4.10")
@pytest.mark.parametrize("width", [320, 390, 1366])
def test_the_glossary_does_not_scroll_sideways(visitor: Visitor, width: int) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 700})
    visitor.become("?view=glossary")
    for each in visitor.page.locator("#glossary details").all():
        each.evaluate("(details) => { details.open = true; }")
    wide = visitor.page.evaluate("[document.documentElement.scrollWidth, document.querySelector('#stage').scrollWidth]")
    assert max(wide) <= width


@pytest.mark.wcag("1.3.1", "1.4.3", "4.1.2")
@pytest.mark.few(1)
@pytest.mark.parametrize(("width", "theme"), [(390, "dark"), (1366, "light")])
def test_nothing_breaks_the_guidelines(visitor: Visitor, width: int, theme: str) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 800})
    for query, place in (("?view=glossary", "#glossary"), ("?view=about", "#about")):
        visitor.become(f"{query}&theme={theme}")
        assert barriers(visitor.page) == []
        word(visitor, 1, f"{place} button.term").click()
        assert shown(visitor)
        # What the card lies on until it is dismissed is as if it were small.
        assert barriers(visitor.page, exclude=[f"{place} details"]) == []
        visitor.press("Escape")
