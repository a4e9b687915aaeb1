"""The pure half of our JavaScript, called from here in an empty page: each function by a table of cases."""

import itertools
import math
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from explorer.competencies.filters import Filters, Match, shown
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.drawing.scene import scene
from explorer.interface.content import Content
from explorer.settings import PROJECT
from explorer.view.address import Key, format_query, parse_query
from explorer.view.state import Column, Theme, Unmatched, View
from explorer.view.state import Page as Shown

ORDER = [str(key) for key in Key]


@pytest.fixture(scope="module")
def logic(browser: Browser) -> Iterator[Page]:
    """An empty page with the pure scripts, in no special order, and nothing else."""
    page = browser.new_page()
    page.set_content("<!DOCTYPE html><title>logic</title>")
    for script in sorted((PROJECT / "assets" / "logic").glob("*.js"), reverse=True):
        page.add_script_tag(path=script)
    yield page
    page.close()


def call(logic: Page, function: str, *arguments: Any) -> Any:
    """What a function of the logic answers."""
    return logic.evaluate(f"(given) => explorerLogic.{function}(...given)", list(arguments))


def test_the_logic_needs_no_page_and_leaves_one_name_only(logic: Page) -> None:
    names = logic.evaluate("Object.keys(explorerLogic).sort()")
    assert names == [
        "bows",
        "camera",
        "emphasis",
        "fitting",
        "folded",
        "linksByNode",
        "narrow",
        "nearest",
        "nextGroup",
        "nextOfKind",
        "query",
        "shape",
        "sheet",
        "shown",
        "touched",
        "trailed",
    ]
    assert logic.evaluate("Object.keys(globalThis).filter((name) => /explorer/i.test(name))") == ["explorerLogic"]


# --- the address


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("", {}),
        ("?", {}),
        ("?node=self-care", {"node": "self-care"}),
        ("node=self-care&intasc=3,9", {"node": "self-care", "intasc": "3,9"}),
        ("?q=a%20b+c", {"q": "a b c"}),
        ("?q=%C3%A9t%C3%A9", {"q": "été"}),
        ("?node=a&node=b", {"node": "a"}),
        ("?node=&node=b", {"node": "b"}),
        ("?node=", {}),
        ("?node", {}),
        ("?constructor=1&hasOwnProperty=2", {"constructor": "1", "hasOwnProperty": "2"}),
        ("?%zz=%zz", {"%zz": "%zz"}),
        ("?q=<script>", {"q": "<script>"}),
    ],
)
def test_a_query_is_read_by_its_first_values(logic: Page, query: str, values: dict[str, str]) -> None:
    assert call(logic, "query.read", query) == values


@pytest.mark.parametrize(
    ("values", "query"),
    [
        ({}, ""),
        ({"node": ""}, ""),
        ({"intasc": "3,9", "node": "self-care"}, "?node=self-care&intasc=3,9"),
        ({"theme": "dark", "other": "x", "view": "table"}, "?view=table&theme=dark&other=x"),
        ({"q": "a b&c=d#e,f"}, "?q=a%20b%26c%3Dd%23e,f"),
    ],
)
def test_a_query_is_written_in_the_order_of_its_keys(logic: Page, values: dict[str, str], query: str) -> None:
    assert call(logic, "query.write", values, ORDER) == query


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("", "node=self-care", "?node=self-care"),
        ("?node=a", "node=b", "?node=b"),
        ("?node=a&intasc=3", "node=", "?intasc=3"),
        ("?intasc=3", "node=a&q=", "?node=a&intasc=3"),
        ("?q=x&node=a", "q=&node=b&view=table", "?view=table&node=b"),
        ("?unknown=1", "node=a", "?node=a&unknown=1"),
    ],
)
def test_going_changes_only_what_is_named(logic: Page, before: str, changes: str, after: str) -> None:
    assert call(logic, "query.go", before, changes, ORDER) == after


@pytest.mark.parametrize(
    ("before", "member", "universe", "after"),
    [
        ("", "3", None, "?kind=3"),
        ("?kind=3", "3", None, ""),
        ("?kind=10,3", "9", None, "?kind=3,9,10"),
        ("?kind=b,a", "c", None, "?kind=a,b,c"),
        ("?kind=3,5&node=a", "5", None, "?node=a&kind=3"),
        # Where an empty list stands for everything, the first to go leaves the others.
        ("", "b", ["a", "b", "c"], "?kind=a,c"),
        ("?kind=a,c", "b", ["a", "b", "c"], ""),
        ("?kind=a", "c", ["a", "b", "c"], "?kind=a,c"),
        ("?kind=a,c", "c", ["a", "b", "c"], "?kind=a"),
        ("?kind=a", "a", ["a", "b", "c"], ""),
    ],
)
def test_a_member_is_put_in_or_taken_out(
    logic: Page, before: str, member: str, universe: list[str] | None, after: str
) -> None:
    assert call(logic, "query.toggle", before, "kind", member, universe, ORDER) == after


@pytest.mark.parametrize("universe", [None, ["a", "b", "c"]])
@pytest.mark.parametrize("before", ["", "?kind=a", "?kind=a,b", "?kind=b,c"])
@pytest.mark.parametrize("member", ["a", "b", "c"])
def test_toggling_twice_changes_nothing(logic: Page, before: str, member: str, universe: list[str] | None) -> None:
    once = call(logic, "query.toggle", before, "kind", member, universe, ORDER)
    if universe and before == f"?kind={member}":
        assert once == "", "with nothing left, everything is shown"
    else:
        assert once != before
        assert call(logic, "query.toggle", once, "kind", member, universe, ORDER) == before


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("?node=a&intasc=3&match=all", ["intasc", "match"], "?node=a"),
        ("?node=a", ["intasc"], "?node=a"),
        ("?intasc=3", ["intasc"], ""),
        ("", ["intasc"], ""),
    ],
)
def test_keys_are_dropped(logic: Page, before: str, keys: list[str], after: str) -> None:
    assert call(logic, "query.drop", before, keys, ORDER) == after


VIEWS = [
    View(),
    View(node="self-care"),
    View(node="self-care", filters=Filters(intasc=frozenset({10, 2, 9}), match=Match.ALL)),
    View(filters=Filters(domain=frozenset({"cognitive", "instructional"}), foundational=True)),
    View(filters=Filters(kind=frozenset({Kind.SET, Kind.COMPETENCY}), relation=frozenset({Relation.ALIGNS}))),
    View(filters=Filters(status=frozenset({Status.EDITORIAL}), type=frozenset({"video", "article"}))),
    View(page=Shown.TABLE, sort=Column.LINKS, descending=True, theme=Theme.DARK, unmatched=Unmatched.HIDE),
    View(q="what's “new” (in) 50% & more, été!"),
]


@pytest.mark.parametrize("view", VIEWS, ids=format_query)
def test_the_browser_writes_addresses_that_the_server_reads_the_same(logic: Page, content: Content, view: View) -> None:
    values = call(logic, "query.read", format_query(view))
    written = call(logic, "query.write", values, ORDER)
    assert parse_query(written, content.vocabulary) == (view, ())


# --- what matches: the browser's answer is the server's


def all_filters(content: Content) -> list[Filters]:
    """Every single choice, every pair of standards, and many mixtures drawn once and for all."""
    choices: dict[str, list[Any]] = {
        "intasc": list(range(1, 11)),
        "domain": [node.id for node in content.graph.of_kind(Kind.DOMAIN)],
        "kind": list(Kind),
        "relation": list(Relation),
        "status": list(Status),
        "type": list(content.vocabulary.choices[Key.TYPE]),
    }
    none = Filters()
    found = [none, replace(none, foundational=True)]
    for key, members in choices.items():
        for member in members:
            single: dict[str, Any] = {key: frozenset({member})}
            found.append(replace(none, **single))
    for pair in itertools.combinations(range(1, 11), 2):
        found += [replace(none, intasc=frozenset(pair), match=match) for match in Match]
    drawn = random.Random(7)
    for _ in range(300):
        some: dict[str, Any] = {
            key: frozenset(drawn.sample(members, drawn.randint(1, min(3, len(members)))))
            for key, members in choices.items()
            if drawn.random() < 0.35
        }
        mixed = replace(none, **some)
        found.append(replace(mixed, match=drawn.choice(list(Match)), foundational=drawn.random() < 0.3))
    return found


def test_what_matches_in_the_browser_is_what_matches_on_the_server(logic: Page, content: Content) -> None:
    asked = all_filters(content)
    queries = [format_query(View(filters=filters)) for filters in asked]
    answers = logic.evaluate(
        """([scene, queries]) => queries.map((query) => {
          const { nodes, links } = explorerLogic.shown(scene, query);
          return [[...nodes].sort(), links.map((fits, place) => fits ? place : -1).filter((place) => place >= 0)];
        })""",
        [scene(content.graph, content.facets, content.words), queries],
    )
    places = {link.id: place for place, link in enumerate(content.graph.links)}
    sizes = set()
    for filters, query, (nodes, links) in zip(asked, queries, answers, strict=True):
        expected = shown(content.graph, content.facets, filters)
        assert nodes == sorted(expected.nodes), query
        assert links == sorted(places[link.id] for link in expected.links), query
        sizes.add(len(nodes))
    assert len(sizes) > 40, "the cases differ"


@pytest.mark.parametrize(
    ("query", "same_as"),
    [
        ("?intasc=3,99,x", "?intasc=3"),
        ("?intasc=99", ""),
        ("?domain=nowhere", ""),
        ("?kind=<script>", ""),
        ("?match=none&intasc=3,5", "?intasc=3,5"),
        ("?foundational=yes", ""),
        ("?intasc=,3,", "?intasc=3"),
    ],
)
def test_unknown_choices_filter_nothing(logic: Page, content: Content, query: str, same_as: str) -> None:
    found = logic.evaluate(
        "([scene, queries]) => queries.map((query) => [...explorerLogic.shown(scene, query).nodes])",
        [scene(content.graph, content.facets, content.words), [query, same_as]],
    )
    assert found[0] == found[1]


# --- the camera

FIELD = {"width": 1000, "height": 700}


@pytest.mark.parametrize("size", [(1000, 700), (500, 900), (1900, 600), (360, 640)])
def test_a_fitted_field_is_whole_and_in_the_middle(logic: Page, size: tuple[int, int]) -> None:
    width, height = size
    camera = call(logic, "camera.fit", FIELD, {"width": width, "height": height})
    right, bottom = camera["x"] + camera["k"] * FIELD["width"], camera["y"] + camera["k"] * FIELD["height"]
    assert camera["x"] >= 0
    assert camera["y"] >= 0
    assert (camera["x"] + right, camera["y"] + bottom) == pytest.approx((width, height))
    assert min(camera["x"], camera["y"]) == pytest.approx(8), "no more is left free than the margin"


def test_a_window_of_no_size_still_has_a_camera(logic: Page) -> None:
    camera = call(logic, "camera.fit", FIELD, {"width": 1, "height": 1})
    assert camera["k"] > 0
    assert all(math.isfinite(value) for value in camera.values())


@pytest.mark.parametrize("factor", [0.5, 0.99, 1, 1.4, 3, 100, 0.001])
@pytest.mark.parametrize("point", [(0, 0), (300, 200), (-50, 900)])
def test_zooming_keeps_the_point_under_the_pointer(logic: Page, factor: float, point: tuple[float, float]) -> None:
    before = {"x": 40, "y": -30, "k": 1.2}
    after = call(logic, "camera.zoomAt", before, factor, *point)
    for axis, value in zip("xy", point, strict=True):
        assert (value - after[axis]) / after["k"] == pytest.approx((value - before[axis]) / before["k"])
    assert 0.1 <= after["k"] <= 10
    assert (after["k"] > before["k"]) == (factor > 1)


def test_panning_moves_and_does_not_zoom(logic: Page) -> None:
    assert call(logic, "camera.pan", {"x": 1, "y": 2, "k": 3}, 10, -20) == {"x": 11, "y": -18, "k": 3}


@pytest.mark.parametrize("away", [(5000, 0), (-5000, 0), (0, 5000), (0, -5000), (9e6, -9e6)])
def test_the_field_cannot_be_lost(logic: Page, away: tuple[float, float]) -> None:
    view = {"width": 800, "height": 600}
    camera = call(logic, "camera.kept", {"x": away[0], "y": away[1], "k": 0.7}, FIELD, view)
    left, right = camera["x"], camera["x"] + camera["k"] * FIELD["width"]
    top, bottom = camera["y"], camera["y"] + camera["k"] * FIELD["height"]
    assert min(right, 800) - max(left, 0) >= 80 - 1e-9
    assert min(bottom, 600) - max(top, 0) >= 80 - 1e-9


@pytest.mark.parametrize(
    ("point", "moved"),
    [
        ((400, 300), (0, 0)),
        ((56, 56), (0, 0)),
        ((744, 544), (0, 0)),
        ((0, 300), (56, 0)),
        ((900, 300), (-156, 0)),
        ((400, -44), (0, 100)),
        ((400, 600), (0, -56)),
        ((-10, 700), (66, -156)),
    ],
)
def test_revealing_moves_just_so_far_that_a_point_is_well_inside(
    logic: Page, point: tuple[int, int], moved: tuple[int, int]
) -> None:
    camera = {"x": 0, "y": 0, "k": 1}
    view = {"width": 800, "height": 600}
    room = {"left": 56, "right": 56, "top": 56, "bottom": 56}
    found = call(logic, "camera.revealing", camera, {"x": point[0], "y": point[1]}, view, room)
    assert (found["x"], found["y"], found["k"]) == (*moved, 1)


ROOM = {"left": 60, "right": 60, "top": 20, "bottom": 40}


@pytest.mark.parametrize("size", [(390, 500), (320, 300), (800, 600), (420, 240)])
@pytest.mark.parametrize("points", [[(0, 0), (900, 700)], [(300, 300), (310, 290)], [(10, 10), (980, 20), (500, 690)]])
def test_framing_shows_points_with_their_room_as_near_as_that_can_be(
    logic: Page, size: tuple[int, int], points: list[tuple[int, int]]
) -> None:
    view = {"width": size[0], "height": size[1]}
    given = [{"x": x, "y": y, "room": ROOM} for x, y in points]
    found = call(logic, "camera.framing", {"x": 9000, "y": 0, "k": 1}, given, view, 70)
    boxes = [
        (
            found["x"] + found["k"] * x - ROOM["left"],
            found["x"] + found["k"] * x + ROOM["right"],
            found["y"] + found["k"] * y - ROOM["top"],
            found["y"] + found["k"] * y + ROOM["bottom"],
        )
        for x, y in points
    ]
    left, right = min(each[0] for each in boxes), max(each[1] for each in boxes)
    top, bottom = min(each[2] for each in boxes), max(each[3] for each in boxes)
    assert left >= -0.01
    assert right <= view["width"] + 0.01
    assert top >= -0.01
    assert bottom <= view["height"] + 0.01
    assert left == pytest.approx(view["width"] - right), "in the middle"
    tight = right - left > view["width"] - 1 or bottom - top > view["height"] - 1
    assert tight or found["k"] == 1, "no farther than need be"
    assert call(logic, "camera.framing", found, given, view, 70) == found, "what is in sight stays as it is"


def test_what_is_covered_counts_as_outside(logic: Page) -> None:
    found = logic.evaluate(
        """() => { const { fit, uncovered } = explorerLogic.camera;
          const covered = { left: 0, right: 0, top: 0, bottom: 300 };
          return uncovered(undefined, { width: 400, height: 700 }, covered, (_, view) =>
            fit({ width: 400, height: 400 }, view, 0)); }"""
    )
    assert found == {"k": 1, "x": 0, "y": 0}
    same = logic.evaluate(
        """() => { const camera = { k: 1, x: 5, y: 6 };
          return explorerLogic.camera.uncovered(camera, { width: 4, height: 7 },
            { left: 1, right: 1, top: 1, bottom: 1 }, (inner) => inner) === camera; }"""
    )
    assert same


# --- on a phone


@pytest.mark.parametrize(
    ("search", "narrow", "meant"),
    [
        ("", True, "?view=outline"),
        ("", False, ""),
        ("?", True, "?view=outline"),
        ("?node=a&intasc=3", True, "?view=outline&node=a&intasc=3"),
        ("?node=a&intasc=3", False, "?node=a&intasc=3"),
        ("?node=a&node=b&what=ever", True, "?view=outline&node=a&node=b&what=ever"),
        ("?view=map&node=a", True, "?view=map&node=a"),
        ("?view=table", True, "?view=table"),
        ("?view=outline", False, "?view=outline"),
        ("?view=&node=a", True, "?view=outline&view=&node=a"),
    ],
)
def test_an_address_without_a_view_is_the_list_on_a_narrow_screen(
    logic: Page, search: str, narrow: bool, meant: str
) -> None:
    assert call(logic, "narrow.meant", search, narrow) == meant


@pytest.mark.parametrize(
    ("search", "narrow", "written"),
    [
        ("", True, "?view=map"),
        ("", False, ""),
        ("?node=a", True, "?view=map&node=a"),
        ("?view=map&node=a", True, "?view=map&node=a"),
        ("?view=map&node=a", False, "?node=a"),
        ("?view=outline&node=a", True, "?node=a"),
        ("?view=outline&node=a", False, "?view=outline&node=a"),
        ("?view=path&node=a", True, "?view=path&node=a"),
        ("?view=path&node=a", False, "?view=path&node=a"),
    ],
)
def test_a_view_that_is_asked_for_is_written_as_the_screen_needs_it(
    logic: Page, search: str, narrow: bool, written: str
) -> None:
    assert call(logic, "narrow.written", search, narrow, ORDER) == written
    meant = call(logic, "narrow.meant", written, narrow)
    asked = call(logic, "query.read", search).get("view", "map")
    assert call(logic, "query.read", meant).get("view", "map") == asked, "and means what was asked for"


STOPS = {"closed": 0, "peek": 150, "half": 400, "full": 844}


@pytest.mark.parametrize(
    ("height", "speed", "stop"),
    [
        (150, 0, "peek"),
        (60, 0, "closed"),
        (280, 0, "half"),
        (260, 0, "peek"),
        (700, 0, "full"),
        (160, 1, "half"),
        (410, 1, "full"),
        (844, 1, "full"),
        (380, -1, "peek"),
        (140, -1, "closed"),
        (-20, -1, "closed"),
        (900, 0, "full"),
    ],
)
def test_a_sheet_that_is_let_go_comes_to_rest(logic: Page, height: float, speed: float, stop: str) -> None:
    assert call(logic, "sheet.released", height, speed, STOPS) == stop


def test_a_sheet_shows_its_heading_and_leaves_room_above_it(logic: Page) -> None:
    for room, heading in itertools.product((280, 400, 728, 1200), (0, 90, 150, 400)):
        stops = call(logic, "sheet.heights", {"room": room, "whole": room + 112, "heading": heading})
        assert list(stops) == ["closed", "peek", "half", "full"]
        assert 0 == stops["closed"] < 100 < stops["peek"] <= stops["half"] < room * 0.6 < stops["full"] == room + 112
        assert stops["peek"] >= heading or stops["peek"] == round(room * 0.42)
    assert call(logic, "sheet.heights", {"room": 200, "whole": 300, "heading": 90}) == {"closed": 0, "full": 300}


def test_a_sheet_goes_from_stop_to_stop(logic: Page) -> None:
    assert [call(logic, "sheet.stepped", stop, 1, STOPS) for stop in STOPS] == ["peek", "half", "full", "full"]
    assert [call(logic, "sheet.stepped", stop, -1, STOPS) for stop in STOPS] == ["closed", "closed", "peek", "half"]
    assert call(logic, "sheet.stepped", "full", -1, {"closed": 0, "full": 9}) == "closed"


NODES = [{"id": "large", "x": 100, "y": 100, "r": 26}, {"id": "small", "x": 140, "y": 100, "r": 4}]


@pytest.mark.parametrize(
    ("point", "found"),
    [
        ((100, 100), {"id": "large", "sure": True}),
        ((120, 100), {"id": "large", "sure": True}),
        ((140, 100), {"id": "small", "sure": True}),
        ((146, 104), {"id": "small", "sure": True}),
        ((152, 112), {"id": "small", "sure": False}),
        ((140, 122), {"id": "small", "sure": False}),
        ((140, 123), None),
        ((100, 132), {"id": "large", "sure": True}),
        ((100, 133), None),
    ],
)
def test_a_finger_means_the_nearest_node(logic: Page, point: tuple[int, int], found: dict[str, Any] | None) -> None:
    assert call(logic, "touched", {"x": point[0], "y": point[1]}, NODES) == found


# --- walking with the arrow keys

GRID = [{"id": f"{x},{y}", "x": x * 10, "y": y * 10} for x in range(5) for y in range(5)]


@pytest.mark.parametrize(
    ("key", "start", "goal"),
    [
        ("ArrowRight", "2,2", "3,2"),
        ("ArrowLeft", "2,2", "1,2"),
        ("ArrowUp", "2,2", "2,1"),
        ("ArrowDown", "2,2", "2,3"),
        ("ArrowRight", "4,2", None),
        ("ArrowLeft", "0,0", None),
        ("ArrowUp", "3,0", None),
        ("ArrowDown", "3,4", None),
    ],
)
def test_an_arrow_leads_to_the_neighbour_on_a_grid(logic: Page, key: str, start: str, goal: str | None) -> None:
    found = logic.evaluate(
        """([nodes, start, key]) =>
          explorerLogic.nearest(nodes.find((each) => each.id === start), nodes, key)?.id ?? null""",
        [GRID, start, key],
    )
    assert found == goal


@pytest.mark.parametrize(
    ("others", "goal"),
    [
        ([("near but steep", 10, 11), ("far but straight", 90, 0)], "far but straight"),
        ([("straight", 30, 0), ("a little nearer, aside", 20, 10)], "straight"),
        ([("much nearer, aside", 10, 5), ("straight", 40, 0)], "much nearer, aside"),
        ([("diagonal", 20, 20)], "diagonal"),
        ([("behind", -10, 0)], None),
        ([("beside", 0, 10)], None),
        ([("on the same spot", 0, 0)], None),
        ([], None),
    ],
)
def test_straying_costs_twice_and_more_than_45_degrees_is_another_way(
    logic: Page, others: list[tuple[str, int, int]], goal: str | None
) -> None:
    nodes = [{"id": name, "x": x, "y": y} for name, x, y in others]
    found = call(logic, "nearest", {"id": "start", "x": 0, "y": 0}, nodes, "ArrowRight")
    assert (found or {}).get("id") == goal


# --- which labels fit


def label(name: str, left: float, top: float, must: bool = False, wide: float = 40, high: float = 10) -> dict[str, Any]:
    box = {"left": left, "top": top, "right": left + wide, "bottom": top + high}
    return {"id": name, "owner": name, "must": must, **box}


OBSTACLE = {"owner": "a", "left": 10, "top": 2, "right": 20, "bottom": 8}


@pytest.mark.parametrize(
    ("labels", "obstacles", "fitting"),
    [
        ([], [], []),
        ([label("a", 0, 0), label("b", 100, 0)], [], ["a", "b"]),
        ([label("a", 0, 0), label("b", 39, 9)], [], ["a"]),
        ([label("b", 39, 9), label("a", 0, 0)], [], ["b"]),
        ([label("a", 0, 0), label("b", 40, 0), label("c", 0, 10)], [], ["a", "b", "c"]),
        ([label("a", 0, 0), label("b", 5, 5, must=True)], [], ["a", "b"]),
        ([label("a", 0, 0), label("b", 5, 5), label("c", 45, 5)], [], ["a", "c"]),
        ([label("a", 0, 0)], [OBSTACLE], ["a"]),
        ([label("b", 0, 0)], [OBSTACLE], []),
        ([label("a", -300, -200, wide=600, high=400), label("b", 250, 150)], [], ["a"]),
        ([label("a", -70, -70), label("b", -69, -69)], [], ["a"]),
    ],
)
def test_labels_are_shown_in_order_if_they_touch_nothing(
    logic: Page, labels: list[dict[str, Any]], obstacles: list[dict[str, Any]], fitting: list[str]
) -> None:
    found = logic.evaluate(
        "([labels, obstacles]) => [...explorerLogic.fitting(labels, obstacles)]", [labels, obstacles]
    )
    assert found == fitting


# --- shapes and bows


@pytest.mark.parametrize("kind", [*Kind, "unheard-of"])
def test_every_kind_has_a_closed_outline_about_its_middle(logic: Page, kind: str) -> None:
    box = logic.evaluate(
        """(kind) => {
          const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
          const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
          document.body.append(svg);
          svg.append(path);
          path.setAttribute("d", explorerLogic.shape(kind, 10));
          const { x, y, width, height } = path.getBBox();
          const [start, end] = [0, path.getTotalLength()].map((at) => path.getPointAtLength(at));
          svg.remove();
          const gap = Math.hypot(start.x - end.x, start.y - end.y);
          return { x: x + width / 2, y: y + height / 2, width, height, gap };
        }""",
        kind,
    )
    assert 12 < box["width"] <= 29
    assert 12 < box["height"] <= 29
    assert abs(box["x"]) < 1
    assert abs(box["y"]) < 4, "a triangle's middle is not the middle of its box"
    assert box["gap"] < 0.1


def test_no_two_kinds_look_alike(logic: Page) -> None:
    paths = [call(logic, "shape", kind, 10) for kind in Kind]
    assert len(set(paths)) == len(Kind)
    assert call(logic, "shape", "unheard-of", 10) == call(logic, "shape", Kind.COMPETENCY, 10)


ENDS = [((0, 0, 5), (100, 0, 8)), ((0, 0, 5), (0, -300, 12)), ((50, 50, 9), (10, 20, 3)), ((0, 0, 5), (900, 900, 5))]
Circle = tuple[float, float, float]


def circle(x: float, y: float, r: float) -> dict[str, float]:
    return {"x": x, "y": y, "r": r}


@pytest.mark.parametrize(("start", "end"), ENDS)
def test_a_bow_leads_from_rim_to_rim_with_a_gentle_bend(logic: Page, start: Circle, end: Circle) -> None:
    x1, y1, mx, my, x2, y2 = call(logic, "bows.bow", circle(*start), circle(*end))
    for (x, y, r), (found_x, found_y) in ((start, (x1, y1)), (end, (x2, y2))):
        assert math.hypot(found_x - x, found_y - y) == pytest.approx(r + 3, abs=0.1)
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    bend = math.hypot(mx - (start[0] + end[0]) / 2, my - (start[1] + end[1]) / 2)
    assert bend == pytest.approx(min(0.12 * length, 46), abs=0.1)


@pytest.mark.parametrize(("start", "end"), ENDS)
def test_two_bows_between_the_same_nodes_lie_apart(logic: Page, start: Circle, end: Circle) -> None:
    there, back = (call(logic, "bows.bow", circle(*one), circle(*other)) for one, other in ((start, end), (end, start)))
    middles = [call(logic, "bows.pointAt", curve, 0.5) for curve in (there, back)]
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    apart = math.hypot(middles[0]["x"] - middles[1]["x"], middles[0]["y"] - middles[1]["y"])
    assert apart == pytest.approx(min(0.12 * length, 46), abs=3)


@pytest.mark.parametrize("end", [(3, 4, 5), (3, 5, 5), (6, 8, 20)], ids=["one spot", "near", "overlapping"])
def test_a_bow_between_nodes_on_each_other_is_drawable(logic: Page, end: Circle) -> None:
    curve = call(logic, "bows.bow", circle(3, 4, 5), circle(*end))
    assert len(curve) == 6
    assert all(isinstance(value, int | float) and math.isfinite(value) for value in curve)
    assert "NaN" not in call(logic, "bows.path", curve)


CURVE = [10, 0, 50, -40.5, 90, 0]


def test_a_bow_is_drawn_as_one_quadratic_curve(logic: Page) -> None:
    assert call(logic, "bows.path", CURVE) == "M10 0Q50 -40.5 90 0"
    drawn = logic.evaluate(
        """(curve) => {
          const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
          path.setAttribute("d", explorerLogic.bows.path(curve));
          const all = path.getTotalLength();
          return [0, 0.5, 1].map((part) => path.getPointAtLength(part * all)).map(({ x, y }) => [x, y]);
        }""",
        CURVE,
    )
    for part, (x, y) in zip((0, 0.5, 1), drawn, strict=True):
        found = call(logic, "bows.pointAt", CURVE, part)
        assert (found["x"], found["y"]) == pytest.approx((x, y), abs=0.1)


@pytest.mark.parametrize("part", [0, 0.25, 0.5, 0.9, 1])
def test_a_point_of_a_bow_is_its_ends_and_its_middle_mixed(logic: Page, part: float) -> None:
    found = call(logic, "bows.pointAt", CURVE, part)
    for axis, (one, middle, other) in {"x": CURVE[0::2], "y": CURVE[1::2]}.items():
        bezier = (1 - part) ** 2 * one + 2 * part * (1 - part) * middle + part**2 * other
        assert found[axis] == pytest.approx(bezier)


FLAT = {"id": "flat", "bow": [0, 0, 50, 0, 100, 0]}
STEEP = {"id": "steep", "bow": [0, 0, 0, 50, 0, 100]}
HIGH = {"id": "high", "bow": [0, 10, 50, 10, 100, 10]}


@pytest.mark.parametrize(
    ("point", "links", "reach", "found"),
    [
        ((50, 3), [FLAT], 7, "flat"),
        ((50, 3), [], 7, None),
        ((50, 7), [FLAT], 7, None),
        ((50, 6.9), [FLAT], 7, "flat"),
        ((50, 3), [FLAT, HIGH], 7, "flat"),
        ((50, 6), [FLAT, HIGH], 7, "high"),
        ((50, 6), [HIGH, FLAT], 7, "high"),
        ((50, 5), [HIGH, FLAT], 7, "high"),
        ((50, 5), [FLAT, HIGH], 7, "flat"),
        ((106, 0), [FLAT], 7, "flat"),
        ((108, 0), [FLAT], 7, None),
        ((105, 5.5), [FLAT], 7, None),
        ((3, 40), [FLAT, STEEP], 7, "steep"),
        ((40, 3), [STEEP, FLAT], 7, "flat"),
        ((40, 40), [STEEP, FLAT], 7, None),
        ((40, 40), [STEEP, FLAT], 60, "steep"),
        ((50, -20), [{"id": "bent", "bow": CURVE}], 3, "bent"),
        ((50, -40), [{"id": "bent", "bow": CURVE}], 3, None),
        ((5, 5), [{"id": "dot", "bow": [5, 5, 5, 5, 5, 5]}], 3, "dot"),
    ],
)
def test_the_nearest_line_within_reach_is_found(
    logic: Page, point: tuple[float, float], links: list[dict[str, Any]], reach: float, found: str | None
) -> None:
    answer = call(logic, "bows.nearestLink", {"x": point[0], "y": point[1]}, links, reach)
    assert (answer or {}).get("id") == found


def test_the_nearest_line_is_nearest_among_many(logic: Page) -> None:
    drawn = random.Random(3)
    curves = {str(number): [drawn.uniform(0, 300) for _ in range(6)] for number in range(40)}
    links = [{"id": name, "bow": curve} for name, curve in curves.items()]
    points = [{"x": drawn.uniform(0, 300), "y": drawn.uniform(0, 300)} for _ in range(80)]
    answers = logic.evaluate(
        """([points, links]) => points.map((point) => {
          const found = explorerLogic.bows.nearestLink(point, links, 10);
          return found ? found.id : null;
        })""",
        [points, links],
    )

    def away(point: dict[str, float], curve: list[float]) -> float:
        x1, y1, mx, my, x2, y2 = curve
        parts = [step / 200 for step in range(201)]
        return min(
            math.hypot(
                (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t**2 * x2 - point["x"],
                (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t**2 * y2 - point["y"],
            )
            for t in parts
        )

    for point, answer in zip(points, answers, strict=True):
        distances = {name: away(point, curve) for name, curve in curves.items()}
        least = min(distances.values())
        if answer is None:
            assert least > 9, point
        else:
            assert distances[answer] < least + 1, point
    assert None in answers
    assert len(set(answers)) > 20


# --- where a visitor has been


@pytest.mark.parametrize(
    ("trail", "name", "after"),
    [
        ([], "a", ["a"]),
        ([], None, []),
        ([], "", []),
        (["a"], None, ["a"]),
        (["a"], "a", ["a"]),
        (["a"], "b", ["a", "b"]),
        (["a", "b"], "a", ["b", "a"]),
        (["a", "b", "c"], "b", ["a", "c", "b"]),
        (list("abcdef"), "g", list("bcdefg")),
        (list("abcdef"), "a", list("bcdefa")),
    ],
)
def test_the_trail_holds_the_last_six_each_once(
    logic: Page, trail: list[str], name: str | None, after: list[str]
) -> None:
    assert call(logic, "trailed", trail, name) == after


# --- folding and standing out, on a scene that can be seen at a glance: d holds a and b, a holds i, e holds c

TINY: dict[str, Any] = {
    "leads": ["supports"],
    "nodes": [
        {"id": name, "kind": kind, "under": under}
        for name, kind, under in (
            ("d", "domain", None),
            ("e", "domain", None),
            ("a", "competency", "d"),
            ("b", "competency", "d"),
            ("c", "competency", "e"),
            ("i", "indicator", "a"),
        )
    ],
    "links": [
        {"id": f"{source}~{relation}~{target}", "source": source, "relation": relation, "target": target}
        for source, relation, target in (
            ("d", "contains", "a"),
            ("d", "contains", "b"),
            ("e", "contains", "c"),
            ("a", "shown-by", "i"),
            ("a", "supports", "b"),
            ("b", "supports", "c"),
            ("c", "relates", "a"),
            ("c", "supports", "i"),
        )
    ],
}


@pytest.mark.parametrize(
    ("folds", "shut", "hidden", "carried"),
    [
        ("", "", {}, {}),
        ("a", "", {"i": "a"}, {"a c": (1, "supports")}),
        ("d", "", {"a": "d", "b": "d", "i": "d"}, {"c d": (3, "relates supports")}),
        ("d", "relates", {"a": "d", "b": "d", "i": "d"}, {"c d": (2, "supports")}),
        ("d", "relates supports", {"a": "d", "b": "d", "i": "d"}, {}),
        ("e", "", {"c": "e"}, {"b e": (1, "supports"), "a e": (1, "relates"), "e i": (1, "supports")}),
        ("a d", "", {"a": "d", "b": "d", "i": "d"}, {"c d": (3, "relates supports")}),
        ("a e", "", {"i": "a", "c": "e"}, {"b e": (1, "supports"), "a e": (2, "relates supports")}),
        ("d e", "", {"a": "d", "b": "d", "i": "d", "c": "e"}, {"d e": (3, "relates supports")}),
        ("i nowhere", "", {}, {}),
    ],
)
def test_a_fold_hides_what_is_under_it_and_carries_its_lines(
    logic: Page, folds: str, shut: str, hidden: dict[str, str], carried: dict[str, tuple[int, str]]
) -> None:
    found = logic.evaluate(
        """([scene, folds, shut]) => {
          const open = (place) => !shut.includes(scene.links[place].relation);
          const { hidden, counts, carried } = explorerLogic.folded(scene, new Set(folds), open);
          return { hidden: Object.fromEntries(hidden), counts: Object.fromEntries(counts), carried };
        }""",
        [TINY, folds.split(), shut.split()],
    )
    assert found["hidden"] == hidden
    assert found["counts"] == dict(Counter(hidden.values()))
    assert carried == {
        f"{each['source']} {each['target']}": (each["count"], " ".join(sorted(each["relations"])))
        for each in found["carried"]
    }
    assert len(found["carried"]) == len(carried), "each pair of ends once"


def test_the_links_of_each_node_are_known_by_their_places(logic: Page) -> None:
    found = logic.evaluate("(scene) => Object.fromEntries(explorerLogic.linksByNode(scene))", TINY)
    assert found == {
        name: [place for place, link in enumerate(TINY["links"]) if name in (link["source"], link["target"])]
        for name in "deabci"
    }


@pytest.mark.parametrize(
    ("query", "selected", "related", "links"),
    [
        ("?node=b", "b", "a c d", "a~supports~b b~supports~c d~contains~b"),
        ("?node=b&focus=1&direction=out", "b", "c", "b~supports~c"),
        ("?node=b&focus=1&direction=in", "b", "a d", "a~supports~b d~contains~a d~contains~b"),
        (
            "?node=a&focus=2&direction=out",
            "a",
            "b c i",
            "a~shown-by~i a~supports~b b~supports~c c~relates~a c~supports~i",
        ),
        ("?node=b&focus=chain", "b", "a c", "a~supports~b b~supports~c"),
        ("?node=b&focus=chain&direction=in", "b", "a", "a~supports~b"),
        ("?node=i&focus=chain", "i", "", ""),
        ("?edge=c~relates~a", "", "a c", ""),
        ("?node=e&edge=c~relates~a&focus=2", "e", "a c", ""),
        ("?node=b&focus=4", "b", "a c d", "a~supports~b b~supports~c d~contains~b"),
        (
            "?node=b&focus=1&direction=sideways",
            "b",
            "a c d",
            "a~supports~b b~supports~c d~contains~a d~contains~b c~relates~a",
        ),
    ],
)
def test_what_is_asked_about_stands_out(logic: Page, query: str, selected: str, related: str, links: str) -> None:
    nodes, lines = logic.evaluate(
        """([scene, query]) => {
          const matching = { nodes: new Set(scene.nodes.map(({ id }) => id)), links: scene.links.map(() => true) };
          const found = explorerLogic.emphasis(scene, explorerLogic.linksByNode(scene), query, matching);
          return [Object.fromEntries(found.nodes), found.links];
        }""",
        [TINY, query],
    )
    assert " ".join(sorted(name for name, state in nodes.items() if state == "selected")) == selected
    assert " ".join(sorted(name for name, state in nodes.items() if state == "related")) == related
    states = {link["id"]: state for link, state in zip(TINY["links"], lines, strict=True)}
    assert sorted(name for name, state in states.items() if state == "related") == sorted(links.split())
    opened = {name for name, state in states.items() if state == "selected"}
    assert opened == ({"c~relates~a"} if "edge=" in query else set())


@pytest.mark.parametrize("query", ["", "?node=nobody", "?edge=nothing", "?focus=2&direction=in"])
def test_where_nothing_is_asked_about_all_is_normal(logic: Page, query: str) -> None:
    states = logic.evaluate(
        """([scene, query]) => {
          const matching = { nodes: new Set(scene.nodes.map(({ id }) => id)), links: scene.links.map(() => true) };
          const found = explorerLogic.emphasis(scene, explorerLogic.linksByNode(scene), query, matching);
          return [...found.nodes.values(), ...found.links];
        }""",
        [TINY, query],
    )
    assert set(states) == {"normal"}
