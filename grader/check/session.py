"""One check cell from `begin` to its end: counting expectations, finding hints, publishing outcomes."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.check import cells, explain, ipython, style, wording
from grader.check.catalogue import Catalogue, Entry, fingerprint, hints_in
from grader.check.held_out import held_out_folder
from grader.check.outcome import CheckFailed, Outcome
from grader.check.source import CHECK_CELLS, bound_in

RIGHT = "Your answer is right."


@dataclass
class Session:
    """The check cell that runs now. `number` counts the expectations met so far."""

    unit: str = ""
    exercise: str = ""
    title: str = ""
    reread: str = ""
    number: int = 0
    hidden: bool = False
    catalogue: Catalogue | None = None
    tries: dict[str, int] = field(default_factory=dict)
    after: dict[int, tuple[object, object]] = field(default_factory=dict)
    """By id: a value of the check's that can change, and what a learner's code in another process says it made of its copy."""
    lent: dict[int, tuple[object, object]] = field(default_factory=dict)
    """By id: a value of the check's that can change, and where the copy is that a learner's code in another process was given."""


current = Session()
"""Its `tries` (how often each fingerprint came up) live as long as the kernel; the rest is reset by `begin`."""


def install() -> None:
    """Let this notebook explain errors in plain words, and remember figures. `begin` does it too."""
    ipython.install(explain_error)


def begin(unit: str, exercise: str, reread: str = "", title: str = "") -> None:
    """Start the check of one exercise.

    Reads `hints.json` from the held-out data or else the working directory when it is there; one that cannot be read is left
    aside, because a check without special hints is better than none. `title` is the exercise's heading, as the intern knows
    it; `reread` names the part of the lesson to look at again. Raises `CheckFailed` when the answer cell is known not to
    have run, or to have stopped.
    """
    current.unit, current.exercise, current.reread = unit, exercise, reread
    current.title = title or exercise
    current.number, current.hidden = 0, False
    current.after, current.lent = {}, {}
    current.catalogue = hints_in(held_out_folder(), Path())
    place = sys._getframe(1).f_code.co_filename
    CHECK_CELLS.add(place)
    install()
    ipython.start_check_cell(bound_in(place))
    message = cells.state(exercise)
    if message:
        outcome = Outcome("not_yet", unit, exercise, 0, observed="no answer", message=message)
        raise CheckFailed(outcome, wording.box(current.title, outcome, ""))


def done(everything: bool = False) -> None:
    """Say how many checks pass that the intern can see, and at most one note on style.

    What follows in the cell is marked on submission only; where nothing does, that was `everything`.
    """
    count = current.number
    several = f"{count} checks that you can see pass. "
    passed = {0: "", 1: "1 check that you can see passes. "}.get(count, several)
    rest = "Not everything is tested here: the rest is marked when you submit."
    said = [RIGHT if everything else f"{passed}{rest}"]
    note = style.note_on(cells.answer(current.exercise))
    if note:
        said.append(style.INTRODUCTION + note.text)
    ipython.show_pass(current.title, said)
    current.hidden = True
    passed_so_far = Outcome("passed", current.unit, current.exercise, count, note=note.text if note else "")
    ipython.publish(passed_so_far)
    ipython.start_hidden_part()


def as_left(value: object) -> Any:
    """Return a value of the check's as the calls before left it. In a notebook it is the value itself."""
    return current.after.get(id(value), (value, value))[1]


def met() -> None:
    """Count one expectation that holds."""
    current.number += 1


def not_met(message: str, observed: str, generic: wording.Hints, about: str) -> CheckFailed:
    """Return the failure of the next expectation, with the hint for this try. The caller raises it."""
    current.number += 1
    entry, yielded = _look_up(current.number, observed)
    attempt = _count_try(yielded)
    if current.hidden:
        message, generic = wording.hidden_message(about), wording.HIDDEN
    elif about:
        message = f"For this case: {about}. {message}"
    hint = wording.pick(entry.hints if entry and not current.hidden else generic, attempt)
    outcome = Outcome(
        status="not_yet",
        unit=current.unit,
        exercise=current.exercise,
        number=current.number,
        hidden=current.hidden,
        observed=observed,
        fingerprint=yielded,
        misconception=entry.misconception if entry else None,
        message=message,
        hint=hint,
        about=about,
    )
    ipython.publish(outcome)
    return CheckFailed(
        outcome, wording.box(current.title, outcome, wording.next_step(current.reread, attempt))
    )


def outcome_of(error: BaseException) -> Outcome:
    """Return the outcome that an exception which left a check cell stands for.

    A `CheckFailed` carries it. Any other exception counts as an error in the learner's code, at the expectation that
    was being worked out; of a hidden one only the case is told.
    """
    if isinstance(error, CheckFailed):
        return error.outcome
    number, observed = _of_error(error)
    entry, yielded = _look_up(number, observed)
    told = explain.explain(error, in_check=True, hidden=current.hidden, exercise=current.exercise)
    hints = told.hints if told.certain or current.hidden or not entry else entry.hints
    return Outcome(
        status="error",
        unit=current.unit,
        exercise=current.exercise,
        number=number,
        hidden=current.hidden,
        observed=observed,
        fingerprint=yielded,
        misconception=entry.misconception if entry else None,
        message=told.text,
        hint=wording.pick(hints, current.tries.get(yielded, 1)),
        about=told.about,
        error_type=None if current.hidden else type(error).__name__,
        line=told.line,
    )


def explain_error(error: BaseException, in_check: bool) -> tuple[str, str]:
    """Return (one line that names the error, the text to show) for an error that ended a cell."""
    if isinstance(error, CheckFailed):
        return str(error), error.box
    if not in_check:
        told = explain.explain(error, in_check=False, hidden=False)
        return str(error), wording.own_cell(told, error)
    attempt = _count_try(_look_up(*_of_error(error))[1])
    outcome = outcome_of(error)
    ipython.publish(outcome)
    step = wording.next_step(current.reread, attempt) if outcome.hint else ""
    return outcome.message, wording.box(current.title, outcome, step)


def _count_try(yielded: str) -> int:
    current.tries[yielded] = current.tries.get(yielded, 0) + 1
    return current.tries[yielded]


def _of_error(error: BaseException) -> tuple[int, str]:
    return current.number + 1, f"error {type(error).__name__}"


def _look_up(number: int, observed: str) -> tuple[Entry | None, str]:
    """Return the entry of a yield, and its fingerprint. Of a hidden case only the misconception's id is used, for the supervisor."""
    yielded = fingerprint(current.unit, current.exercise, number, observed)
    return (current.catalogue.find(yielded) if current.catalogue else None), yielded
