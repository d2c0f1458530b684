"""What nbgrader does with a unit: the stub of each exercise in place of its solution, and no hidden tests."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import ClearSolutions
from traitlets.config import Config

from grader.check.held_out import FOLDER
from grader.exercise import kind_of
from grader.paths import EARLIER_COPIES


class StubSolutions(ClearSolutions):
    """nbgrader's ClearSolutions with a stub per exercise; predictions stay as the author wrote them."""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Replace the solution of one cell by its stub."""
        facts = cell.metadata.get("rounds", {})
        kind = kind_of(facts.get("role", ""), facts.get("kind", ""))
        if kind is None:
            return super().preprocess_cell(cell, resources, cell_index)
        cell.source = kind.stub(cell.source)
        return cell, resources


def nbgrader_config(config: Config) -> Config:
    """Add to `config` what nbgrader's generate_assignment needs to make this course's notebooks."""
    from nbgrader import preprocessors as nbgrader

    config.GenerateAssignment.preprocessors = [
        nbgrader.LockCells,
        StubSolutions,
        nbgrader.ClearOutput,
        nbgrader.CheckCellMetadata,
        nbgrader.ComputeChecksums,
        nbgrader.SaveCells,
        nbgrader.ClearHiddenTests,
        nbgrader.ClearMarkScheme,
        nbgrader.ComputeChecksums,
        nbgrader.CheckCellMetadata,
    ]
    # The prompt of a free-text question is a read-only cell that carries the mark scheme, so that
    # whoever marks it reads both; nbgrader would accept a mark scheme in task cells only.
    config.ClearMarkScheme.enforce_metadata = False
    # nbgrader's own list, the data that interns never get, and the work that a fresh copy has put aside.
    config.CourseDirectory.ignore = [
        ".ipynb_checkpoints",
        "*.pyc",
        "__pycache__",
        "feedback",
        FOLDER,
        EARLIER_COPIES,
    ]
    return config
