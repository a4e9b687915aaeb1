"""What can be asked about one node: what is near it, how it is reached, what it shares, what it holds."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from explorer.competencies.comparison import COMPARABLE
from explorer.competencies.filters import Shown
from explorer.competencies.progression import progression
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.competencies.surroundings import Direction, surroundings
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, switch
from explorer.view.address import Key, format_query
from explorer.view.state import Focus, LayoutName, Page, View


def render_questions(content: Content, view: View, node: Node, shown: Shown) -> Component:
    """The switches and links under the title of a node."""
    return html.Div(
        [
            _focus(content, view, node),
            *(_within(content, view, node, shown, view.focus) if view.focus else []),
            _onward(content, view, node),
        ],
        className="questions",
    )


def _focus(content: Content, view: View, node: Node) -> Component:
    words = content.words
    # A link can ask for the chain of what has none; then the switch is there to switch it off.
    chained = node.kind == Kind.COMPETENCY or view.focus is Focus.CHAIN
    offered = [each for each in Focus if each is not Focus.CHAIN or chained]
    return html.Div(
        [
            html.Span(words("focus"), className="group-name", **aria(hidden="true")),
            *(
                switch(
                    words("focus-chain") if each is Focus.CHAIN else str(each.steps),
                    name=None if each is Focus.CHAIN else words("focus-steps", count=each.steps),
                    pressed=view.focus is each,
                    go=f"{Key.FOCUS}=&{Key.DIRECTION}=" if view.focus is each else f"{Key.FOCUS}={each}",
                )
                for each in offered
            ),
        ],
        className="switches",
        role="group",
        **aria(label=words("focus-long")),
    )


def _within(content: Content, view: View, node: Node, shown: Shown, focus: Focus) -> list[Component]:
    """How the focus looks around, and how much it finds."""
    words = content.words
    around = view.layout is LayoutName.AROUND
    return [
        html.Div(
            [
                html.Div(
                    [
                        switch(
                            words(f"direction-{each}"),
                            pressed=view.direction is each,
                            go=f"{Key.DIRECTION}={'' if each is Direction.BOTH else each}",
                        )
                        for each in Direction
                    ],
                    className="pair",
                    role="group",
                    **aria(label=words("focus-direction")),
                ),
                switch(
                    words("focus-around"),
                    pressed=around,
                    go=f"{Key.LAYOUT}={'' if around else LayoutName.AROUND}",
                ),
            ],
            className="switches",
        ),
        html.P(_how_much(content, view, node, shown, focus), className="facts"),
    ]


def _how_much(content: Content, view: View, node: Node, shown: Shown, focus: Focus) -> str:
    words, direction = content.words, view.direction
    if focus is not Focus.CHAIN:
        count = len(surroundings(shown.links, node.id, focus.steps, direction)) - 1
        return words(f"focus-within-{direction}", count=count, steps=focus.steps)
    found = progression(content.graph, node.id, shown.links)
    under, after = len(found.builds_on), len(found.leads_to)
    if direction is Direction.BOTH:
        return words("focus-chain-both", under=under, after=after)
    if direction is Direction.IN:
        return words("focus-chain-in", under=under)
    return words("focus-chain-out", after=after)


def _onward(content: Content, view: View, node: Node) -> Component:
    words = content.words
    path = replace(view, page=Page.PATH, to=None, route=1)
    beside = replace(view, page=Page.COMPARE, beside=None)
    return html.Div(
        [
            html.A(
                words("ask-path"),
                href=format_query(path),
                **data(go=f"{Key.VIEW}={Page.PATH}&{Key.TO}=&{Key.ROUTE}="),
            ),
            html.A(
                words("ask-compare"),
                href=format_query(beside),
                **data(go=f"{Key.VIEW}={Page.COMPARE}&{Key.WITH}="),
            )
            if node.kind in COMPARABLE
            else None,
            switch(words("ask-fold"), pressed=node.id in view.fold, toggle=f"{Key.FOLD}={node.id}")
            if node.id in content.vocabulary.choices[Key.FOLD]
            else None,
        ],
        className="onward",
    )
