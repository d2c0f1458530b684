"""Where an intern stands in the placement, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass

from grader.build.lesson import Syllabus, Unit, read_syllabus
from grader.paths import Paths
from grader.placement.answers import UNKNOWN, Answers, damaged_files, read_answers, update_answers
from grader.placement.questions import Question, read_questions
from grader.placement.rule import Ladder, Standing, ladder_of, stand


@dataclass(frozen=True)
class Slip:
    """A wrong answer in a level that was passed all the same. `sentence` says how it is."""

    unit: Unit
    question: Question
    given: str
    sentence: str


@dataclass(frozen=True)
class Outcome:
    """The unit to begin with; the units she knows by her answers, and those before them; her single slips."""

    begin: Unit
    known: list[Unit]
    assumed: list[Unit]
    slips: list[Slip]


@dataclass(frozen=True)
class Placement:
    """`question` is the next one, `number` counts it, `most` is the largest number there can be; `outcome` is there at the end."""

    has_programmed: bool | None
    question: Question | None
    number: int
    most: int
    outcome: Outcome | None
    kept_aside: list[str]

    @property
    def suggested(self) -> str:
        """The id of the unit to begin with; empty as long as it is not known."""
        return self.outcome.begin.id if self.outcome else ""


def placement(paths: Paths) -> Placement:
    """Say where she stands. Raises AuthoringError where `placement.yml` cannot be used."""
    syllabus, ladder = _course(paths)
    answers = read_answers(paths)
    standing = stand(ladder, answers.given, answers.attempt)
    outcome = None
    if answers.has_programmed is False:
        outcome = Outcome(syllabus.unit(ladder.units[0]), [], [], [])
    elif answers.has_programmed and standing.question is None:
        outcome = _outcome(syllabus, ladder, standing, answers)
    return Placement(
        has_programmed=answers.has_programmed,
        question=standing.question,
        number=len(standing.asked) + 1,
        most=ladder.most,
        outcome=outcome,
        kept_aside=[file.name for file in damaged_files(paths)],
    )


def say_whether_programmed(paths: Paths, has_programmed: bool) -> None:
    """Store the answer to the first question of all. Never programmed: that is the end, with unit 01."""
    update_answers(paths, lambda answers: answers.model_copy(update={"has_programmed": has_programmed}))


def answer(paths: Paths, question_id: str, given: str) -> None:
    """Store an answer to the question that is asked now; one to any other, as from an old page or a double click, changes nothing."""
    _, ladder = _course(paths)

    def with_answer(answers: Answers) -> Answers:
        question = stand(ladder, answers.given, answers.attempt).question
        if question is None or question.id != question_id:
            return answers
        return answers.model_copy(update={"given": answers.given | {question_id: given}})

    update_answers(paths, with_answer)


def begin_again(paths: Paths) -> None:
    """Forget the answers; the next attempt begins with other questions."""
    update_answers(paths, lambda answers: Answers(attempt=answers.attempt + 1))


def _course(paths: Paths) -> tuple[Syllabus, Ladder]:
    syllabus = read_syllabus(paths.curriculum)
    return syllabus, ladder_of(read_questions(paths.curriculum), [unit.id for unit in syllabus.units])


def _outcome(syllabus: Syllabus, ladder: Ladder, standing: Standing, answers: Answers) -> Outcome:
    passed = {level.unit for level in standing.passed}
    before = ladder.units[: ladder.units.index(standing.begin)]
    slips = [
        Slip(syllabus.unit(level.unit), question, given, question.explain(given))
        for level in standing.passed
        for question in level.questions
        if question in standing.asked and (given := answers.given[question.id]) != UNKNOWN
        if not question.is_right(given)
    ]
    return Outcome(
        begin=syllabus.unit(standing.begin),
        known=[syllabus.unit(unit) for unit in before if unit in passed],
        assumed=[syllabus.unit(unit) for unit in before if unit not in passed],
        slips=slips,
    )
