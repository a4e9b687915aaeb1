"""In another page: map and panel alone, all links stay there, and only sites that are named may frame it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Frame
from werkzeug.serving import make_server

from explorer.application import create_app
from explorer.competencies.graph import CompetencyGraph
from explorer.settings import Settings
from explorer.tours.reader import read_tours
from tests.browser.views import cut_off, overlapping, sideways
from tests.browser.visitor import Visitor
from tests.browsers import Contexts
from tests.conftest import Watched, until


class _Course(BaseHTTPRequestHandler):
    """A page of a course that frames whatever its query names."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        framed = self.path.partition("?")[2]
        page = f'<!DOCTYPE html><title>Course</title><iframe src="{framed}" width="600" height="400"></iframe>'
        self.wfile.write(page.encode())

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _served(server: ThreadingHTTPServer) -> Iterator[str]:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def course() -> Iterator[str]:
    """The origin of a course."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Course) as server, _served(server) as origin:
        yield origin


@pytest.fixture(scope="module")
def explorer_for(graph: CompetencyGraph) -> Iterator[Callable[[tuple[str, ...]], str]]:
    """Starts an explorer that the given origins may frame; answers with its own."""
    started = []

    def start(origins: tuple[str, ...]) -> str:
        app = create_app(graph, tours=read_tours(Settings().tours_file), embed_origins=origins)
        server = make_server("127.0.0.1", 0, app.server, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        started.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in started:
        server.shutdown()


def framed(browser: Browser, course: str, address: str) -> tuple[Frame, Watched, Callable[[], None]]:
    """What a course shows of an address."""
    context = browser.new_context(reduced_motion="reduce")
    page, watched = context.new_page(), Watched()
    watched.watch(page)
    page.goto(f"{course}/?{address}")
    page.wait_for_timeout(300)
    return page.frames[1], watched, context.close


def shows_a_map(frame: Frame) -> bool:
    try:
        frame.locator("#map[data-drawn=yes]").wait_for(timeout=15_000)
    except Exception:
        return False
    return frame.locator("#map [data-node]").count() > 100


@pytest.mark.few(1)
@pytest.mark.parametrize("view", ["?embed=1", "?node=self-care&embed=1", "?tour=start&step=3&embed=1"])
def test_a_site_that_is_named_may_frame_it(
    browser: Browser, course: str, explorer_for: Callable[[tuple[str, ...]], str], view: str
) -> None:
    origin = explorer_for((course,))
    frame, watched, close = framed(browser, course, f"{origin}/{view}")
    assert shows_a_map(frame)
    assert [each for each in watched.problems if "frame-ancestors" in each] == []
    close()


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("named", "view"),
    [((), "?embed=1"), (("https://elsewhere.example",), "?embed=1"), (("course",), ""), (("course",), "?embed=0")],
)
def test_any_other_may_not_nor_may_a_page_that_is_not_for_it(
    browser: Browser,
    course: str,
    explorer_for: Callable[[tuple[str, ...]], str],
    named: tuple[str, ...],
    view: str,
) -> None:
    origin = explorer_for(tuple(course if each == "course" else each for each in named))
    frame, watched, close = framed(browser, course, f"{origin}/{view}")
    frame.page.wait_for_timeout(700)
    assert any("frame-ancestors" in each for each in watched.problems)
    assert frame.locator("#map").count() == 0
    close()


# --- what it looks like


SIZES = {"600x400": (600, 400), "320x480": (320, 480), "1024x600": (1024, 600)}


@pytest.fixture(scope="module", params=SIZES)
def reader(request: pytest.FixtureRequest, browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Visitor]:
    """Someone who reads a course with an explorer in it."""
    width, height = SIZES[request.param]
    with contexts.lent(browser, viewport={"width": width, "height": height}) as page:
        visitor = Visitor(page, server_url)
        visitor.open("?embed=1")
        yield visitor
        assert visitor.watched.problems == []
        assert visitor.watched.violations == []


@pytest.mark.wcag("1.4.10")
@pytest.mark.few(4)
@pytest.mark.parametrize("view", ["", "&node=self-care", "&view=crosswalk", "&view=table", "&tour=start&step=3"])
def test_nothing_scrolls_around_it_and_all_can_be_read(reader: Visitor, view: str) -> None:
    reader.become(f"?{view.removeprefix('&')}{'&' if view else ''}embed=1")
    assert reader.page.evaluate("document.scrollingElement.scrollHeight - innerHeight") == 0
    reader.page.mouse.wheel(0, 400)
    assert reader.page.evaluate("document.scrollingElement.scrollTop") == 0
    assert sideways(reader) == 0
    assert cut_off(reader) == []
    assert overlapping(reader) == []
    for part in (".top", "#controls", "#bar"):
        assert not reader.page.locator(part).first.is_visible(), part


def test_the_map_comes_first_at_every_size(reader: Visitor) -> None:
    reader.become("?embed=1")
    assert reader.page.locator("#map").is_visible()


@pytest.mark.few(1)
def test_a_link_leads_to_the_same_view_outside(reader: Visitor) -> None:
    reader.become("?node=self-care&embed=1")
    link = reader.page.locator("#embed-open")
    assert link.get_attribute("target") == "_blank"
    assert link.get_attribute("rel") == "noopener"
    with reader.page.context.expect_page() as opened:
        link.click()
    opened.value.wait_for_url(f"{reader.url}/?node=self-care")
    opened.value.close()


@pytest.mark.few(1)
def test_every_link_stays_within(reader: Visitor) -> None:
    for view in ("?node=strong-relationships", "?view=outline", "?intasc=3", "?tour=start&step=3", "?view=tours"):
        reader.become(f"{view}&embed=1")
        reader.page.wait_for_timeout(200)
        leaving = reader.page.evaluate(
            """() => [...document.querySelectorAll("#panel a[href^='?'], #stage a[href^='?'], #languages a")]
              .filter((each) => each.checkVisibility() && !each.dataset.go && !each.dataset.toggle)
              .map((each) => each.getAttribute("href")).filter((href) => !href.includes("embed=1"))"""
        )
        assert leaving == []


@pytest.mark.few(1)
def test_selecting_stays_within(reader: Visitor) -> None:
    reader.become("?view=map&node=strong-relationships&embed=1")
    assert reader.page.locator("#details h2").is_visible(), "there is a panel beside the map, or below it"
    reader.page.evaluate("document.querySelector('#details [data-go][data-node]').click()")
    reader.settle()
    assert "embed=1" in reader.query()
    assert not reader.page.locator(".top").is_visible()
    until(reader.page, "document.documentElement.dataset.embedded === 'yes'")
