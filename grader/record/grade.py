"""Grade one submission with nbgrader's autograde in this process, and say in a Result what became of it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde

from grader.check.catalogue import Catalogue
from grader.paths import Paths
from grader.record.collect import collect
from grader.record.configuration import COURSE, course_directory
from grader.record.inbound import Submission
from grader.record.restore import NotGradableError, Restored, released_notebook, restore, write_for_grading
from grader.record.results import attempt_number, earlier_results
from grader.record.verdict import Mark, Question, code_result, predictions, questions, text_result, ungraded
from grader.result import Flag, Result, Status

if TYPE_CHECKING:
    from traitlets.config import Config


def grade(paths: Paths, config: Config, submission: Submission) -> Result:
    """Grade one submission, write its scores into the gradebook, and return its Result.

    What cannot be graded gets a Result that says so; the gradebook then keeps the scores of the submission before, and
    zero where there is none. Marks given by hand stay, whatever is submitted afterwards. Raises NbGraderException where
    nbgrader itself fails (the database, the disk): to be tried again.
    """
    earlier = earlier_results(paths, submission.student, submission.unit, submission.submitted_at)
    result = _result(paths, submission)
    try:
        released = released_notebook(paths.notebooks, submission.unit)
        collected = collect(config, submission)
        restored = restore(collected, released, submission.unit)
    except NotGradableError as problem:
        return not_gradable(paths, config, submission, str(problem))
    write_for_grading(restored, collected, paths.notebooks / submission.unit, submission.unit)
    reviewed = _reviewed(config, submission)
    cells = _autograded(config, submission)
    hints = _catalogue(paths.notebooks / submission.unit / "hints.json")
    asked = questions(released.cells)
    with open_gradebook(config) as gradebook:
        again = [question for question in asked if question.graded_by in reviewed]
        _keep_marks_of_same_answers(gradebook, submission, again, restored, earlier)
        marks = marks_of(gradebook, submission.unit, submission.student)
    for question in asked:
        answer, mark = restored.answers.get(question.name, question.released), marks[question.graded_by]
        if question.kind == "free text":
            result.exercises.append(text_result(question, answer, mark))
        else:
            tries = _tries(earlier, question.name) + 1
            result.exercises.append(code_result(question, cells, answer, mark, hints, tries))
    result.message = restored.message
    result.flags += restored.flags
    if not_judged := [e.exercise for e in result.exercises if e.status == Status.NOT_GRADABLE]:
        result.flags.append(Flag(kind="not gradable", detail=", ".join(not_judged)))
    result.predictions = predictions(released.cells, restored.answers)
    result.graded_at = datetime.now(UTC)
    return result


def not_gradable(paths: Paths, config: Config, submission: Submission, message: str) -> Result:
    """Return the Result of a submission that cannot be graded; the gradebook hears of it where it knows none before."""
    result = _result(paths, submission)
    result.gradable, result.message = False, message
    with contextlib.suppress(NotGradableError):  # a unit that this course does not have
        released = released_notebook(paths.notebooks, submission.unit)
        result.exercises = [ungraded(question) for question in questions(released.cells)]
        _enter_zero(config, submission)
    return result


def marks_of(gradebook: Gradebook, unit: str, student: str) -> dict[str, Mark]:
    """Return what the gradebook says of one intern's unit, by grade id. Raises MissingEntry where it knows nothing."""
    notebook = gradebook.find_submission_notebook(unit, unit, student)
    comments = {comment.name: (comment.manual_comment or "").strip() for comment in notebook.comments}
    marks = {}
    for grade in notebook.grades:
        by_hand = grade.manual_score is not None
        marked = by_hand or grade.auto_score is not None
        marks[grade.name] = Mark(
            points=float(grade.score) if marked else None,
            by_hand=by_hand,
            waiting=bool(grade.needs_manual_grade),
            comment=comments.get(grade.name) or comments.get(grade.name.removesuffix("-check"), ""),
        )
    return marks


@contextlib.contextmanager
def open_gradebook(config: Config) -> Iterator[Gradebook]:
    """Open the gradebook that `config` names, and close it afterwards."""
    with Gradebook(config.CourseDirectory.db_url, COURSE) as gradebook:
        yield gradebook


def _result(paths: Paths, submission: Submission) -> Result:
    now = datetime.now(UTC)
    return Result(
        course=COURSE,
        unit=submission.unit,
        student=submission.student,
        submitted_at=submission.submitted_at,
        graded_at=now,
        attempt=attempt_number(paths, submission.student, submission.unit, submission.submitted_at),
        flags=_owner_flags(submission),
    )


def _autograded(config: Config, submission: Submission) -> list[Any]:
    """Run nbgrader's autograde and return the graded cells."""
    coursedir = course_directory(config, submission.unit, submission.student)
    Autograde(coursedir=coursedir, config=config, force=True).start()
    folder = coursedir.format_path(coursedir.autograded_directory, submission.student, submission.unit)
    return list(nbformat.read(Path(folder) / f"{submission.unit}.ipynb", as_version=4).cells)


def _enter_zero(config: Config, submission: Submission) -> None:
    """Let the gradebook know of a submission that could not be graded, where it knows none of this intern's unit."""
    with open_gradebook(config) as gradebook:
        try:
            gradebook.find_submission(submission.unit, submission.student)
            return
        except MissingEntry:
            gradebook.update_or_create_student(submission.student)
        when = submission.submitted_at.replace(tzinfo=None)
        try:
            entry = gradebook.update_or_create_submission(submission.unit, submission.student, timestamp=when)
        except MissingEntry:  # a gradebook that was taken away; the Result says the same
            return
        for notebook in entry.notebooks:
            for given in notebook.grades:
                given.auto_score, given.needs_manual_grade = 0.0, False
        gradebook.db.commit()


def _reviewed(config: Config, submission: Submission) -> set[str]:
    """Return the grade ids that a supervisor has marked and need not look at again, so far."""
    with open_gradebook(config) as gradebook:
        try:
            marks = marks_of(gradebook, submission.unit, submission.student)
        except MissingEntry:
            return set()
    return {name for name, mark in marks.items() if mark.by_hand and not mark.waiting}


def _keep_marks_of_same_answers(
    gradebook: Gradebook,
    submission: Submission,
    reviewed: list[Question],
    restored: Restored,
    earlier: list[Result],
) -> None:
    """Do not ask a supervisor again about an answer that is word for word the one already marked."""
    before = {e.exercise: e.answer for r in earlier if r.gradable for e in r.exercises}
    for question in reviewed:
        if before.get(question.name) == restored.answers.get(question.name):
            grade = gradebook.find_grade(
                question.graded_by, submission.unit, submission.unit, submission.student
            )
            grade.needs_manual_grade = False
    gradebook.db.commit()


def _tries(earlier: list[Result], exercise: str) -> int:
    """Count the submissions in which this exercise was tried and did not pass."""
    failed = (Status.NOT_YET, Status.ERROR, Status.TIMED_OUT)
    return sum(e.exercise == exercise and e.status in failed for r in earlier for e in r.exercises)


def _catalogue(file: Path) -> Catalogue | None:
    try:
        return Catalogue.load(file) if file.is_file() else None
    except ValueError:  # hints are a help; a damaged file must not keep anyone from their result
        return None


def _owner_flags(submission: Submission) -> list[Flag]:
    """Flag a folder that belongs to another account of this computer than the one it names."""
    try:
        owner = submission.folder.owner()
    except (OSError, KeyError, NotImplementedError, ImportError):
        return []
    if owner == submission.student:
        return []
    return [Flag(kind="owner", detail=f"The folder names {submission.student}, and belongs to {owner}.")]
