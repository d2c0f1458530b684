"""The feedback service: waits for submissions, and answers each one before the coffee is cold.

Run as `python -m grader.serve.service`; it stops on SIGTERM or Ctrl-C, and may be killed at any time without harm.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from grader.examine.plain_files import printable
from grader.paths import Paths, course_paths
from grader.serve.arrivals import arrived, observe
from grader.serve.faults import fault, write_trouble

if TYPE_CHECKING:
    from traitlets.config import Config

    from grader.record.answer import Marks
    from grader.record.grade import Taken
    from grader.record.inbound import Submission

POLL_SECONDS = 5.0
GLANCE_SECONDS = 0.25
COPYING_SECONDS = 0.2
MARKS_SECONDS = 10.0
FORGOTTEN_SECONDS = 600.0
RETRY_SECONDS, LONGEST_RETRY_SECONDS = 2.0, 30.0
TRIES = 3
EXCHANGE, MARKS = "the exchange", "marks"

log = logging.getLogger("grader.service")


class AlreadyRunningError(Exception):
    """Another feedback service works on the same course."""


def run(paths: Paths, stop: threading.Event | None = None) -> None:
    """Answer submissions until `stop` is set. Raises AlreadyRunningError where a service runs on this course."""
    paths.home.mkdir(parents=True, exist_ok=True)
    lock = FileLock(paths.home / "service.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise AlreadyRunningError(
            f"A feedback service already runs for the course in {paths.home}. It answers your submissions; no second one is needed."
        ) from error
    try:
        _Watch(paths, stop or threading.Event()).run()
    finally:
        lock.release()


class _Watch:
    """What the service remembers while it runs: nothing that matters, all of that is on disk.

    Submissions run beside each other, one worker a core; this thread alone writes the gradebook, Results and pages.
    """

    def __init__(self, paths: Paths, stop: threading.Event) -> None:
        from grader.record.configuration import configuration

        self.paths, self.stop = paths, stop
        self.config: Config = configuration(paths)
        self.woken = threading.Event()
        self.arrived = 0  # when something came into the exchange, as its folder says
        self.workers = os.cpu_count() or 1
        self.turn = threading.Semaphore(self.workers)
        # One more than run: it takes the next submission meanwhile, so that no core waits for that.
        self.pool = ThreadPoolExecutor(self.workers + 1, thread_name_prefix="examine")
        self.running: dict[Future[Taken], Submission] = {}
        self.answered: set[str] = set()
        self.failed: dict[str, list[float]] = {}  # when each try failed
        self.held_up: dict[str, list[float]] = {}  # when each try met a fault that is not the submission's
        self.faults: dict[str, str] = {}  # what is wrong now, by what it keeps from being done
        self.trouble = ""
        self.reported: set[str] = set()
        self.marks: Marks = {}
        self.marks_seen = (0.0, -MARKS_SECONDS)

    def run(self) -> None:
        from grader.record.inbound import inbound_folder
        from grader.record.isolated import examiners

        folder = inbound_folder(self.paths)
        write_trouble(self.paths, "")
        with contextlib.suppress(OSError):  # looking at it will say what is wrong
            folder.mkdir(parents=True, exist_ok=True)
        observer = observe(folder, self.woken)
        log.info("The feedback service watches %s.", folder)
        self.pool.submit(self.warm_up)
        try:
            while not self.stop.is_set():
                self.woken.clear()
                self.arrived = arrived(folder)
                again = POLL_SECONDS
                try:
                    again = self.look()
                    self.faults.pop(EXCHANGE, None)
                except Exception as error:
                    self.note_fault(EXCHANGE, error, "The exchange could not be looked at.")
                self.say_what_is_wrong()
                self.wait(folder, again)
        finally:
            if observer:
                observer.stop()
                observer.join()
            self.pool.shutdown(wait=True, cancel_futures=True)
            examiners(self.paths.root).close()
            log.info("The feedback service has stopped.")

    def warm_up(self) -> None:
        """Start the sandbox before the first submission needs it; say plainly where there is none."""
        from grader.examine.job import JudgeFailed, NoSandboxError
        from grader.record.isolated import examiners

        try:
            with self.turn, examiners(self.paths.root).one():
                log.info("The sandbox for learners' code is ready.")
        except JudgeFailed as problem:
            log.warning("%s It is started with the first submission.", problem)
        except NoSandboxError as problem:
            log.warning("%s Only your own work is graded here, and it runs without isolation.", problem)

    def wait(self, folder: Path, seconds: float) -> None:
        """Wait for something new in the exchange, for the end, or for the time when to look all the same."""
        end = time.monotonic() + seconds
        while not self.stop.is_set() and (left := end - time.monotonic()) > 0:
            if self.woken.wait(min(left, GLANCE_SECONDS)) or arrived(folder) != self.arrived:
                return

    def look(self) -> float:
        """Answer what has run, and set running what waits; return after how many seconds to look again at the latest."""
        from grader.record.inbound import submissions

        for future in [future for future in self.running if future.done()]:
            self.finish(self.running.pop(future), future)
        found, strange = submissions(self.paths)
        for name in strange:
            self.report(name, f"{printable(name)} in the exchange is not a submission, and was left alone.")
        for gone in self.faults.keys() - {s.folder.name for s in found} - {EXCHANGE, MARKS}:
            del self.faults[gone]
        again = POLL_SECONDS
        newest = {(s.student, s.unit): s.folder.name for s in found}
        busy = {(s.student, s.unit) for s in self.running.values()}
        # An intern's newest attempt comes first; of those, the one that has waited longest.
        for submission in sorted(found, key=lambda s: s.folder.name != newest[s.student, s.unit]):
            name, of = submission.folder.name, (submission.student, submission.unit)
            if self.stop.is_set() or name in self.answered or of in busy or len(self.running) > self.workers:
                continue
            if submission.complete:
                if not self.too_early(name):
                    self.begin(submission)
                    busy.add(of)
            elif (age := _age(submission.folder)) is None:  # it has gone meanwhile
                continue
            elif abs(age) < FORGOTTEN_SECONDS:
                again = COPYING_SECONDS
            else:
                self.report(
                    name, f"{name} was never copied completely, so it cannot be answered. It is kept."
                )
        self.take_marks(found)
        unfinished = (self.failed.keys() | self.held_up.keys()) - self.answered
        return min(again, RETRY_SECONDS) if unfinished else again

    def begin(self, submission: Submission) -> None:
        """Set a submission running, unless it is answered already."""
        from grader.record.answer import is_answered, prepared

        if is_answered(self.paths, submission):
            self.answered.add(submission.folder.name)
            self.woken.set()
            return
        give_up = len(self.failed.get(submission.folder.name, ())) >= TRIES
        future = self.pool.submit(prepared, self.paths, self.config, submission, self.turn, give_up)
        self.running[future] = submission
        future.add_done_callback(lambda _: self.woken.set())

    def finish(self, submission: Submission, future: Future[Taken]) -> None:
        """Answer a submission that has run; where that fails it is tried again, and at last the intern is told so."""
        from grader.record.answer import finish

        name = submission.folder.name
        try:
            result = finish(self.paths, self.config, future.result())
            log.info(
                "%s %s, attempt %d: %g of %g points%s",
                submission.student,
                submission.unit,
                result.attempt,
                result.points,
                result.max_points,
                "" if result.gradable else ", could not be graded",
            )
            for flag in result.flags:
                log.info(
                    "%s %s, to look at: %s (%s)", submission.student, submission.unit, flag.kind, flag.detail
                )
            self.answered.add(name)
            self.faults.pop(name, None)
        except Exception as error:
            told = f"{name} could not be answered. It is kept, and tried again."
            tries = self.held_up if self.note_fault(name, error, told) else self.failed
            tries.setdefault(name, []).append(time.monotonic())

    def note_fault(self, what: str, error: Exception, told: str) -> bool:
        """Note a fault of the disk, the gradebook or the exchange; return False and log any other error as ours."""
        sentence = fault(error, self.paths)
        if sentence:
            self.faults[what] = sentence
        else:
            self.faults.pop(what, None)
            log.error(told, exc_info=error)
        return bool(sentence)

    def say_what_is_wrong(self) -> None:
        """Say it once, and once that it is over: in the log, and in a file for the window of `course start` and the path."""
        now = next(iter(self.faults.values()), "")
        if now == self.trouble:
            return
        self.trouble = now
        if now:
            log.warning(now)
        else:
            log.info("That is over: the feedback service answers again.")
        write_trouble(self.paths, now)

    def too_early(self, name: str) -> bool:
        """True while a submission that failed waits for its next try: the longer, the longer a fault lasts."""
        held_up = self.held_up.get(name, [])
        wait = min(RETRY_SECONDS * 2.0 ** max(len(held_up) - 1, 0), LONGEST_RETRY_SECONDS)
        return time.monotonic() < max([*held_up, *self.failed.get(name, []), -wait]) + wait

    def take_marks(self, found: list[Submission]) -> None:
        """Now and then, take over marks given in formgrader; a SQLite gradebook that nobody changed is not read."""
        from grader.record.answer import refresh

        file = self.paths.gradebook
        changed = file.stat().st_mtime if file.exists() else time.time()
        if changed == self.marks_seen[0] or time.monotonic() < self.marks_seen[1] + MARKS_SECONDS:
            return
        try:
            answered = [s for s in found if s.folder.name in self.answered]
            for result in refresh(self.paths, self.config, answered, self.marks):
                log.info("%s %s: marks by hand taken over, page released again", result.student, result.unit)
            self.faults.pop(MARKS, None)
        except Exception as error:
            changed = 0.0  # look again
            self.note_fault(MARKS, error, "Marks could not be read from the gradebook. The service goes on.")
        self.marks_seen = (changed, time.monotonic())

    def report(self, name: str, sentence: str) -> None:
        """Log something once."""
        if name not in self.reported:
            self.reported.add(name)
            log.warning(sentence)


def _age(folder: Path) -> float | None:
    """Return for how many seconds nothing was added to a folder; None where it has gone."""
    try:
        return time.time() - folder.lstat().st_mtime
    except OSError:
        return None


def _log_to(paths: Paths) -> None:
    """Send the log to `.rounds/logs/service.log`: ours in full, nbgrader's from warnings on."""
    paths.logs.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        paths.logs / "service.log", maxBytes=2_000_000, backupCount=3, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("grader").setLevel(logging.INFO)


def main() -> int:
    """Run the service for this course until it is told to stop; return the exit status."""
    paths = course_paths()
    _log_to(paths)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    try:
        run(paths, stop)
    except AlreadyRunningError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
