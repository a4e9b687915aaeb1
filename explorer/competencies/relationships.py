"""The kinds of thing on the map and the kinds of relationship between them, each defined once.

A kind's words live in the language catalogue under its key (``kind-competency``, ``relation-supports`` read from
the source, ``relation-supports-back`` read from the target); everything that is not wording is here.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Kind(StrEnum):
    """What a node is. The order is the order of legends, outlines and tables."""

    FRAMEWORK = "framework"
    DOMAIN = "domain"
    COMPETENCY = "competency"
    SET = "set"
    INDICATOR = "indicator"
    CATEGORY = "category"
    STANDARD = "standard"
    RESOURCE = "resource"
    IDEA = "idea"
    QUESTION = "question"


PRIMARY_KINDS = frozenset({Kind.FRAMEWORK, Kind.DOMAIN, Kind.COMPETENCY, Kind.SET, Kind.CATEGORY, Kind.STANDARD})
"""Kinds whose labels are always on the map; the others stay quiet until they matter."""


class Status(StrEnum):
    """How sure a fact is: from stated by a publisher down to added by this project."""

    PUBLISHED = "published"
    REPORTED = "reported"
    PROVISIONAL = "provisional"
    EDITORIAL = "editorial"


class Strength(StrEnum):
    """How closely a competency and a standard match, strongest first."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"


class Relation(StrEnum):
    """What a link says, read from its source to its target."""

    CONTAINS = "contains"
    SHOWN_BY = "shown-by"
    MEMBER_OF = "member-of"
    BUILDS_TOWARD = "builds-toward"
    SUPPORTS = "supports"
    INTEGRATES = "integrates"
    RELATES = "relates"
    ALIGNS = "aligns"
    RESOURCE_FOR = "resource-for"
    REFERS_TO = "refers-to"


Ends = tuple[frozenset[Kind], frozenset[Kind]]


@dataclass(frozen=True)
class Relationship:
    """What is true of every link of one relation.

    ``directed`` is false where both ends read the same words. ``drawing`` is how strongly the map draws it at
    rest. ``ends`` are the pairs of kinds that it may join. ``leads`` is whether the source is something that the
    target rests on; integrating does not lead, for it says what belongs together, not what comes first.
    """

    relation: Relation
    directed: bool
    drawing: Literal["structure", "relation", "alignment", "quiet"]
    ends: tuple[Ends, ...]
    leads: bool = False

    def joins(self, source: Kind, target: Kind) -> bool:
        """Whether this relation may lead from a node of the one kind to a node of the other."""
        return any(source in sources and target in targets for sources, targets in self.ends)


def _ends(sources: set[Kind], targets: set[Kind]) -> Ends:
    return frozenset(sources), frozenset(targets)


_COMPETENCIES = _ends({Kind.COMPETENCY}, {Kind.COMPETENCY})

RELATIONSHIPS: dict[Relation, Relationship] = {
    each.relation: each
    for each in (
        Relationship(
            Relation.CONTAINS,
            directed=True,
            drawing="structure",
            ends=(
                _ends({Kind.FRAMEWORK}, {Kind.DOMAIN, Kind.CATEGORY}),
                _ends({Kind.DOMAIN}, {Kind.COMPETENCY}),
                _ends({Kind.CATEGORY}, {Kind.STANDARD}),
                _ends({Kind.RESOURCE}, {Kind.RESOURCE, Kind.IDEA, Kind.QUESTION}),
            ),
        ),
        Relationship(
            Relation.SHOWN_BY,
            directed=True,
            drawing="quiet",
            ends=(_ends({Kind.COMPETENCY}, {Kind.INDICATOR}),),
        ),
        Relationship(
            Relation.MEMBER_OF,
            directed=True,
            drawing="quiet",
            ends=(_ends({Kind.COMPETENCY}, {Kind.SET}),),
        ),
        Relationship(
            Relation.BUILDS_TOWARD,
            directed=True,
            drawing="quiet",
            ends=(_ends({Kind.SET, Kind.COMPETENCY}, {Kind.COMPETENCY}),),
            leads=True,
        ),
        Relationship(Relation.SUPPORTS, directed=True, drawing="relation", ends=(_COMPETENCIES,), leads=True),
        Relationship(
            Relation.INTEGRATES,
            directed=True,
            drawing="relation",
            ends=(_COMPETENCIES, _ends({Kind.COMPETENCY}, {Kind.DOMAIN})),
        ),
        Relationship(Relation.RELATES, directed=False, drawing="relation", ends=(_COMPETENCIES,)),
        Relationship(
            Relation.ALIGNS,
            directed=False,
            drawing="alignment",
            ends=(_ends({Kind.COMPETENCY}, {Kind.STANDARD}),),
        ),
        Relationship(
            Relation.RESOURCE_FOR,
            directed=True,
            drawing="quiet",
            ends=(
                _ends(
                    {Kind.RESOURCE},
                    {Kind.FRAMEWORK, Kind.DOMAIN, Kind.COMPETENCY, Kind.SET, Kind.CATEGORY, Kind.STANDARD},
                ),
            ),
        ),
        Relationship(
            Relation.REFERS_TO,
            directed=True,
            drawing="quiet",
            ends=(_ends({Kind.RESOURCE}, {Kind.RESOURCE}),),
        ),
    )
}
