"""Every answer of every unit gets the same verdict, message, hint and note on style in the notebook and from grading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell

from grader.build.catalogue import answers_of, steps_of
from grader.build.lesson import read_lesson, read_syllabus
from grader.build.tryout import TIMED_OUT, Step, try_answers
from grader.examine.execute import IMPORTS
from grader.examine.job import JobCell, NoSandboxError
from grader.examine.limits import Limits
from grader.examine.parcel import pack
from grader.examine.run import Examiner, Ran
from grader.examine.verdict import Mark, Question, code_result
from grader.exercise.region import stub_of
from grader.paths import course_paths

PATHS = course_paths()
SYLLABUS = read_syllabus(PATHS.curriculum)
COMPARED = (
    "status",
    "number",
    "hidden",
    "observed",
    "fingerprint",
    "misconception",
    "message",
    "hint",
    "about",
    "error_type",
)


@pytest.fixture(scope="module")
def examiner() -> Iterator[Examiner]:
    shown = [PATHS.root / "grader" / "model", PATHS.root / "grader" / "paths.py"]
    try:
        started = Examiner(IMPORTS, Limits(cell_seconds=10), shown)
    except NoSandboxError as problem:
        pytest.skip(str(problem))
    yield started
    started.close()


def cells_up_to(steps: list[Step], exercise: str, answer: str) -> list[JobCell]:
    """The lesson until the check of one exercise: solved, but for this answer; other checks are left out."""
    cells: list[JobCell] = []
    for step in steps:
        source = answer if step.exercise == exercise else step.source
        cells.append(JobCell(index=len(cells), where="learner", source=source, own=bool(step.exercise)))
        if step.exercise == exercise:
            return [*cells, JobCell(index=len(cells), where="judge", source=step.check)]
    raise AssertionError(exercise)


def told(outcome: dict[str, object]) -> dict[str, object]:
    """What is compared. What came in a hidden case is known to the build alone, which finds hints by it."""
    left_out = {"observed", "fingerprint"} if outcome.get("hidden") else set()
    return {key: outcome.get(key) for key in COMPARED if key not in left_out}


def judged(ran: Ran, check: int) -> dict[str, object]:
    if check in ran.stopped or check - 1 in ran.stopped:
        return {"passed": False, "status": TIMED_OUT}
    report = ran.reports[check]
    return {"passed": report.error is None} | told(report.outcome or {})


def note_of_feedback(answer: str) -> str:
    """The note in the Result of an answer that passed."""
    own, check = (new_code_cell(metadata={"nbgrader": {"grade_id": name}}) for name in ("own", "check"))
    asked = Question("own", "Own", "code", "check", 1.0, "")
    return code_result(asked, [own, check], answer, Mark(1.0), None, 1).note


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("unit", [u.id for u in SYLLABUS.units])
def test_the_judge_says_what_the_notebook_says(examiner: Examiner, unit: str) -> None:
    lesson = read_lesson(PATHS.curriculum / unit, SYLLABUS.unit(unit))
    answers = answers_of(lesson)
    steps = steps_of(lesson, answers)
    folder: Path = PATHS.notebooks / unit
    held_out = PATHS.held_out(unit)
    here = try_answers(steps, folder, held_out)
    assert len(here) >= 6 * len(answers)
    files, _ = pack(folder, {})
    trusted = [c.source for c in lesson.cells if c.role == "code"]
    stubs = [stub_of(cell.source) for cell in lesson.named("exercise").values()]
    different = []
    for verdict in here:
        cells = cells_up_to(steps, verdict.exercise, verdict.answer)
        there = judged(examiner.run(cells, files, folder, trusted, stubs, held_out), cells[-1].index)
        if verdict.outcome.get("status") == TIMED_OUT:
            in_notebook: dict[str, object] = {"passed": False, "status": TIMED_OUT}
        else:
            in_notebook = {"passed": verdict.passed} | told(verdict.outcome)
        if verdict.passed:
            in_notebook["note"], there["note"] = verdict.outcome.get("note"), note_of_feedback(verdict.answer)
        if there != in_notebook:
            different.append(
                (
                    verdict.exercise,
                    verdict.answer,
                    {
                        k: (in_notebook.get(k), there.get(k))
                        for k in there
                        if in_notebook.get(k) != there.get(k)
                    },
                )
            )
    assert different == []
