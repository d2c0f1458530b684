"""Every submission gets a Result, whatever was submitted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import nbformat
import pytest
import record_small_course as small
from nbgrader.api import Gradebook

from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration
from grader.record.inbound import Submission
from grader.record.release import released_page
from grader.record.results import read_result, result_file
from grader.result import ExerciseResult, Result, Status

ENDLESS = "def double(dose):\n    while True:\n        pass"
DIES = "import os\n\ndef double(dose):\n    os._exit(1)"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return small.make_course(tmp_path_factory.mktemp("course"))


def graded(course: Paths, submission: Submission, seconds: int = 60) -> Result:
    config = configuration(course)
    config.ExecuteForGrading.timeout = seconds
    return answer(course, config, submission)


def by_name(result: Result) -> dict[str, ExerciseResult]:
    return {entry.exercise: entry for entry in result.exercises}


def score(course: Paths, student: str) -> float:
    with Gradebook(configuration(course).CourseDirectory.db_url, "rounds") as gradebook:
        return float(gradebook.find_submission(small.UNIT, student).score)


def stub_of(course: Paths, name: str) -> str:
    cells = nbformat.read(course.notebooks / small.UNIT / f"{small.UNIT}.ipynb", as_version=4).cells
    return str(next(c.source for c in cells if c.metadata.get("nbgrader", {}).get("grade_id") == name))


def test_a_solved_unit_gets_full_marks_and_its_free_text_waits_for_a_person(course: Paths) -> None:
    submission = small.submit(course, small.SOLVED, "solved")
    result = graded(course, submission)
    entries = by_name(result)
    assert [(e.status, e.points) for e in (entries["bmi"], entries["double"])] == [(Status.PASSED, 2.0)] * 2
    assert (entries["judge"].status, entries["judge"].points) == (Status.WAITING, None)
    assert entries["judge"].answer == small.TEXT
    assert (result.points, result.max_points, result.attempt) == (4.0, 7.0, 1)
    assert result.predictions == {"order": "first a, then b"}
    assert read_result(result_file(course, "solved", small.UNIT, submission.submitted_at)) == result
    assert released_page(course, submission).exists()


def test_an_untouched_unit_is_zero_and_not_attempted(course: Paths) -> None:
    result = graded(course, small.submit(course, None, "untouched"))
    assert {e.status for e in result.exercises} == {Status.NOT_ATTEMPTED}
    assert result.points == 0 and result.predictions == {}


@pytest.mark.parametrize(
    "typed",
    ["**{}**", "> {}\n\n---", "{}.", "\u200b{}\u200b", "- {}", "# _{}_", "\u00a0", "...", "{}  \n  ?"],
)
def test_a_stub_with_only_signs_around_it_is_not_attempted(course: Paths, typed: str) -> None:
    stub = stub_of(course, "judge")
    entry = by_name(graded(course, small.submit(course, {"judge": typed.format(stub)}, "signs")))["judge"]
    assert (entry.status, entry.points, entry.answer) == (Status.NOT_ATTEMPTED, 0.0, "")
    with Gradebook(configuration(course).CourseDirectory.db_url, "rounds") as gradebook:
        grade = gradebook.find_grade("judge", small.UNIT, small.UNIT, "signs")
        comment = gradebook.find_comment("judge", small.UNIT, small.UNIT, "signs")
        assert (grade.auto_score, grade.needs_manual_grade) == (0, False)
        assert comment.auto_comment == "No response."


@pytest.mark.parametrize("typed", ["{} no", "5", "Oké", "{}\n7 > 5"])
def test_a_word_or_a_number_beside_the_stub_is_an_answer(course: Paths, typed: str) -> None:
    answered = {"judge": typed.format(stub_of(course, "judge"))}
    assert by_name(graded(course, small.submit(course, answered, "short")))["judge"].status == Status.WAITING


def test_an_answer_that_was_moved_above_another_exercise_runs_in_the_units_order(course: Paths) -> None:
    file = small.fresh(course) / f"{small.UNIT}.ipynb"
    small.edit(file, small.SOLVED | {"double": f"bmi\n{small.SOLVED['double']}"})
    notebook = nbformat.read(file, as_version=4)
    moved = [c for c in notebook.cells if c.id in ("double", "double-check")]
    notebook.cells = moved + [c for c in notebook.cells if c not in moved]
    nbformat.write(notebook, file)
    result = graded(course, small.send(course, "mover"))
    assert result.points == 4.0
    assert "cells put in order" in [flag.kind for flag in result.flags]


@pytest.mark.parametrize("nested", ["-" * 100_000 + "1", "(" * 5_000 + ")" * 5_000, "not " * 50_000 + "x"])
def test_a_prediction_that_cannot_be_read_costs_no_point(course: Paths, nested: str) -> None:
    answers = small.SOLVED | {"predict-order": f"my_prediction = {nested}"}
    result = graded(course, small.submit(course, answers, "nested"))
    assert (result.gradable, result.points) == (True, 4.0)
    assert by_name(result)["judge"].status == Status.WAITING


def test_a_known_wrong_answer_gets_its_hint_and_the_next_attempt_a_more_specific_one(course: Paths) -> None:
    answers = small.SOLVED | {"bmi": small.PRINTS}
    first = graded(course, small.submit(course, answers, "printer"))
    second = graded(course, small.submit(course, answers, "printer"))
    entries = [by_name(first)["bmi"], by_name(second)["bmi"]]
    assert [e.hint for e in entries] == list(small.HINTS[:2])
    assert {(e.status, e.points, e.misconception) for e in entries} == {(Status.NOT_YET, 0.0, "returns_none")}
    assert [first.attempt, second.attempt] == [1, 2]


def test_a_failed_hidden_test_is_told_without_its_values(course: Paths) -> None:
    answers = small.SOLVED | {"double": "def double(dose):\n    return 4"}
    submission = small.submit(course, answers, "hidden")
    entry = by_name(graded(course, submission))["double"]
    assert (entry.status, entry.points, entry.hidden) == (Status.NOT_YET, 0.0, True)
    assert "a large dose" in entry.message
    page = released_page(course, submission).read_text("utf-8")
    assert "171717" not in entry.message + entry.hint + page and "SECRET SCHEME" not in page


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("def double(dose):\n    return 2 * doze", "doze"),
        ("def double(dose)\n    return 2 * dose", "colon"),
        ("double = 2 / 0\ndef double(dose):\n    return 2 * dose", "zero"),
    ],
)
def test_an_error_in_the_interns_own_code_is_explained_without_a_traceback(
    course: Paths, code: str, named: str
) -> None:
    submission = small.submit(course, small.SOLVED | {"double": code}, "slip")
    entry = by_name(graded(course, submission))["double"]
    assert (entry.status, entry.points) == (Status.ERROR, 0.0)
    assert named in entry.message
    page = released_page(course, submission).read_text("utf-8")
    assert "Traceback" not in page and "site-packages" not in page and "\x1b" not in page


def test_code_that_never_ends_is_timed_out_and_the_other_exercises_keep_their_points(course: Paths) -> None:
    result = graded(course, small.submit(course, small.SOLVED | {"double": ENDLESS}, "endless"), seconds=3)
    entries = by_name(result)
    assert entries["double"].status == Status.TIMED_OUT and entries["double"].points == 0
    assert entries["bmi"].points == 2


def test_a_loop_that_never_ends_brings_the_units_own_hint_where_it_has_one(course: Paths) -> None:
    endless = {"bmi": ENDLESS.replace("double(dose)", "bmi(weight_kg, height_m)"), "double": ENDLESS}
    first = by_name(graded(course, small.submit(course, small.SOLVED | endless, "looper"), seconds=3))
    assert {e.status for e in (first["bmi"], first["double"])} == {Status.TIMED_OUT}
    assert (first["double"].misconception, first["double"].hint) == ("infinite_loop", small.LOOP_HINTS[0])
    assert first["bmi"].misconception is None and "loop that never ends" in first["bmi"].hint
    answers = small.SOLVED | {"double": ENDLESS}
    second = by_name(graded(course, small.submit(course, answers, "looper"), seconds=3))["double"]
    assert (second.misconception, second.hint) == ("infinite_loop", small.LOOP_HINTS[1])


def test_python_that_stops_ends_the_run_but_not_the_grading(course: Paths) -> None:
    result = graded(course, small.submit(course, small.SOLVED | {"double": DIES}, "dies"))
    entries = by_name(result)
    assert entries["double"].status == Status.NOT_GRADABLE and entries["double"].points == 0
    assert entries["bmi"].points == 2 and entries["judge"].status == Status.WAITING


def test_a_warning_on_stderr_costs_no_points(course: Paths) -> None:
    code = "import sys\n\ndef double(dose):\n    print('careful', file=sys.stderr)\n    return 2 * dose"
    assert (
        by_name(graded(course, small.submit(course, small.SOLVED | {"double": code}, "warner")))[
            "double"
        ].points
        == 2
    )


def test_a_renamed_notebook_is_graded_and_its_intern_told(course: Paths) -> None:
    folder = small.fresh(course)
    small.edit(folder / f"{small.UNIT}.ipynb", small.SOLVED)
    (folder / f"{small.UNIT}.ipynb").rename(folder / "my copy.ipynb")
    submission = small.send(course, "renamer")
    result = graded(course, submission)
    assert result.gradable and result.points == 4
    assert "my copy.ipynb" in result.message and f"{small.UNIT}.ipynb" in result.message
    assert (course.feedback / "renamer" / small.UNIT / "my copy.html").exists()


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({f"{small.UNIT}.ipynb": '{"cells": [{"cell_ty'}, "damaged"),
        ({f"{small.UNIT}.ipynb": "[1, 2]"}, "damaged"),
        ({f"{small.UNIT}.ipynb": ""}, "empty"),
        ({}, "no notebook"),
        ({"a.ipynb": "{}", "b.ipynb": "{}"}, "a.ipynb, b.ipynb"),
    ],
)
def test_what_cannot_be_graded_is_answered_and_earlier_points_stay(
    course: Paths, files: dict[str, str], told: str
) -> None:
    student = f"broken-{told.replace(' ', '').replace(',', '')}-{len(next(iter(files.values()), ''))}"
    folder = small.fresh(course)
    (folder / f"{small.UNIT}.ipynb").unlink()
    for name, text in files.items():
        (folder / name).write_text(text)
    submission = small.send(course, student)
    result = graded(course, submission)
    assert not result.gradable and told in result.message and result.points == 0
    assert {e.status for e in result.exercises} == {Status.NOT_GRADABLE}
    assert released_page(course, submission).exists()
    assert score(course, student) == 0
    assert {f.name: f.read_text() for f in submission.folder.glob("*.ipynb")} == files


def test_a_damaged_result_file_does_not_stop_the_next_submission(course: Paths) -> None:
    first = small.submit(course, None, "damaged")
    graded(course, first)
    result_file(course, "damaged", small.UNIT, first.submitted_at).write_text("{")
    result = graded(course, small.submit(course, small.SOLVED, "damaged"))
    assert (result.attempt, result.points) == (2, 4.0)


def test_an_ungradable_submission_takes_nothing_from_the_one_before(course: Paths) -> None:
    graded(course, small.submit(course, small.SOLVED, "unlucky"))
    folder = small.fresh(course)
    (folder / f"{small.UNIT}.ipynb").write_text("{")
    result = graded(course, small.send(course, "unlucky"))
    assert not result.gradable and result.attempt == 2
    assert score(course, "unlucky") == 4


def test_deleted_copied_and_edited_cells_change_no_points(course: Paths) -> None:
    folder = small.fresh(course)
    file = folder / f"{small.UNIT}.ipynb"
    small.edit(file, small.SOLVED)
    notebook = nbformat.read(file, as_version=4)
    cells = {c.metadata.get("nbgrader", {}).get("grade_id"): c for c in notebook.cells}
    cells["double-check"].source = "print('all good')"
    cells["double-check"].metadata["tags"] = ["skip-execution"]
    cells["double-check"].metadata.nbgrader["points"] = 100
    notebook.cells = [c for c in notebook.cells if c is not cells["bmi-check"]] + [
        cells["bmi"],
        cells["judge-prompt"],
    ]
    text = json.dumps(notebook)
    file.write_text(text)
    result = graded(course, small.send(course, "editor"))
    assert [by_name(result)[name].points for name in ("bmi", "double")] == [2.0, 2.0]
    assert {flag.kind for flag in result.flags} >= {"cells put back", "read-only cells changed"}


def test_a_cell_that_was_split_counts_as_a_whole(course: Paths) -> None:
    folder = small.fresh(course)
    file = folder / f"{small.UNIT}.ipynb"
    small.edit(file, small.SOLVED)
    notebook = nbformat.read(file, as_version=4)
    cells = []
    for cell in notebook.cells:
        parts = {"double": ["factor = 2", "def double(dose):\n    return factor * dose", "  "]}
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        cells += [nbformat.from_dict({**cell, "source": part}) for part in parts.get(name, [cell.source])]
    notebook.cells = cells
    file.write_text(json.dumps(notebook))
    entry = by_name(graded(course, small.send(course, "splitter")))["double"]
    assert (entry.status, entry.points) == (Status.PASSED, 2.0)
    assert entry.answer == "factor = 2\n\ndef double(dose):\n    return factor * dose"


def test_cells_that_ask_the_language_model_are_not_run(course: Paths) -> None:
    graded(course, small.submit(course, small.SOLVED, "live"))
    notebook = nbformat.read(course.autograded / "live" / small.UNIT / f"{small.UNIT}.ipynb", as_version=4)
    (live,) = [c for c in notebook.cells if c.source == "raise SystemExit"]
    assert not live.outputs and live.execution_count is None


def test_a_notebook_without_cells_is_an_empty_unit(course: Paths) -> None:
    folder = small.fresh(course)
    nbformat.write(nbformat.v4.new_notebook(), folder / f"{small.UNIT}.ipynb")
    result = graded(course, small.send(course, "empty"))
    assert result.gradable and {e.status for e in result.exercises} == {Status.NOT_ATTEMPTED}


def test_links_in_a_submission_are_not_followed(course: Paths, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not for interns")
    submission = small.submit(course, small.SOLVED, "linker")
    (submission.folder / "link.txt").symlink_to(secret)
    (submission.folder / "folder").symlink_to(tmp_path)
    graded(course, submission)
    assert not (course.submitted / "linker" / small.UNIT / "link.txt").exists()
    assert not (course.submitted / "linker" / small.UNIT / "folder").exists()


def test_a_unit_that_the_course_does_not_have_is_answered(course: Paths) -> None:
    submission = small.submit(course, small.SOLVED, "lost")
    other = submission.folder.with_name(submission.folder.name.replace(small.UNIT, "99-elsewhere"))
    shutil.move(submission.folder, other)
    result = graded(
        course, Submission(other, "lost", "99-elsewhere", submission.timestamp, submission.submitted_at)
    )
    assert not result.gradable and "99-elsewhere" in result.message
