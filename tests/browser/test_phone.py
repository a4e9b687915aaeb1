"""On a phone the list comes first, the map is a tap away, and a bar brings up the rest."""

from collections.abc import Callable

import pytest

from explorer.settings import PROJECT
from tests.browser.phone import NAME, OVERS, SIZES, hold, shows, tap
from tests.browser.visitor import Arrive, Visitor
from tests.conftest import until

# --- the list first


def test_the_list_comes_first_and_the_map_is_a_tap_away(phone: Visitor) -> None:
    assert shows(phone, "#outline h2")
    assert not phone.page.is_visible("#map")
    assert phone.query() == "", "the address stays as it is"
    assert phone.page.locator("#outline .name").count() > 100
    assert phone.texts("#bar [aria-current]") == ["List"]
    tap(phone, "#bar [data-bar=map]")
    assert phone.query() == "?view=map"
    assert phone.page.is_visible("#map")
    assert not phone.page.is_visible("#outline")
    assert phone.texts("#bar [aria-current]") == ["Map"]
    tap(phone, "#bar [data-bar=outline]")
    assert phone.query() == ""
    assert shows(phone, "#outline h2")


def test_back_leads_from_the_map_to_the_list(phone: Visitor) -> None:
    tap(phone, "#bar [data-bar=map]")
    phone.page.evaluate("history.back()")
    until(phone.page, "location.search === ''")
    phone.settle()
    assert shows(phone, "#outline h2")


@pytest.mark.wcag("1.3.4")
def test_the_screen_decides_and_not_the_visit(phone: Visitor) -> None:
    hold(phone, "on its side")
    assert shows(phone, "#outline h2")
    phone.page.set_viewport_size({"width": 1366, "height": 768})
    until(phone.page, "document.getElementById('map').checkVisibility()")
    phone.settle()
    assert not phone.page.is_visible("#outline")
    assert not phone.page.is_visible("#bar")
    assert phone.query() == ""
    hold(phone, "phone")
    until(phone.page, "document.getElementById('outline').checkVisibility()")


def test_a_tablet_shows_the_map(arrive: Arrive) -> None:
    visitor = arrive(has_touch=True, is_mobile=True, viewport=SIZES["tablet"])
    assert visitor.page.is_visible("#map")
    assert visitor.page.is_visible("#details h2")


@pytest.mark.few(1)
@pytest.mark.parametrize(("tapped", "query"), [("outline", f"?node={NAME}"), ("map", f"?view=map&node={NAME}")])
def test_a_link_from_the_phone_opens_the_map_on_a_wide_screen(
    phone: Visitor, arrive: Arrive, tapped: str, query: str
) -> None:
    phone.let_copy()
    tap(phone, f"#outline h5 [data-node={NAME}]")
    tap(phone, f"#bar [data-bar={tapped}]")
    tap(phone, "#bar [data-bar=more]")
    tap(phone, "#more [data-action=copy]")
    until(phone.page, "document.getElementById('announcer-now').textContent === 'Link copied'")
    copied = phone.page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{phone.url}/{query}"
    wide = arrive(query)
    assert wide.page.is_visible("#map")
    assert wide.seen().states[NAME] == "selected"
    assert wide.details() == NAME


def test_styles_and_scripts_agree_on_what_is_narrow(phone: Visitor) -> None:
    style = {
        name: (PROJECT / "assets" / "style" / name).read_text(encoding="utf-8")
        for name in ("70-narrow.css", "75-sheet.css")
    }
    narrow, side = phone.page.evaluate("[explorerLogic.narrow.SCREEN, explorerLogic.narrow.SIDE]")
    screens = "@media " + ", ".join(f"screen and {part}" for part in narrow.split(", ")) + " {"
    assert all(screens in text for text in style.values())
    assert f"@media screen and {side} {{" in style["75-sheet.css"]


# --- what comes up from the bar


@pytest.mark.wcag("2.1.2", "2.4.3")
@pytest.mark.few(1)
@pytest.mark.parametrize("name", OVERS)
def test_what_comes_up_goes_by_any_way(phone: Visitor, name: str) -> None:
    button = f"#bar [data-bar={name}]"
    ways: list[Callable[[], None]] = [
        lambda: tap(phone, button),
        lambda: tap(phone, f"#{name} .over-head .close"),
        lambda: phone.press("Escape"),
        lambda: phone.page.touchscreen.tap(195, 20),
    ]
    for close in ways:
        tap(phone, button)
        assert shows(phone, f"#{name} h2")
        assert phone.page.get_attribute(button, "aria-expanded") == "true"
        assert phone.page.evaluate("document.getElementById('stage').inert")
        close()
        phone.settle()
        assert not phone.page.is_visible(f"#{name}")
        assert phone.page.get_attribute(button, "aria-expanded") == "false"
        assert not phone.page.evaluate("document.getElementById('stage').inert")
        assert phone.focus()["text"].startswith("Filters" if name == "controls" else "More")


def test_more_holds_every_other_view(phone: Visitor) -> None:
    for view in ("path", "compare", "crosswalk", "report", "table", "glossary", "about"):
        tap(phone, "#bar [data-bar=more]")
        tap(phone, f"#views [data-go^='view={view}']")
        assert phone.query() == f"?view={view}"
        assert not phone.page.is_visible("#more")
        assert phone.page.evaluate("document.activeElement.id") == "stage"
    tap(phone, "#bar [data-bar=more]")
    for action in ("copy", "display", "help"):
        assert shows(phone, f"#more [data-action={action}]"), action
