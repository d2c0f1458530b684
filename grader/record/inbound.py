"""Submissions as they lie in the exchange: one folder each, named by nbgrader, never changed by us."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from grader.paths import Paths
from grader.record.configuration import COURSE

_SAFE_NAME = re.compile(r"[^./\\+][^/\\]*")
_TIMESTAMP = "%Y-%m-%d %H:%M:%S.%f %Z"


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
    found, strange = [], []
    for entry in os.scandir(inbound_folder(paths)):
        submission = parse(Path(entry.path)) if entry.is_dir(follow_symlinks=False) else None
        if submission:
            found.append(submission)
        else:
            strange.append(entry.name)
    return sorted(found, key=lambda s: (s.submitted_at, s.folder.name)), sorted(strange)


def parse(folder: Path) -> Submission | None:
    """Read a folder's name, `student+unit+timestamp+random`; None where it is not one of nbgrader's."""
    parts = folder.name.rsplit("+", 3)
    if len(parts) == 3:  # without nbgrader's random part
        parts.append("")
    if len(parts) != 4 or not all(_SAFE_NAME.fullmatch(name) for name in parts[:2]):
        return None
    student, unit, timestamp, _ = parts
    try:
        submitted_at = datetime.strptime(timestamp, _TIMESTAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Submission(folder, student, unit, timestamp, submitted_at)


def _text(file: Path) -> str:
    """Read a small file of a folder that somebody else fills: no link, and not there yet is empty."""
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return ""
    with os.fdopen(handle, encoding="utf-8", errors="replace") as opened:
        return opened.read(4096).strip()
