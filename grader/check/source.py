"""The text behind what runs: the expression a check looks at, the learner's line, the cell it stands in."""

from __future__ import annotations

import ast
import builtins
import inspect
import linecache
import os
import sys
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from grader.check import observe

OUR_FOLDER = str(Path(__file__).parent)
CHECK_CELLS: set[str] = set()
"""File names under which check cells were compiled, as `begin` found them."""
LONGEST_EXPRESSION = 72
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass
class Elsewhere:
    """How to ask for what is in another process, where the intern's code runs there; notebooks need none of it."""

    names: list[str] = field(default_factory=list)
    source_of: Callable[[str], str] | None = None
    figure: Callable[[object], Any] | None = None


ELSEWHERE = Elsewhere()


@dataclass(frozen=True)
class Place:
    """A line of a cell. `cell` is how the intern sees it ("the cell [3]"); `function` is empty outside functions."""

    line: int
    text: str
    cell: str
    function: str
    frame: types.FrameType


@dataclass(frozen=True)
class Expression:
    """What a check looks at, as the intern would write it; `calls` tells a call of a function of the course."""

    text: str
    calls: bool


@dataclass(frozen=True)
class CellNames:
    """The names of a check cell: those that it sets itself, the functions that it defines or imports, and all that it binds."""

    own: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()


def parsed(text: str) -> ast.Module:
    """Read a text that somebody wrote; one that Python cannot read, or that is nested too deeply, has no statements."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module([], [])


@lru_cache(maxsize=500)
def names_in(text: str) -> CellNames:
    """Read the names in the text of a cell; none where it is no Python."""
    tree = parsed(text)
    defined, imported, stored = set[str](), set[str](), set[str]()
    modules = set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            defined.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            imported |= {a.asname or a.name for a in node.names}
        elif isinstance(node, ast.Import):
            modules |= {(a.asname or a.name).split(".")[0] for a in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            stored.add(node.id)
    made = defined | imported
    return CellNames(frozenset(_stored(tree)), frozenset(made), frozenset(stored | made | modules))


def calling_frame() -> types.FrameType | None:
    """Return the frame outside this package that the running call came from."""
    frame: types.FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith(OUR_FOLDER):
        frame = frame.f_back
    return frame


def expression(frame: types.FrameType | None) -> Expression:
    """Return X in the `expect(X)...` that `frame` is running; its text is empty when it cannot be told."""
    call = _expect_call(frame)
    if call is None or not call.args or frame is None:
        return Expression("", False)
    node = _without_calling(call.args[0])
    function = getattr(getattr(node, "func", None), "id", "")
    theirs = bool(function) and not hasattr(builtins, function) and function not in _made_here(frame)
    made = observe.observe({**frame.f_globals, **frame.f_locals}.get(function))
    is_class = isinstance(made, observe.Thing) and made.kind == "a type"
    return Expression(_shown(node, frame), theirs and not is_class)


def is_called(node: Any) -> bool:
    """Return whether a check uses the name at `node` as a function."""
    parent = getattr(node, "parent", None)
    if not isinstance(parent, ast.Call):
        return False
    return parent.func is node or (getattr(parent.func, "id", "") == "calling" and parent.args[0] is node)


def about_phrase(frame_or_traceback: Any) -> str:
    """Return the `about="..."` of the `expect(...)` that is running, as it is written in the check cell."""
    call = _expect_call(frame_or_traceback)
    for keyword in call.keywords if call else []:
        if keyword.arg == "about" and isinstance(keyword.value, ast.Constant):
            return str(keyword.value.value)
    return ""


def places(traceback: types.TracebackType | None) -> Iterator[Place]:
    """Yield the places in notebook cells that a traceback passes, outermost first."""
    while traceback is not None:
        filename = traceback.tb_frame.f_code.co_filename
        if is_cell(filename):
            yield place(traceback.tb_frame, traceback.tb_lineno)
        traceback = traceback.tb_next


def place(frame: types.FrameType, line: int) -> Place:
    """Return the place of a line in the cell that `frame` runs."""
    code = frame.f_code
    function = "" if code.co_name.startswith("<") else code.co_name
    return Place(
        line, linecache.getline(code.co_filename, line).strip(), cell_name(code.co_filename), function, frame
    )


def is_cell(filename: str) -> bool:
    """Return whether code compiled under this name is a notebook cell."""
    return filename in _cell_numbers() or filename.startswith("<ipython-input") or "ipykernel_" in filename


def cell_name(filename: str) -> str:
    """Return how the intern sees a cell: by the number beside it, where the notebook knows it."""
    number = None if os.environ.get("ROUNDS_GRADING") else _cell_numbers().get(filename)
    return f"the cell [{number}]" if number else "your cell"


def source_of(function_or_name: object) -> str:
    """Return the source text of a function of the intern's, or of the function with this name.

    For tasks whose subject is the text itself, such as reading or mending code. Never for marking style.
    """
    if ELSEWHERE.source_of is not None:
        return ELSEWHERE.source_of(str(getattr(function_or_name, "__name__", function_or_name)))
    if isinstance(function_or_name, str):
        frame = calling_frame()
        held = {**frame.f_globals, **frame.f_locals} if frame else {}
        if function_or_name not in held:
            raise NameError(f"name {function_or_name!r} is not defined", name=function_or_name)
        function_or_name = held[function_or_name]
    return inspect.getsource(function_or_name)  # type: ignore[arg-type]


def _cell_numbers() -> dict[str, int]:
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return getattr(getattr(shell, "compile", None), "_filename_map", {})


def running_node(frame_or_traceback: Any) -> Any:
    """Return the syntax tree's node that a frame or a step of a traceback is running, or None."""
    if frame_or_traceback is None:
        return None
    from executing import Source

    try:
        return Source.executing(frame_or_traceback).node
    except Exception:  # the source is gone or does not match; messages then speak of "your answer"
        return None


def read_beforehand(place: str) -> None:
    """Read the cell compiled under the file name `place` as a failing expectation will, so that forks need not."""
    from executing import Source

    Source.for_filename(place)
    _names_of(place)


def _expect_call(frame_or_traceback: Any) -> ast.Call | None:
    node = running_node(frame_or_traceback)
    inner = node
    while isinstance(inner, (ast.Call, ast.Attribute)):
        if isinstance(inner, ast.Call) and _is_expect(inner.func):
            return inner
        inner = inner.func if isinstance(inner, ast.Call) else inner.value
    while node is not None:
        if isinstance(node, ast.Call) and _is_expect(node.func):
            return node
        node = getattr(node, "parent", None)
    return None


def _without_calling(node: ast.expr) -> ast.expr:
    """Turn `calling(f, x)` and `calling(f, x).result` into `f(x)`."""
    call = node.value if isinstance(node, ast.Attribute) and node.attr == "result" else node
    if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "calling" and call.args:
        return ast.copy_location(ast.Call(call.args[0], call.args[1:], call.keywords), call)
    return node


def _stored(node: ast.AST) -> set[str]:
    """Return the names that get a value in this piece of a check itself, not inside its functions and comprehensions."""
    if isinstance(node, ast.Name):
        return {node.id} if isinstance(node.ctx, ast.Store) else set()
    if isinstance(node, (ast.FunctionDef, ast.Lambda, *COMPREHENSIONS)):
        return set()
    return {name for child in ast.iter_child_nodes(node) for name in _stored(child)}


def _bound(node: ast.AST) -> set[str]:
    """Return the names that a piece of a check uses for a moment: those of comprehensions and lambdas."""
    names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    return names | {n.arg for n in ast.walk(node) if isinstance(n, ast.arg)}


def _names_of(place: str) -> CellNames:
    return names_in("".join(linecache.getlines(place)))


def _made_here(frame: types.FrameType) -> frozenset[str]:
    """Return the functions that a check cell defines or imports for itself. The intern knows none of them."""
    place = frame.f_code.co_filename
    return _names_of(place).made if is_cell(place) else frozenset()


def _is_expect(function: ast.expr) -> bool:
    return getattr(function, "id", getattr(function, "attr", "")) == "expect"


def _shown(node: ast.expr, frame: types.FrameType) -> str:
    """Write an expression as the intern would; names that exist only in the check are replaced by short values."""
    inside = set(frame.f_locals) if frame.f_locals is not frame.f_globals else set()
    own = (_names_of(frame.f_code.co_filename).own | inside) - _bound(node)
    held = {**frame.f_globals, **frame.f_locals}
    used = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    if (isinstance(node, ast.Name) and node.id in own) or used & _made_here(frame):
        return ""

    class Fill(ast.NodeTransformer):
        def visit_ListComp(self, inner: ast.ListComp) -> ast.expr:
            return inner

        def visit_Name(self, name: ast.Name) -> ast.expr:
            value = held.get(name.id)
            if name.id not in own or type(value) not in (
                int,
                float,
                str,
                bool,
                type(None),
                list,
                tuple,
                dict,
            ):
                return name
            text = repr(value)
            return ast.Name(text, ast.Load()) if len(text) <= 30 else name

    text = ast.unparse(Fill().visit(ast.parse(ast.unparse(node), mode="eval").body))
    return text if len(text) <= LONGEST_EXPRESSION else ""


def bound_in(place: str) -> frozenset[str]:
    """Return the names that the cell compiled under the file name `place` binds, anywhere in it; none where it is not known."""
    return _names_of(place).bound
