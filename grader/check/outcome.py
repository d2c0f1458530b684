"""What one check came to, and the exception that carries it out of the check cell."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any, Literal

MIME_TYPE = "application/vnd.rounds.outcome+json"
"""Under this type an `Outcome` is published when ROUNDS_GRADING is set."""


@dataclass(frozen=True)
class Outcome:
    """The outcome of one check cell so far.

    `number` counts expectations from 1: the one that failed, or the last one that passed. `observed` is canonical
    text (for an error in the learner's code: `error <type>`). `message` and `hint` may be shown to the intern: for a
    hidden expectation they say `about` and whether an error came, and nothing that the learner's code could choose. `line` is a
    line of the learner's cell. `note` is a note on style, where the answer's text is known.
    """

    status: Literal["passed", "not_yet", "error"]
    unit: str
    exercise: str
    number: int
    hidden: bool = False
    observed: str = ""
    fingerprint: str = ""
    misconception: str | None = None
    message: str = ""
    hint: str = ""
    about: str = ""
    error_type: str | None = None
    line: int | None = None
    note: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values."""
        return dataclasses.asdict(self)

    def to_json(self) -> str:
        """Return the fields as JSON, keys sorted."""
        return json.dumps(self.as_dict(), sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Outcome:
        """Read what `as_dict` wrote. Raises TypeError on fields it does not know."""
        return cls(**data)


class CheckFailed(AssertionError):
    """An expectation does not hold. Its text is the message for the intern; `outcome` says the rest."""

    def __init__(self, outcome: Outcome, box: str) -> None:
        super().__init__(outcome.message)
        self.outcome = outcome
        self.box = box

    def _render_traceback_(self) -> list[str]:
        """Return what IPython shows in place of a traceback."""
        return self.box.split("\n")
