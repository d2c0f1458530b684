"""Submissions as they lie in the exchange: one folder each, named by nbgrader, never changed by us."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from grader.examine.plain_files import open_plain
from grader.paths import Paths
from grader.record.configuration import COURSE
from grader.record.timestamps import NBGRADER, read_time

_NEVER = r"""/\\"*:;<>?|\[\]{}"""
_SAFE_NAME = re.compile(f"[^.+ {_NEVER}][^{_NEVER}]*")
"""A name becomes a folder, a line of the log and part of formgrader's pages; no system has users with these characters."""


@dataclass(frozen=True)
class Submission:
    """One folder of the exchange's inbound. `submitted_at` is UTC; `timestamp` is the same in nbgrader's words."""

    folder: Path
    student: str
    unit: str
    timestamp: str
    submitted_at: datetime

    @property
    def complete(self) -> bool:
        """nbgrader writes these two files last: without them, the folder is still being copied."""
        return bool(self.secret) and _text(self.folder / "timestamp.txt") != ""

    @property
    def secret(self) -> str:
        """What only this intern and the course know; names the feedback file in the exchange."""
        return _text(self.folder / "submission_secret.txt")


def inbound_folder(paths: Paths) -> Path:
    """Return the folder that submissions arrive in."""
    return paths.exchange / COURSE / "inbound"


def submissions(paths: Paths) -> tuple[list[Submission], list[str]]:
    """Return all submissions in the order they were made, and the names that are not submissions."""
    found: dict[tuple[str, str, datetime], Submission] = {}
    strange = []
    for entry in sorted(os.scandir(inbound_folder(paths)), key=lambda entry: entry.name):
        submission = parse(Path(entry.path)) if entry.is_dir(follow_symlinks=False) else None
        # Two at the same microsecond are one submission that somebody copied: it has one Result.
        key = submission and (submission.student, submission.unit, submission.submitted_at)
        if submission and key and key not in found:
            found[key] = submission
        else:
            strange.append(entry.name)
    return sorted(found.values(), key=lambda s: (s.submitted_at, s.folder.name)), strange


def parse(folder: Path) -> Submission | None:
    """Read a folder's name, `student+unit+timestamp+random`; None where it is not one of nbgrader's."""
    parts = folder.name.rsplit("+", 3)
    if len(parts) == 3:  # without nbgrader's random part
        parts.append("")
    safe = folder.name.isprintable() and all(_SAFE_NAME.fullmatch(name) for name in parts[:2])
    if len(parts) != 4 or not safe:
        return None
    student, unit, timestamp, _ = parts
    try:
        submitted_at = read_time(timestamp)
    except ValueError:
        return None
    in_nbgraders_words = timestamp if ":" in timestamp else submitted_at.strftime(NBGRADER)
    return Submission(folder, student, unit, in_nbgraders_words, submitted_at)


def _text(file: Path) -> str:
    """Read a small file of a folder that somebody else fills; what is no plain file, or not there yet, is empty."""
    try:
        with open_plain(file) as opened:
            return opened.read(4096).decode("utf-8", "replace").strip()
    except OSError:
        return ""
