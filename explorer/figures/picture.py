"""A figure as a picture in a file, drawn by a Chromium on this machine in a page that asks nothing of any site."""

from os import PathLike
from pathlib import Path

import plotly.graph_objects as go

from explorer.errors import ExplorerError

_FORMATS = ("svg", "png", "pdf", "webp", "jpg")


def save_picture(figure: go.Figure, path: str | PathLike[str], scale: float = 2.0) -> Path:
    """Write a figure as SVG, PNG, PDF, WebP or JPEG, as the name of the file ends; the answer is its path.

    ``scale`` is how many pixels a unit of the figure has, where there are pixels. Needs kaleido and a Chromium or
    Chrome, which the environment variable ``BROWSER_PATH`` can name. Plotly's own ``write_image`` does the same, but
    its page asks another site for MathJax first.
    """
    target = Path(path)
    kind = target.suffix.removeprefix(".").lower()
    if kind not in _FORMATS:
        raise ExplorerError(f"{target.name!r} is no kind of picture. End its name with one of: {', '.join(_FORMATS)}.")
    try:
        import kaleido  # here, because only pictures need it
    except ImportError:
        raise ExplorerError(
            "A picture needs kaleido. Install it: pip install 'competency-explorer[pictures]'."
        ) from None
    size = {"width": figure.layout.width, "height": figure.layout.height}
    drawn = kaleido.calc_fig_sync(figure, opts={"format": kind, "scale": scale, **size}, kopts={"mathjax": False})
    target.write_bytes(drawn)
    return target
