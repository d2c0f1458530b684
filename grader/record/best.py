"""What counts of several submissions: of the checks the best submission, of free text the newest that was written."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from grader.examine.verdict import Question, is_written
from grader.result import Result, Status


def check_points(asked: list[Question], results: list[Result]) -> tuple[dict[str, float], ...]:
    """Return the points of the checks, by grade id, in each of these Results that could be graded, the newest first."""
    names = {question.name: question.graded_by for question in asked if question.is_checked}
    newest_first = sorted(results, key=lambda result: result.submitted_at, reverse=True)
    return tuple(
        {names[e.exercise]: e.points or 0.0 for e in result.exercises if e.exercise in names}
        for result in newest_first
        if result.gradable
    )


def best_checks(scored: tuple[dict[str, float], ...], counting: Set[str]) -> dict[str, float] | None:
    """Return the points of the checks that count (grade ids) in the best of `scored`, of equals the first; None without any."""
    found = [{name: points for name, points in one.items() if name in counting} for one in scored]
    return max(found, key=lambda points: sum(points.values()), default=None)


def answers_left_out(asked: list[Question], answers: dict[str, str], results: list[Result]) -> frozenset[str]:
    """Return the grade ids of free text that is not written in a submission, and was written in one before it."""
    written = {
        e.exercise
        for result in results
        if result.gradable
        for e in result.exercises
        if e.status in (Status.WAITING, Status.MARKED)
    }
    asked_before = [q for q in asked if not q.is_checked and q.name in written]
    return frozenset(q.graded_by for q in asked_before if not is_written(q, answers.get(q.name, q.released)))


def with_cells_of(notebook: Any, other: Any, names: Set[str]) -> Any:
    """Return a notebook in which the cells with these grade ids are those of another."""
    theirs = {_grade_id(cell): cell for cell in other.cells if _grade_id(cell) in names}
    notebook.cells = [theirs.get(_grade_id(cell), cell) for cell in notebook.cells]
    return notebook


def _grade_id(cell: Any) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
