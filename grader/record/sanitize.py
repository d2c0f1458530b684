"""nbgrader's tidying of a submission, replaced: the gradebook says which cells are the unit's, not the submission."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor

from grader.examine.rebuild import NotGradableError, grade_id, restored_cells

FIRST_WITH_IDS = 5
"""Restored cells have ids, which notebooks have from format 4.5 on."""
NOT_THIS_UNIT = (
    "The notebook {notebook} by {student} holds none of the cells of {assignment}, so it cannot be graded. Either it is another "
    "notebook, or it was saved by a program that drops cell metadata. Ask the intern to "
    "choose Rounds, Fresh Copy of This Unit in JupyterLab's menu, to paste the answers in, and to submit again."
)


class RestoreCells(NbGraderPreprocessor):
    """Stands before nbgrader's OverwriteCells, which stops at copied cells, and believes flags that somebody flipped."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Put the unit's cells back, each once, with their own roles and points."""
        put_cells_back(nb, resources["nbgrader"], unit_cells(self.config, resources["nbgrader"]))
        return nb, resources


def unit_cells(config: Any, names: Any) -> list[Any]:
    """Return the cells of a unit as interns got it, or as its authors have it; none where neither can be found."""
    course = CourseDirectory(config=config)
    for step in (course.release_directory, course.source_directory):
        file = Path(course.format_path(step, ".", names["assignment"]), f"{names['notebook']}.ipynb")
        if file.is_file():
            return list(nbformat.read(file, as_version=4).cells)
    return []


def put_cells_back(notebook: Any, names: Any, unit: list[Any]) -> None:
    """Give a submitted notebook the cells that the gradebook has of its unit; see `restored_cells`. May be repeated. `unit` has their pictures.

    Raises MissingEntry for a unit that the gradebook does not know, NotGradableError for a notebook with none of its cells.
    """
    with Gradebook(names["db_url"]) as gradebook:
        source = gradebook.find_notebook(names["notebook"], names["assignment"])
        points = {cell.name: cell.max_score for cell in (*source.grade_cells, *source.task_cells)}
        graded = {cell.name for cell in source.grade_cells}
        tasks = {cell.name for cell in source.task_cells}
        answers = {cell.name for cell in source.solution_cells}
        ours = [
            _cell(cell, cell.name in graded, cell.name in answers, cell.name in tasks, points.get(cell.name))
            for cell in source.source_cells
        ]
    pictures = {grade_id(cell): cell.get("attachments") for cell in unit}
    for cell in ours:
        if pictures.get(grade_id(cell)):
            cell.attachments = pictures[grade_id(cell)]
    if ours and not {grade_id(cell) for cell in notebook.cells} & {grade_id(cell) for cell in ours}:
        raise NotGradableError(NOT_THIS_UNIT.format(**names))
    notebook.cells, _, _ = restored_cells(notebook.cells, ours)
    notebook.nbformat_minor = max(notebook.nbformat_minor, FIRST_WITH_IDS)


def _cell(saved: Any, grade: bool, solution: bool, task: bool, points: float | None) -> Any:
    facts = {
        "grade_id": saved.name,
        "grade": grade,
        "solution": solution,
        "task": task,
        "locked": saved.locked,
        "cell_type": saved.cell_type,
        "checksum": saved.checksum,
        "schema_version": 3,
    }
    new = new_code_cell if saved.cell_type == "code" else new_markdown_cell
    return new(
        saved.source or "", metadata={"nbgrader": facts | ({} if points is None else {"points": points})}
    )
