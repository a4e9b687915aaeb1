"""The way to a view from a wall: a phone's camera reads it from the back row, and people can type it."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageEnhance, ImageFilter
from zxingcpp import read_barcodes

from tests.browser.phone import PHONE
from tests.browser.room import WALLS, too_small
from tests.browser.visitor import Arrive, Visitor
from tests.conftest import until

VIEWS = {
    "node": "?node=self-care",
    "focus": "?node=strong-relationships&focus=1&layout=around",
    "filters": "?intasc=3,9&match=all",
    "step": "?tour=start&step=4",
    "step of a standard": "?tour=standard&intasc=3&step=2",
    "search": "?q=trust",
}


def joining(visitor: Visitor) -> str:
    """The address that the dialog shows, once it is there."""
    visitor.press("j")
    until(visitor.page, "document.querySelector('#join[open] .join-address')?.dataset.address")
    until(visitor.page, "document.querySelector('.join-picture img')?.naturalWidth > 0")
    return str(visitor.page.get_attribute(".join-address", "data-address"))


def from_the_back_row(image: bytes) -> Image.Image:
    """A picture of a wall as a phone far away sees it: a quarter of the size, blurred, with half of the contrast."""
    seen = Image.open(BytesIO(image)).convert("RGB")
    small = seen.resize((seen.width // 4, seen.height // 4), Image.Resampling.BOX)
    return ImageEnhance.Contrast(small.filter(ImageFilter.GaussianBlur(1))).enhance(0.5)


def read_from(image: Image.Image) -> list[str]:
    return [each.text for each in read_barcodes(image)]


@pytest.mark.few(2)
@pytest.mark.parametrize(("view", "theme"), list(zip(VIEWS, ["light", "dark", "contrast"] * len(VIEWS), strict=False)))
def test_a_phone_reads_the_way_from_the_back_row(arrive: Arrive, view: str, theme: str) -> None:
    visitor = arrive(f"{VIEWS[view]}&present=1&theme={theme}", viewport=WALLS["1920x1080"])
    address = joining(visitor)
    assert read_from(from_the_back_row(visitor.page.screenshot())) == [address]
    if view != "search":
        assert len(address) <= 40
    else:
        assert address == f"{visitor.url}/?q=trust"
    assert visitor.page.evaluate("document.querySelector('.join-picture').getBoundingClientRect().height") >= 1080 / 3


@pytest.mark.few(1)
@pytest.mark.parametrize("size", WALLS)
def test_the_address_can_be_read_and_typed(arrive: Arrive, size: str) -> None:
    visitor = arrive("?tour=start&step=4&present=1", viewport=WALLS[size])
    address = joining(visitor)
    assert too_small(visitor) == []
    assert visitor.text(".join-address") == address.removeprefix("http://")
    large = visitor.page.evaluate("parseFloat(getComputedStyle(document.querySelector('.join-address')).fontSize)")
    assert large >= WALLS[size]["height"] / 25
    groups = visitor.texts(".join-address b")
    assert "".join(groups) == address.partition("/v/")[2]
    assert all(2 <= len(each) <= 4 for each in groups)
    # As people type it: with small letters and blanks.
    visitor.page.goto(f"{visitor.url}/v/{'%20'.join(groups).lower()}")
    assert "tour=start" in visitor.query()
    assert "step=4" in visitor.query()


@pytest.mark.few(1)
@pytest.mark.parametrize("view", ["node", "filters", "step"])
def test_a_phone_shows_the_same_view(arrive: Arrive, view: str) -> None:
    visitor = arrive(f"{VIEWS[view]}&present=1&lang=es")
    address = joining(visitor)
    phone = arrive(address.removeprefix(visitor.url + "/"), viewport=PHONE, has_touch=True)

    def view_of(each: Visitor) -> dict[str, Any]:
        values: dict[str, Any] = each.page.evaluate("explorerLogic.query.read(location.search)")
        return {key: value for key, value in values.items() if key not in ("present", "theme")}

    assert view_of(phone) == view_of(visitor)
    assert phone.page.get_attribute("html", "lang") == "es"


def test_who_looked_elsewhere_in_a_tour_shares_what_is_seen(arrive: Arrive) -> None:
    visitor = arrive("?node=self-care&tour=start&step=4&present=1")
    address = joining(visitor)
    visitor.page.goto(address)
    assert "node=self-care" in visitor.query()


def test_a_tour_of_the_visitors_own_shares_its_view_and_says_so(arrive: Arrive) -> None:
    visitor = arrive("?node=self-care&tour=my-own&step=2")
    visitor.page.click("[data-action=share]")
    visitor.page.click("#share [data-action=join]")
    until(visitor.page, "document.querySelector('#join[open] .join-address')?.dataset.address")
    assert visitor.page.locator(".join-own").is_visible()
    visitor.page.goto(str(visitor.page.get_attribute(".join-address", "data-address")))
    assert visitor.query() == "?node=self-care"


def test_the_address_can_be_copied(arrive: Arrive) -> None:
    visitor = arrive("?node=self-care", permissions=["clipboard-read", "clipboard-write"])
    visitor.page.click("[data-action=share]")
    visitor.page.click("#share [data-action=join]")
    until(visitor.page, "document.querySelector('#join[open] .join-address')?.dataset.address")
    assert not visitor.page.locator(".join-own").is_visible()
    visitor.page.click("#join [data-action=copy-join]")
    until(visitor.page, "document.getElementById('announcer-now').textContent !== ''")
    copied = visitor.page.evaluate("navigator.clipboard.readText()")
    assert copied == visitor.page.get_attribute(".join-address", "data-address")
    visitor.press("Escape")
    assert visitor.page.evaluate("document.activeElement.matches('[data-action=share]')")


def test_from_too_far_away_nothing_is_read(arrive: Arrive) -> None:
    """Else the tests above would be about nothing."""
    visitor = arrive("?node=self-care&present=1", viewport=WALLS["1920x1080"])
    joining(visitor)
    seen = Image.open(BytesIO(visitor.page.screenshot())).convert("RGB")
    assert read_from(seen.resize((seen.width // 24, seen.height // 24))) == []
