"""From one text to the notebooks: what is made, and what an author is told when it cannot be made."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from small_unit import UNIT, answers_text, lesson_text, write_course

from grader.build.lesson import AuthoringError
from grader.build.release import build, differences
from grader.check.catalogue import Catalogue
from grader.paths import Paths


def silent(step: str) -> None:
    pass


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    paths = write_course(tmp_path_factory.mktemp("course"))
    build(paths, [], silent)
    return paths


def sources(path: Path) -> str:
    return "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)


def test_interns_get_no_solution_no_hidden_test_and_no_mark_scheme(course: Paths) -> None:
    released = sources(course.notebooks / UNIT / f"{UNIT}.ipynb")
    for secret in ("dose_mg * 2", "no dose at all", "names a danger", "kidneys fail", "BEGIN", "STUB"):
        assert secret not in released
    assert "return None  # replace None" in released
    assert "expect(double(10)).equals(20)" in released


def test_a_check_knows_its_exercise_by_the_heading_that_interns_read(course: Paths) -> None:
    released = sources(course.notebooks / UNIT / f"{UNIT}.ipynb")
    assert 'title="double a dose"' in released


def test_outcomes_and_minutes_come_from_the_syllabus(course: Paths) -> None:
    released = sources(course.notebooks / UNIT / f"{UNIT}.ipynb")
    assert "- multiply a dose" in released and "about 5 minutes" in released


def test_the_units_data_and_hints_lie_beside_the_notebook(course: Paths) -> None:
    assert {p.name for p in (course.notebooks / UNIT).iterdir()} == {
        f"{UNIT}.ipynb",
        "doses.csv",
        "hints.json",
    }


def test_every_wrong_answer_has_its_entry_in_the_hints(course: Paths) -> None:
    catalogue = Catalogue.load(course.held_out(UNIT) / "hints.json")
    found = {e.misconception for e in catalogue.exercises["double"].values()}
    assert found == {"returns_none", "edge_only_first_case", "string_vs_number", "name_error"}
    theirs = Catalogue.load(course.notebooks / UNIT / "hints.json")
    assert theirs.salt and len(theirs.exercises["double"]) == 3
    for fingerprint, entry in catalogue.exercises["double"].items():
        assert theirs.find(fingerprint) == (None if entry.hidden else entry)


def test_interns_get_no_hint_of_what_only_hidden_tests_bring_up(course: Paths) -> None:
    hidden = [
        e
        for e in Catalogue.load(course.held_out(UNIT) / "hints.json").exercises["double"].values()
        if e.hidden
    ]
    assert [entry.misconception for entry in hidden] == ["edge_only_first_case"]
    assert "edge_only_first_case" not in (course.notebooks / UNIT / "hints.json").read_text()
    assert not list(course.notebooks.rglob("held-out"))
    assert "* 2" not in (course.notebooks / UNIT / "hints.json").read_text()


def test_the_same_text_builds_the_same_bytes(course: Paths) -> None:
    assert differences(course, [UNIT], silent) == []


def test_a_notebook_changed_by_hand_is_named(course: Paths, tmp_path: Path) -> None:
    paths = write_course(tmp_path)
    build(paths, [], silent)
    notebook = paths.notebooks / UNIT / f"{UNIT}.ipynb"
    notebook.write_text(notebook.read_text().replace("double a dose", "double the dose"))
    assert differences(paths, [], silent) == [f"{notebook} is not what the build makes"]


@pytest.mark.parametrize(
    ("lesson", "answers", "complaint"),
    [
        (
            ("# return None  # replace None", "# return dose_mg * 2"),
            None,
            "the wrong answer 'the untouched stub' of 'double' should not pass",
        ),
        (
            ("# return None  # replace None", "# raise ValueError"),
            None,
            "the untouched stub of 'double' raises",
        ),
        (
            None,
            ("return sum([dose_mg] * 2)", "return dose_mg"),
            "the right answer 'adding' of 'double' should pass",
        ),
        (
            None,
            ("return 20", "return dose_mg + dose_mg"),
            "the wrong answer 'edge_only_first_case' of 'double' should not pass",
        ),
        (None, ("return dose_in_mg * 2", "print(1)"), "yield the same"),
        (("{{outcomes}}", "{{outcomes}}\n\n# %%\n1 / 0"), None, "ZeroDivisionError"),
        (
            ("expect(double(10)).equals(20)", "expect(double(10)).equals(21)"),
            None,
            "does not run from top to bottom",
        ),
    ],
)
def test_texts_that_disagree_with_themselves_are_refused(
    tmp_path: Path, lesson: tuple[str, str] | None, answers: tuple[str, str] | None, complaint: str
) -> None:
    paths = write_course(
        tmp_path,
        lesson_text().replace(*lesson, 1) if lesson else None,
        answers_text().replace(*answers, 1) if answers else None,
    )
    with pytest.raises(AuthoringError, match=complaint):
        build(paths, [UNIT], silent)
    assert not (paths.solutions / UNIT).exists()


def test_an_answer_that_never_ends_is_stopped_and_has_its_hint(tmp_path: Path) -> None:
    loop = answers_text().replace("    return dose_in_mg * 2", "    while True:\n        dose_mg = 1", 1)
    paths = write_course(
        tmp_path, answers=loop.replace('misconception="name_error"', 'misconception="infinite_loop"', 1)
    )
    build(paths, [], silent)
    entries = Catalogue.load(paths.held_out(UNIT) / "hints.json").exercises["double"].values()
    assert "infinite_loop" in {entry.misconception for entry in entries}


def test_an_unknown_unit_is_refused_with_the_known_ones(course: Paths) -> None:
    with pytest.raises(AuthoringError, match="It knows: 01-small"):
        build(course, ["99-nowhere"], silent)
