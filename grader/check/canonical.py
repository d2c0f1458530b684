"""Write an observed value as short, deterministic text: the part of a yield that says what came.

The text keeps the kinds of values apart (`1`, `1.0`, `True` and `'1'` differ), rounds floats to six significant
digits so that the order of additions does not matter, and replaces what is long by its size and a digest.
"""

from __future__ import annotations

import hashlib
import math
from typing import Any

from grader.check.observe import Array, Plain, Record, Table, Thing, observe

LONGEST = 160
"""Characters of canonical text above which a value is written as its kind, its size and a digest."""


def canonical(value: object) -> str:
    """Return the canonical text of `value`, which may be any object."""
    plain = observe(value)
    text = write(plain)
    if len(text) <= LONGEST and not isinstance(plain, (Array, Table)):
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"<{_kind(plain)} {digest}>"


def write(plain: Plain) -> str:
    """Return the full canonical text of a plain value, however long."""
    if isinstance(plain, float):
        return number(plain)
    if isinstance(plain, complex):
        return f"complex({number(plain.real)}, {number(plain.imag)})"
    if isinstance(plain, list):
        return "[" + ", ".join(map(write, plain)) + "]"
    if isinstance(plain, tuple):
        return "(" + ", ".join(map(write, plain)) + ("," if len(plain) == 1 else "") + ")"
    if isinstance(plain, (set, frozenset)):
        return f"{type(plain).__name__}({{{', '.join(sorted(map(write, plain)))}}})"
    if isinstance(plain, dict):
        return "{" + ", ".join(sorted(f"{write(k)}: {write(v)}" for k, v in plain.items())) + "}"
    if isinstance(plain, Thing):
        return f"<{plain.kind} {plain.name}>"
    if isinstance(plain, Record):
        return f"<record {plain.name} {write(plain.fields)}>"
    if isinstance(plain, Array):
        return f"<array {plain.shape} {write(_items(plain))}>"
    if isinstance(plain, Table):
        columns = ", ".join(
            f"{write(n)}: {write(_items(v))}" for n, v in zip(plain.columns, plain.values, strict=True)
        )
        return f"<{_kind(plain)} {write(_items(plain.index))} {columns}>"
    if type(plain) is int and plain.bit_length() > 1000:
        return hex(plain)
    try:
        return repr(plain)
    except ValueError:  # Python refuses to write very long numbers as decimals, also within a fraction
        return f"<a very long {type(plain).__name__}>"


def number(value: float) -> str:
    """Write a float with six significant digits, always recognisable as a float; minus zero is zero."""
    text = format(value, ".6g")
    if not math.isfinite(value):
        return text
    if float(text) == 0:
        return "0.0"
    return text if "." in text or "e" in text else text + ".0"


def _items(array: Array) -> Any:
    return array.values if isinstance(array.values, list) else array.values.tolist()


def _kind(plain: Plain) -> str:
    if isinstance(plain, Table):
        rows = plain.index.shape[0]
        return (
            f"series of {rows}" if plain.series else f"table of {rows} rows and {len(plain.columns)} columns"
        )
    if isinstance(plain, Array):
        return "array of " + " x ".join(map(str, plain.shape))
    size = f" of {len(plain)}" if hasattr(plain, "__len__") else ""
    return f"{type(plain).__name__}{size}"
