"""What a screen reader says of each thing: of the map, of every node with its place, of controls and of pictures.

Numbers are counted again from the file with NetworkX.
"""

import re

import pytest
from playwright.sync_api import CDPSession

from tests.browser.screen_reader import Heard, whole_tree
from tests.browser.test_access import STATES
from tests.browser.visitor import Network, Visitor


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
    assert folded == (
        "Cognitive. Domain 3 of 4 in Educator Competencies for Personalized, Learner-Centered Environments."
        " 1 link in, 3 out. 19 folded."
    )


CONTROLS = {
    *("button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "switch", "slider", "spinbutton"),
    *("tab", "menuitem", "option", "DisclosureTriangle", "listbox", "tree", "treeitem", "dialog", "region"),
    *("image", "img", "navigation", "complementary"),
}


@pytest.mark.few(4)
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


@pytest.mark.few(2)
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
