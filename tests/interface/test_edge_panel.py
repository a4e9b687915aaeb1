"""Why two nodes are linked: every link says its reason or that it has none, its sources, and how to question it."""

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from explorer.competencies.relationships import Relation, Status
from explorer.competencies.schema import Link
from explorer.drawing.scene import title_of
from explorer.graph_file.reader import read_graph
from explorer.interface.content import Content
from explorer.interface.elements import source_entry
from explorer.interface.panels.edge import render_edge
from explorer.settings import Settings
from explorer.view.state import View
from explorer.words.catalogue import Words
from tests.builders import category, content_of, domain, graph_of, link, node
from tests.trees import classed, properties, tagged, text, texts, values

SHIPPED = Content.of(read_graph(Settings().graph_file), Words.of("en"))
GRAPH, WORDS = SHIPPED.graph, SHIPPED.words

every_link = pytest.mark.parametrize("link", GRAPH.links, ids=lambda link: link.id)


def edge(link: Link, content: Content = SHIPPED) -> list[Any]:
    return render_edge(content, View(edge=link.id), link)


def the(tree: Any, name: str) -> Any:
    (found,) = classed(tree, name)
    return found


def report_of(tree: Any) -> str:
    (area,) = tagged(tree, "Textarea")
    return "".join(texts(area))


def mail_of(tree: Any) -> str:
    (href,) = [each for each in values(tree, "href") if each.startswith("mailto:")]
    return href


def reads(link: Link, *, forward: bool = True) -> str:
    first, second = (link.source, link.target) if forward else (link.target, link.source)
    reading = WORDS(f"relation-{link.key}{'' if forward else '-back'}")
    return f"{title_of(GRAPH.nodes[first], WORDS)} {reading} {title_of(GRAPH.nodes[second], WORDS)}"


def test_all_links_of_the_framework_are_looked_at() -> None:
    assert len(GRAPH.links) == 317


@every_link
def test_a_link_is_read_from_both_ends_with_its_names_as_links(link: Link) -> None:
    tree = edge(link)
    (title,) = tagged(tree, "H2")
    assert text(title) == reads(link)
    assert properties(title)["tabIndex"] == -1
    readings = tagged(the(tree, "readings"), "Li")
    assert [text(each) for each in readings] == [reads(link), reads(link, forward=False)]
    assert [values(each, "data-node") for each in readings] == [[link.source, link.target], [link.target, link.source]]
    assert WORDS(f"relation-{link.key}-means") in text(tree)


@every_link
def test_a_link_says_its_reason_or_that_there_is_none_and_names_its_sources(link: Link) -> None:
    tree = edge(link)
    reason = text(the(tree, "why-section")).removeprefix(WORDS("edge-why")).strip()
    unsaid = WORDS("edge-no-reason-published" if link.status is Status.PUBLISHED else "edge-no-reason")
    assert reason == (link.rationale or unsaid)
    by_id = {source.id: source for source in GRAPH.about.sources}
    entries = [text(each) for each in tagged(the(tree, "sources"), "Li")]
    assert entries == [text(source_entry(SHIPPED, by_id[name])) for name in link.sources]
    assert entries
    assert WORDS(f"status-{link.status}") in text(the(tree, "tags"))
    assert WORDS(f"status-{link.status}-means") in text(the(tree, "certainty"))


@every_link
def test_only_an_alignment_has_a_strength_and_elements(link: Link) -> None:
    tree = edge(link)
    if link.key is not Relation.ALIGNS:
        assert classed(tree, "match") == []
        return
    said = text(the(tree, "match"))
    assert WORDS(f"strength-{link.strength}") in said
    assert properties(the(tree, "strength"))["className"] == f"strength strength-{link.strength}"
    if link.elements:
        assert f"{', '.join(link.elements)} of the standard" in said
    else:
        assert WORDS("edge-no-elements") in said


@every_link
def test_the_report_says_all_that_a_reader_needs_to_find_the_link_again(link: Link) -> None:
    tree = edge(link)
    report = report_of(tree)
    lines = report.split("\n")
    assert lines[0] == reads(link)
    assert lines[-1] == WORDS("problem-wrong")
    for part in (link.id, WORDS(f"status-{link.status}"), *link.sources, *link.elements, link.rationale or "none"):
        assert part in report
    sent = parse_qs(urlsplit(mail_of(tree)).query, strict_parsing=True)
    assert sent == {
        "subject": [WORDS("problem-subject", sentence=reads(link))],
        "body": [report.replace("\n", "\r\n")],
    }


def test_elements_are_read_as_elements_of_the_standard() -> None:
    both = link("a aligns intasc-1", elements=["1(a)", "1(b)"])
    one = link("b aligns intasc-1", elements=["1(c)"])
    content = content_of(domain("d", "a", "b"), category("k", 1), both, one)
    said = {each.source: text(edge(each, content)) for each in content.graph.links if each.key is Relation.ALIGNS}
    assert "elements 1(a), 1(b) of the standard" in said["a"]
    assert "element 1(c) of the standard" in said["b"]


def test_other_links_between_the_same_two_are_offered() -> None:
    content = content_of(domain("d", "a", "b"), link("a supports b"), link("b integrates a", status="reported"))
    (first, second) = [each for each in content.graph.links if each.source != "d"]
    (other,) = tagged(the(edge(first, content), "other-links"), "Li")
    assert values(other, "data-edge") == [second.id]
    assert text(other) == "B brings together A Reported"
    assert values(the(edge(second, content), "other-links"), "data-edge") == [first.id]
    (held, _) = [each for each in content.graph.links if each.source == "d"]
    assert classed(edge(held, content), "other-links") == []


@pytest.mark.parametrize(
    ("to", "start", "said"),
    [
        ("", "mailto:?", "problem-mail-anyone"),
        ("maps+x@school.example", "mailto:maps%2Bx@school.example?", "problem-mail"),
    ],
)
def test_the_mail_is_made_out_to_whom_the_settings_say(to: str, start: str, said: str) -> None:
    content = Content.of(graph_of(domain("d", "a")), Words.of("en"), to)
    tree = edge(content.graph.links[0], content)
    assert mail_of(tree).startswith(start)
    assert WORDS(said) in text(tree)
    assert unquote(urlsplit(mail_of(tree)).path) == to
    assert "Copy this text or write a mail with it, and add what is wrong." in text(the(tree, "report"))


def test_what_the_file_says_cannot_add_to_the_mail() -> None:
    evil = "A&bcc=x@y.example\r\n#?"
    content = content_of(node("r", "resource", title=evil), domain("d", "a"), link("r resource-for a", rationale=evil))
    (each,) = [each for each in content.graph.links if each.source == "r"]
    address = urlsplit(mail_of(edge(each, content)))
    assert set(parse_qs(address.query, strict_parsing=True)) == {"subject", "body"}
    assert address.fragment == ""


def test_the_report_is_copied_by_a_button_that_says_how_it_went() -> None:
    (button,) = [
        each
        for each in tagged(the(edge(GRAPH.links[0]), "report"), "Button")
        if properties(each)["data-action"] == "copy-text"
    ]
    assert properties(button)["data-done"] == WORDS("copy-text-done")
    assert properties(button)["data-failed"] == WORDS("copy-text-failed")


def test_each_report_has_a_text_area_of_its_own() -> None:
    ids = [properties(area)["id"] for each in GRAPH.links for area in tagged(edge(each), "Textarea")]
    assert len(ids) == len(set(ids)) == 317


def test_closing_a_link_leaves_all_else_as_it_is() -> None:
    (close,) = classed(edge(GRAPH.links[0]), "close")
    assert properties(close)["data-go"] == "edge="
    assert properties(close)["data-then"] == "map"
