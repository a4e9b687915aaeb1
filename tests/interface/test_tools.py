"""The tools of the map: what is laid out how, and what is folded."""

from typing import Any

import pytest

from explorer.interface.content import Content
from explorer.interface.panels.tools import render_tools
from explorer.view.address import Key, parse_query
from explorer.view.state import ON_THE_MAP, Page, View
from tests.builders import category, content_of, domain, indicators
from tests.trees import properties, tagged, text

SMALL = content_of(domain("d", "a", "b"), domain("e", "c"), indicators("a", "i"), category("k", 1, 2))


def tools(query: str, content: Content = SMALL) -> list[Any]:
    view, notices = parse_query(query, content.vocabulary)
    assert notices == ()
    return render_tools(content, view)


def changes(tree: Any, pressed: str | None = None) -> list[str]:
    """What the buttons of a tree change, of those that are pressed if that is asked for."""
    found = [properties(each) for each in tagged(tree, "Button")]
    return [
        each.get("data-toggle") or each["data-go"]
        for each in found
        if pressed is None or each.get("aria-pressed") == pressed
    ]


@pytest.mark.parametrize("page", Page)
def test_they_are_there_where_the_map_is(page: Page) -> None:
    assert bool(render_tools(SMALL, View(page=page))) is (page in ON_THE_MAP)


def test_one_layout_is_the_present_one() -> None:
    layouts, _ = tools("?layout=layers")
    assert changes(layouts, "true") == ["layout=layers"]
    assert changes(layouts) == ["layout=", "layout=layers", "layout=standards"]


def test_things_are_laid_out_around_a_node_only_where_one_is_selected() -> None:
    assert "layout=around" not in changes(tools("")[0])
    assert "layout=around" in changes(tools("?node=a")[0])


def test_everything_that_holds_something_can_be_folded() -> None:
    _, folds = tools("?fold=d")
    assert changes(folds, "true") == ["fold=d"]
    assert {f"fold={name}" for name in SMALL.vocabulary.choices[Key.FOLD]} <= set(changes(folds))
    assert "Folded: 1" in text(folds)


@pytest.mark.parametrize(
    ("query", "change"), [("", "fold=d,e"), ("?fold=d,k", "fold=d,e,k"), ("?fold=d,e,k", "fold=k")]
)
def test_a_group_is_folded_or_unfolded_as_one(query: str, change: str) -> None:
    _, folds = tools(query)
    assert change in changes(folds)


def test_of_a_very_large_group_some_are_listed_and_the_others_counted() -> None:
    many = [part for number in range(60) for part in domain(f"d{number}", f"c{number}")]
    _, folds = tools("", content_of(*many))
    assert len(changes(folds, "false")) == 40
    assert "20 more can be folded from their details." in text(folds)
