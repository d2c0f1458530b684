"""Submissions as they lie in the exchange: one folder each, named by nbgrader, never changed by us."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from grader.examine.plain_files import open_folder, small_text
from grader.paths import Paths
from grader.record.configuration import COURSE
from grader.record.owner import Whose, whose
from grader.record.timestamps import NBGRADER, read_time

_NAME = re.compile(r"\w(?:[\w.@+' -]*[\w@+'-])?")
"""A name becomes a folder, a line of the log and part of formgrader's addresses: letters, figures, and what accounts have between.
nbgrader takes spaces at its end for nothing, and Windows full stops too: `anna ` would be anna."""
_LONGEST = 255
"""So many bytes a folder's name may have."""


@dataclass(frozen=True)
class Submission:
    """One folder of the exchange's inbound. `submitted_at` is UTC; `timestamp` is the same in nbgrader's words."""

    folder: Path
    student: str
    unit: str
    timestamp: str
    submitted_at: datetime

    owner: int | None = None
    """The number of the account that the folder belonged to when its name was read."""

    @property
    def complete(self) -> bool:
        """nbgrader writes these two files last: without them, the folder is still being copied."""
        try:
            with open_folder(self.folder) as handle:
                files = ("submission_secret.txt", "timestamp.txt")
                return all(small_text(file, self.folder, handle) for file in files)
        except OSError:
            return False


def inbound_folder(paths: Paths) -> Path:
    """Return the folder that submissions arrive in."""
    return paths.exchange / COURSE / "inbound"


def submissions(paths: Paths) -> tuple[list[Submission], list[str]]:
    """Return all submissions in the order they were made, and the names that are not submissions."""
    found: dict[tuple[str, str, datetime], Submission] = {}
    strange = []
    exchange_owner = inbound_folder(paths).stat().st_uid
    for entry in sorted(os.scandir(inbound_folder(paths)), key=lambda entry: entry.name):
        submission = parse(Path(entry.path)) if entry.is_dir(follow_symlinks=False) else None
        if submission is None:
            strange.append(entry.name)
            continue
        # Two at the same microsecond are one submission that somebody copied: it has one Result.
        key = (submission.student, submission.unit, submission.submitted_at)
        first = found.setdefault(key, submission)
        if first is submission:
            continue
        if _is_anothers(first, exchange_owner) and not _is_anothers(submission, exchange_owner):
            found[key], submission = submission, first
        strange.append(submission.folder.name)
    return sorted(found.values(), key=lambda s: (s.submitted_at, s.folder.name)), strange


def is_name(text: str) -> bool:
    """Say whether an account or a unit can have this name."""
    return bool(_NAME.fullmatch(text)) and len(os.fsencode(text)) <= _LONGEST


def parse(folder: Path) -> Submission | None:
    """Read a folder's name, `student+unit+timestamp+random`; None where it is not one of nbgrader's."""
    parts = folder.name.rsplit("+", 3)
    if len(parts) == 3:  # without nbgrader's random part
        parts.append("")
    safe = folder.name.isprintable() and all(map(is_name, parts[:2]))
    if len(parts) != 4 or not safe:
        return None
    student, unit, timestamp, _ = parts
    try:
        submitted_at = read_time(timestamp)
    except ValueError:
        return None
    in_nbgraders_words = timestamp if ":" in timestamp else submitted_at.strftime(NBGRADER)
    return Submission(folder, student, unit, in_nbgraders_words, submitted_at, _owner(folder))


def _is_anothers(submission: Submission, exchange_owner: int) -> bool:
    owner = submission.owner
    return owner is not None and whose(submission.student, owner, exchange_owner) is Whose.ANOTHERS


def _owner(folder: Path) -> int | None:
    try:
        return folder.lstat().st_uid
    except OSError:  # it has gone
        return None
