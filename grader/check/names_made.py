"""Which names a cell gives a value to, read from its text as IPython reads it: `%%time`, `!line` and `name?` included."""

from __future__ import annotations

import ast
from collections.abc import Iterator

_PLAIN = {
    "alias", "autoreload", "bash", "cd", "colors", "conda", "config", "env", "gui", "history", "html", "javascript", "js",
    "latex", "less", "load_ext", "ls", "lsmagic", "magic", "markdown", "matplotlib", "mkdir", "mv", "pdoc", "pinfo", "pinfo2",
    "pip", "precision", "psource", "pwd", "pycat", "rm", "sh", "svg", "timeit", "who", "whos", "writefile", "xmode",
}  # fmt: skip
"""Magics that give no name a value; of one that is not known, nobody can say."""
_RUNNING = {"capture", "prun", "time"}
"""Magics that run the Python behind them here."""
_HIDING = {"eval", "exec", "globals", "locals", "setattr", "vars"}


def names_made(source: str) -> set[str] | None:
    """Return the names that a cell gives a value to, anywhere in it; None where its text does not tell."""
    tree = _tree(source)
    if tree is None:
        return None
    made: set[str] = set()
    empty = {n.target for n in ast.walk(tree) if isinstance(n, ast.AnnAssign) and n.value is None}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and (node.id in _HIDING if isinstance(node.ctx, ast.Load) else True):
            if isinstance(node.ctx, ast.Load):
                return None
            if node not in empty:
                made.add(node.id)
        elif isinstance(node, ast.alias) and node.name == "*":
            return None
        elif isinstance(node, ast.Call) and (magic := _magic(node)):
            name, rest = magic
            inside = names_made(rest) if name in _RUNNING else set() if name in _PLAIN else None
            if inside is None:
                return None
            made |= inside
        else:
            made |= set(_bound(node))
    return made


def _bound(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name
        case ast.alias():
            yield (node.asname or node.name).split(".")[0]
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name
        case ast.MatchMapping(rest=str(name)):
            yield name


def _magic(call: ast.Call) -> tuple[str, str] | None:
    """Return a magic's name and what stands behind it, where a call is what IPython makes of one."""
    if not isinstance(call.func, ast.Attribute) or not call.args:
        return None
    texts = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if len(texts) != len(call.args) or call.func.attr not in ("run_line_magic", "run_cell_magic"):
        return None
    code = texts[-1] if call.func.attr == "run_cell_magic" or texts[0] == "time" else ""
    return texts[0], code


def _tree(source: str) -> ast.Module | None:
    """Read a cell's text, with IPython's own eyes where it is no Python; None where it cannot be read."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        pass
    try:
        from IPython.core.inputtransformer2 import TransformerManager

        return ast.parse(TransformerManager().transform_cell(source))
    except Exception:  # IPython raises many kinds for what it cannot read
        return None
