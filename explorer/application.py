"""Where the parts meet: a graph and words become an app."""

from dash import Dash
from flask import Flask, Response, jsonify

from explorer.competencies.graph import CompetencyGraph
from explorer.interface.content import Content
from explorer.interface.document import ExplorerDash
from explorer.interface.downloads import publish_downloads
from explorer.interface.failures import answer_failures
from explorer.interface.frame import render_frame
from explorer.interface.guard import guard
from explorer.interface.policy import apply_policy
from explorer.interface.wiring import wire
from explorer.settings import PROJECT
from explorer.words.catalogue import Words


def create_app(graph: CompetencyGraph, report_mail: str = "") -> Dash:
    """The explorer of a framework; ``create_app(graph).server`` is its WSGI application.

    ``report_mail`` is the address that a visitor's mail about a mistake is made out to.
    """
    content = Content.of(graph, Words.of("en"), report_mail)
    app = ExplorerDash(content, assets=PROJECT / "assets")
    app.layout = render_frame(content)
    wire(app, content)
    _publish(app.server, graph)
    publish_downloads(app.server, content)
    guard(app)
    answer_failures(app.server, content.words)
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
