"""Files that somebody else made: opened without being led anywhere else, named so that the name can do no harm."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_FLAGS = (
    "O_NOFOLLOW",
    "O_NONBLOCK",
    "O_NOCTTY",
    "O_CLOEXEC",
    "O_BINARY",
)  # a pipe would keep a reader waiting


def open_plain(file: str | Path, folder: int | None = None) -> BinaryIO:
    """Open a plain file for reading; `folder` is a handle on the folder that `file` is in.

    Raises OSError for what is none: a link, a pipe, a socket, a device, a folder.
    """
    flags = os.O_RDONLY
    for name in _FLAGS:
        flags |= getattr(os, name, 0)
    handle = os.open(file, flags, dir_fd=folder)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "not a plain file", str(file))
    return os.fdopen(handle, "rb")


@contextmanager
def open_folder(folder: Path) -> Iterator[int | None]:
    """Give a handle on a folder, None on Windows, which has none: what is read through it is of that folder alone.

    Raises OSError for a link, and for what is no folder.
    """
    if sys.platform == "win32":
        yield None
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        yield handle
    finally:
        os.close(handle)


def small_text(file: str, folder: Path, handle: int | None) -> str:
    """Read a small file of a folder that somebody else fills; what is no plain file, or not there yet, is empty."""
    try:
        with open_plain(folder / file) if handle is None else open_plain(file, handle) as opened:
            return opened.read(4096).decode("utf-8", "replace").strip()
    except OSError:
        return ""


def printable(text: str) -> str:
    """Return a name as it can be shown, logged and stored: what cannot be printed becomes a question mark."""
    return "".join(character if character.isprintable() else "?" for character in text)


def listed(names: list[str], most: int = 5) -> str:
    """Name files in a sentence, `most` of them and how many more there are."""
    shown = [printable(name)[:100] for name in names[:most]]
    return ", ".join(shown) + (f" and {len(names) - most} more" if len(names) > most else "")
