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
    ``embed_origins`` are the sites that may frame the map, such as ``https://lms.school.example``; by default none may.
    """

    host: str = "127.0.0.1"
    port: int = 8050
    graph_file: Path = PROJECT / "data" / "graph.json"
    tours_file: Path = PROJECT / "data" / "tours.json"
    report_mail: str = ""
    embed_origins: tuple[str, ...] = ()

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
            tours_file=Path(environment.get("TOURS_FILE") or default.tours_file),
            report_mail=_mail_address(environment.get("REPORT_MAIL") or default.report_mail),
            embed_origins=tuple(_origin(each) for each in environment.get("EMBED_ORIGINS", "").split()),
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


# An origin and nothing more: what a policy names could otherwise let in more than was meant.
_ORIGIN = re.compile(r"https?://[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?")


def _origin(text: str) -> str:
    if _ORIGIN.fullmatch(text.lower()):
        return text.lower()
    raise SettingsError(
        f"EMBED_ORIGINS has {text!r}. Give origins with blanks between them, such as https://lms.school.example."
    )
