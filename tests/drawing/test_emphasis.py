"""What stands out on the map: what is selected, what belongs with it, and that all else steps back."""

from typing import Any

import pytest

from explorer.competencies.filters import Filters, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation
from explorer.competencies.surroundings import Direction
from explorer.drawing.emphasis import Emphasis, Side, State, emphasis, focused
from explorer.view.state import Focus, Page, View
from tests.builders import domain, foundations, graph_of, indicators, link, resource

SMALL = graph_of(
    domain("d", "a", "b", "c", "e"),
    [link("a supports b"), link("b supports c"), link("a relates b"), link("c relates e")],
    indicators("b", "i"),
    resource("r", "a", "c"),
)


def seen(graph: CompetencyGraph = SMALL, /, **view: Any) -> Emphasis:
    looked_at = View(**view)
    return emphasis(graph, looked_at, shown(graph, facets(graph), looked_at.filters))


def nodes(found: Emphasis, state: State) -> str:
    return " ".join(sorted(name for name, each in found.nodes.items() if each is state))


def links(found: Emphasis, state: State) -> str:
    return " ".join(sorted(name for name, each in found.links.items() if each is state))


def test_everything_has_a_state() -> None:
    found = seen(node="a")
    assert set(found.nodes) == set(SMALL.nodes)
    assert set(found.links) == {each.id for each in SMALL.links}


def test_at_first_nothing_stands_out_and_nothing_is_faded() -> None:
    found = seen()
    assert {*found.nodes.values(), *found.links.values()} == {State.NORMAL}
    assert found.sides == {}


def test_what_does_not_match_is_faded() -> None:
    found = seen(filters=Filters(kind=frozenset({Kind.COMPETENCY}), relation=frozenset({Relation.RELATES})))
    assert nodes(found, State.FADED) == "d i r"
    assert nodes(found, State.NORMAL) == "a b c e"
    assert links(found, State.NORMAL) == "a~relates~b c~relates~e"


def test_what_is_linked_to_the_selected_node_is_related() -> None:
    found = seen(node="b")
    assert nodes(found, State.SELECTED) == "b"
    assert nodes(found, State.RELATED) == "a c d i"
    assert links(found, State.RELATED) == "a~relates~b a~supports~b b~shown-by~i b~supports~c d~contains~b"
    assert nodes(found, State.NORMAL) == links(found, State.NORMAL) == ""


def test_a_selected_node_stays_selected_when_it_does_not_match_and_its_neighbours_must_match() -> None:
    found = seen(node="i", filters=Filters(kind=frozenset({Kind.RESOURCE})))
    assert nodes(found, State.SELECTED) == "i"
    assert nodes(found, State.RELATED) == ""
    found = seen(node="b", filters=Filters(kind=frozenset({Kind.COMPETENCY})))
    assert nodes(found, State.RELATED) == "a c"


def test_neighbours_stay_related_when_only_their_line_is_switched_off() -> None:
    found = seen(node="b", filters=Filters(relation=frozenset({Relation.RELATES})))
    assert nodes(found, State.RELATED) == "a c d i"
    assert links(found, State.RELATED) == "a~relates~b"


@pytest.mark.parametrize(
    ("focus", "direction", "related", "along"),
    [
        (Focus.ONE, Direction.OUT, "b", "a~relates~b a~supports~b"),
        (Focus.ONE, Direction.IN, "d r", "d~contains~a r~resource-for~a"),
        (Focus.TWO, Direction.OUT, "b c i", "a~relates~b a~supports~b b~shown-by~i b~supports~c"),
        (
            Focus.ONE,
            Direction.BOTH,
            "b d r",
            "a~relates~b a~supports~b d~contains~a d~contains~b r~resource-for~a",
        ),
    ],
)
def test_within_some_steps_all_nodes_and_the_links_among_them_are_related(
    focus: Focus, direction: Direction, related: str, along: str
) -> None:
    found = seen(node="a", focus=focus, direction=direction)
    assert nodes(found, State.SELECTED) == "a"
    assert nodes(found, State.RELATED) == related
    assert links(found, State.RELATED) == along


def test_steps_are_counted_along_links_that_match() -> None:
    found = seen(node="a", focus=Focus.THREE, filters=Filters(relation=frozenset({Relation.RELATES})))
    assert nodes(found, State.RELATED) == "b"


@pytest.mark.parametrize(
    ("direction", "related", "along"),
    [
        (Direction.BOTH, "a c", "a~supports~b b~supports~c"),
        (Direction.IN, "a", "a~supports~b"),
        (Direction.OUT, "c", "b~supports~c"),
    ],
)
def test_a_chain_is_what_is_built_on_and_what_it_leads_to(direction: Direction, related: str, along: str) -> None:
    found = seen(node="b", focus=Focus.CHAIN, direction=direction)
    assert (nodes(found, State.SELECTED), nodes(found, State.RELATED)) == ("b", related)
    assert links(found, State.RELATED) == along


def test_a_chain_goes_only_along_links_that_match() -> None:
    found = seen(node="b", focus=Focus.CHAIN, filters=Filters(relation=frozenset({Relation.RELATES})))
    assert nodes(found, State.RELATED) == links(found, State.RELATED) == ""


def test_an_open_link_is_selected_and_its_ends_are_related() -> None:
    found = seen(edge="b~supports~c")
    assert links(found, State.SELECTED) == "b~supports~c"
    assert (nodes(found, State.SELECTED), nodes(found, State.RELATED)) == ("", "b c")
    assert links(found, State.RELATED) == links(found, State.NORMAL) == nodes(found, State.NORMAL) == ""


def test_the_selected_node_stays_selected_beside_an_open_link_whether_it_is_an_end_or_not() -> None:
    at_its_end, elsewhere = seen(edge="b~supports~c", node="b"), seen(edge="b~supports~c", node="e", focus=Focus.TWO)
    assert (nodes(at_its_end, State.SELECTED), nodes(at_its_end, State.RELATED)) == ("b", "c")
    assert (nodes(elsewhere, State.SELECTED), nodes(elsewhere, State.RELATED)) == ("e", "b c")


def test_an_open_link_stands_out_with_its_ends_whether_they_match_or_not() -> None:
    found = seen(edge="b~supports~c", filters=Filters(kind=frozenset({Kind.RESOURCE})))
    assert links(found, State.SELECTED) == "b~supports~c"
    assert nodes(found, State.RELATED) == "b c"


def test_a_path_shows_its_route_with_all_links_between_its_nodes() -> None:
    found = seen(page=Page.PATH, node="a", to="i")
    assert nodes(found, State.SELECTED) == "a i"
    assert nodes(found, State.RELATED) == "b"
    assert links(found, State.RELATED) == "a~relates~b a~supports~b b~shown-by~i"


ROUTES = [(1, "d"), (2, "b"), (3, "r"), (50, "r")]


@pytest.mark.parametrize(("number", "through"), ROUTES)
def test_another_route_can_be_chosen_and_a_number_too_high_is_the_last(number: int, through: str) -> None:
    found = seen(page=Page.PATH, node="a", to="c", route=number)
    assert nodes(found, State.SELECTED) == "a c"
    assert nodes(found, State.RELATED) == through


def test_a_path_goes_only_along_links_that_match() -> None:
    found = seen(page=Page.PATH, node="a", to="c", filters=Filters(relation=frozenset({Relation.SUPPORTS})))
    assert nodes(found, State.RELATED) == "b"
    assert links(found, State.RELATED) == "a~supports~b b~supports~c"


def test_without_a_route_only_the_ends_stand_out() -> None:
    found = seen(page=Page.PATH, node="a", to="e", filters=Filters(relation=frozenset({Relation.SUPPORTS})))
    assert nodes(found, State.SELECTED) == "a e"
    assert nodes(found, State.RELATED) == links(found, State.RELATED) == ""
    assert nodes(found, State.NORMAL) == links(found, State.NORMAL) == ""


def test_two_compared_nodes_share_neighbours_or_not() -> None:
    found = seen(page=Page.COMPARE, node="b", beside="c")
    assert nodes(found, State.SELECTED) == "b c"
    assert nodes(found, State.RELATED) == "a d e i r"
    assert found.sides == {
        "d": Side.BOTH,
        "a": Side.FIRST,
        "i": Side.FIRST,
        "r": Side.SECOND,
        "e": Side.SECOND,
    }
    assert links(found, State.FADED) == "d~contains~a d~contains~e r~resource-for~a"


def test_what_does_not_match_is_not_compared() -> None:
    found = seen(page=Page.COMPARE, node="b", beside="c", filters=Filters(relation=frozenset({Relation.SUPPORTS})))
    assert found.sides == {"a": Side.FIRST}
    assert links(found, State.RELATED) == "a~supports~b b~supports~c"


@pytest.mark.parametrize("page", [Page.PATH, Page.COMPARE])
def test_with_only_one_end_a_path_or_comparison_shows_the_selected_node(page: Page) -> None:
    assert seen(page=page, node="b") == seen(node="b")
    assert seen(page=page, to="b", beside="b") == seen()


@pytest.mark.parametrize("beside", ["b", "d", "i", "r"])
def test_what_cannot_be_compared_leaves_the_selected_node(beside: str) -> None:
    assert seen(page=Page.COMPARE, node="b", beside=beside) == seen(node="b")
    assert seen(page=Page.COMPARE, node=beside, beside="b") == seen(node=beside)


def test_a_path_from_a_node_to_itself_shows_the_selected_node() -> None:
    assert seen(page=Page.PATH, node="b", to="b") == seen(node="b")


@pytest.mark.parametrize(
    "elsewhere", [{"page": Page.TABLE}, {"to": "c"}, {"beside": "c"}, {"direction": Direction.IN}, {"route": 2}]
)
def test_the_other_end_counts_only_on_its_own_page(elsewhere: dict[str, Any]) -> None:
    assert seen(node="a", **elsewhere) == seen(node="a")


def test_a_path_comes_before_an_open_link_and_that_before_what_is_around_a_node() -> None:
    path = {"page": Page.PATH, "node": "a", "to": "c"}
    assert seen(**path, edge="c~relates~e", focus=Focus.ONE) == seen(**path)
    assert seen(node="a", edge="c~relates~e", focus=Focus.CHAIN) == seen(node="a", edge="c~relates~e")


def test_a_circle_of_competencies_is_its_own_chain() -> None:
    ring = graph_of(domain("d", "a", "b"), foundations("set", "a"), [link("a supports b"), link("b supports a")])
    found = seen(ring, node="a", focus=Focus.CHAIN, direction=Direction.OUT)
    assert (nodes(found, State.SELECTED), nodes(found, State.RELATED)) == ("a", "b")
    assert links(found, State.RELATED) == "a~supports~b b~supports~a"


@pytest.mark.parametrize(
    ("view", "listed"),
    [
        (View(), "a b c d e i r"),
        (View(node="b"), "a b c d e i r"),
        (View(focus=Focus.ONE), "a b c d e i r"),
        (View(node="i", focus=Focus.ONE), "b i"),
        (View(node="b", focus=Focus.CHAIN), "a b c"),
        (View(node="b", focus=Focus.ONE, direction=Direction.OUT, page=Page.OUTLINE, edge="c~relates~e"), "b c i"),
        (View(node="b", focus=Focus.ONE, filters=Filters(kind=frozenset({Kind.INDICATOR}))), ""),
    ],
)
def test_lists_hold_what_is_in_focus(view: View, listed: str) -> None:
    matching = shown(SMALL, facets(SMALL), view.filters)
    found = focused(SMALL, view, matching)
    assert " ".join(sorted(found.nodes)) == listed
    assert found.competencies == matching.competencies & found.nodes
    assert all(link.source in found.nodes and link.target in found.nodes for link in found.links)
