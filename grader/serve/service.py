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
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from grader.examine.plain_files import printable
from grader.examine.worker import ALLOWANCE, Crew, OutOfTimeError, WorkerEndedError
from grader.paths import Paths, course_paths
from grader.serve.arrivals import arrived, observe
from grader.serve.faults import fault, write_trouble
from grader.serve.marks import MarksByHand
from grader.serve.turns import BUDGET, Running, Spent, Turns

if TYPE_CHECKING:
    from traitlets.config import Config

    from grader.examine.verdict import Mark
    from grader.record.answer import Told
    from grader.record.inbound import Submission

POLL_SECONDS = 5.0
GLANCE_SECONDS = 0.25
COPYING_SECONDS = 0.2
FORGOTTEN_SECONDS = 600.0
RETRY_SECONDS, LONGEST_RETRY_SECONDS = 2.0, 30.0
WARM_UP_SECONDS = 300.0
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

    Workers are processes that do all work on answers (`grader.examine.worker`): one a core grades, and one more, which has no
    sandbox, publishes what was graded. The threads of the pool lead one submission each through them. The writer's thread alone
    changes the gradebook, and reads no answer.
    """

    def __init__(self, paths: Paths, stop: threading.Event) -> None:
        from grader.record.configuration import configuration

        self.paths, self.stop = paths, stop
        self.config: Config = configuration(paths)
        self.woken = threading.Event()
        self.arrived = 0  # when something came into the exchange, as its folder says
        workers = os.cpu_count() or 1
        self.turns, self.crew = Turns(workers), Crew()
        self.publishers = Crew()
        self.pool = ThreadPoolExecutor(2 * workers + 2, thread_name_prefix="lead")
        self.writer = ThreadPoolExecutor(1, thread_name_prefix="write")
        self.running: dict[Future[Any], Running] = {}
        self.answered: set[str] = set()
        self.spent: dict[str, Spent] = defaultdict(Spent)  # on tries that failed
        self.held_up: dict[str, list[float]] = {}  # when each try met a fault that is not the submission's
        self.faults: dict[str, str] = {}  # what is wrong now, by what it keeps from being done
        self.trouble = ""
        self.reported: set[str] = set()
        self.marks = MarksByHand(paths, self.config, self.writer, self.woken.set)

    def run(self) -> None:
        from grader.record.inbound import inbound_folder

        folder = inbound_folder(self.paths)
        write_trouble(self.paths, "")
        with contextlib.suppress(OSError):  # looking at it will say what is wrong
            folder.mkdir(parents=True, exist_ok=True)
        observer = observe(folder, self.woken)
        log.info("The feedback service watches %s.", folder)
        self.lead(Running(""), self.warm_up)
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
            self.writer.shutdown()
            self.crew.close()
            self.publishers.close()
            log.info("The feedback service has stopped.")

    def warm_up(self) -> None:
        """Start workers and a sandbox before the first submission needs them; say plainly where there is none."""
        from grader.examine.job import JudgeFailed, NoSandboxError
        from grader.record.answer import is_ready
        from grader.record.isolated import warm_up

        try:
            with self.publishers.one() as worker:
                worker.ask(WARM_UP_SECONDS, is_ready)
            with self.crew.one() as worker:
                worker.ask(WARM_UP_SECONDS, warm_up, self.paths.root)
            log.info("The sandbox for learners' code is ready.")
        except NoSandboxError as problem:
            log.warning("%s Only your own work is graded here, and it runs without isolation.", problem)
        except (JudgeFailed, WorkerEndedError, OutOfTimeError) as problem:
            log.warning("%s It is started with the first submission.", problem)

    def wait(self, folder: Path, seconds: float) -> None:
        """Wait for something new in the exchange, for the end, or for the time when to look all the same."""
        end = time.monotonic() + seconds
        while not self.stop.is_set() and (left := end - time.monotonic()) > 0:
            if self.woken.wait(min(left, GLANCE_SECONDS)) or arrived(folder) != self.arrived:
                return

    def look(self) -> float:
        """Take in what has run, and set running what waits; return after how many seconds to look again at the latest."""
        from grader.record.inbound import submissions

        for future in [future for future in self.running if future.done()]:
            self.finish(self.running.pop(future), future)
        found, strange = submissions(self.paths)
        for name in strange:
            self.report(name, f"{printable(name)} in the exchange is not a submission, and was left alone.")
        for gone in self.faults.keys() - {s.folder.name for s in found} - {EXCHANGE, MARKS}:
            del self.faults[gone]
        again = self.begin_what_may(found)
        self.take_marks([s for s in found if s.folder.name in self.answered])
        unfinished = (self.spent.keys() | self.held_up.keys()) - self.answered
        return min(again, RETRY_SECONDS) if unfinished or self.running else again

    def begin_what_may(self, found: list[Submission]) -> float:
        """Set running what the workers have room for; return after how many seconds to look again."""
        again = POLL_SECONDS
        attempts: dict[tuple[str, str], list[Submission]] = defaultdict(list)
        for submission in found:
            attempts[submission.student, submission.unit].append(submission)
        waiting = [s for s in found if s.folder.name not in self.answered]
        for submission in self.turns.in_order(waiting, lambda s: attempts[s.student, s.unit][-1] is s):
            name = submission.folder.name
            if self.stop.is_set() or not self.turns.has_room():
                break
            if self.turns.is_busy(submission.student) or self.too_early(name):
                continue
            if submission.complete:
                self.begin(submission, attempts[submission.student, submission.unit])
            elif (age := _age(submission.folder)) is None:  # it has gone meanwhile
                continue
            elif abs(age) < FORGOTTEN_SECONDS:
                again = COPYING_SECONDS
            else:
                self.report(
                    name, f"{name} was never copied completely, so it cannot be answered. It is kept."
                )
        return again

    def begin(self, submission: Submission, attempts: list[Submission]) -> None:
        """Set a submission running, unless it is answered already."""
        from grader.record.answer import FAILED, TOO_LONG, is_answered

        name = submission.folder.name
        if is_answered(self.paths, submission):
            self.answered.add(name)
            self.woken.set()
            return
        left, problem = BUDGET, ""
        if name in self.spent and not (left := self.spent[name].left):
            problem, left = TOO_LONG if self.spent[name].too_long else FAILED, ALLOWANCE
        running = Running(submission.student, submission)
        self.lead(running, self.answer, running, submission, attempts, problem, left)

    def lead(self, running: Running, work: Callable[..., Any], *given: Any) -> None:
        """Have a thread of the pool lead something through a worker."""
        self.turns.begin(running)
        future = self.pool.submit(work, *given)
        self.running[future] = running
        future.add_done_callback(lambda _: self.woken.set())

    def answer(
        self, running: Running, submission: Submission, same: list[Submission], problem: str, seconds: float
    ) -> tuple[Told, dict[str, Mark]]:
        """Have a submission graded by a worker, its scores entered by the writer, and its page published by another worker."""
        from grader.record.answer import grade, publish
        from grader.record.grade import enter

        with self.crew.one() as worker:
            graded = worker.ask(seconds, grade, self.paths, submission, same, problem)
        self.turns.free_core(running)
        self.woken.set()
        scores = graded and graded.scores
        entered = self.writer.submit(enter, self.config, submission, scores).result() if scores else None
        with self.publishers.one() as worker:
            told = worker.ask(ALLOWANCE, publish, self.paths, submission, entered, graded)
        return told, entered.marks if entered and scores and scores.newest else {}

    def finish(self, running: Running, future: Future[Any]) -> None:
        """Note what came of a submission that has run; where that failed it is tried again, and at last the intern is told so."""
        submission, took = running.submission, self.turns.end(running)
        if submission is None:
            return
        name = submission.folder.name
        try:
            told: Told
            told, marks = future.result()
            if marks:  # what the gradebook says now is on the page already
                self.marks.note(submission.student, submission.unit, marks)
            log.info(
                "%s %s, attempt %d: %g of %g points%s",
                submission.student,
                submission.unit,
                told.attempt,
                told.points,
                told.max_points,
                "" if told.gradable else ", could not be graded",
            )
            for kind, detail in told.flags:
                log.info("%s %s, to look at: %s (%s)", submission.student, submission.unit, kind, detail)
            self.answered.add(name)
            self.faults.pop(name, None)
        except Exception as error:
            if self.note_fault(name, error, f"{name} could not be answered. It is kept, and tried again."):
                self.held_up.setdefault(name, []).append(time.monotonic())
                return
            self.spent[name].add(error, took)

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
        failed = [self.spent[name].last] if name in self.spent else []
        return time.monotonic() < max([*held_up, *failed, -wait]) + wait

    def take_marks(self, answered: list[Submission]) -> None:
        """Have workers bring to interns' pages what was marked by hand; submissions that wait go first."""
        try:
            self.marks.ask(answered)
            self.faults.pop(MARKS, None)
        except Exception as error:
            self.note_fault(MARKS, error, "Marks could not be read from the gradebook. The service goes on.")
        for of in [of for of in self.marks.changed if not self.turns.is_busy(of[0])]:
            if self.stop.is_set() or not self.turns.has_room():
                return
            theirs = [s for s in answered if (s.student, s.unit) == of]
            self.lead(Running(of[0]), self.bring_marks, theirs, self.marks.changed.pop(of))

    def bring_marks(self, theirs: list[Submission], marks: dict[str, Mark]) -> None:
        """Lead marks of one unit and intern through a worker; a damaged file of theirs keeps nobody else from marks."""
        from grader.record.answer import take_marks

        student, unit = theirs[0].student, theirs[0].unit
        try:
            with self.crew.one() as worker:
                if worker.ask(ALLOWANCE, take_marks, self.paths, theirs, marks):
                    log.info("%s %s: marks by hand taken over, page released again", student, unit)
            self.marks.note(student, unit, marks)
        except Exception:
            log.exception("The marks of %s for %s could not be taken over.", student, unit)
            self.marks.look_again()

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
