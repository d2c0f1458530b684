"""Marks that supervisors gave in formgrader, on their way to interns."""

from __future__ import annotations

import time
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from traitlets.config import Config

    from grader.examine.verdict import Mark
    from grader.paths import Paths
    from grader.record.answer import Marks
    from grader.record.inbound import Submission

MARKS_SECONDS = 10.0


class MarksByHand:
    """Asks the gradebook now and then, in the writer's thread; a SQLite gradebook that nobody changed is not read."""

    def __init__(self, paths: Paths, config: Config, writer: Executor, wake: Callable[[], None]) -> None:
        self.paths, self.config, self.writer, self.wake = paths, config, writer, wake
        self.on_pages: Marks = {}
        self.changed: Marks = {}
        self._asked: Future[Marks] | None = None
        self._seen = (0.0, -MARKS_SECONDS)

    def ask(self, answered: list[Submission]) -> None:
        """Take in what the gradebook said, and ask it again when it is time. Raises what reading it raises."""
        from grader.record.answer import changed_marks

        if self._asked is not None:
            if self._asked.done():
                asked, self._asked = self._asked, None
                try:
                    self.changed = asked.result()
                except Exception:
                    self.look_again()
                    raise
            return
        file = self.paths.gradebook
        now = file.stat().st_mtime if file.exists() else time.time()
        if now != self._seen[0] and time.monotonic() >= self._seen[1] + MARKS_SECONDS:
            self._seen = (now, time.monotonic())
            self._asked = self.writer.submit(changed_marks, self.config, answered, dict(self.on_pages))
            self._asked.add_done_callback(lambda _: self.wake())

    def look_again(self) -> None:
        """Read the gradebook again soon, though nobody changed it."""
        self._seen = (0.0, time.monotonic())

    def note(self, student: str, unit: str, marks: dict[str, Mark]) -> None:
        """Note which marks stand on an intern's page now."""
        self.on_pages[student, unit] = marks
