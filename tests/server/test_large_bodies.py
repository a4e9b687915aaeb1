"""Bodies of 200 MB, sent to the server as it is shipped: refused, and never held in memory."""

import json
import select
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from mmap import PAGESIZE, mmap
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import RunningServer
from tests.interface.conftest import FIND

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="memory is read from /proc, which only Linux has"
)

MEGABYTE = 1024 * 1024
SIZE = 200 * MEGABYTE
BLOCK = b"[" * (64 * 1024)


def plain() -> Iterator[bytes]:
    for _ in range(SIZE // len(BLOCK)):
        yield BLOCK


def chunked() -> Iterator[bytes]:
    for block in plain():
        yield b"%x\r\n%b\r\n" % (len(block), block)
    yield b"0\r\n\r\n"


def padded() -> Iterator[bytes]:
    """A request that would be answered, were it not for the spaces after it."""
    for block in (json.dumps(FIND).encode(), *[b" " * len(BLOCK)] * (SIZE // len(BLOCK))):
        yield b"%x\r\n%b\r\n" % (len(block), block)
    yield b"0\r\n\r\n"


def in_one_chunk() -> Iterator[bytes]:
    yield b"%x\r\n" % SIZE
    yield from plain()
    yield b"\r\n0\r\n\r\n"


def without_an_end() -> Iterator[bytes]:
    """A chunk whose size is never said to its end."""
    yield b"1;"
    yield from plain()


KNOWN_SIZE, CHUNKED = f"Content-Length: {SIZE}", "Transfer-Encoding: chunked"
BODIES = {
    "with its size": ("POST /_dash-update-component", KNOWN_SIZE, plain, 413),
    "in chunks": ("POST /_dash-update-component", CHUNKED, chunked, 413),
    "in chunks, most of it spaces": ("POST /_dash-update-component", CHUNKED, padded, 413),
    "in one chunk": ("POST /_dash-update-component", CHUNKED, in_one_chunk, 413),
    "in an endless chunk size": ("POST /_dash-update-component", CHUNKED, without_an_end, 400),
    "to an unknown path": ("POST /nope", KNOWN_SIZE, plain, 404),
    "to an unknown path in chunks": ("POST /nope", CHUNKED, chunked, 404),
    "to the page": ("PUT /", CHUNKED, chunked, 405),
    "with a GET": ("GET /health", CHUNKED, chunked, 200),
}


@pytest.mark.parametrize("body", BODIES)
def test_a_body_of_200_megabytes_is_refused_and_not_held(server: RunningServer, body: str) -> None:
    line, framing, blocks, status = BODIES[body]
    worker = worker_of(server.process)
    before = forget_peak(worker)
    answer = send(server.port, f"{line} HTTP/1.1", framing, blocks())
    # Whatever is still to be read of the body is read now.
    time.sleep(0.3)
    assert int(answer.split(b" ", 2)[1]) == status
    assert peak(worker) - before < 50 * MEGABYTE
    with urlopen(f"{server.url}/health", timeout=20) as well:
        assert well.status == 200
    assert worker_of(server.process) == worker


def test_the_measure_sees_memory_that_grows() -> None:
    before = forget_peak("self")
    # From the system itself: Python might give what it still holds from another test.
    with mmap(-1, 60 * MEGABYTE) as held:
        for page in range(0, len(held), PAGESIZE):
            held[page] = 1
    assert peak("self") - before > 50 * MEGABYTE


def send(port: int, line: str, framing: str, blocks: Iterator[bytes]) -> bytes:
    """Send on and on, whatever the server answers meanwhile; what it answered."""
    head = f"{line}\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n{framing}\r\n\r\n"
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        try:
            connection.sendall(head.encode())
            for block in blocks:
                if select.select([connection], [], [], 0)[0]:
                    answer += connection.recv(65_536)
                connection.sendall(block)
            connection.shutdown(socket.SHUT_WR)
        except (BrokenPipeError, ConnectionResetError):
            pass  # It has answered, and listens no longer.
        with suppress(ConnectionResetError):
            while received := connection.recv(65_536):
                answer += received
    return answer


def worker_of(process: int) -> str:
    """The process that answers: the only child of the one that was started."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    assert len(children) == 1
    return children[0]


def forget_peak(process: str) -> int:
    """Start to measure anew; the bytes in use now."""
    Path(f"/proc/{process}/clear_refs").write_text("5")
    return peak(process)


def peak(process: str) -> int:
    """The most bytes of memory that were in use since the measure began."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))
