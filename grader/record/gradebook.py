"""nbgrader's gradebook: the scores of one submission go in with one commit; marks given by hand come out."""

from __future__ import annotations

import contextlib
import copy
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution

from grader.examine.execute import defuse
from grader.examine.rebuild import Restored
from grader.examine.verdict import Mark, Question
from grader.record.best import answers_left_out, best_checks, code_questions, with_cells_of
from grader.record.collect import put_data
from grader.record.configuration import COURSE, course_directory
from grader.record.inbound import Submission
from grader.result import Result

if TYPE_CHECKING:
    from traitlets.config import Config


_opened_before: dict[str, Gradebook] = {}


@contextlib.contextmanager
def open_gradebook(config: Config) -> Iterator[Gradebook]:
    """Open the gradebook that `config` names, and close it afterwards.

    The first time, nbgrader makes what tables are missing and SQLAlchemy compiles each statement. That is kept for the next
    time, unless the file has gone; the connection is not.
    """
    url = config.CourseDirectory.db_url
    gradebook = _opened_before.get(url)
    if gradebook is None or _is_missing(gradebook):
        gradebook = _opened_before[url] = Gradebook(url, COURSE)
    try:
        yield gradebook
    finally:
        gradebook.close()


def _is_missing(gradebook: Gradebook) -> bool:
    """True for a SQLite file that is not there or empty."""
    url = gradebook.engine.url
    if url.get_backend_name() != "sqlite":
        return False
    try:
        return Path(url.database).stat().st_size == 0
    except FileNotFoundError:
        return True


def enter_scores(
    gradebook: Gradebook,
    config: Config,
    submission: Submission,
    restored: Restored,
    asked: list[Question],
    others: list[Result],
    newest: bool,
) -> dict[str, Mark]:
    """Enter what counts now of an intern's submissions of a unit, and return the marks of this one by grade id.

    Of the checks, the submission with most points counts, of equals the newest; of free text, the newest that was written; marks
    by hand stay. `others` are the Results that there are. Raises MissingEntry where the gradebook does not know the unit, and
    what SQLAlchemy raises where it cannot be written; then nothing is.
    """
    automatic = {
        c.metadata.nbgrader.grade_id: determine_grade(c)[0] for c in restored.notebook.cells if is_grade(c)
    }
    marks = {name: Mark(points) for name, points in automatic.items()}
    try:
        entry = _entry(gradebook, submission, newest)
        by_hand = {g.name for g in entry.grades if g.manual_score is not None}
        best = best_checks(asked, others, by_hand)
        mine = sum(automatic.get(q.graded_by) or 0.0 for q in code_questions(asked, by_hand))
        beaten = best is not None and sum(best.values()) > mine
        written_before = set() if not newest else answers_left_out(asked, restored.answers, others)
        if newest:
            _enter_answers(entry, restored, automatic, asked, others, written_before)
            # Before the commit, after which each would be read again, and before the scores of a better one.
            marks = _marks(entry.grades, entry.comments)
            marks |= {name: replace(marks[name], earlier=True) for name in written_before}
        elif beaten or best is None or sum(best.values()) == mine:
            gradebook.db.rollback()
            return marks
        counts = best if beaten and best else automatic
        for question in code_questions(asked, by_hand):
            _grade_of(entry, question.graded_by).auto_score = counts.get(question.graded_by)
        gradebook.db.commit()
    except BaseException:
        gradebook.db.rollback()
        raise
    checks = {name for q in asked if q.kind == "code" for name in (q.name, q.graded_by)}
    if newest:
        _write_autograded(config, submission, restored, written_before | (checks if beaten else set()))
    else:
        _write_autograded(config, submission, restored, checks, newest=False)
    return marks


def _enter_answers(
    entry: SubmittedNotebook,
    restored: Restored,
    automatic: dict[str, float | None],
    asked: list[Question],
    others: list[Result],
    written_before: set[str],
) -> None:
    """Enter all of a newest submission, as nbgrader's autograde does, but for free text that was written only before."""
    reviewed = {g.name for g in entry.grades if g.manual_score is not None and not g.needs_manual_grade}
    same = _answers_already_marked(asked, restored, others)
    for grade in entry.grades:
        if grade.name in written_before:
            continue
        grade.auto_score = automatic.get(grade.name)
        waits = grade.manual_score is not None or grade.auto_score is None
        grade.needs_manual_grade = waits and not (grade.name in reviewed and grade.name in same)
    cells = {c.metadata.nbgrader.grade_id: c for c in restored.notebook.cells if is_solution(c)}
    for comment in entry.comments:
        if comment.name not in written_before:
            cell = cells.get(comment.name)
            untouched = cell is not None and cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
            comment.auto_comment = "No response." if untouched else None


def _grade_of(entry: SubmittedNotebook, name: str) -> Grade:
    return next(grade for grade in entry.grades if grade.name == name)


def enter_zero(config: Config, submission: Submission) -> None:
    """Let the gradebook know of a submission that could not be graded, where it knows none of this intern's unit."""
    with open_gradebook(config) as gradebook:
        with contextlib.suppress(MissingEntry):
            gradebook.find_submission(submission.unit, submission.student)
            return
        try:
            entry = _entry(gradebook, submission)
        except MissingEntry:  # a gradebook that was taken away; the Result says the same
            return
        for given in entry.grades:
            given.auto_score, given.needs_manual_grade = 0.0, False
        gradebook.db.commit()


def all_marks(gradebook: Gradebook) -> dict[tuple[str, str], dict[str, Mark]]:
    """Return what the gradebook says of all submissions, by student and unit, then by grade id; with two queries."""
    commented: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in _rows_of(gradebook, Comment, Comment.manual_comment):
        commented[row.student, row.unit].append(row)
    graded: dict[tuple[str, str], list[Any]] = defaultdict(list)
    numbers = Grade.manual_score, Grade.auto_score, Grade.extra_credit, Grade.needs_manual_grade
    for row in _rows_of(gradebook, Grade, *numbers):
        graded[row.student, row.unit].append(row)
    return {of: _marks(grades, commented[of]) for of, grades in graded.items()}


def _rows_of(gradebook: Gradebook, kind: type[Grade] | type[Comment], *columns: Any) -> Any:
    of = SubmittedAssignment.student_id.label("student"), Assignment.name.label("unit")
    return (
        gradebook.db.query(*of, BaseCell.name, *columns)
        .select_from(kind)
        .join(BaseCell, BaseCell.id == kind.cell_id)
        .join(SubmittedNotebook, SubmittedNotebook.id == kind.notebook_id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .filter(Notebook.name == Assignment.name)
    )


def _marks(grades: Iterable[Any], commented: Iterable[Any]) -> dict[str, Mark]:
    comments = {comment.name: (comment.manual_comment or "").strip() for comment in commented}
    marks = {}
    for grade in grades:
        by_hand = grade.manual_score is not None
        marked = by_hand or grade.auto_score is not None
        points = (grade.manual_score if by_hand else grade.auto_score) or 0.0
        marks[grade.name] = Mark(
            points=float(points + (grade.extra_credit or 0.0)) if marked else None,
            by_hand=by_hand,
            waiting=bool(grade.needs_manual_grade),
            comment=comments.get(grade.name) or comments.get(grade.name.removesuffix("-check"), ""),
        )
    return marks


def _entry(gradebook: Gradebook, submission: Submission, newest: bool = True) -> SubmittedNotebook:
    """Find or add the gradebook's entry of one intern's notebook, and give it the newest submission's time; commits nothing.

    Raises MissingEntry where the gradebook does not know the unit.
    """
    try:
        whole = gradebook.find_submission(submission.unit, submission.student)
    except MissingEntry:
        with gradebook.db.no_autoflush:
            whole = _new_entry(gradebook, submission)
    if newest:
        whole.timestamp = submission.submitted_at.replace(tzinfo=None)
    for entry in whole.notebooks:
        if entry.name == submission.unit:
            _ = entry.notebook.grade_cells  # all cells with one query, or each grade would ask for its own
            return entry
    raise MissingEntry(f"No such notebook: {submission.unit}")


def _new_entry(gradebook: Gradebook, submission: Submission) -> SubmittedAssignment:
    """Add what nbgrader's `add_submission` adds, which commits on the way."""
    unit = gradebook.find_assignment(submission.unit)
    try:
        student = gradebook.find_student(submission.student)
    except MissingEntry:
        student = Student(id=submission.student, first_name=submission.student, last_name="")
    whole = SubmittedAssignment(assignment=unit, student=student)
    for notebook in unit.notebooks:
        entry = SubmittedNotebook(notebook=notebook, assignment=whole)
        for cell in (*notebook.grade_cells, *notebook.task_cells):
            Grade(cell=cell, notebook=entry)
        for cell in (*notebook.solution_cells, *notebook.task_cells):
            Comment(cell=cell, notebook=entry)
    gradebook.db.add(whole)
    return whole


def _answers_already_marked(asked: list[Question], restored: Restored, earlier: list[Result]) -> set[str]:
    """Return the grade ids whose answer is word for word the one before: no supervisor is asked about it again."""
    before = {e.exercise: e.answer for r in earlier if r.gradable for e in r.exercises}
    return {q.graded_by for q in asked if before.get(q.name) == restored.answers.get(q.name)}


def _write_autograded(
    config: Config, submission: Submission, restored: Restored, others: set[str], newest: bool = True
) -> None:
    """Put what counts where formgrader looks for it: written beside, then renamed.

    That is this notebook, with the cells `others` from the one that lies there; where this is not the newest, the one that lies
    there with these cells of this notebook.
    """
    coursedir = course_directory(config, submission.unit, submission.student)
    place = Path(coursedir.format_path(coursedir.autograded_directory, submission.student, submission.unit))
    shown, there = copy.deepcopy(restored.notebook), place / f"{submission.unit}.ipynb"
    defuse(shown.cells, restored.texts)
    if others and there.is_file():
        before = nbformat.read(there, as_version=4)
        shown = with_cells_of(shown, before, others) if newest else with_cells_of(before, shown, others)
    beside = place.with_name(f".{place.name}.new")
    put_data(restored.folder if newest else place, beside)
    nbformat.write(shown, beside / f"{submission.unit}.ipynb")
    shutil.rmtree(place, ignore_errors=True)
    beside.rename(place)
