"""The handouts about one thing: an item of the framework, or a link."""

from dataclasses import replace

from explorer.competencies.relationships import PRIMARY_KINDS, Kind, Relation, Status
from explorer.competencies.schema import Node
from explorer.interface.content import Content
from explorer.interface.handouts.handout import Asked, Handout
from explorer.interface.handouts.paper import BAND, HALF
from explorer.interface.handouts.telling import Teller, home_of
from explorer.interface.handouts.toolkit import toolkit_of
from explorer.interface.text import Text
from explorer.view.state import LayoutName, Unmatched, View

WORKED_WITH = (Kind.COMPETENCY, Kind.DOMAIN)
"""The kinds that educators work on, and so have questions and a rubric."""

_NAMED = PRIMARY_KINDS - {Kind.FRAMEWORK, Kind.CATEGORY}


def item_handout(asked: Asked, node: Node) -> Handout:
    """One item: all that is told of it, and for what educators work on, a page to work with."""
    content, teller = asked.content, Teller(asked.content)
    item = teller.item(node)
    return Handout(
        "handout_item.html",
        teller.name(node),
        above_item(content, node),
        teller,
        {
            "item": item,
            "drawing": asked.draw(_near(asked.view, node), BAND if node.kind == Kind.COMPETENCY else HALF),
            "toolkit": toolkit_of(content, node) if node.kind in WORKED_WITH else None,
        },
    )


def _near(view: View, node: Node) -> View:
    """What is linked to an item, around it, without the small things: so there is room for the name of each."""
    around = replace(view, layout=LayoutName.AROUND)
    if view.filters.kind or node.kind not in _NAMED:
        return around
    return replace(around, filters=replace(view.filters, kind=_NAMED), unmatched=Unmatched.HIDE)


def above_item(content: Content, node: Node) -> tuple[Text, ...]:
    """What an item is, and the domain that it is in."""
    home = home_of(content, node)
    kind = Text(content.words(f"kind-{node.kind}"))
    return (kind, home) if home else (kind,)


def link_handout(asked: Asked, name: str) -> Handout:
    """One link: how it reads from both ends, why it is there, and how sure that is."""
    content, words, teller = asked.content, asked.content.words, Teller(asked.content)
    link = content.graph.link(name)
    there, back = teller.line(link), teller.line(link, forward=False)
    if link.key is not Relation.ALIGNS:
        elements = None
    elif link.elements:
        elements = words("edge-elements", elements=", ".join(link.elements), count=len(link.elements))
    else:
        elements = words("edge-no-elements")
    unsaid = "edge-no-reason-published" if link.status is Status.PUBLISHED else "edge-no-reason"
    ends = [content.graph.nodes[end] for end in (link.source, link.target)]
    return Handout(
        "handout_link.html",
        Text(f"{there.first} {there.reading} {there.second}", there.language),
        (Text(words("edge")),),
        teller,
        {
            "readings": (there, back),
            "means": words(f"relation-{link.key}-means"),
            "unsaid": words(unsaid),
            "strength": words(f"strength-{link.strength}") if link.strength else None,
            "elements": elements,
            "ends": [teller.brief(node) for node in ends],
            "drawing": asked.draw(asked.view, HALF),
        },
    )
