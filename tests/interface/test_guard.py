"""What may be asked: every attack of the list is answered with 4xx, in one line of the log, and quickly."""

import json
import logging
import time
from typing import Any

import pytest
from dash import Dash, Input, Output, State
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from explorer.interface import wiring
from explorer.interface.guard import LARGEST_BODY, guard
from tests.interface.conftest import CALLBACKS, FIND


@pytest.fixture
def show(app: Dash) -> dict[str, Any]:
    """The request for the panels, as Chromium sends it: a property without a value is left out."""
    output, callback = next((name, each) for name, each in app.callback_map.items() if "address.title" in name)
    return {
        "output": output,
        "outputs": [each.to_dict() for each in callback["output"]],
        "inputs": [{"id": "address", "property": "search", "value": ""}, {"id": "address", "property": "attempt"}],
        "state": [{"id": "address", "property": "before"}],
        "changedPropIds": ["address.search"],
        "parsedChangedPropsIds": ["address.search"],
    }


def find(**changes: Any) -> bytes:
    return json.dumps(FIND | changes).encode()


def typed(value: Any) -> list[Any]:
    return [{"id": "finder", "property": "text", "value": value}]


def without(key: str) -> bytes:
    return json.dumps({name: value for name, value in FIND.items() if name != key}).encode()


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def post(client: FlaskClient, body: bytes, content_type: str = "application/json", **headers: str) -> TestResponse:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(CALLBACKS, data=body, content_type=content_type, headers=sent)


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


def test_what_the_page_asks_is_answered(client: FlaskClient, show: dict[str, Any]) -> None:
    assert post(client, find()).json["response"]["finder"]["found"]["text"] == "equity"  # type: ignore[index]
    assert post(client, json.dumps(show).encode()).status_code == 200
    show["inputs"][1]["value"] = 3
    assert post(client, json.dumps(show).encode()).status_code == 200


BODIES = {
    "nothing": b"",
    "not JSON": b"search",
    "a list": b"[]",
    "a number": b"5",
    "null": b"null",
    "an empty object": b"{}",
    "UTF-16": json.dumps(FIND).encode("utf-16"),
    "UTF-16 without a mark": json.dumps(FIND).encode("utf-16-le"),
    "UTF-32": json.dumps(FIND).encode("utf-32"),
    "Latin-1": find(inputs=typed("x")).replace(b'"x"', b'"\xe9"'),
    "nested 200,000 deep": nested(200_000),
    "nested as deep as fits": nested(LARGEST_BODY // 2),
    "nested 900 deep": nested(900),
    "a value nested 900 deep": find(inputs=typed("x")).replace(b'"x"', nested(900)),
    "inputs nested 900 deep": find(inputs="x").replace(b'"x"', nested(900)),
    "changes nested 900 deep": find(changedPropIds="x").replace(b'"x"', nested(900)),
    "an unknown output": find(output="nothing.children"),
    "an output of another callback": find(output="address.title"),
    "an output that is a list": find(output=["finder.found"]),
    "an output that is an object": find(output={"id": "finder"}),
    "no output": without("output"),
    "outputs of another": find(outputs={"id": "details", "property": "children"}),
    "outputs as a list": find(outputs=[FIND["outputs"]]),
    "more outputs": find(outputs=[FIND["outputs"], FIND["outputs"]]),
    "no outputs": without("outputs"),
    "no inputs": without("inputs"),
    "inputs that are no list": find(inputs=FIND["inputs"][0]),
    "inputs that are text": find(inputs="x"),
    "too few inputs": find(inputs=[]),
    "too many inputs": find(inputs=FIND["inputs"] * 2),
    "an input that is a list": find(inputs=[FIND["inputs"]]),
    "an input that is null": find(inputs=[None]),
    "an input without its id": find(inputs=[{"property": "text", "value": "x"}]),
    "an input with another id": find(inputs=[{"id": "details", "property": "text", "value": "x"}]),
    "an input with a pattern for an id": find(inputs=[{"id": {"type": "x"}, "property": "text", "value": "x"}]),
    "an input with another property": find(inputs=[{"id": "finder", "property": "found", "value": "x"}]),
    "an input with more to say": find(inputs=[{"id": "finder", "property": "text", "value": "x", "more": 1}]),
    "an input without its value": find(inputs=[{"id": "finder", "property": "text"}]),
    "a number for a text": find(inputs=typed(5)),
    "a list for a text": find(inputs=typed(["x"])),
    "an object for a text": find(inputs=typed({"x": 1})),
    "true for a text": find(inputs=typed(True)),
    "half a surrogate pair": find(inputs=typed("\ud800")),
    "not a number": find(inputs=typed(float("nan"))),
    "infinity": find(inputs=typed("x")).replace(b'"x"', b"1e999"),
    "5,000 digits": find(inputs=typed("x")).replace(b'"x"', b"9" * 5_000),
    "a state that the callback has not": find(state=[{"id": "details", "property": "children", "value": 1}]),
    "a state that is no list": find(state=5),
    "changes that are a number": find(changedPropIds=5),
    "changes that are text": find(changedPropIds="finder.text"),
    "changes that are numbers": find(changedPropIds=[5]),
    "changes of something else": find(changedPropIds=["details.children"]),
    "changes that are null": find(changedPropIds=None),
    "no changes": without("changedPropIds"),
    "parsed changes that are a number": find(parsedChangedPropsIds=5),
    "parsed changes of something else": find(parsedChangedPropsIds=["../x"]),
    "an unknown key": find(cancel=[1]),
    "more than 64 KiB": find(inputs=typed("x" * LARGEST_BODY)),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_body_that_the_page_cannot_send_is_refused(
    client: FlaskClient, caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    begun = time.thread_time()
    answer = post(client, body)
    took = time.thread_time() - begun
    assert answer.status_code in (400, 413)
    assert took < 0.05
    assert set(answer.json or {}) == {"error"}
    [line] = logged(caplog)
    assert line.startswith("refused POST /_dash-update-component: 4")
    assert len(line) < 160
    assert "\n" not in line


@pytest.mark.parametrize("length", [4_001, 60_000])
def test_a_long_text_is_no_failure(client: FlaskClient, length: int) -> None:
    assert post(client, find(inputs=typed("x" * length))).status_code == 200


ATTEMPTS = {
    "a text": "3",
    "true": True,
    "a fraction": 1.5,
    "a whole fraction": 1.0,
    "a list": [1],
}


@pytest.mark.parametrize("value", ATTEMPTS.values(), ids=ATTEMPTS)
def test_a_value_of_another_type_than_the_callback_takes_is_refused(
    client: FlaskClient, show: dict[str, Any], value: Any
) -> None:
    show["inputs"][1]["value"] = value
    assert post(client, json.dumps(show).encode()).status_code == 400


def test_inputs_in_another_order_are_refused(client: FlaskClient, show: dict[str, Any]) -> None:
    show["inputs"].reverse()
    assert post(client, json.dumps(show).encode()).status_code == 400


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json"]
)
def test_another_content_type_than_json_is_refused(client: FlaskClient, kind: str) -> None:
    assert post(client, find(), kind).status_code == 415
    assert client.post(CALLBACKS, data=find()).status_code == 415


FOREIGN = [
    {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
    {"Sec_Fetch_Site": "none"},
    {"Sec_Fetch_Site": "cross-site", "Origin": "http://localhost"},
    {"Origin": "https://evil.example"},
    {"Origin": "http://localhost.evil.example"},
    {"Origin": "http://localhost:8051"},
    {"Origin": "null"},
    {"Origin": "http://[::1"},
    {"Origin": "localhost"},
    {"Origin": "https://evil.example", "X_Forwarded_Host": "evil.example"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_what_another_site_sends_is_refused(client: FlaskClient, headers: dict[str, str]) -> None:
    assert post(client, find(), **headers).status_code == 403


OWN = [
    {},
    {"Sec_Fetch_Site": "same-origin"},
    {"Origin": "http://localhost"},
    {"Origin": "https://localhost"},
    # A proxy with TLS that does not pass the Host on: the browser has said enough.
    {"Sec_Fetch_Site": "same-origin", "Origin": "https://map.example"},
]


@pytest.mark.parametrize("headers", OWN, ids=str)
def test_what_the_own_page_sends_is_answered(client: FlaskClient, headers: dict[str, str]) -> None:
    assert post(client, find(), **headers).status_code == 200


def test_forged_handles_of_background_jobs_change_nothing(client: FlaskClient) -> None:
    plain = post(client, find())
    forged = client.post(
        f"{CALLBACKS}?endId=x&cacheKey=x&job=1&oldJob=1&cancelJob=1", data=find(), content_type="application/json"
    )
    assert forged.status_code == 200
    assert forged.data == plain.data


UNKNOWN = [
    "/.env",
    "/.git/config",
    "/wp-login.php",
    "/nope",
    "/_mcp",
    "/_reload-hash",
    "/_dash-ws-callback",
    "/_favicon.ico",
    "/_alive_x",
    "/static/x",
    "/health/",
    "/index.html",
    "/app.py",
    "/_dash-component-suites/os/path.py",
    "/_dash-component-suites/dash/dash.py",
    "/_dash-component-suites/dash/version.py",
    "/_dash-component-suites/dash/../dash.py",
    "/_dash-component-suites/nothing/x.js",
    "/_dash-component-suites/dash/%00",
    "/assets",
    "/assets/",
    "/assets/nope.js",
    "/assets/..%2f",
    "/assets/..%2f..%2fapp.py",
    "/assets/%2e%2e/app.py",
    "/assets/..%5capp.py",
    "/assets/%00",
    "/assets/logic",
    "/%0d%0aSet-Cookie:%20x=1",
]


@pytest.mark.parametrize("path", UNKNOWN)
def test_an_unknown_path_is_not_found(client: FlaskClient, caplog: pytest.LogCaptureFixture, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.json == {"error": "Not Found"}
    assert len(logged(caplog)) == 1


def test_there_is_no_other_address_than_these(app: Dash) -> None:
    known: dict[str, list[str]] = {}
    for rule in app.server.url_map.iter_rules():
        known[rule.rule] = sorted({*known.get(rule.rule, ()), *(rule.methods or ())})
    assert known == {
        "/": ["GET", "HEAD"],
        "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>": ["GET", "HEAD"],
        "/_dash-dependencies": ["GET", "HEAD"],
        "/_dash-layout": ["GET", "HEAD"],
        "/_dash-update-component": ["POST"],
        "/accessibility": ["GET", "HEAD"],
        "/assets/<path:filename>": ["GET", "HEAD"],
        "/competency-explorer.html": ["GET", "HEAD"],
        "/crosswalk.csv": ["GET", "HEAD"],
        "/crosswalk.xlsx": ["GET", "HEAD"],
        "/es/_dash-dependencies": ["GET", "HEAD"],
        "/es/_dash-layout": ["GET", "HEAD"],
        "/es/_dash-update-component": ["POST"],
        "/explorer.css": ["GET", "HEAD"],
        "/explorer.js": ["GET", "HEAD"],
        "/graph.json": ["GET", "HEAD"],
        "/handout": ["GET", "HEAD", "POST"],
        "/health": ["GET", "HEAD"],
        "/join.json": ["GET", "HEAD"],
        "/join.svg": ["GET", "HEAD"],
        "/outline": ["GET", "HEAD"],
        "/picture.svg": ["GET", "HEAD"],
        "/poster": ["GET", "HEAD"],
        "/presenter": ["GET", "HEAD"],
        "/slides.pptx": ["POST"],
        "/tours.json": ["GET", "HEAD"],
        "/v/<code>": ["GET", "HEAD"],
    }


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FOO"])
@pytest.mark.parametrize(
    "path",
    ["/", "/health", "/graph.json", "/crosswalk.csv", "/explorer.js", "/_dash-layout", "/assets/parts/page.js"],
)
def test_another_method_is_not_allowed(client: FlaskClient, method: str, path: str) -> None:
    assert client.open(path, method=method).status_code == 405


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "OPTIONS"])
def test_callbacks_are_only_posted_to(client: FlaskClient, method: str) -> None:
    answer = client.open(CALLBACKS, method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"


HOSTS = ["evil.example", "<script>", "evil.example:99999", "[::1", "zq xj", "é"]


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", ["/", "/nope", "/health", "/_dash-layout", ""])
def test_the_host_that_a_request_names_is_not_repeated(client: FlaskClient, host: str, path: str) -> None:
    forged = dict.fromkeys(
        ("Host", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Forwarded-For", "Forwarded"), host
    )
    answer = client.get("/", headers=forged, environ_overrides={"PATH_INFO": path})
    assert answer.status_code in (200, 400, 404)
    assert "Location" not in answer.headers
    assert host not in str(answer.headers)
    assert host == "<script>" or host not in answer.text


def test_control_characters_are_escaped_in_the_log(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    client.get("/a%0d%0ab%1b[31mc%e2%80%ae")
    assert logged(caplog) == [r"refused GET /a\r\nb\x1b[31mc\u202e: 404 Not Found"]


def test_the_query_is_not_logged(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    client.get("/nope?q=ZEBRA-7731")
    assert "ZEBRA" not in caplog.text


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise ValueError("secret\n[2026-01-01] WARNING forged \x1b[31m")

    monkeypatch.setattr(wiring, "render_found", fail)
    monkeypatch.setattr(wiring, "render_view", fail)


@pytest.mark.usefixtures("broken")
def test_a_callback_that_fails_tells_the_visitor_a_reference_and_the_log_everything(
    client: FlaskClient, show: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    for body in (find(), json.dumps(show).encode()):
        caplog.clear()
        answer = post(client, body)
        reference = answer.headers["X-Reference"]
        assert answer.status_code == 500
        assert answer.json == {"error": "Internal Server Error", "reference": reference}
        [line] = logged(caplog)
        assert reference in line
        assert "ValueError: secret" in line
        assert "\x1b" not in line
        assert all(each.startswith("  | ") for each in line.splitlines()[1:])


def test_a_page_that_is_not_there_is_told_in_words(client: FlaskClient) -> None:
    answer = client.get("/<b>nope</b>", headers={"Accept": "text/html,*/*;q=0.8"})
    assert answer.status_code == 404
    assert answer.content_type == "text/html; charset=utf-8"
    assert '<html lang="en">' in answer.text
    assert '<a href="/">' in answer.text
    assert "nope" not in answer.text


def test_a_page_that_fails_tells_its_reference(app: Dash, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "interpolate_index", lambda **_: 1 / 0)
    answer = client.get("/", headers={"Accept": "text/html"})
    assert answer.status_code == 500
    assert answer.headers["X-Reference"] in answer.text
    assert "ZeroDivisionError" not in answer.text


def test_a_callback_whose_values_cannot_be_checked_stops_the_start() -> None:
    unchecked = Dash("test_guard")

    @unchecked.callback(Output("a", "children"), Input("b", "value"), State("c", "data"))
    def answer(value: str, data: dict[str, Any]) -> str:
        return value

    with pytest.raises(TypeError, match="'data' cannot be checked"):
        guard(unchecked)


def test_nothing_that_helps_a_developer_or_a_stranger_is_on(app: Dash, client: FlaskClient) -> None:
    document = client.get("/").text
    config = json.loads(document.partition('type="application/json">')[2].partition("</script>")[0])
    assert config["ui"] is False
    assert config["props_check"] is False
    assert not config.keys() & {"python_version", "dash_version_url", "hot_reload", "dev_tools", "websocket"}
    assert app.config.health_endpoint is None
    assert app.server.debug is False


@pytest.mark.parametrize("key", ["node", "q", "intasc", "theme", "view", "nothing"])
@pytest.mark.parametrize("junk", ["<script>xyzzy</script>", '"onload="xyzzy', "'-xyzzy-'", "</title><b>xyzzy"])
def test_the_document_reflects_nothing_of_the_address(client: FlaskClient, key: str, junk: str) -> None:
    answer = client.get("/", query_string={key: junk})
    assert answer.status_code == 200
    assert "xyzzy" not in answer.text
