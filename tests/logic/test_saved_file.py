"""The pure half of what a saved file does by itself: search, and which switches are on."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from explorer.settings import PROJECT
from tests.logic.calling import ORDER, call

ENTRIES = [
    {"title": "Build strong relationships", "text": "Form close ties with students.", "primary": True},
    {"title": "Student agency", "text": "Relationships matter, and so does choice.", "primary": True},
    {"title": "Niño y niña", "text": "Relación sólida.", "primary": False},
    {"title": "Strong", "text": "", "primary": False},
]


@pytest.fixture(scope="module")
def logic(browser: Browser) -> Iterator[Page]:
    """An empty page with the pure scripts of a file."""
    page = browser.new_page()
    page.set_content("<!DOCTYPE html><title>logic</title>")
    for name in ("alone/pressed", "alone/finding", "logic/query"):
        page.add_script_tag(path=PROJECT / "assets" / f"{name}.js")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", []),
        (" … ", []),
        ("strong", ["Strong", "Build strong relationships"]),
        ("relationships", ["Build strong relationships", "Student agency"]),
        ("STRONG rel", ["Build strong relationships"]),
        ("strong choice", []),
        ("ship", ["Build strong relationships", "Student agency"]),
        ("shi", []),
        ("nino", ["Niño y niña"]),
        ("NIÑO", ["Niño y niña"]),
        ("nin\u0303o", ["Niño y niña"]),
        ("solida relacion", ["Niño y niña"]),
        ("<b>", ["Build strong relationships"]),
        (".*", []),
    ],
)
def test_all_words_have_to_be_there_whatever_their_case_and_accents(
    logic: Page, typed: str, expected: list[str]
) -> None:
    assert [each["title"] for each in call(logic, "found", ENTRIES, typed)] == expected


def test_no_more_are_found_than_can_be_read(logic: Page) -> None:
    many = [{"title": f"Item {number}", "text": "", "primary": False} for number in range(100)]
    assert len(call(logic, "found", many, "item")) == 30


@pytest.mark.parametrize(
    ("search", "switch", "expected"),
    [
        ("", {"toggle": "intasc=3"}, False),
        ("?intasc=2,3", {"toggle": "intasc=3"}, True),
        ("?intasc=13", {"toggle": "intasc=3"}, False),
        ("", {"toggle": "kind=idea", "universe": "idea,set"}, True),
        ("?kind=set", {"toggle": "kind=idea", "universe": "idea,set"}, False),
        ("?kind=set", {"toggle": "kind=set", "universe": "idea,set"}, True),
        ("", {"go": "match="}, True),
        ("?match=all", {"go": "match="}, False),
        ("?match=all", {"go": "match=all"}, True),
    ],
)
def test_a_switch_is_on_if_the_query_says_so(logic: Page, search: str, switch: dict[str, str], expected: bool) -> None:
    assert call(logic, "pressed", search, switch) is expected


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("", []),
        ("?node=a&theme=dark&match=all&direction=in", []),
        ("?intasc=3,9", [("intasc", ["3"], "?intasc=9"), ("intasc", ["9"], "?intasc=3")]),
        ("?intasc=3&match=all", [("intasc", ["3"], "?match=all")]),
        (
            "?intasc=3,9&match=all",
            [
                ("intasc", ["3"], "?intasc=9&match=all"),
                ("intasc", ["9"], "?intasc=3&match=all"),
                ("match", ["all"], "?intasc=3,9"),
            ],
        ),
        ("?node=a&focus=2&direction=in", [("focus", ["2"], "?node=a")]),
        (
            "?kind=set,idea&layout=layers",
            [("kind", ["set", "idea"], "?layout=layers"), ("layout", ["layers"], "?kind=set,idea")],
        ),
    ],
)
def test_what_narrows_a_view_is_told_with_the_query_without_it(
    logic: Page, search: str, expected: list[tuple[str, list[str], str]]
) -> None:
    found: list[dict[str, Any]] = call(logic, "narrowing", search, ORDER)
    assert [(each["key"], each["members"], each["drop"]) for each in found] == expected
