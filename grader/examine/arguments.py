"""What a check's arguments become in a learner's process, and what that process says of them after a call."""

from __future__ import annotations

import base64
import contextlib
import copy
import io
import pickle
import secrets
import types
from collections.abc import Callable
from typing import Any

import cloudpickle

from grader.check import observe, session
from grader.check.compare import difference
from grader.check.observe import Plain, Record, Thing
from grader.check.scripted import ScriptedModel
from grader.examine import learner, wire

Functions = dict[str, Callable[..., Any]]


class CannotCross(Exception):
    """A value of the learner's is too large or too strange to be looked at. Costs its exercise, and no other."""


def call(functions: Functions, asking: dict[str, Any]) -> dict[str, Any]:
    """Call a function of the check's that the learner's code was given, with copies of plain data; return what crosses of it."""
    try:
        args, kwargs = wire.decode(asking.get("arguments"))
        named = dict(zip(kwargs, restored(list(kwargs.values())), strict=True))
        with contextlib.redirect_stdout(io.StringIO()):
            value = functions[str(asking["asks"])](*restored(args), **named)
        return {"value": wire.encode(observe.observe(value))}
    except Exception as error:
        builtin = type(error).__module__ == "builtins"
        return {"raised": type(error).__name__ if builtin else "ValueError", "said": str(error)[:2000]}


class _Packer(cloudpickle.Pickler):
    """Packs what a check hands over. A function of the check's stays here, and what crosses is where to ask for it.

    So the learner's code cannot tell two of them apart, by a name or by what they are made of, but by what they give back.
    """

    def __init__(self, file: io.BytesIO, functions: Functions) -> None:
        super().__init__(file)
        self.functions = functions

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, types.FunctionType) and _is_of_a_check(value):
            name = secrets.token_hex(8)
            self.functions[name] = value
            return learner.asking, (name,)
        return super().reducer_override(value)


def _is_of_a_check(function: types.FunctionType) -> bool:
    """Say whether a check made it, and it is no method: those cross with their class."""
    owner = function.__qualname__.rpartition(".")[0]
    return function.__globals__.get("__name__") == "__main__" and (not owner or owner.endswith("<locals>"))


def packed(value: object, functions: Functions) -> str:
    """Return a value of the check's as it crosses. Its functions are put into `functions`, under the names by which they are asked for."""
    try:
        data = pickle.dumps(value)
    except Exception:  # a function or class of the check itself
        _Packer(file := io.BytesIO(), functions).dump(value)
        data = file.getvalue()
    return base64.b64encode(data).decode()


class _Lent:
    """The copy of an argument that the learner's process was given, by its number there. It crosses as that copy itself."""

    def __init__(self, number: int, given: Any) -> None:
        self.number, self.given = number, given

    def __reduce__(self) -> tuple[Any, ...]:
        return learner.referenced, (self.number,)


def lent(argument: Any) -> Any:
    """Return what crosses for an argument: the copy that crossed before, if the check has not changed its own since.

    So a function that changes what it was given meets its change in the next call, whatever its process says of it.
    """
    before = session.current.lent.get(id(argument), (None, None))[1]
    unchanged = isinstance(before, _Lent) and before.given == wire.encode(observe.observe(argument))
    return before if unchanged else session.as_left(argument)


def note(argument: Any, after: Any, place: Any) -> None:
    """Note what the learner's process says of an argument after a call: what it is now, and by which number it has it."""
    if not observe.can_change(argument):
        return
    _note_change(argument, after)
    if type(place) is int:
        lent = _Lent(place, wire.encode(observe.observe(argument)))
        session.current.lent[id(argument)] = argument, lent


def _note_change(argument: Any, data: Any) -> None:
    """Note what the learner's code made of an argument, for `expect(argument)` and the calls that follow.

    The check's own object stays as it is: else a check that computes what it expects from it would expect what the
    learner likes. Of a scripted model, what it was asked is brought back.
    """
    before = observe.observe(session.as_left(argument))
    if data == wire.encode(before):
        return
    try:
        plain = wire.decode(data)
    except (wire.WireError, MemoryError) as error:
        raise CannotCross(f"An argument cannot be checked after the call: {error}.") from None
    if isinstance(argument, ScriptedModel) and isinstance(plain, Record):
        for name in ("prompts", "schemas"):
            if type(asked := plain.fields.get(name)) is list:
                setattr(argument, name, restored(asked))
        return
    changed: Any
    if isinstance(plain, Record) and isinstance(getattr(argument, "__dict__", None), dict):
        changed = copy.copy(argument)
        for name, field in plain.fields.items():
            if name in vars(changed) and not isinstance(field, Thing | Record):
                vars(changed)[name] = restored([field])[0]
    elif type(plain) is not type(before) or difference(plain, before) is None:
        return
    elif isinstance(plain, dict):
        changed = dict(zip(plain, restored(list(plain.values())), strict=True))
    else:
        changed = restored(plain) if isinstance(plain, list) else observe.restore(plain, argument)
    session.current.after[id(argument)] = argument, changed


def restored(items: list[Plain]) -> list[Any]:
    """Return plain values in the form that numpy and pandas users know."""
    return [observe.restore(item, item) for item in items]
