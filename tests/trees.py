"""Reading the trees of Dash components that the panels are made of, without a browser."""

from collections.abc import Iterator
from copy import copy
from typing import Any

from dash import html
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


def _is_marked(component: Component) -> bool:
    """Whether it is a text in which terms of the glossary are marked, as explorer/interface/terms.py makes it."""
    parts = getattr(component, "children", None)
    if not isinstance(component, html.Span) or not isinstance(parts, list):
        return False
    return any("term" in properties(each).get("className", "").split() for each in walk(parts)) and all(
        isinstance(part, str) or properties(part).get("className") in ("term", "unbroken") for part in parts
    )


def unmarked(tree: Any) -> Any:
    """The same tree with every text as it was before the terms of the glossary were marked in it."""
    if isinstance(tree, dict):
        return {name: unmarked(each) for name, each in tree.items()}
    if isinstance(tree, list | tuple):
        return [unmarked(each) for each in tree]
    if not isinstance(tree, Component) or getattr(tree, "children", None) is None:
        return tree
    if _is_marked(tree):
        return "".join(texts(tree))
    same = copy(tree)
    same.children = unmarked(tree.children)
    return same
