"""What the details ask and answer beyond the record itself: surroundings, chains, reasons, and ways onward."""

import re
from typing import Any

import networkx as nx
import pytest

from explorer.competencies.progression import progression
from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation
from explorer.competencies.schema import Competency
from explorer.competencies.surroundings import Direction, surroundings
from explorer.drawing.scene import title_of
from explorer.graph_file.reader import read_graph
from explorer.interface.content import Content
from explorer.interface.panels.details import render_details
from explorer.settings import Settings
from explorer.view.address import Key, parse_query
from explorer.view.state import Focus
from explorer.words.catalogue import Words
from tests.builders import category, content_of, domain, foundations, indicators, link, node
from tests.trees import classed, properties, tagged, text, values

SHIPPED = Content.of(read_graph(Settings().graph_file), Words.of("en"))
GRAPH, WORDS = SHIPPED.graph, SHIPPED.words
COMPETENCIES = GRAPH.of_kind(Kind.COMPETENCY)

every_node = pytest.mark.parametrize("name", GRAPH.nodes)
every_competency = pytest.mark.parametrize("each", COMPETENCIES, ids=lambda each: each.id)


def details(query: str, content: Content = SHIPPED) -> list[Any]:
    view, notices = parse_query(f"?{query}", content.vocabulary)
    assert notices == ()
    assert view.node is not None
    return render_details(content, view, content.graph.nodes[view.node], content.shown(view))


def the(tree: Any, name: str) -> Any:
    (found,) = classed(tree, name)
    return found


def offered(tree: Any, key: str) -> dict[str, Any]:
    """What can be pressed under the title that changes this key, by the change."""
    return {
        properties(each)["data-go"]: each
        for each in tagged(the(tree, "questions"), "Button", "A")
        if str(properties(each).get("data-go", "")).startswith(f"{key}=")
    }


class TestFocus:
    @every_node
    def test_one_two_and_three_steps_and_for_competencies_the_chain_can_be_looked_at(self, name: str) -> None:
        changes = [
            f"focus={each}" for each in Focus if each is not Focus.CHAIN or GRAPH.nodes[name].kind == "competency"
        ]
        tree = details(f"node={name}")
        assert list(offered(tree, "focus")) == changes
        assert {properties(each)["aria-pressed"] for each in offered(tree, "focus").values()} == {"false"}
        assert offered(tree, "direction") == offered(tree, "layout") == {}
        assert classed(the(tree, "questions"), "facts") == []

    def test_a_focus_that_is_on_is_let_go_with_its_direction(self) -> None:
        pressed = [
            change
            for change, each in offered(details("node=self-care&focus=2&direction=in"), "focus").items()
            if properties(each)["aria-pressed"] == "true"
        ]
        assert pressed == ["focus=&direction="]

    def test_a_chain_that_a_link_asks_for_can_be_let_go_even_where_none_is_offered(self) -> None:
        switches = offered(details("node=r-podcast&focus=chain"), "focus")
        assert [properties(each)["aria-pressed"] for each in switches.values()] == ["false", "false", "false", "true"]
        assert list(switches)[-1] == "focus=&direction="

    def test_the_direction_and_the_layout_can_be_chosen_while_a_focus_is_on(self) -> None:
        tree = details("node=self-care&focus=1&direction=out&layout=around")
        ways = {change: properties(each)["aria-pressed"] for change, each in offered(tree, "direction").items()}
        assert ways == {"direction=": "false", "direction=in": "false", "direction=out": "true"}
        assert {change: properties(each)["aria-pressed"] for change, each in offered(tree, "layout").items()} == {
            "layout=": "true"
        }
        assert list(offered(details("node=self-care&focus=1"), "layout")) == ["layout=around"]

    @pytest.mark.parametrize("query", ["", "&relation=supports", "&domain=cognitive"])
    @pytest.mark.parametrize("direction", Direction)
    @pytest.mark.parametrize("steps", [1, 2, 3])
    def test_it_says_how_much_is_within_the_steps(self, steps: int, direction: Direction, query: str) -> None:
        turned = f"&direction={direction}" if direction is not Direction.BOTH else ""
        for name in ("student-agency", "intasc-3", "r-podcast"):
            asked = f"node={name}&focus={steps}{turned}{query}"
            links = SHIPPED.shown(parse_query(f"?{asked}", SHIPPED.vocabulary)[0]).links
            count = len(surroundings(links, name, steps, direction)) - 1
            said = text(the(the(details(asked), "questions"), "facts"))
            assert said == " ".join(WORDS(f"focus-within-{direction}", count=count, steps=steps).split())
            assert re.search(rf"\b({count or 'Nothing'})\b", said)

    @pytest.mark.parametrize(
        ("direction", "said"),
        [
            ("", "It builds on 10 competencies and leads to none."),
            ("&direction=in", "It builds on 10 competencies."),
            ("&direction=out", "It leads to no other competency."),
        ],
    )
    def test_it_says_how_long_the_chain_is(self, direction: str, said: str) -> None:
        assert text(the(the(details(f"node=student-agency&focus=chain{direction}"), "questions"), "facts")) == said


class TestOnward:
    @every_node
    def test_a_path_can_be_found_from_anything_and_only_two_kinds_compared(self, name: str) -> None:
        tree, kind = details(f"node={name}&to=intasc-3&route=2&with=intasc-4"), GRAPH.nodes[name].kind
        changes = [properties(each) for each in tagged(the(tree, "onward"), "A")]
        expected = {"view=path&to=&route=": f"?view=path&node={name}&with=intasc-4"}
        if kind in ("competency", "standard"):
            expected["view=compare&with="] = f"?view=compare&node={name}&to=intasc-3&route=2"
        assert {each["data-go"]: each["href"] for each in changes} == expected

    @every_node
    def test_what_holds_something_can_be_folded(self, name: str) -> None:
        foldable = name in SHIPPED.vocabulary.choices[Key.FOLD]
        for fold, pressed in (("", "false"), (f"&fold={name}", "true")):
            if fold and not foldable:
                continue
            switches = tagged(the(details(f"node={name}{fold}"), "onward"), "Button")
            assert [properties(each)["data-toggle"] for each in switches] == ([f"fold={name}"] if foldable else [])
            assert {properties(each)["aria-pressed"] for each in switches} <= {pressed}


@every_node
def test_every_link_can_be_asked_why(name: str) -> None:
    reasons = [
        each for each in tagged(the(details(f"node={name}"), "connected"), "A") if "data-edge" in properties(each)
    ]
    links = {each.id: each for each in GRAPH.links if name in (each.source, each.target)}
    assert sorted(properties(each)["data-edge"] for each in reasons) == sorted(links)
    for each in reasons:
        asked = links[properties(each)["data-edge"]]
        assert text(each) == "Why?"
        label = properties(each)["aria-label"]
        assert label.startswith("Why? ")
        assert all(title_of(GRAPH.nodes[end], WORDS) in label for end in (asked.source, asked.target))
        assert properties(each)["data-go"] == f"edge={asked.id}"


def lists(tree: Any) -> dict[str, list[str]]:
    """The names in the section on chains, by the heading that they stand under; what is said of sets is left out."""
    found: dict[str, list[str]] = {}
    heading = ""
    for part in the(tree, "progression").children:
        if tagged(part, "H4") == [part]:
            heading = text(part)
            found[heading] = []
        elif tagged(part, "Ul"):
            found[heading] = [name for item in tagged(part, "Li") for name in values(item, "data-node")]
    return found


class TestChains:
    @every_competency
    def test_both_lists_are_all_that_can_be_reached_and_the_foundations_are_named(self, each: Competency) -> None:
        leading = [
            link
            for link in GRAPH.links
            if RELATIONSHIPS[link.key].leads
            and {GRAPH.nodes[end].kind for end in (link.source, link.target)} == {Kind.COMPETENCY}
        ]
        chains: nx.DiGraph[str] = nx.DiGraph([(link.source, link.target) for link in leading])
        chains.add_node(each.id)
        founded = {link.source for link in GRAPH.links if link.key is Relation.MEMBER_OF}
        under, after = nx.ancestors(chains, each.id), nx.descendants(chains, each.id)
        shown = lists(details(f"node={each.id}"))
        assert set(shown.get(WORDS("chains-foundations"), [])) == under & founded
        rest = WORDS("chains-under-more") if under & founded else WORDS("chains-under")
        assert set(shown.get(rest, [])) == under - founded
        assert set(shown[WORDS("chains-after")]) == after
        assert (WORDS("chains-none-under") in text(details(f"node={each.id}"))) == (not under)
        assert (WORDS("chains-none-after") in text(details(f"node={each.id}"))) == (not after)

    @every_competency
    def test_each_says_how_far_it_is_and_direct_ones_how_sure_and_why(self, each: Competency) -> None:
        found, section = progression(GRAPH, each.id), the(details(f"node={each.id}"), "progression")
        steps = {node.id: count for node, count in (*found.builds_on, *found.leads_to)}
        items = tagged(section, "Li")
        assert len(items) == len(steps)
        for item in items:
            (name,) = values(item, "data-node")
            assert text(the(item, "facts")) == WORDS("focus-steps", count=steps[name])
            direct = [
                link for link in GRAPH.links if link.id in found.links and {link.source, link.target} == {each.id, name}
            ]
            assert values(item, "data-edge") == [link.id for link in direct]
            assert bool(direct) == (steps[name] == 1)
            assert all(WORDS(f"status-{link.status}") in text(item) for link in direct)
            provisional = any(
                link.source == name and link.key is Relation.MEMBER_OF and link.status == "provisional"
                for link in GRAPH.links
            )
            assert (WORDS("foundational-provisional") in text(item)) == provisional

    @every_competency
    def test_what_is_said_of_the_twelve_is_told_apart_and_as_said_of_a_set(self, each: Competency) -> None:
        (box,) = classed(details(f"node={each.id}"), "of-set")
        about = [
            link
            for link in GRAPH.links
            if (link.key is Relation.BUILDS_TOWARD and link.target == each.id)
            or (link.key is Relation.MEMBER_OF and link.source == each.id)
        ]
        assert values(box, "data-edge") == [link.id for link in about]
        (one,) = about
        assert WORDS(f"status-{one.status}") in text(box)
        meaning = "chains-as-member" if one.key is Relation.MEMBER_OF else "chains-of-set"
        assert WORDS(meaning) in text(box)
        assert "set" in WORDS(meaning)

    def test_a_framework_without_sets_has_no_such_box_and_a_set_that_leads_nowhere_says_nothing(self) -> None:
        assert classed(details("node=a", content_of(domain("d", "a"))), "of-set") == []
        assert classed(details("node=a", content_of(domain("d", "a"), foundations("f", "a"))), "of-set") == []

    def test_links_that_go_round_are_told_and_end(self) -> None:
        content = content_of(
            domain("d", "a", "b", "c"), link("a supports b"), link("b supports c"), link("c supports a")
        )
        tree = details("node=a", content)
        assert lists(tree) == {"Builds on": ["c", "b"], "Leads to": ["b", "c"]}
        assert values(the(tree, "circular"), "data-node") == ["b", "c"]
        assert WORDS("chains-circular") in text(the(tree, "circular"))
        section = tagged(the(tree, "progression"), "Ul")
        assert [values(each, "data-edge") for each in section] == [["c~supports~a"], ["a~supports~b"]]

    def test_two_that_support_each_other_give_each_direction_its_own_reason(self) -> None:
        content = content_of(domain("d", "a", "b"), link("a supports b"), link("b supports a"))
        section = tagged(the(details("node=a", content), "progression"), "Ul")
        assert [values(each, "data-edge") for each in section] == [["b~supports~a"], ["a~supports~b"]]

    def test_the_chain_can_be_shown_on_the_map_if_there_is_one(self) -> None:
        drawn = the(details("node=student-agency&theme=dark"), "draw")
        assert properties(drawn)["data-go"] == "focus=chain"
        assert properties(drawn)["href"] == "?node=student-agency&focus=chain&theme=dark"
        assert classed(details("node=technology-for-learning"), "draw") == []

    def test_filters_leave_the_chains_whole(self) -> None:
        whole, filtered = (
            the(details(f"node=student-agency{query}"), "progression") for query in ("", "&status=editorial")
        )
        assert text(whole) == text(filtered)

    def test_only_competencies_have_chains(self) -> None:
        content = content_of(domain("d", "a"), category("k", 1), indicators("a", "i"), node("q", "question"))
        for name, count in {"a": 1, "d": 0, "k": 0, "intasc-1": 0, "i": 0, "q": 0}.items():
            assert len(classed(details(f"node={name}", content), "progression")) == count

    @every_competency
    def test_nothing_is_called_a_condition(self, each: Competency) -> None:
        for query in ("", "&focus=chain", "&focus=2"):
            said = text(details(f"node={each.id}{query}")).lower()
            assert not re.search(r"prerequisite|\b(un)?lock(s|ed|ing)?\b|\brequire", said)
