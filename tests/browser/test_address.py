"""The address is the view: it can be gone back from, copied, spoilt, and it keeps the theme."""

from typing import Any

import pytest
from playwright.sync_api import Page

from explorer.interface.content import Content
from explorer.view.address import LONGEST_QUERY, parse_query
from tests.browser.visitor import Arrive, Visitor
from tests.browsers import pretend
from tests.conftest import until

FULL = "?view=outline&node=strong-relationships&intasc=3,9&match=all&unmatched=hide&theme=dark"


def state(visitor: Visitor) -> dict[str, Any]:
    """All that a visitor would call the same view."""
    visitor.settle()
    return {
        "query": visitor.query(),
        "map": visitor.seen(),
        "details": visitor.details(),
        "title": visitor.page.title(),
        "heading": visitor.text("#details h2"),
        "count": visitor.text("#count"),
        "chips": visitor.texts("#active .chip"),
        "page": visitor.texts("#views [aria-current=page]"),
        "stage": [
            name
            for name in ("map-page", "outline", "table", "crosswalk", "report", "about")
            if visitor.page.is_visible(f"#{name}")
        ],
        "theme": visitor.page.evaluate("getComputedStyle(document.body).backgroundColor"),
        "search": visitor.page.input_value("#finder input"),
    }


# --- back and forward

STEPS = [
    "node=strong-relationships",
    "intasc=3",
    "node=cognitive",
    "view=table",
    "view=crosswalk",
    "node=&q=equity",
    "view=report",
    "theme=dark",
]


def test_back_and_forward_restore_every_state(visitor: Visitor) -> None:
    states = [state(visitor)]
    for step in STEPS:
        visitor.go(step)
        states.append(state(visitor))
    assert len({str(each) for each in states}) == len(states), "every step shows something else"
    for expected in reversed(states[:-1]):
        visitor.page.go_back()
        assert state(visitor) == expected
    for expected in states[1:]:
        visitor.page.go_forward()
        assert state(visitor) == expected


@pytest.mark.everywhere
def test_three_clicks_are_three_steps_back(visitor: Visitor) -> None:
    states = [state(visitor)]
    assert visitor.click_node("cognitive")
    states.append(state(visitor))
    visitor.page.click("#filters [data-toggle='intasc=3']")
    states.append(state(visitor))
    visitor.page.click("#views [data-go^='view=outline&']")
    states.append(state(visitor))
    for expected in reversed(states[:-1]):
        visitor.page.go_back()
        assert state(visitor) == expected
    visitor.page.go_forward()
    assert state(visitor) == states[1]


def test_choosing_what_is_chosen_already_is_no_step(visitor: Visitor) -> None:
    visitor.go("node=cognitive")
    before = visitor.page.evaluate("history.length")
    assert visitor.click_node("cognitive")
    visitor.page.click("#views [data-go^='view=&']")
    assert visitor.page.evaluate("history.length") == before


# --- the link

LINKS = [
    "",
    "?node=strong-relationships",
    "?intasc=3,9&match=all&unmatched=hide",
    "?view=table&domain=cognitive&sort=-links",
    "?view=about&theme=light",
    "?q=equity&foundational=1",
]


@pytest.mark.few(3)
@pytest.mark.parametrize("link", LINKS)
def test_a_copied_link_opens_the_same_view_elsewhere(visitor: Visitor, arrive: Arrive, link: str) -> None:
    assert_opens_elsewhere(visitor, arrive(), link)


@pytest.mark.everywhere
def test_a_link_with_everything_in_it_opens_elsewhere(visitor: Visitor, arrive: Arrive) -> None:
    assert_opens_elsewhere(visitor, arrive(), FULL)


def assert_opens_elsewhere(visitor: Visitor, elsewhere: Visitor, link: str) -> None:
    """What is copied at an address is that address, and who opens it sees the same."""
    visitor.let_copy()
    visitor.become(link)
    visitor.page.evaluate("explorerPage.say('')")
    visitor.page.click("[data-action=copy]")
    until(visitor.page, "document.getElementById('announcer-now').textContent === 'Link copied'")
    visitor.page.wait_for_timeout(50)
    address = pasted(elsewhere.page)
    assert address == f"{visitor.url}/{link}"
    elsewhere.page.goto(address)
    until(elsewhere.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    assert state(elsewhere) == state(visitor), link


def pasted(page: Page) -> str:
    """What is on the clipboard, pasted into an empty page: ours may not read it."""
    page.goto("about:blank")
    page.set_content("<!DOCTYPE html><textarea></textarea>")
    page.focus("textarea")
    page.keyboard.press("Control+V")
    return page.input_value("textarea")


def test_the_button_says_what_it_does_again_after_it_was_pressed_twice(visitor: Visitor) -> None:
    visitor.let_copy()
    button = visitor.page.locator("[data-action=copy]")
    for _ in range(2):
        button.click()
        until(visitor.page, "document.querySelector('[data-action=copy]').textContent === 'Link copied'")
        visitor.page.wait_for_timeout(300)
    until(visitor.page, "document.querySelector('[data-action=copy]').textContent === 'Copy link'")
    assert visitor.text("#announcer-now") == ""


def test_a_link_that_cannot_be_copied_says_so(visitor: Visitor) -> None:
    visitor.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden')); }")
    visitor.page.click("[data-action=copy]")
    until(visitor.page, "/could not be copied/.test(document.getElementById('announcer-now').textContent)")


@pytest.mark.few(1)
@pytest.mark.parametrize("link", ["?node=strong-relationships&intasc=3", FULL, "?view=table&sort=links&theme=light"])
def test_loading_again_changes_nothing(visitor: Visitor, link: str) -> None:
    visitor.become(link)
    before = state(visitor)
    visitor.page.reload()
    until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    visitor.settle()
    assert state(visitor) == before


@pytest.mark.wcag("2.4.2")
@pytest.mark.few(4)
@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Competency Explorer"),
        ("?node=self-care", "Self-care · Competency Explorer"),
        ("?node=intasc-3", "InTASC 3: Learning Environments · Competency Explorer"),
        ("?view=outline", "Outline · Competency Explorer"),
        ("?view=table&node=cognitive", "Cognitive · Competency Explorer"),
        ("?view=about", "About · Competency Explorer"),
        ("?intasc=3", "Competency Explorer"),
    ],
)
def test_the_title_follows(visitor: Visitor, query: str, title: str) -> None:
    visitor.become(query)
    assert visitor.page.title() == title


# --- spoilt addresses

_SCRIPT = "%3Cscript%3Ewindow.ran=1%3C/script%3E"
_IMAGE = "%3Cimg%20src=x%20onerror=window.ran=1%3E"

SPOILT = [
    # the query, what is understood of it, and how many notices
    ("?node=nobody", "", 1),
    ("?node=Self-Care", "", 1),
    ("?NODE=self-care", "", 1),
    ("?node=self-care&node=cognitive", "?node=self-care", 1),
    ("?intasc=3&intasc=5", "?intasc=3", 1),
    ("?intasc=3,99,x,-1", "?intasc=3", 3),
    ("?intasc=0", "", 1),
    ("?intasc=3.0", "", 1),
    ("?intasc=,,3,,", "?intasc=3", 0),
    ("?intasc=3,3,3", "?intasc=3", 0),
    ("?domain=Cognitive", "", 1),
    ("?match=most&intasc=3,5", "?intasc=3,5", 1),
    ("?view=nowhere", "", 1),
    ("?theme=pink", "", 1),
    ("?sort=weight", "", 1),
    ("?foundational=yes", "", 1),
    ("?unmatched=explode", "", 1),
    ("?utm_source=mail&node=self-care", "?node=self-care", 1),
    ("?__proto__=1&constructor=2&toString=3", "", 3),
    (f"?node={_SCRIPT}", "", 1),
    (f"?{_SCRIPT}={_IMAGE}", "", 1),
    (f"?q={_SCRIPT}", None, 0),
    (f"?q={_IMAGE}", None, 0),
    (f"?intasc={_IMAGE}&theme={_SCRIPT}&view=javascript:alert(1)", "", 3),
    ("?node='\"><svg/onload=window.ran=1>", "", 1),
    ("?q={{7*7}}${7*7}%s%n", None, 0),
    ("?%", "", 0),
    ("?%zz=%zz&node=%E0%A4%A", "", 2),
    ("?node=%FF%FE", "", 1),
    ("?node=%F0%9F%A6%89", "", 1),
    ("?%00=%00", "", 1),
    ("?node=self-care&intasc=3#fragment", "?node=self-care&intasc=3", 0),
    ("?" + "&".join(f"key{number}=1" for number in range(60)), "", 4),
    (f"?q={'a' * 1500}&intasc=3", None, 0),
    (f"?node={'a' * (LONGEST_QUERY - 100)}", "", 1),
    (f"?intasc=3&q={'long%20' * (LONGEST_QUERY // 7)}", "", 1),
    (f"?intasc=3&node=self-care&q={'b' * LONGEST_QUERY}", "", 1),
]


@pytest.mark.few(3)
@pytest.mark.parametrize(("query", "understood", "notices"), SPOILT, ids=[query[:40] for query, _, _ in SPOILT])
def test_a_spoilt_address_is_followed_as_far_as_it_can_be(
    visitor: Visitor, query: str, understood: str | None, notices: int | None
) -> None:
    visitor.open(query)
    assert_unharmed(visitor)
    assert len(visitor.texts("#notices li")) == notices
    if understood is not None:
        expected = state(visitor)
        visitor.become(understood)
        actual = {**state(visitor), "query": expected["query"]}
        assert actual == expected
    assert_coherent(visitor)


def assert_unharmed(visitor: Visitor) -> None:
    assert visitor.page.evaluate("window.ran") is None
    assert visitor.page.locator("#react-entry-point :is(script, img, iframe)").count() == 0
    assert visitor.page.evaluate("document.querySelectorAll('#map [data-node]').length") > 100


def assert_coherent(visitor: Visitor) -> None:
    """The map, which the browser made, and the panels, which the server made, show one and the same view."""
    seen = visitor.seen()
    selected = [name for name, each in seen.states.items() if each == "selected"]
    assert selected == ([visitor.details()] if visitor.details() else [])
    numbers = visitor.page.evaluate("({ ...document.getElementById('count').dataset })")
    assert numbers["nodes"] == str(len(seen.matching))


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "query",
    [
        "?node=self-care%00",
        "?intasc=3%00",
        "?node=%E2%80%AEself-care",
        "?intasc=3%C2%AD",
        f"?intasc=3&node=self-care&q={'b' * LONGEST_QUERY}",
        f"?intasc=3&theme=dark&{'x' * LONGEST_QUERY}=1",
        "?node=self-care;intasc=3",
        "?intasc=%33",
        "?intasc=+3",
        "?node=self%2Dcare",
    ],
    ids=lambda query: query[:40],
)
def test_the_browser_and_the_server_understand_an_address_the_same(
    visitor: Visitor, content: Content, query: str
) -> None:
    visitor.open(query)
    assert_coherent(visitor)
    view, _ = parse_query(visitor.query(), content.vocabulary)
    dark = visitor.page.evaluate("document.documentElement.dataset.theme === 'dark'")
    assert dark == (view.theme == "dark")


@pytest.mark.wcag("3.3.1")
def test_a_notice_tells_what_was_left_out_and_can_be_dismissed(visitor: Visitor) -> None:
    visitor.open("?node=nobody&intasc=3,77&tours=start&theme=dark")
    notices = visitor.text("#notices")
    for part in ("“nobody”", "“77”", "“tours”"):
        assert part in notices
    assert visitor.page.get_attribute("#notices", "role") == "status"
    visitor.page.click("#notices button")
    visitor.settle()
    assert visitor.query() == "?intasc=3&theme=dark"
    assert visitor.text("#notices") == ""


def test_an_address_of_ten_thousand_characters_is_answered_with_a_notice(visitor: Visitor) -> None:
    answer = visitor.page.goto(f"{visitor.url}/?intasc=3&q={'a' * 10_000}")
    assert answer
    assert answer.status == 200
    until(visitor.page, "document.querySelector('#notices li')?.textContent.includes('too long')")


def test_an_unknown_page_is_answered_with_a_way_back(visitor: Visitor) -> None:
    answer = visitor.page.goto(f"{visitor.url}/nowhere/<script>window.ran=1</script>?x=<b>")
    assert answer
    assert answer.status == 404
    assert visitor.page.evaluate("window.ran") is None
    visitor.watched.problems.clear()  # the browser complains of the 404 itself
    visitor.page.get_by_role("link").click()
    until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'")


# --- the theme


def test_the_theme_is_chosen_and_kept_in_the_address(visitor: Visitor) -> None:
    def background() -> str:
        return str(visitor.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    system = background()
    seen = []
    for theme in ("dark", "light", ""):
        visitor.page.click("[data-action=display]")
        visitor.page.click(f"#theme [data-go='theme={theme}']")
        visitor.settle()
        assert visitor.query() == (f"?theme={theme}" if theme else "")
        assert visitor.page.get_attribute("html", "data-theme") == (theme or None)
        seen.append(background())
        visitor.page.reload()
        until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
        visitor.settle()
        assert background() == seen[-1]
    dark, light, again = seen
    assert dark != light
    assert again == system == light, "the browser of this test asks for light"


def test_the_system_decides_while_nobody_has_chosen(visitor: Visitor) -> None:
    light = visitor.page.evaluate("getComputedStyle(document.body).backgroundColor")
    pretend(visitor.page, color_scheme="dark")
    assert visitor.page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    visitor.go("theme=light")
    assert visitor.page.evaluate("getComputedStyle(document.body).backgroundColor") == light
    pretend(visitor.page, color_scheme="light")


def test_the_first_paint_has_the_theme_already(page: Page, server_url: str) -> None:
    for theme, expected in (("dark", ' data-theme="dark"'), ("light", ' data-theme="light"')):
        assert expected in page.context.request.get(f"{server_url}/?theme={theme}").text()
    assert "data-theme=" not in page.context.request.get(f"{server_url}/?theme=pink").text()
