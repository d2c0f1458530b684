"""Which functions of a submission answer the same at its end as now, so that no copy of its process must be kept.

Read from the sources alone, and only functions whose every global name is plain to see: what is not is not settled. A learner
who misleads this reading gains nothing: her function is then asked in the state that her own later cells leave behind.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

_HIDING = {
    "__import__", "breakpoint", "compile", "delattr", "eval", "exec", "get_ipython", "globals", "locals", "setattr", "vars",
}  # fmt: skip
"""Builtins that can change what a name stands for without naming it."""
_BUILTINS = frozenset(dir(builtins))
LONGEST_CELL, LONGEST_UNIT = 100_000, 500_000
"""Characters. What is longer is not read, and counts as not settled."""
_IPYTHON = re.compile(r"[%!?]|^[^\S\n]*[/,;]", re.MULTILINE)


@dataclass(frozen=True)
class Facts:
    """What one cell does to names. `kept` are names that it binds to something which stays as it is: an import, a number, a text."""

    bound: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    functions: dict[str, frozenset[str]] = field(default_factory=dict)
    """For each function of the cell's top level, the global names that it may read."""
    hides: bool = True


@lru_cache(maxsize=2000)
def facts(source: str) -> Facts:
    """Read one cell. Text that is no Python binds nothing, unless IPython makes something of it: then it hides everything."""
    if len(source) > LONGEST_CELL:
        return Facts()
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return Facts(hides=bool(_IPYTHON.search(source)))
    except (ValueError, RecursionError, MemoryError):
        return Facts()
    often, kept, functions = Counter[str](), set[str](), dict[str, frozenset[str]]()
    loaded = set[str]()
    for node in tree.body:
        names = _names(node)
        often.update(names.bound)
        loaded |= names.loaded
        if isinstance(node, ast.Import | ast.ImportFrom) or (
            isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        ):
            kept |= names.bound
        elif isinstance(node, ast.FunctionDef) and _starts_afresh(node):
            functions[node.name] = frozenset(names.loaded - _own(node))
    once = {name for name, times in often.items() if times == 1}
    return Facts(
        frozenset(often),
        frozenset(kept & once),
        {name: read for name, read in functions.items() if name in once},
        bool(loaded & _HIDING),
    )


def is_settled(function: str, before: list[str], after: list[str]) -> bool:
    """Return whether `function`, which the cells `before` made, can be asked after the cells `after` just as well."""
    if sum(map(len, before)) + sum(map(len, after)) > LONGEST_UNIT:
        return False
    earlier, later = [facts(source) for source in before], [facts(source) for source in after]
    if any(cell.hides for cell in earlier + later):
        return False
    makers = {name: cell for cell in earlier for name in cell.bound}
    rebound = {name for cell in later for name in cell.bound}
    reached, todo = set[str](), {function}
    while todo:
        name = todo.pop()
        reached.add(name)
        maker = makers.get(name)
        if name in rebound or (maker is None and name not in _BUILTINS):
            return False
        if maker is None or name in maker.kept:
            continue
        if name not in maker.functions:
            return False
        todo |= maker.functions[name] - reached
    return True


@dataclass
class _Names:
    bound: set[str] = field(default_factory=set)
    loaded: set[str] = field(default_factory=set)
    declared: set[str] = field(default_factory=set)
    parameters: set[str] = field(default_factory=set)


def _names(*trees: ast.AST) -> _Names:
    """Read the names in `trees` in one walk: a submission waits for it."""
    found = _Names()
    for node in (node for tree in trees for node in ast.walk(tree)):
        match node:
            case ast.Name():
                (found.loaded if isinstance(node.ctx, ast.Load) else found.bound).add(node.id)
            case ast.arg():
                found.parameters.add(node.arg)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                found.bound.add(node.name)
            case ast.alias():
                found.bound.add((node.asname or node.name).split(".")[0])
            case ast.Global():
                found.bound |= set(node.names)
                found.declared |= set(node.names)
            case ast.Nonlocal():
                found.declared |= set(node.names)
            case ast.ExceptHandler() | ast.MatchAs() | ast.MatchStar() if node.name:
                found.bound.add(node.name)
    return found


def _own(function: ast.FunctionDef) -> set[str]:
    """Return what the function and those inside it name themselves: parameters, and what they bind and do not declare global."""
    inside = _names(*function.body)
    return inside.parameters | _names(function.args).parameters | (inside.bound - inside.declared)


def _starts_afresh(function: ast.FunctionDef) -> bool:
    """False for a function that remembers its earlier calls in a default value."""
    defaults = [*function.args.defaults, *(d for d in function.args.kw_defaults if d)]
    return not function.decorator_list and all(isinstance(d, ast.Constant | ast.UnaryOp) for d in defaults)
