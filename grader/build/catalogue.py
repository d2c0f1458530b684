"""The unit's hints: every answer is run, and what each wrong one yields is kept beside its hints."""

from __future__ import annotations

from pathlib import Path

from grader.build.lesson import Answer, AuthoringError, Lesson
from grader.build.notebook import check_source
from grader.build.stub import solution_of, stub_of
from grader.build.tryout import LessonFailed, Step, Verdict, try_answers
from grader.check.catalogue import Catalogue, Entry


def catalogue_of(lesson: Lesson, folder: Path) -> Catalogue:
    """Run the lesson with every answer, in a copy of `folder`'s files, and return the catalogue of its hints.

    Raises AuthoringError when a right answer fails, a wrong one or a stub passes, or two wrong answers with different
    hints yield the same.
    """
    tried = _tried(lesson)
    try:
        verdicts = try_answers(_steps(lesson, tried), folder)
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
        fingerprint = verdict.outcome.get("fingerprint")
        if not fingerprint:
            problems.append(f"{_name(answer)} yields nothing that can be recognised: {verdict.said}")
            continue
        other = whose.setdefault(fingerprint, answer)
        if other.hints != answer.hints:
            problems.append(
                f"{_name(answer)} and {_name(other)} yield the same ({verdict.outcome.get('observed')!r} at expectation "
                f"{verdict.outcome.get('number')}): give the first expectation numbers that tell them apart, or one set of hints."
            )
        catalogue.add(answer.exercise, fingerprint, Entry(answer.label, tuple(answer.hints)))
    if problems:
        raise AuthoringError(
            f"{lesson.unit.id}: answers.py and the checks disagree:\n"
            + "\n".join(f"  - {p}" for p in problems)
        )
    return catalogue


def _tried(lesson: Lesson) -> dict[str, list[Answer]]:
    """Return per exercise: its untouched stub, then the answers of answers.py."""
    return {
        name: [Answer(name, False, "the untouched stub", stub_of(cell.source))]
        + [a for a in lesson.answers if a.exercise == name]
        for name, cell in lesson.named("exercise").items()
    }


def _steps(lesson: Lesson, tried: dict[str, list[Answer]]) -> list[Step]:
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
    if answer.right and not verdict.passed:
        return f"{_name(answer)} should pass, but: {verdict.outcome.get('message') or verdict.said}\n{answer.source}"
    if not answer.right and verdict.passed:
        return f"{_name(answer)} should not pass, but it does:\n{answer.source}"
    return ""


def _name(answer: Answer) -> str:
    kind = "right" if answer.right else "wrong"
    return f"the {kind} answer {answer.label!r} of {answer.exercise!r}"
