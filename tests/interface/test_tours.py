"""Tours in the interface: what the browser fetches, the way in, the places they are drawn in, and who tells of them."""

import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from explorer.application import create_app
from explorer.competencies.graph import CompetencyGraph
from explorer.interface.announcing import announcement
from explorer.interface.components import Guide, TourShelf
from explorer.interface.content import Content
from explorer.interface.wiring import render_view
from explorer.settings import PROJECT
from explorer.tours.reader import read_tours
from explorer.view.address import format_query, parse_query
from explorer.words.catalogue import Words
from tests.interface.conftest import _ReadingClient
from tests.trees import properties, text, walk

SHIPPED = read_tours(PROJECT / "data" / "tours.json")


@pytest.fixture(scope="module")
def guided(graph: CompetencyGraph) -> Dash:
    return create_app(graph, tours=SHIPPED)


@pytest.fixture
def client(guided: Dash) -> FlaskClient:
    """A visitor of the shipped explorer with its tours."""
    return _ReadingClient(guided.server, guided.server.response_class)


@pytest.fixture(scope="module")
def content(graph: CompetencyGraph) -> Content:
    return Content.of(graph, Words.of("en"), tours=SHIPPED)


def told(client: FlaskClient, query: str = "") -> list[dict[str, Any]]:
    answer = client.get(f"/tours.json{query}")
    assert answer.status_code == 200
    assert answer.content_type == "application/json"
    found: list[dict[str, Any]] = json.loads(answer.get_data())["tours"]
    return found


class TestWhatTheBrowserFetches:
    def test_every_tour_is_there_and_the_one_for_standards_once_for_each(self, client: FlaskClient) -> None:
        found = told(client)
        assert [each["id"] for each in found if each["intasc"] is None] == [
            each.id for each in SHIPPED if not each.asks
        ]
        numbers = [each["intasc"] for each in found if each["id"] == "standard"]
        assert numbers == list(range(1, 11))

    def test_a_tour_has_what_the_page_needs_and_no_more(self, client: FlaskClient) -> None:
        for each in told(client):
            assert set(each) == {
                "id", "title", "summary", "status", "steps", "intasc", "language", "minutes", "leftOut",
            }  # fmt: skip
            assert each["minutes"] == sum(one["minutes"] for one in each["steps"])
            for one in each["steps"]:
                assert set(one) == {"view", "title", "caption", "prompt", "minutes", "notes"}

    def test_tours_are_told_in_the_language_that_is_asked_for(self, client: FlaskClient) -> None:
        english, spanish = told(client, "?lang=en"), told(client, "?lang=es")
        assert [each["id"] for each in english] == [each["id"] for each in spanish]
        assert all(each["language"] == "es" for each in spanish)
        assert english[0]["title"] != spanish[0]["title"]
        assert told(client, "?lang=xx") == english

    def test_no_blank_is_left_to_fill_in(self, client: FlaskClient) -> None:
        for language in ("en", "es"):
            assert "{" not in json.dumps(told(client, f"?lang={language}")).replace('{"', "").replace("[{", "")


class TestTheWayIn:
    @pytest.mark.parametrize(
        ("query", "step"),
        [
            ("?tour=start&step=2", 2),
            ("?tour=start&step=99", len(SHIPPED[0].steps)),
            ("?tour=start&step=2&lang=es&theme=dark", 2),
            ("?tour=start&step=2&present=1", 2),
            ("?tour=foundations", 1),
        ],
    )
    def test_an_address_that_names_only_a_step_leads_to_its_view(
        self, client: FlaskClient, content: Content, query: str, step: int
    ) -> None:
        answer = client.get(f"/{query}")
        assert answer.status_code == 302
        location = answer.headers["Location"]
        view, notices = parse_query(location, content.vocabulary)
        assert notices == () or "lang=es" in query
        assert view.step == step
        assert view.tour
        for part in query.removeprefix("?").split("&"):
            if not part.startswith("step="):
                assert part in location
        followed = client.get(f"/{location}")
        assert followed.status_code == 200, "and there it stays"

    def test_the_standard_that_is_asked_for_is_the_one_told(self, client: FlaskClient) -> None:
        for number in (3, 10):
            location = client.get(f"/?tour=standard&intasc={number}").headers["Location"]
            assert f"node=intasc-{number}" in location
            assert location.endswith("&tour=standard")

    @pytest.mark.parametrize(
        "query",
        [
            "",
            "?tour=nobody",
            "?tour=nobody&step=3",
            "?tour=my-q3gkad16&step=2",
            "?node=self-care&tour=start&step=2",
            "?view=tours",
            "?view=tours&tour=my-q3gkad16",
            "?tour=<script>",
            "?tour=start&tour=start&node=x",
        ],
    )
    def test_all_other_addresses_are_the_page(self, client: FlaskClient, query: str) -> None:
        assert client.get(f"/{query}").status_code == 200

    def test_nobody_is_led_in_circles(self, client: FlaskClient, content: Content) -> None:
        for guided in content.tours:
            for number in range(1, len(guided.tour.steps) + 1):
                query = f"?tour={guided.tour.id}&step={number}"
                for _ in range(2):
                    answer = client.get(f"/{query}")
                    if answer.status_code == 200:
                        break
                    query = answer.headers["Location"]
                assert client.get(f"/{query}").status_code == 200, query

    @pytest.mark.parametrize("host", ["evil.example", "evil.example:8050", "a@evil.example"])
    def test_the_host_that_a_request_names_is_not_repeated(self, client: FlaskClient, host: str) -> None:
        answer = client.get("/?tour=start&step=2", headers={"Host": host})
        assert "evil" not in str(answer.headers)
        assert answer.status_code in (302, 400)
        if answer.status_code == 302:
            assert answer.headers["Location"].startswith("?")


class TestThePlaces:
    def test_a_step_is_drawn_where_a_tour_is_followed_and_nowhere_else(self, content: Content) -> None:
        for query, drawn in (
            ("", False),
            ("?tour=start", True),
            ("?tour=my-q3gkad16&step=3", True),
            ("?tour=nobody", False),
            ("?view=outline&tour=start&step=2", True),
            ("?view=tours", False),
            ("?view=tours&tour=my-q3gkad16", False),
        ):
            shown = render_view(content, query)
            assert [type(each) for each in shown["guide"]] == ([Guide] if drawn else []), query
            assert bool(shown["tours"]) == query.startswith("?view=tours")

    def test_the_page_of_tours_has_its_texts(self, content: Content) -> None:
        (shelf,) = render_view(content, "?view=tours")["tours"]
        assert isinstance(shelf, TourShelf)
        words = properties(shelf)["words"]
        assert words["count"] == {"one": "1 step", "other": "{count} steps"}
        assert words["statuses"]["editorial"] == "In our own words"
        assert words["wrong-long"] == "it has {has} characters. Shorten it to {most}."

    def test_links_that_leave_the_page_of_tours_do_not_follow_what_is_made_there(self, content: Content) -> None:
        shown = render_view(content, "?view=tours&tour=my-q3gkad16")
        links = [
            properties(each)["href"]
            for place in ("views", "details", "languages")
            for each in walk(shown[place])
            if "href" in properties(each)
        ]
        assert len(links) > 8
        assert not any("my-q3gkad16" in link for link in links)

    def test_a_view_in_a_tour_is_that_view(self, content: Content) -> None:
        plain, toured = (render_view(content, f"?node=self-care{more}") for more in ("", "&tour=start&step=3"))
        for place in ("title", "node", "map-summary", "shown"):
            assert str(plain[place]) == str(toured[place])


STEP = "?node=self-care&tour=start&step=2"


class TestWhoTells:
    """The browser tells a step, and the server all else: one message each."""

    @pytest.mark.parametrize(
        ("before", "after", "said"),
        [
            ("?tour=start", STEP, ""),
            (STEP, "?intasc=3&tour=start&step=3", ""),
            (STEP, "?node=self-care&tour=foundations", ""),
            ("?view=tours", "?tour=start", ""),
            ("", STEP, ""),
            (STEP, "?node=self-care", ""),
            ("?view=tours", "?view=tours&tour=my-a", ""),
            ("?view=tours&tour=my-a", "?view=tours", ""),
            (STEP, "?node=cognitive&tour=start&step=2", "Cognitive, Domain. 4 links."),
            ("?node=cognitive&tour=start&step=2", STEP, "Self-care, Competency. 4 links."),
            (STEP, "?node=cognitive", "Cognitive, Domain. 4 links."),
            (STEP, "?view=tours", "Tours."),
            ("?node=self-care", "?view=tours", "Tours."),
            (STEP, f"{STEP}&theme=dark", "Theme: dark."),
        ],
    )
    def test_one_message_a_change(self, content: Content, before: str, after: str, said: str) -> None:
        found = text(render_view(content, after, before)["announcer"])
        assert found == said or (said and found.startswith(said))

    def test_what_is_on_screen_is_told_in_a_tour_as_elsewhere(self, content: Content) -> None:
        view, _ = parse_query(STEP, content.vocabulary)
        assert text(announcement(content, view, content.shown(view))) == "Self-care, Competency. 4 links."
        assert format_query(view) == STEP
