"""What became of each exercise: a graded notebook's outputs, and the gradebook's points, in the words of a Result."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from grader.check import style
from grader.check.catalogue import Catalogue, fingerprint_of_no_end
from grader.check.outcome import MIME_TYPE, Outcome
from grader.examine.execute import NOT_RUN, STOPPED, TIMED_OUT
from grader.examine.rebuild import grade_id, left_as_it_was
from grader.examine.shown import LEFT_OUT
from grader.exercise import Kind, MarkedBy, is_checked, kind_named, kind_of
from grader.exercise.prediction import predicted
from grader.result import ExerciseResult, Status

LONGEST_PREDICTION = 20_000
_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_PYTHONS_OWN = re.compile(r"\s|Traceback|Cell In|File |-{3,}|[A-Za-z.]*(Error|Exception|Interrupt)\b:?")


@dataclass(frozen=True)
class Question:
    """Something a unit asks for. `graded_by` is the grade id of the cell that carries the points."""

    name: str
    title: str
    kind: str
    graded_by: str
    max_points: float
    released: str
    revisit: tuple[str, ...] = ()

    @property
    def is_checked(self) -> bool:
        """True where a check gives the points, and no person."""
        return is_checked(self.kind)


@dataclass(frozen=True)
class Mark:
    """What the gradebook says of one question. `points` is None where nobody has marked it yet.

    `earlier` says that it is about an answer of an earlier submission, because this one has none.
    """

    points: float | None
    by_hand: bool = False
    waiting: bool = False
    comment: str = ""
    earlier: bool = False


def questions(released: list[Any]) -> list[Question]:
    """Return what a unit asks for, in its order: from the cells of the released notebook."""
    points = {grade_id(c): float(c.metadata.nbgrader["points"]) for c in released if "points" in _nbgrader(c)}
    found = []
    for cell in released:
        name, kind = grade_id(cell), kind_of_cell(cell)
        if kind and kind.marked_by is not MarkedBy.NOBODY:
            graded_by = kind.graded_by(name)
            title = cell.metadata["rounds"].get("title") or name
            found.append(
                Question(
                    name,
                    title[0].upper() + title[1:],
                    kind.told_as,
                    graded_by,
                    points.get(graded_by, 0.0),
                    cell.source,
                    tuple(cell.metadata["rounds"].get("revisit", ())),
                )
            )
    return found


def role_of(cell: Any) -> str:
    """Return what a cell is for, or nothing for ordinary text and code."""
    return str(cell.metadata.get("rounds", {}).get("role", ""))


def kind_of_cell(cell: Any) -> Kind | None:
    """Return the kind of exercise that is answered in a cell of a unit; None for every other cell."""
    return kind_of(role_of(cell), str(cell.metadata.get("rounds", {}).get("kind", "")))


def code_result(
    question: Question, cells: list[Any], answer: str, mark: Mark, hints: Catalogue | None, tries: int
) -> ExerciseResult:
    """Judge a code exercise. `cells` is the whole graded notebook; `tries` counts failed submissions with this one."""
    own = next(cell for cell in cells if grade_id(cell) == question.name)
    check = next(cell for cell in cells if grade_id(cell) == question.graded_by)
    errors = _error_names(own) | _error_names(check)
    outcome = _last_outcome(check)
    result = _result(question, answer, mark)
    result.seconds = _seconds(own) + _seconds(check)
    if TIMED_OUT in errors:
        result.status = Status.TIMED_OUT
        result.message = "Your code did not finish in the time that marking allows, so it was stopped."
        result.hint = "Look for a loop that never ends: what changes in each round, and when does it stop?"
        if hints:
            result.fingerprint = fingerprint_of_no_end(hints.unit, question.name)
            _add_known_hint(result, hints, tries)
    elif STOPPED in errors:
        result.status = Status.NOT_GRADABLE
        result.message = "Python itself stopped while this exercise ran."
        result.hint = "Look for a call of exit() or quit(), or for a very large list. Run the unit from the top, then submit again."
    elif NOT_RUN in errors:
        result.status = Status.NOT_GRADABLE
        result.message = "This exercise was not run, because Python had stopped in an earlier cell."
        result.hint = "Mend the earlier cell first. Then run the unit from the top, and submit again."
    elif not _error_names(check):
        note = style.note_on(answer)
        result.status, result.note = Status.PASSED, note.text if note else ""
    elif left_as_it_was(answer, question.released, text=False):
        result.status = Status.NOT_ATTEMPTED
        result.message = "You have not changed this cell yet."
    else:
        _explain(result, own, check, outcome, hints, tries)
    if result.status == Status.PASSED and not mark.by_hand and mark.points == 0 < question.max_points:
        result.status, result.note = Status.NOT_GRADABLE, ""
        result.message = "Your code ran, but its points could not be recorded. Tell your supervisor."
    return result


def is_written(question: Question, answer: str) -> bool:
    """Say whether an answer is more than what the unit came with."""
    return not left_as_it_was(answer, question.released, text=kind_named(question.kind).prose)


def text_result(question: Question, answer: str, mark: Mark) -> ExerciseResult:
    """Say where a free-text answer stands: nothing written, waiting for a person, or marked."""
    result = _result(question, answer, mark)
    if not is_written(question, answer) and not mark.by_hand:
        result.status, result.points, result.answer = Status.NOT_ATTEMPTED, 0.0, ""
        result.message = "You have not written an answer yet."
        if mark.earlier:
            result.status, result.points = Status.WAITING, None
            result.message = (
                "This time you wrote no answer. Your supervisor reads the one that you submitted before."
            )
    elif mark.by_hand and not mark.waiting:
        result.status = Status.MARKED
    else:
        result.status = Status.WAITING
        if mark.by_hand:
            result.message = (
                "Your supervisor marked an earlier answer, and has been asked to look at this one."
            )
    return result


def ungraded(question: Question) -> ExerciseResult:
    """Return the entry of a question in a submission that could not be graded at all."""
    return ExerciseResult(
        exercise=question.name,
        title=question.title,
        kind=question.kind,
        status=Status.NOT_GRADABLE,
        points=0.0,
        max_points=question.max_points,
        revisit=list(question.revisit),
    )


def predictions(released: list[Any], answers: dict[str, str]) -> dict[str, str]:
    """Return the predictions that the intern wrote, by name; those left as they were are not listed."""
    found = {}
    for cell in released:
        written = answers.get(grade_id(cell), "").strip()
        kind = kind_of_cell(cell)
        if kind and kind.marked_by is MarkedBy.NOBODY and written not in ("", cell.source.strip()):
            name = cell.metadata["rounds"].get("exercise") or grade_id(cell)
            found[str(name)] = _prediction(written)
    return found


def _result(question: Question, answer: str, mark: Mark) -> ExerciseResult:
    return ExerciseResult(
        exercise=question.name,
        title=question.title,
        kind=question.kind,
        status=Status.NOT_YET,
        points=mark.points,
        max_points=question.max_points,
        revisit=list(question.revisit),
        answer=answer,
        comment=mark.comment,
        by_hand=mark.by_hand,
    )


def _explain(
    result: ExerciseResult, own: Any, check: Any, outcome: Outcome | None, hints: Catalogue | None, tries: int
) -> None:
    """Fill in why an exercise did not pass. A cell that failed by itself explains more than the check after it."""
    failed = _own_error(own)
    if failed and (outcome is None or outcome.error_type == "NameError"):
        result.status = Status.ERROR
        result.message, _, hint = failed.partition("\nHint: ")
        result.hint = hint or "Run your cell in the notebook: the message there names the line."
        return
    if outcome is None or outcome.status == "passed":
        _not_judged(result, check)
        return
    result.status = Status.ERROR if outcome.status == "error" else Status.NOT_YET
    result.message, result.hint, result.hidden = (
        _in_their_words(outcome.message),
        outcome.hint,
        outcome.hidden,
    )
    result.misconception, result.fingerprint = outcome.misconception, outcome.fingerprint or None
    if hints:
        _add_known_hint(result, hints, tries)


def _add_known_hint(result: ExerciseResult, hints: Catalogue, tries: int) -> None:
    """Put the unit's own hint for this try in place of the general one, where the unit knows this wrong answer.

    Of a hidden case the supervisor may know the misconception; a hint would tell the intern what came.
    """
    entry = hints.find(result.fingerprint) if result.fingerprint else None
    if entry and entry.hints:
        result.misconception = entry.misconception
        if not result.hidden:
            result.hint = entry.hints[min(tries, len(entry.hints)) - 1]


def _not_judged(result: ExerciseResult, check: Any) -> None:
    """Fill in why a check cell ended without saying anything."""
    if "SystemExit" in _error_names(check):
        result.status = Status.ERROR
        result.message = "Your code calls exit() or quit(), which ends Python before the checks are done."
        result.hint = "Take that call out. A function ends by itself, or with return."
    else:
        result.status = Status.NOT_GRADABLE
        result.message = (
            "The checks of this exercise could not run. It is not your fault: please tell your supervisor."
        )


def _own_error(cell: Any) -> str:
    """Return the explanation that stands below the intern's own cell, without the lines that quote Python itself."""
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            lines = _ANSI.sub("", "\n".join(output.traceback)).splitlines()
            told = list(itertools.takewhile(lambda line: not _PYTHONS_OWN.match(line), lines))
            return (
                _in_their_words("\n".join(told).strip())
                or f"Your cell stopped with {output.ename}: {output.evalue}"
            )
    return ""


def _in_their_words(message: str) -> str:
    """Name no cell by its number: cells count differently in the intern's notebook."""
    return re.sub(r"\bthe cell \[\d+\]", "your cell", message)


def _last_outcome(cell: Any) -> Outcome | None:
    found = [output.data[MIME_TYPE] for output in _displays(cell) if MIME_TYPE in output.get("data", {})]
    if not found:
        return None
    data = json.loads(found[-1]) if isinstance(found[-1], str) else found[-1]
    try:
        return Outcome.from_dict(dict(data))
    except TypeError:  # not from our own checks
        return None


def _displays(cell: Any) -> Iterator[Any]:
    return (output for output in cell.get("outputs", []) if output.output_type == "display_data")


def _error_names(cell: Any) -> set[str]:
    return {output.ename for output in cell.get("outputs", []) if output.output_type == "error"}


def _seconds(cell: Any) -> float:
    times = cell.metadata.get("execution", {})
    try:
        start, end = (
            datetime.fromisoformat(times[key]) for key in ("iopub.status.busy", "shell.execute_reply")
        )
    except (KeyError, ValueError, TypeError):
        return 0.0
    return round((end - start).total_seconds(), 3)


def _nbgrader(cell: Any) -> Any:
    return cell.metadata.get("nbgrader", {})


def _prediction(written: str) -> str:
    """Return the text that a prediction cell gives its name, or the whole cell where it is written otherwise.

    Submissions wait for it, and reading Python takes a thousand times the memory of its text.
    """
    if len(written) > LONGEST_PREDICTION:
        return written[:LONGEST_PREDICTION] + LEFT_OUT
    return predicted(written)
