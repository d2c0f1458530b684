"""Messages between the judge and a learner's process: length, then JSON; values as exact plain data, never pickle.

What a learner's process sends is read as hostile: sizes, depth, shapes and types are checked before anything is built.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import decimal
import fractions
import json
import math
import struct
from collections import Counter
from typing import Any, Protocol

from grader.check.observe import Array, Plain, Record, Table, Thing

LARGEST_FRAME = 64 * 2**20
DEEPEST = 60
LONGEST_INTEGER = 10_000
LONGEST_PART = 1_000
"""Hexadecimal digits of an integer; of one within a fraction or a range, which Python writes in decimals."""
LARGEST_EXPONENT = 10_000
LONGEST_RANGE = 1_000_000
ROOM = 4_000_000
"""Objects that one value may become beside those that are written out in it: of ranges, of arrays' rows, of tables' columns."""
A_COLUMN = 200
"""What pandas needs for a column, in such objects."""
ALIKE = 100
"""Keys or members that hash the same: each is compared with all before it, and numbers can be chosen to."""
_LENGTH = struct.Struct(">I")
_NUMERIC = {
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64",
}  # fmt: skip
_ITEMS = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}
_DATES: dict[str, Any] = {"date": datetime.date, "datetime": datetime.datetime, "time": datetime.time}


class WireError(Exception):
    """A message that is not one: too large, cut off, or of a form that is not known."""


class Stream(Protocol):
    """What messages travel over: a connected socket."""

    def sendall(self, data: bytes, /) -> None:
        """Send all bytes."""

    def recv(self, size: int, /) -> bytes:
        """Receive up to `size` bytes; empty at the end."""


def send(stream: Stream, message: dict[str, Any], largest: int = LARGEST_FRAME) -> None:
    """Send one message. Raises WireError when it is larger than `largest` bytes, OSError when nobody listens."""
    text = json.dumps(message, separators=(",", ":"), allow_nan=False, ensure_ascii=False)
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > largest:
        raise WireError(f"a message of {len(data)} bytes is too large")
    stream.sendall(_LENGTH.pack(len(data)) + data)


def receive(stream: Stream, largest: int = LARGEST_FRAME) -> dict[str, Any]:
    """Receive one message. Raises WireError for what is none, EOFError at the end of the stream."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > largest:
        raise WireError(f"a message of {length} bytes is too large")
    try:
        message = json.loads(_exactly(stream, length).decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise WireError(f"a message is not JSON: {type(error).__name__}") from error
    if not isinstance(message, dict):
        raise WireError("a message is not an object")
    return message


def _exactly(stream: Stream, size: int) -> bytes:
    pieces, missing = [], size
    while missing:
        piece = stream.recv(min(missing, 1 << 20))
        if not piece:
            raise EOFError("the other side has gone")
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)


def encode(plain: Plain) -> Any:
    """Write what `grader.check.observe` returned as JSON data; `decode` gives the same value back."""
    if plain is None or isinstance(plain, bool | str):
        return plain
    if plain is ...:
        return ["ellipsis"]
    if isinstance(plain, int):
        return ["int", hex(plain)]
    if isinstance(plain, float):
        return ["float", plain.hex() if math.isfinite(plain) else repr(plain)]
    if isinstance(plain, complex):
        return ["complex", encode(plain.real), encode(plain.imag)]
    if isinstance(plain, bytes):
        return ["bytes", base64.b64encode(plain).decode()]
    for name, kind in _ITEMS.items():
        if type(plain) is kind:
            return [name, [encode(item) for item in plain]]
    if isinstance(plain, dict):
        return ["dict", [[encode(key), encode(value)] for key, value in plain.items()]]
    if isinstance(plain, Thing):
        return ["thing", plain.kind, plain.name]
    if isinstance(plain, Record):
        return ["record", plain.name, [[key, encode(value)] for key, value in plain.fields.items()]]
    if isinstance(plain, Array):
        return ["array", list(plain.shape), plain.dtype, _encode_values(plain.values)]
    if isinstance(plain, Table):
        columns = [encode(name) for name in plain.columns]
        return [
            "table",
            columns,
            encode(plain.index),
            [encode(column) for column in plain.values],
            plain.series,
        ]
    return _encode_rare(plain)


def _encode_values(values: Any) -> Any:
    if isinstance(values, list):
        return encode(values)
    import numpy

    return ["npy", str(values.dtype), base64.b64encode(numpy.ascontiguousarray(values).tobytes()).decode()]


def _encode_rare(plain: Plain) -> Any:
    if isinstance(plain, datetime.timedelta):
        return ["timedelta", plain.days, plain.seconds, plain.microseconds]
    for name in ("datetime", "date", "time"):
        if type(plain) is _DATES[name]:
            return ["when", name, plain.isoformat()]
    if isinstance(plain, decimal.Decimal):
        return ["decimal", str(plain)]
    if isinstance(plain, fractions.Fraction):
        return ["fraction", hex(plain.numerator), hex(plain.denominator)]
    if isinstance(plain, range):
        return ["range", hex(plain.start), hex(plain.stop), hex(plain.step)]
    return ["thing", "an object", type(plain).__name__]


class _Room:
    """What is left of the room for one value, and how deep the reading is in it."""

    def __init__(self) -> None:
        self.left, self.depth = ROOM, 0

    def take(self, objects: int) -> None:
        """Raise WireError when so many objects more are too many."""
        self.left -= objects
        if self.left < 0:
            raise WireError("a value is too large")


def decode(data: Any) -> Plain:
    """Read a value. Raises WireError for anything that `encode` would not write, or that would cost much more than it weighs."""
    try:
        return _decode(data, _Room())
    except WireError:
        raise
    except (
        ValueError,
        TypeError,
        IndexError,
        KeyError,
        OverflowError,
        ArithmeticError,
        binascii.Error,
        RecursionError,
    ) as error:
        raise WireError(f"a value is not of a known form: {type(error).__name__}") from error


def _decode(data: Any, room: _Room) -> Plain:
    if data is None or isinstance(data, bool | str):
        return data
    if not isinstance(data, list) or not data:
        raise WireError("a value is not of a known form")
    if room.depth > DEEPEST:
        raise WireError("a value is nested too deeply")
    room.depth += 1
    plain = _decode_list(data[0], data[1:], room)
    room.depth -= 1
    return plain


def _decode_list(tag: Any, rest: list[Any], room: _Room) -> Plain:
    match tag, rest:
        case "ellipsis", []:
            return ...
        case "int", [str(text)]:
            return _integer(text)
        case "float", [str(text)]:
            return float(text) if text in ("nan", "inf", "-inf") else float.fromhex(text)
        case "complex", [real, imaginary]:
            return complex(_number(real, room), _number(imaginary, room))
        case "bytes", [str(text)]:
            return base64.b64decode(text, validate=True)
        case (("list" | "tuple"), [list(items)]):
            return _ITEMS[tag](_decode(item, room) for item in items)
        case (("set" | "frozenset"), [list(items)]):
            return _ITEMS[tag](_hashed([_decode(item, room) for item in items]))
        case "dict", [list(pairs)]:
            keys = _hashed([_decode(key, room) for key, _ in pairs])
            return {key: _decode(value, room) for key, (_, value) in zip(keys, pairs, strict=True)}
        case "thing", [str(kind), str(name)]:
            return Thing(kind[:200], name[:200])
        case "record", [str(name), list(fields)]:
            return Record(name[:200], {str(key): _decode(value, room) for key, value in fields})
        case "array", [list(shape), str(dtype), values]:
            return _array(shape, dtype, values, room)
        case "table", [list(columns), index, list(values), bool(series)]:
            return _table(columns, index, values, series, room)
    return _decode_rare(tag, rest, room)


def _decode_rare(tag: Any, rest: list[Any], room: _Room) -> Plain:
    match tag, rest:
        case "timedelta", [int(days), int(seconds), int(microseconds)]:
            return datetime.timedelta(days, seconds, microseconds)
        case "when", [str(name), str(text)] if name in _DATES:
            return _DATES[name].fromisoformat(text)
        case "decimal", [str(text)] if len(text) < LONGEST_INTEGER:
            return _decimal(decimal.Decimal(text))
        case "fraction", [str(numerator), str(denominator)]:
            return fractions.Fraction(_integer(numerator, LONGEST_PART), _integer(denominator, LONGEST_PART))
        case "range", [str(start), str(stop), str(step)]:
            return _range(range(*(_integer(n, LONGEST_PART) for n in (start, stop, step))), room)
    raise WireError("a value is not of a known form")


def _integer(text: str, longest: int = LONGEST_INTEGER) -> int:
    if len(text) > longest:
        raise WireError("a number is too long")
    return int(text, 16)


def _decimal(made: decimal.Decimal) -> decimal.Decimal:
    if made.is_finite() and abs(made.adjusted()) > LARGEST_EXPONENT:
        raise WireError("a number is too long")
    return made


def _range(made: range, room: _Room) -> Plain:
    """Return a range that can be counted out; one that cannot is a thing."""
    try:
        length = len(made)
    except OverflowError:
        return Thing("a very long range", "range")
    if length > LONGEST_RANGE:
        return Thing("a very long range", "range")
    room.take(length)
    return made


def _hashed(items: list[Plain]) -> list[Plain]:
    """Return the keys of a dict or the members of a set, where Python can look them up in good time."""
    if len(items) > ALIKE and max(Counter(map(hash, items)).values()) > ALIKE:
        raise WireError("a value cannot be looked through")
    return items


def _number(data: Any, room: _Room) -> float:
    value = _decode(data, room)
    if type(value) is not float:
        raise WireError("a value is not of a known form")
    return value


def _array(shape: list[Any], dtype: str, values: Any, room: _Room) -> Array:
    if len(shape) > 16 or not all(type(n) is int and 0 <= n < 2**40 for n in shape):
        raise WireError("an array has an impossible shape")
    if isinstance(values, list) and values[:1] == ["npy"]:
        import numpy

        room.take(
            sum(math.prod(shape[:place]) for place in range(1, len(shape)))
        )  # its rows, once it is a list
        _, kind, text = values
        if kind not in _NUMERIC:
            raise WireError("an array has a kind of number that is not known")
        raw = base64.b64decode(text, validate=True)
        # numpy refuses a shape that would be too large without its zeros, too.
        if math.prod(n or 1 for n in shape) >= 2**58:
            raise WireError("an array has an impossible shape")
        if math.prod(shape) * numpy.dtype(kind).itemsize != len(raw):
            raise WireError("an array's shape does not fit its data")
        return Array(tuple(shape), dtype[:100], numpy.frombuffer(raw, dtype=kind).reshape(shape).copy())
    held = _decode(values, room)
    if not shape or not _fits(held, shape):
        raise WireError("an array's shape does not fit its data")
    return Array(tuple(shape), dtype[:100], held)


def _fits(held: Plain, shape: list[int]) -> bool:
    """Say whether lists within lists have this shape."""
    if not shape:
        return True
    return type(held) is list and len(held) == shape[0] and all(_fits(row, shape[1:]) for row in held)


def _table(columns: list[Any], index: Any, values: list[Any], series: bool, room: _Room) -> Table:
    room.take(A_COLUMN * len(values))
    names = [_decode(name, room) for name in columns]
    rows, held = _decode(index, room), [_decode(column, room) for column in values]
    if not all(isinstance(a, Array) and len(a.shape) == 1 and a.shape == rows.shape for a in [rows, *held]):
        raise WireError("a table's columns do not fit each other")
    if len(names) != len(held) or (series and len(held) != 1):
        raise WireError("a table's columns do not fit its names")
    return Table(names, rows, held, series)
