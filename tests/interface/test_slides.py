"""Slides are made of what the page sends, and of nothing else."""

import json
from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient
from pptx import Presentation
from werkzeug.test import TestResponse

from explorer.interface import slides
from tests.downloads.test_slides import png

TOUR: dict[str, Any] = {
    "id": "my-t",
    "title": "My tour",
    "summary": "What it is.",
    "status": "editorial",
    "steps": [
        {"view": "?node=self-care", "title": "Self-care", "caption": "What it is.", "minutes": 3, "notes": "Wait."},
        {"view": "?node=gone", "title": "What is gone", "caption": "It is not there.", "minutes": 3},
    ],
}


def ask(client: FlaskClient, tour: Any = TOUR, pictures: int = 2, **more: Any) -> TestResponse:
    sent = tour if isinstance(tour, str) else json.dumps({"schema_version": 1, "framework": "F", "tours": [tour]})
    headers = more.pop("headers", {})
    form = {
        "tour": sent,
        "origin": "http://localhost",
        "picture": [(BytesIO(png()), "p.png") for _ in range(pictures)],
        **more,
    }
    return client.post("/slides.pptx", data=form, headers=headers)


def test_the_answer_is_a_file_that_opens(client: FlaskClient) -> None:
    answer = ask(client, language="es")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == "attachment; filename=tour.pptx"
    assert answer.headers["Cache-Control"] == "no-store"
    _, first, second = Presentation(BytesIO(answer.data)).slides
    assert first.shapes.title.text == "Self-care"
    assert "Wait." in first.notes_slide.notes_text_frame.text
    assert second.shapes.title.text == "What is gone"


def test_a_picture_is_described_and_leads_to_this_server(client: FlaskClient) -> None:
    slide = Presentation(BytesIO(ask(client).data)).slides[1]
    (told,) = [shape._element.nvPicPr.cNvPr.get("descr") for shape in slide.shapes if shape.shape_type == 13]
    assert told.startswith("Picture of “Self-care”.")
    (link,) = [
        run.hyperlink.address
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address
    ]
    assert link == "http://localhost/?node=self-care"


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "[]",
        "[" * 50_000,
        '{"schema_version": 2}',
        {**TOUR, "steps": []},
        {**TOUR, "steps": TOUR["steps"] * 40},
        {**TOUR, "more": 1},
        {**TOUR, "steps": [{**TOUR["steps"][0], "view": "javascript:alert(1)"}, TOUR["steps"][1]]},
    ],
    ids=["nothing", "a list", "nested", "version", "no step", "80 steps", "unknown field", "no query"],
)
def test_what_is_no_tour_is_refused(client: FlaskClient, sent: Any) -> None:
    assert ask(client, sent).status_code == 400


@pytest.mark.parametrize(
    "more", [{"pictures": 1}, {"language": "xx"}, {"language": "../en"}, {"origin": "https://x.example"}]
)
def test_what_does_not_fit_together_is_refused(client: FlaskClient, more: dict[str, Any]) -> None:
    assert ask(client, **more).status_code == 400


def test_what_is_no_picture_is_refused(client: FlaskClient) -> None:
    assert ask(client, picture=[(BytesIO(b"<svg/>"), "a.png"), (BytesIO(b""), "b.png")]).status_code == 400


def test_another_site_cannot_ask(client: FlaskClient) -> None:
    assert ask(client, headers={"Origin": "https://x.example"}).status_code == 403
    assert ask(client, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_too_much_is_refused(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(client).status_code == 200
    monkeypatch.setattr(slides, "LARGEST_TOUR", 1_000)
    assert ask(client).status_code == 413


def test_it_cannot_be_asked_by_an_address(client: FlaskClient) -> None:
    assert client.get("/slides.pptx").status_code == 405
