"""The map as plain data: every mark once, with all that the browser needs to filter it by itself."""

import json
from collections import Counter
from typing import Any

import pytest

from explorer.competencies.filters import Filters, Match, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import RELATIONSHIPS, Status
from explorer.competencies.standing import standings
from explorer.drawing.positions import designed_map
from explorer.drawing.scene import accessible_name, scene, title_of
from explorer.interface.content import Content
from explorer.view.address import Key, Vocabulary, format_query
from explorer.view.state import View
from explorer.words.catalogue import Words
from tests.builders import category, domain, foundations, graph_of, indicators, link, node, resource

WORDS = Words.of("en")


def drawn(graph: CompetencyGraph) -> dict[str, Any]:
    return scene(graph, dict(facets(graph)), WORDS)


@pytest.fixture(scope="module")
def shipped(content: Content) -> dict[str, Any]:
    return drawn(content.graph)


def test_every_node_and_link_is_drawn_once(shipped: dict[str, Any], graph: CompetencyGraph) -> None:
    assert Counter(each["id"] for each in shipped["nodes"]) == Counter(list(graph.nodes))
    assert Counter((each["source"], each["relation"], each["target"]) for each in shipped["links"]) == Counter(
        (each.source, each.key, each.target) for each in graph.links
    )
    layout = designed_map(graph)
    assert shipped["field"] == {"width": layout.width, "height": layout.height}


def test_a_scene_is_plain_json(shipped: dict[str, Any]) -> None:
    again = json.loads(json.dumps(shipped))
    assert again["nodes"][0]["id"] == shipped["nodes"][0]["id"]
    assert len(json.dumps(shipped)) < 200_000


def test_every_node_stands_at_its_place_and_knows_what_filters_ask(shipped: dict[str, Any], content: Content) -> None:
    places = designed_map(content.graph).places
    for each in shipped["nodes"]:
        of, facet = content.graph.nodes[each["id"]], content.facets[each["id"]]
        assert (each["x"], each["y"]) == places[of.id]
        assert (each["kind"], each["status"]) == (of.kind, of.status)
        assert each["belongs"] == sorted(facet.belongs)
        assert each["intasc"] == [str(number) for number in sorted(facet.intasc)]
        assert each["domain"] == facet.domain
        assert (each["foundation"] is not None) == facet.foundational
        assert each["type"] == getattr(of, "type", None)
        assert each["label"]["lines"]


def test_every_link_knows_its_relation_status_and_direction(shipped: dict[str, Any], graph: CompetencyGraph) -> None:
    statuses = {(each.source, each.key, each.target): each.status for each in graph.links}
    for each in shipped["links"]:
        assert each["status"] == statuses[each["source"], each["relation"], each["target"]]
        assert each["directed"] == RELATIONSHIPS[each["relation"]].directed
    assert {each["drawing"] for each in shipped["links"]} == {"structure", "relation", "alignment", "quiet"}


def answer_of_the_browser(map_: dict[str, Any], asked: Filters) -> set[str]:
    """The nodes that match, worked out from the scene alone, as ``assets/logic/filtering.js`` does."""
    numbers = {str(number) for number in asked.intasc}
    about = {each["id"]: each for each in map_["nodes"]}

    def fits(each: dict[str, Any]) -> bool:
        aligned = set(each["intasc"])
        by_number = numbers <= aligned if asked.match is Match.ALL else not numbers or bool(numbers & aligned)
        return (
            by_number
            and (not asked.domain or each["domain"] in asked.domain)
            and (not asked.foundational or each["foundation"] is not None)
        )

    competencies = {name for name, each in about.items() if each["kind"] == "competency" and fits(each)}
    found = set()
    for name, each in about.items():
        if not asked.by_competency:
            stands = True
        elif numbers and each["kind"] in ("standard", "category"):
            stands = bool(numbers & set(each["intasc"]))
        else:
            stands = bool(competencies & set(each["belongs"]))
        itself = (
            (not asked.kind or each["kind"] in asked.kind)
            and (not asked.status or each["status"] in asked.status)
            and (not asked.type or each["kind"] != "resource" or each["type"] in asked.type)
        )
        if stands and itself:
            found.add(name)
    return found


@pytest.mark.parametrize(
    "asked",
    [
        Filters(),
        Filters(intasc=frozenset({3})),
        Filters(intasc=frozenset({3, 6}), match=Match.ALL),
        Filters(domain=frozenset({"cognitive"})),
        Filters(foundational=True, domain=frozenset({"cognitive", "intrapersonal"})),
        Filters(type=frozenset({"video"}), intasc=frozenset({10})),
        Filters(status=frozenset({Status.PROVISIONAL})),
    ],
    ids=lambda asked: format_query(View(filters=asked)) or "everything",
)
def test_the_scene_is_enough_to_filter_by(shipped: dict[str, Any], content: Content, asked: Filters) -> None:
    assert answer_of_the_browser(shipped, asked) == shown(content.graph, content.facets, asked).nodes


SMALL = graph_of(
    domain("d", "a", "b"),
    foundations("set", "a"),
    category("k", 1),
    indicators("b", "i"),
    resource("r", "b", type="video"),
    [link("a aligns intasc-1"), link("a supports b")],
)


def mark(name: str, graph: CompetencyGraph = SMALL) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in drawn(graph)["nodes"] if each["id"] == name)
    return found


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("d", "D. Domain. 0 links in, 2 out."),
        ("a", "A. Competency 1 of 2 in D, foundational. 1 link in, 3 out."),
        ("b", "B. Competency 2 of 2 in D. 3 links in, 1 out. 1 resource."),
        ("set", "Set. Set. 1 link in, 0 out."),
        ("intasc-1", "InTASC 1: Intasc 1. InTASC standard in K. 2 links in, 0 out."),
        ("i", "I. Indicator of B. 1 link in, 0 out."),
        ("r", "R. Resource for B. 0 links in, 1 out."),
    ],
)
def test_a_node_says_its_name_kind_place_foundation_and_links(name: str, said: str) -> None:
    stands = standings(SMALL)[name]
    assert mark(name)["name"] == accessible_name(SMALL, WORDS, name, stands) == said


def test_a_question_keeps_its_own_mark() -> None:
    graph = graph_of(domain("d", "a"), resource("r", "a", title="Why?"))
    assert mark("r", graph)["name"] == "Why? Resource for A. 0 links in, 1 out."


def test_every_shipped_node_says_the_links_that_networkx_counts(
    shipped: dict[str, Any], graph: CompetencyGraph
) -> None:
    for each in shipped["nodes"]:
        incoming, outgoing = graph.network.in_degree(each["id"]), graph.network.out_degree(each["id"])
        assert each["name"].startswith(each["title"])
        assert f" {incoming} link{'' if incoming == 1 else 's'} in, {outgoing} out." in each["name"]


def test_every_shipped_node_is_told_apart_by_its_name(shipped: dict[str, Any]) -> None:
    names = [each["name"] for each in shipped["nodes"]]
    assert len(set(names)) == len(names) == 146


def test_a_provisional_foundation_says_so() -> None:
    graph = graph_of(domain("d", "a"), foundations("set", "a", status="provisional"))
    assert mark("a", graph)["name"] == "A. Competency in D, provisionally foundational. 1 link in, 1 out."
    assert mark("a", graph)["foundation"] == "provisional"


def test_a_standard_is_read_with_its_number_and_marked_with_it() -> None:
    assert title_of(SMALL.nodes["intasc-1"], WORDS) == "InTASC 1: Intasc 1"
    assert title_of(SMALL.nodes["a"], WORDS) == "A"
    assert (mark("intasc-1")["mark"], mark("a")["mark"]) == ("1", "")


def test_a_larger_node_carries_the_number_of_its_resources() -> None:
    assert {each["id"]: (each["resources"], each["mark"]) for each in drawn(SMALL)["nodes"]} == {
        "d": (0, ""),
        "a": (0, ""),
        "b": (1, "1"),
        "set": (0, ""),
        "k": (0, ""),
        "intasc-1": (0, "1"),
        "i": (0, ""),
        "r": (0, ""),
    }


def test_labels_stand_below_but_beside_in_the_column() -> None:
    graph = graph_of(node("f", "framework"), link("f contains k"), category("k", 1), domain("d", "a"))
    assert {each["id"]: each["label"]["side"] for each in drawn(graph)["nodes"]} == {
        "f": "left",
        "k": "left",
        "intasc-1": "left",
        "d": "below",
        "a": "below",
    }


def test_links_of_small_things_are_quiet_whatever_they_say() -> None:
    drawing = {(each["source"], each["target"]): each["drawing"] for each in drawn(SMALL)["links"]}
    assert drawing == {
        ("d", "a"): "structure",
        ("d", "b"): "structure",
        ("a", "set"): "quiet",
        ("k", "intasc-1"): "structure",
        ("b", "i"): "quiet",
        ("r", "b"): "quiet",
        ("a", "intasc-1"): "alignment",
        ("a", "b"): "relation",
    }


def test_a_part_of_a_domain_knows_its_home() -> None:
    assert {each["id"]: each["home"] for each in drawn(SMALL)["nodes"] if each["home"]} == {
        "d": "d",
        "a": "d",
        "b": "d",
        "i": "d",
    }


def test_the_choices_are_those_of_the_vocabulary(shipped: dict[str, Any], graph: CompetencyGraph) -> None:
    assert shipped["choices"] == Vocabulary.of(graph).choices
    assert set(shipped["choices"]) == {
        Key.FOLD,
        Key.INTASC,
        Key.DOMAIN,
        Key.KIND,
        Key.RELATION,
        Key.STATUS,
        Key.TYPE,
        Key.LANG,
        Key.TOUR,
    }
