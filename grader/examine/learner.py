"""The learner's side: runs cells in IPython's shell and answers the judge's questions about what they made.

Everything here shares its process with code that strangers wrote, so nothing secret may ever be in it, and nothing that it
answers is believed without being read again by `wire.decode`.
"""

from __future__ import annotations

import base64
import builtins
import contextlib
import io
import os
import pickle
import signal
import socket
import sys
import time
from _signal import pthread_sigmask  # type: ignore[import-not-found]
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from grader.check import CheckFailed, explain, observe
from grader.check.figures import figure
from grader.check.source import source_of
from grader.examine import kernel, wire
from grader.examine.shown import LARGEST_PICTURES, LEFT_OUT

# `signal.pthread_sigmask` makes an enum of each signal, and is called twice for every question: 40 ms a submission.
MESSAGE = 2000
MOST_DISPLAYS, MOST_RESULTS, LONGEST_RESULT = 50, 5, 200
SPARE = 4 * 2**20
"""Bytes kept for the answer of a cell that takes all the memory."""
REFERENCES: dict[int, Any] = {}
"""Objects that the judge has been told of, by number."""


def referenced(number: int) -> Any:
    """Return an object that the judge hands back as an argument."""
    return REFERENCES[number]


@dataclass
class Talk:
    """The line to the judge, and the number of its question that is being answered."""

    stream: socket.socket
    question: int = 0


_talk: list[Talk] = []
_numbers: dict[int, int] = {}
"""By id: arguments among the references, which live as long."""


def asking(name: str) -> Callable[..., Any]:
    """Return a function that has the judge call one of the check's own, which stays there."""

    def function(*args: Any, **kwargs: Any) -> Any:
        talk, given = _talk[-1], observe.observe((list(args), kwargs))
        wire.send(talk.stream, {"id": talk.question, "asks": name, "arguments": wire.encode(given)})
        reply = wire.receive(talk.stream)
        if "raised" in reply:
            raise getattr(builtins, reply["raised"])(reply["said"])
        value = wire.decode(reply["value"])
        return observe.restore(value, value)

    return function


class Capped(io.TextIOBase):
    """A text stream that keeps the first `most` characters and forgets the rest."""

    def __init__(self, most: int) -> None:
        self.most, self.kept, self.cut = most, 0, False
        self.pieces: list[str] = []

    def write(self, text: str) -> int:
        """Keep what fits."""
        room = self.most - self.kept
        if room > 0:
            self.pieces.append(text[:room])
            self.kept += min(room, len(text))
        self.cut = self.cut or len(text) > room
        return len(text)

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """Say what texts become, as a kernel's streams do."""
        return "UTF-8"

    def fileno(self) -> int:
        """Return the descriptor under it, for programs that want one: it leads nowhere."""
        return 1

    def writable(self) -> bool:
        """Say that text can be written."""
        return True

    def text(self) -> str:
        """Return what was kept, and say so when something was cut off."""
        return "".join(self.pieces) + (LEFT_OUT if self.cut else "")


def serve(stream: socket.socket, shell: Any, cell_output: int, largest: int) -> None:
    """Answer messages until the other side closes the stream; no answer is longer than `largest` bytes."""
    references = REFERENCES
    answers: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
        "run": lambda m: run_cell(shell, m["source"], cell_output),
        "names": lambda m: {"names": _names(shell)},
        "look": lambda m: {"names": _names(shell), "values": _values(shell, m["names"], references)},
        "attribute": lambda m: _told(m, lambda: getattr(references[m["ref"]], m["name"]), references),
        "item": lambda m: _told(m, lambda: references[m["ref"]][_argument(m["key"])], references),
        "call": lambda m: _call(m, references, cell_output),
        "figure": lambda m: _figure(references.get(m["ref"])),
        "source": lambda m: _source(shell, m["name"]),
        "fitted": lambda m: {"fitted": observe.is_fitted(references[m["ref"]])},
    }
    os.environ["NBGRADER_EXECUTION"] = "autograde"  # nbgrader's checks may ask for it
    own_process, spare = os.getpid(), bytearray(SPARE)
    every_signal = [int(number) for number in signal.valid_signals()]
    pthread_sigmask(signal.SIG_BLOCK, every_signal)  # a cell's alarms are for its own code
    while True:
        try:
            message = wire.receive(stream)
            copied = _copy(stream) if message["op"] == "copy" else None
        except (EOFError, OSError):
            return
        if isinstance(copied, socket.socket):
            stream, own_process = copied, os.getpid()
            continue
        _talk[:] = [Talk(stream, message["id"])]
        try:
            pthread_sigmask(signal.SIG_UNBLOCK, every_signal)
            try:
                reply = {"copied": copied} if copied is not None else answers[message["op"]](message)
            finally:
                pthread_sigmask(signal.SIG_BLOCK, every_signal)
        except BaseException as error:  # what the learner's code left behind is broken
            reply = {"error": _error(error, message.get("hidden", False))}
        if os.getpid() != own_process:  # the learner's code forked and went on: one of the two answers
            leave()
        try:
            try:
                wire.send(stream, {"id": message["id"], **reply}, largest)
            except MemoryError:  # a cell took all there is: it can still say so
                spare.clear()
                wire.send(stream, {"id": message["id"], **reply}, largest)
        except wire.WireError:
            wire.send(stream, {"id": message["id"], "too_large": True})


def _copy(stream: socket.socket) -> socket.socket | bool:
    """Fork where that is safe and possible; return the socket that came with the message in the new process, elsewhere whether."""
    _, descriptors, _, _ = socket.recv_fds(stream, 1, 1)
    if not descriptors:  # the learner's code left no room for one
        return False
    copied = False
    if _has_one_thread():
        with contextlib.suppress(OSError):
            if os.fork() == 0:
                stream.close()
                return socket.socket(fileno=descriptors[0])
            copied = True
    os.close(descriptors[0])
    return copied


def _has_one_thread() -> bool:
    """Return whether this process can be copied: in a copy, what waits for a thread would wait for ever."""
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208
    except OSError:
        return False


def run_cell(shell: Any, source: str, cell_output: int) -> dict[str, Any]:
    """Run one cell as a notebook does; return its outputs as nbformat has them and the error that ended it."""
    from grader.check import install

    install()
    shell.display_pub.outputs.clear()
    shell.displayhook.shown.clear()
    printed, complained = Capped(cell_output), Capped(cell_output)
    started = time.monotonic()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(complained):
        result = kernel.run(shell, source)
    error = result.error_before_exec or result.error_in_exec
    outputs: list[dict[str, Any] | None] = [
        {"output_type": "stream", "name": name, "text": kept.text()}
        for name, kept in (("stdout", printed), ("stderr", complained))
        if kept.kept
    ]
    shown = [("display_data", o["data"]) for o in shell.display_pub.outputs[:MOST_DISPLAYS]]
    shown += [("execute_result", data) for data in shell.displayhook.shown[:MOST_RESULTS]]
    outputs += _displays(shown, cell_output)
    if len(shell.display_pub.outputs) > MOST_DISPLAYS:
        outputs.append({"output_type": "stream", "name": "stdout", "text": LEFT_OUT})
    return {
        "outputs": [o for o in outputs if o],
        "error": _error(error, hidden=False) if error else None,
        "seconds": round(time.monotonic() - started, 3),
    }


def _displays(shown: list[tuple[str, dict[str, Any]]], texts: int) -> list[dict[str, Any]]:
    """Return displays as nbformat has them: `texts` characters of text together, and a cell's worth of pictures."""
    kept, pictures = list[dict[str, Any]](), LARGEST_PICTURES
    for kind, data in shown:
        found: dict[str, str] = {}
        text, picture = data.get("text/plain"), data.get("image/png")
        if isinstance(text, str):
            found["text/plain"] = (
                text if len(text) <= texts else text[: max(texts, LONGEST_RESULT)] + LEFT_OUT
            )
            texts -= len(text)
        if isinstance(picture, bytes):
            picture = base64.b64encode(picture).decode()
        if isinstance(picture, str) and len(picture) <= pictures:
            found["image/png"] = picture
            pictures -= len(picture)
        elif isinstance(picture, str):
            found["text/plain"] = found.get("text/plain", "") + LEFT_OUT
        if found:
            kept.append({"output_type": kind, "data": found, "metadata": {}})
    return kept


def _names(shell: Any) -> list[str]:
    return [name for name in shell.user_ns if isinstance(name, str) and name[:1] != "_"][:2000]


def _values(shell: Any, wanted: list[str], references: dict[int, Any]) -> dict[str, Any]:
    return {name: _value(shell.user_ns[name], references) for name in wanted if name in shell.user_ns}


def _value(value: object, references: dict[int, Any]) -> dict[str, Any]:
    """Describe a value: its plain copy, and a reference to itself where it is more than data."""
    plain = observe.observe(value)
    described: dict[str, Any] = {"plain": wire.encode(plain), "type": observe.type_name(value)}
    if isinstance(plain, observe.Thing | observe.Record):
        references[len(references) + 1] = value
        described |= {"ref": len(references), "types": observe.type_names(value)[:50]}
    return described


def _told(message: dict[str, Any], get: Callable[[], object], references: dict[int, Any]) -> dict[str, Any]:
    try:
        return {"value": _value(get(), references)}
    except BaseException as error:
        return {"error": _error(error, message.get("hidden", False))}


def _call(message: dict[str, Any], references: dict[int, Any], cell_output: int) -> dict[str, Any]:
    function = references[message["ref"]]
    args, kwargs = _argument(message["arguments"])
    printed = Capped(cell_output)
    reply: dict[str, Any] = {}
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            reply["value"] = _value(function(*args, **kwargs), references)
    except BaseException as error:
        reply["error"] = _error(error, message.get("hidden", False))
    reply["printed"] = printed.text()
    given = [*args, *kwargs.values()]
    reply["after"] = [_after(argument) for argument in given]
    reply["kept"] = [_kept(argument, references) for argument in given]
    return reply


def _kept(argument: object, references: dict[int, Any]) -> int | None:
    """Keep an argument that can change, so that the judge can hand over the same one again; return its number."""
    if not observe.can_change(argument):
        return None
    number = _numbers.setdefault(id(argument), len(references) + 1)
    references[number] = argument
    return number


def _after(argument: object) -> Any:
    """Return what an argument looks like after the call; of an object of the check's own, its fields."""
    plain = observe.observe(argument)
    if isinstance(plain, observe.Thing) and isinstance(getattr(argument, "__dict__", None), dict):
        fields = {str(k): observe.observe(v) for k, v in vars(argument).items()}
        plain = observe.Record(plain.name, fields)
    return wire.encode(plain)


def _argument(text: str) -> Any:
    return pickle.loads(base64.b64decode(text))  # from the judge, which is trusted here


def _figure(drawn: object) -> dict[str, Any]:
    """Describe a figure; the name `begin` gave the check's exercise is not needed to find the last one."""
    try:
        return {"plain": wire.encode(observe.observe(figure() if drawn is None else figure(drawn)))}
    except CheckFailed:
        return {"missing": True}


def _source(shell: Any, name: str) -> dict[str, Any]:
    try:
        return {"source": source_of(shell.user_ns[name])[:100_000]}
    except (KeyError, OSError, TypeError):
        return {"missing": True}


def _error(error: BaseException, hidden: bool) -> dict[str, Any]:
    """Describe an error in the learner's code: its kind, and the explanation with the learner's own line.

    In a hidden case the kind is all that the judge needs, for checks that expect an error.
    """
    kinds = [kind.__name__[:100] for kind in type.mro(type(error))][:20]
    if hidden:
        return {"kinds": kinds}
    try:
        told = explain.explain(error, in_check=True, hidden=False)
        words = {
            "text": told.text[:MESSAGE],
            "hints": [h[:MESSAGE] for h in told.hints][:3],
            "line": told.line,
        }
    except Exception:
        words = {"text": "Your code stopped with an error.", "hints": [], "line": None}
    try:
        said = str(error)[:MESSAGE]
    except Exception:
        said = ""
    return {"kinds": kinds, "message": said, **words}


def leave() -> NoReturn:
    """End the learner's process at once, whatever threads or exit handlers its code left behind."""
    sys.stdout = sys.stderr = io.StringIO()
    os._exit(0)
