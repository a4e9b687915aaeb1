"""Tables to take away: files that every spreadsheet opens, in which no text can act as a formula.

Some programs read a cell that begins with ``=``, ``+``, ``-``, ``@`` or one of a few others as something to compute or
to run, also behind blanks or a quotation mark. Such a text gets an apostrophe in front. So does a text that begins with
an apostrophe of its own, and therefore taking one away gives every text back exactly. A number stays a number and is
never guarded, a negative one neither; a text that looks like a negative number is a text and is guarded.
"""

import re
from datetime import datetime
from io import BytesIO
from typing import Any

import pandas as pd

_GUARD = "'"
_ACTING = re.compile(r"""'|[\s\ufeff]*(?:"[\s\ufeff]*)?[=+\-@|%＝＋－＠]|\s*[\t\r\n]""")
_FORBIDDEN_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 31
_NARROWEST, _WIDEST = 8, 48
# The library would write the time of the download into the file, and no two would be equal.
_UNDATED = datetime(2000, 1, 1)


def guarded(text: str) -> str:
    """A text as a cell that no spreadsheet computes."""
    return f"{_GUARD}{text}" if _ACTING.match(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded."""
    return text.removeprefix(_GUARD)


def as_csv(frame: pd.DataFrame) -> bytes:
    """A table without its index as RFC 4180 has it, in UTF-8 with the mark by which Excel knows that."""
    return _guarded(frame).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


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
