"""Reading a framework from a file: the graph, or everything that is wrong with the file."""

from pathlib import Path

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.problems import InvalidDocument
from explorer.competencies.schema import parse
from explorer.errors import ContentFileError
from explorer.graph_file.json_file import read_json


def read_graph(path: Path | str) -> CompetencyGraph:
    """The framework in a file. Raises :class:`ContentFileError` with all problems at once."""
    try:
        return CompetencyGraph(parse(read_json(path)))
    except InvalidDocument as error:
        raise ContentFileError(str(path), [str(problem) for problem in error.problems]) from None
