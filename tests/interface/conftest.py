"""Asking the explorer in this process, without a server."""

from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

CALLBACKS = "/_dash-update-component"

# The finder's request, as Chromium sent it.
FIND: dict[str, Any] = {
    "output": "finder.found",
    "outputs": {"id": "finder", "property": "found"},
    "inputs": [{"id": "finder", "property": "text", "value": "equity"}],
    "changedPropIds": ["finder.text"],
    "parsedChangedPropsIds": ["finder.text"],
}


class _ReadingClient(FlaskClient):
    """A client that reads every answer to its end, so that no file stays open."""

    def open(self, *args: Any, **options: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True} | options)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    """A visitor of the shipped explorer."""
    return _ReadingClient(app.server, app.server.response_class)
