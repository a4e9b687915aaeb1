"""Made-up frameworks are sound, as large as asked for, and the same each time."""

from collections import Counter

import pytest

from benchmarks.synthetic import LINKS_A_NODE, SMALLEST, Shape, framework
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import parse


@pytest.mark.parametrize("nodes", [SMALLEST, 337, 2000])
def test_it_is_sound_and_as_large_as_asked_for(nodes: int) -> None:
    made = framework(nodes)

    assert parse(made.model_dump(mode="json", exclude_none=True)) == made
    assert len(made.nodes) == nodes
    assert len(made.edges) == round(LINKS_A_NODE * nodes)


def test_each_kind_is_there_as_often_as_the_shape_says() -> None:
    kinds = Counter(node.kind for node in framework(500).nodes)
    shape = Shape.of(500)

    assert kinds == {
        Kind.FRAMEWORK: 2,
        Kind.SET: 1,
        Kind.DOMAIN: shape.domains,
        Kind.COMPETENCY: shape.competencies,
        Kind.INDICATOR: shape.indicators,
        Kind.CATEGORY: shape.categories,
        Kind.STANDARD: shape.standards,
        Kind.RESOURCE: shape.resources,
    }


def test_nothing_stands_alone() -> None:
    made = framework(500)

    assert {node.id for node in made.nodes} == {end for link in made.edges for end in (link.source, link.target)}


def test_the_same_seed_makes_the_same_and_another_does_not() -> None:
    assert framework(300, seed=7) == framework(300, seed=7)
    assert framework(300, seed=7) != framework(300, seed=8)


def test_too_few_nodes_are_refused_with_the_number_to_ask_for() -> None:
    with pytest.raises(ValueError, match=f"Ask for {SMALLEST} or more"):
        framework(SMALLEST - 1)
