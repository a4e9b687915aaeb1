"""What a room reads without a tour, and the page of the presenter's own window."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from explorer.interface.content import Content
from explorer.interface.presenting import render_slide
from explorer.view.address import parse_query
from tests.trees import properties


def told(content: Content, query: str) -> dict[str, Any]:
    view, _ = parse_query(query, content.vocabulary)
    (slide,) = render_slide(content, view, content.shown(view))
    found: dict[str, Any] = properties(slide)["told"]
    return found


def test_a_node_tells_its_meaning(content: Content) -> None:
    found = told(content, "?node=self-care&present=1")
    assert (found["title"], found["kind"], found["domain"]) == ("Self-care", "Competency", "intrapersonal")
    assert found["text"] == content.graph.nodes["self-care"].meaning


def test_a_link_tells_its_reason(content: Content) -> None:
    edge = "strong-relationships~aligns~intasc-3"
    found = told(content, f"?node=strong-relationships&edge={edge}")
    assert found["edge"] == edge
    assert found["text"] == content.graph.link(edge).rationale
    assert found["title"].startswith("Build strong relationships")


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("?view=path&node=self-care&to=intasc-3", "Self-care → InTASC 3: Learning Environments"),
        (
            "?view=compare&node=intasc-3&with=intasc-5",
            "InTASC 3: Learning Environments · InTASC 5: Application of Content",
        ),
        ("?view=path&node=self-care", "Self-care"),
        ("", "Competency Explorer"),
        ("?intasc=3,9", "InTASC 3; InTASC 9"),
    ],
)
def test_other_views_say_what_they_are_about(content: Content, query: str, title: str) -> None:
    assert told(content, query)["title"] == title


@pytest.mark.parametrize("page", ["crosswalk", "report", "outline", "table", "glossary", "about"])
def test_a_page_of_its_own_speaks_for_itself(content: Content, page: str) -> None:
    assert told(content, f"?view={page}") == {}


@pytest.mark.parametrize(("language", "next_"), [("en", "Next"), ("es", "Siguiente")])
def test_the_window_speaks_the_language_and_leads_to_a_wall(client: FlaskClient, language: str, next_: str) -> None:
    page = client.get(f"/presenter?node=self-care&lang={language}&theme=dark").get_data(as_text=True)
    assert f'<html lang="{language}" data-theme="dark">' in page
    assert f'data-presenter="next">{next_}<' in page
    assert "node=self-care" in page
    assert "present=1" in page


def test_a_presented_or_embedded_page_is_so_from_its_first_paint(client: FlaskClient) -> None:
    assert 'data-presenting="yes"' in client.get("/?present=1").get_data(as_text=True)
    assert 'data-embedded="yes"' in client.get("/?embed=1").get_data(as_text=True)
    page = client.get("/").get_data(as_text=True)
    assert "data-presenting" not in page
    assert "data-embedded" not in page
