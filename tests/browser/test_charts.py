"""Charts in a real browser: fetched only where there are some, drawn in both themes, and each mark leads on."""

import csv
import io
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Route

from tests.browser.axe import barriers
from tests.browser.visitor import Arrive, Visitor
from tests.browsers import pretend, saving
from tests.conftest import until

_ALL_DRAWN = """((all) => all.length === {0} && all.every(({{ dataset }}) => dataset.state === "drawn"))(
  [...document.querySelectorAll(".chart")])"""

# The middle of a cell of the heat map, by its row and column.
_CELL = """([down, across]) => {
  const host = document.querySelector("#crosswalk-chart [role=img]");
  host.scrollIntoView({ block: "nearest" });
  const { xaxis, yaxis, _size } = host._fullLayout;
  const box = host.getBoundingClientRect();
  return [box.x + xaxis._offset + xaxis.d2p(across), box.y + yaxis._offset + yaxis.d2p(down)];
}"""

# What a mark is filled with, and what the token of the style says at the moment.
_COLORS = """(token) => {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = `var(${token})`;
  const wanted = getComputedStyle(probe).color;
  probe.remove();
  const bar = document.querySelector("#crosswalk-chart .barlayer .point path");
  return [getComputedStyle(bar).fill, wanted];
}"""


def open_crosswalk(visitor: Visitor, changes: str = "") -> None:
    visitor.go(f"view=crosswalk{changes}")
    until(visitor.page, _ALL_DRAWN.format(1))


def click_cell(visitor: Visitor, down: int, across: int) -> None:
    x, y = visitor.page.evaluate(_CELL, [down, across])
    visitor.page.mouse.move(x, y)
    visitor.page.wait_for_timeout(80)
    visitor.page.mouse.click(x, y)
    visitor.settle()


def of_plotly(visitor: Visitor) -> list[str]:
    return [address for address in visitor.watched.requests if "plotly" in address]


def test_the_library_is_fetched_once_and_only_where_there_are_charts(arrive: Arrive) -> None:
    visitor = arrive()
    for view in ("outline", "table", "about", ""):
        visitor.go(f"view={view}")
    assert of_plotly(visitor) == []
    open_crosswalk(visitor)
    visitor.go("view=report")
    until(visitor.page, _ALL_DRAWN.format(3))
    visitor.go("view=")
    open_crosswalk(visitor, "&order=3")
    (address,) = of_plotly(visitor)
    assert address.startswith(f"{visitor.url}/_dash-component-suites/plotly/")
    assert [each for each in visitor.watched.requests if not each.startswith(visitor.url)] == []
    assert visitor.watched.violations == []
    assert visitor.watched.problems == []


@pytest.mark.everywhere
def test_a_cell_of_the_heat_map_opens_the_reason_of_its_link(visitor: Visitor) -> None:
    open_crosswalk(visitor)
    framed = "document.querySelectorAll('#crosswalk-chart .shapelayer path').length"
    shapes = visitor.page.evaluate(framed)
    click_cell(visitor, 0, 1)
    assert visitor.query() == "?view=crosswalk&edge=dedication-all-learners~aligns~intasc-2"
    assert visitor.page.locator("#crosswalk td.open").count() == 1
    until(visitor.page, f"{framed} === {shapes + 1}")
    visitor.go("edge=")
    until(visitor.page, f"{framed} === {shapes}")


def test_a_cell_without_a_match_and_the_ground_do_nothing(visitor: Visitor) -> None:
    open_crosswalk(visitor)
    click_cell(visitor, 0, 0)
    click_cell(visitor, 4, 5)
    assert visitor.query() == "?view=crosswalk"


def test_a_cell_of_the_table_opens_the_same_reason(visitor: Visitor) -> None:
    open_crosswalk(visitor)
    visitor.page.click("#crosswalk td [data-edge='mastery-approach~aligns~intasc-6']")
    visitor.settle()
    assert visitor.query() == "?view=crosswalk&edge=mastery-approach~aligns~intasc-6"
    assert visitor.page.get_attribute("#crosswalk td.open a", "aria-current") == "true"


@pytest.mark.parametrize("query", ["", "&order=3", "&order=total&domain=cognitive,instructional"])
def test_the_totals_of_the_page_are_those_of_the_file(visitor: Visitor, query: str) -> None:
    open_crosswalk(visitor, query)
    href = visitor.page.get_attribute("#crosswalk .files a", "href")
    with urlopen(f"{visitor.url}/{href}") as answer:
        heading, *rows = csv.reader(io.StringIO(answer.read().decode("utf-8-sig"), newline=""))
    assert visitor.texts("#crosswalk tbody tr:not(.rowgroup) .total") == [row[-1] for row in rows]
    assert visitor.texts("#crosswalk tbody tr:not(.rowgroup) th") == [row[1] for row in rows]
    columns = [str(sum(row[place] != "" for row in rows)) for place in range(3, len(heading) - 1)]
    assert visitor.texts("#crosswalk tfoot td")[:-1] == columns
    ticks = visitor.texts("#crosswalk-chart .yaxislayer-above .ytick text")
    assert ticks == [row[1] for row in rows]


def test_the_file_is_downloaded_under_its_name(visitor: Visitor) -> None:
    open_crosswalk(visitor)
    for link, name in zip(visitor.page.locator("#crosswalk .files a").all(), ("csv", "xlsx"), strict=True):
        with saving(visitor.page) as saved:
            link.click()
        assert [each.name for each in saved] == [f"intasc-crosswalk.{name}"]
    assert visitor.query() == "?view=crosswalk"


def test_a_heading_sorts_and_sorts_back(visitor: Visitor) -> None:
    open_crosswalk(visitor)
    before = visitor.texts("#crosswalk tbody tr:not(.rowgroup) th")
    visitor.page.click("#crosswalk .standard:nth-child(3) .sorter")
    visitor.settle()
    assert visitor.query() == "?view=crosswalk&order=3"
    assert visitor.page.get_attribute("#crosswalk .standard:nth-child(3)", "aria-sort") == "descending"
    assert visitor.texts("#crosswalk tbody th")[0] == "Positive learning environments"
    visitor.page.click("#crosswalk .standard:nth-child(3) .sorter")
    visitor.settle()
    assert visitor.query() == "?view=crosswalk"
    assert visitor.texts("#crosswalk tbody tr:not(.rowgroup) th") == before


@pytest.mark.wcag("1.1.1", "4.1.2")
def test_a_chart_has_no_buttons_of_its_own_and_is_one_picture_with_a_name(visitor: Visitor) -> None:
    open_crosswalk(visitor)
    assert visitor.page.locator(".modebar, .modebar-btn, #crosswalk-chart a").count() == 0
    assert "plotly" not in visitor.page.inner_text("body").lower()
    label = visitor.page.get_attribute("#crosswalk-chart [role=img]", "aria-label")
    assert label
    assert "table" in label
    assert visitor.page.locator("#crosswalk-chart [tabindex], #crosswalk-chart button").count() == 0


@pytest.mark.few(1)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_has_the_colors_of_the_theme_and_follows_it(arrive: Arrive, scheme: Any) -> None:
    visitor = arrive("?view=crosswalk", color_scheme=scheme)
    until(visitor.page, _ALL_DRAWN.format(1))
    seen = []
    for change in ("", "light", "dark", ""):
        visitor.go(f"theme={change}")
        until(visitor.page, f"(([fill, wanted]) => fill === wanted)(({_COLORS})('--link-soft'))")
        seen.append(visitor.page.evaluate(_COLORS, "--link-soft")[0])
    assert seen[1] != seen[2]
    assert seen[0] == seen[3] == seen[1 if scheme == "light" else 2]
    pretend(visitor.page, color_scheme="dark" if scheme == "light" else "light")
    until(visitor.page, f"(([fill, wanted]) => fill === wanted)(({_COLORS})('--link-soft'))")
    assert visitor.page.evaluate(_COLORS, "--link-soft")[0] == seen[2 if scheme == "light" else 1]
    assert visitor.watched.violations == []


def test_a_bar_of_the_report_leads_to_what_it_counts(visitor: Visitor) -> None:
    visitor.go("view=report&domain=cognitive&fold=cognitive&theme=dark")
    until(visitor.page, _ALL_DRAWN.format(3))
    visitor.page.locator("#coverage-chart .barlayer .point").nth(3).scroll_into_view_if_needed()
    box = visitor.page.locator("#coverage-chart .barlayer .point").nth(3).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    visitor.page.mouse.move(x, y)
    visitor.page.wait_for_timeout(80)
    visitor.page.mouse.click(x, y)
    visitor.settle()
    assert visitor.query() == "?intasc=4&theme=dark"


def test_the_page_does_not_jump_while_the_library_comes(arrive: Arrive) -> None:
    visitor = arrive()
    held: list[Route] = []
    visitor.page.route("**/plotly*.js", lambda route: held.append(route))
    visitor.go("view=crosswalk")
    until(visitor.page, "document.querySelector('#crosswalk .chart-message')")
    assert visitor.text("#crosswalk .chart-message") == "Drawing the chart…"
    place = "document.querySelector('#crosswalk table').getBoundingClientRect().top"
    before = visitor.page.evaluate(place)
    until(visitor.page, "true")
    while not held:
        visitor.page.wait_for_timeout(20)
    held[0].continue_()
    until(visitor.page, _ALL_DRAWN.format(1))
    assert visitor.page.evaluate(place) == before
    assert visitor.page.locator("#crosswalk .chart-message").count() == 0


def test_where_the_library_does_not_come_that_is_said_and_the_table_stands(arrive: Arrive) -> None:
    visitor = arrive()
    visitor.page.route("**/plotly*.js", lambda route: route.abort())
    visitor.go("view=crosswalk")
    until(visitor.page, "document.querySelector('.chart[data-state=failed]')")
    assert "could not be loaded" in visitor.text("#crosswalk .chart-message")
    assert visitor.page.locator("#crosswalk td a.why").count() == 49
    visitor.page.unroute_all()
    visitor.go("view=")
    open_crosswalk(visitor)


@pytest.mark.wcag("1.4.10")
@pytest.mark.few(1)
@pytest.mark.parametrize("view", ["crosswalk", "report"])
def test_nothing_of_it_makes_a_telephone_scroll_sideways(arrive: Arrive, view: str) -> None:
    visitor = arrive(f"?view={view}", viewport={"width": 390, "height": 844})
    until(visitor.page, "document.querySelectorAll('.chart[data-state=drawn]').length")
    # The region scrolls; what stands around it does not.
    widths = visitor.page.evaluate(
        """(view) => [...document.querySelectorAll(`#${view}, #${view} > *`)].map((each) =>
             Math.round(each.getBoundingClientRect().right))""",
        view,
    )
    assert max(widths) <= 390
    assert visitor.page.evaluate("document.getElementById('stage').scrollWidth") <= 390


def test_the_head_and_the_first_column_stay_in_sight(arrive: Arrive) -> None:
    visitor = arrive("?view=crosswalk", viewport={"width": 700, "height": 700})
    until(visitor.page, _ALL_DRAWN.format(1))
    places = """() => {
      const grid = document.querySelector("#crosswalk .grid");
      grid.scrollTo(200, 300);
      const { left, top } = grid.getBoundingClientRect();
      const row = [...grid.querySelectorAll("tbody th[scope=row]")][10].getBoundingClientRect();
      const head = grid.querySelector("thead").getBoundingClientRect();
      return [grid.scrollLeft, grid.scrollTop, Math.round(row.left - left), Math.round(head.top - top)];
    }"""
    across, down, row, head = visitor.page.evaluate(places)
    assert across > 100
    assert down > 100
    assert (row, head) == (1, 1)


@pytest.mark.wcag("1.3.1", "1.4.3", "4.1.2")
@pytest.mark.few(1)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier_in_crosswalk_and_report(visitor: Visitor, theme: str) -> None:
    for view, charts in (("crosswalk", 1), ("report", 3)):
        visitor.go(f"view={view}&theme={theme}&node=intasc-3&edge=mastery-approach~aligns~intasc-6")
        until(visitor.page, _ALL_DRAWN.format(charts))
        assert barriers(visitor.page) == []


def test_the_elements_of_a_match_are_in_what_the_pointer_shows(visitor: Visitor) -> None:
    open_crosswalk(visitor)
    x, y = visitor.page.evaluate(_CELL, [0, 8])
    visitor.page.mouse.move(x - 5, y)
    visitor.page.mouse.move(x, y)
    until(visitor.page, "document.querySelector('#crosswalk-chart .hoverlayer')?.textContent.includes('9(e)')")
    said = visitor.text("#crosswalk-chart .hoverlayer")
    assert "Dedication to all learners aligns with InTASC 9, strong match" in said
    assert "InTASC 9: Professional Learning and Ethical Practice" in said
    visitor.press("Escape")
    until(visitor.page, "!document.querySelector('#crosswalk-chart .hoverlayer').textContent")
    assert visitor.query() == "?view=crosswalk"
