"""The order of the alphabet, as readers of English and of Spanish expect it."""

import unicodedata

_AFTER_ALL_N = "n\uffff"


def alphabetical(text: str) -> str:
    """A key that sorts texts regardless of case, accents and what stands before the first letter; ñ follows n."""
    composed = unicodedata.normalize("NFC", text.casefold()).replace("ñ", _AFTER_ALL_N)
    letters = "".join(each for each in unicodedata.normalize("NFKD", composed) if not unicodedata.combining(each))
    start = next((place for place, letter in enumerate(letters) if letter.isalnum()), 0)
    return letters[start:]
