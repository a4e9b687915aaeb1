"""The tours of a framework: told in a language, for each standard, and without what the framework does not have."""

from typing import Any

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.errors import ContentFileError
from explorer.settings import PROJECT
from explorer.tours.reader import read_tours
from explorer.tours.schema import Tour, parse_tours
from explorer.tours.tours import Tours, misfits, told_in
from explorer.view.address import Vocabulary
from tests.builders import category, domain, graph_of

GRAPH = graph_of(domain("d", "a", "b"), category("c", 1, 3))
VOCABULARY = Vocabulary.of(GRAPH)


def step(view: str = "", title: str = "See", **fields: Any) -> dict[str, Any]:
    return {"view": view, "title": title, "caption": "Look", "minutes": 2, **fields}


def tour(*steps: dict[str, Any], **fields: Any) -> Tour:
    record = {
        "id": "first",
        "title": "First",
        "summary": "One",
        "status": "editorial",
        "steps": steps or [step()],
        **fields,
    }
    return parse_tours({"schema_version": 1, "framework": "A", "tours": [record]}).tours[0]


def test_a_tour_is_told_in_a_language_that_it_has() -> None:
    told = {
        "language": "es",
        "title": "Primero",
        "summary": "Uno",
        "steps": [{"title": "Ver", "caption": "Mire", "notes": "Lento"}],
    }
    made = tour(step("?node=a", notes="Slow"), translations=[told])
    found = told_in(made, "es")
    assert (found.title, found.summary, found.language) == ("Primero", "Uno", "es")
    assert (found.steps[0].title, found.steps[0].notes, found.steps[0].view) == ("Ver", "Lento", "?node=a")
    assert told_in(made, "fr") is made
    assert made.language == "en"


def test_a_tour_that_asks_for_a_standard_is_told_for_each_in_their_order() -> None:
    made = tour(
        step("?node={standard}&intasc={number}", title="{title}", caption="On {number}", prompt="{title}?"),
        title="Through {number}",
        summary="With {title}",
        asks="standard",
    )
    found = list(Tours([made], GRAPH, "en"))
    assert [each.standard.number for each in found if each.standard] == [1, 3]
    assert [each.tour.title for each in found] == ["Through 1", "Through 3"]
    (only,) = found[1].tour.steps
    assert (only.view, only.title, only.caption, only.prompt) == (
        "?node=intasc-3&intasc=3",
        "Intasc 3",
        "On 3",
        "Intasc 3?",
    )


@pytest.mark.parametrize(
    ("numbers", "title"), [((), "T 1"), ([3], "T 3"), ([9], "T 1"), ([9, 3], "T 3"), ([1, 3], "T 1")]
)
def test_a_tour_is_found_for_the_standard_that_is_asked_for(numbers: list[int], title: str) -> None:
    tours = Tours([tour(step("?node={standard}"), title="T {number}", asks="standard")], GRAPH, "en")
    found = tours.find("first", numbers)
    assert found is not None
    assert found.tour.title == title
    assert tours.find("second", numbers) is None
    assert tours.find(None) is None


def test_steps_of_what_the_framework_lacks_are_left_out_and_told() -> None:
    made = tour(step("?node=a", "A"), step("?node=nobody", "Gone"), step("?intasc=9", "Nine"), step("?node=b", "B"))
    (found,) = Tours([made], GRAPH, "en")
    assert [each.title for each in found.tour.steps] == ["A", "B"]
    assert found.left_out == ("Gone", "Nine")
    assert [(number, len(notices)) for number, notices in misfits(made, VOCABULARY)] == [(2, 1), (3, 1)]


def test_a_tour_of_which_no_step_fits_is_not_given() -> None:
    tours = Tours([tour(step("?node=nobody"))], GRAPH, "en")
    assert list(tours) == []
    assert tours.find("first") is None


def test_views_are_written_as_the_page_writes_them() -> None:
    (found,) = Tours([tour(step("?view=map"), step("?intasc=3,1&node=a"))], GRAPH, "en")
    assert [each.view for each in found.tour.steps] == ["", "?node=a&intasc=1,3"]


def test_a_file_that_cannot_be_read_is_a_mistake_of_content(tmp_path: Any) -> None:
    path = tmp_path / "tours.json"
    path.write_text('{"schema_version": 2}')
    with pytest.raises(ContentFileError, match="schema_version"):
        read_tours(path)


SHIPPED = read_tours(PROJECT / "data" / "tours.json")


@pytest.mark.parametrize("made", SHIPPED, ids=lambda each: each.id)
def test_every_step_of_a_shipped_tour_fits_the_shipped_framework(graph: CompetencyGraph, made: Tour) -> None:
    for language in ("en", "es"):
        found = [each for each in Tours([made], graph, language) if each.tour.id == made.id]
        assert found
        for each in found:
            assert each.left_out == ()
            assert each.tour.language == language
            assert each.tour.summary
            assert all(one.caption for one in each.tour.steps)


@pytest.mark.parametrize("made", [each for each in SHIPPED if each.asks], ids=lambda each: each.id)
def test_a_view_of_a_tour_for_a_standard_says_for_which(made: Tour) -> None:
    """Else an address would not tell the tours of two standards apart."""
    assert all("{standard}" in each.view or "{number}" in each.view for each in made.steps)


def test_no_shipped_tour_is_called_as_a_visitors_own() -> None:
    assert len({each.id for each in SHIPPED}) == len(SHIPPED) >= 5
    assert not any(each.id.startswith("my-") for each in SHIPPED)
    assert not any("tour=" in one.view for each in SHIPPED for one in each.steps)
