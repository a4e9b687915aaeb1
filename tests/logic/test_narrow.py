"""What an address means on a narrow screen."""

import pytest
from playwright.sync_api import Page

from tests.logic.calling import ORDER, call


@pytest.mark.parametrize(
    ("search", "narrow", "meant"),
    [
        ("", True, "?view=outline"),
        ("", False, ""),
        ("?", True, "?view=outline"),
        ("?node=a&intasc=3", True, "?view=outline&node=a&intasc=3"),
        ("?node=a&intasc=3", False, "?node=a&intasc=3"),
        ("?node=a&node=b&what=ever", True, "?view=outline&node=a&node=b&what=ever"),
        ("?view=map&node=a", True, "?view=map&node=a"),
        ("?view=table", True, "?view=table"),
        ("?view=outline", False, "?view=outline"),
        ("?view=&node=a", True, "?view=outline&view=&node=a"),
        ("?node=a&present=1", True, "?node=a&present=1"),
        ("?node=a&embed=1", True, "?node=a&embed=1"),
        ("?node=a&embed=0", True, "?view=outline&node=a&embed=0"),
    ],
)
def test_an_address_without_a_view_is_the_list_on_a_narrow_screen(
    logic: Page, search: str, narrow: bool, meant: str
) -> None:
    assert call(logic, "narrow.meant", search, narrow) == meant


@pytest.mark.parametrize(
    ("search", "narrow", "written"),
    [
        ("", True, "?view=map"),
        ("", False, ""),
        ("?node=a", True, "?view=map&node=a"),
        ("?view=map&node=a", True, "?view=map&node=a"),
        ("?view=map&node=a", False, "?node=a"),
        ("?view=outline&node=a", True, "?node=a"),
        ("?view=outline&node=a", False, "?view=outline&node=a"),
        ("?view=path&node=a", True, "?view=path&node=a"),
        ("?view=path&node=a", False, "?view=path&node=a"),
    ],
)
def test_a_view_that_is_asked_for_is_written_as_the_screen_needs_it(
    logic: Page, search: str, narrow: bool, written: str
) -> None:
    assert call(logic, "narrow.written", search, narrow, ORDER) == written
    meant = call(logic, "narrow.meant", written, narrow)
    asked = call(logic, "query.read", search).get("view", "map")
    assert call(logic, "query.read", meant).get("view", "map") == asked, "and means what was asked for"
