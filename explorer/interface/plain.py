"""The framework in words as one page that needs no script: all that the map shows, filtered by plain links."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flask import Flask, Response, request
from jinja2 import Environment, PackageLoader, StrictUndefined

from explorer.competencies.collation import alphabetical
from explorer.competencies.filters import Filters, Shown, matching_competencies
from explorer.competencies.neighbourhood import connections, domain_of, foundation, in_outline_order
from explorer.competencies.relationships import PRIMARY_KINDS, Kind, Relation, Status
from explorer.competencies.schema import (
    Competency,
    Domain,
    FrameworkNode,
    Link,
    Node,
    Resource,
    Source,
    Standard,
)
from explorer.drawing.scene import title_of
from explorer.interface.accessibility import statement_address
from explorer.interface.content import Content, Contents, Told
from explorer.interface.elements import reading_key, site_of, voice_of
from explorer.interface.panels.filters import chips
from explorer.view.address import Notice, format_query, parse_query
from explorer.view.state import Theme, View
from explorer.words.catalogue import LANGUAGES

ADDRESS = "outline"

_TEMPLATE = Environment(
    loader=PackageLoader("explorer.interface"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
).get_template("outline.html")
_NESTING = frozenset({Relation.CONTAINS, Relation.SHOWN_BY, Relation.RESOURCE_FOR})
"""What the outline says by putting one thing under another."""

_SIDE_BY_SIDE = ({Kind.FRAMEWORK, Kind.DOMAIN}, {Kind.FRAMEWORK, Kind.CATEGORY})
"""What is read side by side although the one holds the other."""


def publish_plain(server: Flask, contents: Contents, style: str) -> None:
    """Add the page's address, which takes the same query as the map; ``style`` is the address of the stylesheet."""

    @server.get(f"/{ADDRESS}")
    def outline() -> Response:
        query = request.query_string.decode("ascii", "replace")
        view, notices = parse_query(query, contents.original.vocabulary)
        response = Response(render_plain(contents, view, style, notices), content_type="text/html; charset=utf-8")
        response.add_etag()
        response.make_conditional(request)
        return response


def plain_address(view: View) -> str:
    """Where a view is told in plain words, from where the map is: what it filters, at what it selects."""
    return _here(view) + (f"#{view.node}" if view.node else "")


def render_plain(contents: Contents, view: View, style: str, notices: Sequence[Notice] = ()) -> str:
    """The whole document for a view, of which the language, the theme, the filters and the selected node count."""
    content = contents.of(view.language)
    words, about = content.words, content.graph.about
    shown = content.shown(view)
    numbers = {source.id: number for number, source in enumerate(about.sources, 1)}
    writer = _Writer(content, view, shown, numbers)
    parts, others = writer.outline()
    active = [Text(text, _other_language(content, voice)) for voice, text, _ in chips(content, view)]
    title = words("plain-title") + (f" ({'; '.join(text.text for text in active)})" if active else "")
    return _TEMPLATE.render(
        words=words,
        style=style,
        theme="" if view.theme is Theme.SYSTEM else view.theme,
        title=words("page-title", title=title),
        intro=Text(
            content.voice(about).words("plain-intro", title=about.title, edition=about.edition),
            _other_language(content, about),
        ),
        credit=writer.text(about.credit, about),
        foreign=_other_language(content, contents.original),
        mixed=any(node.language != words.language for node in content.graph.nodes.values()),
        languages=[
            Choice(Text(other("plain-language"), language), _here(replace(view, language=language)))
            for language in LANGUAGES
            if language != view.language
            for other in [contents.of(language).words]
        ],
        map="./" + format_query(_kept(view, node=view.node)),
        statement=statement_address(view),
        notices=[words(notice.message, **notice.details) for notice in notices],
        sought=writer.sought(),
        standards=_standards(content, view),
        domains=_domains(content, view),
        foundational=Choice(
            Text(words("filters-foundational")),
            _filtered(view, replace(view.filters, foundational=not view.filters.foundational)),
            view.filters.foundational,
            _count(content, replace(view.filters, foundational=True)),
        ),
        active=active,
        everything=_filtered(view, Filters()),
        missing=_missing(content, view, shown),
        shown=shown,
        all_competencies=len(content.graph.of_kind(Kind.COMPETENCY)),
        all_nodes=len(content.graph.nodes),
        statuses=list(Status),
        parts=parts,
        others=others,
        terms=[
            Term(
                term.id,
                writer.text(term.term, term),
                term.status,
                writer.text(term.definition, term),
                writer.text(term.note, term) if term.note else None,
                writer.references(term.sources),
            )
            for term in sorted(about.glossary, key=lambda term: alphabetical(term.term))
        ],
        sources=[_bibliography(source) for source in about.sources],
    )


@dataclass(frozen=True)
class Text:
    """What is read, and its language where that is not the page's."""

    text: str
    language: str | None = None


@dataclass(frozen=True)
class Choice:
    """A link that changes what is listed; one that is chosen takes its filter away."""

    text: Text
    address: str
    chosen: bool = False
    count: int | None = None
    domain: str | None = None


@dataclass(frozen=True)
class Reference:
    """A source by its number in the list at the end."""

    id: str
    number: int
    title: str


@dataclass(frozen=True)
class Sentence:
    """A link, read from the node under which it stands."""

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


@dataclass(frozen=True)
class Term:
    """A word of the glossary."""

    id: str
    term: Text
    status: Status
    definition: Text
    note: Text | None
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Sought:
    """The node that the address selects: its name, and where it stands, which may be outside what is listed."""

    title: Text
    address: str
    listed: bool


class _Writer:
    """Writes the entries of what a view shows."""

    def __init__(self, content: Content, view: View, shown: Shown, numbers: Mapping[str, int]) -> None:
        self._content = content
        self._view = view
        self._shown = shown
        self._visible = {link.id for link in shown.links}
        self._sources = {source.id: source for source in content.graph.about.sources}
        self._numbers = numbers
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

    def sought(self) -> Sought | None:
        """What the address selects."""
        if self._view.node is None:
            return None
        node = self._content.graph.nodes[self._view.node]
        listed = node.id in self._shown.nodes
        elsewhere = plain_address(replace(self._view, filters=Filters()))
        return Sought(self._title(node), f"#{node.id}" if listed else elsewhere, listed)

    def text(self, text: str, record: Told) -> Text:
        """A text of a record, in the language of that record."""
        return Text(text, _other_language(self._content, record))

    def references(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """The sources with these ids, by their numbers."""
        return tuple(
            Reference(name, self._numbers[name], self._sources[name].title)
            for name in sorted(ids, key=self._numbers.__getitem__)
        )

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
            title=self._title(node),
            facts=tuple(self._facts(node)),
            status=node.status,
            foundation=_foundation_key(founded),
            domain=home.id if home else None,
            meaning=self.text(node.meaning, node),
            gloss=self.text(content.voice(node).words("details-gloss", gloss=node.gloss), node)
            if isinstance(node, Domain)
            else None,
            statement=competency.statement if competency else None,
            former_title=competency.former_title if competency else None,
            note=self.text(node.note, node) if node.note else None,
            outward=self._outward(node),
            empty=words("no-address") if isinstance(node, Resource) and node.address is None else None,
            references=self.references(node.sources),
            sentences=tuple(self._sentences(node)),
            indicators=tuple(self._entry(each, None) for each in small if each.kind == Kind.INDICATOR),
            small=tuple(self._entry(each, None) for each in small if each.kind != Kind.INDICATOR),
            parts=tuple(self._entry(each, deeper) for each in primary),
            map="./" + format_query(_kept(replace(self._view, filters=Filters()), node=node.id)),
            sought=node.id == self._view.node,
        )

    def _title(self, node: Node) -> Text:
        return self.text(title_of(node, self._content.voice(node).words), node)

    def _facts(self, node: Node) -> Iterator[Text]:
        """What it is."""
        words, original = self._content.words, self._content.original.graph.about
        if not isinstance(node, Resource):
            yield Text(words(f"kind-{node.kind}"))
            return
        yield Text(words(f"type-{node.type}"))
        yield self.text(node.publisher, original)
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
                foreign = _other_language(content, voice)
                facts = [
                    words(f"strength-{link.strength}") if link.strength else "",
                    words("details-elements", elements=", ".join(link.elements)) if link.elements else "",
                ]
                yield Sentence(
                    Text(voice.words(reading_key(group.relation, forward=group.forward)), foreign),
                    other.id,
                    Text(title_of(voice.graph.nodes[other.id], voice.words), foreign),
                    link.status,
                    ", ".join(filter(None, facts)),
                    self.text(link.rationale, link) if link.rationale else None,
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


def _other_language(content: Content, told: Told | Content) -> str | None:
    """The language of a record, or of who speaks, where it is not that of the page."""
    language = told.words.language if isinstance(told, Content) else told.language
    return None if language == content.words.language else language


def _foundation_key(founded: Status | None) -> str | None:
    if founded is None:
        return None
    return "foundational" if founded is Status.PUBLISHED else "foundational-provisional"


def _kept(view: View, node: str | None = None) -> View:
    """What of a view goes on to the next page."""
    return replace(view.first, node=node, filters=view.filters)


def _here(view: View) -> str:
    return ADDRESS + format_query(_kept(view))


def _filtered(view: View, filters: Filters) -> str:
    """The address of this page with other filters, where they stand."""
    return f"{_here(replace(view, filters=filters))}#_filters"


def _standards(content: Content, view: View) -> list[Choice]:
    """A link for each standard, with how many competencies speak to it under the other filters."""
    chosen = view.filters.intasc
    standards = [node for node in content.graph.nodes.values() if isinstance(node, Standard)]
    return [
        Choice(
            Text(title_of(standard, content.voice(standard).words), _other_language(content, standard)),
            _filtered(view, replace(view.filters, intasc=chosen ^ {standard.number})),
            standard.number in chosen,
            _count(content, replace(view.filters, intasc=frozenset({standard.number}))),
        )
        for standard in sorted(standards, key=lambda standard: standard.number)
    ]


def _domains(content: Content, view: View) -> list[Choice]:
    """The same for each domain."""
    chosen = view.filters.domain
    return [
        Choice(
            Text(domain.title, _other_language(content, domain)),
            _filtered(view, replace(view.filters, domain=chosen ^ {domain.id})),
            domain.id in chosen,
            _count(content, replace(view.filters, domain=frozenset({domain.id}))),
            domain.id,
        )
        for domain in sorted(content.graph.of_kind(Kind.DOMAIN), key=lambda domain: domain.order)
    ]


def _count(content: Content, filters: Filters) -> int:
    return len(matching_competencies(content.facets, content.graph, filters))


def _missing(content: Content, view: View, shown: Shown) -> str | None:
    """What to say when the filters leave nothing, or none of the competencies that they ask for."""
    if not shown.nodes:
        return content.words("nothing-matches")
    if view.filters.by_competency and not matching_competencies(content.facets, content.graph, view.filters):
        return content.words("plain-no-competency")
    return None


def _bibliography(source: Source) -> tuple[Source, str]:
    return source, ", ".join(filter(None, [source.publisher, source.year]))
