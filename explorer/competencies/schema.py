"""What a framework file holds: the only definition of its fields and of the rules that tie them together.

The file is NetworkX node-link JSON. Its ``graph`` part carries the framework's own facts, its sources and its
glossary; each entry of ``nodes`` is one of the node classes below, told apart by ``kind``; each entry of ``edges``
is a :class:`Link` whose ``key`` is its relation.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, StrictInt, ValidationError

from explorer.competencies.problems import InvalidDocument, Problem, duplicates, field_problems
from explorer.competencies.records import (
    ElementMark,
    Id,
    Record,
    SourceIds,
    Told,
    Translation,
    WebAddress,
    Words,
)
from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation, Status, Strength


class Source(Record):
    """A page or document from which facts were taken."""

    id: Id
    title: Words
    publisher: Words
    kind: Words
    year: str | None = None
    url: WebAddress | None = None
    note: Words | None = None


class TermTranslation(Translation):
    """A word of the glossary in another language."""

    term: Words
    definition: Words
    note: Words | None = None
    forms: tuple[Words, ...] = ()


class Term(Told):
    """A word of the glossary and what it means here. ``forms`` are other forms in which it stands in a text."""

    id: Id
    term: Words
    definition: Words
    status: Status
    sources: SourceIds
    note: Words | None = None
    forms: tuple[Words, ...] = ()
    translations: tuple[TermTranslation, ...] = ()


class AboutTranslation(Translation):
    """The framework's own facts in another language."""

    title: Words
    edition: Words
    publishers: Words
    credit: Words
    synonyms: tuple[tuple[Words, ...], ...] = ()


class About(Record):
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


class NodeTranslation(Translation):
    """A node in another language, with exactly the texts that the node has."""

    title: Words
    short: Words | None = None
    meaning: Words
    gloss: Words | None = None
    note: Words | None = None


class _Node(Told):
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


class LinkTranslation(Translation):
    """The reason of a link in another language."""

    rationale: Words


class Link(Told):
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


class Document(Record):
    """A whole file."""

    directed: Literal[True]
    multigraph: Literal[True]
    graph: About
    nodes: tuple[Node, ...]
    edges: tuple[Link, ...]


def parse(content: Any) -> Document:
    """The document in parsed JSON.

    Raises :class:`InvalidDocument` with all problems at once: first those of single fields, and, when the fields
    can be read, those between records too.
    """
    try:
        document = Document.model_validate(content)
    except ValidationError as error:
        raise InvalidDocument(field_problems(content, error) + list(_loose_rules(content))) from None
    problems = list(_rules(document))
    if problems:
        raise InvalidDocument(problems)
    return document


def _loose_rules(content: Any) -> Iterator[Problem]:
    """The rules between records that can be checked although some fields are spoilt."""
    if not isinstance(content, dict):
        return
    ids = [node["id"] for _, node in _records(content.get("nodes")) if isinstance(node.get("id"), str)]
    yield from duplicates("nodes", ids)
    for position, edge in _records(content.get("edges")):
        if _names_its_ends(edge):
            yield from _dangling(position, edge["source"], edge["target"], set(ids))


def _names_its_ends(edge: dict[str, Any]) -> bool:
    return all(isinstance(edge.get(end), str) for end in ("source", "target"))


def _records(value: Any) -> list[tuple[int, dict[str, Any]]]:
    """The objects in a list, each with its position."""
    return [pair for pair in enumerate(value) if isinstance(pair[1], dict)] if isinstance(value, list) else []


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
    yield from duplicates("graph.sources", [source.id for source in about.sources])
    yield from duplicates("graph.glossary", [term.id for term in about.glossary])
    yield from duplicates("nodes", [node.id for node in nodes])
    yield from duplicates("edges", [link.id for link in links])
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


def _partial(place: str, record: Any, translation: Translation) -> Iterator[Problem]:
    for name in type(translation).model_fields.keys() - {"language", "forms"}:
        there, here = (getattr(each, name, None) is not None for each in (record, translation))
        if there and not here:
            yield Problem(f"{place}.{name}", "it is missing, though the record has it", "Translate it too")
        if here and not there:
            yield Problem(f"{place}.{name}", "the record has no such text", "Remove it, or give the record that text")
