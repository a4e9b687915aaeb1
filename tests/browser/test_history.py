"""Where one has been, and going back and forth: the trail, undo and redo."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.test_layouts import press_layout, world_of
from tests.browser.test_moving import drag_node, moved
from tests.browser.visitor import Arrive, Visitor
from tests.conftest import until

WALK = [
    "strong-relationships",
    "cognitive",
    "self-care",
    "intasc-3",
    "foundational",
    "student-agency",
    "r-challenge-str",
]


def trail(visitor: Visitor) -> list[str]:
    """What the trail lists, by id."""
    found: list[str] = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#trail ol a")].map((each) =>
            new URLSearchParams(each.getAttribute("href")).get("node"))"""
    )
    return found


def place(visitor: Visitor) -> int:
    """The place of the present entry among those of this visit."""
    return int(visitor.page.evaluate("explorerAddress.entry().place"))


def state(visitor: Visitor) -> dict[str, Any]:
    """The view: the query, what stands out, where everything stands, what was moved, and the panel."""
    seen = visitor.seen()
    return {
        "query": visitor.query(),
        "states": seen.states,
        "links": seen.link_states,
        "matching": seen.matching,
        "places": {name: (round(x, 1), round(y, 1)) for name, (x, y) in world_of(visitor).items()},
        "moved": moved(visitor),
        "details": visitor.text("#details"),
        "page": visitor.texts("#views [aria-current=page]"),
    }


def by_button(visitor: Visitor, what: str) -> None:
    visitor.page.click(f"[data-action={what}]", force=True)  # also one that says it is disabled


def by_key(visitor: Visitor, what: str) -> None:
    visitor.press("Control+z" if what == "undo" else "Control+Shift+Z")


def by_other_key(visitor: Visitor, what: str) -> None:
    visitor.press("Control+z" if what == "undo" else "Control+y")


def by_browser(visitor: Visitor, what: str) -> None:
    visitor.page.evaluate("history.back()" if what == "undo" else "history.forward()")


Way = Callable[[Visitor, str], None]
WAYS = [by_button, by_key, by_other_key, by_browser]


def step(visitor: Visitor, way: Way, what: str) -> None:
    """Undo or redo one change."""
    goal = place(visitor) + (1 if what == "redo" else -1)
    way(visitor, what)
    until(visitor.page, f"explorerAddress.entry().place === {goal}")
    visitor.settle()


def can(visitor: Visitor, what: str) -> bool:
    """Whether a button says that it would do something."""
    return visitor.page.get_attribute(f"[data-action={what}]", "aria-disabled") == "false"


@pytest.fixture
def fresh(visitor: Visitor) -> Visitor:
    """Someone who has just come, so that there is nothing to undo."""
    visitor.page.goto("about:blank")
    visitor.open()
    assert place(visitor) == 0
    return visitor


# --- the trail


def test_the_trail_lists_what_was_selected_the_latest_last(fresh: Visitor) -> None:
    assert trail(fresh) == []
    for count, name in enumerate(WALK[:4], 1):
        fresh.go(f"node={name}")
        assert trail(fresh) == WALK[:count]
    assert fresh.page.locator("#trail nav").get_attribute("aria-label") == "Where you have been"
    assert fresh.page.locator("#trail [aria-current]").count() == 1
    assert fresh.text("#trail [aria-current]") == fresh.text("#details h2")


def test_the_trail_holds_six_at_most(fresh: Visitor) -> None:
    for name in WALK:
        fresh.go(f"node={name}")
    assert trail(fresh) == WALK[-6:]


def test_the_trail_repeats_nothing(fresh: Visitor) -> None:
    for name in ["cognitive", "self-care", "cognitive", "intasc-3", "cognitive", "intasc-3"]:
        fresh.go(f"node={name}")
        fresh.go("intasc=3")
        fresh.go("intasc=")
        found = trail(fresh)
        assert len(set(found)) == len(found)
        assert found[-1] == name
    assert set(trail(fresh)) == {"cognitive", "self-care", "intasc-3"}


def test_other_changes_leave_the_trail_alone(fresh: Visitor) -> None:
    for name in WALK[:3]:
        fresh.go(f"node={name}")
    for changes in (
        "intasc=3",
        "layout=layers",
        "focus=2",
        "view=table",
        "view=report",
        "view=",
        "node=",
        "theme=dark",
    ):
        fresh.go(changes)
        assert trail(fresh) == WALK[:3]


def test_every_name_of_the_trail_leads_there(fresh: Visitor) -> None:
    for name in WALK[:5]:
        fresh.go(f"node={name}")
    titles = fresh.texts("#trail ol a")
    for title in titles[:4]:
        fresh.page.locator("#trail ol a", has_text=title).first.click()
        fresh.settle()
        assert fresh.text("#details h2") == title
        assert trail(fresh)[-1] == fresh.details()


def test_a_name_of_the_trail_keeps_the_rest_of_the_view(fresh: Visitor) -> None:
    for name in WALK[:3]:
        fresh.go(f"node={name}")
    fresh.go("intasc=3&layout=layers")
    fresh.page.locator("#trail ol a").first.click()
    fresh.settle()
    assert fresh.query() == f"?node={WALK[0]}&layout=layers&intasc=3"


@pytest.mark.few(2)
@pytest.mark.parametrize("view", ["table", "outline", "crosswalk", "report", "path", "compare", "about"])
def test_a_name_of_the_trail_shows_its_node_whatever_the_page(fresh: Visitor, view: str) -> None:
    for name in WALK[:3]:
        fresh.go(f"node={name}")
    fresh.go(f"view={view}")
    fresh.page.locator("#trail ol a").first.click()
    fresh.settle()
    assert f"node={WALK[0]}" in fresh.query()
    assert fresh.page.locator("#trail [aria-current]").count() == 1


def test_the_trail_fits_where_it_stands(fresh: Visitor) -> None:
    for name in WALK:
        fresh.go(f"node={name}")
    for width in (1366, 390):
        fresh.page.set_viewport_size({"width": width, "height": 800})
        if fresh.page.is_visible("#bar"):
            fresh.page.click("#bar [data-bar=more]")
        inside = fresh.page.evaluate(
            """() => { const outer = document.getElementById("trail").getBoundingClientRect();
              const all = [...document.querySelectorAll("#trail button, #trail ol a[aria-current]")];
              return all.every((each) => { const box = each.getBoundingClientRect();
                return box.width > 20 && box.left >= outer.left - 1 && box.left + 20 < outer.right; }); }"""
        )
        assert inside, width


# --- nothing to undo


def test_there_is_nothing_to_undo_at_first(fresh: Visitor) -> None:
    assert not can(fresh, "undo")
    assert not can(fresh, "redo")
    before = state(fresh)
    for way in (by_button, by_key, by_other_key):
        for what in ("undo", "redo"):
            way(fresh, what)
            fresh.page.wait_for_timeout(60)
            fresh.settle()
            assert state(fresh) == before
            assert fresh.page.url.startswith(fresh.url), "the page is not left"


def test_the_buttons_say_whether_there_is_anything_to_undo(fresh: Visitor) -> None:
    fresh.go("node=cognitive")
    assert (can(fresh, "undo"), can(fresh, "redo")) == (True, False)
    fresh.go("intasc=3")
    step(fresh, by_button, "undo")
    assert (can(fresh, "undo"), can(fresh, "redo")) == (True, True)
    step(fresh, by_button, "undo")
    assert (can(fresh, "undo"), can(fresh, "redo")) == (False, True)
    assert fresh.page.evaluate("document.activeElement.dataset.action") == "undo", "the button keeps the focus"
    step(fresh, by_button, "redo")
    fresh.go("node=self-care")
    assert (can(fresh, "undo"), can(fresh, "redo")) == (True, False), "another change leaves nothing to redo"
    by_key(fresh, "redo")
    fresh.page.wait_for_timeout(60)
    assert fresh.query() == "?node=self-care"


@pytest.mark.wcag("4.1.2")
def test_the_buttons_have_names(fresh: Visitor) -> None:
    assert fresh.page.get_by_role("button", name="Undo", exact=True).count() == 1
    assert fresh.page.get_by_role("button", name="Redo", exact=True).count() == 1
    assert fresh.page.get_attribute("[data-action=undo]", "title") == "Undo (Ctrl+Z)"


# --- ten and ten


def select(visitor: Visitor, dice: random.Random) -> None:
    name = dice.choice(WALK)
    if f"node={name}" not in visitor.query():
        visitor.go(f"view=&edge=&node={name}")


def click_node(visitor: Visitor, dice: random.Random) -> None:
    if visitor.page.is_visible("#map") and "path" not in visitor.query() and "compare" not in visitor.query():
        name = dice.choice(WALK)
        if name in world_of(visitor) and f"node={name}&" not in visitor.query() + "&":
            visitor.click_node(name)


def filter_by(visitor: Visitor, dice: random.Random) -> None:
    press_one(visitor, dice, "#filters .switch[data-toggle]")


def focus(visitor: Visitor, dice: random.Random) -> None:
    press_one(visitor, dice, "#details [data-go^='focus=']")


def layout(visitor: Visitor, dice: random.Random) -> None:
    press_one(visitor, dice, "#tools [data-go^='layout=']")


def open_edge(visitor: Visitor, dice: random.Random) -> None:
    press_one(visitor, dice, "#details a[data-edge]")


def turn_page(visitor: Visitor, dice: random.Random) -> None:
    press_one(visitor, dice, "#views a:not([aria-current])")


def fold(visitor: Visitor, dice: random.Random) -> None:
    if visitor.page.locator("#tools details > summary").count():
        visitor.page.click("#tools details > summary")
        press_one(visitor, dice, "#tools details [data-toggle^='fold=']")
        visitor.settle()
        visitor.press("Escape")
        assert not visitor.page.is_visible("#tools .popover-card")


def drag(visitor: Visitor, dice: random.Random) -> None:
    if visitor.page.is_visible("#map"):
        names = [each for each in sorted(world_of(visitor)) if each in WALK and visitor.spot(each)]
        if names:
            drag_node(visitor, dice.choice(names), dice.choice([-35, 30]), dice.choice([-25, 20]))


def press_one(visitor: Visitor, dice: random.Random, selector: str) -> None:
    """Press one of those elements that can be seen, if there are any."""
    shown = visitor.page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)].flatMap((each, place) =>
            each.checkVisibility({ visibilityProperty: true }) ? [place] : [])""",
        selector,
    )
    if shown:
        visitor.page.locator(selector).nth(dice.choice(shown)).click()


ACTIONS = [select, click_node, filter_by, focus, layout, fold, open_edge, turn_page, drag]


def act(visitor: Visitor, dice: random.Random) -> str:
    """Do something, whatever it is, that changes the view."""
    before = place(visitor)
    for _ in range(50):
        action = dice.choice(ACTIONS)
        action(visitor, dice)
        visitor.settle()
        if place(visitor) > before:
            assert place(visitor) == before + 1, f"{action.__name__} is one change"
            return action.__name__
    return pytest.fail("50 actions changed nothing")


@pytest.mark.few(1)
@pytest.mark.parametrize(("seed", "way"), list(enumerate(WAYS, 1))[:2])
def test_ten_actions_are_undone_and_done_again(fresh: Visitor, seed: int, way: Way) -> None:
    dice = random.Random(seed)
    states, done = [state(fresh)], []
    for _ in range(10):
        done.append(act(fresh, dice))
        states.append(state(fresh))
    for number in reversed(range(10)):
        step(fresh, way, "undo")
        assert_state(state(fresh), states[number], f"undoing {done[number]} of {done}")
    assert not can(fresh, "undo")
    for number in range(10):
        step(fresh, way, "redo")
        assert_state(state(fresh), states[number + 1], f"redoing {done[number]} of {done}")
    assert not can(fresh, "redo")


def assert_state(found: dict[str, Any], expected: dict[str, Any], when: str) -> None:
    for part, value in expected.items():
        assert found[part] == value, f"{part} after {when}"


def test_ten_quick_undos_all_count(fresh: Visitor) -> None:
    first = state(fresh)
    for name in [*WALK, *WALK[:3]]:
        fresh.go(f"node={name}")
    last = state(fresh)
    for _ in range(10):
        fresh.press("Control+z")
        fresh.page.wait_for_timeout(30)
    until(fresh.page, "explorerAddress.entry().place === 0")
    fresh.settle()
    assert state(fresh) == first
    for _ in range(10):
        fresh.press("Control+y")
        fresh.page.wait_for_timeout(30)
    until(fresh.page, "explorerAddress.entry().place === 10")
    fresh.settle()
    assert state(fresh) == last


# --- what undo leaves alone


def test_undo_while_typing_belongs_to_the_field(fresh: Visitor) -> None:
    fresh.go("node=cognitive")
    fresh.press("/")
    fresh.page.keyboard.type("equity")
    fresh.settle()
    before, at = fresh.query(), place(fresh)
    for key in ("Control+z", "Control+Shift+Z", "Control+z", "Control+y"):
        fresh.press(key)
        fresh.settle()
        assert (fresh.query(), place(fresh)) == (before, at)
    assert fresh.page.evaluate("document.activeElement.matches('#finder input')")
    fresh.press("Escape", "Escape")


def test_loading_again_keeps_trail_and_undo(fresh: Visitor) -> None:
    states = [state(fresh)]
    for name in WALK[:3]:
        fresh.go(f"node={name}")
        states.append(state(fresh))
    drag_node(fresh, "cognitive", 30, 20)
    states.append(state(fresh))
    step(fresh, by_key, "undo")
    reload(fresh)
    assert_state(state(fresh), states[3], "loading again")
    assert trail(fresh) == WALK[:3]
    assert can(fresh, "undo")
    for number in (2, 1, 0):
        step(fresh, by_button, "undo")
        assert_state(state(fresh), states[number], "undoing after loading again")
    assert not can(fresh, "undo")


def test_loading_again_keeps_redo(fresh: Visitor) -> None:
    fresh.go("node=cognitive")
    fresh.go("node=self-care")
    step(fresh, by_button, "undo")
    reload(fresh)
    assert fresh.query() == "?node=cognitive"
    assert can(fresh, "redo")
    step(fresh, by_button, "redo")
    assert fresh.query() == "?node=self-care"


def reload(visitor: Visitor) -> None:
    visitor.page.reload()
    until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    visitor.settle()


def test_a_skip_link_keeps_trail_and_undo(fresh: Visitor) -> None:
    for name in WALK[:3]:
        fresh.go(f"node={name}")
    fresh.page.locator("a.skip").first.focus()
    fresh.press("Enter")
    fresh.settle()
    assert trail(fresh) == WALK[:3]
    assert can(fresh, "undo")
    by_key(fresh, "undo")
    until(fresh.page, f"location.search === '?node={WALK[1]}'")


def test_undo_brings_the_search_back(fresh: Visitor) -> None:
    fresh.press("/")
    fresh.page.keyboard.type("equity")
    fresh.press("Enter")
    fresh.settle()
    fresh.go("node=self-care")
    step(fresh, by_button, "undo")
    assert fresh.query() == "?q=equity"
    assert fresh.page.input_value("#finder input") == "equity"
    step(fresh, by_button, "undo")
    assert fresh.page.input_value("#finder input") == ""


@pytest.mark.wcag("4.1.3")
def test_undo_is_told_to_who_cannot_see_it(fresh: Visitor) -> None:
    fresh.go("node=cognitive")
    fresh.go("node=self-care")
    step(fresh, by_key, "undo")
    assert "Cognitive" in fresh.text("#announcer")
    assert fresh.page.title().startswith("Cognitive")


def test_a_link_begins_a_trail_of_its_own(fresh: Visitor, arrive: Arrive) -> None:
    for name in WALK[:3]:
        fresh.go(f"node={name}")
    elsewhere = arrive(fresh.query())
    assert trail(elsewhere) == WALK[2:3]
    assert not elsewhere.page.is_visible("#trail nav"), "one step is no trail"
    assert not can(elsewhere, "undo")


def test_layouts_and_folds_are_undone_one_by_one(fresh: Visitor) -> None:
    first = world_of(fresh)
    press_layout(fresh, "layers")
    there = world_of(fresh)
    fresh.go("fold=cognitive")
    assert world_of(fresh).keys() < there.keys()
    step(fresh, by_button, "undo")
    assert world_of(fresh) == there
    step(fresh, by_button, "undo")
    assert world_of(fresh) == first


def test_where_the_browser_keeps_nothing_everything_but_redo_after_loading_works(arrive: Arrive) -> None:
    visitor = arrive()
    visitor.page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    visitor.page.reload()
    until(visitor.page, "document.getElementById('map')?.dataset.drawn === 'yes'")
    visitor.settle()
    visitor.go("node=self-care")
    assert visitor.details() == "self-care"
    by_key(visitor, "undo")
    until(visitor.page, "location.search === ''")
