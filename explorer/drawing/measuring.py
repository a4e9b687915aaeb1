"""How much room a text takes in whatever font a system has: an upper estimate, by the width of its letters.

The widths are those of Inter and DejaVu Sans, the widest of the usual ones, in hundredths of the size. What is not in
the list counts as a square.
"""

_LETTERS = {
    30: "ijlI'|íìîïÍ",
    36: " .,:;’‘·",
    42: "frt!()[]/¡-",
    56: 'szJL?“”"*¿–_ªº',
    62: "acekovxyFáàâäãåéèêëóòôöõçÿ«»",
    65: "bdghnpquEPST0123456789$úùûüñÉÈÊ",
    70: "ABKRVXYZ€ÁÀÂÄ",
    78: "CDGHNU&ÚÜÑÇ",
    86: "wOQ+~=ÓÖ",
    91: "M",
}
_EM = {letter: width / 100 for width, letters in _LETTERS.items() for letter in letters}
_SQUARE = 1.03
_BOLD = 1.15


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line is at most, in the units of its size."""
    return sum(_EM.get(letter, _SQUARE) for letter in text) * size * (_BOLD if bold else 1.0)


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """A text in lines that are not wider; a word that is wider by itself is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        for place, piece in enumerate(_pieces(word, width, size, bold=bold)):
            longer = f"{line} {piece}"
            if line and not place and width_of(longer, size, bold=bold) <= width:
                line = longer
            else:
                lines += [line] if line else []
                line = piece
    return [*lines, line] if line else lines


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """A word in pieces that each fit."""
    pieces, piece = [], ""
    for letter in word:
        if piece and width_of(piece + letter, size, bold=bold) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]
