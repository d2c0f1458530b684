"""Let a submission that runs long go last: whatever else the computer has to do comes before its cells. Linux only.

Nothing is taken from a submission that runs alone.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil  # type: ignore[import-untyped]

GIVE_WAY_AFTER = 10.0
"""Seconds that a submission's cells run like anybody else's."""
LOOK_AGAIN = 5.0
"""Seconds until processes that were started meanwhile are looked for."""
LOWEST = 19


@contextlib.contextmanager
def giving_way(sandbox: int) -> Iterator[None]:
    """Meanwhile, let the processes of the submission that runs in a sandbox give way once they have run long.

    `sandbox` is the process that was started: bubblewrap's, of one warm zygote, which runs one submission at a time.
    """
    over = threading.Event()

    def watch() -> None:
        seconds = GIVE_WAY_AFTER
        while not over.wait(seconds):
            _give_way(sandbox)
            seconds = LOOK_AGAIN

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _give_way(sandbox: int) -> None:
    with contextlib.suppress(psutil.Error, OSError, StopIteration):
        inside = psutil.Process(sandbox).children(recursive=True)
        zygote = next(process for process in inside if process.name() != "bwrap")
        own_session = os.getsid(zygote.pid)
        for process in zygote.children(recursive=True):
            with contextlib.suppress(psutil.Error, OSError):
                # What shares the zygote's session watches the submission, and must not wait.
                if os.getsid(process.pid) != own_session:
                    process.nice(LOWEST)
                    # Where the scheduler goes by sessions, a process's own priority counts within its session alone.
                    Path(f"/proc/{process.pid}/autogroup").write_text(str(LOWEST))
