"""Making a tour: by clicks, in the editor, as a file and as a link; and that none of it ever leaves the browser."""

import json
import random
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from explorer.tours.schema import parse_tours
from tests.browser.test_messages import heard, listen
from tests.browser.test_tours import NEXT, press
from tests.browser.visitor import Arrive, Visitor
from tests.browsers import Contexts, fill, only_chromium_can, saving
from tests.conftest import until

CANARY = "ZEBRA-7731"
HOSTILE = "<img src=x onerror='window.hacked=1'>{{7*7}}\"'--></style><script>window.hacked=1</script>"
ADD = ".adder > button"


def step(view: str = "", title: str = "See", **fields: Any) -> dict[str, Any]:
    return {"view": view, "title": title, "caption": "", "minutes": 2, **fields}


def tour(*steps: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "my-a", "title": "Mine", "summary": "", "status": "editorial", "steps": list(steps), **fields}


def file_of(*tours: dict[str, Any], framework: str | None = None) -> str:
    name = "Educator Competencies for Personalized, Learner-Centered Environments"
    return json.dumps({"schema_version": 1, "framework": framework or name, "tours": list(tours)})


def keep(visitor: Visitor, *tours: dict[str, Any]) -> None:
    """Begin with these tours kept, as an earlier visit left them."""
    visitor.page.evaluate("(text) => localStorage.setItem('explorer-tours', text)", file_of(*tours))
    visitor.page.reload()
    until(visitor.page, "window.explorerPage?.map")
    visitor.settle()


def kept(visitor: Visitor) -> list[dict[str, Any]]:
    """The tours that the browser keeps."""
    text = visitor.page.evaluate("localStorage.getItem('explorer-tours')")
    found: list[dict[str, Any]] = json.loads(text)["tours"] if text else []
    return found


def titles(visitor: Visitor) -> list[str]:
    return [each["title"] for each in kept(visitor)[0]["steps"]]


def choose(visitor: Visitor, text: str, tmp_path: Path, name: str = "some.tour.json") -> None:
    """Open a file by the button for it."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    visitor.page.set_input_files("#tour-file", path)
    until(visitor.page, "document.querySelector('.wrongs, .opener .note')")


def four_views(visitor: Visitor) -> None:
    """Look at four things by clicks, and add each."""
    assert visitor.click_node("strong-relationships")
    visitor.settle()
    visitor.page.click(ADD)
    visitor.page.click("#filters [data-toggle='intasc=3']")
    visitor.settle()
    visitor.page.click(ADD)
    visitor.page.click("#details .close")
    visitor.page.click("#tools [data-go='layout=layers']")
    visitor.settle()
    visitor.page.click(ADD)
    visitor.page.click("#views [data-go^='view=outline']")
    visitor.settle()
    visitor.page.click(ADD)


def states(visitor: Visitor) -> list[Any]:
    """What each step of the tour that is followed shows."""
    found = []
    count = visitor.page.locator(".guide-steps a").count()
    for number in range(count):
        view = visitor.query().split("tour=")[0].rstrip("&?")
        found.append((view, visitor.seen(), visitor.text("#details h2")))
        assert visitor.page.locator(".guide-left").count() == 0
        if number < count - 1:
            press(visitor, NEXT)
    return found


def test_a_tour_of_four_clicked_views_comes_back_from_its_file(arrive: Arrive, tmp_path: Path) -> None:
    maker = arrive()
    four_views(maker)
    assert maker.text(".adder-said p") == "Added as step 4 of “My tour”."
    maker.page.click(".adder-said a")
    maker.settle()
    assert titles(maker) == ["Build strong relationships", "Build strong relationships", "InTASC 3", "Outline"]
    assert "4 steps · 8 minutes · Kept in this browser" in maker.text("#tours")
    with saving(maker.page) as saved:
        maker.page.click("#tours button:has-text('Save as a file')")
    [path] = saved
    assert path.name == "my-tour.tour.json"
    assert len(parse_tours(json.loads(path.read_text(encoding="utf-8"))).tours[0].steps) == 4, "the server's form"
    maker.page.click("#tours [data-first]")
    maker.settle()
    made = states(maker)
    assert len({view for view, _, _ in made}) == 4

    other = arrive("?view=tours")
    choose(other, path.read_text(encoding="utf-8"), tmp_path)
    assert other.text(".opener .note") == "Opened one tour: “My tour”."
    other.page.click("[data-tour^=my-] [data-first]")
    other.settle()
    assert states(other) == made
    assert other.watched.problems == maker.watched.problems == []


class TestAdding:
    @pytest.mark.wcag("4.1.3")
    def test_it_is_told_once_with_the_focus_where_it_was(self, visitor: Visitor) -> None:
        visitor.become("?node=self-care&tour=start&step=3&theme=dark")
        until(
            visitor.page,
            "[...document.querySelectorAll('[aria-live]')].some((each) => each.textContent.includes('Step 3 of'))",
        )
        before = len(kept(visitor)[0]["steps"]) if kept(visitor) else 0
        listen(visitor)
        press(visitor, ADD)
        assert heard(visitor, 0.2) == [("polite", f"Added as step {before + 1} of “My tour”.")]
        assert visitor.focus()["text"] == "Add this view"
        assert kept(visitor)[0]["steps"][-1]["view"] == "?node=self-care", "without tour, language and theme"
        visitor.press("Tab", "Tab")
        assert visitor.focus()["text"] == "Undo"
        visitor.press("Enter")
        assert heard(visitor, 0.2) == [("polite", "The step is taken out again.")]
        assert len(kept(visitor)[0]["steps"] if kept(visitor) else []) == before
        assert visitor.focus()["text"] == "Add this view"

    def test_its_word_goes_with_escape_and_with_another_view(self, visitor: Visitor) -> None:
        for leave in ("Escape", "another view"):
            visitor.become("")
            press(visitor, ADD)
            assert visitor.page.locator(".adder-said").count() == 1
            if leave == "Escape":
                visitor.press(leave)
            else:
                visitor.go("node=cognitive")
            until(visitor.page, "!document.querySelector('.adder-said')")

    def test_a_tour_has_no_more_steps_than_a_file_may_have(self, arrive: Arrive) -> None:
        visitor = arrive()
        keep(visitor, tour(*(step() for _ in range(60))))
        visitor.page.click(ADD)
        assert "has 60 steps, which is all" in visitor.text(".adder-said")
        assert len(kept(visitor)[0]["steps"]) == 60

    def test_on_a_phone_it_is_under_more(self, phone: Visitor) -> None:
        phone.page.tap("[data-bar=more]")
        phone.page.tap(ADD)
        assert "Added as step" in phone.text(".adder-said")
        phone.page.tap(".adder-said a")
        phone.settle()
        assert phone.page.evaluate("document.documentElement.dataset.over ?? ''") == ""
        assert phone.text("#tours h2").startswith("Edit:")


@pytest.fixture
def editor(browser: Browser, contexts: Contexts, server_url: str) -> Iterator[Visitor]:
    """Someone who edits a tour of three steps, which an earlier visit left."""
    steps = [
        step(f"?node={name}", title) for name, title in (("cognitive", "A"), ("self-care", "B"), ("intasc-3", "C"))
    ]
    with contexts.lent(browser) as page:
        page.goto(f"{server_url}/health")
        page.evaluate("(text) => localStorage.setItem('explorer-tours', text)", file_of(tour(*steps)))
        visitor = Visitor(page, server_url)
        visitor.open("?view=tours&tour=my-a")
        yield visitor


def step_button(visitor: Visitor, number: int, part: str) -> Any:
    return visitor.page.locator(f".step-card:nth-child({number}) .{part}")


class TestEditing:
    @pytest.mark.everywhere
    @pytest.mark.wcag("2.1.1", "2.4.3", "2.5.7", "4.1.3")
    def test_steps_move_by_buttons_with_the_focus_and_one_message(self, editor: Visitor) -> None:
        listen(editor)
        step_button(editor, 1, "step-down").focus()
        editor.press("Enter")
        assert titles(editor) == ["B", "A", "C"]
        assert heard(editor, 0.2) == [("polite", "Moved. It is now step 2 of 3.")]
        editor.press("Enter")
        assert titles(editor) == ["B", "C", "A"]
        focused = editor.page.evaluate("document.activeElement.getAttribute('aria-label')")
        assert focused == "Move down: A"
        editor.press("Enter")
        assert titles(editor) == ["B", "C", "A"], "the last stays the last"

    @pytest.mark.wcag("2.1.1")
    def test_steps_move_by_keys(self, editor: Visitor) -> None:
        step_button(editor, 3, "step-title").focus()
        editor.press("Alt+ArrowUp", "Alt+ArrowUp")
        assert titles(editor) == ["C", "A", "B"]
        assert "C" in editor.focus()["text"]

    def test_a_deleted_step_comes_back(self, editor: Visitor) -> None:
        step_button(editor, 2, "step-title").click()
        listen(editor)
        editor.page.locator(".step-actions button:has-text('Delete')").focus()
        editor.press("Enter")
        assert titles(editor) == ["A", "C"]
        assert heard(editor, 0.2) == [("polite", "Step 2 is deleted. “Undo” brings it back.")]
        assert "C" in editor.focus()["text"]
        address = editor.query()
        editor.press("Control+z")
        assert titles(editor) == ["A", "B", "C"]
        assert heard(editor, 0.2) == [("polite", "Undone.")]
        assert editor.query() == address, "and the page's own undo stays out of it"
        editor.press("Control+Shift+z")
        assert titles(editor) == ["A", "C"]
        editor.page.click("#tours .editor-bar button:has-text('Undo')")
        assert titles(editor) == ["A", "B", "C"]

    def test_texts_are_kept_as_they_are_typed(self, editor: Visitor) -> None:
        step_button(editor, 1, "step-title").click()
        for label, text in (("What you say", "Look here"), ("Ask the room", "Why?"), ("Private notes", CANARY)):
            fill(editor.page.get_by_label(label), text)
        fill(editor.page.get_by_label("Minutes"), "7")
        fill(editor.page.get_by_label("Title of the tour"), "Ours")
        (made,) = kept(editor)
        assert made["title"] == "Ours"
        first = made["steps"][0]
        assert (first["caption"], first["prompt"], first["notes"], first["minutes"]) == ("Look here", "Why?", CANARY, 7)
        assert "11 minutes" in editor.text("#tours .facts")
        editor.page.reload()
        until(editor.page, "document.querySelector('.editor')")
        assert editor.page.get_by_label("Title of the tour").input_value() == "Ours"

    def test_undo_inside_a_text_is_the_texts_own(self, editor: Visitor) -> None:
        editor.page.get_by_label("Title of the tour").focus()
        address = editor.query()
        editor.page.keyboard.type("!")
        editor.press("Control+z")
        assert editor.query() == address
        assert editor.page.get_by_label("Title of the tour").input_value() == "Mine"

    @pytest.mark.wcag("3.3.1")
    @pytest.mark.few(1)
    @pytest.mark.parametrize("typed", ["", "-1", "241", "x", "1e9"])
    def test_minutes_that_cannot_be_are_not_kept(self, editor: Visitor, typed: str) -> None:
        step_button(editor, 1, "step-title").click()
        field = editor.page.get_by_label("Minutes")
        field.focus()
        editor.press("Control+a", "Delete")
        editor.page.keyboard.type(typed)
        editor.press("Tab")
        minutes = kept(editor)[0]["steps"][0]["minutes"]
        assert isinstance(minutes, int)
        assert 0 <= minutes <= 240
        assert field.input_value() == str(minutes), "what is shown is what is kept"

    def test_a_step_is_duplicated_and_its_view_shown(self, editor: Visitor) -> None:
        step_button(editor, 2, "step-title").click()
        editor.page.locator(".step-actions button:has-text('Duplicate')").click()
        assert titles(editor) == ["A", "B", "B", "C"]
        editor.page.locator(".step-actions a").first.click()
        editor.settle()
        assert editor.query() == "?node=self-care"

    def test_leaving_by_another_view_does_not_follow_the_tour(self, editor: Visitor) -> None:
        editor.page.click("#views [data-go^='view=table']")
        editor.settle()
        assert editor.query() == "?view=table"
        assert editor.page.locator(".guide").count() == 0

    def test_notes_are_not_in_the_guide(self, editor: Visitor) -> None:
        keep(editor, tour(step("?node=cognitive", "A", notes=CANARY, caption="Look")))
        editor.become("?node=cognitive&tour=my-a")
        assert editor.text(".guide h2") == "A"
        assert CANARY not in editor.page.content()

    def test_it_is_printed_where_it_is_followed_and_where_it_is_made(self, editor: Visitor) -> None:
        keep(editor, tour(step("?node=cognitive", "A", notes=CANARY, caption="Look"), step("?intasc=3", "Números")))
        with editor.page.context.expect_page() as opened:
            editor.page.get_by_role("button", name="Handout: Mine").click()
        assert "Look" in opened.value.locator("article").inner_text()
        editor.page.bring_to_front()  # in Firefox, keys go to the tab that is seen
        editor.open("?node=cognitive&tour=my-a&lang=es&theme=dark")
        with editor.page.context.expect_page() as opened:
            press(editor, ".guide-more button:text-is('Hoja para imprimir')")
        paper = opened.value
        assert paper.get_attribute("html", "lang") == "es"
        assert "Números" in paper.locator("article").inner_text()
        paper.click("button:text-is('A4')")
        paper.wait_for_url("**/handout?lang=es&theme=dark&paper=a4")
        assert "Look" in paper.locator("article").inner_text()
        paper.click("button:text-is('Read in English')")
        paper.wait_for_url("**/handout?theme=dark&paper=a4")
        text = paper.locator("article").inner_text()
        assert "Look" in text
        assert CANARY not in paper.content()
        assert paper.locator("main").evaluate("(main) => main.ownerDocument.defaultView.opener") is None


class TestThePage:
    def test_it_says_how_to_begin(self, visitor: Visitor) -> None:
        visitor.page.evaluate("localStorage.clear()")
        visitor.become("?view=tours")
        visitor.page.reload()
        until(visitor.page, "document.querySelector('#tours h2')")
        assert "choose “Add this view”" in visitor.text("#tours")

    def test_an_empty_tour_can_be_made(self, arrive: Arrive) -> None:
        visitor = arrive("?view=tours")
        press(visitor, "#tours button:has-text('Make a tour')")
        assert visitor.text("#tours h2") == "Edit: Untitled tour"
        assert visitor.focus()["tag"] == "h2"
        assert visitor.page.locator("#tours button:has-text('Save as a file')").count() == 0
        visitor.become(f"?node=cognitive&tour={kept(visitor)[0]['id']}")
        assert "no step that this map can show" in visitor.text(".guide")

    def test_a_deleted_tour_comes_back_with_the_focus(self, arrive: Arrive) -> None:
        visitor = arrive("?view=tours")
        keep(visitor, tour(step(), id="my-a", title="One"), tour(step(), id="my-b", title="Two"))
        listen(visitor)
        press(visitor, "[data-tour=my-a] button:has-text('Delete')")
        assert [each["id"] for each in kept(visitor)] == ["my-b"]
        assert heard(visitor, 0.2) == [("polite", "“One” is deleted.")]
        assert visitor.focus()["text"] == "Undo"
        visitor.press("Enter")
        assert {each["id"] for each in kept(visitor)} == {"my-a", "my-b"}
        assert len(heard(visitor, 0.3)) == 1
        assert visitor.page.evaluate("document.activeElement.closest('[data-tour]').dataset.tour") == "my-a"

    def test_a_tour_is_duplicated(self, arrive: Arrive) -> None:
        visitor = arrive("?view=tours")
        keep(visitor, tour(step("?node=cognitive", "A")))
        press(visitor, "[data-tour=my-a] button:has-text('Duplicate')")
        first, second = kept(visitor)
        assert second["title"] == "Mine (copy)"
        assert second["id"] != first["id"]
        assert second["steps"] == first["steps"]


class TestFiles:
    @pytest.mark.wcag("3.3.1", "3.3.3")
    @pytest.mark.few(2)
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("not a file", "this is not a file of tours"),
            ('{"tours": []}', "“schema_version”: it is not there"),
            (
                file_of(tour(step(minutes=500))),
                "Tour 1, Step 1, “minutes”: this has to be a whole number from 0 to 240",
            ),
            (file_of(tour(step(view="javascript:alert(1)"))), "Tour 1, Step 1, “view”"),
            (file_of(tour()), "“steps”: there are none"),
            ("x" * 1_000_001, "it is larger than 1 MB"),
        ],
        ids=["no file", "no version", "minutes", "script", "no steps", "large"],
    )
    def test_a_wrong_file_is_refused_with_a_list_of_what_is_wrong(
        self, arrive: Arrive, tmp_path: Path, text: str, said: str
    ) -> None:
        visitor = arrive("?view=tours")
        keep(visitor, tour(step()))
        before = kept(visitor)
        choose(visitor, text, tmp_path, "wrong.json")
        assert said in visitor.text(".wrongs")
        assert "“wrong.json” was not opened" in visitor.text(".wrongs h4")
        assert visitor.page.evaluate("document.activeElement.matches('.wrongs')")
        described = visitor.page.get_attribute("#tour-file", "aria-describedby")
        assert described == visitor.page.get_attribute(".wrongs", "id")
        assert visitor.page.get_attribute("#tour-file", "aria-invalid") == "true"
        assert kept(visitor) == before
        choose(visitor, file_of(tour(step(), id="my-c")), tmp_path)
        until(visitor.page, "!document.querySelector('.wrongs')")
        assert len(kept(visitor)) == 2

    def test_no_more_than_fifty_mistakes_are_listed(self, arrive: Arrive, tmp_path: Path) -> None:
        visitor = arrive("?view=tours")
        choose(visitor, file_of(tour(*(step(minutes=-1) for _ in range(60)))), tmp_path)
        assert visitor.page.locator(".wrongs li").count() == 50
        assert "There are more" in visitor.text(".wrongs")

    def test_hostile_texts_stay_texts(self, arrive: Arrive, tmp_path: Path) -> None:
        visitor = arrive("?view=tours")
        texts = {"caption": HOSTILE, "prompt": HOSTILE, "notes": HOSTILE}
        hostile = tour(
            step("?node=cognitive", HOSTILE, **texts), step("?node=<script>", HOSTILE), title=HOSTILE, summary=HOSTILE
        )
        choose(visitor, file_of(hostile, framework=HOSTILE), tmp_path)
        assert HOSTILE in visitor.text("[data-tour=my-a] h4")
        visitor.page.click("[data-tour=my-a] a:has-text('Edit')")
        visitor.settle()
        visitor.page.locator(".step-title").first.click()
        visitor.become("?node=cognitive&tour=my-a")
        assert visitor.text(".guide h2") == " ".join(HOSTILE.split())
        visitor.page.click(ADD)
        assert visitor.page.evaluate("window.hacked") is None
        assert visitor.page.locator(".guide img, .guide script, #tours img, #tours script").count() == 0
        assert visitor.watched.violations == []

    def test_a_file_of_another_framework_says_what_does_not_fit_and_keeps_it(
        self, arrive: Arrive, tmp_path: Path
    ) -> None:
        visitor = arrive("?view=tours")
        made = tour(step("?node=cognitive", "Here"), step("?node=creativity", "Elsewhere"), step("?intasc=42", "Far"))
        choose(visitor, file_of(made, framework="Skills for 2040"), tmp_path)
        said = visitor.text(".opener .note")
        assert "made on another map, “Skills for 2040”" in said
        assert "Step 2, “Elsewhere”, does not fit this map, which does not have: node=creativity" in said
        assert "Step 3, “Far”" in said
        assert "2 steps do not fit this map" in visitor.text("[data-tour=my-a]")
        assert kept(visitor)[0]["steps"] == made["steps"], "nothing is lost"
        visitor.page.click("[data-tour=my-a] [data-first]")
        visitor.settle()
        assert "Step 1 of 1" in visitor.text(".guide-where")
        assert "2 steps are left out" in visitor.text(".guide")
        visitor.become("?view=tours&tour=my-a")
        assert visitor.page.locator(".step-card .note").count() == 2
        with saving(visitor.page) as files:
            visitor.page.click("#tours button:has-text('Save as a file')")
        saved = json.loads(files[0].read_text(encoding="utf-8"))
        assert [each["view"] for each in saved["tours"][0]["steps"]] == [each["view"] for each in made["steps"]]

    def test_a_file_that_is_dropped_on_the_page_is_opened(self, arrive: Arrive) -> None:
        visitor = arrive("?view=tours")
        visitor.page.evaluate(
            """(text) => {
              const data = new DataTransfer();
              data.items.add(new File([text], "dropped.tour.json"));
              const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
              document.querySelector("#tours h2").dispatchEvent(drop);
            }""",
            file_of(tour(step())),
        )
        until(visitor.page, "document.querySelector('[data-tour=my-a]')")
        assert visitor.text(".opener .note") == "Opened one tour: “Mine”."

    def test_the_same_file_twice_is_one_tour_and_a_changed_one_is_two(self, arrive: Arrive, tmp_path: Path) -> None:
        visitor = arrive("?view=tours")
        for _ in range(2):
            choose(visitor, file_of(tour(step())), tmp_path)
        assert len(kept(visitor)) == 1
        choose(visitor, file_of(tour(step(), title="Other")), tmp_path)
        until(visitor.page, "document.querySelectorAll('[data-tour^=my-]').length === 2")
        assert len({each["id"] for each in kept(visitor)}) == 2


def link_of(visitor: Visitor, name: str = "my-a") -> str:
    """The link that is copied for a tour."""
    visitor.page.evaluate(
        "() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; window.copied = ''; }"
    )
    visitor.page.click(f"[data-tour={name}] button:has-text('Copy link')")
    until(visitor.page, "document.querySelector('.shared')")
    return str(visitor.page.evaluate("window.copied"))


class TestLinks:
    @pytest.mark.everywhere
    def test_a_tour_comes_out_of_its_link_and_is_kept_only_when_asked(self, arrive: Arrive) -> None:
        maker = arrive("?view=tours")
        keep(maker, tour(step("?node=cognitive", "A", caption="Look", notes=CANARY), step("?intasc=3", "B")))
        link = link_of(maker)
        assert "#tour=" in link

        other = arrive(link.removeprefix(f"{maker.url}/"))
        until(other.page, "document.querySelector('.received')")
        assert "#" not in other.page.url
        assert kept(other) == []
        assert "Mine" in other.text(".received")
        other.page.click(".received [data-first]")
        other.settle()
        assert other.text(".guide h2") == "A"
        other.page.reload()
        until(other.page, "document.querySelector('.guide-where')")
        other.become("?view=tours")
        press(other, ".received button:has-text('Keep')")
        (made,) = kept(other)
        assert [each["view"] for each in made["steps"]] == ["?node=cognitive", "?intasc=3"]
        assert made["steps"][0]["notes"] == CANARY
        assert other.page.locator(".received").count() == 0
        for visitor in (maker, other):
            assert not any("#tour" in address or CANARY in address for address in visitor.watched.requests)

    def test_a_spoilt_link_says_so(self, arrive: Arrive) -> None:
        visitor = arrive("?view=tours#tour=AAAA")
        until(visitor.page, "document.querySelector('.note.alarm')")
        assert "cannot be read" in visitor.text("#tours .alarm")
        press(visitor, "#tours .alarm button")
        assert visitor.page.locator("#tours .alarm").count() == 0

    def test_a_tour_that_is_too_long_for_a_link_says_so(self, arrive: Arrive) -> None:
        visitor = arrive("?view=tours")
        noise = random.Random(7)
        texts = ["".join(noise.choices(string.ascii_letters, k=1900)) for _ in range(5)]
        keep(visitor, tour(*(step("", "A", caption=text) for text in texts)))
        assert link_of(visitor) == ""
        assert "too long for a link" in visitor.text(".shared")


class TestKeeping:
    @pytest.mark.few(1)
    @pytest.mark.parametrize("trouble", ["blocked", "full"])
    def test_where_nothing_can_be_kept_work_goes_on_and_is_said(self, arrive: Arrive, trouble: str) -> None:
        visitor = arrive("?view=about")
        broken = {
            "blocked": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });",
            "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        }
        visitor.page.add_init_script(broken[trouble])
        visitor.open()
        four_views(visitor)
        assert "Added as step 4" in visitor.text(".adder-said")
        visitor.page.click(".adder-said a")
        visitor.settle()
        assert "does not keep your tours" in visitor.text("#tours .alarm")
        assert visitor.page.locator(".step-card").count() == 4
        with saving(visitor.page) as files:
            visitor.page.click("#tours button:has-text('Save as a file')")
        assert len(json.loads(files[0].read_text(encoding="utf-8"))["tours"][0]["steps"]) == 4

    @pytest.mark.few(1)
    @pytest.mark.parametrize("text", ["{spoilt", '{"schema_version": 9, "tours": []}', "[]"])
    def test_what_cannot_be_read_is_put_aside_and_offered(self, arrive: Arrive, text: str) -> None:
        visitor = arrive("?view=tours")
        visitor.page.evaluate("(text) => localStorage.setItem('explorer-tours', text)", text)
        visitor.page.reload()
        until(visitor.page, "document.querySelector('#tours .alarm')")
        assert "cannot read" in visitor.text("#tours .alarm")
        with saving(visitor.page) as files:
            visitor.page.click("#tours .alarm button:has-text('Save as a file')")
        assert files[0].read_text(encoding="utf-8") == text
        visitor.become("")
        visitor.page.click(ADD)
        assert len(kept(visitor)) == 1, "a new tour can be made"
        visitor.become("?view=tours")
        visitor.page.reload()
        until(visitor.page, "document.querySelector('#tours .alarm')")
        assert visitor.page.evaluate("localStorage.getItem('explorer-tours-unreadable')") == text, "and it is not lost"
        visitor.page.click("#tours .alarm button:has-text('Delete them')")
        until(visitor.page, "!document.querySelector('#tours .alarm')")
        assert len(kept(visitor)) == 1

    def test_two_tabs_see_each_others_changes(self, editor: Visitor) -> None:
        with editor.page.context.expect_page():
            editor.page.evaluate("open(location.href)")
        other = editor.page.context.pages[-1]
        until(other, "document.querySelector('.editor')")
        fill(other.get_by_label("Title of the tour"), "Theirs")
        until(editor.page, "document.querySelector('#tour-title').value === 'Theirs'")
        assert "changed in another tab" in editor.text("#tours .note")
        editor.page.click("#tours .editor-bar button:has-text('Undo')")
        assert kept(editor)[0]["title"] == "Mine", "what was here is a step back"

    def test_what_two_tabs_change_at_once_is_kept_twice(self, editor: Visitor) -> None:
        editor.page.evaluate(
            """(text) => localStorage.setItem("explorer-tours", text)""", file_of(tour(step(), title="Theirs"))
        )
        editor.page.get_by_label("Title of the tour").press("End")
        editor.page.keyboard.type("!")
        editor.settle()
        assert {each["title"] for each in kept(editor)} == {"Theirs", "Mine! (copy)"}
        assert "Both are kept" in editor.text("#tours .note")
        assert editor.query() != "?view=tours&tour=my-a"


def test_nothing_of_a_tour_is_ever_sent(arrive: Arrive) -> None:
    visitor = arrive()
    sent: list[str] = []
    visitor.page.on("request", lambda request: sent.append(f"{request.url} {request.post_data or ''}"))
    keep(
        visitor,
        tour(
            step("?node=cognitive", CANARY, caption=CANARY, notes=CANARY, prompt=CANARY),
            step("", "B"),
            title=CANARY,
            summary=CANARY,
        ),
    )
    for query in ("?view=tours", "?view=tours&tour=my-a", "?node=cognitive&tour=my-a", "?tour=my-a&step=2"):
        visitor.become(query)
    visitor.page.click(ADD)
    visitor.page.click(".adder-said a")
    visitor.settle()
    fill(visitor.page.get_by_label("What it is about"), f"{CANARY} again")
    visitor.become("?view=tours")
    link_of(visitor)
    with saving(visitor.page):
        visitor.page.click("[data-tour=my-a] button:has-text('Save as a file')")
    assert CANARY in visitor.page.content()
    assert len(sent) > 8
    only_chromium_can(visitor.page, "tell what was sent")
    assert not any(CANARY in each for each in sent)
