"""What an intern sees below a check cell, and what a grader reads there, in real notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest
from check_shell import BEGIN, Notebook, notebook

from grader.check import MIME_TYPE, Catalogue, Entry, Outcome, fingerprint

BMI = "def bmi(weight_kg, height_m):\n    {body}\n"
RIGHT = BMI.format(body="return weight_kg / height_m**2")
VISIBLE = "expect(bmi(70, 1.75)).near(22.857, tolerance=0.01)\ndone()\n"
HIDDEN = VISIBLE + 'expect(bmi(3.5, 0.5), about="a newborn").near(14.0, tolerance=0.01)\n'


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Notebook]:
    from grader.check.session import current

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ROUNDS_GRADING", "1")
    current.tries.clear()
    with notebook() as fresh:
        yield fresh


def test_a_check_that_passes_says_so_and_never_that_all_is_correct(opened: Notebook) -> None:
    opened.run(RIGHT)
    ran = opened.check(HIDDEN)
    assert ran.text == (
        '"bmi": 1 check that you can see passes. Not everything is tested here: the rest is marked when you submit.\n'
    )
    assert [(o.status, o.number) for o in ran.outcomes] == [("passed", 1)]
    assert ran.error is None


def test_a_check_that_fails_shows_a_box_of_plain_lines_and_no_traceback(opened: Notebook) -> None:
    opened.run(BMI.format(body="return weight_kg / height_m"))
    ran = opened.check(HIDDEN)
    assert ran.text.rstrip().split("\n") == [
        "Not yet: bmi",
        "bmi(70, 1.75) should be about 22.86. Your function gave 40.0.",
        "Hint: The course does not know this mistake yet. Put the worked example beside your answer and compare them one line at a time.",
        "Next step: Change your answer, run its cell, then run this check again.",
    ]
    assert ran.error is not None
    assert ran.text.isascii()
    again = opened.check(HIDDEN)
    assert 'Next step: Read "The worked example" again' in again.text
    assert again.text.split("\n")[2] != ran.text.split("\n")[2]


def test_a_name_of_the_intern_is_shown_as_a_name(opened: Notebook) -> None:
    opened.run("heart_rate = 88")
    assert "heart_rate should be 80. It is 88.\n" in opened.check("expect(heart_rate).equals(80)").text
    assert "len('ab') should be 3. It is 2.\n" in opened.check("expect(len('ab')).equals(3)").text


@pytest.mark.parametrize(
    ("check", "shown"),
    [
        ("result = None\nexpect([result is None for result in results]).equals([True])", "[result is None for result in results]"),
        ("n = 3\nexpect((lambda n: n)(results)).equals([True])", "(lambda n: n)(results)"),
        ("def first(rows):\n    results = rows\n    return results[0]\nexpect(first(results)).equals(True)", "Your answer"),
        ("def first(rows):\n    results = rows\n    return results[0]\nexpect(results).equals([True])", "results"),
        ("n = 0\nexpect(results[n]).equals(True)", "results[0]"),
    ],
)  # fmt: skip
def test_the_expression_shown_is_one_that_the_intern_can_read(
    opened: Notebook, check: str, shown: str
) -> None:
    opened.run("results = [3]")
    ran = opened.check(check)
    assert f"\n{shown} should be " in ran.text
    assert "Your function" not in ran.text


def test_a_class_of_the_interns_is_not_called_a_function(opened: Notebook) -> None:
    opened.run("class Letter:\n    def __init__(self, age):\n        self.age = age")
    assert "Your function" not in opened.check("expect(Letter(3)).equals(3)").text


def test_box_and_last_line_name_the_exercise_by_its_heading(opened: Notebook) -> None:
    start = "from grader.check import *\nbegin('01-first-code', 'bmi', title='Body mass index', reread='A')\n"
    opened.run(RIGHT)
    passed = opened.run(start + VISIBLE)
    assert passed.text.startswith('"Body mass index": 1 check that you can see passes.')
    failed = opened.run(start + "expect(bmi(1, 1)).equals(0)")
    assert failed.text.startswith("Not yet: Body mass index\n")
    assert failed.outcomes[-1].exercise == "bmi"


def test_the_next_step_is_short_and_varies(opened: Notebook) -> None:
    opened.run(RIGHT)
    texts = [opened.check("expect(bmi(1, 1)).equals(0)").text.rstrip().split("\n")[-1] for _ in range(5)]
    assert len(set(texts)) == 5
    assert all(len(text) < 75 for text in texts)


def test_a_hidden_case_shows_its_kind_and_neither_values_nor_code(opened: Notebook) -> None:
    opened.run(BMI.format(body="return weight_kg / height_m**2 if weight_kg > 5 else 987654"))
    ran = opened.check(HIDDEN)
    assert "Your answer does not hold yet for: a newborn." in ran.text
    outcome = ran.outcomes[-1]
    assert (outcome.status, outcome.hidden, outcome.about, outcome.number) == (
        "not_yet",
        True,
        "a newborn",
        2,
    )
    for secret in ("987654", "3.5", "0.5", "14"):
        assert secret not in ran.text + outcome.message + outcome.hint + str(ran.error)


def test_an_error_in_a_hidden_case_shows_neither_values_nor_kind_nor_place(opened: Notebook) -> None:
    opened.run(
        BMI.format(body="return weight_kg / height_m**2 if weight_kg > 5 else {}[weight_kg, height_m]")
    )
    ran = opened.check(HIDDEN)
    outcome = ran.outcomes[-1]
    assert (outcome.status, outcome.error_type, outcome.line, outcome.hidden) == (
        "error",
        None,
        None,
        True,
    )
    assert outcome.message == "Your code stopped with an error for: a newborn."
    for secret in ("3.5", "line", "KeyError", "key", "bmi("):
        assert secret not in ran.text + outcome.message + outcome.hint, secret


def test_what_the_interns_code_prints_during_hidden_cases_reaches_nobody(opened: Notebook) -> None:
    opened.run(BMI.format(body="print('called with', weight_kg)\n    return weight_kg / height_m**2"))
    ran = opened.check(HIDDEN)
    assert "called with 70" in ran.text
    assert "called with 3.5" not in ran.text
    assert opened.run("print('back')").text == "back\n"


def test_warnings_and_progress_bars_in_a_check_write_nothing_to_stderr(opened: Notebook) -> None:
    opened.run(
        BMI.format(
            body="import sys, warnings; warnings.warn('old'); print('busy', file=sys.stderr); return 1"
        )
    )
    assert opened.check(HIDDEN).stderr == ""
    assert opened.run("import sys; print('back', file=sys.stderr)").stderr == "back\n"


def test_an_error_in_the_interns_function_shows_their_line_and_no_frame_of_the_check(
    opened: Notebook,
) -> None:
    opened.run(BMI.format(body="return weight / height_m**2"))
    ran = opened.check(VISIBLE)
    assert ran.text.rstrip().split("\n")[:3] == [
        "Not yet: bmi",
        "Your code stopped with an error. It happened in line 2 of your cell, in the function `bmi`: return weight / height_m**2",
        "Python does not know the name `weight`. Did you mean `weight_kg`?",
    ]
    assert "expect(" not in ran.text
    outcome = ran.outcomes[-1]
    assert (outcome.status, outcome.number, outcome.error_type, outcome.line) == ("error", 1, "NameError", 2)
    assert isinstance(ran.error, NameError)


def test_a_check_before_its_answer_asks_to_run_the_answers_cell(opened: Notebook) -> None:
    opened.run("bmi_value = 3")
    ran = opened.check("expect(bmi_values).equals(3)")
    assert "The check looks for the name `bmi_values`, and it does not exist yet." in ran.text
    assert "There is a name `bmi_value`. Is that the one?" in ran.text
    assert "Did you run the cell with your answer?" in ran.text


def test_a_value_that_the_check_cannot_use_is_told_as_the_interns(opened: Notebook) -> None:
    opened.run("patients = None")
    ran = opened.check("expect(len(patients)).equals(3)")
    assert "The check could not use your answer. Your code treats None as if it held items." in ran.text
    assert ran.outcomes[-1].error_type == "TypeError"


def test_a_catalogued_wrong_answer_brings_up_its_own_hints_in_turn(opened: Notebook, tmp_path: Path) -> None:
    catalogue = Catalogue("01-first-code")
    wrong = fingerprint("01-first-code", "bmi", 1, "0.00228571")
    broken = fingerprint("01-first-code", "bmi", 1, "error NameError")
    catalogue.add("bmi", wrong, Entry("unit_mixup", ("First?", "Second.", "Third.")))
    catalogue.add("bmi", broken, Entry("name_error", ("Which name?", "", "")))
    catalogue.save(tmp_path / "hints.json")
    opened.run(BMI.format(body="return weight_kg / (height_m * 100)**2"))
    texts = [opened.check(VISIBLE).text for _ in range(4)]
    assert ["Hint: First?" in texts[0], "Hint: Second." in texts[1], "Hint: Third." in texts[2]] == [True] * 3
    assert "Hint: Third." in texts[3]
    assert opened.check(VISIBLE).outcomes[-1].misconception == "unit_mixup"
    opened.run(BMI.format(body="return weight"))
    assert opened.check(VISIBLE).outcomes[-1].misconception == "name_error"


def test_a_file_of_hints_that_cannot_be_read_does_not_stop_the_check(
    opened: Notebook, tmp_path: Path
) -> None:
    (tmp_path / "hints.json").write_text("{broken")
    opened.run(RIGHT)
    assert opened.check(VISIBLE).error is None


def test_nothing_is_published_while_an_intern_works(
    opened: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ROUNDS_GRADING")
    opened.run(RIGHT)
    assert opened.check(VISIBLE).outcomes == []
    assert opened.check("expect(bmi(1, 1)).equals(0)").outcomes == []


def test_an_outcome_comes_back_from_json_as_it_was(opened: Notebook) -> None:
    import json

    opened.run(RIGHT)
    outcome = opened.check("expect(bmi(1, 1)).equals(0)").outcomes[-1]
    assert Outcome.from_dict(json.loads(outcome.to_json())) == outcome


def executed(*sources: str, folder: Path) -> list[Any]:
    """Run cells in a real kernel, errors allowed; return the cells."""
    document = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    nbclient.NotebookClient(
        document,
        kernel_name="python3",
        allow_errors=True,
        timeout=120,
        resources={"metadata": {"path": str(folder)}},
    ).execute()
    nbformat.validate(document)
    return list(document.cells)


def begin(exercise: str) -> str:
    return BEGIN.format(exercise=exercise, reread="")


def kinds(cell: Any) -> list[str]:
    return [o.output_type + (f" {o.name}" if o.output_type == "stream" else "") for o in cell.outputs]


def test_a_real_kernel_shows_errors_outcomes_and_figures_as_promised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROUNDS_GRADING", "1")
    draw = "import matplotlib.pyplot as plt\nplt.plot([1, 2], [3, 4], label='ward A')\nplt.xlabel('Day')\nplt.legend()\nplt.show()"
    look = "expect(figure()).has_x_label(contains='day').has_lines(1).has_legend()\nexpect(figure().axes[0].lines[0].y).equals([3, 4])\n"
    cells = executed(
        "def bmi(w, h):\n    import warnings\n    warnings.warn('old')\n    return w / h",
        begin("bmi") + HIDDEN,
        "1 / 0",
        "x = (1,",
        begin("bmi") + "expect(bmi('70', 2)).equals(35.0)",
        draw,
        begin("plot") + look,
        begin("other") + "figure()",
        "fig, ax = plt.subplots()\nbars = ax.bar(['a', 'b'], [1, 2])\nax.set_title('Beds')",
        begin("bars") + "expect(figure(fig)).has_bars(2).has_title('beds')\nexpect(figure(ax).axes[0].bars[1].height).near(2, 0.1)\ndone()\nexpect(figure()).has_y_label()",
        folder=tmp_path,
    )  # fmt: skip
    failed, zero, unread, broken, plot, other, bars = (cells[i] for i in (1, 2, 3, 4, 6, 7, 9))
    assert kinds(failed) == ["display_data", "error"]
    assert failed.outputs[0].data[MIME_TYPE]["status"] == "not_yet"
    assert failed.outputs[1].ename == "CheckFailed"
    assert failed.outputs[1].traceback[0] == "\x1b[1mNot yet: bmi\x1b[0m"
    assert kinds(zero) == ["error"]
    assert "Your code divides by zero." in zero.outputs[0].traceback
    assert kinds(unread) == ["error"]
    assert "The bracket ( is opened here and never closed." in unread.outputs[0].traceback
    assert kinds(broken) == ["display_data", "error"]
    assert broken.outputs[0].data[MIME_TYPE]["error_type"] == "TypeError"
    assert kinds(plot) == []
    assert "No figure was found." in other.outputs[-1].evalue
    assert kinds(bars) == ["stream stdout", "display_data", "display_data", "error"]
    assert bars.outputs[2].data[MIME_TYPE]["hidden"] is True


def test_a_check_leaves_no_name_behind_and_changes_none(opened: Notebook) -> None:
    opened.run(RIGHT + "\nlimit = 25")
    opened.check(f"import math\nlimit = 18.5\nfor cases in [1, 2]:\n    pass\n{VISIBLE}")
    assert (
        opened.run("print([name for name in ('cases', 'math') if name in globals()], limit)").text
        == "[] 25\n"
    )
    failed = opened.check(f"wanted = 1\nexpect(bmi(70, 1.75)).equals(wanted)\n{VISIBLE}")
    assert failed.error is not None
    assert opened.run("print('wanted' in globals())").text == "False\n"
