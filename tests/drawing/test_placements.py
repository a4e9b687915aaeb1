"""The layouts as the browser gets them."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.surroundings import Direction
from explorer.drawing.layouts import arranged
from explorer.drawing.placements import Placements
from explorer.drawing.positions import Layout
from explorer.view.state import Focus, LayoutName, Unmatched, View
from tests.builders import domain, foundations, graph_of, link

SMALL = graph_of(
    domain("d", "a", "b", "c", "e"),
    link("a supports b"),
    link("b supports c"),
    foundations("set", "a"),
    link("e relates c"),
)
AROUND = LayoutName.AROUND


@pytest.mark.parametrize("view", [View(), View(layout=AROUND), View(node="a", focus=Focus.TWO)])
def test_the_first_layout_went_with_the_map(view: View) -> None:
    assert Placements(SMALL).of(view) is None


@pytest.mark.parametrize(
    ("view", "key"),
    [
        (View(layout=LayoutName.LAYERS), "layers"),
        (View(layout=LayoutName.LAYERS, node="a", focus=Focus.ONE), "layers"),
        (View(layout=LayoutName.STANDARDS), "standards"),
        (View(layout=AROUND, node="a"), "around|a||"),
        (View(layout=AROUND, node="a", focus=Focus.TWO, direction=Direction.IN), "around|a|2|in"),
        (View(layout=AROUND, node="b", focus=Focus.CHAIN), "around|b|chain|"),
    ],
)
def test_a_layout_is_named_by_what_it_depends_on(view: View, key: str) -> None:
    found = Placements(SMALL).of(view)
    assert found is not None
    assert found["key"] == key


@pytest.mark.parametrize(
    ("view", "placed"),
    [
        (View(node="b"), {"a", "b", "c", "d"}),
        (View(node="b", direction=Direction.OUT), {"b", "c"}),
        (View(node="b", focus=Focus.TWO, direction=Direction.IN), {"a", "b", "d"}),
        (View(node="b", focus=Focus.CHAIN), {"a", "b", "c"}),
        (View(node="b", focus=Focus.CHAIN, direction=Direction.IN), {"a", "b"}),
        (View(node="b", unmatched=Unmatched.HIDE), {"a", "b", "c", "d"}),
    ],
)
def test_around_a_node_stands_what_is_looked_at(view: View, placed: set[str]) -> None:
    found = Placements(SMALL).of(View(**{**vars(view), "layout": AROUND}))
    assert found is not None
    assert set(found["places"]) == placed


def test_every_place_is_inside_the_field_and_says_where_its_label_stands() -> None:
    found = Placements(SMALL).of(View(layout=LayoutName.LAYERS))
    assert found is not None
    assert set(found["places"]) == set(SMALL.nodes)
    for x, y, side in found["places"].values():
        assert 0 <= x <= found["field"]["width"]
        assert 0 <= y <= found["field"]["height"]
        assert side in ("left", "right", "above", "below")


def test_a_layout_is_computed_once() -> None:
    placements = Placements(SMALL)
    first = placements.of(View(layout=LayoutName.LAYERS))
    assert placements.of(View(layout=LayoutName.LAYERS, node="a", q="x")) is first


def test_a_layout_is_computed_once_for_visitors_who_ask_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    both, computed = Barrier(2), []

    def counted(graph: CompetencyGraph, name: LayoutName, centre: str | None, steps: Mapping[str, int]) -> Layout:
        computed.append(name)
        with suppress(BrokenBarrierError):
            both.wait(timeout=0.3)  # where a second visitor computes, too, the two meet here
        return arranged(graph, name, centre, steps)

    monkeypatch.setattr("explorer.drawing.placements.arranged", counted)
    placements, view = Placements(SMALL), View(layout=LayoutName.LAYERS)
    with ThreadPoolExecutor(2) as visitors:
        first, second = visitors.map(placements.of, [view, view])
    assert first is second
    assert computed == [LayoutName.LAYERS]
