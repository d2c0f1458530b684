"""Answer submissions: from a folder in the exchange to a Result file and a released page, once each, whatever happens."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

from grader.examine.verdict import Mark
from grader.paths import Paths
from grader.record.grade import Taken, enter, run, take
from grader.record.gradebook import all_marks, open_gradebook
from grader.record.inbound import Submission, submissions
from grader.record.receipt import counts
from grader.record.release import release_feedback, released_page
from grader.record.results import newest_graded, read_result, result_file, write_result
from grader.result import Result, Status

if TYPE_CHECKING:
    from traitlets.config import Config

log = logging.getLogger(__name__)
Marks = dict[tuple[str, str], dict[str, Mark]]
"""What the gradebook says, by student and unit, then by grade id."""

FAILED = (
    "Your notebook could not be marked, because something went wrong in the course's own service. It is not your fault, "
    "and your notebook is kept. Please tell your supervisor, or submit again later."
)


def answer(paths: Paths, config: Config, submission: Submission) -> Result:
    """Answer one submission from beginning to end: take it, run it, enter its scores, release its page."""
    return finish(paths, config, prepared(paths, config, submission, contextlib.nullcontext()))


def prepared(
    paths: Paths,
    config: Config,
    submission: Submission,
    turn: contextlib.AbstractContextManager[object],
    give_up: bool = False,
) -> Taken:
    """Take a submission, and run it when it is its `turn`, unless it is graded already; this touches no gradebook.

    With `give_up`, the intern is told that the course's own service failed. Raises what `take` and `run` raise.
    """
    of, name = (submission.student, submission.unit), submission.folder.name
    same = [s for s in submissions(paths)[0] if (s.student, s.unit) == of]
    names = [s.folder.name for s in same if s.folder.name == name or counts(paths, s)]
    attempt = names.index(submission.folder.name) + 1 if submission.folder.name in names else len(names) + 1
    if give_up or is_graded(paths, submission):
        return Taken(submission, attempt, problem=FAILED)
    taken = take(paths, config, submission, attempt, newest=attempt >= len(names))
    with turn:
        run(paths, config, taken)
    return taken


def finish(paths: Paths, config: Config, taken: Taken) -> Result:
    """Enter the scores of a submission that has run, unless that is done, and release its page, unless that is done.

    The order makes it safe to be killed anywhere: gradebook, then the Result file (written beside and renamed), then
    the page. Without a Result the grading is repeated and overwrites its own scores; without a page it is released again.
    """
    submission = taken.submission
    file = result_file(paths, submission.student, submission.unit, submission.submitted_at)
    if file.exists():
        result = read_result(file)
    else:
        known = newest_graded(paths, submission.student, submission.unit)
        newest = known is None or known.submitted_at <= submission.submitted_at
        result = enter(paths, config, taken, newest)
        write_result(paths, result)
    if not released_page(paths, submission).exists():
        release_feedback(paths, config, submission, result)
    return result


def is_graded(paths: Paths, submission: Submission) -> bool:
    """True when a submission has its Result."""
    return result_file(paths, submission.student, submission.unit, submission.submitted_at).exists()


def is_answered(paths: Paths, submission: Submission) -> bool:
    """True when a submission has its Result and its page."""
    return is_graded(paths, submission) and released_page(paths, submission).exists()


def refresh(paths: Paths, config: Config, answered: list[Submission], seen: Marks) -> list[Result]:
    """Bring what supervisors marked or wrote in formgrader into Results and pages; return the Results that changed.

    Only an intern's newest graded submission of a unit can change: its free text is the one that was read. `seen` keeps
    the marks of the last time, so that only Results with others are read.
    """
    by_file = {result_file(paths, s.student, s.unit, s.submitted_at): s for s in answered}
    with open_gradebook(config) as gradebook:
        now = all_marks(gradebook)
    changed = []
    for student, unit in sorted({(s.student, s.unit) for s in answered} & now.keys()):
        marks = now[student, unit]
        if seen.get((student, unit)) == marks:
            continue
        try:
            result = newest_graded(paths, student, unit)
            submission = result and by_file.get(result_file(paths, student, unit, result.submitted_at))
            if result and submission:
                if _take_marks(marks, result):
                    write_result(paths, result)
                    release_feedback(paths, config, submission, result)
                    changed.append(result)
                seen[student, unit] = marks
        except Exception:  # one intern's damaged file must not keep the others from their marks
            log.exception("The marks of %s for %s could not be taken over.", student, unit)
    return changed


def _take_marks(marks: dict[str, Mark], result: Result) -> bool:
    """Write the gradebook's marks into a Result; True when that changed something."""
    before = result.model_dump_json()
    for entry in result.exercises:
        mark = marks.get(entry.exercise if entry.kind == "free text" else f"{entry.exercise}-check")
        if mark is None:
            continue
        entry.comment, entry.by_hand = mark.comment, mark.by_hand
        if mark.by_hand or entry.kind == "free text":
            entry.points = mark.points
        if entry.kind == "free text" and mark.by_hand and not mark.waiting:
            entry.status, entry.message = Status.MARKED, ""
        elif entry.kind == "free text" and mark.points is None:
            entry.status = Status.WAITING
    return result.model_dump_json() != before
