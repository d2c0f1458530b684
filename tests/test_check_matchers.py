"""Each expectation accepts what was asked, refuses the rest, and says so in a sentence."""

from __future__ import annotations

import math
import re
from collections import Counter, namedtuple
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pytest

from grader.check import CheckFailed, Outcome, ScriptedModel, begin, calling, expect, figure, source_of
from grader.check.session import current
from grader.check.wording import GENERIC, HIDDEN, HIDDEN_ERROR


@pytest.fixture(autouse=True)
def check_cell() -> Iterator[None]:
    current.tries.clear()
    begin("01-first-code", "bmi", reread="The worked example")
    yield


def failure(check: Callable[[], object]) -> Outcome:
    with pytest.raises(CheckFailed) as caught:
        check()
    return caught.value.outcome


def bmi(weight_kg: float, height_m: float) -> float:
    return weight_kg / (height_m * 100) ** 2


def test_the_message_names_the_call_the_expected_and_the_given_value() -> None:
    outcome = failure(lambda: expect(bmi(70, 1.75)).near(22.857, tolerance=0.01))
    assert (
        outcome.message
        == "bmi(70, 1.75) should be about 22.86. Your function gave 0.0022857. That is 10000 times too small."
    )
    assert "unit that the task asks for" in outcome.hint


def test_a_check_in_a_loop_shows_the_values_of_this_round() -> None:
    def check() -> None:
        for weight, height in [(70, 1.75)]:
            expect(bmi(weight, height)).near(22.857, tolerance=0.01)

    assert failure(check).message.startswith("bmi(70, 1.75) should be")


Point = namedtuple("Point", "x y")


@dataclass
class Patient:
    name: str
    age_years: int


def shown(value: object) -> str:
    """Name a case, on every core in the same way: without an address in memory."""
    return re.sub(r" at 0x[0-9a-f]+", "", str(value))


SAME = [
    (1, 1),
    (np.int64(1), 1),
    (np.float64(0.5), 0.5),
    (0.1 + 0.2, 0.3),
    (float("nan"), float("nan")),
    ("a", "a"),
    (Counter("aab"), {"a": 2, "b": 1}),
    (Point(1, 2), (1, 2)),
    ([1, [2, {"a": None}]], [1, [2, {"a": None}]]),
    ({1, 2}, {2, 1}),
    (Patient("A", 3), Patient("A", 3)),
    (np.array([1, 2]), np.array([1, 2])),
    (pd.Series([1.0, np.nan]), pd.Series([1.0, np.nan])),
    (pd.Series(["a", None]), pd.Series(["a", None])),
    (pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 2]})),
    (pd.Timestamp("2026-01-02"), pd.Timestamp("2026-01-02")),
]
DIFFERENT = [
    (True, 1, "bool"),
    (1, True, "bool"),
    (1.0, 1, "decimal number (float), not a whole number (int)"),
    (1, 1.0, "whole number (int), not a decimal number (float)"),
    ("1", 1, "text"),
    (1, "1", "number"),
    ((1, 2), [1, 2], "(a tuple), not a list"),
    ([1, 2, 3], [1, 2], "It has 3 items in place of 2 items."),
    ([2, 1], [1, 2], "in another order"),
    ([1, 2.0], [1, 2], "At position 1, counting from 0, it has 2.0 in place of 2."),
    ({"a": 1}, {"a": 2}, "At 'a' it has 1 in place of 2."),
    ({"A": 1}, {"a": 1}, "Missing: 'a'. Not asked for: 'A'."),
    ({1}, {1, 2}, "Missing: {2}."),
    ({True}, {1}, "Missing: {1}. Too many: {True}."),
    ("a" * 150 + "b", "a" * 150 + "c", "They part after 150 characters: there it has 'b' in place of 'c'."),
    ("Sepsis ", "sepsis", "Only capital letters or spaces differ."),
    (None, 3, "It is None, which means nothing."),
    (..., 3, "three dots"),
    (np.array([1, 2]), np.array([1.0, 2.0]), "At position 0"),
    (np.array([1, 2]), [1, 2], "an array (numpy.ndarray), not a list"),
    (pd.DataFrame({"a": [1]}), pd.DataFrame({"b": [1]}), "Missing columns: 'b'. Columns not asked for: 'a'."),
    (pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1]}), "It has 2 rows in place of 1 row."),
    (pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 3]}), "In column 'a': At position 1"),
    (pd.Series([1], index=["x"]), pd.Series([1], index=["y"]), "row labels"),
    (pd.Series([1]), pd.DataFrame({"a": [1]}), "a column (Series), not a table (DataFrame)"),
    ("abc".upper, "ABC", "write upper() with round brackets"),
    ((1, 75), 1.75, "A comma makes two values of it."),
    ((x for x in [1]), [1], "list(...)"),
    (Patient("A", 3), Patient("A", 4), "At 'age_years' it has 3 in place of 4."),
]


@pytest.mark.parametrize(("value", "expected"), SAME, ids=shown)
def test_equals_accepts_the_same_value_of_the_same_type(value: Any, expected: Any) -> None:
    expect(value).equals(expected)


@pytest.mark.parametrize(("value", "expected", "part"), DIFFERENT, ids=shown)
def test_equals_refuses_another_value_or_type_and_says_where(value: Any, expected: Any, part: str) -> None:
    outcome = failure(lambda: expect(value).equals(expected))
    assert part in outcome.message + outcome.hint
    assert outcome.status == "not_yet"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (22.86, 22.857),
        (23, 23.001),
        (np.float32(22.86), 22.857),
        ([1, 2.001], [1.0, 2.0]),
        (np.array([1.0, 2.0]), [1, 2]),
        (pd.Series([1.0, 2.0], index=[5, 6]), [1, 2]),
        ({"a": 1.001, "b": "text"}, {"a": 1.0, "b": "text"}),
        (pd.DataFrame({"a": [1.001]}), pd.DataFrame({"a": [1.0]})),
        (np.zeros((2, 2)), np.zeros((2, 2)) + 0.001),
        (float("inf"), float("inf")),
    ],
    ids=shown,
)
def test_near_accepts_numbers_within_the_tolerance(value: Any, expected: Any) -> None:
    expect(value).near(expected, tolerance=0.01)


@pytest.mark.parametrize(
    ("value", "expected", "hint"),
    [
        (40.0, 22.857, "does not know this mistake yet"),
        (22.9, 22.857, "rounded before the end"),
        (12, 13, "one off"),
        (True, 1.0, "True and False"),
        ("22.86", 22.857, "Your value is text"),
        (None, 22.857, "Does None still stand in your answer cell"),
        (0.25, 25.0, "a percentage or for a number between 0 and 1"),
        (228.57, 22.857, "unit that the task asks for"),
        (-22.857, 22.857, "except for its minus sign"),
        (0.04375, 22.857, "1 divided by"),
        (float("nan"), 22.857, "nan"),
        ((70, 22), 22.857, "comma"),
        ([1.0], [1.0, 2.0], "One is missing"),
    ],
    ids=shown,
)
def test_near_refuses_others_with_a_question_that_fits(value: Any, expected: Any, hint: str) -> None:
    assert hint in failure(lambda: expect(value).near(expected, tolerance=0.01)).hint


def test_numbers_that_look_alike_are_shown_with_more_digits() -> None:
    value = 22.8571
    assert "It is 22.857." in failure(lambda: expect(value).near(22.8, tolerance=0.01)).message
    assert failure(lambda: expect(0.30000001).equals(0.3)).message.endswith("It is 0.30000001.")


ACCEPTED: list[Callable[[], object]] = [
    lambda: expect(3).is_type(int),
    lambda: expect(np.int64(3)).is_type(int),
    lambda: expect(True).is_type(bool),
    lambda: expect(None).is_type(type(None)),
    lambda: expect(pd.DataFrame()).is_type(pd.DataFrame),
    lambda: expect(pd.DataFrame()).is_type("Series", "DataFrame"),
    lambda: expect(0.5).between(0.5, 1),
    lambda: expect([1, 2]).has_length(2),
    lambda: expect(pd.DataFrame({"a": [1, 2]})).has_length(2),
    lambda: expect("sepsis").contains("sep"),
    lambda: expect([1, "a"]).contains("a", 1),
    lambda: expect({"a": 1}).contains("a"),
    lambda: expect(pd.Series([1, 2])).contains(2),
    lambda: expect("no").one_of("yes", "no"),
    lambda: expect(pd.DataFrame({"a": [1], "b": [2]})).has_columns("b", "a"),
    lambda: expect(pd.DataFrame({"a": [1], "b": [2]})).has_shape(1, 2),
    lambda: expect(np.zeros((3,))).has_shape(3),
    lambda: expect("Blood pressure 120 / 80 mmHg").mentions(
        "BLOOD pressure", "120/80", any_of=("mmHg", "kPa")
    ),
    lambda: expect(4).satisfies(lambda n: n % 2 == 0, "The number should be even"),
    lambda: expect(pd.DataFrame({"a": [1]})).satisfies(
        lambda t: t["a"].min() == 1, "The smallest a should be 1"
    ),
]
REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: expect(True).is_type(int), "True should be a whole number (int). It is True or False (bool)."),
    (lambda: expect([]).is_type(pd.DataFrame), "[] should be a table (DataFrame). It is a list."),
    (lambda: expect(pd.Series([1])).is_type(list), "It is a column (Series)."),
    (lambda: expect("a".upper).is_type(str), "It is a method."),
    (lambda: expect(1.5).between(0, 1), "1.5 should be between 0 and 1. It is 1.5."),
    (lambda: expect("1").between(0, 1), "It is text (str), not a whole number (int)."),
    (lambda: expect([1]).has_length(2), "[1] should have 2 items. It has 1."),
    (lambda: expect("ab").has_length(1), "'ab' should have 1 character. It has 2."),
    (lambda: expect(None).has_length(2), "It is None"),
    (lambda: expect(["a"]).contains("b", "a"), "['a'] should contain 'b'. It is ['a']."),
    (lambda: expect([True]).contains(1), "should contain 1"),
    (lambda: expect(5).contains(1), "should contain items"),
    (lambda: expect("maybe").one_of("yes", "no"), "should be one of 'yes', 'no'. It is 'maybe'."),
    (lambda: expect(pd.DataFrame({"a": [1]})).has_columns("b"), "should have the column 'b'. Its columns are 'a'."),
    (lambda: expect([1]).has_columns("b"), "should be a table (DataFrame)"),
    (lambda: expect(pd.DataFrame({"a": [1]})).has_shape(2, 1), "should have 2 rows and 1 column. It has 1 row and 1 column."),
    (lambda: expect("fever").mentions("cough", "fever"), "should mention 'cough'. It is 'fever'."),
    (lambda: expect("fever").mentions(any_of=("cough", "rash")), "should mention 'cough' or 'rash'."),
    (lambda: expect(3).mentions("cough"), "should be text. It is 3."),
    (lambda: expect(3).satisfies(lambda n: n % 2 == 0, "The number should be even."), "The number should be even. It is 3."),
    (lambda: expect("x").satisfies(lambda n: n > 2, "The number should be above 2"), "The number should be above 2. It is 'x'."),
]  # fmt: skip


@pytest.mark.parametrize("check", ACCEPTED)
def test_the_other_matchers_accept_what_they_name(check: Callable[[], object]) -> None:
    check()


@pytest.mark.parametrize(("check", "part"), REFUSED, ids=[part for _, part in REFUSED])
def test_the_other_matchers_refuse_the_rest_in_a_sentence(check: Callable[[], object], part: str) -> None:
    assert part in failure(check).message


def test_matchers_chain_and_each_counts_as_one_expectation() -> None:
    expect([1, 2]).is_type(list).has_length(2).contains(1)
    assert failure(lambda: expect(3).equals(4)).number == 4


def test_a_fitted_model_is_told_from_an_unfitted_one_and_from_another() -> None:
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression()
    assert "has not learned yet" in failure(lambda: expect(model).is_fitted()).message
    model.fit([[0.0], [1.0]], [0, 1])
    expect(model).is_fitted("LogisticRegression")
    wanted = failure(lambda: expect(model).is_fitted("DecisionTreeClassifier")).message
    assert wanted == "Your answer should be a DecisionTreeClassifier. It is a LogisticRegression."
    assert "has not learned" in failure(lambda: expect(3).is_fitted()).message


class EqualToEverything:
    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash("a")

    def __float__(self) -> float:
        return 22.857


@pytest.mark.parametrize(
    "check",
    [
        lambda: expect(EqualToEverything()).equals(3),
        lambda: expect([EqualToEverything()]).equals([3]),
        lambda: expect(EqualToEverything()).near(22.857, tolerance=1),
        lambda: expect(EqualToEverything()).one_of(1, 2),
        lambda: expect([EqualToEverything()]).contains(1),
        lambda: expect({EqualToEverything(): 1}).contains("a"),
        lambda: expect({EqualToEverything(): 1}).equals({"a": 1}),
        lambda: expect({EqualToEverything()}).equals({"a"}),
        lambda: expect(EqualToEverything()).between(1, 30),
        lambda: expect(np.array([EqualToEverything()], dtype=object)).equals(np.array([1])),
        lambda: expect(pd.Series([EqualToEverything()])).equals(pd.Series([1])),
    ],
)
def test_an_object_that_claims_to_equal_everything_equals_nothing(check: Callable[[], object]) -> None:
    failure(check)


def test_a_number_with_its_own_idea_of_equality_is_compared_by_its_value() -> None:
    class Sly(int):
        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 0

    expect(Sly(3)).equals(3)
    failure(lambda: expect(Sly(3)).equals(4))


def test_a_call_keeps_result_printed_text_error_and_arguments() -> None:
    def add_patient(names: list[str], name: str) -> int:
        names.append(name)
        print("added", name)
        return len(names)

    call = calling(add_patient, ["A"], name="B")
    assert (call.result, call.printed, call.error) == (2, "added B\n", None)
    assert call.arguments_after[0] == ["A", "B"]
    expect(call).returns(2).prints("added B").is_type(int)
    message = failure(lambda: expect(call).leaves_arguments_unchanged()).message
    assert "It was given ['A'], and afterwards that was ['A', 'B']." in message


def test_a_call_that_prints_in_place_of_returning_is_told_so() -> None:
    def shows(weight_kg: float) -> None:
        print(weight_kg / 4)

    outcome = failure(lambda: expect(calling(shows, 10)).returns_near(2.5, tolerance=0.1))
    assert outcome.message.startswith("shows(10) should be about 2.5. Your function gave nothing (None).")
    assert "It printed '2.5'." in outcome.message
    assert "which word gives a value back?" in outcome.hint


def test_a_call_that_returns_text_in_place_of_printing_is_told_so() -> None:
    def greets(name: str) -> str:
        return f"Hello {name}"

    message = failure(lambda: expect(calling(greets, "A")).prints("Hello A")).message
    assert message == "greets('A') should print 'Hello A'. It printed nothing. It returned the text instead."


def test_an_expected_error_is_recognised_by_type_and_words() -> None:
    def checked(age: int) -> int:
        if age < 0:
            raise ValueError("age must not be negative")
        return age

    expect(calling(checked, -1)).raises(ValueError, mentions="negative")
    assert "went on and gave 3" in failure(lambda: expect(calling(checked, 3)).raises(ValueError)).message
    assert (
        "It stopped with a ValueError"
        in failure(lambda: expect(calling(checked, -1)).raises(KeyError)).message
    )
    assert (
        'mentions "height"'
        in failure(lambda: expect(calling(checked, -1)).raises(ValueError, mentions="height")).message
    )


def test_the_result_of_a_call_that_failed_is_its_error() -> None:
    call = calling(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        expect(call).returns(3)
    with pytest.raises(ZeroDivisionError):
        expect(call.result)


def test_the_source_of_a_function_can_be_read() -> None:
    assert "weight_kg / (height_m * 100)" in source_of(bmi)
    assert source_of("bmi") == source_of(bmi)
    with pytest.raises(NameError):
        source_of("no_such_function")


def test_the_scripted_model_answers_like_the_model_and_keeps_the_prompts() -> None:
    model = ScriptedModel(["yes", "no"])
    assert model.answers(["Fever?", [{"role": "user", "content": "Rash?"}]]) == ["yes", "no"]
    assert model.prompts == ["Fever?", [{"role": "user", "content": "Rash?"}]]
    with pytest.raises(LookupError, match="asked 3 times"):
        model.answer("More?")
    by_key = ScriptedModel({"fever": "yes"})
    assert by_key.answer("Has she FEVER?", schema=dict, max_tokens=5) == "yes"
    assert by_key.schemas == [dict]
    assert ScriptedModel("always").answer("x") == "always"
    assert ScriptedModel(str.upper).answer("x") == "X"


def test_the_scripted_model_has_the_signatures_of_the_courses_model() -> None:
    import inspect

    from grader.model.load import LanguageModel

    for name in ("answer", "answers", "count_tokens"):
        ours = inspect.signature(getattr(ScriptedModel, name)).parameters
        theirs = inspect.signature(getattr(LanguageModel, name)).parameters
        assert [(p.name, p.default) for p in ours.values()] == [(p.name, p.default) for p in theirs.values()]


def test_the_hint_says_more_on_each_try_and_stays_at_the_third() -> None:
    def tried(value: int) -> str:
        begin("01-first-code", "bmi")
        return failure(lambda: expect(value).equals(2)).hint

    hints = [tried(1) for _ in range(4)]
    assert len(set(hints)) == 3
    assert hints[2] == hints[3]


def test_a_new_mistake_begins_at_the_first_hint() -> None:
    def tried(value: object) -> str:
        begin("01-first-code", "bmi")
        return failure(lambda: expect(value).equals(20.0)).hint

    once, again, other = tried("20"), tried("20"), tried(200.0)
    assert once == GENERIC["text for number"][0]
    assert again == GENERIC["text for number"][1]
    assert other == GENERIC["factor"][0]


def test_a_visible_case_with_words_of_its_own_is_named_by_them() -> None:
    weights = {"adult": 90}
    message = failure(lambda: expect(weights, about="a patient of 90 kg").equals({"adult": 80})).message
    assert message.startswith("For this case: a patient of 90 kg. ")


@pytest.mark.parametrize(
    ("value", "expected", "note"),
    [
        ([1, 2, 3], [1, 2], "The last one, 3, is too many."),
        ([9, 1, 2], [1, 2], "The first one, 9, is too many."),
        ([1, 9, 2], [1, 2], "9, in the middle, is too many."),
        ([1, 3], [1, 2, 3], "2, in the middle, is missing."),
        ([], [4], "The first one, 4, is missing."),
        ([1, 1, 2], [1, 2], "One 1 is too many."),
        ([5, 6, 7], [1, 2], "It has 3 items in place of 2 items."),
        (np.array([1, 2]), np.array([1, 2, 3]), "The last one, 3, is missing."),
        (pd.Series([1, 2]), pd.Series([0, 1, 2]), "The first one, 0, is missing."),
    ],
    ids=shown,
)
def test_an_item_too_many_or_missing_is_named_when_it_can_be_told(
    value: Any, expected: Any, note: str
) -> None:
    assert failure(lambda: expect(value).equals(expected)).message.endswith(note)


def test_a_value_where_none_is_asked_for_brings_up_that_case() -> None:
    assert failure(lambda: expect(0.0).equals(None)).hint == GENERIC["none asked"][0]


def test_none_in_a_name_is_not_called_a_functions() -> None:
    nothing = None
    for check in (lambda: expect(nothing).is_type(list), lambda: expect(nothing).has_columns("a")):
        assert "function" not in failure(check).hint


def test_a_column_where_a_number_is_asked_for_is_called_a_column() -> None:
    message = failure(lambda: expect(pd.Series([1.0, 2.0])).near(1.0, tolerance=0.1)).message
    assert message.endswith("It is a column (Series), not a decimal number (float).")


def test_no_hint_speaks_of_what_the_answer_may_not_have() -> None:
    taught_later = re.compile(
        r"range|paper|strip|type\(|loop|opposite|isna|\breturn\b.*loop|`>`|compare the two values", re.I
    )
    for kind, hints in {**GENERIC, "hidden": HIDDEN, "hidden error": HIDDEN_ERROR}.items():
        assert len(hints) == len(set(hints)) == 3, kind
        for hint in hints:
            assert not taught_later.search(hint), (kind, hint)
            assert ("unction" in hint) <= (kind in ("nothing", "method", "arguments", "no error")), (
                kind,
                hint,
            )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (-20.0, 20.0),
        (None, True),
        (False, None),
        (None, False),
        ([True, True], [True, False]),
        ([-1.0], [1.0]),
    ],
    ids=shown,
)
def test_only_an_exact_negation_of_one_number_brings_up_the_minus_sign(value: Any, expected: Any) -> None:
    hint = failure(lambda: expect(value).equals(expected)).hint
    assert ("minus sign" in hint) == (value == -20.0)


def test_infinite_and_huge_numbers_are_shown_without_trouble() -> None:
    for value in (math.inf, -math.inf, 1e300, 1e-300, 10**400, 10**9000):
        assert failure(lambda value=value: expect(value).near(1.0, tolerance=0.1)).observed


def test_a_figure_tells_what_makes_it_readable_and_honest() -> None:
    from matplotlib import pyplot as plt

    fig, ax = plt.subplots()
    ax.plot([1, 2], [3, 4], marker="s", linestyle="--")
    ax.plot([1, 1], [5, 6], marker="o", linestyle="none")
    ax.errorbar([1], [50], yerr=[[20], [30]], fmt="o", capsize=4)
    ax.hlines(7, 0, 2)
    ax.text(2, 4, "ward A")
    ax.set_ylim(0, 100)
    ax.set_xlim(-1, 3)
    axes = figure(fig).axes[0]
    assert [(line.marker, line.style) for line in axes.lines] == [("s", "--"), ("o", ""), ("o", "")]
    assert [(stroke.x, stroke.y) for stroke in axes.strokes] == [([1, 1], [30, 80]), ([0, 2], [7, 7])]
    assert (axes.texts, axes.x_limits, axes.y_limits) == (["ward A"], (-1.0, 3.0), (0.0, 100.0))


def test_a_figure_that_a_function_returned_is_looked_at_and_closed() -> None:
    from matplotlib import pyplot as plt

    plt.close("all")  # of other tests

    def draw() -> object:
        return plt.subplots()[0]

    def draws_only() -> None:
        plt.subplots()

    assert len(figure(draw()).axes) == 1
    assert plt.get_fignums() == []
    assert failure(lambda: figure(draws_only())).message == "A figure was expected. This is nothing (None)."
    plt.close("all")
