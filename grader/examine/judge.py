"""The trusted side: goes through a unit's cells, has the learner's process run theirs, and runs the checks itself.

A warm process forks one judge per submission. In: the job and the learner's socket. Out: one report per cell, as it is
done, so that what breaks later loses nothing. Hidden tests and expected values never leave this process.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import gc
import hashlib
import importlib
import io
import json
import linecache
import os
import resource
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from types import CodeType
from typing import Any

import grader.exercise  # noqa: F401  check cells import from it, and a fork should not have to read it
from grader.check import MIME_TYPE, CheckFailed, Outcome, ipython, session, source
from grader.check.held_out import HELD_OUT
from grader.examine import settled, wire
from grader.examine.confine import at_most
from grader.examine.constants import constants
from grader.examine.distant import FarThing, LearnerEnded, LearnerSlow, Line, figure_of, look
from grader.examine.job import CellReport, Job, JobCell
from grader.examine.learner import Capped
from grader.examine.limits import MEBIBYTE
from grader.examine.shown import Room, clean, error, outcome, outputs
from grader.examine.warm import warm_judges

READY = b"ready"
LARGEST_JUDGE = 4096 * MEBIBYTE
PATIENCE = 2.0
"""Seconds that a learner's process or the judge itself gets beyond a deadline before it counts as stuck."""
UNEXPLAINED = "Your answer could not be used."


@dataclass
class Hidden:
    """The hidden part of a check. It waits until all that the learner's cells show has been read.

    Only then do its arguments cross, so no cell can show them. `stream` leads to a copy of the learner's process as it was
    when the visible part ended; it is None where none could be made.
    """

    done: CellReport
    code: CodeType
    names: dict[str, Any]
    session: dict[str, Any]
    stream: socket.socket | None


def main(control_descriptor: int, imports: list[str]) -> None:
    """Fork a judge for each message on the control socket, with the report's and the learner's sockets in it."""
    from grader.examine.kernel import new_shell

    shell = new_shell()
    sys.path[:] = [place for place in sys.path if place]  # no modules from beside a submission
    for name in imports:
        importlib.import_module(name)
    warm_judges(imports)
    gc.collect()
    gc.freeze()
    control = socket.socket(fileno=control_descriptor)
    control.send(READY)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 65536, 2)
        if not data:
            return
        report, learner = (socket.socket(fileno=d) for d in descriptors)
        job = _job(report)
        child = os.fork()
        if child == 0:
            control.close()
            try:
                most = at_most(resource.RLIMIT_DATA, LARGEST_JUDGE)
                resource.setrlimit(resource.RLIMIT_DATA, (most, most))
                if job is not None:
                    _judge(shell, Path(data.decode()), job, report, learner)
            except BaseException as error:  # there is no verdict; it would come again
                traceback.print_exc()
                with contextlib.suppress(OSError):
                    wire.send(report, {"broke": type(error).__name__})
            finally:
                os._exit(0)
        handle = os.pidfd_open(child)
        socket.send_fds(control, [READY], [handle])
        os.close(handle)
        report.close()
        learner.close()


def _job(report: socket.socket) -> Job | None:
    """Receive a job; what its unit's own cells say is read here, once for all submissions. None when the service has gone."""
    try:
        job = Job.model_validate(wire.receive(report))
    except (EOFError, OSError, wire.WireError, ValueError):
        return None
    _trusted(tuple(job.lesson), None if job.stubs is None else tuple(job.stubs))
    for cell in job.cells:
        if cell.where == "judge":
            _read(cell.source)
    for text in job.lesson:
        settled.facts(text)
    return job


def _judge(shell: Any, folder: Path, job: Job, report: socket.socket, learner: socket.socket) -> None:
    os.chdir(folder)  # where hints.json lies
    os.environ[HELD_OUT] = job.held_out
    line = Line(learner, job.limits.reply)
    end_of_all = time.monotonic() + job.limits.submission_seconds
    trusted = _trusted(tuple(job.lesson), None if job.stubs is None else tuple(job.stubs))
    waiting: list[Hidden] = []
    room = Room(job.limits.output)
    for place, cell in enumerate(job.cells):
        done = CellReport(index=cell.index)
        part = None
        with _ending(line, min(time.monotonic() + job.limits.cell_seconds, end_of_all), report, done):
            if cell.where == "learner":
                reply = line.ask(op="run", source=cell.source)
                done.outputs = outputs(reply.get("outputs"), job.limits.cell_output, room)
                done.error = error(reply.get("error"), room)
            else:
                cells = [
                    [c.source for c in some if c.where == "learner"]
                    for some in (job.cells[:place], job.cells[place:])
                ]
                part = _check(shell, line, cell, trusted, cells, job.limits.cell_output, done)
                done.outputs = outputs(done.outputs, job.limits.cell_output, room)
        if part is not None and not done.ended:
            waiting.append(part)
            continue
        _report(report, done)
        if done.ended:
            return
    if _finish(waiting, line, job.limits.cell_seconds, end_of_all, report):
        wire.send(report, {"finished": True})


def _finish(
    waiting: list[Hidden], line: Line, cell_seconds: float, end_of_all: float, report: socket.socket
) -> bool:
    """Run the hidden parts and report their checks; return False when the learner's process ended meanwhile."""
    if waiting:
        wire.send(report, {"hidden": True})
    first = line.stream
    for part in waiting:
        line.stream = part.stream or first
        done, seconds = part.done, part.done.seconds
        deadline = min(time.monotonic() + cell_seconds - seconds, end_of_all)
        vars(session.current).update(part.session)
        with _ending(line, deadline, report, done), _quiet():
            _run(partial(exec, part.code, part.names), done)
        done.seconds = seconds  # how long a hidden case took is the learner's code to choose
        if done.outcome and done.outcome["hidden"]:
            done.outcome |= {"observed": "", "fingerprint": ""}
        if done.ended and part.stream is not None:
            line.stream = first
            if _is_there(line):
                done.ended, done.stopped = "", "slow" if done.ended == "slow" else "died"
            else:
                done.ended = "gone"
        _report(report, done)
        if done.ended:
            return False
    line.stream = first
    return True


def _report(report: socket.socket, done: CellReport) -> None:
    done.outcome = outcome(done.outcome)
    wire.send(report, clean(done.model_dump()))


def _is_there(line: Line) -> bool:
    line.deadline = time.monotonic() + PATIENCE
    try:
        line.ask(op="names")
    except LearnerSlow:
        return True
    except LearnerEnded:
        return False
    return True


@contextlib.contextmanager
def _ending(line: Line, deadline: float, report: socket.socket, done: CellReport) -> Iterator[None]:
    """Let a cell take its time and no more, also where this process computes; note how it ended, and how long it took."""

    def ring(*_: object) -> None:
        raise LearnerSlow

    wire.send(report, {"begins": done.index})
    started = time.monotonic()
    line.deadline = deadline
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, max(deadline - started, 0) + PATIENCE / 2, 1.0)
    try:
        yield
    except LearnerEnded as error:
        signal.setitimer(signal.ITIMER_REAL, 0)
        done.ended = "slow" if isinstance(error, LearnerSlow) else "gone"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    done.seconds = round(done.seconds + time.monotonic() - started, 3)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


def _check(
    shell: Any,
    line: Line,
    cell: JobCell,
    trusted: dict[str, Any],
    learners: list[list[str]],
    most: int,
    done: CellReport,
) -> Hidden | None:
    """Run the visible part of a check, with the learner's names as data; return its hidden part when that is to come.

    `learners` are the cells that ran in the learner's process before the check, and those that are to run there after it.
    """
    check = _read(cell.source)
    _show_lines(check)
    names = {"__name__": "__main__", "__builtins__": builtins, **trusted}
    session.current.hidden = False
    theirs: dict[str, Any] = {}

    def work() -> None:
        exec(check.start, names)
        source.ELSEWHERE.source_of = lambda name: str(line.ask(op="source", name=name).get("source", ""))
        source.ELSEWHERE.figure = lambda drawn: figure_of(line, drawn)
        source.ELSEWHERE.names, found = look(line, sorted(check.names - set(trusted)))
        theirs.update(found)
        names.update(found)
        exec(check.visible, names)

    printed = Capped(most)
    shell.display_pub.outputs.clear()
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            _run(work, done)
    finally:
        ipython.end_check_cell()
    if done.error is None:
        found = [o["data"][MIME_TYPE] for o in shell.display_pub.outputs if MIME_TYPE in o["data"]]
        done.outcome = found[-1] if found else None
    done.outputs = (
        [{"output_type": "stream", "name": "stdout", "text": printed.text()}] if printed.kept else []
    )
    if check.hidden is None or done.error is not None:
        return None
    now = {name: value for name, value in vars(session.current).items() if name != "tries"}
    far = [name for name, value in theirs.items() if isinstance(value, FarThing)]
    before, after = learners
    stays = not check.looks_back and all(settled.is_settled(name, before, after) for name in far)
    return Hidden(done, check.hidden, names, now, None if stays else line.copy_of_learner())


@dataclass(frozen=True)
class Check:
    """A check cell, read: its parts up to `begin(...)`, up to `done()`, and the hidden rest; the names that it does not make itself.

    `looks_back` says that it asks for what the learner's process did last, such as the figure shown last.
    """

    name: str
    text: str
    start: CodeType
    visible: CodeType
    hidden: CodeType | None
    names: frozenset[str]
    looks_back: bool


@lru_cache(maxsize=500)
def _read(text: str) -> Check:
    """Read a check cell; its parts remember their lines under a name of their own."""
    name = f"<ipython-input-check-{hashlib.sha256(text.encode()).hexdigest()[:16]}>"
    tree = ast.parse(text, name)
    body = tree.body
    start = next((i + 1 for i, node in enumerate(body) if _is_call(node, "begin")), 0)
    end = next((i + 1 for i, node in enumerate(body) if _is_call(node, "done")), len(body))
    first, visible, hidden = (
        compile(ast.Module(nodes, []), name, "exec") for nodes in (body[:start], body[start:end], body[end:])
    )
    names = frozenset(_free_names(tree))
    check = Check(
        name,
        text,
        first,
        visible,
        hidden if body[end:] else None,
        names,
        bool(names & {"figure", "source_of"}),
    )
    _show_lines(check)
    source.read_beforehand(name)
    return check


def _show_lines(check: Check) -> None:
    """Let messages quote the check's own expressions."""
    lines = check.text.splitlines(keepends=True)
    linecache.cache[check.name] = (len(check.text), None, lines, check.name)


@lru_cache(maxsize=100)
def _trusted(lesson: tuple[str, ...], stubs: tuple[str, ...] | None) -> dict[str, Any]:
    return constants(list(lesson), None if stubs is None else list(stubs))


def _is_call(node: ast.stmt, name: str) -> bool:
    call = node.value if isinstance(node, ast.Expr) else None
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == name


def _run(part: Callable[[], None], done: CellReport) -> None:
    """Run a part of a check, and keep the error that ends it: its outcome, and no line of the check."""
    try:
        part()
    except LearnerEnded:
        raise
    except BaseException as error:
        try:
            session.explain_error(error, in_check=True)
            outcome = session.outcome_of(error)
        except Exception:  # an error that cannot be explained is an error all the same
            now = session.current
            outcome = Outcome(
                "error", now.unit, now.exercise, now.number + 1, now.hidden, message=UNEXPLAINED
            )
        kind = type(error).__name__ if isinstance(error, CheckFailed) else outcome.error_type or "Exception"
        done.outcome = outcome.as_dict()
        done.error = {
            "kinds": [kind],
            "message": outcome.message[:2000],
            "text": "",
            "hints": [],
            "line": None,
        }


def _free_names(tree: ast.Module) -> set[str]:
    """Return the names that a check reads and does not make itself."""
    loaded = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    bound = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            bound |= {(a.asname or a.name).split(".")[0] for a in node.names}
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
    return loaded - bound - set(dir(builtins))


if __name__ == "__main__":
    main(int(sys.argv[1]), json.loads(sys.argv[2]))
