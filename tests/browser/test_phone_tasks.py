"""What a phone is taken out for, by touch alone: to open, filter, find, and follow a path that is all in sight."""

import pytest

from tests.browser.phone import NAME, PATH, TOUCH, box, hold, sheet, shows, tap, tap_node
from tests.browser.test_map import labels
from tests.browser.visitor import Arrive, Network, Visitor


def test_task_open_a_competency_from_the_list(phone: Visitor) -> None:
    tap(phone, f"#outline h5 [data-node={NAME}]")
    assert phone.details() == NAME
    assert sheet(phone) == "half"
    assert shows(phone, "#details h2")
    assert shows(phone, "#sheet-close")
    assert shows(phone, f"#outline h5 [data-node={NAME}]"), "what was tapped stays in sight"


def test_task_open_a_competency_on_the_map(phone: Visitor) -> None:
    tap(phone, "#bar [data-bar=map]")
    tap_node(phone, NAME)
    assert phone.details() == NAME
    assert sheet(phone) == "peek"
    for part in ("#details h2", "#details .kind", "#sheet-close", "#handle"):
        assert shows(phone, part), part
    assert phone.places()[NAME][1] < box(phone, "#panel")["top"] - 30, "it is seen above the sheet"
    assert NAME in {each.name for each in labels(phone) if each.seen and each.bottom < box(phone, "#panel")["top"]}
    tap(phone, "#sheet-close")
    assert phone.query() == "?view=map"
    assert sheet(phone) == "closed"


def test_task_filter_by_a_standard(phone: Visitor, network: Network) -> None:
    every = phone.page.locator("#outline .name").count()
    tap(phone, "#bar [data-bar=controls]")
    assert shows(phone, "#controls h2")
    tap(phone, "#filters [data-toggle='intasc=3']")
    said = phone.text("#shown button")
    tap(phone, "#shown button")
    assert not phone.page.is_visible("#controls")
    assert phone.query() == "?intasc=3"
    assert phone.text("#filters-on") == "1"
    listed = phone.page.locator("#outline :is(h3, h4, h5, h6, :not(.told) > li) > .name").count()
    assert said == f"Show {listed} items"
    assert listed < every
    aligned = {source for source, _, relation in network.in_edges("intasc-3", keys=True) if relation == "aligns"}
    competencies = {name for name in phone.names("#outline h5 .name") if network.nodes[name]["kind"] == "competency"}
    assert competencies == aligned
    tap(phone, "#bar [data-bar=controls]")
    tap(phone, "#clear-filters")
    assert phone.query() == ""
    assert phone.page.is_visible("#controls"), "one goes on choosing"
    assert phone.page.evaluate("document.activeElement.closest('#controls') !== null"), "the focus stays there too"


def test_task_find_a_resource(phone: Visitor, network: Network) -> None:
    tap(phone, "#finder input")
    phone.page.keyboard.type("restorative justice")
    phone.page.wait_for_selector("#finder [role=option]")
    phone.settle()
    tap(phone, "#finder [role=option]")
    assert network.nodes[phone.details()]["kind"] == "resource"
    assert shows(phone, "#details h2")
    link = phone.page.locator("#details a.outward.big")
    assert (link.get_attribute("href") or "").startswith("https://")
    assert link.get_attribute("target") == "_blank"
    assert shows(phone, "#details a.outward.big"), "a tap opens it"


def test_task_follow_a_path(phone: Visitor) -> None:
    tap(phone, "#bar [data-bar=map]")
    tap_node(phone, NAME)
    tap(phone, "#handle")
    tap(phone, "#details [data-go^='view=path']")
    assert "view=path" in phone.query()
    assert sheet(phone) == "half", "an end is to be chosen"
    assert phone.page.locator("#details select").count() == 2
    tap_node(phone, "dedication-all-learners")
    assert phone.query() == f"?view=path&node={NAME}&to=dedication-all-learners"
    assert_path_in_sight(phone)
    tap(phone, "#handle")
    tap(phone, "#details .chain .name")
    assert phone.query().startswith("?view=map&node="), "a name leads to the map"
    assert shows(phone, "#details h2")


def assert_path_in_sight(visitor: Visitor) -> None:
    """What the path goes through, and what that is called, is between the header and whatever lies over the map."""
    seen = visitor.seen()
    stops = {name for name, state in seen.states.items() if state in ("selected", "related")}
    assert len(stops) >= 2
    map_, panel = box(visitor, "#map"), box(visitor, "#panel")
    beside = panel["left"] >= map_["right"] - 1
    lower = map_["bottom"] if beside or sheet(visitor) == "closed" else panel["top"]
    places, named = visitor.places(), {each.name: each for each in labels(visitor)}
    for name in stops:
        x, y = places[name]
        assert map_["left"] < x < map_["right"], name
        assert map_["top"] < y < lower, name
        assert name in named, f"{name} is named"
        label = named[name]
        assert map_["left"] - 1 <= label.left, name
        assert label.right <= map_["right"] + 1, name
        assert map_["top"] - 1 <= label.top, name
        assert label.bottom <= lower + 1, name
        assert label.size >= 10.5, "and can be read"


ENDS = [(NAME, "intasc-3"), ("self-care", "intasc-10"), ("r-challenge-str", "student-agency")]


def test_an_opened_path_has_all_of_it_in_sight(arrive: Arrive) -> None:
    assert_path_in_sight(arrive(PATH, **TOUCH))


@pytest.mark.few(2)
@pytest.mark.parametrize("size", ["phone", "small", "on its side"])
def test_any_path_has_all_of_it_in_sight(phone: Visitor, size: str) -> None:
    hold(phone, size)
    for start, end in ENDS:
        phone.become("")
        phone.become(f"?view=path&node={start}&to={end}")
        assert_path_in_sight(phone)
        if size != "on its side":
            tap(phone, "#handle")
            assert sheet(phone) == "half"
            assert_path_in_sight(phone)
