"""A walk over the map by keys, as a screen reader reads it out; what is expected stands here as it is heard."""

import pytest
from playwright.sync_api import CDPSession

from tests.browser.screen_reader import at_focus
from tests.browser.test_keyboard import reach_map
from tests.browser.visitor import Visitor

FRAMEWORK = "Educator Competencies for Personalized, Learner-Centered Environments"
INTASC = "InTASC Model Core Teaching Standards"


WALK: list[tuple[str, str]] = [
    ("Home", f"{FRAMEWORK}. Framework 1 of 2. 26 links in, 4 out. 26 resources. | toggle button | not pressed"),
    ("PageDown", f"{INTASC}. Framework 2 of 2. 2 links in, 4 out. 2 resources. | toggle button | not pressed"),
    (
        "PageDown",
        f"Intrapersonal. Domain 1 of 4 in {FRAMEWORK}. 2 links in, 5 out. 1 resource. | toggle button | not pressed",
    ),
    ("PageDown", f"Interpersonal. Domain 2 of 4 in {FRAMEWORK}. 1 link in, 4 out. | toggle button | not pressed"),
    ("l", f"Link 1 of 5: {FRAMEWORK} contains Interpersonal. Published. | button"),
    ("3", "Link 3 of 5: Interpersonal contains Build strong relationships. Reported. | button"),
    (
        "ArrowRight",
        "Build strong relationships. Competency 2 of 4 in Interpersonal, foundational. 15 links in, 9 out. "
        "12 resources. | toggle button | not pressed",
    ),
    (
        "n",
        "Access to college, career and civic life. Competency 3 of 4 in Interpersonal, provisionally "
        "foundational. 1 link in, 3 out. | toggle button | not pressed",
    ),
    (
        "n",
        "Individual and shared leadership. Competency 4 of 4 in Interpersonal. 2 links in, 2 out. | "
        "toggle button | not pressed",
    ),
    (
        "Shift+N",
        "Access to college, career and civic life. Competency 3 of 4 in Interpersonal, provisionally "
        "foundational. 1 link in, 3 out. | toggle button | not pressed",
    ),
    ("l", "Link 1 of 4: Interpersonal contains Access to college, career and civic life. Provisional. | button"),
    (
        "1 2",
        "Link 2 of 4: Access to college, career and civic life is one of The set of twelve foundational "
        "competencies. Provisional. | button",
    ),
    (
        "ArrowLeft",
        "Access to college, career and civic life. Competency 3 of 4 in Interpersonal, provisionally "
        "foundational. 1 link in, 3 out. | toggle button | not pressed",
    ),
    ("PageUp", f"Interpersonal. Domain 2 of 4 in {FRAMEWORK}. 1 link in, 4 out. | toggle button | not pressed"),
    ("PageDown", f"Cognitive. Domain 3 of 4 in {FRAMEWORK}. 1 link in, 3 out. | toggle button | not pressed"),
    (
        "ArrowDown",
        "Brings racial inequities to light. Indicator 5 of 5 of Assessment and data. 1 link in, 0 out. | toggle "
        "button | not pressed",
    ),
    (
        "n",
        "Plans personal routes from data. Indicator 1 of 5 of Assessment and data. 1 link in, 0 out. | toggle "
        "button | not pressed",
    ),
    (
        "n",
        "Checks understanding along the way. Indicator 2 of 5 of Assessment and data. 1 link in, 0 out. | toggle "
        "button | not pressed",
    ),
    (
        "End",
        "How do we start from what students do well? Question from the field 3 of 3 in Student-Teacher "
        "Relationships (Challenge Map topic). 1 link in, 0 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "n",
        "How do I bond with students online? Question from the field 1 of 3 in Student-Teacher Relationships "
        "(Challenge Map topic). 1 link in, 0 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "n",
        "How do I get to know students in so little time? Question from the field 2 of 3 in Student-Teacher "
        "Relationships (Challenge Map topic). 1 link in, 0 out. 1 resource. | toggle button | not pressed",
    ),
    (
        "ArrowUp",
        "How do I bond with students online? Question from the field 1 of 3 in Student-Teacher Relationships "
        "(Challenge Map topic). 1 link in, 0 out. 1 resource. | toggle button | not pressed",
    ),
    ("Home", f"{FRAMEWORK}. Framework 1 of 2. 26 links in, 4 out. 26 resources. | toggle button | not pressed"),
    (
        "PageDown PageDown PageDown PageDown PageDown",
        f"Instructional. Domain 4 of 4 in {FRAMEWORK}. 3 links in, 8 out. 1 resource. | toggle button | not pressed",
    ),
    ("l 9", "Link 9 of 11: Instructional contains Technology in service of learning. Provisional. | button"),
    (
        "ArrowRight",
        "Technology in service of learning. Competency 8 of 8 in Instructional. 2 links in, 3 out. | "
        "toggle button | not pressed",
    ),
    ("Enter", "Technology in service of learning | heading level 2"),
    (
        "Escape",
        "Technology in service of learning. Competency 8 of 8 in Instructional. 2 links in, 3 out. | "
        "toggle button | pressed",
    ),
    (
        "l 2",
        "Link 2 of 5: The set of twelve foundational competencies builds toward Technology in service of "
        "learning. Provisional. | button",
    ),
    (
        "ArrowLeft",
        "The set of twelve foundational competencies. Set. 16 links in, 8 out. 4 resources. | toggle "
        "button | not pressed | "
        "Linked to what is selected.",
    ),
    (
        "n",
        "The set of twelve foundational competencies. Set. 16 links in, 8 out. 4 resources. | toggle "
        "button | not pressed | "
        "Linked to what is selected.",
    ),
    (
        "l l",
        "Link 1 of 1: The set of twelve foundational competencies builds toward Technology in service of "
        "learning. Provisional. | button",
    ),
    (
        "Enter",
        "The set of twelve foundational competencies builds toward Technology in service of learning | heading level 2",
    ),
    (
        "Escape",
        "Technology in service of learning. Competency 8 of 8 in Instructional. 2 links in, 3 out. | "
        "toggle button | pressed",
    ),
    (
        "Escape",
        "Technology in service of learning. Competency 8 of 8 in Instructional. 2 links in, 3 out. | "
        "toggle button | pressed",
    ),
    (
        "PageDown PageDown PageDown",
        f"Content. InTASC category 2 of 4 in {INTASC}. 1 link in, 2 out. | toggle button | not pressed",
    ),
    (
        "PageDown",
        f"Instructional Practice. InTASC category 3 of 4 in {INTASC}. 1 link in, 3 out. | toggle button | not pressed",
    ),
    (
        "ArrowDown",
        "InTASC 6: Assessment. InTASC standard 1 of 3 in Instructional Practice. 7 links in, 0 out. | "
        "toggle button | not pressed",
    ),
    (
        "n",
        "InTASC 7: Planning for Instruction. InTASC standard 2 of 3 in Instructional Practice. 4 links in, 0 "
        "out. | toggle button | not pressed",
    ),
    (
        "n",
        "InTASC 8: Instructional Strategies. InTASC standard 3 of 3 in Instructional Practice. 9 links in, 0 "
        "out. | toggle button | not pressed | Linked to what is selected.",
    ),
    (
        "ArrowDown",
        f"Professional Responsibility. InTASC category 4 of 4 in {INTASC}. 1 link in, 2 out. | toggle "
        "button | not pressed",
    ),
    (
        "n",
        f"The Learner and Learning. InTASC category 1 of 4 in {INTASC}. 1 link in, 3 out. | toggle "
        "button | not pressed",
    ),
]


@pytest.mark.wcag("1.3.2", "4.1.2")
def test_a_walk_is_heard_as_it_should_be(visitor: Visitor, debugger: CDPSession) -> None:
    reach_map(visitor)
    walked = []
    for keys, _ in WALK:
        for key in keys.split():
            visitor.press(key)
        visitor.settle()
        walked.append((keys, at_focus(debugger).said))
    assert walked == WALK


def test_the_walk_is_about_twenty_nodes_and_several_links() -> None:
    nodes = {text for _, text in WALK if "pressed" in text}
    links = {text for _, text in WALK if text.startswith("Link ")}
    assert len(nodes) >= 20
    assert len(links) >= 5
