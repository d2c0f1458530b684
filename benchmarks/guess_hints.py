"""How many of a unit's hints can be found by guessing: `python benchmarks/guess_hints.py [UNIT] [--seconds 60]`, on one core.

Guesses are what interns could think of: short numbers, texts of the lesson, lists of two, the usual errors, for each of the
first expectations. They are tried on the grader's file, whose names are quick digests (as interns' files were before they were
locked), and on the interns' file.
"""

from __future__ import annotations

import argparse
import ast
import itertools
import time
from collections.abc import Iterator

from grader.check.canonical import canonical
from grader.check.catalogue import Catalogue, fingerprint, locked
from grader.paths import course_paths

EXPECTATIONS = range(1, 9)
ERRORS = (
    "AttributeError",
    "IndexError",
    "KeyError",
    "NameError",
    "TypeError",
    "ValueError",
    "ZeroDivisionError",
)


def guesses(sources: str) -> Iterator[str]:
    """Yield canonical texts, the likely ones first."""
    said = {n.value for n in ast.walk(ast.parse(sources)) if isinstance(n, ast.Constant)}
    likely = [None, True, False, "", [], {}, ..., *sorted(said, key=repr), *range(-200, 1000)]
    yield from map(canonical, likely)
    yield from (f"error {name}" for name in ERRORS)
    yield from (f"length {n}" for n in range(20))
    yield from (canonical(float(value)) for value in likely if type(value) is int)
    yield from (canonical(n / 100) for n in range(100_000))
    for pair in itertools.product(said, repeat=2):
        yield canonical(list(pair))
        yield from (canonical(f(*pair)) for f in CALCULATIONS if all(type(x) in (int, float) for x in pair))


CALCULATIONS = (lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b if b else None)


def found(catalogue: Catalogue, sources: str, seconds: float) -> tuple[int, int]:
    """Return how many entries are found by guessing for so long, and how many guesses that took."""
    names = {name for known in catalogue.exercises.values() for name in known}
    end, tried, hits = time.monotonic() + seconds, 0, set()
    for text, number, exercise in itertools.product(guesses(sources), EXPECTATIONS, catalogue.exercises):
        name = fingerprint(catalogue.unit, exercise, number, text)
        name = locked.__wrapped__(name, catalogue.salt) if catalogue.salt else name
        hits |= {name} & names
        tried += 1
        if time.monotonic() > end:
            break
    return len(hits), tried


def main() -> None:
    """Print one line for each of the two files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("unit", nargs="?", default="02-decisions")
    parser.add_argument("--seconds", type=float, default=60)
    asked = parser.parse_args()
    paths = course_paths()
    text = (paths.curriculum / asked.unit / "lesson.py").read_text("utf-8")
    for what, folder in (("quick", paths.held_out(asked.unit)), ("locked", paths.notebooks / asked.unit)):
        catalogue = Catalogue.load(folder / "hints.json")
        started = time.monotonic()
        hits, tried = found(catalogue, text, asked.seconds)
        spent, all_ = time.monotonic() - started, sum(map(len, catalogue.exercises.values()))
        print(f"{what}: {hits} of {all_} hints found in {spent:.0f} s, {tried / spent:.0f} guesses a second")


if __name__ == "__main__":
    main()
