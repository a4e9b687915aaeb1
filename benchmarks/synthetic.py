"""Frameworks of any size that nobody wrote: valid by the schema, and the same for the same size and seed.

The shape is that of the shipped framework: domains of competencies that show in indicators, ten standards in four
categories, resources that serve several things at once, and some 2.2 links a node.
"""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from explorer.competencies.problems import SCHEMA_VERSION
from explorer.competencies.relationships import Kind, Relation, Status, Strength
from explorer.competencies.schema import Document, parse

SMALLEST = 100
LINKS_A_NODE = 2.2
_MEMBERS = 10
_CATEGORIES, _STANDARDS = 4, 10
_SOURCE = "s-made-up"
_SUBJECTS = [
    "agency",
    "assessment",
    "belonging",
    "data",
    "dialogue",
    "equity",
    "feedback",
    "growth",
    "inquiry",
    "mastery",
    "pace",
    "practice",
    "trust",
]
_ACTIONS = [
    "adapts",
    "builds",
    "connects",
    "designs",
    "invites",
    "models",
    "plans",
    "reflects",
    "shares",
    "supports",
    "tries",
    "weighs",
]
_MANNERS = ("across settings", "as a team", "day by day", "for every learner", "in the open", "with families")
_TYPES = ("article", "podcast", "report", "toolkit-part", "video", "web-page")

Record = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """How many of each kind a framework has, beside its two frameworks and its one set."""

    domains: int
    competencies: int
    indicators: int
    categories: int
    standards: int
    resources: int

    @classmethod
    def of(cls, nodes: int) -> "Shape":
        """The shape of a framework of so many nodes; its resources are what the other kinds leave."""
        domains, competencies = min(max(4, nodes // 250), 8), nodes // 10
        indicators = 4 * competencies
        taken = 3 + domains + competencies + indicators + _CATEGORIES + _STANDARDS
        return cls(domains, competencies, indicators, _CATEGORIES, _STANDARDS, nodes - taken)


def framework(nodes: int, seed: int = 1) -> Document:
    """A made-up framework of exactly so many nodes. Raises :class:`ValueError` below :data:`SMALLEST`."""
    if nodes < SMALLEST:
        raise ValueError(f"{nodes} nodes are too few to make a framework of. Ask for {SMALLEST} or more.")
    chance, shape = random.Random(seed), Shape.of(nodes)
    return parse(
        {
            "directed": True,
            "multigraph": True,
            "graph": _about(nodes),
            "nodes": list(_nodes(shape, chance)),
            "edges": _links(shape, chance, round(LINKS_A_NODE * nodes)),
        }
    )


def _about(nodes: int) -> Record:
    return {
        "schema_version": SCHEMA_VERSION,
        "title": f"A made-up framework of {nodes:,} nodes",
        "edition": "for measuring",
        "publishers": "nobody",
        "credit": "Made by benchmarks/synthetic.py.",
        "language": "en",
        "url": "https://example.org/",
        "sources": [{"id": _SOURCE, "title": "Made up", "publisher": "nobody", "kind": "synthetic"}],
        "glossary": [],
    }


def _nodes(shape: Shape, chance: random.Random) -> Iterator[Record]:
    yield _node(Kind.FRAMEWORK, 0, chance)
    yield _node(Kind.FRAMEWORK, 1, chance)
    yield _node(Kind.SET, 0, chance, size=_MEMBERS)
    for place in range(shape.domains):
        yield _node(Kind.DOMAIN, place, chance, order=place + 1, gloss=_sentence(chance))
    for place in range(shape.competencies):
        yield _node(Kind.COMPETENCY, place, chance, order=place + 1)
    for place in range(shape.indicators):
        yield _node(Kind.INDICATOR, place, chance, order=place + 1)
    for place in range(shape.categories):
        yield _node(Kind.CATEGORY, place, chance, order=place + 1)
    for place in range(shape.standards):
        yield _node(Kind.STANDARD, place, chance, number=place + 1)
    for place in range(shape.resources):
        yield _node(Kind.RESOURCE, place, chance, type=chance.choice(_TYPES), publisher="Nobody")


def _node(kind: Kind, place: int, chance: random.Random, **own: Any) -> Record:
    return {
        "id": _id(kind, place),
        "kind": kind,
        "title": f"{chance.choice(_SUBJECTS)} {chance.choice(_MANNERS)} {place + 1}".capitalize(),
        "meaning": _sentence(chance),
        "status": chance.choice((Status.PUBLISHED, Status.REPORTED, Status.PROVISIONAL)),
        "sources": [_SOURCE],
        **own,
    }


def _id(kind: Kind, place: int) -> str:
    return f"{kind}-{place + 1}"


def _sentence(chance: random.Random) -> str:
    """Words of the length that the shipped framework's meanings have."""
    clauses = (f"{chance.choice(_ACTIONS)} {chance.choice(_SUBJECTS)} {chance.choice(_MANNERS)}" for _ in range(4))
    return ", ".join(clauses).capitalize() + "."


def _links(shape: Shape, chance: random.Random, wanted: int) -> list[Record]:
    links: dict[tuple[str, str, str], Record] = {}
    for link in itertools.chain(_structure(shape), _across(shape, chance)):
        links.setdefault((link["source"], link["target"], link["key"]), link)
        if len(links) == wanted:
            break
    return list(links.values())


def _structure(shape: Shape) -> Iterator[Record]:
    """What every node is part of."""
    framework, aligned, base = _id(Kind.FRAMEWORK, 0), _id(Kind.FRAMEWORK, 1), _id(Kind.SET, 0)
    for place in range(shape.domains):
        yield _link(framework, Relation.CONTAINS, _id(Kind.DOMAIN, place))
    for place in range(shape.competencies):
        yield _link(_id(Kind.DOMAIN, place % shape.domains), Relation.CONTAINS, _id(Kind.COMPETENCY, place))
    for place in range(shape.indicators):
        yield _link(_id(Kind.COMPETENCY, place % shape.competencies), Relation.SHOWN_BY, _id(Kind.INDICATOR, place))
    for place in range(shape.categories):
        yield _link(aligned, Relation.CONTAINS, _id(Kind.CATEGORY, place))
    for place in range(shape.standards):
        yield _link(_id(Kind.CATEGORY, place % shape.categories), Relation.CONTAINS, _id(Kind.STANDARD, place))
    for place in range(_MEMBERS):
        yield _link(_id(Kind.COMPETENCY, place), Relation.MEMBER_OF, base)


def _across(shape: Shape, chance: random.Random) -> Iterator[Record]:
    """Links across the structure without end: one for each resource, then whatever chance brings."""
    kinds = {Kind.COMPETENCY: shape.competencies, Kind.STANDARD: shape.standards, Kind.RESOURCE: shape.resources}

    def some(kind: Kind) -> str:
        return _id(kind, chance.randrange(kinds[kind]))

    for place in range(shape.resources):
        yield _link(_id(Kind.RESOURCE, place), Relation.RESOURCE_FOR, some(Kind.COMPETENCY))
    while True:
        source = some(Kind.COMPETENCY)
        yield _link(source, Relation.ALIGNS, some(Kind.STANDARD), strength=chance.choice(list(Strength)))
        yield _link(some(Kind.RESOURCE), Relation.RESOURCE_FOR, some(Kind.COMPETENCY))
        yield _link(some(Kind.RESOURCE), Relation.RESOURCE_FOR, some(Kind.COMPETENCY))
        other = some(Kind.COMPETENCY)
        if other != source:
            yield _link(source, Relation.SUPPORTS, other)


def _link(source: str, relation: Relation, target: str, **own: Any) -> Record:
    return {
        "source": source,
        "target": target,
        "key": relation,
        "status": Status.PUBLISHED,
        "sources": [_SOURCE],
        **own,
    }
