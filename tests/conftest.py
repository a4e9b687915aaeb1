"""What many tests share: the shipped framework, an app of it, a server that runs, a browser that looks at it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from dash import Dash
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, sync_playwright

from explorer.application import create_app
from explorer.competencies.graph import CompetencyGraph
from explorer.graph_file.reader import read_graph
from explorer.interface.content import Content
from explorer.settings import PROJECT, Settings
from explorer.words.catalogue import Words
from tests.browsers import NAMES, Contexts, Started
from tests.criteria import Collector, label
from tests.few import beyond_few

COURSES = "https://lms.school.example"
"""Who may frame the map of the server that these tests start."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run write the accessibility report, as scripts/conformance.py asks, and let it be all in Firefox."""
    parser.addoption("--conformance", action="store_true", help="write data/conformance.json, docs/accessibility.md")
    parser.addoption(
        "--browser",
        choices=NAMES,
        help="run what needs a browser, and nothing else, in this one; otherwise all run in chromium, "
        "and those marked everywhere in each",
    )
    parser.addoption("--thorough", action="store_true", help="try all cases, also of what is marked few: it takes long")


def pytest_configure(config: pytest.Config) -> None:
    """Gather outcomes where they all arrive: not in the processes that share the work."""
    if config.getoption("--conformance") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Collector())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave some cases to a thorough run, and say how many; the accessibility report asks for all of them.

    Refuse a test whose name differs from process to process, since processes that share the work must agree."""
    for each in items:
        if "frozenset(" in each.nodeid or " at 0x" in each.nodeid:
            raise pytest.UsageError(f"This test has another name at each start; give it ids of words: {each.nodeid}")
    if config.getoption("--browser"):
        items[:] = [each for each in items if "browser" in getattr(each, "fixturenames", ())]
    label(items)
    if not config.getoption("--thorough") and not config.getoption("--conformance"):
        left = set(beyond_few(items))
        config.hook.pytest_deselected(items=list(left))
        items[:] = [each for each in items if each not in left]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Try what is marked so in every browser, and all else in one. Names of tests tell the browser if not the first."""
    if "browser" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--browser")
        everywhere = metafunc.definition.get_closest_marker("everywhere") is not None
        names = [chosen] if chosen else NAMES if everywhere else NAMES[:1]
        ids = [pytest.HIDDEN_PARAM if name == NAMES[0] else name for name in names]
        metafunc.parametrize("browser", names, indirect=True, ids=ids, scope="module")


@pytest.fixture(scope="session")
def graph() -> CompetencyGraph:
    """The shipped framework."""
    return read_graph(Settings().graph_file)


@pytest.fixture(scope="session")
def content(graph: CompetencyGraph) -> Content:
    """The shipped framework with what is derived from it, in English."""
    return Content.of(graph, Words.of("en"))


@pytest.fixture(scope="session")
def app(graph: CompetencyGraph) -> Dash:
    """The explorer of the shipped framework, in this process."""
    return create_app(graph)


@dataclass(frozen=True)
class RunningServer:
    """A server that ``python app.py`` started: where it listens, and its process."""

    url: str
    port: int
    process: int


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The shipped explorer as it is really served, on a port of its own."""
    port = _free_port()
    log = tmp_path_factory.mktemp("server") / "log"
    with log.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "app.py"],
            cwd=PROJECT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "EMBED_ORIGINS": COURSES},
            stdout=written,
            stderr=subprocess.STDOUT,
        )
    try:
        url = f"http://127.0.0.1:{port}"
        _await_health(url, process, log)
        yield RunningServer(url, port, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture(scope="session")
def server_url(server: RunningServer) -> str:
    """Where the running server listens, without a slash at the end."""
    return server.url


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_health(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{url}/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.05)
    pytest.fail(f"The server did not start. It said:\n{log.read_text(encoding='utf-8', errors='replace')}")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers and drives them."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def started(playwright: Playwright) -> Iterator[Started]:
    """The browsers that were started."""
    started = Started(playwright)
    yield started
    started.close()


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest, started: Started) -> Browser:
    """The browser of a test's name: one for all tests of a process."""
    return started.browser(request.param)


@pytest.fixture(scope="session")
def contexts(started: Started) -> Contexts:
    """What new visitors look at a page with; the browser closes them with itself."""
    return Contexts(started)


@dataclass(frozen=True)
class Watched:
    """What happened in a page beyond what it shows, in the order in which it happened."""

    problems: list[str] = field(default_factory=list)
    """Errors and warnings of the console, uncaught errors, and requests that found no server."""
    violations: list[str] = field(default_factory=list)
    """What the content security policy forbade, as "directive: what"."""
    requests: list[str] = field(default_factory=list)
    """The address of every request."""

    def watch(self, page: Page) -> None:
        """Note from now on what happens in a page."""
        page.on("console", lambda message: self._hear(message))
        page.on("pageerror", lambda error: self.problems.append(f"uncaught: {error}"))
        page.on("requestfailed", lambda request: self._miss(request))
        page.on("request", lambda request: self.requests.append(request.url))
        page.expose_function("watchedViolation", lambda violation: self.violations.append(violation))
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (event) =>"
            " watchedViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample} ${event.sourceFile}`))"
        )

    def _miss(self, request: Request) -> None:
        # A page that is left while its icon is still coming gives the request up itself.
        if request.failure not in ("net::ERR_ABORTED", "NS_BINDING_ABORTED"):
            self.problems.append(f"failed: {request.url} {request.failure}")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.problems.append(f"{message.type}: {message.text} ({message.location['url']})")


@pytest.fixture
def watched() -> Watched:
    """What happened in ``page``."""
    return Watched()


@pytest.fixture
def page(browser: Browser, contexts: Contexts, watched: Watched) -> Iterator[Page]:
    """A new visitor's empty page, watched, on the screen of a school laptop, with animations off."""
    with contexts.lent(browser) as page:
        watched.watch(page)
        yield page


def until(page: Page, expression: str, seconds: float = 30) -> Any:
    """What an expression answers in a page, as soon as that is true.

    Playwright's ``wait_for_function`` evaluates text in the page, which our policy forbids.
    """
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer := page.evaluate(expression):
            return answer
        page.wait_for_timeout(20)
    return pytest.fail(f"Not true within {seconds} s: {expression}")
