"""Short addresses lead to their view on this server, and nowhere else."""

import re
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from PIL import Image, ImageDraw
from zxingcpp import read_barcodes

from explorer.interface.joining import qr_picture

HTML = {"Accept": "text/html"}


def address_of(client: FlaskClient, query: str) -> str:
    found = client.get(f"/join.json{query}").json
    assert found is not None
    return str(found["address"])


@pytest.mark.parametrize(
    "query",
    ["?node=self-care", "?view=path&node=self-care&to=intasc-3&lang=es", "?intasc=3,9&match=all", "?view=crosswalk"],
)
def test_a_short_address_leads_to_its_view(client: FlaskClient, query: str) -> None:
    address = address_of(client, query)
    assert address.startswith("http://localhost/v/")
    answer = client.get(address.removeprefix("http://localhost"))
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/{query}"


def test_it_leaves_out_what_each_screen_has_for_itself(client: FlaskClient) -> None:
    assert address_of(client, "?node=self-care&theme=dark&present=1&embed=1") == address_of(client, "?node=self-care")
    assert address_of(client, "?q=trust&theme=dark") == "http://localhost/?q=trust"


def test_it_names_the_origin_that_the_page_is_at(client: FlaskClient) -> None:
    assert address_of(client, "?node=self-care&origin=https://localhost").startswith("https://localhost/v/")


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "javascript:localhost", "//localhost", "ftp://localhost", "localhost", "https://"],
)
def test_nobody_has_a_code_made_that_leads_elsewhere(client: FlaskClient, origin: str) -> None:
    for path in ("/join.json", "/join.svg"):
        assert client.get(path, query_string={"node": "self-care", "origin": origin}).status_code == 400


@pytest.mark.parametrize("code", ["nope", "0", "NNNNNNNN", "%0d%0aSet-Cookie:x", "2" * 3000])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_wrong_code_says_what_to_look_at(client: FlaskClient, code: str, language: str) -> None:
    answer = client.get(f"/v/{code}", headers=HTML | {"Accept-Language": language})
    assert answer.status_code == 404
    assert {"en": "No view has this code", "es": "Ninguna vista tiene este código"}[language] in answer.text


def drawn(svg: str, module: int = 8) -> Image.Image:
    """The picture of a QR code, from the strokes that it is made of."""
    root = ElementTree.fromstring(svg)
    size = int(root.attrib["viewBox"].split()[2])
    image = Image.new("L", (size * module, size * module), 255)
    pen = ImageDraw.Draw(image)
    path = next(each for each in root.iter() if "stroke" in each.attrib).attrib["d"]
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        values = [float(each) for each in re.findall(r"-?[\d.]+", numbers)]
        if command == "h":
            pen.rectangle(
                (x * module, (y - 0.5) * module, (x + values[0]) * module - 1, (y + 0.5) * module - 1), fill=0
            )
            x += values[0]
        else:
            x, y = values if command == "M" else (x + values[0], y + values[1])
    return image


@pytest.mark.parametrize("text", ["https://map.district.org/v/T2CPKW", "http://127.0.0.1:8050/?q=trust%20and%20care"])
def test_the_picture_says_the_address(text: str) -> None:
    assert [each.text for each in read_barcodes(drawn(qr_picture(text)))] == [text]


def test_the_picture_is_dark_on_white_with_its_quiet_zone() -> None:
    image = drawn(qr_picture("https://map.district.org/v/T2CPKW"), module=1)
    border = 4
    edges = [image.crop((0, 0, image.width, border)), image.crop((0, 0, border, image.height))]
    assert all(edge.getextrema() == (255, 255) for edge in edges)
    assert image.getpixel((border, border)) == 0


def test_the_picture_is_answered_as_one_and_not_sent_again(client: FlaskClient) -> None:
    answer = client.get("/join.svg?node=self-care")
    assert answer.mimetype == "image/svg+xml"
    assert client.get("/join.svg?node=self-care", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
