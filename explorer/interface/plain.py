"""The framework in words as one page that needs no script: all that the map shows, filtered by plain links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask import Flask, Response

from explorer.competencies.collation import alphabetical
from explorer.competencies.filters import Filters, Shown, matching_competencies
from explorer.competencies.relationships import Kind, Status
from explorer.competencies.schema import Source, Standard
from explorer.interface.accessibility import statement_address
from explorer.interface.asked import view_asked
from explorer.interface.content import Content, Contents
from explorer.interface.elements import lang
from explorer.interface.entries import Reference, Writer
from explorer.interface.panels.filters import chips
from explorer.interface.standalone import answer_page, write_page
from explorer.interface.text import Text
from explorer.view.address import Notice, format_query
from explorer.view.state import View

ADDRESS = "outline"


def publish_plain(server: Flask, contents: Contents, style: str) -> None:
    """Add the page's address, which takes the same query as the map; ``style`` is the address of the stylesheet."""

    @server.get(f"/{ADDRESS}")
    def outline() -> Response:
        view, notices = view_asked(contents)
        return answer_page(render_plain(contents, view, style, notices))


def plain_address(view: View) -> str:
    """Where a view is told in plain words, from where the map is: what it filters, at what it selects."""
    return _here(view) + (f"#{view.node}" if view.node else "")


def render_plain(contents: Contents, view: View, style: str, notices: Sequence[Notice] = ()) -> str:
    """The whole document for a view, of which the language, the theme, the filters and the selected node count."""
    content = contents.of(view.language)
    words, about = content.words, content.graph.about
    shown = content.shown(view)
    writer = Writer(content, view, shown)
    parts, others = writer.outline()
    active = [Text.of(content, text, voice) for voice, text, _ in chips(content, view)]
    title = words("plain-title") + (f" ({'; '.join(text.text for text in active)})" if active else "")
    return write_page(
        "outline.html",
        contents,
        _kept(view, node=view.node),
        style,
        _here,
        title=title,
        intro=Text.of(
            content, content.voice(about).words("plain-intro", title=about.title, edition=about.edition), about
        ),
        credit=Text.of(content, about.credit, about),
        foreign=lang(content, contents.original).get("lang"),
        mixed=any(node.language != words.language for node in content.graph.nodes.values()),
        statement=statement_address(view),
        notices=[words(notice.message, **notice.details) for notice in notices],
        sought=_sought(content, view, shown),
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
        anchor="",
        sources_named=True,
        parts=parts,
        others=others,
        terms=terms_of(content, writer),
        sources=sources_of(content),
    )


@dataclass(frozen=True)
class Choice:
    """A link that changes what is listed; one that is chosen takes its filter away."""

    text: Text
    address: str
    chosen: bool = False
    count: int | None = None
    domain: str | None = None


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


def _kept(view: View, node: str | None = None) -> View:
    """What of a view goes on to the next page."""
    return replace(view.first, node=node, filters=view.filters)


def _here(view: View) -> str:
    return ADDRESS + format_query(_kept(view))


def _filtered(view: View, filters: Filters) -> str:
    """The address of this page with other filters, where they stand."""
    return f"{_here(replace(view, filters=filters))}#_filters"


def _sought(content: Content, view: View, shown: Shown) -> Sought | None:
    if view.node is None:
        return None
    listed = view.node in shown.nodes
    elsewhere = plain_address(replace(view, filters=Filters()))
    return Sought(Text.name(content, content.graph.nodes[view.node]), f"#{view.node}" if listed else elsewhere, listed)


def _standards(content: Content, view: View) -> list[Choice]:
    """A link for each standard, with how many competencies speak to it under the other filters."""
    chosen = view.filters.intasc
    standards = [node for node in content.graph.nodes.values() if isinstance(node, Standard)]
    return [
        Choice(
            Text.name(content, standard),
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
            Text.of(content, domain.title, domain),
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


def terms_of(content: Content, writer: Writer) -> list[Term]:
    """The words of the glossary, by the alphabet."""
    return [
        Term(
            term.id,
            Text.of(content, term.term, term),
            term.status,
            Text.of(content, term.definition, term),
            Text.of(content, term.note, term) if term.note else None,
            writer.references(term.sources),
        )
        for term in sorted(content.graph.about.glossary, key=lambda term: alphabetical(term.term))
    ]


def sources_of(content: Content) -> list[tuple[Source, str]]:
    """The sources in the order of their numbers, each with its publisher and year."""
    return [
        (source, ", ".join(filter(None, [source.publisher, source.year]))) for source in content.graph.about.sources
    ]
