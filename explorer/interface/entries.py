"""What a page of words tells of each node: its facts, its meaning, and its links as sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from explorer.competencies.filters import Shown
from explorer.competencies.neighbourhood import connections, domain_of, foundation, in_outline_order
from explorer.competencies.relationships import PRIMARY_KINDS, Kind, Relation, Status
from explorer.competencies.schema import Competency, Domain, FrameworkNode, Link, Node, Resource
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import foundation_key, reading_key, site_of, voice_of
from explorer.interface.text import Text
from explorer.view.address import format_query
from explorer.view.state import View

_NESTING = frozenset({Relation.CONTAINS, Relation.SHOWN_BY, Relation.RESOURCE_FOR})
"""What the outline says by putting one thing under another."""

_SIDE_BY_SIDE = ({Kind.FRAMEWORK, Kind.DOMAIN}, {Kind.FRAMEWORK, Kind.CATEGORY})
"""What is read side by side although the one holds the other."""


@dataclass(frozen=True)
class Reference:
    """A source by its number in the list at the end."""

    id: str
    number: int
    title: str


@dataclass(frozen=True)
class Sentence:
    """A link, read from the node under which it stands; ``link`` is its id where it is told first: at its source, or
    only here."""

    link: str | None
    reading: Text
    other: str
    title: Text
    status: Status
    facts: str
    reason: Text | None
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Outward:
    """A link to another site, and what is known of whether it opens."""

    address: str
    text: str
    state: str | None
    broken: bool = False


@dataclass(frozen=True)
class Entry:
    """All that is told of one node. ``level`` is that of its heading; what has none stands in a list."""

    id: str
    level: int | None
    kind: str
    title: Text
    facts: tuple[Text, ...]
    status: Status
    foundation: str | None
    domain: str | None
    meaning: Text
    gloss: Text | None
    statement: str | None
    former_title: str | None
    note: Text | None
    outward: Outward | None
    empty: str | None
    references: tuple[Reference, ...]
    sentences: tuple[Sentence, ...]
    indicators: tuple["Entry", ...]
    small: tuple["Entry", ...]
    parts: tuple["Entry", ...]
    map: str
    sought: bool


class Writer:
    """Writes the entries of what a view shows; ``map_at`` is what the address of the map begins with."""

    def __init__(self, content: Content, view: View, shown: Shown, map_at: str = "./") -> None:
        self._content = content
        self._view = view
        self._map_at = map_at
        self._shown = shown
        self._visible = {link.id for link in shown.links}
        self._references = {
            source.id: Reference(source.id, number, source.title)
            for number, source in enumerate(content.graph.about.sources, 1)
        }
        self._under: dict[str, str] = {}
        self._below: dict[str, list[Node]] = {}

    def outline(self) -> tuple[list[Entry], list[Entry]]:
        """The parts of the outline, each with all that is under it, and what hangs on none of them."""
        rows, rest = in_outline_order(self._content.graph, self._shown.nodes)
        tops: list[Node] = []
        line: list[Node] = []
        for depth, node in rows:
            # A start that nothing holds stands at depth one although nothing is above it.
            above = line[depth - 1] if 0 < depth <= len(line) and self._holds(line[depth - 1], node) else None
            line = [*line[:depth], *([node] * (depth - len(line[:depth]) + 1))]
            if above is None:
                tops.append(node)
            else:
                self._under[node.id] = above.id
                self._below.setdefault(above.id, []).append(node)
        return [self._entry(node, 2) for node in tops], [self._entry(node, None) for node in rest]

    def _holds(self, above: Node, node: Node) -> bool:
        graph = self._content.graph.network
        return any(
            graph.has_edge(first, second, key)
            for first, second in ((above.id, node.id), (node.id, above.id))
            for key in _NESTING
        )

    def references(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """The sources with these ids, by their numbers."""
        return tuple(sorted((self._references[name] for name in ids), key=lambda each: each.number))

    def _entry(self, node: Node, level: int | None) -> Entry:
        content, words = self._content, self._content.words
        home = domain_of(content.graph, node.id)
        founded = foundation(content.graph, node.id)
        competency = node if isinstance(node, Competency) else None
        below = self._below.get(node.id, [])
        primary = [each for each in below if each.kind in PRIMARY_KINDS] if level else []
        small = [each for each in below if each not in primary]
        # A framework and its domains are read side by side; what is under these, one step down.
        deeper = level if isinstance(node, FrameworkNode) or level is None else level + 1
        return Entry(
            id=node.id,
            level=level,
            kind=node.kind,
            title=Text.name(content, node),
            facts=tuple(self._facts(node)),
            status=node.status,
            foundation=foundation_key(founded),
            domain=home.id if home else None,
            meaning=Text.of(content, node.meaning, node),
            gloss=Text.of(content, content.voice(node).words("details-gloss", gloss=node.gloss), node)
            if isinstance(node, Domain)
            else None,
            statement=competency.statement if competency else None,
            former_title=competency.former_title if competency else None,
            note=Text.of(content, node.note, node) if node.note else None,
            outward=self._outward(node),
            empty=words("no-address") if isinstance(node, Resource) and node.address is None else None,
            references=self.references(node.sources),
            sentences=tuple(self._sentences(node)),
            indicators=tuple(self._entry(each, None) for each in small if each.kind == Kind.INDICATOR),
            small=tuple(self._entry(each, None) for each in small if each.kind != Kind.INDICATOR),
            parts=tuple(self._entry(each, deeper) for each in primary),
            map=self._map_at + format_query(replace(self._view.first, node=node.id)),
            sought=node.id == self._view.node,
        )

    def _facts(self, node: Node) -> Iterator[Text]:
        """What it is."""
        words = self._content.words
        if not isinstance(node, Resource):
            yield Text(words(f"kind-{node.kind}"))
            return
        yield Text(words(f"type-{node.type}"))
        yield Text.of(self._content, node.publisher, self._content.original.graph.about)
        yield Text(str(node.year) if node.year else words("year-unknown"))

    def _outward(self, node: Node) -> Outward | None:
        words = self._content.words
        if isinstance(node, FrameworkNode) and node.url:
            return Outward(node.url, words("open-resource-at", site=site_of(node.url)), None)
        if not isinstance(node, Resource) or node.address is None:
            return None
        text = words("open-resource-at" if node.url else "open-via", site=site_of(node.address))
        state = None
        if node.checked is not None:
            state = words("address-broken" if node.broken else "address-checked", date=node.checked)
        return Outward(node.address, text, state, node.broken)

    def _sentences(self, node: Node) -> Iterator[Sentence]:
        content, words = self._content, self._content.words
        for group in connections(content.graph, node.id):
            for link, other in group.links:
                if link.id not in self._visible or self._said_by_place(node, link, other):
                    continue
                voice = voice_of(content, link)
                facts = [
                    words(f"strength-{link.strength}") if link.strength else "",
                    words("details-elements", elements=", ".join(link.elements)) if link.elements else "",
                ]
                yield Sentence(
                    link.id if link.source == node.id or self._said_by_place(other, link, node) else None,
                    Text.of(content, voice.words(reading_key(group.relation, forward=group.forward)), voice),
                    other.id,
                    Text.of(content, title_of(voice.graph.nodes[other.id], voice.words), voice),
                    link.status,
                    ", ".join(filter(None, facts)),
                    Text.of(content, link.rationale, link) if link.rationale else None,
                    self.references(link.sources),
                )

    def _said_by_place(self, node: Node, link: Link, other: Node) -> bool:
        """Whether one of the two stands under the other and that is all there is to say; the reason is told below."""
        if link.key not in _NESTING or {node.kind, other.kind} in _SIDE_BY_SIDE:
            return False
        if self._under.get(other.id) == node.id:
            return True
        certain = link.status is Status.PUBLISHED and link.rationale is None
        return certain and self._under.get(node.id) == other.id
