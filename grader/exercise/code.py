"""Code: the intern writes a function or some lines, and a check cell with hidden tests judges what they make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from grader.exercise.kind import Exercise, Kind, LessonCell, MarkedBy
from grader.exercise.region import BEGIN_HIDDEN, END_HIDDEN, stub_of

STYLES = ("recall", "make", "faded", "debug")
RIGHT_ANSWERS, WRONG_ANSWERS, HINTS = 2, 4, 3


def lint(exercise: Exercise) -> Iterator[str]:
    """A prompt, an answer cell and a check belong together; the check has a visible and a hidden part; answers are tried."""
    name, check = exercise.name, exercise.cells.get("check")
    if "exercise" in exercise.cells:
        if "prompt" not in exercise.cells:
            yield f'exercise {name!r} has no prompt: add a text cell with prompt="{name}" before it.'
        if check is None:
            yield f'exercise {name!r} has no check: add a code cell with check="{name}" points=... after it.'
        yield from _answers(exercise)
    else:
        for role in ("prompt", "check"):
            if role in exercise.cells:
                yield f"{role} {name!r} has no exercise of that name."
    if check is not None:
        yield from _parts(check)
        yield from whole_points(exercise)


def whole_points(exercise: Exercise) -> Iterator[str]:
    """What a check marks gives whole points."""
    if not isinstance(exercise.points, int) or exercise.points < 1:
        yield f"check {exercise.name!r} has points={exercise.points!r}; write a whole number of at least 1."


def _parts(check: LessonCell) -> Iterator[str]:
    visible, mark, hidden = check.source.partition(BEGIN_HIDDEN)
    if not mark or "expect(" not in hidden:
        yield f"check {check.name!r} has no hidden tests: add {BEGIN_HIDDEN} ... {END_HIDDEN} at its end."
    elif hidden.split(END_HIDDEN)[-1].strip():
        yield f"check {check.name!r} has lines after its hidden tests; they come last, so that numbering stays the same."
    if "expect(" not in visible:
        yield f"check {check.name!r} has no visible test, so the intern gets no answer at once."


def _answers(exercise: Exercise) -> Iterator[str]:
    name = exercise.name
    right, wrong = [a for a in exercise.answers if a.right], [a for a in exercise.answers if not a.right]
    if len(right) < RIGHT_ANSWERS:
        yield f"answers.py has {len(right)} right answers for {name!r} beside the lesson's own; write {RIGHT_ANSWERS}."
    if len(wrong) < WRONG_ANSWERS:
        yield f"answers.py has {len(wrong)} wrong answers for {name!r}; write {WRONG_ANSWERS}."
    for answer in wrong:
        if len(answer.hints) != HINTS:
            yield f"wrong answer {answer.label!r} of {name!r} has {len(answer.hints)} hints; write {HINTS}."


def nbgrader(cell: LessonCell, exercise: Exercise) -> dict[str, Any]:
    """The answer cell is the intern's; the check behind it carries the points."""
    if cell.role == "exercise":
        return {"grade_id": cell.name, "solution": True, "grade": False, "locked": False}
    if cell.role == "check":
        grade_id, points = graded_by(cell.name), cell.attributes["points"]
        return {"grade_id": grade_id, "solution": False, "grade": True, "locked": True, "points": points}
    return {}


def graded_by(name: str) -> str:
    """Return the grade id of the check of an exercise."""
    return f"{name}-check"


CODE = Kind(
    name="code",
    headers=("prompt", "exercise", "check"),
    task="prompt",
    answer="exercise",
    points="check",
    styles=STYLES,
    marked_by=MarkedBy.CHECK,
    lint=lint,
    nbgrader=nbgrader,
    stub=stub_of,
    graded_by=graded_by,
)
