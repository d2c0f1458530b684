"""The units as interns and supervisors meet them: built as committed, gradable, and able to run without a network."""

from __future__ import annotations

import secrets
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import nbformat
import pytest

from grader.build.lesson import Lesson, read_lesson, read_syllabus
from grader.build.release import differences
from grader.check.wording import HIDDEN
from grader.exercise.region import solution_of
from grader.model.fetch import fetch
from grader.paths import Paths, course_paths
from grader.record.answer import answer
from grader.record.configuration import configuration
from grader.record.inbound import inbound_folder, parse
from grader.record.units import prepare
from grader.result import Result, Status

COMMITTED = course_paths()
UNITS = [unit.id for unit in read_syllabus(COMMITTED.curriculum).units]
SECONDS = {"18-structured-extraction": 300}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """A gradebook and an exchange of their own; the units are the committed ones."""
    place = tmp_path_factory.mktemp("course")
    paths = Paths(root=COMMITTED.root, home=place / "home", work=place / "work")
    assert prepare(paths) == []
    return paths


def submit(course: Paths, unit: str, notebook: nbformat.NotebookNode, student: str = "intern") -> Result:
    """Hand in a notebook as nbgrader's exchange stores it, and return what grading says."""
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC")
    folder = inbound_folder(course) / f"{student}+{unit}+{now}+{secrets.token_hex(4)}"
    shutil.copytree(COMMITTED.notebooks / unit, folder)
    nbformat.write(notebook, folder / f"{unit}.ipynb")
    (folder / "timestamp.txt").write_text(now)
    (folder / "submission_secret.txt").write_text(secrets.token_hex(16))
    submission = parse(folder)
    assert submission is not None
    return answer(course, configuration(course), submission)


def lesson_of(unit: str) -> Lesson:
    return read_lesson(COMMITTED.curriculum / unit, read_syllabus(COMMITTED.curriculum).unit(unit))


def filled_in(unit: str, answers: dict[str, str]) -> nbformat.NotebookNode:
    """The intern's notebook with these sources in its solution cells."""
    notebook = nbformat.read(COMMITTED.notebooks / unit / f"{unit}.ipynb", as_version=4)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in answers:
            cell.source = answers[name]
    return notebook


def solved(lesson: Lesson) -> dict[str, str]:
    code = {name: solution_of(cell.source) for name, cell in lesson.named("exercise").items()}
    return code | {name: cell.source for name, cell in lesson.named("answer").items()}


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_what_is_committed_is_what_the_build_makes(unit: str) -> None:
    assert differences(COMMITTED, [unit], print) == []


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_a_solved_unit_gets_full_marks_and_its_free_text_waits(course: Paths, unit: str) -> None:
    lesson = lesson_of(unit)
    result = submit(course, unit, filled_in(unit, solved(lesson)))
    code = [e for e in result.exercises if e.kind == "code"]
    assert {e.exercise: (e.status, e.points) for e in code} == {
        e.exercise: (Status.PASSED, e.max_points) for e in code
    }
    waiting = 0 if lesson.unit.kind == "checkpoint" else 1
    assert [e.status for e in result.exercises if e.kind == "free text"] == [Status.WAITING] * waiting


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_an_untouched_unit_gets_nothing_and_no_blame(course: Paths, unit: str) -> None:
    result = submit(course, unit, filled_in(unit, {}), student="newcomer")
    assert result.points == 0
    assert {e.status for e in result.exercises} == {Status.NOT_ATTEMPTED}


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("nth", range(4))
def test_wrong_answers_get_their_own_hint(course: Paths, unit: str, nth: int) -> None:
    lesson = lesson_of(unit)
    wrong = {
        name: [a for a in lesson.answers if a.exercise == name and not a.right][nth]
        for name in lesson.named("exercise")
    }
    result = submit(course, unit, filled_in(unit, {name: a.source for name, a in wrong.items()}))
    code = {e.exercise: e for e in result.exercises if e.kind == "code"}
    assert {name: e.points for name, e in code.items()} == dict.fromkeys(code, 0)
    assert {name: e.misconception for name, e in code.items()} == {name: a.label for name, a in wrong.items()}
    # Which hint comes would tell what came, so a hidden case has the same ones for everybody.
    assert {
        name: e.hint in (HIDDEN if e.hidden else wrong[name].hints) for name, e in code.items()
    } == dict.fromkeys(code, True)


SAYS_UNCHANGED = 'import sys\nsys.modules["grader.examine.learner"]._after = lambda argument: None\n'


@pytest.mark.slow
def test_doses_that_were_changed_in_place_get_no_points_whatever_the_answer_says_of_them(
    course: Paths,
) -> None:
    unit, exercise = "05-records", "mend-doses"
    wrong = [
        answer.source
        for answer in lesson_of(unit).answers
        if answer.exercise == exercise and answer.label == "assignment_copies"
    ]
    assert len(wrong) == 3
    for number, source in enumerate(wrong):
        notebook = filled_in(unit, {exercise: SAYS_UNCHANGED + source})
        result = submit(course, unit, notebook, student=f"says{number}")
        entry = next(e for e in result.exercises if e.exercise == exercise)
        assert (entry.points, entry.hidden) == (0.0, True)


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_a_solved_unit_runs_from_top_to_bottom_without_a_network(unit: str, tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip(
            "needs Linux and `unshare` (package util-linux) for a network namespace without interfaces"
        )
    if "load_model(" in (COMMITTED.solutions / unit / f"{unit}.ipynb").read_text("utf-8"):
        fetch(COMMITTED, lambda step, done: None)
    copy = shutil.copytree(COMMITTED.solutions / unit, tmp_path / unit)
    run = subprocess.run(
        [
            "unshare",
            "--map-root-user",
            "--net",
            sys.executable,
            Path(__file__).with_name("run_offline.py"),
            copy / f"{unit}.ipynb",
        ],
        capture_output=True,
        text=True,
        timeout=SECONDS.get(unit, 60),
    )
    assert run.returncode == 0, run.stderr[-4000:]


def test_the_python_stage_is_as_rich_as_it_promises() -> None:
    """The curriculum's promise: 60 graded exercises, 150 right and 300 wrong answers in units 01 to 08 and the checkpoint."""
    syllabus = read_syllabus(COMMITTED.curriculum)
    lessons = [lesson_of(unit.id) for unit in syllabus.units if unit.stage == "Python"]
    answers = [answer for lesson in lessons for answer in lesson.answers]
    assert sum(len(lesson.named("exercise")) for lesson in lessons) >= 60
    assert sum(answer.right for answer in answers) >= 150
    assert sum(not answer.right for answer in answers) >= 300
