"""Put an error of the learner's code into plain words, with the line it came from.

In: the exception and its traceback. Out: `Told`. Errors met in a hidden case are told without any value.
"""

from __future__ import annotations

import builtins
import difflib
import sys
import types
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.check import source
from grader.check.error_messages import Words, words_for_message
from grader.check.plain_words import show, type_words
from grader.check.syntax import words_for_syntax
from grader.check.wording import Hints

SECOND_HINT = "Read that line aloud, from left to right. Which value is not what you think it is?"
THIRD_HINT = (
    "Write print(...) with the names of that line just before it, run the cell, and look at each value."
)


@dataclass(frozen=True)
class Told:
    """An error in plain words. `line` and `code` are the learner's; `about` is the case of the check, when known."""

    text: str
    hints: Hints
    line: int | None = None
    code: str = ""
    about: str = ""
    cell: str = ""


def explain(error: BaseException, in_check: bool, hidden: bool) -> Told:
    """Explain an error. In a check, lines of the check itself are never shown."""
    if isinstance(error, SyntaxError):
        words = words_for_syntax(error)
        return Told(f"{words.sentence}", _hints(words), error.lineno, (error.text or "").strip())
    passed = list(source.places(error.__traceback__))
    own = [place for place in passed if place.frame.f_code.co_filename not in source.CHECK_CELLS]
    place = own[-1] if own else None
    about = source.about_phrase(_check_step(error.__traceback__)) if in_check else ""
    if place is None and in_check:
        return _check_could_not_run(error, hidden, about, passed[-1].frame if passed else None)
    words = _without_values(error, place) if hidden else words_for(error, place.frame if place else None)
    text = f"{_where(place, in_check, hidden and about)} {words.sentence}".strip()
    return Told(
        text,
        _hints(words),
        place and place.line,
        place.text if place else "",
        about,
        place.cell if place else "",
    )


def words_for(error: BaseException, frame: types.FrameType | None) -> Words:
    """Return what an error means and one question about it; `frame` is the learner's, for names and values."""
    for kind, special in SPECIAL.items():
        if isinstance(error, kind):
            return special(error, frame)
    found = words_for_message(error)
    if found is not None:
        return found
    name = type(error).__name__
    said = str(error).strip().split("\n")[0]
    sentence = f"Python calls this {type_words(name)}" + (f" and says: {said}" if said else ".")
    return Words(sentence, "Read what Python says once more. Which word in it also stands in your line?")


def _where(place: source.Place | None, in_check: bool, about: str | bool) -> str:
    if place is None:
        return "Your code stopped with an error."
    inside = f", in the function {place.function}" if place.function else ""
    case = f" for: {about}" if about else ""
    if in_check:
        return f"Your code stopped with an error{case}. It happened in line {place.line} of {place.cell}{inside}: {place.text}\n"
    return ""


def _check_could_not_run(
    error: BaseException, hidden: bool, about: str, frame: types.FrameType | None
) -> Told:
    if isinstance(error, NameError) and error.name:
        close = _close(error.name, _names(frame))
        also = f" There is a name {close}. Is that the one?" if close else ""
        text = f"The check looks for the name {error.name}, and it does not exist yet.{also}"
        first = "Did you run the cell with your answer? A name exists only after its cell has run."
        return Told(
            text,
            (first, "Compare the spelling of the name with the task, letter by letter.", first),
            about=about,
        )
    if hidden:
        text = f"Your answer could not be used for: {about or 'another case'} ({type(error).__name__})."
        return Told(text, (THIRD_HINT,), about=about)
    words = words_for(error, frame)
    hints = (
        words.hint or SECOND_HINT,
        "Print your value and its type. Is it what the task asks for?",
        THIRD_HINT,
    )
    return Told(f"The check could not use your answer. {words.sentence}", hints, about=about)


def _without_values(error: BaseException, place: source.Place | None) -> Words:
    if isinstance(error, NameError):
        return words_for(error, place.frame if place else None)
    sentence = VALUELESS.get(type(error).__name__, f"Python calls this {type_words(type(error).__name__)}.")
    return Words(sentence, "Which values can reach this line? Try your code with such a case yourself.")


def _hints(words: Words) -> Hints:
    return (words.hint or SECOND_HINT, SECOND_HINT if words.hint else THIRD_HINT, THIRD_HINT)


def _check_step(traceback: types.TracebackType | None) -> types.TracebackType | None:
    while traceback is not None and traceback.tb_frame.f_code.co_filename not in source.CHECK_CELLS:
        traceback = traceback.tb_next
    return traceback


VALUELESS = {
    "ZeroDivisionError": "It divides by zero there.",
    "IndexError": "It asks for a position that does not exist there.",
    "KeyError": "It asks for a key or a column that does not exist there.",
    "TypeError": "It meets a value of a kind that does not fit there.",
    "ValueError": "It meets a value that does not fit there.",
    "AttributeError": "It asks a value for something that this value does not have.",
    "RecursionError": "The function calls itself again and again and never stops.",
    "UnboundLocalError": "It uses a name there before the name has a value.",
}


def _name(error: Any, frame: types.FrameType | None) -> Words:
    name = error.name or str(error).split("'")[1]
    if isinstance(error, UnboundLocalError):
        return Words(
            f"The name {name} is used inside the function before it has a value there.",
            f"Which line of the function gives {name} its first value, and does that line run first in every case?",
        )
    right = {
        "true": "True",
        "false": "False",
        "none": "None",
        "null": "None",
        "nan": 'float("nan")',
        "elseif": "elif",
    }
    if name.casefold() in right and name != right[name.casefold()]:
        return Words(
            f"Python does not know the name {name}. It writes {right[name.casefold()]}.",
            "Capital letters count.",
        )
    known_imports = {
        "pd": "pandas",
        "np": "numpy",
        "plt": "matplotlib.pyplot",
        "math": "math",
        "json": "json",
    }
    if name in known_imports:
        return Words(
            f"Python does not know the name {name}. It comes from {known_imports[name]}, which is not imported yet.",
            "Did you run the cell with the imports, near the top of this notebook?",
        )
    close = _close(name, _names(frame))
    if close:
        return Words(
            f"Python does not know the name {name}. Did you mean {close}?", "Capital letters and _ count."
        )
    return Words(
        f"Python does not know the name {name}.",
        f"Did you run the cell that gives {name} a value? If it should be text, are there quotes around it?",
    )


def _attribute(error: Any, frame: types.FrameType | None) -> Words:
    name, owner = error.name, error.obj
    if owner is None and "NoneType" in str(error):
        return Words(
            f"The value before .{name} is None, which means nothing.",
            "Which line gave that value? Does a function there print or change something, and return nothing?",
        )
    if not name:
        return words_for_message(error) or Words(f"Python says: {error}")
    kind = (
        f"The module {owner.__name__}"
        if isinstance(owner, types.ModuleType)
        else _sentence_case(type_words(type(owner).__name__))
    )
    close = _close(name, [word for word in dir(owner) if not word.startswith("_")])
    if close:
        return Words(
            f"{kind} has no .{name}. Did you mean .{close}?", "Compare the spelling with the worked example."
        )
    return Words(
        f"{kind} has no .{name}.", "Is the value before the point what you think it is? Print its type."
    )


def _index(error: BaseException, frame: types.FrameType | None) -> Words:
    held, position = _subscript(error, frame)
    hint = "Python counts from 0. What is the position of the last item?"
    if type(held) in (list, tuple, str):
        what = {list: "list", tuple: "tuple", str: "text"}[type(held)]
        if not held:
            return Words(
                f"The {what} is empty, so it has no position at all.",
                "What should your code do when there is nothing?",
            )
        asked = f" Position {position} does not exist." if type(position) is int else ""
        return Words(f"The {what} has {len(held)} items, at positions 0 to {len(held) - 1}.{asked}", hint)
    return Words("Your code asks for a position that does not exist.", hint)


def _key(error: BaseException, frame: types.FrameType | None) -> Words:
    key = error.args[0] if error.args else ""
    held, _ = _subscript(error, frame)
    columns = getattr(held, "columns", None)
    names = list(held) if isinstance(held, dict) else list(columns) if columns is not None else []
    what = "column" if columns is not None else "key"
    close = _close(key, [name for name in names if isinstance(name, str)]) if isinstance(key, str) else ""
    if close:
        return Words(
            f'There is no {what} {show(key)}. Did you mean "{close}"?', "Capital letters and spaces count."
        )
    known = f" It has {', '.join(show(name) for name in names[:8])}." if names else ""
    return Words(
        f"There is no {what} {show(key)}.{known}", "Print the names that exist and compare the spelling."
    )


def _module(error: Any, frame: types.FrameType | None) -> Words:
    name = str(error.name or "")
    close = _close(
        name, ["pandas", "numpy", "matplotlib", "seaborn", "sklearn", "math", "random", "json", *sys.modules]
    )
    if name.startswith("scikit"):
        close = "sklearn"
    if close and close != name:
        return Words(
            f"There is no module {name}. Did you mean {close}?", "Compare the spelling with the lesson."
        )
    return Words(
        f"There is no module {name} here.",
        "Is the name spelled as in the lesson? The course needs no others.",
    )


def _file(error: Any, frame: types.FrameType | None) -> Words:
    name = str(error.filename or "")
    close = _close(name, [path.name for path in Path.cwd().iterdir()])
    meant = f" Did you mean {close}?" if close else ""
    return Words(
        f"There is no file {name} beside this notebook.{meant}", "Compare the file's name with the lesson."
    )


def _plainly(sentence: str, hint: str) -> Callable[[Any, types.FrameType | None], Words]:
    return lambda error, frame: Words(sentence, hint)


SPECIAL: dict[type[BaseException], Callable[[Any, types.FrameType | None], Words]] = {
    NameError: _name,
    AttributeError: _attribute,
    IndexError: _index,
    KeyError: _key,
    ModuleNotFoundError: _module,
    FileNotFoundError: _file,
    ZeroDivisionError: _plainly(
        "Your code divides by zero.",
        "Which value stands below the division, and when is it 0? What should happen then?",
    ),
    RecursionError: _plainly(
        "The function calls itself again and again and never stops.",
        "Which case should end without another call? Does your function reach it?",
    ),
    KeyboardInterrupt: _plainly(
        "The cell was stopped before it was ready.",
        "Was it a loop? Which value should change so that the loop ends, and does it change?",
    ),
    MemoryError: _plainly("There is not enough memory for this.", "Can you work on fewer rows at a time?"),
    EOFError: _plainly(
        "input() waits for somebody to type, and nobody can here.", "Give the value a name instead."
    ),
    AssertionError: _plainly(
        "An assert in your code found something that does not hold.", "What does that line test?"
    ),
}


def _subscript(error: BaseException, frame: types.FrameType | None) -> tuple[Any, Any]:
    """Return (the thing before the square brackets, the value inside them), each None when it cannot be told."""
    if frame is None:
        return None, None
    import ast

    step = error.__traceback__
    while step is not None and step.tb_frame is not frame:
        step = step.tb_next
    node = source.running_node(step)
    if not isinstance(node, ast.Subscript):
        return None, None
    return _held(node.value, frame), _held(node.slice, frame)


def _held(node: Any, frame: types.FrameType) -> Any:
    import ast

    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if (
        isinstance(node, ast.UnaryOp)
        and isinstance(node.operand, ast.Constant)
        and isinstance(node.operand.value, int)
    ):
        return -node.operand.value
    return None


def _names(frame: types.FrameType | None) -> list[str]:
    if frame is None:
        return []
    hidden = ("_", "In", "Out", "exit", "quit", "get_ipython", "begin", "done", "expect", "calling")
    own = [name for name in {**frame.f_globals, **frame.f_locals} if not name.startswith(hidden)]
    return own + [name for name in dir(builtins) if name[0].islower()]


def _close(name: str, names: Iterable[str]) -> str:
    names = [other for other in names if other != name]
    same = [other for other in names if other.casefold() == name.casefold()]
    found = same or difflib.get_close_matches(name, names, n=1, cutoff=0.75)
    return found[0] if found else ""


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
