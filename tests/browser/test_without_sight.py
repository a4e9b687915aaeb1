"""The map without sight: what a screen reader says of it, of each change and of each step, read from Chromium itself.

What is expected stands here as it is heard. Numbers are counted again from the file with NetworkX.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import CDPSession

from benchmarks.synthetic import framework
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.search import SearchIndex, fold
from explorer.interface.content import Content
from explorer.interface.wiring import render_found
from tests.browser.test_access import STATES
from tests.browser.test_keyboard import reach_map
from tests.browser.visitor import Arrive, Network, Visitor
from tests.conftest import until

MOST_PRESSES = 12
FRAMEWORK = "Educator Competencies for Personalized, Learner-Centered Environments"
INTASC = "InTASC Model Core Teaching Standards"

# --- a screen reader, as far as Chromium tells one


@dataclass(frozen=True)
class Heard:
    """One thing of the accessibility tree."""

    role: str
    name: str
    description: str
    states: dict[str, Any]

    @classmethod
    def of(cls, node: dict[str, Any]) -> "Heard":
        return cls(
            str(node.get("role", {}).get("value", "")),
            " ".join(str(node.get("name", {}).get("value", "")).split()),
            " ".join(str(node.get("description", {}).get("value", "")).split()),
            {each["name"]: each["value"].get("value") for each in node.get("properties", [])},
        )

    @property
    def said(self) -> str:
        """As it is read out: name, role, state, description."""
        pressed, expanded, level = (self.states.get(each) for each in ("pressed", "expanded", "level"))
        parts = [
            self.name,
            ("button" if pressed is None else "toggle button") if self.role == "button" else "",
            f"{self.role} level {level}" if self.role == "heading" else "",
            self.role if self.role not in ("button", "heading") else "",
            {"true": "pressed", "false": "not pressed"}.get(str(pressed), "") if pressed is not None else "",
            "" if expanded is None else "expanded" if expanded else "collapsed",
            self.description,
        ]
        return " | ".join(filter(None, parts))


@pytest.fixture(scope="module")
def debugger(one_page: Visitor) -> CDPSession:
    return one_page.page.context.new_cdp_session(one_page.page)


def at_focus(session: CDPSession) -> Heard:
    """What has the focus, as a screen reader gets it."""
    held = session.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
    tree = session.send("Accessibility.getPartialAXTree", {"objectId": held, "fetchRelatives": False})
    return Heard.of(tree["nodes"][0])


def whole_tree(session: CDPSession) -> list[Heard]:
    """All that a screen reader can come to."""
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [Heard.of(each) for each in nodes if not each.get("ignored")]


# --- one message a change, never a flood

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
    visitor.page.wait_for_timeout(1000)
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


@pytest.mark.wcag("1.1.1")
def test_the_map_says_first_what_is_there(visitor: Visitor, debugger: CDPSession) -> None:
    visitor.become("?intasc=3")
    (the_map,) = [each for each in whole_tree(debugger) if each.name == "Map of the framework"]
    assert the_map.role == "group"
    assert the_map.description.startswith("Map. 8 of 20 competencies shown, 1 filter: InTASC 3.")
    assert "Arrow keys move from item to item, L follows links" in the_map.description


# --- every node says what it is

KINDS = {
    "framework": "Framework",
    "domain": "Domain",
    "competency": "Competency",
    "set": "Set",
    "indicator": "Indicator",
    "category": "InTASC category",
    "standard": "InTASC standard",
    "resource": "Resource",
    "idea": "Idea from the field",
    "question": "Question from the field",
}
_NODE = re.compile(
    r"^(?P<title>.+[.?!]) (?P<kind>{})(?: (?P<number>\d+) of (?P<count>\d+))?(?: (?:in|of|for) (?P<group>.+?))?"
    r"(?P<founded>, (?:provisionally )?foundational)?\. (?P<incoming>\d+) links? in, (?P<outgoing>\d+) out\."
    r"(?: (?P<resources>\d+) resources?\.)?$".replace("{}", "|".join(sorted(KINDS.values(), key=len, reverse=True)))
)


def nodes_heard(session: CDPSession, network: Network) -> dict[str, Heard]:
    """The nodes of the map in the accessibility tree, by id."""
    found = [each for each in whole_tree(session) if each.role == "button" and _NODE.match(each.name)]
    by_title: dict[str, Heard] = {}
    for each in found:
        matched = _NODE.match(each.name)
        assert matched
        by_title[matched["title"]] = each
    ids = {}
    for name, facts in network.nodes(data=True):
        title = f"InTASC {facts['number']}: {facts['title']}" if facts["kind"] == "standard" else facts["title"]
        ids[name] = by_title[title if title.endswith("?") else f"{title}."]
    assert len(found) == len(ids)
    return ids


@pytest.mark.wcag("1.1.1", "1.3.1", "4.1.2")
@pytest.mark.parametrize("query", ["", "?node=strong-relationships", "?node=intasc-3&intasc=3,9"])
def test_each_node_says_label_kind_group_links_and_whether_it_is_selected(
    visitor: Visitor, debugger: CDPSession, network: Network, query: str
) -> None:
    visitor.become(query)
    matching = visitor.seen().matching
    for name, node in nodes_heard(debugger, network).items():
        told = _NODE.match(node.name)
        assert told
        facts = network.nodes[name]
        assert told["kind"] == KINDS[facts["kind"]]
        assert int(told["incoming"]) == network.in_degree(name)
        assert int(told["outgoing"]) == network.out_degree(name)
        assert (node.states["pressed"] == "true") == (f"node={name}&" in f"{query}&")
        assert ("Does not match the filters." in node.description) == (name not in matching)
        if facts["kind"] in ("competency", "indicator", "standard"):
            (above,) = [
                (source, key)
                for source, _, key in network.in_edges(name, keys=True)
                if key in ("contains", "shown-by") and network.nodes[source]["kind"] != "resource"
            ]
            assert told["group"] == network.nodes[above[0]]["title"]
            alike = [
                other
                for _, other, key in network.out_edges(above[0], keys=True)
                if key == above[1] and network.nodes[other]["kind"] == facts["kind"]
            ]
            assert int(told["count"]) == len(alike)
            place = (
                facts.get("order") or sorted(network.nodes[each]["number"] for each in alike).index(facts["number"]) + 1
            )
            assert int(told["number"]) == place
        if facts["kind"] == "competency":
            members = [key for _, _, key in network.out_edges(name, keys=True) if key == "member-of"]
            assert bool(told["founded"]) == bool(members)


STANDING = [
    ("?node=self-care", "Linked to what is selected."),
    ("?node=self-care&focus=2", "In focus."),
    ("?edge=intrapersonal~contains~self-care", "An end of the open link."),
    ("?view=path&node=self-care&to=cognitive", "On the path, or an end of it."),
]


@pytest.mark.wcag("1.3.1", "1.4.1")
@pytest.mark.parametrize(("query", "why"), STANDING)
def test_what_stands_out_says_why(
    visitor: Visitor, debugger: CDPSession, network: Network, query: str, why: str
) -> None:
    visitor.become(query)
    states = visitor.seen().states
    told = {name for name, node in nodes_heard(debugger, network).items() if why in node.description}
    assert told == {name for name, state in states.items() if state == "related"} != set()


@pytest.mark.wcag("1.3.2")
@pytest.mark.parametrize(
    "query", ["?fold=cognitive,strong-relationships", "?intasc=3&unmatched=hide", "?layout=around&node=self-care"]
)
def test_what_is_not_displayed_is_not_told_either(visitor: Visitor, debugger: CDPSession, query: str) -> None:
    visitor.become(query)
    displayed = visitor.page.evaluate(
        "[...document.querySelectorAll('#map .node')].filter((each) => getComputedStyle(each).display !== 'none')"
        ".map((each) => each.getAttribute('aria-label'))"
    )
    assert {each.name for each in whole_tree(debugger) if re.search(r"links? in, \d+ out\.", each.name)} == set(
        displayed
    )
    assert 0 < len(displayed) < 146


@pytest.mark.wcag("1.3.1")
def test_a_fold_says_how_much_it_hides(visitor: Visitor, debugger: CDPSession) -> None:
    visitor.become("?fold=cognitive")
    (folded,) = [each.name for each in whole_tree(debugger) if each.name.endswith(" folded.")]
    assert folded == f"Cognitive. Domain 3 of 4 in {FRAMEWORK}. 1 link in, 3 out. 19 folded."


CONTROLS = {
    *("button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "switch", "slider", "spinbutton"),
    *("tab", "menuitem", "option", "DisclosureTriangle", "listbox", "tree", "treeitem", "dialog", "region"),
    *("image", "img", "navigation", "complementary"),
}


@pytest.mark.wcag("4.1.2")
@pytest.mark.parametrize("state", STATES)
def test_no_control_of_any_view_is_without_a_name(visitor: Visitor, debugger: CDPSession, state: str) -> None:
    query, prepare = STATES[state]
    visitor.become(query)
    prepare(visitor)
    visitor.settle()
    tree = whole_tree(debugger)
    assert sum(each.role in CONTROLS for each in tree) > 10
    assert [each for each in tree if each.role in CONTROLS and not each.name] == []
    assert not any("{" in each.name or "undefined" in each.name for each in tree if each.role in CONTROLS)


def test_a_control_without_a_name_would_be_found(visitor: Visitor, debugger: CDPSession) -> None:
    visitor.page.evaluate("document.getElementById('panel').append(document.createElement('button'))")
    assert any(each.role == "button" and not each.name for each in whole_tree(debugger))
    visitor.page.evaluate("document.querySelector('#panel > button:last-child').remove()")


@pytest.mark.wcag("1.1.1")
@pytest.mark.parametrize("query", ["", "?view=crosswalk", "?view=report", "?view=compare&node=intasc-3&with=intasc-5"])
def test_no_picture_is_the_only_place_of_what_it_shows(visitor: Visitor, query: str) -> None:
    """There is no canvas; a chart is one image with a name that says where the same stands in words."""
    visitor.become(query)
    if "crosswalk" in query or "report" in query:
        visitor.page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=30_000)
    visible = visitor.page.evaluate(
        """() => [...document.querySelectorAll("canvas, video, object, embed, iframe")]
          .filter((each) => !each.closest("[aria-hidden=true]")).length"""
    )
    assert visible == 0
    for chart in visitor.page.locator("figure.chart [role=img]").all():
        label = chart.get_attribute("aria-label") or ""
        assert re.search(r"(table|numbers|same) .*below", label), label
    if query == "?view=crosswalk":
        assert visitor.page.locator("#crosswalk table td a[data-edge]").count() == 49


# --- a walk, as it is heard

WALK: list[tuple[str, str]] = [
    ("Home", f"{FRAMEWORK}. Framework 1 of 2. 26 links in, 4 out. 26 resources. | toggle button | not pressed"),
    ("PageDown", f"{INTASC}. Framework 2 of 2. 2 links in, 4 out. 2 resources. | toggle button | not pressed"),
    (
        "PageDown",
        f"Intrapersonal. Domain 1 of 4 in {FRAMEWORK}. 2 links in, 5 out. 1 resource. | toggle button | not pressed",
    ),
    ("PageDown", f"Interpersonal. Domain 2 of 4 in {FRAMEWORK}. 1 link in, 4 out. | toggle button | not pressed"),
    ("l", f"Link 1 of 5: {FRAMEWORK} contains Interpersonal. Published. | button"),
    ("3", "Link 3 of 5: Interpersonal contains Build strong relationships. Reported. | button"),
    (
        "ArrowRight",
        "Build strong relationships. Competency 2 of 4 in Interpersonal, foundational. 15 links in, 9 out. "
        "12 resources. | toggle button | not pressed",
    ),
    (
        "n",
        "Access to college, career and civic life. Competency 3 of 4 in Interpersonal, provisionally "
        "foundational. 1 link in, 3 out. | toggle button | not pressed",
    ),
    (
        "n",
        "Individual and shared leadership. Competency 4 of 4 in Interpersonal. 2 links in, 2 out. | "
        "toggle button | not pressed",
    ),
    (
        "Shift+N",
        "Access to college, career and civic life. Competency 3 of 4 in Interpersonal, provisionally "
        "foundational. 1 link in, 3 out. | toggle button | not pressed",
    ),
    ("l", "Link 1 of 4: Interpersonal contains Access to college, career and civic life. Provisional. | button"),
    (
        "1 2",
        "Link 2 of 4: Access to college, career and civic life is one of The set of twelve foundational "
        "competencies. Provisional. | button",
    ),
    (
        "ArrowLeft",
        "Access to college, career and civic life. Competency 3 of 4 in Interpersonal, provisionally "
        "foundational. 1 link in, 3 out. | toggle button | not pressed",
    ),
    ("PageUp", f"Interpersonal. Domain 2 of 4 in {FRAMEWORK}. 1 link in, 4 out. | toggle button | not pressed"),
    ("PageDown", f"Cognitive. Domain 3 of 4 in {FRAMEWORK}. 1 link in, 3 out. | toggle button | not pressed"),
    (
        "ArrowDown",
        "Video Examples of Prioritized Competencies. Resource 4 of 4 for The set of twelve foundational "
        "competencies. 1 link in, 9 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "n",
        "Assessment Tool for Prioritized Competencies. Resource 1 of 4 for The set of twelve foundational "
        "competencies. 1 link in, 9 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "n",
        "Prioritized Competencies. Resource 2 of 4 for The set of twelve foundational competencies. 1 link "
        "in, 9 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "End",
        "How do we start from what students do well? Question from the field 3 of 3 in Student-Teacher "
        "Relationships (Challenge Map topic). 1 link in, 0 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "n",
        "How do I bond with students online? Question from the field 1 of 3 in Student-Teacher Relationships "
        "(Challenge Map topic). 1 link in, 0 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "n",
        "How do I get to know students in so little time? Question from the field 2 of 3 in Student-Teacher "
        "Relationships (Challenge Map topic). 1 link in, 0 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "ArrowUp",
        f"Educator Competencies Overview. Resource 17 of 26 for {FRAMEWORK}. 0 links in, 1 out. | toggle "
        "button | not pressed",
    ),
    ("Home", f"{FRAMEWORK}. Framework 1 of 2. 26 links in, 4 out. 26 resources. | toggle button | not pressed"),
    (
        "PageDown PageDown PageDown PageDown PageDown",
        f"Instructional. Domain 4 of 4 in {FRAMEWORK}. 3 links in, 8 out. 1 resource. | toggle button | not pressed",
    ),
    ("l 9", "Link 9 of 11: Instructional contains Technology in service of learning. Provisional. | button"),
    (
        "ArrowRight",
        "Technology in service of learning. Competency 8 of 8 in Instructional. 2 links in, 3 out. | "
        "toggle button | not pressed",
    ),
    ("Enter", "Technology in service of learning | heading level 2"),
    (
        "Escape",
        "Technology in service of learning. Competency 8 of 8 in Instructional. 2 links in, 3 out. | "
        "toggle button | pressed",
    ),
    (
        "l 2",
        "Link 2 of 5: The set of twelve foundational competencies builds toward Technology in service of "
        "learning. Provisional. | button",
    ),
    (
        "ArrowLeft",
        "The set of twelve foundational competencies. Set. 16 links in, 8 out. 4 resources. | toggle "
        "button | not pressed | "
        "Linked to what is selected.",
    ),
    (
        "n",
        "The set of twelve foundational competencies. Set. 16 links in, 8 out. 4 resources. | toggle "
        "button | not pressed | "
        "Linked to what is selected.",
    ),
    (
        "l l",
        "Link 1 of 1: The set of twelve foundational competencies builds toward Technology in service of "
        "learning. Provisional. | button",
    ),
    (
        "Enter",
        "The set of twelve foundational competencies builds toward Technology in service of learning | heading level 2",
    ),
    (
        "Escape",
        "Technology in service of learning. Competency 8 of 8 in Instructional. 2 links in, 3 out. | "
        "toggle button | pressed",
    ),
    (
        "Escape",
        "Technology in service of learning. Competency 8 of 8 in Instructional. 2 links in, 3 out. | "
        "toggle button | pressed",
    ),
    (
        "PageDown PageDown PageDown",
        f"Content. InTASC category 2 of 4 in {INTASC}. 1 link in, 2 out. | toggle button | not pressed",
    ),
    (
        "PageDown",
        f"Instructional Practice. InTASC category 3 of 4 in {INTASC}. 1 link in, 3 out. | toggle button | not pressed",
    ),
    (
        "ArrowDown",
        "InTASC 6: Assessment. InTASC standard 1 of 3 in Instructional Practice. 7 links in, 0 out. | "
        "toggle button | not pressed",
    ),
    (
        "n",
        "InTASC 7: Planning for Instruction. InTASC standard 2 of 3 in Instructional Practice. 4 links in, 0 "
        "out. | toggle button | not pressed",
    ),
    (
        "n",
        "InTASC 8: Instructional Strategies. InTASC standard 3 of 3 in Instructional Practice. 9 links in, 0 "
        "out. | toggle button | not pressed | Linked to what is selected.",
    ),
    (
        "ArrowDown",
        f"Professional Responsibility. InTASC category 4 of 4 in {INTASC}. 1 link in, 2 out. | toggle "
        "button | not pressed",
    ),
    (
        "n",
        f"The Learner and Learning. InTASC category 1 of 4 in {INTASC}. 1 link in, 3 out. | toggle "
        "button | not pressed",
    ),
]


@pytest.mark.wcag("1.3.2", "4.1.2")
def test_a_walk_is_heard_as_it_should_be(visitor: Visitor, debugger: CDPSession) -> None:
    reach_map(visitor)
    walked = []
    for keys, _ in WALK:
        for key in keys.split():
            visitor.press(key)
        visitor.settle()
        walked.append((keys, at_focus(debugger).said))
    assert walked == WALK


def test_the_walk_is_about_twenty_nodes_and_several_links() -> None:
    nodes = {text for _, text in WALK if "pressed" in text}
    links = {text for _, text in WALK if text.startswith("Link ")}
    assert len(nodes) >= 20
    assert len(links) >= 5


# --- any node in twelve presses


def presses_to_all(graph: CompetencyGraph) -> dict[str, tuple[str, list[str]]]:
    """For each node the fewest presses that were found: what is typed in the search, and the keys after it."""
    index = SearchIndex(graph)
    best: dict[str, tuple[str, list[str]]] = {}
    tried = set[str]()

    def count(way: tuple[str, list[str]]) -> int:
        return 1 + len(way[0]) + len(way[1])

    def consider(typed: str) -> None:
        if typed in tried:
            return
        tried.add(typed)
        hits = [getattr(hit.found, "id", "") for hit in index.find(typed)[:8]]
        for place, name in enumerate(hits):
            downs, ups = ["ArrowDown"] * (place + 1), ["ArrowUp"] * (len(hits) - place)
            way = (typed, [*min(downs, ups, key=len), "Enter"])
            if name in graph and (name not in best or count(way) < count(best[name])):
                best[name] = way

    def left() -> list[str]:
        return [name for name in graph.nodes if name not in best or count(best[name]) > MOST_PRESSES]

    parts = {name: re.findall(r"[^\W_]+", fold(node.title)) for name, node in graph.nodes.items()}
    for length in range(1, 9):
        for name in graph.nodes if length < 3 else left():
            for word in parts[name]:
                consider(word[:length])
    for length in range(2, 8):
        for name in left():
            for one in parts[name]:
                for other in parts[name]:
                    for split in range(1, length):
                        consider(f"{one[:split]} {other[: length - split]}")
    assert left() == []
    return best


@pytest.mark.parametrize("size", [0, 240], ids=["shipped", "240 made-up nodes"])
def test_twelve_presses_lead_to_any_node(content: Content, size: int) -> None:
    graph = CompetencyGraph(framework(size)) if size else content.graph
    ways = presses_to_all(graph)
    assert set(ways) == set(graph.nodes)
    assert max(1 + len(typed) + len(after) for typed, after in ways.values()) <= MOST_PRESSES


@pytest.mark.wcag("2.1.1")
def test_the_presses_are_really_pressed(visitor: Visitor, content: Content) -> None:
    ways = presses_to_all(content.graph)
    worst = sorted(ways, key=lambda name: -(len(ways[name][0]) + len(ways[name][1])))[:5]
    others = random.Random(7).sample(sorted(set(ways) - set(worst)), 10)
    for name in [*worst, *others]:
        visitor.start_over()
        visitor.page.focus("#map [tabindex='0']")
        typed, after = ways[name]
        pressed = ["/", *typed, *after]
        assert len(pressed) <= MOST_PRESSES
        visitor.press("/")
        for letter in typed:
            visitor.page.keyboard.press(letter)
        visitor.page.wait_for_selector("#finder [role=option]")
        until(
            visitor.page, f"document.querySelectorAll('#finder [role=option]').length === {len(hits(content, typed))}"
        )
        visitor.settle()
        visitor.press(*after)
        visitor.settle()
        assert visitor.query() == f"?node={name}", pressed
        assert visitor.focus()["tag"] == "h2"


def hits(content: Content, typed: str) -> list[Any]:
    found: list[Any] = render_found(content, typed)["hits"]
    return found


# --- by structure


@pytest.mark.wcag("2.1.1")
def test_page_down_and_up_go_through_the_groups(visitor: Visitor, network: Network) -> None:
    kinds = ("framework", "domain", "set", "category")
    heads = [name for name in visitor.names("#map [data-node]") if network.nodes[name]["kind"] in kinds]
    visitor.page.focus(f"#map [data-node='{heads[0]}']")
    met = []
    for _ in heads[1:]:
        visitor.press("PageDown")
        met.append(visitor.focus()["node"])
    assert met == heads[1:]
    visitor.press("PageDown")
    assert visitor.focus()["node"] == heads[-1], "after the last comes nothing"
    visitor.press("PageUp")
    assert visitor.focus()["node"] == heads[-2]
    visitor.page.focus("#map [data-node=strong-relationships-i1]")
    visitor.press("PageUp")
    assert visitor.focus()["node"] == "interpersonal", "back from within a group leads to its head"
    visitor.page.focus("#map [data-node=strong-relationships]")
    visitor.press("PageDown")
    assert visitor.focus()["node"] == "cognitive"


@pytest.mark.parametrize("start", ["strong-relationships", "intasc-9", "interpersonal", "student-agency-i1"])
def test_n_goes_round_those_of_a_kind_in_a_group(visitor: Visitor, network: Network, start: str) -> None:
    (above,) = [source for source, _, key in network.in_edges(start, keys=True) if key in ("contains", "shown-by")]
    kind = network.nodes[start]["kind"]
    alike = {
        name
        for name in network
        if network.nodes[name]["kind"] == kind
        and (
            kind == "domain"
            or {above}
            & {source for source, _, key in network.in_edges(name, keys=True) if key in ("contains", "shown-by")}
        )
    }
    visitor.page.focus(f"#map [data-node='{start}']")
    met = []
    for _ in alike:
        visitor.press("n")
        met.append(visitor.focus()["node"])
    assert set(met) == alike
    assert met[-1] == start
    visitor.press("Shift+N")
    assert visitor.focus()["node"] == met[-2]


def test_structure_skips_what_does_not_match(visitor: Visitor) -> None:
    visitor.become("?intasc=3&unmatched=hide")
    matching = visitor.seen().matching
    visitor.page.focus("#map [tabindex='0']")
    for key in [*["PageDown"] * 3, *["n"] * 4, *["PageUp"] * 3]:
        visitor.press(key)
        assert visitor.focus()["node"] in matching


@pytest.mark.wcag("2.1.1")
def test_a_number_follows_that_link(visitor: Visitor, network: Network) -> None:
    name = "strong-relationships"
    count = network.degree(name)
    assert count >= 20
    visitor.page.focus(f"#map [data-node={name}]")
    visitor.press("l")
    for digits, number in (("3", 3), ("12", 12), ("7", 7), ("99", 9), ("0", 9)):
        visitor.press(*digits)
        said = str(visitor.page.evaluate("document.activeElement.getAttribute('aria-label')"))
        assert said.startswith(f"Link {number} of {count}: "), digits
        visitor.page.wait_for_timeout(1050)
    edge = str(visitor.page.evaluate("document.activeElement.dataset.edge"))
    visitor.press("ArrowLeft")
    assert visitor.focus()["node"] == edge.split("~")[0]
    assert visitor.query() == "", "digits on a link are no steps of a focus"


@pytest.mark.wcag("2.1.4")
def test_single_keys_can_be_switched_off(visitor: Visitor) -> None:
    visitor.page.evaluate("document.documentElement.dataset.keys = 'off'")
    try:
        visitor.page.focus("#map [data-node=strong-relationships]")
        visitor.press("n", "s")
        assert visitor.focus()["node"] == "strong-relationships"
        assert not visitor.page.is_visible("#summary")
        visitor.press("l")
        first = visitor.page.evaluate("document.activeElement.dataset.edge")
        visitor.press("3")
        assert visitor.page.evaluate("document.activeElement.dataset.edge") == first
        visitor.press("Escape", "PageDown")
        assert visitor.focus()["node"] == "cognitive", "keys that are no letters stay"
    finally:
        visitor.page.evaluate("delete document.documentElement.dataset.keys")


# --- one journey by keys: load, map, node, neighbour, panel, back


@pytest.mark.wcag("2.1.1", "2.4.3")
def test_from_loading_to_a_neighbour_to_its_panel_and_back(arrive: Arrive) -> None:
    visitor = arrive()
    for _ in range(120):
        visitor.press("Tab")
        if visitor.focus()["inside"] == "map" or visitor.page.evaluate("!!document.activeElement.closest('#map')"):
            break
    assert visitor.page.evaluate("document.activeElement.matches('#map .node')")
    visitor.press("PageDown", "PageDown", "PageDown", "l", "3", "ArrowRight")
    assert visitor.focus()["node"] == "strong-relationships"
    visitor.press("Enter")
    visitor.settle()
    assert (visitor.details(), visitor.focus()["tag"]) == ("strong-relationships", "h2")
    visitor.press("Tab")
    assert visitor.page.evaluate("!!document.activeElement.closest('#panel')")
    visitor.press("Escape")
    assert visitor.focus()["node"] == "strong-relationships"
    visitor.press("l", "ArrowLeft", "Enter")
    visitor.settle()
    neighbour = visitor.details()
    assert neighbour != "strong-relationships"
    visitor.press("Escape")
    assert visitor.focus()["node"] == neighbour
    visitor.press("Escape")
    visitor.settle()
    assert (visitor.query(), visitor.details(), visitor.focus()["node"]) == ("", "", neighbour)
    assert visitor.page.locator("#map [tabindex='0']").count() == 1
    assert visitor.watched.problems == []


# --- the map, the outline and the table hold the same, whatever was filtered before

_TABLE = """() => [...document.querySelectorAll("#table tbody tr")].flatMap((row) =>
  [...row.querySelectorAll(".told li")].flatMap((line) => [...line.querySelectorAll("a[data-node]")].map((other) =>
    [row.querySelector("th a").dataset.node, line.querySelector(".reading").textContent, other.dataset.node])))"""
_OUTLINE = """() => {
  const above = [];
  const places = [];
  for (const entry of document.querySelectorAll("#outline [class*=depth-]")) {
    const depth = Number(/depth-(\\d+)/.exec(entry.className)[1]);
    const { node } = entry.querySelector(":scope > a[data-node]").dataset;
    above[depth] = node;
    if (depth) places.push([above[depth - 1], node]);
  }
  return { places, told: [...document.querySelectorAll("#outline a[data-edge]")].map((each) => each.dataset.edge) };
}"""


def filters_drawn(seed: int) -> list[str]:
    """So many changes, one after the other, as someone makes who tries things."""
    draw = random.Random(seed)
    steps = [
        *("intasc=3", "intasc=3,9", "intasc=8", "intasc=", "match=all", "match=", "domain=cognitive", "domain="),
        *("domain=interpersonal,cognitive", "foundational=1", "foundational=", "kind=competency,standard,domain"),
        *("kind=", "relation=aligns,supports,contains", "relation=", "status=published,reported", "status="),
        *("type=video", "type=", "unmatched=hide", "unmatched="),
    ]
    return draw.choices(steps, k=seed)


@pytest.mark.wcag("1.1.1", "1.3.1", "2.4.5")
@pytest.mark.parametrize("seed", range(6))
def test_map_outline_and_table_hold_the_same_nodes_and_links(
    visitor: Visitor, network: Network, content: Content, seed: int
) -> None:
    for change in filters_drawn(seed):
        visitor.go(change)
    seen = visitor.seen()
    everything = {f"{source}~{key}~{target}" for source, target, key in network.edges(keys=True)}
    wanted = {edge for edge in seen.matching_links if {edge.split("~")[0], edge.split("~")[2]} <= seen.matching}
    assert wanted == seen.matching_links <= everything
    if not any(each.startswith("relation") for each in visitor.query()[1:].split("&")):
        both = {edge for edge in everything if {edge.split("~")[0], edge.split("~")[2]} <= seen.matching}
        assert {edge for edge in both if edge not in wanted} == (
            both - wanted if "status=" in visitor.query() else set()
        ), "without a filter of links, all between two that match are there"

    visitor.go("view=outline")
    outline = visitor.page.evaluate(_OUTLINE)
    told = set(outline["told"])
    placed = {tuple(pair) for pair in outline["places"]}
    by_place = {
        edge
        for edge in everything
        if (edge.split("~")[0], edge.split("~")[2]) in placed or (edge.split("~")[2], edge.split("~")[0]) in placed
    }
    assert told <= wanted <= told | by_place
    listed = visitor.names("#outline :is(h3, h4, h5, h6) > a[data-node], #outline ul:not(.told) > li > a[data-node]")
    assert sorted(listed) == sorted(seen.matching)

    visitor.go("view=table")
    readings = {
        content.words(f"relation-{key}{back}"): (key, back)
        for key in {key for *_, key in network.edges(keys=True)}
        for back in ("", "-back")
    }
    rows = set()
    for node, reading, other in visitor.page.evaluate(_TABLE):
        key, back = readings[reading]
        ends = [(node, other), (other, node)]
        found = {f"{one}~{key}~{two}" for one, two in (ends[:1] if not back else ends[1:])}
        if content.words(f"relation-{key}") == content.words(f"relation-{key}-back"):
            found = {f"{one}~{key}~{two}" for one, two in ends} & everything
        rows |= found
    assert rows == wanted
    assert sorted(visitor.names("#table tbody th a[data-node]")) == sorted(seen.matching)


@pytest.mark.wcag("3.2.4", "4.1.2")
@pytest.mark.parametrize("view", ["outline", "table"])
def test_what_is_selected_is_so_everywhere(visitor: Visitor, debugger: CDPSession, view: str) -> None:
    visitor.go(f"view={view}&intasc=3")
    place = ":is(h3, h4, h5, h6) >" if view == "outline" else "th"
    here = f"#{view} {place} a[data-node=strong-relationships]"
    visitor.page.locator(here).first.focus()
    visitor.press("Enter")
    visitor.settle()
    assert visitor.page.locator(here).first.get_attribute("aria-current") == "true"
    visitor.go("view=")
    assert visitor.seen().states["strong-relationships"] == "selected"
    pressed = [
        each.name for each in whole_tree(debugger) if each.states.get("pressed") == "true" and " out." in each.name
    ]
    assert [name.split(".")[0] for name in pressed] == ["Build strong relationships"]
    visitor.page.focus("#map [data-node=student-agency]")
    visitor.press("Enter")
    visitor.settle()
    visitor.go(f"view={view}")
    current = visitor.names(f"#{view} [aria-current=true]")
    assert set(current) == {"student-agency"}
