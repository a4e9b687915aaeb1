"""The command line: ``python -m explorer check`` and ``python -m explorer links``."""

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from explorer.competencies.graph import CompetencyGraph
from explorer.errors import ExplorerError
from explorer.graph_file.audit import audit
from explorer.graph_file.links import try_addresses
from explorer.graph_file.reader import read_graph
from explorer.graph_file.writer import record_trials
from explorer.settings import Settings
from explorer.tours.audit import tour_counts, unfit_steps
from explorer.tours.reader import read_tours


def main(arguments: list[str]) -> int:
    """Run a command; the answer is the exit code: 0 if all is well, 1 if not."""
    parser = argparse.ArgumentParser(prog="python -m explorer", description="Look after a framework file.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check_parser = commands.add_parser("check", help="report every problem of a file, and what is not yet certain")
    check_parser.set_defaults(run=_check)
    links_parser = commands.add_parser("links", help="try the address of every resource, and report which do not open")
    links_parser.set_defaults(run=_links)
    links_parser.add_argument("--record", action="store_true", help="write into the file what was found, with the date")
    for each in (check_parser, links_parser):
        each.add_argument("file", nargs="?", type=Path, help="the framework file (data/graph.json if none is named)")
    chosen = parser.parse_args(arguments)
    try:
        path = chosen.file or Settings.from_environment(os.environ).graph_file
        return int(chosen.run(path, chosen))
    except ExplorerError as error:
        print(error, file=sys.stderr)
        return 1


def _check(path: Path, chosen: argparse.Namespace) -> int:
    graph = read_graph(path)
    print(f"{path} is sound.", *audit(graph), sep="\n")
    # The tours belong to the explorer's own framework, and are nothing to the file of another.
    return 0 if chosen.file else _check_tours(Settings.from_environment(os.environ).tours_file, graph)


def _check_tours(path: Path, graph: CompetencyGraph) -> int:
    tours = read_tours(path)
    unfit = unfit_steps(tours, graph)
    print("", f"{path} has steps to mend." if unfit else f"{path} is sound.", *tour_counts(tours), *unfit, sep="\n")
    return 1 if unfit else 0


def _links(path: Path, chosen: argparse.Namespace) -> int:
    trials = list(try_addresses(read_graph(path)))
    broken = [trial for trial in trials if trial.failure]
    for trial in broken:
        print(f"{trial.address}: {trial.failure} (needed by {', '.join(trial.resources)})")
    print(f"{len(trials)} addresses tried, {len(broken)} did not open.")
    if chosen.record:
        record_trials(path, trials, datetime.now(UTC).date())
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
