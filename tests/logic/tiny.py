"""A scene that can be seen at a glance."""

from typing import Any

TINY: dict[str, Any] = {
    "leads": ["supports"],
    "nodes": [
        {"id": name, "kind": kind, "under": under}
        for name, kind, under in (
            ("d", "domain", None),
            ("e", "domain", None),
            ("a", "competency", "d"),
            ("b", "competency", "d"),
            ("c", "competency", "e"),
            ("i", "indicator", "a"),
        )
    ],
    "links": [
        {"id": f"{source}~{relation}~{target}", "source": source, "relation": relation, "target": target}
        for source, relation, target in (
            ("d", "contains", "a"),
            ("d", "contains", "b"),
            ("e", "contains", "c"),
            ("a", "shown-by", "i"),
            ("a", "supports", "b"),
            ("b", "supports", "c"),
            ("c", "relates", "a"),
            ("c", "supports", "i"),
        )
    ],
}
"""The domain d holds a and b, a holds the indicator i; the domain e holds c."""
