"""Walking the map with keys that know its structure: from group to group, within one, along a link; and back."""

import pytest

from tests.browser.visitor import Arrive, Network, Visitor

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
