"""Prediction: before the intern runs a cell, she writes down what it will print. It is kept, and never marked.

Where a prediction has a right answer, as in the placement, `same_text` says whether it is the one that was written.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator
from typing import Any

from grader.check.source import parsed
from grader.exercise.kind import Exercise, Kind, LessonCell, MarkedBy


def predicted(source: str) -> str:
    """Return the text that a prediction cell gives its name, or the whole cell where it is written otherwise."""
    for node in parsed(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            with contextlib.suppress(ValueError):  # a number too long to be written out
                return str(node.value.value)
    return source


def same_text(given: str, expected: str) -> bool:
    """Compare two answers that were typed, without what does not count: capitals, quotation marks, spaces, how a number is written."""
    return plain_text(given) == plain_text(expected)


def plain_text(text: str) -> str:
    """Return a typed answer without what does not count."""
    words = " ".join(text.lower().replace('"', "").replace("'", "").split())
    try:
        return repr(float(words.replace(",", ".")))
    except ValueError:
        return words


def lint(exercise: Exercise) -> Iterator[str]:
    """Nothing is asked of a prediction but its name."""
    yield from ()


def nbgrader(cell: LessonCell, exercise: Exercise) -> dict[str, Any]:
    """The cell is the intern's, and gives no points."""
    return {"grade_id": graded_by(cell.name), "solution": True, "grade": False, "locked": False}


def graded_by(name: str) -> str:
    """Return the grade id of a prediction: no exercise may have the same."""
    return f"predict-{name}"


PREDICTION = Kind(
    name="prediction",
    headers=("predict",),
    answer="predict",
    styles=(),
    marked_by=MarkedBy.NOBODY,
    lint=lint,
    nbgrader=nbgrader,
    stub=lambda source: source,
    graded_by=graded_by,
    words=lambda source, facts: predicted(source),
)
