"""nbgrader and formgrader load this course's configuration; a course is prepared once."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import nbformat
import pytest
import record_small_course as small
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension

from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration, course_directory, gradebook_url, write_nbgrader_config
from grader.record.units import built_units, prepare


@pytest.fixture
def course(tmp_path: Path) -> Paths:
    return small.make_course(tmp_path / "a course (2026)")


def test_formgrader_loads_the_configuration_and_hides_hidden_tests(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = Paths(root=tmp_path, home=tmp_path / ".rounds", work=tmp_path / "my-work")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(write_nbgrader_config(paths, tmp_path / "jupyter").parent))
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "")
    formgrader = FormgradeExtension()
    with caplog.at_level(logging.WARNING):
        loaded = formgrader.load_config()  # an error in the file is only logged, and defaults are used
    assert not [r.getMessage() for r in caplog.records if "config" in r.getMessage().lower()]
    expected = configuration(paths)
    assert loaded.CourseDirectory == expected.CourseDirectory and loaded.Exchange == expected.Exchange
    assert loaded.GenerateAssignment == expected.GenerateAssignment
    names = [getattr(p, "__name__", str(p)) for p in loaded.GenerateAssignment.preprocessors]
    assert "ClearHiddenTests" in names and "ClearMarkScheme" in names
    assert "HTMLExporter" not in loaded  # formgrader's pages answer 500 with any such setting


def test_formgraders_own_feedback_button_makes_our_page(course: Paths) -> None:
    config = configuration(course)
    answer(course, config, small.submit(course, small.SOLVED | {"double": "def double(dose):\n    return 4"}))
    page = course.feedback / "intern" / small.UNIT / f"{small.UNIT}.html"
    page.unlink()
    api = NbGraderAPI(coursedir=course_directory(config, small.UNIT), config=config)
    assert api.generate_feedback(small.UNIT, student_id="intern")["success"]
    text = page.read_text("utf-8")
    assert "What you did well" in text and "171717" not in text and "<script" not in text


def test_preparing_again_changes_nothing(course: Paths) -> None:
    released = course.exchange / "rounds" / "outbound" / small.UNIT / f"{small.UNIT}.ipynb"
    before = [file.stat().st_mtime_ns for file in (course.gradebook, released)]
    notebook = (course.notebooks / small.UNIT / f"{small.UNIT}.ipynb").read_bytes()
    assert prepare(course) == []
    assert [file.stat().st_mtime_ns for file in (course.gradebook, released)] == before
    assert released.read_bytes() == notebook
    assert built_units(course) == [small.UNIT]


def test_a_lost_gradebook_is_made_again(course: Paths) -> None:
    course.gradebook.unlink()
    assert prepare(course) == []
    with Gradebook(gradebook_url(course), "rounds") as gradebook:
        assert gradebook.find_assignment(small.UNIT).max_score == 7


def test_notebooks_that_the_solutions_do_not_make_are_refused(course: Paths) -> None:
    file = course.notebooks / small.UNIT / f"{small.UNIT}.ipynb"
    small.edit(file, {"bmi": "def bmi(weight, height): ..."})
    (problem,) = prepare(course)
    assert f"course build {small.UNIT}" in problem


def test_new_exercises_in_a_unit_with_submissions_are_refused_in_words(course: Paths) -> None:
    answer(course, configuration(course), small.submit(course, small.SOLVED))
    file = course.solutions / small.UNIT / f"{small.UNIT}.ipynb"
    notebook = nbformat.read(file, as_version=4)
    notebook.cells = [c for c in notebook.cells if c.metadata.get("rounds", {}).get("exercise") != "double"]
    nbformat.write(notebook, file)
    (problem,) = prepare(course)
    assert "submissions with the old ones" in problem and "gradebook.db" in problem


def test_a_course_without_units_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="course build"):
        prepare(Paths(root=tmp_path, home=tmp_path / ".rounds", work=tmp_path / "my-work"))


def test_the_gradebook_can_be_another_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = Paths(root=tmp_path, home=tmp_path, work=tmp_path / "my-work")
    assert gradebook_url(paths) == f"sqlite:///{tmp_path}/gradebook.db"
    paths.settings.write_text('[gradebook]\nurl = "postgresql://class"\n')
    assert gradebook_url(paths) == "postgresql://class"
    monkeypatch.setenv("ROUNDS_GRADEBOOK", "postgresql://other")
    assert gradebook_url(paths) == "postgresql://other"
    monkeypatch.delenv("ROUNDS_GRADEBOOK")
    paths.settings.write_text("gradebook is mine")
    with pytest.raises(ValueError, match=r"settings\.toml"):
        gradebook_url(paths)


def test_nbgrader_finds_its_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/usr/bin")
    configuration(Paths(root=tmp_path, home=tmp_path, work=tmp_path))
    assert any(Path(folder, "alembic").exists() for folder in os.environ["PATH"].split(os.pathsep))
