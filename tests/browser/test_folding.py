"""Folding: the map and the server hide the same, each line that is left leads somewhere, and unfolding undoes it."""

import random
from collections.abc import Iterable
from typing import Any

import pytest

from explorer.competencies.folding import Folded, fold_parents, folded
from explorer.drawing.emphasis import emphasis
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.view.address import Key, parse_query
from tests.browser.visitor import Visitor
from tests.conftest import until

# What folding does by the browser's reckoning, for each query.
_FOLDED = """(queries) => {
  const { scene } = explorerPage.map;
  return queries.map((query) => {
    const { read, members } = explorerLogic.query;
    const { links } = explorerLogic.shown(scene, query);
    const folds = new Set(members(read(query), "fold"));
    const { hidden, counts, carried } = explorerLogic.folded(scene, folds, (place) => links[place]);
    return { hidden: Object.fromEntries(hidden), counts: Object.fromEntries(counts), carried };
  });
}"""

_DRAWN = """() => {
  const all = (selector) => [...document.querySelectorAll("#map " + selector)];
  const seen = (each) => each.getClientRects().length > 0;
  const nodes = all(".node").map((each) => [each.dataset.node, {
    away: each.dataset.away || null, seen: seen(each), folded: each.dataset.folded || null,
    badge: each.querySelector(".badge")?.textContent || "", said: each.getAttribute("aria-label"),
  }]);
  return {
    nodes: Object.fromEntries(nodes),
    links: all(".links .link").map(({ dataset }) => [dataset.source, dataset.target, dataset.away || null]),
    labels: all(".label").filter(seen).map((each) => each.dataset.for),
    carried: all(".carried path").map((each) => ({
      source: each.dataset.source, target: each.dataset.target, count: Number(each.dataset.count),
      relations: each.dataset.relations.split(","), seen: seen(each),
    })),
    counts: all(".carried text").map((each) => each.textContent),
  };
}"""

# A point of the window where nothing but a line lies that a node carries.
_ON_A_CARRIED_LINE = """(name) => {
  const { map } = explorerPage, { left, top } = map.host.getBoundingClientRect();
  for (const { path, source, target } of map.carried) {
    for (let part = 0.1; part < 0.9 && [source, target].includes(name); part += 0.05) {
      const { x, y } = path.getPointAtLength(path.getTotalLength() * part).matrixTransform(path.getScreenCTM());
      const spot = { x: x - left, y: y - top };
      const bare = !document.elementFromPoint(x, y)?.closest("[data-node], [data-for], button");
      if (bare && explorerMap.links.at(map, spot)?.path === path) return [x, y];
    }
  }
}"""

Carried = dict[tuple[str, str], tuple[int, set[str]]]


def on_server(content: Content, query: str) -> Folded:
    view, notices = parse_query(query, content.vocabulary)
    assert notices == ()
    return folded(fold_parents(content.graph), content.shown(view).links, view.fold)


def of_server(found: Folded) -> Carried:
    return {(each.source, each.target): (each.count, set(map(str, each.relations))) for each in found.carried}


def of_browser(carried: Iterable[dict[str, Any]]) -> Carried:
    return {(each["source"], each["target"]): (each["count"], set(each["relations"])) for each in carried}


def foldable(content: Content) -> tuple[str, ...]:
    return content.vocabulary.choices[Key.FOLD]


def combinations(content: Content) -> list[str]:
    drawn = random.Random(61)
    found = [drawn.sample(foldable(content), drawn.randint(2, 12)) for _ in range(40)]
    return [",".join(each) for each in [*found, list(foldable(content))]]


# --- the browser's answer is the server's


@pytest.mark.few(2)
@pytest.mark.parametrize("filters", ["", "&intasc=3,9", "&relation=supports,aligns", "&kind=competency,standard"])
def test_the_browser_folds_as_the_server_does(one_page: Visitor, content: Content, filters: str) -> None:
    assert len(foldable(content)) == 20
    queries = [f"?fold={folds}{filters}" for folds in (*foldable(content), *combinations(content))]
    sizes = set()
    for query, found in zip(queries, one_page.page.evaluate(_FOLDED, queries), strict=True):
        expected = on_server(content, query)
        assert found["hidden"] == expected.hidden, query
        assert found["counts"] == expected.counts, query
        assert of_browser(found["carried"]) == of_server(expected), query
        assert len(found["carried"]) == len(expected.carried), "no two for the same ends"
        sizes.add(len(found["hidden"]))
    assert len(sizes) > 15, "the cases differ"


# --- and so it is drawn


def assert_drawn(visitor: Visitor, content: Content, query: str) -> None:
    expected = on_server(content, query)
    drawn = visitor.page.evaluate(_DRAWN)
    for name, node in drawn["nodes"].items():
        hidden, count = name in expected.hidden, expected.counts.get(name)
        assert (node["away"], node["seen"]) == (("folded", False) if hidden else (None, True)), name
        assert node["folded"] == (str(count) if count else None), name
        assert node["badge"] == (f"+{count}" if count else ""), name
        assert (f" {count} folded." if count else "folded") in node["said"] or not count
        assert count or "folded" not in node["said"]
    for source, target, away in drawn["links"]:
        assert (away == "folded") == (source in expected.hidden or target in expected.hidden)
    assert not set(drawn["labels"]) & set(expected.hidden)
    assert of_browser(drawn["carried"]) == of_server(expected)
    assert all(each["seen"] for each in drawn["carried"])
    assert drawn["counts"] == [str(each["count"]) if each["count"] > 1 else "" for each in drawn["carried"]]


def test_each_fold_is_drawn_and_undone(one_page: Visitor, content: Content) -> None:
    one_page.start_over()
    before, seen = one_page.places(), one_page.seen()
    for name in foldable(content):
        one_page.become(f"?fold={name}")
        assert_drawn(one_page, content, f"?fold={name}")
        hidden = on_server(content, f"?fold={name}").hidden
        assert hidden
        places = one_page.places()
        for other in before.keys() - hidden.keys():
            assert places[other] == pytest.approx(before[other], abs=0.1), "folding moves nothing"
    one_page.become("")
    after = one_page.places()
    for name, place in before.items():
        assert after[name] == pytest.approx(place, abs=0.1), name
    assert one_page.seen() == seen
    assert_drawn(one_page, content, "")


def test_many_folds_at_once_are_drawn(one_page: Visitor, content: Content) -> None:
    for folds in combinations(content)[-6:]:
        one_page.become(f"?fold={folds}")
        assert_drawn(one_page, content, f"?fold={folds}")


def test_only_lines_that_match_are_carried(one_page: Visitor, content: Content) -> None:
    one_page.become("?fold=cognitive,learner-and-learning&relation=aligns")
    assert_drawn(one_page, content, "?fold=cognitive,learner-and-learning&relation=aligns")
    carried = one_page.page.evaluate(_DRAWN)["carried"]
    assert {tuple(each["relations"]) for each in carried} == {("aligns",)}
    assert any(each["count"] > 1 for each in carried)


def test_what_was_dragged_comes_back_to_where_it_was_dragged(visitor: Visitor) -> None:
    x, y = visitor.places()["growth-mindset"]
    visitor.page.mouse.move(x, y)
    visitor.page.mouse.down()
    visitor.page.mouse.move(x + 60, y - 30, steps=5)
    visitor.page.mouse.up()
    visitor.settle()
    before = visitor.places()
    assert before["growth-mindset"][0] > x + 40, "it was moved"
    visitor.go("fold=intrapersonal")
    assert visitor.page.get_attribute("#map [data-node=growth-mindset]", "data-away") == "folded"
    visitor.go("fold=")
    for name, place in visitor.places().items():
        assert place == pytest.approx(before[name], abs=0.1), name


LAYOUTS = ["?layout=layers", "?layout=standards", "?layout=around&node=student-agency&focus=2"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_in_every_layout_each_line_leads_from_something_to_something(one_page: Visitor, layout: str) -> None:
    one_page.become(f"{layout}&fold=cognitive,instructional-practice,strong-relationships")
    drawn = one_page.page.evaluate(_DRAWN)
    seen = {name for name, node in drawn["nodes"].items() if node["seen"]}
    assert len(seen) > 5
    for each in drawn["carried"]:
        assert not each["seen"] or {each["source"], each["target"]} <= seen
    for source, target, away in drawn["links"]:
        assert (away is None) == ({source, target} <= seen)


def test_no_line_is_carried_to_what_is_hidden(visitor: Visitor) -> None:
    visitor.become("?fold=cognitive&kind=competency,standard&unmatched=hide")
    drawn = visitor.page.evaluate(_DRAWN)
    seen = {name for name, node in drawn["nodes"].items() if node["seen"]}
    dangling = [each for each in drawn["carried"] if each["seen"] and not {each["source"], each["target"]} <= seen]
    assert dangling == []


# --- standing for something


def test_what_is_folded_stands_out_through_what_stands_for_it(visitor: Visitor) -> None:
    visitor.become("?node=student-agency&focus=1&fold=cognitive,learner-and-learning")
    states = visitor.seen().states
    assert states["student-agency"] == "selected"
    hidden = visitor.page.evaluate("[...explorerPage.map.folded.hidden]")
    standing = {stand_in for name, stand_in in hidden if states[name] == "related"}
    assert standing == {"cognitive", "learner-and-learning"}
    for stand_in in standing:
        assert states[stand_in] == "related"
    lines = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map .carried path")].map(({ dataset }) =>
            [dataset.source, dataset.target, dataset.state])"""
    )
    own = [state for source, target, state in lines if "student-agency" in (source, target)]
    assert own
    assert set(own) == {"related"}


def test_the_lines_of_a_selected_node_that_is_folded_stand_out(visitor: Visitor) -> None:
    visitor.become("?node=self-care&fold=intrapersonal")
    assert visitor.seen().states["intrapersonal"] == "related"
    states = visitor.page.evaluate(
        """() => [...document.querySelectorAll("#map .carried path")].map(({ dataset }) =>
            [[dataset.source, dataset.target].includes("intrapersonal"), dataset.state])"""
    )
    assert {state for own, state in states if own} == {"related", "faded"}, "some are of others in the fold"
    assert {state for own, state in states if not own} <= {"faded"}
    assert visitor.details() == "self-care"


def carried_states(content: Content, query: str) -> dict[tuple[str, str], str]:
    """How each carried line should look: as the one of its links that stands out most."""
    view, _ = parse_query(query, content.vocabulary)
    found, states = on_server(content, query), emphasis(content.graph, view, content.shown(view)).links
    merged: dict[tuple[str, str], set[str]] = {}
    for link in content.shown(view).links:
        if link.source in found.hidden or link.target in found.hidden:
            source, target = sorted(found.hidden.get(end, end) for end in (link.source, link.target))
            if source != target:
                merged.setdefault((source, target), set()).add(str(states[link.id]))
    return {
        ends: "related" if each & {"related", "selected"} else "normal" if "normal" in each else "faded"
        for ends, each in merged.items()
    }


CARRYING = [
    "?fold=cognitive&relation=supports",
    "?node=student-agency&fold=cognitive,content",
    "?node=student-agency&focus=1&direction=in&fold=cognitive,content",
    "?node=student-agency&focus=2&fold=cognitive,content",
    "?view=path&node=self-care&to=intasc-3&fold=learner-and-learning,cognitive",
    "?view=path&node=self-care&to=lead-toward-mastery&fold=intrapersonal,cognitive",
    "?view=compare&node=self-care&with=student-agency&fold=cognitive",
]


@pytest.mark.parametrize("query", CARRYING)
def test_a_carried_line_stands_out_if_one_of_its_links_does(one_page: Visitor, content: Content, query: str) -> None:
    one_page.become(query)
    drawn = one_page.page.evaluate(
        """() => [...document.querySelectorAll("#map .carried path")].map(({ dataset }) =>
            [dataset.source, dataset.target, dataset.state])"""
    )
    states = {(source, target): state for source, target, state in drawn}
    expected = carried_states(content, query)
    assert states.keys() == expected.keys()
    assert {ends: state for ends, state in states.items() if state != expected[ends]} == {}


def test_escape_leads_from_the_details_of_what_is_folded_to_the_map(visitor: Visitor) -> None:
    visitor.become("?node=self-care&fold=intrapersonal")
    visitor.page.focus("#details h2")
    visitor.press("Escape")
    assert visitor.focus()["node"], "the focus is on the map"
    assert visitor.page.evaluate("document.querySelector('#map [tabindex=\"0\"]').checkVisibility()")


def test_the_keyboard_goes_only_to_what_is_not_folded(visitor: Visitor, content: Content) -> None:
    visitor.become("?node=self-care&fold=intrapersonal,cognitive,instructional")
    hidden = on_server(content, visitor.query()).hidden
    stop = visitor.page.locator("#map [tabindex='0']")
    assert stop.count() == 1
    assert stop.get_attribute("data-node") not in hidden
    stop.focus()
    for key in ["Home", *["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"] * 3, "End"]:
        visitor.press(key)
        name = visitor.focus()["node"]
        assert name
        assert name not in hidden
    visitor.go("node=")
    visitor.page.focus("#map [data-node=interpersonal]")
    for _ in range(4):
        visitor.press("l")
        source, _, target = visitor.page.evaluate("document.activeElement.dataset.edge").split("~")
        assert not {source, target} & hidden.keys(), "L goes along no line that is away"


# --- by the switches of the page


def fold_menu(visitor: Visitor) -> None:
    if not visitor.page.is_visible("#tools .popover-card"):
        visitor.page.click("#tools .popover summary")


def test_the_menu_folds_and_unfolds_one_and_all_of_a_kind(visitor: Visitor, content: Content) -> None:
    fold_menu(visitor)
    one = visitor.page.locator("#tools [data-toggle='fold=cognitive']")
    one.click()
    visitor.settle()
    assert visitor.query() == "?fold=cognitive"
    assert one.get_attribute("aria-pressed") == "true"
    assert visitor.text("#tools .popover summary") == "Folded: 1"
    fold_menu(visitor)
    visitor.page.get_by_role("group", name="InTASC categories").get_by_role("button", name="Fold all").click()
    visitor.settle()
    categories = ["content", "instructional-practice", "learner-and-learning", "professional-responsibility"]
    assert visitor.query() == f"?fold={','.join(sorted(['cognitive', *categories]))}"
    assert_drawn(visitor, content, visitor.query())
    fold_menu(visitor)
    visitor.page.get_by_role("group", name="InTASC categories").get_by_role("button", name="Unfold all").click()
    visitor.settle()
    assert visitor.query() == "?fold=cognitive"
    fold_menu(visitor)
    one.click()
    visitor.settle()
    assert visitor.query() == ""
    assert_drawn(visitor, content, "")


def test_the_panel_folds_its_node_and_back_unfolds_it(visitor: Visitor, content: Content) -> None:
    visitor.go("node=cognitive")
    switch = visitor.page.locator("#details .questions [data-toggle='fold=cognitive']")
    assert switch.get_attribute("aria-pressed") == "false"
    switch.click()
    visitor.settle()
    assert visitor.query() == "?node=cognitive&fold=cognitive"
    assert switch.get_attribute("aria-pressed") == "true"
    assert_drawn(visitor, content, "?fold=cognitive")
    visitor.page.go_back()
    until(visitor.page, "!document.querySelector('#map [data-folded]')")
    visitor.settle()
    assert_drawn(visitor, content, "")


def test_the_map_folds_while_the_server_has_not_answered(visitor: Visitor, content: Content) -> None:
    with visitor.held_callbacks():
        visitor.page.evaluate("explorerAddress.change('?fold=cognitive,content')")
        assert_drawn(visitor, content, "?fold=cognitive,content")
    visitor.settle()


# --- in words

_OUTLINED = "#outline :is(h3, h4, h5, h6) > a[data-node], #outline ul:not(.told) > li > a[data-node]"


def test_the_outline_leaves_out_what_is_folded_and_says_how_much(one_page: Visitor, content: Content) -> None:
    for folds in (*foldable(content)[2::4], *combinations(content)[-2:]):
        one_page.become(f"?view=outline&fold={folds}")
        expected = on_server(content, f"?fold={folds}")
        listed = one_page.names(_OUTLINED)
        assert sorted(listed) == sorted(content.graph.nodes.keys() - expected.hidden.keys())
        intro = f"{len(listed)} of {len(content.graph.nodes)} items."
        assert one_page.text("#outline .facts").endswith(intro)
        said = [int(each.split()[0]) for each in one_page.texts("#outline .folded")]
        assert sorted(said) == sorted(expected.counts.values())
        named = one_page.page.locator("#outline .folded button").evaluate_all(
            "(all) => all.map((each) => each.dataset.toggle)"
        )
        assert set(named) == {f"fold={name}" for name in expected.counts}
        told = one_page.names("#outline .told a[data-node]")
        assert not set(told) & expected.hidden.keys(), "nothing is told of what is folded"


def test_the_outline_unfolds(visitor: Visitor, content: Content) -> None:
    visitor.become("?view=outline&fold=cognitive")
    assert "metacognitive-skills" not in visitor.names(_OUTLINED)
    visitor.page.get_by_role("button", name="Unfold Cognitive").focus()
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?view=outline"
    assert sorted(visitor.names(_OUTLINED)) == sorted(content.graph.nodes)
    assert visitor.focus()["tag"] != "body"


FILTERED = ["&intasc=3", "&kind=competency,standard", "&domain=cognitive", "&foundational=1&kind=competency,indicator"]


@pytest.mark.parametrize("filters", FILTERED)
def test_outline_and_map_leave_out_the_same_of_what_matches(one_page: Visitor, filters: str) -> None:
    one_page.become(f"?fold=cognitive,content{filters}")
    matching = one_page.seen().matching
    nodes = one_page.page.evaluate(_DRAWN)["nodes"]
    on_the_map = {name for name in matching if nodes[name]["away"] is None}
    one_page.go("view=outline")
    assert set(one_page.names(_OUTLINED)) == on_the_map


# --- a carried line, as a thing to go to and to open


@pytest.mark.wcag("1.3.1", "2.1.1")
def test_keys_lead_to_every_carried_line_and_tell_what_it_stands_for(visitor: Visitor, content: Content) -> None:
    visitor.become("?fold=cognitive")
    visitor.page.focus("#map [data-node=cognitive]")
    heard: list[str] = []
    while not heard or f"Link {len(heard)} of {len(heard)}:" not in heard[-1]:
        visitor.press("l")
        heard.append(visitor.page.evaluate("document.activeElement.ariaLabel"))
        assert len(heard) < 60
    assert len(set(heard)) == len(heard)
    carried = [
        each for each in on_server(content, "?fold=cognitive").carried if "cognitive" in (each.source, each.target)
    ]
    assert carried
    for each in carried:
        source, target = (title_of(content.graph.nodes[name], content.words) for name in (each.source, each.target))
        said = content.words("map-carried", source=source, target=target, count=str(each.count))
        assert any(text.endswith(said) for text in heard), said


def test_opening_a_carried_line_unfolds_what_hides_its_links(visitor: Visitor) -> None:
    visitor.become("?fold=cognitive,student-agency")
    visitor.page.focus("#map [data-node=cognitive]")
    visitor.press("L", "Enter")
    visitor.settle()
    assert visitor.query() == "?fold=student-agency"
    assert visitor.focus()["node"] == "cognitive"
    visitor.page.go_back()
    visitor.settle()
    visitor.page.mouse.click(*visitor.page.evaluate(_ON_A_CARRIED_LINE, "cognitive"))
    visitor.settle()
    assert visitor.query() == "?fold=student-agency"


def test_another_view_leads_the_focus_back_from_a_carried_line(visitor: Visitor) -> None:
    visitor.become("?fold=cognitive")
    visitor.page.focus("#map [data-node=cognitive]")
    visitor.press("L")
    assert "of what is folded" in visitor.page.evaluate("document.activeElement.ariaLabel")
    ring = visitor.page.evaluate("parseFloat(getComputedStyle(document.activeElement).strokeWidth)")
    assert ring >= 4
    visitor.go("intasc=3")
    assert visitor.focus()["node"] == "cognitive"
    visitor.become("?node=strong-relationships&fold=cognitive")
    visitor.page.focus("#map [data-node=strong-relationships]")
    visitor.press("L")
    assert "of what is folded" in visitor.page.evaluate("document.activeElement.ariaLabel")
    assert visitor.page.evaluate("parseFloat(getComputedStyle(document.activeElement).strokeWidth)") >= 4
    visitor.go("fold=cognitive,interpersonal")
    assert visitor.focus()["node"], "what had the focus is folded away, and the focus is still on the map"
