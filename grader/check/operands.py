"""Errors of a calculation or a comparison, told with what stands on both sides of its sign."""

from __future__ import annotations

import ast
import linecache
import re
import types
from collections.abc import Iterator
from typing import Any

from grader.check import source
from grader.check.error_messages import COMMA, KINDS, Words, comma_in, type_words

SIGN = r"(\*\* or pow\(\)|\S+)"
FUNCTIONS = ("method", "builtin_function_or_method", "function", "method-wrapper")
NUMBERS = ("int", "float", "str", "bool")
BRACKETS = (
    "For the order of a calculation, Python uses round brackets ( ) only. "
    "Square brackets [ ] and curly ones { } hold several values together."
)
CONDITIONS = Words(
    "Put each condition in its own round brackets: (...) & (...).",
    "Where does the first condition of this line begin, and where does it end?",
    spelling=True,
)


def words_for_operands(error: BaseException, frame: types.FrameType | None) -> Words | None:
    """Return what is wrong between two values, or None when the error is of another kind."""
    message, node = str(error), node_of(error, frame)
    if _mixes_conditions(error, frame, node):
        return CONDITIONS
    if not isinstance(error, TypeError):
        return None
    found = re.search(rf"unsupported operand type\(s\) for {SIGN}: '([\w-]+)' and '([\w-]+)'", message)
    found = found or re.search(
        rf"'{SIGN}' not supported between instances of '([\w-]+)' and '([\w-]+)'", message
    )
    many = re.search(r"can't multiply sequence by non-int of type '(\w+)'", message)
    if not (found or many):
        return None
    sides = _sides(node)
    if many:
        return _multiplied(sides, frame)
    assert found is not None
    sign, *kinds = found.groups()
    sign = sign.split(" ")[0]
    if "ellipsis" in kinds:
        return None
    if "NoneType" in kinds:
        return _no_value(sides, frame)
    if sign.strip("=") == "^" and set(kinds) <= set(NUMBERS):
        return Words(
            "In Python, to the power of is **.", "Type two stars, with nothing between them.", spelling=True
        )
    for position, kind in enumerate(kinds):
        if kind in FUNCTIONS:
            return _not_called(sides[position] if sides else None, frame)
    return _words_for_kinds(sign, kinds, sides, frame)


def _words_for_kinds(
    sign: str, kinds: list[str], sides: list[Any], frame: types.FrameType | None
) -> Words | None:
    whole = [side.id for side in sides if isinstance(side, ast.Name) and _kind(side, frame) == "list"]
    if whole and set(kinds) & {"int", "float"}:
        return Words(
            f"`{whole[0]}` is a whole list here, and {sign} needs a number on both sides.",
            f"Which item of `{whole[0]}` do you mean? A loop gives its items one by one, each with a name.",
        )
    if sign in ("<", ">", "<=", ">=", "in"):
        return None
    if "tuple" in kinds:
        return _comma(sides, frame)
    if set(kinds) & {"list", "set"} and set(kinds) & {"int", "float"}:
        return Words(
            f"Python cannot use {sign} between {type_words(kinds[0])} and {type_words(kinds[1])}. {BRACKETS}",
            "Which brackets of your answer do you mean as the brackets of a calculation?",
            spelling=True,
        )
    if "str" in kinds and set(kinds) <= set(NUMBERS):
        told = f"Python cannot use {sign} between {type_words(kinds[0])} and {type_words(kinds[1])}."
        for side in sides:
            text = held(side, frame) if frame and isinstance(side, ast.Constant) else None
            if frame and isinstance(text, str) and text in {**frame.f_globals, **frame.f_locals}:
                return Words(told, f"Between quotes, `{text}` is text. Without quotes it is the name.", True)
        return Words(told, TEXT)
    return None


def _no_value(sides: list[Any], frame: types.FrameType | None) -> Words | None:
    """Name the name that holds None: a start value that was left as it was, or what a function did not give back."""
    for side in sides:
        if frame and isinstance(side, ast.Name) and held(side, frame) is None:
            return Words(
                f"`{side.id}` is None here, which means: no value.",
                f"Which line gave `{side.id}` that value? Is a None of the given cell left there, "
                "or a function that gives nothing back?",
            )
    return None


TEXT = "Which of the two values is text? `float(...)` makes a number of text such as '7.2'."


def _multiplied(sides: list[Any], frame: types.FrameType | None) -> Words:
    kinds = [_kind(side, frame) for side in sides]
    if "tuple" in kinds:
        return _comma(sides, frame)
    if "list" in kinds:
        return Words(f"Python cannot multiply a list by a decimal number. {BRACKETS}", KINDS)
    if "str" in kinds:
        return Words("Python cannot multiply text by a decimal number.", TEXT)
    return Words(
        "One of the two values is no number: it is text between quotes, or it was written with a comma "
        "or with square brackets.",
        KINDS,
    )


def _comma(sides: list[Any], frame: types.FrameType | None) -> Words:
    for side in sides:
        value = held(side, frame) if frame else None
        if isinstance(value, tuple) and len(value) == 2 and all(type(part) is int for part in value):
            where = (
                f"Look at the line that gives `{side.id}` its value." if isinstance(side, ast.Name) else ""
            )
            return Words(
                comma_in(*map(str, value)), where or "Look for the comma in this line.", spelling=True
            )
    return Words(COMMA.strip(), "Look for a comma in a number of your answer.", spelling=True)


def _not_called(side: Any, frame: types.FrameType | None) -> Words:
    name = f".{side.attr}" if isinstance(side, ast.Attribute) else ""
    if isinstance(side, ast.Name) and frame:
        function = str(getattr(held(side, frame), "__name__", ""))
        if function != side.id:
            return Words(
                f"`{side.id}` holds a function that has not run. "
                f"In the line that gives `{side.id}` its value, the round brackets are missing: `{function}()`.",
                "A name such as this one gives its value only when round brackets follow it.",
                spelling=True,
            )
        name = function
    if name:
        return words_for_missing_brackets(name)
    return Words(
        "One of the two values is a function that has not run: its round brackets ( ) are missing.",
        "Look for a name after a point with no ( ) behind it.",
        spelling=True,
    )


def words_for_missing_brackets(name: str) -> Words:
    """Say that the function `name` stands in the line without its round brackets."""
    return Words(
        f"Behind `{name}` the round brackets are missing: write `{name}()`.",
        "A name such as this one gives its value only when round brackets follow it.",
        spelling=True,
    )


def _mixes_conditions(error: BaseException, frame: types.FrameType | None, node: Any) -> bool:
    """Notice `a > 1 & b < 3`, where & takes 1 and b first."""
    message = str(error)
    if re.search(r"Cannot perform 'r?x?(?:and|or)_'", message):
        return True
    if not re.search(r"truth value of|unsupported operand type\(s\) for [&|]:|bitwise_(?:and|or)", message):
        return False
    while node is not None and not isinstance(node, ast.stmt):
        node = getattr(node, "parent", None)
    node = node or line_of(error, frame)
    return any(
        _is_and(part) for n in _walk(node) if isinstance(n, ast.Compare) for part in [n.left, *n.comparators]
    )


def line_of(error: BaseException, frame: types.FrameType | None) -> ast.AST | None:
    """Return the learner's line as it can be read alone, where the running part of it cannot be told."""
    step = error.__traceback__ if frame else None
    while step is not None and step.tb_frame is not frame:
        step = step.tb_next
    if step is None:
        return None
    text = linecache.getline(step.tb_frame.f_code.co_filename, step.tb_lineno).strip()
    return source.parsed(text + " pass" if text.endswith(":") else text)


def _walk(node: Any) -> Iterator[ast.AST]:
    return ast.walk(node) if isinstance(node, ast.AST) else iter(())


def _is_and(node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr)


def _sides(node: Any) -> list[Any]:
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    if isinstance(node, ast.AugAssign):
        return [node.target, node.value]
    if isinstance(node, ast.Compare) and len(node.comparators) == 1:
        return [node.left, node.comparators[0]]
    return []


def _kind(node: Any, frame: types.FrameType | None) -> str:
    literal = {ast.Tuple: "tuple", ast.List: "list", ast.JoinedStr: "str"}
    return literal.get(type(node)) or type(held(node, frame) if frame else None).__name__


def node_of(error: BaseException, frame: types.FrameType | None) -> Any:
    """Return the part of the learner's line that was running when the error came, or None."""
    step = error.__traceback__ if frame else None
    while step is not None and step.tb_frame is not frame:
        step = step.tb_next
    return source.running_node(step)


def held(node: Any, frame: types.FrameType) -> Any:
    """Return the value that a name or a constant of the learner's line has; None for anything else."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if isinstance(node, ast.Tuple):
        return tuple(held(part, frame) for part in node.elts)
    if (
        isinstance(node, ast.UnaryOp)
        and isinstance(node.operand, ast.Constant)
        and isinstance(node.operand.value, int)
    ):
        return -node.operand.value
    return None
