"""The handouts about two items: what they share, and how one gets from one to the other."""

from explorer.competencies.comparison import comparison
from explorer.competencies.relationships import Kind
from explorer.competencies.routes import routes
from explorer.competencies.schema import Node
from explorer.drawing.scene import title_of
from explorer.interface.handouts.handout import Asked, Handout
from explorer.interface.handouts.paper import FULL
from explorer.interface.handouts.telling import Teller, places_of
from explorer.interface.text import Text


def comparison_handout(asked: Asked, first: Node, second: Node) -> Handout:
    """What two are both linked to, and what only one of them is, as far as it matches the filters."""
    content, teller = asked.content, Teller(asked.content)
    links = content.shown(asked.view).links
    rows = comparison(content.graph, links, first.id, second.id)
    voice = content.voice(first, second)
    names = {
        side: title_of(voice.graph.nodes[node.id], voice.words) for side, node in (("first", first), ("second", second))
    }
    columns = ([row.first for row in rows], [row.both for row in rows], [row.second for row in rows])
    counts = [sum(map(len, parts)) for parts in columns]
    summary = voice.words("compare-summary", both=counts[1], of_first=counts[0], of_second=counts[2], **names)
    return Handout(
        "handout_comparison.html",
        Text.of(content, voice.words("handout-comparison", **names), voice),
        (Text(content.words("compare")),),
        teller,
        {
            "drawing": asked.draw(asked.view, FULL),
            "summary": Text.of(content, summary, voice),
            "caption": Text.of(content, voice.words("compare-caption", **names), voice),
            "headings": [
                Text.of(content, text, voice)
                for text in (
                    voice.words("compare-only", title=names["first"]),
                    voice.words("compare-both"),
                    voice.words("compare-only", title=names["second"]),
                )
            ],
            "between": [teller.line(link) for link in links if {link.source, link.target} == {first.id, second.id}],
            "rows": [(row.kind, [teller.briefs(nodes) for nodes in (row.first, row.both, row.second)]) for row in rows],
            "counts": counts,
            "places": places_of(
                teller.brief(node, cited=False)
                for row in rows
                if row.kind is Kind.RESOURCE
                for node in (*row.both, *row.first, *row.second)
            ),
            "filtered": asked.view.filters.any_active,
        },
    )


def path_handout(asked: Asked, start: Node, end: Node) -> Handout | None:
    """The path that a view asks for, step by step; ``None`` where there is none."""
    content, words, teller = asked.content, asked.content.words, Teller(asked.content)
    found = routes(content.graph, content.shown(asked.view).links, start.id, end.id)
    if not found.count:
        return None
    number = min(asked.view.route, len(found.routes))
    route = found.routes[number - 1]
    voice = content.voice(start, end)
    titles = [title_of(voice.graph.nodes[node.id], voice.words) for node in (start, end)]
    on_the_way = [route[0].source, *(step.target for step in route)]
    return Handout(
        "handout_path.html",
        Text.of(content, voice.words("handout-path", start=titles[0], end=titles[1]), voice),
        (Text(words("path")), Text(words("path-steps", count=len(route)))),
        teller,
        {
            "drawing": asked.draw(asked.view, FULL),
            "steps": [
                [teller.line(link, forward=link.source == step.source.id) for link in step.links] for step in route
            ],
            "items": [teller.brief(node) for node in on_the_way],
        },
    )
