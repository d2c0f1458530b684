"""What an error of one kind means, told with the names and values that the learner's line works with."""

from __future__ import annotations

import ast
import builtins
import re
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grader.check import much_output, source
from grader.check.error_messages import Words, close_name, words_for_message
from grader.check.library_errors import words_for_libraries
from grader.check.operands import held, node_of, words_for_operands
from grader.check.own_files import words_for_own_file
from grader.check.plain_words import show, type_words

NUMBER_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def words_for(error: BaseException, frame: types.FrameType | None) -> Words:
    """Return what an error means and one question about it; `frame` is the learner's, for names and values."""
    found = words_for_libraries(error, frame)
    found = found or words_for_own_file(error)
    if found is not None:
        return found
    for kind, special in SPECIAL.items():
        if isinstance(error, kind):
            return special(error, frame)
    found = _hidden_builtin(error, frame) or _name_in_quotes(error, frame)
    found = found or words_for_operands(error, frame) or words_for_message(error)
    if found is not None:
        return found
    name = type(error).__name__
    said = str(error).strip().split("\n")[0]
    sentence = f"Python calls this {type_words(name)}" + (f" and says: {said}" if said else ".")
    return Words(
        sentence, "Read what Python says once more. Which word in it also stands in your line?", spelling=True
    )


def _hidden_builtin(error: BaseException, frame: types.FrameType | None) -> Words | None:
    """Notice that a name such as `sum` was given a value and is then called."""
    if frame is None or "not callable" not in str(error):
        return None
    node = node_of(error, frame)
    name = getattr(getattr(node, "func", None), "id", "")
    if not hasattr(builtins, name):
        return None
    return Words(
        f"`{name}` is no function any more: a line of yours gave the name `{name}` another value.",
        f"Choose another name there. Then run a cell with: `del {name}`",
    )


def _name_in_quotes(error: BaseException, frame: types.FrameType | None) -> Words | None:
    """Notice `float("glucose_text")` where a value has the name glucose_text."""
    told = re.fullmatch(r"could not convert string to float: '(\w+)'|invalid literal .*: '(\w+)'", str(error))
    text = (told[1] or told[2]) if told else ""
    if (
        frame is None
        or not isinstance(error, ValueError)
        or text not in {**frame.f_globals, **frame.f_locals}
    ):
        return None
    return Words(
        f'The text "{text}" is not a number.',
        "With quotation marks this is text, not the name. Which do you mean?",
        spelling=True,
    )


def _name(error: Any, frame: types.FrameType | None) -> Words:
    name = error.name or str(error).split("'")[1]
    if _stands_before_a_question_alone(node_of(error, frame)):
        return Words(
            f"This line asks whether `{name}` is the same as another value, and `{name}` has no value yet.",
            "Two signs `==` ask a question. Which sign gives a name a value?",
            spelling=True,
        )
    if isinstance(error, UnboundLocalError):
        return Words(
            f"The name `{name}` is used inside the function before it has a value there.",
            f"Which line of the function gives `{name}` its first value, and does that line run first in every case?",
        )
    if name == "append":
        return Words(
            "Python does not know the name `append` alone. It stands behind a list and a point.",
            "Which list should get one more item? How does the line begin in the lesson?",
            spelling=True,
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
            f"Python does not know the name `{name}`. It writes `{right[name.casefold()]}`.",
            "Capital letters count.",
            spelling=True,
        )
    if name.casefold() in NUMBER_WORDS:
        return Words(
            f"Python does not know the name `{name}`.",
            f"For a number, write digits: {NUMBER_WORDS.index(name.casefold())}.",
            spelling=True,
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
            f"Python does not know the name `{name}`. It comes from `{known_imports[name]}`, which is not imported yet.",
            "Did you run the cell with the imports, near the top of this notebook?",
            spelling=True,
        )
    close = close_name(name, known_names(frame))
    if close:
        return Words(
            f"Python does not know the name `{name}`. Did you mean `{close}`?",
            "Capital letters and _ count.",
            spelling=True,
        )
    return Words(
        f"Python does not know the name `{name}`.",
        f"Did you run the cell that gives `{name}` a value? If it should be text, are there quotes around it?",
        spelling=True,
    )


def _stands_before_a_question_alone(node: Any) -> bool:
    """Notice the line `score == 3`, where `score = 3` is meant."""
    question = getattr(node, "parent", None)
    return (
        isinstance(question, ast.Compare)
        and isinstance(question.ops[0], ast.Eq)
        and question.left is node
        and isinstance(getattr(question, "parent", None), ast.Expr)
    )


def _attribute(error: Any, frame: types.FrameType | None) -> Words:
    name, owner = error.name, error.obj
    if owner is None and "NoneType" in str(error):
        return Words(
            f"The value before `.{name}` is None, which means nothing.",
            "Which line gave that value? Does a function there print or change something, and return nothing?",
        )
    if not name:
        return words_for_message(error) or Words(f"Python says: {error}")
    kind = (
        f"The module `{owner.__name__}`"
        if isinstance(owner, types.ModuleType)
        else _sentence_case(type_words(type(owner).__name__))
    )
    close = close_name(name, [word for word in dir(owner) if not word.startswith("_")])
    if close:
        return Words(
            f"{kind} has no `.{name}`. Did you mean `.{close}`?",
            "Compare the spelling with the worked example.",
            spelling=True,
        )
    return Words(f"{kind} has no `.{name}`.", "Is the value before the point what you think it is? Print it.")


def _index(error: BaseException, frame: types.FrameType | None) -> Words:
    held, position = _subscript(error, frame)
    if str(error) == "no such group":
        return Words(
            "The pattern has no group with this number. Each pair of round brackets in a pattern is one group.",
            "Count the round brackets in your pattern. The first pair is group 1.",
        )
    hint = "Python counts from 0. What is the position of the last item?"
    if type(held) in (list, tuple, str):
        what = "text" if isinstance(held, str) else type(held).__name__
        if not held:
            return Words(
                f"The {what} is empty, so it has no position at all.",
                "What should your code do when there is nothing?",
            )
        asked = f" Position {position} does not exist." if type(position) is int else ""
        has = (
            f"{len(held)} items, at positions 0 to {len(held) - 1}"
            if len(held) > 1
            else "1 item, at position 0"
        )
        return Words(f"The {what} has {has}.{asked}", hint)
    return Words("Your code asks for a position that does not exist.", hint)


def _key(error: BaseException, frame: types.FrameType | None) -> Words:
    key = error.args[0] if error.args else ""
    several = re.fullmatch(r"\[(.*)\] not in index|None of .*Index\(\[(.*?)\].*", str(key), re.DOTALL)
    if several:
        missing = (several[1] or several[2]).replace("'", '"')
        return Words(
            f"The table has no column {missing}.",
            "Print the column names and compare the spelling.",
            spelling=True,
        )
    held, _ = _subscript(error, frame)
    columns = getattr(held, "columns", None)
    names = list(held) if isinstance(held, dict) else list(columns) if columns is not None else []
    what = "column" if columns is not None else "key"
    close = close_name(key, [name for name in names if isinstance(name, str)]) if isinstance(key, str) else ""
    if close:
        return Words(
            f'There is no {what} {show(key)}. Did you mean "{close}"?',
            "Capital letters and spaces count.",
            spelling=True,
        )
    known = f" It has {', '.join(show(name) for name in names[:8])}." if names else ""
    return Words(
        f"There is no {what} {show(key)}.{known}",
        "Print the names that exist and compare the spelling.",
        spelling=True,
    )


def _module(error: Any, frame: types.FrameType | None) -> Words:
    name = str(error.name or "")
    close = close_name(
        name, ["pandas", "numpy", "matplotlib", "seaborn", "sklearn", "math", "random", "json", *sys.modules]
    )
    if name.startswith("scikit"):
        close = "sklearn"
    if close and close != name:
        return Words(
            f"There is no module `{name}`. Did you mean `{close}`?",
            "Compare the spelling with the lesson.",
            spelling=True,
        )
    return Words(
        f"There is no module `{name}` here.",
        "Is the name spelled as in the lesson? The course needs no others.",
        spelling=True,
    )


def _file(error: Any, frame: types.FrameType | None) -> Words:
    name = str(error.filename or "")
    close = close_name(name, [path.name for path in Path.cwd().iterdir()])
    meant = f" Did you mean `{close}`?" if close else ""
    return Words(
        f"There is no file `{name}` beside this notebook.{meant}",
        "Compare the file's name with the lesson.",
        spelling=True,
    )


def _plainly(sentence: str, hint: str) -> Callable[[Any, types.FrameType | None], Words]:
    return lambda error, frame: Words(sentence, hint)


def _stopped(error: Any, frame: types.FrameType | None) -> Words:
    if much_output.meter.stopped:
        return Words(much_output.SENTENCE, much_output.HINT)
    return Words(
        "The cell was stopped before it was ready.",
        "Was it a loop? Which value should change so that the loop ends, and does it change?",
    )


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
    KeyboardInterrupt: _stopped,
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
    node = node_of(error, frame)
    if not isinstance(node, ast.Subscript):
        return None, None
    return held(node.value, frame), held(node.slice, frame)


def known_names(frame: types.FrameType | None) -> list[str]:
    """Return the names that a line of this frame could use."""
    if frame is None:
        return []
    hidden = ("_", "In", "Out", "exit", "quit", "get_ipython", "begin", "done", "expect", "calling")
    own = [
        name
        for name in {**frame.f_globals, **frame.f_locals, **dict.fromkeys(source.ELSEWHERE.names)}
        if not name.startswith(hidden)
    ]
    return own + [name for name in dir(builtins) if name[0].islower()]


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
