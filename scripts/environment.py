"""A private environment for the project: made when it is missing, brought up to date when the lock file changes.

Runs on a bare Python 3.11 or newer; everything else is fetched into ``.venv`` by the exact versions and hashes in
``requirements/``.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

PROJECT = Path(__file__).resolve().parent.parent
_HOME = PROJECT / ".venv"


def run_inside(lock: str, *command: str) -> int:
    """Run Python with arguments in the environment of a lock file; the answer is its exit code."""
    python = _ready(PROJECT / "requirements" / f"{lock}.txt")
    try:
        return subprocess.run([python, *command], cwd=PROJECT, check=False).returncode
    except KeyboardInterrupt:
        return 130


def stop(message: str) -> NoReturn:
    """End with a message that says what to do."""
    sys.exit(message)


def _ready(lock: Path) -> str:
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
        stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. Install one from python.org.")
    python = _HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = _HOME / f"{lock.stem}.installed"
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    if stamp.exists() and python.exists() and stamp.read_text() == wanted:
        return str(python)
    print(f"Setting up {_HOME.name} from {lock.relative_to(PROJECT)} (once; this takes a minute) …", flush=True)
    if not python.exists():
        _make(python)
    _install(python, lock)
    stamp.write_text(wanted)
    return str(python)


def _make(python: Path) -> None:
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(_HOME)], check=False)
    if made.returncode or not python.exists():
        stop(
            "Python could not make a virtual environment. On Debian or Ubuntu: "
            f"apt install python{sys.version_info.major}.{sys.version_info.minor}-venv"
        )


def _install(python: Path, lock: Path) -> None:
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    if subprocess.run([*command, "-r", str(lock)], cwd=PROJECT, check=False).returncode:
        stop("The packages could not be installed (see above). Check the network connection and try again.")
