"""The HTML document around the app: what is there before any script has run."""

from html import escape
from pathlib import Path
from typing import Any

from dash import Dash
from flask import request

from explorer.interface.content import Content
from explorer.interface.ids import Id
from explorer.view.address import parse_query
from explorer.view.state import Theme

_PAGE = """<!DOCTYPE html>
<html lang="{language}"{theme}>
<head>
{metas}
<meta name="description" content="{description}">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
{favicon}
{css}
</head>
<body>
{failure}
<noscript><p class="noscript">{noscript} <a href="graph.json">graph.json</a></p></noscript>
{app_entry}
<footer>{config}{scripts}{renderer}</footer>
</body>
</html>"""


class ExplorerDash(Dash):
    """A Dash app whose document speaks the visitor's language and theme, and tells no more than it must."""

    def __init__(self, content: Content, assets: Path) -> None:
        self._content = content
        super().__init__(
            "explorer",
            assets_folder=str(assets),
            title=content.words("product"),
            update_title=None,
            compress=True,
            enable_mcp=False,
            include_pages_meta=False,
        )
        self.server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]

    def _config(self) -> dict[str, Any]:
        config: dict[str, Any] = super()._config()
        for name in ("python_version", "dash_version_url"):
            config.pop(name, None)
        return config

    def interpolate_index(self, **parts: str) -> str:
        """The whole document, with the theme that the address asks for, so that the first paint is right."""
        words = self._content.words
        view, _ = parse_query(request.query_string.decode("ascii", "replace"), self._content.vocabulary)
        loading = f'<div class="loading" role="status"><span></span><p>{escape(words("loading"))}</p></div>'
        return _PAGE.format(
            language=words.language,
            theme="" if view.theme is Theme.SYSTEM else f' data-theme="{view.theme}"',
            description=escape(words("page-description")),
            failure=self._failure(),
            noscript=escape(words("needs-javascript")),
            app_entry=f'<div id="react-entry-point">{loading}</div>',
            **{key: parts[key] for key in ("metas", "title", "favicon", "css", "config", "scripts", "renderer")},
        )

    def _failure(self) -> str:
        words = self._content.words
        return (
            f'<div id="{Id.FAILURE}" role="alert" hidden>'
            f'<p><span data-failure="server">{escape(words("failure-server"))}</span>'
            f'<span data-failure="network">{escape(words("failure-network"))}</span> '
            f'<span data-reference="{escape(words("failure-reference", reference="…"))}" hidden></span></p>'
            f'<button type="button" data-action="retry">{escape(words("failure-retry"))}</button></div>'
        )
