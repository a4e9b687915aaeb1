"""The picture's address: the same query as the page, drawn once, to look at or to keep."""

from datetime import UTC, datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from dash import Dash
from flask.testing import FlaskClient

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.palette import DARK
from explorer.interface import pictures
from explorer.pictures.options import Options
from explorer.pictures.picture import palette_of, picture
from explorer.view.address import Vocabulary, parse_query
from explorer.words.catalogue import LANGUAGES, Words

PICTURE = "/picture.svg"
SVG = "{http://www.w3.org/2000/svg}"


def shown(client: FlaskClient, query: str) -> Element:
    answer = client.get(PICTURE + query)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/svg+xml"
    return ElementTree.fromstring(answer.text)


def said(root: Element) -> str:
    return " ".join(" ".join(each.itertext()) for each in root.iter(f"{SVG}text"))


@pytest.mark.few(2)
@pytest.mark.parametrize(
    "query",
    ["", "?node=self-care", "?view=path&node=self-care&to=intasc-3&lang=es", "?intasc=3&unmatched=hide&theme=dark"],
)
def test_the_picture_is_of_the_view_that_the_query_describes(
    client: FlaskClient, graph: CompetencyGraph, query: str
) -> None:
    view, notices = parse_query(query, Vocabulary.of(graph, LANGUAGES))
    assert notices == ()
    told, words = graph.in_language(view.language), Words.of(view.language)
    bare = picture(told, view, words, palette_of(view.theme), Options(framed=False))
    assert client.get(f"{PICTURE}{query}{'&' if query else '?'}bare=1").text == bare
    options = Options(day=datetime.now(UTC).date(), address=f"http://localhost/{query}")
    assert client.get(PICTURE + query).text == picture(told, view, words, palette_of(view.theme), options)


def test_a_sheet_names_the_address_that_the_page_is_at(client: FlaskClient) -> None:
    assert "at https://localhost/?node=self-care" in said(shown(client, "?node=self-care&origin=https://localhost"))
    assert client.get(f"{PICTURE}?origin=https://evil.example").status_code == 400
    assert "localhost" not in said(shown(client, "?bare=1"))


def test_the_whole_map_is_asked_for_by_a_key(client: FlaskClient) -> None:
    root = shown(client, "?node=self-care&intasc=3&fold=cognitive&layout=layers&theme=dark&whole=1")
    ground = root.find(f"{SVG}rect")
    assert ground is not None
    assert ground.get("fill") == DARK.paper
    assert {each.get("data-state") for each in root.iter() if each.get("data-node")} == {"normal"}
    assert "http://localhost/?layout=layers&theme=dark" in said(root)


@pytest.mark.parametrize(
    "query", ["?colour=red", "?node=nobody", "?whole=yes", "?bare=0", "?%ff=%fe", "?q=x&sort=title"]
)
def test_what_is_unknown_or_makes_no_difference_is_ignored(client: FlaskClient, query: str) -> None:
    assert client.get(PICTURE + query).text == client.get(PICTURE).text


def test_a_picture_to_keep_is_a_file_with_a_safe_name(client: FlaskClient) -> None:
    kept = client.get(f"{PICTURE}?node=self-care&download=1")
    assert kept.headers["Content-Disposition"] == "attachment; filename=competency-map-self-care.svg"
    assert kept.text == client.get(f"{PICTURE}?node=self-care").text
    assert "Content-Disposition" not in client.get(f"{PICTURE}?node=self-care").headers
    spanish = client.get(f"{PICTURE}?node=student-agency&lang=es&download=1").headers["Content-Disposition"]
    assert spanish == "attachment; filename=competency-map-promover-la-agencia-estudiantil.svg"


def test_a_picture_keeps_the_policy(client: FlaskClient) -> None:
    for answer in (client.get(PICTURE), client.head(PICTURE)):
        assert answer.status_code == 200
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-cache"
        assert "Set-Cookie" not in answer.headers
    assert client.head(PICTURE).get_data() == b""
    assert client.post(PICTURE).status_code == 405


def test_a_picture_that_did_not_change_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get(f"{PICTURE}?intasc=4")
    again = client.get(f"{PICTURE}?intasc=4", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.get_data()) == (304, b"")
    assert client.get(f"{PICTURE}?intasc=5", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_the_same_picture_is_drawn_once(app: Dash, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []

    def counted(*given: object, **named: object) -> str:
        drawn.append(given)
        return "<svg xmlns='http://www.w3.org/2000/svg'/>"

    monkeypatch.setattr(pictures, "picture", counted)
    for query in (
        "?node=technology-for-learning",
        "?q=a&node=technology-for-learning",
        "?node=technology-for-learning&sort=title",
    ):
        client.get(f"{PICTURE}{query}&bare=1")
    assert len(drawn) == 1
