"""What a supervisor wrote or marked that its intern has not seen yet: kept in `.rounds/seen.json`."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from grader.feedback import Summary, SummaryLine
from grader.paths import Paths


def news(paths: Paths, summary: Summary | None) -> list[SummaryLine]:
    """Return the exercises of a submission with a comment or a mark by hand that was not seen yet."""
    seen = _seen(paths) if summary else set()
    return [line for line in _told(summary) if summary and _key(summary.unit, line) not in seen]


def note_seen(paths: Paths, summary: Summary) -> None:
    """Note that the intern has opened this feedback."""
    keys = {_key(summary.unit, line) for line in _told(summary)}
    seen = _seen(paths)
    if keys <= seen:
        return
    beside = _file(paths).with_suffix(".new")
    beside.write_text(json.dumps(sorted(seen | keys), indent=1), encoding="utf-8")
    beside.replace(_file(paths))


def in_words(line: SummaryLine) -> str:
    """Say what is new: "“Judge”: 2 of 3 points, and a comment"."""
    points = f"{line.points or 0:g} of {line.max_points:g} points" if line.by_hand else ""
    return f"“{line.title}”: " + " and ".join(filter(None, (points, "a comment" if line.comment else "")))


def _told(summary: Summary | None) -> list[SummaryLine]:
    return [line for line in summary.exercises if line.comment or line.by_hand] if summary else []


def _key(unit: str, line: SummaryLine) -> str:
    """Name what a supervisor said, not the submission: a later one carries it along, and it is news once."""
    said = f"{line.points if line.by_hand else ''} {line.comment}"
    return f"{unit} {line.exercise} {hashlib.sha256(said.encode()).hexdigest()[:16]}"


def _seen(paths: Paths) -> set[str]:
    try:
        return set(json.loads(_file(paths).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return set()


def _file(paths: Paths) -> Path:
    return paths.home / "seen.json"
