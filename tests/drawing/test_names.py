"""Names on a drawing: as on the map, or larger and clear of everything."""

from itertools import combinations

import pytest

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.emphasis import State
from explorer.drawing.names import Typesetting, written
from explorer.drawing.placements import Placements
from explorer.view.state import View
from tests.builders import domain, graph_of, indicators

SMALL = graph_of(domain("d", "a", "b"), indicators("a", "i", "j"))


def states(graph: CompetencyGraph, **given: State) -> dict[str, State]:
    return dict.fromkeys(graph.nodes, State.NORMAL) | given


def test_primary_things_are_named_and_others_when_they_stand_out() -> None:
    layout, nodes = Placements(SMALL).layout(View()), SMALL.nodes.values()
    assert {each.node.id for each in written(nodes, states(SMALL), layout)} == {"d", "a", "b"}
    out = written(nodes, states(SMALL, i=State.SELECTED), layout)
    assert out[0].node.id == "i"
    assert "j" not in {each.node.id for each in out}


def test_there_are_no_more_names_than_asked_for_and_they_are_those_that_matter_most() -> None:
    layout = Placements(SMALL).layout(View())
    given = states(SMALL, b=State.SELECTED, i=State.RELATED)
    found = written(SMALL.nodes.values(), given, layout, Typesetting(most=2, apart=True))
    assert [each.node.id for each in found] == ["b", "i"]


@pytest.mark.parametrize("scale", [1.0, 1.7, 2.5])
def test_larger_names_stay_apart_and_where_they_were_if_they_fit(graph: CompetencyGraph, scale: float) -> None:
    layout = Placements(graph).layout(View())
    found = written(graph.nodes.values(), states(graph), layout, Typesetting(scale=scale, apart=True))
    small = {each.node.id: each for each in written(graph.nodes.values(), states(graph), layout)}
    assert len(found) > 8
    for one, other in combinations(found, 2):
        assert not one.box.touches(other.box), (one.node.id, other.node.id)
    for each in found:
        assert each.label.size == pytest.approx(small[each.node.id].label.size * scale)
    assert sum(each.side == small[each.node.id].side for each in found) > len(found) / 2
