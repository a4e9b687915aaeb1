"""What a fold hides and carries."""

from collections import Counter

import pytest
from playwright.sync_api import Page

from tests.logic.tiny import TINY


@pytest.mark.parametrize(
    ("folds", "shut", "hidden", "carried"),
    [
        ("", "", {}, {}),
        ("a", "", {"i": "a"}, {"a c": (1, "supports")}),
        ("d", "", {"a": "d", "b": "d", "i": "d"}, {"c d": (3, "relates supports")}),
        ("d", "relates", {"a": "d", "b": "d", "i": "d"}, {"c d": (2, "supports")}),
        ("d", "relates supports", {"a": "d", "b": "d", "i": "d"}, {}),
        ("e", "", {"c": "e"}, {"b e": (1, "supports"), "a e": (1, "relates"), "e i": (1, "supports")}),
        ("a d", "", {"a": "d", "b": "d", "i": "d"}, {"c d": (3, "relates supports")}),
        ("a e", "", {"i": "a", "c": "e"}, {"b e": (1, "supports"), "a e": (2, "relates supports")}),
        ("d e", "", {"a": "d", "b": "d", "i": "d", "c": "e"}, {"d e": (3, "relates supports")}),
        ("i nowhere", "", {}, {}),
    ],
)
def test_a_fold_hides_what_is_under_it_and_carries_its_lines(
    logic: Page, folds: str, shut: str, hidden: dict[str, str], carried: dict[str, tuple[int, str]]
) -> None:
    found = logic.evaluate(
        """([scene, folds, shut]) => {
          const open = (place) => !shut.includes(scene.links[place].relation);
          const { hidden, counts, carried } = explorerLogic.folded(scene, new Set(folds), open);
          return { hidden: Object.fromEntries(hidden), counts: Object.fromEntries(counts), carried };
        }""",
        [TINY, folds.split(), shut.split()],
    )
    assert found["hidden"] == hidden
    assert found["counts"] == dict(Counter(hidden.values()))
    assert carried == {
        f"{each['source']} {each['target']}": (each["count"], " ".join(sorted(each["relations"])))
        for each in found["carried"]
    }
    assert len(found["carried"]) == len(carried), "each pair of ends once"
