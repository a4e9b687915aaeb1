"""Write the accessibility report from the tests: ``python3 scripts/conformance.py``; ``--again`` from the last results.

Runs the tests that show a criterion of WCAG, in a real Chromium, and leaves ``data/conformance.json`` and
``docs/accessibility.md``. With ``--again`` nothing is run: both are written anew after words, remarks or known issues
have changed.
"""

import subprocess
import sys
from pathlib import Path

from environment import run_inside, stop

_MARKED = ("-m", "wcag", "--conformance", "--numprocesses=auto", "--dist=loadfile", "-q")


def main(arguments: list[str]) -> int:
    """Write the report; the answer is 0 if all marked tests passed."""
    if arguments == ["--again"]:
        return run_inside("test", "-m", "tests.criteria")
    if arguments:
        stop("The only option is --again.")
    return subprocess.run([sys.executable, str(Path(__file__).with_name("test.py")), *_MARKED], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
