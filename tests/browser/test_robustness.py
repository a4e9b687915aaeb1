"""Quick clicks, answers out of order, and ten steps back and forth: what is seen is always what was asked for last."""

import random
from typing import Any

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.scene import title_of
from explorer.words.catalogue import Words
from tests.browser.visitor import Arrive, Visitor, await_held
from tests.conftest import until

WORDS = Words.of("en")
TEN = [
    "strong-relationships",
    "cognitive",
    "self-care",
    "intasc-3",
    "student-agency",
    "assessment-data",
    "growth-mindset",
    "intasc-9",
    "mastery-approach",
    "shared-leadership",
]


def state(visitor: Visitor) -> dict[str, Any]:
    """All that a visitor would call the same view."""
    visitor.settle()
    seen = visitor.seen()
    return {
        "query": visitor.query(),
        "states": seen.states,
        "links": seen.link_states,
        "matching": seen.matching,
        "title": visitor.page.title(),
        "details": visitor.text("#details"),
        "resources": visitor.text("#resources"),
        "count": visitor.text("#count"),
        "chips": visitor.texts("#active .chip"),
    }


def assert_shown(visitor: Visitor, graph: CompetencyGraph, name: str) -> None:
    """Map, details, title and announcement all tell of one node."""
    title = title_of(graph.nodes[name], WORDS)
    assert visitor.details() == name
    assert visitor.text("#details h2") == title
    assert visitor.page.title() == f"{title} · Competency Explorer"
    assert visitor.text("#announcer").startswith(f"{title}, ")
    assert [each for each, state in visitor.seen().states.items() if state == "selected"] == [name]
    assert visitor.query() == f"?node={name}"


# --- quick clicks


@pytest.mark.few(1)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_last_of_ten_quick_clicks_wins_in_whatever_order_answers_come(
    visitor: Visitor, graph: CompetencyGraph, seed: int
) -> None:
    dice = random.Random(seed)
    names = dice.sample(TEN, len(TEN))
    with visitor.held_callbacks() as held:
        for name in names:
            assert visitor.click_node(name), name
        until(visitor.page, f"explorerAddress.entry().place >= {len(names)}")
        for _ in range(50):
            visitor.page.wait_for_timeout(100)
            if len(held) >= 8:
                break
        assert len(held) >= 8, "the questions are on their way all at once"
        dice.shuffle(held)
        while held:
            with visitor.page.expect_response("**/_dash-update-component*"):
                held.pop().continue_()
            visitor.page.wait_for_timeout(dice.choice([0, 20, 60]))
    visitor.settle()
    assert_shown(visitor, graph, names[-1])


def test_the_last_answer_may_come_first(visitor: Visitor, graph: CompetencyGraph) -> None:
    with visitor.held_callbacks() as held:
        for name in TEN[:4]:
            assert visitor.click_node(name)
        await_held(visitor.page, held, TEN[3], 4)
        held.pop().continue_()
        until(visitor.page, f"document.getElementById('details').dataset.node === '{TEN[3]}'")
    visitor.settle()
    assert_shown(visitor, graph, TEN[3])


def test_ten_quick_filters_and_clicks_all_count(visitor: Visitor) -> None:
    dice = random.Random(4)
    chosen: set[int] = set()
    with visitor.held_callbacks() as held:
        for turn in range(10):
            number = dice.randint(1, 10)
            visitor.page.click(f"#filters [data-toggle='intasc={number}']")
            chosen ^= {number}
            if turn % 3 == 0:
                visitor.click_node(TEN[turn])
        visitor.page.wait_for_timeout(100)
        dice.shuffle(held)
    visitor.settle()
    query = visitor.query()
    assert f"intasc={','.join(map(str, sorted(chosen)))}" in query
    before = state(visitor)
    visitor.page.reload()
    until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    assert state(visitor) == before


def test_some_answers_that_fail_change_nothing_of_the_last(visitor: Visitor, graph: CompetencyGraph) -> None:
    with visitor.held_callbacks() as held:
        for name in TEN[:6]:
            assert visitor.click_node(name)
        visitor.page.wait_for_timeout(100)
        for route in held[:-1:2]:
            route.abort()
            held.remove(route)
    visitor.settle()
    assert_shown(visitor, graph, TEN[5])
    until(visitor.page, "document.getElementById('failure').hidden")
    visitor.watched.problems.clear()  # the browser complains of the requests that were cut off


# --- ten steps back and forth


def test_ten_selections_come_back_exactly_by_back_forward_reload_and_bookmark(visitor: Visitor, arrive: Arrive) -> None:
    states = [state(visitor)]
    for name in TEN:
        assert visitor.click_node(name)
        states.append(state(visitor))
    for expected in reversed(states[:-1]):
        visitor.page.go_back()
        assert state(visitor) == expected
    for expected in states[1:6]:
        visitor.page.go_forward()
        assert state(visitor) == expected
    visitor.page.reload()
    until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    assert state(visitor) == states[5]
    for expected in states[6:]:
        visitor.page.go_forward()
        assert state(visitor) == expected
    bookmark = arrive(states[7]["query"])
    assert state(bookmark) == states[7]


def follow(visitor: Visitor, number: int) -> str:
    """Follow a link of the details by keyboard; answers where it leads."""
    links = visitor.page.locator("#details .connected a.name")
    link = links.nth(number % links.count())
    goal = str(link.get_attribute("data-node"))
    visitor.page.evaluate("(it) => { it.closest('details').open = true; it.focus(); }", link.element_handle())
    visitor.press("Enter")
    visitor.settle()
    assert visitor.details() == goal
    assert visitor.focus()["tag"] == "h2"
    return goal


def test_back_and_forward_put_the_focus_where_it_was(visitor: Visitor) -> None:
    visitor.go("node=strong-relationships")
    visitor.page.focus("#details h2")
    goals = [follow(visitor, number) for number in (1, 0, 2, 3, 1)]
    for goal in reversed(goals):
        visitor.page.go_back()
        visitor.settle()
        assert visitor.focus()["node"] == goal, "the link that was followed"
    visitor.page.go_forward()
    visitor.settle()
    assert visitor.details() == goals[0]
    assert visitor.page.evaluate("document.activeElement.closest('#details') !== null")
    visitor.press("Tab")
    assert visitor.page.evaluate("document.activeElement.closest('#panel') !== null"), "and one goes on from there"


def test_back_leaves_the_focus_on_the_map_alone(visitor: Visitor) -> None:
    for name in TEN[:2]:
        visitor.page.focus(f"#map [data-node={name}]")
        visitor.press("Space")
        visitor.settle()
    visitor.page.focus(f"#map [data-node={TEN[1]}]")
    visitor.page.go_back()
    visitor.settle()
    assert visitor.details() == TEN[0]
    assert visitor.page.evaluate("document.activeElement.closest('#map') !== null")


def test_back_takes_the_focus_from_nobody(visitor: Visitor) -> None:
    for name in TEN[:2]:
        visitor.go(f"node={name}")
    visitor.page.focus("#finder input")
    visitor.page.go_back()
    visitor.settle()
    assert visitor.page.evaluate("document.activeElement.matches('#finder input')")
