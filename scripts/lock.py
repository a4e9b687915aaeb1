"""Renew the lock files from ``pyproject.toml``: ``python3 scripts/lock.py``. Needs uv (https://docs.astral.sh/uv/)."""

import shutil
import subprocess
import sys

from environment import PROJECT, stop

_LOCKS = {"serve": [], "test": ["--group", "test"], "bench": ["--group", "bench"]}


def main() -> int:
    """Write one lock file for each purpose, for every platform, with hashes and without naming a host."""
    uv = shutil.which("uv") or stop("uv is needed: pip install uv")
    options = [
        "--universal",
        "--python-version",
        "3.11",
        "--generate-hashes",
        "--no-header",
        "--no-annotate",
        "--quiet",
    ]
    hostless = ["--no-emit-index-url", "--no-emit-find-links"]
    for name, groups in _LOCKS.items():
        target = f"requirements/{name}.txt"
        command = [uv, "pip", "compile", "pyproject.toml", *groups, *options, *hostless, "--upgrade", "-o", target]
        subprocess.run(command, cwd=PROJECT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
