"""Trying the addresses of a framework's resources: which of them no longer open."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind

_AT_ONCE = 8
_PATIENCE = 20.0
_ASKING = {"User-Agent": "Mozilla/5.0 (compatible; competency-explorer link check)"}


@dataclass(frozen=True)
class Trial:
    """One address, the resources that need it, and why it did not open; ``None`` if it did."""

    address: str
    resources: tuple[str, ...]
    failure: str | None


def try_addresses(graph: CompetencyGraph, patience: float = _PATIENCE) -> Iterator[Trial]:
    """Open each address once, some at a time, waiting at most ``patience`` seconds for each."""
    wanted: dict[str, list[str]] = {}
    for resource in graph.of_kind(Kind.RESOURCE):
        if resource.address:
            wanted.setdefault(resource.address, []).append(resource.id)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        failures = pool.map(lambda address: _failure(address, patience), wanted)
        for (address, resources), failure in zip(wanted.items(), failures, strict=True):
            yield Trial(address, tuple(resources), failure)


def _failure(address: str, patience: float) -> str | None:
    try:
        with urlopen(Request(address, headers=_ASKING), timeout=patience):
            return None
    except HTTPError as error:
        return f"the server answered {error.code}"
    except (OSError, HTTPException, ValueError) as error:
        return str(getattr(error, "reason", None) or error) or type(error).__name__
