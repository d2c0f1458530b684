"""Chance that gives the same numbers on every machine and every Python from 3.11.

Built on `Random.random()` alone: Python promises its sequence for a seed, and promises it for no other method.
Sums are written out, because `sum()` of floats rounds differently from Python 3.12 on, and `exp` is plain
arithmetic, because the last bit of `math.exp` depends on the machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


def happens(rng: Random, probability: float) -> bool:
    """Return True with `probability` (0 to 1)."""
    return rng.random() < probability


def between(rng: Random, low: int, high: int) -> int:
    """Return a whole number from `low` to `high`, both included."""
    return low + int(rng.random() * (high - low + 1))


def choose(rng: Random, values: Sequence[T]) -> T:
    """Return one of `values`, each as likely."""
    return values[int(rng.random() * len(values))]


def weighted(rng: Random, shares: Sequence[tuple[T, float]]) -> T:
    """Return one of the values, each as often as its share of the whole asks."""
    total = 0.0
    for _, share in shares:
        total += share
    left = rng.random() * total
    for value, share in shares:
        left -= share
        if left < 0:
            return value
    return shares[-1][0]


def normal(rng: Random, mean: float = 0.0, sd: float = 1.0) -> float:
    """Return a value that is close to normally distributed: the sum of twelve uniform ones. Never beyond 6 sd."""
    total = -6.0
    for _ in range(12):
        total += rng.random()
    return mean + sd * total


def clamp(value: float, low: float, high: float) -> float:
    """Return `value`, or the limit that it passed."""
    return low if value < low else high if value > high else value


def exp(x: float) -> float:
    """Return e to the power `x`, for x from about -30 to 30, by a short series and ten squarings."""
    small = x / 1024
    power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
    for _ in range(10):
        power *= power
    return power


def day_between(rng: Random, first: date, last: date) -> date:
    """Return a day from `first` to `last`, both included; `first` when `last` lies before it."""
    return first + timedelta(days=between(rng, 0, max(0, (last - first).days)))


def age_on(birth: date, day: date) -> int:
    """Return the age in completed years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
