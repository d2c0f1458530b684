"""The placement leads people to the right unit, in few questions, whatever they answer."""

from __future__ import annotations

import runpy
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.paths import course_paths
from grader.placement.answers import UNKNOWN
from grader.placement.questions import read_questions
from grader.placement.rule import Ladder, Standing, ladder_of, stand

ROOT = course_paths().root
QUESTIONS = read_questions(course_paths().curriculum)
UNITS = [*(level.unit for level in QUESTIONS.levels), QUESTIONS.then]
LADDER = ladder_of(QUESTIONS, UNITS)
ASKED_OF_WHO_KNOWS = [6, 6, 4, 4, 6, 8, 10, 12, 12]  # 0 to 8 units


def answered(ladder: Ladder, known: int, attempt: int = 0) -> Standing:
    """Go to the end as somebody who knows the first `known` levels and says of the others that she does not know."""
    knows = {question.id for level in ladder.levels[:known] for question in level.questions}
    answers: dict[str, str] = {}
    while question := stand(ladder, answers, attempt).question:
        answers[question.id] = question.right if question.id in knows else UNKNOWN
    return stand(ladder, answers, attempt)


@pytest.mark.parametrize("attempt", [0, 1, 2])
@pytest.mark.parametrize("known", range(9))
def test_who_knows_the_first_units_begins_with_the_next(known: int, attempt: int) -> None:
    end = answered(LADDER, known, attempt)
    assert end.begin == UNITS[known]
    assert len(end.asked) == ASKED_OF_WHO_KNOWS[known]


@settings(deadline=None)
@given(units=st.sets(st.sampled_from(UNITS), min_size=2), data=st.data())
def test_levels_without_a_unit_are_left_out(units: set[str], data: st.DataObject) -> None:
    if not units - {QUESTIONS.then}:
        return
    ladder = ladder_of(QUESTIONS, units)
    known = data.draw(st.integers(0, len(ladder.levels)))
    assert answered(ladder, known).begin == ladder.units[min(known, len(ladder.units) - 1)]
    assert set(ladder.units) == units


@settings(max_examples=500, deadline=None)
@given(marks=st.lists(st.booleans(), min_size=20, max_size=20), attempt=st.integers(0, 5))
def test_any_answers_come_to_an_end_without_a_question_twice(marks: list[bool], attempt: int) -> None:
    answers: dict[str, str] = {}
    for mark in marks:
        question = stand(LADDER, answers, attempt).question
        if question is None:
            break
        assert question.id not in answers
        answers[question.id] = question.right if mark else UNKNOWN
    end = stand(LADDER, answers, attempt)
    assert end.question is None
    assert len(end.asked) == len(answers) <= LADDER.most == 14
    begin = UNITS.index(end.begin)
    assert all(UNITS.index(level.unit) < begin for level in end.passed)
    assert not end.passed or max(UNITS.index(level.unit) for level in end.passed) == begin - 1


def test_two_levels_asked_after_each_other_are_neighbours() -> None:
    end = answered(LADDER, 6)
    level_of = {question.id: n for n, level in enumerate(LADDER.levels) for question in level.questions}
    places = [level_of[question.id] for question in end.asked]
    assert UNITS[places[0]].startswith("03")
    assert all(abs(b - a) <= 1 for a, b in pairwise(places))


def test_a_split_level_takes_a_third_question_and_not_to_know_costs_no_more_than_a_slip() -> None:
    first, second, third = LADDER.levels[LADDER.first].questions
    for wrong in (UNKNOWN, first.wrong[0].text):
        split = {first.id: wrong, second.id: second.right}
        assert stand(LADDER, split).question == third
        assert stand(LADDER, split | {third.id: third.right}).passed == [LADDER.levels[LADDER.first]]


def test_a_second_attempt_begins_with_another_question() -> None:
    assert stand(LADDER, {}, 0).question != stand(LADDER, {}, 1).question


def test_the_documents_give_the_figures_of_the_benchmark() -> None:
    """Slips 10 %, guesses 25 %: 0.45 units of error and 8.1 questions in the mean of people who know 0 to 8 units."""
    rows = runpy.run_path(str(ROOT / "benchmarks" / "placement.py"))["everybody"]()
    error, questions, right = (
        sum(getattr(row, name) for row in rows) / len(rows) for name in ("error", "questions", "right")
    )
    document = (ROOT / "docs" / "placement.md").read_text("utf-8")
    assert f"| mean | {error:.2f} | {questions:.1f} | {right:.0%} |" in document
    for row in rows:
        assert f"| {row.known} | {row.error:.2f} | {row.questions:.1f} | {row.right:.0%} |" in document
