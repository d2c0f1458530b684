"""The hints of one unit, found by the fingerprint of what a wrong answer yields.

The build writes `hints.json`; the notebook and the grader read it. It holds no answers: a fingerprint is a digest.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FORMAT = 1


def fingerprint(unit: str, exercise: str, number: int, observed: str) -> str:
    """Return 16 hex digits that name one yield: which expectation failed, and the canonical text of what came.

    `number` is the position of the expectation in its check cell, from 1.
    """
    parts = json.dumps([unit, exercise, number, observed], ensure_ascii=True)
    return hashlib.sha256(parts.encode("ascii")).hexdigest()[:16]


def fingerprint_of_no_end(unit: str, exercise: str) -> str:
    """Return the fingerprint of an answer that does not end: it fails no expectation, so the number is 0."""
    return fingerprint(unit, exercise, 0, "timed out")


@dataclass(frozen=True)
class Entry:
    """What the course knows about one wrong answer: the misconception's id and three hints, each saying more."""

    misconception: str
    hints: tuple[str, ...]


@dataclass
class Catalogue:
    """The entries of one unit, by exercise and fingerprint."""

    unit: str
    exercises: dict[str, dict[str, Entry]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path | str) -> Catalogue:
        """Read a `hints.json`. Raises ValueError, naming the file, when it is not one."""
        path = Path(path)
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            return cls(data["unit"], _entries(data))
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
        return next((known[fingerprint] for known in self.exercises.values() if fingerprint in known), None)

    def save(self, path: Path | str) -> None:
        """Write `hints.json`: sorted, the same bytes for the same entries, put in place by a rename."""
        path = Path(path)
        data = {
            "format": FORMAT,
            "unit": self.unit,
            "exercises": {
                exercise: {
                    name: {"misconception": entry.misconception, "hints": list(entry.hints)}
                    for name, entry in known.items()
                }
                for exercise, known in self.exercises.items()
            },
        }
        text = json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)


def _entries(data: dict[str, Any]) -> dict[str, dict[str, Entry]]:
    if data["format"] != FORMAT:
        raise ValueError(f"format {data['format']} is not format {FORMAT}")
    return {
        str(exercise): {
            str(name): Entry(str(entry["misconception"]), tuple(map(str, entry["hints"])))
            for name, entry in known.items()
        }
        for exercise, known in data["exercises"].items()
    }
