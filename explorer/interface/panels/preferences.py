"""How the page looks and behaves: theme and language, which the address names, and motion and keys, which it does not.

``assets/parts/preferences.js`` keeps motion and keys, in the visitor's browser alone.
"""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from explorer.interface.components import Tree
from explorer.interface.content import Content
from explorer.interface.elements import aria, data, dialog, switch
from explorer.interface.ids import Id
from explorer.view.address import Key, format_query
from explorer.view.state import Theme, View
from explorer.words.catalogue import LANGUAGES


def render_preferences(content: Content) -> Component:
    """The dialog with all of them."""
    words = content.words
    return dialog(
        Id.DISPLAY,
        words("display"),
        words("display-close"),
        [
            Tree(id=Id.THEME),
            _choice(
                words("motion"), {"": words("theme-short-system"), "reduce": words("motion-reduce")}, name="motion"
            ),
            render_keys_switch(content),
            html.P(words("keys-note"), className="fine"),
            html.P(words("display-kept"), className="fine kept"),
        ],
    )


def render_theme(content: Content, view: View) -> list[Component]:
    """The themes and the languages, each with what holds now."""
    words, spoken = content.words, content.words.language
    return [
        html.Div(
            [
                html.P(words("theme"), className="choice-name", **aria(hidden="true")),
                *(
                    switch(
                        [_swatch(theme), words(f"theme-short-{theme}")],
                        pressed=theme is view.theme,
                        class_name=f"theme-choice theme-{theme}",
                        go=f"{Key.THEME}={'' if theme is Theme.SYSTEM else theme}",
                    )
                    for theme in Theme
                ),
            ],
            className="choice themes",
            role="group",
            **aria(label=words("theme")),
        ),
        html.Div(
            [
                html.P(words("language"), className="choice-name", **aria(hidden="true")),
                *(
                    _language_link(content, view, language, "switch", current="true" if language == spoken else None)
                    for language in LANGUAGES
                ),
            ],
            className="choice",
            role="group",
            **aria(label=words("language")),
        ),
    ]


def _swatch(theme: Theme) -> Component:
    """A small page in a theme; that of the system is one of two."""
    grounds = (Theme.LIGHT, Theme.DARK) if theme is Theme.SYSTEM else (theme,)
    return html.Span([html.Span(className=f"in-{each}") for each in grounds], className="swatch", **aria(hidden="true"))


def render_languages(content: Content, view: View) -> list[Component]:
    """The same view in each other language, a click away."""
    return [
        _language_link(content, view, language, "plain") for language in LANGUAGES if language != content.words.language
    ]


def _language_link(
    content: Content, view: View, language: str, class_name: str, *, current: str | None = None
) -> Component:
    """A language by its own name. A plain link: the server makes the whole page for a language."""
    return html.A(
        content.words(f"language-{language}"),
        href=format_query(replace(view, language=language)) or "?",
        hrefLang=language,
        lang=language,
        className=class_name,
        **aria(current=current),
    )


def render_keys_switch(content: Content) -> Component:
    """Whether single keys do anything."""
    words = content.words
    return _choice(words("keys"), {"": words("keys-on"), "off": words("keys-off")}, name="keys")


def _choice(title: str, values: dict[str, str], *, name: str) -> Component:
    """Buttons for the values of a preference that the browser keeps; it marks the one that holds."""
    return html.Div(
        [
            html.P(title, className="choice-name", **aria(hidden="true")),
            *(
                html.Button(
                    text,
                    type="button",
                    className="switch",
                    **aria(pressed=str(not value).lower()),
                    **data(preference=name, value=value),
                )
                for value, text in values.items()
            ),
        ],
        className="choice",
        role="group",
        **aria(label=title),
    )
