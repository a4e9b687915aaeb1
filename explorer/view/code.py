"""A view as a short code that people can read off a wall and type, and back.

A code is a list of tokens, one for each value of the view's query: a letter for the key and a few for the value, taken
from a hash, so that a code stays good when a framework grows. A last letter tells of slips. What is typed with small
letters, blanks or hyphens is read as it was meant.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from hashlib import sha256
from urllib.parse import parse_qsl

from explorer.competencies.filters import Match
from explorer.competencies.routes import MOST_ROUTES
from explorer.competencies.surroundings import Direction
from explorer.view.address import MOST_STEPS, Key, Vocabulary
from explorer.view.state import FRAMEWORK_ORDER, Column, Focus, LayoutName, Page, Unmatched

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Digits and letters that cannot be taken for each other: without 0 and O, 1, I and L."""

# What a room shares: not the theme or the way of showing, which each screen has for itself, and no words of a search.
_LETTERS: dict[Key, str] = dict(
    zip(
        (
            Key.VIEW,
            Key.NODE,
            Key.EDGE,
            Key.TO,
            Key.ROUTE,
            Key.WITH,
            Key.FOCUS,
            Key.DIRECTION,
            Key.LAYOUT,
            Key.FOLD,
            Key.INTASC,
            Key.MATCH,
            Key.DOMAIN,
            Key.FOUNDATIONAL,
            Key.KIND,
            Key.RELATION,
            Key.STATUS,
            Key.TYPE,
            Key.UNMATCHED,
            Key.SORT,
            Key.ORDER,
            Key.LANG,
            Key.TOUR,
            Key.STEP,
        ),
        "VNEAR3CDYFJMB29KSTUQ8GWP",
        strict=True,
    )
)
_LEFT_OUT = frozenset({Key.THEME, Key.PRESENT, Key.EMBED})
_SHORT, _LONG = 2, 4


class Codes:
    """The codes of all that a vocabulary can say."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def code(self, query: str) -> str | None:
        """The code of a query; ``None`` if it has words of a search or a tour of the visitor's own.

        It is also ``None`` in the rare case of a value that shares its token with another one.
        """
        tokens = []
        for name, text in parse_qsl(query.removeprefix("?")):
            key = Key(name)
            if key in _LEFT_OUT:
                continue
            for value in text.split(","):
                token = self._tokens.get(key, {}).get(value)
                if token is None:
                    return None
                tokens.append(_LETTERS[key] + token)
        joined = "".join(tokens)
        return joined + _check(joined)

    def query(self, code: str) -> str | None:
        """The query that a code stands for; ``None`` if it stands for none."""
        typed = code.upper().replace("-", "").replace(" ", "")
        body, check = typed[:-1], typed[-1:]
        if not typed or _check(body) != check:
            return None
        found: dict[Key, list[str]] = {}
        while body:
            key = next((each for each, letter in _LETTERS.items() if letter == body[0]), None)
            if key is None:
                return None
            length = _length(key)
            value = self._values[key].get(body[1 : 1 + length])
            if value is None:
                return None
            found.setdefault(key, []).append(value)
            body = body[1 + length :]
        pairs = [f"{key}={','.join(found[key])}" for key in Key if key in found]
        return "?" + "&".join(pairs) if pairs else ""

    @cached_property
    def _tokens(self) -> dict[Key, dict[str, str]]:
        """The token of every value that a key may have, but of those that share one."""
        found = {}
        for key in _LETTERS:
            tokens = {value: _hashed(value, _length(key)) for value in self._possible(key)}
            shared = Counter(tokens.values())
            found[key] = {value: token for value, token in tokens.items() if shared[token] == 1}
        return found

    @cached_property
    def _values(self) -> dict[Key, dict[str, str]]:
        return {key: {token: value for value, token in tokens.items()} for key, tokens in self._tokens.items()}

    def _possible(self, key: Key) -> Iterable[str]:
        choices = self._vocabulary.choices
        columns = [str(column) for column in Column]
        finite: dict[Key, Iterable[str]] = {
            Key.VIEW: Page,
            Key.EDGE: self._vocabulary.edges,
            Key.ROUTE: map(str, range(1, MOST_ROUTES + 1)),
            Key.STEP: map(str, range(1, MOST_STEPS + 1)),
            Key.FOCUS: Focus,
            Key.DIRECTION: Direction,
            Key.LAYOUT: LayoutName,
            Key.MATCH: Match,
            Key.UNMATCHED: Unmatched,
            Key.FOUNDATIONAL: ["1"],
            Key.SORT: [*columns, *(f"-{column}" for column in columns)],
            Key.ORDER: [FRAMEWORK_ORDER, "title", "total", *choices[Key.INTASC]],
        }
        if key in (Key.NODE, Key.TO, Key.WITH):
            return self._vocabulary.nodes
        return finite[key] if key in finite else choices[key]


def _length(key: Key) -> int:
    """How many letters a value takes: more where there are many to tell apart."""
    return _LONG if key in (Key.NODE, Key.EDGE, Key.TO, Key.WITH, Key.FOLD) else _SHORT


def _hashed(text: str, length: int) -> str:
    number = int.from_bytes(sha256(text.encode()).digest()[:8])
    letters = []
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def _check(body: str) -> str:
    """A letter that changes with any other letter, and when two neighbours change places."""
    places = (ALPHABET.find(letter) for letter in body)
    return ALPHABET[sum(weight * (place + 1) for weight, place in enumerate(places, start=1)) % len(ALPHABET)]
