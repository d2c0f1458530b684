"""Read the questions of `curriculum/placement.yml`, judge an answer, and say what an author must mend."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from grader.build.lesson import AuthoringError, read_syllabus
from grader.exercise.choice import Option, flaws
from grader.exercise.prediction import plain_text, same_text

QUESTIONS_A_LEVEL, WRONG_CHOICES = 3, 3


class Wrong(BaseModel):
    """A wrong answer that people give: what they believe, and one sentence that says how it is."""

    model_config = ConfigDict(extra="forbid")

    text: str
    misconception: str
    because: str


class Question(BaseModel):
    """One question about one program.

    `prints`: what does it print; `does`: what does it print for a patient, whose values are the lines of `patient`; `wrong_line`:
    which line is wrong, where `mended` is that line as it should be and the program then prints `should_print`. `files` stand
    beside the program, by name. `look` are lines that only the tests run behind it, to print what cannot be seen otherwise.
    """

    model_config = ConfigDict(extra="forbid")

    id: str
    kind: Literal["prints", "does", "wrong_line"]
    ask: str
    code: str
    right: str
    why: str
    wrong: list[Wrong] = []
    source: str = ""
    typed: bool = False
    files: dict[str, str] = {}
    patient: str = ""
    look: str = ""
    mended: str = ""
    should_print: str = ""

    @property
    def options(self) -> list[Option]:
        """The right answer and the known wrong ones, as in a choice of a unit: to choose from, or what is typed is compared with them."""
        wrong = (Option(w.text, False, [w.because], w.misconception) for w in self.wrong)
        return [Option(self.right, True), *wrong]

    @property
    def choices(self) -> list[str]:
        """All answers to choose from, in an order that says nothing about them; empty where the answer is typed."""
        return [] if self.typed else sorted(option.text for option in self.options)

    def is_right(self, given: str) -> bool:
        """Say whether an answer is right. "I do not know" is not, and it is no slip either."""
        given_option = self._option(given)
        return given_option is not None and given_option.right

    def explain(self, given: str) -> str:
        """Say in a sentence how it is, for a wrong answer: its own sentence where people are known to give it."""
        option = self._option(given)
        return option.hints[0] if option and option.hints else self.why

    def _option(self, given: str) -> Option | None:
        """Return the option that was chosen, or typed as in a prediction; None for what is none of them."""
        same = same_text if self.typed else str.__eq__
        return next((option for option in self.options if same(given, option.text)), None)


class Level(BaseModel):
    """The questions of one unit. Who answers two of them right begins behind it."""

    model_config = ConfigDict(extra="forbid")

    unit: str
    questions: list[Question]


class Questions(BaseModel):
    """All questions: the level asked first, the levels in order, and the unit for those who pass them all."""

    model_config = ConfigDict(extra="forbid")

    first: str
    then: str
    levels: list[Level]


def read_questions(curriculum: Path) -> Questions:
    """Read `placement.yml`. Raises AuthoringError with a line for each field that is missing, unknown or of another kind."""
    file = curriculum / "placement.yml"
    try:
        return _read(file, file.stat().st_mtime_ns)
    except OSError as error:
        raise AuthoringError(f"{file} cannot be read: {error.strerror}.") from error


@lru_cache(maxsize=4)
def _read(file: Path, _changed_at: int) -> Questions:
    try:
        return Questions.model_validate(yaml.safe_load(file.read_text("utf-8")))
    except ValidationError as error:
        flaws = [f"  - {'.'.join(map(str, flaw['loc']))}: {flaw['msg']}" for flaw in error.errors()]
        raise AuthoringError(f"{file} cannot be used yet:\n" + "\n".join(flaws)) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise AuthoringError(f"{file} is not YAML: {error}") from error


def check_questions(curriculum: Path) -> None:
    """Raise AuthoringError with every problem of `placement.yml`."""
    found = problems(read_questions(curriculum), curriculum)
    if found:
        raise AuthoringError("curriculum/placement.yml:\n" + "\n".join(f"  - {problem}" for problem in found))


def problems(questions: Questions, curriculum: Path) -> list[str]:
    """Return what an author must mend, in sentences; empty when there is nothing."""
    found = list(_levels(questions, [unit.id for unit in read_syllabus(curriculum).units]))
    with (curriculum / "misconceptions.csv").open(encoding="utf-8", newline="") as file:
        known = {row["id"] for row in csv.DictReader(file)}
    every = [question for level in questions.levels for question in level.questions]
    for question_id, count in Counter(question.id for question in every).items():
        if count > 1:
            found.append(f"question {question_id!r} stands {count} times; an id is used once.")
    for question in every:
        rules = (_answers(question), _misconceptions(question, known), _program(question))
        found += [f"question {question.id!r} {flaw}" for rule in rules for flaw in rule]
    return found


def _levels(questions: Questions, units: list[str]) -> Iterator[str]:
    levels = [level.unit for level in questions.levels]
    for unit in [*levels, questions.then]:
        same_number = [other for other in units if _number(other) == _number(unit)]
        if unit not in units and same_number:
            yield f"there is no unit {unit!r}; the syllabus calls unit {_number(unit)} {same_number[0]!r}."
    for place, level in enumerate(questions.levels, start=1):
        if _number(level.unit) != f"{place:02}":
            yield f"{level.unit!r} stands at place {place}; levels stand in order, from unit 01, and none is left out."
        if len(level.questions) < QUESTIONS_A_LEVEL:
            yield f"{level.unit!r} has {len(level.questions)} questions; write at least {QUESTIONS_A_LEVEL}."
    if questions.first not in levels:
        yield f"first is {questions.first!r}, which is none of the levels."
    if _number(questions.then) != f"{len(levels) + 1:02}":
        yield f"then is {questions.then!r}; it is the unit behind the last level."


def _answers(question: Question) -> Iterator[str]:
    options = question.options
    if question.typed:
        options = [replace(option, text=plain_text(option.text)) for option in options]
        if not question.wrong:
            yield "is typed and knows no wrong answer; write at least one that people give."
    elif len(question.wrong) != WRONG_CHOICES:
        yield f"has {len(question.wrong)} wrong choices; write {WRONG_CHOICES}."
    yield from flaws(options)
    if not question.source.strip():
        yield "has no source; name the guideline and its year, or say that the numbers are invented."


def _misconceptions(question: Question, known: set[str]) -> Iterator[str]:
    for wrong in question.wrong:
        if wrong.misconception not in known:
            yield f"names {wrong.misconception!r}, which is not in curriculum/misconceptions.csv."


def _program(question: Question) -> Iterator[str]:
    if question.kind == "does" and not question.patient:
        yield "asks what the program does for a patient; give her values as lines of code in `patient`."
    if question.kind != "wrong_line":
        return
    lines = {f"Line {number}" for number in range(1, len(question.code.splitlines()) + 1)}
    if question.typed or not set(question.choices) <= lines:
        yield "asks for a line; each answer is `Line` and the number of a line of the program."
    if not question.mended or not question.should_print:
        yield "asks for a line; write it as it should be in `mended`, and what comes then in `should_print`."


def _number(unit: str) -> str:
    return unit.partition("-")[0]
