"""Every view of the page, and what can be asked of all of them."""

from itertools import product
from typing import Any

from tests.browser.visitor import Visitor
from tests.browsers import devtools

_EDGE = "strong-relationships~aligns~intasc-3"

VIEWS = {
    "map": "?view=map",
    "details": "?view=map&node=strong-relationships",
    "list with details": "?view=outline&node=strong-relationships",
    "edge": f"?view=map&node=strong-relationships&edge={_EDGE}",
    "filtered": "?view=map&intasc=3,9&domain=cognitive",
    "path": "?view=path&node=strong-relationships&to=intasc-3",
    "compare": "?view=compare&node=intasc-3&with=intasc-5",
    "crosswalk": "?view=crosswalk",
    "report": "?view=report",
    "outline": "?view=outline",
    "table": "?view=table",
    "tours": "?view=tours",
    "step of a tour": "?view=map&tour=start",
    "left step of a tour": "?view=map&node=strong-relationships&tour=standard&step=4",
    "glossary": "?view=glossary",
    "about": "?view=about",
    "presented": "?node=self-care&present=1",
    "step presented": "?node=strong-relationships&focus=1&relation=supports&tour=start&step=4&present=1",
    "embedded": "?node=self-care&embed=1",
}
"""One address for each way to look; the view is named, so that a phone shows it too."""

WIDTHS = {320: 640, 768: 1024, 1280: 800}
"""The widths that every view is looked at, each with a height that goes with it."""

LANGUAGES = ("en", "es")

LOOKS = list(product(LANGUAGES, WIDTHS, VIEWS))
"""Each view at each width in each language."""


def look(visitor: Visitor, language: str, width: int, view: str, theme: str = "light") -> None:
    """Show a view at a width, without loading the page again."""
    visitor.page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    visitor.become(f"{VIEWS[view]}&lang={language}&theme={theme}")


_ADOPT = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}"""

TEXT_SPACING = (
    "*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"
)
"""What WCAG 1.4.12 lets a reader ask for."""


def adopt(visitor: Visitor, rules: str = "") -> None:
    """Read the page with rules of the reader's own, or with none."""
    visitor.page.evaluate(_ADOPT, rules)
    visitor.settle()


def letters(visitor: Visitor, pixels: int) -> None:
    """Set the size of letters in the browser itself, as a reader does who asks for larger text and nothing else."""
    session = devtools(visitor.page, "have larger letters")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": pixels, "fixed": pixels}})
    session.detach()
    visitor.settle()


# Text that its own box cuts off. What is only there to be read out, and a list that scrolls, are not.
_CUT_OFF = """() => {
  const cut = [];
  for (const each of document.querySelectorAll("body *:not(svg *):not(script):not(option)")) {
    if (![...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    if (!each.checkVisibility({ visibilityProperty: true }) || each.closest(".visually-hidden, [inert]")) continue;
    for (let box = each; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, display, textOverflow } = getComputedStyle(box);
      if (display === "inline") continue;
      // An ellipsis whose full text is at hand.
      if (textOverflow === "ellipsis" && box.title === box.textContent) break;
      const wide = ["hidden", "clip"].includes(overflowX) && box.scrollWidth > box.clientWidth + 1;
      const high = ["hidden", "clip"].includes(overflowY) && box.scrollHeight > box.clientHeight + 1;
      if ((wide || high) && box.clientWidth > 1) {
        cut.push(`${each.tagName.toLowerCase()}.${each.className}: ${each.textContent.trim().slice(0, 50)}`);
        break;
      }
      if (["auto", "scroll"].includes(overflowX) || ["auto", "scroll"].includes(overflowY)) break;
    }
  }
  return [...new Set(cut)].slice(0, 8);
}"""

# Two texts in sight that lie on each other. What floats above the page is compared only with itself.
_OVERLAPPING = """() => {
  const found = [];
  const FLOATING = ["dialog, .popover-card, .guide-ways, [popover], #bar, #present-bar, #failure, .skips, #panel",
    "header, #finder ul"].join();
  const UNSEEN = "svg, .visually-hidden, script, noscript, option, .skips, .hoverlayer";
  const layer = (node) => node.closest(FLOATING) || document.body;
  const clipped = (box, node) => {
    let { left, right, top, bottom } = box;
    for (let above = node; above; above = above.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(above);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const edge = above.getBoundingClientRect();
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    return { left, right, top, bottom };
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, parent = text.parentElement;
    if (!text.data.trim() || parent.closest(UNSEEN)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.bottom < 0 || box.top > innerHeight || !box.width) continue;
      const seen = clipped(box, parent);
      if (seen.right - seen.left < 3 || seen.bottom - seen.top < 5) continue;
      found.push({ ...seen, parent, text: text.data.trim().slice(0, 40), layer: layer(parent) });
    }
  }
  found.sort((a, b) => a.top - b.top);
  const clashes = [];
  for (let i = 0; i < found.length; i++) {
    for (let j = i + 1; j < found.length && found[j].top < found[i].bottom; j++) {
      const [a, b] = [found[i], found[j]];
      if (a.layer !== b.layer || a.parent === b.parent) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Lines of type reach into each other's leading.
      if (wide > 2 && high > 0.35 * Math.min(a.bottom - a.top, b.bottom - b.top)) clashes.push(`${a.text} / ${b.text}`);
    }
  }
  return clashes.slice(0, 8);
}"""


def cut_off(visitor: Visitor) -> list[str]:
    """Texts that cannot be read to their end."""
    found: list[str] = visitor.page.evaluate(_CUT_OFF)
    return found


def overlapping(visitor: Visitor) -> list[str]:
    """Texts that lie on each other."""
    found: list[str] = visitor.page.evaluate(_OVERLAPPING)
    return found


def sideways(visitor: Visitor) -> int:
    """By how many pixels the page can be scrolled sideways."""
    sizes: list[Any] = visitor.page.evaluate(
        "[document.documentElement.scrollWidth, document.body.scrollWidth, document.documentElement.clientWidth]"
    )
    return int(max(sizes[:2]) - sizes[2])
