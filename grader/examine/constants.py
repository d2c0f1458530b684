"""The imports and constants of a unit's own cells, made anew where checks run, so that no answer can change them."""

from __future__ import annotations

import ast
import contextlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from grader.check.source import parsed

_CHANGING = {
    "add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault", "sort",
    "update",
}  # fmt: skip


def constants(lesson: list[str], answers: list[str] | None) -> dict[str, Any]:
    """Return what the unit's own cells (`lesson`) import and set to constants, by name.

    `answers` are the answer cells as released: a name that stands in them may get another value from an intern, so it is
    left out, and without them every constant is. So are names that the unit sets twice, and what it changes in place.
    """
    trees = _readable(lesson)
    stored = Counter(name for tree in trees for name in _stored(tree))
    words = set(re.findall(r"\w+", "\n".join(answers or [])))
    given_up = {name for tree in _readable(answers or []) for name in _stored(tree)}
    changed = {name for tree in trees for name in _changed(tree)}
    made: dict[str, Any] = {}
    found: set[str] = set()
    for node in (node for tree in trees for node in tree.body):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {(a.asname or a.name).split(".")[0] for a in node.names} - given_up - set(stored)
        else:
            names = _constant_names(node)
            if answers is None or names & (words | changed) or any(stored[name] > 1 for name in names):
                continue
        if names:
            with contextlib.suppress(Exception):
                exec(compile(ast.Module([node], []), "<the unit>", "exec"), made)
                found |= names
    return {name: made[name] for name in found}


def _readable(texts: list[str]) -> list[ast.Module]:
    return [parsed(text) for text in texts]  # some are shown to be wrong


def _stored(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


def _changed(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        place: ast.expr | None = None
        if isinstance(node, ast.AugAssign):
            place = node.target
        elif isinstance(node, ast.Subscript | ast.Attribute) and not isinstance(node.ctx, ast.Load):
            place = node.value
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _CHANGING
        ):
            place = node.func.value
        while isinstance(place, ast.Subscript | ast.Attribute):
            place = place.value
        if isinstance(place, ast.Name):
            yield place.id


def _constant_names(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.Assign) and all(isinstance(t, ast.Name) for t in node.targets):
        with contextlib.suppress(ValueError, TypeError):
            ast.literal_eval(node.value)
            return {t.id for t in node.targets if isinstance(t, ast.Name)}
    return set()
