"""Set up and run the comparison with other ways to draw the map: ``python3 scripts/bench.py``."""

import sys

from environment import run_inside

if __name__ == "__main__":
    sys.exit(run_inside("bench", "-m", "benchmarks", *sys.argv[1:]))
