"""What the gradebook holds, as a supervisor looks at it: who submitted which unit, and what waits for a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from nbgrader.api import (
    Assignment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)


@dataclass
class Entry:
    """One intern's unit in the gradebook. `page` is the id by which formgrader finds it, `waiting` holds grade ids."""

    student: str
    name: str
    unit: str
    page: str
    submitted_at: datetime | None
    points: float = 0.0
    max_points: float = 0.0
    waiting: list[str] = field(default_factory=list)


def entries(gradebook: Gradebook) -> list[Entry]:
    """Return every intern's units, by unit, the one that was submitted first at the top; with one query."""
    columns = (
        SubmittedNotebook.id,
        Student.id,
        Student.first_name,
        Student.last_name,
        Assignment.name,
        SubmittedAssignment.timestamp,
        GradeCell.name,
        GradeCell.max_score,
        Grade.manual_score,
        Grade.auto_score,
        Grade.extra_credit,
        Grade.needs_manual_grade,
    )
    rows = (
        gradebook.db.query(*columns)
        .select_from(Grade)
        .join(GradeCell, GradeCell.id == Grade.cell_id)
        .join(SubmittedNotebook, SubmittedNotebook.id == Grade.notebook_id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .join(Student, Student.id == SubmittedAssignment.student_id)
        .filter(Notebook.name == Assignment.name)
    )
    found: dict[str, Entry] = {}
    for page, student, first, last, unit, when, cell, most, by_hand, automatic, extra, waits in rows:
        entry = found.setdefault(page, Entry(student, _name(student, first, last), unit, page, when))
        entry.points += (by_hand if by_hand is not None else automatic or 0.0) + (extra or 0.0)
        entry.max_points += most
        if waits:
            entry.waiting.append(cell)
    return sorted(found.values(), key=lambda e: (e.unit, e.submitted_at or datetime.min, e.student))


def _name(student: str, first: str | None, last: str | None) -> str:
    """Return a person's name, and the account's where nobody entered one."""
    return " ".join(filter(None, ((first or "").strip(), (last or "").strip()))) or student
