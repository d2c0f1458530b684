"""A rebuilt notebook -> the same notebook with outputs: the learner's cells from the sandbox, the checks' from the judge."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import nbformat

from grader.check.outcome import MIME_TYPE
from grader.examine.job import CellReport, JobCell, NoSandboxError
from grader.examine.limits import Limits
from grader.examine.rebuild import is_solution

if TYPE_CHECKING:
    from grader.examine.run import Examiner

TIMED_OUT, STOPPED, NOT_RUN = "CellTimeoutError", "KernelStopped", "NotRun"
STOPPED_AS = {"slow": TIMED_OUT, "memory": STOPPED, "died": STOPPED, "not run": NOT_RUN}
IMPORTS = [
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "sklearn.linear_model",
    "sklearn.tree",
    "sklearn.model_selection",
    "pydantic",
]


class Examiners:
    """Warm examiners, one per worker thread; started at first use, and anew after one broke."""

    def __init__(self, root: Path, limits: Limits | None = None) -> None:
        """`root` is the course's folder: its models and what loads them may be read in the sandbox."""
        shown = [root / "datasets" / "models", root / "grader" / "model", root / "grader" / "paths.py"]
        self.shown = [place for place in shown if place.exists()]
        self.limits = limits or Limits()
        self.lock = threading.Lock()
        self.idle: list[Examiner] = []

    @contextmanager
    def one(self, released: Iterable[Any] = ()) -> Iterator[Examiner]:
        """Lend an examiner that has imported what the unit's `released` cells need.

        Raises NoSandboxError where this machine has no sandbox.
        """
        imports = imports_of(released)
        with self.lock:
            known = [i for i, examiner in enumerate(self.idle) if examiner.imports == imports]
            examiner = self.idle.pop(known[-1]) if known else None
        examiner = examiner or self._started(imports)
        try:
            yield examiner
        except BaseException:
            examiner.close()
            raise
        with self.lock:
            self.idle.append(examiner)

    def _started(self, imports: list[str]) -> Examiner:
        if not sys.platform.startswith("linux"):
            raise NoSandboxError(
                "The sandbox for learners' code needs Linux, and this computer has another system."
            )
        from grader.examine.run import Examiner  # it and what it imports exist on Linux only

        return Examiner(imports, self.limits, self.shown)

    def close(self) -> None:
        """Stop those that are idle."""
        with self.lock:
            while self.idle:
                self.idle.pop().close()


def imports_of(released: Iterable[Any]) -> list[str]:
    """Return what a unit's learners find imported: the big libraries only where its own cells import them."""
    text = "\n".join(c.source for c in released if c.cell_type == "code" and not _live(c))
    needed = re.findall(r"^\s*(?:import|from)\s+(torch|transformers)\b", text, re.MULTILINE)
    return IMPORTS + sorted(set(needed))


def execute(
    cells: list[Any],
    examiner: Examiner,
    files: BinaryIO,
    hints: Path,
    released: list[Any],
    held_out: Path | None = None,
) -> bool:
    """Fill the outputs of every code cell; return whether all checks were judged apart from the learner's code.

    `files` is the learner's folder (a `parcel`), `hints` the folder of the unit's hints.json, `released` the unit's cells as
    interns get them, `held_out` the data that only hidden tests may read. Cells that run the language model are left out: nothing
    that is checked depends on them, and feedback must not wait for them. Bare asserts of an ordinary nbgrader course run beside
    the learner's code. Raises JudgeFailed where there can be no verdict.
    """
    code = {i: cell for i, cell in enumerate(cells) if cell.cell_type == "code" and not _live(cell)}
    jobs = [
        JobCell(
            index=index,
            where="judge" if uses_our_checks(cell) else "learner",
            source=cell.source,
            own="nbgrader" not in cell.metadata or is_solution(cell),
        )
        for index, cell in code.items()
    ]
    lesson = [c.source for c in released if c.cell_type == "code" and "nbgrader" not in c.metadata]
    stubs = [c.source for c in released if c.cell_type == "code" and is_solution(c)]
    ran = examiner.run(jobs, files, hints, lesson, stubs, held_out)
    for index, cell in code.items():
        _fill(cell, ran.reports.get(index), ran.stopped.get(index, ""))
    return all(uses_our_checks(cell) for cell in code.values() if is_graded(cell) and not is_solution(cell))


def defuse(cells: list[Any], unit: Container[str] = ()) -> None:
    """Let nothing that an intern wrote act in the browser of whoever marks it; `unit` holds the texts of the unit's own cells.

    Any Markdown renderer shows a fenced block as it was typed: no HTML, no picture, no link, bare addresses included.
    """
    for cell in cells:
        theirs = "nbgrader" not in cell.metadata or is_solution(cell)
        if cell.cell_type != "code" and theirs and cell.source not in unit and cell.source.strip():
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", cell.source)), default=0))
            cell.source = f"{fence}\n{cell.source}\n{fence}"


def as_written(text: str) -> str:
    """Return a text as it was before `defuse`."""
    fenced = re.fullmatch(r"(`{3,})\n(.*)\n\1", text, re.DOTALL)
    return fenced[2] if fenced else text


def is_graded(cell: Any) -> bool:
    """True for a cell that carries points."""
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))


def uses_our_checks(cell: Any) -> bool:
    """True for a cell that carries points and checks with `grader.check`: it can be judged from outside."""
    return is_graded(cell) and not is_solution(cell) and "from grader.check import" in cell.source


def _live(cell: Any) -> bool:
    return bool(cell.metadata.get("rounds", {}).get("live")) and "nbgrader" not in cell.metadata


def _fill(cell: Any, report: CellReport | None, stopped: str) -> None:
    cell.execution_count, cell.outputs = None, []
    if report is None:
        name = STOPPED_AS.get(stopped, NOT_RUN)
        cell.outputs.append(_error(name, "", [name]))
        return
    for output in report.outputs:
        # A library's warning must not cost points: nbgrader scores any stderr in a check cell as zero.
        quiet = output["output_type"] == "stream" and is_graded(cell)
        cell.outputs.append(nbformat.from_dict({**output, "name": "stdout"} if quiet else output))
        if output["output_type"] == "execute_result" and _is_too_much(cell, output["data"]["text/plain"]):
            told = f"This check gave {output['data']['text/plain'][:40]}, but no more than {cell.metadata.nbgrader.points} can be had."
            cell.outputs[-1] = _error("TooManyPoints", told, [told])
    if report.outcome is not None:
        shown = {"output_type": "display_data", "data": {MIME_TYPE: report.outcome}, "metadata": {}}
        cell.outputs.append(nbformat.from_dict(shown))
    if report.error is not None:
        kind = (report.error["kinds"] or ["Exception"])[0]
        told = report.error["text"] or report.error["message"]
        cell.outputs.append(_error(kind, report.error["message"], told.splitlines()))
    now = datetime.now(UTC)
    cell.metadata["execution"] = {
        "iopub.status.busy": (now - timedelta(seconds=report.seconds)).isoformat(),
        "shell.execute_reply": now.isoformat(),
    }


def _error(name: str, value: str, traceback: list[str]) -> Any:
    return nbformat.from_dict(
        {"output_type": "error", "ename": name, "evalue": value, "traceback": traceback}
    )


def _is_too_much(cell: Any, shown: str) -> bool:
    """Return whether a check's last line shows a number above its points: nbgrader takes it as the score, and stops there."""
    try:
        return is_graded(cell) and float(shown) > float(cell.metadata.nbgrader.points)
    except (ValueError, AttributeError, TypeError):
        return False
