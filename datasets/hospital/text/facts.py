"""The facts that sentences say, by path, such as `diagnoses.stroke`, and small helpers of the paragraphs."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..chance import between
from ..truth import Course, Lab, Problem
from .chart import Change
from .draft import Draft

Facts = dict[str, Any]


def dated(draft: Draft, day: date, kind: str = "date") -> str:
    """Return `day` as this author writes dates; some write each in another way."""
    form = draft.style.dates
    if draft.style.mixed:
        form = between(draft.rng, 0, len(draft.language.dates) - 1)
    return draft.language.date(day, form, kind)


def diagnosis(problem: Problem, status: str, with_year: bool = False) -> Facts:
    """Return the fact that a text says of one problem. The year only where the text says it."""
    year = problem.since_year if with_year else None
    value = {"name": problem.name, "status": status, "since_year": year, "relative": problem.relative or None}
    return {f"diagnoses.{problem.name}": value}


def course_fact(course: Course) -> Facts:
    """Return the fact that a medicine is taken now."""
    value = {
        "name": course.name,
        "dose": course.dose,
        "unit": course.unit,
        "times_per_day": course.times_per_day,
    }
    return {f"medication.{course.name}": value}


def lab_fact(lab: Lab, written: str, unit: str) -> dict[str, Any]:
    """Return the fact of one result: the number in the unit that the text uses."""
    value = float(written.replace(",", "."))
    return {
        "test": lab.test,
        "value": value,
        "unit": unit,
        "date": lab.taken_at.date().isoformat(),
        "lab_id": lab.lab_id,
    }


def change_fact(change: Change) -> Facts:
    """Return the fact of one change; reason is a word of the tables, or None."""
    value = {
        "name": change.name,
        "change": change.kind,
        "old_dose": change.old.dose if change.old else None,
        "new_dose": change.new.dose if change.new else None,
        "unit": (change.new or change.old).unit,  # type: ignore[union-attr]  # one of them is there
        "reason": change.reason or None,
        "date": change.day.isoformat(),
    }
    return {f"medication_changes.{change.name}.{change.kind}": value}


def some(draft: Draft, words: list[str], count: int) -> list[str]:
    """Return up to `count` of `words`, none twice."""
    left = list(words)
    return [left.pop(between(draft.rng, 0, len(left) - 1)) for _ in range(min(count, len(left)))]


def either(draft: Draft, words: list[str]) -> str:
    """Return "a, b or c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {draft.language.either} {words[-1]}"


def bullet(draft: Draft, number: int) -> str:
    """Return what stands before item `number` of a list."""
    return {"dashes": "- ", "numbers": f"{number}. "}.get(draft.style.items, "")
