"""The two programs that run while the course runs: the feedback service and JupyterLab."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.paths import Paths
from grader.serve.lab import lab_environment, runtime
from grader.serve.running import Running

START_SECONDS = 90


class StartFailed(Exception):
    """The course could not start; the message says why and what to do."""


@dataclass
class Child:
    """One program. `name` is what people read; `output` holds what it wrote."""

    name: str
    module: str
    output: Path
    process: subprocess.Popen[bytes]

    def ended(self) -> str:
        """Say that it ended, and what it said last."""
        return f"The {self.name} ended with code {self.process.returncode}. {self._last_lines()}"

    def did_not_answer(self) -> str:
        """Say that it runs but is not of use, and what it said last."""
        return f"The {self.name} did not answer within {START_SECONDS} seconds. {self._last_lines()}"

    def _last_lines(self) -> str:
        lines = self.output.read_text("utf-8", errors="replace").splitlines()[-15:]
        return f"The last lines of {self.output}:\n\n" + ("\n".join(lines) or "(nothing)")


def feedback_service(paths: Paths) -> Child:
    """Start the feedback service."""
    return _child(paths, "feedback service", "grader.serve.service")


def jupyterlab(paths: Paths) -> Child:
    """Start JupyterLab. It takes another port where its own is taken, and writes which."""
    runtime(paths).mkdir(parents=True, exist_ok=True)
    for old in runtime(paths).glob("jpserver-*"):
        old.unlink()
    # A setting of the whole computer may ask for an extension that the course does not bring; then nothing starts.
    return _child(paths, "JupyterLab server", "jupyterlab", "--LabApp.collaborative=False")


def address_of_lab(paths: Paths, lab: Child, asked: Callable[[], bool]) -> str:
    """Wait for the file in which JupyterLab says which port it got. Raises StartFailed."""
    for _ in _tries(lab, asked):
        for file in runtime(paths).glob("jpserver-*.json"):
            try:
                return str(json.loads(file.read_text("utf-8"))["url"])
            except (ValueError, KeyError):
                continue  # being written
    raise StartFailed(lab.did_not_answer())


def wait_for_page(running: Running, lab: Child, asked: Callable[[], bool]) -> None:
    """Wait until the landing page can be had. Raises StartFailed."""
    for _ in _tries(lab, asked):
        if running.answers():
            return
    raise StartFailed(lab.did_not_answer())


def _child(paths: Paths, name: str, module: str, *arguments: str) -> Child:
    output = paths.logs / f"{name.replace(' ', '-').lower()}.out"
    output.parent.mkdir(parents=True, exist_ok=True)
    paths.work.mkdir(parents=True, exist_ok=True)
    if output.exists():
        output.replace(output.with_suffix(".previous.out"))
    with output.open("wb") as stream:
        process = subprocess.Popen(
            # Neither modules nor configuration are taken from the folder that it runs in; an intern's own are no place for it.
            [sys.executable, "-P", "-m", module, *arguments],
            cwd=paths.logs,
            env=lab_environment(paths),
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            # Ctrl-C is for `course start`, which then stops these in order.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same, on Windows
        )
    return Child(name, module, output, process)


def _tries(lab: Child, asked: Callable[[], bool]) -> Iterator[None]:
    """Go on for START_SECONDS. Raises StartFailed when JupyterLab ends or someone asks to stop."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if asked():
            raise StartFailed("Stopped before everything was ready. Nothing is lost.")
        if lab.process.poll() is not None:
            raise StartFailed(lab.ended())
        yield
        time.sleep(0.05)
