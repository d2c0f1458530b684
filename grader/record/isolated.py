"""nbgrader's execution, replaced: learners' cells run in the examiner's sandbox, checks in its judge.

Plugs in where nbgrader has its Execute preprocessor, so that `nbgrader autograde`, formgrader's button and the feedback
service all use it. Bare asserts of an ordinary nbgrader course run in the sandbox too, beside the learner's code.
"""

from __future__ import annotations

import atexit
import base64
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade, is_solution
from traitlets import Unicode

from grader.check.outcome import MIME_TYPE
from grader.examine.judge import CellReport, JobCell
from grader.examine.limits import Limits
from grader.examine.run import Examiner
from grader.record.execute import NOT_RUN, STOPPED, TIMED_OUT

IMPORTS = [
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "sklearn.linear_model",
    "sklearn.tree",
    "sklearn.model_selection",
    "pydantic",
]
STOPPED_AS = {"slow": TIMED_OUT, "memory": STOPPED, "died": STOPPED, "not run": NOT_RUN}
LARGEST_FILE = 16 * 2**20


class _Warm:
    """The one examiner of this process: started at first use, and again after it broke."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.examiner: Examiner | None = None

    def get(self, root: Path) -> Examiner:
        """Return it. Raises NoSandboxError where this machine has no sandbox."""
        if self.examiner is None:
            self.examiner = Examiner(IMPORTS, Limits(), [p for p in _shown(root) if p.exists()])
        return self.examiner

    def forget(self) -> None:
        """Stop it; the next submission starts a new one."""
        if self.examiner is not None:
            self.examiner.close()
            self.examiner = None


warm = _Warm()
atexit.register(warm.forget)


class ExecuteIsolated(NbGraderPreprocessor):  # type: ignore[misc]
    """Runs a notebook's code cells through the examiner and gives them its outputs."""

    root = Unicode(help="The course's own folder, with its units as released and its models.").tag(
        config=True
    )

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Fill the outputs of every code cell. Raises NoSandboxError or JudgeFailed; then there is no score."""
        root = Path(self.root)
        names = resources["nbgrader"]
        folder = Path(resources["metadata"]["path"])
        released = _released(root, names["assignment"], names["notebook"])
        code = {i: cell for i, cell in enumerate(nb.cells) if cell.cell_type == "code" and not _live(cell)}
        judged = any(_is_check(cell) for cell in code.values())
        cells = [
            JobCell(
                index=index,
                where="judge" if judged and _is_check(cell) else "learner",
                source=cell.source,
                own=is_solution(cell) or "nbgrader" not in cell.metadata,
            )
            for index, cell in code.items()
        ]
        with warm.lock:
            try:
                ran = warm.get(root).run(cells, _files(folder), folder, released)
            except BaseException:
                warm.forget()
                raise
        for index, cell in code.items():
            _fill(cell, ran.reports.get(index), ran.stopped.get(index, ""))
        return nb, resources


def _is_check(cell: Any) -> bool:
    """True for a check cell of ours: bare asserts of other courses cannot be judged apart."""
    return bool(is_grade(cell) and not is_solution(cell) and "from grader.check import" in cell.source)


def _live(cell: Any) -> bool:
    """True for a cell that runs the language model: nothing that is checked depends on it, and feedback must not wait."""
    return bool(cell.metadata.get("rounds", {}).get("live")) and "nbgrader" not in cell.metadata


def _fill(cell: Any, report: CellReport | None, stopped: str) -> None:
    cell.execution_count = None
    cell.outputs = []
    if report is None:
        name = STOPPED_AS.get(stopped, NOT_RUN)
        cell.outputs.append(new_output("error", ename=name, evalue="", traceback=[name]))
        return
    # A library's warning must not cost points: nbgrader scores any stderr in a check cell as zero.
    for output in report.outputs:
        kept = (
            {**output, "name": "stdout"} if output["output_type"] == "stream" and is_grade(cell) else output
        )
        cell.outputs.append(nbformat.from_dict(kept))
    if report.outcome is not None:
        cell.outputs.append(new_output("display_data", data={MIME_TYPE: report.outcome}))
    if report.error is not None:
        kind, told = (report.error["kinds"] or ["Exception"])[0], report.error["text"]
        cell.outputs.append(
            new_output("error", ename=kind, evalue=report.error["message"], traceback=told.splitlines())
        )
    now = datetime.now(UTC)
    cell.metadata["execution"] = {
        "iopub.status.busy": (now - timedelta(seconds=report.seconds)).isoformat(),
        "shell.execute_reply": now.isoformat(),
    }


def _files(folder: Path) -> dict[str, str]:
    """Return what lies beside the notebook, for the learner's own folder in the sandbox."""
    files = [f for f in folder.iterdir() if f.is_file() and not f.is_symlink() and f.suffix != ".ipynb"]
    return {
        f.name: base64.b64encode(f.read_bytes()).decode() for f in files if f.stat().st_size <= LARGEST_FILE
    }


def _released(root: Path, unit: str, notebook: str) -> list[str]:
    """Return the code of the unit's own cells as released; of another course's notebook, nothing."""
    file = root / "notebooks" / unit / f"{notebook}.ipynb"
    if not file.is_file():
        return []
    return [
        c.source
        for c in nbformat.read(file, as_version=4).cells
        if c.cell_type == "code" and "nbgrader" not in c.metadata
    ]


def _shown(root: Path) -> list[Path]:
    return [root / "datasets" / "models", root / "grader" / "model", root / "grader" / "paths.py"]
