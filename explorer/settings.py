"""What can be set from outside, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import SettingsError

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where to serve and what. Each field's environment variable is its name in capitals."""

    host: str = "127.0.0.1"
    port: int = 8050
    graph_file: Path = PROJECT / "data" / "graph.json"

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
        )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 6 and 0 < int(text) < 65_536:
        return int(text)
    raise SettingsError(f"PORT is {text!r}. Give a whole number from 1 to 65535.")
