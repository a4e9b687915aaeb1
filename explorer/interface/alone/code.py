"""What runs in a saved file and how it looks: texts that stand in it, and the policy that lets nothing else in."""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

SCRIPTS = (
    "alone/told.js",
    *("logic/query.js", "logic/narrow.js", "logic/trail.js", "logic/filled.js", "logic/tours.js"),
    *("logic/bows.js", "logic/camera.js", "logic/shapes.js", "logic/labels.js", "logic/nearest.js", "logic/targets.js"),
    *("logic/filtering.js", "logic/emphasis.js", "logic/folding.js", "logic/sheet.js", "logic/present_labels.js"),
    *("alone/finding.js", "alone/pressed.js"),
    *("parts/address.js", "parts/preferences.js"),
    *("parts/map.js", "parts/map_choice.js", "parts/map_places.js", "parts/map_folds.js", "parts/map_labels.js"),
    *("parts/map_links.js", "parts/map_told.js", "parts/map_keys.js", "parts/present_map.js", "parts/map_placing.js"),
    *("parts/map_targets.js", "parts/map_events.js"),
    *("parts/page.js", "parts/page_over.js", "parts/page_sheet.js", "parts/trail.js"),
    *("alone/words.js", "alone/outline.js", "alone/filters.js", "alone/finder.js", "alone/guide.js", "alone/begin.js"),
)
"""The scripts of a file in the order in which they build on each other: those of the live page that draw the map and
move the page around it, and what stands in place of the server and of React."""

STYLES = (
    *("10-tokens", "20-frame", "30-filters", "40-map", "50-panel", "60-pages", "66-help", "67-tours", "70-narrow"),
    *("75-outline", "75-sheet", "80-print"),
)
"""The styles of the live page that a file has."""


@dataclass(frozen=True)
class Code:
    """What runs in a file and how it looks, each as one text."""

    script: str
    style: str
    icon: str

    @property
    def policy(self) -> str:
        """The policy of the file: nothing but these two texts, and no address at all."""
        return (
            f"default-src 'none'; script-src {hash_of(self.script)}; style-src {hash_of(self.style)}; img-src data:; "
            "base-uri 'none'; form-action 'none'"
        )


def hash_of(text: str) -> str:
    """A text as a policy names it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def read_code(assets: Path) -> Code:
    """The code of a file, from the folder of the page's scripts and styles."""

    def joined(*names: str) -> str:
        return "\n".join((assets / name).read_text(encoding="utf-8") for name in names)

    script = joined(*SCRIPTS)
    style = joined(*(f"style/{name}.css" for name in STYLES), "alone/alone.css")
    # The texts are ours, but a file that ends its own script would say nothing of why it does not work.
    for ending in ("</script", "<!--", "</style"):
        if ending in script + style:
            raise ValueError(f"a script or a style of the page has {ending} in it, which would end it in a file")
    return Code(script, style, f"data:image/svg+xml,{quote(joined('icon.svg'))}")
