"""A process that does jobs for another one, one at a time, and can be ended when a job takes too long: a thread cannot.

In: a function of the course and what it is given. Out: what it returns, or the error that it raises. All work on an answer is
done here, so that nothing in an answer can hold up or break the process that keeps the records.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import ParamSpec, TypeVar

from grader.examine.limits import Limits

ALLOWANCE = 60.0
"""Seconds that the work on a submission may take beside its cells: reading, judging, writing."""
_START = "import sys; sys.path.insert(0, sys.argv[1]); from grader.examine.worker import main; main()"
_Given = ParamSpec("_Given")
_Back = TypeVar("_Back")


class OutOfTimeError(Exception):
    """A job was ended because it took too long."""


class WorkerEndedError(Exception):
    """A process ended before its job did."""


def budget(limits: Limits) -> float:
    """Return the seconds that all work on one submission may take."""
    return limits.submission_seconds + ALLOWANCE


class Worker:
    """One process. A job that fails in it raises here; after a job that ended it, it is of no use any more."""

    def __init__(self) -> None:
        """Start it."""
        command = [sys.executable, "-P", "-c", _START, str(Path(__file__).parents[2])]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(
        self, seconds: float, job: Callable[_Given, _Back], *given: _Given.args, **named: _Given.kwargs
    ) -> _Back:
        """Have a job done within so many seconds. Raises OutOfTimeError, WorkerEndedError, or what the job raises."""
        assert self.process.stdin is not None and self.process.stdout is not None
        late = threading.Event()

        def end() -> None:
            late.set()
            self.process.kill()

        timer = threading.Timer(max(seconds, 0.0), end)
        timer.start()
        try:
            pickle.dump((job, given, named), self.process.stdin)
            self.process.stdin.flush()
            errors, back = pickle.load(self.process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.close()
            if late.is_set():
                raise OutOfTimeError(f"A job took longer than {seconds:.0f} seconds.") from None
            raise WorkerEndedError(f"A process ended at its job ({self.process.returncode}).") from error
        finally:
            timer.cancel()
        if errors:
            for later, cause in pairwise(errors):
                later.__cause__ = cause
            raise errors[0]
        done: _Back = back
        return done

    def close(self) -> None:
        """End it, and what it started."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                assert pipe is not None
                pipe.close()
        self.process.wait()


class Crew:
    """Workers for the threads of this process; each is started when it is first needed, and anew after one ended."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.idle: list[Worker] = []

    @contextmanager
    def one(self) -> Iterator[Worker]:
        """Lend a worker."""
        with self.lock:
            worker = self.idle.pop() if self.idle else None
        if worker is None or worker.process.poll() is not None:
            worker = Worker()
        try:
            yield worker
        finally:
            if worker.process.poll() is None:
                with self.lock:
                    self.idle.append(worker)

    def close(self) -> None:
        """End those that are idle."""
        with self.lock:
            while self.idle:
                self.idle.pop().close()


def main() -> None:
    """Do jobs until the other process closes the line or ends; then stop at once, as it did."""
    logging.basicConfig(level=logging.WARNING)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the process that gives the jobs
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    jobs: queue.SimpleQueue[tuple[Callable[..., object], tuple[object, ...], dict[str, object]]] = (
        queue.SimpleQueue()
    )

    def read() -> None:
        try:
            while True:
                jobs.put(pickle.load(sys.stdin.buffer))
        except (EOFError, OSError, pickle.UnpicklingError):
            os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    while True:
        job, given, named = jobs.get()
        try:
            reply = pickle.dumps(([], job(*given, **named)))
        except Exception as error:
            error.add_note(traceback.format_exc())
            reply = pickle.dumps(([_portable(one) for one in _causes(error)], None))
        with contextlib.suppress(BrokenPipeError):
            replies.write(reply)
            replies.flush()


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _portable(error: BaseException) -> BaseException:
    """Return an error that can be sent; one that cannot is told in words."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
