"""The one running course of this folder: who holds it, where it answers, and how it is stopped."""

from __future__ import annotations

import json
import time
import urllib.request
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlencode

import psutil  # type: ignore[import-untyped]
from filelock import FileLock

from grader.paths import Paths


@dataclass(frozen=True)
class Process:
    """A process and when it was made, so that a number used again by another program is not mistaken for it."""

    pid: int
    created: float

    @classmethod
    def of(cls, pid: int) -> Process:
        """Return the living process with this number; raises psutil.NoSuchProcess."""
        return cls(pid, psutil.Process(pid).create_time())

    def find(self) -> psutil.Process | None:
        """Return the process while it lives."""
        try:
            process = psutil.Process(self.pid)
            same = abs(process.create_time() - self.created) < 1.0
            return process if same and process.status() != psutil.STATUS_ZOMBIE else None
        except psutil.NoSuchProcess:
            return None


@dataclass(frozen=True)
class Running:
    """A running course. `address` has no token in it, and is empty while JupyterLab has not said which port it got."""

    main: Process
    children: list[Process]
    address: str
    token: str

    @property
    def landing_page(self) -> str:
        """The address to open, token included."""
        return f"{self.address}rounds/?{urlencode({'token': self.token})}"

    def answers(self) -> bool:
        """Say whether the landing page can be had now."""
        if not self.address:
            return False
        request = urllib.request.Request(
            f"{self.address}rounds/", headers={"Authorization": f"token {self.token}"}
        )
        try:
            # A proxy of the network must not be asked for an address of this computer.
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(
                request, timeout=10
            ) as reply:
                return bool(reply.status == 200)
        except OSError:
            return False


def lock(paths: Paths) -> FileLock:
    """Return the lock that a starting or running course holds; it is free again when its process ends, however it ends."""
    paths.home.mkdir(parents=True, exist_ok=True)
    return FileLock(paths.home / "run.lock")


def note_running(paths: Paths, running: Running) -> None:
    """Write the run file, readable by this user only."""
    beside = _run_file(paths).with_suffix(".new")
    beside.touch(mode=0o600)
    beside.write_text(json.dumps(asdict(running), indent=1), encoding="utf-8")
    beside.replace(_run_file(paths))


def read_running(paths: Paths) -> Running | None:
    """Return what the run file says, whether it is still true or not."""
    try:
        content = json.loads(_run_file(paths).read_text("utf-8"))
        return Running(
            main=Process(**content["main"]),
            children=[Process(**child) for child in content["children"]],
            address=content["address"],
            token=content["token"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget_running(paths: Paths) -> None:
    """Remove the run file."""
    _run_file(paths).unlink(missing_ok=True)


def end(processes: list[Process], seconds: float = 10) -> None:
    """Ask the processes to end; end by force what is still there after `seconds`."""
    for process in _alive(processes):
        process.terminate()
    if not _gone(processes, seconds):
        for process in _alive(processes):
            process.kill()
        _gone(processes, seconds)


def clear_remains(paths: Paths) -> None:
    """End what a course that was cut off has left running. Call it while holding the lock."""
    left = read_running(paths)
    if left:
        end(left.children)
        forget_running(paths)


def stop(paths: Paths) -> bool:
    """Stop the running course, its feedback service and JupyterLab; say whether one was running."""
    running = read_running(paths)
    if running is None:
        return False
    was_running = running.main.find() is not None
    end([running.main], seconds=30)
    with lock(paths).acquire(timeout=30):
        clear_remains(paths)
    return was_running


def wait_for_other(paths: Paths, seconds: float = 120) -> Running | None:
    """Wait until the course that another process is starting answers; None when it does not come up."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        running = read_running(paths)
        if running and running.main.find() and running.answers():
            return running
        time.sleep(0.2)
    return None


def _alive(processes: list[Process]) -> list[psutil.Process]:
    return [process for process in (known.find() for known in processes) if process]


def _gone(processes: list[Process], seconds: float) -> bool:
    """Wait for their end. psutil's own waiting would wait for ended ones that nobody has collected."""
    deadline = time.monotonic() + seconds
    while _alive(processes):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def _run_file(paths: Paths) -> Path:
    return paths.home / "run.json"
