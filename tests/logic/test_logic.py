"""The pure half of our JavaScript as a whole; beside it each part, each function by a table of cases."""

from playwright.sync_api import Page


def test_the_logic_needs_no_page_and_leaves_one_name_only(logic: Page) -> None:
    names = logic.evaluate("Object.keys(explorerLogic).sort()")
    assert names == [
        "bows",
        "camera",
        "crowding",
        "emphasis",
        "filled",
        "fitting",
        "folded",
        "linksByNode",
        "narrow",
        "nearest",
        "nextGroup",
        "nextOfKind",
        "present",
        "presentLabels",
        "presenter",
        "query",
        "shape",
        "sheet",
        "shown",
        "touched",
        "tourFile",
        "tourFitting",
        "tourHistory",
        "tourLink",
        "tourMaking",
        "tours",
        "trailed",
    ]
    assert logic.evaluate("Object.keys(globalThis).filter((name) => /explorer/i.test(name))") == ["explorerLogic"]
