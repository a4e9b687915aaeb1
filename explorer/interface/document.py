"""The HTML document around the app: what is there before any script has run."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from dash import Dash
from dash.dash import RouteCallable
from flask import Flask, request

from explorer.interface.bundles import bundle, publish_bundles
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
<link rel="preload" href="_dash-layout" as="fetch" crossorigin>
<link rel="preload" href="_dash-dependencies" as="fetch" crossorigin>
{css}
</head>
<body>
{failure}
<noscript><p class="noscript">{noscript} <a href="graph.json">graph.json</a></p></noscript>
{app_entry}
<footer>{config}{scripts}{renderer}</footer>
</body>
</html>"""


# Of the addresses that Dash would answer, those that the page uses. Without this list the page would be the answer to
# every unknown path, and the development tools would have an address of their own.
_ROUTES = frozenset(
    {
        "",
        "_dash-layout",
        "_dash-dependencies",
        "_dash-update-component",
        "_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
    }
)


# Dash names these on every page: its own components for charts, inputs and tables, of which this page has none, and
# what browsers of 2020 lacked. Together they are 40 % of what a first visit would fetch.
_UNUSED = ("/dash/dcc/", "/dash/dash_table/", "/deps/polyfill@")


class ExplorerDash(Dash):
    """A Dash app whose document speaks the visitor's language and theme, and tells no more than it must."""

    def __init__(self, content: Content, assets: Path) -> None:
        self._content = content
        self._script = bundle(assets, "js", "text/javascript")
        self._style = bundle(assets, "css", "text/css")
        super().__init__(
            "explorer",
            server=_bare_server(),  # type: ignore[arg-type]  # Dash's annotation forgets that it takes a server
            assets_folder=str(assets),
            assets_ignore=r"\.(js|css)$",
            title=content.words("product"),
            update_title=None,  # type: ignore[arg-type]  # documented: the title does not change
            compress=True,
            enable_mcp=False,
            include_pages_meta=False,
        )
        publish_bundles(self.server, (self._script, self._style))

    def _add_url(self, name: str, view_func: RouteCallable, methods: Sequence[str] = ("GET",)) -> None:
        if name in _ROUTES:
            super()._add_url(name, view_func, methods)

    def _config(self) -> dict[str, Any]:
        config: dict[str, Any] = super()._config()  # type: ignore[no-untyped-call]
        for name in ("python_version", "dash_version_url"):
            config.pop(name, None)
        return config

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
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
            favicon=f'<link rel="icon" type="image/svg+xml" href="{self.get_asset_url("icon.svg")}">',
            app_entry=f'<div id="react-entry-point">{loading}</div>',
            css=f'<link rel="stylesheet" href="{self._style.address}">',
            scripts="\n".join(
                [
                    *(line for line in parts["scripts"].splitlines() if not any(name in line for name in _UNUSED)),
                    f'<script src="{self._script.address}"></script>',
                ]
            ),
            **{key: parts[key] for key in ("metas", "title", "config", "renderer")},
        )

    def _failure(self) -> str:
        words = self._content.words
        return (
            f'<div id="{Id.FAILURE}" role="alert" hidden>'
            f'<p><span data-failure="server">{escape(words("failure-server"))}</span>'
            f'<span data-failure="network">{escape(words("failure-network"))}</span> '
            f'<span data-failure="start">{escape(words("failure-start"))}</span> '
            f'<span data-reference="{escape(words("failure-reference", reference="…"))}" hidden></span></p>'
            f'<button type="button" data-action="retry">{escape(words("failure-retry"))}</button></div>'
        )


def _bare_server() -> Flask:
    """A server with no address of its own."""
    server = Flask("explorer", static_folder=None)
    server.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    # To be set before Dash adds compression, which reads it once.
    server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    return server
