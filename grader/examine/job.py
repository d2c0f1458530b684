"""What the judge gets and gives, and the two ways in which there is no answer. Any system can import this module."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict, field_validator

from grader.check.outcome import Outcome
from grader.check.wording import HIDDEN, hidden_message
from grader.examine.limits import Limits
from grader.examine.shown import clean


class NoSandboxError(Exception):
    """This machine cannot run strangers' code safely; the message says what is missing and what to do."""


class JudgeFailed(Exception):
    """The trusted side itself broke; the submission is not to blame, and no score may come of it.

    `final` says that it broke at this submission again and again, so that nobody should try once more.
    """

    def __init__(self, told: str, in_run: bool = False, weight: int = 1) -> None:
        super().__init__(told)
        self.in_run, self.weight, self.final = in_run, weight, False


class JobCell(BaseModel):
    """One code cell to run. `where` is `learner` for lesson and solution cells, `judge` for checks."""

    model_config = ConfigDict(extra="forbid")

    index: int
    where: str
    source: str
    own: bool = (
        False  # an answer of the intern's; other cells are the unit's and their definitions may be trusted
    )

    @field_validator("source", mode="before")
    @classmethod
    def _readable(cls, value: object) -> object:
        return clean(value)


class Job(BaseModel):
    """A submission as the judge gets it: cells in order, limits."""

    model_config = ConfigDict(extra="forbid")

    cells: list[JobCell]
    limits: Limits
    lesson: list[str] = []  # the unit's own code cells as released
    stubs: list[str] | None = None  # its answer cells as released
    held_out: str = ""  # the folder of its held-out data, for hidden tests


class CellReport(BaseModel):
    """What became of one cell.

    `ended` is empty, or why the run ends here: `slow`, `gone`. `stopped` is why this check alone has no answer: `slow`, `died`.
    """

    index: int
    outputs: list[dict[str, Any]] = []
    error: dict[str, Any] | None = None
    outcome: dict[str, Any] | None = None
    seconds: float = 0.0
    ended: str = ""
    stopped: str = ""

    def unshown(self) -> CellReport:
        """Return what may be told of a check when its visible part, too, may have known hidden cases: whether it passed."""
        kept = CellReport(index=self.index)
        if self.outcome is None:
            return kept
        if self.error is None:
            kept.outcome = {**self.outcome, "number": 0}
        elif self.outcome["hidden"]:
            kept.outcome, kept.error = {**self.outcome, "misconception": None}, self.error
        else:
            outcome = Outcome("not_yet", self.outcome["unit"], self.outcome["exercise"], 0, hidden=True)
            outcome = replace(outcome, message=hidden_message(""), hint=HIDDEN[0])
            kept.outcome = outcome.as_dict()
            kept.error = {**self.error, "kinds": ["CheckFailed"], "message": outcome.message}
        return kept
