"""A code says a view in a few letters, and nothing else."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.graph_file.reader import read_graph
from explorer.settings import Settings
from explorer.tours.reader import read_tours
from explorer.view.address import Key, Vocabulary, format_query, parse_query
from explorer.view.code import ALPHABET, Codes
from explorer.words.catalogue import LANGUAGES
from tests.builders import domain, graph_of
from tests.view.test_address import views

GRAPH = read_graph(Settings().graph_file)
VOCABULARY = Vocabulary.of(GRAPH, LANGUAGES, [tour.id for tour in read_tours(Settings().tours_file)])
CODES = Codes(VOCABULARY)


def code(query: str) -> str:
    found = CODES.code(query)
    assert found is not None, query
    return found


@given(views)
def test_a_code_leads_to_the_view_it_was_made_of(view: object) -> None:
    query = format_query(view)  # type: ignore[arg-type]
    shared = [pair for pair in parse_qsl(query.removeprefix("?")) if pair[0] not in (Key.THEME, Key.PRESENT, Key.EMBED)]
    found = CODES.code(query)
    if any(key == Key.Q or (key == Key.TOUR and value.startswith("my-")) for key, value in shared):
        assert found is None
    else:
        assert found is not None
        assert sorted(parse_qsl((CODES.query(found) or "").removeprefix("?"))) == sorted(shared)


def test_every_item_and_link_of_the_shipped_framework_has_a_code_of_its_own() -> None:
    named = [f"?node={name}" for name in VOCABULARY.nodes] + [f"?edge={name}" for name in sorted(VOCABULARY.edges)]
    assert len({code(query) for query in named}) == len(named)


def test_a_step_fits_beside_the_usual_address_of_a_school() -> None:
    longest = max(code(f"?tour={name}&step=12&lang=es") for name in VOCABULARY.choices[Key.TOUR])
    assert len(f"https://map.district.org/v/{longest}") <= 40


@pytest.mark.parametrize("typed", [str.lower, lambda text: f" {text[:3]}-{text[3:]} ", str])
def test_a_code_is_read_as_it_was_meant(typed: object) -> None:
    assert CODES.query(typed(code("?node=self-care"))) == "?node=self-care"  # type: ignore[operator]


@given(st.data())
def test_a_slip_of_one_letter_leads_nowhere(data: st.DataObject) -> None:
    right = code("?node=self-care&intasc=3")
    place = data.draw(st.integers(0, len(right) - 1))
    other = data.draw(st.sampled_from([each for each in ALPHABET if each != right[place]]))
    assert CODES.query(right[:place] + other + right[place + 1 :]) is None


def test_two_letters_that_changed_places_lead_nowhere() -> None:
    right = code("?node=self-care&intasc=3")
    for place in range(len(right) - 1):
        wrong = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
        assert wrong == right or CODES.query(wrong) is None


@pytest.mark.parametrize("spoilt", ["", "0", "O0I1L", "?", "é", "N", "ZZZZZZZZ", "2" * 5000])
def test_what_is_no_code_leads_nowhere(spoilt: str) -> None:
    assert CODES.query(spoilt) is None


def test_a_code_outlives_what_is_added_to_the_framework() -> None:
    grown = Codes(Vocabulary.of(graph_of(domain("d", "a", "b", "c"))))
    before = Codes(Vocabulary.of(graph_of(domain("d", "a", "b"))))
    assert grown.query(before.code("?node=a") or "") == "?node=a"


def test_the_first_view_has_a_code_too() -> None:
    assert CODES.query(code("")) == ""


def test_what_a_code_leads_to_is_canonical() -> None:
    query = "?view=path&node=self-care&to=intasc-3&relation=aligns,builds-toward&lang=es"
    view, notices = parse_query(CODES.query(code(query)) or "", VOCABULARY)
    assert not notices
    assert view.language == "es"
