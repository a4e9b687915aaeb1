"""Tables to take away: files that every spreadsheet opens, in which no text can act as a formula.

Some programs read a cell that begins with ``=``, ``+``, ``-``, ``@`` or one of a few others as something to compute or
to run, also behind blanks, marks that nobody sees or quotation marks. Such a text gets an apostrophe in front. So does
what stands like it behind a comma, semicolon, tab or new line, for where a semicolon separates cells a file is cut
there. What begins with an apostrophe of its own gets one too, and therefore taking them away gives every text back
exactly. A number stays a number and is never guarded, a negative one neither; a text that looks like a negative number
is a text and is guarded.
"""

import csv
import re
from datetime import datetime
from io import BytesIO
from typing import Any
from unicodedata import category

import pandas as pd

_GUARD = "'"
_SEPARATOR = re.compile(r"([;,\t\r\n])")
_GUARDED = re.compile(rf"(?:\A|(?<=[;,\t\r\n])){_GUARD}")
_CONTROLS = frozenset("\t\r\n")
_SIGNS = frozenset("=+-@|%＝＋－＠")
_FORBIDDEN_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 31
_NARROWEST, _WIDEST = 8, 48
# The library would write the time of the download into the file, and no two would be equal.
_UNDATED = datetime(2000, 1, 1)


def guarded(text: str) -> str:
    """A text as a cell that no spreadsheet computes, wherever it is cut."""
    parts = _SEPARATOR.split(text)
    led_by_control = not _first_seen(parts[0]) and bool(parts[1:]) and parts[1] in _CONTROLS
    return (_GUARD if led_by_control else "") + "".join(f"{_GUARD}{part}" if _acts(part) else part for part in parts)


def unguarded(text: str) -> str:
    """The text that was guarded."""
    return _GUARDED.sub("", text)


def _acts(part: str) -> bool:
    return part.startswith(_GUARD) or _first_seen(part) in _SIGNS


def _first_seen(part: str) -> str:
    """What a part begins with behind blanks, marks that nobody sees and quotation marks."""
    return next((each for each in part if not (each.isspace() or each == '"' or category(each) == "Cf")), "")


def as_csv(frame: pd.DataFrame) -> bytes:
    """A table without its index by RFC 4180, its texts quoted, in UTF-8 with the mark by which Excel knows that."""
    table = _guarded(frame).to_csv(index=False, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    return table.encode("utf-8-sig")


def as_xlsx(frame: pd.DataFrame, title: str) -> bytes:
    """A table without its index as an Excel workbook of one sheet, whose first row stays in sight."""
    cells = _guarded(frame)
    name = _FORBIDDEN_IN_A_TITLE.sub(" ", title).strip(" '")[:_LONGEST_TITLE]
    file = BytesIO()
    only_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with pd.ExcelWriter(file, engine="xlsxwriter", engine_kwargs={"options": only_text}) as writer:
        cells.to_excel(writer, sheet_name=name, index=False, header=False, startrow=1)
        book: Any = writer.book
        book.set_properties({"title": title, "created": _UNDATED})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        sheet = writer.sheets[name]
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(cells.columns):
            sheet.write_string(0, place, column, heading)
            sheet.set_column(place, place, _width(column, cells.iloc[:, place]))
    return file.getvalue()


def _guarded(frame: pd.DataFrame) -> pd.DataFrame:
    cells = frame.map(lambda cell: guarded(cell) if isinstance(cell, str) else cell)
    return cells.set_axis([guarded(str(column)) for column in frame.columns], axis="columns")


def _width(heading: str, cells: "pd.Series[Any]") -> int:
    """As wide as what stands in a column; a heading may wrap between its words."""
    longest = max(map(len, [*heading.split(), *map(str, cells)]), default=0)
    return min(max(longest + 2, _NARROWEST), _WIDEST)
