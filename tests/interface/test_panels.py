"""The panels as trees: what each says of a view, without a browser."""

import itertools
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

import pytest

from explorer.competencies.filters import Filters, Match, matching_competencies
from explorer.competencies.neighbourhood import connections, lineage, reading_order, shelf
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.schema import Competency, Domain, Resource
from explorer.competencies.search import Field, Hit
from explorer.drawing.scene import title_of
from explorer.graph_file.reader import read_graph
from explorer.interface.content import Content
from explorer.interface.elements import site_of, source_entry
from explorer.interface.frame import render_frame
from explorer.interface.ids import Id
from explorer.interface.panels.about import render_about
from explorer.interface.panels.details import render_details
from explorer.interface.panels.filters import render_active, render_filters
from explorer.interface.panels.legend import render_legend
from explorer.interface.panels.notices import render_notices
from explorer.interface.panels.outline import render_outline
from explorer.interface.panels.resources import render_resources
from explorer.interface.panels.table import render_table
from explorer.interface.panels.welcome import parts_of, render_matches, render_results, render_welcome
from explorer.interface.wiring import render_found, render_view
from explorer.settings import Settings
from explorer.view.address import FILTER_KEYS, Key, Notice, format_query, parse_query
from explorer.view.state import ON_THE_MAP, Column, Page, Theme, Unmatched, View
from explorer.words.catalogue import Words
from tests.builders import (
    Record,
    category,
    content_of,
    domain,
    foundations,
    graph_of,
    indicators,
    link,
    node,
    resource,
    term,
)
from tests.trees import classed, properties, tagged, text, texts, values, walk

SHIPPED = Content.of(read_graph(Settings().graph_file), Words.of("en"))
GRAPH, WORDS = SHIPPED.graph, SHIPPED.words

every_node = pytest.mark.parametrize("name", GRAPH.nodes)


@cache
def shipped_details(name: str) -> list[Any]:
    return list(render_details(SHIPPED, View(node=name), GRAPH.nodes[name], SHIPPED.shown(View())))


def details(name: str, content: Content = SHIPPED) -> list[Any]:
    if content is SHIPPED:
        return shipped_details(name)
    return list(render_details(content, View(node=name), content.graph.nodes[name], content.shown(View())))


def resources(name: str, content: Content = SHIPPED, **filters: Any) -> list[Any]:
    return render_resources(content, View(node=name, filters=Filters(**filters)), content.graph.nodes[name])


def the(tree: Any, name: str) -> Any:
    """The one component that has a class."""
    (found,) = classed(tree, name)
    return found


def outward(tree: Any) -> list[str]:
    return [properties(each)["href"] for each in tagged(tree, "A") if properties(each).get("target") == "_blank"]


def headings(tree: Any, *tags: str) -> list[str]:
    return [text(each) for each in tagged(tree, *tags)]


class TestDetails:
    @every_node
    def test_a_node_is_shown_with_all_that_the_file_says_of_it(self, name: str) -> None:
        each, tree = GRAPH.nodes[name], details(name)
        (title,) = headings(tree, "H2")
        assert title == title_of(each, WORDS)
        assert text(the(tree, "meaning")) == each.meaning
        kind = f"type-{each.type}" if isinstance(each, Resource) else f"kind-{each.kind}"
        assert text(the(tree, "kind")) == WORDS(kind)
        assert [text(each) for each in classed(tree, "note")] == ([each.note] if each.note else [])
        if isinstance(each, Competency):
            shown = [text(quote) for quote in tagged(tree, "Blockquote")]
            assert shown == ([each.statement] if each.statement else [])
            former = [f"{WORDS('details-former-title')} {each.former_title}"] if each.former_title else []
            assert [text(fact) for fact in classed(tree, "facts") if "2015 edition" in text(fact)] == former

    @every_node
    def test_a_node_says_how_sure_it_is_and_by_what_sources(self, name: str) -> None:
        each, tree = GRAPH.nodes[name], details(name)
        assert WORDS(f"status-{each.status}") in [text(tag) for tag in classed(the(tree, "tags"), "tag")]
        certainty = the(tree, "certainty")
        assert WORDS(f"status-{each.status}-means") in text(certainty)
        by_id = {source.id: source for source in GRAPH.about.sources}
        entries = [text(entry) for entry in tagged(the(certainty, "sources"), "Li")]
        assert entries == [text(source_entry(SHIPPED, by_id[source])) for source in each.sources]
        assert entries
        assert outward(certainty) == [by_id[source].url for source in each.sources if by_id[source].url]

    @every_node
    def test_a_node_names_everything_that_it_is_linked_to(self, name: str) -> None:
        linked = the(details(name), "connected")
        expected = Counter(
            link.target if link.source == name else link.source
            for link in GRAPH.links
            if name in (link.source, link.target)
        )
        assert Counter(values(linked, "data-node")) == expected
        assert text(tagged(linked, "H3")[0]).endswith(WORDS("details-links", count=expected.total()))
        groups = classed(linked, "group")
        readings = [
            WORDS(f"relation-{group.relation}{'' if group.forward else '-back'}") for group in connections(GRAPH, name)
        ]
        assert headings(groups, "H4") == readings

    @every_node
    def test_a_node_is_called_foundational_if_and_only_if_it_is_a_member(self, name: str) -> None:
        statuses = [link.status for link in GRAPH.links if link.source == name and link.key is Relation.MEMBER_OF]
        tags = [text(tag) for tag in classed(the(details(name), "tags"), "tag")]
        expected = {"published": ["Foundational"], "provisional": ["Foundational (provisional)"]}
        assert tags[:-1] == [word for status in statuses for word in expected[status]]

    @every_node
    def test_a_node_stands_under_what_it_is_part_of(self, name: str) -> None:
        line = [each.id for each in lineage(GRAPH, name)]
        assert [values(nav, "data-node") for nav in classed(details(name), "lineage")] == ([line] if line else [])

    def test_every_reason_of_a_link_between_competencies_and_standards_is_told(self) -> None:
        told = 0
        for each in GRAPH.links:
            if each.rationale and {GRAPH.nodes[end].kind for end in (each.source, each.target)} <= {
                Kind.COMPETENCY,
                Kind.STANDARD,
            }:
                told += 1
                for end in (each.source, each.target):
                    assert each.rationale in [text(reason) for reason in classed(details(end), "reason")]
        assert told >= 49

    @pytest.mark.parametrize("each", GRAPH.of_kind(Kind.COMPETENCY), ids=lambda each: each.id)
    def test_a_competency_shows_its_indicators_in_order_and_its_standards_by_number(self, each: Competency) -> None:
        tree = details(each.id)
        shown = [link.target for link in GRAPH.links if link.source == each.id and link.key is Relation.SHOWN_BY]
        ordered = sorted((GRAPH.nodes[name] for name in shown), key=reading_order)
        assert values(the(tree, "indicator-section"), "data-node") == [indicator.id for indicator in ordered]
        said = text(the(tree, "indicator-section"))
        assert all(indicator.meaning in said for indicator in ordered)
        aligned = {
            GRAPH.nodes[link.target]: link.strength
            for link in GRAPH.links
            if link.source == each.id and link.key is Relation.ALIGNS
        }
        standards = sorted(aligned, key=reading_order)
        assert values(the(tree, "standards"), "data-node") == [standard.id for standard in standards]
        assert [text(tag) for tag in classed(the(tree, "standards"), "strength")] == [
            WORDS(f"strength-{aligned[standard]}") for standard in standards
        ]

    @pytest.mark.parametrize("each", GRAPH.of_kind(Kind.RESOURCE), ids=lambda each: each.id)
    def test_a_resource_opens_at_its_address_or_where_to_look_for_it(self, each: Resource) -> None:
        (link,) = classed(details(each.id), "big")
        address = each.url or each.via
        assert address is not None
        assert properties(link)["href"] == address
        assert properties(link)["rel"] == "noopener noreferrer"
        assert site_of(address) in text(link)
        assert text(link).endswith("(opens in a new tab)")
        assert text(link).startswith("Open at" if each.url else "Find it through")
        assert each.publisher in text(classed(details(each.id), "facts")[0])

    def test_a_resource_without_an_address_says_so(self) -> None:
        content = content_of(resource("r"), resource("s", url="https://press.example/s", via="https://other.example/"))
        assert WORDS("no-address") in text(details("r", content))
        assert outward(details("r", content)) == []
        assert outward(details("s", content)) == ["https://press.example/s"]

    def test_a_domain_tells_its_gloss(self) -> None:
        for each in GRAPH.of_kind(Kind.DOMAIN):
            assert isinstance(each, Domain)
            assert each.gloss in text(the(details(each.id), "gloss"))

    def test_a_competency_without_indicators_and_standards_says_so(self) -> None:
        tree = details("a", content_of(domain("d", "a")))
        assert text(the(tree, "indicator-section")).endswith(WORDS("details-no-indicators"))
        assert text(the(tree, "standards")).endswith(WORDS("details-no-standards"))

    def test_a_node_without_links_says_so(self) -> None:
        assert WORDS("details-no-links") in text(details("n", content_of(node("n", "idea"))))

    def test_an_alignment_tells_its_strength_elements_and_reason(self) -> None:
        alignment = link("a aligns intasc-1", status="editorial", rationale="Both do.", elements=["1(a)", "1(b)"])
        content = content_of(domain("d", "a"), category("k", 1), alignment)
        for name in ("a", "intasc-1"):
            (item,) = [
                each
                for each in tagged(the(details(name, content), "connected"), "Li")
                if {"a", "intasc-1"} & set(values(each, "data-node"))
            ]
            assert "Editorial" in text(item)
            assert "strong match, elements 1(a), 1(b)" in text(item)
            assert text(the(item, "reason")) == "Both do."

    def test_letters_of_the_file_stay_letters(self) -> None:
        evil = "<img src=x onerror=alert(1)>"
        content = content_of(node("n", "idea", title=evil, meaning=evil, note=evil))
        assert text(tagged(details("n", content), "H2")) == evil
        assert not [each for each in walk(details("n", content)) if "dangerously" in str(properties(each)).lower()]


class TestResources:
    @every_node
    def test_the_shelf_of_a_node_is_shown_in_full(self, name: str) -> None:
        found, tree = shelf(GRAPH, name), resources(name)
        entries = [entry for shelf_ in classed(tree, "shelf") for entry in tagged(shelf_, "Li")]
        assert [values(entry, "data-node") for entry in entries] == [[each.id] for each in found.resources]
        for each, entry in zip(found.resources, entries, strict=True):
            assert each.meaning in text(entry)
            assert WORDS(f"type-{each.type}") in text(entry)
            assert outward(entry) == [each.url or each.via]
        assert headings(tree, "H3") == [f"Resources {WORDS('resources-count', count=len(found.resources))}"]
        through = WORDS("resources-through", title=title_of(found.through, WORDS)) if found.through else None
        assert (through is None) or through in text(tree)
        assert ("These belong to" in text(tree)) == (through is not None)

    def test_only_the_chosen_types_are_listed(self) -> None:
        tree = resources("strong-relationships", type=frozenset({"video"}))
        listed = values(the(tree, "shelf"), "data-node")
        assert listed == [each.id for each in shelf(GRAPH, "strong-relationships").resources if each.type == "video"]
        assert len(listed) == 2
        pressed = [text(each) for each in tagged(tree, "Button") if properties(each)["aria-pressed"] == "true"]
        assert pressed == ["Video 2"]

    def test_it_says_when_there_is_nothing_at_all_or_nothing_of_the_type(self) -> None:
        content = content_of(domain("d", "a", "b"), resource("r", "a"), resource("s", "a"))
        assert WORDS("resources-none") in text(resources("b", content))
        wanted = resources("a", content, type=frozenset({"video"}))
        assert WORDS("resources-none-of-type", count=2) in text(wanted)
        assert render_resources(content, View(), None) == []


def rendered(query: str, content: Content = SHIPPED) -> tuple[View, dict[str, Any]]:
    return parse_query(query, content.vocabulary)[0], render_view(content, query)


SEVERAL = [
    "",
    "?intasc=3",
    "?intasc=3,6&match=all",
    "?domain=cognitive",
    "?foundational=1&domain=interpersonal",
    "?kind=competency,standard",
    "?kind=resource&type=video",
    "?status=provisional",
    "?relation=supports",
    "?relation=aligns&status=published",
    "?domain=cognitive&intasc=9&match=all&kind=idea",
]


class TestOutlineAndTable:
    @pytest.mark.parametrize("query", SEVERAL)
    def test_the_outline_names_each_matching_node_in_a_row_of_its_own(self, query: str) -> None:
        view, shown = rendered(f"{query}{'&' if query else '?'}view=outline")
        found = SHIPPED.shown(view)
        rows = [
            each
            for each in tagged(shown[Id.OUTLINE], "H3", "H4", "H5", "H6", "Li")
            if "depth-" in str(properties(each).get("className"))
        ]
        assert Counter(values(row, "data-node")[0] for row in rows) == Counter(list(found.nodes))
        told = classed(shown[Id.OUTLINE], "told")
        assert set(values(told, "data-node")) <= found.nodes
        assert (WORDS("nothing-matches") in text(shown[Id.OUTLINE])) == (not found.nodes)
        assert WORDS("outline-intro", shown=len(found.nodes), all=len(GRAPH.nodes)) in text(shown[Id.OUTLINE])

    @pytest.mark.parametrize("query", SEVERAL)
    def test_the_table_has_one_row_for_each_matching_node(self, query: str) -> None:
        view, shown = rendered(f"{query}{'&' if query else '?'}view=table")
        found = SHIPPED.shown(view)
        rows = tagged(tagged(shown[Id.TABLE], "Tbody"), "Tr")
        names = [values(tagged(row, "Th"), "data-node") for row in rows]
        assert sorted(names) == sorted([each] for each in found.nodes)
        assert set(values(shown[Id.TABLE], "data-node")) <= found.nodes
        links = Counter(end for each in found.links for end in (each.source, each.target))
        for row in rows:
            (name,) = values(tagged(row, "Th"), "data-node")
            assert len(values(classed(row, "told"), "data-node")) == links[name]
            assert WORDS("details-links", count=links[name]) in text(row)
        assert (WORDS("nothing-matches") in text(shown[Id.TABLE])) == (not found.nodes)

    @pytest.mark.few(3)
    @pytest.mark.parametrize("column", Column)
    def test_each_column_sorts_both_ways(self, column: Column) -> None:
        def order(descending: bool) -> list[str]:
            view = View(page=Page.TABLE, sort=column, descending=descending)
            table = render_table(SHIPPED, view, SHIPPED.shown(view))
            (marked,) = [each for each in tagged(table, "Th") if "aria-sort" in properties(each)]
            assert properties(marked)["aria-sort"] == ("descending" if descending else "ascending")
            assert text(marked) == WORDS(f"column-{column}")
            return [
                name for row in tagged(tagged(table, "Tbody"), "Tr") for name in values(tagged(row, "Th"), "data-node")
            ]

        up, down = order(False), order(True)
        assert sorted(up) == sorted(down) == sorted(GRAPH.nodes)
        assert up != down
        keys: dict[Column, Any] = {
            Column.TITLE: lambda name: GRAPH.nodes[name].title.casefold(),
            Column.KIND: lambda name: list(Kind).index(GRAPH.nodes[name].kind),
            Column.LINKS: lambda name: GRAPH.network.degree(name),
            Column.STATUS: lambda name: list(Status).index(GRAPH.nodes[name].status),
        }
        if column in keys:
            assert [keys[column](name) for name in up] == sorted(map(keys[column], up))
            assert [keys[column](name) for name in down] == sorted(map(keys[column], up), reverse=True)

    def test_a_row_says_domain_foundation_standards_and_status(self) -> None:
        content = content_of(
            domain("d", "a", "b", "c", title="Domain D"),
            category("k", 1, 10),
            foundations("one", "a"),
            link("a aligns intasc-10"),
            link("a aligns intasc-1"),
            indicators("b", "i"),
        )
        view = View(page=Page.TABLE)
        rows = {
            values(tagged(row, "Th"), "data-node")[0]: [text(cell) for cell in tagged(row, "Td")]
            for row in tagged(tagged(render_table(content, view, content.shown(view)), "Tbody"), "Tr")
        }
        assert [*rows["a"][:4], rows["a"][5]] == ["Competency", "Domain D", "Yes", "1, 10", "Published"]
        assert [*rows["b"][:4], rows["b"][5]] == ["Competency", "Domain D", "–", "–", "Published"]
        assert [*rows["i"][:4], rows["i"][5]] == ["Indicator", "Domain D", "–", "–", "Published"]
        assert [*rows["intasc-1"][:4]] == ["InTASC standard", "–", "–", "–"]

    def test_a_provisional_foundation_is_marked_in_the_table(self) -> None:
        content = content_of(domain("d", "a"), foundations("one", "a", status="provisional"))
        assert "Provisional" in text(render_table(content, View(), content.shown(View())))

    def test_the_outline_tells_links_in_sentences_from_both_ends(self) -> None:
        content = content_of(domain("d", "a", "b"), link("a supports b"))
        tree = render_outline(content, View(), content.shown(View()))
        told = [text(each) for each in tagged(classed(tree, "told"), "Li")]
        assert told == ["supports B Why?", "is supported by A Why?"]

    def test_a_heading_is_never_more_than_a_level_deeper_than_the_one_before(self) -> None:
        view = View(page=Page.OUTLINE)
        tree = render_outline(SHIPPED, view, SHIPPED.shown(view))
        levels = [int(type(each).__name__[1]) for each in tagged(tree, "H2", "H3", "H4", "H5", "H6")]
        assert len(levels) > 40
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def changed(query: str, change: str) -> str:
    """A query after a change such as ``node=self-care&q=``: what is empty is taken out."""
    pairs = dict(parse_qsl(query.removeprefix("?"))) | dict(parse_qsl(change, keep_blank_values=True))
    return "&".join(f"{key}={value}" for key, value in pairs.items() if value)


class TestLinks:
    QUERIES = (
        "",
        "?node=strong-relationships",
        "?node=foundational&intasc=3&theme=dark&unmatched=hide",
        "?intasc=3,6&match=all&sort=-links",
        "?view=outline&domain=cognitive",
        "?view=table&sort=title&node=self-care",
        "?view=about&theme=light",
        "?q=relationships&foundational=1",
    )

    @pytest.mark.parametrize("query", QUERIES)
    def test_a_name_selects_its_node_and_changes_nothing_else(self, query: str) -> None:
        view, shown = rendered(query)
        links = [each for each in walk(list(shown.values())) if "data-node" in properties(each)]
        assert links or view.page is Page.ABOUT or not (view.node or view.filters.any_active or view.q)
        for each in links:
            page = Page.MAP if view.page is Page.ABOUT else view.page
            wanted = replace(view, node=properties(each)["data-node"], q="", page=page)
            assert parse_query(properties(each)["href"], SHIPPED.vocabulary) == (wanted, ())
            assert (properties(each).get("aria-current") == "true") == (wanted.node == view.node)

    @pytest.mark.parametrize("query", QUERIES)
    def test_a_link_opened_in_a_new_tab_shows_what_a_click_would_have_shown(self, query: str) -> None:
        _, shown = rendered(query)
        links = [each for each in tagged(list(shown.values()), "A") if "data-go" in properties(each)]
        assert len(links) >= 4
        for each in links:
            clicked = parse_query(changed(query, properties(each)["data-go"]), SHIPPED.vocabulary)
            opened = parse_query(properties(each)["href"], SHIPPED.vocabulary)
            assert opened == clicked, text(each)

    @pytest.mark.parametrize("query", QUERIES)
    def test_every_change_that_is_offered_is_one_that_an_address_can_say(self, query: str) -> None:
        _, shown = rendered(query)
        offered = list(shown.values())
        for change in values(offered, "data-go"):
            for key, value in parse_qsl(change, keep_blank_values=True):
                assert not value or parse_query(f"{key}={value}", SHIPPED.vocabulary)[1] == ()
        toggles = [each.partition("=") for each in values(offered, "data-toggle")]
        assert len(toggles) >= 14
        for key, _, value in toggles:
            assert value in SHIPPED.vocabulary.choices[Key(key)]
        for drop in values(offered, "data-drop"):
            assert set(drop.split(",")) <= set(Key)
        for each in walk(offered):
            if "data-universe" in properties(each):
                key, _, value = properties(each)["data-toggle"].partition("=")
                assert set(properties(each)["data-universe"].split(",")) == set(SHIPPED.vocabulary.choices[Key(key)])

    @pytest.mark.parametrize("query", QUERIES)
    def test_links_to_other_sites_are_marked_safe_and_of_the_file(self, query: str) -> None:
        _, shown = rendered(query)
        for each in tagged(list(shown.values()), "A"):
            href = properties(each)["href"]
            if href.startswith(("http://", "https://")):
                assert properties(each)["rel"] == "noopener noreferrer"
                assert properties(each)["target"] == "_blank"
            else:
                assert (
                    href.startswith(("?", "accessibility", "handout?", "competency-explorer.html"))
                    or href == "graph.json"
                )


class TestFilterBar:
    def bar(self, **filters: Any) -> list[Any]:
        view = View(filters=Filters(**filters))
        return render_filters(SHIPPED, view, SHIPPED.shown(view))

    def switches(self, tree: Any, key: str) -> dict[str, Any]:
        return {
            properties(each)["data-toggle"].partition("=")[2]: each
            for each in walk(tree)
            if str(properties(each).get("data-toggle", "")).startswith(f"{key}=")
        }

    @pytest.mark.parametrize(
        "filters",
        [
            {},
            {"foundational": True},
            {"domain": frozenset({"cognitive"})},
            {"intasc": frozenset({3}), "match": Match.ALL},
            {"intasc": frozenset({3}), "domain": frozenset({"interpersonal"}), "foundational": True},
        ],
        ids=lambda filters: " and ".join(filters) or "nothing",
    )
    def test_each_standard_and_domain_counts_what_it_would_show(self, filters: dict[str, Any]) -> None:
        asked = Filters(**filters)
        tree = self.bar(**filters)
        standards, domains = self.switches(tree, "intasc"), self.switches(tree, "domain")
        assert list(standards) == [str(number) for number in range(1, 11)]
        assert list(domains) == ["intrapersonal", "interpersonal", "cognitive", "instructional"]
        for number, each in standards.items():
            alone = replace(asked, intasc=frozenset({int(number)}))
            count = len(matching_competencies(SHIPPED.facets, GRAPH, alone))
            title = GRAPH.nodes[f"intasc-{number}"].title
            assert text(each) == f"{number} {count}"
            assert properties(each)["aria-label"] == WORDS(
                "filters-standard", number=int(number), title=title, count=count
            )
            assert properties(each)["aria-pressed"] == str(int(number) in asked.intasc).lower()
        for name, each in domains.items():
            alone = replace(asked, domain=frozenset({name}))
            count = len(matching_competencies(SHIPPED.facets, GRAPH, alone))
            assert properties(each)["aria-label"] == WORDS(
                "filters-domain-count", title=GRAPH.nodes[name].title, count=count
            )
            assert properties(each)["aria-pressed"] == str(name in asked.domain).lower()

    @pytest.mark.parametrize("query", SEVERAL)
    def test_the_count_is_that_of_what_is_shown(self, query: str) -> None:
        view, shown = rendered(query)
        found = SHIPPED.shown(view)
        (count,) = [each for each in walk(shown["filters"]) if properties(each).get("id") == "count"]
        assert properties(count)["data-competencies"] == str(len(found.competencies))
        assert properties(count)["data-nodes"] == str(len(found.nodes))
        assert text(count).startswith(f"{len(found.competencies)} of 20 competencies")
        assert text(count).endswith(f"{len(found.nodes)} of {len(GRAPH.nodes)} items")

    def test_a_status_and_a_kind_are_on_when_nothing_is_asked_and_then_only_if_asked(self) -> None:
        def pressed(tree: Any, key: str) -> set[str]:
            switches = self.switches(tree, key)
            assert switches
            return {name for name, each in switches.items() if properties(each)["aria-pressed"] == "true"}

        only = View(filters=Filters(kind=frozenset({Kind.DOMAIN}), relation=frozenset({Relation.ALIGNS})))
        assert pressed(self.bar(), "status") == set(Status)
        assert pressed(self.bar(status=frozenset({Status.EDITORIAL})), "status") == {"editorial"}
        assert pressed(self.bar(), "type") == set()
        assert pressed(render_legend(SHIPPED, View()), "kind") == set(Kind)
        assert pressed(render_legend(SHIPPED, only), "kind") == {"domain"}
        assert pressed(render_legend(SHIPPED, only), "relation") == {"aligns"}

    def test_the_legend_offers_only_kinds_that_there_are(self) -> None:
        content = content_of(domain("d", "a"))
        assert set(self.switches(render_legend(content, View()), "kind")) == {"domain", "competency"}

    def test_unmatched_and_match_tell_which_is_chosen(self) -> None:
        view = View(filters=Filters(match=Match.ALL), unmatched=Unmatched.HIDE)
        on = [
            properties(each)["data-go"]
            for each in walk(render_filters(SHIPPED, view, SHIPPED.shown(view)))
            if properties(each).get("aria-pressed") == "true" and "data-go" in properties(each)
        ]
        assert on == ["match=all", "unmatched=hide"]


class TestActiveFilters:
    def test_nothing_is_said_while_nothing_is_filtered(self) -> None:
        view = View(filters=Filters(match=Match.ALL), q="x", node="self-care")
        assert render_active(SHIPPED, view, SHIPPED.shown(view)) == []

    def test_each_filter_has_a_chip_that_removes_it(self) -> None:
        query = (
            "?intasc=3,10&match=all&domain=cognitive,interpersonal&foundational=1"
            "&kind=competency,domain&relation=supports&status=published,editorial&type=video"
        )
        view, shown = rendered(query)
        chips = classed(shown["active"], "chip")
        assert [text(each).removesuffix(" ×") for each in chips] == [
            "InTASC 3",
            "InTASC 10",
            "all of these standards",
            "Interpersonal",
            "Cognitive",
            "Foundational only",
            "Only Domains, Competencies",
            "Only “supports”",
            "Only Published, Editorial",
            "Only Video",
        ]
        for each in chips:
            given = properties(each)
            assert given["aria-label"] == WORDS("filter-remove", name=text(each).removesuffix(" ×"))
            assert given.get("data-toggle") or given.get("data-drop") in set(FILTER_KEYS)
        (clear,) = [each for each in walk(shown["active"]) if properties(each).get("id") == "clear-filters"]
        assert set(properties(clear)["data-drop"].split(",")) == set(FILTER_KEYS)
        assert WORDS("count-summary", shown=len(SHIPPED.shown(view).competencies), all=20) in text(shown["active"])

    def test_all_of_one_standard_is_not_worth_a_chip(self) -> None:
        _, shown = rendered("?intasc=3&match=all")
        assert [text(each) for each in classed(shown["active"], "chip")] == ["InTASC 3 ×"]


class TestNotices:
    def test_each_notice_is_told_and_can_be_dismissed(self) -> None:
        _, shown = rendered("?node=nowhere&intasc=3,77&colour=red")
        assert [text(each) for each in tagged(shown["notices"], "Li")] == [
            WORDS("notice-unknown-key", key="colour"),
            WORDS("notice-unknown-node", name="nowhere"),
            WORDS("notice-unknown-value", value="77", key="intasc"),
        ]
        (become,) = values(shown["notices"], "data-become")
        assert become == "?intasc=3"

    def test_there_is_none_for_a_sound_address(self) -> None:
        assert rendered("?node=self-care")[1]["notices"] == []

    def test_many_notices_stay_few_lines(self) -> None:
        notices = [Notice("notice-unknown-key", {"key": str(number)}) for number in range(50)]
        assert len(tagged(render_notices(SHIPPED, View(), notices), "Li")) <= 5

    def test_what_a_stranger_wrote_stays_text(self) -> None:
        _, shown = rendered("?node=%3Cscript%3Ealert(1)%3C/script%3E")
        assert "<script>alert(1)</script>" in text(shown["notices"])
        assert {type(each).__name__ for each in walk(shown["notices"])} == {"Ul", "Li", "Button"}


class TestWelcome:
    def test_it_counts_what_there_is_and_offers_three_starts(self) -> None:
        tree = render_welcome(SHIPPED, View())
        assert WORDS("welcome-count", competencies=20, indicators=39, resources=61, standards=10) in text(tree)
        starts = classed(tree, "start")
        assert [properties(each)["href"] for each in starts] == [
            "?node=foundational",
            "?node=strong-relationships",
            "?intasc=3",
        ]
        for each in starts:
            assert f"?{properties(each)['data-go']}" == properties(each)["href"]

    def test_a_framework_without_these_nodes_offers_no_start_at_them(self) -> None:
        tree = render_welcome(content_of(domain("d", "a")), View())
        assert [properties(each)["href"] for each in classed(tree, "start")] == []

    def test_a_start_keeps_the_theme(self) -> None:
        tree = render_welcome(SHIPPED, View(theme=Theme.DARK))
        assert all("theme=dark" in properties(each)["href"] for each in classed(tree, "start"))


class TestMatches:
    @pytest.mark.parametrize("query", SEVERAL)
    def test_the_matching_competencies_are_listed_by_domain(self, query: str) -> None:
        view, _ = rendered(query)
        found = SHIPPED.shown(view)
        tree = render_matches(SHIPPED, view, found)
        assert Counter(values(tree, "data-node")) == Counter(list(found.competencies))
        for part in tagged(tree, "Section"):
            (title,) = headings(part, "H3")
            homes = {SHIPPED.facets[name].domain for name in values(part, "data-node")}
            assert [GRAPH.nodes[str(home)].title for home in homes] == [title]
        assert (WORDS("nothing-matches") in text(tree)) == (not found.competencies)

    def test_each_tells_how_it_matches_the_chosen_standards(self) -> None:
        content = content_of(
            domain("d", "a"), category("k", 1, 2), link("a aligns intasc-1", strength="weak"), link("a aligns intasc-2")
        )
        view = View(filters=Filters(intasc=frozenset({1})))
        assert text(the(render_matches(content, view, content.shown(view)), "facts")) == "InTASC 1: weak match"


class TestSearchResults:
    def test_everything_found_is_listed_with_where_it_was_found(self) -> None:
        tree = render_results(SHIPPED, View(q="realtionships"))
        items = tagged(the(tree, "results"), "Li")
        assert len(items) == len(SHIPPED.index.find("realtionships"))
        assert values(items[0], "data-node") == ["strong-relationships"]
        assert [text(each) for each in tagged(items[0], "Mark")] == ["relationships"]
        assert WORDS("search-in-title") in text(items[0])
        assert headings(tree, "H2") == [WORDS("search-title", text="realtionships")]

    def test_a_term_of_the_glossary_is_told_with_its_definition(self) -> None:
        content = content_of(node("n", "idea"), glossary=[term("Crosswalk", "A comparison of lists.")])
        (item,) = tagged(the(render_results(content, View(q="crosswalk")), "results"), "Li")
        assert values(item, "data-node") == []
        assert text(item) == "Crosswalk Crosswalk glossary A comparison of lists."

    def test_it_says_when_nothing_is_found(self) -> None:
        tree = render_results(SHIPPED, View(q="zzzzqqq"))
        assert WORDS("search-none", text="zzzzqqq") in text(tree)
        assert "Nothing found" in text(tree)
        assert values(tree, "data-node") == []

    @pytest.mark.parametrize("room", [20, 90, 160])
    def test_a_cut_text_keeps_what_matched_and_says_that_it_is_cut(self, room: int) -> None:
        words = [f"word{number}" for number in range(60)]
        words[40] = "apple"
        long = " ".join(words)
        start = long.index("apple")
        hit = Hit(graph_of(node("n", "idea")).nodes["n"], Field.MEANING, long, ((start, start + 5),))
        pieces = parts_of(hit, room)
        assert [piece for piece, matched in pieces if matched] == ["apple"]
        joined = "".join(piece for piece, _ in pieces)
        assert joined.startswith("… ")
        assert joined.endswith(" …")
        assert joined.removeprefix("… ").removesuffix(" …") in long
        assert len(joined) <= 2 * room + 30

    def test_a_short_text_is_given_whole(self) -> None:
        hit = Hit(graph_of(node("n", "idea")).nodes["n"], Field.TITLE, "An apple a day", ((3, 8),))
        assert parts_of(hit) == [("An ", False), ("apple", True), (" a day", False)]

    @pytest.mark.parametrize("typed", ["", "relat", "crosswalk", "zzzzqqq", "a"])
    def test_suggestions_are_the_first_hits(self, typed: str) -> None:
        found = render_found(SHIPPED, typed)
        hits = SHIPPED.index.find(typed)
        assert found["text"] == typed
        assert len(found["hits"]) == min(len(hits), 8)
        assert found["said"] == (WORDS("search-results", count=len(hits)) if typed else "")
        for hit, shown in zip(hits, found["hits"], strict=False):
            assert (shown["node"] is None) != (shown["term"] is None)
            assert shown["where"] == WORDS(f"search-in-{hit.field}")
            assert any(matched for _, matched in shown["parts"])


class TestAbout:
    def test_every_source_is_named_and_every_status_counted(self) -> None:
        tree = render_about(SHIPPED)
        entries = [text(each) for each in tagged(the(tree, "sources"), "Li")]
        assert entries == [text(source_entry(SHIPPED, source)) for source in GRAPH.about.sources]
        statuses = [text(each) for each in tagged(tree, "Dd")]
        for status, said in zip(Status, statuses, strict=True):
            nodes = sum(each.status is status for each in GRAPH.nodes.values())
            links = sum(each.status is status for each in GRAPH.links)
            assert said.endswith(WORDS("about-status-count", nodes=nodes, links=links))
        assert GRAPH.about.credit in text(tree)
        assert "graph.json" in values(tree, "href")


class TestView:
    @pytest.mark.parametrize(
        ("query", "heading"),
        [
            ("", "See how the competencies connect"),
            ("?node=self-care", "Self-care"),
            ("?node=self-care&q=equity&intasc=3", "Self-care"),
            ("?q=equity", "Results for “equity”"),
            ("?q=equity&intasc=3", "Results for “equity”"),
            ("?intasc=3", "What matches"),
            ("?match=all", "See how the competencies connect"),
        ],
    )
    def test_the_panel_shows_the_node_or_the_search_or_the_matches_or_the_welcome(
        self, query: str, heading: str
    ) -> None:
        _, shown = rendered(query)
        assert headings(shown["details"], "H2") == [heading]

    @pytest.mark.parametrize("page", Page)
    def test_one_page_is_shown_and_only_its_tree_is_made(self, page: Page) -> None:
        view, shown = rendered(format_query(View(page=page)))
        assert view.page is page
        own = set(Page) - ON_THE_MAP
        assert shown["map_hidden"] is (page not in ON_THE_MAP)
        assert {each for each in own if not shown[f"{each}_hidden"]} == {page} & own
        assert {each for each in own if shown[each]} == {page} & own

    @pytest.mark.parametrize(
        ("query", "title", "announced"),
        [
            ("", "Competency Explorer", "Nothing selected. 20 of 20 competencies match."),
            ("?view=table", "Table · Competency Explorer", "Nothing selected. 20 of 20 competencies match."),
            ("?node=self-care&view=table", "Self-care · Competency Explorer", "Self-care, Competency."),
            ("?node=intasc-3", "InTASC 3: Learning Environments · Competency Explorer", "InTASC 3: Learning"),
        ],
    )
    def test_the_page_is_named_and_announced_after_what_it_shows(self, query: str, title: str, announced: str) -> None:
        _, shown = rendered(query)
        assert shown["title"] == title
        assert shown["announcer"].startswith(announced)
        assert shown["node"] == (parse_query(query, SHIPPED.vocabulary)[0].node or "")

    @every_node
    def test_every_node_has_a_view(self, name: str) -> None:
        _, shown = rendered(f"?node={name}")
        assert shown["node"] == name
        assert shown["notices"] == []
        assert headings(shown["details"], "H2") == [title_of(GRAPH.nodes[name], WORDS)]

    @pytest.mark.few(14)
    @pytest.mark.parametrize("query", ["", "view=table", "view=outline", "view=about", "q=a", "intasc=1", "node=x"])
    @pytest.mark.parametrize(
        "parts",
        [[], [node("n", "idea")], domain("d"), category("k", 1)],
    )
    def test_any_framework_has_every_view(self, parts: list[Record], query: str) -> None:
        content = content_of(parts)
        assert render_frame(content)
        assert list(texts(render_view(content, query)["details"]))
