"""Which views of a tour a framework can show: the browser's answer is the server's."""

import pytest
from playwright.sync_api import Page

from explorer.drawing.scene import scene
from explorer.interface.content import Content
from explorer.tours.schema import Step, Tour
from explorer.tours.tours import misfits
from tests.logic.calling import ORDER

VIEWS = [
    "",
    "?view=map",
    "?view=tours",
    "?node=self-care",
    "?node=nobody",
    "?node=self-care&to=nobody&view=path",
    "?view=compare&node=intasc-3&with=nobody",
    "?edge=foundational~builds-toward~self-care",
    "?edge=a~b~c",
    "?intasc=3,9",
    "?intasc=3,11",
    "?domain=cognitive,sideways",
    "?kind=competency",
    "?kind=animal",
    "?relation=aligns,hates",
    "?status=published,certain",
    "?type=video,papyrus",
    "?fold=cognitive",
    "?fold=self-care,nobody",
    "?view=nowhere",
    "?view=table&sort=-links",
    "?view=crosswalk&order=3",
    "?layout=around&node=self-care",
    "?layout=spiral",
    "?node=self-care&focus=2&direction=in",
    "?node=self-care&focus=4",
    "?direction=sideways",
    "?match=all",
    "?match=some",
    "?unmatched=hide",
    "?unmatched=burn",
    "?foundational=1",
    "?foundational=2",
    "?colour=red",
    "?q=equity",
    "?theme=dark",
    "?theme=pink",
    "?sort=beauty",
    "?order=beauty",
    "?route=2&view=path&node=self-care&to=intasc-3",
    "?route=zero",
    "?node={standard}",
    "?" + "a" * 900,
]


def test_the_browser_finds_the_same_steps_unfit_as_the_server(logic: Page, content: Content) -> None:
    steps = tuple(Step(view=view, title="x", minutes=1) for view in VIEWS)
    tour = Tour.model_construct(id="x", title="x", summary="", status="editorial", steps=steps)
    expected = [number for number, _ in misfits(tour, content.vocabulary)]
    drawn = scene(content.graph, content.facets, content.words)
    found = logic.evaluate(
        """([tour, scene, keys]) => explorerLogic.tourFitting.fitting(tour, scene, keys)""",
        [{"steps": [{"view": view, "title": view} for view in VIEWS]}, drawn, ORDER],
    )
    assert [each["number"] for each in found["left"]] == expected
    assert [each["view"] for each in found["tour"]["steps"]] == [
        view for number, view in enumerate(VIEWS, start=1) if number not in expected
    ]


@pytest.mark.parametrize(
    ("view", "missing"),
    [
        ("?node=nobody&intasc=3,99", [["node", "nobody"], ["intasc", "99"]]),
        ("?colour=red", [["colour", "red"]]),
        ("?node=self-care", []),
    ],
)
def test_what_is_missing_is_named(logic: Page, content: Content, view: str, missing: list[list[str]]) -> None:
    drawn = scene(content.graph, content.facets, content.words)
    found = logic.evaluate(
        "([view, scene, keys]) => explorerLogic.tourFitting.misfits(view, scene, keys)", [view, drawn, ORDER]
    )
    assert found == missing
