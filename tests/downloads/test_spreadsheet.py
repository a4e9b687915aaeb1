"""Files to take away: what is in them, and that nothing in them acts."""

import csv
import io
import re
import unicodedata
import zipfile
from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.downloads.spreadsheet import as_csv, as_xlsx, guarded, unguarded

ACTING = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "|cmd",
    "%0A",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    '"=1"',
    ' "=1',
    " =1",
    "   +1",
    "\u00a0=1",
    "\ufeff=1",
    "\u200b=1",
    "\u2066 \u00ad-1",
    '""=1',
    '=HYPERLINK("https://evil.example")',
]
INSIDE = {
    "Care;=1+1": "Care;'=1+1",
    "Care; \u200b=1+1;": "Care;' \u200b=1+1;",
    "a,+1": "a,'+1",
    'a;"=1"': 'a;\'"=1"',
    "a\t@x": "a\t'@x",
    "two\n=1": "two\n'=1",
    "\t=1": "'\t'=1",
    " \t=1": "' \t'=1",
    "=1;=2": "'=1;'=2",
    "it;'s": "it;''s",
}
HARMLESS = [
    "",
    " ",
    "Self-care",
    "1 = 1",
    "a@b",
    "–",
    "(=1)",
    '"quoted"',
    "InTASC 3: Learning Environments",
    " x",
    "é",
    "Care; then = more",
    "a;b",
    ";",
    "a, b",
]

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("text", ACTING)
def test_a_text_that_could_act_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == "'" + text
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", INSIDE)
def test_what_could_act_where_a_file_is_cut_gets_one_too(text: str) -> None:
    assert guarded(text) == INSIDE[text]
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


@pytest.mark.parametrize("text", ["'", "'=1", "''", "'tis"])
def test_an_apostrophe_of_its_own_comes_back(text: str) -> None:
    assert guarded(text) == "'" + text
    assert unguarded(guarded(text)) == text


@given(_TEXTS)
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not re.match(r"[\t\r\n]", guarded(text))
    assert [part for part in re.split(r"[;,\t\r\n]", guarded(text)) if acts(part)] == []


def acts(part: str) -> bool:
    seen = "".join(each for each in part if unicodedata.category(each) != "Cf")
    return bool(re.match(r'[\s"]*[=+\-@|%＝＋－＠]', seen))


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("text", [*ACTING, *INSIDE, 'x;"=1";"=2', "x;=1+1;", "x\t=1+1\t"])
def test_no_cell_acts_whatever_a_program_takes_as_the_separator(separator: str, text: str) -> None:
    file = as_csv(pd.DataFrame({"id": ["a"], text: [text], "last": [text]})).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(file, newline=""), delimiter=separator) for cell in row]
    assert len(cells) >= 2
    assert [cell for cell in cells if acts(cell)] == []


def rows_of(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def test_a_csv_says_its_encoding_and_ends_lines_as_rfc_4180_has_it() -> None:
    file = as_csv(pd.DataFrame({"Título": ["Ångström", 'say "x", then', "two\nlines"], "n": [1, 2, 3]}))
    assert file.startswith('\ufeff"Título","n"\r\n'.encode())
    assert file.endswith(b'"two\nlines",3\r\n')
    assert '"Ångström",1\r\n'.encode() in file
    assert b'"say ""x"", then",2\r\n' in file
    assert rows_of(file) == [["Título", "n"], ["Ångström", "1"], ['say "x", then', "2"], ["two\nlines", "3"]]


def test_numbers_are_written_as_numbers_and_texts_that_look_like_them_are_guarded() -> None:
    frame = pd.DataFrame({"number": [-5, 7], "text": ["-5", "7"], "share": [-0.5, 0.25]})
    assert rows_of(as_csv(frame)) == [["number", "text", "share"], ["-5", "'-5", "-0.5"], ["7", "7", "0.25"]]
    cells = cells_of(as_xlsx(frame, "Numbers"))
    assert cells["A2"] == -5
    assert cells["B2"] == "'-5"
    assert cells["B3"] == "7"
    assert cells["C2"] == -0.5


@given(st.lists(st.tuples(_TEXTS, _TEXTS), min_size=1, max_size=4))
def test_a_csv_gives_every_text_back(rows: list[tuple[str, str]]) -> None:
    file = as_csv(pd.DataFrame(rows, columns=["=a", "b"]))
    back = [tuple(unguarded(cell) for cell in row) for row in rows_of(file)]
    assert back == [("=a", "b"), *rows]


def parts_of(file: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def cells_of(file: bytes) -> dict[str, str | float]:
    """What stands in each cell of the only sheet."""
    parts = parts_of(file)
    strings = [
        "".join(text.text or "" for text in each.iter(f"{_SHEET}t"))
        for each in ElementTree.fromstring(parts["xl/sharedStrings.xml"])
    ]
    found: dict[str, str | float] = {}
    for cell in ElementTree.fromstring(parts["xl/worksheets/sheet1.xml"]).iter(f"{_SHEET}c"):
        value = cell.findtext(f"{_SHEET}v")
        if value is not None:
            found[cell.attrib["r"]] = strings[int(value)] if cell.get("t") == "s" else float(value)
    return found


@pytest.mark.parametrize("text", [*ACTING, "https://evil.example/", "mailto:a@b", "internal:Sheet1!A1", "12", "{=1}"])
def test_no_text_of_a_workbook_is_a_formula_a_link_or_a_number(text: str) -> None:
    file = as_xlsx(pd.DataFrame({text: [text]}), "Texts")
    parts = parts_of(file)
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert "<f" not in sheet
    assert "hyperlink" not in "".join(parts).lower() + sheet.lower()
    cells = cells_of(file)
    assert cells.keys() == {"A1", "A2"}
    assert all(isinstance(cell, str) for cell in cells.values())
    if text.isprintable():
        assert {unguarded(str(cell)) for cell in cells.values()} == {text}


def test_the_first_row_of_a_workbook_stays_and_columns_are_as_wide_as_they_need() -> None:
    frame = pd.DataFrame({"id": ["x"], "A long heading of many words": ["y" * 30], "text": ["z" * 500]})
    sheet = ElementTree.fromstring(parts_of(as_xlsx(frame, "Widths"))["xl/worksheets/sheet1.xml"])
    (pane,) = sheet.iter(f"{_SHEET}pane")
    assert (pane.get("ySplit"), pane.get("xSplit"), pane.get("state")) == ("1", None, "frozen")
    widths = [float(column.attrib["width"]) for column in sheet.iter(f"{_SHEET}col")]
    assert [round(width) for width in widths] == [9, 33, 49]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Crosswalk", "Crosswalk"), ("A: b/c?", "A  b c"), ("x" * 40, "x" * 31), ("'quoted'", "quoted")],
)
def test_a_workbook_is_named_as_excel_allows(title: str, name: str) -> None:
    book = ElementTree.fromstring(parts_of(as_xlsx(pd.DataFrame({"a": [1]}), title))["xl/workbook.xml"])
    assert [sheet.get("name") for sheet in book.iter(f"{_SHEET}sheet")] == [name]


def test_the_same_table_is_the_same_file() -> None:
    frame = pd.DataFrame({"a": ["x"], "b": [1]})
    assert as_xlsx(frame, "Same") == as_xlsx(frame, "Same")
    assert "2000-01-01" in parts_of(as_xlsx(frame, "Same"))["docProps/core.xml"]


def test_an_empty_table_still_has_its_headings() -> None:
    frame = pd.DataFrame(columns=["id", "title"])
    assert rows_of(as_csv(frame)) == [["id", "title"]]
    assert cells_of(as_xlsx(frame, "Empty")) == {"A1": "id", "B1": "title"}
