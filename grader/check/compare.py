"""Compare an observed plain value with an expected one, and say in words where they part."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from grader.check.differ import HUGE, SAME, Difference, close, equal_floats, is_number, numbers
from grader.check.observe import Array, Plain, Record, Table, Thing
from grader.check.plain_words import kind_words, show

LONG_TEXT = 100


def difference(observed: Plain, expected: Plain, tolerance: float | None = None) -> Difference | None:
    """Return the first difference, or None when there is none.

    Without a tolerance, types must agree exactly (True is not 1, 1 is not 1.0). With one, any numbers may differ by so
    much, and a list, a tuple, an array of one dimension and a Series count as the same kind of row of numbers.
    """
    special = _special(observed, expected)
    if special is not None:
        return special
    if tolerance is not None and not (isinstance(observed, Array) and isinstance(expected, Array)):
        if isinstance(_row(expected), list):
            observed, expected = _row(observed), _row(expected)
        if is_number(observed) and is_number(expected):
            return None if close(observed, expected, tolerance) else numbers(observed, expected)
    wrong_kind = _kinds(observed, expected)
    if wrong_kind is not None:
        return wrong_kind
    if isinstance(expected, float):
        return None if equal_floats(observed, expected) else numbers(observed, expected)
    if isinstance(expected, (list, tuple)):
        return _sequences(observed, expected, tolerance)
    if isinstance(expected, dict):
        return _dicts(observed, expected, tolerance)
    if isinstance(expected, Record):
        return _dicts(observed.fields, expected.fields, tolerance)
    if isinstance(expected, Array):
        return _arrays(observed, expected, tolerance)
    if isinstance(expected, Table):
        return _tables(observed, expected, tolerance)
    if isinstance(expected, (set, frozenset)):
        return _sets(observed, expected)
    if observed == expected:
        return None
    if type(expected) is int:
        return numbers(observed, expected)
    if isinstance(expected, str):
        return _texts(observed, expected)
    return Difference("truth" if isinstance(expected, bool) else "value")


def as_numbers(plain: Plain) -> Plain:
    """Return the value with every number as a float and every row as a list: what `near` tells apart, and no more."""
    plain = _row(plain)
    if is_number(plain):
        return plain if abs(plain) > HUGE else float(plain)
    if isinstance(plain, (list, tuple)):
        return [as_numbers(item) for item in plain]
    if isinstance(plain, dict):
        return {key: as_numbers(value) for key, value in plain.items()}
    if isinstance(plain, Array):
        return as_numbers(items(plain))
    return plain


def _special(observed: Plain, expected: Plain) -> Difference | None:
    if observed is None and expected is not None:
        return Difference("nothing")
    if observed is ... and expected is not ...:
        return Difference("not started")
    if isinstance(observed, Thing) and not isinstance(expected, Thing):
        if observed.kind in ("a method", "a function"):
            note = f"It is {observed.kind} that was not called: write {observed.name}() with round brackets."
            return Difference("method", note)
        if observed.kind == "a generator":
            return Difference("type", "It is a generator. `list(...)` makes a list of it.")
    if is_number(expected) and isinstance(observed, tuple) and 1 <= len(observed) <= 2:
        many = "makes two values of it" if len(observed) == 2 else "stands behind the value"
        return Difference("comma", f"A comma {many}.")
    if (
        is_number(expected)
        and isinstance(observed, float)
        and math.isnan(observed)
        and not math.isnan(expected)
    ):
        return Difference("missing")
    return None


def _kinds(observed: Plain, expected: Plain) -> Difference | None:
    if type(observed) is type(expected):
        if isinstance(expected, Thing | Record) and observed.name != expected.name:
            return Difference("type", f"It is {kind_words(observed)}, not {kind_words(expected)}.")
        if isinstance(expected, Table) and observed.series != expected.series:
            return Difference("type", f"It is {kind_words(observed)}, not {kind_words(expected)}.")
        return None
    note = f"It is {kind_words(observed)}, not {kind_words(expected)}."
    if expected is None:
        return Difference("none asked", note)
    if isinstance(observed, str) and (is_number(expected) or isinstance(expected, bool)):
        return Difference("text for number" if is_number(expected) else "bool", note)
    if isinstance(expected, str) and is_number(observed):
        return Difference("number for text", note)
    if isinstance(observed, bool) or isinstance(expected, bool):
        return Difference("bool", note)
    if is_number(observed) and is_number(expected):
        if observed == expected:
            return Difference("int float", note)
        return numbers(observed, expected)
    return Difference("type", note)


def _texts(observed: str, expected: str) -> Difference:
    if "".join(observed.split()).casefold() == "".join(expected.split()).casefold():
        return Difference("case", "Only capital letters or spaces differ.")
    if max(len(observed), len(expected)) <= LONG_TEXT:
        return Difference("value")
    pairs = enumerate(zip(observed, expected, strict=False))
    same = next((i for i, (a, b) in pairs if a != b), min(len(observed), len(expected)))
    came, wanted = (show(text[same : same + 20]) for text in (observed, expected))
    return Difference(
        "value", f"They part after {same} characters: there it has {came} in place of {wanted}."
    )


def _sets(observed: Any, expected: Any) -> Difference | None:
    came, wanted = ({_typed(item) for item in items} for items in (observed, expected))
    missing, extra = {item for _, item in wanted - came}, {item for _, item in came - wanted}
    notes = [f"Missing: {show(missing)}."] if missing else []
    notes += [f"Too many: {show(extra)}."] if extra else []
    return Difference("value", " ".join(notes)) if notes else None


def _sequences(observed: Any, expected: Any, tolerance: float | None) -> Difference | None:
    if len(observed) != len(expected):
        return _lengths(len(observed), len(expected), "item", _odd_one(observed, expected, tolerance))
    found = _first(zip(observed, expected, strict=True), tolerance)
    if found is None:
        return None
    position, inner = found
    if len(expected) > 1 and _same_items(observed, expected, tolerance):
        return Difference("order", "The items are the right ones, in another order.")
    came, wanted = show(observed[position]), show(expected[position])
    return Difference(
        _inside(inner.kind), f"At position {position}, counting from 0, it has {came} in place of {wanted}."
    )


def _inside(kind: str) -> str:
    """Return the kind of a difference inside a list, dict or table: hints about one number or one length do not fit there."""
    kept = (
        "text for number",
        "number for text",
        "int float",
        "bool",
        "case",
        "missing",
        "not started",
        "rounding",
    )
    return kind if kind in kept else "item"


def _lengths(came: int, wanted: int, word: str, odd: str = "") -> Difference:
    plural = "" if wanted == 1 else "s"
    kind = {1: "one more", -1: "one fewer"}.get(came - wanted, "length")
    note = f"It has {came} {word}{'' if came == 1 else 's'} in place of {wanted} {word}{plural}."
    return Difference(kind, f"{note} {odd}".strip())


def _odd_one(observed: Any, expected: Any, tolerance: float | None) -> str:
    """Say which item is too many or missing, when that is the only difference."""
    if abs(len(observed) - len(expected)) != 1:
        return ""
    longer, shorter = (observed, expected) if len(observed) > len(expected) else (expected, observed)
    what = "is too many" if longer is observed else "is missing"
    pairs = enumerate(zip(longer, shorter, strict=False))
    place = next((i for i, (a, b) in pairs if difference(a, b, tolerance)), len(shorter))
    if any(difference(a, b, tolerance) for a, b in zip(longer[place + 1 :], shorter[place:], strict=True)):
        return ""
    item = show(longer[place])
    if place and difference(longer[place], longer[place - 1], tolerance) is None:
        return f"One {item} {what}."  # which of the two cannot be told
    if 0 < place < len(shorter):
        return f"{item}, in the middle, {what}."
    return f"The {'last' if place else 'first'} one, {item}, {what}."


def _first(pairs: Iterable[tuple[Plain, Plain]], tolerance: float | None) -> tuple[int, Difference] | None:
    for position, (came, wanted) in enumerate(pairs):
        inner = difference(came, wanted, tolerance)
        if inner is not None:
            return position, inner
    return None


def _same_items(observed: Any, expected: Any, tolerance: float | None) -> bool:
    if len(expected) > 500:
        return False
    left = list(observed)
    for wanted in expected:
        match = next((i for i, came in enumerate(left) if difference(came, wanted, tolerance) is None), None)
        if match is None:
            return False
        del left[match]
    return True


def _dicts(observed: Any, expected: Any, tolerance: float | None) -> Difference | None:
    held = {_typed(key): value for key, value in observed.items()}
    wanted = {_typed(key): value for key, value in expected.items()}
    missing = [key[1] for key in wanted if key not in held]
    extra = [key[1] for key in held if key not in wanted]
    if missing or extra:
        notes = [f"Missing: {', '.join(map(show, missing))}."] if missing else []
        notes += [f"Not asked for: {', '.join(map(show, extra))}."] if extra else []
        return Difference("keys", " ".join(notes))
    for key, value in wanted.items():
        inner = difference(held[key], value, tolerance)
        if inner is not None:
            return Difference(
                _inside(inner.kind), f"At {show(key[1])} it has {show(held[key])} in place of {show(value)}."
            )
    return None


def _typed(key: Plain) -> tuple[str, Plain]:
    return type(key).__name__, key


def _arrays(observed: Array, expected: Array, tolerance: float | None) -> Difference | None:
    if observed.shape != expected.shape:
        if len(observed.shape) == len(expected.shape) == 1:
            odd = _odd_one(items(observed), items(expected), tolerance)
            return _lengths(observed.shape[0], expected.shape[0], "item", odd)
        came, wanted = (" x ".join(map(str, a.shape)) for a in (observed, expected))
        return Difference("length", f"Its shape is {came} in place of {wanted}.")
    if _same_arrays(observed, expected, tolerance):
        return None
    return difference(items(observed), items(expected), tolerance)


def _same_arrays(observed: Array, expected: Array, tolerance: float | None) -> bool:
    """Settle numeric arrays at numpy's speed; False means that a slow look has to find the first difference."""
    if isinstance(observed.values, list) or isinstance(expected.values, list):
        return False
    import numpy

    kinds = {"u": "i"}
    came, wanted = (kinds.get(a.values.dtype.kind, a.values.dtype.kind) for a in (observed, expected))
    if (tolerance is None and came != wanted) or ("b" in (came, wanted) and came != wanted):
        return False
    limits = {"rtol": SAME, "atol": 0.0} if tolerance is None else {"rtol": 0.0, "atol": tolerance}
    return bool(numpy.allclose(observed.values, expected.values, equal_nan=True, **limits))


def _tables(observed: Table, expected: Table, tolerance: float | None) -> Difference | None:
    if not expected.series:
        missing = [c for c in expected.columns if c not in observed.columns]
        extra = [c for c in observed.columns if c not in expected.columns]
        if missing or extra:
            notes = [f"Missing columns: {', '.join(map(show, missing))}."] if missing else []
            notes += [f"Columns not asked for: {', '.join(map(show, extra))}."] if extra else []
            return Difference("keys", " ".join(notes))
        if observed.columns != expected.columns:
            return Difference("order", "The columns are the right ones, in another order.")
    if observed.shape[0] != expected.shape[0]:
        rows = (observed.shape[0], expected.shape[0])
        if not expected.series:
            return _lengths(*rows, "row")
        odd = _odd_one(items(observed.values[0]), items(expected.values[0]), tolerance)
        return _lengths(*rows, "value", odd)
    if difference(items(observed.index), items(expected.index)) is not None:
        return Difference("index", "The row labels (the index) differ.")
    for name, came, wanted in zip(expected.columns, observed.values, expected.values, strict=True):
        inner = _arrays(came, wanted, tolerance)
        if inner is not None:
            return Difference(
                inner.kind, inner.note if expected.series else f"In column {show(name)}: {inner.note}"
            )
    return None


def _row(plain: Plain) -> Plain:
    if isinstance(plain, Table) and plain.series:
        return items(plain.values[0])
    if isinstance(plain, Array) and (isinstance(plain.values, list) or len(plain.shape) <= 1):
        return items(plain)
    return list(plain) if isinstance(plain, (tuple, range)) else plain


def items(array: Array) -> Any:
    """Return an array's values as (nested) lists of plain values."""
    return array.values if isinstance(array.values, list) else array.values.tolist()
