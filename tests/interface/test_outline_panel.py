"""The outline beside the folded map: what is folded is left out and counted, and every sentence can be asked why."""

from collections import Counter
from typing import Any

import networkx as nx
import pytest

from explorer.competencies.folding import fold_parents, folded
from explorer.competencies.relationships import Kind, Relation
from explorer.graph_file.reader import read_graph
from explorer.interface.content import Content
from explorer.interface.panels.outline import render_outline
from explorer.interface.wiring import render_view
from explorer.settings import Settings
from explorer.view.address import parse_query
from explorer.words.catalogue import Words
from tests.trees import classed, properties, tagged, text, values

SHIPPED = Content.of(read_graph(Settings().graph_file), Words.of("en"))
GRAPH, WORDS = SHIPPED.graph, SHIPPED.words


def outline(query: str) -> list[Any]:
    view, notices = parse_query(f"?view=outline{query}", SHIPPED.vocabulary)
    assert notices == ()
    return render_outline(SHIPPED, view, SHIPPED.shown(view))


def rows(tree: Any) -> list[str]:
    placed = [each for each in tagged(tree, "H3", "H4", "H5", "H6", "Li") if "className" in properties(each)]
    return [values(each, "data-node")[0] for each in placed]


@pytest.mark.parametrize(
    ("query", "folds"),
    [
        ("&fold=cognitive", {"cognitive"}),
        ("&fold=strong-relationships,learner-and-learning", {"strong-relationships", "learner-and-learning"}),
        ("&fold=cognitive,mastery-approach,intrapersonal", {"cognitive", "mastery-approach", "intrapersonal"}),
        ("&fold=strong-relationships&kind=competency,indicator,domain", {"strong-relationships"}),
    ],
)
def test_what_is_folded_is_left_out_counted_and_can_be_unfolded(query: str, folds: set[str]) -> None:
    tree = outline(query)
    shown = SHIPPED.shown(parse_query(f"?{query[1:]}", SHIPPED.vocabulary)[0])
    hidden = folded(fold_parents(GRAPH), shown.links, frozenset(folds)).hidden
    assert Counter(rows(tree)) == Counter(shown.nodes - hidden.keys())
    assert set(values(tree, "data-node")) == shown.nodes - hidden.keys()
    counts = Counter(hidden[name] for name in shown.nodes if name in hidden)
    unfolding = {properties(each)["data-toggle"]: each for each in tagged(classed(tree, "folded"), "Button")}
    assert set(unfolding) == {f"fold={name}" for name in counts}
    for part in classed(tree, "folded"):
        (button,) = tagged(part, "Button")
        name = properties(button)["data-toggle"].removeprefix("fold=")
        assert text(part) == f"{WORDS('outline-folded', count=counts[name])} {WORDS('outline-unfold')}"
        assert properties(button)["aria-label"] == WORDS("outline-unfold-name", title=GRAPH.nodes[name].title)
    assert WORDS("outline-intro", shown=len(shown.nodes - hidden.keys()), all=len(GRAPH.nodes)) in text(tree)


def test_a_fold_that_is_not_listed_hides_nothing() -> None:
    query = "&kind=competency,indicator"
    assert rows(outline(f"{query}&fold=cognitive")) == rows(outline(query))


def test_nothing_is_said_of_folding_while_nothing_is_folded() -> None:
    assert classed(outline(""), "folded") == []


@pytest.mark.parametrize("query", ["", "&relation=supports", "&domain=cognitive", "&fold=cognitive"])
def test_each_name_in_a_sentence_can_be_asked_why(query: str) -> None:
    told = classed(classed(outline(query), "told"), "told-one")
    for each in told:
        (name,), (edge,) = values(each, "data-node"), values(each, "data-edge")
        assert name in edge.split("~")
        (why,) = [link for link in tagged(each, "A") if "data-edge" in properties(link)]
        assert properties(why)["aria-label"].startswith("Why? ")
    asked = Counter(edge for each in told for edge in values(each, "data-edge"))
    if not query:
        relations = {Relation.MEMBER_OF, Relation.BUILDS_TOWARD, Relation.SUPPORTS, Relation.INTEGRATES}
        relations |= {Relation.RELATES, Relation.ALIGNS}
        from_both_ends = {each.id: 2 for each in GRAPH.links if each.key in relations}
        told_once = {name: 1 for name in asked if name not in from_both_ends}
        assert asked == Counter({**from_both_ends, **told_once})
        assert {name.split("~")[1] for name in told_once} == {Relation.RESOURCE_FOR, Relation.REFERS_TO}
    assert all(GRAPH.nodes[name].kind != Kind.INDICATOR for each in told for name in values(each, "data-node"))


@pytest.mark.few(1)
@pytest.mark.parametrize("page", ["outline", "table"])
def test_a_focus_is_listed_alone_with_a_way_out(page: str) -> None:
    around = render_view(SHIPPED, f"?view={page}&node=self-care&focus=1")[page]
    named = {name for name in values(around, "data-node") if name}
    near = nx.ego_graph(nx.MultiGraph(GRAPH.network), "self-care", 1)
    assert named == set(near)
    assert "focus=&direction=" in values(around, "data-go")
    assert "focus=&direction=" not in values(render_view(SHIPPED, f"?view={page}&node=self-care")[page], "data-go")
