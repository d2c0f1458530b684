"""Whose submission runs next, and how often it is tried: one budget for each, and no student holds up the others."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grader.examine.limits import Limits
from grader.examine.worker import OutOfTimeError, WorkerEndedError, budget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from grader.record.inbound import Submission

BUDGET = budget(Limits())
"""Seconds of all tries of one submission together."""
TRIES = 3
"""After as many errors of the course's own program, the intern is told."""
LOST = 8
"""After as many ends of the process that works on a submission; the system ends one where memory is short."""
SLOW_SECONDS = 10.0
"""A submission that takes longer keeps nobody waiting: another one may run beside those that the cores hold."""
MOST_RUNNING = 2
"""So many a core may be on their way at most: what has run waits for the gradebook, and should not be many."""
USED_STEP = 10.0
"""Who has used more of the workers, counted in steps of so many seconds, waits for those who have used less."""


@dataclass(frozen=True)
class Running:
    """Something that a worker does for a student: a submission, or taking marks over (`unit`)."""

    student: str
    submission: Submission | None = None
    unit: str = ""
    since: float = field(default_factory=time.monotonic)


@dataclass
class Spent:
    """What the tries of one submission have cost that came to nothing."""

    seconds: float = 0.0
    tries: float = 0.0
    """1 when there is no further one."""
    too_long: bool = False
    last: float = 0.0

    def add(self, error: Exception, seconds: float) -> None:
        """Note a try that failed with this error."""
        self.seconds, self.last = self.seconds + seconds, time.monotonic()
        self.too_long = self.too_long or isinstance(error, OutOfTimeError)
        final = getattr(error, "final", False)  # it broke at this submission again and again
        self.tries += 1.0 if final else 1 / LOST if isinstance(error, WorkerEndedError) else 1 / TRIES

    @property
    def left(self) -> float:
        """Return the seconds of the next try; 0 when there is none."""
        return 0.0 if self.too_long or self.tries > 0.999 else max(BUDGET - self.seconds, 0.0)


class Turns:
    """What runs, and what each student has used of the workers since nobody waited."""

    def __init__(self, workers: int) -> None:
        """`workers` is how many may run beside each other."""
        self.workers = workers
        self.running: list[Running] = []
        self.on_a_core: list[Running] = []
        self.used: dict[str, float] = {}

    def has_room(self) -> bool:
        """True while a core is free for one more; one beside them may run while another takes long."""
        slow = any(time.monotonic() - running.since > SLOW_SECONDS for running in self.on_a_core)
        return (
            len(self.on_a_core) < self.workers + slow
            and len(self.running) < MOST_RUNNING * self.workers + slow
        )

    def is_busy(self, student: str) -> bool:
        """True while something of this student's runs: there is one at a time, over all units."""
        return any(running.student == student for running in self.running)

    def begin(self, running: Running) -> None:
        """Note that something runs."""
        self.running.append(running)
        self.on_a_core.append(running)

    def free_core(self, running: Running) -> None:
        """Note that its cells have run: while its scores and its page are written, another one may run."""
        with contextlib.suppress(ValueError):
            self.on_a_core.remove(running)

    def end(self, running: Running) -> float:
        """Note that it has ended; return the seconds that it took."""
        self.running.remove(running)
        self.free_core(running)
        took = time.monotonic() - running.since
        self.used[running.student] = self.used.get(running.student, 0.0) + took
        return took

    def in_order(
        self, waiting: Iterable[Submission], is_newest: Callable[[Submission], bool]
    ) -> list[Submission]:
        """Sort what waits: who has used the workers least comes first, then newest attempts, then who has waited longest."""
        found = list(waiting)
        if not found and not self.running:
            self.used.clear()
        return sorted(found, key=lambda s: (int(self.used.get(s.student, 0.0) / USED_STEP), not is_newest(s)))
