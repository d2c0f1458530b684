"""What crosses between learner and judge is exact, and nothing hostile gets through."""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

import numpy
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.check.canonical import write
from grader.check.observe import observe
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
    ],
)
def test_impossible_values_are_refused(data: Any) -> None:
    with pytest.raises(WireError):
        decode(data)


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
