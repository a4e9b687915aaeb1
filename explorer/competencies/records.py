"""What every record of our files has in common: the forms of its fields, and the language that it is told in."""

from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable or any(character.isspace() or not character.isprintable() for character in text):
        raise ValueError("not a web address")
    return text


Words = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=r"\S")]
ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE_FORM = r"^[a-z]{2,3}(-[A-Z]{2})?$"
ELEMENT_FORM = r"^\d{1,2}\([a-z]\)$"
Id = Annotated[str, StringConstraints(pattern=ID_FORM, max_length=80)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
SourceIds = Annotated[tuple[Id, ...], Field(min_length=1)]
ElementMark = Annotated[str, StringConstraints(pattern=ELEMENT_FORM)]


class Record(BaseModel):
    """Something that a file holds. Fields that are not known are refused, and nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Language = Annotated[str, StringConstraints(pattern=LANGUAGE_FORM)]


class Told(Record):
    """A record with texts of our own. ``language`` is what they are in."""

    _language: str = PrivateAttr("en")

    @property
    def language(self) -> str:
        """The language that its texts are in, as an address or an attribute names it."""
        return self._language

    def told_in(self, language: str, **texts: Any) -> Self:
        """The same record with texts in another language."""
        told = self.model_copy(update=texts)
        told._language = language
        return told


class Translation(Record):
    """The texts of a record in another language: our own translation."""

    language: Language
