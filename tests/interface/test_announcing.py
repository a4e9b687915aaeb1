"""One message a change of view, with what a listener needs to know and no more."""

import pytest

from explorer.interface.announcing import announcement, summary
from explorer.interface.content import Content
from explorer.interface.wiring import render_view
from explorer.view.address import parse_query
from tests.builders import category, content_of, domain, foundations, indicators, link
from tests.trees import text

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
    assert text(announcement(SMALL, view, SMALL.shown(view))).startswith(said)


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


RICH = content_of(
    domain("d", "a", "b", "c", "e", order=1),
    domain("f", "g", order=2),
    foundations("set", "a"),
    category("k", 1, 2),
    indicators("a", "i"),
    [link("a supports b"), link("b supports c"), link("a aligns intasc-1"), link("g aligns intasc-1")],
)

CHANGES = [
    ("", "?node=a", "A, Competency. 5 links."),
    ("?node=a", "?node=b", "B, Competency. 3 links."),
    ("?node=a", "", "Nothing selected. 5 of 5 competencies match."),
    ("?node=a&intasc=1", "?intasc=1", "Nothing selected. 2 of 5 competencies match."),
    ("", "?intasc=1", "2 of 5 competencies match."),
    ("?node=a", "?node=a&intasc=1", "2 of 5 competencies match."),
    ("?node=a&intasc=1", "?node=b&intasc=1", "B, Competency. 3 links."),
    ("?intasc=1&domain=f", "", "5 of 5 competencies match."),
    ("?node=a&focus=2", "?node=a&focus=2&relation=contains", None),
    ("", "?theme=dark", "Theme: dark."),
    ("?theme=dark&node=a", "?node=a", "Theme: as the system."),
    ("", "?view=outline", "Outline."),
    ("?view=table&node=a", "?node=a", "Map."),
    ("?view=table", "?view=table&node=a", "A, Competency. 5 links."),
    ("?view=table", "?view=table&sort=links", "Sorted by Links."),
    ("?view=table&sort=links", "?view=table&sort=-links", "Sorted by Links, descending."),
    ("?view=crosswalk", "?view=crosswalk&order=1", "InTASC 1."),
    ("?view=crosswalk", "?view=crosswalk&order=total", "Most alignments first."),
    ("", "?layout=layers", "Layout: Foundations up."),
    ("?layout=layers&node=a", "?node=a", "Layout: Domains."),
    ("", "?fold=d", "Folded: D."),
    ("?fold=d", "?fold=d,f", "Folded: D; F."),
    ("?fold=d", "", "Nothing is folded."),
    ("?intasc=1", "?intasc=1&unmatched=hide", "What does not match is hidden."),
    ("", "?edge=a~supports~b", "A supports B. Published."),
    ("?node=a&edge=a~supports~b", "?node=a", "A, Competency. 5 links."),
    ("?node=a", "?view=path&node=a", "Paths. A, Competency. 5 links."),
    ("?view=path&node=a", "?view=path&node=a&to=c", "Path 1 of 2 from A to C, 2 steps."),
    ("?node=a&layout=around", "?layout=map", "Layout: Domains. Nothing selected. 5 of 5 competencies match."),
    ("", "?q=b", "Results for “b”. 1 result."),
    ("?q=b", "?node=b", "B, Competency. 3 links."),
]


def heard(before: str, query: str) -> str:
    seen, view = (parse_query(each, RICH.vocabulary)[0] for each in (before, query))
    return text(announcement(RICH, view, RICH.shown(view), seen))


@pytest.mark.parametrize(("before", "query", "said"), CHANGES, ids=[f"{one} to {two}" for one, two, _ in CHANGES])
def test_a_change_is_announced_and_nothing_that_stayed(before: str, query: str, said: str | None) -> None:
    if said is None:  # a filter that narrows what is in focus tells of both
        assert heard(before, query).startswith("A, Competency. 5 links. ")
        assert heard(before, query).endswith(" 5 of 5 competencies match.")
    else:
        assert heard(before, query) == said


def test_no_change_of_view_is_silent() -> None:
    queries = sorted({query for change in CHANGES for query in change[:2]})
    for before in queries:
        for query in queries:
            assert heard(before, query), (before, query)


def test_the_answer_tells_what_changed_since_the_query_before(content: Content) -> None:
    filtered = render_view(content, "?node=self-care&intasc=9", "?node=self-care")
    assert filtered["announcer"] == "5 of 20 competencies match."
    assert render_view(content, "?theme=dark", "")["announcer"] == "Theme: dark."


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Map. 5 of 5 competencies shown, no filters. 12 of 12 items in all. Layout: Domains. Nothing selected."),
        (
            "?intasc=1&domain=d&unmatched=hide&layout=layers&node=a&focus=1",
            "Map. 1 of 5 competencies shown, 2 filters: InTASC 1; D. 6 of 12 items in all."
            " What does not match is hidden. Layout: Foundations up. A, Competency. 5 links."
            " 4 other items are within 1 step.",
        ),
        (
            "?view=table&foundational=1&fold=d,f",
            "Table. 1 of 5 competencies shown, 1 filter: Foundational only. 6 of 12 items in all."
            " What does not match fades. Layout: Domains. Folded: D; F. Nothing selected.",
        ),
        ("?view=path&node=a&to=c", None),
    ],
)
def test_all_that_is_on_screen_is_told_when_asked(query: str, said: str | None) -> None:
    view, _ = parse_query(query, RICH.vocabulary)
    told = text(summary(RICH, view, RICH.shown(view)))
    assert told == said or (said is None and told.endswith("Path 1 of 2 from A to C, 2 steps."))
