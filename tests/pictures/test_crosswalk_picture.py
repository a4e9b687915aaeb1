"""The crosswalk as a picture: each match where its row and its column meet, with totals, and nothing else."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from explorer.competencies.filters import Filters, facets, shown
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind, Relation
from explorer.drawing.crosswalk_chart import MARKS
from explorer.drawing.palette import DARK, LIGHT
from explorer.drawing.placements import Placements
from explorer.pictures.description import described
from explorer.pictures.options import Options
from explorer.pictures.picture import picture
from explorer.view.state import Page, View
from explorer.words.catalogue import LANGUAGES, Words
from tests.builders import domain, graph_of

SVG = "{http://www.w3.org/2000/svg}"
BARE, NONE = Options(framed=False), Filters()


def drawn(graph: CompetencyGraph, language: str = "en", options: Options = BARE, **view: object) -> Element:
    told, asked = graph.in_language(language), View(page=Page.CROSSWALK, **view)  # type: ignore[arg-type]
    return ElementTree.fromstring(picture(told, asked, Words.of(language), LIGHT, options))


def parts(root: Element, name: str) -> list[Element]:
    return [each for each in root.iter(f"{SVG}g") if each.get("data-part") == name]


def text(element: Element) -> str:
    """What an element says, its lines with blanks between them."""
    return " ".join(element.itertext())


def texts(root: Element) -> list[Element]:
    return list(root.iter(f"{SVG}text"))


def columns(root: Element) -> dict[float, str]:
    """The standards by the middle of their columns."""
    found = {}
    for each in parts(root, "standard"):
        *_, number = texts(each)
        found[float(number.get("x", "0"))] = each.get("data-node", "")
    return found


def marks(root: Element) -> dict[tuple[str, str], str]:
    """What is written where a row and a column meet."""
    across = columns(root)
    return {
        (row.get("data-node", ""), across[float(each.get("x", "0"))]): text(each)
        for row in parts(root, "row")
        for each in texts(row)
        if text(each) in MARKS.values()
    }


@pytest.mark.parametrize("numbers", [(), (3,), (3, 9)])
def test_each_match_stands_where_its_row_and_its_column_meet(graph: CompetencyGraph, numbers: tuple[int, ...]) -> None:
    filters = Filters(intasc=frozenset(numbers))
    matching = shown(graph, facets(graph), filters)
    root = drawn(graph, filters=filters)
    expected = {
        (each.source, each.target): MARKS[each.strength]
        for each in matching.links
        if each.key is Relation.ALIGNS and each.strength
    }
    assert len(expected) > 7
    assert marks(root) == expected
    totals = [text(each) for each in texts(parts(root, "totals")[0])]
    for name in matching.competencies:
        assert str(sum(source == name for source, _ in expected)) in totals


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_and_column_is_named_in_the_language(graph: CompetencyGraph, language: str) -> None:
    root, told = drawn(graph, language), graph.in_language(language)
    for kind, part in ((Kind.COMPETENCY, "row"), (Kind.STANDARD, "standard")):
        named = {each.get("data-node"): " ".join(map(text, texts(each))) for each in parts(root, part)}
        assert named.keys() == {node.id for node in told.of_kind(kind)}
        for known in told.of_kind(kind):
            assert known.title in named[known.id]
    title, told_of = (root.find(f"{SVG}{each}") for each in ("title", "desc"))
    assert title is not None
    assert title.text == Words.of(language)("crosswalk-title")
    assert told_of is not None
    assert told_of.text == described(
        told, View(page=Page.CROSSWALK), Words.of(language), shown(told, facets(told), NONE), Placements(told)
    )
    assert "20" in told_of.text


def test_rows_stand_in_the_order_that_is_asked_for(graph: CompetencyGraph) -> None:
    first = [each.get("data-node") for each in parts(drawn(graph), "row")]
    by_total = [each.get("data-node") for each in parts(drawn(graph, order="total"), "row")]
    assert first[0] == "dedication-all-learners"
    assert by_total[0] == "customize-learning"
    assert sorted(map(str, first)) == sorted(map(str, by_total))


def test_what_is_selected_is_framed(graph: CompetencyGraph) -> None:
    def frames(**view: object) -> int:
        return sum(each.get("stroke") == LIGHT.focus for each in drawn(graph, **view).iter(f"{SVG}path"))  # type: ignore[arg-type]

    assert frames() == 0
    assert frames(node="intasc-3") == frames(node="self-care") == 1
    assert frames(node="intasc-3", edge="strong-relationships~aligns~intasc-3") == 2


def test_a_sheet_says_what_the_marks_mean_and_the_whole_map_is_still_a_map(graph: CompetencyGraph) -> None:
    words = Words.of("en")
    sheet = picture(graph, View(page=Page.CROSSWALK), words, DARK)
    for each in ("strong", "moderate", "weak"):
        assert words(f"strength-{each}") in sheet
    assert 'data-part="nodes"' not in sheet
    assert 'data-part="nodes"' in picture(graph, View(page=Page.CROSSWALK), words, DARK, Options(whole=True))


def test_a_framework_without_standards_has_an_empty_grid() -> None:
    root = drawn(graph_of(domain("d", "a")))
    assert marks(root) == {}
    assert [each.get("data-node") for each in parts(root, "row")] == ["a"]
    assert parts(root, "standard") == []
