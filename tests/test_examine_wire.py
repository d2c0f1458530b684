"""What crosses between learner and judge is exact, and nothing hostile gets through."""

from __future__ import annotations

import base64
import json
import socket
import struct
from typing import Any

import numpy
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.check.canonical import canonical, write
from grader.check.compare import difference
from grader.check.observe import Array, Table, observe, restore
from grader.check.plain_words import show
from grader.examine.wire import LARGEST_FRAME, WireError, decode, encode, receive, send

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.text()
    | st.binary()
    | st.dates()
    | st.datetimes().map(lambda moment: moment.replace(fold=0))
    | st.timedeltas()
    | st.fractions()
    | st.complex_numbers()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text() | st.integers(), inner, max_size=4)
        | st.frozensets(st.integers() | st.text(), max_size=4)
    ),
    max_leaves=12,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=15,
)
NO_ROWS = ["array", [0], "int8", ["npy", "int8", ""]]
TAGS = [
    "int",
    "float",
    "list",
    "dict",
    "array",
    "table",
    "npy",
    "record",
    "thing",
    "range",
    "when",
    "decimal",
    "fraction",
    "bytes",
    "tuple",
    "set",
]


@given(VALUES)
def test_a_value_comes_out_as_it_went_in_type_included(value: object) -> None:
    plain = observe(value)
    back = decode(json.loads(json.dumps(encode(plain))))
    assert type(back) is type(plain)
    assert write(back) == write(plain)


@pytest.mark.parametrize(
    "value",
    [
        numpy.arange(6).reshape(2, 3),
        numpy.array([1.5, float("nan")], dtype="float32"),
        numpy.array([], dtype="int64"),
        numpy.array(["a", "b"]),
        numpy.float32(0.1),
        pandas.DataFrame({"age": [41, 72], "name": ["Ms Osei", None], "lvef": [35.0, None]}, index=[7, 9]),
        pandas.Series([1, 2], name="dose_mg"),
        pandas.DataFrame(),
        pandas.DataFrame({"when": pandas.to_datetime(["2026-01-02", None])}),
    ],
)
def test_arrays_and_tables_cross_as_copies(value: object) -> None:
    plain = observe(value)
    assert write(decode(json.loads(json.dumps(encode(plain))))) == write(plain)


@settings(max_examples=400)
@given(JSON | st.lists(st.sampled_from(TAGS) | JSON, min_size=1, max_size=6))
def test_hostile_data_is_refused_or_becomes_a_plain_value(data: Any) -> None:
    try:
        plain = decode(data)
    except WireError:
        return
    assert type(plain).__module__ in ("builtins", "datetime", "decimal", "fractions", "grader.check.observe")


@pytest.mark.parametrize(
    "data",
    [
        ["array", [2**39], "float64", ["npy", "float64", ""]],
        ["array", [1], "object", ["npy", "object", "AAAAAAAAAAA="]],
        ["array", [1], "O", ["npy", "O", "AAAAAAAAAAA="]],
        ["int", "0x" + "f" * 20_000],
        [
            "table",
            ["a"],
            ["array", [2], "int64", ["list", []]],
            [["array", [3], "int64", ["list", []]]],
            False,
        ],
        ["dict", [[["list", []], None]]],
        ["when", "date", "tomorrow"],
        ["array", [2**27, 0], "float64", ["npy", "float64", ""]],
        ["array", [2**20, 2**6, 0], "float64", ["npy", "float64", ""]],
        ["array", [1] * 15 + [0], "O", ["list", []]],
        ["array", [5_000_000, 1], "int8", ["npy", "int8", base64.b64encode(bytes(5_000_000)).decode()]],
        ["array", [2**30], "object", ["list", []]],
        ["array", [2, 2], "object", ["list", [["list", [None]], ["list", [None, None]]]]],
        ["array", [], "object", None],
        ["array", [3], "object", "abc"],
        ["table", [None] * 30_000, NO_ROWS, [NO_ROWS] * 30_000, False],
        ["list", [["range", "0x0", "0xf4240", "0x1"]] * 5],
        ["fraction", "0x1" + "0" * 5_000, "0x1"],
        ["range", "0x1" + "0" * 5_000, "0x1" + "0" * 4_999 + "1", "0x1"],
        ["decimal", "1e999999999"],
        ["decimal", "-1e-999999999"],
        ["set", [["int", hex(n * (2**61 - 1))] for n in range(500)]],
        ["dict", [[["tuple", [["int", hex(n * (2**61 - 1))]]], None] for n in range(500)]],
    ],
)
def test_impossible_values_are_refused(data: Any) -> None:
    with pytest.raises(WireError):
        decode(data)


SHAPES = st.lists(st.integers(0, 5) | st.sampled_from([2**20, 2**27, 2**39]), max_size=4)
KINDS = st.sampled_from(["bool", "int8", "float64"])
ARRAYS = st.one_of(
    st.tuples(SHAPES, KINDS, st.integers(0, 40)).map(
        lambda a: ["array", a[0], a[1], ["npy", a[1], base64.b64encode(bytes(a[2])).decode()]]
    ),
    st.tuples(
        SHAPES, st.recursive(st.none(), lambda inner: st.lists(inner, max_size=3).map(lambda x: ["list", x]))
    ).map(lambda a: ["array", a[0], "object", a[1]]),
)
NUMBERS = st.integers(-(2**70), 2**70).map(hex) | st.integers(0, 900).map(lambda n: "0x1" + "0" * n)
RARE = (
    st.tuples(NUMBERS, NUMBERS, NUMBERS).map(lambda n: ["range", *n])
    | st.tuples(NUMBERS, NUMBERS).map(lambda n: ["fraction", *n])
    | st.from_regex(r"-?[0-9]{1,3}e-?[0-9]{1,9}", fullmatch=True).map(lambda text: ["decimal", text])
)
HOSTILE = st.recursive(
    ARRAYS | RARE | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: ["list", items])
        | st.lists(st.tuples(st.text(max_size=2), inner), max_size=3).map(
            lambda pairs: ["dict", [list(p) for p in pairs]]
        )
        | st.tuples(st.lists(inner, max_size=3), inner, st.lists(inner, max_size=3), st.booleans()).map(
            lambda t: ["table", *t]
        )
    ),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(HOSTILE)
def test_what_is_let_through_can_be_written_shown_compared_and_sent_back(data: Any) -> None:
    try:
        plain = decode(data)
    except WireError:
        return
    assert decode(encode(plain)) is not ... or plain is ...
    assert len(show(plain)) <= 120
    assert canonical(plain) == canonical(decode(encode(plain)))
    assert difference(plain, plain, 0.1) is None
    if isinstance(plain, Array | Table):
        restore(plain, None)


def test_a_single_text_or_nothing_in_an_array_is_that_text_or_nothing() -> None:
    assert [observe(numpy.array(value)) for value in ("a", None)] == ["a", None]


def test_a_value_nested_too_deeply_is_refused() -> None:
    data: Any = None
    for _ in range(500):
        data = ["list", [data]]
    with pytest.raises(WireError, match="nested"):
        decode(data)


def pair() -> tuple[socket.socket, socket.socket]:
    return socket.socketpair()


def test_messages_arrive_whole_and_in_order() -> None:
    here, there = pair()
    send(here, {"a": 1})
    send(here, {"b": "\ud800 é"})
    assert [receive(there), receive(there)] == [{"a": 1}, {"b": "\ud800 é"}]


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (struct.pack(">I", LARGEST_FRAME + 1), WireError),
        (struct.pack(">I", 5) + b"{{{{{", WireError),
        (struct.pack(">I", 2) + b"[]", WireError),
        (struct.pack(">I", 9) + b"{", EOFError),
        (b"", EOFError),
        (struct.pack(">I", 100_000) + b"[" * 100_000, WireError),
    ],
)
def test_what_is_no_message_is_refused(sent: bytes, error: type[Exception]) -> None:
    here, there = pair()
    here.sendall(sent)
    here.close()
    with pytest.raises(error):
        receive(there)
