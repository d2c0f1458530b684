"""Grade one submission in steps: take it, run it, read its scores; enter them; tell what came of it.

All but `enter` may go on beside each other for many submissions, and touch no gradebook. `enter` is for one writer: it gets
points and names, and reads no answer.
"""

from __future__ import annotations

import contextlib
import functools
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.check.catalogue import hints_in
from grader.examine.execute import execute
from grader.examine.job import NoSandboxError
from grader.examine.parcel import pack
from grader.examine.plain_files import listed, open_folder
from grader.examine.rebuild import (
    NotGradableError,
    Restored,
    put_hidden_tests_back,
    released_notebook,
    restore,
    solved_notebook,
    write_for_grading,
)
from grader.examine.verdict import Mark, code_result, predictions, questions, text_result, ungraded
from grader.paths import Paths
from grader.record.collect import collect, put_data
from grader.record.configuration import COURSE
from grader.record.gradebook import Entered, Scores, enter_scores, enter_zero, open_gradebook, scores_of
from grader.record.inbound import Submission
from grader.record.isolated import REFUSED, examiners, may_run_without
from grader.record.receipt import look
from grader.record.results import results_of
from grader.result import Flag, Result, Status

if TYPE_CHECKING:
    from traitlets.config import Config


@dataclass
class Taken:
    """A submission on its way. `problem` says why it cannot be graded; then there is no notebook.

    `note` is for the intern, about the submission as a whole. One that does not count, the gradebook does not hear of.
    """

    submission: Submission
    attempt: int
    released: list[Any] = field(default_factory=list)
    restored: Restored | None = None
    folder: Path = Path()
    problem: str = ""
    note: str = ""
    flags: list[Flag] = field(default_factory=list)
    counts: bool = True
    earlier: list[Result] = field(default_factory=list)
    scores: Scores = field(default_factory=Scores)


def take(paths: Paths, config: Config, submission: Submission, attempt: int, newest: bool = True) -> Taken:
    """Collect one submission and put the unit's own cells back. Raises OSError where the disk fails.

    An attempt that is not its intern's newest is collected aside, so that nbgrader's commands see the newest.
    """
    taken = Taken(submission, attempt)
    place = paths.collected if newest else paths.older
    taken.folder = place / submission.student / submission.unit
    with open_folder(submission.folder) as handle:
        receipt = look(paths, submission, handle)
        taken.flags += receipt.flags
        if receipt.refused:
            taken.problem, taken.counts = receipt.refused, False
            return taken
        try:
            taken.released, solved = _unit(paths, submission.unit)
        except NotGradableError as problem:
            taken.problem = str(problem)
            return taken
        left_out = collect(config, submission, taken.folder, handle)
    try:
        _tell_what_was_left_out(taken, left_out)
        taken.restored = restore(
            taken.folder, released_notebook(paths.notebooks, submission.unit), submission.unit
        )
    except NotGradableError as problem:
        taken.problem = str(problem)
        return taken
    write_for_grading(taken.restored, taken.folder, paths.notebooks / submission.unit, submission.unit)
    if newest:
        put_data(taken.folder, paths.submitted / submission.student / submission.unit)
    put_hidden_tests_back(taken.restored.notebook.cells, solved)
    return taken


def _tell_what_was_left_out(taken: Taken, left_out: dict[str, str]) -> None:
    """Note which files could not be taken. Raises NotGradableError where the notebook is among them."""
    if not left_out:
        return
    told = listed([f"{name} ({why})" for name, why in left_out.items()])
    taken.note = f"{taken.note} Not all of your folder was taken: {told}.".strip()
    taken.flags.append(Flag(kind="files left out", detail=told))
    notebook = f"{taken.submission.unit}.ipynb"
    if notebook in left_out:
        raise NotGradableError(
            f"The file {notebook} could not be taken: it is {left_out[notebook]}. Open the notebook in JupyterLab, choose "
            "Edit, Clear Outputs of All Cells, save it, and submit again. If it does not open, choose Rounds, "
            "Fresh Copy of This Unit in the menu: your file is kept."
        )


def _unit(paths: Paths, unit: str) -> tuple[list[Any], list[Any]]:
    """Return a unit's cells as released and as solved; nobody may change them. Raises NotGradableError where there are none."""
    files = (folder / unit / f"{unit}.ipynb" for folder in (paths.notebooks, paths.solutions))
    return _unit_as_of(paths, unit, tuple(file.stat().st_mtime_ns for file in files if file.is_file()))


@functools.lru_cache
def _unit_as_of(paths: Paths, unit: str, changed: tuple[int, ...]) -> tuple[list[Any], list[Any]]:
    """Read a unit's cells, once for as long as its files do not change."""
    return released_notebook(paths.notebooks, unit).cells, solved_notebook(paths.solutions, unit).cells


def run(paths: Paths, config: Config, taken: Taken) -> None:
    """Run a taken submission's cells and fill their outputs.

    Raises JudgeFailed where there can be no verdict, NoSandboxError where this machine has no sandbox and may not do without.
    """
    if taken.restored is None:
        return
    try:
        judged = _executed(paths, taken)
    except NoSandboxError as problem:
        if not may_run_without(taken.submission.student, config.ExecuteIsolated.without_isolation):
            raise NoSandboxError(REFUSED.format(problem=problem)) from problem
        _run_in_kernel(taken, paths.held_out(taken.submission.unit))
        return
    if not judged:
        taken.flags.append(
            Flag(kind="not judged separately", detail="Its checks ran beside the intern's code.")
        )


def scored(paths: Paths, taken: Taken) -> Scores:
    """Return what a submission that has run scored by itself, and what the gradebook must know of the others.

    What cannot be graded scores nothing; the gradebook then keeps the scores that it has, and zero where there are none. An older
    attempt that is graded late counts only where its checks are the best.
    """
    submission = taken.submission
    if taken.restored is None:
        return Scores(counts=taken.counts)
    at = submission.submitted_at
    others = [r for r in results_of(paths, submission.student, submission.unit) if r.submitted_at != at]
    taken.earlier = [result for result in others if result.submitted_at < at]
    newest = all(result.submitted_at < at for result in others if result.gradable)
    return scores_of(taken.restored, questions(taken.released), others, newest)


def enter(config: Config, submission: Submission, scores: Scores) -> Entered:
    """Enter what counts now into the gradebook, with one commit; return what it says of this submission.

    Marks given by hand stay, whatever is submitted afterwards.
    """
    if scores.automatic is None:
        if scores.counts:
            enter_zero(config, submission)
        return Entered()
    with open_gradebook(config) as gradebook:
        return enter_scores(gradebook, submission, scores)


def told(paths: Paths, taken: Taken, marks: dict[str, Mark]) -> Result:
    """Return the Result of a submission with the gradebook's marks."""
    submission, restored, earlier = taken.submission, taken.restored, taken.earlier
    if restored is None:
        return _not_gradable(paths, taken)
    result = _result(submission, taken.attempt)
    result.title = str(restored.notebook.metadata.get("rounds", {}).get("title", ""))
    cells = restored.notebook.cells
    hints = hints_in(paths.held_out(submission.unit), paths.notebooks / submission.unit)
    for question in questions(taken.released):
        written, mark = restored.answers.get(question.name, question.released), marks[question.graded_by]
        if question.is_checked:
            tries = _tries(earlier, question.name) + 1
            result.exercises.append(code_result(question, cells, written, mark, hints, tries))
        else:
            result.exercises.append(text_result(question, written, mark))
    result.message = " ".join(filter(None, (restored.message, taken.note)))
    result.flags += restored.flags + taken.flags
    if not_judged := [e.exercise for e in result.exercises if e.status == Status.NOT_GRADABLE]:
        result.flags.append(Flag(kind="not gradable", detail=", ".join(not_judged)))
    result.predictions = predictions(taken.released, restored.answers)
    result.graded_at = datetime.now(UTC)
    return result


def _not_gradable(paths: Paths, taken: Taken) -> Result:
    submission = taken.submission
    result = _result(submission, taken.attempt)
    result.gradable, result.message = False, taken.problem
    result.flags += taken.flags
    with contextlib.suppress(NotGradableError):  # a unit that this course does not have
        released = released_notebook(paths.notebooks, submission.unit)
        result.title = str(released.metadata.get("rounds", {}).get("title", ""))
        result.exercises = [ungraded(question) for question in questions(released.cells)]
    return result


def _executed(paths: Paths, taken: Taken) -> bool:
    """Run the notebook in the sandbox."""
    assert taken.restored is not None
    unit, cells = taken.submission.unit, taken.restored.notebook.cells
    files, left_out = pack(taken.folder, {f"{unit}.ipynb": taken.folder / f"{unit}.ipynb"})
    _tell_what_was_left_out(taken, left_out)
    with files, examiners(paths.root).one(taken.released) as examiner:
        return execute(cells, examiner, files, taken.folder, taken.released, paths.held_out(unit))


def _run_in_kernel(taken: Taken, held_out: Path) -> None:
    """Run the notebook in an ordinary kernel, without a sandbox: for one's own work on a machine that has none."""
    from grader.record.execute import ExecuteForGrading

    assert taken.restored is not None
    resources = {"metadata": {"path": str(taken.folder)}}
    run = ExecuteForGrading(held_out=str(held_out))
    taken.restored.notebook, _ = run.preprocess(taken.restored.notebook, resources)
    taken.flags.append(
        Flag(kind="not isolated", detail="This machine has no sandbox; the code ran as the service.")
    )


def _result(submission: Submission, attempt: int) -> Result:
    return Result(
        course=COURSE,
        unit=submission.unit,
        student=submission.student,
        submitted_at=submission.submitted_at,
        graded_at=datetime.now(UTC),
        attempt=attempt,
    )


def _tries(earlier: list[Result], exercise: str) -> int:
    """Count the submissions in which this exercise was tried and did not pass."""
    failed = (Status.NOT_YET, Status.ERROR, Status.TIMED_OUT)
    return sum(e.exercise == exercise and e.status in failed for r in earlier for e in r.exercises)
