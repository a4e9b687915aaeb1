"""``python app.py`` with what it cannot use: a readable message, a non-zero exit, no traceback."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from explorer.errors import SettingsError
from explorer.settings import PROJECT, Settings
from tests.builders import domain, framework, link


def start(**environment: str) -> "subprocess.CompletedProcess[str]":
    """What became of a start that is expected to end by itself."""
    return subprocess.run(
        [sys.executable, "app.py"],
        cwd=PROJECT,
        env=os.environ | {"HOST": "127.0.0.1"} | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def assert_stopped(answer: "subprocess.CompletedProcess[str]", *words: str) -> None:
    assert (answer.returncode, answer.stdout) == (1, "")
    assert "Traceback" not in answer.stderr
    for word in words:
        assert word in answer.stderr


def test_a_spoilt_file_stops_the_start(tmp_path: Path) -> None:
    spoilt = tmp_path / "graph.json"
    spoilt.write_text(json.dumps(framework(domain("d", "a"), link("a supports x"))), encoding="utf-8")
    assert_stopped(start(GRAPH_FILE=str(spoilt)), f"{spoilt} has 1 problem:", "there is no node x")


def test_a_missing_file_stops_the_start(tmp_path: Path) -> None:
    assert_stopped(start(GRAPH_FILE=str(tmp_path / "nowhere.json")), "nowhere.json", "No such file")


def test_a_port_that_is_none_stops_the_start() -> None:
    assert_stopped(start(PORT="http"), "PORT is 'http'", "1 to 65535")


def test_a_port_that_is_taken_stops_the_start(tmp_path: Path) -> None:
    small = tmp_path / "graph.json"
    small.write_text(json.dumps(framework(domain("d", "a"))), encoding="utf-8")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert_stopped(start(PORT=str(port), GRAPH_FILE=str(small)), f"127.0.0.1:{port} cannot be used", "Set PORT")


@pytest.mark.parametrize("port", ["0", "65536", "-1", "8050.0", "٨٠٥٠", " 8050", "1e3", "9" * 5_000])
def test_only_whole_numbers_of_ports_are_taken(port: str) -> None:
    with pytest.raises(SettingsError, match="PORT is"):
        Settings.from_environment({"PORT": port})


@pytest.mark.parametrize(
    "mail",
    [
        "maps",
        "maps@school",
        "@school.example",
        "maps@school.example,bcc@other.example",
        "maps@school.example?bcc=x@other.example",
        "Maps <maps@school.example>",
        "maps@school.example\nbcc: x@other.example",
        "maps@-school.example",
        "a@" + "b." * 130 + "example",
    ],
)
def test_only_one_plain_mail_address_is_taken(mail: str) -> None:
    with pytest.raises(SettingsError, match="REPORT_MAIL is"):
        Settings.from_environment({"REPORT_MAIL": mail})


@pytest.mark.parametrize(
    "origin",
    [
        "*",
        "https://*",
        "lms.school.example",
        "https://lms.school.example/course",
        "https://a.example;script-src",
        "'self'",
    ],
)
def test_only_whole_origins_may_frame_the_map(origin: str) -> None:
    with pytest.raises(SettingsError, match=f"EMBED_ORIGINS has {re.escape(repr(origin))}"):
        Settings.from_environment({"EMBED_ORIGINS": f"https://lms.school.example {origin}"})


@pytest.mark.parametrize("mail", ["maps@school.example", "a.b+maps@x-y.school.example", "m@s.co"])
def test_a_plain_mail_address_is_where_mistakes_are_reported(mail: str) -> None:
    assert Settings.from_environment({"REPORT_MAIL": mail}).report_mail == mail


@pytest.mark.parametrize(
    ("environment", "settings"),
    [
        ({}, Settings("127.0.0.1", 8050, PROJECT / "data" / "graph.json")),
        ({"HOST": "", "PORT": "", "GRAPH_FILE": "", "REPORT_MAIL": "", "EMBED_ORIGINS": " "}, Settings()),
        (
            {"EMBED_ORIGINS": "https://LMS.school.example http://127.0.0.1:8080"},
            Settings(embed_origins=("https://lms.school.example", "http://127.0.0.1:8080")),
        ),
        ({"HOST": "::1", "PORT": "1"}, Settings(host="::1", port=1)),
        ({"PORT": "65535", "GRAPH_FILE": "my.json", "OTHER": "x"}, Settings(port=65_535, graph_file=Path("my.json"))),
    ],
)
def test_settings_come_from_the_environment(environment: Mapping[str, str], settings: Settings) -> None:
    assert Settings.from_environment(environment) == settings
