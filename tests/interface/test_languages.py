"""The page in each language: the document, its layout, its answers, its files, and who may ask for them."""

import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from explorer.interface.content import Contents
from explorer.interface.wiring import render_found, render_view
from explorer.words.catalogue import LANGUAGES, Words
from tests.interface.conftest import FIND
from tests.trees import text

SPANISH = Words.of("es")


@pytest.fixture(scope="module")
def contents(graph: Any) -> Contents:
    return Contents(graph)


def config(page: str) -> dict[str, Any]:
    start = page.index('type="application/json">') + len('type="application/json">')
    found: dict[str, Any] = json.loads(page[start : page.index("</script>", start)])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_is_in_the_language_that_the_address_names(client: FlaskClient, language: str) -> None:
    page = client.get(f"/?lang={language}").get_data(as_text=True)
    words = Words.of(language)
    assert f'<html lang="{language}"' in page
    assert words("page-description") in page
    assert f"<title>{words('product')}</title>" in page
    assert words("loading") in page
    folder = "/" if language == "en" else f"/{language}/"
    assert config(page)["requests_pathname_prefix"] == folder
    assert f'href="{folder[1:]}_dash-layout"' in page


@pytest.mark.parametrize("query", ["", "?lang=xx", "?lang=", "?lang=en", "?lang=../es", "?lang=es-ES"])
def test_an_unknown_language_is_english(client: FlaskClient, query: str) -> None:
    page = client.get(f"/{query}").get_data(as_text=True)
    assert '<html lang="en"' in page
    assert config(page)["requests_pathname_prefix"] == "/"


def test_an_unknown_language_is_told(contents: Contents) -> None:
    notices = text(render_view(contents.original, "?lang=xx")["notices"])
    assert "“xx” is not a choice for “lang”." in notices


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_own_layout(client: FlaskClient, language: str) -> None:
    folder = "" if language == "en" else f"{language}/"
    layout = client.get(f"/{folder}_dash-layout").get_data(as_text=True)
    assert json.dumps(Words.of(language)("search-placeholder"))[1:-1] in layout.encode().decode()


def test_there_is_no_layout_in_a_language_without_a_catalogue(client: FlaskClient) -> None:
    assert client.get("/fr/_dash-layout").status_code == 404
    assert client.get("/en/_dash-layout").status_code == 404


def test_an_answer_is_in_the_language_of_the_page_that_asks(client: FlaskClient) -> None:
    asked = json.dumps(FIND | {"inputs": [{"id": "finder", "property": "text", "value": "zzzzqqq"}]})
    answer = client.post("/es/_dash-update-component", data=asked, content_type="application/json")
    assert answer.json is not None
    assert answer.json["response"]["finder"]["found"]["none"] == SPANISH("search-none", text="zzzzqqq")


@pytest.mark.parametrize("body", ["[]", "{}", json.dumps(FIND | {"output": "x.y"})])
def test_what_is_refused_is_refused_in_every_language(client: FlaskClient, body: str) -> None:
    for folder in ("", "es/"):
        answer = client.post(f"/{folder}_dash-update-component", data=body, content_type="application/json")
        assert answer.status_code == 400
        foreign = {"Sec-Fetch-Site": "cross-site"}
        sent = json.dumps(FIND)
        path = f"/{folder}_dash-update-component"
        assert client.post(path, data=sent, content_type="application/json", headers=foreign).status_code == 403


def test_a_file_is_in_the_language_of_the_address(client: FlaskClient) -> None:
    english, spanish = (
        client.get(f"/crosswalk.csv?lang={each}").get_data(as_text=True).splitlines() for each in ("en", "es")
    )
    assert '"Competency"' in english[0]
    assert f'"{SPANISH("crosswalk-file-title")}"' in spanish[0]
    assert "Autocuidado" in "".join(spanish)
    assert len(english) == len(spanish)


def test_the_content_of_a_language_is_made_once(contents: Contents) -> None:
    assert contents.of("es") is contents.of("es")
    assert contents.of("en") is contents.original
    with pytest.raises(OSError, match="fr"):
        contents.of("fr")


def test_a_framework_that_is_not_translated_is_not_worked_out_again(app: Dash) -> None:
    from tests.builders import domain, graph_of

    contents = Contents(graph_of(domain("d", "a")))
    spanish = contents.of("es")
    assert spanish.graph is contents.original.graph
    assert spanish.placements is contents.original.placements
    assert spanish.words.language == "es"


@pytest.mark.parametrize(
    "query", ["", "?node=self-care", "?view=report", "?view=crosswalk", "?view=about", "?q=equity"]
)
def test_every_link_of_a_spanish_page_stays_spanish(contents: Contents, query: str) -> None:
    from tests.trees import properties, walk

    view = f"{query}&lang=es" if query else "?lang=es"
    shown = render_view(contents.of("es"), view)
    trees = [tree for name, tree in shown.items() if not isinstance(tree, bool | str | dict | type(None))]
    found = 0
    for each in walk(trees):
        given = properties(each)
        for name in ("href", "data-become"):
            target = str(given.get(name) or "")
            if target.startswith("?") and given.get("hrefLang") is None:
                found += 1
                assert "lang=es" in target, given
    assert found > 8


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("reflexion", "reflection"),
        ("autocuidado", "self-care"),
        ("self-care", "self-care"),
        ("docentes", None),
        ("EVALUACION", "assessment-data"),
    ],
)
def test_spanish_words_are_found_with_or_without_their_accents(
    contents: Contents, typed: str, node: str | None
) -> None:
    hits = [hit["node"] for hit in render_found(contents.of("es"), typed)["hits"]]
    assert hits
    if node in contents.original.graph:
        assert node in hits
