"""Errors whose message speaks of the inside of pandas, matplotlib or re, told by the intern's own line."""

from __future__ import annotations

import ast
import re
import types
from typing import Any

from grader.check.error_messages import Words, close_name
from grader.check.operands import held, line_of, node_of, words_for_missing_brackets
from grader.check.plain_words import show, type_words

TWO_CONDITIONS = Words(
    "Two conditions stand side by side between the square brackets, with a comma between them.",
    "Which sign joins two conditions on columns into one? Put each condition in its own round brackets.",
    spelling=True,
)
NO_MATCH = Words(
    "The search found nothing, so None stands before the point, and None holds no match.",
    "What should your code do when the text has no such place? Ask for it before this line, with if.",
)
SEVERAL_AXES = Words(
    "plt.subplots made several drawing areas here, and this name holds all of them.",
    "Which of them should it be? Square brackets with a position pick one; without numbers, plt.subplots() makes only one.",
)


def words_for_libraries(error: BaseException, frame: types.FrameType | None) -> Words | None:
    """Return what an error of a library means in the learner's line, or None when it is of another kind."""
    if frame is None:
        return None
    node = node_of(error, frame)
    statement = line_of(error, frame)
    if isinstance(error, KeyError):
        return _missing_name(error, node, statement, frame)
    if isinstance(error, AttributeError):
        return _wrong_owner(error)
    if isinstance(error, TypeError):
        return _condition_not_called(error, node)
    if isinstance(error, ValueError):
        return _loop_over_keys(error, statement, frame)
    return TWO_CONDITIONS if type(error).__name__ == "InvalidIndexError" and _has_comma(node) else None


def _missing_name(
    error: KeyError, node: Any, statement: ast.AST | None, frame: types.FrameType
) -> Words | None:
    key = error.args[0] if error.args else ""
    if str(key).startswith("None of [Index([(") and re.search(r"\((?:True|False),", str(key)):
        return TWO_CONDITIONS
    told = re.fullmatch(r"\[['\"](.*?)['\"](?:, .*)?\] not (?:found in axis|in index)", str(key))
    name = told[1] if told else key
    if isinstance(node, ast.Subscript):
        owner = node.value
        if isinstance(owner, ast.Attribute) and owner.attr == "loc" and isinstance(name, str | int):
            return Words(
                f"`.loc` looks for a row with the name {show(name)}, and there is none.",
                "Which rows should it be? A condition on a column, or a row's number as in the table's left margin?",
            )
        if not isinstance(owner, ast.Call):
            return None
    tables = _tables(statement, frame)
    if told and any(name in table for table in tables):
        return Words(
            f"{show(name)} is a column, and this line looks for a row with that name.",
            "Which parameter of `drop` says that columns are meant?",
            spelling=True,
        )
    tables = [table for table in tables if name not in table]
    if not tables or not isinstance(name, str):
        return None
    columns = [column for column in tables[0] if isinstance(column, str)]
    close = close_name(name, columns)
    meant = f"Did you mean {show(close)}?" if close else f"It has {', '.join(map(show, columns[:8]))}."
    return Words(
        f"The table has no column {show(name)}. {meant}",
        "Print the column names and compare the spelling.",
        spelling=True,
    )


def _tables(statement: ast.AST | None, frame: types.FrameType) -> list[list[Any]]:
    """Return the columns of each table that the learner's line names."""
    names = [node for node in ast.walk(statement) if isinstance(node, ast.Name)] if statement else []
    values = [held(node, frame) for node in names]
    return [list(v.columns) for v in values if type(v).__name__ == "DataFrame"]


def _wrong_owner(error: AttributeError) -> Words | None:
    name, owner = error.name or "", error.obj
    told = re.match(r"Can only use \.(\w+) accessor with (\w+)", str(error))
    if told:
        kind = "text" if told[2] == "string" else "dates"
        return Words(
            f"`.{told[1]}` works on a column of {kind}, and this column holds another kind of value.",
            "Print the column's dtype. Which kind is it, and does it still need this step?",
        )
    if owner is None and name in ("group", "groups", "start", "end", "span"):
        return NO_MATCH
    if isinstance(owner, types.FunctionType | types.MethodType | types.BuiltinMethodType):
        return words_for_missing_brackets(str(owner.__name__))
    if type(owner).__name__ == "ndarray" and name in (
        "plot",
        "set_title",
        "set_xlabel",
        "hist",
        "bar",
        "scatter",
    ):
        return SEVERAL_AXES
    if type(owner).__name__ == "Axes" and hasattr(owner, f"set_{name}"):
        kind = type_words(type(owner).__name__)
        return Words(
            f"{kind[:1].upper()}{kind[1:]} has no `.{name}`. Did you mean `.set_{name}`?",
            "Which word does the worked example write before the label's name?",
            spelling=True,
        )
    return None


def _condition_not_called(error: TypeError, node: Any) -> Words | None:
    """Notice `table[table["crp"].isna]`: pandas calls what stands between the brackets, with the table."""
    told = re.search(r"(\w+)\(\) takes 1 positional argument but 2 were given", str(error))
    if not told or not isinstance(node, ast.Subscript):
        return None
    inside = [n for n in ast.walk(node.slice) if isinstance(n, ast.Attribute) and n.attr == told[1]]
    called = {id(n.func) for n in ast.walk(node.slice) if isinstance(n, ast.Call)}
    return words_for_missing_brackets(told[1]) if any(id(n) not in called for n in inside) else None


def _loop_over_keys(error: ValueError, statement: ast.AST | None, frame: types.FrameType) -> Words | None:
    """Notice `for key, value in record`, without `.items()`, and other loops whose items do not fit their names."""
    told = re.search(r"(too many|not enough) values to unpack \(expected (?:at least )?(\d+)", str(error))
    loop = next((n for n in ast.walk(statement) if isinstance(n, ast.For)), None) if statement else None
    if not told or loop is None:
        return None
    if isinstance(held(loop.iter, frame), dict):
        return Words(
            "A loop over a dictionary gives its keys only, one by one.",
            "Which method of a dictionary gives each key together with its value?",
        )
    return Words(
        f"Each round of this loop should give {told[2]} values, one for each name after `for`, and a round gave "
        f"{'more' if told[1] == 'too many' else 'fewer'}.",
        "Print one item of what stands after `in`. How many values does it hold?",
    )


def _has_comma(node: Any) -> bool:
    return isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple)
