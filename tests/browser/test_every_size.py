"""Every view can be read at every size: 320 to 1280 pixels, wider letters, text twice as large, longer words."""

import threading
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser
from werkzeug.serving import make_server

from explorer.application import create_app
from explorer.competencies.graph import CompetencyGraph
from explorer.words.catalogue import Words
from tests.browser.views import (
    LOOKS,
    TEXT_SPACING,
    VIEWS,
    WIDTHS,
    adopt,
    cut_off,
    letters,
    look,
    overlapping,
    sideways,
)
from tests.browser.visitor import Arrive, Visitor
from tests.browsers import Contexts

_ACCENTS = str.maketrans("aeiouAEIOUcn", "áéíóúÁÉÍÓÚçñ")


class LongerWords(Words):
    """English with accents, in brackets, two fifths longer: what a language to come may be like."""

    def __call__(self, key: str, /, **details: str | int | date) -> str:
        text = super().__call__(key, **details)
        more = "·" * max(1, round(len(text) * 0.4))
        return f"⟦{text.translate(_ACCENTS)} {more}⟧" if text else text


@pytest.fixture(scope="module")
def longer(browser: Browser, contexts: Contexts, graph: CompetencyGraph) -> Iterator[Visitor]:
    """Someone who reads the page in a language with longer words."""
    with pytest.MonkeyPatch.context() as patch:
        english = Words.of("en").source
        patch.setattr(Words, "of", classmethod(lambda cls, language: LongerWords("en", english)))
        server = make_server("127.0.0.1", 0, create_app(graph).server, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with contexts.lent(browser) as page:
            visitor = Visitor(page, f"http://127.0.0.1:{server.server_port}")
            visitor.open("?view=about")
            yield visitor
        server.shutdown()


def faults(visitor: Visitor) -> dict[str, object]:
    """What cannot be read, by what is wrong with it."""
    found = {"sideways": sideways(visitor), "cut off": cut_off(visitor), "overlapping": overlapping(visitor)}
    return {name: each for name, each in found.items() if each}


@pytest.mark.few(3)
@pytest.mark.wcag("1.4.10", "1.4.12")
@pytest.mark.parametrize(("reader", "width", "view"), LOOKS, indirect=["reader"])
def test_a_view_can_be_read(reader: tuple[Visitor, str], width: int, view: str) -> None:
    visitor, language = reader
    found = {}
    for name, rules in {"plain": "", "wider letters": TEXT_SPACING}.items():
        look(visitor, language, width, view)
        adopt(visitor, rules)
        if wrong := faults(visitor):
            found[name] = wrong
    adopt(visitor)
    assert found == {}


@pytest.fixture(scope="module")
def large(reader: tuple[Visitor, str]) -> Iterator[tuple[Visitor, str]]:
    """The same reader, with letters twice as large as usual and nothing else changed."""
    visitor, _ = reader
    letters(visitor, 32)
    assert visitor.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    yield reader
    letters(visitor, 16)


@pytest.mark.few(2)
@pytest.mark.wcag("1.4.4")
@pytest.mark.parametrize(("reader", "width", "view"), [each for each in LOOKS if each[1] != 320], indirect=["reader"])
def test_letters_can_be_twice_as_large(large: tuple[Visitor, str], width: int, view: str) -> None:
    visitor, language = large
    look(visitor, language, width, view)
    assert faults(visitor) == {}


@pytest.mark.few(2)
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", WIDTHS)
def test_longer_words_fit(longer: Visitor, width: int, view: str) -> None:
    look(longer, "en", width, view)
    assert faults(longer) == {}


@pytest.mark.wcag("1.4.12")
def test_names_of_the_trail_are_whole_with_wider_letters(arrive: Arrive) -> None:
    visitor = arrive()
    for name in ("college-career-access", "shared-leadership", "strong-relationships"):
        visitor.go(f"node={name}")
    adopt(visitor, TEXT_SPACING)
    visitor.go("theme=dark")
    is_cut = visitor.page.evaluate(
        "[...document.querySelectorAll('#trail a')].map((each) => each.scrollWidth > each.clientWidth)"
    )
    assert is_cut == [False] * 3
    seen = visitor.page.evaluate(
        """() => {
          const [list, last] = ["#trail ol", "#trail li:last-child a"].map((each) => document.querySelector(each));
          return last.getBoundingClientRect().right <= list.getBoundingClientRect().right + 1;
        }"""
    )
    assert seen, "the latest one is in sight"


def test_what_cannot_be_read_would_be_found(longer: Visitor) -> None:
    """Else the tests above would be about nothing."""
    look(longer, "en", 320, "about")
    spoil = "#about p { white-space: nowrap; overflow: hidden } #about h3 { margin-bottom: -2rem }"
    adopt(longer, spoil + "#about ul { min-width: 40rem }")
    found = faults(longer)
    adopt(longer)
    assert {"cut off", "overlapping"} <= set(found)
    assert faults(longer) == {}
