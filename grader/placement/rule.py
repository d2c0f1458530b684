"""Which question comes next, and when enough is known.

A level is one unit. It takes two questions, and a third when they are split; two right answers pass it. From there the rule goes up, from a
level that is failed it goes down, until a level is failed and the one below is passed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from grader.placement.questions import QUESTIONS_A_LEVEL, Level, Question, Questions

ENOUGH = 12  # after so many answers no new level is begun


@dataclass(frozen=True)
class Ladder:
    """The levels whose unit exists, the place of the first one to ask, and the units in which one may begin, in order."""

    levels: list[Level]
    first: int
    units: list[str]

    @property
    def most(self) -> int:
        """The largest number of questions that anybody is asked."""
        return min(ENOUGH + QUESTIONS_A_LEVEL - 1, QUESTIONS_A_LEVEL * len(self.levels))


@dataclass(frozen=True)
class Standing:
    """How far somebody is: what was asked, the next question or None, the levels passed, the unit to begin with as known so far."""

    asked: list[Question]
    question: Question | None
    passed: list[Level]
    begin: str


def ladder_of(questions: Questions, units: Collection[str]) -> Ladder:
    """Return the levels whose unit is among `units`. Raises ValueError where there is none."""
    order = [level.unit for level in questions.levels]
    levels = [level for level in questions.levels if level.unit in units]
    if not levels:
        raise ValueError("The syllabus lists no unit that curriculum/placement.yml has questions for.")
    before = sum(order.index(level.unit) < order.index(questions.first) for level in levels)
    ends = [questions.then] if questions.then in units else []
    return Ladder(levels, min(before, len(levels) - 1), [level.unit for level in levels] + ends)


def stand(ladder: Ladder, given: Mapping[str, str], attempt: int = 0) -> Standing:
    """Follow the rule through the answers `given`, by the question's id, as far as they go. Each attempt begins with other questions."""
    passed, failed, at = -1, len(ladder.levels), ladder.first
    asked: list[Question] = []
    right_levels: list[Level] = []

    def standing(question: Question | None) -> Standing:
        begin = ladder.units[min(passed + 1, len(ladder.units) - 1)]
        return Standing(asked, question, right_levels, begin)

    while passed + 1 < failed and len(asked) < ENOUGH:
        level = ladder.levels[at]
        marks: list[bool] = []
        while marks.count(True) < 2 and marks.count(False) < 2:
            question = level.questions[(attempt + len(marks)) % len(level.questions)]
            if question.id not in given:
                return standing(question)
            marks.append(question.is_right(given[question.id]))
            asked.append(question)
        if marks.count(True) == 2:
            passed, at = at, at + 1
            right_levels.append(level)
        else:
            failed, at = at, at - 1
    return standing(None)
