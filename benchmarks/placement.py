"""How far from the right unit the placement leads, and after how many questions, for people who slip and guess.

    python benchmarks/placement.py [--slip 0.1] [--guess 0.25]

Not a simulation by chance: the rule is followed along every row of right and wrong answers, each with its probability, so the
figures are exact for this model of a person. Who knows the first k units answers a question of these units right unless she
slips, and one of a later unit only by a guess. Her right unit is k + 1. All nine kinds of people count the same in the mean.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from grader.paths import course_paths
from grader.placement.answers import UNKNOWN
from grader.placement.questions import read_questions
from grader.placement.rule import Ladder, ladder_of, stand

SLIP, GUESS = 0.1, 0.25


@dataclass(frozen=True)
class Expected:
    """For people who know `known` units: mean error in units, mean number of questions, share led to the right unit."""

    known: int
    error: float
    questions: float
    right: float


def whole_ladder() -> Ladder:
    """Return the ladder with all its levels, those whose unit is not written yet included."""
    questions = read_questions(course_paths().curriculum)
    return ladder_of(questions, [*(level.unit for level in questions.levels), questions.then])


def expected(ladder: Ladder, known: int, slip: float, guess: float) -> Expected:
    """Follow every way through the questions for people who know the first `known` units."""
    knows = {question.id for level in ladder.levels[:known] for question in level.questions}
    error = questions = right = 0.0
    open_ways: list[tuple[dict[str, str], float]] = [({}, 1.0)]
    while open_ways:
        given, probability = open_ways.pop()
        standing = stand(ladder, given)
        if standing.question is None:
            distance = abs(ladder.units.index(standing.begin) - known)
            error += probability * distance
            questions += probability * len(standing.asked)
            right += probability * (distance == 0)
            continue
        question = standing.question
        chance = 1 - slip if question.id in knows else guess
        open_ways.append(({**given, question.id: question.right}, probability * chance))
        open_ways.append(({**given, question.id: UNKNOWN}, probability * (1 - chance)))
    return Expected(known, error, questions, right)


def everybody(slip: float = SLIP, guess: float = GUESS) -> list[Expected]:
    """Return a row for each number of units that somebody may know."""
    ladder = whole_ladder()
    return [expected(ladder, known, slip, guess) for known in range(len(ladder.levels) + 1)]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--slip", type=float, default=SLIP, help="share of slips in what she knows")
    options.add_argument(
        "--guess", type=float, default=GUESS, help="share of right guesses in what she does not"
    )
    chosen = options.parse_args()
    rows = everybody(chosen.slip, chosen.guess)
    print("knows units  error in units  questions  led to the right unit")
    for row in rows:
        print(f"{row.known:11}  {row.error:14.2f}  {row.questions:9.1f}  {row.right:21.0%}")
    mean = [
        sum(values) / len(rows)
        for values in zip(*[(r.error, r.questions, r.right) for r in rows], strict=True)
    ]
    print(f"{'mean':>11}  {mean[0]:14.2f}  {mean[1]:9.1f}  {mean[2]:21.0%}")


if __name__ == "__main__":
    main()
