"""Two side by side: chosen by keyboard or click, and what the table says of them is set algebra on the file."""

import random
from typing import Any

import pytest

from tests.browser.visitor import Network, Visitor, kinds
from tests.browsers import on_paper
from tests.conftest import until

SIDES = ("first", "both", "second")
_COMPARABLE = ("competency", "standard")

# The names in the cells of the table, by kind and side, with the count that each cell and the last row say.
_TABLE = """() => {
  const table = document.querySelector("#details .compared");
  const sides = [...table.tHead.rows[0].cells].map((each) => each.dataset.side);
  const rows = [...table.tBodies].map((body) => [body.dataset.kind, [...body.rows[1].cells].map((cell, place) => ({
    side: sides[place],
    names: [...cell.querySelectorAll("a[data-node]")].map((each) => each.dataset.node),
    count: cell.querySelector(".count").textContent,
  }))]);
  return { sides, rows, totals: [...table.tFoot.rows[1].cells].map((each) => Number(each.textContent)) };
}"""


def near(network: Network, name: str, relations: set[str] | None = None) -> set[str]:
    """What a node is linked to in the file, whichever way; over some relations only, if any are named."""
    return {
        other
        for source, target, relation in network.edges(keys=True)
        for one, other in ((source, target), (target, source))
        if one == name and (relations is None or relation in relations)
    }


def expected(network: Network, first: str, second: str, relations: set[str] | None = None) -> dict[str, set[str]]:
    ends = {first, second}
    one, other = near(network, first, relations) - ends, near(network, second, relations) - ends
    return {"first": one - other, "both": one & other, "second": other - one}


def assert_compared(
    visitor: Visitor, network: Network, first: str, second: str, relations: set[str] | None = None
) -> None:
    """The table and the map say of these two what the file does."""
    wanted = expected(network, first, second, relations)
    table: dict[str, Any] = visitor.page.evaluate(_TABLE)
    assert tuple(table["sides"]) == SIDES
    of_kind = kinds(network)
    told: dict[str, list[str]] = {side: [] for side in SIDES}
    for kind, cells in table["rows"]:
        assert any(cell["names"] for cell in cells), "no row is empty"
        for cell in cells:
            assert {of_kind[name] for name in cell["names"]} <= {kind}
            assert cell["count"] == (str(len(cell["names"])) if cell["names"] else "–")
            told[cell["side"]] += cell["names"]
    assert {side: sorted(names) for side, names in told.items()} == {side: sorted(wanted[side]) for side in SIDES}
    assert table["totals"] == [len(wanted[side]) for side in SIDES]
    drawn = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map .node[data-side]")].map(({ dataset }) =>
            [dataset.node, dataset.side, dataset.state])"""
    )
    assert {(name, side) for name, side, _ in drawn} == {(name, side) for side in SIDES for name in wanted[side]}
    assert {state for _, _, state in drawn} <= {"related"}
    seen = visitor.seen()
    assert {name for name, state in seen.states.items() if state == "selected"} == {first, second}
    assert {name for name, state in seen.states.items() if state == "faded"} == set(network) - {
        first,
        second,
        *(name for names in wanted.values() for name in names),
    }


def sampled(network: Network) -> list[tuple[str, str]]:
    drawn = random.Random(51)
    found = []
    for kind, count in zip(_COMPARABLE, (7, 3), strict=True):
        names = [name for name, each in kinds(network).items() if each == kind]
        for _ in range(count):
            first, second = drawn.sample(names, 2)
            found.append((first, second))
    return found


# --- choosing the two


@pytest.mark.wcag("2.1.1", "3.2.2")
def test_two_are_chosen_by_keyboard(visitor: Visitor, network: Network) -> None:
    visitor.become("?view=compare")
    assert "Choose two competencies or two standards" in visitor.text("#details")
    visitor.page.get_by_label("First", exact=True).focus()
    visitor.page.keyboard.type("Self-care")
    visitor.settle()
    visitor.press("Tab")
    assert visitor.page.evaluate("document.activeElement.labels[0].textContent") == "Second"
    visitor.page.keyboard.type("Promote")
    visitor.settle()
    assert visitor.query() == "?view=compare&node=self-care&with=student-agency"
    assert visitor.page.evaluate("document.activeElement.value") == "student-agency", "the focus stays"
    assert_compared(visitor, network, "self-care", "student-agency")


def test_two_are_chosen_by_clicks_on_the_map(visitor: Visitor, network: Network) -> None:
    visitor.page.click("#views a[data-go^='view=compare']")
    visitor.settle()
    assert visitor.click_node("self-care")
    visitor.settle()
    assert visitor.query() == "?view=compare&node=self-care"
    for second in ("student-agency", "strong-relationships"):
        assert visitor.click_node(second)
        visitor.settle()
        assert visitor.query() == f"?view=compare&node=self-care&with={second}"
        assert visitor.page.input_value("#end-with") == second
        assert_compared(visitor, network, "self-care", second)


def test_only_what_can_be_compared_is_offered(visitor: Visitor, network: Network) -> None:
    def offered(select: str) -> set[str]:
        options: list[str] = visitor.page.evaluate(
            "(select) => [...document.querySelectorAll(select + ' optgroup option')].map((each) => each.value)", select
        )
        return set(options)

    both = {name for name, kind in kinds(network).items() if kind in _COMPARABLE}
    visitor.become("?view=compare")
    assert offered("#end-node") == offered("#end-with") == both
    for first, kind in (("self-care", "competency"), ("intasc-3", "standard")):
        visitor.become(f"?view=compare&node={first}")
        assert offered("#end-with") == {name for name in both if network.nodes[name]["kind"] == kind}


@pytest.mark.parametrize("other", ["cognitive", "intasc-3", "foundational"])
def test_what_cannot_be_compared_is_said_when_it_is_clicked(visitor: Visitor, network: Network, other: str) -> None:
    visitor.become("?view=compare&node=self-care")
    assert visitor.click_node(other)
    visitor.settle()
    text = visitor.text("#details")
    assert f"{network.nodes[other]['title']} cannot be compared here." in text
    assert visitor.page.locator("#details .compared").count() == 0
    assert visitor.page.input_value("#end-with") == ""


def test_a_comparison_begins_with_what_is_selected_and_ends_where_it_is_closed(visitor: Visitor) -> None:
    visitor.go("node=self-care")
    visitor.page.click("#details .onward [data-go^='view=compare']")
    visitor.settle()
    assert visitor.query() == "?view=compare&node=self-care"
    assert visitor.focus()["tag"] != "body"
    visitor.page.select_option("#end-with", "student-agency")
    visitor.settle()
    visitor.page.click("#details .close")
    visitor.settle()
    assert visitor.query() == "?node=self-care"
    assert visitor.details() == "self-care"
    assert visitor.focus()["node"] == "self-care"
    assert visitor.page.locator("#map .node[data-side]").count() == 0


def test_swapping_changes_sides(visitor: Visitor, network: Network) -> None:
    visitor.become("?view=compare&node=self-care&with=student-agency")
    visitor.page.click("#details .swap")
    visitor.settle()
    assert visitor.query() == "?view=compare&node=student-agency&with=self-care"
    assert_compared(visitor, network, "student-agency", "self-care")


def test_the_same_twice_is_no_comparison(visitor: Visitor) -> None:
    visitor.become("?view=compare&node=self-care&with=self-care")
    assert "Both are the same." in visitor.text("#details")
    assert visitor.page.locator("#details .compared").count() == 0


# --- what they share


@pytest.mark.parametrize("place", range(10))
def test_the_table_is_set_algebra_on_the_file(one_page: Visitor, network: Network, place: int) -> None:
    first, second = sampled(network)[place]
    one_page.become(f"?view=compare&node={first}&with={second}")
    assert_compared(one_page, network, first, second)


def test_the_pairs_that_are_compared_share_more_and_less(network: Network) -> None:
    sizes = {tuple(map(len, expected(network, *pair).values())) for pair in sampled(network)}
    assert len(sizes) > 6


def test_the_summary_counts_what_the_table_holds(visitor: Visitor, network: Network) -> None:
    visitor.become("?view=compare&node=self-care&with=student-agency")
    wanted = expected(network, "self-care", "student-agency")
    summary = visitor.text("#details .meaning")
    assert f"Both are linked to {len(wanted['both'])} of the same items." in summary
    assert f"{len(wanted['first'])} more " in summary
    assert f"{len(wanted['second'])} only of Promote student agency" in summary


def test_only_lines_that_match_are_compared(visitor: Visitor, network: Network) -> None:
    visitor.become("?view=compare&node=self-care&with=student-agency&relation=aligns,supports")
    assert_compared(visitor, network, "self-care", "student-agency", {"aligns", "supports"})
    assert "Only links that match the present filters are compared." in visitor.text("#details")
    visitor.go("relation=")
    assert_compared(visitor, network, "self-care", "student-agency")
    assert "present filters" not in visitor.text("#details")


def test_what_links_the_two_with_each_other_is_told_apart(visitor: Visitor, network: Network) -> None:
    titles = {name: str(title) for name, title in network.nodes(data="title")}
    pair = next(
        (source, target)
        for source, target, relation in network.edges(keys=True)
        if relation == "supports" and network.nodes[source]["kind"] == "competency"
    )
    visitor.become(f"?view=compare&node={pair[0]}&with={pair[1]}")
    assert_compared(visitor, network, *pair)
    between = visitor.page.locator("#details .between li")
    edges = between.locator("a[data-edge]").evaluate_all("(all) => all.map((each) => each.dataset.edge)")
    assert sorted(edges) == sorted(
        f"{source}~{relation}~{target}"
        for source, target, relation in network.edges(keys=True)
        if {source, target} == set(pair)
    )
    told = " ".join(visitor.texts("#details .between li"))
    assert titles[pair[0]] in told
    assert titles[pair[1]] in told


def test_a_name_in_the_table_leads_to_its_node(visitor: Visitor) -> None:
    visitor.become("?view=compare&node=self-care&with=student-agency")
    name = visitor.page.locator("#details .compared a[data-node]").first
    wanted = name.get_attribute("data-node") or ""
    name.click()
    visitor.settle()
    assert visitor.details() == wanted
    assert "view=" not in visitor.query()
    visitor.page.go_back()
    until(visitor.page, "Boolean(document.querySelector('#details .compared'))")
    visitor.settle()
    assert visitor.query() == "?view=compare&node=self-care&with=student-agency"


def test_a_comparison_is_announced(visitor: Visitor, network: Network) -> None:
    visitor.become("?view=compare&node=self-care&with=student-agency")
    count = len(expected(network, "self-care", "student-agency")["both"])
    assert f"Self-care and Promote student agency are both linked to {count} of the same items." in visitor.text(
        "#announcer"
    )


# --- on paper

_ON_PAPER = """() => {
  const table = document.querySelector("#details .compared");
  const box = table.getBoundingClientRect();
  const cut = [];
  for (let each = table.parentElement; each !== document.body; each = each.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(each);
    const around = each.getBoundingClientRect();
    const beyond = around.bottom < box.bottom - 1 || around.right < box.right - 1;
    if (beyond && (overflowX !== "visible" || overflowY !== "visible")) cut.push(each.tagName + "#" + each.id);
  }
  const printed = (each) => each.checkVisibility() && each.getBoundingClientRect().height > 0;
  return {
    cut,
    wide: box.width,
    named: [...table.querySelectorAll("a[data-node]")].every(printed),
    shown: ["#details h2", "#details .meaning", "#filters", "#views", "#details .close", "#details .print"].filter(
      (selector) => [...document.querySelectorAll(selector)].some(printed)),
  };
}"""


def test_the_whole_table_is_printed(visitor: Visitor) -> None:
    visitor.become("?view=compare&node=self-care&with=student-agency")
    with on_paper(visitor.page):
        paper = visitor.page.evaluate(_ON_PAPER)
    assert paper["cut"] == [], "nothing cuts off a part of it"
    assert paper["wide"] > 200
    assert paper["named"]
    assert paper["shown"] == ["#details h2", "#details .meaning"], "what only a screen needs is left out"


def test_a_button_asks_for_paper(visitor: Visitor) -> None:
    visitor.become("?view=compare&node=self-care&with=student-agency")
    visitor.page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    visitor.page.click("#details .print")
    assert visitor.page.evaluate("window.printed") == 1
