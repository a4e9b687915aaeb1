"""What can be taken away as a file: the crosswalk, as far as the address shows it."""

import pandas as pd
from flask import Flask, Response

from explorer.competencies.crosswalk import as_frame, crosswalk
from explorer.competencies.schema import Standard
from explorer.downloads.spreadsheet import as_csv, as_xlsx
from explorer.drawing.scene import title_of
from explorer.interface.asked import view_asked
from explorer.interface.content import Content, Contents
from explorer.view.state import View

_CSV = "text/csv; charset=utf-8"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def publish_downloads(server: Flask, contents: Contents) -> None:
    """Add the addresses of the files. Each takes the same query as the page."""

    @server.get("/crosswalk.csv")
    def crosswalk_csv() -> Response:
        return answer_file("intasc-crosswalk.csv", _CSV, as_csv(crosswalk_table(*_asked(contents))))

    @server.get("/crosswalk.xlsx")
    def crosswalk_xlsx() -> Response:
        content, view = _asked(contents)
        table = crosswalk_table(content, view)
        return answer_file("intasc-crosswalk.xlsx", _XLSX, as_xlsx(table, content.words("crosswalk-title")))


def crosswalk_table(content: Content, view: View) -> pd.DataFrame:
    """The crosswalk of what a view shows, in its order, with headings in words."""
    words = content.words
    walk = crosswalk(content.graph, content.shown(view), view.order)
    table = as_frame(walk, lambda strength: words(f"strength-{strength}"))
    headings: dict[str | int, str] = {
        "id": words("crosswalk-file-id"),
        "title": words("crosswalk-file-title"),
        "domain": words("crosswalk-file-domain"),
        "total": words("crosswalk-file-total"),
    }
    standards: dict[str | int, Standard] = {standard.number: standard for standard in walk.columns}
    headings |= {number: title_of(standard, words) for number, standard in standards.items()}
    return table.rename(columns=headings)


def _asked(contents: Contents) -> tuple[Content, View]:
    view, _ = view_asked(contents)
    return contents.of(view.language), view


def answer_file(name: str, kind: str, body: bytes) -> Response:
    """The answer with a file to keep, of this name and content type."""
    response = Response(body, content_type=kind)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response
