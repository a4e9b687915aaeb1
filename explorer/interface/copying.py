"""A text to take along: to read, to copy, and to paste anywhere."""

from zlib import crc32

from dash import html
from dash.development.base_component import Component

from explorer.interface.content import Content
from explorer.interface.elements import aria, data


def copyable(content: Content, text: str, label: str) -> list[Component]:
    """The text, and a button that copies it; both belong into one ``details``."""
    words = content.words
    return [
        html.Textarea(
            text,
            # The browser keeps what a text area first held for as long as its id stays, so each text has its own.
            id=f"text-{crc32(text.encode()):08x}",
            readOnly="readOnly",
            rows=9,
            className="copyable",
            **aria(label=label),
        ),
        html.Button(
            html.Span(words("copy-text"), **data(said="yes")),
            type="button",
            className="switch",
            **data(action="copy-text", done=words("copy-text-done"), failed=words("copy-text-failed")),
        ),
    ]
