"""Plain names for values and types, as an intern may read them."""

from __future__ import annotations

import math

from grader.check.observe import Array, Plain, Record, Table, Thing

LONGEST = 120

TYPES: dict[str, str] = {
    "int": "a whole number (int)",
    "float": "a decimal number (float)",
    "str": "text (str)",
    "bool": "True or False (bool)",
    "list": "a list",
    "tuple": "several values with commas between them (a tuple)",
    "dict": "a dictionary (dict)",
    "set": "a set",
    "frozenset": "a set that cannot change (frozenset)",
    "NoneType": "nothing (None)",
    "bytes": "bytes",
    "range": "a range",
    "ellipsis": "three dots (...)",
    "DataFrame": "a table (DataFrame)",
    "Series": "a column (Series)",
    "ndarray": "an array (numpy.ndarray)",
    "Figure": "a figure",
    "function": "a function",
    "method": "a method",
    "type": "a type",
}


def type_words(name: str) -> str:
    """Return a type's name in words: `int` becomes "a whole number (int)"."""
    if name in TYPES:
        return TYPES[name]
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def kind_words(plain: Plain) -> str:
    """Return in words what kind of value this is."""
    if isinstance(plain, Thing):
        return plain.kind if plain.kind != "an object" else type_words(plain.name)
    if isinstance(plain, Record):
        return type_words(plain.name)
    if isinstance(plain, Array):
        return type_words("ndarray")
    if isinstance(plain, Table):
        return type_words("Series" if plain.series else "DataFrame")
    return type_words(type(plain).__name__)


def show(plain: Plain, digits: int = 5) -> str:
    """Return a value as an intern would write it, cut when long; floats with so many significant digits."""
    text = _show(plain, digits)
    return text if len(text) <= LONGEST else text[: LONGEST - 4].rstrip() + " ..."


def _show(plain: Plain, digits: int) -> str:
    if isinstance(plain, float):
        return show_float(plain, digits)
    if type(plain) is int and plain.bit_length() > 1000:
        return f"a whole number of about {plain.bit_length() * 3 // 10} digits"
    if isinstance(plain, (list, tuple)):
        inner = ", ".join(_show(item, digits) for item in plain[:40])
        if isinstance(plain, list):
            return f"[{inner}]"
        return f"({inner},)" if len(plain) == 1 else f"({inner})"
    if isinstance(plain, (set, frozenset)):
        return "{" + ", ".join(sorted(_show(item, digits) for item in plain)) + "}" if plain else "set()"
    if isinstance(plain, dict):
        return "{" + ", ".join(f"{_show(k, digits)}: {_show(v, digits)}" for k, v in plain.items()) + "}"
    if isinstance(plain, Thing):
        return f"{plain.kind} ({plain.name})"
    if isinstance(plain, Record):
        return plain.name + "(" + ", ".join(f"{k}={_show(v, digits)}" for k, v in plain.fields.items()) + ")"
    if isinstance(plain, Array):
        if math.prod(plain.shape) > 12:
            return f"an array of {' x '.join(map(str, plain.shape))} values"
        values = plain.values if isinstance(plain.values, list) else plain.values.tolist()
        return f"array({_show(values, digits)})"
    if isinstance(plain, Table):
        rows = plain.index.shape[0]
        if plain.series:
            held = plain.values[0].values
            values = held if isinstance(held, list) else held.tolist()
            return f"a column of {rows} values" if rows > 8 else f"a column with {_show(values, digits)}"
        return f"a table of {rows} rows with the columns {', '.join(_show(c, digits) for c in plain.columns)}"
    try:
        return repr(plain)
    except ValueError:  # a fraction or a range of very long numbers
        return kind_words(plain)


def show_float(value: float, digits: int = 5) -> str:
    """Return a float with so many significant digits, never in powers of ten when it is of everyday size."""
    if not math.isfinite(value):
        return {"inf": "infinity", "-inf": "minus infinity"}.get(str(value), "nan")
    if value == 0:
        return "0.0"
    size = math.floor(math.log10(abs(value)))
    if -6 < size < 15:
        text = f"{value:.{max(1, digits - 1 - size)}f}"
        whole, _, rest = text.partition(".")
        return f"{whole}.{rest.rstrip('0') or '0'}"
    return f"{value:.{digits}g}"
