"""Colours between two others, mixed as ``color-mix(in oklab, …)`` mixes them in the style sheet."""

from math import cbrt

Parts = tuple[float, float, float]
_Matrix = tuple[Parts, Parts, Parts]

# Björn Ottosson: A perceptual color space for image processing, 2020. Linear light to cones, their cube roots to Oklab.
_TO_CONES: _Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB: _Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB: _Matrix = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_CONES: _Matrix = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)


def mixed(color: str, share: float, ground: str) -> str:
    """So much of a colour on a ground, all given as ``#rrggbb``; a share of 0 is the ground, of 1 the colour."""
    one, other = _lab(color), _lab(ground)
    between = [share * first + (1 - share) * second for first, second in zip(one, other, strict=True)]
    return _color((between[0], between[1], between[2]))


def _lab(color: str) -> Parts:
    red, green, blue = (_light(int(color[place : place + 2], 16) / 255) for place in (1, 3, 5))
    first, second, third = _times(_TO_CONES, (red, green, blue))
    return _times(_TO_LAB, (cbrt(first), cbrt(second), cbrt(third)))


def _color(lab: Parts) -> str:
    first, second, third = _times(_FROM_LAB, lab)
    light = _times(_FROM_CONES, (first**3, second**3, third**3))
    return "#" + "".join(f"{round(_shade(min(max(part, 0.0), 1.0)) * 255):02x}" for part in light)


def _times(matrix: _Matrix, parts: Parts) -> Parts:
    first, second, third = (sum(a * b for a, b in zip(row, parts, strict=True)) for row in matrix)
    return first, second, third


def _light(shade: float) -> float:
    """How much light a part of a colour is, from 0 to 1."""
    return shade / 12.92 if shade <= 0.04045 else float(((shade + 0.055) / 1.055) ** 2.4)


def _shade(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)
