"""The policy in a real browser: it forbids nothing that the explorer does, and lets nothing else through."""

import base64
import hashlib
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from threading import Thread

import pytest
from playwright.sync_api import Browser, Error, Page

from explorer.interface.policy import STYLE_HASHES
from tests.browsers import Contexts
from tests.conftest import Watched, until

_DRAWN = "document.querySelectorAll('#map [data-node]').length > 100"

# Each text that a <style> element ever had, in the order of appearance.
_NOTE_STYLES = """
window.styleTexts = [];
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    for (const node of [target, ...addedNodes]) {
      const style = node.nodeName === "STYLE" ? node : node.parentNode;
      if (style && style.nodeName === "STYLE") styleTexts.push(style.textContent);
    }
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
"""


def visit(page: Page, server_url: str) -> None:
    """A short visit that touches everything that draws, asks or loads something."""
    page.goto(server_url)
    until(page, _DRAWN)
    node = page.locator("#map [data-kind=competency]").first
    name = node.get_attribute("data-node")
    node.focus()
    page.keyboard.press("Enter")
    until(page, f"document.getElementById('details').dataset.node === '{name}'")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("equity")
    until(page, "document.querySelectorAll('#finder [role=option]').length")
    page.keyboard.press("Enter")
    for view in ("crosswalk", "report", "outline", "table", "about"):
        page.click(f"#views [data-go^='view={view}&']")
        until(page, f"document.getElementById('{view}').innerText.length > 100")
        until(page, "[...document.querySelectorAll('.chart')].every(({ dataset }) => dataset.state === 'drawn')")
    page.go_back()
    until(page, "document.getElementById('table').offsetParent")
    page.goto(f"{server_url}/?view=map&theme=dark&intasc=3")
    until(page, _DRAWN)
    page.mouse.move(500, 400)
    page.mouse.wheel(0, -300)
    page.wait_for_load_state("networkidle")


@pytest.mark.everywhere
def test_a_visit_violates_nothing_and_asks_nobody_else(page: Page, watched: Watched, server_url: str) -> None:
    visit(page, server_url)
    assert watched.violations == []
    assert watched.problems == []
    assert [address for address in watched.requests if not address.startswith(f"{server_url}/")] == []
    assert page.context.cookies() == []
    assert page.evaluate("document.cookie") == ""


# By the directive that forbids each.
ATTACKS = {
    "script-src-elem": "add(document.head, 'script', {text: 'window.ran = 1'})",
    "script-src-attr": "document.body.setAttribute('onclick', 'window.ran = 1'); document.body.click()",
    "style-src-elem": "add(document.head, 'style', {textContent: 'b {top: 0}'})",
    "style-src-attr": "document.body.setAttribute('style', 'color: red')",
    "img-src": "new Image().src = 'https://evil.example/x.png'",
    "connect-src": "fetch('https://evil.example/').catch(() => {})",
    "frame-src": "add(document.body, 'iframe', {src: 'https://evil.example/'})",
    "base-uri": "add(document.head, 'base', {href: 'https://evil.example/'})",
    "form-action": "add(document.body, 'form', {action: 'https://evil.example/'});"
    " try { document.body.lastChild.submit() } catch {}",  # Firefox throws what it forbids
    "object-src": "add(document.body, 'object', {data: 'https://evil.example/'})",
}


def test_what_injected_markup_tries_is_forbidden_and_seen(page: Page, watched: Watched, server_url: str) -> None:
    page.goto(server_url)
    until(page, _DRAWN)
    assert watched.violations == []
    add = "const add = (to, name, values) => to.append(Object.assign(document.createElement(name), values));"
    for directive, attack in ATTACKS.items():
        watched.violations.clear()
        page.evaluate(f"() => {{ {add} {attack} }}")
        heard(page, watched.violations, directive)
        assert [each.partition(":")[0] for each in watched.violations] == [directive]
        assert page.evaluate("window.ran") is None


def test_every_inline_script_is_in_the_header(page: Page, server_url: str) -> None:
    answer = page.goto(server_url)
    assert answer is not None
    until(page, _DRAWN)
    scripts = page.evaluate(
        "[...document.scripts].filter((each) => !each.src && each.type !== 'application/json').map((each) => each.text)"
    )
    assert scripts
    for script in scripts:
        assert f"'{hash_of(script)}'" in answer.headers["content-security-policy"]


@pytest.fixture
def unguarded(browser: Browser, contexts: Contexts) -> Iterator[Page]:
    """A page in which no policy holds, so that all styles get in."""
    with contexts.lent(browser, bypass_csp=True) as page:
        page.add_init_script(_NOTE_STYLES)
        yield page


def test_the_hashes_of_styles_are_those_that_dash_injects(unguarded: Page, server_url: str) -> None:
    visit(unguarded, server_url)
    texts = {"", *unguarded.evaluate("styleTexts")}
    found = sorted(map(hash_of, texts))
    assert len(found) > 1, "no style was seen: has Dash stopped to inject any? Then STYLE_HASHES can go"
    if found != sorted(STYLE_HASHES):
        listed = "".join(f'    "{each}",\n' for each in found)
        pytest.fail(
            "Dash injects other styles than before. Read what changed, then put this into explorer/interface/policy.py:"
            f"\n\nSTYLE_HASHES = (\n{listed})"
        )


class _OtherSite(BaseHTTPRequestHandler):
    """Answers every address with an empty page."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!DOCTYPE html><title>Another site</title>")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The address of another site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _OtherSite) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_another_site_cannot_frame_the_page(page: Page, watched: Watched, server_url: str, elsewhere: str) -> None:
    page.goto(elsewhere)
    page.evaluate(
        "(url) => document.body.append(Object.assign(document.createElement('iframe'), {src: url}))", f"{server_url}/"
    )
    heard(page, watched.problems, "frame-ancestors")
    assert page.frames[1].evaluate("document.getElementById('react-entry-point')") is None


_ASKED = ("{}", "{mode: 'no-cors'}", "{method: 'POST', body: '{}'}", "{method: 'POST', mode: 'no-cors', body: '{}'}")


def test_another_site_gets_no_answer(page: Page, server_url: str, elsewhere: str) -> None:
    page.goto(elsewhere)
    for path, options in product(("/", "/graph.json", "/_dash-update-component"), _ASKED):
        with pytest.raises(Error, match=r"Failed to fetch|NetworkError"):
            page.evaluate(f"(url) => fetch(url, {options})", server_url + path)


def heard(page: Page, messages: list[str], word: str) -> None:
    """Wait until a word is in one of the messages that a page sends."""
    deadline = time.monotonic() + 10
    while not any(word in each for each in messages):
        assert time.monotonic() < deadline, f"{word!r} was not heard in {messages}"
        page.wait_for_timeout(20)


def hash_of(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
