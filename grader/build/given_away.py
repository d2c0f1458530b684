"""Refuse visible checks that hold the answer as a number: an intern could copy it instead of working it out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from decimal import Decimal

from grader.build.lesson import Lesson
from grader.build.names import bound, parsed
from grader.exercise.region import BEGIN_HIDDEN


def given_away(lesson: Lesson) -> Iterator[str]:
    """A number that the task itself does not say stands rounded in the visible part, and exact in the hidden one."""
    prompts = lesson.named("prompt")
    for name, cell in lesson.named("check").items():
        visible = parsed(cell, cell.source.partition(BEGIN_HIDDEN)[0])
        own = bound(visible)
        said = set(re.findall(r"\d+(?:\.\d+)?", prompts[name].source)) if name in prompts else set()
        for asked, number in _exact_numbers(visible):
            if asked not in own and str(number) not in said:
                yield (
                    f"the visible part of check {name!r} gives `{asked}` away: {number} can be copied. Expect a rounded number "
                    "with a tolerance of half its last digit there, and the exact one in the hidden tests."
                )


def _exact_numbers(tree: ast.AST) -> Iterator[tuple[str, float]]:
    """Yield each name of which a check expects a number that is written out exactly, and the number."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        matcher, subject, expected = node.func.attr, node.func.value, node.args[0]
        is_number = isinstance(expected, ast.Constant) and type(expected.value) in (int, float)
        if matcher not in ("near", "equals") or not is_number or not isinstance(subject, ast.Call):
            continue
        if len(subject.args) == 1 and isinstance(subject.args[0], ast.Name) and not _is_rounded(node):
            yield subject.args[0].id, ast.literal_eval(expected)


def _is_rounded(call: ast.Call) -> bool:
    number = Decimal(repr(ast.literal_eval(call.args[0])))
    half_of_last_digit = float(Decimal(5).scaleb(int(number.as_tuple().exponent) - 1))
    given = [ast.unparse(k.value) for k in call.keywords if k.arg == "tolerance"]
    return (
        bool(given)
        and re.fullmatch(r"[\d.]+", given[0]) is not None
        and float(given[0]) >= half_of_last_digit
    )
