"""Which names a piece of Python reads and makes."""

from __future__ import annotations

import ast
import re

from grader.exercise import LessonCell


def parsed(cell: LessonCell, source: str) -> ast.Module:
    """Read a cell without its magic commands; one that is no Python reads as empty."""
    try:
        return ast.parse(re.sub(r"^(\s*)[%!].*$", r"\1pass", source, flags=re.MULTILINE))
    except SyntaxError:
        return ast.parse("")  # shown on purpose, or caught when the lesson is run


def loaded(tree: ast.AST) -> set[str]:
    """Return the names that are read."""
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


def bound(tree: ast.AST) -> set[str]:
    """Return the names that get a value anywhere, parameters included."""
    names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names |= {(a.asname or a.name).split(".")[0] for a in node.names}
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            names.add(node.name)
    return names


def bound_at_top(tree: ast.Module) -> set[str]:
    """Return names bound by the cell itself, not inside its functions."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        else:
            names |= bound(node)
    return names
