"""The judge's view of one learner's process: its names as plain copies, its other objects at arm's length."""

from __future__ import annotations

import builtins
import socket
import sys
import time
from typing import Any, NoReturn

from grader.check import observe, session
from grader.check.explain import SECOND_HINT, STOPPED, THIRD_HINT, DistantError, Told
from grader.check.figures import Axes, Bar, Figure
from grader.check.figures import Line as DrawnLine
from grader.check.observe import Array, Distant, Plain, Record, Table, Thing
from grader.examine import arguments, learner, shown, wire
from grader.examine.arguments import CannotCross


class LearnerEnded(BaseException):
    """The learner's process went away, or answered what is no answer. Not an Exception, so that no check catches it."""


class LearnerSlow(LearnerEnded):
    """The learner's process did not answer in time."""


class Line:
    """The line to one learner's process. `deadline` is on time.monotonic's clock; every answer must arrive before it."""

    def __init__(self, stream: socket.socket, largest_reply: int) -> None:
        self.stream, self.largest_reply, self.deadline, self.count = stream, largest_reply, 0.0, 0
        self.functions: arguments.Functions = {}

    def ask(self, end_of_copy: socket.socket | None = None, /, **message: Any) -> dict[str, Any]:
        """Ask one question; `end_of_copy` goes with it as a file descriptor. Raises LearnerSlow after the deadline, LearnerEnded when no proper answer can come."""
        self.count += 1
        try:
            wire.send(self, {"id": self.count, "hidden": session.current.hidden, **message})
            if end_of_copy is not None:
                socket.send_fds(self.stream, [b"+"], [end_of_copy.fileno()])
            while True:
                reply = wire.receive(self, self.largest_reply)
                if reply.get("id") != self.count:  # forged, or from a process left over
                    continue
                if "asks" not in reply:
                    return reply
                wire.send(self, {"id": self.count, **arguments.call(self.functions, reply)})
        except TimeoutError:
            raise LearnerSlow from None
        except (EOFError, OSError, wire.WireError, MemoryError) as error:
            raise LearnerEnded(str(error)) from None

    def copy_of_learner(self) -> socket.socket | None:
        """Have the learner's process keep a copy of itself as it is now; return the copy's socket.

        None when it cannot: a process with threads cannot be copied safely.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            if self.ask(theirs, op="copy").get("copied") is True:
                return ours
        ours.close()
        return None

    def sendall(self, data: bytes) -> None:
        """Send all bytes before the deadline."""
        self._wait_no_longer()
        self.stream.sendall(data)

    def recv(self, size: int) -> bytes:
        """Receive some bytes before the deadline, however slowly they trickle."""
        self._wait_no_longer()
        return self.stream.recv(size)

    def _wait_no_longer(self) -> None:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise LearnerSlow
        self.stream.settimeout(left)


class FarThing(Distant):
    """An object that stays in the learner's process. Calls, attributes and items go there and come back as data."""

    def __init__(self, line: Line, number: int, plain: Plain, type_name: str, type_names: list[str]) -> None:
        object.__setattr__(self, "_far", (line, number))
        object.__setattr__(self, "plain", plain)
        object.__setattr__(self, "type_name", type_name)
        object.__setattr__(self, "type_names", type_names)
        name = plain.name if isinstance(plain, Thing | Record) else type_name
        object.__setattr__(self, "__name__", name)

    def fitted(self) -> bool:
        """Say whether the learner's process takes it for a fitted model."""
        line, number = self._far
        return line.ask(op="fitted", ref=number).get("fitted") is True

    def __getattr__(self, name: str) -> Any:
        if name.startswith(("__", "_repr_", "_ipython_")):  # nobody but a display asks for the latter
            raise AttributeError(name)
        line, number = self._far
        return _answer(line, line.ask(op="attribute", ref=number, name=name))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"A check cannot change `{name}` of an object in the learner's process.")

    def __getitem__(self, key: object) -> Any:
        line, number = self._far
        return _answer(line, line.ask(op="item", ref=number, key=arguments.packed(key, line.functions)))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it there; what it prints appears here, and what it says of its arguments afterwards is noted beside them."""
        line, number = self._far
        given = [arguments.lent(a) for a in args], {n: arguments.lent(a) for n, a in kwargs.items()}
        reply = line.ask(op="call", ref=number, arguments=arguments.packed(given, line.functions))
        sys.stdout.write(str(reply.get("printed", "")))
        after, kept = (
            said if isinstance(said := reply.get(name), list) else [] for name in ("after", "kept")
        )
        for argument, data, place in zip([*args, *kwargs.values()], after, kept, strict=False):
            arguments.note(argument, data, place)
        return _answer(line, reply)

    def __bool__(self) -> NoReturn:
        """Refuse: an object of the learner's is no answer to a question."""
        raise TypeError(f"A check cannot ask whether {self!r} is true.")

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross back into the learner's process as the object itself."""
        return learner.referenced, (self._far[1],)

    def __repr__(self) -> str:
        return f"<{self.type_name} in the learner's process>"


def look(line: Line, wanted: list[str]) -> tuple[list[str], dict[str, Any]]:
    """Return the names that the learner's cells have made, and what those of `wanted` that there are stand for."""
    reply = line.ask(op="look", names=wanted)
    values = reply.get("values")
    if not isinstance(values, dict):
        _answer(line, reply)
        raise LearnerEnded("an answer without values")
    found = {name: _answer(line, {"value": values[name]}) for name in wanted if name in values}
    return shown.strings(reply.get("names")), found


def figure_of(line: Line, drawn: object) -> Figure | None:
    """Return the facts of a figure in the learner's process: of `drawn`, or the last one; None when there is none."""
    if drawn is not None and not isinstance(drawn, FarThing):
        return None
    reply = line.ask(op="figure", ref=drawn._far[1] if drawn is not None else 0)
    if reply.get("missing"):
        return None
    try:
        return _rebuilt(wire.decode(reply.get("plain")), Figure)
    except (wire.WireError, TypeError, AttributeError, MemoryError):
        raise CannotCross("The figure cannot be checked.") from None


def _rebuilt(plain: Plain, kind: type[Any]) -> Any:
    """Make a figure's facts from their plain copy."""
    parts = {"axes": Axes, "lines": DrawnLine, "bars": Bar, "strokes": DrawnLine}
    fields = {
        name: [_rebuilt(item, parts[name]) for item in value] if name in parts else value
        for name, value in plain.fields.items()
    }
    return kind(**fields)


def _answer(line: Line, reply: dict[str, Any]) -> Any:
    if reply.get("too_large"):
        raise CannotCross("The value is too large to be checked. Keep the part that the task asks for.")
    if isinstance(reply.get("error"), dict):
        raise _error(reply["error"])
    described = reply.get("value")
    if not isinstance(described, dict):
        raise LearnerEnded("an answer without a value")
    try:
        plain = wire.decode(described.get("plain"))
    except (wire.WireError, MemoryError) as error:
        raise CannotCross(f"The value cannot be checked: {error}.") from None
    if isinstance(plain, Thing | Record):
        number, names = described.get("ref"), described.get("types")
        if type(number) is not int or not isinstance(names, list):
            raise CannotCross("The value is too large or too strange to be checked.")
        return FarThing(line, number, plain, str(described.get("type"))[:200], [str(n)[:200] for n in names])
    return observe.restore(plain, None) if isinstance(plain, Array | Table) else plain


def _error(data: dict[str, Any]) -> DistantError:
    """Make the learner's error raisable here: of a class with the same name, below the builtin class that it has."""
    names = [name[:100] for name in shown.strings(data.get("kinds")) if name.isidentifier()]
    known = (getattr(builtins, name, None) for name in names)
    base = next((k for k in known if isinstance(k, type) and issubclass(k, Exception)), Exception)
    if issubclass(base, SyntaxError):  # it would be taken for one in the check
        base = Exception
    kind = type((names or ["Exception"])[0], (DistantError, base), {})
    read = shown.error(data)
    assert read is not None
    try:
        error: DistantError = kind("" if session.current.hidden else read["message"])
    except TypeError:  # some builtin errors want more than a message
        error = type(kind.__name__, (DistantError,), {})()
    error.told = Told(
        read["text"] or f"{STOPPED}.", tuple(read["hints"]) or (SECOND_HINT, THIRD_HINT), read["line"]
    )
    return error
