"""The page in which the pure half of our JavaScript is called."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from explorer.settings import PROJECT


@pytest.fixture(scope="module")
def logic(browser: Browser) -> Iterator[Page]:
    """An empty page with the pure scripts, in no special order, and nothing else."""
    page = browser.new_page()
    page.set_content("<!DOCTYPE html><title>logic</title>")
    for script in sorted((PROJECT / "assets" / "logic").glob("*.js"), reverse=True):
        page.add_script_tag(path=script)
    yield page
    page.close()
