"""A lesson -> the solved notebook, with nbgrader's metadata and `rounds` metadata for our own rooms."""

from __future__ import annotations

import ast
import json
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader import check
from grader.build.lesson import AuthoringError, Lesson, LessonCell
from grader.check.cells import cell_id

BEGIN_HIDDEN = "### BEGIN HIDDEN TESTS"
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
    """Return a check cell as interns run it: the import, begin(...), the visible tests, done(), the hidden tests."""
    visible, mark, hidden = cell.source.partition(BEGIN_HIDDEN)
    said = {"title": lesson.title_of(cell.name), "reread": cell.attributes.get("reread", "")}
    words = [f"{name}={_quoted(text)}" for name, text in said.items() if text]
    opening = f"begin({', '.join([_quoted(lesson.unit.id), _quoted(cell.name), *words])})"
    imports = "from grader.check import " + ", ".join(sorted({"begin", "done", *_names_of_check(cell)}))
    parts = [FIRST_LINE, imports, "", opening, visible.strip("\n"), "done()"]
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
    if not cell.is_code and cell.role != "answer":
        metadata["editable"] = False
    if cell.role == "text":
        source = _with_outcomes(lesson, source)
    elif cell.role == "check":
        source = check_source(lesson, cell)
        # What one sees of a check is its answer.
        metadata["jupyter"] = {"source_hidden": True}
    if cell.role not in ("text", "code"):
        metadata["rounds"] = _rounds(lesson, cell)
        nbgrader = _nbgrader(lesson, cell)
        if nbgrader:
            metadata["nbgrader"] = {"schema_version": 3, "task": False, **nbgrader}
    if cell.attributes.get("live"):
        metadata["rounds"] = {"role": cell.role, "live": True}
    if "raises" in cell.attributes:
        metadata["tags"] = ["raises-exception"]
    new = new_code_cell if cell.is_code else new_markdown_cell
    return new(source=source, metadata=metadata, id=cell_id(cell.role, cell.name or f"{index:03d}"))


def _rounds(lesson: Lesson, cell: LessonCell) -> dict[str, Any]:
    facts: dict[str, Any] = {"role": cell.role, "exercise": cell.name}
    if cell.role in ("exercise", "answer"):
        facts |= {"title": lesson.title_of(cell.name), "kind": cell.attributes.get("kind", "free text")}
    if cell.revisit:
        facts |= {"revisit": cell.revisit}
    return facts


def _nbgrader(lesson: Lesson, cell: LessonCell) -> dict[str, Any]:
    match cell.role:
        case "exercise":
            return {"grade_id": cell.name, "solution": True, "grade": False, "locked": False}
        case "predict":
            return {"grade_id": f"predict-{cell.name}", "solution": True, "grade": False, "locked": False}
        case "check":
            points = cell.attributes["points"]
            return {
                "grade_id": f"{cell.name}-check",
                "solution": False,
                "grade": True,
                "locked": True,
                "points": points,
            }
        case "rubric":
            return {"grade_id": f"{cell.name}-prompt", "solution": False, "grade": False, "locked": True}
        case "answer":
            points = lesson.named("rubric")[cell.name].attributes["points"]
            return {"grade_id": cell.name, "solution": True, "grade": True, "locked": False, "points": points}
    return {}


def _with_outcomes(lesson: Lesson, source: str) -> str:
    unit = lesson.unit
    lines = [f"**{unit.promise}** (about {unit.minutes} minutes):", ""]
    lines += [f"- {outcome}" for outcome in unit.outcomes]
    if unit.builds_on:
        lines += ["", f"**It builds on**: {'; '.join(unit.builds_on)}."]
    return source.replace("{{outcomes}}", "\n".join(lines))
