"""The page's own files, put together."""

import re
from pathlib import Path

import pytest
from dash import Dash
from werkzeug.test import Client

from explorer.interface.bundles import bundle
from explorer.settings import PROJECT


@pytest.fixture
def client(app: Dash) -> Client:
    return Client(app.server)


def live_files(ending: str) -> list[Path]:
    """The files of a kind that the page has: all but those of a saved file."""
    return sorted(path for path in (PROJECT / "assets").rglob(f"*.{ending}") if path.parent.name != "alone")


@pytest.mark.parametrize("ending", ["js", "css"])
def test_a_bundle_holds_every_file_of_its_kind_in_the_order_of_their_paths(ending: str, client: Client) -> None:
    text = client.get(f"/explorer.{ending}").text
    found = [text.index(path.read_text(encoding="utf-8")) for path in live_files(ending)]
    assert found == sorted(found)
    assert len(found) > 5


def test_a_page_names_each_bundle_by_its_version_and_no_file_of_its_own(client: Client) -> None:
    page = client.get("/").text
    named = re.findall(r'(?:src|href)="(explorer\.\w+\?m=\w+)"', page)
    assert [name.partition("?")[0] for name in named] == ["explorer.css", "explorer.js"]
    assert re.findall(r'"[^"]*assets/[^"]*"', page) == ['"/assets/icon.svg"']
    for name in named:
        assert "immutable" in client.get(f"/{name}").headers["Cache-Control"]


@pytest.mark.parametrize("address", ["/explorer.js", "/explorer.js?m=older", "/explorer.css?m="])
def test_a_bundle_asked_for_by_another_version_is_not_kept(address: str, client: Client) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"


def test_what_is_still_the_same_is_not_sent_again(client: Client) -> None:
    first = client.get("/explorer.js")
    again = client.get("/explorer.js", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_the_version_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "b.js").write_text("b();", encoding="utf-8")
    (tmp_path / "a.js").write_text("a();", encoding="utf-8")
    before = bundle(tmp_path, "js", "text/javascript")
    assert before.text == "a();\nb();"
    (tmp_path / "parts" / "b.js").write_text("c();", encoding="utf-8")
    assert bundle(tmp_path, "js", "text/javascript").version != before.version
