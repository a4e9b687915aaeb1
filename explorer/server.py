"""Serving the explorer over HTTP: with gunicorn, or where that does not run, with Werkzeug's own threaded server."""

import socket
import sys
from typing import Any

from flask import Flask

from explorer.errors import SettingsError
from explorer.settings import Settings

_THREADS = 16
_LONGEST_LINE = 65_536


def serve(server: Flask, settings: Settings) -> None:
    """Serve until stopped. Raises :class:`SettingsError` if the address cannot be used."""
    _check_free(settings)
    print(f"Competency Explorer: http://{settings.host}:{settings.port}  (Ctrl+C stops it)", flush=True)
    if sys.platform == "win32":
        server.run(host=settings.host, port=settings.port, threaded=True)
    else:
        _serve_with_gunicorn(server, settings)


def _check_free(settings: Settings) -> None:
    """Say so plainly when the port is taken, before a server starts to retry."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise SettingsError(
                f"{settings.host}:{settings.port} cannot be used: {error.strerror}. Set PORT or HOST to another."
            ) from None


def _serve_with_gunicorn(server: Flask, settings: Settings) -> None:
    from gunicorn.app.base import BaseApplication
    from gunicorn.http import message

    # gunicorn would cut a long link off with a bare answer of its own; the page can say what is wrong with it.
    message.MAX_REQUEST_LINE = _LONGEST_LINE

    class Application(BaseApplication):
        def load_config(self) -> None:
            options: dict[str, Any] = {
                "bind": f"{settings.host}:{settings.port}",
                "worker_class": "gthread",
                "threads": _THREADS,
                "preload_app": True,
                "loglevel": "warning",
                "limit_request_line": _LONGEST_LINE - 1,
            }
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> Flask:
            return server

    Application().run()
