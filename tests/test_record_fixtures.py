"""nbgrader's own test notebooks get nbgrader's own scores here; where they do not, docs/grading.md says so."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
import record_small_course as small
from nbconvert import HTMLExporter
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from record_fixtures import DOT, OURS, STOCK, WRITTEN, Outcome, outcomes

from grader.record.configuration import configuration, course_directory

PAGE = Path(__file__).parent.parent / "docs" / "grading.md"
pytestmark = pytest.mark.slow
Runs = dict[str, dict[str, Outcome]]


@pytest.fixture(scope="module")
def runs() -> Runs:
    return outcomes()


@pytest.fixture(scope="module")
def table() -> dict[str, tuple[str, str]]:
    section = PAGE.read_text("utf-8").split("## What differs from nbgrader")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")][2:]
    return {name.strip().strip("`"): (nbgraders.strip(), ours.strip()) for name, nbgraders, ours, _ in rows}


def test_what_is_not_in_the_table_comes_out_as_in_nbgrader(
    runs: Runs, table: dict[str, tuple[str, str]]
) -> None:
    same = [name for name in runs if name not in table]
    assert {n: runs[n][OURS].scores() for n in same} == {n: runs[n][STOCK].scores() for n in same}
    assert len(same) > 25


def test_the_table_of_differences_says_what_the_runs_gave(
    runs: Runs, table: dict[str, tuple[str, str]]
) -> None:
    different = {name: both for name, both in runs.items() if both[STOCK].scores() != both[OURS].scores()}
    assert table == {name: (both[STOCK].points(), both[OURS].points()) for name, both in different.items()}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("test-no-metadata", "holds none of the cells of test, so it cannot be graded"),
        ("too-new", "holds none of the cells of test, so it cannot be graded"),
        ("another kernel", "asks for the kernel blah, and the sandbox runs Python only"),
    ],
)
def test_what_cannot_be_graded_is_refused_in_a_plain_sentence(runs: Runs, name: str, sentence: str) -> None:
    assert runs[name][OURS].score is None
    assert sentence in runs[name][OURS].log


def test_a_cell_with_a_checks_flags_does_not_run_where_checks_do(runs: Runs) -> None:
    assert "escaped" in runs["flags flipped"][STOCK].files  # the same cell, without a sandbox
    assert "escaped" not in runs["flags flipped"][OURS].files


def test_another_kernel_is_started_without_a_sandbox_where_the_settings_allow_it(runs: Runs) -> None:
    graded = runs["another kernel, allowed"][OURS]
    assert graded.points() == "1.5 of 2"
    assert graded.metadata["rounds_grading"] == {"isolated": False, "judged_separately": False}


def test_a_graded_notebook_says_whether_its_checks_were_judged_separately(runs: Runs) -> None:
    said = {
        name: both[OURS].metadata.get("rounds_grading") for name, both in runs.items() if both[OURS].grades
    }
    judged = {name for name, how in said.items() if how == {"isolated": True, "judged_separately": True}}
    beside = {name for name, how in said.items() if how == {"isolated": True, "judged_separately": False}}
    assert judged == {"our checks, taken out"}
    assert beside == set(said) - judged - {"another kernel, allowed"}


def test_the_page_names_every_notebook_by_its_file(runs: Runs) -> None:
    section = PAGE.read_text("utf-8").split("## What differs from nbgrader")[1].split("Two things")[0]
    named = set(re.findall(r"^\| `([^`]+)`", section, re.MULTILINE))
    assert named and named <= set(runs)


def test_every_graded_notebook_is_a_valid_one(runs: Runs) -> None:
    graded = {name: both[OURS].notebook for name, both in runs.items() if both[OURS].notebook}
    assert len(graded) > 40
    for name, notebook in graded.items():
        assert nbformat.validator.isvalid(notebook), name


@pytest.mark.parametrize("name", ["pictures and tables", "a picture's cell deleted"])
def test_what_instructors_wrote_is_graded_and_shown_as_they_wrote_it(runs: Runs, name: str) -> None:
    notebook = runs[name][OURS].notebook
    for made in (c for c in notebook.cells if "attachment:" in c.source):
        assert made.source == WRITTEN["pictures and tables"].cells[0].source
        assert made.attachments == {"dot.png": {"image/png": DOT}}
    page, _ = HTMLExporter().from_notebook_node(notebook)
    assert page.count("data:image/png;base64," + DOT) == 2
    assert page.count("<td>2</td>") == 2 and page.count("<b>bold</b>") == 2


def test_nbgraders_own_command_grades_a_unit_as_the_service_does(tmp_path: Path) -> None:
    course = small.make_course(tmp_path)
    file = small.fresh(course) / f"{small.UNIT}.ipynb"
    small.edit(file, small.SOLVED | {"double": "def double(dose):\n    return 4"})
    notebook = nbformat.read(file, as_version=4)
    notebook.cells = [
        c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") != "bmi-check"
    ]
    folder = course.submitted / "intern" / small.UNIT
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / f"{small.UNIT}.ipynb")
    config = configuration(course)
    Autograde(coursedir=course_directory(config, small.UNIT, "intern"), config=config).start()
    with Gradebook(config.CourseDirectory.db_url, "rounds") as gradebook:
        entry = gradebook.find_submission_notebook(small.UNIT, small.UNIT, "intern")
        points = {grade.name: grade.auto_score for grade in entry.grades}
    assert points == {"bmi-check": 2.0, "double-check": 0.0, "judge": None}
    graded = nbformat.read(course.autograded / "intern" / small.UNIT / f"{small.UNIT}.ipynb", as_version=4)
    assert graded.metadata["rounds_grading"] == {"isolated": True, "judged_separately": True}
