"""What is printed to a file can be read aloud: tagged, titled, in its language, with headings and heads of tables."""

import re

import pytest

from tests.browser.visitor import Arrive
from tests.browsers import printed

_ROLES = re.compile(rb"/S /(\w+)")


def roles(document: bytes) -> set[str]:
    return {role.decode() for role in _ROLES.findall(document)}


@pytest.fixture(params=["en", "es"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.few(1)
def test_the_plain_outline_prints_with_its_structure(arrive: Arrive, language: str) -> None:
    page = arrive("?view=about").page
    page.goto(f"{page.url.partition('?')[0]}outline?domain=cognitive&lang={language}")
    document = printed(page, format="Letter")
    assert b"/MarkInfo" in document
    assert f"/Lang ({language})".encode() in document
    assert b"/Title" in document
    assert {"H1", "H2", "H3", "L", "LI", "Link"} <= roles(document)


@pytest.mark.few(2)
@pytest.mark.parametrize("view", ["table&domain=cognitive", "compare&node=intasc-3&with=intasc-5", "crosswalk"])
def test_a_table_prints_with_its_heads(arrive: Arrive, language: str, view: str) -> None:
    visitor = arrive(f"?view={view}&lang={language}")
    document = printed(visitor.page, format="Letter")
    assert f"/Lang ({language})".encode() in document
    assert {"Table", "TR", "TH", "TD"} <= roles(document)
    assert b"/Scope /Column" in document
    assert b"/Scope /Row" in document
