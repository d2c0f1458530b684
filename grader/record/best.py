"""What counts of several submissions: of the checks the best submission, of free text the newest that was written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from grader.examine.verdict import Question, is_written
from grader.result import Result, Status


def code_questions(asked: list[Question], by_hand: Iterable[str]) -> list[Question]:
    """Return the questions that a check marks, without those that a person marked: these marks stay whatever is submitted."""
    given = set(by_hand)
    return [question for question in asked if question.kind == "code" and question.graded_by not in given]


def best_checks(
    asked: list[Question], results: list[Result], by_hand: Iterable[str]
) -> dict[str, float] | None:
    """Return the points of the checks, by grade id, in the best of these Results, of equals the newest; None where there is none."""
    names = {question.name: question.graded_by for question in code_questions(asked, by_hand)}
    scored = [
        {names[e.exercise]: e.points or 0.0 for e in result.exercises if e.exercise in names}
        for result in sorted(results, key=lambda result: result.submitted_at)
        if result.gradable
    ]
    return max(reversed(scored), key=lambda points: sum(points.values()), default=None)


def answers_left_out(asked: list[Question], answers: dict[str, str], results: list[Result]) -> set[str]:
    """Return the grade ids of free text that is not written in a submission, and was written in one before it."""
    written = {
        e.exercise
        for result in results
        if result.gradable
        for e in result.exercises
        if e.status in (Status.WAITING, Status.MARKED)
    }
    asked_before = [q for q in asked if q.kind == "free text" and q.name in written]
    return {q.graded_by for q in asked_before if not is_written(q, answers.get(q.name, q.released))}


def with_cells_of(notebook: Any, other: Any, names: set[str]) -> Any:
    """Return a notebook in which the cells with these grade ids are those of another."""
    theirs = {_grade_id(cell): cell for cell in other.cells if _grade_id(cell) in names}
    notebook.cells = [theirs.get(_grade_id(cell), cell) for cell in notebook.cells]
    return notebook


def _grade_id(cell: Any) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
