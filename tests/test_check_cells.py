"""A check looks at the answer as it stands now, or says why it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from check_shell import Notebook, Ran, notebook

from grader.check import install
from grader.check.session import current

BEGIN = "from grader.check import *\nbegin('01-first-code', 'bmi', title='The body mass index')\n"
CHECK = BEGIN + "expect(bmi).near(22.857, tolerance=0.01)\ndone()\n"
CALL = BEGIN + "expect(bmi(70, 1.75)).near(22.857, tolerance=0.01)\ndone()\n"
NOT_RUN = "Your answer cell has not been run yet. Click in it, press Shift and Enter, then run this check."
STOPPED = (
    "The last time you ran your answer cell, Python stopped in it. So this check would see your older work."
)
WITHOUT_VALUE = (
    "Your cell ran, but no line in it gives `bmi` a value. `print` only shows a value. "
    "Begin the line with `bmi =`."
)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Notebook]:
    monkeypatch.chdir(tmp_path)
    current.tries.clear()
    with notebook() as fresh:
        install()
        yield fresh


def answer(opened: Notebook, source: str) -> Ran:
    return opened.run(source, "exercise-bmi")


def check(opened: Notebook, source: str = CHECK) -> Ran:
    return opened.run(source, "check-bmi")


def test_a_check_before_its_answer_cell_asks_to_run_that_cell(opened: Notebook) -> None:
    opened.run("bmi = 3", "code-004")
    assert check(opened).text.rstrip() == f"Not yet: The body mass index\n{NOT_RUN}"
    answer(opened, "bmi = 70 / 1.75**2")
    assert check(opened).error is None


@pytest.mark.parametrize("broken", ["bmi = 70 / 1.75 **", "bmi = 70 / 0", "bmi = 70 / 1.75 ** 2\nprint(bmj)"])
def test_after_an_error_in_the_answer_cell_the_check_does_not_judge_the_older_work(
    opened: Notebook, broken: str
) -> None:
    answer(opened, "bmi = 3")
    answer(opened, broken)
    ran = check(opened)
    assert STOPPED in ran.text
    assert "22.8" not in ran.text
    answer(opened, "bmi = 70 / 1.75**2")
    assert check(opened).error is None


@pytest.mark.parametrize("source", ["print(70 / 1.75**2)", "70 / 1.75**2", "bmi: 22.857"])
def test_a_cell_that_ran_and_gave_the_name_no_value_is_told_so(opened: Notebook, source: str) -> None:
    answer(opened, source)
    assert WITHOUT_VALUE in check(opened).text


def test_a_name_spelled_in_another_way_is_pointed_out(opened: Notebook) -> None:
    answer(opened, "BMI = 22.857")
    assert "It gives a value to the name `BMI`, and the task asks for the name `bmi`." in check(opened).text


def test_a_missing_function_is_told_as_a_function(opened: Notebook) -> None:
    answer(opened, "print('hello')")
    text = "no line in it makes the function `bmi`. Begin its first line with `def bmi(`."
    assert text in check(opened, CALL).text


def test_a_missing_name_comes_before_the_hints_of_the_catalogue(opened: Notebook, tmp_path: Path) -> None:
    from grader.check import Catalogue, Entry, fingerprint

    catalogue = Catalogue("01-first-code")
    yielded = fingerprint("01-first-code", "bmi", 1, "error NameError")
    catalogue.add("bmi", yielded, Entry("name_error", ("Catalogued.",) * 3))
    catalogue.save(tmp_path / "hints.json")
    answer(opened, "print(22.857)")
    ran = check(opened)
    assert WITHOUT_VALUE in ran.text
    assert "Hint:" not in ran.text


def test_an_answer_in_a_cell_that_the_intern_added_is_judged(opened: Notebook) -> None:
    answer(opened, "bmi = 1 / 0")
    opened.run("bmi = 70 / 1.75**2", "6f0f-uuid")
    assert check(opened).error is None


@pytest.mark.parametrize(
    "source",
    [
        "%%time\nbmi = 70 / 1.75**2",
        "%%capture kept\nbmi = 70 / 1.75**2",
        "%time bmi = 70 / 1.75**2",
        "!echo hello\nbmi = 70 / 1.75**2",
        "found = !echo hello\nbmi = 70 / 1.75**2",
        "bmi = 70 / 1.75**2\nbmi?",
        "%load_ext autoreload\nbmi = 70 / 1.75**2",
        "%%prun -q\nbmi = 70 / 1.75**2",
        "from answers import *",
        "%run answers.py",
        "globals()['bmi'] = 70 / 1.75**2",
        "match [70 / 1.75**2]:\n    case [bmi]:\n        pass",
        "(bmi := 70 / 1.75**2)",
        "async def one():\n    return 70 / 1.75**2\nbmi = await one()",
    ],
)
def test_an_answer_in_an_added_cell_counts_however_ipython_reads_it(
    opened: Notebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    (tmp_path / "answers.py").write_text("bmi = 70 / 1.75**2\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert opened.run(source, "6f0f-uuid").error is None
    assert check(opened).text.startswith('"The body mass index": 1 check')


def test_a_magic_in_the_answer_cell_that_makes_no_name_is_still_told(opened: Notebook) -> None:
    answer(opened, "%%time\nprint(70 / 1.75**2)")
    assert WITHOUT_VALUE in check(opened).text
    answer(opened, "%run -n answers.py\nprint(1)")
    assert WITHOUT_VALUE not in check(opened).text


def test_where_cells_have_no_ids_nothing_changes(opened: Notebook) -> None:
    opened.run("bmi = 3")
    opened.run("bmi = 1 / 0")
    assert "bmi should be about 22.86. It is 3." in opened.run(CHECK).text
    opened.run("del bmi")
    assert "The check looks for the name `bmi`, and it does not exist yet." in opened.run(CHECK).text


def test_nothing_is_said_of_cells_that_ran_before_anybody_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with notebook() as fresh:
        fresh.run("bmi = 3", "exercise-bmi")
        fresh.run("1 + 1", "code-001")
        check(fresh)
        assert "bmi should be about 22.86." in check(fresh).text


def test_grading_judges_whatever_the_cells_left_behind(
    opened: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROUNDS_GRADING", "1")
    opened.run("bmi = 70 / 1.75**2", "code-001")
    assert check(opened).error is None
    answer(opened, "bmi = 1 / 0")
    assert [o.status for o in check(opened).outcomes] == ["passed"]
    answer(opened, "del bmi")
    outcome = check(opened).outcomes[-1]
    assert outcome.message.startswith("The check looks for the name `bmi`")
    assert outcome.hint
