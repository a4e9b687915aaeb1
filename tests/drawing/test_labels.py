"""Labels: broken into lines, and measured on the safe side."""

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.drawing.labels import LINE, label_of
from tests.builders import graph_of, node


def test_the_short_name_is_preferred_to_the_title() -> None:
    graph = graph_of(node("n", "idea", title="A long title", short="Short"), node("m", "idea", title="A title"))
    assert label_of(graph.nodes["n"]).lines == ("Short",)
    assert label_of(graph.nodes["m"]).lines == ("A title",)


def test_a_long_title_is_broken_between_words_and_never_in_one() -> None:
    graph = graph_of(node("n", "idea", title="Anytime, anywhere incomprehensibilities of learning"))
    assert label_of(graph.nodes["n"]).lines == ("Anytime, anywhere", "incomprehensibilities", "of learning")


def test_the_estimate_grows_with_lines_and_letters() -> None:
    graph = graph_of(
        node("one", "idea", title="Word"), node("two", "idea", title="Word and a longer second line of it")
    )
    one, two = label_of(graph.nodes["one"]), label_of(graph.nodes["two"])
    assert one.height == pytest.approx(one.size * LINE)
    assert two.height == pytest.approx(len(two.lines) * two.size * LINE, abs=0.1)
    assert one.width == pytest.approx(4 * one.size * 0.6, abs=0.1)
    assert two.width > one.width


def test_every_shipped_word_is_on_its_label(graph: CompetencyGraph) -> None:
    for each in graph.nodes.values():
        assert "".join(label_of(each).lines).replace(" ", "") == (each.short or each.title).replace(" ", "")
        assert label_of(each).size >= 10
    assert label_of(graph.nodes["cognitive"]).size > label_of(graph.nodes["self-care"]).size
    assert graph.nodes["cognitive"].kind == Kind.DOMAIN
