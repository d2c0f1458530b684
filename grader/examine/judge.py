"""The trusted side: goes through a unit's cells, has the learner's process run theirs, and runs the checks itself.

A warm process forks one judge per submission. In: the job and the learner's socket. Out: one report per cell, as it is
done, so that what breaks later loses nothing. Hidden tests and expected values never leave this process.
"""

from __future__ import annotations

import ast
import base64
import contextlib
import importlib
import json
import os
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from grader.check import MIME_TYPE, source
from grader.examine import wire
from grader.examine.distant import LearnerEnded, LearnerSlow, Line, figure_of, names_of, value_of
from grader.examine.learner import Capped
from grader.examine.limits import Limits


class JobCell(BaseModel):
    """One code cell to run. `where` is `learner` for lesson and solution cells, `judge` for checks."""

    model_config = ConfigDict(extra="forbid")

    index: int
    where: str
    source: str
    own: bool = (
        False  # an answer of the intern's; other cells are the unit's and their definitions may be trusted
    )


class Job(BaseModel):
    """A submission as the judge gets it: cells in order, files of the unit (base64 by name), limits."""

    model_config = ConfigDict(extra="forbid")

    cells: list[JobCell]
    files: dict[str, str]
    limits: Limits
    lesson: list[
        str
    ] = []  # the unit's own code cells as released: their imports and constants may be trusted


class CellReport(BaseModel):
    """What became of one cell. `ended` is empty, or why the run ends here: `slow`, `gone`."""

    index: int
    outputs: list[dict[str, Any]] = []
    error: dict[str, Any] | None = None
    outcome: dict[str, Any] | None = None
    seconds: float = 0.0
    ended: str = ""


def main(control_descriptor: int, imports: list[str]) -> None:
    """Fork a judge for each message on the control socket, with the report's and the learner's sockets in it."""
    from grader.examine.learner import new_shell

    shell = new_shell()
    for name in imports:
        importlib.import_module(name)
    control = socket.socket(fileno=control_descriptor)
    control.send(b"ready")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 65536, 2)
        if not data:
            return
        if os.fork() == 0:
            control.close()
            report, learner = (socket.socket(fileno=d) for d in descriptors)
            try:
                _judge(shell, Path(data.decode()), report, learner)
            finally:
                os._exit(0)
        for descriptor in descriptors:
            os.close(descriptor)


def _judge(shell: Any, folder: Path, report: socket.socket, learner: socket.socket) -> None:
    job = Job.model_validate_json(json.dumps(wire.receive(report)))
    os.chdir(folder)  # where hints.json lies
    line = Line(learner, job.limits.reply)
    end_of_all = time.monotonic() + job.limits.submission_seconds
    trusted = _trusted_definitions(shell, job)
    for cell in job.cells:
        started = time.monotonic()
        line.deadline = min(started + job.limits.cell_seconds, end_of_all)
        done = CellReport(index=cell.index)
        try:
            if cell.index == job.cells[0].index:
                for name, content in job.files.items():
                    line.ask(op="file", name=name, content=content)
            if cell.where == "learner":
                reply = line.ask(op="run", source=cell.source)
                done.outputs, done.error = _outputs(reply.get("outputs")), _error(reply.get("error"))
            else:
                _check(shell, line, cell.source, trusted, job.limits.cell_output, done)
        except LearnerSlow:
            done.ended = "slow"
        except LearnerEnded:
            done.ended = "gone"
        done.seconds = round(time.monotonic() - started, 3)
        wire.send(report, done.model_dump())
        if done.ended:
            return
    wire.send(report, {"finished": True})


def _check(shell: Any, line: Line, text: str, trusted: set[str], most: int, done: CellReport) -> None:
    """Run one check cell here, with the learner's names as data."""
    tree = ast.parse(text)
    for name in sorted(_free_names(tree) - trusted):
        there, value = value_of(line, name)
        shell.user_ns.pop(name, None)
        if there:
            shell.user_ns[name] = value
    source.ELSEWHERE.names = names_of(line)
    source.ELSEWHERE.source_of = lambda name: str(line.ask(op="source", name=name).get("source", ""))
    source.ELSEWHERE.figure = lambda drawn: figure_of(line, drawn)
    shell.display_pub.outputs.clear()
    printed = Capped(most)
    with contextlib.redirect_stdout(printed):
        result = shell.run_cell(text, store_history=True)
    error = result.error_before_exec or result.error_in_exec
    if isinstance(error, LearnerEnded):
        raise error
    outcomes = [o["data"][MIME_TYPE] for o in shell.display_pub.outputs if MIME_TYPE in o["data"]]
    done.outcome = outcomes[-1] if outcomes else None
    done.outputs = (
        [{"output_type": "stream", "name": "stdout", "text": printed.text()}] if printed.kept else []
    )
    if error is not None:
        done.error = {
            "kinds": [type(error).__name__],
            "message": str(error)[:2000],
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
    return loaded - bound - set(dir(__import__("builtins")))


def _trusted_definitions(shell: Any, job: Job) -> set[str]:
    """Make the imports and constants of the unit's own cells here, unless an answer may define the same name."""
    own: set[str] = set()
    for cell in (c for c in job.cells if c.own):
        with contextlib.suppress(SyntaxError):
            own |= {
                n.id
                for n in ast.walk(ast.parse(cell.source))
                if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
            }
    trusted: set[str] = set()
    for text in job.lesson:
        try:
            nodes = ast.parse(text).body
        except SyntaxError:  # shown on purpose
            continue
        for node in nodes:
            names = _constant_names(node) - own
            if names:
                with contextlib.suppress(Exception):
                    exec(compile(ast.Module([node], []), "<the unit>", "exec"), shell.user_ns)
                    trusted |= names
    return trusted


def _constant_names(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return {(a.asname or a.name).split(".")[0] for a in node.names}
    if isinstance(node, ast.Assign) and all(isinstance(t, ast.Name) for t in node.targets):
        try:
            ast.literal_eval(node.value)
        except ValueError:
            return set()
        return {t.id for t in node.targets if isinstance(t, ast.Name)}
    return set()


def _outputs(data: Any) -> list[dict[str, Any]]:
    """Read a learner's outputs: text and pictures only, and no more than a notebook may hold."""
    kept: list[dict[str, Any]] = []
    for output in data if isinstance(data, list) else []:
        match output:
            case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": str(text)}:
                kept.append({"output_type": "stream", "name": name, "text": text})
            case {"output_type": "display_data", "data": dict(shown)}:
                found = {
                    kind: shown[kind]
                    for kind in ("text/plain", "image/png")
                    if isinstance(shown.get(kind), str)
                }
                if "image/png" in found and not _is_png(found["image/png"]):
                    del found["image/png"]
                if found:
                    kept.append({"output_type": "display_data", "data": found, "metadata": {}})
    return kept[:60]


def _is_png(text: str) -> bool:
    try:
        return base64.b64decode(text, validate=True).startswith(b"\x89PNG\r\n\x1a\n")
    except ValueError:
        return False


def _error(data: Any) -> dict[str, Any] | None:
    if not isinstance(data, dict):
        return None
    kinds = [str(k)[:100] for k in data.get("kinds") or ["Exception"]][:20]
    number = data.get("line")
    return {
        "kinds": kinds,
        "message": str(data.get("message", ""))[:2000],
        "text": str(data.get("text", ""))[:2000],
        "hints": [str(h)[:2000] for h in data.get("hints") or []][:3],
        "line": number if type(number) is int else None,
    }


if __name__ == "__main__":
    main(int(sys.argv[1]), json.loads(sys.argv[2]))
