"""Where the parts meet: a graph and words become an app."""

from functools import cache

from dash import Dash
from flask import Flask, Response, jsonify

from explorer.competencies.graph import CompetencyGraph
from explorer.interface.accessibility import publish_accessibility
from explorer.interface.content import Contents
from explorer.interface.document import ExplorerDash, language_asked_in
from explorer.interface.downloads import publish_downloads
from explorer.interface.failures import answer_failures
from explorer.interface.frame import render_frame
from explorer.interface.guard import guard
from explorer.interface.plain import plain_address, publish_plain
from explorer.interface.policy import apply_policy
from explorer.interface.wiring import wire
from explorer.settings import PROJECT


def create_app(graph: CompetencyGraph, report_mail: str = "") -> Dash:
    """The explorer of a framework; ``create_app(graph).server`` is its WSGI application.

    ``report_mail`` is the address that a visitor's mail about a mistake is made out to.
    """
    contents = Contents(graph, report_mail)
    app = ExplorerDash(contents, assets=PROJECT / "assets")
    frame = cache(lambda language: render_frame(contents.of(language)))
    app.layout = lambda: frame(language_asked_in())
    wire(app, contents)
    _publish(app.server, graph)
    publish_downloads(app.server, contents)
    publish_plain(app.server, contents, app.style.address)
    publish_accessibility(app.server, contents, app.style.address, plain_address)
    guard(app)
    answer_failures(app.server)
    apply_policy(app)
    return app


def _publish(server: Flask, graph: CompetencyGraph) -> None:
    """The two addresses beside the page: whether the explorer is well, and the graph as data."""

    @server.get("/health")
    def health() -> Response:
        return jsonify(status="ok", nodes=len(graph.nodes), links=len(graph.links))

    @server.get("/graph.json")
    def graph_json() -> Response:
        return jsonify(graph.as_node_link())
