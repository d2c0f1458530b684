"""What a submission's processes hold together, as the first process of its namespaces sees it. Linux only.

What cannot be read counts as too much: else whoever keeps it from being read has no limit.
"""

from __future__ import annotations

import os
import re
import socket
import time
from collections.abc import Iterator

OF_A_MAPPING = 512
"""Bytes that the kernel keeps for each mapping of a process, which no process's own size shows; on the high side."""
MOST_MAPPINGS = 65_530
"""The kernel's own limit for a process (vm.max_map_count) unless an administrator has changed it."""
MAPPINGS_EVERY = 1.0
"""Seconds from one count of the mappings to the next: counting reads a line for each."""
_SIZES = re.compile(rb"^(VmRSS|VmPTE|Rss|Pss):\s+(\d+) kB", re.MULTILINE)


class Memory:
    """A look at /proc, which must be open before the process loses its own view of it."""

    def __init__(self) -> None:
        """Open the /proc that is there. `alone` says later that it shows this submission's processes and no other."""
        self.proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        self.alone = False
        self.of_mappings = 0
        self.counted = time.monotonic()
        with socket.socket(socket.AF_UNIX) as one:
            # A socket sends one message more than its buffer holds, and sockets may hold what no process does.
            self.of_socket = 2 * one.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF)

    def look_at_own(self) -> None:
        """Look at the /proc that has been mounted meanwhile."""
        self.close()
        self.proc, self.alone = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC), True

    def close(self) -> None:
        """Let go of it, as a learner's process must."""
        os.close(self.proc)

    def of_this_process(self) -> int:
        """Return the bytes of this process, all that it shares counted."""
        return self._sizes(f"{self._self()}/smaps_rollup").get("Rss", 0)

    def is_over(self, most: int) -> bool:
        """Return whether all processes hold more than `most` bytes.

        What they share is counted for each at first, which is quick to ask and never too low. Only then by parts (Pss), or a
        chain of forks could hide memory; what the zygote shared with them counts once at most.
        """
        try:
            if time.monotonic() - self.counted > MAPPINGS_EVERY:
                self.of_mappings = OF_A_MAPPING * sum(map(self._mappings, self._processes()))
                self.counted = time.monotonic()
            around = self._sockets() + self.of_mappings
            return around + sum(map(self._used, self._processes())) > most and (
                around + sum(map(self._held, self._processes())) > most
            )
        except (OSError, ValueError, AttributeError):
            return True

    def _used(self, process: str) -> int:
        """Return a process's pages and its tables of pages; none when it has ended."""
        return sum(self._sizes(f"{process}/status").values())

    def _held(self, process: str) -> int:
        try:
            part = self._sizes(f"{process}/smaps_rollup").get("Pss", 0)
        except OSError:  # it hides its pages: then all that it uses counts
            return self._used(process)
        return part + self._sizes(f"{process}/status").get("VmPTE", 0)

    def _mappings(self, process: str) -> int:
        """Return how many mappings a process has. Those of one that hides them are as many as the kernel allows."""
        try:
            return self._read(f"{process}/maps").count(b"\n")
        except (FileNotFoundError, ProcessLookupError):  # it has ended
            return 0
        except PermissionError:
            return MOST_MAPPINGS

    def _sockets(self) -> int:
        """Return what may wait in sockets. A process's own size does not show it."""
        said = re.search(rb"sockets: used (\d+)", self._read(f"{self._self()}/net/sockstat"))
        assert said is not None
        return int(said[1]) * self.of_socket

    def _processes(self) -> Iterator[str]:
        """Return the processes of this submission. Where they have no /proc of their own: this one and all below it."""
        if self.alone:
            yield from (entry.name for entry in os.scandir(self.proc) if entry.name.isdigit())
            return
        known = [self._self()]
        for process in known:
            yield process
            try:
                threads = self._listed(f"{process}/task")
                known += [
                    c.decode() for t in threads for c in self._read(f"{process}/task/{t}/children").split()
                ]
            except (
                FileNotFoundError,
                ProcessLookupError,
            ):  # it has ended, and what it left is this one's child
                continue

    def _self(self) -> str:
        return os.readlink("self", dir_fd=self.proc)

    def _listed(self, place: str) -> list[str]:
        folder = os.open(place, os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.proc)
        try:
            return [entry.name for entry in os.scandir(folder)]
        finally:
            os.close(folder)

    def _sizes(self, place: str) -> dict[str, int]:
        try:
            text = self._read(place)
        except (FileNotFoundError, ProcessLookupError):  # it has ended
            return {}
        return {name.decode(): int(size) * 1024 for name, size in _SIZES.findall(text)}

    def _read(self, place: str) -> bytes:
        with os.fdopen(os.open(place, os.O_RDONLY, dir_fd=self.proc), "rb", buffering=0) as file:
            return file.read()
