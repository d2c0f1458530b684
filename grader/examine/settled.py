"""Which functions of a submission answer the same at its end as now, so that no copy of its process must be kept.

Read from the sources alone, and only functions whose every global name is plain to see: what is not is not settled. A learner
who misleads this reading gains nothing: her function is then asked in the state that her own later cells leave behind.
"""

from __future__ import annotations

import ast
import builtins
import re
from dataclasses import dataclass, field
from functools import lru_cache

_HIDING = {
    "__import__", "breakpoint", "compile", "delattr", "eval", "exec", "get_ipython", "globals", "locals", "setattr", "vars",
}  # fmt: skip
"""Builtins that can change what a name stands for without naming it."""
_IPYTHON = re.compile(r"[%!?]|^\s*[/,;]", re.MULTILINE)


@dataclass(frozen=True)
class Facts:
    """What one cell does to names. `kept` are names that it binds to something which stays as it is: an import, a number, a text."""

    bound: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    functions: dict[str, frozenset[str]] = field(default_factory=dict)
    """For each function of the cell's top level, the global names that it may read."""
    hides: bool = True


@lru_cache(maxsize=500)
def facts(source: str) -> Facts:
    """Read one cell. Text that is no Python binds nothing, unless IPython makes something of it: then it hides everything."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return Facts(hides=bool(_IPYTHON.search(source)))
    except (ValueError, RecursionError, MemoryError):
        return Facts()
    kept, functions = set[str](), dict[str, frozenset[str]]()
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom) or (
            isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        ):
            kept |= _bound(node)
        elif isinstance(node, ast.FunctionDef) and _starts_afresh(node):
            functions[node.name] = frozenset(_loaded(node) - _own(node))
    often = [name for node in tree.body for name in _bound(node)]
    once = {name for name in often if often.count(name) == 1}
    return Facts(
        frozenset(often),
        frozenset(kept & once),
        {name: read for name, read in functions.items() if name in once},
        bool(_loaded(tree) & _HIDING),
    )


def is_settled(function: str, before: list[str], after: list[str]) -> bool:
    """Return whether `function`, which the cells `before` made, can be asked after the cells `after` just as well."""
    earlier, later = [facts(source) for source in before], [facts(source) for source in after]
    if any(cell.hides for cell in earlier + later):
        return False
    rebound = {name for cell in later for name in cell.bound}
    reached, todo = set[str](), {function}
    while todo:
        name = todo.pop()
        reached.add(name)
        maker = next((cell for cell in reversed(earlier) if name in cell.bound), None)
        if name in rebound or (maker is None and name not in dir(builtins)):
            return False
        if maker is None or name in maker.kept:
            continue
        if name not in maker.functions:
            return False
        todo |= maker.functions[name] - reached
    return True


def _bound(tree: ast.AST) -> set[str]:
    names = set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.Global):
            names |= set(node.names)
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
            names.add(node.name)
    return names


def _loaded(tree: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


def _own(function: ast.FunctionDef) -> set[str]:
    """Return what the function and those inside it name themselves: parameters, and what they bind and do not declare global."""
    inside = [node for statement in function.body for node in ast.walk(statement)]
    declared = {name for node in inside if isinstance(node, ast.Global | ast.Nonlocal) for name in node.names}
    parameters = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
    return parameters | set().union(*(_bound(statement) for statement in function.body)) - declared


def _starts_afresh(function: ast.FunctionDef) -> bool:
    """False for a function that remembers its earlier calls in a default value."""
    defaults = [*function.args.defaults, *(d for d in function.args.kw_defaults if d)]
    return not function.decorator_list and all(isinstance(d, ast.Constant | ast.UnaryOp) for d in defaults)
