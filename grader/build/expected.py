"""Refuse checks that compute what they expect from something that an intern's code can change."""

from __future__ import annotations

import ast
import builtins
import contextlib
from collections.abc import Iterator

from grader import check
from grader.build.lesson import Lesson
from grader.build.names import bound, bound_at_top, parsed
from grader.exercise.region import solution_of


def expected_values(lesson: Lesson) -> Iterator[str]:
    """What a check expects must not depend on what an intern's code can change, or changing it would meet the check."""
    made = {
        n for c in lesson.named("exercise").values() for n in bound_at_top(parsed(c, solution_of(c.source)))
    }
    constants = {n for c in lesson.cells if c.role == "code" for n in _constants(parsed(c, c.source))}
    for name, cell in lesson.named("check").items():
        tree = parsed(cell, cell.source)
        own, fixed = bound(tree), _fixed_names(tree)
        sure = own | constants | set(dir(builtins)) | set(check.__all__)
        for read in sorted({n.id for n in _expected(tree)} - sure):
            yield (
                f"check {name!r} computes what it expects from `{read}`, which an intern's cell can change. Write the value "
                "out, or make it in the check."
            )
        for read in sorted(_read_after_a_call(tree, made) & own - fixed):
            yield (
                f"check {name!r} computes what it expects from `{read}` after the intern's function had it, and may have "
                "changed it. Give the function a copy, or write the value out."
            )


def _expected(tree: ast.AST) -> Iterator[ast.Name]:
    """Yield the names that are read in what matchers expect: the arguments of calls chained to `expect(...)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _begins_with_expect(node):
            for part in (*node.args, *(keyword.value for keyword in node.keywords)):
                own = bound(part)  # what a lambda or a comprehension makes itself
                yield from (n for n in ast.walk(part) if isinstance(n, ast.Name) and n.id not in own)


def _begins_with_expect(node: ast.expr) -> bool:
    while isinstance(node, ast.Call | ast.Attribute):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            return node.func.id == "expect"
        node = node.func if isinstance(node, ast.Call) else node.value
    return False


def _read_after_a_call(tree: ast.AST, made: set[str]) -> set[str]:
    """Return the names that matchers read after a call of one of `made` had them as arguments, in the order of the text."""
    calls: dict[tuple[int, int], set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            while isinstance(called, ast.Attribute):
                called = called.value
            if isinstance(called, ast.Name) and called.id in made | {"calling"}:
                given = [*node.args, *(keyword.value for keyword in node.keywords)]
                calls[node.lineno, node.col_offset] = {n for part in given for n in _given(part)} - made
    return {
        n.id
        for n in _expected(tree)
        if any(place < (n.lineno, n.col_offset) and n.id in names for place, names in calls.items())
    }


def _given(part: ast.expr) -> Iterator[str]:
    """Yield the names whose own objects an argument hands over; `{**record}`, `[*ages]` and `table.copy()` are copies."""
    if isinstance(part, ast.Name):
        yield part.id
    elif isinstance(part, ast.List | ast.Tuple):
        yield from (name for one in part.elts for name in _given(one))
    elif isinstance(part, ast.Dict):
        own = (value for key, value in zip(part.keys, part.values, strict=True) if key is not None)
        yield from (name for one in own for name in _given(one))


def _constants(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a cell imports or sets to a value that is written out."""
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from bound(node)
        elif isinstance(node, ast.Assign):
            with contextlib.suppress(ValueError, TypeError):
                ast.literal_eval(node.value)
                yield from bound(node)


def _fixed_names(tree: ast.AST) -> set[str]:
    """Return the names that a check gives only values which no function can change: numbers, texts, tuples of them."""
    fixed, other = set[str](), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and all(isinstance(target, ast.Name) for target in node.targets):
            (fixed if _is_fixed(node.value) else other).update(bound(node))
        elif isinstance(node, ast.For | ast.comprehension):
            rows = node.iter.elts if isinstance(node.iter, ast.List | ast.Tuple) else [node.iter]
            (fixed if all(map(_is_fixed, rows)) else other).update(bound(node.target))
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr | ast.withitem):
            other |= bound(node)
    return fixed - other


def _is_fixed(node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id in ("range", "len", "int", "float", "str", "round", "abs")
    if isinstance(node, ast.Tuple):
        return all(map(_is_fixed, node.elts))
    if isinstance(node, ast.BinOp):
        return _is_fixed(node.left) and _is_fixed(node.right)
    return isinstance(node, ast.Constant | ast.UnaryOp | ast.JoinedStr)
