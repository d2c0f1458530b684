"""What one look at a submission's folder said: whose it is, its secret, its notebooks; all through one handle, and kept.

A folder that another one takes the place of later changes none of it.
"""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import BaseModel

from grader.examine.plain_files import open_folder, printable, small_text
from grader.paths import Paths
from grader.record.inbound import Submission, inbound_folder
from grader.record.owner import Whose, whose
from grader.record.results import newest_graded, result_file
from grader.record.student import NO_NAME, account_of
from grader.result import Flag

AHEAD = timedelta(minutes=5)
"""So far may the clock of an intern's computer be ahead of ours."""
IN_ORDER = timedelta(seconds=1)
"""*Submit* gives a submission the moment after the one before, also when the clock was put back meanwhile."""

ANOTHERS = (
    "This submission names {student}, but its folder belongs to another account of this computer, so it was not counted. It is "
    "kept. Submit your own work from your own account. If you do not know of this submission, tell your supervisor."
)
TO_COME = (
    "This submission carries a time that has not come yet ({time}), so it was not counted. It is kept. The clock of the computer "
    "that you submitted from is wrong. Set it right, and submit again."
)


class Receipt(BaseModel):
    """`refused` says to the intern why a submission is not counted; `flags` are for the supervisor."""

    secret: str
    notebooks: list[str]
    refused: str = ""
    flags: list[Flag] = []


def look(paths: Paths, submission: Submission, handle: int | None) -> Receipt:
    """Look once at a folder that `open_folder` opened, and keep what it said."""
    place = submission.folder if handle is None else handle
    facts, names = os.stat(place), os.listdir(place)  # noqa: PTH116, PTH208 - a Path is no handle
    secret = small_text("submission_secret.txt", submission.folder, handle)
    notebooks = sorted(Path(name).stem for name in names if name.endswith(".ipynb") and name.isprintable())
    receipt = Receipt(secret=secret, notebooks=notebooks)
    _ask_for_owner(paths, submission, facts.st_uid, receipt)
    if is_ahead(paths, submission):
        time = f"{submission.submitted_at:%d %B %Y, %H:%M} UTC"
        receipt.refused = receipt.refused or TO_COME.format(time=time)
        receipt.flags.append(Flag(kind="time", detail=f"It carries the time {time}, and was not counted."))
    file = _file(paths, submission)
    file.parent.mkdir(parents=True, exist_ok=True)
    # The service and a worker may look at the same moment.
    descriptor, beside = tempfile.mkstemp(dir=file.parent, suffix=".new")
    with os.fdopen(descriptor, "w", encoding="utf-8") as written:
        written.write(receipt.model_dump_json())
    Path(beside).replace(file)
    return receipt


def kept(paths: Paths, submission: Submission) -> Receipt:
    """Return what the first look said. Where nobody has looked yet, or an older version did, this is the look."""
    try:
        return Receipt.model_validate_json(_file(paths, submission).read_text("utf-8"))
    except (OSError, ValueError):
        with open_folder(submission.folder) as handle:
            return look(paths, submission, handle)


def counts(paths: Paths, submission: Submission) -> bool:
    """Say whether a submission can be its intern's newest: it is not another's, and its time has come."""
    if submission.owner is not None and _whose(paths, submission, submission.owner) is Whose.ANOTHERS:
        return False
    return not is_ahead(paths, submission)


def is_ahead(paths: Paths, submission: Submission) -> bool:
    """Say whether a submission's time has not come yet, and it does not follow at once on one that was counted."""
    if submission.submitted_at <= datetime.now(UTC) + AHEAD:
        return False
    newest = newest_graded(paths, submission.student, submission.unit)
    return newest is None or submission.submitted_at > newest.submitted_at + IN_ORDER


def _ask_for_owner(paths: Paths, submission: Submission, owner: int, receipt: Receipt) -> None:
    who = _whose(paths, submission, owner)
    if who is Whose.THEIRS:
        return
    name = printable(account_of(owner))
    if name.startswith(NO_NAME):
        name = f"the account number {owner}, which has no name here"
    if who is Whose.ANOTHERS:
        receipt.refused = ANOTHERS.format(student=submission.student)
        told = f"The folder names {submission.student}, and belongs to {name}. It was not counted."
    elif who is Whose.UNKNOWN:
        told = f"The folder names {submission.student}. Whose it is cannot be told: it belongs to {name}."
    else:
        told = f"The folder names {submission.student}, and belongs to {name}."
    receipt.flags.append(Flag(kind="owner", detail=told))


def _whose(paths: Paths, submission: Submission, owner: int) -> Whose:
    return whose(submission.student, owner, inbound_folder(paths).stat().st_uid)


def _file(paths: Paths, submission: Submission) -> Path:
    result = result_file(paths, submission.student, submission.unit, submission.submitted_at)
    return paths.receipts / result.relative_to(paths.results)
