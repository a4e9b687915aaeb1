"""Where a page gets plotly.js from: our own server, which Dash has it on anyway, and only where there is a chart."""

from functools import cache
from importlib.metadata import distribution
from pathlib import Path

from dash.fingerprint import build_fingerprint

_FILE = "package_data/plotly.min.js"


@cache
def chart_library() -> str:
    """The address of plotly.js, which changes with the file, so that a browser may keep it for good."""
    plotly = distribution("plotly")
    changed = int(Path(str(plotly.locate_file(f"plotly/{_FILE}"))).stat().st_mtime)
    return f"_dash-component-suites/plotly/{build_fingerprint(_FILE, plotly.version, changed)}"
