"""A view and its query are two spellings of one thing; whatever else is in a query is left out and told."""

from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explorer.competencies.filters import Filters, Match
from explorer.competencies.relationships import Kind, Relation, Status
from explorer.competencies.routes import MOST_ROUTES
from explorer.competencies.surroundings import Direction
from explorer.graph_file.reader import read_graph
from explorer.settings import Settings
from explorer.view.address import (
    FILTER_KEYS,
    LONGEST_QUERY,
    LONGEST_SEARCH,
    MOST_STEPS,
    Key,
    Notice,
    Vocabulary,
    format_query,
    parse_query,
)
from explorer.view.state import Column, Focus, LayoutName, Page, Theme, Unmatched, View
from explorer.words.catalogue import Words
from tests.builders import category, domain, graph_of, resource

SHIPPED = Vocabulary.of(read_graph(Settings().graph_file), tours=("start", "standard"))
WORDS = Words.of("en")


def some(key: Key, made: Any = str) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(st.sampled_from(SHIPPED.choices[key]).map(made))


searches = (
    st.text(st.characters().filter(str.isprintable), max_size=LONGEST_SEARCH).map(str.strip).filter(str.isprintable)
)
own_tours = st.from_regex(r"my-[a-z0-9-]{1,60}", fullmatch=True)
steps_of_tours = st.tuples(st.sampled_from(["start", "standard"]) | own_tours, st.integers(1, MOST_STEPS))
filters = st.builds(
    Filters,
    intasc=some(Key.INTASC, int),
    match=st.sampled_from(Match),
    domain=some(Key.DOMAIN),
    foundational=st.booleans(),
    kind=some(Key.KIND, Kind),
    relation=some(Key.RELATION, Relation),
    status=some(Key.STATUS, Status),
    type=some(Key.TYPE),
)
views = st.builds(
    lambda followed, **fields: View(**fields, **dict(zip(("tour", "step"), followed, strict=False))),
    steps_of_tours | st.just(()),
    presenting=st.booleans(),
    embedded=st.booleans(),
    node=st.none() | st.sampled_from(SHIPPED.nodes),
    edge=st.none() | st.sampled_from(sorted(SHIPPED.edges)),
    to=st.none() | st.sampled_from(SHIPPED.nodes),
    route=st.integers(1, MOST_ROUTES),
    beside=st.none() | st.sampled_from(SHIPPED.nodes),
    focus=st.none() | st.sampled_from(Focus),
    direction=st.sampled_from(Direction),
    layout=st.sampled_from(LayoutName),
    fold=some(Key.FOLD),
    order=st.sampled_from(["framework", "title", "total", *SHIPPED.choices[Key.INTASC]]),
    filters=filters,
    unmatched=st.sampled_from(Unmatched),
    q=searches,
    page=st.sampled_from(Page),
    theme=st.sampled_from(Theme),
    sort=st.sampled_from(Column),
    descending=st.booleans(),
)
FULLEST = View(
    node=max(SHIPPED.nodes, key=len),
    edge=max(SHIPPED.edges, key=len),
    to=max(SHIPPED.nodes, key=len),
    route=MOST_ROUTES,
    beside=max(SHIPPED.nodes, key=len),
    focus=Focus.CHAIN,
    direction=Direction.OUT,
    layout=LayoutName.STANDARDS,
    fold=frozenset(SHIPPED.choices[Key.FOLD]),
    order="framework",
    filters=Filters(
        intasc=frozenset(map(int, SHIPPED.choices[Key.INTASC])),
        match=Match.ALL,
        domain=frozenset(SHIPPED.choices[Key.DOMAIN]),
        foundational=True,
        kind=frozenset(Kind),
        relation=frozenset(Relation),
        status=frozenset(Status),
        type=frozenset(SHIPPED.choices[Key.TYPE]),
    ),
    unmatched=Unmatched.HIDE,
    q="🦉" * LONGEST_SEARCH,
    page=Page.OUTLINE,
    theme=Theme.LIGHT,
    sort=Column.FOUNDATIONAL,
    descending=True,
)


@given(views)
@example(View())
@example(View(q="a&b=c+d%20;e#f,g?"))
@example(FULLEST)
def test_every_view_is_read_back_from_its_query(view: View) -> None:
    assert parse_query(format_query(view), SHIPPED) == (view, ())


@given(views)
def test_a_query_is_plain_ascii_with_keys_in_order(view: View) -> None:
    query = format_query(view)
    assert query == "" or query.startswith("?")
    assert query.isascii()
    assert query.isprintable()
    assert " " not in query
    keys = [pair.split("=")[0] for pair in query.removeprefix("?").split("&") if pair]
    assert keys == [key for key in Key if key in keys]


EXAMPLES: list[tuple[str, View]] = [
    ("", View()),
    ("?node=self-care", View(node="self-care")),
    (
        "?view=path&node=self-care&to=intasc-7&route=3",
        View(page=Page.PATH, node="self-care", to="intasc-7", route=3),
    ),
    (
        "?view=compare&node=self-care&with=growth-mindset",
        View(page=Page.COMPARE, node="self-care", beside="growth-mindset"),
    ),
    (
        "?node=self-care&edge=self-care~supports~growth-mindset",
        View(node="self-care", edge="self-care~supports~growth-mindset"),
    ),
    (
        "?node=self-care&focus=2&direction=in&layout=around",
        View(node="self-care", focus=Focus.TWO, direction=Direction.IN, layout=LayoutName.AROUND),
    ),
    ("?fold=cognitive,instructional", View(fold=frozenset({"cognitive", "instructional"}))),
    ("?view=crosswalk&order=3", View(page=Page.CROSSWALK, order="3")),
    ("?view=table&sort=-links", View(page=Page.TABLE, sort=Column.LINKS, descending=True)),
    ("?sort=-kind", View(descending=True)),
    ("?intasc=3,10&match=all", View(filters=Filters(intasc=frozenset({3, 10}), match=Match.ALL))),
    (
        "?domain=cognitive,interpersonal&foundational=1",
        View(filters=Filters(domain=frozenset({"cognitive", "interpersonal"}), foundational=True)),
    ),
    ("?kind=domain,competency", View(filters=Filters(kind=frozenset({Kind.COMPETENCY, Kind.DOMAIN})))),
    (
        "?relation=supports&status=published,editorial&type=podcast,video",
        View(
            filters=Filters(
                relation=frozenset({Relation.SUPPORTS}),
                status=frozenset({Status.EDITORIAL, Status.PUBLISHED}),
                type=frozenset({"video", "podcast"}),
            )
        ),
    ),
    (
        "?unmatched=hide&q=growth%20mindset&theme=dark",
        View(unmatched=Unmatched.HIDE, q="growth mindset", theme=Theme.DARK),
    ),
    ("?q=%C3%A9quit%C3%A9", View(q="équité")),
    ("?node=self-care&tour=start&step=3", View(node="self-care", tour="start", step=3)),
    ("?tour=start", View(tour="start")),
    ("?view=tours&tour=my-q3gkad16", View(page=Page.TOURS, tour="my-q3gkad16")),
    ("?tour=standard&step=60&present=1&embed=1", View(tour="standard", step=60, presenting=True, embedded=True)),
]


@pytest.mark.parametrize(("query", "view"), EXAMPLES)
def test_these_queries_and_views_are_the_same(query: str, view: View) -> None:
    assert parse_query(query, SHIPPED) == (view, ())
    assert format_query(view) == query


def test_each_default_is_left_out() -> None:
    assert format_query(View()) == ""
    explicit = (
        "view=map&route=1&direction=both&layout=map&match=any&unmatched=fade&sort=kind&order=framework&theme=system"
    )
    assert parse_query(explicit, SHIPPED) == (View(), ())


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("node=self-care", "?node=self-care"),
        ("?theme=dark&node=self-care", "?node=self-care&theme=dark"),
        ("?intasc=10,3,3,,10", "?intasc=3,10"),
        ("?intasc=10%2C3", "?intasc=3,10"),
        ("?status=editorial,published", "?status=published,editorial"),
        ("?q=+a++b+", "?q=a%20%20b"),
        ("?q=", ""),
        ("?q=%20%20", ""),
        ("?intasc=", ""),
        ("?&&", ""),
        ("?q=a%00b%E2%80%AEc", "?q=abc"),
        ("?q=%FF", "?q=%EF%BF%BD"),
        ("?tour=start&step=1", "?tour=start"),
        ("?tour=start&step=99", "?tour=start&step=60"),
        ("?tour=start&step=999999999", "?tour=start&step=60"),
        ("?step=4", ""),
        ("?step=4&tour=start", "?tour=start&step=4"),
        ("?present=1", "?present=1"),
        (f"?q={'x' * 119}%20y", f"?q={'x' * 119}"),
        (f"?q={'x' * 200}", f"?q={'x' * 120}"),
    ],
)
def test_a_query_is_tidied_without_a_word(query: str, canonical: str) -> None:
    view, notices = parse_query(query, SHIPPED)
    assert notices == ()
    assert format_query(view) == canonical
    assert parse_query(canonical, SHIPPED) == (view, ())


def unknown(key: str, value: str) -> Notice:
    return Notice("notice-unknown-value", {"key": key, "value": value})


@pytest.mark.parametrize(
    ("query", "view", "notices"),
    [
        ("node=nowhere", View(), [Notice("notice-unknown-node", {"name": "nowhere"})]),
        ("node=Self-Care", View(), [Notice("notice-unknown-node", {"name": "Self-Care"})]),
        ("node=self-care%00", View(node="self-care"), []),
        ("tour=nobody&step=2", View(), [unknown("tour", "nobody")]),
        ("tour=My-tour", View(), [unknown("tour", "My-tour")]),
        ("tour=my-", View(), [unknown("tour", "my-")]),
        (f"tour=my-{'a' * 61}", View(), [unknown("tour", f"my-{'a' * 36}…")]),
        *(
            (f"tour=start&step={text}", View(tour="start"), [unknown("step", text)])
            for text in ("0", "-1", "1.5", "x", "01", "٣", "1000000000")
        ),
        ("present=2&embed=yes", View(), [unknown("present", "2"), unknown("embed", "yes")]),
        ("NODE=self-care", View(), [Notice("notice-unknown-key", {"key": "NODE"})]),
        ("utm_source=x&q=a", View(q="a"), [Notice("notice-unknown-key", {"key": "utm_source"})]),
        ("q=a&q=b", View(q="a"), [Notice("notice-repeated-key", {"key": "q"})]),
        (
            "node=x&node=self-care",
            View(),
            [Notice("notice-repeated-key", {"key": "node"}), Notice("notice-unknown-node", {"name": "x"})],
        ),
        (
            "intasc=3,11,x",
            View(filters=Filters(intasc=frozenset({3}))),
            [unknown("intasc", "11"), unknown("intasc", "x")],
        ),
        ("intasc=03", View(), [unknown("intasc", "03")]),
        ("intasc=٣", View(), [unknown("intasc", "٣")]),
        ("intasc=-1,1e1,3.0", View(), [unknown("intasc", "-1"), unknown("intasc", "1e1"), unknown("intasc", "3.0")]),
        ("domain=Cognitive", View(), [unknown("domain", "Cognitive")]),
        ("domain=self-care", View(), [unknown("domain", "self-care")]),
        ("foundational=yes", View(), [unknown("foundational", "yes")]),
        ("foundational=0", View(), [unknown("foundational", "0")]),
        ("match=some", View(), [unknown("match", "some")]),
        ("view=graph", View(), [unknown("view", "graph")]),
        ("view=MAP", View(), [unknown("view", "MAP")]),
        ("theme=%3Cscript%3E", View(), [unknown("theme", "<script>")]),
        ("sort=--links", View(), [unknown("sort", "--links")]),
        ("sort=-", View(), [unknown("sort", "-")]),
        ("unmatched=0", View(), [unknown("unmatched", "0")]),
        ("edge=a~supports~b", View(), [Notice("notice-unknown-edge", {"name": "a~supports~b"})]),
        ("to=nowhere", View(), [Notice("notice-unknown-node", {"name": "nowhere"})]),
        ("with=nowhere", View(), [Notice("notice-unknown-node", {"name": "nowhere"})]),
        ("route=0", View(), [unknown("route", "0")]),
        ("route=51", View(), [unknown("route", "51")]),
        ("route=٣", View(), [unknown("route", "٣")]),
        ("focus=4", View(), [unknown("focus", "4")]),
        ("direction=up", View(), [unknown("direction", "up")]),
        ("layout=ring", View(), [unknown("layout", "ring")]),
        ("fold=cognitive,nowhere", View(fold=frozenset({"cognitive"})), [unknown("fold", "nowhere")]),
        ("order=11", View(), [unknown("order", "11")]),
        ("kind=competency,skill", View(filters=Filters(kind=frozenset({Kind.COMPETENCY}))), [unknown("kind", "skill")]),
        ("relation=likes", View(), [unknown("relation", "likes")]),
        ("status=sure", View(), [unknown("status", "sure")]),
        ("type=song", View(), [unknown("type", "song")]),
        ("<script>=1", View(), [Notice("notice-unknown-key", {"key": "<script>"})]),
        (f"node={'x' * 300}", View(), [Notice("notice-unknown-node", {"name": "x" * 39 + "…"})]),
        (f"{'k' * 300}=1", View(), [Notice("notice-unknown-key", {"key": "k" * 39 + "…"})]),
        ("q=" + "x" * LONGEST_QUERY, View(), [Notice("notice-long-address")]),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_cannot_be_followed_is_left_out_and_told(query: str, view: View, notices: list[Notice]) -> None:
    found, told = parse_query(f"?{query}", SHIPPED)
    assert found == view
    assert list(told) == notices


keys = st.sampled_from([*Key, *(key.upper() for key in Key), "%00", "", "x", "__proto__", "<script>"])
pieces = (
    st.text(st.characters(), max_size=12)
    | st.binary(max_size=8).map(quote)
    | st.sampled_from(
        ["%", "%0", "%zz", "%00", "%ED%A0%80", "%F0%9F", "\ud800", "1,2,3", "<script>", "self-care", "all"]
    )
)
junk = (
    st.text(st.characters())
    | st.lists(st.tuples(keys, st.lists(pieces, max_size=3).map("".join)).map("=".join), max_size=6).map("&".join)
    | st.sampled_from(["a" * 100_000, "&" * 5_000, "=" * 1_000, "node=a&" * 200, "intasc=" + "," * 1_900])
)


@given(junk)
def test_any_text_is_read_and_only_words_of_the_catalogue_are_told(text: str) -> None:
    view, notices = parse_query(text, SHIPPED)
    for notice in notices:
        told = WORDS(notice.message, **notice.details)
        assert len(told) < 250
        assert told.isprintable()
    assert view.node is None or view.node in SHIPPED.nodes
    assert len(view.q) <= LONGEST_SEARCH
    assert view.q.isprintable()


@given(junk)
def test_what_was_understood_of_any_text_has_a_query_of_its_own(text: str) -> None:
    view, _ = parse_query(text, SHIPPED)
    query = format_query(view)
    assert parse_query(query, SHIPPED) == (view, ())
    assert format_query(parse_query(query, SHIPPED)[0]) == query


def test_the_vocabulary_is_that_of_the_framework() -> None:
    small = Vocabulary.of(
        graph_of(domain("e", "a"), domain("d"), category("k", 10, 2), resource("r", "a", type="video"), resource("s"))
    )
    assert small.nodes == ("e", "a", "d", "k", "intasc-10", "intasc-2", "r", "s")
    assert small.choices[Key.INTASC] == ("2", "10")
    assert small.choices[Key.DOMAIN] == ("e", "d")
    assert small.choices[Key.TYPE] == ("article", "video")
    assert small.choices[Key.KIND] == tuple(Kind)
    assert parse_query("?intasc=3&node=self-care", small) == (
        View(),
        (unknown("intasc", "3"), Notice("notice-unknown-node", {"name": "self-care"})),
    )


def test_each_filter_has_a_key_and_no_other_key_is_a_filter() -> None:
    assert set(FILTER_KEYS) == set(vars(Filters()))
    for key in FILTER_KEYS:
        changed: Any = {Key.MATCH: Match.ALL, Key.FOUNDATIONAL: True}.get(key, frozenset(_first(key)))
        assert f"?{key}=" in format_query(View(filters=replace(Filters(), **{key: changed})))


def _first(key: Key) -> list[Any]:
    made = {Key.INTASC: int, Key.KIND: Kind, Key.RELATION: Relation, Key.STATUS: Status}.get(key, str)
    return [made(value) for value in SHIPPED.choices.get(key, ())[:1]]
