"""The hints of one unit, found by the fingerprint of what a wrong answer yields.

The build writes two files `hints.json`. The grader's lies with the held-out data and has every entry under its fingerprint. The
one beside the notebook leaves out what only hidden tests bring up, and is locked: an entry stands under a salted digest of its
fingerprint that takes long to compute, so that nobody finds wrong answers, and by them right ones, by guessing.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

HINTS_FILE = "hints.json"
FORMAT = 2
GUESS = 2**14
"""Steps of scrypt for one digest: about 50 ms and 16 MB for each guess. A notebook computes one for each check that fails."""


def fingerprint(unit: str, exercise: str, number: int, observed: str) -> str:
    """Return 16 hex digits that name one yield: which expectation failed, and the canonical text of what came.

    `number` is the position of the expectation in its check cell, from 1.
    """
    parts = json.dumps([unit, exercise, number, observed], ensure_ascii=True)
    return hashlib.sha256(parts.encode("ascii")).hexdigest()[:16]


def fingerprint_of_no_end(unit: str, exercise: str) -> str:
    """Return the fingerprint of an answer that does not end: it fails no expectation, so the number is 0."""
    return fingerprint(unit, exercise, 0, "timed out")


@functools.lru_cache(maxsize=500)
def locked(fingerprint: str, salt: str) -> str:
    """Return the 16 hex digits under which a locked catalogue keeps the entry of a fingerprint."""
    digest = hashlib.scrypt(fingerprint.encode(), salt=salt.encode(), n=GUESS, r=8, p=1, dklen=8)
    return digest.hex()


@dataclass(frozen=True)
class Entry:
    """What the course knows about one wrong answer: the misconception's id and three hints, each saying more.

    `hidden` says that no test which interns can see brings it up.
    """

    misconception: str
    hints: tuple[str, ...]
    hidden: bool = False


@dataclass
class Catalogue:
    """The entries of one unit, by exercise and fingerprint; with a `salt`, by what `locked` makes of the fingerprint."""

    unit: str
    exercises: dict[str, dict[str, Entry]] = field(default_factory=dict)
    salt: str = ""

    @classmethod
    def load(cls, path: Path | str) -> Catalogue:
        """Read a `hints.json`. Raises ValueError, naming the file, when it is not one."""
        path = Path(path)
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            return cls(data["unit"], _entries(data), str(data["salt"]))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{path} is not a file of hints ({error}). Build the unit again.") from error

    def add(self, exercise: str, fingerprint: str, entry: Entry) -> None:
        """Add an entry. Raises ValueError when the fingerprint already leads to different hints."""
        known = self.exercises.setdefault(exercise, {})
        if known.get(fingerprint, entry) != entry:
            other = known[fingerprint].misconception
            raise ValueError(
                f"In exercise {exercise}, the wrong answers {other} and {entry.misconception} yield the same, "
                "but their hints differ. Give the first expectation other numbers, or both the same hints."
            )
        known[fingerprint] = entry

    def find(self, fingerprint: str) -> Entry | None:
        """Return the entry with this fingerprint, or None."""
        try:
            name = locked(fingerprint, self.salt) if self.salt else fingerprint
        except (ValueError, AttributeError):  # a Python without scrypt: a check without special hints
            return None
        return next((known[name] for known in self.exercises.values() if name in known), None)

    def for_interns(self, salt: str) -> Catalogue:
        """Return the locked catalogue of what can come up in an intern's notebook."""
        seen = {
            exercise: {locked(name, salt): entry for name, entry in known.items() if not entry.hidden}
            for exercise, known in self.exercises.items()
        }
        return replace(
            self, exercises={exercise: known for exercise, known in seen.items() if known}, salt=salt
        )

    def save(self, path: Path | str) -> None:
        """Write `hints.json`: sorted, the same bytes for the same entries, put in place by a rename."""
        path = Path(path)
        data = {
            "format": FORMAT,
            "unit": self.unit,
            "salt": self.salt,
            "exercises": {
                exercise: {name: _written(entry) for name, entry in known.items()}
                for exercise, known in self.exercises.items()
            },
        }
        text = json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)


def hints_in(*folders: Path) -> Catalogue | None:
    """Return the hints in the first of these folders that has any, or None. Hints are a help: a damaged file is left aside."""
    for file in (folder / HINTS_FILE for folder in folders):
        try:
            if file.is_file():
                return Catalogue.load(file)
        except (ValueError, OSError):
            continue
    return None


def _written(entry: Entry) -> dict[str, Any]:
    hidden = {"hidden": True} if entry.hidden else {}
    return {"misconception": entry.misconception, "hints": list(entry.hints), **hidden}


def _entries(data: dict[str, Any]) -> dict[str, dict[str, Entry]]:
    if data["format"] != FORMAT:
        raise ValueError(f"format {data['format']} is not format {FORMAT}")
    return {
        str(exercise): {
            str(name): Entry(
                str(entry["misconception"]), tuple(map(str, entry["hints"])), bool(entry.get("hidden"))
            )
            for name, entry in known.items()
        }
        for exercise, known in data["exercises"].items()
    }
