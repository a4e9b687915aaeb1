"""Small frameworks in a line or two: ``graph_of(domain("d", "a", "b"), link("a supports b"))``.

Everything that the schema asks for and a test does not care about is filled in, so that a test names only what it is
about. Parts come in any order; a part is a record or a list of records.
"""

from typing import Any

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Document, parse
from explorer.interface.content import Content
from explorer.words.catalogue import Words

Record = dict[str, Any]
Part = Record | list[Record]

_NEEDED: dict[str, Record] = {
    Kind.DOMAIN: {"order": 1, "gloss": "need to try"},
    Kind.COMPETENCY: {"order": 1},
    Kind.SET: {"size": 0},
    Kind.INDICATOR: {"order": 1},
    Kind.CATEGORY: {"order": 1},
    Kind.STANDARD: {"number": 1},
    Kind.RESOURCE: {"type": "article", "publisher": "A press"},
}


def node(name: str, kind: str = Kind.COMPETENCY, **fields: Any) -> Record:
    """A record of a node whose title is its id in words."""
    return {
        "id": name,
        "kind": kind,
        "title": name.replace("-", " ").capitalize(),
        "meaning": f"What {name} means.",
        "status": "published",
        "sources": ["s"],
        **_NEEDED.get(kind, {}),
        **fields,
    }


def link(sentence: str, **fields: Any) -> Record:
    """A record of a link from a sentence such as ``"a supports b"``; an alignment is strong unless it says."""
    source, key, target = sentence.split()
    strength = {"strength": "strong"} if key == "aligns" else {}
    return {
        "source": source,
        "target": target,
        "key": key,
        "status": "published",
        "sources": ["s"],
        **strength,
        **fields,
    }


def domain(name: str, *members: str, **fields: Any) -> list[Record]:
    """A domain with its competencies in this order."""
    return [
        node(name, Kind.DOMAIN, **fields),
        *(node(member, order=place) for place, member in enumerate(members, 1)),
        *(link(f"{name} contains {member}") for member in members),
    ]


def category(name: str, *numbers: int, **fields: Any) -> list[Record]:
    """A category with the standards of these numbers, whose ids are ``intasc-1`` and so on."""
    return [
        node(name, Kind.CATEGORY, **fields),
        *(node(f"intasc-{number}", Kind.STANDARD, number=number) for number in numbers),
        *(link(f"{name} contains intasc-{number}") for number in numbers),
    ]


def foundations(name: str, *members: str, **fields: Any) -> list[Record]:
    """A set with these members."""
    return [node(name, Kind.SET, size=len(members)), *(link(f"{each} member-of {name}", **fields) for each in members)]


def indicators(of: str, *names: str) -> list[Record]:
    """Indicators of a competency in this order."""
    return [
        *(node(name, Kind.INDICATOR, order=place) for place, name in enumerate(names, 1)),
        *(link(f"{of} shown-by {name}") for name in names),
    ]


def resource(name: str, *serves: str, **fields: Any) -> list[Record]:
    """A resource for these nodes."""
    return [node(name, Kind.RESOURCE, **fields), *(link(f"{name} resource-for {each}") for each in serves)]


def source(name: str = "s", **fields: Any) -> Record:
    """A record of a source."""
    return {"id": name, "title": f"Source {name}", "publisher": "A press", "kind": "official", **fields}


def term(name: str, definition: str = "What it means here.", **fields: Any) -> Record:
    """A record of the glossary."""
    return {
        "id": name.lower(),
        "term": name,
        "definition": definition,
        "status": "published",
        "sources": ["s"],
        **fields,
    }


def framework(*parts: Part, **about: Any) -> Record:
    """A document of these parts, as it stands in a file; ``about`` are fields of its graph part."""
    records = [record for part in parts for record in (part if isinstance(part, list) else [part])]
    return {
        "directed": True,
        "multigraph": True,
        "graph": {
            "schema_version": 1,
            "title": "A framework",
            "edition": "first edition",
            "publishers": "A press",
            "credit": "By a press.",
            "language": "en",
            "url": "https://press.example/",
            "sources": [source()],
            "glossary": [],
            **about,
        },
        "nodes": [record for record in records if "key" not in record],
        "edges": [record for record in records if "key" in record],
    }


def document_of(*parts: Part, **about: Any) -> Document:
    """The parsed document of these parts."""
    return parse(framework(*parts, **about))


def graph_of(*parts: Part, **about: Any) -> CompetencyGraph:
    """The graph of these parts."""
    return CompetencyGraph(document_of(*parts, **about))


def content_of(*parts: Part, **about: Any) -> Content:
    """The content of these parts, in English."""
    return Content.of(graph_of(*parts, **about), Words.of("en"))


ALL_KINDS = graph_of(
    domain("cognitive", "a", "b", "c"),
    domain("elsewhere", "e", order=2),
    foundations("set", "a"),
    category("k", 1),
    indicators("b", "i"),
    resource("r", "b"),
    [
        link("a supports b"),
        link("b relates c", status="editorial", rationale="Why."),
        link("e aligns intasc-1", status="provisional"),
    ],
)
"""A small framework with items of every kind, and links of several kinds and of each certainty."""
