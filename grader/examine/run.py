"""Run one submission's cells: the learner's in the sandbox, the checks in the judge, again without a cell that breaks it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from grader.examine import wire
from grader.examine.bubble import ONE_THREAD, Contact, NoSandboxError, Zygote
from grader.examine.judge import CellReport, Job, JobCell
from grader.examine.limits import Limits

GRACE = 15.0
START_SECONDS = 60


class JudgeFailed(Exception):
    """The trusted side itself broke; the submission is not to blame, and no score may come of it."""


@dataclass
class Ran:
    """What running a submission came to: a report per cell index, and why cells have none."""

    reports: dict[int, CellReport]
    stopped: dict[int, str] = field(default_factory=dict)
    """Cells that ended the learner's process: `slow`, `memory`, `died`; or `not run`, when too many others did."""


class Examiner:
    """Warm processes for one set of imports; `run` may be called from one thread at a time."""

    def __init__(
        self, imports: list[str], limits: Limits | None = None, shown: list[Path] | None = None
    ) -> None:
        """Start both zygotes. Raises NoSandboxError where learners' code cannot be shut in."""
        self.imports, self.limits = imports, limits or Limits()
        self.learners = Zygote(imports, self.limits, shown)
        try:
            self.judges = _JudgeZygote(imports)
        except BaseException:
            self.learners.close()
            raise

    def run(
        self, cells: list[JobCell], files: dict[str, str], hints: Path, lesson: list[str] | None = None
    ) -> Ran:
        """Run `cells` in order. `files` are the unit's data (base64 by name), `hints` the folder of its hints.json.

        `lesson` are the unit's own code cells as released, whose imports and constants the checks may use.

        Raises JudgeFailed when the trusted side breaks.
        """
        ran = Ran({})
        end = time.monotonic() + self.limits.submission_seconds
        for _ in range(self.limits.restarts + 1):
            left = end - time.monotonic()
            todo = [cell for cell in cells if cell.index not in ran.stopped]
            if not todo or left <= 0:
                break
            limits = self.limits.model_copy(update={"submission_seconds": left})
            reports, ending = self._once(
                Job(cells=todo, files=files, limits=limits, lesson=lesson or []), hints
            )
            ran.reports |= {r.index: r for r in reports if not r.ended}
            if not reports or not reports[-1].ended:
                return ran
            broken = reports[-1]
            ran.stopped[broken.index] = ending
            ran.reports.pop(broken.index, None)
        for cell in cells:
            if cell.index not in ran.reports:
                ran.stopped.setdefault(cell.index, "not run")
        return ran

    def _once(self, job: Job, hints: Path) -> tuple[list[CellReport], str]:
        contact = self.learners.contact()
        report, theirs = socket.socketpair()
        try:
            with theirs:
                self.judges.fork(hints, theirs, contact.learner)
            wire.send(report, job.model_dump())
            report.settimeout(job.limits.submission_seconds + GRACE)
            reports: list[CellReport] = []
            while True:
                message = wire.receive(report)
                if message.get("finished"):
                    return reports, ""
                reports.append(CellReport.model_validate(message))
                if reports[-1].ended:
                    return reports, "slow" if reports[-1].ended == "slow" else _ending(contact)
        except (OSError, EOFError, wire.WireError, ValueError) as error:
            raise JudgeFailed(f"The judge of this submission broke: {error!r}.") from error
        finally:
            report.close()
            contact.close()

    def close(self) -> None:
        """Stop both zygotes and everything they started."""
        self.learners.close()
        self.judges.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


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
        self.process = subprocess.Popen(
            [sys.executable, "-m", "grader.examine.judge", str(theirs.fileno()), json.dumps(imports)],
            pass_fds=[theirs.fileno()],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        theirs.close()
        self.control.settimeout(START_SECONDS)
        if self.control.recv(64) != b"ready":
            raise NoSandboxError("The judge's process did not start.")

    def fork(self, hints: Path, report: socket.socket, learner: socket.socket) -> None:
        """Start one judge."""
        socket.send_fds(self.control, [str(hints).encode()], [report.fileno(), learner.fileno()])

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
    return ending if ending == "memory" else "died"
