"""When the server or the network fails: it is said, what is loaded still works, and it comes right again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.visitor import CALLBACK, Arrive, Visitor
from tests.browsers import Contexts, fill
from tests.conftest import until

_SAID = "document.getElementById('failure').hidden === false"
_SILENT = "document.getElementById('failure').hidden === true"
REFERENCE = "0badcafe"


@pytest.fixture
def visitor(arrive: Arrive) -> Visitor:
    """A visitor of a page that is about to fail: its console will not stay empty."""
    return arrive()


def refuse(route: Route) -> None:
    route.fulfill(
        status=500, headers={"X-Reference": REFERENCE}, content_type="application/json", body='{"error": "Internal"}'
    )


def assert_usable(visitor: Visitor) -> None:
    """The map that is loaded selects, filters and zooms, whatever the server does."""
    assert visitor.click_node("cognitive")
    assert visitor.seen().states["cognitive"] == "selected"
    visitor.page.evaluate("explorerAddress.go('node=&intasc=3')")
    seen = visitor.seen()
    assert seen.states["cognitive"] == "normal"
    assert 8 < len(seen.matching) < 146
    before = visitor.camera()
    visitor.page.focus("#map [tabindex='0']")
    visitor.press("+")
    assert visitor.camera() != before


def banner(visitor: Visitor) -> str:
    """What a visitor reads in the banner."""
    return " ".join(visitor.page.inner_text("#failure").split())


def test_nothing_is_said_while_nothing_fails(visitor: Visitor) -> None:
    assert not visitor.page.is_visible("#failure")
    visitor.go("node=cognitive")
    assert not visitor.page.is_visible("#failure")


def test_a_failing_server_is_told_with_a_reference_and_tried_again(visitor: Visitor) -> None:
    visitor.page.route(CALLBACK, refuse)
    assert visitor.click_node("strong-relationships")
    until(visitor.page, _SAID)
    assert visitor.page.get_attribute("#failure", "role") == "alert"
    assert visitor.page.is_visible("#failure")
    said = banner(visitor)
    assert "Something went wrong on the server" in said
    assert f"Reference: {REFERENCE}" in said
    assert "Offline" not in said
    assert visitor.seen().states["strong-relationships"] == "selected", "the map has answered"
    assert visitor.details() == "", "the panel has not"
    # It fails again, and then not.
    visitor.page.get_by_role("button", name="Try again").click()
    visitor.page.wait_for_timeout(300)
    assert visitor.page.is_visible("#failure")
    visitor.page.unroute(CALLBACK)
    visitor.page.get_by_role("button", name="Try again").click()
    until(visitor.page, "document.getElementById('details').dataset.node === 'strong-relationships'")
    until(visitor.page, _SILENT)
    assert visitor.page.text_content("#details h2") == "Build strong relationships"


def test_the_map_works_on_while_the_server_fails(visitor: Visitor) -> None:
    visitor.page.route(CALLBACK, refuse)
    assert_usable(visitor)
    until(visitor.page, _SAID)


def test_the_next_answer_takes_the_banner_away(visitor: Visitor) -> None:
    visitor.page.route(CALLBACK, refuse)
    assert visitor.click_node("cognitive")
    until(visitor.page, _SAID)
    visitor.page.unroute(CALLBACK)
    visitor.page.evaluate("explorerAddress.go('node=self-care')")
    until(visitor.page, "document.getElementById('details').dataset.node === 'self-care'")
    until(visitor.page, _SILENT)


def test_a_failing_search_is_told_too(visitor: Visitor) -> None:
    visitor.page.route(CALLBACK, refuse)
    fill(visitor.page.locator("#finder input"), "equity")
    until(visitor.page, _SAID)
    assert f"Reference: {REFERENCE}" in banner(visitor)


@pytest.mark.wcag("3.3.1")
def test_a_lost_network_is_told_and_the_map_works_on(visitor: Visitor) -> None:
    visitor.page.context.set_offline(True)
    until(visitor.page, _SAID)
    assert_usable(visitor)
    visitor.page.wait_for_timeout(200)
    assert "Offline: showing the last loaded map." in banner(visitor)
    assert "Reference" not in banner(visitor)
    assert visitor.page.is_visible("#failure")


def test_when_the_network_is_back_the_panel_catches_up_by_itself(visitor: Visitor) -> None:
    visitor.page.context.set_offline(True)
    until(visitor.page, _SAID)
    assert visitor.click_node("cognitive")
    visitor.page.wait_for_timeout(200)
    assert visitor.details() == ""
    visitor.page.context.set_offline(False)
    until(visitor.page, "document.getElementById('details').dataset.node === 'cognitive'")
    until(visitor.page, _SILENT)


def lose_everything(visitor: Visitor) -> None:
    """The server is gone, although the browser believes that it is online."""
    visitor.page.route("**/*", lambda route: route.abort("connectionrefused"))


def test_a_server_that_is_back_is_noticed_within_five_seconds(visitor: Visitor) -> None:
    lose_everything(visitor)
    assert visitor.click_node("cognitive")
    until(visitor.page, _SAID)
    visitor.page.wait_for_timeout(2500)
    assert visitor.page.is_visible("#failure"), "it is looked for and not found"
    visitor.page.unroute("**/*")
    with visitor.page.expect_response("**/health", timeout=5_000):
        pass
    until(visitor.page, "document.getElementById('details').dataset.node === 'cognitive'")
    until(visitor.page, _SILENT)


def test_a_proxy_whose_server_is_away_is_no_mistake_of_the_server(visitor: Visitor) -> None:
    visitor.page.route("**/*", lambda route: route.fulfill(status=502, content_type="text/html", body="Bad Gateway"))
    assert visitor.click_node("cognitive")
    until(visitor.page, _SAID)
    assert "Offline: showing the last loaded map." in banner(visitor)
    assert "Something went wrong" not in banner(visitor)
    visitor.page.unroute("**/*")
    until(visitor.page, "document.getElementById('details').dataset.node === 'cognitive'")
    until(visitor.page, _SILENT)


def test_nothing_is_looked_for_while_nothing_is_lost(visitor: Visitor) -> None:
    visitor.page.route(CALLBACK, refuse)
    assert visitor.click_node("cognitive")
    until(visitor.page, _SAID)
    asked = len(visitor.watched.requests)
    visitor.page.wait_for_timeout(2500)
    assert len(visitor.watched.requests) == asked, "a server that answers with a mistake is asked again by people"


def test_offline_the_map_is_explored_by_pointer_keyboard_and_filters(visitor: Visitor) -> None:
    visitor.go("node=strong-relationships")
    visitor.page.context.set_offline(True)
    until(visitor.page, _SAID)
    visitor.page.focus("#map [data-node=self-care]")
    visitor.press("Enter")
    assert visitor.query() == "?node=self-care"
    seen = visitor.seen()
    assert seen.states["self-care"] == "selected"
    assert "faded" in seen.states.values(), "what is near stands out"
    assert visitor.page.is_visible("#map [data-for=self-care]"), "and says its name"
    visitor.press("ArrowRight")
    assert visitor.focus()["node"] not in ("", "self-care")
    visitor.page.click("#filters [data-toggle='intasc=3']")
    filtered = visitor.seen().matching
    visitor.page.go_back()
    assert visitor.query() == "?node=self-care"
    assert len(visitor.seen().matching) > len(filtered)
    visitor.page.context.set_offline(False)
    until(visitor.page, "document.getElementById('details').dataset.node === 'self-care'", 5)
    until(visitor.page, _SILENT)


def test_a_search_that_failed_leaves_no_banner_behind(visitor: Visitor) -> None:
    visitor.page.context.set_offline(True)
    fill(visitor.page.locator("#finder input"), "equity")
    until(visitor.page, _SAID)
    visitor.page.context.set_offline(False)
    until(visitor.page, _SILENT, 5)
    fill(visitor.page.locator("#finder input"), "equit")
    visitor.page.wait_for_selector("#finder [role=option]")


def test_the_banner_speaks_the_language_of_the_page(arrive: Arrive) -> None:
    visitor = arrive("?lang=es")
    visitor.page.context.set_offline(True)
    until(visitor.page, _SAID)
    assert "Sin conexión: se muestra el último mapa cargado." in banner(visitor)


def test_a_server_that_cannot_be_reached_is_told_and_tried_again(visitor: Visitor) -> None:
    visitor.page.route(CALLBACK, lambda route: route.abort("connectionrefused"))
    assert visitor.click_node("cognitive")
    until(visitor.page, _SAID)
    assert "Offline: showing the last loaded map." in banner(visitor)
    assert_usable(visitor)
    visitor.page.unroute(CALLBACK)
    visitor.page.get_by_role("button", name="Try again").click()
    until(visitor.page, "document.getElementById('count').dataset.competencies === '8'")
    until(visitor.page, _SILENT)


def test_a_garbled_answer_is_told(visitor: Visitor) -> None:
    visitor.page.route(
        CALLBACK, lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Log in</p>")
    )
    assert visitor.click_node("cognitive")
    until(visitor.page, _SAID, 5)


@pytest.mark.wcag("2.4.11")
@pytest.mark.few(1)
@pytest.mark.parametrize("width", [1366, 768])
def test_the_banner_covers_no_control(visitor: Visitor, width: int) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 768})
    visitor.page.route(CALLBACK, refuse)
    visitor.page.evaluate("explorerAddress.go('node=cognitive')")
    until(visitor.page, _SAID)
    covered = visitor.page.evaluate(
        """() => 
          [...document.querySelectorAll("#filters button, #legend button, .zoom button, .top :is(a, button, input)")]
          .filter((each) => each.checkVisibility() && !each.closest("details:not([open])"))
          .filter((each) => {
            const box = each.getBoundingClientRect();
            return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest("#failure");
          }).map((each) => each.textContent)"""
    )
    assert covered == []


@pytest.mark.wcag("2.1.1")
def test_the_banner_is_reached_and_pressed_by_keyboard(visitor: Visitor) -> None:
    visitor.page.route(CALLBACK, refuse)
    assert visitor.click_node("cognitive")
    until(visitor.page, _SAID)
    visitor.page.unroute(CALLBACK)
    visitor.begin()
    for _ in range(150):
        visitor.press("Tab")
        if visitor.focus()["text"] == "Try again":
            break
    visitor.press("Enter")
    until(visitor.page, "document.getElementById('details').dataset.node === 'cognitive'")


# --- failures before anything is shown


@pytest.fixture
def nobody(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Visitor]:
    """A visitor before a page that is not yet opened."""
    with contexts.lent(browser) as page:
        visitor = Visitor(page, server_url)
        yield visitor


@pytest.mark.few(2)
@pytest.mark.parametrize("request_name", ["_dash-layout", "_dash-dependencies"])
@pytest.mark.parametrize("outage", ["500", "lost"])
def test_a_page_that_cannot_begin_says_so_and_offers_to_load_again(
    nobody: Visitor, request_name: str, outage: str
) -> None:
    address = f"**/{request_name}*"
    nobody.page.route(address, refuse if outage == "500" else lambda route: route.abort())
    nobody.page.goto(nobody.url)
    until(nobody.page, _SAID)
    assert nobody.page.is_visible("#failure")
    said = banner(nobody)
    assert "The map still works" not in said, "there is no map yet"
    assert "last loaded map" not in said, "there is no map yet"
    nobody.page.unroute(address)
    nobody.page.locator("#failure button").click()
    until(nobody.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    assert not nobody.page.is_visible("#failure")


def test_a_first_answer_that_fails_leaves_a_map_and_a_way_on(nobody: Visitor) -> None:
    nobody.page.route(CALLBACK, refuse)
    nobody.page.goto(nobody.url)
    until(nobody.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    until(nobody.page, _SAID)
    with nobody.page.expect_response(CALLBACK) as answered:
        assert nobody.click_node("cognitive")
    assert answered.value.status == 500
    assert nobody.seen().states["cognitive"] == "selected"
    nobody.page.unroute(CALLBACK)
    nobody.page.get_by_role("button", name="Try again").click()
    until(nobody.page, "document.getElementById('details').dataset.node === 'cognitive'")


def test_without_javascript_the_page_says_what_it_needs(browser: Browser, contexts: Contexts, server_url: str) -> None:
    with contexts.lent(browser, java_script_enabled=False) as page:
        page.goto(server_url)
        assert page.is_visible(".noscript")
        assert "needs JavaScript" in page.inner_text(".noscript")
        page.click(".noscript a[href='graph.json']")
        assert "strong-relationships" in page.content()
        assert not page.is_visible("#failure")
