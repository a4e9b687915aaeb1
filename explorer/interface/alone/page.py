"""The document of a saved file, and the answer that hands it over."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, request
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from explorer.competencies.relationships import RELATIONSHIPS, Kind, Relation, Status
from explorer.competencies.schema import Standard
from explorer.interface.alone.address import ADDRESS
from explorer.interface.alone.code import Code, read_code
from explorer.interface.alone.told import LAYOUTS, told_to_scripts
from explorer.interface.asked import origin_asked, view_asked
from explorer.interface.content import Content, Contents
from explorer.interface.downloads import answer_file
from explorer.interface.elements import lang
from explorer.interface.entries import Writer
from explorer.interface.help import KEYS
from explorer.interface.plain import sources_of, terms_of
from explorer.interface.standalone import TEMPLATES
from explorer.interface.text import Text
from explorer.interface.tours import told_tours
from explorer.view.address import Key, format_query
from explorer.view.state import LayoutName, Theme, View


def publish_alone(server: Flask, contents: Contents, assets: Path) -> None:
    """Add the address that the file comes from. It takes a query: the language, the theme and the view that it opens
    at, and with ``tour`` that tour alone; and ``origin``, the one that the page says it is at."""
    code = read_code(assets)

    @server.get(f"/{ADDRESS}")
    def alone() -> Response:
        view, _ = view_asked(contents)
        day = datetime.now(UTC).date()
        page = render_alone(contents, view, code, origin_asked(_origin_named()), day)
        return answer_file(f"competency-explorer-{day}.html", "text/html; charset=utf-8", page.encode())


def _origin_named() -> str | None:
    """The origin that the page says it is at: in the query, or as the page that the link stands on."""
    page = urlsplit(request.referrer or "")
    own = f"{page.scheme}://{page.netloc}" if page.netloc == request.host else None
    return request.args.get("origin", own)


def render_alone(contents: Contents, view: View, code: Code, origin: str, day: date) -> str:
    """The whole file for a view, saved on a day from the explorer at an origin."""
    content = contents.of(view.language)
    words, about = content.words, content.graph.about
    everything = content.shown(View())
    writer = Writer(content, View(), everything, "#")
    parts, others = writer.outline()
    tours = [told for told in told_tours(content) if view.tour in (None, told["id"])]
    return TEMPLATES.get_template("alone.html").render(
        words=words,
        theme="" if view.theme is Theme.SYSTEM else view.theme,
        policy=code.policy,
        script=Markup(code.script),
        style=Markup(code.style),
        icon=code.icon,
        told=_as_json(told_to_scripts(content, view, everything, tours)),
        day=day,
        live=f"{origin}/{format_query(View(language=view.language))}",
        host=urlsplit(origin).netloc,
        about=Text.of(content, about.title, about),
        what=Text.of(
            content,
            content.voice(about).words(
                "about-what", title=about.title, edition=about.edition, publishers=about.publishers
            ),
            about,
        ),
        publisher=about.url,
        credit=Text.of(content, about.credit, about),
        foreign=lang(content, contents.original).get("lang"),
        anchor="item-",
        sources_named=False,
        parts=parts,
        others=others,
        terms=terms_of(content, writer),
        sources=sources_of(content),
        statuses=list(Status),
        kinds=[kind for kind in Kind if content.graph.of_kind(kind)],
        universe={Key.KIND: ",".join(Kind), Key.RELATION: ",".join(Relation), Key.STATUS: ",".join(Status)},
        relations=[(relation, RELATIONSHIPS[relation].drawing) for relation in Relation],
        types=content.vocabulary.choices[Key.TYPE],
        standards=list(_standards(content)),
        domains=list(_domains(content)),
        layouts=[(name, "" if name is LayoutName.MAP else name) for name in LAYOUTS],
        themes=[(theme, "" if theme is Theme.SYSTEM else theme) for theme in Theme],
        tours=list(_cards(content, tours)),
        keys={group: KEYS[group] for group in ("keys-map", "keys-everywhere", "keys-touch")},
        bare=",".join(key for key in Key if key is not Key.THEME),
    )


def _as_json(told: Any) -> Markup:
    def dumped(value: Any, **_: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    # What a script element could take for its end is escaped, and so are the two line ends that JavaScript once had.
    text = htmlsafe_json_dumps(told, dumps=dumped)
    return Markup(text.replace("\u2028", r"\u2028").replace("\u2029", r"\u2029"))


@dataclass(frozen=True)
class Choice:
    """A standard or a domain to filter by: its member in the query, its name, and what it is called with a count."""

    member: str
    title: Text
    named: Text
    named_one: str


def _standards(content: Content) -> Iterator[Choice]:
    standards = [node for node in content.graph.nodes.values() if isinstance(node, Standard)]
    for each in sorted(standards, key=lambda each: each.number):
        words = content.voice(each).words
        named, one = (
            words("filters-standard", number=each.number, title=each.title, count=count) for count in ("{count}", 1)
        )
        yield Choice(str(each.number), Text(str(each.number)), Text.of(content, named, each), one)


def _domains(content: Content) -> Iterator[Choice]:
    for each in sorted(content.graph.of_kind(Kind.DOMAIN), key=lambda each: each.order):
        words = content.voice(each).words
        named, one = (words("filters-domain-count", title=each.title, count=count) for count in ("{count}", 1))
        yield Choice(each.id, Text.of(content, each.title, each), Text.of(content, named, each), one)


@dataclass(frozen=True)
class Card:
    """A tour on the page of all of them, with where it starts: once, or for each standard."""

    title: Text
    summary: Text
    minutes: int
    steps: int
    starts: tuple[tuple[str, str], ...]


def _cards(content: Content, tours: list[dict[str, Any]]) -> Iterator[Card]:
    for name in dict.fromkeys(told["id"] for told in tours):
        same = [told for told in tours if told["id"] == name]
        first = same[0]
        language = None if first["language"] == content.language else first["language"]
        starts = tuple((_start(told), told["title"]) for told in same)
        yield Card(
            Text(first["title"], language),
            Text(first["summary"], language),
            first["minutes"],
            len(first["steps"]),
            starts,
        )


def _start(told: dict[str, Any]) -> str:
    view = told["steps"][0]["view"]
    return f"{view}{'&' if view else '?'}{Key.TOUR}={told['id']}"
