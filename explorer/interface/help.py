"""Help in place: what can be done, task by task, then the keys, and how to do without them."""

from dataclasses import dataclass, replace

from dash import html
from dash.development.base_component import Component

from explorer.competencies.filters import Filters
from explorer.interface.content import Content
from explorer.interface.elements import data, dialog
from explorer.interface.ids import Id
from explorer.interface.panels.preferences import render_keys_switch
from explorer.view.address import Key, format_query
from explorer.view.state import Focus, Page, View


@dataclass(frozen=True)
class Task:
    """Something that visitors want to do, by its part of the catalogue's keys, with a view that shows it done.

    What the view searches for is a key too, since a word is found in its own language.
    """

    name: str
    shown: View | None = None


TASKS = (
    Task("find", View(q="help-find-word")),
    Task("filter", View(filters=Filters(intasc=frozenset({3})))),
    Task("why", View(node="strong-relationships", edge="strong-relationships~aligns~intasc-3")),
    Task("order", View(node="student-agency", focus=Focus.CHAIN)),
    Task("way", View(page=Page.PATH, node="self-care", to="intasc-3")),
    Task("compare", View(page=Page.COMPARE, node="intasc-3", beside="intasc-5")),
    Task("share", View(page=Page.CROSSWALK)),
    Task("phone"),
    Task("words", View(page=Page.OUTLINE)),
)
"""What the help tells how to do, in this order."""

KEYS = {
    "keys-map": (
        *("arrows", "next", "groups", "home", "enter", "escape", "links", "link-number", "summary"),
        *("shift", "control", "plus", "zero"),
    ),
    "keys-everywhere": ("slash", "digits", "undo", "question"),
    "keys-presenting": (
        *("present-next", "present-previous", "present-ends", "present-blank", "present-overview", "present-full"),
        *("present-window", "present-join", "present-keys", "present-back"),
    ),
    "keys-touch": ("wheel", "drag", "move", "click", "click-line"),
}
"""The keys that the help lists, by group."""

_SAME = (Key.LANG, Key.THEME, Key.EMBED)


def render_help(content: Content) -> Component:
    """The dialog with all of it."""
    words = content.words
    return dialog(
        Id.HELP,
        words("help-title"),
        words("help-close"),
        [
            html.Div([_task(content, each) for each in TASKS], className="tasks"),
            html.H3(words("help-keys"), id="help-keys", tabIndex=-1, className="part"),
            html.Div([_keys(content, group) for group in KEYS], className="keys"),
            html.Div([render_keys_switch(content), html.P(words("keys-note"), className="fine")], className="keys-off"),
        ],
        way=html.A(words("help-to-keys"), href="#help-keys", className="plain"),
    )


def _task(content: Content, task: Task) -> Component:
    words = content.words
    return html.Section(
        [
            html.H3(words(f"help-{task.name}")),
            html.P(words(f"help-{task.name}-how")),
            html.P(_example(content, _in_words(content, task.shown), words(f"help-{task.name}-try")))
            if task.shown and _is_there(content, task.shown)
            else None,
        ]
    )


def _example(content: Content, view: View, text: str) -> Component:
    """A link to a view, from whatever is looked at now; theme and language stay."""
    return html.A(
        text,
        href=format_query(replace(view, language=content.words.language)),
        className="try",
        **data(drop=",".join(key for key in Key if key not in _SAME), go=format_query(view).removeprefix("?")),
    )


def _in_words(content: Content, view: View) -> View:
    return replace(view, q=content.words(view.q)) if view.q else view


def _is_there(content: Content, view: View) -> bool:
    """Whether the framework has what a view is about."""
    known = content.vocabulary
    nodes = {view.node, view.to, view.beside} - {None}
    standards = set(map(str, view.filters.intasc))
    return (
        nodes <= set(known.nodes)
        and (not view.q or bool(content.index.find(content.words(view.q))))
        and (view.edge is None or view.edge in known.edges)
        and standards <= set(known.choices[Key.INTASC])
    )


def _keys(content: Content, group: str) -> Component:
    return html.Section([html.H4(content.words(group)), render_keys(content, group)])


def render_keys(content: Content, group: str) -> Component:
    """The keys of a group, with what each does."""
    words = content.words
    return html.Dl([html.Div([html.Dt(words(f"key-{key}")), html.Dd(words(f"key-{key}-does"))]) for key in KEYS[group]])
