"""What a host sets in the environment reaches those who ask the server as it is shipped."""

from urllib.request import urlopen

import pytest

from tests.conftest import COURSES


@pytest.mark.parametrize(("query", "framed_by"), [("?embed=1", COURSES), ("", "'none'")])
def test_only_whom_the_host_names_may_frame_the_map(server_url: str, query: str, framed_by: str) -> None:
    with urlopen(f"{server_url}/{query}") as answer:
        assert answer.headers["Content-Security-Policy"].rpartition("frame-ancestors ")[2] == framed_by
