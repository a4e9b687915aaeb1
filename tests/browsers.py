"""The browsers of the tests, as Debian packages them, and what a visitor has of one for themselves."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, ViewportSize

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
# Playwright cannot tell a Firefox as it is published what its visitor prefers; all of them like it without motion here.
_PREFERENCES: dict[str, str | float | bool] = {"ui.prefersReducedMotion": 1}


def _launch_chromium(playwright: Playwright) -> Browser:
    _require(_CHROMIUM, "chromium", "CHROMIUM", "Chromium")
    return playwright.chromium.launch(executable_path=_CHROMIUM, args=_QUIET)


def _launch_firefox(playwright: Playwright) -> Browser:
    _require(_FIREFOX, "firefox-esr", "FIREFOX", "Firefox")
    # Without this channel Playwright asks for a Firefox of its own making; with it, it speaks WebDriver BiDi.
    return playwright.firefox.launch(executable_path=_FIREFOX, channel="moz-firefox", firefox_user_prefs=_PREFERENCES)


def _require(path: Path, package: str, variable: str, name: str) -> None:
    if not path.exists():
        pytest.fail(
            f"{path} is not there. Install Debian's package {package} (apt-get install {package}), "
            f"or set {variable} to the path of another {name}.",
            pytrace=False,
        )


LAUNCH = {"chromium": _launch_chromium, "firefox": _launch_firefox}
"""What starts each browser, by its name."""


class Contexts:
    """The parts of browsers that visitors have for themselves, each with nothing that anyone kept in it before.

    A part that was used is used again: to make one, and to fetch and compile all of a page in it for the first time, is
    half of the work of a visit. So what was fetched before may still be there.
    """

    def __init__(self) -> None:
        self._free: dict[str, list[BrowserContext]] = {}

    @contextmanager
    def lent(self, browser: Browser, **options: Any) -> Iterator[Page]:
        """An empty page for a visitor, with these options of a context beside a laptop's screen and no motion."""
        options = {"viewport": LAPTOP, "reduced_motion": "reduce", **options}
        free = self._free.setdefault(f"{browser.browser_type.name} {sorted(options.items())}", [])
        context = free.pop() if free else browser.new_context(**options)
        context.set_default_timeout(10_000)
        context.set_default_navigation_timeout(30_000)
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
        context.set_offline(False)
        context.clear_cookies()
        context.clear_permissions()
    except Error:  # A page that crashed, or that may keep nothing.
        is_clear = False
    if not is_clear:
        context.close()
    return is_clear
