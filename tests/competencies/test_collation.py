"""Titles sort as readers of English and of Spanish look for them."""

import pytest

from explorer.competencies.collation import alphabetical


@pytest.mark.parametrize(
    "ordered",
    [
        ["nube", "número", "nzz", "ñandú", "ñu", "oso"],
        ["Águila", "alba", "ámbito", "Arte"],
        ["árbol", "Árbol alto", "arbusto"],
        ["acción", "«Agencia» estudiantil", "¿Ahora qué?", "alma"],
        ["self-care", "Self-direction", "student agency"],
    ],
    ids=" ".join,
)
def test_a_list_is_in_the_order_of_the_alphabet(ordered: list[str]) -> None:
    assert sorted(sorted(ordered, reverse=True), key=alphabetical) == ordered


def test_how_an_accent_is_written_makes_no_difference() -> None:
    assert alphabetical("n\u0303u") == alphabetical("ñu")
    assert alphabetical("e\u0301l") == alphabetical("él") == alphabetical("EL")


@pytest.mark.parametrize("text", ["", "¿?", "…"])
def test_what_has_no_letter_has_a_place_too(text: str) -> None:
    assert isinstance(alphabetical(text), str)
