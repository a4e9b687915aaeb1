"""The catalogue and the code say the same keys and the same details."""

import ast
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, get_args

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl
from jinja2 import Environment, nodes

from explorer.competencies.filters import Match
from explorer.competencies.relationships import Kind, Relation, Status, Strength
from explorer.competencies.schema import ResourceType
from explorer.competencies.search import Field
from explorer.competencies.surroundings import Direction
from explorer.drawing.emphasis import Side
from explorer.interface import help, presenting
from explorer.interface.conformance import Term
from explorer.interface.handouts.paper import Paper
from explorer.interface.handouts.posters import Sheet
from explorer.settings import PROJECT
from explorer.view.state import Column, LayoutName, Page, Theme, Unmatched
from explorer.words.catalogue import LANGUAGES, Words

SOURCE = (PROJECT / "explorer" / "words" / "en.ftl").read_text(encoding="utf-8")
MESSAGES = {each.id.name: each for each in FluentParser().parse(SOURCE).body if isinstance(each, ftl.Message)}
WORDS = Words.of("en")

_KEYS = tuple(key for keys in help.KEYS.values() for key in keys)

# The keys that the code puts together, by the form in which it writes them, and all that can be filled in.
FAMILIES: dict[str, list[tuple[str, ...]]] = {
    "kind-{}": [(each,) for each in Kind],
    "kinds-{}": [(each,) for each in Kind],
    "status-{}": [(each,) for each in Status],
    "status-{}-means": [(each,) for each in Status],
    "strength-{}": [(each,) for each in Strength],
    "handout-strength-{}": [(each,) for each in Strength],
    "paper-{}": [(each,) for each in Paper],
    "relation-{}": [(each,) for each in Relation],
    "relation-{}-means": [(each,) for each in Relation],
    "direction-{}": [(each,) for each in Direction],
    "focus-within-{}": [(each,) for each in Direction],
    "relation-{}{}": [(each, end) for each in Relation for end in ("", "-back")],
    "type-{}": [(each,) for each in get_args(ResourceType)],
    "search-in-{}": [(each,) for each in Field],
    "view-{}": [(each,) for each in Page],
    "layout-{}": [(each,) for each in LayoutName],
    "layout-{}-does": [(each,) for each in LayoutName],
    "side-{}": [(each,) for each in Side],
    "step-{}": [("undo",), ("redo",)],
    "step-{}-title": [("undo",), ("redo",)],
    "theme-{}": [(each,) for each in Theme],
    "theme-short-{}": [(each,) for each in Theme],
    "language-{}": [(each,) for each in LANGUAGES],
    "help-{}": [(each.name,) for each in help.TASKS],
    "help-{}-how": [(each.name,) for each in help.TASKS],
    "help-{}-try": [(each.name,) for each in help.TASKS if each.shown],
    "match-{}": [(each,) for each in Match],
    "unmatched-{}": [(each,) for each in Unmatched],
    "column-{}": [(each,) for each in Column],
    "conformance-{}": [(each,) for each in Term],
    "conformance-{}-means": [(each,) for each in Term],
    "chip-{}": [(each,) for each in ("kind", "relation", "status", "type")],
    "{}{}": [
        *(("kinds-", each) for each in Kind),
        *(("relation-", each) for each in Relation),
        *(("status-", each) for each in Status),
        *(("type-", each) for each in get_args(ResourceType)),
    ],
    "legend-{}": [(each,) for each in ("unbroken", "broken", "foundational", "number", "confirmed-outline")],
    "present-{}": [(each,) for each in presenting.CONTROLS],
    "picture-{}": [("view",), ("whole",)],
    "picture-save-{}": [("svg",), ("png",)],
    "poster-{}": [(each,) for each in Sheet],
    "share-poster-{}": [(each,) for each in Sheet],
    "key-{}": [(each,) for each in _KEYS],
    "key-{}-does": [(each,) for each in _KEYS],
    "welcome-{}": [(each,) for each in ("select", "filter", "share")],
    "{}-why": [(f"welcome-{each}",) for each in ("foundations", "relationships", "standard")],
    "{}-means": [("foundational",), ("foundational-provisional",)],
    "error-{}": [("not-found",), ("no-code",), ("failed",), ("refused",)],
    "error-{}-title": [("not-found",), ("no-code",), ("failed",), ("refused",)],
}


@cache
def modules() -> list[tuple[str, ast.Module]]:
    folder = PROJECT / "explorer"
    return [
        (str(path.relative_to(PROJECT)), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(folder.rglob("*.py"))
    ]


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every place of the code that asks for words, with its name."""
    for name, module in modules():
        for each in ast.walk(module):
            if isinstance(each, ast.Call) and each.args:
                called = each.func.attr if isinstance(each.func, ast.Attribute) else getattr(each.func, "id", "")
                if called == "words":
                    yield f"{name}:{each.lineno}", each


def key_makers() -> Iterator[ast.FunctionDef]:
    """The functions that put a key together for others, by their name."""
    for _, module in modules():
        for each in ast.walk(module):
            if isinstance(each, ast.FunctionDef) and each.name.endswith("_key"):
                yield each


def form(written: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in written.values)


def keys_of(argument: ast.expr) -> Iterator[str]:
    """The keys that the first argument of a call can be, as far as it says so itself."""
    if isinstance(argument, ast.Constant):
        yield str(argument.value)
    elif isinstance(argument, ast.JoinedStr):
        yield from (form(argument).format(*each) for each in FAMILIES[form(argument)])
    elif isinstance(argument, ast.IfExp):
        yield from keys_of(argument.body)
        yield from keys_of(argument.orelse)
    elif isinstance(argument, ast.Call):
        for maker in key_makers():
            if maker.name == getattr(argument.func, "id", ""):
                yield from (
                    key
                    for each in ast.walk(maker)
                    if isinstance(each, ast.Return) and each.value
                    for key in keys_of(each.value)
                )


def asked() -> set[str]:
    written = {key for _, call in calls() for key in keys_of(call.args[0])}
    return written | {key for _, call in template_calls() for key in keys_of_template(call.args[0])}


def template_calls() -> Iterator[tuple[str, nodes.Call]]:
    """The same of the templates."""
    for path in sorted((PROJECT / "explorer" / "interface" / "templates").glob("*.html")):
        for each in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(each.node, nodes.Name) and each.node.name == "words":
                yield f"{path.name}:{each.lineno}", each


def keys_of_template(argument: nodes.Expr) -> Iterator[str]:
    """The keys that a template asks for, as far as it says so itself."""
    if isinstance(argument, nodes.Const):
        yield str(argument.value)
    elif isinstance(argument, nodes.CondExpr):
        for each in (argument.expr1, argument.expr2):
            if each is not None:
                yield from keys_of_template(each)


def literals() -> set[str]:
    return {
        each.value
        for _, module in modules()
        for each in ast.walk(module)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }


def details_of(key: str) -> set[str]:
    """The details that a message names."""

    class Names(visitor.Visitor):
        def __init__(self) -> None:
            super().__init__()
            self.found = set[str]()

        def visit_VariableReference(self, node: Any) -> None:
            self.found.add(node.id.name)

    names = Names()
    names.visit(MESSAGES[key])
    return names.found


def test_the_catalogue_has_no_line_that_cannot_be_read() -> None:
    junk = [each for each in FluentParser().parse(SOURCE).body if isinstance(each, ftl.Junk)]
    assert junk == []
    names = [each.id.name for each in FluentParser().parse(SOURCE).body if isinstance(each, ftl.Message)]
    assert len(names) == len(set(names)) > 200


def test_every_form_in_which_the_code_writes_keys_is_known_here_and_no_other() -> None:
    written = [*(call.args[0] for _, call in calls()), *key_makers()]
    forms = {form(each) for part in written for each in ast.walk(part) if isinstance(each, ast.JoinedStr)}
    assert forms == set(FAMILIES)


def test_every_key_that_the_code_asks_for_is_in_the_catalogue() -> None:
    assert len(asked()) > 150
    assert asked() - set(MESSAGES) == set()


def test_every_notice_is_in_the_catalogue() -> None:
    notices = {
        str(each.args[0].value)
        for _, module in modules()
        for each in ast.walk(module)
        if isinstance(each, ast.Call)
        and getattr(each.func, "id", "") == "Notice"
        and isinstance(each.args[0], ast.Constant)
    }
    assert len(notices) >= 5
    assert notices <= set(MESSAGES)


def test_no_key_of_the_catalogue_is_unused() -> None:
    chosen_by_a_variable = {each for each in literals() if "-" in each} | {"foundational"}
    assert set(MESSAGES) - asked() - chosen_by_a_variable == set()


def test_the_parts_of_families_stand_in_the_code() -> None:
    known = literals()
    parts = {part for form in ("legend-{}", "key-{}", "welcome-{}", "error-{}") for (part,) in FAMILIES[form]}
    assert parts <= known


SAMPLES: dict[str, list[str | int | date]] = {"date": [date(2026, 11, 21)]}


@pytest.mark.parametrize("key", MESSAGES)
def test_every_message_is_filled_in_with_the_details_it_names(key: str) -> None:
    names = details_of(key)
    for round_ in range(3):
        values: dict[str, Any] = {
            name: SAMPLES.get(name, [round_])[0] if _counts(key, name) or name in SAMPLES else f"[{name}]"
            for name in names
        }
        said = WORDS(key, **values)
        assert said.strip() == said != ""
        assert "{" not in said
        assert "  " not in said
        for name, value in values.items():
            assert f"[{name}]" in said or value != f"[{name}]"


def _counts(key: str, name: str) -> bool:
    """Whether a message chooses its wording by this detail."""

    class Selectors(visitor.Visitor):
        def __init__(self) -> None:
            super().__init__()
            self.found = set[str]()

        def visit_SelectExpression(self, node: Any) -> None:
            self.found.add(getattr(getattr(node.selector, "id", None), "name", ""))
            self.generic_visit(node)

    selectors = Selectors()
    selectors.visit(MESSAGES[key])
    return name in selectors.found


@pytest.mark.parametrize(("place", "call"), list(calls()), ids=lambda value: value if isinstance(value, str) else "")
def test_a_call_gives_the_details_that_its_message_names(place: str, call: ast.Call) -> None:
    if any(each.arg is None for each in call.keywords):
        return  # the details are put together elsewhere; a missing one raises, which the panels' tests would show
    given = {str(each.arg) for each in call.keywords}
    for key in keys_of(call.args[0]):
        assert details_of(key) == given, key


@pytest.mark.parametrize(
    ("place", "call"), list(template_calls()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_template_gives_the_details_that_its_message_names(place: str, call: nodes.Call) -> None:
    for key in keys_of_template(call.args[0]):
        assert details_of(key) == {each.key for each in call.kwargs}, key


def test_a_missing_detail_and_an_unknown_key_are_mistakes() -> None:
    assert WORDS("page-title", title="Help") == "Help · Competency Explorer"
    with pytest.raises(KeyError, match="page-title"):
        WORDS("page-title")
    with pytest.raises(LookupError):
        WORDS("no-such-key")


def test_details_are_put_in_as_they_are() -> None:
    small = Words("en", "said = “{ $what }” { $count ->\n    [one] once\n   *[other] { $count } times\n  }")
    assert small("said", what="{ $x } <b> \u202e", count=1) == "“{ $x } <b> \u202e” once"
    assert small("said", what="", count=2_000) == "“” 2,000 times"
