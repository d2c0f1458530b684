"""What is wrong around the course, in a sentence for people. No submission is to blame for it, so each one waits."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.paths import Paths

_FULL = "The disk is full. Make room on the disk that holds {home}."
_OF_SQLITE = {
    "locked": "The gradebook is in use by another program, which keeps it locked: {gradebook}. Close that program.",
    "readonly": "The gradebook cannot be written: {gradebook}. Allow this user to write to the file and to its folder.",
    "unable to open": "The gradebook cannot be opened: {gradebook}. Look whether it is there, and who may read and write it.",
    "full": _FULL,
}
_OF_THE_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: "{place} may not be used by this user. Allow reading and writing it.",
    errno.EPERM: "{place} may not be used by this user. Allow reading and writing it.",
    errno.EROFS: "{place} is on a disk that cannot be written now. Make that disk writable.",
    errno.EIO: "The disk does not work: {place} could not be read or written. Look at the disk.",
}
_OF_THE_EXCHANGE = {
    errno.ENOENT: "The exchange's folder {place} is not there. Put it back.",
    errno.ENOTDIR: "The exchange's folder {place} is not a folder any more. Put it back.",
}
ROOM = 1000
_WAIT = "Submissions are kept, and answered when this is over."


def fault(error: BaseException, paths: Paths) -> str:
    """Say what is wrong with the disk, the gradebook or the exchange; return nothing for any other error."""
    from nbgrader.exchange import ExchangeError
    from sqlalchemy.exc import DBAPIError

    from grader.record.inbound import inbound_folder

    home, gradebook = paths.home, paths.gradebook
    for cause in _causes(error):
        if isinstance(cause, DBAPIError):
            said = str(cause.orig)
            known = (
                text.format(gradebook=gradebook, home=home)
                for word, text in _OF_SQLITE.items()
                if word in said
            )
            told = next(known, f"The gradebook does not answer: {said[:200]}")
        elif isinstance(cause, ExchangeError):
            told = f"The exchange cannot be used: {cause}"
        elif isinstance(cause, OSError):
            # What shutil could not copy comes as a list of words.
            full = cause.errno is None and os.strerror(errno.ENOSPC) in str(cause)
            number, place = errno.ENOSPC if full else cause.errno or 0, cause.filename or home
            exchange = number in _OF_THE_EXCHANGE and place == str(inbound_folder(paths))
            text = (_OF_THE_EXCHANGE if exchange else _OF_THE_SYSTEM).get(number, "")
            told = text.format(place=place, home=home)
        else:
            continue
        if told:
            return f"{' '.join(told.split()).rstrip('.')}. {_WAIT}"
    return ""


def write_trouble(paths: Paths, sentence: str) -> None:
    """Let `course start` and the path say what is wrong now. The file keeps its size, so that a full disk takes it too."""
    text = sentence.encode()[:ROOM].ljust(ROOM)
    with contextlib.suppress(OSError), paths.trouble.open("r+b" if paths.trouble.exists() else "wb") as file:
        file.write(text)


def read_trouble(paths: Paths) -> str:
    """Return what the feedback service says is wrong now, or nothing."""
    try:
        return paths.trouble.read_text("utf-8", errors="replace").strip()
    except OSError:
        return ""


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
