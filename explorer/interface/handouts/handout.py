"""What every handout is made from and what it comes to, whatever it is about."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from explorer.interface.content import Content
from explorer.interface.handouts.maps import Draw
from explorer.interface.handouts.telling import Teller
from explorer.interface.text import Text
from explorer.view.state import View


@dataclass(frozen=True)
class Asked:
    """What a handout is asked for: the view, with what draws its maps, and the short address of any view."""

    content: Content
    view: View
    draw: Draw
    address: Callable[[View], str]
    day: date


@dataclass(frozen=True)
class Handout:
    """A handout: the template that it is written with, its heading, and what it tells there.

    ``above`` stands over the heading and says what it is of.
    """

    template: str
    title: Text
    above: tuple[Text, ...]
    teller: Teller
    told: dict[str, Any] = field(default_factory=dict)
