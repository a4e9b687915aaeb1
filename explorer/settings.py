"""What can be set from outside, read once from the environment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import SettingsError

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where to serve and what. Each field's environment variable is its name in capitals.

    ``report_mail`` is to whom a visitor's own mail about a mistake is addressed; without it the visitor fills that in.
    """

    host: str = "127.0.0.1"
    port: int = 8050
    graph_file: Path = PROJECT / "data" / "graph.json"
    report_mail: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """The settings that an environment asks for.

        Raises :class:`SettingsError` with the variable, its value and what is wanted.
        """
        default = cls()
        return cls(
            host=environment.get("HOST") or default.host,
            port=_port(environment.get("PORT") or str(default.port)),
            graph_file=Path(environment.get("GRAPH_FILE") or default.graph_file),
            report_mail=_mail_address(environment.get("REPORT_MAIL") or default.report_mail),
        )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 6 and 0 < int(text) < 65_536:
        return int(text)
    raise SettingsError(f"PORT is {text!r}. Give a whole number from 1 to 65535.")


_LONGEST_MAIL_ADDRESS = 254
_MAIL_ADDRESS = re.compile(r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]+(-+[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}")


def _mail_address(text: str) -> str:
    # A mail link reads "?", "&" and "," as more fields and more recipients, so only plain addresses are taken.
    if not text or (len(text) <= _LONGEST_MAIL_ADDRESS and _MAIL_ADDRESS.fullmatch(text)):
        return text
    raise SettingsError(f"REPORT_MAIL is {text!r}. Give one plain mail address, such as maps@school.example.")
