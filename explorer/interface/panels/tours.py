"""Tours: the page of all of them, the step that is followed, and the button that adds one. The browser draws all three,
since it keeps some tours; what it fills in itself stands in {…}."""

from collections.abc import Mapping

from dash.development.base_component import Component

from explorer.competencies.relationships import Status
from explorer.interface.components import Guide, StepAdder, TourShelf
from explorer.interface.content import Content
from explorer.view.state import Page, View
from explorer.words.catalogue import Words

Texts = dict[str, str | dict[str, str]]

_COMMON = {
    "all": "tour-all",
    "elsewhere": "tour-elsewhere",
    "elsewhere-why": "tour-elsewhere-why",
    "failed": "tour-failed",
    "failed-why": "tour-failed-why",
    "loading": "tour-loading",
    "retry": "failure-retry",
    "standard": "tour-standard",
    "untitled": "tour-untitled",
}
_GUIDE = _COMMON | {
    "ask": "tour-ask",
    "back": "tour-back",
    "empty": "tour-empty",
    "gone": "tour-gone",
    "leave": "tour-leave",
    "left": "tour-left",
    "next": "tour-next",
    "present": "tour-present",
    "previous": "tour-previous",
    "handout": "handout",
    "slides": "slides-make",
    "slides-begin": "slides-begin",
    "slides-done": "slides-done",
    "slides-failed": "slides-failed",
    "slides-sent": "slides-sent",
    "steps": "tour-steps",
    "ways": "tour-ways",
}
_SHELF = _COMMON | {
    "changed-elsewhere": "tour-changed-elsewhere",
    "clash": "tour-clash",
    "close": "tour-close",
    "delete": "tour-delete",
    "dismiss": "tour-dismiss",
    "down": "tour-down",
    "duplicate": "tour-duplicate",
    "edit": "tour-edit",
    "editing": "tour-editing",
    "field-caption": "tour-field-caption",
    "field-minutes": "tour-field-minutes",
    "field-notes": "tour-field-notes",
    "field-prompt": "tour-ask",
    "field-step": "tour-field-step",
    "field-summary": "tour-field-summary",
    "field-title": "tour-field-title",
    "forget": "tour-forget",
    "handout": "handout",
    "held": "tour-held",
    "in-file": "tour-in-file",
    "keep": "tour-keep",
    "lead": "tour-lead",
    "link": "tour-link",
    "link-copied": "tour-link-copied",
    "link-failed": "tour-link-failed",
    "link-long": "tour-link-long",
    "make": "tour-make",
    "not-held": "tour-not-held",
    "notes-why": "tour-notes-why",
    "open": "tour-open",
    "own": "tour-own",
    "own-none": "tour-own-none",
    "own-why": "tour-own-why",
    "prompt-why": "tour-prompt-why",
    "received": "tour-received",
    "received-why": "tour-received-why",
    "redo": "step-redo",
    "redone": "tour-redone",
    "save": "tour-save",
    "shipped": "tour-shipped",
    "show-view": "tour-show-view",
    "slides-sent": "slides-sent",
    "spoilt": "tour-spoilt",
    "start": "tour-start",
    "steps": "tour-steps-own",
    "steps-more": "tour-steps-more",
    "steps-none": "tour-steps-none",
    "title": "view-tours",
    "undo": "step-undo",
    "undone": "tour-undone",
    "unreadable": "tour-unreadable",
    "up": "tour-up",
    "wrong-empty": "tour-wrong-empty",
    "wrong-few": "tour-wrong-few",
    "wrong-id": "tour-wrong-id",
    "wrong-json": "tour-wrong-json",
    "wrong-language": "tour-wrong-language",
    "wrong-list": "tour-wrong-list",
    "wrong-missing": "tour-wrong-missing",
    "wrong-more": "tour-wrong-more",
    "wrong-nothing": "tour-wrong-nothing",
    "wrong-record": "tour-wrong-record",
    "wrong-repeated": "tour-wrong-repeated",
    "wrong-text": "tour-wrong-text",
    "wrong-unknown": "tour-wrong-unknown",
    "wrong-untold": "tour-wrong-untold",
    "wrong-view": "tour-wrong-view",
}
_ADDER = {
    "add": "tour-add",
    "close": "tour-close",
    "edit": "tour-add-edit",
    "first": "tour-first",
    "long": "tour-add-long",
    "map": "view-map",
    "undo": "step-undo",
    "undone": "tour-add-undone",
    "untitled": "tour-untitled",
}


def render_tours(content: Content) -> list[Component]:
    """The page of all tours, on which a visitor's own are made."""
    words = content.words
    texts: Texts = _texts(words, _SHELF) | {
        "continue": words("tour-continue", number="{number}"),
        "copy": words("tour-copy", title="{title}"),
        "count": _counted(words, "tour-count"),
        "deleted": words("tour-deleted", title="{title}"),
        "in-language": words("tour-in-language", language="{language}"),
        "in-tour": words("tour-in-tour", number="{number}"),
        "kept": words("tour-kept", title="{title}"),
        "minutes": _counted(words, "tour-minutes"),
        "misfit": words("tour-misfit", number="{number}", title="{title}", what="{what}"),
        "misfits": _counted(words, "tour-misfits"),
        "moved": words("tour-moved", number="{number}", count="{count}"),
        "opened": _counted(words, "tour-opened", titles="{titles}"),
        "other-framework": words("tour-other-framework", framework="{framework}"),
        "repeated": words("tour-repeated", number="{number}"),
        "step": words("tour-step", number="{number}"),
        "step-deleted": words("tour-step-deleted", number="{number}"),
        "wrong": _counted(words, "tour-wrong", name="{name}"),
        "wrong-long": words("tour-wrong-long", has="{has}", most="{most}"),
        "wrong-many": words("tour-wrong-many", has="{has}", most="{most}"),
        "wrong-number": words("tour-wrong-number", least="{least}", most="{most}"),
        "wrong-one-of": words("tour-wrong-one-of", among="{among}"),
        "wrong-size": words("tour-wrong-size", most="{most}"),
        "wrong-steps": words("tour-wrong-steps", has="{has}", wanted="{wanted}"),
        "wrong-version": words("tour-wrong-version", known="{known}"),
        "statuses": {
            **{status: words(f"status-{status}") for status in Status},
            Status.EDITORIAL: words("tour-our-words"),
        },
    }
    return [TourShelf(words=texts)]


def render_guide(content: Content, view: View) -> list[Component]:
    """The step of the tour that a view follows, or nothing."""
    if not view.tour or view.page is Page.TOURS:
        return []
    words = content.words
    texts: Texts = _texts(words, _GUIDE) | {
        "left-out": _counted(words, "tour-left-out", titles="{titles}"),
        "minutes": _counted(words, "tour-minutes"),
        "slides-picture": words("slides-step", number="{number}", count="{count}"),
        "said": words("tour-said", number="{number}", count="{count}", title="{title}", caption="{caption}"),
        "step": words("tour-step", number="{number}"),
        "where": words("tour-where", number="{number}", count="{count}"),
    }
    return [Guide(words=texts)]


def render_step_adder(content: Content) -> Component:
    """The button that adds the present view to a tour of the visitor's own."""
    words = content.words
    texts: Texts = _texts(words, _ADDER) | {
        "added": words("tour-added", number="{number}", title="{title}"),
        "copy": words("tour-copy", title="{title}"),
        "full": words("tour-add-full", title="{title}", most="{most}"),
        "page": words("page-title", title="{title}"),
    }
    return StepAdder(words=texts, framework=content.original.graph.about.title)


def _texts(words: Words, keys: Mapping[str, str]) -> Texts:
    return {name: words(key) for name, key in keys.items()}


def _counted(words: Words, key: str, **details: str) -> dict[str, str]:
    """A text for one and another for more, of which the browser takes the one that fits."""
    return {"one": words(key, count=1, **details), "other": words(key, count="{count}", **details)}
