"""The report: what the links of the framework show of its structure, in plain words."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from statistics import median

from dash import html
from dash.development.base_component import Component

from explorer.competencies.neighbourhood import reading_order
from explorer.competencies.relationships import Kind, Status
from explorer.competencies.schema import Competency, Domain, Node, Standard
from explorer.competencies.structure import thin_and_heavy
from explorer.drawing.report_charts import (
    certainty_chart,
    coverage_chart,
    domains_chart,
    view_of_domains,
    view_of_standard,
    view_of_status,
)
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import Children, chart, data, lang, node_link, status_tag
from explorer.view.address import format_query
from explorer.view.state import Page, View


def render_report(content: Content, view: View) -> list[Component | None]:
    """The report on the whole framework."""
    words = content.words
    return [
        html.H2(words("report-title"), tabIndex=-1),
        html.P(words("report-intro"), className="facts"),
        _section(words("report-coverage-title"), _coverage(content, view)),
        _section(words("report-gaps-title"), _gaps(content, view)),
        _section(words("report-serving-title"), _serving(content, view)),
        _section(words("report-bridging-title"), _bridging(content, view)),
        _section(words("report-domains-title"), _domains(content, view)),
        _section(words("report-sure-title"), _sure(content, view)),
    ]


def _section(title: str, parts: Sequence[Component | None]) -> Component:
    return html.Section([html.H3(title), *parts], className="finding")


def _coverage(content: Content, view: View) -> list[Component | None]:
    words = content.words
    cover = content.structure.coverage
    if not cover:
        return [_nothing(words("report-coverage-none"))]
    counts = {standard.id: count for standard, count in cover}
    thin, heavy = thin_and_heavy(cover)
    usual = median(counts.values())
    aligned = sum(count > 0 for count in counts.values())

    def listed(standards: list[Standard]) -> Component:
        return html.Ul(
            [
                html.Li(
                    [
                        node_link(content, view, each),
                        _number(words("report-competencies", count=counts[each.id])),
                        _onward(view_of_standard(each, view.first), words("report-show")),
                    ]
                )
                for each in standards
            ],
            className="found",
        )

    return [
        html.P(words("report-coverage", aligned=aligned, all=len(cover), usual=f"{usual:g}"), className="lead"),
        html.P(words("report-coverage-means" if thin else "report-coverage-even")) if thin or not heavy else None,
        *([html.H4(words("report-coverage-thin")), listed(thin)] if thin else []),
        *([html.H4(words("report-coverage-heavy")), listed(heavy)] if heavy else []),
        chart(
            content,
            "coverage-chart",
            coverage_chart(cover, thin, heavy, usual, words, view.first),
            words("report-coverage-chart"),
        ),
        html.P(_onward(replace(view.first, page=Page.CROSSWALK, order="total"), words("report-coverage-crosswalk"))),
        _numbers(
            content,
            [words("report-standard"), words("report-aligned")],
            [[_standard(content, standard), str(count)] for standard, count in cover],
        ),
        _counted(content, words("report-coverage-counted")),
    ]


def _gaps(content: Content, view: View) -> list[Component | None]:
    words, found = content.words, content.structure
    every = len(content.graph.of_kind(Kind.COMPETENCY))
    resources, indicators, standards = found.without_resources, found.without_indicators, found.without_standards
    return [
        *_gap(
            content,
            view,
            resources,
            words("report-resources", count=len(resources), all=every) if resources else words("report-resources-none"),
            words("report-resources-means"),
            words("report-resources-counted"),
        ),
        *_gap(
            content,
            view,
            indicators,
            words("report-indicators", count=len(indicators), all=every)
            if indicators
            else words("report-indicators-none"),
            words("report-indicators-means"),
            words("report-indicators-counted"),
        ),
        *_gap(
            content,
            view,
            standards,
            words("report-standards", count=len(standards), all=every) if standards else words("report-standards-none"),
            words("report-standards-means"),
            words("report-standards-counted"),
        ),
    ]


def _gap(
    content: Content, view: View, found: list[Competency], said: str, means: str, counted: str
) -> list[Component | None]:
    return [
        html.P(said, className="lead" if found else "lead complete"),
        html.P(means) if found else None,
        _names(content, view, found) if found else None,
        _counted(content, counted),
    ]


def _serving(content: Content, view: View) -> list[Component | None]:
    words = content.words
    serving = content.structure.serving_many
    if not serving:
        return [_nothing(words("report-serving-none")), _counted(content, words("report-serving-counted"))]
    return [
        html.P(words("report-serving", count=len(serving)), className="lead"),
        html.P(words("report-serving-means")),
        html.Ul(
            [
                html.Li(
                    [
                        node_link(content, view, resource),
                        html.Details(
                            [
                                html.Summary(words("report-competencies", count=len(served))),
                                _names(content, view, served),
                            ]
                        ),
                    ]
                )
                for resource, served in serving
            ],
            className="found",
        ),
        _counted(content, words("report-serving-counted")),
    ]


def _bridging(content: Content, view: View) -> list[Component | None]:
    words = content.words
    bridges = content.structure.bridging
    if not bridges:
        return [_nothing(words("report-bridging-none")), _counted(content, words("report-bridging-counted"))]

    def told(share: float) -> str:
        percent = round(share * 100)
        return words("report-bridging-share", share=percent) if percent else words("report-bridging-small")

    return [
        html.P(words("report-bridging", count=len(bridges)), className="lead"),
        html.P(words("report-bridging-means")),
        html.Ol(
            [html.Li([node_link(content, view, each), _number(told(share))]) for each, share in bridges],
            className="found",
        ),
        html.P(words("report-bridging-estimated"), className="note") if content.structure.estimated else None,
        _counted(content, words("report-bridging-counted")),
    ]


def _domains(content: Content, view: View) -> list[Component | None]:
    words = content.words
    domains: list[Domain] = sorted(content.graph.of_kind(Kind.DOMAIN), key=reading_order)
    joined: list[list[int]] = content.structure.between_domains.to_numpy().tolist()
    pairs = [
        (domains[row], domains[column], joined[row][column]) for row, column in combinations(range(len(domains)), 2)
    ]
    within = [(domain, joined[place][place]) for place, domain in enumerate(domains)]
    across = sum(count for _, _, count in pairs)
    every = across + sum(count for _, count in within)
    if not every:
        return [_nothing(words("report-domains-none")), _counted(content, words("report-domains-counted"))]
    one, other, most = max(pairs, key=lambda pair: pair[2], default=(domains[0], domains[0], 0))
    listed: list[tuple[Content, str, tuple[Domain, ...]]] = [
        (voice, _of_pair("report-domains-pair", voice, first, second, count), (first, second))
        for first, second, count in sorted(pairs, key=lambda pair: -pair[2])
        for voice in [content.voice(first, second)]
    ]
    listed += [
        (voice, voice.words("report-domains-within", title=each.title, count=count), (each,))
        for each, count in within
        for voice in [content.voice(each)]
    ]
    voice = content.voice(one, other)
    return [
        html.P(words("report-domains", across=across, all=every), className="lead"),
        html.P(_of_pair("report-domains-most", voice, one, other, most), **lang(content, voice)) if most else None,
        chart(
            content, "domains-chart", domains_chart(domains, joined, words, view.first), words("report-domains-chart")
        ),
        html.Details(
            [
                html.Summary(words("report-numbers")),
                html.Ul(
                    [
                        html.Li(_onward(view_of_domains(chosen, view.first), text), **lang(content, voice))
                        for voice, text, chosen in listed
                    ],
                    className="found",
                ),
            ],
            className="aside",
        ),
        _counted(content, words("report-domains-counted")),
    ]


def _sure(content: Content, view: View) -> list[Component | None]:
    words = content.words
    counted: list[list[int]] = content.structure.certainty.to_numpy().tolist()
    sure = {status: (nodes, links) for status, (nodes, links) in zip(Status, counted, strict=True)}
    doubtful = sum(sure[Status.PROVISIONAL] + sure[Status.EDITORIAL])
    every = sum(map(sum, sure.values()))
    return [
        html.P(
            words("report-sure", open=doubtful, all=every) if doubtful else words("report-sure-none"),
            className="lead" if doubtful else "lead complete",
        ),
        html.P(words("report-sure-means")) if doubtful else None,
        chart(content, "certainty-chart", certainty_chart(sure, words, view.first), words("report-sure-chart")),
        _table(
            [words("report-sure-status"), words("report-sure-items"), words("report-sure-links"), None],
            [
                [
                    status_tag(content, status),
                    str(nodes),
                    str(links),
                    _onward(view_of_status(status, view.first), words("report-show")) if nodes or links else None,
                ]
                for status, (nodes, links) in sure.items()
            ],
        ),
        _counted(content, words("report-sure-counted")),
    ]


def _of_pair(key: str, voice: Content, one: Domain, other: Domain, count: int) -> str:
    first, second = (voice.graph.nodes[each.id].title for each in (one, other))
    return voice.words(key, one=first, other=second, count=count)


def _nothing(said: str) -> Component:
    return html.P(said, className="lead complete")


def _number(said: str) -> Component:
    return html.Span(said, className="facts")


def _names(content: Content, view: View, nodes: Sequence[Node]) -> Component:
    return html.Ul([html.Li(node_link(content, view, node)) for node in nodes], className="names")


def _counted(content: Content, how: str) -> Component:
    return html.Details([html.Summary(content.words("report-counted")), html.P(how)], className="aside")


def _standard(content: Content, standard: Standard) -> Component:
    return html.Span(title_of(standard, content.voice(standard).words), **lang(content, standard))


def _numbers(content: Content, headings: Sequence[str], rows: Sequence[Children]) -> Component:
    return html.Details([html.Summary(content.words("report-numbers")), _table(headings, rows)], className="aside")


def _table(headings: Sequence[str | None], rows: Sequence[Children]) -> Component:
    """A small table, the first column of which names its rows."""
    return html.Table(
        [
            html.Thead(html.Tr([html.Th(name, scope="col") if name else html.Td() for name in headings])),
            html.Tbody(
                [html.Tr([html.Th(first, scope="row"), *(html.Td(each) for each in rest)]) for first, *rest in rows]
            ),
        ]
    )


def _onward(onward: View, text: str) -> Component:
    """A link to another view of the framework."""
    query = format_query(onward)
    return html.A(text, href=query, className="onward", **data(become=query))
