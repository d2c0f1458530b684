"""No mark hangs on what a learner's process says of itself alone: of its arguments, of names, of what it was given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.check import CheckFailed, observe
from grader.examine.job import JobCell
from grader.examine.limits import Limits
from grader.examine.run import Examiner

START = 'from grader.check import begin, calling, done, expect\nbegin("unit", "answer")\n'
LIES = """
import sys
side = sys.modules["grader.examine.learner"]
"""
SAYS_UNCHANGED = LIES + "side._after = lambda argument: None\n"


@pytest.fixture(scope="module")
def examiner() -> Iterator[Examiner]:
    with Examiner(["numpy", "pandas"], Limits(cell_seconds=10)) as started:
        yield started


def passes(examiner: Examiner, folder: Path, answer: str, *checks: str) -> list[bool]:
    cells = [JobCell(index=0, where="learner", source=answer, own=True)]
    cells += [JobCell(index=n, where="judge", source=START + text) for n, text in enumerate(checks, 1)]
    ran = examiner.run(cells, {}, folder)
    assert not ran.stopped
    return [ran.reports[n].error is None for n in range(1, len(checks) + 1)]


MERGED = "def merged(doses, changes):\n    new = doses{copied}\n    new.update(changes)\n    return new\n"
MERGES = """
doses = {"a": 1}
expect(calling(merged, doses, {"b": 2})).returns({"a": 1, "b": 2}).leaves_arguments_unchanged()
done()
expect(merged(doses, {}), about="the same doses again").equals({"a": 1})
"""


@pytest.mark.parametrize("lie", ["", SAYS_UNCHANGED])
def test_an_argument_that_was_changed_shows_in_the_next_call_whatever_is_said_of_it(
    examiner: Examiner, tmp_path: Path, lie: str
) -> None:
    assert passes(examiner, tmp_path, lie + MERGED.format(copied=".copy()"), MERGES) == [True]
    assert passes(examiner, tmp_path, lie + MERGED.format(copied=""), MERGES) == [False]


def test_what_the_check_changes_itself_crosses_with_the_next_call(examiner: Examiner, tmp_path: Path) -> None:
    check = "days = [1]\nexpect(total(days)).equals(1)\ndays.append(2)\nexpect(total(days)).equals(3)"
    table = (
        "import pandas\nt = pandas.DataFrame({'n': [1]})\nexpect(rows(t)).equals(1)\nexpect(rows(t)).equals(1)\n"
        "t.loc[1] = 5\nexpect(rows(t)).equals(2)"
    )
    answer = "def total(days):\n    return sum(days)\ndef rows(t):\n    return len(t)"
    assert passes(examiner, tmp_path, answer, check, table) == [True, True]


@pytest.mark.parametrize(
    "value", ["5", "'a'", "None", "True", "()", "(1, 'a')", "2.5", "frozenset({1})", "1000"]
)
def test_a_number_or_a_text_is_what_it_was_whatever_is_said_of_an_argument(
    examiner: Examiner, tmp_path: Path, value: str
) -> None:
    lie = LIES + "from grader.examine import wire\nside._after = lambda argument: wire.encode(observe(7))\n"
    lie = lie.replace("observe(7)", "7" if value not in ("5", "1000") else "8")
    check = f"value = {value}\nexpect(same(value)).equals({value})\nexpect(value).equals({value})\nexpect(same({value})).equals({value})"
    assert passes(examiner, tmp_path, lie + "def same(x):\n    return x", check) == [True]


def test_only_what_can_change_is_taken_for_changed() -> None:
    import numpy
    import pandas

    shared = [
        0,
        1.5,
        "a",
        b"a",
        None,
        True,
        (),
        (1, ("a",)),
        frozenset({1}),
        len,
        int,
        range(3),
        numpy.float64(2),
    ]
    assert [observe.can_change(value) for value in shared] == [False] * len(shared)
    own = [
        [],
        {},
        set(),
        ([],),
        bytearray(),
        numpy.zeros(2),
        pandas.Series([1]),
        CheckFailed.__new__(CheckFailed),
    ]
    assert [observe.can_change(value) for value in own] == [True] * len(own)


TEST_OF_TEST = """
def right(kg):
    return 15 * kg
def stops(version):
    return calling(test_dose, version).error is not None
expect(stops(right)).equals(False)
expect(stops(lambda kg: None)).equals(True)
done()
expect(stops(lambda kg: 15 * kg), about="another right version").equals(False)
expect(stops(lambda kg: 14 * kg), about="a version with another number").equals(True)
"""


@pytest.mark.parametrize(
    "fact",
    [
        "version.__name__ == 'right'",
        "version.__qualname__ == 'right'",
        "'lambda' not in repr(version)",
        "version.__code__.co_consts[1:] == (15,)",
        "15 in version.__code__.co_consts",
        "version.__module__ != '__main__'",
        "__import__('inspect').getsource(version).startswith('def right')",
        "len(version.__code__.co_code) > 20 and version.__code__.co_argcount == 1",
        "'kg' in __import__('inspect').signature(version).parameters",
    ],
)
def test_versions_of_a_function_are_known_apart_by_what_they_give_back_and_nothing_else(
    examiner: Examiner, tmp_path: Path, fact: str
) -> None:
    answer = f"def test_dose(version):\n    assert {fact}"
    one_right = "\n".join(line for line in TEST_OF_TEST.splitlines() if "another right" not in line)
    assert passes(examiner, tmp_path, answer, TEST_OF_TEST, one_right) == [False, False]


def test_a_test_that_looks_at_values_knows_the_versions_apart(examiner: Examiner, tmp_path: Path) -> None:
    answer = "def test_dose(version):\n    assert version(4) == 60\n    assert version(kg=2) == 30"
    assert passes(examiner, tmp_path, answer, TEST_OF_TEST) == [True]


def test_a_checks_function_gets_and_gives_copies_of_plain_data_and_its_errors_are_pythons(
    examiner: Examiner, tmp_path: Path
) -> None:
    answer = """
def use(f):
    import pandas
    try:
        f(0)
        return "no error"
    except ZeroDivisionError as error:
        return [str(error), f([1, {"a": 2.5}]), len(f(pandas.DataFrame({"n": [1, 2]})))]
"""
    check = """
def f(x):
    print("unseen")
    return 1 / x if x is 0 else x
expect(calling(use, f)).returns(["division by zero", [1, {"a": 2.5}], 2]).prints("")
"""
    assert passes(
        examiner, tmp_path, answer, check.replace("is 0", "== 0").replace("if x == 0", "if type(x) is int")
    ) == [True]


def test_a_class_and_a_model_of_the_checks_cross_whole(examiner: Examiner, tmp_path: Path) -> None:
    answer = "def use(thing):\n    return thing.answer('x')"
    check = """
from grader.check import ScriptedModel
class Model:
    def answer(self, prompt):
        return prompt * 2
expect(use(Model())).equals("xx")
expect(use(ScriptedModel(lambda prompt: prompt + "!"))).equals("x!")
model = ScriptedModel(["one", "two"])
expect([use(model), use(model)]).equals(["one", "two"])
expect(model.prompts).equals(["x", "x"])
"""
    assert passes(examiner, tmp_path, answer, check) == [True]
