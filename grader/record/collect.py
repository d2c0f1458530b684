"""Collect one submission: every submission gets an answer, where nbgrader itself takes only an intern's newest."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbgrader.utils import parse_utc

from grader.examine.plain_files import open_plain
from grader.record.configuration import course_directory
from grader.record.exchange import Collect
from grader.record.inbound import Submission

if TYPE_CHECKING:
    from traitlets.config import Config

MOST_FILES = 1000
DEEPEST = 8
"""Folders in folders. Nobody needs more of either, and a hundred thousand files would keep all others waiting."""
TOO_LARGE, TOO_MANY, TOO_DEEP = "too large", "one of too many", "in too many folders"
NO_FILE = {
    errno.ELOOP: "a link",
    errno.EACCES: "not readable",
    errno.EPERM: "not readable",
    errno.EINVAL: "no file",
    errno.ENXIO: "no file",
    errno.ENODEV: "no file",
    errno.ENOENT: "no file",
}


class CollectOne(Collect):
    """nbgrader's collect for exactly one inbound folder; takes plain files only, and follows no link.

    `left_out` says afterwards what was not taken, by path within the folder, and why.
    """

    submission: Submission
    left_out: dict[str, str]

    def init_src(self) -> None:
        """Name the one folder, instead of the newest of each student."""
        self.inbound_path = str(self.submission.folder.parent)
        self.src_records = [
            {
                "username": self.submission.student,
                "filename": self.submission.folder.name,
                "timestamp": parse_utc(self.submission.timestamp),
            }
        ]

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        """Copy the plain files of `src` to `dest`, within nbgrader's size limits. Raises OSError where the disk fails."""
        self.left_out = {}
        ignored = shutil.ignore_patterns(*self.coursedir.ignore)
        most, room = 1000 * self.coursedir.max_file_size, 1000 * self.coursedir.max_dir_size
        files = 0
        first = (f"{self.submission.unit}.ipynb", "submission_secret.txt")
        for place, folders, names, handle in _walk(src, self._not_a_folder):
            within = Path(place).relative_to(src)
            skipped = ignored(place, folders + names)
            Path(dest, within).mkdir(exist_ok=True)
            for name in sorted(set(names) - skipped, key=lambda name: (name not in first, name)):
                size, why = 0, TOO_MANY
                if files < MOST_FILES:
                    size, why = _copied(Path(place), name, handle, Path(dest, within, name), min(most, room))
                files, room = files + 1, room - size
                if why:
                    self.left_out[str(within / name)] = why
            folders[:] = sorted(set(folders) - skipped)
            if len(within.parts) == DEEPEST or files >= MOST_FILES:
                self.left_out |= {str(within / name): TOO_DEEP for name in folders}
                folders.clear()

    def _not_a_folder(self, problem: OSError) -> None:
        self.left_out[str(problem.filename)] = NO_FILE.get(problem.errno or 0, "not readable")


def collect(config: Config, submission: Submission) -> tuple[Path, dict[str, str]]:
    """Copy one submission to nbgrader's submitted folder, in place of the one before; return that folder, and what was left out.

    What was submitted stays in the exchange as it came, so nothing is lost when a later one takes its place here.
    """
    coursedir = course_directory(config, submission.unit, submission.student)
    collected = Path(
        coursedir.format_path(coursedir.submitted_directory, submission.student, submission.unit)
    )
    if collected.exists():
        shutil.rmtree(collected)
    one = CollectOne(coursedir=coursedir, config=config, check_owner=False)
    one.submission = submission
    one.start()
    # nbgrader reads this file again; what an intern wrote into it is not the time of the submission.
    (collected / "timestamp.txt").write_text(submission.timestamp, encoding="utf-8")
    return collected, one.left_out


def _walk(
    src: str, problem: Callable[[OSError], None]
) -> Iterator[tuple[str, list[str], list[str], int | None]]:
    """Walk along handles on the folders: what is swapped for a link meanwhile leads nowhere.

    Windows has no such handles; there only the intern's own work is collected, from a folder of the intern's own.
    """
    if hasattr(os, "fwalk"):
        yield from os.fwalk(src, onerror=problem)
    else:
        for place, folders, names in os.walk(src, onerror=problem):
            yield place, folders, names, None


def _copied(place: Path, name: str, folder: int | None, copy: Path, most: int) -> tuple[int, str]:
    """Copy a file of at most `most` bytes; return how many it has, or why it is left out."""
    if not name.isprintable():
        return 0, "a name that cannot be shown"
    try:
        opened = open_plain(place / name) if folder is None else open_plain(name, folder)
    except OSError as problem:
        if problem.errno not in NO_FILE:
            raise
        return 0, NO_FILE[problem.errno]
    with opened:
        facts = os.fstat(opened.fileno())
        if folder is not None and facts.st_nlink > 1 and facts.st_uid != os.fstat(folder).st_uid:
            return 0, "a link to another's file"
        if facts.st_size > most:
            return 0, TOO_LARGE
        left = facts.st_size  # a file that grows meanwhile is cut off
        with copy.open("wb") as made:
            while left and (piece := opened.read(min(left, 1 << 20))):
                made.write(piece)
                left -= len(piece)
    return facts.st_size, ""
