"""Put an error of the learner's code into plain words, with the line it came from.

In: the exception and its traceback. Out: `Told`. Of an error met in a hidden case only the case is told: its kind, line and
words are chosen by code that has seen the case.
"""

from __future__ import annotations

import types
from dataclasses import dataclass, replace

from grader.check import cells, source
from grader.check.error_kinds import known_names, words_for
from grader.check.error_messages import Words, close_name
from grader.check.syntax import words_for_syntax
from grader.check.wording import HIDDEN_ERROR, Hints

STOPPED = "Your code stopped with an error"
SPELLING_HINT = (
    "Compare this line with the worked example, sign by sign: names, quotes, brackets, points and commas."
)
SECOND_HINT = "Read that line aloud, from left to right. Which value is not what you think it is?"
THIRD_HINT = (
    "Write print(...) with the names of that line just before it, run the cell, and look at each value."
)
COPY_HINT = (
    "Type the line again, slowly. Begin with the smallest part of it that Python reads, and add the rest."
)


@dataclass(frozen=True)
class Told:
    """An error in plain words. `line` and `code` are the learner's; `about` is the case of the check, when known.

    `certain` says that the cause is known for sure, so that no hint of the catalogue may take the place of `hints`.
    """

    text: str
    hints: Hints
    line: int | None = None
    code: str = ""
    about: str = ""
    cell: str = ""
    certain: bool = False


class DistantError(Exception):
    """An error of the learner's code in another process, already explained there."""

    told: Told


def explain(error: BaseException, in_check: bool, hidden: bool, exercise: str = "") -> Told:
    """Explain an error. In a check, lines of the check itself are never shown."""
    if hidden:
        about = source.about_phrase(_check_step(error.__traceback__))
        return Told(f"{STOPPED} for: {about or 'another case'}.", HIDDEN_ERROR, about=about)
    if isinstance(error, SyntaxError):
        words = words_for_syntax(error)
        return Told(f"{words.sentence}", _hints(words), error.lineno, (error.text or "").strip())
    if isinstance(error, DistantError):
        about = source.about_phrase(_check_step(error.__traceback__))
        case = f"{STOPPED} for: {about}." if about else f"{STOPPED}."
        return replace(error.told, text=error.told.text.replace(f"{STOPPED}.", case, 1), about=about)
    passed = list(source.places(error.__traceback__))
    own = [place for place in passed if place.frame.f_code.co_filename not in source.CHECK_CELLS]
    place = own[-1] if own else None
    about = source.about_phrase(_check_step(error.__traceback__)) if in_check else ""
    if place is None and in_check:
        return _check_could_not_run(error, about, exercise)
    words = words_for(error, place.frame if place else None)
    text = f"{_where(place, in_check, about)}{words.sentence}"
    return Told(
        text,
        _hints(words),
        place.line if place else None,
        place.text if place else "",
        about,
        _cell(place, passed[0]) if place else "",
    )


def _where(place: source.Place | None, in_check: bool, about: str) -> str:
    if place is None:
        return f"{STOPPED}. "
    inside = f", in the function `{place.function}`" if place.function else ""
    case = f" for: {about}" if about else ""
    if in_check:
        return f"{STOPPED}{case}. It happened in line {place.line} of {place.cell}{inside}: {place.text}\n"
    return ""


def _cell(place: source.Place, start: source.Place) -> str:
    """Say which cell, as seen from the cell that was run."""
    if place.frame.f_code.co_filename == start.frame.f_code.co_filename:
        return "this cell"
    function = f"`{place.function}`" if place.function else "code"
    return f"{place.cell}, in {function} that this cell calls in line {start.line}"


def _check_could_not_run(error: BaseException, about: str, exercise: str) -> Told:
    step = _last_step(error.__traceback__)
    frame = step.tb_frame if step else None
    if isinstance(error, NameError) and error.name:
        function = source.is_called(source.running_node(step))
        missing = cells.missing_name(exercise, error.name, function) if exercise else None
        if missing:
            return Told(missing.sentence, (), about=about, certain=True)
        close = close_name(error.name, known_names(frame))
        also = f" There is a name `{close}`. Is that the one?" if close else ""
        text = f"The check looks for the name `{error.name}`, and it does not exist yet.{also}"
        first = "Did you run the cell with your answer? A name exists only after its cell has run."
        return Told(
            text,
            (first, "Compare the spelling of the name with the task, letter by letter.", first),
            about=about,
        )
    words = words_for(error, frame)
    case = f" for: {about}" if about else ""
    hints = (
        "Look at what your answer gives, with print(...) in your own cell. Is it what the task asks for?",
        "Which kind of value does the task ask for: a number, text, or several values together?",
        "Put the worked example beside your answer and compare them one line at a time.",
    )
    return Told(f"The check could not use your answer{case}. {words.sentence}", hints, about=about)


def _hints(words: Words) -> Hints:
    if words.spelling:
        return (words.hint or SPELLING_HINT, SPELLING_HINT, COPY_HINT)
    return (words.hint or SECOND_HINT, SECOND_HINT if words.hint else THIRD_HINT, THIRD_HINT)


def _check_step(traceback: types.TracebackType | None) -> types.TracebackType | None:
    while traceback is not None and traceback.tb_frame.f_code.co_filename not in source.CHECK_CELLS:
        traceback = traceback.tb_next
    return traceback


def _last_step(traceback: types.TracebackType | None) -> types.TracebackType | None:
    """Return the last step of a traceback that stands in a cell."""
    found = None
    while traceback is not None:
        if source.is_cell(traceback.tb_frame.f_code.co_filename):
            found = traceback
        traceback = traceback.tb_next
    return found
