"""Facts about the whole framework: by hand on small ones, and counted another way on the shipped one."""

from collections import Counter, defaultdict
from itertools import combinations, pairwise

import networkx as nx
import pytest

from explorer.competencies.relationships import Kind, Status
from explorer.competencies.structure import (
    between_domains,
    bridging,
    certainty,
    coverage,
    estimated,
    serving_many,
    thin_and_heavy,
    without_indicators,
    without_resources,
    without_standards,
)
from tests.builders import category, domain, graph_of, indicators, link, node, resource
from tests.competencies.test_neighbourhood import SHIPPED, ids

EMPTY = graph_of(node("f", "framework"))
SMALL = graph_of(
    domain("e", "c", order=2),
    domain("d", "a", "b", order=1),
    category("k", 2, 1, 3),
    [link("a aligns intasc-1"), link("b aligns intasc-1"), link("c aligns intasc-1"), link("a aligns intasc-3")],
    indicators("a", "i"),
    resource("r", "b", "a"),
    resource("s", "c", "b", "a"),
    resource("t", "d", "a"),
    [link("a supports b"), link("b relates a"), link("b supports c", status="editorial", rationale="Why.")],
    link("b integrates e"),
)
LINKS = [(each.source, str(each.key), each.target) for each in SHIPPED.links]
COMPETENCIES = [node.id for node in SHIPPED.of_kind(Kind.COMPETENCY)]


def test_coverage_counts_the_competencies_of_each_standard_by_number() -> None:
    assert [(each.number, count) for each, count in coverage(SMALL)] == [(1, 3), (2, 0), (3, 1)]
    counted = Counter(target for _, key, target in LINKS if key == "aligns")
    assert {each.id: count for each, count in coverage(SHIPPED)} == counted
    assert [each.number for each, _ in coverage(SHIPPED)] == list(range(1, 11))


@pytest.mark.parametrize(
    ("counts", "thin", "heavy"),
    [
        ([4, 4, 4], [], []),
        ([4, 4, 2, 6, 4], [], []),
        ([4, 4, 1, 7, 4], [3], [4]),
        ([1, 2, 3, 10], [1], [4]),
        ([0, 0, 1], [], [3]),
        ([], [], []),
    ],
)
def test_thin_is_below_half_of_the_median_and_heavy_above_one_and_a_half(
    counts: list[int], thin: list[int], heavy: list[int]
) -> None:
    standards = graph_of(category("k", *range(1, 6))).of_kind(Kind.STANDARD)
    found = thin_and_heavy(list(zip(standards, counts, strict=False)))
    assert [[each.number for each in part] for part in found] == [thin, heavy]


def test_what_competencies_lack() -> None:
    graph = graph_of(
        domain("d", "z", "a", "b"),
        category("k", 1),
        indicators("a", "i"),
        resource("r", "z"),
        link("b aligns intasc-1"),
    )
    assert ids(without_resources(graph)) == ["a", "b"]
    assert ids(without_indicators(graph)) == ["z", "b"]
    assert ids(without_standards(graph)) == ["z", "a"]


def test_what_the_shipped_competencies_lack() -> None:
    having = {key: {source for source, each, _ in LINKS if each == key} for key in ("shown-by", "aligns")}
    served = {target for _, key, target in LINKS if key == "resource-for"}
    assert ids(without_resources(SHIPPED)) == [name for name in COMPETENCIES if name not in served]
    assert ids(without_indicators(SHIPPED)) == [name for name in COMPETENCIES if name not in having["shown-by"]]
    assert ids(without_standards(SHIPPED)) == [name for name in COMPETENCIES if name not in having["aligns"]]


def test_resources_that_serve_many_come_by_how_many() -> None:
    assert [(each.id, ids(served)) for each, served in serving_many(SMALL, 2)] == [
        ("s", ["a", "c", "b"]),  # by their places in their own domains
        ("r", ["a", "b"]),
    ]
    assert [each.id for each, _ in serving_many(SMALL)] == ["s"]
    counted = Counter(source for source, key, target in LINKS if key == "resource-for" and target in COMPETENCIES)
    found = serving_many(SHIPPED)
    assert {each.id: len(served) for each, served in found} == {
        name: count for name, count in counted.items() if count >= 3
    }
    sizes = [len(served) for _, served in found]
    assert sizes == sorted(sizes, reverse=True)


def test_a_competency_in_the_middle_bridges() -> None:
    graph = graph_of(
        domain("d", "a", "b", "c", "x"), [link("a supports b"), link("c relates b"), link("x integrates d")]
    )
    ((bridge, share),) = bridging(graph)
    assert bridge.id == "b"
    assert share == pytest.approx(1 / 3)
    ring = graph_of(domain("d", *"zyxw"), [link(f"{a} supports {b}") for a, b in ("zy", "yx", "xw", "wz")])
    assert [each.id for each, _ in bridging(ring, most=3)] == ["z", "y", "x"]


def test_bridging_is_the_share_of_shortest_ways_that_lead_through() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(COMPETENCIES)
    network.add_edges_from((a, b) for a, _, b in LINKS if a in COMPETENCIES and b in COMPETENCIES)
    shares: defaultdict[str, float] = defaultdict(float)
    for start, end in combinations(COMPETENCIES, 2):
        if nx.has_path(network, start, end):
            ways = list(nx.all_shortest_paths(network, start, end))
            for way in ways:
                for name in way[1:-1]:
                    shares[name] += 1 / len(ways)
    others = len(COMPETENCIES) - 1
    expected = {name: share / (others * (others - 1) / 2) for name, share in shares.items()}
    found = bridging(SHIPPED, most=100)
    assert {each.id: share for each, share in found} == pytest.approx(expected)
    assert [share for _, share in found] == sorted((share for _, share in found), reverse=True)
    assert bridging(SHIPPED) == found[:5]
    assert not estimated(SHIPPED)


def test_in_a_large_framework_bridging_is_estimated_and_always_the_same() -> None:
    members = [f"n{place}" for place in range(501)]
    graph = graph_of(domain("d", *members), [link(f"{one} supports {after}") for one, after in pairwise(members)])
    assert estimated(graph)
    assert not estimated(graph_of(domain("d", *members[:300])))
    found = bridging(graph)
    assert [share for _, share in found] == pytest.approx([0.5] * 5, abs=0.1)
    assert all(150 < members.index(each.id) < 350 for each, _ in found)
    assert bridging(graph) == found


def test_the_work_for_bridging_is_bounded_however_many_links_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    members = [f"n{place}" for place in range(150)]
    some, all_ = (
        graph_of(domain("d", *members), [link(f"{one} supports {other}") for one, other in pairs])
        for pairs in (pairwise(members), combinations(members, 2))
    )
    asked: list[int | None] = []

    def listen(network: "nx.Graph[str]", k: int | None, seed: int) -> dict[str, float]:
        asked.append(k)
        return dict.fromkeys(network, 0.0)

    monkeypatch.setattr(nx, "betweenness_centrality", listen)
    for graph in (some, all_):
        bridging(graph)
    assert (estimated(some), estimated(all_)) == (False, True)
    assert asked == [None, 10]


def test_links_between_domains_are_counted_once_each() -> None:
    table = between_domains(SMALL)
    assert list(table.index) == list(table.columns) == ["d", "e"]
    assert table.to_numpy().tolist() == [[2, 1], [1, 0]]


def test_links_between_shipped_domains() -> None:
    home = {target: source for source, key, target in LINKS if key == "contains" and target in COMPETENCIES}
    counted = Counter(frozenset((home[a], home[b])) for a, _, b in LINKS if a in home and b in home)
    table = between_domains(SHIPPED)
    domains = sorted(SHIPPED.of_kind(Kind.DOMAIN), key=lambda each: each.order)
    assert list(table.index) == list(table.columns) == ids(domains)
    for row in ids(domains):
        for column in ids(domains):
            assert table.loc[row, column] == counted[frozenset((row, column))]
    assert (table == table.T).all(axis=None)


def test_certainty_counts_nodes_and_links_of_each_status() -> None:
    table = certainty(SMALL)
    assert list(table.index) == ["published", "reported", "provisional", "editorial"]
    assert table["links"].to_dict() == {
        "published": len(SMALL.links) - 1,
        "reported": 0,
        "provisional": 0,
        "editorial": 1,
    }
    assert table["nodes"].to_list() == [len(SMALL.nodes), 0, 0, 0]
    nodes, links = (Counter(each.status for each in records) for records in (SHIPPED.nodes.values(), SHIPPED.links))
    for status in Status:
        assert certainty(SHIPPED).loc[status].to_dict() == {"nodes": nodes[status], "links": links[status]}


def test_an_empty_framework_has_empty_facts() -> None:
    assert coverage(EMPTY) == []
    assert bridging(EMPTY) == []
    assert between_domains(EMPTY).shape == (0, 0)
    assert certainty(EMPTY)["links"].to_list() == [0, 0, 0, 0]
    apart = between_domains(graph_of(domain("d", "a"), domain("e", "b", order=2)))
    assert apart.to_numpy().tolist() == [[0, 0], [0, 0]]
