"""Every catalogue says what the English one says: the same keys, the same details, its own plurals."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

from explorer.settings import PROJECT
from explorer.words.catalogue import LANGUAGES, Words
from tests.words.test_catalogue import MESSAGES as ENGLISH
from tests.words.test_catalogue import SAMPLES

OTHERS = [language for language in LANGUAGES if language != "en"]


@cache
def parsed(language: str) -> list[ftl.EntryType]:
    source = (PROJECT / "explorer" / "words" / f"{language}.ftl").read_text(encoding="utf-8")
    return FluentParser().parse(source).body


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    return {each.id.name: each for each in parsed(language) if isinstance(each, ftl.Message)}


class _Names(visitor.Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.details = set[str]()
        self.dates = set[str]()
        self.numbers = set[str]()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.details.add(node.id.name)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:
        self.dates |= {each.id.name for each in node.arguments.positional if isinstance(each, ftl.VariableReference)}
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        keys = {each.key.name if isinstance(each.key, ftl.Identifier) else each.key.value for each in node.variants}
        if isinstance(node.selector, ftl.VariableReference) and "other" in keys:
            self.numbers.add(node.selector.id.name)
        self.generic_visit(node)


def names(message: ftl.Message) -> _Names:
    found = _Names()
    found.visit(message)
    return found


def test_english_comes_first_and_spanish_is_there() -> None:
    assert LANGUAGES[0] == "en"
    assert "es" in LANGUAGES
    assert set(LANGUAGES) == {path.stem for path in Path(PROJECT / "explorer" / "words").glob("*.ftl")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_catalogue_is_understood(language: str) -> None:
    assert [each.content for each in parsed(language) if isinstance(each, ftl.Junk)] == []
    ids = [each.id.name for each in parsed(language) if isinstance(each, ftl.Message)]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_every_key_and_no_other(language: str) -> None:
    assert set(messages(language)) == set(ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("key", ENGLISH)
def test_a_message_names_the_same_details(language: str, key: str) -> None:
    told, english = names(messages(language)[key]), names(ENGLISH[key])
    assert told.details == english.details
    assert told.dates == english.dates


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_can_be_said_of_none_of_one_and_of_many(language: str) -> None:
    words = Words.of(language)
    for key, message in messages(language).items():
        found = names(message)
        for number in (0, 1, 2, 21, 1234):
            details = {
                name: SAMPLES[name][0] if name in SAMPLES else number if name in found.numbers else f"[{name}]"
                for name in found.details
            }
            said = words(key, **details)
            assert said.strip() == said != ""
            assert not re.search(r"\{|  ", said), (key, said)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_is_not_english_under_another_name(language: str) -> None:
    """Few short words are the same in both; a sentence never is."""
    told = messages(language)
    same = [key for key, message in ENGLISH.items() if _text(message) == _text(told[key]) and " " in _text(message)]
    assert [key for key in same if re.search(r"\b(the|and|of|is|are|this|with|from|to)\b", _text(ENGLISH[key]))] == []


def _text(message: ftl.Message) -> str:
    class Texts(visitor.Visitor):
        def __init__(self) -> None:
            super().__init__()
            self.found: list[str] = []

        def visit_TextElement(self, node: ftl.TextElement) -> None:
            self.found.append(node.value)

    texts = Texts()
    texts.visit(message)
    return " ".join(texts.found)


def test_dates_and_numbers_are_written_as_in_the_language() -> None:
    day = date(2026, 11, 22)
    assert "November 22, 2026" in Words.of("en")("address-checked", date=day)
    assert "22 de noviembre de 2026" in Words.of("es")("address-checked", date=day)
    assert [Words.of(each)("details-links", count=1234) for each in ("en", "es")] == ["1,234 links", "1,234 vínculos"]
    assert [Words.of("es")("details-links", count=count) for count in (1, 2)] == ["1 vínculo", "2 vínculos"]
