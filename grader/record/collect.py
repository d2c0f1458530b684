"""Collect one submission: every submission gets an answer, where nbgrader itself takes only an intern's newest."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import parse_utc

from grader.record.configuration import course_directory
from grader.record.inbound import Submission

if TYPE_CHECKING:
    from traitlets.config import Config


class CollectOne(ExchangeCollect):
    """nbgrader's collect for exactly one inbound folder; takes plain files only, and follows no link."""

    submission: Submission

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
        """Copy the plain files of `src` to `dest`, below nbgrader's size limits."""
        limit = 1000 * self.coursedir.max_file_size
        skipped = shutil.ignore_patterns(*self.coursedir.ignore)

        def ignored(folder: str, names: list[str]) -> set[str]:
            odd = {name for name in names if not _plain(Path(folder, name), limit)}
            return odd | set(skipped(folder, names))

        shutil.copytree(src, dest, symlinks=True, ignore=ignored)


def collect(config: Config, submission: Submission) -> Path:
    """Copy one submission to nbgrader's submitted folder, in place of the one before; return that folder.

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
    for folder, _, files in os.walk(collected):  # nbgrader submits read-only files
        Path(folder).chmod(0o755)
        for name in files:
            Path(folder, name).chmod(0o644)
    return collected


def _plain(path: Path, limit: int) -> bool:
    """True for a folder, and for a file of at most `limit` bytes; false for links, sockets, pipes and devices."""
    facts = path.lstat()
    return stat.S_ISDIR(facts.st_mode) or (stat.S_ISREG(facts.st_mode) and facts.st_size <= limit)
