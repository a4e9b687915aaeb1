"""A tour in the fragment of an address: there and back, and nothing that is spoilt or too large."""

import base64
import json
import zlib
from typing import Any

import pytest
from playwright.sync_api import Error, Page

MOST = 1_000_000


def written(logic: Page, text: str) -> str:
    return str(logic.evaluate("(text) => explorerLogic.tourLink.written(text)", text))


def read(logic: Page, fragment: str) -> Any:
    return logic.evaluate("([hash, most]) => explorerLogic.tourLink.read(hash, most)", [fragment, MOST])


def packed(content: bytes) -> str:
    deflate = zlib.compressobj(wbits=-15)
    letters = base64.urlsafe_b64encode(deflate.compress(content) + deflate.flush()).decode().rstrip("=")
    return f"#tour={letters}"


@pytest.mark.parametrize("text", ["", "a", "ñandú 😀 </script>", json.dumps({"tours": list(range(1000))})])
def test_a_tour_comes_out_of_a_link_as_it_went_in(logic: Page, text: str) -> None:
    fragment = written(logic, text)
    assert fragment.isascii()
    assert not set(fragment.removeprefix("tour=")) & set("+/=#?& ")
    assert read(logic, f"#{fragment}") == text
    assert read(logic, packed(text.encode())) == text, "and by another's hand"


@pytest.mark.parametrize(
    ("hash_", "holds"), [("#tour=abc", True), ("#tour=", True), ("", False), ("#panel", False), ("#tours=a", False)]
)
def test_a_fragment_says_whether_it_holds_a_tour(logic: Page, hash_: str, holds: bool) -> None:
    assert logic.evaluate("(hash) => explorerLogic.tourLink.holds(hash)", hash_) is holds


GOOD = packed(b'{"schema_version": 1, "tours": []} and some more to cut off')


@pytest.mark.parametrize(
    "fragment",
    ["#tour=!!!", "#tour=a", GOOD[:-6], "#tour=" + "A" * 40, packed(b"\xff\xfe\xff"), GOOD.replace("tour=", "tour=ñ")],
    ids=["no letters", "one letter", "cut off", "no deflate", "no text", "other letters"],
)
def test_a_spoilt_fragment_is_refused(logic: Page, fragment: str) -> None:
    with pytest.raises(Error):
        read(logic, fragment)


def test_a_small_link_cannot_hold_a_huge_tour(logic: Page) -> None:
    bomb = packed(b"a" * 30_000_000)
    assert len(bomb) < 45_000
    with pytest.raises(Error, match="too large"):
        read(logic, bomb)
    assert len(read(logic, packed(b"a" * MOST))) == MOST
