"""Marks and texts as elements of SVG that can do nothing: attributes only, no style, no address, no id.

So a picture can stand in a page of ours, whose policy takes no styles, beside other pictures, and opens inert from a
disk. Every text passes through :func:`literal`.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from explorer.drawing.flowers import Point
from explorer.drawing.labels import FONT
from explorer.drawing.marks import Disc, Form, Mark, Polygon
from explorer.drawing.pens import Pen

NAMESPACE = "http://www.w3.org/2000/svg"
_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def literal(text: str) -> str:
    """A text as XML can hold it: a character that it forbids is replaced by the sign for that."""
    return _NO_CHARACTER.sub("�", text)


def number(value: float) -> str:
    """A length to two places, without zeros that say nothing."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def document(box: tuple[float, float, float, float], language: str, title: str, description: str) -> Element:
    """An empty picture of a part of the plane (left, top, width, height), with what it is called and says."""
    left, top, width, height = box
    root = Element(
        "svg",
        {
            "xmlns": NAMESPACE,
            "viewBox": " ".join(map(number, (left, top, width, height))),
            "width": number(width),
            "height": number(height),
            "role": "img",
            "lang": language,
            "font-family": FONT,
        },
    )
    SubElement(root, "title").text = literal(title)
    SubElement(root, "desc").text = literal(description)
    return root


def ground(parent: Element, box: tuple[float, float, float, float], color: str) -> None:
    """A ground of one colour under a part of the plane."""
    left, top, width, height = map(number, box)
    SubElement(parent, "rect", {"x": left, "y": top, "width": width, "height": height, "fill": color})


def group(parent: Element, part: str, **attributes: str) -> Element:
    """A part of a picture by its name."""
    return SubElement(parent, "g", {"data-part": part, **_dashed(attributes)})


def form(parent: Element, shape: Form, pen: Pen, **attributes: str) -> Element:
    """A form as a pen draws it."""
    drawn = _penned(pen) | _dashed(attributes)
    match shape:
        case Disc((x, y), radius):
            return SubElement(parent, "circle", {"cx": number(x), "cy": number(y), "r": number(radius), **drawn})
        case Polygon(points):
            return SubElement(parent, "path", {"d": f"M{'L'.join(map(_point, points[:-1]))}Z", **drawn})
        case start, toward, end:
            return SubElement(parent, "path", {"d": f"M{_point(start)}Q{_point(toward)} {_point(end)}", **drawn})


def mark(parent: Element, each: Mark) -> Element:
    """A mark of the map, with whose it is and how much it stands out."""
    whose = {"data_link" if "~" in each.of else "data_node": each.of}
    return form(parent, each.form, each.pen, data_state=each.state, **whose)


def text(parent: Element, lines: tuple[str, ...], at: Point, size: float, step: float, **attributes: str) -> Element:
    """Lines of text, each so far under the one before; ``at`` is on the base line of the first."""
    x, y = at
    element = SubElement(
        parent, "text", {"x": number(x), "y": number(y), "font-size": number(size), **_dashed(attributes)}
    )
    if len(lines) == 1:
        element.text = literal(lines[0])
        return element
    for place, line in enumerate(lines):
        SubElement(element, "tspan", {"x": number(x), "y": number(y + place * step)}).text = literal(line)
    return element


def _penned(pen: Pen) -> dict[str, str]:
    """A pen as attributes. Plotly's way to write dashes has units, which SVG does not need."""
    drawn = {"fill": pen.fill or "none"}
    if pen.width:
        drawn |= {"stroke": pen.color, "stroke-width": number(pen.width)}
    if pen.dash != "solid":
        drawn["stroke-dasharray"] = pen.dash.replace("px", "").replace(",", " ")
    if pen.opacity < 1.0:
        drawn["opacity"] = number(pen.opacity)
    return drawn


def _point(at: Point) -> str:
    return f"{number(at[0])} {number(at[1])}"


def _dashed(attributes: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in attributes.items()}
