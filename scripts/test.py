"""Set up and run every check: ``python3 scripts/test.py``; with arguments, only pytest with these.

Form, types, import rules and the framework file are checked first, then all tests, in a real Chromium where they need
one, and the main journeys in a real Firefox as well. Debian's chromium and firefox-esr are installed when they are
missing and this may be done. ``--browser=firefox`` runs what needs a browser in Firefox, and nothing else.
"""

import os
import shutil
import subprocess
import sys

from environment import run_inside, stop

_CHECKS = {
    "form": ("-m", "ruff", "check", "."),
    "layout": ("-m", "ruff", "format", "--check", "."),
    "types": ("-m", "mypy"),
    "imports": ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
    "content": ("-m", "explorer", "check"),
}

# On all processors; the tests of one file share a browser and stay together.
_ALL = ("--numprocesses=auto", "--dist=loadfile")

_NO_FIREFOX = (
    "Some tests run in Firefox too, which is not there: they will fail. "
    "On Debian: apt install firefox-esr. Elsewhere set FIREFOX to its path."
)


def main(arguments: list[str]) -> int:
    """Run the checks; the answer is the exit code of the first that fails."""
    if not _find("CHROMIUM", "chromium", "chromium-browser"):
        stop("The browser tests need Chromium. On Debian: apt install chromium. Elsewhere set CHROMIUM to its path.")
    if not _find("FIREFOX", "firefox-esr", "firefox"):
        # All else can still be tested; each test that wants it fails and says the same.
        print(f"== {_NO_FIREFOX}", flush=True)
    for name, command in () if arguments else _CHECKS.items():
        print(f"== {name}", flush=True)
        if code := run_inside("test", *command):
            return code
    print("== tests", flush=True)
    return run_inside("test", "-m", "pytest", *(arguments or _ALL))


def _find(variable: str, package: str, *names: str) -> str:
    """Leave the path of a browser in a variable, and answer it; Debian's is installed if it is missing and may be."""
    found = os.environ.get(variable) or _which(package, *names)
    if not found and shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        print(f"Installing Debian's {package} …", flush=True)
        for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", package]):
            subprocess.run(["apt-get", *command], check=False, stdout=subprocess.DEVNULL)
        found = _which(package)
    if found:
        os.environ[variable] = found
    return found


def _which(*names: str) -> str:
    return next(filter(None, map(shutil.which, names)), "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
