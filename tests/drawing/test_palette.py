"""The colours that are written a second time, where no style sheet reaches, are those of the style sheet."""

from dataclasses import fields

import pytest

from explorer.drawing.palette import CONTRAST, DARK, LIGHT, Palette
from tests.tokens import DOMAINS, colors

THEMES = [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)]


@pytest.mark.parametrize(("theme", "palette"), THEMES, ids=[theme for theme, _ in THEMES])
def test_each_colour_is_the_one_of_the_style_sheet(theme: str, palette: Palette) -> None:
    names = [field.name for field in fields(palette) if field.name != "domains"]
    tokens = colors(theme)
    written = {name: getattr(palette, name) for name in names}
    assert written == {name: tokens[name.replace("_", "-")] for name in names}


@pytest.mark.parametrize(("theme", "palette"), THEMES, ids=[theme for theme, _ in THEMES])
def test_each_domain_has_its_own_colour(theme: str, palette: Palette) -> None:
    tokens = colors(theme)
    assert len(DOMAINS) == 4
    assert palette.domains == {domain: tokens[token] for domain, token in DOMAINS.items()}
    assert [palette.of_domain(domain) for domain in DOMAINS] == [tokens[token] for token in DOMAINS.values()]


def test_an_unknown_domain_and_none_are_neutral() -> None:
    assert LIGHT.of_domain("elsewhere") == LIGHT.of_domain(None) == LIGHT.neutral


def test_a_colour_is_found_by_the_name_of_its_token() -> None:
    assert DARK.of_token("on-accent") == DARK.on_accent
