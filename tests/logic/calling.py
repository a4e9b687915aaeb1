"""How the pure half of our JavaScript is called, and what it is given everywhere."""

from typing import Any

from playwright.sync_api import Page

from explorer.view.address import Key

ORDER = [str(key) for key in Key]
"""The order of the keys of an address."""


def call(logic: Page, function: str, *arguments: Any) -> Any:
    """What a function of the logic answers."""
    return logic.evaluate(f"(given) => explorerLogic.{function}(...given)", list(arguments))
