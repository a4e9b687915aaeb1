"""A framework in another language: every record that has a translation told in it, the others as they are."""

from typing import Any

from explorer.competencies.schema import Document


def translated(document: Document, language: str) -> Document:
    """The document with its translations into a language in the place of the texts that they translate.

    A record without one stays as it is, and its ``language`` says so. Quotations, publishers and sources are never
    translated.
    """
    about = document.graph
    facts = _into(language, about)
    return document.model_copy(
        update={
            "graph": about.model_copy(
                update={"glossary": tuple(_told(term, language) for term in about.glossary)}
                | (_texts(facts) if facts else {})
            ),
            "nodes": tuple(_told(node, language) for node in document.nodes),
            "edges": tuple(_told(link, language) for link in document.edges),
        }
    )


def _told(record: Any, language: str) -> Any:
    translation = _into(language, record)
    return record.told_in(**_texts(translation)) if translation else record


def _into(language: str, record: Any) -> Any:
    return next((each for each in record.translations if each.language == language), None)


def _texts(translation: Any) -> dict[str, Any]:
    """The texts of a translation; what it leaves open stays as it was."""
    return {name: value for name in type(translation).model_fields if (value := getattr(translation, name)) is not None}
