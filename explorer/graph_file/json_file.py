"""Reading JSON from a file, strictly: what is spoilt is told with its place."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from explorer.errors import ContentFileError


def read_json(path: Path | str) -> Any:
    """The content of a file. Raises :class:`ContentFileError` where it cannot be read or is no JSON."""
    shown = str(path)
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"), object_pairs_hook=_without_repeats)
    except OSError as error:
        raise ContentFileError(
            shown, [f"it cannot be read: {error.strerror}. Check the path and its rights."]
        ) from None
    except UnicodeDecodeError as error:
        raise ContentFileError(
            shown, [f"byte {error.start} is not UTF-8. Save the file in the encoding UTF-8."]
        ) from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ContentFileError(shown, [f"{place}: {error.msg}. Correct the JSON there or just before."]) from None
    except _RepeatedKey as error:
        raise ContentFileError(shown, [f"one record has the field {error} twice. Keep one of them."]) from None
    except ValueError:
        raise ContentFileError(shown, ["a number in it has too many digits. Shorten it."]) from None
    except RecursionError:
        raise ContentFileError(shown, ["it is nested too deeply. Use the form that the README describes."]) from None


class _RepeatedKey(ValueError):
    """An object of the file names one field twice."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    repeated = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    if repeated:
        raise _RepeatedKey(repr(repeated[0]))
    return dict(pairs)
