"""Following a tour: what each step shows and says, and where the focus goes."""

from typing import Any

import pytest

from tests.browser.test_messages import heard, listen
from tests.browser.visitor import Arrive, Visitor
from tests.conftest import until

NEXT, BACK = ".guide .way.on", ".guide .way:first-child"


def shipped(visitor: Visitor, name: str = "start", intasc: int | None = None) -> dict[str, Any]:
    """One of the tours that ship, as the browser gets it."""
    tours = visitor.page.evaluate("() => fetch('tours.json').then((answer) => answer.json())")["tours"]
    return next(each for each in tours if each["id"] == name and each["intasc"] == intasc)


def press(visitor: Visitor, selector: str) -> None:
    """Press something by the keyboard."""
    visitor.page.locator(selector).first.focus()
    visitor.press("Enter")
    visitor.settle()


@pytest.mark.everywhere
@pytest.mark.wcag("2.1.1", "2.4.3")
def test_a_tour_is_followed_step_by_step_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.become("?view=tours")
    tour = shipped(visitor)
    press(visitor, "[data-tour=start] [data-first]")
    assert visitor.focus()["tag"] == "h2"
    assert visitor.focus()["text"] == tour["steps"][0]["title"]
    listen(visitor)
    visitor.page.locator(NEXT).focus()
    for number, step in enumerate(tour["steps"][1:], start=2):
        visitor.press("Enter")
        visitor.settle()
        assert visitor.query() == f"{step['view'] or '?'}{'&' if step['view'] else ''}tour=start&step={number}"
        assert visitor.text(".guide h2") == step["title"]
        assert step["caption"].split("\n")[0] in visitor.text(".guide-caption")
        assert (step["prompt"] or "") in visitor.text(".guide")
        assert f"Step {number} of {len(tour['steps'])}" in visitor.text(".guide-where")
        said = heard(visitor, 0.2)
        assert [urgency for urgency, _ in said] == ["polite"], "one message a step"
        assert said[0][1].startswith(f"Step {number} of {len(tour['steps'])}: {step['title']}")
        assert said[0][1].endswith(" ".join(step["caption"].split())[-30:])
        assert visitor.page.evaluate("document.activeElement.matches('.guide .way.on')"), "the focus stays on Next"
    assert visitor.text(NEXT) == "Back to all tours"
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == "?view=tours"
    assert (visitor.focus()["tag"], visitor.focus()["text"]) == ("h2", "Tours")
    assert visitor.page.locator(".guide").count() == 0


@pytest.mark.wcag("2.4.3")
def test_previous_keeps_the_focus_too_and_does_nothing_at_the_first_step(visitor: Visitor) -> None:
    visitor.become("?tour=start")
    visitor.go("step=2")
    press(visitor, ".guide-left a")
    press(visitor, BACK)
    assert "Step 1 of" in visitor.text(".guide-where")
    assert visitor.page.evaluate("document.activeElement.matches('.guide .way[aria-disabled=true]')")
    before = visitor.query()
    visitor.press("Enter")
    visitor.settle()
    assert visitor.query() == before


def test_any_step_can_be_gone_to(visitor: Visitor) -> None:
    visitor.become("?tour=start")
    press(visitor, ".guide-steps summary")
    links = visitor.page.locator(".guide-steps a")
    assert visitor.page.locator(".guide-steps [aria-current=step]").count() == 1
    press(visitor, ".guide-steps li:nth-child(4) a")
    assert "step=4" in visitor.query()
    assert visitor.page.locator(".guide-steps li:nth-child(4) [aria-current=step]").count() == 1
    assert links.count() == len(shipped(visitor)["steps"])


def test_a_step_beyond_the_last_is_the_last(arrive: Arrive) -> None:
    visitor = arrive("?tour=start&step=99")
    count = len(shipped(visitor)["steps"])
    until(visitor.page, "document.querySelector('.guide')")
    assert f"Step {count} of {count}" in visitor.text(".guide-where")
    assert visitor.query().endswith(f"step={count}")
    assert visitor.page.locator(".guide-left").count() == 0


def test_what_is_outside_a_step_fades(visitor: Visitor) -> None:
    number, step = next(
        (number, each)
        for number, each in enumerate(shipped(visitor)["steps"], start=1)
        if "node=" in each["view"] and "view=" not in each["view"]
    )
    visitor.become(f"{step['view']}&tour=start&step={number}")
    states = set(visitor.seen().states.values())
    assert {"selected", "faded"} <= states


@pytest.mark.everywhere
@pytest.mark.wcag("4.1.3")
def test_who_leaves_a_step_is_told_and_can_come_back(visitor: Visitor) -> None:
    visitor.become("?tour=start")
    assert visitor.page.locator(".guide-left").count() == 0
    visitor.go("node=cognitive")
    assert "You have left this step" in visitor.text(".guide-left")
    assert visitor.page.locator(".guide-caption, .guide-ask").count() == 0
    visitor.go("theme=dark")
    press(visitor, ".guide-left a")
    assert visitor.query() == "?theme=dark&tour=start"
    assert visitor.page.locator(".guide-left").count() == 0
    assert visitor.focus()["inside"] == "guide"


def test_leaving_a_tour_keeps_the_view(visitor: Visitor) -> None:
    visitor.become("?node=self-care&focus=1&tour=start&step=2")
    listen(visitor)
    press(visitor, ".guide-more a:last-child")
    assert visitor.query() == "?node=self-care&focus=1"
    assert visitor.page.locator(".guide").count() == 0
    assert heard(visitor, 0.2) == [("polite", "You have left the tour. What you see stays.")]
    assert visitor.focus()["tag"] == "h2"


def test_the_tour_by_standard_can_be_changed_to_another_at_the_same_step(visitor: Visitor) -> None:
    visitor.become("?view=tours")
    visitor.page.locator("[data-tour=standard] select").select_option("3")
    press(visitor, "[data-tour=standard] [data-first]")
    press(visitor, NEXT)
    assert visitor.text(".guide-choice option:checked").startswith("InTASC 3")
    listen(visitor)
    visitor.page.locator(".guide-choice select").select_option("7")
    visitor.settle()
    assert len(heard(visitor, 0.2)) == 1
    expected = shipped(visitor, "standard", 7)["steps"][1]
    assert visitor.query() == f"{expected['view']}&tour=standard&step=2"
    assert visitor.text(".guide-choice option:checked").startswith("InTASC 7")
    assert visitor.page.locator(".guide-left").count() == 0
    visitor.go("node=cognitive&intasc=")
    assert visitor.text(".guide-choice option:checked").startswith("InTASC 7"), "also where the view says it no more"


def test_notes_are_never_in_the_panel(visitor: Visitor) -> None:
    tour = shipped(visitor)
    noted = [(number, each) for number, each in enumerate(tour["steps"], start=1) if each["notes"]]
    assert noted
    for number, step in noted:
        visitor.become(f"{step['view'] or '?'}&tour=start&step={number}".replace("?&", "?"))
        assert visitor.text(".guide h2") == step["title"]
        assert step["notes"] not in visitor.page.content()


@pytest.mark.everywhere
def test_back_and_forward_go_through_the_steps(visitor: Visitor) -> None:
    visitor.become("?tour=start")
    press(visitor, NEXT)
    visitor.page.go_back()
    visitor.settle()
    assert "Step 1 of" in visitor.text(".guide-where")
    visitor.page.go_forward()
    visitor.settle()
    assert "Step 2 of" in visitor.text(".guide-where")


def test_a_tour_of_another_browser_says_so_and_has_a_way_out(visitor: Visitor) -> None:
    visitor.become("?node=self-care&tour=my-q3gkad16&step=2")
    assert visitor.text(".guide h2") == "This tour is kept in another browser"
    press(visitor, ".guide a")
    assert visitor.query() == "?view=tours"
    visitor.become("?view=tours&tour=my-q3gkad16")
    assert "kept in another browser" in visitor.text("#tours")


def test_where_tours_cannot_be_fetched_the_guide_and_the_page_say_so_and_try_again(arrive: Arrive) -> None:
    visitor = arrive("?view=about")
    visitor.page.route("**/tours.json*", lambda route: route.abort())
    visitor.become("?tour=start")
    until(visitor.page, "document.querySelector('.guide h2')")
    assert visitor.text(".guide h2") == "The tours could not be loaded."
    press(visitor, ".guide button")
    assert visitor.text(".guide h2") == "The tours could not be loaded.", "and still cannot"
    visitor.become("?view=tours")
    assert "could not be loaded" in visitor.text("#tours")
    visitor.page.unroute_all()
    press(visitor, "#tours section button:has-text('Try again')")
    until(visitor.page, "document.querySelector('[data-tour=start]')")
    visitor.become("?tour=start")
    assert "Step 1 of" in visitor.text(".guide-where")


def test_a_tour_goes_on_where_it_was_left(visitor: Visitor) -> None:
    visitor.become("?tour=foundations")
    press(visitor, NEXT)
    visitor.become("?view=tours")
    assert visitor.text("[data-tour=foundations] [data-first]") == "Go on at step 2"
    press(visitor, "[data-tour=foundations] [data-first]")
    assert visitor.query().endswith("tour=foundations&step=2")


@pytest.mark.parametrize("name", ["start", "standard"])
def test_a_tour_is_told_in_spanish_on_a_spanish_page(arrive: Arrive, name: str) -> None:
    visitor = arrive(f"?tour={name}&step=2&lang=es")
    until(visitor.page, "document.querySelector('.guide-where')")
    assert "Paso 2 de" in visitor.text(".guide-where")
    assert visitor.page.locator(".guide [lang]").count() == 0


def test_on_a_phone_the_step_is_in_the_sheet_from_the_start(phone: Visitor) -> None:
    phone.open("?tour=start&step=2")
    until(phone.page, "document.querySelector('.guide-where')")
    assert phone.page.evaluate("document.documentElement.dataset.sheet") == "half"
    assert phone.page.locator("#map-page").is_visible(), "a step is told of the map, also on a phone"
    assert phone.page.locator(".guide-left").count() == 0
    for _ in range(3):
        phone.page.locator(NEXT).tap()
        phone.settle()
        assert phone.page.evaluate("document.documentElement.dataset.sheet") == "half"
        assert phone.page.locator(NEXT).is_visible()
    phone.page.locator("#sheet-close").tap()
    phone.settle()
    assert "step=5" in phone.query(), "the sheet is closed, and the step is not left"
    assert phone.page.locator(".guide-left").count() == 0
    phone.page.locator("#unfold").tap()
    phone.page.locator(".guide h2").wait_for()
