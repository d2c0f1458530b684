"""Answer submissions: from a folder in the exchange to a Result file and a released page, once each, whatever happens."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.examine.verdict import Mark
from grader.exercise import MarkedBy, kind_named
from grader.paths import Paths
from grader.record.configuration import configuration
from grader.record.grade import Taken, enter, run, scored, take, told
from grader.record.gradebook import Entered, Scores, all_marks, open_gradebook, write_autograded
from grader.record.inbound import Submission, submissions
from grader.record.receipt import counts
from grader.record.release import release_feedback, released_page
from grader.record.results import newest_graded, read_result, result_file, write_result
from grader.result import Result, Status

if TYPE_CHECKING:
    from traitlets.config import Config

Marks = dict[tuple[str, str], dict[str, Mark]]
"""What the gradebook says, by student and unit, then by grade id."""

FAILED = (
    "Your notebook could not be marked, because something went wrong in the course's own service. It is not your fault, "
    "and your notebook is kept. Please tell your supervisor, or submit again later."
)

TOO_LONG = (
    "Your notebook could not be marked, because the work on it took longer than marking allows. Your notebook is kept. Look for a "
    "loop that never ends, or for a very long text or table. Run the unit from the top, then submit again."
)


@dataclass(frozen=True)
class Told:
    """What the log says of a submission that was answered."""

    attempt: int
    points: float
    max_points: float
    gradable: bool
    flags: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Graded:
    """A submission that has run: what it scored, and what its Result and its page are made of, which only workers unpack."""

    scores: Scores
    taken: bytes


def answer(paths: Paths, config: Config, submission: Submission) -> Result:
    """Answer one submission from beginning to end: take it, run it, enter its scores, release its page."""
    same = [s for s in submissions(paths)[0] if same_notebook(s, submission)]
    graded = grade(paths, submission, same)
    entered = enter(config, submission, graded.scores) if graded else None
    publish(paths, submission, entered, graded)
    return read_result(result_file(paths, submission.student, submission.unit, submission.submitted_at))


def same_notebook(one: Submission, other: Submission) -> bool:
    """True for two submissions of one unit by one intern."""
    return (one.student, one.unit) == (other.student, other.unit)


def grade(paths: Paths, submission: Submission, same: list[Submission], problem: str = "") -> Graded | None:
    """Take a submission and run it; return what came of it, or None where it has its Result already.

    `same` are all submissions of this unit by this intern, in their order. Touches no gradebook. Where a `problem` keeps it from
    being graded, the intern is told that. Raises what `take` and `run` raise.
    """
    if is_graded(paths, submission):
        return None
    config, name = configuration(paths), submission.folder.name
    names = [s.folder.name for s in same if s.folder.name == name or counts(paths, s)]
    attempt = names.index(name) + 1 if name in names else len(names) + 1
    taken = Taken(submission, attempt, problem=problem, counts=counts(paths, submission))
    if not problem:
        taken = take(paths, config, submission, attempt, newest=attempt >= len(names))
        run(paths, config, taken)
    taken.scores = scored(paths, taken)
    return Graded(taken.scores, pickle.dumps(taken))


def publish(paths: Paths, submission: Submission, entered: Entered | None, graded: Graded | None) -> Told:
    """Write the Result of a submission whose scores are entered, unless that is done, and release its page.

    The order makes it safe to be killed anywhere: gradebook, then the Result file (written beside and renamed), then
    the page. Without a Result the grading is repeated and overwrites its own scores; without a page it is released again.
    """
    config = configuration(paths)
    if is_graded(paths, submission):
        result = read_result(result_file(paths, submission.student, submission.unit, submission.submitted_at))
    else:
        assert entered is not None and graded is not None
        taken: Taken = pickle.loads(graded.taken)
        if taken.restored is not None:
            write_autograded(config, submission, taken.restored, taken.scores, entered)
        result = told(paths, taken, entered.marks)
        write_result(paths, result)
    if not released_page(paths, submission).exists():
        release_feedback(paths, config, submission, result)
    flags = tuple((flag.kind, flag.detail) for flag in result.flags)
    return Told(result.attempt, result.points, result.max_points, result.gradable, flags)


def is_ready() -> bool:
    """Return True: a process that can say so has imported all that answering needs."""
    return True


def is_graded(paths: Paths, submission: Submission) -> bool:
    """True when a submission has its Result."""
    return result_file(paths, submission.student, submission.unit, submission.submitted_at).exists()


def is_answered(paths: Paths, submission: Submission) -> bool:
    """True when a submission has its Result and its page."""
    return is_graded(paths, submission) and released_page(paths, submission).exists()


def changed_marks(config: Config, answered: list[Submission], seen: Marks) -> Marks:
    """Return the marks in the gradebook that are not those in `seen`, of units and interns with an answer."""
    with open_gradebook(config) as gradebook:
        now = all_marks(gradebook)
    wanted = sorted({(s.student, s.unit) for s in answered} & now.keys())
    return {of: now[of] for of in wanted if seen.get(of) != now[of]}


def take_marks(paths: Paths, answered: list[Submission], marks: dict[str, Mark]) -> bool:
    """Bring what supervisors marked or wrote in formgrader into a Result and its page; return whether that changed them.

    `answered` are all answered submissions of one unit by one intern. Only the newest that was graded can change: its free text
    is the one that was read.
    """
    by_file = {result_file(paths, s.student, s.unit, s.submitted_at): s for s in answered}
    result = newest_graded(paths, answered[0].student, answered[0].unit)
    submission = result and by_file.get(result_file(paths, result.student, result.unit, result.submitted_at))
    if not result or not submission or not _take_marks(marks, result):
        return False
    write_result(paths, result)
    release_feedback(paths, configuration(paths), submission, result)
    return True


def _take_marks(marks: dict[str, Mark], result: Result) -> bool:
    """Write the gradebook's marks into a Result; True when that changed something."""
    before = result.model_dump_json()
    for entry in result.exercises:
        kind = kind_named(entry.kind)
        by_person = kind.marked_by is MarkedBy.PERSON
        mark = marks.get(kind.graded_by(entry.exercise))
        if mark is None:
            continue
        entry.comment, entry.by_hand = mark.comment, mark.by_hand
        if mark.by_hand or by_person:
            entry.points = mark.points
        if by_person and mark.by_hand and not mark.waiting:
            entry.status, entry.message = Status.MARKED, ""
        elif by_person and mark.points is None:
            entry.status = Status.WAITING
    return result.model_dump_json() != before
