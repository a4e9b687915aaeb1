"""What is wrong in a file, said so that its author can mend it: where, what, and how."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from explorer.competencies.records import ELEMENT_FORM, ID_FORM, LANGUAGE_FORM
from explorer.competencies.relationships import Kind

SCHEMA_VERSION = 1


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a file: where, what, and how to mend it."""

    place: str
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.fix}."


class InvalidDocument(Exception):
    """A file that breaks the schema, with every problem found in it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def field_problems(content: Any, error: ValidationError) -> list[Problem]:
    """What is wrong with single fields of parsed JSON."""
    return [_field_problem(content, each) for each in error.errors(include_url=False)]


_FIXES = {
    "tuple_type": ("{field} is {value}", "Make it a list, in square brackets"),
    "model_type": ("{field} is {value}", "Make it an object, in curly brackets"),
    "string_type": ("{field} is {value}", "Make it text, in quotation marks"),
    "int_type": ("{field} is {value}", "Make it a whole number, without quotation marks"),
    "bool_type": ("{field} is {value}", "Make it true or false, without quotation marks"),
    "missing": ("{field} is missing", "Add it"),
    "extra_forbidden": ("{field} is not a field of this record", "Remove it, or correct its spelling"),
    "union_tag_invalid": ("the kind {tag} is unknown", "Use one of " + ", ".join(Kind)),
    "union_tag_not_found": ("kind is missing", "Add one of " + ", ".join(Kind)),
    "enum": ("{field} is {value}, which is unknown", "Use {expected}"),
    "literal_error": ("{field} is {value}", "Use {expected}"),
    "date_from_datetime_parsing": ("{field} is {value}, which is no date", "Write it like 2026-11-21"),
    "value_error": (
        "{field} is {value}, which is no web address",
        "Give a full address that begins with http:// or https://, or leave the field out",
    ),
    "too_short": ("{field} is empty", "Name at least one"),
    "string_too_short": ("{field} is empty", "Say it in words, or leave the field out"),
    "string_pattern_mismatch": ("{field} is {value}, which has the wrong form", "Write it like {pattern}"),
}

_VERSION_FIX = f"This explorer reads version {SCHEMA_VERSION}; a file of a later one needs a later explorer"

_PATTERNS = {
    ID_FORM: "strong-relationships: small letters, digits and single hyphens",
    ELEMENT_FORM: "6(d)",
    LANGUAGE_FORM: "es or es-MX: a language, and a country if it matters",
    r"\S": "text that is more than blanks",
}


def _field_problem(content: Any, error: Any) -> Problem:
    where = list(error["loc"])
    if where[:1] == ["nodes"] and len(where) > 2:
        del where[2]  # pydantic names there the class that the record was read as
    if where[-1:] == ["schema_version"] and error["type"] == "literal_error":
        return Problem(".".join(map(str, where)), f"it is {_shown(error['input'])}", _VERSION_FIX)
    what, fix = _FIXES.get(error["type"], ("{field} is {value}", error["msg"]))
    context = error.get("ctx", {})
    words = {
        "field": str(where[-1]) if where else "the file",
        "value": _shown(error["input"]),
        "tag": _shown(context.get("tag", "")),
        "expected": context.get("expected", ""),
        "pattern": _PATTERNS.get(context.get("pattern", ""), context.get("pattern", "")),
    }
    return Problem(_place(content, where), what.format(**words), fix.format(**words))


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _place(content: Any, where: list[Any]) -> str:
    """The path to a value, with the name of the record it is in, such as ``nodes[3] (self-care).url``."""
    path, record = "", content
    for part in where:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else str(part)
        try:
            record = record[part]
        except (KeyError, IndexError, TypeError):
            record = None
        if isinstance(part, int) and isinstance(record, dict):
            name = (
                record.get("id")
                or record.get("language")
                or " → ".join(str(record.get(end, "?")) for end in ("source", "target"))
            )
            path += f" ({str(name)[:120]})"
    return path or "the file"


def duplicates(part: str, ids: list[str]) -> Iterator[Problem]:
    """The ids that a part of a file uses more than once."""
    for name, count in Counter(ids).items():
        if count > 1:
            yield Problem(part, f"the id {name} is used {count} times", "Give each record an id of its own")
