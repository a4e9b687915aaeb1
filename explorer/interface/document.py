"""The HTML document around the app: what is there before any script has run."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from dash import Dash
from dash.dash import RouteCallable
from flask import Flask

from explorer.interface.asked import folder_of, view_asked
from explorer.interface.bundles import bundle, publish_bundles
from explorer.interface.content import Contents
from explorer.interface.ids import Id
from explorer.interface.plain import plain_address
from explorer.view.state import Theme, View
from explorer.words.catalogue import LANGUAGES, Words

_PAGE = """<!DOCTYPE html>
<html lang="{language}"{theme}{shown}>
<head>
{metas}
<meta name="description" content="{description}">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
{favicon}
<link rel="preload" href="{folder}_dash-layout" as="fetch" crossorigin>
<link rel="preload" href="{folder}_dash-dependencies" as="fetch" crossorigin>
{css}
</head>
<body>
{failure}
<noscript><p class="noscript">{noscript}
<a href="{outline}">{offer}</a> · <a href="graph.json">{data}</a></p></noscript>
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


# What the page asks for again in each language: the renderer puts the folder of the page's language before it.
_IN_EACH_LANGUAGE = frozenset({"_dash-layout", "_dash-dependencies", "_dash-update-component"})


# Dash names these on every page: its own components for charts, inputs and tables, of which this page has none, and
# what browsers of 2020 lacked. Together they are 40 % of what a first visit would fetch.
_UNUSED = ("/dash/dcc/", "/dash/dash_table/", "/deps/polyfill@")


class ExplorerDash(Dash):
    """A Dash app whose document speaks the visitor's language and theme, and tells no more than it must."""

    def __init__(self, contents: Contents, assets: Path) -> None:
        self._contents = contents
        self.script = bundle(assets, "js", "text/javascript")
        self.style = bundle(assets, "css", "text/css")
        super().__init__(
            "explorer",
            server=_bare_server(),  # type: ignore[arg-type]  # Dash's annotation forgets that it takes a server
            assets_folder=str(assets),
            assets_ignore=r"\.(js|css)$",
            title=contents.original.words("product"),
            update_title=None,  # type: ignore[arg-type]  # documented: the title does not change
            compress=True,
            enable_mcp=False,
            include_pages_meta=False,
            # Up to the edges, which the style then keeps free of what phones have there; zooming stays allowed.
            meta_tags=[
                {"name": "viewport", "content": "width=device-width, initial-scale=1, viewport-fit=cover"},
            ],
        )
        publish_bundles(self.server, (self.script, self.style))

    def _add_url(self, name: str, view_func: RouteCallable, methods: Sequence[str] = ("GET",)) -> None:
        if name in _ROUTES:
            for language in LANGUAGES if name in _IN_EACH_LANGUAGE else LANGUAGES[:1]:
                super()._add_url(folder_of(language) + name, view_func, methods)

    def _config(self) -> dict[str, Any]:
        config: dict[str, Any] = super()._config()  # type: ignore[no-untyped-call]
        for name in ("python_version", "dash_version_url"):
            config.pop(name, None)
        config["requests_pathname_prefix"] += folder_of(view_asked(self._contents)[0].language)
        return config

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """The whole document, with the theme that the address asks for, so that the first paint is right."""
        view, _ = view_asked(self._contents)
        words = self._contents.of(view.language).words
        outline, offer = escape(plain_address(view)), escape(words("plain-offer"))
        loading = f'<div class="loading" role="status"><span></span><p>{escape(words("loading"))}</p></div>'
        late = f'<p class="late">{escape(words("plain-late"))} <a href="{outline}">{offer}</a></p>'
        return _PAGE.format(
            language=words.language,
            theme="" if view.theme is Theme.SYSTEM else f' data-theme="{view.theme}"',
            shown=_shown(view),
            description=escape(words("page-description")),
            folder=folder_of(view.language),
            failure=_failure(words, outline),
            noscript=escape(words("needs-javascript")),
            outline=outline,
            offer=offer,
            data=escape(words("about-data")),
            favicon=f'<link rel="icon" type="image/svg+xml" href="{self.get_asset_url("icon.svg")}">',
            # Beside the place of the app, not in it: there Dash shows words of its own, in English, while it loads.
            app_entry=f'<div id="react-entry-point"></div>\n{loading}\n{late}',
            css=f'<link rel="stylesheet" href="{self.style.address}">',
            scripts="\n".join(
                [
                    *(line for line in parts["scripts"].splitlines() if not any(name in line for name in _UNUSED)),
                    f'<script src="{self.script.address}"></script>',
                ]
            ),
            title=escape(words("product")),
            **{key: parts[key] for key in ("metas", "config", "renderer")},
        )


def _shown(view: View) -> str:
    """How a view is shown, where that is not as usual: before a room, or in the midst of another page."""
    ways = {"presenting": view.presenting, "embedded": view.embedded}
    return "".join(f' data-{name}="yes"' for name, holds in ways.items() if holds)


def _failure(words: Words, outline: str) -> str:
    return (
        f'<div id="{Id.FAILURE}" role="alert" hidden>'
        f'<p><span data-failure="server">{escape(words("failure-server"))}</span>'
        f'<span data-failure="network">{escape(words("failure-network"))}</span> '
        f'<span data-failure="start">{escape(words("failure-start"))} '
        f'<a href="{outline}">{escape(words("plain-offer"))}</a></span> '
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
