"""Serve the explorer: ``python app.py``. HOST and PORT are read from the environment."""

import os
import sys

from explorer.application import create_app
from explorer.errors import ExplorerError
from explorer.graph_file.reader import read_graph
from explorer.server import serve
from explorer.settings import Settings


def main() -> int:
    """Read, check and serve the framework; the answer is the exit code."""
    try:
        settings = Settings.from_environment(os.environ)
        serve(create_app(read_graph(settings.graph_file), settings.report_mail).server, settings)
    except ExplorerError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
