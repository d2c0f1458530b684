"""What a difference is, and how two numbers differ: by a factor, a sign, a rounding."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from grader.check.observe import Plain
from grader.check.plain_words import show_float

SAME = 1e-9
"""Relative difference up to which two floats count as equal, so that the order of additions does not matter."""
HUGE = 1e300
"""Beyond this size numbers are compared as they are: whole numbers may be too large for a float."""


@dataclass(frozen=True)
class Difference:
    """Where two values part. `kind` is a key of `wording.GENERIC`; `note` is a sentence, or empty."""

    kind: str
    note: str = ""


def is_number(plain: Plain) -> bool:
    """Return whether this is an int or a float, and not True or False."""
    return type(plain) in (int, float)


def numbers(observed: Any, expected: Any) -> Difference:
    """Return how two numbers that are not equal differ."""
    if abs(observed) > HUGE or abs(expected) > HUGE:
        return Difference("value")
    if type(observed) is type(expected) is int and abs(observed - expected) == 1:
        return Difference("off by one")
    if math.isnan(expected) or math.isnan(observed) or observed == 0 or expected == 0:
        return Difference("value")
    ratio = observed / expected
    if abs(ratio - 1) < 0.02 and float in (type(observed), type(expected)):
        return Difference("rounding")
    if math.isclose(ratio, -1, rel_tol=1e-3):
        return Difference("sign")
    for power in (1, 2, 3, 4):
        for times, word in ((10**power, "large"), (10**-power, "small")):
            if math.isclose(ratio, times, rel_tol=1e-3):
                fraction = power == 2 and min(abs(observed), abs(expected)) <= 1
                note = f"That is {10**power} times too {word}."
                return Difference("percent" if fraction else "factor", note)
    if math.isclose(observed * expected, 1, rel_tol=1e-3):
        return Difference("inverse")
    return Difference("value")


def close(observed: Any, expected: Any, tolerance: float) -> bool:
    """Return whether two numbers are no further apart than `tolerance`."""
    if abs(observed) > HUGE or abs(expected) > HUGE:
        return bool(observed == expected)
    if math.isnan(observed) or math.isnan(expected):
        return math.isnan(observed) and math.isnan(expected)
    return observed == expected or abs(observed - expected) <= tolerance + SAME * abs(expected)


def equal_floats(observed: Any, expected: float) -> bool:
    """Return whether two floats agree to nine digits."""
    return (math.isnan(observed) and math.isnan(expected)) or math.isclose(observed, expected, rel_tol=SAME)


def rounded(expected: float, tolerance: float) -> str:
    """Return the expected number with as many decimals as its tolerance lets matter."""
    if not math.isfinite(expected) or tolerance <= 0 or isinstance(expected, int):
        return repr(expected) if isinstance(expected, int) else show_float(float(expected))
    decimals = max(0, -math.floor(math.log10(tolerance) + SAME))
    text = f"{expected:.{decimals}f}"
    return text if decimals else str(round(expected))
