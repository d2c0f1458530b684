"""Notes on style: which habits bring one up, and what is left in peace."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from check_shell import BEGIN, Notebook, notebook

from grader.check.session import current
from grader.check.style import DETECTORS, note_on

CURRICULUM = Path(__file__).parent.parent / "curriculum"


def test_every_note_is_a_habit_that_the_course_knows() -> None:
    with (CURRICULUM / "misconceptions.csv").open(encoding="utf-8", newline="") as file:
        assert set(DETECTORS) <= {row["id"] for row in csv.DictReader(file)}


@pytest.mark.parametrize(
    ("style", "line", "source"),
    [
        ("range_len_needless", 1, "for i in range(len(rates)):\n    total = total + rates[i]"),
        ("range_len_needless", 1, "for i in range(0, len(rates)):\n    print(rates[i])"),
        ("range_len_needless", 2, "high = []\nlow = [rates[i] for i in range(len(rates)) if rates[i] < 60]"),
        ("range_len_needless", 1, "for i in range(len(a)):\n    print(a[i])\nfor i in range(3):\n    print(i)"),
        ("map_to_boolean_with_if", 2, "def f(age):\n    if age > 17:\n        return True\n    else:\n        return False"),
        ("map_to_boolean_with_if", 2, "def f(age):\n    if age < 18:\n        return False\n    return True"),
        ("map_to_boolean_with_if", 1, "if a > 1 and not b:\n    fever = True\nelse:\n    fever = False"),
        ("map_to_boolean_with_if", 1, "adult = True if age >= 18 else False"),
        ("return_is_call", 2, "def f(x):\n    return(x + 1)"),
        ("compare_bool_literal", 1, "if smokes == True:\n    print(1)"),
        ("compare_bool_literal", 1, "alive = table[table['died'] != True]"),
        ("manual_for_update", 3, "for day in range(7):\n    print(day)\n    day = day + 1"),
        ("manual_for_update", 2, "for day in range(7):\n    day += 1\n    print(day)"),
        ("manual_for_update", 3, "for dose in doses:\n    print(dose)\n    dose += 1"),
    ],
)  # fmt: skip
def test_a_habit_brings_up_its_note_with_the_line(style: str, line: int, source: str) -> None:
    note = note_on(source)
    assert note is not None
    assert (note.style, note.line) == (style, line)
    assert note.text.startswith(f"Line {line} of your cell ")


@pytest.mark.parametrize(
    "source",
    [
        "for i in range(len(rates)):\n    print(i, rates[i])",
        "for i in range(len(rates)):\n    rates[i] = rates[i] * 2",
        "for i in range(len(a)):\n    total += a[i] * b[i]",
        "for i in range(1, len(rates)):\n    print(rates[i])",
        "for i in range(len(rates)):\n    if rates[i] > 90:\n        break\nprint(i)",
        "for i in range(len(rates)):\n    if rates[i] > 90:\n        rates.remove(rates[i])",
        "if rates and max(rates) > 90:\n    high = True\nelse:\n    high = False",
        "if a > 1:\n    x = True\nelif b > 1:\n    x = True\nelse:\n    x = False",
        "def f(a):\n    if a > 9:\n        return True\n    if a < 1:\n        return True\n    return False",
        "for a in ages:\n    if a > 99:\n        old = True\n",
        "def f(a, b):\n    return (a + b) / 2",
        "def f(a, b):\n    return (a, b)",
        "def f(a, b):\n    return(a + b) / 2",
        "assert is_adult(18) == True",
        "if answer is True:\n    pass",
        "for line in lines:\n    line = line.strip()\n    kept.append(line)",
        "for dose in doses:\n    dose = dose + 1\n    more.append(dose)",
        "while day < 7:\n    day = day + 1",
        "def broken(:\n",
        "(" * 9999,
    ],
)
def test_what_has_its_reason_is_left_in_peace(source: str) -> None:
    assert note_on(source) is None


def test_the_first_line_has_the_only_note() -> None:
    note = note_on("if a == True:\n    x = 1\nfor i in range(3):\n    i += 1")
    assert note is not None and note.style == "compare_bool_literal"


LOOP = "def total(rates):\n    found = 0\n    for i in range(len(rates)):\n        found = found + rates[i]\n    return {gives}"
CHECK = BEGIN.format(exercise="total", reread="") + "expect(total([60, 70])).equals(130)\ndone()\n"
NOTE = (
    "A note on style, without points: Line 3 of your cell counts positions with `range(len(rates))`, and uses each position "
    "only to fetch its item. A `for` loop can also hand you the items themselves.\n"
)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Notebook]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ROUNDS_GRADING", raising=False)
    current.tries.clear()
    with notebook() as fresh:
        fresh.run("import grader.check; grader.check.install()")
        yield fresh


def test_the_notebook_shows_the_note_below_what_passed(opened: Notebook) -> None:
    opened.run(LOOP.format(gives="found"), cell_id="exercise-total")
    said = opened.run(CHECK, cell_id="check-total").text
    assert said.endswith("the rest is marked when you submit.\n" + NOTE)


def test_an_answer_that_does_not_pass_has_other_worries(opened: Notebook) -> None:
    opened.run(LOOP.format(gives="0"), cell_id="exercise-total")
    assert "style" not in opened.run(CHECK, cell_id="check-total").text


def test_without_the_text_of_the_answer_there_is_no_note(opened: Notebook) -> None:
    opened.run(LOOP.format(gives="found"))
    assert "style" not in opened.run(CHECK).text
