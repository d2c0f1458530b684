"""The facts of a feedback page that the start page shows: written into the page, and read back from it."""

from __future__ import annotations

from datetime import datetime
from html.parser import HTMLParser

from pydantic import BaseModel

from grader.result import Result, Status

META_NAME = "rounds-summary"


class SummaryLine(BaseModel):
    """One exercise. `points` is None while a person has still to mark it."""

    exercise: str
    title: str
    status: Status
    points: float | None
    max_points: float
    revisit: list[str] = []


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
