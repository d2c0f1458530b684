"""What the build refuses before it runs anything, each with a sentence that says what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_unit import ANSWERS, CLOSING, EXERCISE, TIMES, UNIT, answers_text, lesson_text, write_course

from grader.build.lesson import AuthoringError, read_lesson, read_syllabus
from grader.build.lint import lint


def problems(tmp_path: Path, lesson: str | None = None, answers: str | None = None) -> list[str]:
    paths = write_course(tmp_path, lesson, answers)
    unit = read_syllabus(paths.curriculum).unit(UNIT)
    return lint(read_lesson(paths.curriculum / UNIT, unit), paths.curriculum)


def test_a_well_written_unit_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("Make `double`", "Make `twice`", "its prompt does not name it"),
        ("expect(double(10))", "expect(twice(10))", "which no cell before it defines"),
        (
            '### BEGIN HIDDEN TESTS\nexpect(double(0), about="no dose at all").equals(0)\n### END HIDDEN TESTS',
            "",
            "has no hidden tests",
        ),
        (
            "expect(double(10)).equals(20)",
            "expect(double).equals(20)",
            "gives `double` away: 20 can be copied",
        ),
        (
            "expect(double(10)).equals(20)",
            "expect(double).near(20.25, tolerance=0.001)",
            "gives `double` away: 20.25 can be copied",
        ),
        ("double a dose (2 points)", "double a dose (3 points)", "says 3 points, its check gives 2"),
        ("1 point: names", "2 points: names", "adds up to 2"),
        ('rubric="judge" points=1', 'rubric="judge" points=9', "a fifth is the most"),
        ("# ## Take away\n", "# ## Take away\n# [there](#Nowhere)\n", "points to no heading"),
        ("# ## Take away\n", "# ## Take away\n# [file](missing.csv)\n", "points to no file"),
        ("# ## Take away\n", "# ## Take away\n# ![](doses.png)\n", "has no alt text"),
        ("# %% predict=", "# %%\nplt.show()\n\n# %% predict=", "has no line '*In words:"),
        ("**dose**", "**dosage**", "'dosage' is not in curriculum/glossary.yml"),
        ('kind="debug"', 'kind="make"', 'no exercise of kind="debug"'),
        ('kind="faded"', 'kind="hard"', "has kind 'hard'"),
        ("{{outcomes}}", "", "has no line {{outcomes}}"),
        ('check="triple"', 'check="double"', "stands 2 times"),
        ("expect(double(10))", "expect(double.__name__)", "asks for `double.__name__`"),
        ("expect(double(10))", "expect(double(10).__class__.__name__)", "asks for `double(10).__class__`"),
        ("expect(double(10))", "expect(callable(double))", "asks for `callable(double)`"),
        ("expect(double(10))", "expect(source_of(double))", "asks for `source_of(double)`"),
        ("points=2\nexpect(triple", "points=0\nexpect(triple", "has points=0"),
        ('# %% [markdown] answer="judge"', "# %% [markdown]", "needs both a rubric cell and an answer cell"),
    ],
)
def test_a_flaw_in_the_lesson_is_named(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    text = lesson_text()
    assert old in text
    found = "\n".join(problems(tmp_path, lesson=text.replace(old, new, 1)))
    assert complaint in found


@pytest.mark.parametrize("visible", ["near(20.3, tolerance=0.05)", "equals(2)", "equals(True)"])
def test_a_rounded_number_or_one_that_the_task_says_gives_nothing_away(tmp_path: Path, visible: str) -> None:
    text = lesson_text().replace("expect(double(10)).equals(20)", f"expect(double).{visible}", 1)
    assert "can be copied" not in "\n".join(problems(tmp_path, lesson=text))


def checkpoint(tmp_path: Path, exercises: int, kind: str = "checkpoint", header: str = "") -> list[str]:
    """Lint the small unit, made longer, without an exercise to debug."""
    lesson, answers = lesson_text().replace('kind="debug"', f'kind="make"{header}'), answers_text()
    names = [f"extra_{number}" for number in range(exercises - len(TIMES))]
    more = "\n".join(EXERCISE.format(name=n, times=7, kind="make") for n in names)
    paths = write_course(
        tmp_path,
        lesson.replace(CLOSING, more + "\n" + CLOSING),
        answers + "\n" + "\n".join(ANSWERS.format(name=n, times=7) for n in names),
    )
    syllabus = paths.curriculum / "syllabus.yml"
    syllabus.write_text(syllabus.read_text() + f"    kind: {kind}\n")
    unit = read_syllabus(paths.curriculum).unit(UNIT)
    return lint(read_lesson(paths.curriculum / UNIT, unit), paths.curriculum)


def test_a_checkpoint_may_be_longer_and_needs_nothing_to_debug(tmp_path: Path) -> None:
    assert checkpoint(tmp_path / "a", exercises=14) == []
    assert "has 15 graded exercises" in "\n".join(checkpoint(tmp_path / "b", exercises=15))
    ordinary = "\n".join(checkpoint(tmp_path / "c", exercises=11, kind="unit"))
    assert "has 11 graded exercises" in ordinary and 'no exercise of kind="debug"' in ordinary


def test_an_exercise_points_back_to_units_that_exist(tmp_path: Path) -> None:
    assert checkpoint(tmp_path / "a", exercises=5, header=f' revisit="{UNIT}"') == []
    found = checkpoint(tmp_path / "b", exercises=5, header=f' revisit="{UNIT}, 99-nowhere"')
    assert found == [
        "exercise 'sixfold' points back to '99-nowhere', which curriculum/syllabus.yml does not know."
    ]


@pytest.mark.parametrize(
    ("visible", "complaint"),
    [
        (
            "doses = [1, 2]\nexpect(double(doses)).equals(sum(doses))",
            "from `doses` after the intern's function had it",
        ),
        (
            "doses = {'a': 1}\nresult = double(doses)\nexpect(result).near(doses['a'], tolerance=1)",
            "from `doses` after the intern's function had it",
        ),
        (
            "for dose in [[1], [2]]:\n    expect(calling(double, dose)).returns(len(dose))",
            "from `dose` after the intern's function had it",
        ),
        ("expect(double(1)).equals(tables['b'])", "from `tables`, which an intern's cell can change"),
        ("doses = [1, 2]\nexpect(double([*doses])).equals(sum(doses))", ""),
        ("doses = [1, 2]\nwanted = sum(doses)\nexpect(double(doses)).equals(wanted)", ""),
        ("for dose, wanted in [(1, 2), (2, 4)]:\n    expect(double(dose)).equals(wanted + 0 * dose)", ""),
        ("expect(double(1)).equals(LIMITS['low'])", ""),
    ],
)
def test_a_check_that_expects_what_an_intern_can_change_is_refused(
    tmp_path: Path, visible: str, complaint: str
) -> None:
    """For example `expect(total(d)).equals(sum(d))`, which a function that empties `d` would meet."""
    text = lesson_text().replace("expect(double(10)).equals(20)", visible)
    text = text.replace(
        "# %% predict=", "# %%\nLIMITS = {'low': 2}\ntables = open('doses.csv').read()\n\n# %% predict="
    )
    found = [p for p in problems(tmp_path, lesson=text) if "computes what it expects" in p]
    assert complaint in "\n".join(found)
    assert len(found) == bool(complaint)


def test_a_stub_that_takes_other_parameters_is_named(tmp_path: Path) -> None:
    text = lesson_text().replace(
        "def double(dose_mg):",
        "### BEGIN SOLUTION\ndef double(dose_mg):\n    return dose_mg * 2\n### STUB\n# def double(mg):\n#     return None\n### END SOLUTION\ndef _rest(dose_mg):",
        1,
    )
    assert "in the stub of 'double'" in "\n".join(problems(tmp_path, lesson=text))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (
            '# %% right="double" how="adding"',
            '# %% right="triple" how="adding"',
            "1 right answers for 'double'",
        ),
        (
            '# %% wrong="double" misconception="name_error"',
            '# %% wrong="triple" misconception="name_error"',
            "3 wrong answers for 'double'",
        ),
        ("# hint: Try another dose.\n", "", "has 2 hints"),
        ('misconception="name_error"', 'misconception="thinks_too_much"', "'thinks_too_much' is not in"),
        (
            '# %% right="double" how="adding"',
            '# %% right="treble" how="adding"',
            "which is no exercise of this unit",
        ),
    ],
)
def test_a_flaw_in_the_answers_is_named(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    text = answers_text()
    assert old in text
    assert complaint in "\n".join(problems(tmp_path, answers=text.replace(old, new, 1)))


LOOP = """\
# %% right="double" how="one by one"{style}
def double(dose_mg):
    doses_mg = [dose_mg, dose_mg]
    total_mg = 0
    for i in range(len(doses_mg)):
        total_mg = total_mg + doses_mg[i]
    return total_mg
"""


@pytest.mark.parametrize(
    ("style", "complaint"),
    [
        ("", 'brings up a note on style: add style="range_len_needless"'),
        (' style="return_is_call"', "'range_len_needless' comes first"),
        (' style="untidy"', "has style='untidy'; the notes on style are range_len_needless, "),
        (' style="range_len_needless"', ""),
    ],
)
def test_a_right_answer_names_the_note_on_style_that_it_brings_up(
    tmp_path: Path, style: str, complaint: str
) -> None:
    found = problems(tmp_path, answers=answers_text() + "\n" + LOOP.format(style=style))
    assert complaint in "\n".join(found)
    assert bool(found) == bool(complaint)


def test_a_note_on_style_that_does_not_come_up_is_named(tmp_path: Path) -> None:
    answers = answers_text().replace('how="adding"', 'how="adding" style="return_is_call"', 1)
    assert 'style="return_is_call", but no note comes up' in "\n".join(problems(tmp_path, answers=answers))


def test_the_worked_solution_brings_up_no_note_on_style(tmp_path: Path) -> None:
    found = problems(tmp_path, lesson=lesson_text().replace("return dose_mg * 2", "return(dose_mg * 2)", 1))
    assert "the worked solution of 'double' brings up the note on style 'return_is_call'" in "\n".join(found)


def test_a_cell_of_answers_that_answers_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AuthoringError, match="neither right"):
        problems(tmp_path, answers=answers_text() + "\n# %%\nx = 1\n")
