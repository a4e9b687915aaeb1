"""The two ends of a question that is about two nodes: each chosen from a list, and both swapped."""

from collections.abc import Iterable
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from explorer.competencies.collation import alphabetical
from explorer.competencies.neighbourhood import is_primary
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node, Standard
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.elements import data, lang
from explorer.view.address import Key

_MOST_OFFERED = 1_000
"""How many nodes a list can hold and still be a list; of more, it offers those that are named on the map."""


@dataclass(frozen=True)
class End:
    """One end: the key of the address that holds it, its label, the node chosen, and those that can be."""

    key: Key
    label: str
    chosen: Node | None
    offered: Iterable[Node]


def render_ends(content: Content, first: End, second: End, *, then: str = "") -> Component:
    """Both ends and a button that swaps them; ``then`` is what else changes with the swap, such as ``&route=``."""
    swapped = (
        f"{one.key}={other.chosen.id if other.chosen else ''}" for one, other in ((first, second), (second, first))
    )
    return html.Div(
        [
            *_end(content, first),
            *_end(content, second),
            html.Button(
                content.words("ends-swap"), type="button", className="switch swap", **data(go="&".join(swapped) + then)
            ),
        ],
        className="ends",
    )


def _end(content: Content, end: End) -> list[Component]:
    """A labelled list; a script makes its ``data-value`` what is chosen, and a choice the value of its ``data-key``."""
    words, name = content.words, f"end-{end.key}"
    offered = list(end.offered)
    many = len(offered) > _MOST_OFFERED
    if many:
        offered = [node for node in offered if is_primary(node) or node is end.chosen]
    return [
        html.Label(end.label, htmlFor=name),
        html.Select(
            [
                html.Option(words("ends-choose"), value=""),
                *(
                    html.Optgroup(
                        [
                            html.Option(title_of(node, content.voice(node).words), value=node.id, **lang(content, node))
                            for node in nodes
                        ],
                        label=label,
                    )
                    for label, nodes in _by_kind(content, offered)
                ),
            ],
            id=name,
            **data(key=end.key, value=end.chosen.id if end.chosen else ""),
        ),
        *([html.P(words("ends-others"), className="fine")] if many else []),
    ]


def _by_kind(content: Content, offered: Iterable[Node]) -> list[tuple[str, list[Node]]]:
    """The nodes under the name of their kind, in the order in which someone looks for one: standards by number."""
    offered = sorted(
        offered, key=lambda node: (node.number if isinstance(node, Standard) else 0, alphabetical(node.title))
    )
    return [
        (content.words(f"kinds-{kind}"), found)
        for kind in Kind
        if (found := [node for node in offered if node.kind == kind])
    ]
