"""The frame and the wiring agree: each id is laid out once, and what callbacks speak of is there."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from dash import Dash
from dash.development.base_component import Component
from flask.testing import FlaskClient

from explorer.competencies.graph import CompetencyGraph
from explorer.interface.content import Content, Contents
from explorer.interface.frame import render_frame
from explorer.interface.help import TASKS, render_help
from explorer.interface.ids import Id
from explorer.interface.panels.preferences import render_languages, render_theme
from explorer.interface.wiring import render_view
from explorer.view.address import Key, parse_query
from explorer.view.state import Page, Theme, View
from explorer.words.catalogue import LANGUAGES
from tests.builders import content_of, domain
from tests.trees import classed, properties, tagged, text, walk


@pytest.fixture(scope="module")
def frame(content: Content) -> Component:
    return render_frame(content)


def ids(tree: Any) -> Counter[str]:
    return Counter(str(properties(each)["id"]) for each in walk(tree) if properties(each).get("id"))


def test_each_id_is_laid_out_once(frame: Component, client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    laid_out = ids(frame) + Counter({str(each): page.count(f'id="{each}"') for each in Id})
    assert {str(each): laid_out[each] for each in Id} == {str(each): 1 for each in Id}
    assert max(laid_out.values()) == 1


def test_what_is_folded_is_said_so_that_any_number_fits(frame: Component) -> None:
    (drawn,) = [properties(each) for each in walk(frame) if properties(each).get("id") == Id.MAP]
    assert drawn["words"]["folded"] == "{count} folded"


@pytest.mark.parametrize("query", ["", "?node=strong-relationships&intasc=3", "?view=outline", "?view=table&q=a"])
def test_a_view_repeats_no_id_of_the_frame(frame: Component, content: Content, query: str) -> None:
    both = ids(frame) + ids(list(render_view(content, query).values()))
    assert {name for name, count in both.items() if count > 1} == set()


def test_everything_that_callbacks_read_and_write_is_laid_out(frame: Component, app: Dash) -> None:
    properties_of = {str(properties(each)["id"]): each for each in walk(frame) if properties(each).get("id")}
    spoken_of = set()
    for name, callback in app.callback_map.items():
        outputs = callback.get("output", [])
        for each in outputs if isinstance(outputs, list) else [outputs]:
            spoken_of.add((str(each.component_id), each.component_property))
        for each in [*callback["inputs"], *callback["state"]]:
            spoken_of.add((each["id"], each["property"]))
        assert outputs, name
    assert len(spoken_of) >= 20
    for component, name in spoken_of:
        assert component in properties_of
        assert name in properties_of[component]._prop_names, (component, name)


def test_the_names_of_places_are_what_a_view_renders(content: Content, app: Dash) -> None:
    (show,) = [each for each in app.callback_map.values() if isinstance(each.get("output"), list)]
    assert len(show["output"]) == len(render_view(content, ""))


def test_the_layout_of_the_app_is_the_frame(app: Dash, frame: Component) -> None:
    laid_out = app.layout()
    assert laid_out.to_plotly_json().keys() == frame.to_plotly_json().keys()
    assert ids(laid_out) == ids(frame)


@pytest.mark.wcag("2.4.1")
def test_every_way_to_skip_leads_somewhere(frame: Component) -> None:
    targets = [properties(each)["href"] for each in tagged(frame, "A") if properties(each).get("className") == "skip"]
    assert len(targets) == 3
    assert {target.removeprefix("#") for target in targets if target.startswith("#")} <= set(ids(frame))


@pytest.mark.wcag("1.3.1", "4.1.2")
def test_what_labels_and_describes_is_there(frame: Component) -> None:
    for each in walk(frame):
        for name in ("aria-labelledby", "aria-describedby", "aria-controls"):
            assert properties(each).get(name, Id.MAP) in ids(frame)


@pytest.mark.wcag("4.1.2")
def test_every_button_has_a_name(frame: Component, content: Content) -> None:
    everything = [frame, *render_view(content, "?node=strong-relationships&intasc=3&kind=set").values()]
    buttons = tagged(everything, "Button")
    assert len(buttons) > 50
    for each in buttons:
        assert properties(each)["type"] == "button"
        name = properties(each).get("aria-label") or text(each)
        assert any(character.isalpha() for character in name), text(each)


def test_the_map_is_sent_once_with_the_keys_of_the_address(frame: Component, content: Content) -> None:
    address, map_ = (
        next(each for each in walk(frame) if properties(each).get("id") == wanted) for wanted in (Id.ADDRESS, Id.MAP)
    )
    assert properties(address)["keys"] == list(Key)
    assert {each["id"] for each in properties(map_)["scene"]["nodes"]} == set(content.graph.nodes)


@pytest.mark.parametrize("theme", Theme)
def test_each_theme_is_a_choice_and_one_is_pressed(content: Content, theme: Theme) -> None:
    themes, languages = render_theme(content, View(theme=theme))
    choices = {properties(each)["data-go"]: properties(each)["aria-pressed"] for each in tagged(themes, "Button")}
    led_to = {parse_query(go, content.vocabulary)[0].theme: pressed for go, pressed in choices.items()}
    assert led_to == {each: str(each is theme).lower() for each in Theme}
    assert len(tagged(languages, "A")) == len(LANGUAGES)


@pytest.mark.parametrize("query", ["", "?view=table&sort=-links&theme=dark", "?node=cognitive&intasc=3,9&q=a%20b"])
def test_a_language_is_a_plain_link_to_the_same_view(graph: CompetencyGraph, query: str) -> None:
    contents = Contents(graph)
    for spoken in LANGUAGES:
        content = contents.of(spoken)
        view = replace(parse_query(query, content.vocabulary)[0], language=spoken)
        links = [*tagged(render_theme(content, view)[1], "A"), *render_languages(content, view)]
        for link in links:
            given = properties(link)
            assert given["hrefLang"] == given["lang"]
            assert parse_query(given["href"], content.vocabulary) == (replace(view, language=given["lang"]), ())
            assert not any(name.startswith("data-") for name in given), "the whole page is asked for"
            assert text(link) == {"en": "English", "es": "Español"}[given["lang"]]
            assert given.get("aria-current") == ("true" if given["lang"] == spoken else None)
        assert {properties(each)["lang"] for each in render_languages(content, view)} == set(LANGUAGES) - {spoken}


def test_every_example_of_the_help_is_a_view_of_its_own(content: Content) -> None:
    examples = classed(render_help(content), "try")
    assert len(examples) == sum(task.shown is not None for task in TASKS) >= 8
    seen = set()
    for each in examples:
        view, notices = parse_query(properties(each)["href"], content.vocabulary)
        assert notices == ()
        assert parse_query(properties(each)["data-go"], content.vocabulary) == (view, ())
        assert Key.THEME not in properties(each)["data-drop"].split(",")
        seen.add(view)
    assert len(seen) == len(examples)


def test_an_example_that_a_framework_does_not_have_is_left_out() -> None:
    small = content_of(domain("d", "a", "b"))
    left = [parse_query(properties(each)["href"], small.vocabulary) for each in classed(render_help(small), "try")]
    assert [view.page for view, _ in left] == [Page.CROSSWALK, Page.OUTLINE]
    assert all(notices == () for _, notices in left)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_to_the_outline_is_in_the_language_of_the_page(graph: CompetencyGraph, language: str) -> None:
    content = Contents(graph).of(language)
    (way,) = [each for each in classed(render_frame(content), "skip") if "data-go" in properties(each)]
    view = View(page=Page.OUTLINE, language=language)
    assert parse_query(properties(way)["href"], content.vocabulary) == (view, ())
    assert parse_query(properties(way)["data-go"], content.vocabulary)[0].page is Page.OUTLINE
