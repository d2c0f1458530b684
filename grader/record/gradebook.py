"""nbgrader's gradebook: the scores of one submission go in with one commit; marks given by hand come out."""

from __future__ import annotations

import contextlib
import copy
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
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
from grader.record.best import answers_left_out, best_checks, check_points, with_cells_of
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


@dataclass(frozen=True)
class Scores:
    """What the gradebook needs of a submission that has run: short, whatever its answers are like.

    `automatic` are the points by grade id, `checks` the grade ids of the checks, `untouched` the answers that are as released,
    `same` those that are word for word the ones before: no supervisor is asked about them again; `left_out` is free text that was
    written only in a submission before. `others` are the points of the checks in the other Results, the newest first. A submission
    that could not be graded has no `automatic`; of one that does not count, the gradebook does not hear. `newest` says that no
    later attempt is graded.
    """

    automatic: dict[str, float | None] | None = None
    checks: frozenset[str] = frozenset()
    untouched: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    others: tuple[dict[str, float], ...] = ()
    newest: bool = True
    counts: bool = True


@dataclass(frozen=True)
class Entered:
    """What the gradebook says after a submission: its marks by grade id, and whether the checks of another one count."""

    marks: dict[str, Mark] = field(default_factory=dict)
    beaten: bool = False


def scores_of(restored: Restored, asked: list[Question], others: list[Result], newest: bool) -> Scores:
    """Read from a notebook that has run, and from the other Results, what the gradebook needs."""
    cells = restored.notebook.cells
    before = {e.exercise: e.answer for r in others if r.gradable for e in r.exercises}
    return Scores(
        automatic={c.metadata.nbgrader.grade_id: determine_grade(c)[0] for c in cells if is_grade(c)},
        checks=frozenset(q.graded_by for q in asked if q.is_checked),
        untouched=frozenset(
            c.metadata.nbgrader.grade_id
            for c in cells
            if is_solution(c) and c.metadata.nbgrader.get("checksum") == compute_checksum(c)
        ),
        same=frozenset(q.graded_by for q in asked if before.get(q.name) == restored.answers.get(q.name)),
        left_out=answers_left_out(asked, restored.answers, others) if newest else frozenset(),
        others=check_points(asked, others),
        newest=newest,
    )


def enter_scores(gradebook: Gradebook, submission: Submission, scores: Scores) -> Entered:
    """Enter what counts now of an intern's submissions of a unit, and return the marks of this one.

    Of the checks, the submission with most points counts, of equals the newest; of free text, the newest that was written; marks
    by hand stay. Raises MissingEntry where the gradebook does not know the unit, and what SQLAlchemy raises where it cannot be
    written; then nothing is.
    """
    automatic = scores.automatic or {}
    marks = {name: Mark(points) for name, points in automatic.items()}
    try:
        entry = _entry(gradebook, submission, scores.newest)
        by_hand = {g.name for g in entry.grades if g.manual_score is not None}
        counting = scores.checks - by_hand  # marks by hand stay, whatever is submitted
        mine = sum(automatic.get(name) or 0.0 for name in counting)
        best = best_checks(scores.others, counting)
        highest = sum(best.values()) if best is not None else None
        beaten = highest is not None and highest > mine
        if scores.newest:
            _enter_answers(entry, scores)
            # Before the commit, after which each would be read again, and before the scores of a better one.
            marks = _marks(entry.grades, entry.comments)
            marks |= {name: replace(marks[name], earlier=True) for name in scores.left_out}
        elif beaten or highest is None or highest == mine:
            gradebook.db.rollback()
            return Entered(marks, beaten=True)
        counts = best if beaten and best else automatic
        for name in counting:
            _grade_of(entry, name).auto_score = counts.get(name)
        gradebook.db.commit()
    except BaseException:
        gradebook.db.rollback()
        raise
    return Entered(marks, beaten)


def _enter_answers(entry: SubmittedNotebook, scores: Scores) -> None:
    """Enter all of a newest submission, as nbgrader's autograde does, but for free text that was written only before."""
    automatic = scores.automatic or {}
    reviewed = {g.name for g in entry.grades if g.manual_score is not None and not g.needs_manual_grade}
    for grade in entry.grades:
        if grade.name in scores.left_out:
            continue
        grade.auto_score = automatic.get(grade.name)
        waits = grade.manual_score is not None or grade.auto_score is None
        grade.needs_manual_grade = waits and not (grade.name in reviewed and grade.name in scores.same)
    for comment in entry.comments:
        if comment.name not in scores.left_out:
            comment.auto_comment = "No response." if comment.name in scores.untouched else None


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


def write_autograded(
    config: Config, submission: Submission, restored: Restored, scores: Scores, entered: Entered
) -> None:
    """Put what counts where formgrader looks for it: written beside, then renamed.

    That is this notebook, with what another one counts for from the one that lies there; where this is not the newest, the one that
    lies there with the checks of this one, if they are the best.
    """
    if not scores.newest and entered.beaten:
        return
    checks = scores.checks | {name.removesuffix("-check") for name in scores.checks}
    others = (scores.left_out | checks if entered.beaten else scores.left_out) if scores.newest else checks
    coursedir = course_directory(config, submission.unit, submission.student)
    place = Path(coursedir.format_path(coursedir.autograded_directory, submission.student, submission.unit))
    shown, there = copy.deepcopy(restored.notebook), place / f"{submission.unit}.ipynb"
    defuse(shown.cells, restored.texts)
    if others and there.is_file():
        before = nbformat.read(there, as_version=4)
        shown = (
            with_cells_of(shown, before, others) if scores.newest else with_cells_of(before, shown, others)
        )
    beside = place.with_name(f".{place.name}.new")
    put_data(restored.folder if scores.newest else place, beside)
    nbformat.write(shown, beside / f"{submission.unit}.ipynb")
    shutil.rmtree(place, ignore_errors=True)
    beside.rename(place)
