"""Without JavaScript: the page says so, and the outline holds all of it as HTML that needs nothing else."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.axe import barriers
from tests.browser.visitor import beyond_the_edge
from tests.browsers import Contexts, on_paper
from tests.conftest import Watched, until

TEXTS = {
    "en": {
        "needs": "needs JavaScript",
        "offer": "Read the outline",
        "competency": "Build strong relationships",
        "other": "Self-care",
        "standard": "InTASC 3: Learning Environments",
        "count": "8 of 20 competencies",
        "clear": "Clear all",
        "language": "Leer en español",
    },
    "es": {
        "needs": "necesita JavaScript",
        "offer": "Leer el esquema",
        "competency": "Crear relaciones sólidas",
        "other": "Autocuidado",
        "standard": "InTASC 3: Ambientes de aprendizaje",
        "count": "8 de 20 competencias",
        "clear": "Quitar todos",
        "language": "Read in English",
    },
}


Unscripted = Callable[..., Page]


@pytest.fixture
def unscripted(browser: Browser, contexts: Contexts) -> Iterator[Unscripted]:
    """Pages in which no script runs."""
    with ExitStack() as visits:

        def new_page(width: int = 1366, **options: Any) -> Page:
            sight: dict[str, Any] = {"viewport": {"width": width, "height": 768}, **options}
            page: Page = visits.enter_context(contexts.lent(browser, **{"java_script_enabled": False, **sight}))
            return page

        yield new_page


def await_in_sight(page: Page, selector: str) -> None:
    """Wait until an element begins in the window: the browser leads there a moment after the page has come."""
    until(
        page,
        f"(({{ top }}) => top >= 0 && top < innerHeight)(document.querySelector('{selector}').getBoundingClientRect())",
    )


@pytest.mark.few(1)
@pytest.mark.parametrize(("language", "width"), [("en", 1366), ("es", 390)])
def test_all_can_be_read_found_filtered_and_followed(
    unscripted: Unscripted, server_url: str, language: str, width: int
) -> None:
    page, words = unscripted(width), TEXTS[language]
    query = "" if language == "en" else f"?lang={language}"
    page.goto(f"{server_url}/{query}")
    assert words["needs"] in page.inner_text(".noscript")
    assert not page.is_visible(".loading"), "nothing is on its way"
    assert not page.is_visible("#failure")
    page.get_by_role("link", name=words["offer"], exact=True).click()
    assert page.url == f"{server_url}/outline{query}"
    # Find a competency.
    page.locator(".plain-contents").get_by_role("link", name=words["competency"], exact=True).click()
    assert page.url.endswith("#strong-relationships")
    await_in_sight(page, "#strong-relationships")
    assert page.inner_text("#strong-relationships") == words["competency"]
    # Follow a link.
    page.locator(".sentences").get_by_role("link", name=words["other"], exact=True).first.click()
    assert page.url.endswith("#self-care")
    await_in_sight(page, "#self-care")
    # Filter by a standard, and take the filter away.
    page.locator(".standards").get_by_role("link", name=words["standard"]).click()
    assert "intasc=3" in page.url
    assert ("lang=es" in page.url) == (language == "es")
    assert words["count"] in page.inner_text("#count")
    await_in_sight(page, "#count")
    assert page.locator("#strong-relationships").count() == 1
    assert page.locator("#self-care").count() == 0
    page.get_by_role("link", name=words["clear"]).click()
    assert page.locator("#self-care").count() == 1
    # Open a resource, and come back.
    page.route("https://**", lambda route: route.fulfill(content_type="text/html", body="<h1>There</h1>"))
    link = page.locator("#r-challenge-str > p > a.outward")
    address = link.get_attribute("href")
    link.click()
    assert page.url == address
    page.go_back()
    # The map of the same node, and the other language.
    assert page.get_attribute("#self-care + p .to-map", "href") == f"./?node=self-care{query.replace('?', '&')}"
    page.get_by_role("link", name=words["language"], exact=True).click()
    assert page.get_attribute("html", "lang") != language


@pytest.mark.few(1)
@pytest.mark.parametrize("blocked", ["**/*.js*", "**/explorer.js*", "**/_dash-component-suites/**"])
def test_where_scripts_do_not_come_the_outline_is_offered(
    unscripted: Unscripted, server_url: str, blocked: str
) -> None:
    page = unscripted(java_script_enabled=True)
    page.route(blocked, lambda route: route.abort())
    page.goto(f"{server_url}/?lang=es&node=self-care")
    assert not page.is_visible(".late"), "it may still come"
    hurry(page)
    assert page.is_visible(".late")
    page.locator(".late a").click()
    assert page.url == f"{server_url}/outline?lang=es#self-care"
    await_in_sight(page, "#self-care")


def test_nothing_is_offered_beside_a_map_that_came(unscripted: Unscripted, server_url: str) -> None:
    page = unscripted(java_script_enabled=True)
    page.goto(server_url)
    page.locator("#map [data-node]").first.wait_for(timeout=30_000)
    hurry(page)
    assert not page.is_visible(".late")


def hurry(page: Page) -> None:
    """Let the time pass after which a page comes late."""
    page.evaluate("document.getAnimations().forEach((each) => each.finish())")


def test_a_page_that_cannot_begin_offers_the_outline(unscripted: Unscripted, server_url: str) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=500, content_type="application/json", body="{}")

    page = unscripted(java_script_enabled=True)
    page.route("**/_dash-layout*", refuse)
    page.goto(f"{server_url}/?node=self-care")
    offer = page.locator("#failure").get_by_role("link", name="Read the outline")
    offer.wait_for()
    offer.click()
    assert page.url == f"{server_url}/outline#self-care"


@pytest.mark.few(1)
@pytest.mark.parametrize("language", TEXTS)
def test_nothing_scrolls_sideways(unscripted: Unscripted, server_url: str, language: str) -> None:
    page = unscripted()
    page.goto(f"{server_url}/outline?lang={language}&intasc=3")
    for width in (320, 390, 768, 1366):
        page.set_viewport_size({"width": width, "height": 700})
        assert beyond_the_edge(page) == 0


@pytest.mark.few(1)
@pytest.mark.parametrize(
    ("query", "theme", "width"),
    [
        ("?intasc=4", "light", 1366),
        ("?intasc=4&lang=es", "dark", 390),
        ("?intasc=4,10&match=all&domain=intrapersonal&node=self-care", "dark", 1366),
        ("?intasc=4&lang=es&theme=contrast", "light", 390),
    ],
)
def test_nothing_is_a_barrier(unscripted: Unscripted, server_url: str, query: str, theme: str, width: int) -> None:
    # One competency with all that a page has: axe takes a minute for all twenty.
    page = unscripted(width, java_script_enabled=True, color_scheme=theme)
    page.goto(f"{server_url}/outline{query}")
    page.locator("details summary").first.click()
    assert barriers(page) == []


def test_it_is_gone_through_by_keyboard(unscripted: Unscripted, server_url: str) -> None:
    page = unscripted(java_script_enabled=True)
    page.goto(f"{server_url}/outline")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert page.evaluate("document.activeElement.className") == "skip"
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.plain-body') !== null")
    page.focus(".plain-statuses summary")
    page.keyboard.press("Enter")
    assert page.is_visible(".plain-statuses dl")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_targets_are_large_enough_to_touch(unscripted: Unscripted, server_url: str) -> None:
    page = unscripted(390)
    page.goto(f"{server_url}/outline")
    small = page.evaluate(
        """() => [...document.querySelectorAll("summary, .choices a, .plain-contents a, .plain-top a")]
          .filter((each) => Math.min(each.offsetWidth, each.offsetHeight) < 24).map((each) => each.textContent)"""
    )
    assert small == []


def test_paper_holds_the_words_and_nothing_to_press(unscripted: Unscripted, server_url: str) -> None:
    page = unscripted()
    page.goto(f"{server_url}/outline?theme=dark&intasc=3")
    with on_paper(page):
        for gone in (".plain-contents", ".plain-top", ".choices", ".to-map", "a.skip"):
            assert not page.locator(gone).first.is_visible(), gone
        for kept in ("h1", "#count", "#strong-relationships", ".sentences", "#_glossary", "#_sources", ".plain-foot"):
            assert page.locator(kept).first.is_visible(), kept
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


def test_it_asks_for_itself_its_style_and_its_icon_only(page: Page, watched: Watched, server_url: str) -> None:
    page.goto(f"{server_url}/outline?lang=es", wait_until="networkidle")
    asked = {each.removeprefix(server_url).partition("?")[0] for each in watched.requests}
    assert asked <= {"/outline", "/explorer.css", "/assets/icon.svg"}
    assert asked >= {"/outline", "/explorer.css"}
    assert watched.problems == []
    assert watched.violations == []


def test_a_filter_keeps_the_place_where_filters_are(unscripted: Unscripted, server_url: str) -> None:
    page = unscripted(390)
    page.goto(f"{server_url}/outline")
    page.locator(".standards a").nth(8).click()
    assert page.url.endswith("?intasc=9#_filters")
    await_in_sight(page, "#_filters")
    page.go_back()
    assert page.url == f"{server_url}/outline"
