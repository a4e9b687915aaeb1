"""One message a change of view, with what a listener needs to know and no more."""

import pytest

from explorer.interface.announcing import announcement
from explorer.interface.content import Content
from explorer.view.address import parse_query
from tests.builders import content_of, domain, indicators, link

SMALL = content_of(domain("d", "a", "b", "c", "e"), indicators("a", "i"), link("a supports b"), link("b supports c"))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Nothing selected. 4 of 4 competencies match."),
        ("?node=a", "A, Competency. 3 links."),
        ("?node=a&domain=d", "A, Competency. 3 links. 4 of 4 competencies match."),
        ("?node=a&focus=1", "A, Competency. 3 links. 3 other items are within 1 step."),
        ("?node=a&focus=2&direction=out", "A, Competency. 3 links. 3 items can be reached from here within 2 steps."),
        ("?node=i&focus=1", "I, Indicator. 1 link. 1 other item is within 1 step."),
        ("?node=e&focus=1&direction=in", "E, Competency. 1 link. 1 item leads here within 1 step."),
        ("?node=b&focus=chain", "B, Competency. 3 links. 1 competency builds toward it. It leads to 1 competency."),
        (
            "?node=e&focus=chain",
            "E, Competency. 1 link. Nothing recorded builds toward it. It leads to nothing recorded.",
        ),
        ("?edge=a~supports~b", "A supports B. Published."),
        ("?view=path&node=a&to=c", "Path 1 of 2 from A to C, 2 steps."),
        ("?view=path&node=a&to=c&route=9", "Path 2 of 2 from A to C, 2 steps."),
        ("?view=path&node=i&to=c&relation=supports", "No path from I to C. 4 of 4 competencies match."),
        ("?view=path&node=a", "A, Competency. 3 links."),
        ("?view=path&node=a&to=a", "A, Competency. 3 links."),
        ("?view=compare&node=a&with=c", "A and C are both linked to 2 of the same items."),
        ("?view=compare&node=a&with=e", "A and E are both linked to the same item."),
        ("?view=compare&node=a&with=e&relation=supports", "Nothing is linked to both A and E."),
        ("?view=compare&node=a&with=a", "A, Competency. 3 links."),
        ("?view=compare&node=i&with=c", "I, Indicator. 1 link."),
    ],
)
def test_a_view_is_announced(query: str, said: str) -> None:
    view, notices = parse_query(query, SMALL.vocabulary)
    assert notices == ()
    assert announcement(SMALL, view, SMALL.shown(view)).startswith(said)


def test_every_link_and_every_node_is_announced_in_one_line(content: Content) -> None:
    queries = [f"?edge={link.id}" for link in content.graph.links] + [
        f"?node={name}&focus=2" for name in content.graph.nodes
    ]
    for query in queries:
        view, _ = parse_query(query, content.vocabulary)
        said = announcement(content, view, content.shown(view))
        assert said
        assert len(said) < 250
        assert "\n" not in said
