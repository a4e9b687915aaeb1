"""Reading the trees of Dash components that the panels are made of, without a browser."""

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def walk(tree: Any) -> Iterator[Component]:
    """Every component of a tree, parents before children."""
    if isinstance(tree, list | tuple):
        for each in tree:
            yield from walk(each)
    elif isinstance(tree, Component):
        yield tree
        yield from walk(getattr(tree, "children", None))


def properties(component: Component) -> dict[str, Any]:
    """What a component was given, without its children."""
    given: dict[str, Any] = component.to_plotly_json()["props"]
    return {name: value for name, value in given.items() if name != "children"}


def texts(tree: Any) -> Iterator[str]:
    """Every text of a tree, in order."""
    if isinstance(tree, list | tuple):
        for each in tree:
            yield from texts(each)
    elif isinstance(tree, Component):
        yield from texts(getattr(tree, "children", None))
    elif isinstance(tree, str | int | float):
        yield str(tree)


def text(tree: Any) -> str:
    """All that a tree says, in one line."""
    return " ".join(" ".join(texts(tree)).split())


def values(tree: Any, name: str) -> list[str]:
    """The values of a property, such as ``data-node``, wherever a tree has it."""
    return [each for component in walk(tree) if (each := getattr(component, name, None)) is not None]


def classed(tree: Any, name: str) -> list[Component]:
    """The components of a tree that have a class."""
    return [each for each in walk(tree) if name in str(getattr(each, "className", "")).split()]


def tagged(tree: Any, *tags: str) -> list[Component]:
    """The components of a tree with one of these tags, such as ``A`` or ``H2``."""
    return [each for each in walk(tree) if type(each).__name__ in tags]
