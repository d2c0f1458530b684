"""nbgrader's execution, replaced: where nbgrader has its Execute preprocessor, the examiner runs the notebook.

So `nbgrader autograde` grades as the feedback service does.
"""

from __future__ import annotations

import atexit
import logging
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Float, Unicode

from grader.examine.execute import Examiners, defuse, execute
from grader.examine.job import NoSandboxError
from grader.examine.limits import Limits
from grader.examine.parcel import pack
from grader.examine.plain_files import listed
from grader.examine.rebuild import NotGradableError
from grader.paths import Paths
from grader.record.execute import ExecuteForGrading
from grader.record.sanitize import put_cells_back, unit_cells
from grader.record.student import student_id

log = logging.getLogger(__name__)

REFUSED = (
    "{problem}\nWithout a sandbox, only your own work is graded on this machine. To grade other people's work all the same, "
    "write `without_isolation = true` under `[grading]` in the course's settings.toml: their code then runs as you."
)
OTHER_KERNEL = (
    "This notebook asks for the kernel {kernel}, and the sandbox runs Python only. To grade it all the same, write "
    "`without_isolation = true` under `[grading]` in the course's settings.toml: its code then runs as you."
)
SAID_IN = "rounds_grading"
"""Under this name a graded notebook's metadata say how it ran: `isolated`, and its checks `judged_separately`."""
_warm: dict[tuple[Path, Limits], Examiners] = {}


def examiners(root: Path, limits: Limits | None = None) -> Examiners:
    """Return the warm examiners of this process for the course in `root`; they stop when the process ends."""
    key = root, limits or Limits()
    if key not in _warm:
        _warm[key] = Examiners(*key)
        atexit.register(_warm[key].close)
    return _warm[key]


def warm_up(root: Path) -> None:
    """Start an examiner before it is needed. Raises NoSandboxError where this machine has no sandbox, JudgeFailed where it is late."""
    with examiners(root).one():
        pass


class ExecuteIsolated(NbGraderPreprocessor):
    """Runs a notebook's code cells through the examiner and gives them its outputs."""

    root = Unicode(help="The course's own folder, with its units as released and its models.").tag(
        config=True
    )
    collected = Unicode(help="Where submissions are kept as they came, by student and assignment.").tag(
        config=True
    )
    without_isolation = Bool(False, help="Grade other people's work where there is no sandbox.").tag(
        config=True
    )
    cell_seconds = Float(Limits().cell_seconds, help="Seconds that one cell may take.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Fill the outputs of every code cell, and say in the notebook's metadata how it ran.

        Raises NoSandboxError, JudgeFailed, or NotGradableError for another kernel; then there is no score.
        """
        root, names = Path(self.root), resources["nbgrader"]
        held_out = Paths(root=root, home=Path(), work=Path()).held_out(names["assignment"])
        if (kernel := _kernel(nb)) not in ("python", "python2", "python3"):
            if not may_run_without(names["student"], self.without_isolation):
                raise NotGradableError(OTHER_KERNEL.format(kernel=kernel))
            return self._in_kernel(nb, resources, held_out)
        put_cells_back(
            nb, names, unit_cells(self.config, names)
        )  # or an intern's cell with a check's flags would run where checks do
        file = root / "notebooks" / names["assignment"] / f"{names['notebook']}.ipynb"
        released = nbformat.read(file, as_version=4).cells if file.is_file() else []
        folder = self._files(names, resources)
        files, left_out = pack(folder, self._as_submitted(names))
        try:
            with files, examiners(root, Limits(cell_seconds=self.cell_seconds)).one(released) as examiner:
                judged = execute(nb.cells, examiner, files, folder, released, held_out)
        except NoSandboxError as problem:
            if not may_run_without(names["student"], self.without_isolation):
                raise NoSandboxError(REFUSED.format(problem=problem)) from problem
            log.warning("%s This code runs without isolation.", problem)
            return self._in_kernel(nb, resources, held_out)
        nb.metadata[SAID_IN] = {"isolated": True, "judged_separately": judged}
        if left_out:
            nb.metadata[SAID_IN]["files_left_out"] = left_out
            log.warning(
                "Not all of the folder of %s was taken: %s.", names["student"], listed(list(left_out))
            )
        return nb, resources

    def _as_submitted(self, names: Any) -> dict[str, Path]:
        """Return the notebooks as the intern handed them in: nbgrader's copies hold the hidden tests by now."""
        course = CourseDirectory(config=self.config)
        folder = Path(course.format_path(course.submitted_directory, names["student"], names["assignment"]))
        return {
            file.name: file for file in folder.glob("*.ipynb") if file.is_file() and not file.is_symlink()
        }

    def _files(self, names: Any, resources: Any) -> Path:
        """Return the folder of the intern's files: what was collected with this notebook, which holds modules too, or its own."""
        beside = Path(resources["metadata"]["path"])
        kept = Path(self.collected, names["student"], names["assignment"])
        times = [folder / "timestamp.txt" for folder in (kept, beside)]
        same = all(time.is_file() for time in times) and len({time.read_text("utf-8") for time in times}) == 1
        return kept if self.collected and same else beside

    def _in_kernel(self, nb: Any, resources: Any, held_out: Path) -> tuple[Any, Any]:
        run = ExecuteForGrading(parent=self.parent, held_out=str(held_out))
        nb, resources = run.preprocess(nb, resources)
        nb.metadata[SAID_IN] = {"isolated": False, "judged_separately": False}
        return nb, resources


class DefuseText(NbGraderPreprocessor):
    """Comes last: what an intern wrote must not act in formgrader, and checksums are taken of the text as it was."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Turn the intern's text into plain text; the unit's own text stays as its authors wrote it."""
        defuse(nb.cells, {cell.source for cell in unit_cells(self.config, resources["nbgrader"])})
        return nb, resources


def _kernel(notebook: Any) -> str:
    """Return the language that a notebook asks for, or its kernel's name where it does not say."""
    spec = notebook.metadata.get("kernelspec")
    facts = spec if isinstance(spec, dict) else {}
    return str(facts.get("language") or facts.get("name") or "python").lower()


def may_run_without(student: str, told_to: bool) -> bool:
    """Say whether code may run without a sandbox: one's own, or anybody's where the settings say so."""
    return told_to or student == student_id()
