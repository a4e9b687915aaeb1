"""axe-core in a page, and what it finds there.

Its source is evaluated through the browser's debugger, which our policy does not bind; nothing is bypassed.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
"""The rules of WCAG 2.2 up to level AA, by axe's tags."""

ALL = (*WCAG, "best-practice")
"""These, and what axe holds for good practice."""

_RUN = """async ([rules, exclude]) => {
  const resultTypes = ["violations", "incomplete"];
  const { violations, incomplete } = await axe.run({ include: [document], exclude }, { runOnly: rules, resultTypes });
  const checks = (node) => node.any.concat(node.all, node.none);
  const why = (node) => checks(node).map((check) => check.data?.messageKey || check.id).join();
  return {
    violations: violations.map(({ id, impact, tags, nodes }) => ({
      id, impact, tags, count: nodes.length,
      where: nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${checks(node)[0]?.message}`),
    })),
    undecided: incomplete.flatMap(({ id, nodes }) => nodes.map((node) => [id, why(node), node.target.join(" ")])),
  };
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


@cache
def _source() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def _run(page: Page, rules: Sequence[str], exclude: Sequence[str]) -> dict[str, Any]:
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(f"() => {{ {_source()} }}")
    found: dict[str, Any] = page.evaluate(_RUN, [list(rules), list(exclude)])
    return found


def barriers(page: Page, rules: Sequence[str] = ALL, exclude: Sequence[str] = ()) -> list[dict[str, Any]]:
    """What breaks these rules or rules with these tags: its rule, impact, tags, number, and the first three places.

    ``exclude`` are selectors of what is not looked at.
    """
    found: list[dict[str, Any]] = _run(page, rules, exclude)["violations"]
    return found


def findings(page: Page, rules: Sequence[str] = ALL, exclude: Sequence[str] = ()) -> list[Any]:
    """The same, and what axe leaves open and no verdict covers."""
    found = _run(page, rules, exclude)
    return [*found["violations"], *(each for each in found["undecided"] if (each[0], each[1]) not in REVIEWED)][:8]
