"""nbgrader's execution, replaced: where nbgrader has its Execute preprocessor, the examiner runs the notebook.

So `nbgrader autograde` and formgrader's button grade as the feedback service does.
"""

from __future__ import annotations

import atexit
import getpass
import logging
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Unicode

from grader.examine.bubble import NoSandboxError
from grader.examine.execute import Examiners, execute
from grader.record.execute import ExecuteForGrading

log = logging.getLogger(__name__)

REFUSED = (
    "{problem}\nWithout a sandbox, only your own work is graded on this machine. To grade other people's work all the same, "
    "write `without_isolation = true` under `[grading]` in the course's settings.toml: their code then runs as you."
)
_warm: dict[Path, Examiners] = {}


def examiners(root: Path) -> Examiners:
    """Return the warm examiners of this process for the course in `root`; they stop when the process ends."""
    if root not in _warm:
        _warm[root] = Examiners(root)
        atexit.register(_warm[root].close)
    return _warm[root]


class ExecuteIsolated(NbGraderPreprocessor):
    """Runs a notebook's code cells through the examiner and gives them its outputs."""

    root = Unicode(help="The course's own folder, with its units as released and its models.").tag(
        config=True
    )
    without_isolation = Bool(False, help="Grade other people's work where there is no sandbox.").tag(
        config=True
    )

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Fill the outputs of every code cell. Raises NoSandboxError or JudgeFailed; then there is no score."""
        root, names = Path(self.root), resources["nbgrader"]
        file = root / "notebooks" / names["assignment"] / f"{names['notebook']}.ipynb"
        released = nbformat.read(file, as_version=4).cells if file.is_file() else []
        try:
            with examiners(root).one(released) as examiner:
                execute(nb.cells, examiner, Path(resources["metadata"]["path"]), released)
        except NoSandboxError as problem:
            if not may_run_without(names["student"], self.without_isolation):
                raise NoSandboxError(REFUSED.format(problem=problem)) from problem
            log.warning("%s This code runs without isolation.", problem)
            return ExecuteForGrading(parent=self.parent).preprocess(nb, resources)
        return nb, resources


def may_run_without(student: str, told_to: bool) -> bool:
    """Say whether code may run without a sandbox: one's own, or anybody's where the settings say so."""
    return told_to or student == getpass.getuser()
