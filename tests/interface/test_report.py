"""The report as a tree: each line has its number, how it was counted, and a way to what it speaks of."""

import re
from collections import Counter
from dataclasses import fields, replace
from typing import Any

import pytest

from explorer.competencies import structure
from explorer.competencies.filters import Filters
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.drawing.report_charts import certainty_chart, coverage_chart, domains_chart
from explorer.interface.components import Chart
from explorer.interface.content import Content
from explorer.interface.panels.report import render_report
from explorer.settings import PROJECT
from explorer.view.address import format_query, parse_query
from explorer.view.state import Page, Theme, Unmatched, View
from tests.builders import category, content_of, domain, indicators, link, resource
from tests.colors import contrast, rgb
from tests.tokens import THEMES, colors
from tests.trees import classed, properties, tagged, text, values, walk

COVERAGE, GAPS, SERVING, BRIDGING, DOMAINS, SURE = range(6)


def sections(content: Content, view: View | None = None) -> list[Any]:
    found = classed(render_report(content, view or View(page=Page.REPORT)), "finding")
    assert len(found) == 6
    return found


def leads(section: Any) -> list[str]:
    return [text(each) for each in classed(section, "lead")]


def charts(tree: Any) -> dict[str, Any]:
    return {properties(each)["id"]: properties(each) for each in walk(tree) if isinstance(each, Chart)}


def test_every_finding_says_how_it_is_counted(content: Content) -> None:
    for section in sections(content):
        told = [each for each in tagged(section, "Details") if text(each).startswith("How this is counted")]
        assert len(told) == len(leads(section)) >= 1
        assert all(len(text(each)) > 60 for each in told)
        assert any(character.isdigit() for character in " ".join(leads(section)))


def test_every_way_onward_opens_a_view_that_there_is(content: Content) -> None:
    tree = render_report(content, View(page=Page.REPORT, theme=Theme.DARK))
    onward = [properties(each) for each in classed(tree, "onward")]
    assert len(onward) >= 4 + 1 + 10 + 4
    for each in onward:
        assert each["href"] == each["data-become"]
        view, notices = parse_query(each["href"], content.vocabulary)
        assert notices == ()
        assert view.theme is Theme.DARK
        assert view.page is not Page.REPORT
        assert view != View(theme=Theme.DARK)


@pytest.mark.parametrize("theme", Theme)
def test_every_click_on_a_chart_opens_what_the_links_beside_it_open(content: Content, theme: Theme) -> None:
    tree = render_report(content, View(page=Page.REPORT, node="cognitive", fold=frozenset({"cognitive"}), theme=theme))
    drawn = charts(tree)
    assert set(drawn) == {"coverage-chart", "domains-chart", "certainty-chart"}
    for each, count in zip(drawn.values(), (10, 10, 4), strict=True):
        queries = set(re.findall(r"'(\?[^']*)'", str(each["figure"])))
        assert len(queries) == count
        for query in queries:
            view, notices = parse_query(query, content.vocabulary)
            assert notices == ()
            assert query == format_query(View(filters=view.filters, unmatched=view.unmatched, theme=theme))
            assert view.filters != Filters()


def test_coverage_names_the_standards_with_few_and_with_many(content: Content) -> None:
    section = sections(content)[COVERAGE]
    counts = Counter(each.target for each in content.graph.links if each.key is Relation.ALIGNS)
    assert leads(section) == [
        "10 of 10 standards have at least one competency aligned with them. The usual number is 4.5."
    ]
    few, many = classed(section, "found")
    assert values(few, "data-node") == [name for name, count in sorted(counts.items()) if count < 2.25]
    assert set(values(many, "data-node")) == {name for name, count in counts.items() if count > 6.75}
    for item in tagged([few, many], "Li"):
        (name,) = values(item, "data-node")
        count = counts[name]
        assert f"{count} competenc{'y' if count == 1 else 'ies'} Show" in text(item)
        assert values(item, "data-become") == [f"?intasc={name.removeprefix('intasc-')}"]


def test_coverage_is_charted_and_tabled_alike(content: Content) -> None:
    section = sections(content)[COVERAGE]
    (trace,) = charts(section)["coverage-chart"]["figure"]["data"]
    rows = [[text(cell) for cell in tagged(row, "Th", "Td")] for row in tagged(tagged(section, "Tbody"), "Tr")]
    counts = [count for _, count in structure.coverage(content.graph)]
    assert trace["x"] == counts == [int(count) for _, count in rows]
    assert trace["customdata"][3] == "?intasc=4"
    assert trace["marker"]["color"][3] == "var(--gold)"


@pytest.mark.parametrize(
    ("place", "find", "has"),
    [
        (0, structure.without_resources, lambda links, name: any(
            each.key is Relation.RESOURCE_FOR and each.target == name for each in links)),
        (1, structure.without_indicators, lambda links, name: any(
            each.key is Relation.SHOWN_BY and each.source == name for each in links)),
        (2, structure.without_standards, lambda links, name: any(
            each.key is Relation.ALIGNS and each.source == name for each in links)),
    ],
)  # fmt: skip
def test_what_is_still_open_is_named_one_by_one(content: Content, place: int, find: Any, has: Any) -> None:
    section = sections(content)[GAPS]
    missing = [each.id for each in content.graph.of_kind(Kind.COMPETENCY) if not has(content.graph.links, each.id)]
    assert values(classed(section, "names")[place], "data-node") == missing == [each.id for each in find(content.graph)]
    assert leads(section)[place].startswith(f"{len(missing)} of 20 competencies ")


def test_resources_that_serve_many_name_whom(content: Content) -> None:
    section = sections(content)[SERVING]
    serving = structure.serving_many(content.graph)
    assert leads(section) == [f"{len(serving)} resources are for three or more competencies each."]
    for item, (found, served) in zip(classed(section, "found")[0].children, serving, strict=True):
        assert values(item, "data-node") == [found.id, *(each.id for each in served)]
        assert f"{len(served)} competencies" in text(item)


def test_bridging_competencies_come_with_their_share(content: Content) -> None:
    section = sections(content)[BRIDGING]
    bridges = structure.bridging(content.graph)
    assert values(section, "data-node") == [each.id for each, _ in bridges]
    shares = [int(found) for found in re.findall(r"on (\d+)% of the shortest ways", text(section))]
    assert shares == [round(share * 100) for _, share in bridges]
    assert "estimate" not in text(section)


def test_an_estimate_says_that_it_is_one(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(structure, "estimated", lambda _: True)
    fresh = replace(content)
    assert fresh.words("report-bridging-estimated") in text(sections(fresh)[BRIDGING])


def test_the_findings_are_worked_out_once(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = replace(content)
    before = text(render_report(fresh, View(page=Page.REPORT)))
    for name in [each.name for each in fields(structure.Structure)]:
        monkeypatch.setattr(structure, name, None)
    assert text(render_report(fresh, View(page=Page.REPORT, theme=Theme.DARK))) == before


def test_domains_connect_as_often_as_links_join_them(content: Content) -> None:
    section = sections(content)[DOMAINS]
    joined = structure.between_domains(content.graph)
    homes = {name: facet.domain for name, facet in content.facets.items()}
    between = [
        {homes[each.source], homes[each.target]}
        for each in content.graph.links
        if content.graph.nodes[each.source].kind == content.graph.nodes[each.target].kind == Kind.COMPETENCY
    ]
    across = sum(len(pair) == 2 for pair in between)
    assert leads(section) == [f"{across} of {len(between)} links between competencies join two domains."]
    listed = {each["href"]: text(link_) for link_ in classed(section, "onward") for each in [properties(link_)]}
    assert len(listed) == 10
    for query, said in listed.items():
        chosen = parse_query(query, content.vocabulary)[0].filters.domain
        assert between.count(set(chosen)) == int((re.search(r"(\d+) link", said) or ["", "0"])[1])
    z = charts(section)["domains-chart"]["figure"]["data"][0]["z"]
    assert [[step is None for step in row] for row in z] == [[x > y for x in range(4)] for y in range(4)]
    assert all((step == 0) == (joined.iat[y, x] == 0) for y, row in enumerate(z) for x, step in enumerate(row[: y + 1]))


def test_how_sure_the_facts_are_is_counted_and_can_be_shown(content: Content) -> None:
    section = sections(content)[SURE]
    facts = [*content.graph.nodes.values(), *content.graph.links]
    counts = Counter(each.status for each in facts)
    doubtful = counts[Status.PROVISIONAL] + counts[Status.EDITORIAL]
    assert leads(section)[0].startswith(f"{doubtful} of {len(facts)} facts are provisional or editorial")
    rows = tagged(tagged(section, "Tbody"), "Tr")
    for status, row in zip(Status, rows, strict=True):
        nodes, links, _ = [text(cell) for cell in tagged(row, "Td")]
        assert int(nodes) + int(links) == counts[status]
        view, _ = parse_query(values(row, "data-become")[0], content.vocabulary)
        assert (view.filters.status, view.unmatched) == (frozenset({status}), Unmatched.HIDE)
    drawn = charts(section)["certainty-chart"]["figure"]["data"]
    assert [sum(trace["x"]) for trace in drawn] == [counts[status] for status in Status]


@pytest.mark.parametrize("theme", THEMES)
def test_how_sure_a_part_of_a_bar_is_has_a_pattern_that_can_be_seen(content: Content, theme: str) -> None:
    drawn = charts(sections(content)[SURE])["certainty-chart"]["figure"]["data"]
    marks = [(trace["marker"]["color"], trace["marker"]["pattern"]) for trace in drawn]
    assert len({pattern["shape"] for _, pattern in marks}) == len(Status)
    for color, pattern in marks:
        area, drawn_on_it = (rgb(colors(theme)[each[6:-1]]) for each in (color, pattern["fgcolor"]))
        assert pattern["fgopacity"] == 1
        assert not pattern["shape"] or contrast(area, drawn_on_it) >= 3.0


def test_where_nothing_is_missing_that_is_said() -> None:
    full = content_of(
        domain("d", "a", "b"),
        indicators("a", "i"),
        indicators("b", "j"),
        resource("r", "a", "b"),
        category("c", 1),
        [link("a aligns intasc-1"), link("b aligns intasc-1")],
    )
    found = sections(full)
    assert leads(found[GAPS]) == [
        "Every competency has a resource.",
        "Every competency has indicators.",
        "Every competency is aligned with a standard.",
    ]
    assert "No standard has far fewer or far more" in text(found[COVERAGE])
    assert leads(found[SERVING]) == ["No resource is for three or more competencies."]
    assert leads(found[BRIDGING]) == ["No competency stands between two others."]
    assert leads(found[DOMAINS]) == ["No link joins two competencies."]
    assert leads(found[SURE]) == ["Every fact was published or reported."]


def test_one_of_each_is_said_in_the_singular() -> None:
    small = content_of(
        domain("d", "a", "b", "c"),
        indicators("b", "i"),
        indicators("c", "j"),
        resource("r", "a", "b", "c"),
        category("x", 1),
        [link("a supports b"), link("b supports c"), link("b aligns intasc-1"), link("c aligns intasc-1")],
    )
    found = sections(small)
    assert leads(found[GAPS])[1:] == [
        "1 of 3 competencies has no indicators.",
        "1 of 3 competencies is aligned with no standard.",
    ]
    assert leads(found[SERVING]) == ["1 resource is for three or more competencies."]
    assert leads(found[BRIDGING]) == ["One competency connects others."]
    assert "on 100% of the shortest ways" in text(found[BRIDGING])
    assert leads(found[DOMAINS]) == ["0 of 2 links between competencies join two domains."]


def test_a_framework_without_standards_has_a_report() -> None:
    found = sections(content_of(domain("d", "a")))
    assert leads(found[COVERAGE]) == ["No standard is part of this framework."]
    assert leads(found[GAPS])[2] == "1 of 1 competencies is aligned with no standard."


def test_charts_of_nothing_are_figures_still(content: Content) -> None:
    words = content.words
    assert coverage_chart([], [], [], 0, words, View())["data"][0]["x"] == []
    assert domains_chart([], [], words, View())["data"][0]["z"] == []
    assert len(certainty_chart(dict.fromkeys(Status, (0, 0)), words, View())["data"]) == 4


def test_every_color_of_a_chart_is_a_token_of_the_style(content: Content) -> None:
    tokens = (PROJECT / "assets" / "style" / "10-tokens.css").read_text(encoding="utf-8")
    figures = str([each["figure"] for each in charts(render_report(content, View(page=Page.REPORT))).values()])
    named = set(re.findall(r"var\((--[\w-]+)\)", figures))
    assert len(named) > 8
    assert [each for each in named if f"{each}:" not in tokens] == []
    assert "#" not in figures
