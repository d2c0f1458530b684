"""Notes on style: what an answer that passes could say more plainly. They give no points and take none.

In: the text of an answer cell. Out: at most one `Note`. Every detector keeps silent where it cannot be sure, because a note
that is wrong teaches worse than none. The habits and their names are those of `curriculum/misconceptions.csv`.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

INTRODUCTION = "A note on style, without points: "
Found = Iterator[tuple[int, str]]
"""Lines of the cell, each with a sentence that follows on "Line 3 of your cell"."""
Span = tuple[int, int]
LONGEST = 20_000
"""Characters of an answer that a note is looked for in. Submissions wait for it, and nobody reads a note on more."""


@dataclass(frozen=True)
class Note:
    """One habit, by its id, in one line of the intern's cell. `text` is for the intern and shows no solution."""

    style: str
    line: int
    text: str


@dataclass(frozen=True)
class Loop:
    """A `for`, as a statement or in a comprehension (`node`). `inside` is what it does with each value of its name."""

    line: int
    name: str
    over: ast.expr
    inside: Sequence[ast.AST]
    node: ast.For | ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp


def note_on(source: str) -> Note | None:
    """Return the first note on a cell's text, from the top; None where there is none, or where Python cannot read it."""
    if len(source) > LONGEST:
        return None
    try:
        tree = ast.parse(source)
        found = [
            Note(style, line, f"Line {line} of your cell {words}")
            for style, detector in DETECTORS.items()
            for line, words in detector(tree, source)
        ]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return min(found, key=lambda note: note.line, default=None)


def range_len_needless(tree: ast.Module, source: str) -> Found:
    """Find `for i in range(len(x))` where `i` does nothing but fetch `x[i]`."""
    loops = list(_loops(tree))
    text = _Places(tree)
    inside = defaultdict[str, list[Span]](list)
    for loop in loops:
        inside[loop.name] += text.spans(loop)
    elsewhere = {name for name, spans in inside.items() if text.are_outside(text.read[name], spans)}
    for loop in loops:
        items, spans = _items_of_range_len(loop.over), text.spans(loop)
        here = text.count(text.used[loop.name], spans)
        only_fetches = here and here == text.count(text.fetched[items, loop.name], spans)
        if (
            items
            and only_fetches
            and loop.name not in elsewhere
            and not text.count(text.changed[items], spans)
        ):
            yield (
                loop.line,
                f"counts positions with `range(len({items}))`, and uses each position only to fetch its item. "
                "A `for` loop can also hand you the items themselves.",
            )


def map_to_boolean_with_if(tree: ast.Module, source: str) -> Found:
    """Find an `if` that gives True where its question is True and False elsewhere, or the other way round."""
    words = "asks a question, and then writes down True or False. The question itself already gives True or False."
    branches = {
        id(s) for n in ast.walk(tree) if isinstance(n, ast.If) for s in n.orelse if isinstance(s, ast.If)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.IfExp) and {_truth(node.body), _truth(node.orelse)} == {True, False}:
            if _is_question(node.test):
                yield node.lineno, words
            continue
        for block in (getattr(node, name, None) for name in ("body", "orelse", "finalbody")):
            for before, one, after in _in_threes(block if isinstance(block, list) else []):
                if not isinstance(one, ast.If) or id(one) in branches or not _is_question(one.test):
                    continue
                (name, value), otherwise = _given(one.body), one.orelse
                series = isinstance(before, ast.If) and _given(before.body)[0] == "return"
                if name == "return" and after and not otherwise and not series:
                    otherwise = [after]
                if name and (name, not value) == _given(otherwise):
                    yield one.lineno, words


def return_is_call(tree: ast.Module, source: str) -> Found:
    """Find `return(x)`, written as if `return` were a function."""
    lines = [line.encode() for line in source.splitlines()]
    for node in ast.walk(tree):
        if isinstance(node, ast.Return) and node.value and node.value.lineno == node.lineno:
            between = lines[node.lineno - 1][node.col_offset + len("return") : node.value.col_offset]
            if between.startswith(b"("):
                yield (
                    node.lineno,
                    "writes `return` like a function. It is a word of Python itself, as `if` is, and needs no round brackets.",
                )


def compare_bool_literal(tree: ast.Module, source: str) -> Found:
    """Find `x == True` and its kin; an intern's own `assert` may say what it expects."""
    asserted = {id(n) for a in ast.walk(tree) if isinstance(a, ast.Assert) for n in ast.walk(a)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and id(node) not in asserted:
            literal = {_truth(node.left), _truth(node.comparators[0])} - {None}
            if isinstance(node.ops[0], ast.Eq | ast.NotEq) and literal:
                yield (
                    node.lineno,
                    f"compares with {literal.pop()}. A value that is True or False needs no comparison: it can stand alone, "
                    "or behind `not`.",
                )


def manual_for_update(tree: ast.Module, source: str) -> Found:
    """Find a `for` loop that sets its own name to the next number, as a `while` loop has to."""
    for loop in _loops(tree):
        counts = isinstance(loop.over, ast.Call) and getattr(loop.over.func, "id", "") == "range"
        for statement in loop.inside if counts else loop.inside[-1:]:
            if _moves_on(statement, loop.name):
                yield (
                    getattr(statement, "lineno", loop.line),
                    f"changes `{loop.name}`, the name that the `for` loop fills. The loop gives it the next value by itself, "
                    "so this line does not decide what comes next.",
                )


DETECTORS: dict[str, Callable[[ast.Module, str], Found]] = {
    detector.__name__: detector
    for detector in (
        range_len_needless,
        map_to_boolean_with_if,
        return_is_call,
        compare_bool_literal,
        manual_for_update,
    )
}


def _loops(tree: ast.Module) -> Iterator[Loop]:
    for node in ast.walk(tree):
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
            yield Loop(node.lineno, node.target.id, node.iter, node.body, node)
        elif isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
            gives = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
            for one in node.generators:
                if isinstance(one.target, ast.Name):
                    yield Loop(node.lineno, one.target.id, one.iter, [*gives, *one.ifs], node)


class _Places:
    """Where in a text's order names are used, so that each loop is looked at without reading its inside again."""

    def __init__(self, tree: ast.Module) -> None:
        self.span: dict[int, Span] = {}
        self.used, self.read = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        self.changed = defaultdict[str, list[int]](list)
        self.fetched = defaultdict[tuple[str, str], list[int]](list)
        self._visit(tree)

    def _visit(self, tree: ast.AST) -> None:
        count = 0
        todo: list[tuple[ast.AST, int]] = [(tree, -1)]
        while todo:
            node, began = todo.pop()
            if began >= 0:
                self.span[id(node)] = (began, count)
                continue
            self._note(node, count)
            todo.append((node, count))
            todo.extend((child, -1) for child in reversed(list(ast.iter_child_nodes(node))))
            count += 1

    def _note(self, node: ast.AST, place: int) -> None:
        match node:
            case ast.Name(name, ctx):
                self.used[name].append(place)
                (self.read if isinstance(ctx, ast.Load) else self.changed)[name].append(place)
            case ast.Subscript(ast.Name(items), ast.Name(name), ast.Load()):
                self.fetched[items, name].append(place)
            case ast.Subscript(ast.Name(items), _, ast.Store() | ast.Del()) | ast.Attribute(ast.Name(items)):
                self.changed[items].append(place)

    def spans(self, loop: Loop) -> list[Span]:
        """Return where a loop does something with its name: in its body, or anywhere else in its comprehension."""
        if isinstance(loop.node, ast.For):
            return [(self.span[id(loop.node.body[0])][0], self.span[id(loop.node.body[-1])][1])]
        start, end = self.span[id(loop.node)]
        own = next(one for one in loop.node.generators if one.iter is loop.over)
        return [(start, self.span[id(own.target)][0]), (self.span[id(own.iter)][1], end)]

    @staticmethod
    def count(places: list[int], spans: list[Span]) -> int:
        """Return how many of the places, which are in order, lie in the spans, which do not overlap."""
        return sum(bisect_left(places, end) - bisect_left(places, start) for start, end in spans)

    @staticmethod
    def are_outside(places: list[int], spans: list[Span]) -> bool:
        """Say whether one of the places lies in none of the spans."""
        ends = sorted(spans)
        reach, number = -1, 0
        for place in places:
            while number < len(ends) and ends[number][0] <= place:
                reach, number = max(reach, ends[number][1]), number + 1
            if place >= reach:
                return True
        return False


def _items_of_range_len(over: ast.expr) -> str:
    """Return x of `range(len(x))` and `range(0, len(x))`, or nothing."""
    match over:
        case ast.Call(ast.Name("range"), [*start, ast.Call(ast.Name("len"), [ast.Name(items)], [])], []) if [
            getattr(s, "value", None) for s in start
        ] in ([], [0]):
            return items
    return ""


def _is_question(test: ast.expr) -> bool:
    """Say whether an expression surely gives True or False itself, where `values and ...` may give a list."""
    if isinstance(test, ast.BoolOp):
        return all(_is_question(value) for value in test.values)
    return isinstance(test, ast.Compare) or (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not))


def _truth(node: ast.AST | None) -> bool | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, bool) else None


def _given(block: list[ast.stmt]) -> tuple[str, bool | None]:
    """Return ("return" or the name, True or False) where that is all that a block gives."""
    match block:
        case [ast.Return(value)] if _truth(value) is not None:
            return "return", _truth(value)
        case [ast.Assign([ast.Name(name)], value)] if _truth(value) is not None:
            return name, _truth(value)
    return "", None


def _in_threes(block: list[ast.stmt]) -> Iterator[tuple[ast.stmt | None, ast.stmt, ast.stmt | None]]:
    with_ends: list[ast.stmt | None] = [None, *block, None]
    for (before, one), (_, after) in pairwise(pairwise(with_ends)):
        if one is not None:
            yield before, one, after


def _moves_on(statement: ast.AST, name: str) -> bool:
    """Say whether a statement is `name += 1`, `name = name - 2` or the like."""
    match statement:
        case ast.AugAssign(ast.Name(target), ast.Add() | ast.Sub(), ast.Constant()):
            return target == name
        case ast.Assign([ast.Name(target)], ast.BinOp(ast.Name(left), ast.Add() | ast.Sub(), ast.Constant())):
            return target == left == name
    return False
