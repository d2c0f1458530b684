"""nbgrader's exchange for every system and every account: nbgrader has none on Windows, and none for an account without a name.

On Windows nobody shares the exchange: it is a folder of the intern's own. So no rights are set there and no owner is asked for.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from nbgrader.exchange.abc import Exchange
from nbgrader.exchange.default import (
    ExchangeCollect,
    ExchangeFetchAssignment,
    ExchangeFetchFeedback,
    ExchangeReleaseAssignment,
    ExchangeReleaseFeedback,
    ExchangeSubmit,
)
from nbgrader.utils import notebook_hash

from grader.feedback import summary_of
from grader.record.configuration import COURSE
from grader.record.student import student_id
from grader.record.timestamps import in_names, read_time


class Everywhere:
    """Stands before one of nbgrader's classes, and takes the place of what that class cannot do everywhere."""

    def start(self: Any) -> None:
        """Do the transfer, on Windows too, where nbgrader's class refuses."""
        if sys.platform != "win32":
            super().start()  # type: ignore[misc]
            return
        self.ensure_root()
        Exchange.start(self)

    def ensure_directory(self: Any, path: str, mode: int) -> None:
        """Make a folder with these rights. Raises ExchangeError for one of another account."""
        folder = Path(path)
        if not folder.is_dir():
            folder.mkdir(parents=True)
            folder.chmod(mode)  # a mask may have kept some of them back
        elif self.coursedir.groupshared or sys.platform == "win32":
            return
        elif folder.stat().st_uid != os.getuid():
            self.fail(f"You don't own the directory: {path}")


class ReleaseAssignment(Everywhere, ExchangeReleaseAssignment):
    """nbgrader's release of a unit."""


class FetchAssignment(Everywhere, ExchangeFetchAssignment):
    """nbgrader's fetch of a unit."""


class Collect(Everywhere, ExchangeCollect):
    """nbgrader's collect."""


class Submit(Everywhere, ExchangeSubmit):
    """nbgrader's submit, with times in the order in which an intern submits, also where the clock was put back."""

    timestamp: str

    def set_timestamp(self) -> None:
        """Take the clock's time, or the moment after the submission before, unless that one was refused for its time."""
        super().set_timestamp()
        time, unit = read_time(self.timestamp), self.coursedir.assignment_id
        refused = not_counted(Path(self.assignment_dir, unit))
        known = [t for f, t in submitted(Path(self.cache), unit) if f.name.rpartition("+")[2] not in refused]
        self.timestamp = in_names(max([time, *(before + timedelta(microseconds=1) for before in known)]))


class ReleaseFeedback(Everywhere, ExchangeReleaseFeedback):
    """nbgrader's release of one intern's feedback; its own looks for pages by patterns, which the name of a folder can break."""

    def copy_files(self) -> None:
        """Put each page into the exchange, under the name that only its intern can know, in one step."""
        folder = Path(self.src_path)
        secret = (folder / "submission_secret.txt").read_text("utf-8")
        for page in folder.glob("*.html"):
            released = Path(self.dest_path, f"{notebook_hash(secret=secret, notebook_id=page.stem)}.html")
            beside = released.with_name(f"{released.stem}-tmp.html")
            shutil.copy(page, beside)
            beside.replace(released)


class FetchFeedback(Everywhere, ExchangeFetchFeedback):
    """nbgrader's fetch of feedback, for the intern's own submissions; its own takes names apart, which other names can break."""

    def init_src(self) -> None:
        """Find the pages that have been released for submissions in the cache."""
        self.src_path = str(Path(self.root, self.coursedir.course_id, "feedback"))
        self.feedback_files = []
        for folder, _ in submitted(Path(self.cache), self.coursedir.assignment_id):
            secret = _text(folder / "submission_secret.txt")
            for notebook in folder.glob("*.ipynb") if secret else ():
                page = Path(self.src_path, f"{notebook_hash(secret=secret, notebook_id=notebook.stem)}.html")
                if page.exists():
                    self.feedback_files.append((notebook.stem, folder.name.rpartition("+")[2], str(page)))


def submitted(cache: Path, unit: str) -> list[tuple[Path, datetime]]:
    """Return this intern's submissions of a unit that nbgrader's cache holds, oldest first, each with its time."""
    prefix = f"{student_id()}+{unit}+"
    found = []
    for folder in (cache / COURSE).glob("*+*+*"):
        if folder.name.startswith(prefix):
            with contextlib.suppress(ValueError):  # something else
                found.append((folder, read_time(folder.name.removeprefix(prefix))))
    return sorted(found, key=lambda one: one[1])


def not_counted(folder: Path) -> set[str]:
    """Return the times of submissions of a unit that have not come yet, and were refused: the intern's clock was ahead then."""
    now = datetime.now(UTC)
    refused = set()
    for answered in (folder / "feedback").glob("*"):
        with contextlib.suppress(ValueError, OSError):  # something else
            ahead = read_time(answered.name) > now
            pages = sorted(answered.glob("*.html")) if ahead else []
            summaries = [summary_of(page.read_text("utf-8")) for page in pages]
            if any(summary and not summary.gradable for summary in summaries):
                refused.add(answered.name)
    return refused


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""
