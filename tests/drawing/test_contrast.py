"""What is declared in the style can be read, told apart and seen, in every theme, by every eye and in grey.

All of it is computed from ``assets/style/10-tokens.css``; ``tests/browser/test_themes.py`` measures the same in pixels.
"""

import re
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest

from explorer.settings import PROJECT
from tests.colors import SIGHTS, ciede2000, contrast, difference, lightness, rgb
from tests.tokens import ASKED, BLOCKS, CONTRAST, DOMAINS, FORCED, SHEET, STYLE, THEMES, colors

_GROUNDS = ("paper", "card", "sunken")
_FILLS = ("intrapersonal", "interpersonal", "instructional", "cognitive", "neutral")

# Each text with each ground that it stands on.
TEXTS = [
    *(("ink", ground) for ground in (*_GROUNDS, "accent-soft", "gold-soft", "match-2")),
    *(("muted", ground) for ground in (*_GROUNDS, "accent-soft")),
    *(("accent", ground) for ground in (*_GROUNDS, "accent-soft", "gold-soft", "match-1")),
    *(("on-accent", ground) for ground in ("accent", "match-3")),
    ("faded", "paper"),
    ("alarm", "card"),
    ("alarm", "alarm-soft"),
    *(("paper", fill) for fill in ("ink", *_FILLS[:-1])),
    ("on-neutral", "neutral"),
    ("on-gold", "gold"),
]

# Each line, outline and area that means something, with what it is seen against.
GRAPHICS = [
    *((fill, ground) for fill in (*_FILLS, "gold") for ground in ("paper", "card")),
    *((line, "paper") for line in ("link-strong", "link-soft", "side-first", "side-second", "side-both")),
    *(("edge", ground) for ground in _GROUNDS),
    *(("focus", ground) for ground in _GROUNDS),
    ("disabled", "card"),
    ("match-3", "sunken"),
    ("match-3", "match-1"),
    ("link-soft", "card"),
]

# These carry nothing alone: what they part, tint or shade is told beside them.
DECORATION = {"line"}

NEEDED = {
    "light": (4.5, 3.0),
    "dark": (4.5, 3.0),
    "contrast": (7.0, 4.5),
    "contrast on black": (7.0, 4.5),
}
_STEPS = {("match-3", "match-1")}
"""How far steps of one scale are apart: 3:1 in every theme, since their dots tell them apart as well."""

SIGHT_APART, GREY_APART = 10.0, 8.0


def at(theme: str, pair: tuple[str, str]) -> float:
    found = colors(theme)
    return contrast(rgb(found[pair[0]]), rgb(found[pair[1]]))


@pytest.mark.wcag("1.4.3")
@pytest.mark.parametrize("theme", THEMES)
def test_every_text_can_be_read_on_its_ground(theme: str) -> None:
    found = {pair: round(at(theme, pair), 2) for pair in TEXTS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < NEEDED[theme][0]} == {}


@pytest.mark.wcag("1.4.11")
@pytest.mark.parametrize("theme", THEMES)
def test_every_graphic_can_be_seen_on_its_ground(theme: str) -> None:
    found = {pair: round(at(theme, pair), 2) for pair in GRAPHICS}
    least = {pair: 3.0 if pair in _STEPS else NEEDED[theme][1] for pair in GRAPHICS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least[pair]} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_no_colour_is_left_out(theme: str) -> None:
    assert set(colors(theme)) == {name for pair in (*TEXTS, *GRAPHICS) for name in pair} | DECORATION


# --- categories without their hues


@pytest.mark.wcag("1.4.1")
@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", THEMES)
def test_categories_are_told_apart_by_every_eye(theme: str, sight: str) -> None:
    found = colors(theme)
    # Without any hue, what is left is lightness: that is measured as such, below.
    least = SIGHT_APART if sight != "achromatopsia" else 5.0
    apart = {pair: round(difference(found[pair[0]], found[pair[1]], sight), 1) for pair in combinations(_FILLS, 2)}
    assert {pair: distance for pair, distance in apart.items() if distance < least} == {}


@pytest.mark.wcag("1.4.1")
@pytest.mark.parametrize("theme", THEMES)
def test_categories_are_steps_of_grey(theme: str) -> None:
    found = colors(theme)
    steps = sorted(lightness(found[each]) for each in _FILLS)
    assert min(above - below for below, above in pairwise(steps)) >= GREY_APART, steps


def test_the_domains_are_in_the_same_order_of_grey_in_every_theme() -> None:
    orders = {tuple(sorted(DOMAINS.values(), key=lambda name: lightness(colors(theme)[name]))) for theme in THEMES}
    assert orders == {_FILLS[:-1]}


@pytest.mark.parametrize("theme", THEMES)
def test_the_sides_of_a_comparison_are_no_domains(theme: str) -> None:
    found = colors(theme)
    for side in ("side-first", "side-second", "side-both"):
        for domain in DOMAINS.values():
            assert found[side] != found[domain]
            assert difference(found[side], found[domain]) >= 8, (side, domain)


@pytest.mark.parametrize("theme", THEMES)
def test_strengths_of_matches_are_a_scale_of_grey(theme: str) -> None:
    found = colors(theme)
    scale = [lightness(found[each]) for each in ("sunken", "match-1", "match-2", "match-3")]
    assert scale in (sorted(scale), sorted(scale, reverse=True))
    assert min(abs(above - below) for below, above in pairwise(scale[1:])) >= 12
    assert at(theme, ("match-3", "match-1")) >= 3


def test_the_distance_is_that_of_its_authors() -> None:
    """Pairs of the test data of Sharma, Wu, Dalal 2005."""
    for one, other, distance in [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ]:
        assert ciede2000(np.array(one), np.array(other)) == pytest.approx(distance, abs=1e-4)


# --- where colours may be written


def test_what_the_system_asks_for_is_the_theme_of_contrast() -> None:
    assert {name: value for name, value in CONTRAST.items() if name != "color-scheme"} == ASKED


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_of_contrast_has_every_colour(theme: str) -> None:
    assert set(colors(theme)) == set(colors("light"))
    assert {name.removeprefix("--") for name in CONTRAST} >= set(colors("light"))


_SYSTEM = r"Canvas(Text)?|Highlight(Text)?|LinkText|GrayText|ButtonText|Mark|MarkText"


def test_where_colours_are_forced_each_is_one_of_the_system() -> None:
    """A mix of two of them is as far from either as its share says."""
    forced = {name: value for name, value in BLOCKS[FORCED].items() if name.removeprefix("--") in colors("light")}
    assert {name.removeprefix("--") for name in forced} == set(colors("light"))
    mixed = rf"color-mix\(in srgb, ({_SYSTEM}) \d+%, ({_SYSTEM})\)"
    assert [name for name, value in forced.items() if not re.fullmatch(rf"{_SYSTEM}|{mixed}", value)] == []


_NAMED = "black|white|gray|grey|red|green|blue|yellow|orange|purple|silver|navy|teal|maroon|gold|brown|pink"
_LITERAL = re.compile(
    rf"""\#[0-9a-fA-F]{{3,8}}\b(?!["')])|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch|color)\(\s*[\d.]"""
    rf"""|(?<=[\s:,(])(?:{_NAMED}|{_SYSTEM})(?=[\s;,)])"""
)


def test_no_colour_is_written_outside_the_tokens() -> None:
    wrong = {}
    for sheet in sorted(STYLE.glob("*.css")):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        values = re.findall(r":\s[^;{}]+;", text)
        found = [value for value in values if _LITERAL.search(value)]
        if found and sheet != SHEET:
            wrong[sheet.name] = found
    assert wrong == {}


_IN_SCRIPTS = re.compile(r"""["'`](?:\#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})|(?:rgb|hsl)a?\(\s*[\d.][^)]*\))["'`]""")


def test_no_colour_is_written_in_scripts() -> None:
    """The palette may: it is compared with the tokens. Nothing at all has no colour, which plotly.js writes so."""
    files = [*(PROJECT / "assets").rglob("*.js"), *(PROJECT / "explorer").rglob("*.py")]
    wrong = {
        str(path.relative_to(PROJECT)): found
        for path in files
        if path.name != "palette.py"
        if (found := [each for each in _IN_SCRIPTS.findall(path.read_text(encoding="utf-8")) if "0,0,0,0" not in each])
    }
    assert len(files) > 50
    assert wrong == {}


def test_only_what_is_declared_is_asked_for() -> None:
    """A sheet or a script may set properties of its own; a name that nobody sets is a slip, and no colour at all."""
    sheets = "\n".join(path.read_text(encoding="utf-8") for path in STYLE.glob("*.css"))
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in (PROJECT / "assets").rglob("*.js"))
    declared = {*re.findall(r"(--[\w-]+)\s*:", sheets), *re.findall(r"""["'](--[\w-]+)["']""", scripts)}
    asked = set(re.findall(r"var\((--[\w-]+)", sheets))
    drawn = {f"--{name}" for path in (PROJECT / "explorer").rglob("*.py") for name in _asked_in(path)}
    assert len(drawn) > 10
    assert (asked | drawn) - declared == set()


def _asked_in(path: Path) -> list[str]:
    return re.findall(r"""["']var\(--([\w-]+)\)["']""", path.read_text(encoding="utf-8"))
