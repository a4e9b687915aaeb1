"""What a group can do with any item on paper: talk about it, ask whom it serves, and see where each of them is.

These are our own words, the living counterpart of the tools of the publisher's toolkit and no copy of them.
"""

from dataclasses import dataclass

from explorer.competencies.schema import Node
from explorer.drawing.scene import title_of
from explorer.interface.content import Content
from explorer.interface.text import Text

_TALK = ("handout-talk-see", "handout-talk-now", "handout-talk-learners", "handout-talk-try")
_EQUITY = ("handout-equity-who", "handout-equity-voice", "handout-equity-barrier", "handout-equity-decide")
_LEVELS = ("handout-level-starting", "handout-level-growing", "handout-level-steady", "handout-level-sharing")
_ROWS = {
    "handout-rubric-me": (
        "handout-rubric-me-starting",
        "handout-rubric-me-growing",
        "handout-rubric-me-steady",
        "handout-rubric-me-sharing",
    ),
    "handout-rubric-learners": (
        "handout-rubric-learners-starting",
        "handout-rubric-learners-growing",
        "handout-rubric-learners-steady",
        "handout-rubric-learners-sharing",
    ),
    "handout-rubric-proof": (
        "handout-rubric-proof-starting",
        "handout-rubric-proof-growing",
        "handout-rubric-proof-steady",
        "handout-rubric-proof-sharing",
    ),
}


@dataclass(frozen=True)
class Toolkit:
    """Questions to talk about, questions on equity, and a rubric: its levels, and rows of a name and a cell a level."""

    talk: tuple[Text, ...]
    equity: tuple[str, ...]
    levels: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def toolkit_of(content: Content, node: Node) -> Toolkit:
    """The toolkit of an item, whose title the first question says."""
    words, voice = content.words, content.voice(node)
    title = title_of(node, voice.words)
    return Toolkit(
        talk=tuple(
            Text.of(content, voice.words(key, title=title), node) if key == _TALK[0] else Text(words(key))
            for key in _TALK
        ),
        equity=tuple(words(key) for key in _EQUITY),
        levels=tuple(words(key) for key in _LEVELS),
        rows=tuple((words(name), tuple(words(key) for key in keys)) for name, keys in _ROWS.items()),
    )
