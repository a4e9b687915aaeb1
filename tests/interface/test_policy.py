"""What is said in the headers of every answer."""

import base64
import hashlib
import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from explorer.application import create_app
from explorer.competencies.graph import CompetencyGraph
from explorer.interface import wiring
from explorer.interface.guard import LARGEST_BODY
from tests.interface.conftest import CALLBACKS, FIND


def linked(client: FlaskClient) -> list[str]:
    """The addresses of all files that the document loads."""
    found = re.findall(r'<(?:script src|link [^>]*href)="([^"]+)"', client.get("/").text)
    assert len(found) > 8
    return [f"/{address.removeprefix('/')}" for address in found]


def failing(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> TestResponse:
    monkeypatch.setattr(wiring, "render_found", lambda *_: 1 / 0)
    return client.post(CALLBACKS, json=FIND)


ANSWERS: dict[str, tuple[int, Callable[[FlaskClient, pytest.MonkeyPatch], TestResponse]]] = {
    "the document": (200, lambda client, _: client.get("/")),
    "its head": (200, lambda client, _: client.head("/")),
    "the layout": (200, lambda client, _: client.get("/_dash-layout")),
    "the dependencies": (200, lambda client, _: client.get("/_dash-dependencies")),
    "a callback": (200, lambda client, _: client.post(CALLBACKS, json=FIND)),
    "health": (200, lambda client, _: client.get("/health")),
    "the outline": (200, lambda client, _: client.get("/outline?lang=es&intasc=3")),
    "a handout": (200, lambda client, _: client.get("/handout?node=self-care&lang=es")),
    "the map as one file": (200, lambda client, _: client.get("/competency-explorer.html?lang=es")),
    "the accessibility statement": (200, lambda client, _: client.get("/accessibility?lang=es")),
    "the graph": (200, lambda client, _: client.get("/graph.json")),
    "the icon": (200, lambda client, _: client.get("/assets/icon.svg")),
    "a file of ours": (200, lambda client, _: client.get("/assets/parts/page.js")),
    "a compressed file": (200, lambda client, _: client.get("/_dash-layout", headers={"Accept-Encoding": "br"})),
    "a bad request": (400, lambda client, _: client.post(CALLBACKS, json=[])),
    "a foreign request": (
        403,
        lambda client, _: client.post(CALLBACKS, json=FIND, headers={"Origin": "https://x.example"}),
    ),
    "an unknown path": (404, lambda client, _: client.get("/nope")),
    "an unknown page": (404, lambda client, _: client.get("/nope", headers={"Accept": "text/html"})),
    "an unknown file": (404, lambda client, _: client.get("/assets/nope.js")),
    "another method": (405, lambda client, _: client.put("/")),
    "too much": (413, lambda client, _: client.post(CALLBACKS, json="x" * LARGEST_BODY)),
    "another type": (415, lambda client, _: client.post(CALLBACKS, data="x")),
    "a failure": (500, failing),
}


@pytest.fixture(params=ANSWERS)
def answer(request: pytest.FixtureRequest, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> TestResponse:
    status, ask = ANSWERS[request.param]
    answered = ask(client, monkeypatch)
    assert answered.status_code == status
    return answered


def test_every_answer_has_the_headers(answer: TestResponse) -> None:
    headers = answer.headers
    assert int(re.findall(r"max-age=(\d+); includeSubDomains", headers["Strict-Transport-Security"])[0]) >= 31_536_000
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Cache-Control" in headers
    assert all(len(headers.getlist(name)) == 1 for name in set(headers.keys()) - {"Vary"})


def test_no_answer_tells_a_version_or_sets_a_cookie(answer: TestResponse) -> None:
    assert not {"Set-Cookie", "X-Powered-By"} & set(answer.headers.keys())
    assert not re.search(r"\d|python", answer.headers["Server"], re.IGNORECASE)


def test_every_text_names_its_encoding(answer: TestResponse) -> None:
    if re.match(r"text/|application/javascript", answer.content_type):
        assert "charset=utf-8" in answer.content_type


def test_the_policy_of_every_answer_allows_nothing_inline_and_nothing_foreign(answer: TestResponse) -> None:
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    assert "unsafe" not in str(policy)
    assert "http" not in str(policy)
    assert "*" not in str(policy)
    for directive in ("default-src", "object-src", "base-uri", "frame-ancestors"):
        assert policy[directive] == "'none'"
    for directive in ("connect-src", "font-src", "form-action", "manifest-src"):
        assert policy[directive] == "'self'"
    assert policy["img-src"] == "'self' data:"
    for directive in ("script-src", "style-src"):
        own, *hashes = policy[directive].split()
        assert own == "'self'"
        assert all(re.fullmatch(r"'sha256-[\w+/]{43}='", each) for each in hashes)


def framed_by(answer: TestResponse) -> str:
    return answer.headers["Content-Security-Policy"].rpartition("frame-ancestors ")[2]


def test_only_the_origins_that_the_host_names_may_frame_the_map_and_only_where_it_is_to_be_embedded(
    graph: CompetencyGraph,
) -> None:
    client = create_app(graph, embed_origins=("https://lms.school.example",)).server.test_client()
    assert framed_by(client.get("/?embed=1")) == "https://lms.school.example"
    assert framed_by(client.get("/?node=self-care&embed=1")) == "https://lms.school.example"
    for address in ("/", "/?embed=0", "/?embed=", "/outline?embed=1", "/nope?embed=1", "/accessibility?embed=1"):
        assert framed_by(client.get(address)) == "'none'", address


def test_without_such_a_setting_nobody_may_frame_it(client: FlaskClient) -> None:
    assert framed_by(client.get("/?embed=1")) == "'none'"


def test_the_policy_names_every_inline_script(client: FlaskClient) -> None:
    document = client.get("/")
    scripts = re.findall(r"<script(?![^>]*(?: src=|application/json))[^>]*>(.*?)</script>", document.text, re.DOTALL)
    assert scripts
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in document.headers["Content-Security-Policy"]


def test_nothing_is_inline_but_scripts(client: FlaskClient) -> None:
    assert not re.search(r"<style|\sstyle=|\son\w+=", client.get("/").text)


def test_files_whose_address_changes_with_them_are_kept(client: FlaskClient) -> None:
    kept = [address for address in linked(client) if re.search(r"\?m=|\.v\d", address)]
    assert len(kept) > 5
    for address in kept:
        assert "max-age=31536000" in client.get(address).headers["Cache-Control"], address


@pytest.mark.parametrize("address", ["/assets/parts/page.js", "/assets/parts/page.js?m=1", "/?m=1", "/graph.json?m=1"])
def test_other_answers_are_asked_for_again(client: FlaskClient, address: str) -> None:
    assert client.get(address).headers["Cache-Control"] == "no-cache"


def test_what_was_refused_or_asked_by_a_callback_is_not_kept(client: FlaskClient) -> None:
    name = linked(client)[-1]
    for answered in (
        client.get("/nope"),
        client.get("/assets/nope.js?m=1"),
        client.post(CALLBACKS, json=FIND),
        client.put(name),
    ):
        assert answered.headers["Cache-Control"] == "no-store"


def test_the_page_is_compressed_with_brotli_where_it_can_be(client: FlaskClient) -> None:
    asked = {"Accept-Encoding": "zstd, gzip, br"}
    assert client.get("/_dash-layout", headers=asked).headers["Content-Encoding"] == "br"


def test_a_file_that_did_not_change_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/assets/parts/page.js")
    again = client.get("/assets/parts/page.js", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert "Content-Security-Policy" in again.headers
