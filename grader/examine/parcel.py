"""A folder of files on its way into the sandbox, as one open file: written outside, unpacked before any code of a learner's runs.

It crosses as a file descriptor, so that it costs no message and has no size of its own. Standard library only.
"""

from __future__ import annotations

import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from grader.examine.plain_files import open_plain

MOST_FILES = 1000
DEEPEST = 8
"""Folders in folders. Nobody needs more of either, and a hundred thousand files would keep all others waiting."""
LARGEST = 100_000_000
TOO_LARGE, TOO_MANY, TOO_DEEP = "too large", "one of too many", "in too many folders"
NOT_PLAIN, UNPRINTABLE = "no plain file", "a name that cannot be shown"
# What was collected, with the unit's own files over it, always has room.
_ROOM, _PLACES = 2 * LARGEST, 2 * MOST_FILES
_IGNORED = (".ipynb_checkpoints", "__pycache__", "*.pyc")


def pack(folder: Path, instead: Mapping[str, Path]) -> tuple[BinaryIO, dict[str, str]]:
    """Pack all of `folder`; return the parcel, and what was left out of it, by path within the folder, with the reason.

    `instead` are files that take the place of those in the folder, by path within it. A notebook beside the folder's others
    comes only from there: one that is being graded may hold hidden tests.
    """
    left_out: dict[str, str] = {}
    own = ((name, file.read_bytes()) for name, file in instead.items())
    return packed(chain(own, _contents(folder, set(instead), left_out))), left_out


def packed(contents: Iterable[tuple[str, bytes | None]]) -> BinaryIO:
    """Pack files by their path, each in the folders that it needs; a path without bytes is a folder."""
    parcel: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the submission's run
    with tarfile.open(fileobj=parcel, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, content in contents:
            member = tarfile.TarInfo(name)
            member.type = tarfile.DIRTYPE if content is None else tarfile.REGTYPE
            member.size = len(content or b"")
            archive.addfile(member, BytesIO(content or b""))
    parcel.flush()
    return parcel


def unpack(parcel: int, folder: Path) -> None:
    """Write what a parcel holds into an empty folder. A parcel may be unpacked again. Raises OSError where there is no room."""
    os.lseek(parcel, 0, os.SEEK_SET)
    with (
        open(parcel, "rb", closefd=False) as opened,
        tarfile.open(fileobj=opened, mode="r:") as archive,
    ):
        for member in archive:
            place = folder / member.name
            content = archive.extractfile(member)
            (place if content is None else place.parent).mkdir(parents=True, exist_ok=True)
            if content is not None:
                with place.open("wb") as file:
                    shutil.copyfileobj(content, file)


def _contents(folder: Path, given: set[str], left_out: dict[str, str]) -> Iterator[tuple[str, bytes | None]]:
    """Yield a folder's files, what lies near the top and is small first; note in `left_out` what there is no room for."""
    ignored = shutil.ignore_patterns(*_IGNORED)
    room, places, todo = _ROOM, _PLACES, [Path()]
    while todo:
        within = todo.pop(0)
        with os.scandir(folder / within) as found:
            entries = list(found)
        skipped = ignored(str(within), [entry.name for entry in entries])
        if not within.parts:
            skipped |= {entry.name for entry in entries if entry.name.endswith(".ipynb")}
        for entry in sorted((e for e in entries if e.name not in skipped), key=_size_and_name):
            name = (within / entry.name).as_posix()
            if name in given:
                continue
            size, is_folder = _size_and_name(entry)[0], entry.is_dir(follow_symlinks=False)
            if is_folder and len(within.parts) == DEEPEST:
                left_out[name] = TOO_DEEP
            elif not entry.name.isprintable():
                left_out[name] = UNPRINTABLE
            elif not places:
                left_out[name] = TOO_MANY
            elif is_folder:
                places -= 1
                todo.append(within / entry.name)
                yield name, None
            elif size > room:
                left_out[name] = TOO_LARGE
            else:
                try:
                    with open_plain(folder / name) as file:
                        content = file.read(room + 1)
                except OSError:
                    left_out[name] = NOT_PLAIN
                    continue
                if len(content) > room:
                    left_out[name] = TOO_LARGE
                    continue
                places, room = places - 1, room - len(content)
                yield name, content


def _size_and_name(entry: os.DirEntry[str]) -> tuple[int, str]:
    try:
        is_file = entry.is_file(follow_symlinks=False)
        return (entry.stat(follow_symlinks=False).st_size if is_file else 0), entry.name
    except OSError:
        return 0, entry.name
