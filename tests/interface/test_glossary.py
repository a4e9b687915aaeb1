"""The words of the glossary: where they are marked in the texts, and the page of all of them."""

import json
from typing import Any

import plotly
import pytest
from dash import html
from dash.development.base_component import Component

from explorer.competencies.graph import CompetencyGraph
from explorer.competencies.relationships import Kind
from explorer.interface.content import Content
from explorer.interface.ids import Id
from explorer.interface.panels.about import render_about
from explorer.interface.panels.crosswalk import render_crosswalk
from explorer.interface.panels.details import render_details
from explorer.interface.panels.edge import render_edge
from explorer.interface.panels.glossary import render_glossary
from explorer.interface.panels.report import render_report
from explorer.interface.panels.resources import render_resources
from explorer.interface.panels.welcome import render_results, render_welcome
from explorer.interface.terms import Marker, occurrences, render_terms, uses
from explorer.interface.wiring import render_found, render_view
from explorer.view.state import View
from explorer.words.catalogue import Words
from tests.builders import content_of, domain, graph_of, node, source, term
from tests.trees import classed, properties, tagged, text, texts, unmarked, values, walk

LEARNING = [
    term("Agency", id="agency"),
    term("Student agency", id="student-agency", forms=["students' agency"]),
    term("Learner-centered", id="learner-centered"),
    term("Progress", id="progress", forms=["competency-based"]),
    term("Competency", id="competency", forms=["competencies"]),
    term("Práctica", id="practica"),
]
ESPANOL = {"language": "es", "term": "Agencia", "definition": "Lo que significa aquí.", "forms": ["agencias"]}
EVIL = "<img src=x onerror=alert(1)>"


def content_with(*glossary: Any, **fields: Any) -> Content:
    return content_of(*domain("d", "a"), glossary=list(glossary) or LEARNING, **fields)


def found(said: str, language: str = "en", content: Content | None = None) -> list[tuple[str, str]]:
    """What is found in a text, as (word, id of the term)."""
    graph = (content or content_with()).graph
    return [(said[start:end], term.id) for start, end, term in occurrences(graph, said, language)]


def words_marked(tree: Any) -> list[str]:
    return [text(each) for each in classed(tree, "term")]


def plain(tree: Any) -> Any:
    return json.loads(json.dumps(tree, cls=plotly.utils.PlotlyJSONEncoder))


class TestOccurrences:
    def test_the_longest_form_counts(self) -> None:
        assert found("Student agency; agency too.") == [("Student agency", "student-agency"), ("agency", "agency")]
        assert found("a competency-based way") == [("competency-based", "progress")]

    @pytest.mark.parametrize(
        "said",
        [
            *(
                "agencyx",
                "xagency",
                "interagency",
                "co-agency",
                "agency-led",
                "_agency",
                "agency_",
                "a/agency",
                "agency/b",
            ),
            *("https://a.example/agency-b", "me@agency.example", "practica", "práctica\u0301s", "agencyé"),
        ],
    )
    def test_only_whole_words_count(self, said: str) -> None:
        assert found(said) == []

    @pytest.mark.parametrize(
        "said", ["agency", "AGENCY", "(agency)", "agency.", "agency's", "agency’s", "“agency”", "—agency—", "agency:"]
    )
    def test_case_and_punctuation_do_not_matter(self, said: str) -> None:
        assert [name for _, name in found(said)] == ["agency"]

    @pytest.mark.parametrize("said", ["students' agency", "students’ agency", "Students'\u00a0agency"])
    def test_a_form_may_be_written_in_several_ways(self, said: str) -> None:
        assert found(said) == [(said, "student-agency")]

    @pytest.mark.parametrize("said", ["learner-centered", "Learner‑Centered", "learner‐centered"])
    def test_so_may_a_hyphen(self, said: str) -> None:
        assert found(said) == [(said, "learner-centered")]

    def test_accents_are_respected(self) -> None:
        assert found("La práctica y la PRÁCTICA.") == [("práctica", "practica"), ("PRÁCTICA", "practica")]

    def test_a_title_within_a_sentence_is_no_word_of_ours(self) -> None:
        content = content_of(
            node("n", "idea", title="Grow Agency Now"), node("one", "idea", title="Agency"), glossary=LEARNING
        )
        assert found("From Grow Agency Now to another.", content=content) == []
        assert found("Grow Agency Now needs agency, Grow Agency Now does.", content=content) == [("agency", "agency")]
        assert found("Agency is a title of one word.", content=content) == [("Agency", "agency")]

    def test_sources_and_what_is_quoted_are_no_words_of_ours(self) -> None:
        content = content_with(sources=[source(), source("t", title="On Student agency", publisher="Agency of All")])
        assert found("Read On Student agency by Agency of All.", content=content) == []

    def test_only_terms_of_the_language_of_a_text_count(self) -> None:
        graph = graph_of(glossary=[term("Agency", translations=[ESPANOL]), term("Progress")]).in_language("es")
        said = "agency, agencia, agencias, progress"
        assert [said[s:e] for s, e, _ in occurrences(graph, said, "es")] == ["agencia", "agencias"]
        assert [said[s:e] for s, e, _ in occurrences(graph, said, "en")] == ["progress"]
        assert list(occurrences(graph_of(), said, "en")) == []

    def test_a_form_that_is_written_like_a_pattern_is_no_pattern(self) -> None:
        content = content_with(term("a.*b", id="dots"), term("(x|y)+", id="plus"), term("\\w", id="letter"))
        assert found("aaab x y yx w", content=content) == []
        assert found("this a.*b here", content=content) == [("a.*b", "dots")]


class TestMarks:
    def test_a_term_is_a_button_within_the_text(self) -> None:
        marked = Marker(content_with()).text("Grow agency early.", "en")
        (button,) = tagged(marked, "Button")
        assert properties(button) == {
            "type": "button",
            "className": "term",
            "data-term": "agency",
            "aria-expanded": "false",
        }
        assert "".join(texts(marked)) == "Grow agency early."
        assert Marker(content_with()).text("Nothing here.", "en") == "Nothing here."

    @pytest.mark.parametrize(
        ("said", "kept"),
        [
            ("of agency, too", "agency,"),
            ("(agency)", "(agency)"),
            ("an agency’s", "agency’s"),
            ("“agency”.", "“agency”."),
            ("end agency", None),
        ],
    )
    def test_punctuation_stays_on_the_line_of_its_word(self, said: str, kept: str | None) -> None:
        marked = Marker(content_with()).text(said, "en")
        assert ["".join(texts(each)) for each in classed(marked, "unbroken")] == ([kept] if kept else [])
        assert "".join(texts(marked)) == said

    def test_a_term_is_marked_once_in_a_paragraph_and_again_in_the_next(self) -> None:
        tree = [html.P("agency and agency"), html.P(["agency", html.B("x"), " and agency"])]
        marked = Marker(content_with()).tree(tree)
        assert [len(classed(each, "term")) for each in marked] == [1, 1]

    def test_the_most_basic_words_are_marked_once_in_a_panel(self) -> None:
        marker = Marker(content_with())
        first = marker.tree([html.P("A competency."), html.Div(html.P("Competencies and agency."))])
        assert words_marked(first) == ["competency", "agency"]
        assert words_marked(marker.tree([html.P("Competencies")])) == []
        assert words_marked(Marker(content_with()).tree([html.P("Competencies")])) == ["Competencies"]

    @pytest.mark.parametrize(
        "part",
        [
            *(tag("agency") for tag in (html.A, html.Button, html.H2, html.H3, html.H4, html.Q, html.Blockquote)),
            *(tag("agency") for tag in (html.Summary, html.Figcaption, html.Nav, html.Textarea, html.Dt, html.Span)),
            html.P(html.A("agency")),
            html.P([html.Q("agency"), html.Span("agency", className="tag")]),
            html.P("agency", className="group-name"),
            html.Table(html.Tbody(html.Tr(html.Td(html.P("agency"))))),
            html.Div("agency"),
        ],
        ids=lambda part: str(type(part).__name__),
    )
    def test_names_headings_quotations_and_controls_are_left_alone(self, part: Component) -> None:
        (same,) = Marker(content_with()).tree([html.Section(part)])
        assert plain(same) == plain(html.Section(part))

    def test_the_language_of_a_text_is_that_around_it(self) -> None:
        content = content_with(term("Agency", translations=[ESPANOL])).in_language(Words.of("es"))
        tree = [html.P("agency, agencia"), html.Div(html.P("agency, agencia"), lang="en"), html.P("agencia", lang="en")]
        assert words_marked(Marker(content).tree(tree)) == ["agencia"]

    def test_what_is_given_is_not_changed(self) -> None:
        tree = [html.Div([html.P("agency"), None])]
        before = plain(tree)
        assert words_marked(Marker(content_with()).tree(tree)) == ["agency"]
        assert plain(tree) == before

    def test_hostile_letters_stay_letters(self) -> None:
        content = content_with(term(EVIL, EVIL, id="evil", forms=["agency"]))
        marked = Marker(content).text(f"An {EVIL} and <b>agency</b>", "en")
        assert "".join(texts(marked)) == f"An {EVIL} and <b>agency</b>"
        assert all(type(each).__name__ in ("Span", "Button") for each in walk(marked))
        assert words_marked(marked) == [EVIL]
        assert render_terms(content).terms["evil"]["term"] == EVIL  # type: ignore[attr-defined]


QUERIES = ["", "?view=about", "?view=report", "?view=crosswalk"]


def shape(tree: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(type(each).__name__, properties(each)) for each in walk(tree)]


class TestShipped:
    def test_no_text_changes_when_its_terms_are_marked(self, content: Content) -> None:
        view, marks = View(), 0
        shown = content.shown(view)
        trees: list[Any] = [render_about(content), render_report(content, view), render_welcome(content, view)]
        trees += [render_crosswalk(content, view, shown)]
        trees += [render_details(content, view, each, shown) for each in content.graph.nodes.values()]
        trees += [render_resources(content, view, each) for each in content.graph.nodes.values()]
        trees += [render_edge(content, view, link) for link in content.graph.links]
        for tree in trees:
            marked = Marker(content).tree(tree)
            assert list(texts(unmarked(marked))) == list(texts(tree))
            assert shape(unmarked(marked)) == shape(tree)
            closed = tagged(marked, "A", "H2", "H3", "H4", "Q", "Blockquote", "Summary", "Dt")
            assert not [each for part in closed for each in classed(part, "term")]
            marks += len(classed(marked, "term"))
        assert marks > 300

    def test_marks_are_where_terms_are_and_not_overdone(self, content: Content) -> None:
        for query in [*QUERIES, "?node=strong-relationships", "?node=student-agency", "?node=mastery-approach"]:
            view = render_view(content, query)
            for names in ((Id.DETAILS, Id.RESOURCES), (Id.ABOUT,), (Id.REPORT,), (Id.CROSSWALK,)):
                ids = [each for name in names for each in values(view[name], "data-term")]
                for basic in ("competency", "domain", "indicator", "intasc"):
                    assert ids.count(basic) <= 1, (query, names)
        assert set(values(render_view(content, "?view=about")[Id.ABOUT], "data-term")) >= {"competency", "crosswalk"}

    def test_the_page_knows_every_term_from_the_start(self, content: Content) -> None:
        known = properties(render_terms(content))["terms"]
        assert {name: each["definition"] for name, each in known.items()} == {
            term.id: term.definition for term in content.graph.about.glossary
        }
        assert len(json.dumps(known)) < 5_000

    def test_no_two_terms_have_a_form_in_common(self, graph: CompetencyGraph) -> None:
        forms = [form.casefold() for term in graph.about.glossary for form in {term.term, *term.forms}]
        assert len(forms) == len(set(forms))


class TestPage:
    def test_every_term_is_told_with_its_definition_and_its_sources(self, content: Content) -> None:
        tree = render_glossary(content, View())
        ids = [properties(each)["id"] for each in tagged(tree, "Dt")]
        assert sorted(ids) == sorted(f"term-{term.id}" for term in content.graph.about.glossary)
        told = {properties(tagged(each, "Dt")[0])["id"]: each for each in classed(tree, "gloss-entry")}
        for each in content.graph.about.glossary:
            entry = unmarked(told[f"term-{each.id}"])
            assert text(tagged(entry, "Dfn")) == each.term
            assert text(classed(entry, "definition")) == each.definition
            assert text(classed(entry, "note")) == (each.note or "")
            assert content.words(f"status-{each.status}") in text(tagged(entry, "Dt"))
            assert len(tagged(classed(entry, "sources"), "Li")) == len(each.sources)

    def test_no_term_is_marked_in_its_own_entry(self, content: Content) -> None:
        marks = 0
        for entry in classed(render_glossary(content, View()), "gloss-entry"):
            own = str(properties(tagged(entry, "Dt")[0])["id"]).removeprefix("term-")
            assert own not in values(entry, "data-term")
            marks += len(values(entry, "data-term"))
        assert marks >= 5

    def test_terms_stand_in_the_order_of_the_alphabet_under_their_letters(self) -> None:
        names = ["Zeal", "Ñandú", "Órbita", "oasis", "“Quote”", "Nube"]
        tree = render_glossary(content_with(*(term(name, id=f"t{place}") for place, name in enumerate(names))), View())
        assert [text(each) for each in tagged(tree, "H3")] == ["N", "O", "Q", "Z"]
        assert [text(each) for each in tagged(tree, "Dfn")] == ["Nube", "Ñandú", "oasis", "Órbita", "“Quote”", "Zeal"]
        (letters,) = classed(tree, "letters")
        headings = [f"#{properties(each)['id']}" for each in tagged(tree, "H3")]
        assert [properties(each)["href"] for each in tagged(letters, "A")] == headings

    def test_a_term_names_the_items_in_whose_own_text_it_stands(self) -> None:
        content = content_of(
            node("in-meaning", "idea", meaning="Agency grows."),
            node("in-note", "idea", note="See agency."),
            node("in-title", "idea", title="Agency for all"),
            *domain("dom", gloss="give agency"),
            glossary=LEARNING,
        )
        assert {each.id for each in uses(content.graph)["agency"]} == {"in-meaning", "in-note", "dom"}
        tree = render_glossary(content, View(node="in-note"))
        entry = next(each for each in classed(tree, "gloss-entry") if text(tagged(each, "Dfn")) == "Agency")
        assert values(classed(entry, "used"), "data-node") == ["dom", "in-meaning", "in-note"]
        assert not [each for each in classed(tree, "used") if "Práctica" in text(each)]

    def test_many_uses_are_folded_and_too_many_counted(self) -> None:
        nodes = [node(f"n{number}", "idea", meaning="Agency.") for number in range(42)]
        (used,) = classed(render_glossary(content_of(*nodes, glossary=LEARNING[:1]), View()), "used")
        assert type(used).__name__ == "Details"
        assert text(tagged(used, "Summary")) == "Used by 42 items"
        assert len(values(used, "data-node")) == 40
        assert text(used).endswith("and 2 more")

    def test_a_framework_without_a_glossary_says_so(self) -> None:
        content = content_of(node("n", Kind.IDEA))
        assert text(render_glossary(content, View())) == "Glossary This framework explains no words of its own."

    def test_what_is_told_in_another_language_says_so(self) -> None:
        content = content_with(term("Agency", translations=[ESPANOL]), term("Progress")).in_language(Words.of("es"))
        tree = render_glossary(content, View())
        assert [(text(each), getattr(each, "lang", None)) for each in tagged(tree, "Dfn")] == [
            ("Agencia", None),
            ("Progress", "en"),
        ]
        known = properties(render_terms(content))["terms"]
        assert known["progress"]["lang"] == "en"
        assert "lang" not in known["agency"]


def test_a_term_that_was_searched_for_leads_to_its_place_in_the_glossary(content: Content) -> None:
    (hit,) = [each for each in render_found(content, "crosswalk")["hits"] if each["term"]]
    assert (hit["term"], hit["title"]) == ("crosswalk", "Crosswalk")
    (link,) = classed(render_results(content, View(q="crosswalk")), "to-entry")
    assert properties(link)["href"] == "?view=glossary&q=crosswalk#term-crosswalk"
    assert properties(link)["data-go"] == "view=glossary"
    assert properties(link)["data-entry"] == "crosswalk"
