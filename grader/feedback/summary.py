"""The facts of a feedback page that the start page shows: written into the page, and read back from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser

from pydantic import BaseModel

from grader.exercise import is_checked
from grader.result import Result, Status

META_NAME = "rounds-summary"


OPEN = (Status.NOT_YET, Status.ERROR, Status.NOT_ATTEMPTED, Status.TIMED_OUT, Status.NOT_GRADABLE)
"""An exercise with one of these is still the intern's to do."""


class SummaryLine(BaseModel):
    """One exercise. `points` is None while a person has still to mark it; `by_hand` says that a person gave them."""

    exercise: str
    title: str
    kind: str = "code"
    status: Status
    points: float | None
    max_points: float
    revisit: list[str] = []
    by_hand: bool = False
    comment: str = ""


class Summary(BaseModel):
    """What a submission came to; holds nothing that its intern may not see. `waiting` counts answers still unmarked."""

    unit: str
    attempt: int
    submitted_at: datetime
    gradable: bool
    points: float
    max_points: float
    exercises: list[SummaryLine]
    waiting: int


def summary(result: Result) -> Summary:
    """Return the summary of a Result."""
    return Summary(
        unit=result.unit,
        attempt=result.attempt,
        submitted_at=result.submitted_at,
        gradable=result.gradable,
        points=result.points,
        max_points=result.max_points,
        exercises=[SummaryLine.model_validate(e, from_attributes=True) for e in result.exercises],
        waiting=sum(e.status == Status.WAITING for e in result.exercises),
    )


@dataclass(frozen=True)
class Counted:
    """What counts of an intern's submissions of a unit: one line for each exercise, and the attempt with the best checks."""

    lines: list[SummaryLine]
    best: Summary
    newest: Summary

    @property
    def points(self) -> float:
        """The points that count."""
        return sum(line.points or 0.0 for line in self.lines)

    @property
    def max_points(self) -> float:
        """The points that can be reached."""
        return sum(line.max_points for line in self.lines)

    @property
    def open(self) -> list[SummaryLine]:
        """The exercises that are still to do."""
        return [line for line in self.lines if line.status in OPEN]

    @property
    def waiting(self) -> float:
        """The points that can come from the supervisor."""
        return sum(line.max_points for line in self.lines if line.status == Status.WAITING)

    @property
    def words(self) -> str:
        """Say what counts, and beside it what the newest submission came to where that is another one."""
        if self.best.attempt == self.newest.attempt:
            return ""
        return (
            f"Your best: {self.points:g} of {self.max_points:g} (attempt {self.best.attempt}). "
            f"Your newest: {self.newest.points:g} of {self.newest.max_points:g}. The best counts."
        )


def counted(summaries: Sequence[Summary]) -> Counted | None:
    """Apply the rule of the course: of the checks, the submission with most points; of free text, the newest that was written.

    What a person marked by hand stays. None where nothing could be marked.
    """
    marked = sorted((s for s in summaries if s.gradable), key=lambda s: s.attempt)
    if not marked:
        return None
    newest = marked[-1]
    by_hand = {line.exercise: line for line in newest.exercises if line.by_hand}

    def checks(summary: Summary) -> float:
        judged = (e for e in summary.exercises if is_checked(e.kind) and e.exercise not in by_hand)
        return sum(e.points or 0.0 for e in judged)

    best = max(marked, key=lambda summary: (checks(summary), summary.attempt))
    written = {
        line.exercise: line
        for summary in marked
        for line in summary.exercises
        if not is_checked(line.kind) and line.status not in OPEN
    }
    lines = [by_hand.get(e.exercise, written.get(e.exercise, e)) for e in best.exercises]
    return Counted(lines, best, newest)


def summary_of(html_text: str) -> Summary | None:
    """Read the summary from a feedback page; None where the text is not one of our pages."""
    finder = _MetaFinder()
    finder.feed(html_text)
    try:
        return Summary.model_validate_json(finder.content or "")
    except ValueError:
        return None


class _MetaFinder(HTMLParser):
    content: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        if tag == "meta" and facts.get("name") == META_NAME and self.content is None:
            self.content = facts.get("content")
