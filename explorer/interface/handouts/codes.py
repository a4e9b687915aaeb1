"""The QR code of an address, as it stands on paper."""

from markupsafe import Markup, escape

from explorer.interface.joining import qr_picture


def named_code(name: str, address: str) -> Markup:
    """The code of an address as a picture with a name."""
    return Markup(qr_picture(address).replace("<svg ", f'<svg role="img" aria-label="{escape(name)}" ', 1))
