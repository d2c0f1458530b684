"""The Result: what grading says about one submission, and the only thing rooms hand to each other about it.

`examine` (or `record`, where nbgrader executes) makes a Result; `feedback` and `review` read it and nothing else.
One JSON document per submission, always, whatever happened to the submission.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Literal[1] = 1
"""Stays when a field with a default is added: files without it can still be read. Changes with anything else."""


class Status(StrEnum):
    """What became of one exercise."""

    PASSED = "passed"
    NOT_YET = "not yet"
    ERROR = "error in your code"
    NOT_ATTEMPTED = "not attempted"
    TIMED_OUT = "timed out"
    NOT_GRADABLE = "not gradable"
    WAITING = "waiting for your supervisor"
    MARKED = "marked by your supervisor"


class Strict(BaseModel):
    """Base of all parts of a Result: unknown fields are refused, so that a schema change is noticed."""

    model_config = ConfigDict(extra="forbid")


class ExerciseResult(Strict):
    """One exercise of a submission, as the intern and the supervisor may read it.

    `message` and `hint` are plain text for the intern and show no hidden test. `note` is a note on the style of an answer that
    passed; it gives no points. `revisit` names the units that this exercise points back to. `fingerprint` names the yield of the
    first expectation that failed (see `grader.check.catalogue`), so that uncatalogued wrong answers can be counted.
    """

    exercise: str
    title: str
    kind: str = Field(default="code", description="what a kind of `grader.exercise` is told as")
    status: Status
    points: float | None = Field(description="None while a person has still to mark it")
    max_points: float
    message: str = ""
    hint: str = ""
    note: str = ""
    revisit: list[str] = []
    misconception: str | None = None
    fingerprint: str | None = None
    hidden: bool = Field(
        default=False, description="the expectation that failed is one tested on submission only"
    )
    answer: str = Field(default="", description="the source of the intern's own cell")
    comment: str = Field(default="", description="the supervisor's comment")
    by_hand: bool = Field(default=False, description="a person gave the points")
    seconds: float | None = None


class Flag(Strict):
    """Something about the submission for a person to look at; never an accusation."""

    kind: str
    detail: str


class Result(Strict):
    """One submission of one unit by one intern. Times are timezone-aware UTC."""

    schema_version: Literal[1] = SCHEMA_VERSION
    course: str
    unit: str
    title: str = Field(default="", description="the unit's title, for people")
    student: str
    submitted_at: datetime
    graded_at: datetime
    attempt: int = Field(ge=1, description="1 for the first submission of this unit by this intern")
    gradable: bool = True
    message: str = Field(default="", description="for the intern, about the submission as a whole")
    exercises: list[ExerciseResult] = []
    predictions: dict[str, str] = Field(default={}, description="recorded, never marked")
    flags: list[Flag] = []

    @property
    def points(self) -> float:
        """Points given so far; what waits for a supervisor counts as nothing yet."""
        return sum(e.points or 0.0 for e in self.exercises)

    @property
    def max_points(self) -> float:
        """Points that can be reached, free text included."""
        return sum(e.max_points for e in self.exercises)
