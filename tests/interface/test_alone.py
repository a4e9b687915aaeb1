"""The map as one file: all of the framework, nothing that is fetched, and nothing that runs but its own scripts."""

import json
import re
from collections import Counter
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from explorer.application import create_app
from explorer.competencies.relationships import Status
from explorer.competencies.schema import Competency
from explorer.graph_file.reader import read_graph
from explorer.interface.alone.code import SCRIPTS, STYLES, hash_of, read_code
from explorer.interface.alone.page import render_alone
from explorer.interface.alone.told import LAYOUTS
from explorer.interface.bundles import bundle
from explorer.interface.content import Contents
from explorer.interface.panels.about import render_about
from explorer.settings import PROJECT, Settings
from explorer.tours.reader import read_tours
from explorer.tours.schema import Step, Tour
from explorer.view.address import parse_query
from explorer.words.catalogue import LANGUAGES
from tests.builders import domain, graph_of, link, node, resource, source, term
from tests.interface.test_plain import HOSTILE, Element, entry, entry_of, ids, own, read

ASSETS = PROJECT / "assets"
CODE = read_code(ASSETS)
CONTENTS = Contents(read_graph(Settings().graph_file), tours=read_tours(Settings().tours_file))
GRAPH = CONTENTS.original.graph
DAY = date(2026, 11, 22)
LIVE = "https://map.example"
WORST = HOSTILE + "</script><!--<script>'\"--></style>]]>\u2028<img onerror=ran=1>"


def render(query: str = "", contents: Contents = CONTENTS) -> str:
    view, _ = parse_query(query, contents.original.vocabulary)
    return render_alone(contents, view, CODE, LIVE, DAY)


@cache
def saved(query: str = "") -> str:
    return render(query)


@cache
def page(query: str = "") -> Element:
    return read(saved(query))


def told_in(text: str) -> dict[str, object]:
    [found] = re.findall(r'<script type="application/json" id="told">(.*?)</script>', text, re.DOTALL)
    told: dict[str, object] = json.loads(found)
    return told


# --- all of it


@pytest.mark.few(1)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_node_is_told_once_with_its_meaning(language: str) -> None:
    root, content = page(f"?lang={language}"), CONTENTS.of(language)
    anchors = Counter(each.attributes["id"] for each in root.walk() if "id" in each.attributes)
    assert set(anchors.values()) == {1}
    assert len(content.graph.nodes) == 146
    for name, each in content.graph.nodes.items():
        told = [paragraph.text for paragraph in own(root, f"item-{name}", "p")]
        assert each.meaning in told, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_from_when_it_is_and_where_the_live_one_and_the_framework_are(language: str) -> None:
    root, content = page(f"?lang={language}"), CONTENTS.of(language)
    assert content.words("alone-saved", date=DAY) in ids(root)["outline"].text, "also where no script runs"
    assert "2026" in content.words("alone-saved", date=DAY)
    lives = {each.attributes["href"] for each in root.find("a") if "data-live" in each.attributes}
    assert lives == {f"{LIVE}/" if language == "en" else f"{LIVE}/?lang={language}"}
    assert content.graph.about.url in {each.attributes["href"] for each in ids(root)["outline"].find("a")}


def test_it_is_in_the_language_asked_for_and_marks_what_is_quoted_in_another() -> None:
    root = page("?lang=es")
    assert root.attributes["lang"] == "es"
    quotes = root.find("blockquote", "q")
    assert len(quotes) > 10
    for each in quotes:
        assert [spoken for _, spoken in each.spoken()] == ["en"]


@pytest.mark.few(1)
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_opens_in_the_theme_asked_for(theme: str) -> None:
    assert page(f"?theme={theme}").attributes["data-theme"] == theme
    assert "data-theme" not in page().attributes


@pytest.mark.parametrize("query", ["", "?lang=es"])
def test_nothing_leads_nowhere(query: str) -> None:
    root = page(query)
    anchors = ids(root)
    for each in root.find("a"):
        href = each.attributes["href"]
        known = href == "#" or href.startswith("#?") or href[1:] in anchors
        assert known if href.startswith("#") else href.startswith(("https://", "http://")), href


def test_every_link_with_a_reason_is_found_once_at_one_of_its_ends() -> None:
    found = {each.attributes["data-edge"]: each for each in page().find("li") if "data-edge" in each.attributes}
    for each in GRAPH.links:
        if each.rationale:
            assert " ".join(each.rationale.split()) in found[each.id].text
            assert entry_of(found[each.id]) in (f"item-{each.source}", f"item-{each.target}")
    assert len(found) == sum("data-edge" in each.attributes for each in page().find("li"))


# --- tours


def test_it_has_all_tours_or_the_one_that_is_asked_for() -> None:
    def tours(query: str) -> list[str]:
        return [each["id"] for each in told_in(saved(query))["tours"]]  # type: ignore[attr-defined]

    assert list(dict.fromkeys(tours(""))) == list(CONTENTS.original.tours.names)
    assert tours("?tour=foundations") == ["foundations"]
    assert len(tours("?tour=standard")) == 10
    assert "tours" not in ids(page("?tour=my-own")), "a visitor's own tour is not known here"


def test_a_tour_opens_at_its_first_step_and_a_view_as_it_is_asked_for() -> None:
    assert told_in(saved())["opening"] == ""
    assert told_in(saved("?tour=start"))["opening"] == "?tour=start"
    assert str(told_in(saved("?tour=foundations"))["opening"]).startswith("?kind=domain,competency&")
    assert told_in(saved("?node=self-care&intasc=3&lang=es&theme=dark"))["opening"] == (
        "?node=self-care&intasc=3&theme=dark"
    )
    assert told_in(saved("?view=crosswalk&intasc=3"))["opening"] == "?intasc=3", "a page that is not in the file"


@pytest.mark.parametrize("query", ["", "?lang=es", "?tour=start"])
def test_notes_are_for_whoever_presents_and_are_left_out(query: str) -> None:
    tours = [each.tour for each in CONTENTS.of("es" if "es" in query else "en").tours]
    notes = [step.notes for tour in tours for step in tour.steps if step.notes]
    assert len(notes) > 50
    everything = json.dumps(told_in(saved(query)), ensure_ascii=False) + page(query).text
    assert "The whole map" in everything or query == "?lang=es"
    assert [note for note in notes if note in everything] == []


def test_what_a_tour_shows_is_laid_out_and_stands_out_without_a_server() -> None:
    told = told_in(saved())
    assert {str(name) for name in LAYOUTS} - {"map"} <= set(told["layouts"])  # type: ignore[call-overload]
    tours = [guided.tour for guided in CONTENTS.original.tours]
    views = [parse_query(step.view, CONTENTS.original.vocabulary)[0] for tour in tours for step in tour.steps]
    around = {view.node for view in views if view.layout == "around"}
    assert len(around) > 8
    assert around == {name.split("|")[1] for name in told["layouts"] if "|" in name}  # type: ignore[attr-defined]
    of_two = [view for view in views if view.page in ("path", "compare")]
    assert len(told["emphasis"]) == len(of_two) > 4  # type: ignore[arg-type]


# --- nothing foreign


@pytest.mark.parametrize("query", ["", "?lang=es&theme=dark&node=self-care"])
def test_the_policy_lets_only_the_two_texts_in_it_run_and_nothing_be_fetched(query: str) -> None:
    text, root = saved(query), page(query)
    [policy] = root.find("meta", **{"http-equiv": "Content-Security-Policy"})
    [style] = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    [script] = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert policy.attributes["content"].split("; ") == [
        "default-src 'none'",
        f"script-src {hash_of(script)}",
        f"style-src {hash_of(style)}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert text.index("http-equiv") < text.index("<style>"), "a policy holds for what comes after it"
    assert "\r" not in text, "a browser would read another text than was hashed"


@pytest.mark.parametrize("query", ["", "?lang=es"])
def test_it_names_no_file(query: str) -> None:
    root = page(query)
    assert root.find("img", "iframe", "object", "embed", "audio", "video", "base", "form") == []
    assert [each.attributes for each in root.walk() if "src" in each.attributes] == []
    assert [each.attributes["href"][:19] for each in root.find("link")] == ["data:image/svg+xml,"]
    assert set(re.findall(r"url\(([^)]*)\)", CODE.style)) <= {'"#arrow"'}
    assert "@import" not in CODE.style
    assert not [name for each in root.walk() for name in each.attributes if name.startswith("on") or name == "style"]


def test_no_text_of_a_framework_is_more_than_a_text() -> None:
    graph = graph_of(
        domain("d", "a", title=WORST, gloss=WORST),
        node("b", title=WORST, meaning=WORST, note=WORST, statement=WORST, former_title=WORST),
        link("d contains b"),
        link("a supports b", rationale=WORST),
        resource("r", "a", title=WORST, publisher=WORST, url="https://x.example/?a=\"><script>'"),
        title=WORST,
        edition=WORST,
        credit=WORST,
        glossary=[term("T", WORST, note=WORST)],
        sources=[source(title=WORST, publisher=WORST, url='https://x.example/"><script>')],
    )
    step = Step(view="?node=b", title=WORST, caption=WORST, prompt=WORST, minutes=1)
    tour = Tour(id="t", title=WORST, summary=WORST, status=Status.EDITORIAL, steps=(step,))
    plain = graph_of(domain("d", "a"), node("b"), link("d contains b"), link("a supports b"), resource("r", "a"))
    text = render("?node=b&tour=t", Contents(graph, tours=[tour]))
    root = read(text)
    assert [each.attributes for each in root.find("script")] == [{"type": "application/json", "id": "told"}, {}]
    assert len(root.find("style")) == len(read(render("", Contents(plain))).find("style")) == 1
    assert root.find("img") == []
    assert not [name for each in root.walk() for name in each.attributes if name.startswith("on") or name == "style"]
    assert WORST in [each["title"] for each in told_in(text)["scene"]["nodes"]]  # type: ignore[index]
    told = entry(root, "item-b").text
    assert " ".join(WORST.split()) in told
    assert "49" not in told
    [data] = re.findall(r'id="told">(.*?)</script>', text, re.DOTALL)
    assert not re.search(r"[<>&\u2028\u2029]", data)


def test_an_empty_framework_is_a_file_too() -> None:
    assert read(render("", Contents(graph_of()))).find("h1")


# --- what it is made of


def test_every_script_and_style_is_there_once_and_the_page_has_none_of_those_of_the_file() -> None:
    names = [*SCRIPTS, *(f"style/{name}.css" for name in STYLES)]
    assert [name for name in names if not (ASSETS / name).is_file()] == []
    assert len(names) == len(set(names))
    own_scripts = {f"alone/{path.name}" for path in (ASSETS / "alone").glob("*.js")}
    assert {name for name in SCRIPTS if name.startswith("alone/")} == own_scripts
    page_script = bundle(ASSETS, "js", "text/javascript").text + bundle(ASSETS, "css", "text/css").text
    for path in (ASSETS / "alone").iterdir():
        assert path.read_text(encoding="utf-8") not in page_script


@pytest.mark.parametrize("ending", ["</script>", "<!--", "</style>"])
def test_a_script_that_would_end_itself_in_the_file_is_refused(tmp_path: Path, ending: str) -> None:
    for name in [*SCRIPTS, *(f"style/{name}.css" for name in STYLES), "alone/alone.css", "icon.svg"]:
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("")
    assert read_code(tmp_path).script.strip() == ""
    (tmp_path / SCRIPTS[3]).write_text(f"const text = '{ending}';")
    with pytest.raises(ValueError, match=re.escape(ending.removesuffix(">"))):
        read_code(tmp_path)


# --- as an answer


def test_it_is_handed_over_as_a_file_with_the_date_in_its_name(client: FlaskClient) -> None:
    answer = client.get("/competency-explorer.html?lang=es")
    assert answer.status_code == 200
    assert answer.content_type == "text/html; charset=utf-8"
    day = datetime.now(UTC).date().isoformat()
    assert answer.headers["Content-Disposition"] == f"attachment; filename=competency-explorer-{day}.html"
    assert '<html lang="es"' in answer.text
    assert client.head("/competency-explorer.html").status_code == 200


@pytest.mark.parametrize(
    ("query", "referrer", "expected"),
    [
        ("", None, "http://localhost/"),
        ("", "https://localhost/?view=about", "https://localhost/"),
        ("", "https://evil.example/", "http://localhost/"),
        ("?origin=https://localhost", None, "https://localhost/"),
    ],
)
def test_it_leads_back_to_where_the_page_was(
    client: FlaskClient, query: str, referrer: str | None, expected: str
) -> None:
    answer = client.get(f"/competency-explorer.html{query}", headers={"Referer": referrer} if referrer else {})
    [live] = set(re.findall(r'href="([^"]*)" data-live', answer.text))
    assert live == expected


def test_it_leads_nowhere_else(client: FlaskClient) -> None:
    assert client.get("/competency-explorer.html?origin=https://evil.example").status_code == 400


def test_the_about_page_offers_it() -> None:
    client = create_app(GRAPH).server.test_client()
    for language in LANGUAGES:
        told = str(render_about(CONTENTS.of(language)))
        [address] = re.findall(r"href='(competency-explorer\.html[^']*)'", told)
        assert f'<html lang="{language}"' in client.get(f"/{address}").text


def test_statements_are_quoted_in_the_file() -> None:
    spoken = page().text
    for each in GRAPH.nodes.values():
        if isinstance(each, Competency) and each.statement:
            assert each.statement in spoken
