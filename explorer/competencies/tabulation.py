"""A framework as a table: one row a node, in columns that sort as their meaning does."""

import pandas as pd

from explorer.competencies.collation import alphabetical
from explorer.competencies.filters import Facets
from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.neighbourhood import domain_of, foundation, reading_order
from explorer.competencies.relationships import Kind, Status
from explorer.competencies.schema import Node

UNKNOWN = ""
"""What stands in a column that says nothing of a node."""


_COLUMNS = ("title", "kind", "domain", "foundational", "intasc", "first_intasc", "links", "status")


def tabulated(graph: CompetencyGraph, about: dict[str, Facets]) -> pd.DataFrame:
    """Every node by its id, in reading order.

    Columns: ``title`` (str), ``kind``, ``domain``, ``foundational`` and ``status`` (ordered categories; ``domain``
    holds ids, ``foundational`` the status of the membership), ``intasc`` (numbers of aligned standards: "3, 9") with
    ``first_intasc`` to sort it by, ``links`` (int), and ``place`` (int), the row's place in reading order.
    """
    domains = [domain.id for domain in sorted(graph.of_kind(Kind.DOMAIN), key=reading_order)]
    nodes = sorted(graph.nodes.values(), key=lambda node: _place(graph, domains, node))
    rows = [_row(graph, about[node.id], node) for node in nodes]
    table = pd.DataFrame(rows, columns=list(_COLUMNS), index=pd.Index([node.id for node in nodes], name="id"))
    orders = {
        "kind": list(Kind),
        "domain": [*domains, UNKNOWN],
        "foundational": [Status.PUBLISHED, Status.REPORTED, Status.PROVISIONAL, Status.EDITORIAL, UNKNOWN],
        "status": list(Status),
    }
    for column, order in orders.items():
        table[column] = pd.Categorical(table[column].map(str), categories=list(map(str, order)), ordered=True)
    return table.assign(place=range(len(table)))


def _place(graph: CompetencyGraph, domains: list[str], node: Node) -> tuple[object, ...]:
    """A node's place in reading order, the nodes of one domain together."""
    kind, *rest = reading_order(node)
    home = domain_of(graph, node.id)
    return kind, domains.index(home.id) if home else len(domains), *rest


def _row(graph: CompetencyGraph, facet: Facets, node: Node) -> dict[str, object]:
    home = domain_of(graph, node.id)
    numbers = sorted(facet.intasc) if node.kind == Kind.COMPETENCY else []
    return {
        "title": node.title,
        "kind": node.kind,
        "domain": home.id if home else UNKNOWN,
        "foundational": foundation(graph, node.id) or UNKNOWN,
        "intasc": ", ".join(map(str, numbers)),
        "first_intasc": min(numbers, default=99),
        "links": graph.network.degree(node.id),
        "status": node.status,
    }


def sorted_by(table: pd.DataFrame, column: str, *, descending: bool = False) -> pd.DataFrame:
    """The same rows by a column; rows that are equal in it keep their reading order."""
    if column == "title":
        return table.sort_values(
            "title", key=lambda titles: titles.map(alphabetical), ascending=not descending, kind="stable"
        )
    by = {"kind": "place", "intasc": "first_intasc"}.get(column, column)
    return table.sort_values(by, ascending=not descending, kind="stable")
