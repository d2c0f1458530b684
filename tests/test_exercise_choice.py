"""A choice, from the text of its author to the page of the intern."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import nbformat
import pytest
from check_shell import Notebook, notebook
from hypothesis import given
from hypothesis import strategies as st
from small_unit import UNIT, answers_text, lesson_text, write_course

from grader.build.lesson import read_lesson, read_syllabus
from grader.build.lint import lint
from grader.build.release import build
from grader.examine.execute import Examiners
from grader.examine.folders import grade_notebook
from grader.exercise import kind_named
from grader.exercise.choice import LETTERS, letters_in, words
from grader.feedback import render
from grader.paths import Paths
from grader.record.release import _page
from grader.result import ExerciseResult, Result, Status

ONE = """\
# %% [markdown] choice="dose-type" points=1 reread="Take away"
# ### Exercise: What a dose is (1 point)
#
# A file holds `"10"`, with its quotes. What is it for Python?
#
# - [ ] a whole number
#   - hint: What stands at both ends of the value?
#   - hint: Which of your values have quotes?
#   - misconception: string_vs_number
# - [x] a text
# - [ ] a list
#   - hint: Which brackets does a list have,
#     and are they there?
#   - misconception: returns_none

"""
SEVERAL = """\
# %% [markdown] choice="safe-doses" points=2
# ### Exercise: Doses below the limit (2 points)
#
# The limit is 40 mg. Which doses are below it?
#
# - [x] 10 mg
# - [ ] 50 mg
#   - hint: Which is more, 50 or 40?
#   - misconception: edge_only_first_case
# - [x] 39 mg
# - [ ] 40 mg
#   - hint: Is 40 below 40?
#   - misconception: edge_only_first_case

"""


def with_choices(*questions: str) -> str:
    opening, rest = lesson_text().split('# %% [markdown] prompt="double"', 1)
    return "".join([opening, *questions, '# %% [markdown] prompt="double"', rest])


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    paths = write_course(tmp_path_factory.mktemp("course"), with_choices(ONE, SEVERAL))
    build(paths, [], lambda step: None)
    return paths


@pytest.fixture
def shell(course: Paths, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(course.notebooks / UNIT)  # where hints.json lies
    with notebook() as shell:
        yield shell


def cells(course: Paths, exercise: str) -> dict[str, Any]:
    """The cells of an exercise in the intern's notebook, by role."""
    released = nbformat.read(course.notebooks / UNIT / f"{UNIT}.ipynb", as_version=4)
    found = [c for c in released.cells if c.metadata.get("rounds", {}).get("exercise") == exercise]
    return {cell.metadata.rounds.role: cell for cell in found}


def answered(course: Paths, shell: Notebook, exercise: str, answer: str) -> str:
    """What the check says of an answer in the intern's notebook."""
    own = cells(course, exercise)
    assert shell.run(answer).error is None
    return shell.run(own["check"].source).text


def test_the_intern_reads_letters_and_no_right_one(course: Paths) -> None:
    own = cells(course, "dose-type")
    assert "- **A**: a whole number\n- **B**: a text\n- **C**: a list" in own["prompt"].source
    assert own["exercise"].source == 'choice_dose_type = "?"  # one letter: A, B or C'
    released = "\n".join(cell.source for cell in own.values())
    for secret in ("[x]", "hint", "string_vs_number", 'choice_dose_type = "B"'):
        assert secret not in released
    assert "all letters that are right, of A, B, C and D" in cells(course, "safe-doses")["exercise"].source


@pytest.mark.parametrize("answer", ["B", "b", "B.", "(b)", " B ", "B, B"])
def test_a_right_choice_passes_however_it_is_written(course: Paths, shell: Notebook, answer: str) -> None:
    assert "Your answer is right." in answered(course, shell, "dose-type", f"choice_dose_type = {answer!r}")


@pytest.mark.parametrize("answer", ["'A, C'", "'a and c'", "'CA'", "['A', 'C']", "{'a', 'C'}", "('A.', 'c')"])
def test_several_right_choices_pass_however_they_are_written(
    course: Paths, shell: Notebook, answer: str
) -> None:
    assert "Your answer is right." in answered(course, shell, "safe-doses", f"choices_safe_doses = {answer}")


@pytest.mark.parametrize(
    ("exercise", "answer", "said", "unsaid"),
    [
        ("dose-type", "'A'", "A is not right.\nHint: What stands at both ends of the value?", "B"),
        ("dose-type", "'C'", "Hint: Which brackets does a list have, and are they there?", "B"),
        ("dose-type", "'?'", "You have not chosen yet. The choices are A, B and C.", "not right"),
        (
            "dose-type",
            "'A, B'",
            "One choice is right, and you wrote A and B. Keep one of them.",
            "Hint: What",
        ),
        ("dose-type", "'D'", "There is no choice D. The choices are A, B and C.", "not right"),
        ("dose-type", "'a text'", "one of the letters A, B and C, between quotation marks", "not right"),
        ("dose-type", "2", "one of the letters A, B and C, between quotation marks", "not right"),
        ("safe-doses", "'A, B, C'", "B is not right.\nHint: Which is more, 50 or 40?", "A"),
        ("safe-doses", "['A', 'D']", "D is not right.\nHint: Is 40 below 40?", "C"),
        ("safe-doses", "'A'", "What you chose is right, and it is not all.", "C"),
    ],
)
def test_the_check_says_what_is_wrong_and_never_what_is_right(
    course: Paths, shell: Notebook, exercise: str, answer: str, said: str, unsaid: str
) -> None:
    name = {"dose-type": "choice_dose_type", "safe-doses": "choices_safe_doses"}[exercise]
    told = answered(course, shell, exercise, f"{name} = {answer}")
    assert said in told
    below_the_title = told.split("\n", 1)[1].replace("A, B and C", "").replace("A and B", "")
    assert not re.search(rf"\b{unsaid}\b", below_the_title)


def test_the_second_time_brings_the_second_hint(course: Paths, shell: Notebook) -> None:
    answered(course, shell, "dose-type", "choice_dose_type = 'A'")
    told = answered(course, shell, "dose-type", "choice_dose_type = 'a'")
    assert "Hint: Which of your values have quotes?" in told and "Take away" in told


def test_grading_judges_a_choice_and_the_page_shows_it_in_words(course: Paths, tmp_path: Path) -> None:
    submitted = nbformat.read(course.notebooks / UNIT / f"{UNIT}.ipynb", as_version=4)
    written = {"dose-type": 'choice_dose_type = "A"', "safe-doses": 'choices_safe_doses = "c, a"'}
    for cell in submitted.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        cell.source = written.get(name, cell.source)
    file = tmp_path / "intern" / f"{UNIT}.ipynb"
    file.parent.mkdir()
    nbformat.write(submitted, file)
    examiners = Examiners(course.root)
    try:
        result = grade_notebook(course, file, examiners)
    finally:
        examiners.close()
    assert result.gradable, result.message
    one, several, *rest = result.exercises
    assert (one.kind, one.status, one.points, one.misconception) == (
        "choice",
        Status.NOT_YET,
        0.0,
        "string_vs_number",
    )
    assert (one.message, one.hint) == ("A is not right.", "What stands at both ends of the value?")
    assert (several.kind, several.status, several.points) == ("choice", Status.PASSED, 2.0)
    assert rest[0].kind == "code" and rest[0].status == Status.NOT_ATTEMPTED
    page = _page(course, result)
    assert "<h4>Your choice</h4>" in page and "A: a whole number" in page and "B: a text" not in page
    assert "A: 10 mg\nC: 39 mg" in page and "The worked solution of the course is the same." in page


def test_an_untouched_choice_is_not_attempted_and_gives_nothing(course: Paths, tmp_path: Path) -> None:
    examiners = Examiners(course.root)
    try:
        result = grade_notebook(course, course.notebooks / UNIT / f"{UNIT}.ipynb", examiners)
    finally:
        examiners.close()
    assert [(e.status, e.points) for e in result.exercises if e.kind == "choice"] == [
        (Status.NOT_ATTEMPTED, 0.0)
    ] * 2


def test_who_solved_all_that_is_checked_reads_so(course: Paths) -> None:
    now = datetime.now(UTC)
    passed = [
        ExerciseResult(exercise=n, title=n, kind=kind, status=Status.PASSED, points=1, max_points=1)
        for n, kind in (("a", "choice"), ("b", "code"))
    ]
    result = Result(
        course="rounds", unit=UNIT, student="i", submitted_at=now, graded_at=now, attempt=1, exercises=passed
    )
    assert "You solved every exercise with a check of this unit." in render(result, {})


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("- [x] a text", "- [ ] a text", "has no right option"),
        ("- [ ] a list", "- [x] a list", "has a hint or a misconception for 'a list', which is right"),
        ("#   - hint: Which brackets does a list have,\n#     and are they there?\n", "", "does not say why 'a list'"),
        ("#   - misconception: returns_none\n", "", "names no misconception for 'a list'"),
        ("misconception: returns_none", "misconception: unheard_of", "'unheard_of' is not in curriculum"),
        ("a list\n", "a text\n", "has the same answer twice"),
        ("- hint: Which brackets", "- tip: Which brackets", "has the line '- tip: Which brackets"),
        ("(1 point)", "(2 points)", "says 2 points, its check gives 1"),
        ("points=1", "", "has points=None"),
    ],
)  # fmt: skip
def test_a_flaw_in_a_choice_is_named(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    assert old in ONE
    assert complaint in "\n".join(problems(tmp_path, with_choices(ONE.replace(old, new))))


def test_a_well_written_choice_has_no_problems_and_needs_no_answers_elsewhere(tmp_path: Path) -> None:
    assert problems(tmp_path, with_choices(ONE, SEVERAL)) == []


def test_a_choice_is_answered_in_one_place(tmp_path: Path) -> None:
    more = answers_text() + '\n# %% right="dose-type" how="too"\nchoice_dose_type = "B"\n'
    assert "answers.py answers the choice 'dose-type'" in "\n".join(
        problems(tmp_path, with_choices(ONE), more)
    )


def problems(tmp_path: Path, lesson: str, answers: str | None = None) -> list[str]:
    paths = write_course(tmp_path, lesson, answers)
    unit = read_syllabus(paths.curriculum).unit(UNIT)
    return lint(read_lesson(paths.curriculum / UNIT, unit), paths.curriculum)


def _written(letters: list[str]) -> st.SearchStrategy[object]:
    """The ways in which somebody may write these letters."""
    lower = [letter.lower() for letter in letters]
    texts = st.builds(
        lambda form, between, around, small: around.format(between.join(form.format(x) for x in small)),
        st.sampled_from(["{}", "{}.", "({})", "{})", '"{}"', "[{}]"]),
        st.sampled_from([", ", " ", ";", "/", " and ", " en ", " + ", " & ", "\n", ",  "]),
        st.sampled_from(["{}", " {} ", "{}.", "[{}]"]),
        st.sampled_from([letters, lower]),
    )
    run_together = st.just("".join(letters))
    items = st.sampled_from([list, tuple, set, frozenset]).map(lambda kind: kind(lower))
    return texts | run_together | items


@given(
    st.lists(st.sampled_from(LETTERS), unique=True).flatmap(
        lambda chosen: st.tuples(st.just(sorted(chosen)), _written(chosen))
    )
)
def test_letters_are_understood_in_whatever_way_they_are_written(case: tuple[list[str], object]) -> None:
    chosen, given_answer = case
    assert letters_in(given_answer) == chosen


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(), st.lists)
)
def test_whatever_stands_there_is_letters_or_is_not_understood(value: object) -> None:
    found = letters_in(value)
    assert found is None or (found == sorted(set(found)) and all("A" <= letter <= "Z" for letter in found))


@given(st.text())
def test_the_page_shows_an_answer_that_is_no_choice_as_it_stands(source: str) -> None:
    assert words(source, {"options": {"A": "10 mg"}}) == source


def test_a_name_that_no_kind_has_is_refused() -> None:
    with pytest.raises(LookupError, match="There is no kind of exercise called 'essay'"):
        kind_named("essay")
