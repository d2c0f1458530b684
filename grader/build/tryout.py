"""Run every answer of a unit against its check, and say what each yields.

The lesson runs from top to bottom in one IPython shell, in a process of its own (`python -m grader.build.tryout`, a job on
standard input, outcomes on standard output). At each exercise the process forks once per answer: the child runs the answer
and the check, and hands back the outcome. So every answer meets the lesson in the same state, and none sees another.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from grader.check import install
from grader.check.cells import cell_id
from grader.check.held_out import HELD_OUT

SECONDS_PER_ANSWER = 10
"""Of the processor's time: a busy computer must not take a slow answer for an endless loop."""
LONGEST_WAIT = 120
"""Seconds for an answer that waits and does nothing."""
TIMED_OUT = "timed out"
OUTCOME = "application/vnd.rounds.outcome+json"


@dataclass
class Step:
    """One code cell of the lesson as the intern would run it. `answers` are tried instead of `source`, with `check`."""

    source: str
    exercise: str = ""
    check: str = ""
    answers: tuple[str, ...] = ()
    may_raise: bool = False


@dataclass
class Verdict:
    """What one answer yields: `passed`, or the outcome of the first expectation that failed.

    `said` is the error that ended the check, `answer_error` the one that the answer itself raised; both may be empty.
    """

    exercise: str
    answer: str
    passed: bool
    outcome: dict[str, Any]
    said: str
    answer_error: str = ""


class LessonFailed(Exception):
    """A cell of the lesson itself raised; the message holds the cell and its error."""


def try_answers(steps: list[Step], folder: Path, held_out: Path) -> list[Verdict]:
    """Run the lesson's `steps` in a copy of `folder`'s files and return one verdict per answer, in order.

    Hidden tests find their held-out data in the folder `held_out`, which need not exist.

    Raises LessonFailed when a cell of the lesson, or the check of a reference solution, fails.
    """
    environment = dict(os.environ)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        environment[name] = "1"  # a process with thread pools hangs after fork
    environment |= {
        "ROUNDS_GRADING": "1",
        HELD_OUT: str(held_out),
        "TOKENIZERS_PARALLELISM": "false",
        "HF_HUB_OFFLINE": "1",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }
    with tempfile.TemporaryDirectory() as scratch:
        for file in folder.iterdir():
            if file.is_file():
                (Path(scratch) / file.name).write_bytes(file.read_bytes())
        run = subprocess.run(
            [sys.executable, "-m", "grader.build.tryout"],
            input=json.dumps([asdict(step) for step in steps]),
            capture_output=True,
            text=True,
            cwd=scratch,
            env=environment,
        )
    if run.returncode != 0:
        raise LessonFailed(run.stderr.strip()[-4000:] or run.stdout.strip()[-4000:])
    return [Verdict(**verdict) for verdict in json.loads(run.stdout)]


def _main() -> None:
    steps = [Step(**step) for step in json.load(sys.stdin)]
    results = os.fdopen(os.dup(1), "w")
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    shell = _shell()
    verdicts: list[Verdict] = []
    install()  # as in the intern's notebook, from the first cell on
    for step in steps:
        if step.exercise:
            verdicts += [_in_fork(shell, step, answer) for answer in step.answers]
        error = _run(shell, step.source)[1]
        if error and not step.may_raise:
            _give_up(step.source, error)
        if step.check:
            outcome, error = _run(shell, step.check)
            if error:
                _give_up(step.check, f"{outcome.get('message', '')}\n{error}")
    json.dump([asdict(verdict) for verdict in verdicts], results)
    results.flush()
    os._exit(0)  # threads that a lesson left running must not keep the build waiting


def _give_up(source: str, error: str) -> None:
    print(f"This cell of the lesson failed:\n{source}\n\n{error}", file=sys.stderr, flush=True)
    os._exit(1)


def _shell() -> Any:
    from IPython.core.displaypub import CapturingDisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.enabled = False  # its thread does not survive a fork
    shell = InteractiveShell.instance(colors="nocolor", config=config)
    shell.display_pub = CapturingDisplayPublisher(parent=shell, shell=shell)
    return shell


def _run(shell: Any, source: str, as_cell: str | None = None) -> tuple[dict[str, Any], str]:
    """Run one cell; return the last outcome that a check published, and the error as text or empty."""
    shell.display_pub.outputs.clear()
    result = shell.run_cell(source, store_history=True, cell_id=as_cell)
    outcomes = [o["data"][OUTCOME] for o in shell.display_pub.outputs if OUTCOME in o["data"]]
    error = result.error_before_exec or result.error_in_exec
    outcome = outcomes[-1] if outcomes else {}
    return outcome, f"{type(error).__name__}: {error}" if error else ""


def _in_fork(shell: Any, step: Step, answer: str) -> Verdict:
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        import resource  # Windows has none

        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]  # nobody may raise it
        most = SECONDS_PER_ANSWER + 1 if hard == resource.RLIM_INFINITY else min(SECONDS_PER_ANSWER + 1, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (min(SECONDS_PER_ANSWER, most), most))
        own_error = _run(shell, answer, cell_id("exercise", step.exercise))[1]
        outcome, error = _run(shell, step.check, cell_id("check", step.exercise))
        with os.fdopen(write_end, "w") as pipe:
            json.dump(
                {"passed": not error, "outcome": outcome, "said": error, "answer_error": own_error}, pipe
            )
        os._exit(0)
    os.close(write_end)
    reply = _read_until(read_end, time.monotonic() + LONGEST_WAIT)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    if not reply:
        return Verdict(step.exercise, answer, False, {"status": TIMED_OUT}, "it did not finish")
    return Verdict(exercise=step.exercise, answer=answer, **json.loads(reply))


def _read_until(read_end: int, deadline: float) -> bytes:
    reply = b""
    while select.select([read_end], [], [], max(0.0, deadline - time.monotonic()))[0]:
        piece = os.read(read_end, 1 << 16)
        if not piece:
            break
        reply += piece
    else:
        reply = b""
    os.close(read_end)
    return reply


if __name__ == "__main__":
    _main()
