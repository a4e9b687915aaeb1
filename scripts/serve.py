"""Set up and serve the explorer: ``python3 scripts/serve.py``. HOST and PORT are read from the environment."""

import sys

from environment import run_inside

if __name__ == "__main__":
    sys.exit(run_inside("serve", "app.py"))
