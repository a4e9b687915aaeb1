"""Serve the explorer: ``python app.py``. HOST and PORT are read from the environment."""

import os
import sys

from explorer.application import create_app
from explorer.errors import ExplorerError
from explorer.graph_file.reader import read_graph
from explorer.server import serve
from explorer.settings import Settings
from explorer.tours.reader import read_tours


def main() -> int:
    """Read, check and serve the framework; the answer is the exit code."""
    try:
        settings = Settings.from_environment(os.environ)
        graph, tours = read_graph(settings.graph_file), read_tours(settings.tours_file)
        serve(create_app(graph, settings.report_mail, tours, settings.embed_origins).server, settings)
    except ExplorerError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
