"""The Dash components of our own; their other halves are in ``assets/parts``."""

from typing import Any

from dash.development.base_component import Component

_NAMESPACE = "competency_explorer"


class _Own(Component):
    """What the Dash component generator would write into each class; Dash reads the rest from the class itself."""

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _base_nodes: list[str] = []
    _valid_wildcard_attributes: list[str] = []
    available_wildcard_properties: list[str] = []
    _prop_names: list[str] = []
    _type = ""

    def __init__(self, **properties: Any) -> None:
        self.available_properties = self._prop_names
        super().__init__(**properties)  # type: ignore[no-untyped-call]


class Address(_Own):
    """The page's address: ``search`` is its query, ``attempt`` counts retries, ``title`` names the page.

    ``keys`` is the order in which a query carries its keys. ``answered`` is the last query that the server answered,
    and ``before`` the one that was shown when ``search`` was asked for.
    """

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "Address"
    _prop_names = ["id", "keys", "search", "before", "attempt", "title", "answered"]


class CompetencyMap(_Own):
    """The network: ``scene`` is what to draw, ``words`` the texts that the drawing itself needs.

    ``layout`` is the layout of the present view if it is not the first one; ``emphasis`` is what stands out in it
    where the browser cannot know, as in a path.
    """

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "CompetencyMap"
    _prop_names = ["id", "scene", "words", "layout", "emphasis"]


class Chart(_Own):
    """A chart, described by its ``label``: plotly.js, which ``library`` is the address of, draws the ``figure``.

    ``words`` are the texts while it is ``loading``, and where it has ``failed``. It may stand in a :class:`Tree`.
    """

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "Chart"
    _prop_names = ["id", "figure", "label", "library", "className", "words"]


class Finder(_Own):
    """Search as you type: ``text`` is what was typed, ``found`` what the server found for it."""

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "Finder"
    _prop_names = ["id", "text", "found", "words"]


class Tree(_Own):
    """A panel drawn in one piece: ``tree`` is made of ``dash.html`` components that no callback listens to.

    ``element`` is the tag around it, ``label`` and ``live`` its ARIA attributes, ``node`` or ``edge`` what it shows.
    """

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "Tree"
    _prop_names = ["id", "element", "className", "label", "live", "role", "node", "edge", "hidden", "tree"]


class Guide(_Own):
    """The step of a tour that is followed; ``words`` are its texts. It stands in a :class:`Tree`."""

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "Guide"
    _prop_names = ["id", "words"]


class Slide(_Own):
    """What a room reads beside the map: the step of a tour, else ``told``; ``words`` are its texts.

    It stands in a :class:`Tree`.
    """

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "Slide"
    _prop_names = ["id", "told", "words"]


class TourShelf(_Own):
    """All tours, to begin one or to make one; ``words`` are its texts. It stands in a :class:`Tree`."""

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "TourShelf"
    _prop_names = ["id", "words"]


class StepAdder(_Own):
    """The button that adds the present view to the tour that is being made; ``words`` are its texts.

    ``framework`` is the title of the framework, in its own language, which a file of tours names.
    """

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "StepAdder"
    _prop_names = ["id", "words", "framework"]


class Terms(_Own):
    """What the page knows of the glossary: ``terms`` by their ids, and the ``words`` that it tells them with."""

    _namespace = _NAMESPACE
    _children_props: list[str] = []
    _type = "Terms"
    _prop_names = ["id", "terms", "words"]
