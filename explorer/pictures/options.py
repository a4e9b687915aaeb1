"""How a view is pictured: with what around it, how much of it, and how large its names are."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Options:
    """What may differ between pictures of one view.

    ``framed``
        with a heading, a legend, the credit, and the ``day`` and the ``address`` that are given; bare, only what the
        picture is of.
    ``whole``
        all of the map in this layout, whatever is selected, filtered or folded.
    ``close``
        only what stands out and its names, where anything does; else the whole field.
    ``least``
        how high the smallest type of the map is at least, as a share of the height of what is shown of it, or of the
        width of its nodes over 1.7 where they lie flatter than that.
    ``most``
        how many names there are at most: what is selected first, then what is related, then by kind.

    With ``least`` or ``most``, no name touches another one or a node. Places and shapes stay as they are. These two and
    ``close`` are for the map; a crosswalk is drawn as it is.
    """

    framed: bool = True
    whole: bool = False
    close: bool = False
    least: float = 0.0
    most: int | None = None
    day: date | None = None
    address: str | None = None

    @property
    def apart(self) -> bool:
        """Whether names have to stand clear of everything."""
        return self.least > 0.0 or self.most is not None


FRAMED = Options()
"""A view as it is, with all that a sheet by itself needs around it."""
