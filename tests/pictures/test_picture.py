"""Pictures of the map: what a view shows, in shapes and real text, on a sheet that holds all and can do nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from explorer.competencies.filters import Filters, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.drawing.emphasis import State
from explorer.drawing.flowers import RADIUS
from explorer.drawing.marks import Disc, carried_marks, link_marks, node_marks
from explorer.drawing.measuring import width_of, wrapped
from explorer.drawing.palette import CONTRAST, DARK, LIGHT, Palette
from explorer.drawing.placements import Placements
from explorer.drawing.view_scene import ViewScene, scene_of
from explorer.pictures.naming import file_name
from explorer.pictures.options import Options
from explorer.pictures.picture import palette_of, picture, whole
from explorer.pictures.svg import literal
from explorer.view.address import format_query
from explorer.view.state import Focus, LayoutName, Page, Theme, Unmatched, View
from explorer.words.catalogue import Words
from tests.builders import ALL_KINDS, domain, foundations, graph_of, link, node, resource

SVG = "{http://www.w3.org/2000/svg}"
WORDS = Words.of("en")
FIRST = View()
BARE = Options(framed=False)
ROOM = Options(framed=False, least=1 / 40, most=25)
STRONG = "strong-relationships"

VIEWS = [
    View(),
    View(node=STRONG),
    View(node=STRONG, focus=Focus.TWO),
    View(node="mastery-approach", focus=Focus.CHAIN),
    View(edge="technology-for-learning~aligns~intasc-8"),
    View(page=Page.PATH, node="self-care", to="intasc-3"),
    View(page=Page.COMPARE, node="student-agency", beside="metacognitive-skills"),
    View(filters=Filters(intasc=frozenset({3}))),
    View(filters=Filters(intasc=frozenset({3})), unmatched=Unmatched.HIDE),
    View(filters=Filters(kind=frozenset({Kind.STANDARD})), unmatched=Unmatched.HIDE, node="self-care"),
    View(fold=frozenset({"cognitive", "instructional", "content"}), node=STRONG),
    View(layout=LayoutName.LAYERS),
    View(layout=LayoutName.STANDARDS, node="student-agency"),
    View(layout=LayoutName.AROUND, node="foundational"),
    View(page=Page.TABLE, q="mastery"),
]


@pytest.fixture(scope="module")
def told(graph: CompetencyGraph) -> dict[str, tuple[CompetencyGraph, Words, Placements]]:
    """The shipped framework in each language."""
    graphs = {language: graph.in_language(language) for language in ("en", "es")}
    return {language: (each, Words.of(language), Placements(each)) for language, each in graphs.items()}


def drawn(view: View = FIRST, options: Options = BARE, graph: CompetencyGraph = ALL_KINDS) -> Element:
    return ElementTree.fromstring(picture(graph, view, WORDS, palette_of(view.theme), options))


def scene(graph: CompetencyGraph, view: View) -> ViewScene:
    return scene_of(graph, view, shown(graph, facets(graph), view.filters), Placements(graph))


def part(root: Element, name: str) -> list[Element]:
    """The elements of a part of a picture."""
    return [each for group in root.iter(f"{SVG}g") if group.get("data-part") == name for each in group]


def shape(root: Element, name: str) -> Element:
    (found,) = [each for each in part(root, "nodes") if each.get("data-node") == name]
    return found


def said(root: Element) -> str:
    return " ".join(" ".join(each.itertext()) for each in root.iter(f"{SVG}text"))


def named(root: Element) -> dict[str, Element]:
    return {each.get("data-node", ""): each for each in part(root, "names")}


def box_of(root: Element) -> tuple[float, float, float, float]:
    left, top, width, height = map(float, root.get("viewBox", "").split())
    return left, top, left + width, top + height


Box = tuple[float, float, float, float]


def texts(parent: Element, offset: tuple[float, float, float] = (0.0, 0.0, 1.0), **given: str) -> Iterator[Box]:
    """The room that each line of text takes at most, after what its groups say of it."""
    here = given | {
        name: value for name, value in parent.items() if name in ("font-size", "font-weight", "text-anchor")
    }
    moved = re.fullmatch(r"translate\((\S+) (\S+)\) scale\((\S+)\)", parent.get("transform", ""))
    if moved:
        offset = (float(moved[1]), float(moved[2]), float(moved[3]))
    if parent.text and parent.tag in (f"{SVG}text", f"{SVG}tspan"):
        size, bold = float(here["font-size"]), int(here.get("font-weight", "400")) >= 700
        wide = width_of(parent.text, size, bold=bold)
        x, y = float(parent.get("x", "nan")), float(parent.get("y", "nan"))
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[here.get("text-anchor", "start")]
        dx, dy, k = offset
        yield dx + left * k, dy + (y - size) * k, dx + (left + wide) * k, dy + (y + size * 0.25) * k
    for child in parent:
        yield from texts(child, offset, **here)


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.few(30)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "options", [Options(), BARE, ROOM, replace(ROOM, close=True)], ids=["sheet", "bare", "room", "close"]
)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: format_query(view) or "first")
def test_every_view_is_a_picture_that_holds_every_label(
    told: dict[str, tuple[CompetencyGraph, Words, Placements]], view: View, options: Options, language: str
) -> None:
    graph, words, placements = told[language]
    root = ElementTree.fromstring(picture(graph, view, words, LIGHT, options, placements))
    assert (root.tag, root.get("role"), root.get("lang")) == (f"{SVG}svg", "img", language)
    assert [each.tag for each in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    left, top, right, bottom = box_of(root)
    assert (float(root.get("width", "0")), float(root.get("height", "0"))) == pytest.approx(
        (right - left, bottom - top)
    )
    rooms = list(texts(root))
    assert len(rooms) > 2
    for room in rooms:
        assert left <= room[0] <= room[2] <= right
        assert top <= room[1] <= room[3] <= bottom


@pytest.mark.few(4)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: format_query(view) or "first")
def test_every_mark_is_that_of_the_scene_with_its_pen(graph: CompetencyGraph, view: View) -> None:
    seen = scene(graph, view)
    root = ElementTree.fromstring(picture(graph, view, WORDS, LIGHT, BARE))
    lines, arrows = link_marks(seen, LIGHT)
    nodes = node_marks(seen, LIGHT)
    for name, marks in (
        ("links", lines),
        ("arrows", arrows),
        ("carried", carried_marks(seen, LIGHT)),
        ("sides", nodes.sides),
        ("discs", nodes.discs),
        ("rings", nodes.rings),
        ("nodes", nodes.shapes),
    ):
        elements = part(root, name)
        assert [each.get("data-link") or each.get("data-node") for each in elements] == [mark.of for mark in marks]
        for element, mark in zip(elements, marks, strict=True):
            assert element.get("data-state") == mark.state
            assert element.get("fill") == (mark.pen.fill or "none")
            assert float(element.get("opacity", "1")) == mark.pen.opacity
            assert ("stroke-dasharray" in element.attrib) == (mark.pen.dash != "solid")
            if mark.of not in seen.folded.counts:
                assert element.get("stroke") == (mark.pen.color if mark.pen.width else None)
                assert float(element.get("stroke-width", "0")) == pytest.approx(mark.pen.width, abs=0.01)
            if isinstance(mark.form, Disc):
                assert float(element.get("r", "0")) == pytest.approx(mark.form.radius, abs=0.01)
                place = float(element.get("cx", "nan")), float(element.get("cy", "nan"))
                assert place == pytest.approx(mark.form.middle, abs=0.01)


def test_kinds_have_their_shapes_and_doubt_its_dashes() -> None:
    root = drawn()
    corners = {name: shape(root, name).get("d", "").count("L") + 1 for name in ("i", "r", "k", "intasc-1", "set")}
    assert shape(root, "a").tag == f"{SVG}circle"
    assert (corners["i"], corners["k"], corners["intasc-1"], corners["set"]) == (3, 5, 6, 24)
    dashes = {each.get("data-link"): each.get("stroke-dasharray") for each in part(root, "links")}
    assert {name for name, dash in dashes.items() if dash} == {"b~relates~c", "e~aligns~intasc-1"}
    assert dashes["b~relates~c"] == "4 3.5"
    assert [each.get("data-node") for each in part(root, "rings")] == ["a"]


def test_what_is_folded_is_away_and_counted_at_its_shoulder() -> None:
    root = drawn(View(fold=frozenset({"cognitive"})))
    assert {each.get("data-node") for each in part(root, "nodes")} == {
        "cognitive",
        "elsewhere",
        "e",
        "set",
        "k",
        "intasc-1",
    }
    assert [each.text for each in part(root, "folded")] == ["+5"]
    assert shape(root, "cognitive").get("stroke") == LIGHT.neutral
    x, y = float(part(root, "folded")[0].get("x", "0")), float(part(root, "folded")[0].get("y", "0"))
    place = scene(ALL_KINDS, View()).layout.places["cognitive"]
    assert x > place[0] + RADIUS[Kind.DOMAIN] * 0.8
    assert y == pytest.approx(place[1] - RADIUS[Kind.DOMAIN] * 0.8, abs=0.1)


@pytest.mark.parametrize(
    ("theme", "palette"),
    [(Theme.SYSTEM, LIGHT), (Theme.LIGHT, LIGHT), (Theme.DARK, DARK), (Theme.CONTRAST, CONTRAST)],
)
def test_a_theme_has_its_colors_and_the_system_is_light(theme: Theme, palette: Palette) -> None:
    root = drawn(View(theme=theme))
    (ground,) = root.findall(f"{SVG}rect")
    assert (ground.get("fill"), named(root)["a"].get("fill")) == (palette.paper, palette.ink)


def test_a_name_in_another_language_says_so(graph: CompetencyGraph) -> None:
    mixed = graph_of(
        domain("d", "a"),
        node("x", title="Name", translations=[{"language": "es", "title": "Nombre", "meaning": "Algo."}]),
        link("d contains x"),
    ).in_language("es")
    names = named(ElementTree.fromstring(picture(mixed, View(), Words.of("es"), LIGHT, BARE)))
    assert (names["x"].text, names["x"].get("lang"), names["a"].get("lang")) == ("Nombre", None, "en")


@pytest.mark.few(6)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: format_query(view) or "first")
def test_names_for_a_room_are_large_few_and_clear_of_each_other_and_of_nodes(
    told: dict[str, tuple[CompetencyGraph, Words, Placements]], view: View, language: str
) -> None:
    graph, words, placements = told[language]
    root = ElementTree.fromstring(picture(graph, view, words, LIGHT, ROOM, placements))
    names = named(root)
    assert 0 < len(names) <= 25
    _, top, _, bottom = box_of(root)
    assert min(float(each.get("font-size", "0")) for each in names.values()) >= (bottom - top) / 40 - 0.01
    seen = scene_of(graph, view, shown(graph, facets(graph), view.filters), placements)
    rooms = {name: list(texts(each)) for name, each in names.items()}
    for one, other in combinations(rooms, 2):
        assert not any(overlap(a, b) for a in rooms[one] for b in rooms[other]), (one, other)
    for name, lines in rooms.items():
        touched = {
            near.id
            for near in seen.nodes
            for (x, y), reach in [(seen.layout.places[near.id], RADIUS[Kind(near.kind)])]
            if near.id != name and any(overlap(line, (x - reach, y - reach, x + reach, y + reach)) for line in lines)
        }
        # What is selected is named in any case, even where the map is so full that there is no room at all.
        assert len(touched) <= (1 if seen.node_states[name] is State.SELECTED else 0), (name, touched)


def test_what_matters_is_named_before_what_does_not(graph: CompetencyGraph) -> None:
    few = ElementTree.fromstring(picture(graph, View(node=STRONG), WORDS, LIGHT, replace(ROOM, most=5)))
    assert next(iter(named(few))) == STRONG
    assert {each.get("data-state") for each in named(few).values()} == {"selected", "related"}
    assert len(named(few)) == 5


def test_close_is_no_more_than_what_stands_out_with_its_names(graph: CompetencyGraph) -> None:
    view = View(page=Page.PATH, node="lead-toward-mastery", to="mastery-approach")
    all_of_it, close = (
        ElementTree.fromstring(picture(graph, view, WORDS, LIGHT, replace(BARE, close=near))) for near in (False, True)
    )
    assert float(close.get("width", "0")) < 0.6 * float(all_of_it.get("width", "0"))
    left, top, right, bottom = box_of(close)
    seen = scene(graph, view)
    outstanding = [name for name, state in seen.node_states.items() if state in (State.SELECTED, State.RELATED)]
    assert len(outstanding) > 1
    for name in outstanding:
        x, y = seen.layout.places[name]
        assert left < x - 13 < x + 13 < right
        assert top < y - 13 < y + 13 < bottom
    nothing = picture(graph, View(), WORDS, LIGHT, replace(BARE, close=True))
    assert ElementTree.fromstring(nothing).get("viewBox") == drawn(graph=graph).get("viewBox")


def test_a_sheet_says_what_it_shows_of_what_by_whom_when_and_where() -> None:
    options = Options(day=date(2026, 11, 21), address="https://map.example/?node=a")
    root = drawn(View(node="a", filters=Filters(intasc=frozenset({1}))), options)
    heading, under = part(root, "heading")
    assert " ".join(heading.itertext()) == "A · InTASC 1 · 1 of 4 competencies match these filters"
    assert under.text == "A framework · first edition"
    assert [each.text for each in part(root, "credit") if each.tag == f"{SVG}text"] == [
        "By a press.",
        "Made on November 21, 2026 · Open this view at https://map.example/?node=a",
    ]
    assert "By a press." not in said(drawn(View(node="a")))
    assert not part(drawn(View(node="a")), "legend")


def test_the_legend_has_what_occurs_and_nothing_else() -> None:
    told = {name for each in part(drawn(View(), Options()), "legend") if (name := each.text)}
    assert {"Domains", "Competencies", "Sets", "Indicators", "Categories", "Standards", "Resources"} <= told
    assert {"Cognitive", "Elsewhere", "supports, is related to", "aligns with"} <= told
    assert not {"Frameworks", "Ideas", "Questions"} & told
    assert WORDS("legend-broken") in told
    assert not {WORDS("picture-mark-selected"), WORDS("picture-mark-faded"), WORDS("picture-line-arrow")} & told
    plain = graph_of(domain("d", "a", "b"), link("a supports b"))
    told = {name for each in part(drawn(View(), Options(), plain), "legend") if (name := each.text)}
    assert not {WORDS("legend-broken"), WORDS("legend-foundational"), WORDS("legend-number"), "Standards"} & told
    selected = said(drawn(View(node="a"), Options()))
    folded = said(drawn(View(fold=frozenset({"cognitive"})), Options()))
    compared = said(drawn(View(page=Page.COMPARE, node="a", beside="b"), Options()))
    assert WORDS("picture-mark-selected") in selected
    assert WORDS("picture-mark-faded") in selected
    assert WORDS("picture-line-arrow") in selected
    assert WORDS("picture-mark-folded") in folded
    assert WORDS("side-both") in compared
    assert WORDS("picture-line-path") in said(drawn(View(page=Page.PATH, node="a", to="b"), Options()))
    assert WORDS("picture-line-edge") in said(drawn(View(edge="a~supports~b"), Options()))


@pytest.mark.parametrize(
    ("view", "key"),
    [
        (View(node="a"), "picture-selected"),
        (View(node="a", focus=Focus.TWO), "picture-near"),
        (View(node="a", focus=Focus.CHAIN), "picture-chain"),
        (View(page=Page.PATH, node="a", to="b"), "picture-path"),
        (View(page=Page.COMPARE, node="a", beside="b"), "picture-compare"),
        (View(node="c", edge="a~supports~b"), "picture-edge"),
        (View(filters=Filters(intasc=frozenset({1}))), "picture-filtered"),
    ],
)
def test_the_description_says_what_stands_out_and_where_the_words_are(view: View, key: str) -> None:
    description = drawn(view).findtext(f"{SVG}desc") or ""
    assert description.startswith("A map with ")
    assert WORDS(key) in description
    assert description.endswith(WORDS("picture-words"))
    others = {"picture-selected", "picture-near", "picture-chain", "picture-path", "picture-compare", "picture-edge"}
    assert [each for each in others - {key} if WORDS(each) in description] == []
    assert not [each for each in others if WORDS(each) in (drawn().findtext(f"{SVG}desc") or "")]


def test_the_whole_map_keeps_layout_language_and_theme() -> None:
    view = View(
        node="a",
        focus=Focus.TWO,
        filters=Filters(foundational=True),
        fold=frozenset({"cognitive"}),
        layout=LayoutName.LAYERS,
        theme=Theme.DARK,
        language="es",
    )
    assert whole(view) == View(layout=LayoutName.LAYERS, theme=Theme.DARK, language="es")
    root = drawn(view, replace(BARE, whole=True))
    assert {each.get("data-state") for each in part(root, "nodes")} == {"normal"}
    assert len(part(root, "nodes")) == len(ALL_KINDS.nodes)


ATTACKS = [
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "</text><script>alert(1)</script>",
    "{{7*7}} ${7*7}",
    "'\"--></style></title></desc>]]>",
    "a\x00b\x08c\x1fd\ufffee",
    "\u202eright to left\u202c",
    "&amp; &lt; &#x3c; %3Cscript%3E",
    "javascript:alert(1) url(https://x.example)",
    "界" * 40 + "W" * 300,
]
_ELEMENTS = {"svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan"}
_ATTRIBUTES = {
    *("viewBox", "width", "height", "role", "lang", "font-family", "font-size", "font-weight", "text-anchor"),
    *("x", "y", "cx", "cy", "r", "d", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"),
    *("opacity", "transform", "aria-hidden", "data-part", "data-node", "data-link", "data-state"),
}


@pytest.mark.few(15)
@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
@pytest.mark.parametrize("options", [BARE, Options(day=date(2026, 11, 21)), ROOM], ids=["bare", "sheet", "room"])
def test_a_hostile_framework_makes_an_inert_picture_with_literal_texts(attack: str, options: Options) -> None:
    graph = graph_of(
        domain("d", "a", title=attack),
        node("x", title=attack, short=attack),
        link("d contains x"),
        foundations("set", "a"),
        resource("r", "x", title=attack),
        title=attack,
        edition=attack,
        credit=attack,
    )
    for view in (View(), View(node="x"), View(node="r"), View(filters=Filters(domain=frozenset({"d"})))):
        options = replace(options, address=f"https://x.example/{attack}")
        text = picture(graph, view, WORDS, LIGHT, options)
        root = ElementTree.fromstring(text)
        for element in root.iter():
            assert element.tag.removeprefix(SVG) in _ELEMENTS
            assert set(element.keys()) <= _ATTRIBUTES
            for name, value in element.items():
                assert re.fullmatch(r"[\w #.,()~:-]*", value), (name, value)
        assert not re.search(r"<(script|foreignObject|style|image|use|a)\b|<!|<\?|\son\w+=\"|href=", text)
        seen = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd]", "�", attack)
        titled = root.findtext(f"{SVG}title") or ""
        assert seen in titled
        name = " ".join(named(root)["x"].itertext()) if "x" in named(root) else ""
        assert not name or name.replace(" ", "") == seen.replace(" ", "")
        assert "x" in named(root) or view.node != "x"
        assert len(list(root.iter(f"{SVG}title"))) == 1


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Self-care", "competency-map-self-care.svg"),
        ("../../x", "competency-map-x.svg"),
        ('a\r\nSet-Cookie: x="1"', "competency-map-a-set-cookie-x-1.svg"),
        ("\u202egvs.exe", "competency-map-gvs-exe.svg"),
        ("CON", "competency-map-con.svg"),
        ("Reflexión y acción", "competency-map-reflexion-y-accion.svg"),
        ("界", "competency-map.svg"),
        ("x" * 300, "competency-map.svg"),
        ("word " * 60, f"competency-map{'-word' * 13}.svg"),
    ],
)
def test_a_file_is_called_after_what_it_shows(title: str, name: str) -> None:
    graph = graph_of(domain("d", "a"), node("x", title=title), link("d contains x"))
    assert file_name(graph, View(node="x"), WORDS, "svg") == name


def test_a_file_is_called_after_its_filters(graph: CompetencyGraph) -> None:
    filtered = View(filters=Filters(intasc=frozenset({3, 5}), foundational=True))
    assert file_name(graph, filtered, WORDS, "svg") == "competency-map-intasc-3-intasc-5-foundational-only.svg"
    assert file_name(graph, View(), WORDS, "png") == "competency-map.png"


def test_what_xml_forbids_is_replaced() -> None:
    assert literal("a\ud800b\x00c\td\U0001f600") == "a�b�c\td\U0001f600"


def test_lines_are_no_wider_than_they_may_be() -> None:
    for width in (30.0, 80.0, 300.0):
        lines = wrapped(f"Words of all lengths and one that is {'w' * 60} without end", width, 11.0)
        assert "".join(lines).replace(" ", "") == f"Wordsofalllengthsandonethatis{'w' * 60}withoutend"
        assert max(width_of(each, 11.0) for each in lines) <= width
    assert wrapped("", 100.0, 11.0) == []
