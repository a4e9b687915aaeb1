"""The people who look at the page in these tests, and the file that they are told about."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, CDPSession

from explorer.settings import Settings
from tests.browser.phone import PHONE, TOUCH
from tests.browser.visitor import Arrive, Network, Visitor
from tests.browsers import Contexts, devtools


@pytest.fixture(scope="session")
def network() -> Network:
    """The shipped file as NetworkX reads it, without any code of ours."""
    content = json.loads(Settings().graph_file.read_text(encoding="utf-8"))
    found = nx.node_link_graph(content, edges="edges")
    assert isinstance(found, nx.MultiDiGraph)
    return found


@pytest.fixture(scope="module")
def one_page(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Visitor]:
    """One page for all tests of a module: loading it anew each time would take minutes."""
    with contexts.lent(browser) as page:
        visitor = Visitor(page, server_url)
        visitor.open()
        yield visitor


@pytest.fixture
def visitor(one_page: Visitor) -> Iterator[Visitor]:
    """Someone who looks at the first view on a school laptop, with animations off. Nothing may go wrong unseen."""
    one_page.start_over()
    one_page.watched.problems.clear()
    yield one_page
    assert one_page.watched.problems == []
    assert one_page.watched.violations == []


@pytest.fixture
def arrive(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Arrive]:
    """Visitors who were never here before, each with a browser of their own."""
    with ExitStack() as visits:

        def open_for(query: str = "", **options: Any) -> Visitor:
            visitor = Visitor(visits.enter_context(contexts.lent(browser, **options)), server_url)
            visitor.open(query)
            return visitor

        yield open_for


@pytest.fixture(scope="module")
def reader(
    request: pytest.FixtureRequest, browser: Browser, contexts: Contexts, server_url: str
) -> Iterator[tuple[Visitor, str]]:
    """Someone who reads a language, before a page without a map, and that language. Nothing may go wrong unseen."""
    with contexts.lent(browser) as page:
        visitor = Visitor(page, server_url)
        visitor.open(f"?view=about&lang={request.param}")
        yield visitor, request.param
        assert visitor.watched.problems == []
        assert visitor.watched.violations == []


@pytest.fixture(scope="module")
def debugger(one_page: Visitor) -> CDPSession:
    """By which Chromium tells what a screen reader comes to."""
    return devtools(one_page.page, "tell its accessibility tree")


@pytest.fixture(scope="module")
def one_phone(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Visitor]:
    """One phone for all tests of a module."""
    with contexts.lent(browser, **TOUCH) as page:
        visitor = Visitor(page, server_url)
        visitor.open()
        yield visitor


@pytest.fixture
def phone(one_phone: Visitor) -> Iterator[Visitor]:
    """Someone with a phone, at the first view. Nothing may go wrong unseen."""
    one_phone.watched.problems.clear()
    one_phone.page.set_viewport_size(PHONE)
    one_phone.page.evaluate(
        """() => {
          document.activeElement.blur();
          document.querySelector("dialog[open]")?.close();
          explorerOver.close();
          explorerAddress.change("?view=map");
          explorerAddress.change("");
          explorerPage.map.start();
          document.getElementById("stage").scrollTop = 0;
        }"""
    )
    one_phone.settle()
    yield one_phone
    assert one_phone.watched.problems == []
    assert one_phone.watched.violations == []


@pytest.fixture
def screen(phone: Visitor) -> Iterator[CDPSession]:
    """The screen of that phone, for fingers that stay on it for a while."""
    session = devtools(phone.page, "be touched")
    yield session
    session.detach()
