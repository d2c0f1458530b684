"""Run one submission's cells: the learner's in the sandbox, the checks in the judge, again without a cell that breaks it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Self

from grader.examine import wire
from grader.examine.bubble import ONE_THREAD, Contact, SandboxLateError, Zygote
from grader.examine.give_way import giving_way
from grader.examine.job import CellReport, Job, JobCell, JudgeFailed
from grader.examine.judge import READY
from grader.examine.limits import Limits
from grader.examine.shown import Room, outputs

GRACE = 15.0
START_SECONDS = 180
LOST = "lost"
MOST_FAILURES = 4
"""Of the trusted side, in one submission: four judges that were ended, or two that met an error."""
RENEW_AFTER = 500
"""Submissions after which the learners' zygote is started anew."""


@dataclass
class Ran:
    """What running a submission came to: a report per cell index, and why cells have none."""

    reports: dict[int, CellReport]
    stopped: dict[int, str] = field(default_factory=dict)
    """Cells that ended the learner's process: `slow`, `memory`, `died`; or `not run`, when too many others did."""

    def add(self, reports: list[CellReport], shown: bool) -> None:
        """Take the reports of one more run.

        It is not `shown` when a hidden part had begun before: its cells run beside what a hidden case may have left behind, so
        it answers the checks that have no answer yet, and nothing else of it is told.
        """
        for report in reports:
            if not shown and report.index in self.reports:
                continue
            if report.stopped:
                self.stopped[report.index] = report.stopped
            else:
                self.reports[report.index] = report if shown else report.unshown()


@dataclass
class _Once:
    """One run of the cells: the reports, which cell ended it, if one did, and why; and whether a hidden part began."""

    reports: list[CellReport] = field(default_factory=list)
    broken: int | None = None
    why: str = ""
    hidden: bool = False


class Examiner:
    """Warm processes for one set of imports; `run` may be called from one thread at a time."""

    def __init__(
        self, imports: list[str], limits: Limits | None = None, shown: list[Path] | None = None
    ) -> None:
        """Start both zygotes. Raises NoSandboxError where learners' code cannot be shut in, JudgeFailed when that takes too long."""
        self.imports, self.limits, self.shown, self.count = imports, limits or Limits(), shown, 0
        self.learners = self._learners()
        try:
            self.judges = _JudgeZygote(imports)
        except BaseException:
            self.learners.close()
            raise

    def run(
        self,
        cells: list[JobCell],
        files: BinaryIO,
        hints: Path,
        lesson: list[str] | None = None,
        stubs: list[str] | None = None,
        held_out: Path | None = None,
    ) -> Ran:
        """Run `cells` in order. `files` is the learner's folder (a `parcel`), `hints` the folder of the unit's hints.json.

        `lesson` are the unit's own code cells as released, whose imports and constants the checks may use; `stubs` its
        answer cells as released, which name what interns may change. `held_out` is the folder of its data for hidden tests:
        the judge may read it, the learner's process never sees it.

        Raises JudgeFailed when the trusted side breaks.
        """
        ran = Ran({})
        end = time.monotonic() + self.limits.submission_seconds
        todo, broken_cells, failures = cells, 0, 0
        once, shown, left_out = _Once(), True, set[int]()
        failed: JudgeFailed | None = None
        for run in range(self.limits.runs):
            left = end - time.monotonic()
            todo = [cell for cell in todo if cell.index not in left_out | ran.stopped.keys()]
            if not shown and all(cell.index in ran.reports for cell in todo):
                break
            if not todo or left <= 0 or broken_cells > self.limits.restarts + 1:
                break
            limits = self.limits.model_copy(update={"submission_seconds": left})
            job = Job(cells=todo, limits=limits, lesson=lesson or [], stubs=stubs)
            job.held_out = str(held_out or "")
            once = _Once()
            try:
                self._once(job, files, hints, once)
                failed = None
            except JudgeFailed as problem:
                failed, failures = problem, failures + problem.weight
            ran.add(once.reports, shown)
            shown = shown and not once.hidden
            if failures >= MOST_FAILURES:
                break
            if run:
                self._bound(ran)
            if failed is not None or once.why == LOST:
                continue
            if once.broken is None:
                break
            left_out.add(once.broken)
            if once.broken not in ran.reports or shown:
                ran.stopped[once.broken] = once.why
            broken_cells += 1
            short = end - time.monotonic() < self.limits.cell_seconds
            if broken_cells > self.limits.restarts or short:  # what comes before it can still be answered
                todo = todo[: [cell.index for cell in todo].index(once.broken)]
        if once.why == LOST and failed is None:
            failed = JudgeFailed("The sandbox's own processes were ended again and again.", in_run=True)
        if failed is not None:
            failed.final = failed.in_run or not shown
            raise failed
        for cell in cells:
            if cell.index in ran.stopped:
                ran.reports.pop(cell.index, None)
            elif cell.index not in ran.reports:
                ran.stopped[cell.index] = "not run"
        return ran

    def _bound(self, ran: Ran) -> None:
        """Hold the outputs of several runs to what those of one may take."""
        room = Room(self.limits.output)
        for _, report in sorted(ran.reports.items()):
            report.outputs = outputs(report.outputs, self.limits.cell_output, room)

    def _once(self, job: Job, files: BinaryIO, hints: Path, once: _Once) -> None:
        """Run the cells once, and note in `once` what comes of it. Raises JudgeFailed."""
        running = job.cells[0].index
        contact = self._contact(files)
        judge = None
        try:
            judge = self._fork_judge(hints, job, contact.learner)
            report = judge.report
            report.settimeout(job.limits.cell_seconds + GRACE)
            with giving_way(self.learners.process.pid):
                while True:
                    message = wire.receive(report)
                    if message.get("finished"):
                        return
                    if "broke" in message:
                        raise JudgeFailed(f"The judge of this submission met a {message['broke']}.", True, 2)
                    if "hidden" in message:
                        once.hidden = True
                        continue
                    if "begins" in message:
                        running = message["begins"]
                        continue
                    done = CellReport.model_validate(message)
                    if done.ended:
                        once.broken = done.index
                        once.why = "slow" if done.ended == "slow" else _ending(contact)
                        return
                    once.reports.append(done)
        except TimeoutError:  # the judge computes with what it was given, and does not come to an end
            once.broken, once.why = running, "slow"
        except (OSError, EOFError, wire.WireError, ValueError) as error:
            alone = self.judges.process.poll() is None
            raise JudgeFailed(f"The judge of this submission broke: {error!r}.", in_run=alone) from error
        finally:
            contact.close()
            if judge is not None:
                judge.close()

    def _contact(self, files: BinaryIO) -> Contact:
        """Start a learner's process, from a new zygote where the old one is worn out or has gone."""
        self.count += 1
        if self.count % RENEW_AFTER == 0:
            self._renew_learners()
        try:
            return self.learners.contact(files)
        except OSError:
            self._renew_learners()
            return self.learners.contact(files)

    def _renew_learners(self) -> None:
        self.learners.close()
        self.learners = self._learners()

    def _learners(self) -> Zygote:
        try:
            return Zygote(self.imports, self.limits, self.shown)
        except SandboxLateError as error:
            raise JudgeFailed(f"{error} This computer is busy.") from error

    def _fork_judge(self, hints: Path, job: Job, learner: socket.socket) -> _Judge:
        try:
            return self.judges.fork(hints, job, learner)
        except OSError:
            self.judges.close()
            self.judges = _JudgeZygote(self.imports)
            return self.judges.fork(hints, job, learner)

    def close(self) -> None:
        """Stop both zygotes and everything they started."""
        self.learners.close()
        self.judges.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass
class _Judge:
    """One judge at work: a handle (pidfd) of its process, and the socket on which it reports."""

    handle: int
    report: socket.socket

    def close(self) -> None:
        """End it."""
        self.report.close()
        with contextlib.suppress(OSError):
            signal.pidfd_send_signal(self.handle, signal.SIGKILL)
        os.close(self.handle)


class _JudgeZygote:
    """The warm, trusted process that forks judges. It is not in the sandbox: no learner's code ever runs in it."""

    def __init__(self, imports: list[str]) -> None:
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        environment = {
            **os.environ,
            **dict.fromkeys(ONE_THREAD, "1"),
            "ROUNDS_GRADING": "1",
            "HF_HUB_OFFLINE": "1",
        }
        environment["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
        environment["PYTHONPATH"] = str(Path(__file__).parents[2])
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "grader.examine.judge", str(theirs.fileno()), json.dumps(imports)],
            pass_fds=[theirs.fileno()],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        theirs.close()
        self.control.settimeout(START_SECONDS)
        if self._answer() is None:
            self.close()
            raise JudgeFailed("The judge's process did not start.")

    def fork(self, hints: Path, job: Job, learner: socket.socket) -> _Judge:
        """Start one judge on `job`. Raises OSError when the warm process has gone."""
        report, theirs = socket.socketpair()
        report.settimeout(START_SECONDS)
        try:
            with theirs:
                message = [str(hints).encode()]
                socket.send_fds(self.control, message, [theirs.fileno(), learner.fileno()])
            wire.send(report, job.model_dump())
            handles = self._answer()
            if not handles:
                raise OSError("the warm process has gone")
        except BaseException:
            report.close()
            raise
        return _Judge(handles[0], report)

    def _answer(self) -> list[int] | None:
        try:
            said, handles, _, _ = socket.recv_fds(self.control, 64, 1)
        except OSError:
            return None
        return handles if said == READY else None

    def close(self) -> None:
        """Stop it."""
        self.control.close()
        self.process.kill()
        self.process.wait()


def _ending(contact: Contact) -> str:
    """Return why a learner's process ended by itself, as its supervisor says it: memory or died."""
    ending = contact.ending()
    if ending.startswith("refused"):
        raise JudgeFailed(f"The sandbox could not be made: {ending}")
    return ending if ending in ("memory", LOST) else "died"
