"""What may be asked of the server: only what the explorer's own page asks. The rest is refused before Dash reads it."""

import inspect
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Any, NoReturn, get_args, get_type_hints

from dash import Dash
from flask import Flask, request
from flask.json.provider import DefaultJSONProvider
from werkzeug.exceptions import BadRequest, Forbidden, HTTPException, NotFound
from werkzeug.routing import RoutingException

from explorer.interface.asked import comes_from_own_page

LARGEST_BODY = 64 * 1024

_CALLBACKS = "_dash-update-component"
_KEYS = frozenset({"output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds"})
_CHECKED_TYPES = frozenset({str, int, float, bool, NoneType})


@dataclass(frozen=True)
class _Argument:
    """A property that a callback reads, and the types that its value may have."""

    id: str
    property: str
    types: frozenset[type]

    def fits(self, sent: Any) -> bool:
        return (
            isinstance(sent, dict)
            and sent.keys() <= {"id", "property", "value"}
            and sent.get("id") == self.id
            and sent.get("property") == self.property
            and self._takes(sent.get("value"))
        )

    def _takes(self, value: Any) -> bool:
        if isinstance(value, str) and any("\ud800" <= character <= "\udfff" for character in value):
            return False  # JSON can spell half of a surrogate pair, but no link could carry it.
        return type(value) in self.types


@dataclass(frozen=True)
class _Call:
    """What a request for one callback has to say."""

    outputs: Any
    inputs: tuple[_Argument, ...]
    state: tuple[_Argument, ...]

    @classmethod
    def of(cls, callback: Mapping[str, Any]) -> "_Call":
        """The call that Dash's renderer makes for an entry of ``app.callback_map``."""
        output = callback["output"]
        declared = [*callback["inputs"], *callback["state"]]
        arguments = tuple(
            _Argument(each["id"], each["property"], types)
            for each, types in zip(declared, _types_of_arguments(callback), strict=True)
        )
        count = len(callback["inputs"])
        return cls(
            [each.to_dict() for each in output] if isinstance(output, list) else output.to_dict(),
            arguments[:count],
            arguments[count:],
        )

    def check(self, body: Mapping[str, Any]) -> None:
        """Raise :class:`BadRequest` unless a body is this call."""
        if body.get("outputs") != self.outputs:
            raise BadRequest("the outputs are not those of the callback")
        for name, arguments in (("inputs", self.inputs), ("state", self.state)):
            sent = body.get(name, [])
            if not isinstance(sent, list) or len(sent) != len(arguments):
                raise BadRequest(f"the {name} are not those of the callback")
            if not all(argument.fits(each) for argument, each in zip(arguments, sent, strict=True)):
                raise BadRequest(f"the {name} have other names or types than those of the callback")
        names = {f"{each.id}.{each.property}" for each in self.inputs}
        changed = body.get("changedPropIds")
        for sent in (changed, body.get("parsedChangedPropsIds", changed)):
            if not isinstance(sent, list) or not all(isinstance(each, str) and each in names for each in sent):
                raise BadRequest("something else changed than the inputs of the callback")


def guard(app: Dash) -> None:
    """Refuse every callback request that the page could not have sent. Call it when all callbacks are there."""
    server: Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    server.json = _StrictJson(server)
    # One without a function of ours runs in the browser, and nobody asks the server for it.
    calls = {name: _Call.of(each) for name, each in app.callback_map.items() if "callback" in each}

    @server.before_request
    def check() -> None:
        if isinstance(request.routing_exception, RoutingException):
            # It would redirect, to whatever Host the request names. No address of ours needs that.
            raise NotFound
        if not (request.endpoint or "").endswith(f"/{_CALLBACKS}"):
            return
        if not comes_from_own_page():
            raise Forbidden("the request comes from another site")
        _read_body()
        _check_call(request.get_json(), calls)


def _read_body() -> None:
    """Read the body once and for all, but no more than the limit, whether its size was said or it comes in chunks."""
    try:
        request.get_data()
        # Werkzeug cuts chunks off at the limit without a word. To ask for one byte more is to learn of it.
        request.stream.read(1)
    except HTTPException:
        raise
    except Exception as error:  # Each server has errors of its own for chunks that are spoilt.
        raise BadRequest("the body cannot be read") from error


def _check_call(body: Any, calls: Mapping[str, _Call]) -> None:
    if not isinstance(body, dict) or not body.keys() <= _KEYS:
        raise BadRequest("the body is not a callback request")
    output = body.get("output")
    call = calls.get(output) if isinstance(output, str) else None
    if call is None:
        raise BadRequest("there is no callback with that output")
    call.check(body)


def _types_of_arguments(callback: Mapping[str, Any]) -> list[frozenset[type]]:
    """What a callback's own signature says of its arguments, in the order of its inputs and state.

    Raises :class:`TypeError` for an argument whose values could not be checked.
    """
    function = inspect.unwrap(callback["callback"])
    hints, order = get_type_hints(function), callback["inputs_state_indices"]
    names = sorted(order, key=order.__getitem__) if isinstance(order, dict) else inspect.signature(function).parameters
    found = []
    for name in names:
        hint = hints.get(name)
        types = frozenset(get_args(hint) if isinstance(hint, UnionType) else (hint,))
        if not types <= _CHECKED_TYPES:
            raise TypeError(
                f"{function.__qualname__}: the values of {name!r} cannot be checked. "
                "Annotate it with str, int, float, bool, or one of them or None."
            )
        found.append(types)
    return found


class _StrictJson(DefaultJSONProvider):
    """JSON as the standard has it, in UTF-8. Python's own reader takes more."""

    def loads(self, s: str | bytes, **options: Any) -> Any:
        text = s.decode("utf-8") if isinstance(s, bytes) else s
        try:
            return json.loads(text, parse_constant=_refuse_constant)
        except RecursionError:
            raise ValueError("it is nested too deeply") from None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")
