"""Free text: the intern writes a few sentences, and a supervisor marks them with the mark scheme of the question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from grader.exercise.kind import Exercise, Kind, LessonCell, MarkedBy

EMPTY_ANSWER = "*Write your answer here: double-click this text, replace it, and press Shift and Enter.*"


def lint(exercise: Exercise) -> Iterator[str]:
    """A question with its mark scheme and a model answer belong together, and the scheme adds up to the points."""
    name, rubric = exercise.name, exercise.cells.get("rubric")
    if len(exercise.cells) < 2:
        yield f"free-text question {name!r} needs both a rubric cell and an answer cell."
    if rubric is None:
        return
    scheme = re.search(r"BEGIN MARK SCHEME(.*)END MARK SCHEME", rubric.source, re.DOTALL)
    if not scheme:
        yield f"rubric {name!r} has no mark scheme between === BEGIN MARK SCHEME === and === END MARK SCHEME ===."
    elif (total := sum(int(n) for n in re.findall(r"(\d+) points?:", scheme[1]))) != exercise.points:
        yield f"the mark scheme of {name!r} adds up to {total}, not to its {exercise.points} points."


def nbgrader(cell: LessonCell, exercise: Exercise) -> dict[str, Any]:
    """The answer cell is the intern's and carries the points; the question is read-only and carries the mark scheme."""
    if cell.role == "rubric":
        return {"grade_id": f"{cell.name}-prompt", "solution": False, "grade": False, "locked": True}
    points = exercise.cells["rubric"].attributes["points"]
    return {"grade_id": cell.name, "solution": True, "grade": True, "locked": False, "points": points}


FREE_TEXT = Kind(
    name="free text",
    headers=("rubric", "answer"),
    task="rubric",
    answer="answer",
    points="rubric",
    styles=("free text",),
    marked_by=MarkedBy.PERSON,
    lint=lint,
    nbgrader=nbgrader,
    stub=lambda source: EMPTY_ANSWER,
    graded_by=lambda name: name,
    prose=True,
    heading="Your answer",
    noun="question",
)
