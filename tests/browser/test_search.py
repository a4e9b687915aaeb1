"""Search as you type: it forgives slips, shows where it found something, and leads there."""

import pytest

from explorer.competencies.search import SearchIndex
from explorer.interface.content import Content
from tests.browser.visitor import Visitor, await_held
from tests.browsers import fill
from tests.conftest import until

FIELD = "#finder input"
OPTION = "#finder [role=option]"


def type_text(visitor: Visitor, text: str) -> None:
    """Type into the empty search field, letter by letter, and wait for what is found."""
    visitor.page.focus(FIELD)
    visitor.page.keyboard.type(text)
    until(
        visitor.page,
        "document.querySelector('#finder [role=option], #finder .finder-none') !== null"
        " && document.querySelector('#finder [role=status]').textContent !== ''",
    )
    visitor.page.wait_for_timeout(150)
    visitor.settle()


def active(visitor: Visitor) -> str | None:
    """The text of the option that assistive technology is told of."""
    found: str | None = visitor.page.evaluate(
        """() => {
          const name = document.querySelector("#finder input").getAttribute("aria-activedescendant");
          const option = name && document.getElementById(name);
          return option ? option.textContent : null;
        }"""
    )
    return found


@pytest.fixture(autouse=True)
def empty_search(visitor: Visitor) -> None:
    fill(visitor.page.locator(FIELD), "")
    visitor.page.evaluate("document.activeElement.blur()")
    visitor.settle()


@pytest.mark.few(2)
@pytest.mark.wcag("2.4.5", "3.3.3")
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("realtionships", "Build strong relationships"),
        ("Build strong relationships", "Build strong relationships"),
        ("RELATIONSHIPS", "Build strong relationships"),
        ("relat", "Build strong relationships"),
        ("self care", "Self-care"),
        ("metacog", "Build metacognitive skills"),
        ("intasc 3", "InTASC 3: Learning Environments"),
    ],
)
def test_what_is_meant_comes_first(visitor: Visitor, typed: str, first: str) -> None:
    type_text(visitor, typed)
    assert visitor.texts(f"{OPTION} .hit-title")[0] == first


@pytest.mark.wcag("3.2.2")
def test_results_follow_each_letter(visitor: Visitor) -> None:
    firsts = []
    for typed in ("co", "llab", "orative"):
        visitor.page.focus(FIELD)
        visitor.page.keyboard.type(typed)
        visitor.page.wait_for_timeout(150)
        visitor.settle()
        firsts.append(visitor.texts(f"{OPTION} .hit-title"))
    assert firsts[0] != firsts[1]
    assert firsts[1][0] == firsts[2][0] == "Collaborative group work"


@pytest.mark.few(2)
@pytest.mark.parametrize("typed", ["equity", "assessment", "video", "relationships", "students"])
def test_every_result_tells_kind_and_place_and_marks_what_matched(
    visitor: Visitor, content: Content, typed: str
) -> None:
    type_text(visitor, typed)
    hits = SearchIndex(content.graph).find(typed)[:8]
    assert len(hits) > 1
    for place, hit in enumerate(hits):
        option = visitor.page.locator(OPTION).nth(place)
        kind = "Glossary" if not hasattr(hit.found, "kind") else content.words(f"kind-{hit.found.kind}")
        assert option.locator(".hit-kind").text_content() == kind
        assert (option.locator(".hit-place").text_content() or "").strip() == content.words(f"search-in-{hit.field}")
        marks = option.locator("mark").all_text_contents()
        assert marks == [hit.text[start:end] for start, end in hit.spans][: len(marks)]
        assert marks


@pytest.mark.wcag("4.1.3")
def test_the_number_of_results_is_announced(visitor: Visitor, content: Content) -> None:
    type_text(visitor, "equity")
    found = len(SearchIndex(content.graph).find("equity"))
    assert visitor.text("#finder [role=status]") == f"{found} results"


def test_arrows_walk_the_results_round_and_enter_opens_one(visitor: Visitor) -> None:
    type_text(visitor, "equity")
    assert active(visitor) is None
    assert visitor.page.get_attribute(FIELD, "aria-expanded") == "true"
    options = visitor.page.locator(OPTION).all_text_contents()
    assert len(options) > 2
    for text in [*options, options[0]]:
        visitor.press("ArrowDown")
        assert active(visitor) == text
        assert visitor.page.locator(f"{OPTION}[aria-selected=true]").all_text_contents() == [text]
    for text in [options[-1], options[-2]]:
        visitor.press("ArrowUp")
        assert active(visitor) == text
    assert visitor.page.evaluate("document.activeElement.matches('#finder input')"), "the focus stays in the field"
    title = visitor.page.locator(f"{OPTION}[aria-selected=true] .hit-title").text_content()
    visitor.press("Enter")
    visitor.settle()
    assert visitor.text("#details h2") in (title, f"Results for “{title}”")


def test_the_results_can_be_clicked(visitor: Visitor) -> None:
    type_text(visitor, "realtionships")
    visitor.page.locator(OPTION).first.click()
    visitor.settle()
    assert visitor.details() == "strong-relationships"
    assert visitor.seen().states["strong-relationships"] == "selected"
    assert visitor.page.input_value(FIELD) == ""
    assert not visitor.page.is_visible("#finder [role=listbox]")
    assert visitor.focus()["tag"] == "h2"


def test_escape_closes_then_empties(visitor: Visitor) -> None:
    type_text(visitor, "equity")
    visitor.press("Escape")
    assert not visitor.page.is_visible("#finder [role=listbox]")
    assert visitor.page.get_attribute(FIELD, "aria-expanded") == "false"
    assert visitor.page.input_value(FIELD) == "equity"
    visitor.press("ArrowDown")
    assert visitor.page.is_visible("#finder [role=listbox]"), "an arrow opens it again"
    visitor.press("Escape", "Escape")
    assert visitor.page.input_value(FIELD) == ""
    assert visitor.page.evaluate("document.activeElement.matches('#finder input')")


def test_a_button_clears_the_search(visitor: Visitor) -> None:
    assert not visitor.page.is_visible("#finder .finder-clear")
    type_text(visitor, "equity")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?q=equity"
    visitor.page.get_by_role("search").get_by_role("button", name="Clear the search").click()
    visitor.settle()
    assert visitor.page.input_value(FIELD) == ""
    assert visitor.query() == ""
    assert visitor.page.evaluate("document.activeElement.matches('#finder input')")
    assert not visitor.page.is_visible("#finder [role=listbox]")


@pytest.mark.wcag("3.3.1", "3.3.3")
@pytest.mark.parametrize("typed", ["zzzzzz", "<script>alert(1)</script>"])
def test_nothing_found_gives_a_helpful_line(visitor: Visitor, typed: str) -> None:
    type_text(visitor, typed)
    line = visitor.text("#finder .finder-none")
    assert f"“{typed}”" in line
    assert "Try fewer or shorter words" in line
    assert visitor.text("#finder [role=status]") == "Nothing found"
    assert visitor.page.locator(OPTION).count() == 0
    visitor.press("ArrowDown", "ArrowUp", "Enter")
    visitor.settle()
    assert f"“{typed}”" in visitor.text("#details .empty")


def test_enter_without_a_choice_lists_all_results_in_the_panel(visitor: Visitor, content: Content) -> None:
    type_text(visitor, "students")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?q=students"
    assert visitor.text("#details h2") == "Results for “students”"
    hits = SearchIndex(content.graph).find("students")
    assert len(hits) > 8, "more than the suggestions"
    nodes = [hit.found.id for hit in hits if hasattr(hit.found, "kind")]
    assert visitor.names("#details .results a[data-node]") == nodes
    assert visitor.page.locator("#details .results > li").count() == len(hits)
    assert visitor.page.locator("#details .results mark").count() >= len(hits)
    assert not visitor.page.is_visible("#finder [role=listbox]")
    first = visitor.page.locator("#details .results a[data-node]").first
    goal = first.get_attribute("data-node")
    first.click()
    visitor.settle()
    assert visitor.details() == goal
    assert visitor.query() == f"?node={goal}"
    visitor.page.go_back()
    visitor.settle()
    assert visitor.text("#details h2") == "Results for “students”"
    assert visitor.page.input_value(FIELD) == "students"


def test_a_search_lets_go_of_what_was_selected(visitor: Visitor) -> None:
    visitor.go("node=cognitive&intasc=3")
    type_text(visitor, "equity")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?intasc=3&q=equity"
    assert visitor.details() == ""


@pytest.mark.parametrize("way", ["suggestion", "results"])
def test_a_word_of_the_glossary_shows_its_definition(visitor: Visitor, content: Content, way: str) -> None:
    term = next(each for each in content.graph.about.glossary if each.term == "Restorative practices")
    type_text(visitor, "restorative practices")
    options = visitor.page.locator(OPTION)
    glossary = options.filter(has=visitor.page.locator(".hit-kind", has_text="Glossary"))
    assert glossary.locator(".hit-title").all_text_contents() == [term.term]
    if way == "suggestion":
        glossary.click()
    else:
        visitor.press("Enter")
        visitor.settle()
        found = visitor.texts("#details .results > li")
        assert any(term.term in text and " ".join(term.definition.split()) in text for text in found)
        visitor.page.click(f"#details .results a:has-text('{term.term}')")
    visitor.settle()
    until(visitor.page, f"document.activeElement.id === 'term-{term.id}'")
    assert "view=glossary" in visitor.query()


def test_what_is_found_is_text_and_never_markup(visitor: Visitor) -> None:
    visitor.become("?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.ran%3D1%3E")
    assert visitor.page.input_value(FIELD) == "<img src=x onerror=window.ran=1>"
    assert "<img src=x onerror=window.ran=1>" in visitor.text("#details h2")
    assert visitor.page.locator("#details img").count() == 0
    assert visitor.page.evaluate("window.ran") is None


def test_an_answer_to_older_letters_is_not_offered_for_newer_ones(visitor: Visitor) -> None:
    type_text(visitor, "video")
    assert visitor.page.locator(OPTION).count() > 1
    with visitor.held_callbacks():
        visitor.page.keyboard.type("zzzz")
        visitor.page.wait_for_timeout(250)
        assert visitor.page.locator(OPTION).count() == 0
    visitor.settle()
    assert "“videozzzz”" in visitor.text("#finder .finder-none")


def test_a_slow_answer_to_older_letters_is_not_shown(visitor: Visitor) -> None:
    with visitor.held_callbacks() as held:
        fill(visitor.page.locator(FIELD), "video")
        await_held(visitor.page, held, "video")
        fill(visitor.page.locator(FIELD), "self-care")
        await_held(visitor.page, held, "self-care", 2)
        late, current = held.copy()
        held.clear()
        current.continue_()
        visitor.page.wait_for_timeout(200)
        late.continue_()
        visitor.page.wait_for_timeout(200)
    visitor.settle()
    assert visitor.texts(f"{OPTION} .hit-title")[0] == "Self-care"
    assert visitor.page.input_value(FIELD) == "self-care"


@pytest.mark.few(1)
@pytest.mark.parametrize(
    "before",
    [
        "?edge=self-care~supports~growth-mindset",
        "?view=path&node=self-care&to=intasc-3",
        "?view=compare&node=self-care",
        "?node=self-care&focus=chain&layout=around",
    ],
)
def test_a_search_is_answered_whatever_was_looked_at(visitor: Visitor, before: str) -> None:
    visitor.become(before)
    type_text(visitor, "trust")
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?q=trust"
    assert visitor.texts("#details h2") == ["Results for “trust”"]
    visitor.become(before)
    type_text(visitor, "lifelong")
    visitor.press("ArrowDown", "Enter")
    visitor.settle()
    assert visitor.details() == "lifelong-learning"
