"""The feedback page: what its words are, and in which order. How it looks is in `page.html.jinja` and `page.css`."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from grader.exercise import is_checked, kind_named
from grader.feedback.summary import META_NAME, summary
from grader.feedback.units import unit_name, units_to_revisit
from grader.result import ExerciseResult, Result, Status

STATUS_WORDS = {
    Status.PASSED: "Passed",
    Status.NOT_YET: "Not yet",
    Status.ERROR: "Error in your code",
    Status.NOT_ATTEMPTED: "Not attempted",
    Status.TIMED_OUT: "Timed out",
    Status.NOT_GRADABLE: "Could not be marked",
    Status.WAITING: "Waiting for your supervisor",
    Status.MARKED: "Marked by your supervisor",
}
_TO_MEND = (Status.NOT_YET, Status.ERROR, Status.TIMED_OUT, Status.NOT_GRADABLE)


def render(
    result: Result,
    solutions: dict[str, str],
    titles: dict[str, str] | None = None,
    facts: dict[str, dict[str, Any]] | None = None,
) -> str:
    """Return the page of one submission as HTML.

    `solutions` holds the worked solution of each exercise that is checked; one is shown only where the exercise is passed.
    `titles` holds the titles of units that exercises point back to, by id; `facts` what answer cells say of themselves, by exercise.
    """
    known = facts or {}
    answers = [
        _Answer.of(e, solutions.get(e.exercise, ""), known.get(e.exercise, {})) for e in result.exercises
    ]
    return _page().render(
        result=result,
        unit=unit_name(result.unit, result.title),
        meta_name=META_NAME,
        summary=summary(result).model_dump_json(),
        submitted=_date(result),
        well=_done_well(result),
        waiting=[e for e in result.exercises if e.status == Status.WAITING and e.points is None],
        words=STATUS_WORDS,
        answers=list(zip(result.exercises, answers, strict=True)),
        revisit=[
            (unit_name(place.unit, (titles or {}).get(place.unit, "")), place)
            for place in units_to_revisit(result.exercises)
        ],
        next_step=_next_step(result),
        css=Markup((Path(__file__).parent / "page.css").read_text(encoding="utf-8")),
    )


@dataclass(frozen=True)
class _Answer:
    """What the page shows of an answer, and beside it: as its kind of exercise puts it."""

    heading: str
    prose: bool
    text: str
    solution: str

    @classmethod
    def of(cls, entry: ExerciseResult, solution: str, facts: dict[str, Any]) -> _Answer:
        kind = kind_named(entry.kind)
        shown = kind.words(solution, facts) if entry.status == Status.PASSED else ""
        return cls(kind.heading, kind.prose, kind.words(entry.answer, facts), shown)


def _done_well(result: Result) -> list[str]:
    """Say first what went well, and only what is true."""
    passed = [e for e in result.exercises if e.status == Status.PASSED]
    marked = [e for e in result.exercises if e.status == Status.MARKED and (e.points or 0) > 0]
    waiting = [e for e in result.exercises if e.status == Status.WAITING]
    tried = [e for e in result.exercises if e.status in (Status.NOT_YET, Status.ERROR, Status.TIMED_OUT)]
    said = []
    checked = [kind_named(e.kind) for e in result.exercises if is_checked(e.kind)]
    if passed and len(passed) == len(checked):
        nouns = {kind.noun for kind in checked}
        said.append(
            f"You solved every {nouns.pop() if len(nouns) == 1 else 'exercise with a check'} of this unit."
        )
    elif passed:
        said.append(f"You solved {_listed(passed)}.")
    if marked:
        said.append(f"Your supervisor gave points for {_listed(marked)}.")
    if waiting:
        said.append(f"You wrote your own answer to {_listed(waiting)}.")
    if result.predictions:
        said.append("You wrote down what you expected before you ran the code.")
    if tried and not passed:
        said.append(f"You tried {_listed(tried)}. Each message below tells you one thing to change.")
    return said or ["You submitted, and what you sent is kept."]


def _next_step(result: Result) -> str:
    again = "Then submit again. You can submit as often as you like."
    if not result.gradable:
        return (
            "Follow the advice at the top of this page. Your earlier points, if there are any, still count."
        )
    for entry in result.exercises:
        if entry.status in _TO_MEND:
            advice = (
                "Read its hint, change your cell, and run the check below it."
                if entry.hint
                else "Change your cell, and run the check below it."
            )
            return f"Go back to “{entry.title}”. {advice} {again}"
    for entry in result.exercises:
        if entry.status == Status.NOT_ATTEMPTED:
            return f"Go on with “{entry.title}”. {again}"
    if any(e.status == Status.WAITING for e in result.exercises):
        return "You can go on to the next unit. Your supervisor reads your text, and this page then shows the points."
    return "You have finished this unit. Go on to the next one from the start page."


def _listed(entries: list[ExerciseResult]) -> str:
    return _quoted([e.title for e in entries])


def _quoted(titles: list[str]) -> str:
    names = [f"“{title}”" for title in titles]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def _date(result: Result) -> str:
    local = result.submitted_at.astimezone()
    return f"{local.day} {local:%B %Y, %H:%M}"


def _number(points: float | None) -> str:
    return f"{points or 0:g}"


def _with_code(text: str) -> Markup:
    """Escape a text of ours, and show what stands in `backticks` as code."""
    return Markup(re.sub(r"`([^`\n]+)`", r"<code>\1</code>", str(escape(text.strip()))))


@functools.cache
def _page() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters |= {"number": _number, "quoted": _quoted, "with_code": _with_code}
    return environment.get_template("page.html.jinja")
