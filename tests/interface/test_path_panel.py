"""The path panel: what it says is what the routes are, and where there is none it says what would make one."""

import itertools
import random
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

import networkx as nx
import pytest

from explorer.competencies.relationships import Relation
from explorer.competencies.routes import MOST_ROUTES, bridge, routes
from explorer.drawing.scene import title_of
from explorer.graph_file.reader import read_graph
from explorer.interface.content import Content
from explorer.interface.ids import Id
from explorer.interface.panels.path import paths_told, render_path
from explorer.interface.wiring import render_view
from explorer.settings import Settings
from explorer.view.address import FILTER_KEYS, parse_query
from explorer.view.state import View
from explorer.words.catalogue import Words
from tests.builders import content_of, domain, foundations, link, resource
from tests.trees import classed, properties, tagged, text, texts, values

SHIPPED = Content.of(read_graph(Settings().graph_file), Words.of("en"))
GRAPH, WORDS = SHIPPED.graph, SHIPPED.words

_ANY = random.Random(11)
PAIRS = [tuple(_ANY.sample(list(GRAPH.nodes), 2)) for _ in range(50)]


def viewed(query: str, content: Content = SHIPPED) -> View:
    view, notices = parse_query(f"?view=path{query}", content.vocabulary)
    assert notices == ()
    return view


def path(query: str, content: Content = SHIPPED) -> list[Any]:
    view = viewed(query, content)
    return render_path(content, view, content.shown(view))


def the(tree: Any, name: str) -> Any:
    (found,) = classed(tree, name)
    return found


def selects(tree: Any) -> dict[str, Any]:
    return {properties(each)["data-key"]: each for each in tagged(tree, "Select")}


def switches(tree: Any) -> dict[str, Any]:
    return {
        properties(each)["data-toggle"].removeprefix("relation="): each for each in tagged(the(tree, "lines"), "Button")
    }


def turns(tree: Any) -> list[Any]:
    return tagged(the(tree, "turns"), "Button")


class TestEnds:
    def test_both_lists_hold_every_node_once_under_its_kind(self) -> None:
        for each in selects(path("")).values():
            assert sorted(properties(option)["value"] for option in tagged(each, "Option")) == sorted(
                ["", *GRAPH.nodes]
            )
            for group in tagged(each, "Optgroup"):
                (kind,) = {GRAPH.nodes[properties(option)["value"]].kind for option in tagged(group, "Option")}
                assert properties(group)["label"] == WORDS(f"kinds-{kind}")
            labels = [label for label in tagged(path(""), "Label") if properties(label)["htmlFor"] == each.id]
            assert len(labels) == 1

    def test_each_list_holds_what_is_chosen_and_a_button_swaps_them(self) -> None:
        tree = path("&node=self-care&to=intasc-3&route=2")
        assert {key: properties(each)["data-value"] for key, each in selects(tree).items()} == {
            "node": "self-care",
            "to": "intasc-3",
        }
        assert properties(the(tree, "swap"))["data-go"] == "node=intasc-3&to=self-care&route="
        assert properties(the(path("&node=self-care"), "swap"))["data-go"] == "node=&to=self-care&route="

    @pytest.mark.parametrize(
        ("query", "said"),
        [
            ("", "path-choose-both"),
            ("&node=self-care", "path-choose-end"),
            ("&to=self-care", "path-choose-start"),
            ("&node=self-care&to=self-care", "path-same"),
        ],
    )
    def test_it_says_what_is_still_to_be_chosen(self, query: str, said: str) -> None:
        tree = path(query)
        assert text(the(tree, "answer")) == WORDS(said)
        assert classed(tree, "chain") == []


class TestLines:
    def test_only_lines_that_there_are_can_be_switched(self) -> None:
        content = content_of(domain("d", "a", "b"), link("a supports b"))
        assert list(switches(path("", content))) == ["contains", "supports"]
        assert list(switches(path(""))) == list(Relation)

    def test_a_line_is_on_if_nothing_or_it_is_asked_for(self) -> None:
        for query, on in (("", set(Relation)), ("&relation=supports,aligns", {"supports", "aligns"})):
            pressed = {
                name for name, each in switches(path(query)).items() if properties(each)["aria-pressed"] == "true"
            }
            assert pressed == on
        assert {properties(each)["data-universe"] for each in switches(path("")).values()} == {",".join(Relation)}


class TestFound:
    @pytest.mark.few(25)
    @pytest.mark.parametrize(("start", "end"), PAIRS)
    def test_the_chain_says_every_step_of_a_shortest_path(self, start: str, end: str) -> None:
        shortest = list(nx.all_shortest_paths(nx.Graph(GRAPH.network), start, end))
        for number in {1, 2, min(len(shortest), MOST_ROUTES)}:
            tree = path(f"&node={start}&to={end}&route={number}")
            found = routes(GRAPH, GRAPH.links, start, end)
            assert found.count == len(shortest)
            route = found.routes[min(number, len(found.routes)) - 1]
            steps = tagged(the(tree, "chain"), "Li")
            names = [values(step, "data-node") for step in steps]
            assert [start, *(each[-1] for each in names)] in shortest
            assert all(before[-1] == after[0] for before, after in itertools.pairwise(names))
            for step, told in zip(route, steps, strict=True):
                assert values(told, "data-edge") == [each.id for each in step.links]
                expected = {
                    each.id for each in GRAPH.links if {each.source, each.target} == {step.source.id, step.target.id}
                }
                assert {each.id for each in step.links} == expected

    def test_every_sentence_is_read_the_way_one_walks(self) -> None:
        content = content_of(domain("d", "a", "b"), link("a supports b"), link("b integrates a", status="reported"))
        forward, back = path("&node=a&to=b", content), path("&node=b&to=a", content)
        assert [text(each) for each in tagged(the(forward, "chain"), "Div")] == [
            "A supports B Why?",
            "A is brought together by B Reported Why?",
        ]
        assert [text(each) for each in tagged(the(back, "chain"), "Div")] == [
            "B is supported by A Why?",
            "B brings together A Reported Why?",
        ]

    def test_the_text_to_copy_says_the_same_as_the_chain(self) -> None:
        content = content_of(
            domain("d", "a", "b", "c"), link("a supports b"), link("b integrates c", status="reported")
        )
        tree = path("&node=a&to=c&relation=supports,integrates", content)
        (area,) = tagged(the(tree, "take-along"), "Textarea")
        assert "".join(texts(area)) == "1. A supports B.\n2. B brings together C (Reported)."
        spoken = [" ".join(text(each).split()[:-1]) for each in tagged(the(tree, "chain"), "Div")]
        assert spoken == ["A supports B", "B brings together C Reported"]

    def test_only_links_that_match_are_walked(self) -> None:
        short, long = (
            path("&node=self-care&to=student-agency"),
            path("&node=self-care&to=student-agency&relation=supports"),
        )
        assert len(tagged(the(short, "chain"), "Li")) == 2
        told = [link.partition("~")[2].partition("~")[0] for link in values(the(long, "chain"), "data-edge")]
        assert set(told) == {"supports"}
        assert len(told) == 3

    def test_paths_are_stepped_through_with_two_buttons_that_stay(self) -> None:
        ends = "&node=self-care&to=intasc-3"
        count = routes(GRAPH, GRAPH.links, "self-care", "intasc-3").count
        assert count == 15
        first, second, last = (path(f"{ends}{route}") for route in ("", "&route=2", "&route=15"))
        assert [properties(each).get("data-go") for each in turns(first)] == [None, "route=2"]
        assert [properties(each).get("data-go") for each in turns(second)] == ["route=", "route=3"]
        assert [properties(each).get("data-go") for each in turns(last)] == ["route=14", None]
        for tree in (first, second, last):
            for each in turns(tree):
                assert ("data-go" in properties(each)) != (properties(each).get("aria-disabled") == "true")
        assert WORDS("path-which", number=2, count=15) in text(second)
        assert text(the(first, "chain")) != text(the(second, "chain"))

    def test_a_route_beyond_the_last_is_the_last(self) -> None:
        assert text(path("&node=self-care&to=intasc-3&route=40")) == text(path("&node=self-care&to=intasc-3&route=15"))

    def test_an_only_path_is_called_so(self) -> None:
        tree = path("&node=a&to=b", content_of(resource("a"), resource("b"), link("a refers-to b")))
        assert text(tagged(the(tree, "answer"), "H3")) == f"{WORDS('path-steps', count=1)} {WORDS('path-only')}"
        assert [properties(each).get("aria-disabled") for each in turns(tree)] == ["true", "true"]

    def test_it_says_how_many_there_are_if_not_all_can_be_stepped_through(self) -> None:
        middle = [f"m{number}" for number in range(MOST_ROUTES + 1)]
        links = [link(f"{one} supports {other}") for each in middle for one, other in (("a", each), (each, "b"))]
        content = content_of(domain("d", "a", "b", *middle), links)
        tree = path("&node=a&to=b&relation=supports&route=50", content)
        assert WORDS("path-which", number=50, count=51) in text(tree)
        assert WORDS("path-many", count=51, most=50) in text(tree)
        assert [properties(each).get("data-go") for each in turns(tree)] == ["route=49", None]
        assert WORDS("path-many", count=15, most=50) not in text(path("&node=self-care&to=intasc-3"))

    def test_of_more_paths_than_anyone_could_count_it_says_only_that_there_are_many(self) -> None:
        joints = [f"j{number}" for number in range(97)]
        sides = [(f"{one}-a", f"{one}-b") for one in joints[:-1]]
        links = [
            link(f"{source} supports {target}")
            for pair, one, after in zip(sides, joints, joints[1:], strict=False)
            for each in pair
            for source, target in ((one, each), (each, after))
        ]
        content = content_of(domain("d", *joints, *itertools.chain(*sides)), links)
        seen = render_view(content, "?view=path&node=j0&to=j96&relation=supports")
        assert "1 of more than 1,000 shortest paths" in text(seen[Id.DETAILS])
        assert "There are more than 1,000 shortest paths." in text(seen[Id.DETAILS])
        assert text(seen[Id.ANNOUNCER]).startswith("Path 1 of more than 1,000 from J0 to J96, 192 steps.")

    @pytest.mark.parametrize(("count", "told"), [(999, "999"), (1_000, "1,000"), (1_001, "more than 1,000")])
    def test_up_to_a_thousand_paths_are_counted(self, count: int, told: str) -> None:
        found = replace(routes(GRAPH, GRAPH.links, "self-care", "intasc-3"), count=count)
        assert WORDS("path-which", number=2, count=paths_told(WORDS, found)) == f"2 of {told} shortest paths"


class TestNotFound:
    def test_it_offers_to_switch_on_just_the_lines_that_are_missing(self) -> None:
        query = "&node=self-care&to=r-podcast&relation=supports"
        tree = path(query)
        view = viewed(query)
        found = bridge(GRAPH, SHIPPED.shown(view).links, "self-care", "r-podcast")
        assert found is not None
        (offer,) = [each for each in tagged(the(tree, "answer"), "Button") if "data-go" in properties(each)]
        ((key, value),) = parse_qsl(properties(offer)["data-go"])
        assert key == "relation"
        assert set(value.split(",")) == {"supports", *found.relations}
        assert all(WORDS(f"relation-{each}") in text(offer) for each in found.relations)
        opened = path(f"&node=self-care&to=r-podcast&relation={value}")
        assert len(tagged(the(opened, "chain"), "Li")) == len(found.route)
        assert classed(opened, "off") == []

    def test_the_nearest_bridge_marks_what_is_not_shown_now(self) -> None:
        query = "&node=self-care&to=intasc-9&relation=aligns"
        tree, shown = path(query), {each.id for each in SHIPPED.shown(viewed(query)).links}
        sentences = tagged(the(tree, "chain"), "Div")
        assert {bool(classed(each, "off")) for each in sentences} == {True, False}
        for each in sentences:
            (name,) = values(each, "data-edge")
            assert (classed(each, "off") == []) == (name in shown)

    def test_if_more_than_lines_is_in_the_way_all_filters_can_be_cleared(self) -> None:
        for query in ("&domain=cognitive", "&domain=cognitive&relation=supports", "&kind=resource"):
            tree = path(f"&node=self-care&to=intasc-3{query}")
            titles = {"start": "Self-care", "end": title_of(GRAPH.nodes["intasc-3"], WORDS)}
            assert WORDS("path-none-with-filters", **titles) in text(tree)
            (offer,) = [each for each in tagged(the(tree, "answer"), "Button") if "data-drop" in properties(each)]
            assert set(properties(offer)["data-drop"].split(",")) == set(FILTER_KEYS)
            assert classed(path("&node=self-care&to=intasc-3"), "chain")

    def test_it_says_when_nothing_at_all_connects_the_two(self) -> None:
        content = content_of(domain("d", "a"), resource("r"))
        tree = path("&node=a&to=r", content)
        assert text(the(tree, "answer")) == f"No path {WORDS('path-none-at-all', start='A', end='R')}"
        assert tagged(the(tree, "answer"), "Button") == []

    @pytest.mark.few(75)
    @pytest.mark.parametrize(("start", "end"), PAIRS)
    @pytest.mark.parametrize(
        "query", ["&relation=supports", "&status=published", "&domain=interpersonal&relation=aligns"]
    )
    def test_what_is_offered_leads_to_a_path(self, start: str, end: str, query: str) -> None:
        tree = path(f"&node={start}&to={end}{query}")
        offers = [each for each in tagged(the(tree, "answer"), "Button") if "data-action" not in properties(each)]
        if classed(tree, "turns"):
            return
        (offer,) = offers
        change = properties(offer).get("data-go")
        opened = path(f"&node={start}&to={end}&{change}" if change else f"&node={start}&to={end}")
        assert classed(opened, "turns")


def test_the_panel_closes_onto_the_map() -> None:
    (close,) = classed(path("&node=self-care&to=intasc-3"), "close")
    assert properties(close)["data-go"] == "view=&to=&route="


def test_a_set_is_walked_like_anything_else() -> None:
    content = content_of(domain("d", "a", "b"), foundations("f", "a"), link("f builds-toward b"))
    tree = path("&node=a&to=b&relation=member-of,builds-toward", content)
    assert [text(each) for each in tagged(the(tree, "chain"), "Div")] == [
        "A is one of F Why?",
        "F builds toward B Why?",
    ]
