"""The colours that are written a second time, where no style sheet reaches, are those of the style sheet."""

import re
from dataclasses import fields

import pytest

from explorer.drawing.palette import DARK, LIGHT, Palette
from explorer.settings import PROJECT

_SHEET = (PROJECT / "assets" / "style" / "10-tokens.css").read_text(encoding="utf-8")
TOKENS = {
    name: {"light": light, "dark": dark}
    for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\);", _SHEET)
}
HUES = dict(re.findall(r'\[data-domain="([\w-]+)"\] \{ --hue: var\(--([\w-]+)\); \}', _SHEET))
THEMES = [("light", LIGHT), ("dark", DARK)]


@pytest.mark.parametrize(("theme", "palette"), THEMES)
def test_each_colour_is_the_one_of_the_style_sheet(theme: str, palette: Palette) -> None:
    names = [field.name for field in fields(palette) if field.name != "domains"]
    written = {name: getattr(palette, name) for name in names}
    assert written == {name: TOKENS[name.replace("_", "-")][theme] for name in names}


@pytest.mark.parametrize(("theme", "palette"), THEMES)
def test_each_domain_has_its_own_colour(theme: str, palette: Palette) -> None:
    assert len(HUES) == 4
    assert palette.domains == {domain: TOKENS[token][theme] for domain, token in HUES.items()}
    assert [palette.of_domain(domain) for domain in HUES] == [TOKENS[token][theme] for token in HUES.values()]


def test_an_unknown_domain_and_none_are_neutral() -> None:
    assert LIGHT.of_domain("elsewhere") == LIGHT.of_domain(None) == LIGHT.neutral
