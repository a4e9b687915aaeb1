"""The words of the interface in one language, from one Fluent file."""

from datetime import date
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

_FOLDER = Path(__file__).parent

LANGUAGES = tuple(sorted((path.stem for path in _FOLDER.glob("*.ftl")), key=lambda name: (name != "en", name)))
"""The languages that have a catalogue, English first. A file more is a language more."""


class Words:
    """Every text that a visitor sees, by its key: ``words("copy-link")``, ``words("shown", count=3)``."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        self.source = source
        # Numbers and dates as readers in the United States write them, whatever their language.
        self._bundle = FluentBundle([f"{language}-US"], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    @classmethod
    def of(cls, language: str) -> "Words":
        """The catalogue of a language, such as ``en``."""
        return cls(language, (_FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))

    def __call__(self, key: str, /, **details: str | int | date) -> str:
        """The text for a key, filled in. Raises :class:`KeyError` for an unknown key or a missing detail."""
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, details)
        if errors:
            raise KeyError(f"{key}: {errors}")
        return str(text)
