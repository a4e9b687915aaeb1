"""What ``data/graph.json`` promises: the content itself, counted and held to its word."""

import json
import re
from collections import Counter
from typing import Any

import networkx as nx
import pytest

from explorer.settings import Settings

FILE: dict[str, Any] = json.loads(Settings().graph_file.read_text(encoding="utf-8"))
ABOUT: dict[str, Any] = FILE["graph"]
NODES: dict[str, dict[str, Any]] = {each["id"]: each for each in FILE["nodes"]}
LINKS: list[dict[str, Any]] = FILE["edges"]
SOURCES = {each["id"]: each for each in ABOUT["sources"]}
NETWORK: Any = nx.node_link_graph(FILE, edges="edges").to_undirected()


def of_kind(kind: str) -> list[str]:
    return [name for name, each in NODES.items() if each["kind"] == kind]


def links(key: str) -> list[dict[str, Any]]:
    return [each for each in LINKS if each["key"] == key]


def below(name: str, key: str = "contains") -> list[str]:
    return [each["target"] for each in links(key) if each["source"] == name]


def said_in(value: Any, language: str = "en") -> list[tuple[str, str]]:
    """Every text of the file with its language."""
    if isinstance(value, dict):
        language = value.get("language", language)
        return [said for each in value.values() for said in said_in(each, language)]
    if isinstance(value, list):
        return [said for each in value for said in said_in(each, language)]
    return [(language, value)] if isinstance(value, str) else []


_LEFT_OVER = re.compile(r"\d\s*%|\b(?:todo|tbd|lorem)\b|\?\?\?", re.IGNORECASE)


def left_over(language: str, text: str) -> bool:
    """Whether a text speaks of percentages, or stands for one that is still to be written."""
    # In Spanish, "todo" is a word: only its small letters are let through.
    return bool(_LEFT_OVER.search(re.sub(r"\btodo\b", "", text) if language == "es" else text))


def test_there_is_as_much_of_everything_as_promised() -> None:
    assert Counter(each["kind"] for each in NODES.values()) == {
        "framework": 2,
        "domain": 4,
        "competency": 20,
        "set": 1,
        "indicator": 39,
        "category": 4,
        "standard": 10,
        "resource": 61,
        "idea": 2,
        "question": 3,
    }
    assert Counter(NODES[name]["type"] == "video" for name in of_kind("resource")) == {False: 45, True: 16}
    assert len(NODES) == len(FILE["nodes"]) == 146


def test_the_four_domains_hold_the_twenty_competencies() -> None:
    domains = sorted(of_kind("domain"), key=lambda name: NODES[name]["order"])
    assert [NODES[name]["title"] for name in domains] == [
        "Intrapersonal",
        "Interpersonal",
        "Cognitive",
        "Instructional",
    ]
    assert {name for name in below("educator-competencies") if NODES[name]["kind"] == "domain"} == set(domains)
    assert Counter(each for name in domains for each in below(name)) == Counter(of_kind("competency"))
    assert [len(below(name)) for name in domains] == [5, 4, 3, 8]
    for name in domains:
        assert [NODES[each]["order"] for each in below(name)] == list(range(1, len(below(name)) + 1))


def test_twelve_are_foundational_and_four_of_them_provisional() -> None:
    members = {each["source"]: each["status"] for each in links("member-of")}
    assert {each["target"] for each in links("member-of")} == {"foundational"}
    assert {name for name, status in members.items() if status == "published"} == {
        "dedication-all-learners",
        "lifelong-learning",
        "strong-relationships",
        "lead-toward-mastery",
        "metacognitive-skills",
        "mastery-approach",
        "assessment-data",
        "student-agency",
    }
    assert {name for name, status in members.items() if status != "published"} == {
        "learner-centered-vision",
        "positive-learning-environments",
        "college-career-access",
        "communication-feedback",
    }
    assert set(members.values()) == {"published", "provisional"}
    assert NODES["foundational"]["size"] == len(members) == 12
    domain = {each: name for name in of_kind("domain") for each in below(name)}
    assert set(Counter(domain[name] for name in members).values()) == {3}


def test_every_indicator_shows_one_competency_and_every_confirmed_foundation_has_some() -> None:
    shown = {each["target"]: each["source"] for each in links("shown-by")}
    assert set(shown) == set(of_kind("indicator"))
    confirmed = {each["source"] for each in links("member-of") if each["status"] == "published"}
    assert set(shown.values()) == confirmed
    for name in confirmed:
        assert [NODES[each]["order"] for each in below(name, "shown-by")] == list(
            range(1, len(below(name, "shown-by")) + 1)
        )


def test_ten_standards_stand_in_four_categories() -> None:
    categories = sorted(of_kind("category"), key=lambda name: NODES[name]["order"])
    assert [NODES[name]["title"] for name in categories] == [
        "The Learner and Learning",
        "Content",
        "Instructional Practice",
        "Professional Responsibility",
    ]
    assert [[NODES[each]["number"] for each in below(name)] for name in categories] == [
        [1, 2, 3],
        [4, 5],
        [6, 7, 8],
        [9, 10],
    ]
    assert [NODES[f"intasc-{number}"]["title"] for number in range(1, 11)] == [
        "Learner Development",
        "Learning Differences",
        "Learning Environments",
        "Content Knowledge",
        "Application of Content",
        "Assessment",
        "Planning for Instruction",
        "Instructional Strategies",
        "Professional Learning and Ethical Practice",
        "Leadership and Collaboration",
    ]
    assert set(below("intasc")) == set(categories)


def test_all_alignments_are_editorial_with_reason_and_strength() -> None:
    alignments = links("aligns")
    assert len(alignments) == 49
    for each in alignments:
        assert each["status"] == "editorial"
        assert len(each["rationale"]) > 20
        assert each["strength"] in ("strong", "moderate", "weak")
        number = NODES[each["target"]]["number"]
        assert all(element.startswith(f"{number}(") for element in each.get("elements", []))
    assert {each["target"] for each in alignments} == set(of_kind("standard"))


def test_every_record_has_a_status_and_sources_that_exist() -> None:
    records = [*NODES.values(), *LINKS, *ABOUT["glossary"]]
    assert len(records) > 450
    for each in records:
        assert each["status"] in ("published", "reported", "provisional", "editorial")
        assert each["sources"]
        assert set(each["sources"]) <= set(SOURCES)
        assert len(each["sources"]) == len(set(each["sources"]))


def test_every_source_is_used() -> None:
    used = {name for each in [*NODES.values(), *LINKS, *ABOUT["glossary"]] for name in each["sources"]}
    assert set(SOURCES) - used == set()


def test_every_link_that_no_publisher_states_gives_its_reason() -> None:
    editorial = [each for each in LINKS if each["status"] == "editorial"]
    assert len(editorial) >= 49
    assert [each for each in editorial if not each.get("rationale")] == []
    provisional = [each for each in LINKS if each["status"] == "provisional" and each["key"] == "member-of"]
    assert len(provisional) == 4
    assert all(each["rationale"] for each in provisional)


SEEDS = {
    "r-video-strong-relationships": "strong-relationships",
    "r-video-dedication-all-learners": "dedication-all-learners",
    "r-what-we-want": "lifelong-learning",
    "r-landing-2020": "educator-competencies",
    "r-challenge-str": "strong-relationships",
}
"""The five documents that the map began with, and what each is for."""


@pytest.mark.parametrize("name", SEEDS)
def test_each_document_that_the_map_began_with_is_on_it_with_an_address(name: str) -> None:
    assert NODES[name].get("url") or NODES[name].get("via")
    assert SEEDS[name] in [each["target"] for each in links("resource-for") if each["source"] == name]


def test_every_resource_can_be_reached_from_the_framework_and_opened() -> None:
    reached = nx.node_connected_component(NETWORK, "educator-competencies")
    for name in of_kind("resource"):
        assert name in reached
        assert NODES[name].get("url") or NODES[name].get("via"), name
        joined = [NODES[other]["kind"] for other in NETWORK[name]]
        assert set(joined) & {"framework", "domain", "competency", "set", "category", "standard", "resource"}


def test_everything_hangs_together() -> None:
    assert nx.is_connected(NETWORK)
    assert not list(nx.selfloop_edges(NETWORK))


def test_the_structure_has_no_circles() -> None:
    held = nx.DiGraph((each["source"], each["target"]) for each in LINKS if each["key"] in ("contains", "shown-by"))
    assert nx.is_directed_acyclic_graph(held)


def test_every_address_is_one_of_the_web() -> None:
    addresses = [
        each[name] for each in [ABOUT, *SOURCES.values(), *NODES.values()] for name in ("url", "via") if each.get(name)
    ]
    assert len(addresses) > 90
    assert [each for each in addresses if not re.fullmatch(r"https?://[a-z0-9.-]+\.[a-z]+(/\S*)?", each)] == []


def test_no_text_speaks_of_percentages_or_placeholders() -> None:
    said = said_in(FILE)
    assert len([text for language, text in said if language == "en"]) > 1_000
    assert len([text for language, text in said if language == "es"]) > 1_000
    assert [each for each in said if left_over(*each)] == []
    assert [text for _, text in said if text != text.strip() or "  " in text or not text.isprintable()] == []


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        *((text, ["en", "es"]) for text in ("TODO: say it", "Todo: say it", "tbd", "TBD", "Lorem", "50 %", "Why???")),
        ("Look at this todo.", ["en"]),
        ("A method of mastodons", []),
    ],
)
def test_what_is_left_over_would_be_found(text: str, languages: list[str]) -> None:
    """Else the test above would be about nothing."""
    assert [language for language in ("en", "es") if left_over(language, text)] == languages


def test_no_two_things_of_a_kind_have_one_title() -> None:
    titles = Counter((each["kind"], each["title"].casefold()) for each in NODES.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_statements_are_quoted_only_where_a_publisher_was_read() -> None:
    quoted = [name for name in of_kind("competency") if "statement" in NODES[name]]
    assert len(quoted) >= 8
    assert {NODES[name]["status"] for name in quoted} == {"published"}


def test_synonyms_are_groups_of_two_or_more() -> None:
    assert len(ABOUT["synonyms"]) > 10
    assert all(len(set(group)) == len(group) > 1 for group in ABOUT["synonyms"])


def test_glossary_terms_are_named_once() -> None:
    terms = [each["term"].casefold() for each in ABOUT["glossary"]]
    assert len(terms) == len(set(terms)) >= 15
