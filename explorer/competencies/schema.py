"""What a framework file holds: the only definition of its fields and of the rules that tie them together.

The file is NetworkX node-link JSON. Its ``graph`` part carries the framework's own facts, its sources and its
glossary; each entry of ``nodes`` is one of the node classes below, told apart by ``kind``; each entry of ``edges``
is a :class:`Link` whose ``key`` is its relation.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    StrictBool,
    StrictInt,
    StringConstraints,
    ValidationError,
)

from explorer.competencies.relationships import (
    RELATIONSHIPS,
    Kind,
    Relation,
    Status,
    Strength,
)

SCHEMA_VERSION = 1


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a file: where, what, and how to mend it."""

    place: str
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.fix}."


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable or any(character.isspace() or not character.isprintable() for character in text):
        raise ValueError("not a web address")
    return text


Words = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=r"\S")]
_ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LANGUAGE_FORM = r"^[a-z]{2,3}(-[A-Z]{2})?$"
_ELEMENT_FORM = r"^\d{1,2}\([a-z]\)$"
Id = Annotated[str, StringConstraints(pattern=_ID_FORM, max_length=80)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
SourceIds = Annotated[tuple[Id, ...], Field(min_length=1)]
ElementMark = Annotated[str, StringConstraints(pattern=_ELEMENT_FORM)]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


Language = Annotated[str, StringConstraints(pattern=_LANGUAGE_FORM)]


class _Told(_Record):
    """A record with texts of our own. ``language`` is what they are in."""

    _language: str = PrivateAttr("en")

    @property
    def language(self) -> str:
        """The language that its texts are in, as an address or an attribute names it."""
        return self._language

    def told_in(self, language: str, **texts: Any) -> Self:
        """The same record with texts in another language."""
        told = self.model_copy(update=texts)
        told._language = language
        return told


class Source(_Record):
    """A page or document from which facts were taken."""

    id: Id
    title: Words
    publisher: Words
    kind: Words
    year: str | None = None
    url: WebAddress | None = None
    note: Words | None = None


class _Translation(_Record):
    """The texts of a record in another language: our own translation."""

    language: Language


class TermTranslation(_Translation):
    """A word of the glossary in another language."""

    term: Words
    definition: Words
    note: Words | None = None
    forms: tuple[Words, ...] = ()


class Term(_Told):
    """A word of the glossary and what it means here. ``forms`` are other forms in which it stands in a text."""

    id: Id
    term: Words
    definition: Words
    status: Status
    sources: SourceIds
    note: Words | None = None
    forms: tuple[Words, ...] = ()
    translations: tuple[TermTranslation, ...] = ()


class AboutTranslation(_Translation):
    """The framework's own facts in another language."""

    title: Words
    edition: Words
    publishers: Words
    credit: Words
    synonyms: tuple[tuple[Words, ...], ...] = ()


class About(_Record):
    """The framework's own facts. ``synonyms`` are groups of words that mean the same to who searches."""

    schema_version: Literal[1]
    title: Words
    edition: Words
    publishers: Words
    credit: Words
    language: Literal["en"]
    url: WebAddress
    sources: tuple[Source, ...]
    glossary: tuple[Term, ...]
    synonyms: tuple[tuple[Words, ...], ...] = ()
    translations: tuple[AboutTranslation, ...] = ()


class NodeTranslation(_Translation):
    """A node in another language, with exactly the texts that the node has."""

    title: Words
    short: Words | None = None
    meaning: Words
    gloss: Words | None = None
    note: Words | None = None


class _Node(_Told):
    """What every node has. ``short`` is its name on the map where the title is too long for it."""

    id: Id
    title: Words
    short: Words | None = None
    meaning: Words
    status: Status
    sources: SourceIds
    note: Words | None = None
    translations: tuple[NodeTranslation, ...] = ()


class FrameworkNode(_Node):
    """A whole framework: the competencies, or the InTASC standards they are compared with."""

    kind: Literal[Kind.FRAMEWORK]
    url: WebAddress | None = None


class Domain(_Node):
    """One of the areas into which the competencies are sorted."""

    kind: Literal[Kind.DOMAIN]
    order: StrictInt
    gloss: Words


class Competency(_Node):
    """Something an educator knows and does. ``statement`` is the publisher's own short sentence, if it was seen."""

    kind: Literal[Kind.COMPETENCY]
    order: StrictInt
    statement: Words | None = None
    former_title: Words | None = None


class CompetencySet(_Node):
    """Competencies that a source speaks of together. ``size`` is how many it says there are."""

    kind: Literal[Kind.SET]
    size: StrictInt


class Indicator(_Node):
    """A specific way in which a competency shows."""

    kind: Literal[Kind.INDICATOR]
    order: StrictInt


class Category(_Node):
    """A group of InTASC standards."""

    kind: Literal[Kind.CATEGORY]
    order: StrictInt


class Standard(_Node):
    """One of the InTASC standards."""

    kind: Literal[Kind.STANDARD]
    number: StrictInt


ResourceType = Literal[
    "video",
    "video-page",
    "article",
    "toolkit-part",
    "publication",
    "report",
    "podcast",
    "interactive",
    "web-page",
    "glossary",
    "map",
    "challenge",
]


class Resource(_Node):
    """Something to watch, read or use.

    ``via`` is where to look for it when it has no known address of its own. ``checked`` is the day on which its address
    was last tried, and ``broken`` whether it then failed to open.
    """

    kind: Literal[Kind.RESOURCE]
    type: ResourceType
    publisher: Words
    year: Annotated[StrictInt, Field(ge=1900, le=2100)] | None = None
    url: WebAddress | None = None
    via: WebAddress | None = None
    checked: date | None = None
    broken: StrictBool = False

    @property
    def address(self) -> str | None:
        """Where to go for it."""
        return self.url or self.via


class Idea(_Node):
    """Something that schools have tried."""

    kind: Literal[Kind.IDEA]


class Question(_Node):
    """Something that practitioners ask."""

    kind: Literal[Kind.QUESTION]


Node = Annotated[
    FrameworkNode | Domain | Competency | CompetencySet | Indicator | Category | Standard | Resource | Idea | Question,
    Field(discriminator="kind"),
]


class LinkTranslation(_Translation):
    """The reason of a link in another language."""

    rationale: Words


class Link(_Told):
    """One relationship. ``elements`` are the lettered parts of a standard that an alignment rests on."""

    source: Id
    target: Id
    key: Relation
    status: Status
    sources: SourceIds
    rationale: Words | None = None
    strength: Strength | None = None
    elements: tuple[ElementMark, ...] = ()
    translations: tuple[LinkTranslation, ...] = ()

    @property
    def id(self) -> str:
        """A name for this link that no other has."""
        return f"{self.source}~{self.key}~{self.target}"


class Document(_Record):
    """A whole file."""

    directed: Literal[True]
    multigraph: Literal[True]
    graph: About
    nodes: tuple[Node, ...]
    edges: tuple[Link, ...]


class InvalidDocument(Exception):
    """A file that breaks the schema, with every problem found in it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def parse(content: Any) -> Document:
    """The document in parsed JSON.

    Raises :class:`InvalidDocument` with all problems at once: first those of single fields, and, when the fields
    can be read, those between records too.
    """
    try:
        document = Document.model_validate(content)
    except ValidationError as error:
        problems = [_field_problem(content, each) for each in error.errors(include_url=False)]
        raise InvalidDocument(problems + list(_loose_rules(content))) from None
    problems = list(_rules(document))
    if problems:
        raise InvalidDocument(problems)
    return document


_PARTS = ("nodes", "edges", "sources", "glossary")

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
    _ID_FORM: "strong-relationships: small letters, digits and single hyphens",
    _ELEMENT_FORM: "6(d)",
    _LANGUAGE_FORM: "es or es-MX: a language, and a country if it matters",
    r"\S": "text that is more than blanks",
}


def _field_problem(content: Any, error: Any) -> Problem:
    where = list(error["loc"])
    if where[:1] == ["nodes"] and len(where) > 2:
        del where[2]  # pydantic names there the class that the record was read as
    if where == ["graph", "schema_version"] and error["type"] == "literal_error":
        return Problem("graph.schema_version", f"it is {_shown(error['input'])}", _VERSION_FIX)
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


def _loose_rules(content: Any) -> Iterator[Problem]:
    """The rules between records that can be checked although some fields are spoilt."""
    if not isinstance(content, dict):
        return
    ids = [node["id"] for _, node in _records(content.get("nodes")) if isinstance(node.get("id"), str)]
    yield from _duplicates("nodes", ids)
    for position, edge in _records(content.get("edges")):
        if _names_its_ends(edge):
            yield from _dangling(position, edge["source"], edge["target"], set(ids))


def _names_its_ends(edge: dict[str, Any]) -> bool:
    return all(isinstance(edge.get(end), str) for end in ("source", "target"))


def _records(value: Any) -> list[tuple[int, dict[str, Any]]]:
    """The objects in a list, each with its position."""
    return [pair for pair in enumerate(value) if isinstance(pair[1], dict)] if isinstance(value, list) else []


def _duplicates(part: str, ids: list[str]) -> Iterator[Problem]:
    for name, count in Counter(ids).items():
        if count > 1:
            yield Problem(part, f"the id {name} is used {count} times", "Give each record an id of its own")


def _dangling(position: int, source: str, target: str, ids: set[str]) -> Iterator[Problem]:
    for end, name in (("source", source), ("target", target)):
        if name not in ids:
            yield Problem(
                f"edges[{position}] ({source} → {target}).{end}",
                f"there is no node {name}",
                "Correct the id, or add the node",
            )


def _rules(document: Document) -> Iterator[Problem]:
    """Every rule between records."""
    about, nodes, links = document.graph, document.nodes, document.edges
    yield from _duplicates("graph.sources", [source.id for source in about.sources])
    yield from _duplicates("graph.glossary", [term.id for term in about.glossary])
    yield from _duplicates("nodes", [node.id for node in nodes])
    yield from _duplicates("edges", [link.id for link in links])
    yield from _unknown_sources(document)
    by_id = {node.id: node for node in nodes}
    ids = set(by_id)
    for position, link in enumerate(links):
        place = f"edges[{position}] ({link.source} → {link.target})"
        dangling = list(_dangling(position, link.source, link.target, ids))
        yield from dangling
        if dangling:
            continue
        yield from _link_problems(place, link, by_id[link.source].kind, by_id[link.target].kind)
    yield from _placement(document, by_id)
    yield from _set_sizes(document)
    yield from _order_clashes(document)
    yield from _partial_translations(document)


def _unknown_sources(document: Document) -> Iterator[Problem]:
    known = {source.id for source in document.graph.sources}
    parts = {
        "graph.glossary": document.graph.glossary,
        "nodes": document.nodes,
        "edges": document.edges,
    }
    for part, records in parts.items():
        for position, record in enumerate(records):
            for name in record.sources:
                if name not in known:
                    yield Problem(
                        f"{part}[{position}] ({_name_of(record)}).sources",
                        f"there is no source {name}",
                        "Correct the id, or add the source to graph.sources",
                    )


def _name_of(record: Term | Link | _Node) -> str:
    return f"{record.source} → {record.target}" if isinstance(record, Link) else record.id


def _link_problems(place: str, link: Link, source: Kind, target: Kind) -> Iterator[Problem]:
    relationship = RELATIONSHIPS[link.key]
    if link.source == link.target:
        yield Problem(place, "the link leads from a node to itself", "Correct one of its ends")
    elif not relationship.joins(source, target):
        yield Problem(
            place,
            f"{link.key} cannot lead from a {source} to a {target}",
            "Choose another relation, or correct an end",
        )
    if link.status is Status.EDITORIAL and link.rationale is None:
        yield Problem(f"{place}.rationale", "an editorial link has no rationale", "Say in one line why it was added")
    if link.key is Relation.ALIGNS and link.strength is None:
        yield Problem(f"{place}.strength", "an alignment has no strength", "Use " + ", ".join(Strength))
    if link.key is not Relation.ALIGNS and (link.strength or link.elements):
        yield Problem(place, "only alignments have strength and elements", "Remove them")


_PARENTS = {
    Kind.COMPETENCY: (Relation.CONTAINS, Kind.DOMAIN),
    Kind.INDICATOR: (Relation.SHOWN_BY, Kind.COMPETENCY),
    Kind.STANDARD: (Relation.CONTAINS, Kind.CATEGORY),
}


def _placement(document: Document, by_id: dict[str, Any]) -> Iterator[Problem]:
    """Every competency in one domain, every indicator under one competency, every standard in one category."""
    parents = Counter(
        link.target
        for link in document.edges
        if link.source in by_id
        and link.target in by_id
        and _PARENTS.get(by_id[link.target].kind) == (link.key, by_id[link.source].kind)
    )
    for position, node in enumerate(document.nodes):
        if node.kind in _PARENTS and parents[node.id] != 1:
            relation, parent = _PARENTS[node.kind]
            yield Problem(
                f"nodes[{position}] ({node.id})",
                f"it is under {parents[node.id]} nodes of the kind {parent}",
                f"Give it exactly one {relation} link from a {parent}",
            )


def _set_sizes(document: Document) -> Iterator[Problem]:
    members = Counter(link.target for link in document.edges if link.key is Relation.MEMBER_OF)
    for position, node in enumerate(document.nodes):
        if isinstance(node, CompetencySet) and members[node.id] != node.size:
            yield Problem(
                f"nodes[{position}] ({node.id})",
                f"it says it has {node.size} members and {members[node.id]} are linked to it",
                "Add or remove member-of links until the numbers agree, or correct size",
            )


def _order_clashes(document: Document) -> Iterator[Problem]:
    numbers = [str(node.number) for node in document.nodes if isinstance(node, Standard)]
    for number, count in Counter(numbers).items():
        if count > 1:
            yield Problem("nodes", f"{count} standards have the number {number}", "Number each standard once")


def _partial_translations(document: Document) -> Iterator[Problem]:
    """A record is told in one language as a whole: a translation has the texts that the record has, and no others."""
    parts: dict[str, tuple[Term | Link | Any, ...]] = {
        "graph.glossary": document.graph.glossary,
        "nodes": document.nodes,
        "edges": document.edges,
    }
    for part, records in parts.items():
        for position, record in enumerate(records):
            place = f"{part}[{position}] ({_name_of(record)}).translations"
            languages = [translation.language for translation in record.translations]
            for language, count in Counter(languages).items():
                if count > 1:
                    yield Problem(place, f"{language} is there {count} times", "Keep one of them")
            for translation in record.translations:
                yield from _partial(f"{place} ({translation.language})", record, translation)


def _partial(place: str, record: Any, translation: _Translation) -> Iterator[Problem]:
    for name in type(translation).model_fields.keys() - {"language", "forms"}:
        there, here = (getattr(each, name, None) is not None for each in (record, translation))
        if there and not here:
            yield Problem(f"{place}.{name}", "it is missing, though the record has it", "Translate it too")
        if here and not there:
            yield Problem(f"{place}.{name}", "the record has no such text", "Remove it, or give the record that text")
