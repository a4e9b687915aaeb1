"""What the file of a picture is called: after what it shows, in letters that every system takes."""

import re
import unicodedata

from explorer.competencies.graph import CompetencyGraph
from explorer.drawing.subject import parts_of_subject
from explorer.view.state import Page, View
from explorer.words.catalogue import Words

_STEMS = {Page.CROSSWALK: "competency-crosswalk"}
_STEM = "competency-map"
_LONGEST = 80


def file_name(graph: CompetencyGraph, view: View, words: Words, ending: str) -> str:
    """A name such as ``competency-map-self-care.svg``: small letters, digits and hyphens, whatever titles hold."""
    told = " ".join([_STEMS.get(view.page, _STEM), *parts_of_subject(graph, view, words)])
    plain = unicodedata.normalize("NFKD", told).encode("ascii", "ignore").decode().lower()
    stem = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    if len(stem) > _LONGEST:
        stem = stem[:_LONGEST].rpartition("-")[0]
    return f"{stem}.{ending}"
