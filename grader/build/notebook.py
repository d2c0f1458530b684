"""A lesson -> the solved notebook, with nbgrader's metadata and `rounds` metadata for our own rooms."""

from __future__ import annotations

import ast
import json
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader import check
from grader.build.lesson import AuthoringError, Lesson
from grader.check.cells import cell_id
from grader.exercise import Exercise, LessonCell, MarkedBy
from grader.exercise.region import BEGIN_HIDDEN

FIRST_LINE = "# This cell checks your answer. Run it. You do not need to read it."


def solved_notebook(lesson: Lesson) -> nbformat.NotebookNode:
    """Return the solved notebook: deterministic, without outputs, cell ids from what a cell is for."""
    cells = [_cell(lesson, cell, index) for index, cell in enumerate(lesson.cells)]
    notebook = new_notebook(cells=cells)
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "rounds": {"unit": lesson.unit.id, "title": lesson.unit.title},
    }
    notebook.nbformat_minor = 5
    return notebook


def check_source(lesson: Lesson, cell: LessonCell) -> str:
    """Return a check cell as interns run it: the import, begin(...), the visible tests, done(), the hidden tests if there are any."""
    visible, mark, hidden = cell.source.partition(BEGIN_HIDDEN)
    said = {"title": lesson.title_of(cell.name), "reread": cell.attributes.get("reread", "")}
    words = [f"{name}={_quoted(text)}" for name, text in said.items() if text]
    opening = f"begin({', '.join([_quoted(lesson.unit.id), _quoted(cell.name), *words])})"
    imports = "from grader.check import " + ", ".join(sorted({"begin", "done", *_names_of_check(cell)}))
    ending = "done()" if mark else "done(everything=True)"
    parts = [FIRST_LINE, imports, "", opening, visible.strip("\n"), ending]
    return "\n".join(parts) + (f"\n{mark}{hidden.rstrip()}" if mark else "")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _names_of_check(cell: LessonCell) -> set[str]:
    try:
        tree = ast.parse(cell.source)
    except SyntaxError as error:
        raise AuthoringError(f"The check of {cell.name!r} is not Python: {error}.") from error
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)} & set(check.__all__)


def _cell(lesson: Lesson, cell: LessonCell, index: int) -> nbformat.NotebookNode:
    source = cell.source
    metadata: dict[str, Any] = {"deletable": False}
    exercise = lesson.exercise_of(cell)
    if not cell.is_code and not (exercise and exercise.kind.answer == cell.role):
        metadata["editable"] = False
    if cell.role == "text":
        source = _with_outcomes(lesson, source)
    elif cell.role == "check":
        source = check_source(lesson, cell)
        # What one sees of a check is its answer.
        metadata["jupyter"] = {"source_hidden": True}
    if exercise:
        metadata["rounds"] = _rounds(lesson, cell, exercise)
        nbgrader = exercise.kind.nbgrader(cell, exercise)
        if nbgrader:
            metadata["nbgrader"] = {"schema_version": 3, "task": False, **nbgrader}
    if cell.attributes.get("live"):
        metadata["rounds"] = {"role": cell.role, "live": True}
    if "raises" in cell.attributes:
        metadata["tags"] = ["raises-exception"]
    new = new_code_cell if cell.is_code else new_markdown_cell
    return new(source=source, metadata=metadata, id=cell_id(cell.role, cell.name or f"{index:03d}"))


def _rounds(lesson: Lesson, cell: LessonCell, exercise: Exercise) -> dict[str, Any]:
    facts: dict[str, Any] = {"role": cell.role, "exercise": cell.name}
    kind = exercise.kind
    if cell.role == kind.answer and kind.marked_by is not MarkedBy.NOBODY:
        facts |= {"title": lesson.title_of(cell.name), "kind": cell.attributes.get("kind", kind.name)}
    if cell.revisit:
        facts |= {"revisit": cell.revisit}
    return facts | cell.facts


def _with_outcomes(lesson: Lesson, source: str) -> str:
    unit = lesson.unit
    lines = [f"**{unit.promise}** (about {unit.minutes} minutes):", ""]
    lines += [f"- {outcome}" for outcome in unit.outcomes]
    if unit.builds_on:
        lines += ["", f"**It builds on**: {'; '.join(unit.builds_on)}."]
    return source.replace("{{outcomes}}", "\n".join(lines))
