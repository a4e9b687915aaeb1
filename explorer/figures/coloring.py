"""The colours of a palette in place of the tokens of a chart, as ``assets/parts/chart.js`` does in a page."""

import re
from typing import Any

from explorer.drawing.palette import Palette

_TOKEN = re.compile(r"var\(--([\w-]+)(, var\(--neutral\))?\)")


def colored(part: Any, palette: Palette) -> Any:
    """A part of a chart with every token in it looked up; one that may be neutral is that of a domain."""
    match part:
        case str() if token := _TOKEN.fullmatch(part):
            return palette.of_domain(token[1]) if token[2] else palette.of_token(token[1])
        case dict():
            return {key: colored(value, palette) for key, value in part.items()}
        case list():
            return [colored(each, palette) for each in part]
        case _:
            return part
