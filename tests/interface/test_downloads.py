"""The files that can be taken away: the same as the page shows, under the same policy."""

import csv
import io
import zipfile

import pytest
from flask.testing import FlaskClient

from explorer.competencies.crosswalk import crosswalk
from explorer.downloads.spreadsheet import as_csv, unguarded
from explorer.interface.content import Content
from explorer.interface.downloads import crosswalk_table
from explorer.view.address import parse_query
from explorer.view.state import View
from tests.builders import category, content_of, link, node

CSV, XLSX = "/crosswalk.csv", "/crosswalk.xlsx"
QUERIES = [
    "",
    "?order=total",
    "?order=3",
    "?order=title&domain=cognitive,instructional",
    "?intasc=4",
    "?status=published",
]


def rows_of(client: FlaskClient, query: str) -> list[list[str]]:
    answer = client.get(CSV + query)
    assert answer.status_code == 200
    return list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("query", QUERIES)
def test_the_file_holds_what_the_page_shows_in_its_order(client: FlaskClient, content: Content, query: str) -> None:
    view, notices = parse_query(query, content.vocabulary)
    walk = crosswalk(content.graph, content.shown(view), view.order)
    assert notices == ()
    heading, *rows = rows_of(client, query)
    named = [f"InTASC {standard.number}: {standard.title}" for standard in walk.columns]
    assert heading == ["Id", "Competency", "Domain", *named, "Total"]
    assert [row[:2] for row in rows] == [[row.id, row.title] for row in walk.rows]
    for row in rows:
        links = [walk.cells.get((row[0], standard.id)) for standard in walk.columns]
        assert row[3:-1] == [f"{link.strength} match" if link else "" for link in links]
        assert row[-1] == str(walk.row_totals[row[0]]) == str(sum(link is not None for link in links))


def test_a_row_names_the_domain_in_words(client: FlaskClient) -> None:
    assert {row[0]: row[2] for row in rows_of(client, "")[1:]}["self-care"] == "Intrapersonal"


def test_unknown_things_of_a_query_are_ignored(client: FlaskClient) -> None:
    plain = client.get(CSV).get_data()
    for query in ("?colour=red", "?order=99", "?intasc=99", "?node=nobody", "?%ff=%fe", "?order=total&order=title"):
        answer = client.get(CSV + query)
        assert answer.status_code == 200
        if "total" not in query:
            assert answer.get_data() == plain


@pytest.mark.parametrize(
    ("address", "kind", "name"),
    [
        (CSV, "text/csv; charset=utf-8", "intasc-crosswalk.csv"),
        (XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "intasc-crosswalk.xlsx"),
    ],
)
def test_a_file_says_what_it_is_and_keeps_the_policy(client: FlaskClient, address: str, kind: str, name: str) -> None:
    for answer in (client.get(address), client.head(address)):
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-cache"
        assert "Set-Cookie" not in answer.headers
        assert int(answer.headers["Content-Length"]) > 1000
    assert client.head(address).get_data() == b""
    assert client.post(address).status_code == 405
    assert client.get(f"{address}x").status_code == 404


def test_the_same_address_gives_the_same_file(client: FlaskClient) -> None:
    client.get(f"{XLSX}?domain=cognitive")
    assert client.get(XLSX).get_data() == client.get(XLSX).get_data()


def test_the_workbook_holds_the_same_texts_as_the_csv(client: FlaskClient) -> None:
    with zipfile.ZipFile(io.BytesIO(client.get(f"{XLSX}?order=3").get_data())) as book:
        strings = book.read("xl/sharedStrings.xml").decode()
    texts = {unguarded(cell) for row in rows_of(client, "?order=3") for cell in row if cell and not cell.isdigit()}
    assert len(texts) > 50
    assert [text for text in texts if f">{text}<" not in strings] == []


def test_nothing_that_matches_is_a_file_with_headings_only(client: FlaskClient) -> None:
    assert rows_of(client, "?domain=cognitive&status=editorial") == [["Id", "Competency", "Domain", "Total"]]
    assert client.get(f"{XLSX}?domain=cognitive&status=editorial").status_code == 200


def test_a_title_that_could_act_is_guarded_in_the_file() -> None:
    acting = content_of(
        node("d", "domain"),
        node("a", title="=1+1"),
        category("c", 1),
        [link("d contains a"), link("a aligns intasc-1")],
    )
    lines = as_csv(crosswalk_table(acting, View())).decode("utf-8-sig").split("\r\n")
    assert lines[1] == '"a","\'=1+1","D","strong match",1'
