"""axe-core finds nothing in any view: three themes, two languages, three widths; what it leaves open has a verdict."""

import pytest

from tests.browser.axe import findings
from tests.browser.views import LOOKS, look
from tests.browser.visitor import Visitor

_COLORS = ["color-contrast", "link-in-text-block"]
"""What another theme can change."""


@pytest.mark.few(3)
@pytest.mark.wcag("1.1.1", "1.3.1", "1.4.1", "1.4.3", "2.4.2", "2.4.4", "2.5.8", "3.1.1", "4.1.2")
@pytest.mark.parametrize(("reader", "width", "view"), LOOKS, indirect=["reader"])
def test_axe_finds_nothing(reader: tuple[Visitor, str], width: int, view: str) -> None:
    visitor, language = reader
    for theme in ("light", "dark", "contrast"):
        look(visitor, language, width, view, theme)
        # axe takes a row that the window's edge cuts through for one that is covered.
        if theme == "light" and view in ("table", "crosswalk", "report"):
            visitor.page.set_viewport_size({"width": width, "height": 12_000})
            visitor.settle()
        if view in ("crosswalk", "report"):
            visitor.page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=30_000)
        assert visitor.page.get_attribute("html", "data-theme") == theme
        assert visitor.page.get_attribute("html", "lang") == language
        # Of the map's colors axe decides nothing, in any theme.
        found = findings(visitor.page) if theme == "light" else findings(visitor.page, _COLORS, exclude=["#map svg"])
        assert found == [], theme
