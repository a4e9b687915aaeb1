"""A text together with its language, for pages that are written with templates."""

from dataclasses import dataclass

from explorer.competencies.schema import Node
from explorer.drawing.scene import title_of
from explorer.interface.content import Content, Told
from explorer.interface.elements import lang


@dataclass(frozen=True)
class Text:
    """What is read, and its language where that is not the page's."""

    text: str
    language: str | None = None

    @classmethod
    def of(cls, content: Content, text: str, record: Told) -> "Text":
        """A text of a record, in the language of that record."""
        return cls(text, lang(content, record).get("lang"))

    @classmethod
    def name(cls, content: Content, node: Node) -> "Text":
        """The title of a node."""
        return cls.of(content, title_of(node, content.voice(node).words), node)
