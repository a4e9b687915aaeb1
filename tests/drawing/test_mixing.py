"""Colours are mixed as the browser mixes them."""

import pytest
from playwright.sync_api import Browser

from explorer.drawing.mixing import mixed
from explorer.drawing.palette import CONTRAST, DARK, LIGHT, Palette
from tests.colors import rgb

# The browser's own mix of two colours, as a canvas shows it.
MIXED = """(pairs) => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  return pairs.map(([color, share, ground]) => {
    pen.fillStyle = `color-mix(in oklab, ${color} ${share * 100}%, ${ground})`;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  });
}"""


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_a_mix_is_that_of_the_browser(browser: Browser, palette: Palette) -> None:
    hues = [palette.ink, palette.gold, palette.neutral, palette.side_both, *palette.domains.values()]
    asked = [(hue, share, palette.paper) for hue in hues for share in (0.14, 0.28, 0.42, 0.65)]
    page = browser.new_page()
    theirs = page.evaluate(MIXED, asked)
    page.close()
    assert [list(rgb(mixed(*each))) for each in asked] == [pytest.approx(each, abs=1) for each in theirs]


def test_none_of_a_colour_is_its_ground_and_all_of_it_itself() -> None:
    for color in (LIGHT.gold, DARK.domains["cognitive"], CONTRAST.ink):
        assert (mixed(color, 0.0, LIGHT.paper), mixed(color, 1.0, LIGHT.paper)) == (LIGHT.paper, color)
