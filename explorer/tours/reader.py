"""Reading tours from a file."""

from pathlib import Path

from explorer.competencies.problems import InvalidDocument
from explorer.errors import ContentFileError
from explorer.graph_file.json_file import read_json
from explorer.tours.schema import Tour, parse_tours


def read_tours(path: Path | str) -> tuple[Tour, ...]:
    """The tours in a file. Raises :class:`ContentFileError` with all problems at once."""
    try:
        return parse_tours(read_json(path)).tours
    except InvalidDocument as error:
        raise ContentFileError(str(path), [str(problem) for problem in error.problems]) from None
