"""What is said of a change: one message each, never a flood; and of what is on screen, when that is asked for."""

import re
from collections.abc import Callable

import pytest

from tests.browser.visitor import Arrive, Visitor
from tests.conftest import until

# Notes each new text of each live region that was there before it, with its urgency; and an alert that comes with one.
_LISTEN = """() => {
  const live = "[aria-live], [role=status], [role=alert], [role=log]";
  window.heardAloud = [];
  const said = new Map();
  const urgency = (region) => region.matches("[role=alert], [aria-live=assertive]") ? "assertive" : "polite";
  const text = (region) => region.checkVisibility() ? region.innerText.replace(/\\s+/g, " ").trim() : "";
  for (const region of document.querySelectorAll(live)) said.set(region, text(region));
  new MutationObserver((records) => {
    const came = new Set(records.flatMap((each) => [...each.addedNodes]).filter((each) => each.nodeType === 1)
      .flatMap((each) => [each, ...each.querySelectorAll("*")]));
    const changed = new Map();
    for (const { target, addedNodes } of records) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      for (const each of [element?.closest(live), ...(element?.querySelectorAll(live) ?? [])]) {
        if (each) changed.set(each, (changed.get(each) || 0) + addedNodes.length);
      }
    }
    for (const region of document.querySelectorAll(live)) {
      const now = text(region);
      const before = said.get(region) || "";
      const again = changed.get(region) && now && [...region.children].some((each) => came.has(each));
      said.set(region, now);
      if (!now || (now === before && !again)) continue;
      if (came.has(region) && urgency(region) === "polite") continue;
      window.heardAloud.push([urgency(region), now]);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true,
                         attributeFilter: ["hidden", "class", "style"] });
}"""


def listen(visitor: Visitor) -> None:
    if visitor.page.evaluate("!window.heardAloud"):
        visitor.page.evaluate(_LISTEN)
    visitor.page.evaluate("heardAloud.length = 0")


def heard(visitor: Visitor, seconds: float = 0.5) -> list[tuple[str, str]]:
    """What was said since, within so much time."""
    visitor.settle()
    visitor.page.wait_for_timeout(seconds * 1000)
    return [(urgency, text) for urgency, text in visitor.page.evaluate("heardAloud.splice(0)")]


@pytest.mark.wcag("4.1.3")
def test_nothing_is_said_while_the_page_loads(arrive: Arrive) -> None:
    for query in ("", "?node=strong-relationships&intasc=3"):
        visitor = arrive("?view=about")
        visitor.page.add_init_script(f"({_LISTEN})()")
        visitor.open(query)
        assert heard(visitor) == []
        visitor.go("node=cognitive")
        assert heard(visitor, 0.2) == [("polite", "Cognitive, Domain. 4 links.")], "the listener does hear"


def press_node(visitor: Visitor) -> None:
    visitor.page.focus("#map [data-node=cognitive]")
    visitor.press("Enter")


def press(selector: str) -> Callable[[Visitor], None]:
    def do(visitor: Visitor) -> None:
        visitor.page.locator(selector).first.focus()
        visitor.press("Enter")

    return do


def go(changes: str) -> Callable[[Visitor], None]:
    return lambda visitor: visitor.go(changes)


MESSAGES: dict[str, tuple[str, Callable[[Visitor], None], str]] = {
    "select": ("", press_node, "Cognitive, Domain. 4 links."),
    "select another": ("?node=self-care", press_node, "Cognitive, Domain. 4 links."),
    "select while filtered": ("?intasc=3", press_node, "Cognitive, Domain. 4 links."),
    "let go": ("?node=cognitive", go("node="), "Nothing selected. 20 of 20 competencies match."),
    "filter": ("", press("#filters [data-toggle='intasc=3']"), "8 of 20 competencies match."),
    "filter while selected": (
        "?node=cognitive",
        press("#filters [data-toggle='intasc=3']"),
        "8 of 20 competencies match.",
    ),
    "the same number again": ("?intasc=3", go("intasc=8"), "8 of 20 competencies match."),
    "clear": ("?intasc=3,9&domain=cognitive", press("#clear-filters"), "20 of 20 competencies match."),
    "remove one": ("?intasc=3,9", press("#active .chip"), "5 of 20 competencies match."),
    "theme": ("", go("theme=dark"), "Theme: dark."),
    "view": ("", press("#views [data-go^='view=outline']"), "Outline."),
    "layout": ("", press("#tools [data-go='layout=layers']"), "Layout: Foundations up."),
    "fold": ("", go("fold=cognitive"), "Folded: Cognitive."),
    "sort": ("?view=table", press("#table [data-go='sort=links']"), "Sorted by Links."),
    "link": (
        "?node=self-care",
        press("#details a[data-edge]"),
        "The set of twelve foundational competencies builds toward Self-care. Published.",
    ),
    "steps": ("?node=self-care", go("focus=1"), "Self-care, Competency. 4 links. 4 other items are within 1 step."),
    "path": (
        "?view=path&node=self-care",
        go("to=intasc-9"),
        "Path 1 of 1 from Self-care to InTASC 9: Professional Learning and Ethical Practice, 2 steps.",
    ),
    "search": ("", go("q=equity"), "Results for “equity”."),
}


@pytest.mark.few(3)
@pytest.mark.wcag("4.1.3")
@pytest.mark.parametrize("change", MESSAGES)
def test_a_change_is_told_once_and_politely(visitor: Visitor, change: str) -> None:
    query, do, expected = MESSAGES[change]
    visitor.become(query)
    listen(visitor)
    do(visitor)
    said = heard(visitor)
    assert len(said) == 1, said
    urgency, text = said[0]
    assert urgency == "polite"
    assert text.startswith(expected) if change == "search" else text == expected


@pytest.mark.wcag("4.1.3")
def test_ten_quick_changes_are_no_flood(visitor: Visitor) -> None:
    listen(visitor)
    with visitor.held_callbacks():
        for number in range(1, 11):
            visitor.page.evaluate("(number) => explorerAddress.go(`intasc=${number}`)", number)
    said = heard(visitor)
    assert 1 <= len(said) <= 2
    assert said[-1][1] == "8 of 20 competencies match."


@pytest.mark.wcag("3.3.1", "4.1.3")
def test_an_error_is_told_at_once_and_no_other_way(visitor: Visitor) -> None:
    listen(visitor)
    visitor.page.evaluate("dispatchEvent(new Event('offline'))")
    said = heard(visitor)
    assert [urgency for urgency, _ in said] == ["assertive"]
    assert said[0][1].startswith("Offline: showing the last loaded map.")
    visitor.page.evaluate("dispatchEvent(new Event('online'))")
    assert heard(visitor) == [], "that all is well again shows by itself"


@pytest.mark.wcag("3.3.1", "4.1.3")
def test_an_answer_with_an_error_is_told_at_once(visitor: Visitor) -> None:
    visitor.page.route("**/_dash-update-component*", lambda route: route.fulfill(status=500, body="no"))
    listen(visitor)
    visitor.page.evaluate("explorerAddress.go('node=cognitive')")
    until(visitor.page, "heardAloud.length")
    visitor.page.wait_for_timeout(500)
    said = visitor.page.evaluate("heardAloud.splice(0)")
    assert [urgency for urgency, _ in said] == ["assertive"]
    visitor.page.unroute_all()
    visitor.page.click("#failure button")
    assert heard(visitor) == [("polite", "Cognitive, Domain. 4 links.")], "now it is answered"
    visitor.watched.problems.clear()


@pytest.mark.wcag("3.2.1")
def test_walking_says_nothing_by_itself(visitor: Visitor) -> None:
    """The screen reader reads what has the focus; a message beside it would be heard twice."""
    visitor.page.focus("#map [data-node=self-care]")
    listen(visitor)
    visitor.press("ArrowLeft", "PageDown", "n", "l", "l", "3", "ArrowRight", "Home", "End", "+", "-")
    assert heard(visitor) == []


# --- what is on screen, when it is asked for

ASKED = "?node=self-care&intasc=3,9&foundational=1&focus=1"
ON_SCREEN = (
    "Map. 9 of 20 competencies shown, 3 filters: InTASC 3; InTASC 9; Foundational only."
    " 63 of 146 items in all. What does not match fades. Layout: Domains. Self-care, Competency. 4 links."
)


@pytest.mark.wcag("4.1.3")
@pytest.mark.few(1)
@pytest.mark.parametrize("ask", ["key", "button"])
def test_what_is_on_screen_is_told_once_on_request(visitor: Visitor, ask: str) -> None:
    visitor.become(ASKED)
    counts = re.findall(r"\d+", visitor.text("#count"))
    listen(visitor)
    button = visitor.page.get_by_role("button", name="What is on screen")
    if ask == "key":
        visitor.page.focus("#map [data-node=self-care]")
        visitor.press("s")
        assert visitor.focus()["node"] == "self-care", "the focus stays on the map"
    else:
        button.focus()
        visitor.press("Enter")
    ((urgency, text),) = heard(visitor)
    assert urgency == "polite"
    shown, of, some, every = counts
    assert text.startswith(
        f"Map. {shown} of {of} competencies shown, 3 filters: InTASC 3; InTASC 9; Foundational only."
    )
    assert f" {some} of {every} items in all." in text
    assert "Self-care, Competency. 4 links." in text
    assert visitor.text("#summary") == text
    assert visitor.page.is_visible("#summary")
    assert button.get_attribute("aria-expanded") == "true"
    visitor.press("Escape")
    assert not visitor.page.is_visible("#summary")
    assert visitor.query() == ASKED, "Escape puts the summary away and nothing else"
    assert heard(visitor, 0.2) == []
    visitor.press("s" if ask == "key" else "Enter")
    assert [text for _, text in heard(visitor, 0.2)] == [visitor.text("#summary")], "it can be asked for again"
    visitor.press("s" if ask == "key" else "Enter")
    assert not visitor.page.is_visible("#summary")
