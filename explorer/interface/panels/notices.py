"""What in an address could not be followed, told to the visitor."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from explorer.interface.content import Content
from explorer.interface.elements import data
from explorer.view.address import Notice, format_query
from explorer.view.state import View

_MOST = 4


def render_notices(content: Content, view: View, notices: Sequence[Notice]) -> list[Component]:
    """One line for each notice, and a way to be left with the address as it was understood."""
    if not notices:
        return []
    words = content.words
    return [
        html.Ul(
            [html.Li(words(notice.message, **notice.details)) for notice in notices[:_MOST]], className="notice-list"
        ),
        html.Button(words("notice-dismiss"), type="button", className="plain", **data(become=format_query(view))),
    ]
