"""axe-core finds nothing in any view: three themes, two languages, three widths; what it leaves open has a verdict."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.test_access import axe_source
from tests.browser.views import LOOKS, look
from tests.browser.visitor import Visitor
from tests.browsers import Contexts

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_COLORS = ["color-contrast", "link-in-text-block"]
"""What another theme can change."""

_RUN = """async ([only, exclude]) => {
  const resultTypes = ["violations", "incomplete"];
  const { violations, incomplete } = await axe.run({ include: [document], exclude }, { runOnly: only, resultTypes });
  const why = (node) => node.any.concat(node.all, node.none).map((check) => check.data?.messageKey || check.id).join();
  const told = (found) => found.flatMap(({ id, nodes }) => nodes.map((node) => [id, node.target.join(" "), why(node)]));
  return { violations: told(violations), incomplete: told(incomplete) };
}"""

_PIXELS = "The drawn map: measured in pixels in test_themes.py, in every theme."
_TOKENS = "Looked at: the colors are those of every other text, which test_contrast.py measures."

REVIEWED = {
    ("color-contrast", "imgNode"): _PIXELS,
    ("color-contrast", "shortTextContent"): "Numbers and signs, in the map and beside it. " + _PIXELS,
    ("color-contrast", "nonBmp"): "Signs such as − and ×. " + _TOKENS,
    ("color-contrast", "elmPartiallyObscured"): "Cut by the edge of what scrolls. " + _TOKENS,
    ("color-contrast", "elmPartiallyObscuring"): "A heading that stays while rows pass under it. " + _TOKENS,
    ("color-contrast", "bgOverlap"): "Beside what lies above it at an edge. " + _TOKENS,
    ("color-contrast", "pseudoContent"): "A line of dots before a step of a path, with no text on it. " + _TOKENS,
    ("color-contrast", "error-occurred"): "axe gives up on heads of a table beyond the window. " + _TOKENS,
    ("th-has-data-cells", "th-has-data-cells"): "Looked at: headings of row groups, and columns whose cells are empty.",
}
"""What axe cannot decide by itself, by its rule and its reason, with the verdict."""


@pytest.fixture(scope="module")
def reader(
    request: pytest.FixtureRequest, browser: Browser, contexts: Contexts, server_url: str
) -> Iterator[tuple[Visitor, str]]:
    """Someone who reads a language."""
    with contexts.lent(browser) as page:
        visitor = Visitor(page, server_url)
        visitor.open(f"?view=about&lang={request.param}")
        visitor.page.evaluate(f"() => {{ {axe_source()} }}")
        yield visitor, request.param
        assert visitor.watched.problems == []
        assert visitor.watched.violations == []


@pytest.mark.few(8)
@pytest.mark.wcag("1.1.1", "1.3.1", "1.4.1", "1.4.3", "2.4.2", "2.4.4", "2.5.8", "3.1.1", "4.1.2")
@pytest.mark.parametrize(("reader", "width", "view"), LOOKS, indirect=["reader"])
def test_axe_finds_nothing(reader: tuple[Visitor, str], width: int, view: str) -> None:
    visitor, language = reader
    found: dict[str, Any] = {}
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
        result = visitor.page.evaluate(_RUN, [_TAGS, []] if theme == "light" else [_COLORS, ["#map svg"]])
        open_ = [each for each in result["incomplete"] if (each[0], each[2]) not in REVIEWED]
        if result["violations"] or open_:
            found[theme] = (result["violations"][:5], open_[:5])
    assert found == {}
