"""The README says only what is true: its commands, its files, its keys."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.settings import PROJECT
from explorer.view.address import Key

_README = (PROJECT / "README.md").read_text(encoding="utf-8")
_COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", _README, re.S) for line in block.splitlines()]


def test_there_are_commands_to_serve_and_to_test() -> None:
    assert "python3 scripts/serve.py" in _COMMANDS
    assert "python3 scripts/test.py" in _COMMANDS


@pytest.mark.parametrize("command", _COMMANDS)
def test_each_command_names_a_script_or_module_that_exists(command: str) -> None:
    words = [word for word in shlex.split(command) if not re.fullmatch(r"[A-Z_]+=.*", word)]
    if "-m" in words:
        module = words[words.index("-m") + 1]
        subprocess.run([sys.executable, "-c", f"import {module}"], cwd=PROJECT, check=True)
    else:
        assert (PROJECT / words[1]).is_file()


def test_the_continuous_check_runs_the_same_test_command() -> None:
    assert "python3 scripts/test.py" in (PROJECT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", _README))))
def test_each_link_leads_to_a_file(link: str) -> None:
    assert (PROJECT / link).exists()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([\w./-]+/[\w./-]+\.\w+)`", _README))))
def test_each_file_that_is_named_exists(path: str) -> None:
    assert (PROJECT / path).exists()


@pytest.mark.parametrize("key", list(Key))
def test_each_query_key_is_described(key: Key) -> None:
    assert f"`{key}`" in _README


def test_each_folder_of_the_map_exists_and_each_folder_of_the_program_is_on_the_map() -> None:
    tree = _README.split("## How it is built")[1].split("```")[1]
    folders = {path.name for path in (PROJECT / "explorer").iterdir() if path.is_dir() and path.name != "__pycache__"}
    named = set(re.findall(r"^  (\w+)/ ", tree, re.M))
    assert folders <= named
    assert all(_exists(name) for name in named)


def _exists(name: str) -> bool:
    return any((Path(PROJECT) / parent / name).is_dir() for parent in ("explorer", "assets"))
