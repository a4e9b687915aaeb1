"""What a browser may do with the answers of the server, said in the headers of every one of them."""

from collections.abc import Sequence
from pathlib import Path

from dash import Dash
from flask import Flask, Response, request

from explorer.view.address import Key

# The empty text that every <style> element has when a script adds it, and the texts that Dash 4.4.1 then gives to its
# own. tests/browser/test_policy.py compares them with a real page and prints the new list when Dash changes.
STYLE_HASHES = (
    "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "sha256-Do5Z9ZqsPvCQTUBQS9BnDm/2+on7omuzuLYk5sbA+2s=",
)

# A map of competencies needs nothing of the device but to be copied from and to fill the screen.
_SELF_ONLY = ("clipboard-write", "fullscreen")
_NOBODY = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)

_TWO_YEARS, _ONE_YEAR = 63_072_000, 31_536_000
_FOR_GOOD = f"public, max-age={_ONE_YEAR}, immutable"


def apply_policy(app: Dash, embed_origins: Sequence[str] = ()) -> None:
    """Put the headers on every answer. Call it when all callbacks are there: they may bring inline scripts.

    Only the page that asks to be embedded may be framed, and only by these origins.
    """
    headers = {
        "Content-Security-Policy": _content_security_policy(app),
        "Strict-Transport-Security": f"max-age={_TWO_YEARS}; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": ", ".join(
            [*(f"{name}=()" for name in _NOBODY), *(f"{name}=(self)" for name in _SELF_ONLY)]
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        # gunicorn puts its own name here; Werkzeug's server would add its version and Python's.
        "Server": "explorer",
    }
    framed = _content_security_policy(app, embed_origins)
    server: Flask = app.server
    assets = Path(app.config.assets_folder)

    @server.after_request
    def add_headers(response: Response) -> Response:
        response.headers.update(headers)
        if embed_origins and request.path == "/" and request.args.get(Key.EMBED) == "1":
            response.headers["Content-Security-Policy"] = framed
        response.headers["Cache-Control"] = _caching(response, assets)
        return response


def _content_security_policy(app: Dash, ancestors: Sequence[str] = ("'none'",)) -> str:
    styles = " ".join(f"'{each}'" for each in STYLE_HASHES)
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *app.csp_hashes()]),
        "style-src": f"'self' {styles}",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "font-src": "'self'",
        "manifest-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": " ".join(ancestors),
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def _caching(response: Response, assets: Path) -> str:
    """How long an answer may be kept: a file for good if its address changes with it, all else not unasked."""
    if request.method not in ("GET", "HEAD") or response.status_code not in (200, 304):
        return "no-store"
    return _FOR_GOOD if _is_fingerprinted(response, assets) else "no-cache"


def _is_fingerprinted(response: Response, assets: Path) -> bool:
    if response.cache_control.max_age is not None:
        return True  # Dash says so of its own bundles.
    name, fingerprint = (request.view_args or {}).get("filename"), request.args.get("m")
    # During an update a page can ask the other version of the server: then the fingerprint is not the file's.
    return bool(name and fingerprint) and fingerprint == str((assets / str(name)).stat().st_mtime)
