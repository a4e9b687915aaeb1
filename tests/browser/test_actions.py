"""Whatever a mouse can do, keys and fingers can do: a table of every action, and each way of each carried out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession

from tests.browser.phone import fingers
from tests.browser.test_map import empty_spot, middle_of_map, scale
from tests.browser.visitor import Visitor
from tests.browsers import Contexts, devtools, only_chromium_can
from tests.conftest import until

NODE = "strong-relationships"
SMALL = "strong-relationships-i1"
EDGE = "strong-relationships~supports~student-agency"
WAY = (60.0, 45.0)


@dataclass(frozen=True)
class Hand:
    """Someone at a page with a mouse, with keys alone, or with fingers alone."""

    visitor: Visitor

    @cached_property
    def session(self) -> CDPSession:
        return devtools(self.visitor.page, "be touched")

    def touch_drag(self, start: tuple[float, float]) -> None:
        x, y = start
        fingers(self.session, "touchStart", (x, y))
        for step in range(1, 9):
            fingers(self.session, "touchMove", (x + WAY[0] * step / 8, y + WAY[1] * step / 8))
        fingers(self.session, "touchEnd")

    def mouse_drag(self, start: tuple[float, float]) -> None:
        mouse = self.visitor.page.mouse
        mouse.move(*start)
        mouse.down()
        mouse.move(start[0] + WAY[0], start[1] + WAY[1], steps=6)
        mouse.up()

    def pinch(self, start: float, end: float) -> None:
        x, y = middle_of_map(self.visitor)
        fingers(self.session, "touchStart", (x - start, y), (x + start, y))
        for step in range(1, 9):
            reach = start + (end - start) * step / 8
            fingers(self.session, "touchMove", (x - reach, y), (x + reach, y))
        fingers(self.session, "touchEnd")

    def tap(self, spot: tuple[float, float]) -> None:
        self.visitor.page.touchscreen.tap(*spot)

    def on(self, name: str) -> None:
        """Put the focus of the keyboard on a node; that every node is reached is tested elsewhere."""
        self.visitor.page.focus(f"#map [data-node='{name}']")

    def place(self, name: str) -> tuple[float, float]:
        return self.visitor.places()[name]


Do = Callable[[Hand], Any]


@dataclass(frozen=True)
class Action:
    """One thing to do, in three ways, from a view; ``done`` sees whether it is done, given what it saw before."""

    query: str
    mouse: Do
    keys: Do
    touch: Do
    done: Callable[[Any, Any], bool]
    see: Callable[[Visitor], Any] = Visitor.query
    before: Do = lambda hand: None


def becomes(query: str) -> Callable[[Any, Any], bool]:
    return lambda before, after: bool(after == query != before)


def control(selector: str, key: str = "Enter") -> dict[str, Do]:
    """A control that is clicked, reached by Tab and pressed, or tapped."""

    def press(hand: Hand) -> None:
        hand.visitor.page.locator(selector).first.focus()
        assert hand.visitor.page.evaluate("document.activeElement.tabIndex") >= 0
        hand.visitor.press(key)

    return {
        "mouse": lambda hand: hand.visitor.page.locator(selector).first.click(),
        "keys": press,
        "touch": lambda hand: hand.visitor.page.locator(selector).first.tap(),
    }


def through(
    query: str,
    selector: str,
    key: str = "Enter",
    *,
    done: Callable[[Any, Any], bool],
    see: Callable[[Visitor], Any] = Visitor.query,
    before: Do = lambda hand: None,
) -> Action:
    """What is done through one control of the page."""
    ways = control(selector, key)
    return Action(query, ways["mouse"], ways["keys"], ways["touch"], done, see, before)


def opened(selector: str) -> Do:
    """Open what a control stands in."""
    return lambda hand: hand.visitor.page.locator(selector).first.click()


def keys(*pressed: str, on: str = NODE) -> Do:
    def do(hand: Hand) -> None:
        hand.on(on)
        hand.visitor.press(*pressed)

    return do


def wheel(by: int) -> Do:
    def do(hand: Hand) -> None:
        hand.visitor.page.mouse.move(*middle_of_map(hand.visitor))
        hand.visitor.page.mouse.wheel(0, by)

    return do


def spot_of_edge(hand: Hand) -> tuple[float, float]:
    spot: list[float] = hand.visitor.page.evaluate(
        """(name) => {
          const { map } = explorerPage;
          const box = map.host.getBoundingClientRect();
          for (let part = 0.3; part < 0.8; part += 0.02) {
            const link = map.scene.links.find((each) => each.id === name);
            const { x, y } = explorerLogic.bows.pointAt(link.bow, part);
            const at = { x: map.camera.x + map.scale * x, y: map.camera.y + map.scale * y };
            const hit = document.elementFromPoint(box.x + at.x, box.y + at.y);
            const free = map.svg.contains(hit) && !hit.closest("[data-node], [data-for]") &&
              !explorerMap.targets.meant(map, at, hit, true);
            if (free && explorerMap.links.at(map, at) === link) return [box.x + at.x, box.y + at.y];
          }
        }""",
        EDGE,
    )
    return spot[0], spot[1]


def along_links(hand: Hand) -> None:
    """Walk the links of the node until the one that is meant is reached, and open it."""
    hand.on(NODE)
    for _ in range(40):
        hand.visitor.press("l")
        if hand.visitor.page.evaluate("document.activeElement.dataset.edge") == EDGE:
            hand.visitor.press("Enter")
            return
    pytest.fail("the link was not met")


def type_and(*pressed: str) -> Do:
    def do(hand: Hand) -> None:
        hand.visitor.page.keyboard.type("personalized")
        hand.visitor.page.wait_for_selector("#finder [role=option]")
        hand.visitor.settle()
        hand.visitor.press(*pressed)

    return do


def typed_then(choose: str) -> Do:
    def do(hand: Hand) -> None:
        field = hand.visitor.page.locator("#finder input")
        (field.tap if choose == "tap" else field.click)()
        type_and()(hand)
        option = hand.visitor.page.locator("#finder [role=option]").first
        (option.tap if choose == "tap" else option.click)()

    return do


def slash(*pressed: str) -> Do:
    def do(hand: Hand) -> None:
        hand.on(NODE)
        hand.visitor.press("/")
        type_and(*pressed)(hand)

    return do


def chosen(key: str) -> Do:
    """Choose the other end from its list, by keys."""

    def do(hand: Hand) -> None:
        hand.visitor.page.locator(f"#details select#end-{key}").focus()
        hand.visitor.page.keyboard.type("Self-care")

    return do


def named(visitor: Visitor) -> bool:
    """Whether the name of a small thing is shown on the map."""
    return visitor.page.locator(f"#map [data-for='{SMALL}'][data-shown=yes]").count() == 1


def visible(selector: str) -> Callable[[Visitor], bool]:
    return lambda visitor: visitor.page.is_visible(selector)


def moved(visitor: Visitor) -> list[str]:
    return visitor.names("#map [data-moved=yes]")


def zoomed(visitor: Visitor) -> float:
    return scale(visitor.camera())


def came(before: Any, after: Any) -> bool:
    return bool(after) and not before


def two_steps(hand: Hand) -> None:
    for changes in ("node=cognitive", "intasc=3"):
        hand.visitor.go(changes)


def two_steps_and_back(hand: Hand) -> None:
    two_steps(hand)
    hand.visitor.page.evaluate("explorerAddress.undo()")
    until(hand.visitor.page, "location.search === '?node=cognitive'")


ACTIONS: dict[str, Action] = {
    "select": Action(
        "",
        mouse=lambda hand: hand.visitor.click_node(NODE),
        keys=keys("Enter"),
        touch=lambda hand: hand.tap(hand.place(NODE)),
        done=becomes(f"?node={NODE}"),
    ),
    "let go": Action(
        f"?node={NODE}",
        mouse=lambda hand: hand.visitor.page.mouse.click(*empty_spot(hand.visitor)),
        keys=keys("Escape"),
        touch=lambda hand: hand.tap(empty_spot(hand.visitor)),
        done=becomes(""),
    ),
    "name what is small": Action(
        "",
        mouse=lambda hand: hand.visitor.page.mouse.move(*hand.place(SMALL)),
        keys=lambda hand: hand.on(SMALL),
        touch=lambda hand: hand.tap(hand.place(SMALL)),
        done=came,
        see=named,
    ),
    "move the map": Action(
        "",
        mouse=lambda hand: hand.mouse_drag(empty_spot(hand.visitor)),
        keys=keys("Shift+ArrowRight"),
        touch=lambda hand: hand.touch_drag(empty_spot(hand.visitor)),
        done=lambda before, after: before != after and scale(before) == scale(after),
        see=Visitor.camera,
    ),
    "zoom in": Action(
        "", wheel(-300), keys("+"), lambda hand: hand.pinch(60, 130), lambda one, other: other > one * 1.2, zoomed
    ),
    "zoom out": Action(
        "",
        wheel(300),
        keys("-"),
        lambda hand: hand.pinch(130, 60),
        lambda one, other: other < one / 1.2,
        zoomed,
        before=lambda hand: hand.visitor.page.evaluate("explorerPage.map.zoom(2)"),
    ),
    "zoom in with the button": through("", "[data-action=zoom-in]", done=lambda a, b: b > a, see=zoomed),
    "zoom out with the button": through("", "[data-action=zoom-out]", done=lambda a, b: b < a, see=zoomed),
    "show everything": Action(
        "",
        mouse=control("[data-action=fit]")["mouse"],
        keys=keys("0"),
        touch=control("[data-action=fit]")["touch"],
        done=lambda before, after: after < before,
        see=zoomed,
        before=lambda hand: hand.visitor.page.evaluate("explorerPage.map.zoom(2)"),
    ),
    "drag an item": Action(
        f"?node={NODE}",
        mouse=lambda hand: hand.mouse_drag(hand.place(NODE)),
        keys=keys("Control+ArrowRight"),
        touch=lambda hand: hand.touch_drag(hand.place(NODE)),
        done=lambda before, after: (before, after) == ([], [NODE]),
        see=moved,
    ),
    "put back": through(
        "",
        "[data-action=put-back]",
        done=lambda before, after: (before, after) == ([NODE], []),
        see=moved,
        before=keys("Control+ArrowRight"),
    ),
    "open a line": Action(
        f"?node={NODE}",
        mouse=lambda hand: hand.visitor.page.mouse.click(*spot_of_edge(hand)),
        keys=along_links,
        touch=lambda hand: hand.tap(spot_of_edge(hand)),
        done=becomes(f"?node={NODE}&edge={EDGE}"),
    ),
    "tell what is on screen": Action(
        "",
        mouse=control("[data-action=summary]")["mouse"],
        keys=keys("s"),
        touch=control("[data-action=summary]")["touch"],
        done=came,
        see=visible("#summary"),
        before=lambda hand: hand.visitor.page.evaluate(
            "document.getElementById('summary').hidden || explorerPage.actions.summary()"
        ),
    ),
    "filter": through("", "#filters [data-toggle='intasc=3']", " ", done=becomes("?intasc=3")),
    "filter by domain": through("", "#filters [data-toggle='domain=cognitive']", done=becomes("?domain=cognitive")),
    "match all": through("?intasc=3,9", "#filters [data-go='match=all']", done=becomes("?intasc=3,9&match=all")),
    "more filters": through("", "#filters .popover > summary", done=came, see=visible("#filters .popover-card")),
    "a filter among more": through(
        "",
        "#filters [data-toggle='type=video']",
        done=becomes("?type=video"),
        before=opened("#filters .popover > summary"),
    ),
    "remove a filter": through("?intasc=3,9", "#active .chip", done=becomes("?intasc=9")),
    "clear": through("?intasc=3&domain=cognitive", "#clear-filters", done=becomes("")),
    "hide a kind": through(
        "", "#legend [data-toggle='kind=indicator']", done=lambda before, after: after.startswith("?kind=")
    ),
    "hide a line": through(
        "",
        "#legend [data-toggle='relation=supports']",
        done=lambda before, after: after.startswith("?relation="),
        before=opened("#legend .popover > summary"),
    ),
    "lay out": through("", "#tools [data-go='layout=layers']", done=becomes("?layout=layers")),
    "fold": through(
        "",
        "#tools [data-toggle='fold=cognitive']",
        done=becomes("?fold=cognitive"),
        before=opened("#tools .popover > summary"),
    ),
    "fold from the details": through(
        f"?node={NODE}", f"#details [data-toggle='fold={NODE}']", done=becomes(f"?node={NODE}&fold={NODE}")
    ),
    "unfold in the outline": through(
        "?view=outline&fold=cognitive", "#outline [data-toggle]", done=becomes("?view=outline")
    ),
    "look within two steps": Action(
        f"?node={NODE}",
        mouse=control("#details [data-go='focus=2']")["mouse"],
        keys=keys("2"),
        touch=control("#details [data-go='focus=2']")["touch"],
        done=becomes(f"?node={NODE}&focus=2"),
    ),
    "look another way": through("", "#views [data-go^='view=outline']", done=becomes("?view=outline")),
    "follow a name": through(
        f"?node={NODE}", "#details a[data-node=interpersonal]", done=becomes("?node=interpersonal")
    ),
    "ask why": through(f"?node={NODE}", "#details a[data-edge]", done=lambda before, after: "&edge=" in after),
    "close the details": through(f"?node={NODE}", "#details .close", done=becomes("")),
    "choose the other end of a path": Action(
        f"?view=path&node={NODE}",
        mouse=lambda hand: hand.visitor.click_node("self-care"),
        keys=chosen("to"),
        touch=lambda hand: hand.tap(hand.place("self-care")),
        done=becomes(f"?view=path&node={NODE}&to=self-care"),
    ),
    "choose the other of two": Action(
        f"?view=compare&node={NODE}",
        mouse=lambda hand: hand.visitor.click_node("self-care"),
        keys=chosen("with"),
        touch=lambda hand: hand.tap(hand.place("self-care")),
        done=becomes(f"?view=compare&node={NODE}&with=self-care"),
    ),
    "swap the ends": through(
        f"?view=path&node={NODE}&to=self-care",
        "#details .swap",
        done=becomes(f"?view=path&node=self-care&to={NODE}"),
    ),
    "sort the table": through("?view=table", "#table [data-go='sort=links']", done=becomes("?view=table&sort=links")),
    "select in the outline": through(
        "?view=outline",
        "#outline :is(h3, h4, h5, h6) > a[data-node=self-care]",
        done=becomes("?view=outline&node=self-care"),
    ),
    "open a cell of the crosswalk": through(
        "?view=crosswalk", "#crosswalk td a[data-edge]", done=lambda before, after: "&edge=" in after
    ),
    "search": Action(
        "", typed_then("click"), slash("ArrowDown", "Enter"), typed_then("tap"), lambda before, after: after != before
    ),
    "look up a word": through("", "#views [data-go^='view=glossary']", done=becomes("?view=glossary")),
    "undo": Action(
        "",
        mouse=control("[data-action=undo]")["mouse"],
        keys=keys("Control+z"),
        touch=control("[data-action=undo]")["touch"],
        done=becomes("?node=cognitive"),
        before=two_steps,
    ),
    "redo": Action(
        "",
        mouse=control("[data-action=redo]")["mouse"],
        keys=keys("Control+Shift+Z"),
        touch=control("[data-action=redo]")["touch"],
        done=becomes("?node=cognitive&intasc=3"),
        before=two_steps_and_back,
    ),
    "help": Action(
        "",
        mouse=control("[data-action=help]")["mouse"],
        keys=keys("?"),
        touch=control("[data-action=help]")["touch"],
        done=came,
        see=visible("#help"),
    ),
    "dismiss a notice": through("?node=nobody", "#notices button", done=becomes("")),
}


@pytest.fixture(scope="module")
def hands(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Hand]:
    """A laptop that can be touched as well, where the browser can be made to feel it."""
    with contexts.lent(browser, **({} if browser.browser_type.name == "firefox" else {"has_touch": True})) as page:
        visitor = Visitor(page, server_url)
        visitor.open()
        yield Hand(visitor)


@pytest.mark.few(18)
@pytest.mark.wcag("2.1.1", "2.5.1")
@pytest.mark.parametrize("way", ["mouse", "keys", "touch"])
@pytest.mark.parametrize("action", ACTIONS)
def test_it_is_done_by_mouse_by_keys_and_by_touch(hands: Hand, action: str, way: str) -> None:
    what, visitor = ACTIONS[action], hands.visitor
    if way == "touch":
        only_chromium_can(visitor.page, "be touched")
    visitor.start_over()
    visitor.become(what.query)
    what.before(hands)
    visitor.settle()
    before = what.see(visitor)
    getattr(what, way)(hands)
    visitor.settle()
    for _ in range(100):
        if what.done(before, after := what.see(visitor)):
            break
        # Going back and forth, and taps, come to the page a moment later.
        visitor.page.wait_for_timeout(30)
    else:
        pytest.fail(f"{after} follows on {before}")
    assert visitor.watched.problems == []
