"""The accessibility statement: what the report says, in both languages, without a script and under the policy."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from flask.testing import FlaskClient

from explorer.application import create_app
from explorer.competencies.graph import CompetencyGraph
from explorer.graph_file.reader import read_graph
from explorer.interface.accessibility import render_markdown, render_statement, statement_address
from explorer.interface.conformance import Issue, Outcome, Report, Term
from explorer.interface.content import Contents
from explorer.interface.panels.about import render_about
from explorer.settings import Settings
from explorer.view.address import parse_query
from explorer.view.state import Theme, View
from explorer.words.catalogue import LANGUAGES, Words
from tests.interface.test_plain import Element, ids, read
from tests.trees import values

CONTENTS = Contents(read_graph(Settings().graph_file))
REPORT = Report.read()


def render(query: str = "", contents: Contents = CONTENTS, report: Report = REPORT) -> str:
    view, _ = parse_query(query, contents.original.vocabulary)
    return render_statement(contents, view, "explorer.css?m=1", "outline", report)


@cache
def page(query: str = "") -> Element:
    return read(render(query))


def row(root: Element, number: str) -> str:
    return ids(root)[f"c{number}"].text


def with_outcome(number: str, outcome: Outcome) -> Report:
    results = REPORT.results
    return replace(REPORT, results=results.model_copy(update={"outcomes": results.outcomes | {number: outcome}}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_has_a_row_with_its_term_and_remark(language: str) -> None:
    root, words = page(f"?lang={language}"), Words.of(language)
    numbers = [name[1:] for name in ids(root) if re.fullmatch(r"c\d\.\d\.\d+", name)]
    assert sorted(numbers) == sorted(each.criterion.number for each in REPORT.rows)
    assert len(numbers) == 55
    for each in REPORT.rows:
        said = row(root, each.criterion.number)
        assert said.startswith(f"{each.criterion.number} {each.criterion.name[language]}")
        assert words(f"conformance-{each.term}") in said
        assert each.criterion.remark[language] in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_known_issue_and_limit_is_told(language: str) -> None:
    gap = Issue(
        name="gap",
        criteria=("2.4.11", "2.5.8"),
        what={"en": "What is missing.", "es": "Lo que falta."},
        who={"en": "Who may notice.", "es": "Quién puede notarlo."},
        instead={"en": "What to do.", "es": "Qué hacer."},
    )
    definition = REPORT.definition.model_copy(update={"issues": (*REPORT.definition.issues, gap)})
    root = read(render(f"?lang={language}", report=replace(REPORT, definition=definition)))
    for issue in definition.issues:
        told = ids(root)[issue.name].text
        for said in (issue.what, issue.who, issue.instead):
            assert said[language] in told
        for number in issue.criteria:
            assert number in told
            assert issue.what[language] in row(root, number)
    for limit in REPORT.definition.limits:
        assert limit[language] in root.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_dated_and_says_with_what_it_was_tested(language: str) -> None:
    words, results = Words.of(language), REPORT.results
    said = page(f"?lang={language}").text
    assert words("accessibility-checked", date=results.date) in said
    assert words("accessibility-tested-with", browser=results.browser, axe=results.axe) in said
    assert words("accessibility-version", version=results.version) in said
    assert [each.attributes["datetime"] for each in page(f"?lang={language}").find("time")] == [
        results.date.isoformat()
    ]


def test_the_parts_of_the_form_are_there() -> None:
    words = Words.of("en")
    said = page().text
    for part in ("product", "date", "description", "contact", "notes", "methods", "standards", "terms"):
        assert words(f"accessibility-{part}") in said
    for term in Term:
        assert words(f"conformance-{term}-means") in said
    captions = [each.text for each in page().find("caption")]
    assert captions == ["Table 1: level A", "Table 2: level AA"]


def test_the_numbers_are_those_of_the_rows() -> None:
    counted = {
        name: int(number)
        for number, name in re.findall(r"^- (\d+) (.+)$", render_markdown(REPORT).split("## ")[0], re.MULTILINE)
    }
    words = Words.of("en")
    assert counted == {words(f"conformance-{term}"): REPORT.count(term) for term in Term if REPORT.count(term)}
    assert sum(counted.values()) == 55


def test_without_a_gap_it_says_so() -> None:
    words = Words.of("en")
    fine = replace(
        REPORT,
        definition=REPORT.definition.model_copy(update={"issues": ()}),
        results=REPORT.results.model_copy(
            update={"outcomes": {each.number: Outcome(passed=1, tests=("t",)) for each in REPORT.definition.criteria}}
        ),
    )
    for said in (read(render(report=fine)).text, render_markdown(fine)):
        assert words("accessibility-nothing-missing") in said
        assert (words("accessibility-in-full") in said) == (fine.count(Term.SUPPORTS, Term.NOT_APPLICABLE) == 55)
        assert words("accessibility-in-part") not in said


def test_a_failing_test_is_told() -> None:
    report = with_outcome("2.1.2", Outcome(passed=3, failed=2, tests=("t.py::a",), broken=("t.py::a[1]",)))
    root = read(render(report=report))
    for told in (root.text, render_markdown(report)):
        [listed] = re.findall(rf"{Words.of('en')('accessibility-failed')}\W+([\d., ]+)", told)
        assert "2.1.2" in listed
    said = row(root, "2.1.2")
    assert "Does not support" in said
    assert "2 tests failed in the last run." in said
    assert "1 test, tried in 5 ways" in said


def test_what_was_only_looked_at_says_when() -> None:
    looked = {each.criterion.number: each.criterion.looked_at for each in REPORT.rows if not each.outcome.tests}
    days = {number: day for number, day in looked.items() if day}
    assert days
    for number, day in days.items():
        assert Words.of("en")("accessibility-looked", date=day) in row(page(), number)


# --- a page like the others


@pytest.mark.parametrize("query", ["", "?lang=es", "?lang=es&theme=contrast"])
def test_nothing_leads_nowhere_and_no_level_is_skipped(query: str) -> None:
    root = page(query)
    places = ids(root)
    assert len(places) == sum("id" in each.attributes for each in root.walk())
    for each in root.find("a"):
        address = each.attributes["href"]
        assert address.startswith(("https://www.w3.org/", "./", "outline", "accessibility", "#", "mailto:"))
        assert not address.startswith("#") or address[1:] in places
        assert each.text
    levels = [int(each.tag[1]) for each in root.find("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert [each.text for each in root.find("h1")] == [Words.of(root.attributes["lang"])("accessibility-title")]


@pytest.mark.parametrize("query", ["", "?lang=es", "?lang=es&theme=contrast"])
def test_there_is_no_script_and_no_inline_style(query: str) -> None:
    root = page(query)
    assert root.find("script", "style", "iframe", "form") == []
    assert [
        each for each in root.walk() if any(name == "style" or name.startswith("on") for name in each.attributes)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_in_the_other_language_are_marked(language: str) -> None:
    root = page(f"?lang={language}")
    assert root.attributes["lang"] == language
    names = {each.name["en"] for each in REPORT.definition.criteria}
    marked = [each.text for each in root.find("span") if each.attributes.get("lang") == "en"]
    assert marked == (
        []
        if language == "en"
        else [each.criterion.name["en"] for level in ("A", "AA") for each in REPORT.of_level(level)]
    )
    assert set(marked) <= names


def test_what_is_not_translated_is_told_in_english_and_marked() -> None:
    criteria = tuple(
        each.model_copy(update={"name": {"en": each.name["en"]}, "remark": {"en": each.remark["en"]}})
        for each in REPORT.definition.criteria
    )
    half = replace(REPORT, definition=REPORT.definition.model_copy(update={"criteria": criteria}))
    root = read(render("?lang=es", report=half))
    marked = {each.text for each in root.find("span") if each.attributes.get("lang") == "en"}
    for each in criteria:
        assert {each.name["en"], each.remark["en"]} <= marked


def test_help_is_asked_for_by_mail_where_there_is_an_address(graph: CompetencyGraph) -> None:
    written = read(render(contents=Contents(graph, "maps@school.example")))
    assert {each.attributes["href"] for each in written.find("a")} >= {"mailto:maps@school.example"}
    host = Words.of("en")("accessibility-contact-host")
    assert host not in written.text
    assert page().text.count(host) == 2
    assert "mailto:" not in render()


def test_the_address_keeps_language_and_theme() -> None:
    assert statement_address(View()) == "accessibility"
    assert (
        statement_address(View(node="self-care", language="es", theme=Theme.DARK)) == "accessibility?lang=es&theme=dark"
    )
    other = [each for each in page("?theme=dark").find("a") if each.attributes.get("hreflang") == "es"]
    assert [each.attributes["href"] for each in other] == ["accessibility?lang=es&theme=dark"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_about_the_map_and_the_outline_lead_here(client: FlaskClient, language: str) -> None:
    address = statement_address(View(language=language))
    assert address in values(render_about(CONTENTS.of(language)), "href")
    assert f'href="{address}"' in client.get(f"/outline?lang={language}").text
    assert client.get(f"/{address}").status_code == 200


def test_it_is_answered_as_html_and_not_sent_again(client: FlaskClient) -> None:
    answer = client.get("/accessibility?lang=es&colour=red&lang=fr")
    assert answer.status_code == 200
    assert answer.content_type == "text/html; charset=utf-8"
    assert '<html lang="es"' in answer.text
    assert "script-src" in answer.headers["Content-Security-Policy"]
    again = client.get("/accessibility?lang=es", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_a_mail_address_of_the_settings_reaches_the_page(graph: CompetencyGraph) -> None:
    server = create_app(graph, "maps@school.example").server
    assert 'href="mailto:maps@school.example"' in server.test_client().get("/accessibility").text
