"""What handouts tell of items and links: each text as the framework has it, with its language and its sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from explorer.competencies.collation import alphabetical
from explorer.competencies.neighbourhood import (
    alignments_of,
    connections,
    domain_of,
    foundation,
    indicators_of,
    own_resources,
    reading_order,
)
from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation, Status, Strength
from explorer.competencies.schema import (
    Competency,
    Domain,
    FrameworkNode,
    Link,
    Node,
    Resource,
    Source,
    Standard,
    Term,
)
from explorer.drawing.crosswalk_chart import MARKS
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import foundation_key, reading_key, voice_of
from explorer.interface.text import Text

_ELSEWHERE = frozenset({Relation.CONTAINS, Relation.SHOWN_BY, Relation.ALIGNS, Relation.RESOURCE_FOR})
"""What a handout about a competency tells in a place of its own, where the competency is at the end that counts."""


@dataclass(frozen=True)
class Cited:
    """A source by its number in the list at the end of the handout."""

    number: int
    title: str
    facts: str
    address: str | None


@dataclass(frozen=True)
class Brief:
    """What a list says of an item."""

    id: str
    kind: str
    title: Text
    domain: Text | None
    hue: str | None
    facts: tuple[Text, ...]
    status: Status
    foundation: str | None
    meaning: Text
    address: str | None
    state: str | None
    unknown: bool
    sources: tuple[Cited, ...]


@dataclass(frozen=True)
class Line:
    """A link as a sentence from one end to the other, with how sure it is and why."""

    first: str
    reading: str
    second: str
    language: str | None
    status: Status
    facts: str
    reason: Text | None
    sources: tuple[Cited, ...]


@dataclass(frozen=True)
class Match:
    """An alignment as a row of a table: what is at its other end, and how closely the two match."""

    title: Text
    domain: Text | None
    hue: str | None
    strength: Strength
    sign: str
    elements: str
    status: Status
    reason: Text | None
    sources: tuple[Cited, ...]


Place = tuple[str | None, list[Brief]]
"""An address, with the resources that are there."""


def places_of(resources: Iterable[Brief]) -> list[Place]:
    """Resources by their address, in the order in which the first of each stands."""
    found: dict[str | None, list[Brief]] = {}
    for each in resources:
        found.setdefault(each.address, []).append(each)
    return list(found.items())


@dataclass(frozen=True)
class Item:
    """All that a handout says of one item. What is empty has nothing to be said."""

    brief: Brief
    gloss: Text | None
    statement: str | None
    former_title: str | None
    note: Text | None
    signs: tuple[Brief, ...]
    below: tuple[Line, ...]
    above: tuple[Line, ...]
    matches: tuple[Match, ...]
    places: list[Place]
    lines: tuple[Line, ...]
    original_title: str | None


@dataclass
class Teller:
    """Tells one handout in one language, and numbers the sources that it cites in the order in which it does."""

    content: Content
    cited: list[Cited] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._sources = {source.id: source for source in self.content.graph.about.sources}
        self._numbers: dict[str, Cited] = {}

    def cite(self, ids: Iterable[str]) -> tuple[Cited, ...]:
        """The sources with these ids by their numbers, which they get when they are first cited."""
        for name in ids:
            if name not in self._numbers:
                self._numbers[name] = _entry(len(self.cited) + 1, self._sources[name])
                self.cited.append(self._numbers[name])
        return tuple(sorted((self._numbers[name] for name in ids), key=lambda each: each.number))

    def name(self, node: Node) -> Text:
        """The title of an item."""
        return Text.name(self.content, node)

    def brief(self, node: Node, *, cited: bool = True) -> Brief:
        """What a list says of an item, with its sources unless it is only named."""
        content, words = self.content, self.content.words
        home = domain_of(content.graph, node.id)
        founded = foundation(content.graph, node.id)
        address = node.address if isinstance(node, Resource) else node.url if isinstance(node, FrameworkNode) else None
        return Brief(
            id=node.id,
            kind=node.kind,
            title=self.name(node),
            domain=home_of(content, node),
            hue=home.id if home else None,
            facts=tuple(self._facts(node)),
            status=node.status,
            foundation=foundation_key(founded),
            meaning=Text.of(content, node.meaning, node),
            address=address,
            state=words("address-broken", date=node.checked)
            if isinstance(node, Resource) and node.broken and node.checked
            else None,
            unknown=isinstance(node, Resource) and address is None,
            sources=self.cite(node.sources) if cited else (),
        )

    def _facts(self, node: Node) -> Iterator[Text]:
        words = self.content.words
        if not isinstance(node, Resource):
            yield Text(words(f"kind-{node.kind}"))
            return
        yield Text(words(f"type-{node.type}"))
        yield Text.of(self.content, node.publisher, self.content.original.graph.about)
        if node.year:
            yield Text(str(node.year))

    def briefs(self, nodes: Iterable[Node]) -> tuple[Brief, ...]:
        """The same of several, in reading order."""
        return tuple(self.brief(node) for node in sorted(nodes, key=reading_order))

    def line(self, link: Link, *, forward: bool = True) -> Line:
        """A link read from its source, or from its target."""
        content, words, voice = self.content, self.content.words, voice_of(self.content, link)
        first, second = (link.source, link.target) if forward else (link.target, link.source)
        names = [title_of(voice.graph.nodes[name], voice.words) for name in (first, second)]
        facts = [
            words(f"strength-{link.strength}") if link.strength else "",
            words("details-elements", elements=", ".join(link.elements)) if link.elements else "",
        ]
        return Line(
            names[0],
            voice.words(reading_key(link.key, forward=forward)),
            names[1],
            Text.of(content, "", voice).language,
            link.status,
            ", ".join(filter(None, facts)),
            Text.of(content, link.rationale, link) if link.rationale else None,
            self.cite(link.sources),
        )

    def match(self, link: Link, other: Node) -> Match:
        """An alignment, told from the other end than this item."""
        content = self.content
        home = domain_of(content.graph, other.id)
        strength = link.strength or Strength.WEAK
        return Match(
            self.name(other),
            home_of(content, other),
            home.id if home else None,
            strength,
            MARKS[strength],
            ", ".join(link.elements),
            link.status,
            Text.of(content, link.rationale, link) if link.rationale else None,
            self.cite(link.sources),
        )

    def item(self, node: Node) -> Item:
        """All that a handout says of one item."""
        content, graph = self.content, self.content.graph
        competency = node if isinstance(node, Competency) else None
        brief = self.brief(node)
        aligned = list(alignments_of(graph, node.id)) if competency else []
        resources = [] if isinstance(node, Resource) else own_resources(graph, node)
        below = [link for link, _ in graph.incoming(node.id) if competency and RELATIONSHIPS[link.key].leads]
        above = [link for link, _ in graph.outgoing(node.id) if competency and RELATIONSHIPS[link.key].leads]
        return Item(
            brief=brief,
            gloss=Text.of(content, content.voice(node).words("details-gloss", gloss=node.gloss), node)
            if isinstance(node, Domain)
            else None,
            statement=competency.statement if competency else None,
            former_title=competency.former_title if competency else None,
            note=Text.of(content, node.note, node) if node.note else None,
            signs=tuple(self.brief(each) for each in indicators_of(graph, node.id)),
            below=tuple(map(self.line, below)),
            above=tuple(map(self.line, above)),
            matches=tuple(self.match(*each) for each in (aligned if competency else self._aligned(node))),
            places=places_of(self.brief(each, cited=False) for each in sorted(resources, key=reading_order)),
            lines=tuple(self._lines(node)),
            original_title=self._original_title(node),
        )

    def _aligned(self, node: Node) -> list[tuple[Link, Node]]:
        """The competencies that are aligned with a standard, closest first."""
        if not isinstance(node, Standard):
            return []
        found = list(self.content.graph.incoming(node.id, Relation.ALIGNS))
        return closest_first(found)

    def _lines(self, node: Node) -> Iterator[Line]:
        """The links that have no place of their own in what is told of an item."""
        told = {Relation.ALIGNS, Relation.RESOURCE_FOR} if isinstance(node, Standard) else frozenset()
        for group in connections(self.content.graph, node.id):
            for link, _ in group.links:
                leads = RELATIONSHIPS[link.key].leads
                if isinstance(node, Competency) and (leads or link.key in _ELSEWHERE):
                    continue
                if link.key in told or (link.key is Relation.RESOURCE_FOR and not isinstance(node, Resource)):
                    continue
                yield self.line(link, forward=group.forward)

    def _original_title(self, node: Node) -> str | None:
        original = self.content.original.graph.nodes[node.id]
        return original.title if original.title != node.title else None

    def term(self, term: Term) -> tuple[Text, Text, Text | None, Status, tuple[Cited, ...]]:
        """A word of the glossary: the word, what it means, a note, how sure that is, and its sources."""
        content = self.content
        return (
            Text.of(content, term.term, term),
            Text.of(content, term.definition, term),
            Text.of(content, term.note, term) if term.note else None,
            term.status,
            self.cite(term.sources),
        )

    def terms(self) -> list[tuple[Text, Text, Text | None, Status, tuple[Cited, ...]]]:
        """The whole glossary by the alphabet."""
        return [
            self.term(each)
            for each in sorted(self.content.graph.about.glossary, key=lambda term: alphabetical(term.term))
        ]


def home_of(content: Content, node: Node) -> Text | None:
    """The title of the domain that an item is in; a domain is in none."""
    home = domain_of(content.graph, node.id)
    return Text.of(content, home.title, home) if home and home.id != node.id else None


def closest_first(aligned: Iterable[tuple[Link, Node]]) -> list[tuple[Link, Node]]:
    """Alignments by the strength of their match, then in reading order."""
    strengths = list(Strength)
    return sorted(
        aligned, key=lambda pair: (strengths.index(pair[0].strength or Strength.WEAK), reading_order(pair[1]))
    )


Group = tuple[str, list[tuple[Text | None, str | None, list[Brief]]]]
"""Items of a kind by domain: the kind, and for each domain its title, its id and the items."""


def grouped(teller: Teller, nodes: Iterable[Node]) -> list[Group]:
    """Items by kind, and within a kind by domain."""
    by_kind: dict[str, dict[str | None, list[Brief]]] = {}
    for node in sorted(nodes, key=reading_order):
        told = teller.brief(node)
        by_kind.setdefault(node.kind, {}).setdefault(told.hue if told.domain else None, []).append(told)
    domains = [domain.id for domain in sorted(teller.content.graph.of_kind(Kind.DOMAIN), key=reading_order)]
    return [
        (
            kind,
            [
                (found[0].domain, home, found)
                for home, found in sorted(
                    homes.items(), key=lambda pair: domains.index(pair[0]) if pair[0] else len(domains)
                )
            ],
        )
        for kind, homes in by_kind.items()
    ]


def _entry(number: int, source: Source) -> Cited:
    return Cited(number, source.title, ", ".join(filter(None, [source.publisher, source.year])), source.url)
