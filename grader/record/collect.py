"""Collect one submission: every submission gets an answer, where nbgrader itself takes only an intern's newest."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from traitlets import Unicode

from grader.examine.plain_files import open_folder, open_plain
from grader.record.configuration import course_directory
from grader.record.exchange import Collect
from grader.record.inbound import Submission

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

MOST_FILES = 1000
DEEPEST = 8
"""Folders in folders. Nobody needs more of either, and a hundred thousand files would keep all others waiting."""
TOO_LARGE, TOO_MANY, TOO_DEEP = "too large", "one of too many", "in too many folders"
DATA = frozenset(
    f".{kind}"
    for kind in [
        "ipynb",
        "csv",
        "tsv",
        "txt",
        "md",
        "json",
        "jsonl",
        "parquet",
        "npy",
        "npz",
        "xlsx",
        "ods",
        "png",
        "jpg",
        "jpeg",
        "gif",
        "webp",
    ]
)
NO_FILE = {
    errno.ELOOP: "a link",
    errno.EACCES: "not readable",
    errno.EPERM: "not readable",
    errno.EINVAL: "no file",
    errno.ENXIO: "no file",
    errno.ENODEV: "no file",
    errno.ENOENT: "no file",
}


class CollectPlain(Collect):
    """nbgrader's collect, which takes plain files only, follows no link, and gives nbgrader and formgrader only data.

    All that was taken goes to `collected`: what an intern's own code reads and imports, and nobody else.
    """

    collected = Unicode(help="Where submissions are kept as they came.").tag(config=True)

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        """Copy the plain files of `src` to `collected`, and of these the data to `dest`."""
        unit = Path(dest).name
        place = Path(self.collected, Path(dest).parent.name, unit)
        with open_folder(Path(src)) as handle:
            copy_plain(self.coursedir, Path(src), place, unit, handle)
        put_data(place, Path(dest))


def collect(config: Config, submission: Submission, place: Path, handle: int | None = None) -> dict[str, str]:
    """Copy one submission to `place`, instead of what was there; return what was left out, by path within, and why.

    `handle` is the submission's folder, opened. What was submitted stays in the exchange as it came, so nothing is lost when a later one takes its place here.
    """
    course = course_directory(config, submission.unit, submission.student)
    left_out = copy_plain(course, submission.folder, place, submission.unit, handle)
    # nbgrader reads this file again; what an intern wrote into it is not the time of the submission.
    (place / "timestamp.txt").write_text(submission.timestamp, encoding="utf-8")
    return left_out


def copy_plain(
    course: CourseDirectory, src: Path, place: Path, unit: str, handle: int | None
) -> dict[str, str]:
    """Copy the plain files of `src` to `place`, anew, within nbgrader's size limits; return what was left out, and why.

    `handle` is `src`, opened: what takes its place meanwhile is not looked at. Raises OSError where the disk fails.
    """
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True, exist_ok=True)
    left_out: dict[str, str] = {}
    ignored = shutil.ignore_patterns(*course.ignore)
    most, room = 1000 * course.max_file_size, 1000 * course.max_dir_size
    owners = _owners(src if handle is None else handle)
    files = 0
    first = (f"{unit}.ipynb", "submission_secret.txt")
    for within, folders, names, opened in _walk(src, handle, left_out):
        skipped = ignored(str(within), folders + names)
        Path(place, within).mkdir(exist_ok=True)
        for name in sorted(set(names) - skipped, key=lambda name: (name not in first, name)):
            size, why = 0, TOO_MANY
            if files < MOST_FILES:
                file, copy = (src / within / name if opened is None else name), Path(place, within, name)
                size, why = _copied(file, opened, copy, min(most, room), owners)
            files, room = files + 1, room - size
            if why:
                left_out[str(within / name)] = why
        folders[:] = sorted(set(folders) - skipped)
        if len(within.parts) == DEEPEST or files >= MOST_FILES:
            left_out |= {str(within / name): TOO_DEEP for name in folders}
            folders.clear()
    return left_out


def _walk(
    src: Path, handle: int | None, left_out: dict[str, str]
) -> Iterator[tuple[Path, list[str], list[str], int | None]]:
    """Walk along handles on the folders: what is swapped for a link meanwhile leads nowhere.

    Windows has no such handles; there, an exchange belongs to one account.
    """

    def not_a_folder(problem: OSError) -> None:
        left_out[str(problem.filename)] = NO_FILE.get(problem.errno or 0, "not readable")

    if handle is None:
        for here, folders, names in os.walk(src, onerror=not_a_folder):
            yield Path(here).relative_to(src), folders, names, None
        return
    for here, folders, names, opened in os.fwalk(".", onerror=not_a_folder, dir_fd=handle):
        yield Path(here), folders, names, opened


def _owners(folder: int | Path) -> set[int]:
    """Return the accounts whose files a submission may hold: its own, root's and ours."""
    return set() if sys.platform == "win32" else {os.stat(folder).st_uid, 0, os.geteuid()}  # noqa: PTH116


def put_data(collected: Path, place: Path) -> None:
    """Copy from a collected submission what may lie where nbgrader and Jupyter look: its notebooks, and data beside them."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for file in collected.rglob("*"):
        within = file.relative_to(collected)
        if file.is_file() and is_data(within):
            (place / within).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place / within)


def is_data(file: Path) -> bool:
    """Say whether a file is of a kind that nothing runs and no program reads as its configuration (JSON can be that)."""
    parts = [part.lower() for part in file.parts]
    return file.suffix.lower() in DATA and not any(part[0] == "." or "config" in part for part in parts)


def _copied(name: str | Path, folder: int | None, copy: Path, most: int, owners: set[int]) -> tuple[int, str]:
    """Copy a file of at most `most` bytes; return how many it has, or why it is left out."""
    if not copy.name.isprintable():
        return 0, "a name that cannot be shown"
    try:
        opened = open_plain(name, folder)
    except OSError as problem:
        if problem.errno not in NO_FILE:
            raise
        return 0, NO_FILE[problem.errno]
    with opened:
        facts = os.fstat(opened.fileno())
        if folder is not None and facts.st_nlink > 1 and facts.st_uid != os.fstat(folder).st_uid:
            return 0, "a link to another's file"
        if owners and facts.st_uid not in owners:
            return 0, "another account's file"
        if facts.st_size > most:
            return 0, TOO_LARGE
        left = facts.st_size  # a file that grows meanwhile is cut off
        with copy.open("wb") as made:
            while left and (piece := opened.read(min(left, 1 << 20))):
                made.write(piece)
                left -= len(piece)
    return facts.st_size, ""
