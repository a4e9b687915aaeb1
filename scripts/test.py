"""Set up and run every check: ``python3 scripts/test.py``; with arguments, only pytest with these.

Form, types, import rules and the framework file are checked first, then all tests, in a real Chromium where they need
one. Debian's Chromium is installed when it is missing and this may be done.
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


def main(arguments: list[str]) -> int:
    """Run the checks; the answer is the exit code of the first that fails."""
    _find_chromium()
    for name, command in () if arguments else _CHECKS.items():
        print(f"== {name}", flush=True)
        if code := run_inside("test", *command):
            return code
    print("== tests", flush=True)
    return run_inside("test", "-m", "pytest", *(arguments or _ALL))


def _find_chromium() -> None:
    """Leave the path of a Chromium in CHROMIUM, installing Debian's if it is missing and this may be done."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found and shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        print("Installing Debian's chromium …", flush=True)
        for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", *command], check=False, stdout=subprocess.DEVNULL)
        found = shutil.which("chromium")
    if found is None:
        stop("The browser tests need Chromium. On Debian: apt install chromium. Elsewhere set CHROMIUM to its path.")
    os.environ["CHROMIUM"] = found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
