"""The pure half of our JavaScript, called from here in an empty page: each function by a table of cases."""

import itertools
import math
import random
import re
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
    assert names == ["camera", "curve", "fitting", "nearest", "query", "shape", "shown"]
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


# --- shapes and curves


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


@pytest.mark.parametrize(
    ("start", "end"),
    [((0, 0, 5), (100, 0, 8)), ((0, 0, 5), (0, -300, 12)), ((50, 50, 9), (10, 20, 3))],
)
def test_a_curve_leads_from_rim_to_rim(
    logic: Page, start: tuple[float, float, float], end: tuple[float, float, float]
) -> None:
    source, target = (dict(zip("xyr", node, strict=True)) for node in (start, end))
    path = call(logic, "curve", source, target)
    numbers = [float(each) for each in re.findall(r"-?[\d.]+", path)]
    assert re.fullmatch(r"M\S+ \S+Q\S+ \S+ \S+ \S+", path)
    x1, y1, _, _, x2, y2 = numbers
    for node, x, y in ((source, x1, y1), (target, x2, y2)):
        assert math.hypot(x - node["x"], y - node["y"]) == pytest.approx(node["r"] + 3, abs=0.1)
    assert call(logic, "curve", target, source) != path, "two links between the same nodes lie apart"


def test_a_curve_between_nodes_on_one_spot_is_drawable(logic: Page) -> None:
    node = {"x": 3, "y": 4, "r": 5}
    assert "NaN" not in call(logic, "curve", node, dict(node))
