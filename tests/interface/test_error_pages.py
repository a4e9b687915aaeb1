"""Pages about what went wrong, in the language that the browser asks for."""

import re

import pytest
from dash import Dash
from flask.testing import FlaskClient

from explorer.words.catalogue import LANGUAGES, Words

HTML = "text/html,application/xhtml+xml,*/*;q=0.8"

ASKED = [
    (None, "en"),
    ("", "en"),
    ("en-US,en;q=0.9", "en"),
    ("es", "es"),
    ("es-MX,es;q=0.9,en;q=0.8", "es"),
    ("es-419", "es"),
    ("en;q=0.4,es;q=0.9", "es"),
    ("fr,es;q=0.5,en;q=0.2", "es"),
    ("fr,de;q=0.5", "en"),
    ("*", "en"),
    ("x" * 3_000, "en"),
    ("es;q=0,en", "en"),
    ("';<script>", "en"),
]


def asking(language: str | None) -> dict[str, str]:
    return {"Accept": HTML} if language is None else {"Accept": HTML, "Accept-Language": language}


@pytest.mark.few(6)
@pytest.mark.parametrize(("asked", "language"), ASKED, ids=[str(asked)[:30] for asked, _ in ASKED])
def test_a_missing_page_speaks_the_language_of_the_browser(
    client: FlaskClient, asked: str | None, language: str
) -> None:
    answer = client.get("/nowhere", headers=asking(asked))
    words = Words.of(language)
    assert answer.status_code == 404
    assert f'<html lang="{language}">' in answer.text
    for key in ("error-not-found-title", "error-not-found", "error-back", "product"):
        assert words(key) in answer.text
    assert "script" not in answer.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_failure_has_words_of_its_own(
    app: Dash, client: FlaskClient, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    words, headers = Words.of(language), asking(language)
    assert words("error-refused") in client.put("/", headers=headers).text
    monkeypatch.setattr(app, "interpolate_index", lambda **_: 1 / 0)
    failed = client.get("/", headers=headers)
    assert failed.status_code == 500
    assert words("error-failed") in failed.text
    assert words("failure-reference", reference=failed.headers["X-Reference"]) in failed.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cache_is_told_that_the_answer_depends_on_the_language(client: FlaskClient, language: str) -> None:
    page = client.get("/nowhere", headers=asking(language))
    assert {"accept", "accept-language"} <= {each.lower() for each in re.split(r",\s*", page.headers["Vary"])}
    assert page.headers["Cache-Control"] == "no-store"
    data = client.get("/nowhere", headers={"Accept-Language": language})
    assert "accept" in data.headers["Vary"].lower()
    assert "accept-language" not in data.headers["Vary"].lower(), "data is the same in every language"
    assert data.json == {"error": "Not Found"}


def test_the_way_back_leads_to_the_map(client: FlaskClient) -> None:
    for language in LANGUAGES:
        assert re.findall(r'<a href="([^"]*)"', client.get("/a/b/c", headers=asking(language)).text) == ["/"]
