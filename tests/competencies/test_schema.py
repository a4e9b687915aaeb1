"""What a file may say: every rule broken once, each answered with the place, the fault and the way to mend it."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.competencies.problems import InvalidDocument, Problem
from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation
from explorer.competencies.schema import parse
from tests.builders import (
    Part,
    Record,
    category,
    domain,
    foundations,
    framework,
    indicators,
    link,
    node,
    resource,
    source,
    term,
)

Spoil = Callable[[Record], Any]


def sound(*more: Part, **about: Any) -> Record:
    """A document with one of everything: nodes f d a b c intasc-1 intasc-2 twelve i r, and more if wanted."""
    return framework(
        node("f", "framework"),
        domain("d", "a", "b"),
        category("c", 1, 2),
        foundations("twelve", "a"),
        indicators("a", "i"),
        resource("r", "a", url="https://press.example/r"),
        [link("f contains d"), link("a supports b"), link("a aligns intasc-1", strength="weak", elements=["1(a)"])],
        *more,
        **({"glossary": [term("word")]} | about),
    )


def problems_of(content: Any) -> list[Problem]:
    with pytest.raises(InvalidDocument) as caught:
        parse(content)
    assert caught.value.problems
    return caught.value.problems


def place_of(document: Record, wanted: str) -> int:
    """Where a node (by its id) or a link (by its sentence) stands in its list."""
    ends = wanted.split()
    if len(ends) == 1:
        return next(place for place, each in enumerate(document["nodes"]) if each["id"] == wanted)
    return next(
        place for place, each in enumerate(document["edges"]) if [each["source"], each["key"], each["target"]] == ends
    )


def spoilt(wanted: str, **changes: Any) -> Record:
    """The sound document with other fields in one record; a field that is changed to ``...`` is taken out."""
    document = sound()
    part = "nodes" if len(wanted.split()) == 1 else "edges"
    record = document[part][place_of(document, wanted)]
    for name, value in changes.items():
        if value is ...:
            del record[name]
        else:
            record[name] = value
    return document


def test_a_sound_document_is_read() -> None:
    document = parse(sound())
    assert [each.id for each in document.nodes] == ["f", "d", "a", "b", "c", "intasc-1", "intasc-2", "twelve", "i", "r"]
    assert len(document.edges) == 10
    assert document.graph.glossary[0].term == "word"


def test_a_document_needs_no_more_than_two_empty_lists() -> None:
    document = parse(framework())
    assert (document.nodes, document.edges) == ((), ())


# What is spoilt, the only place where a problem is reported, and words of what is wrong and of how to mend it.
A = "nodes[2] (a)"
SPOILT: dict[str, tuple[Record, str, str, str]] = {
    "an unknown kind": (spoilt("a", kind="skill"), A, "the kind 'skill' is unknown", "competency"),
    "no kind": (spoilt("a", kind=...), A, "kind is missing", "competency"),
    "an unknown field": (spoilt("a", colour="red"), f"{A}.colour", "colour", "Remove it"),
    "an unknown field named like a kind": (spoilt("a", domain="d"), f"{A}.domain", "domain", "Remove it"),
    "an unknown field of the whole named like a kind": (sound() | {"idea": 1}, "idea", "idea", "Remove it"),
    "a missing field": (spoilt("a", meaning=...), f"{A}.meaning", "meaning is missing", "Add it"),
    "a blank title": (spoilt("a", title="  "), f"{A}.title", "'  '", "more than blanks"),
    "an empty title": (spoilt("a", title=""), f"{A}.title", "empty", "Say it in words"),
    "a title that is no text": (spoilt("a", title=7), f"{A}.title", "7", "Make it text"),
    "an order that is no number": (spoilt("a", order="first"), f"{A}.order", "'first'", "whole number"),
    "an id of the wrong form": (sound(node("A b", "idea")), "nodes[10] (A b).id", "'A b'", "small letters"),
    "an unknown status": (spoilt("a", status="sure"), f"{A}.status", "'sure'", "'provisional'"),
    "a missing source list": (spoilt("a", sources=...), f"{A}.sources", "sources is missing", "Add it"),
    "an empty source list": (spoilt("a", sources=[]), f"{A}.sources", "empty", "at least one"),
    "an unknown source of a node": (spoilt("a", sources=["s", "x"]), f"{A}.sources", "no source x", "graph.sources"),
    "an unknown source of a link": (
        spoilt("a supports b", sources=["x"]),
        "edges[8] (a → b).sources",
        "no source x",
        "graph.sources",
    ),
    "an unknown source of a term": (
        sound(glossary=[term("word", sources=["x"])]),
        "graph.glossary[0] (word).sources",
        "no source x",
        "graph.sources",
    ),
    "an unknown type of resource": (spoilt("r", type="song"), "nodes[9] (r).type", "'song'", "'podcast'"),
    "a year before print": (spoilt("r", year=12), "nodes[9] (r).year", "12", "1900"),
    "a duplicate node": (
        sound(node("x", "idea"), node("x", "idea")),
        "nodes",
        "the id x is used 2 times",
        "id of its own",
    ),
    "a duplicate link": (sound(link("a supports b")), "edges", "a~supports~b is used 2 times", "id of its own"),
    "a duplicate source": (sound(sources=[source(), source()]), "graph.sources", "the id s", "id of its own"),
    "a duplicate term": (sound(glossary=[term("t"), term("t")]), "graph.glossary", "the id t", "id of its own"),
    "a link from nowhere": (
        sound(link("x supports b")),
        "edges[10] (x → b).source",
        "there is no node x",
        "add the node",
    ),
    "a link to nowhere": (
        sound(link("a supports x")),
        "edges[10] (a → x).target",
        "there is no node x",
        "add the node",
    ),
    "an unknown relation": (
        spoilt("a supports b", key="likes"),
        "edges[8] (a → b).key",
        "'likes'",
        "'builds-toward'",
    ),
    "a link to itself": (sound(link("b supports b")), "edges[10] (b → b)", "itself", "one of its ends"),
    "a relation between the wrong kinds": (
        sound(link("intasc-1 aligns a")),
        "edges[10] (intasc-1 → a)",
        "aligns cannot lead from a standard to a competency",
        "Choose another relation",
    ),
    "an editorial link without a rationale": (
        spoilt("a supports b", status="editorial"),
        "edges[8] (a → b).rationale",
        "no rationale",
        "why it was added",
    ),
    "an alignment without strength": (
        spoilt("a aligns intasc-1", strength=...),
        "edges[9] (a → intasc-1).strength",
        "no strength",
        "strong, moderate, weak",
    ),
    "an unknown strength": (
        spoilt("a aligns intasc-1", strength="huge"),
        "edges[9] (a → intasc-1).strength",
        "'huge'",
        "'moderate'",
    ),
    "a strength elsewhere": (spoilt("a supports b", strength="weak"), "edges[8] (a → b)", "only alignments", "Remove"),
    "elements elsewhere": (spoilt("a supports b", elements=["1(a)"]), "edges[8] (a → b)", "only alignments", "Remove"),
    "a bad element mark": (
        spoilt("a aligns intasc-1", elements=["1(a)", "1a"]),
        "edges[9] (a → intasc-1).elements[1]",
        "'1a'",
        "6(d)",
    ),
    "a competency in no domain": (sound(node("stray")), "nodes[10] (stray)", "under 0 nodes", "exactly one contains"),
    "a competency in two domains": (
        sound(domain("e"), link("e contains a")),
        A,
        "under 2 nodes of the kind domain",
        "exactly one contains",
    ),
    "an indicator of nothing": (
        sound(node("j", "indicator")),
        "nodes[10] (j)",
        "under 0 nodes of the kind competency",
        "exactly one shown-by",
    ),
    "a standard in no category": (
        sound(node("intasc-3", "standard", number=3)),
        "nodes[10] (intasc-3)",
        "under 0 nodes of the kind category",
        "exactly one contains",
    ),
    "two standards with one number": (
        spoilt("intasc-2", number=1),
        "nodes",
        "2 standards have the number 1",
        "Number each standard once",
    ),
    "a newer schema": (sound(schema_version=2), "graph.schema_version", "it is 2", "needs a later explorer"),
    "another language": (sound(language="fr"), "graph.language", "'fr'", "'en'"),
    "an undirected graph": (sound() | {"directed": False}, "directed", "directed is False", "Use True"),
    "no list of links": ({**sound(), "edges": ...}, "edges", "edges is missing", "Add it"),
}
del SPOILT["no list of links"][0]["edges"]


@pytest.mark.parametrize("name", SPOILT)
def test_each_fault_is_told_with_its_place_and_how_to_mend_it(name: str) -> None:
    document, place, what, fix = SPOILT[name]
    (problem,) = problems_of(document)
    assert problem.place == place
    assert what in problem.what
    assert fix in problem.fix
    assert str(problem) == f"{problem.place}: {problem.what}. {problem.fix}."


def twelve(count: int) -> Record:
    members = [f"m-{number}" for number in range(count)]
    document = framework(domain("d", *members), foundations("twelve", *members))
    document["nodes"][-1]["size"] = 12
    return document


@pytest.mark.parametrize("count", [11, 13])
def test_a_set_must_have_as_many_members_as_it_says(count: int) -> None:
    (problem,) = problems_of(twelve(count))
    assert problem.place == f"nodes[{count + 1}] (twelve)"
    assert problem.what == f"it says it has 12 members and {count} are linked to it"
    assert "size" in problem.fix


def test_a_set_of_as_many_as_it_says_is_sound() -> None:
    assert len(parse(twelve(12)).nodes) == 14


BAD_ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript://press.example/%0aalert(1)",
    "data:text/html,<b>hi</b>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://press.example/",
    "//evil.example",
    "\\\\evil.example",
    "https:\\\\evil.example",
    "http://",
    "https:///path",
    "https://:443/",
    "https:press.example",
    "press.example",
    "/r",
    "",
    " https://press.example/",
    "https://press.example/ ",
    "https://press.example/a b",
    "https://press.example/\n",
    "https://press\t.example/",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "https://press.example/\x00",
    "https://press.example/\u202egpj.exe",
    "https://press.example/\u00a0",
    "http://[::1",
]


@pytest.mark.parametrize("address", BAD_ADDRESSES)
@pytest.mark.parametrize("field", ["url", "via"])
def test_only_full_web_addresses_become_links(address: str, field: str) -> None:
    (problem,) = problems_of(spoilt("r", **{field: address}))
    assert problem.place == f"nodes[9] (r).{field}"
    assert "no web address" in problem.what
    assert "http://" in problem.fix
    assert "https://" in problem.fix


def test_addresses_are_checked_wherever_they_are() -> None:
    evil = "javascript:alert(1)"
    document = sound(url=evil, sources=[source(url=evil)])
    document["nodes"][0]["url"] = evil
    assert {problem.place for problem in problems_of(document)} == {
        "graph.url",
        "graph.sources[0] (s).url",
        "nodes[0] (f).url",
    }


@pytest.mark.parametrize("address", ["http://a.example", "https://a.example:8443/b?c=d#e", "https://müller.example/ü"])
def test_web_addresses_are_kept_as_they_are(address: str) -> None:
    assert getattr(parse(spoilt("r", url=address)).nodes[9], "url", None) == address


def test_all_problems_are_told_together() -> None:
    document = sound(link("a supports x"), link("y supports b"))
    document["nodes"][2] |= {"title": "", "status": "sure"}
    document["nodes"].append(node("b", "idea"))
    assert [problem.place for problem in problems_of(document)] == [
        f"{A}.title",
        f"{A}.status",
        "nodes",
        "edges[10] (a → x).target",
        "edges[11] (y → b).source",
    ]


def test_all_problems_between_records_are_told_together() -> None:
    document = sound(
        link("b aligns intasc-2", strength="weak", status="editorial"), link("intasc-1 supports a"), node("stray")
    )
    assert [problem.place for problem in problems_of(document)] == [
        "edges[10] (b → intasc-2).rationale",
        "edges[11] (intasc-1 → a)",
        "nodes[10] (stray)",
    ]


@pytest.mark.parametrize("broken", [{"target": "b"}, None, 7])
def test_a_place_counts_the_broken_records_before_it(broken: Any) -> None:
    document = sound(link("a supports x"))
    document["edges"].insert(0, broken)
    document["nodes"].insert(0, broken)
    assert "edges[11] (a → x).target" in {problem.place for problem in problems_of(document)}


@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("source_kind", Kind)
def test_a_relation_joins_only_the_kinds_it_is_for(relation: Relation, source_kind: Kind) -> None:
    ends = RELATIONSHIPS[relation]
    for target_kind in Kind:
        document = framework(node("one", source_kind), node("two", target_kind), link(f"one {relation} two"))
        refused = [str(each) for each in _problems(document) if "cannot lead from" in each.what]
        assert (refused == []) == ends.joins(source_kind, target_kind)


def _problems(content: Any) -> list[Problem]:
    try:
        parse(content)
    except InvalidDocument as error:
        return error.problems
    return []


def test_every_relation_joins_something() -> None:
    assert set(RELATIONSHIPS) == set(Relation)
    assert all(
        any(each.joins(one, two) for one in Kind for two in Kind) and each.relation is relation
        for relation, each in RELATIONSHIPS.items()
    )


texts = st.text(st.characters(), max_size=8)  # with halves of surrogate pairs, which JSON can spell
words = st.sampled_from(["nodes", "edges", "graph", "id", "kind", "key", "source", "target", "sources", "a", *Kind])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts | words, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_no_json_makes_the_reading_fail_in_another_way(content: Any) -> None:
    assert all(problem.place and problem.what and problem.fix for problem in problems_of(content))


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(deeper for key, each in below for deeper in _paths(each, (*path, key)))]


PATHS = _paths(sound())[1:]


@given(st.lists(st.tuples(st.sampled_from(PATHS), values | st.just(...)), min_size=1, max_size=3))
def test_no_change_of_a_sound_document_makes_the_reading_fail_in_another_way(
    changes: list[tuple[tuple[Any, ...], Any]],
) -> None:
    document = sound()
    for path, value in changes:
        _change(document, path, value)
    before = copy.deepcopy(document)
    for problem in _problems(document):
        assert problem.place
        assert problem.what
        assert problem.fix
    assert json.dumps(document) == json.dumps(before)


def _change(document: Any, path: tuple[Any, ...], value: Any) -> None:
    try:
        holder = document
        for step in path[:-1]:
            holder = holder[step]
        if value is ...:
            del holder[path[-1]]
        else:
            holder[path[-1]] = value
    except (LookupError, TypeError):
        pass  # an earlier change took it away
