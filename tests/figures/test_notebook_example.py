"""The documented example runs as it stands, and its pictures are drawn without asking anything of any site."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import explorer
from explorer.errors import ExplorerError
from explorer.figures.figure import figure
from explorer.settings import PROJECT
from tests.builders import domain, graph_of

CODE = re.findall(r"```python\n(.*?)```", (PROJECT / "docs" / "notebooks.md").read_text(encoding="utf-8"), re.S)
_CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@pytest.fixture
def logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the Chromium that kaleido finds from now on notes every address that it asks for."""
    log, wrapper = tmp_path / "asked.json", tmp_path / "chromium"
    wrapper.write_text(
        f'#!/bin/sh\nexec "{_CHROMIUM}" --disable-background-networking --disable-component-update'
        f' --log-net-log="{log}" "$@"\n'
    )
    wrapper.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(wrapper))
    return log


def test_the_example_runs_in_a_folder_of_its_own(tmp_path: Path, logged: Path) -> None:
    (tmp_path / "data").symlink_to(PROJECT / "data")
    assert len(CODE) == 1
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", CODE[0]],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    drawing = (tmp_path / "relationships.svg").read_text(encoding="utf-8")
    assert drawing.startswith("<svg")
    assert "Build strong" in drawing
    assert (tmp_path / "crosswalk.png").read_bytes().startswith(b"\x89PNG")


def test_the_page_that_draws_a_picture_asks_nothing_of_any_site(tmp_path: Path, logged: Path) -> None:
    explorer.save_picture(figure(graph_of(domain("d", "a"))), tmp_path / "small.svg")
    asked = logged.read_text(encoding="utf-8", errors="replace")
    assert asked.startswith('{"constants"')
    assert not re.findall(r"https?://[^\"\s]*(?:mathjax|cdn|plot\.ly)[^\"\s]*", asked)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExplorerError, match=r"'map\.docx' is no kind of picture"):
        explorer.save_picture(figure(graph_of(domain("d", "a"))), tmp_path / "map.docx")


@pytest.mark.parametrize("started", ["explorer", "explorer.application"])
def test_the_figures_are_not_loaded_until_they_are_asked_for(started: str) -> None:
    code = f"import sys, {started}; print([name for name in sys.modules if name in ('explorer.figures', 'kaleido')])"
    ran = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_what_a_notebook_wants_is_there_and_nothing_else() -> None:
    assert all(getattr(explorer, name) for name in explorer.__all__)
    with pytest.raises(AttributeError, match="no attribute 'figures_of_speech'"):
        explorer.figures_of_speech
