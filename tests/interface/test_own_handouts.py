"""The handout of a tour of a visitor's own is made of what the page sends, and of nothing else."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from explorer.competencies.filters import Filters, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.interface import sent
from explorer.words.catalogue import Words
from tests.interface.test_handouts import flat, printed
from tests.interface.test_plain import Element, read
from tests.interface.test_slides import TOUR


def ask(client: FlaskClient, tour: Any = TOUR, query: str = "", **more: Any) -> TestResponse:
    text = tour if isinstance(tour, str) else json.dumps({"schema_version": 1, "framework": "F", "tours": [tour]})
    headers = more.pop("headers", {})
    form = {"tour": text, "origin": "http://localhost", **more}
    return client.post(f"/handout{query}", data=form, headers=headers, content_type="multipart/form-data")


def page_of(answer: TestResponse) -> Element:
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    return read(answer.text)


def test_every_step_is_told_but_not_what_is_only_for_who_presents(client: FlaskClient) -> None:
    text = printed(page_of(ask(client)))
    for said in ("My tour", "What it is.", "Self-care", Words.of("en")("slides-minutes", count=3)):
        assert flat(said) in text
    assert "Wait." not in ask(client).text


def test_a_step_that_does_not_fit_is_named_and_left_out(client: FlaskClient) -> None:
    text = printed(page_of(ask(client)))
    assert flat(Words.of("en")("handout-left-out", title="What is gone")) in text
    assert "It is not there." not in text


def test_a_tour_of_which_nothing_fits_still_says_so(client: FlaskClient) -> None:
    gone = {**TOUR, "steps": TOUR["steps"][1:]}
    assert flat(Words.of("en")("handout-left-out", title="What is gone")) in printed(page_of(ask(client, gone)))


def test_what_a_filter_leaves_is_named_where_the_map_has_no_room_for_it(
    client: FlaskClient, graph: CompetencyGraph
) -> None:
    filtered = {**TOUR, "steps": [{**TOUR["steps"][0], "title": "What it asks", "view": "?intasc=3"}]}
    left = shown(graph, facets(graph), Filters(intasc=frozenset({3}))).competencies
    told = flat(Words.of("en")("count-summary", shown=len(left), all=20))
    [text] = [each.text for each in page_of(ask(client, filtered)).classed("particulars") if told in each.text]
    for each in graph.of_kind(Kind.COMPETENCY):
        assert (flat(each.title) in text) == (each.id in left), each.title


def test_its_code_leads_to_the_first_step_and_names_no_tour(client: FlaskClient) -> None:
    page = page_of(ask(client))
    [address] = page.classed("join")[0].find("a")
    path = address.attributes["href"].removeprefix("http://localhost")
    assert client.get(path).headers["Location"] == "/?node=self-care"
    assert "my-t" not in printed(page)


@pytest.mark.parametrize(("query", "language"), [("", "en"), ("?lang=es", "es")])
def test_it_is_in_the_language_of_the_page(client: FlaskClient, query: str, language: str) -> None:
    page = page_of(ask(client, query=query, language=language))
    assert page.attributes["lang"] == language
    assert "lang" not in page.find("h1")[0].attributes, "who made it wrote it in that language"


def test_in_another_language_the_tour_stays_in_its_own(client: FlaskClient) -> None:
    page = page_of(ask(client, query="?lang=es", language="en"))
    assert page.find("h1")[0].attributes["lang"] == "en"
    again = {each.attributes["name"]: each.attributes["value"] for each in page.find("form")[0].find("input")}
    assert again["language"] == "en"


def test_a_filter_that_leaves_nothing_says_so(client: FlaskClient) -> None:
    none = {**TOUR, "steps": [{**TOUR["steps"][0], "view": "?intasc=4,10&match=all&domain=intrapersonal"}]}
    assert flat(Words.of("en")("count-summary", shown=0, all=20)) in printed(page_of(ask(client, none)))


def test_a_language_without_words_is_refused(client: FlaskClient) -> None:
    assert ask(client, language="xx").status_code == 400


def test_a_translation_in_the_file_is_told(client: FlaskClient) -> None:
    steps = [{"title": "Cuidado propio", "caption": "Lo que es.", "notes": "Espere."}, {**TOUR["steps"][1]}]
    for name in ("view", "minutes"):
        del steps[1][name]
    spanish = {"language": "es", "title": "Mi recorrido", "summary": "Qué es.", "steps": steps}
    text = printed(page_of(ask(client, {**TOUR, "translations": [spanish]}, "?lang=es")))
    assert flat("Mi recorrido") in text
    assert flat("Lo que es.") in text


def test_paper_and_language_are_asked_for_by_sending_it_again(client: FlaskClient) -> None:
    page = page_of(ask(client, query="?theme=dark"))
    [form] = page.find("form")
    again = {each.attributes["name"]: each.attributes["value"] for each in form.find("input")}
    buttons = {each.text: each.attributes["formaction"] for each in page.find("button")}
    assert buttons == {
        "US Letter": "handout?theme=dark",
        "A4": "handout?theme=dark&paper=a4",
        "Leer en español": "handout?lang=es&theme=dark",
    }
    assert not [each for each in page.find("a", "link") if each.attributes["href"].startswith("handout")]
    for address in buttons.values():
        other = page_of(client.post(f"/{address}", data=again, content_type="multipart/form-data"))
        assert flat("Self-care") in printed(other)
    assert Words.of("en")("handout-sent") in page.text
    assert Words.of("en")("handout-sent") not in printed(page)


def test_what_is_written_is_never_read_as_markup(client: FlaskClient) -> None:
    hostile = "\"'><script>alert(1)</script>{{7*7}}"
    steps = [{**TOUR["steps"][0], "title": hostile, "caption": hostile}]
    answer = ask(client, {**TOUR, "title": hostile, "summary": hostile, "steps": steps})
    assert "<script" not in answer.text
    assert "{{7*7}}" in page_of(answer).text


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "[]",
        "[" * 50_000,
        '{"schema_version": 2}',
        {**TOUR, "steps": []},
        {**TOUR, "more": 1},
        {**TOUR, "steps": [{**TOUR["steps"][0], "view": "javascript:alert(1)"}]},
    ],
    ids=["nothing", "a list", "nested", "version", "no step", "unknown field", "no query"],
)
def test_what_is_no_tour_is_refused(client: FlaskClient, wrong: Any) -> None:
    assert ask(client, wrong).status_code == 400


def test_another_origin_is_refused(client: FlaskClient) -> None:
    assert ask(client, origin="https://x.example").status_code == 400


def test_another_site_cannot_ask(client: FlaskClient) -> None:
    assert ask(client, headers={"Origin": "https://x.example"}).status_code == 403
    assert ask(client, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_too_much_is_refused(client: FlaskClient) -> None:
    assert client.post("/handout", data={"tour": "x" * sent.LARGEST_TEXT}).status_code == 413
