"""The command line: ``python -m explorer check [FILE]``."""

import argparse
import os
import sys
from pathlib import Path

from explorer.errors import ExplorerError
from explorer.graph_file.audit import audit
from explorer.graph_file.reader import read_graph
from explorer.settings import Settings


def main(arguments: list[str]) -> int:
    """Run a command; the answer is the exit code: 0 if the file is sound, 1 if not."""
    parser = argparse.ArgumentParser(prog="python -m explorer", description="Look after a framework file.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="report every problem of a file, and what in it is not yet certain")
    check.add_argument("file", nargs="?", type=Path, help="the framework file (data/graph.json if none is named)")
    chosen = parser.parse_args(arguments)
    try:
        path = chosen.file or Settings.from_environment(os.environ).graph_file
        report = list(audit(read_graph(path)))
    except ExplorerError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{path} is sound.", *report, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
