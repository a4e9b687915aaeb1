"""How colours differ: to the eye, to eyes that lack a kind of cone, and in grey."""

from math import atan2, cos, degrees, exp, hypot, radians, sin

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_TO_XYZ = np.array(
    [[0.4123908, 0.3575843, 0.1804808], [0.2126390, 0.7151687, 0.0721923], [0.0193308, 0.1191948, 0.9505322]]
)
_WHITE = _TO_XYZ.sum(axis=1)

# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision
# Deficiency. IEEE Transactions on Visualization and Computer Graphics 15(6), 2009. Severity 1, on linear light.
_MACHADO = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
_MIXED = {
    "usual": np.eye(3),
    **{name: np.array(matrix) for name, matrix in _MACHADO.items()},
    "achromatopsia": np.tile(_TO_XYZ[1], (3, 1)),
}
SIGHTS = tuple(_MIXED)
"""The ways to see."""


def seen(light: Numbers, sight: str) -> Numbers:
    """What one of :data:`SIGHTS` makes of linear light."""
    return np.asarray(np.clip(_MIXED[sight] @ light, 0, 1))


def rgb(color: str) -> Numbers:
    """A colour given as ``#rrggbb``, each part from 0 to 255."""
    return np.array([int(color[place : place + 2], 16) for place in (1, 3, 5)], dtype=float)


def linear(parts: Numbers) -> Numbers:
    """The light of colours whose parts are from 0 to 255."""
    share = parts / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def luminance(parts: Numbers) -> Numbers:
    """The relative luminance of WCAG, of one colour or of an array of them."""
    return np.asarray(linear(parts) @ _TO_XYZ[1])


def contrast(one: Numbers, other: Numbers) -> float:
    """The contrast ratio of WCAG."""
    dark, light = sorted((float(luminance(one)), float(luminance(other))))
    return (light + 0.05) / (dark + 0.05)


def lab(light: Numbers) -> Numbers:
    """CIELAB of linear light, for the white of sRGB."""
    share = (_TO_XYZ @ light) / _WHITE
    x, y, z = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def lightness(color: str) -> float:
    """L* from 0 to 100: what is left of a colour in grey."""
    return float(lab(linear(rgb(color)))[0])


def difference(one: str, other: str, sight: str = "usual") -> float:
    """CIEDE2000 between two colours as they are seen in a way of :data:`SIGHTS`."""
    return ciede2000(*(lab(seen(linear(rgb(each)), sight)) for each in (one, other)))


def ciede2000(one: Numbers, other: Numbers) -> float:
    """The distance between two colours in CIELAB (Sharma, Wu, Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one.tolist(), other.tolist()
    chroma = (hypot(a1, b1) + hypot(a2, b2)) / 2
    more = 1.5 - 0.5 * (chroma**7 / (chroma**7 + 25**7)) ** 0.5
    a1, a2 = a1 * more, a2 * more
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    grey = c1 * c2 == 0
    turn = 0 if grey else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if grey else (h1 + turn / 2) % 360
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    by_light = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / (20 + (light - 50) ** 2) ** 0.5)
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = 2 * (c1 * c2) ** 0.5 * sin(radians(turn / 2)) / (1 + 0.015 * chroma * t)
    rotation = -2 * (chroma**7 / (chroma**7 + 25**7)) ** 0.5 * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return float((by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue) ** 0.5)
