"""Order (a Parsons problem): lines with letters are to be put in order, and the answer is a list of letters."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from grader.check.source import parsed
from grader.exercise import code
from grader.exercise.kind import Exercise
from grader.exercise.region import solution_of, stub_of

STYLE = "parsons"
GAP = "?"


def lint(exercise: Exercise) -> Iterator[str]:
    """Beside what holds for code: the solution is a list of letters, each once, and the stub has a gap for each."""
    yield from code.lint(exercise)
    source = exercise.cells["exercise"].source
    solved, left = _list_in(solution_of(source)), _list_in(stub_of(source))
    if not solved or len(set(solved)) < len(solved):
        yield f"the solution of the order {exercise.name!r} is not one list of letters, each of them once."
    elif left != [GAP] * len(solved):
        yield f"the stub of the order {exercise.name!r} is not a list of {len(solved)} gaps: {[GAP] * len(solved)}."


def _list_in(source: str) -> list[str]:
    """Return the list of letters to which a cell sets its one name; empty where it is something else."""
    body = parsed(source).body
    value = body[0].value if len(body) == 1 and isinstance(body[0], ast.Assign) else None
    items = value.elts if isinstance(value, ast.List) else []
    return [item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)]


# Results have always called an order code: it is answered in a code cell and judged by a check like any other.
ORDER = replace(code.CODE, name="order", in_results="code", headers=(), styles=(STYLE,), lint=lint)
