"""Each question of the placement is run: what the key says is what Python does, and a flaw is named in a sentence."""

from __future__ import annotations

import contextlib
import io
import shutil
import traceback
from pathlib import Path

import matplotlib
import pytest

from grader.build.lesson import AuthoringError, read_syllabus
from grader.paths import course_paths
from grader.placement.questions import Question, check_questions, problems, read_questions

CURRICULUM = course_paths().curriculum
LEVELS = read_questions(CURRICULUM).levels
EVERY = [question for level in LEVELS for question in level.questions]
STOPS = "Python stops with an error"


def run(question: Question, code: str) -> tuple[str, int | None]:
    """Run a question's program; return what it prints, and the number of the line at which Python stopped."""
    matplotlib.use("Agg")
    for name, text in question.files.items():
        Path(name).write_text(text, encoding="utf-8")
    space: dict[str, object] = {}
    exec(question.patient, space)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(code, "program", "exec"), space)
            exec(question.look, space)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            return STOPS, next(frame.lineno for frame in reversed(frames) if frame.filename == "program")
    return printed.getvalue().strip(), None


@pytest.mark.parametrize(
    "question", [q for q in EVERY if q.kind != "wrong_line"], ids=lambda question: str(question.id)
)
def test_the_right_answer_is_what_python_prints(
    question: Question, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    printed, _ = run(question, question.code)
    assert question.is_right(printed)
    assert not any(question.is_right(wrong.text) for wrong in question.wrong)


@pytest.mark.parametrize(
    "question", [q for q in EVERY if q.kind == "wrong_line"], ids=lambda question: str(question.id)
)
def test_the_wrong_line_is_wrong_and_mending_it_is_enough(
    question: Question, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    number = int(question.right.removeprefix("Line "))
    lines = question.code.splitlines()
    printed, stopped_at = run(question, question.code)
    assert printed != question.should_print
    assert stopped_at in (None, number)
    lines[number - 1] = question.mended
    assert run(question, "\n".join(lines)) == (question.should_print, None)


def test_the_questions_have_no_flaw_that_the_lint_knows() -> None:
    assert problems(read_questions(CURRICULUM), CURRICULUM) == []


def test_each_unit_before_the_last_has_its_level() -> None:
    questions = read_questions(CURRICULUM)
    levels = [level.unit for level in questions.levels]
    python = [f"{number:02}" for number in range(1, len(levels) + 1)]
    for unit in read_syllabus(CURRICULUM).units:
        number, _, name = unit.id.partition("-")
        if number in python and "checkpoint" not in name:
            assert unit.id in levels


def test_the_finished_syllabus_has_a_unit_for_each_level() -> None:
    questions = read_questions(CURRICULUM)
    units = {unit.id for unit in read_syllabus(CURRICULUM).units}
    wanted = {*(level.unit for level in questions.levels), questions.then}
    missing = wanted - units
    if missing:
        pytest.skip(f"not in the syllabus yet, so their questions are not asked: {sorted(missing)}")
    assert len(wanted) == 9


def test_the_order_of_the_choices_gives_nothing_away() -> None:
    places = [q.choices.index(q.right) for q in EVERY if q.kind != "wrong_line" and q.choices]
    assert {0, 1, 2} <= set(places), "the right answer stands at different places"


def test_typed_answers_are_read_as_people_write_them() -> None:
    [saturation] = [q for q in EVERY if q.id == "lowest-saturation"]
    for written in ("91", " 91 ", "91.0", "91,0", '"91"'):
        assert saturation.is_right(written)
    for wrong in ("", "9 1", "91 %", "error"):
        assert not saturation.is_right(wrong)
    assert "first value that is lower" in saturation.explain("93")
    assert saturation.explain("4711") == saturation.why


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("unit: 03-repetition", "unit: 03-loops", "'03-loops'"),
        ("unit: 02-decisions", "unit: 20-decisions", "levels stand in order"),
        ("unit: 01-first-code", "unit: 01-first-cod", "the syllabus calls unit 01 '01-first-code'"),
        ("first: 03-repetition", "first: 03-repetitions", "which is none of the levels"),
        ("then: 09-learning-from-data", "then: 10-learning", "the unit behind the last level"),
        ("misconception: if_is_loop", "misconception: if_loops", "not in curriculum/misconceptions.csv"),
        ("id: two-ifs", "id: breathing-25", "stands 2 times"),
        ("right: Line 4", "right: Line 40", "the number of a line of the program"),
        ('text: "80 2"', 'text: "50 1"', "has the same answer twice"),
        ("patient: breaths_per_min = 25", "", "give her values as lines of code"),
        ('should_print: "1000"', "", "what comes then in `should_print`"),
        ('source: "No clinical rule: the wards are invented."', "", "has no source"),
        ('because: "Line 4 is right: its four spaces say that it belongs to the if."', 'because: ""', "does not say why"),
    ],
)  # fmt: skip
def test_a_flaw_in_a_question_is_named(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    with pytest.raises(AuthoringError) as refused:
        check_questions(changed(tmp_path, old, new))
    assert complaint in str(refused.value)


def test_the_number_of_choices_and_of_questions_is_held() -> None:
    questions = read_questions(CURRICULUM).model_copy(deep=True)
    questions.levels[0].questions.pop()
    questions.levels[1].questions[0].wrong.pop()
    questions.levels[4].questions[0].wrong.clear()
    found = "\n".join(problems(questions, CURRICULUM))
    assert "'01-first-code' has 2 questions; write at least 3" in found
    assert "'breathing-25' has 2 wrong choices; write 3" in found
    assert "'second-name' is typed and knows no wrong answer" in found


def test_a_field_that_is_missing_or_unknown_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(AuthoringError, match=r"levels\.0\.questions\.0\.why"):
        read_questions(changed(tmp_path, "        why:", "        wy:"))
    with pytest.raises(AuthoringError, match="is not YAML"):
        read_questions(changed(tmp_path, "first: ", "first: ["))


def changed(tmp_path: Path, old: str, new: str) -> Path:
    """Copy the curriculum's shared files, with a change in the questions."""
    text = (CURRICULUM / "placement.yml").read_text("utf-8")
    assert old in text
    for name in ("syllabus.yml", "misconceptions.csv"):
        shutil.copy(CURRICULUM / name, tmp_path)
    (tmp_path / "placement.yml").write_text(text.replace(old, new, 1), "utf-8")
    return tmp_path
