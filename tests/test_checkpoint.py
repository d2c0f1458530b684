"""A checkpoint from its text to what its intern reads: held-out data stay with the judge, and units to revisit are named."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
import small_unit
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.api import Gradebook
from nbgrader.auth import Authenticator
from nbgrader.converters import Autograde
from nbgrader.exchange.default import ExchangeSubmit
from nbgrader.utils import get_username
from path_page import path_page

from grader.build.lesson import AuthoringError
from grader.build.release import build, differences
from grader.examine.execute import Examiners, execute
from grader.examine.folders import grade_notebook
from grader.examine.job import NoSandboxError
from grader.examine.parcel import pack
from grader.examine.rebuild import put_hidden_tests_back
from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration, course_directory
from grader.record.execute import ExecuteForGrading
from grader.record.inbound import Submission, inbound_folder, parse
from grader.record.release import released_page
from grader.record.units import prepare
from grader.result import Result, Status
from grader.serve.handin import fetch_units

UNIT = "08-checkpoint"
FILE = "other-doses.csv"
SECRET = "173205"
READS_IT = f"""
for line in held_out_text("{FILE}").splitlines()[1:]:
    expect(sixfold(int(line)), about="a dose of another ward").equals(6 * int(line))
### END HIDDEN TESTS"""
RIGHT = "def sixfold(dose_mg):\n    return dose_mg * 6"
KNOWS_WHAT_IT_SAW = "def sixfold(dose_mg):\n    return {10: 60, 0: 0}[dose_mg]"
SEARCHES = f"""
import os
import grader.check

places = [os.path.join(folder, name) for folder, _, files in os.walk("/") for name in files]
found = [place for place in places if {FILE!r} in place or "held-out" in place]
found += [name for name, value in os.environ.items() if "HELD" in name or "held-out" in value]
try:
    found.append(grader.check.held_out_text({FILE!r}))
except FileNotFoundError:
    pass
print(len(places) > 1000, found)
"""


def write_course(root: Path, lesson: str) -> Paths:
    """Write the small unit as a checkpoint whose last exercise is tested on held-out data and points back to two units."""
    paths = small_unit.write_course(root, lesson)
    (paths.curriculum / small_unit.UNIT).rename(paths.curriculum / UNIT)
    (paths.datasets / "ward").mkdir()
    (paths.datasets / "ward" / FILE).write_text(f"dose_mg\n25\n{SECRET}\n")
    syllabus = paths.curriculum / "syllabus.yml"
    entry = syllabus.read_text().replace(small_unit.UNIT, UNIT).replace("title: Small", "title: Doses")
    earlier = "  - {id: 03-times, title: Times, stage: Python, minutes: 5, outcomes: [multiply]}\n"
    syllabus.write_text(
        entry.replace("units:\n", "units:\n" + earlier)
        + f"    kind: checkpoint\n    held_out: [ward/{FILE}]\n"
    )
    return paths


def lesson(hidden: str = READS_IT) -> str:
    text = small_unit.lesson_text().replace('kind="debug"', 'kind="make" revisit="03-times"')
    head, _, tail = text.rpartition("\n### END HIDDEN TESTS")
    return head + hidden + tail


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    paths = write_course(tmp_path_factory.mktemp("course"), lesson())
    build(paths, [UNIT], print)
    assert prepare(paths) == []
    fetch_units(paths)
    return paths


def notebook(course: Paths, source: str = RIGHT) -> nbformat.NotebookNode:
    """The intern's notebook with this answer to the exercise that held-out data test."""
    opened = nbformat.read(course.notebooks / UNIT / f"{UNIT}.ipynb", as_version=4)
    for cell in opened.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "sixfold":
            cell.source = source
    return opened


def submit(course: Paths, source: str, student: str) -> Submission:
    nbformat.write(notebook(course, source), course.work / UNIT / f"{UNIT}.ipynb")
    config, before = configuration(course), set(inbound_folder(course).iterdir())
    parts = {
        "coursedir": course_directory(config, UNIT, student),
        "authenticator": Authenticator(config=config),
    }
    ExchangeSubmit(**parts, config=config).start()
    (new,) = set(inbound_folder(course).iterdir()) - before
    submission = parse(new)
    assert submission is not None
    return submission


def status(result: Result) -> Status:
    return next(e.status for e in result.exercises if e.exercise == "sixfold")


def test_held_out_data_lie_beside_the_solved_notebook_and_reach_no_intern(course: Paths) -> None:
    assert (course.held_out(UNIT) / FILE).is_file()
    interns = [course.notebooks, course.work, course.exchange]
    assert all((place / UNIT).is_dir() for place in interns[:2])
    files = [file for place in interns for file in place.rglob("*") if file.is_file()]
    assert len(files) > 8
    assert [file for file in files if FILE in file.name or SECRET in file.read_text("utf-8")] == []
    assert differences(course, [UNIT], print) == []


@pytest.mark.slow
def test_the_service_grades_with_held_out_data(course: Paths) -> None:
    config = configuration(course)
    right = answer(course, config, submit(course, RIGHT, "anna"))
    wrong = answer(course, config, submit(course, KNOWS_WHAT_IT_SAW, "bert"))
    assert (status(right), status(wrong)) == (Status.PASSED, Status.ERROR)
    entry = next(e for e in wrong.exercises if e.exercise == "sixfold")
    assert entry.hidden and "a dose of another ward" in entry.message
    assert SECRET not in wrong.model_dump_json()


@pytest.mark.slow
def test_course_grade_uses_held_out_data(course: Paths, tmp_path: Path) -> None:
    examiners = Examiners(course.root)
    for name, source, expected in (
        ("right", RIGHT, Status.PASSED),
        ("wrong", KNOWS_WHAT_IT_SAW, Status.ERROR),
    ):
        (tmp_path / name).mkdir()
        file = tmp_path / name / f"{UNIT}.ipynb"
        nbformat.write(notebook(course, source), file)
        assert status(grade_notebook(course, file, examiners)) == expected
    examiners.close()


@pytest.mark.slow
def test_nbgraders_autograde_uses_held_out_data(course: Paths) -> None:
    config = configuration(course)
    for student, source in (("carl", RIGHT), ("dora", KNOWS_WHAT_IT_SAW)):
        folder = course.submitted / student / UNIT
        folder.mkdir(parents=True)
        nbformat.write(notebook(course, source), folder / f"{UNIT}.ipynb")
        Autograde(coursedir=course_directory(config, UNIT, student), config=config).start()
    with Gradebook(config.CourseDirectory.db_url, "rounds") as gradebook:
        scores = [gradebook.find_submission(UNIT, student).score for student in ("carl", "dora")]
    assert scores == [2, 0]
    assert SECRET not in "".join(f.read_text("utf-8") for f in course.autograded.rglob("*.ipynb"))


@pytest.mark.slow
def test_without_a_sandbox_ones_own_work_is_graded_with_them_too(course: Paths) -> None:
    solved = nbformat.read(course.solutions / UNIT / f"{UNIT}.ipynb", as_version=4)
    run = ExecuteForGrading(held_out=str(course.held_out(UNIT)))
    graded, _ = run.preprocess(solved, {"metadata": {"path": str(course.work / UNIT)}})
    assert [o for c in graded.cells for o in c.get("outputs", []) if o.output_type == "error"] == []


@pytest.mark.slow
def test_an_interns_code_that_looks_for_held_out_data_finds_nothing(course: Paths) -> None:
    cells = notebook(course, RIGHT).cells
    solved = nbformat.read(course.solutions / UNIT / f"{UNIT}.ipynb", as_version=4).cells
    put_hidden_tests_back(cells, solved)
    searches = new_code_cell(SEARCHES)
    cells.append(searches)
    examiners = Examiners(course.root)
    try:
        files, _ = pack(course.notebooks / UNIT, {})
        with files, examiners.one() as examiner:
            folder, released = course.notebooks / UNIT, notebook(course).cells
            execute(cells, examiner, files, folder, released, course.held_out(UNIT))
    except NoSandboxError as problem:
        pytest.skip(str(problem))
    finally:
        examiners.close()
    assert [o.text for o in searches.outputs] == ["True []\n"]


def test_an_interns_own_notebook_has_no_held_out_data(course: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    from grader.check import held_out_text

    monkeypatch.chdir(course.work / UNIT)
    with pytest.raises(FileNotFoundError, match="only while a submission is graded"):
        held_out_text(FILE)
    monkeypatch.chdir(course.solutions / UNIT)
    assert SECRET in held_out_text(FILE)
    with pytest.raises(FileNotFoundError):
        held_out_text("../hints.json")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            lesson(READS_IT.replace(FILE, "doses.csv")),
            "reads the held-out file 'doses.csv'; the syllabus names",
        ),
        (lesson() + f'\n# %%\nheld_out_text("{FILE}")\n', "outside the hidden tests of a check"),
    ],
)
def test_held_out_data_are_for_hidden_tests_only(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(AuthoringError, match=complaint):
        build(write_course(tmp_path, text), [UNIT], print)


def test_a_data_file_that_is_missing_is_named(tmp_path: Path) -> None:
    paths = write_course(tmp_path, lesson())
    (paths.datasets / "ward" / FILE).unlink()
    with pytest.raises(AuthoringError, match=f"names ward/{FILE}, and .* is not there"):
        build(paths, [UNIT], print)


@pytest.mark.slow
def test_an_intern_is_sent_back_to_the_unit_that_teaches_it(course: Paths) -> None:
    earlier = new_notebook(metadata={"rounds": {"title": "Three times a day"}})
    (course.notebooks / "03-times").mkdir()
    nbformat.write(earlier, course.notebooks / "03-times" / "03-times.ipynb")
    submission = submit(course, KNOWS_WHAT_IT_SAW, get_username())
    result = answer(course, configuration(course), submission)
    assert [e.revisit for e in result.exercises if e.exercise == "sixfold"] == [["03-times"]]
    page = released_page(course, submission).read_text("utf-8")
    assert "Checkpoint after unit 08: Doses" in page
    assert "<strong>Unit 03: Three times a day</strong>: “Sixfold a dose” points back to it." in page
    path = path_page(course)
    assert "<h3>Checkpoint after unit 08: Doses</h3>" in path and "Here you show that you can" in path
    assert 'Units to revisit: <a href="#unit-03-times">Unit 03: Times</a>.' in path
    assert '<li id="unit-03-times">' in path
