"""Reading a framework from a file: the graph, or everything that is wrong with the file."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.schema import InvalidDocument, parse
from explorer.errors import GraphFileError


def read_graph(path: Path | str) -> CompetencyGraph:
    """The framework in a file. Raises :class:`GraphFileError` with all problems at once."""
    shown = str(path)
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8"), object_pairs_hook=_without_repeats)
    except OSError as error:
        raise GraphFileError(shown, [f"it cannot be read: {error.strerror}. Check the path and its rights."]) from None
    except UnicodeDecodeError as error:
        raise GraphFileError(
            shown, [f"byte {error.start} is not UTF-8. Save the file in the encoding UTF-8."]
        ) from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise GraphFileError(shown, [f"{place}: {error.msg}. Correct the JSON there or just before."]) from None
    except _RepeatedKey as error:
        raise GraphFileError(shown, [f"one record has the field {error} twice. Keep one of them."]) from None
    except ValueError:
        raise GraphFileError(shown, ["a number in it has too many digits. Shorten it."]) from None
    except RecursionError:
        raise GraphFileError(shown, ["it is nested too deeply. Use the plain node-link form."]) from None
    try:
        return CompetencyGraph(parse(content))
    except InvalidDocument as error:
        raise GraphFileError(shown, [str(problem) for problem in error.problems]) from None


class _RepeatedKey(ValueError):
    """An object of the file names one field twice."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    repeated = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    if repeated:
        raise _RepeatedKey(repr(repeated[0]))
    return dict(pairs)
