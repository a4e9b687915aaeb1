"""The browsers of the tests, as Debian packages them, and what a visitor has of one for themselves."""

import atexit
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Locator, Page, Playwright, ViewportSize

LAPTOP: ViewportSize = {"width": 1366, "height": 768}
"""The screen of a school laptop."""

_CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
_FIREFOX = Path(os.environ.get("FIREFOX", "/usr/bin/firefox-esr"))
_QUIET = (
    "--no-sandbox",  # containers of a build have no user namespaces
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
# What visitors prefer is told to a Firefox when it starts: its driver can pretend none of it.
_FIREFOX_LIKES: dict[str, dict[str, dict[str, int]]] = {
    "reduced_motion": {"reduce": {"ui.prefersReducedMotion": 1}, "no-preference": {"ui.prefersReducedMotion": 0}},
    "color_scheme": {
        "light": {"layout.css.prefers-color-scheme.content-override": 1},
        "dark": {"layout.css.prefers-color-scheme.content-override": 0},
    },
    "forced_colors": {"none": {}, "active": {"browser.display.document_color_use": 2}},
}
_BEYOND_FIREFOX = {
    ("has_touch", True): "be touched",
    ("java_script_enabled", False): "do without scripts",
    ("bypass_csp", True): "do without the policy of a page",
    ("contrast", "more"): "pretend that more contrast is asked for",
}

_PATIENCE = 60
"""Seconds within which a file is made and saved."""

NAMES = ("chromium", "firefox")
"""The browsers that tests run in; the first is the one where nothing else is said."""


def only_chromium_can(page: Page, what: str) -> None:
    """Leave out the rest of a test in Firefox, since its driver cannot let it do what comes next, as "be touched"."""
    if is_firefox(page):
        _leave_out(what)


def is_firefox(page: Page) -> bool:
    """Whether a page is open in Firefox."""
    browser = page.context.browser
    return browser is not None and browser.browser_type.name == "firefox"


def _leave_out(what: str) -> None:
    pytest.skip(f"The driver of Firefox cannot let it {what}")


def fill(field: Locator, text: str) -> None:
    """Let a text be the whole of what is written in a field, as if it was pasted."""
    if not is_firefox(field.page):
        field.fill(text)
        return
    # What its driver fills in, React takes for what it has written there itself.
    field.focus()
    field.evaluate(
        """(field, text) => {
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, text);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        text,
    )


def devtools(page: Page, what: str) -> CDPSession:
    """What Chromium tells and does of a page beyond what any driver can, asked for to do this, as "be touched"."""
    only_chromium_can(page, what)
    return page.context.new_cdp_session(page)


def pretend(page: Page, **media: Any) -> None:
    """Let the visitor of a page that is open prefer something else from now on."""
    only_chromium_can(page, "pretend another medium or preference while a page is open")
    page.emulate_media(**media)


@contextmanager
def on_paper(page: Page) -> Iterator[None]:
    """Let a page take the screen for paper in this block."""
    pretend(page, media="print")
    try:
        yield
    finally:
        pretend(page, media="null")


def printed(page: Page, **options: Any) -> bytes:
    """A page as PDF, with its structure."""
    only_chromium_can(page, "print a page in its own size and with its structure")
    return page.pdf(tagged=True, outline=True, **options)


@contextmanager
def saving(page: Page) -> Iterator[list[Path]]:
    """The file that is saved in this block, as one entry once the block has ended, under the name it was given."""
    saved: list[Path] = []
    folder = Path(mkdtemp(dir=_folder()))
    if is_firefox(page):
        # Its driver hears of no file that a page has made itself. All of them arrive in one folder.
        for left in _arrivals().iterdir():
            left.unlink()
        yield saved
        arrived = Path(shutil.move(_arrived(page), folder))
    else:
        with page.expect_download(timeout=_PATIENCE * 1000) as waiting:
            yield saved
        arrived = folder / waiting.value.suggested_filename
        waiting.value.save_as(arrived)
    saved.append(arrived)


@cache
def _folder() -> Path:
    folder = Path(mkdtemp(prefix="saved-in-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _arrivals() -> Path:
    """Where a Firefox puts what it saves."""
    folder = _folder() / "arrivals"
    folder.mkdir(exist_ok=True)
    return folder


def _arrived(page: Page) -> Path:
    deadline = time.monotonic() + _PATIENCE
    names: list[str] = []
    while time.monotonic() < deadline:
        names = [each.name for each in _arrivals().iterdir()]
        # While it still arrives, an empty file holds its name beside the part that is there.
        if len(names) == 1 and not names[0].endswith(".part") and (whole := _arrivals() / names[0]).stat().st_size:
            return whole
        page.wait_for_timeout(50)
    return pytest.fail(f"One file was to be saved within {_PATIENCE} s, and there are {names}")


class Started:
    """The browsers that were started: one Chromium, and a Firefox for each set of preferences of its visitors."""

    def __init__(self, playwright: Playwright) -> None:
        self._playwright = playwright
        self._found: dict[str, Browser] = {}

    def browser(self, name: str, **likes: str) -> Browser:
        """The browser of a name; a Firefox whose visitors prefer this, else a light page without motion."""
        likes = {"color_scheme": "light", "reduced_motion": "reduce", **likes} if name == "firefox" else {}
        key = f"{name} {sorted(likes.items())}"
        if key not in self._found:
            self._found[key] = self._firefox(likes) if name == "firefox" else self._chromium()
        return self._found[key]

    def close(self) -> None:
        """Close all of them."""
        for each in self._found.values():
            each.close()

    def _chromium(self) -> Browser:
        _require(_CHROMIUM, "chromium", "CHROMIUM", "Chromium")
        return self._playwright.chromium.launch(executable_path=_CHROMIUM, args=_QUIET)

    def _firefox(self, likes: Mapping[str, str]) -> Browser:
        _require(_FIREFOX, "firefox-esr", "FIREFOX", "Firefox")
        preferences: dict[str, str | float | bool] = {}
        for of, value in likes.items():
            preferences.update(_FIREFOX_LIKES[of][value])
        # Without this channel Playwright asks for a Firefox of its own making; with it, it speaks WebDriver BiDi.
        return self._playwright.firefox.launch(
            executable_path=_FIREFOX,
            channel="moz-firefox",
            firefox_user_prefs=preferences,
            downloads_path=_arrivals(),
        )


def _require(path: Path, package: str, variable: str, name: str) -> None:
    if not path.exists():
        pytest.fail(
            f"{path} is not there. Install Debian's package {package} (apt-get install {package}), "
            f"or set {variable} to the path of another {name}.",
            pytrace=False,
        )


class Contexts:
    """The parts of browsers that visitors have for themselves, each with nothing that anyone kept in it before.

    A part that was used is used again: to make one, and to fetch and compile all of a page in it for the first time, is
    half of the work of a visit. So what was fetched before may still be there.
    """

    def __init__(self, started: Started) -> None:
        self._started = started
        self._free: dict[str, list[BrowserContext]] = {}

    @contextmanager
    def lent(self, browser: Browser, **options: Any) -> Iterator[Page]:
        """An empty page for a visitor, with these options of a context beside a laptop's screen and no motion."""
        options = {"viewport": LAPTOP, "reduced_motion": "reduce", **options}
        if browser.browser_type.name == "firefox":
            for (name, value), what in _BEYOND_FIREFOX.items():
                if options.get(name) == value:
                    _leave_out(what)
            likes = {each: options[each] for each in sorted(options.keys() & _FIREFOX_LIKES.keys())}
            browser = self._started.browser("firefox", **likes)
        free = self._free.setdefault(f"{browser.browser_type.name} {sorted(options.items())}", [])
        context = free.pop() if free else browser.new_context(**options)
        context.set_default_timeout(10_000)
        context.set_default_navigation_timeout(30_000)
        context.set_offline(bool(options.get("offline")))
        try:
            yield context.new_page()
        finally:
            if _is_left_as_new(context):
                free.append(context)


def _is_left_as_new(context: BrowserContext) -> bool:
    """Whether nothing is left in it any more; otherwise it is closed."""
    try:
        # Pages that are elsewhere now, or closed, may have kept something that cannot be cleared from here.
        is_clear = bool(context.pages) and all(page.url.startswith("http") for page in context.pages)
        for page in context.pages if is_clear else ():
            page.evaluate("localStorage.clear()")
            page.close()
        context.clear_cookies()
        context.clear_permissions()
    except Error:  # A page that crashed, or that may keep nothing.
        is_clear = False
    if not is_clear:
        context.close()
    return is_clear
