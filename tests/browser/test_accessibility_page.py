"""The accessibility statement in a browser: no barrier, nothing sideways, and every part reached by key."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import barriers
from tests.browser.visitor import beyond_the_edge
from tests.conftest import Watched


@pytest.mark.few(1)
@pytest.mark.wcag("1.3.1", "1.4.3", "1.4.10", "4.1.2")
@pytest.mark.parametrize(
    ("language", "theme", "width"),
    [
        ("en", "light", 320),
        ("es", "dark", 768),
        ("en", "contrast", 1366),
        ("es", "light", 1366),
        ("en", "dark", 320),
        ("es", "contrast", 320),
    ],
)
def test_nothing_is_a_barrier_and_nothing_scrolls_sideways(
    page: Page, watched: Watched, server_url: str, language: str, theme: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server_url}/accessibility?lang={language}&theme={theme}")
    assert beyond_the_edge(page) == 0
    page.evaluate("document.querySelectorAll('table summary').forEach((each, at) => at > 2 || each.click())")
    assert beyond_the_edge(page) == 0
    assert barriers(page) == []
    assert watched.problems == watched.violations == []


@pytest.mark.wcag("2.4.1", "2.4.7")
def test_it_is_gone_through_by_key(page: Page, server_url: str) -> None:
    page.goto(f"{server_url}/accessibility")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_statement"
    met = []
    for _ in range(5):
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.getAttribute('href')"))
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2
    assert met == ["#_missing", "#_limits", "#_help", "#_tested", "#_report"]
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#_report"
