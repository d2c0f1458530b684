"""The unit's hints: every answer is run, and what each wrong one yields is kept beside its hints."""

from __future__ import annotations

from pathlib import Path

from grader.build.lesson import AuthoringError, Lesson
from grader.build.notebook import check_source
from grader.build.tryout import TIMED_OUT, LessonFailed, Step, Verdict, try_answers
from grader.check.catalogue import Catalogue, Entry, fingerprint_of_no_end
from grader.exercise import Answer
from grader.exercise.region import solution_of, stub_of

UNTOUCHED = "the untouched stub"
BROKEN = "the untouched broken code"
"""The stub of a debug exercise: its cell must run too, but its mistake may be one that raises in the check."""


def catalogue_of(lesson: Lesson, folder: Path, held_out: Path) -> Catalogue:
    """Run the lesson with every answer, in a copy of `folder`'s files, and return the catalogue of its hints.

    `held_out` is the folder of the data that only hidden tests read.

    Raises AuthoringError when a right answer fails, a wrong one or a stub passes, or two wrong answers with different
    hints yield the same.
    """
    tried = answers_of(lesson)
    try:
        verdicts = try_answers(steps_of(lesson, tried), folder, held_out)
    except LessonFailed as error:
        raise AuthoringError(
            f"{lesson.unit.id}: the lesson does not run from top to bottom. {error}"
        ) from error
    outcomes = list(zip([a for answers in tried.values() for a in answers], verdicts, strict=True))
    problems = [p for answer, verdict in outcomes if (p := _problem(answer, verdict))]
    catalogue = Catalogue(lesson.unit.id)
    whose: dict[str, Answer] = {}
    for answer, verdict in outcomes:
        if answer.right or not answer.hints or verdict.passed:
            continue
        yielded = verdict.outcome.get("fingerprint")
        if verdict.outcome.get("status") == TIMED_OUT:
            yielded = fingerprint_of_no_end(lesson.unit.id, answer.exercise)
        if not yielded:
            problems.append(f"{_name(answer)} yields nothing that can be recognised: {verdict.said}")
            continue
        other = whose.setdefault(yielded, answer)
        if (other.hints, other.label) != (answer.hints, answer.label):
            came, number = verdict.outcome.get("observed"), verdict.outcome.get("number")
            problems.append(
                f"{_name(answer)} and {_name(other)} yield the same ({came!r} at expectation {number}): choose "
                "numbers for the first expectation that tell them apart, or give both one misconception and one set of hints."
            )
            continue
        unseen = verdict.outcome.get("hidden", False) or verdict.outcome.get("status") == TIMED_OUT
        catalogue.add(answer.exercise, yielded, Entry(answer.label, tuple(answer.hints), unseen))
    if problems:
        raise AuthoringError(
            f"{lesson.unit.id}: answers.py and the checks disagree:\n"
            + "\n".join(f"  - {p}" for p in problems)
        )
    return catalogue


def answers_of(lesson: Lesson) -> dict[str, list[Answer]]:
    """Return per exercise: its untouched stub, then the answers of answers.py."""
    return {
        name: [
            Answer(
                name,
                False,
                BROKEN if cell.attributes.get("kind") == "debug" else UNTOUCHED,
                stub_of(cell.source),
            )
        ]
        + [a for a in lesson.answers if a.exercise == name]
        for name, cell in lesson.named("exercise").items()
    }


def steps_of(lesson: Lesson, tried: dict[str, list[Answer]]) -> list[Step]:
    """Return the lesson as steps that `try_answers` runs: solved, with the answers of `tried` at each exercise."""
    checks = lesson.named("check")
    steps = []
    for cell in lesson.cells:
        if cell.role == "exercise":
            answers = tuple(a.source for a in tried[cell.name])
            steps.append(
                Step(solution_of(cell.source), cell.name, check_source(lesson, checks[cell.name]), answers)
            )
        elif cell.is_code and cell.role != "check" and not cell.attributes.get("live"):
            steps.append(Step(cell.source, may_raise="raises" in cell.attributes))
    return steps


def _problem(answer: Answer, verdict: Verdict) -> str:
    error = verdict.answer_error or (
        verdict.outcome.get("status") == "error" and verdict.outcome.get("error_type")
    )
    if answer.label == BROKEN:
        error = verdict.answer_error
    if answer.label in (UNTOUCHED, BROKEN) and error:
        return f"the untouched stub of {answer.exercise!r} raises {error}; interns must be able to run their cell and its check before they change anything."
    if answer.right and not verdict.passed:
        return f"{_name(answer)} should pass, but: {verdict.outcome.get('message') or verdict.said}\n{answer.source}"
    if not answer.right and verdict.passed:
        return f"{_name(answer)} should not pass, but it does:\n{answer.source}"
    return ""


def _name(answer: Answer) -> str:
    kind = "right" if answer.right else "wrong"
    return f"the {kind} answer {answer.label!r} of {answer.exercise!r}"
