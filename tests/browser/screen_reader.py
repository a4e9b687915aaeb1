"""A screen reader, as far as Chromium tells one: what it comes to, and how that is read out."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession


@dataclass(frozen=True)
class Heard:
    """One thing of the accessibility tree."""

    role: str
    name: str
    description: str
    states: dict[str, Any]

    @classmethod
    def of(cls, node: dict[str, Any]) -> "Heard":
        """A node of the tree as Chromium's debugger gives it."""
        return cls(
            str(node.get("role", {}).get("value", "")),
            " ".join(str(node.get("name", {}).get("value", "")).split()),
            " ".join(str(node.get("description", {}).get("value", "")).split()),
            {each["name"]: each["value"].get("value") for each in node.get("properties", [])},
        )

    @property
    def said(self) -> str:
        """As it is read out: name, role, state, description."""
        pressed, expanded, level = (self.states.get(each) for each in ("pressed", "expanded", "level"))
        parts = [
            self.name,
            ("button" if pressed is None else "toggle button") if self.role == "button" else "",
            f"{self.role} level {level}" if self.role == "heading" else "",
            self.role if self.role not in ("button", "heading") else "",
            {"true": "pressed", "false": "not pressed"}.get(str(pressed), "") if pressed is not None else "",
            "" if expanded is None else "expanded" if expanded else "collapsed",
            self.description,
        ]
        return " | ".join(filter(None, parts))


def at_focus(session: CDPSession) -> Heard:
    """What has the focus, as a screen reader gets it."""
    held = session.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
    tree = session.send("Accessibility.getPartialAXTree", {"objectId": held, "fetchRelatives": False})
    return Heard.of(tree["nodes"][0])


def whole_tree(session: CDPSession) -> list[Heard]:
    """All that a screen reader can come to."""
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [Heard.of(each) for each in nodes if not each.get("ignored")]
