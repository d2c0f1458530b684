"""What stands in an exercise cell: the solution for people with the key, the stub for the intern.

A solution region may hold, after `### STUB`, the lines that the intern gets instead, each behind one `# `:

    ### BEGIN SOLUTION
    return weight_kg / height_m**2
    ### STUB
    # return None  # replace None with your formula
    ### END SOLUTION
"""

from __future__ import annotations

import re
from typing import Any

from nbgrader.preprocessors import ClearSolutions
from traitlets.config import Config

from grader.check.held_out import FOLDER
from grader.paths import EARLIER_COPIES

DEFAULT_STUB = "...  # your code here"
EMPTY_ANSWER = "*Write your answer here: double-click this text, replace it, and press Shift and Enter.*"
_REGION = re.compile(
    r"^(?P<indent>[ \t]*)### BEGIN SOLUTION[^\n]*\n(?P<body>.*?)^[ \t]*### END SOLUTION[^\n]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)


def stub_of(source: str) -> str:
    """Return the intern's version of an exercise cell."""

    def stub(region: re.Match[str]) -> str:
        indent, (_, mark, lines) = region["indent"], region["body"].partition("### STUB")
        if not mark:
            return f"{indent}{DEFAULT_STUB}\n"
        return "".join(_uncommented(line) + "\n" for line in lines.splitlines()[1:])

    return _REGION.sub(stub, _closed(source)).rstrip("\n")


def solution_of(source: str) -> str:
    """Return the worked solution of an exercise cell, without any marker."""
    return _REGION.sub(lambda r: r["body"].partition("### STUB")[0].rstrip(" \t"), _closed(source)).rstrip(
        "\n"
    )


def _closed(source: str) -> str:
    return source if source.endswith("\n") else source + "\n"


def _uncommented(line: str) -> str:
    return re.sub(r"^([ \t]*)# ?", r"\1", line, count=1)


class StubSolutions(ClearSolutions):
    """nbgrader's ClearSolutions with a stub per exercise; predictions stay as the author wrote them."""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Replace the solution of one cell by its stub."""
        role = cell.metadata.get("rounds", {}).get("role")
        if role == "exercise":
            cell.source = stub_of(cell.source)
        elif role == "answer":
            cell.source = EMPTY_ANSWER
        elif role != "predict":
            return super().preprocess_cell(cell, resources, cell_index)
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
