"""The tokens of the style, read from its sheet: what each is worth in each theme. Tests write no colour down again."""

import re
from collections.abc import Iterator
from pathlib import Path

from explorer.settings import PROJECT

STYLE = PROJECT / "assets" / "style"
SHEET = STYLE / "10-tokens.css"

_BASE, _CONTRAST = ":root", ':root[data-theme="contrast"], .in-contrast'
ASKED_OF_THE_SYSTEM = ("@media (prefers-contrast: more)", ":root:not([data-theme])")
FORCED = ("@media (forced-colors: active)", ":root:root")

THEMES = ("light", "dark", "contrast", "contrast on black")

Block = dict[str, str]


def blocks(sheet: Path) -> dict[tuple[str, ...], Block]:
    """The declarations of a sheet by where they stand: the selector, after the media query if there is one."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    found: dict[tuple[str, ...], Block] = {}
    for where, inside in _braces(text):
        if "{" in inside:
            found.update({(where, inner): _declared(each) for inner, each in _braces(inside)})
        else:
            found[(where,)] = _declared(inside)
    return found


def _braces(text: str) -> Iterator[tuple[str, str]]:
    depth, start, head = 0, 0, ""
    for place, letter in enumerate(text):
        if letter == "{":
            if depth == 0:
                head, start = text[start:place].strip(), place + 1
            depth += 1
        elif letter == "}":
            depth -= 1
            if depth == 0:
                yield head, text[start:place]
                start = place + 1


def _declared(text: str) -> Block:
    pairs = (each.partition(":") for each in text.split(";") if each.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


BLOCKS = blocks(SHEET)
CONTRAST, ASKED = BLOCKS[(_CONTRAST,)], BLOCKS[ASKED_OF_THE_SYSTEM]


def colors(theme: str) -> dict[str, str]:
    """Every token of a theme that is a colour, as ``#rrggbb``, by its name without the dashes."""
    declared = {**BLOCKS[(_BASE,)], **(CONTRAST if theme.startswith("contrast") else {})}
    place = 1 if theme in ("dark", "contrast on black") else 0
    found = {}
    for name, value in declared.items():
        if pair := re.fullmatch(r"light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", value):
            found[name.removeprefix("--")] = pair[place + 1]
    return found


DOMAINS: dict[str, str] = {
    domain[1]: hue["--hue"].removeprefix("var(--").removesuffix(")")
    for (where, *_), hue in BLOCKS.items()
    if (domain := re.fullmatch(r'\[data-domain="([\w-]+)"\]', where))
}
"""The token of each domain."""
