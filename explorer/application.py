"""Where the parts meet: a graph and words become an app."""

from collections.abc import Iterable, Sequence
from functools import cache

from dash import Dash
from flask import Flask, Response, jsonify

from explorer.competencies.graph import CompetencyGraph
from explorer.interface.accessibility import publish_accessibility
from explorer.interface.alone.page import publish_alone
from explorer.interface.asked import language_asked_in
from explorer.interface.content import Contents
from explorer.interface.document import ExplorerDash
from explorer.interface.downloads import publish_downloads
from explorer.interface.failures import answer_failures
from explorer.interface.frame import render_frame
from explorer.interface.guard import guard
from explorer.interface.handouts.publishing import publish_handouts
from explorer.interface.joining import publish_joining
from explorer.interface.pictures import publish_pictures
from explorer.interface.plain import plain_address, publish_plain
from explorer.interface.policy import apply_policy
from explorer.interface.presenter import publish_presenter
from explorer.interface.slides import publish_slides
from explorer.interface.tours import publish_tours
from explorer.interface.wiring import wire
from explorer.settings import PROJECT
from explorer.tours.schema import Tour


def create_app(
    graph: CompetencyGraph, report_mail: str = "", tours: Iterable[Tour] = (), embed_origins: Sequence[str] = ()
) -> Dash:
    """The explorer of a framework; ``create_app(graph).server`` is its WSGI application.

    ``report_mail`` is the address that a visitor's mail about a mistake is made out to; ``tours`` ship with the
    framework; ``embed_origins`` are the sites that may frame the map.
    """
    contents = Contents(graph, report_mail, tours)
    app = ExplorerDash(contents, assets=PROJECT / "assets")
    frame = cache(lambda language: render_frame(contents.of(language)))
    app.layout = lambda: frame(language_asked_in())
    wire(app, contents)
    _publish(app.server, graph)
    publish_downloads(app.server, contents)
    publish_pictures(app.server, contents)
    publish_tours(app.server, contents)
    publish_joining(app.server, contents)
    publish_slides(app.server, contents)
    publish_handouts(app.server, contents, app.style.address)
    publish_presenter(app.server, contents, app.style.address, app.script.address)
    publish_plain(app.server, contents, app.style.address)
    publish_alone(app.server, contents, PROJECT / "assets")
    publish_accessibility(app.server, contents, app.style.address, plain_address)
    guard(app)
    answer_failures(app.server)
    apply_policy(app, embed_origins)
    return app


def _publish(server: Flask, graph: CompetencyGraph) -> None:
    """The two addresses beside the page: whether the explorer is well, and the graph as data."""

    @server.get("/health")
    def health() -> Response:
        return jsonify(status="ok", nodes=len(graph.nodes), links=len(graph.links))

    @server.get("/graph.json")
    def graph_json() -> Response:
        return jsonify(graph.as_node_link())
