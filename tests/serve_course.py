"""The real course, started as interns start it, in folders of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from grader.paths import Paths, course_paths
from grader.serve.running import read_running

READY = "Keep this window open"


@dataclass
class Course:
    """A started course. `said` is what `course start` has printed so far."""

    paths: Paths
    process: subprocess.Popen[str]
    said: list[str]

    @property
    def address(self) -> str:
        running = read_running(self.paths)
        assert running is not None
        return running.address

    @property
    def landing_page(self) -> str:
        running = read_running(self.paths)
        assert running is not None
        return running.landing_page

    def get(self, page: str, **more: Any) -> requests.Response:
        return requests.get(self.address + page, headers=self._authorized(), timeout=30, **more)

    def post(self, page: str, **more: Any) -> requests.Response:
        headers = self._authorized() | more.pop("headers", {})
        return requests.post(self.address + page, headers=headers, timeout=30, **more)

    def submit(self, unit: str, **more: Any) -> requests.Response:
        """Submit a unit, also where nothing in it has changed."""
        return self.post(f"rounds/submit/{unit}", data={"sure": "yes"}, **more)

    def answered(self, unit: str) -> int:
        """Return how many submissions of a unit have come back with feedback."""
        return len(list((self.paths.work / unit / "feedback").glob("*/*.html")))

    def wait_until_answered(self, unit: str, count: int = 1) -> str:
        """Look at the landing page until `count` submissions of a unit have feedback; return its HTML."""
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            html = self.get("rounds/").text
            if self.answered(unit) >= count:
                return html
            time.sleep(0.2)
        raise AssertionError("No feedback came:\n" + (self.paths.logs / "service.log").read_text("utf-8"))

    def kill_lab(self) -> None:
        """End JupyterLab as a crash does."""
        running = read_running(self.paths)
        lab = running.children[0].find() if running else None
        assert lab is not None
        lab.kill()
        lab.wait(timeout=30)

    def _authorized(self) -> dict[str, str]:
        running = read_running(self.paths)
        assert running is not None
        return {"Authorization": f"token {running.token}"}


def environment(folder: Path) -> dict[str, str]:
    """Return an environment in which the course writes to `folder`, opens no browser and fetches no model."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {
        "ROUNDS_HOME": str(folder / "home"),
        "ROUNDS_WORK": str(folder / "my-work"),
        "ROUNDS_MODEL": str(folder),
    }


def paths_in(folder: Path) -> Paths:
    return Paths(root=course_paths().root, home=folder / "home", work=folder / "my-work")


def course_command(
    folder: Path, *arguments: str, python: str = sys.executable, **more: str
) -> subprocess.Popen[str]:
    """Run `course` with its folders in `folder`, and `more` in its environment."""
    return subprocess.Popen(
        [python, "-m", "grader", *arguments],
        env=environment(folder) | more,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@contextmanager
def started(folder: Path, python: str = sys.executable, **more: str) -> Iterator[Course]:
    """Start the course, and stop it afterwards as Ctrl-C does."""
    process = course_command(folder, "start", python=python, **more)
    assert process.stdout is not None
    said: list[str] = []
    for line in process.stdout:
        said.append(line)
        if READY in line:
            break
    else:
        raise AssertionError("`course start` did not become ready:\n" + "".join(said))
    reader = threading.Thread(target=said.extend, args=(process.stdout,), daemon=True)
    reader.start()
    try:
        yield Course(paths_in(folder), process, said)
    finally:
        process.terminate()
        process.wait(timeout=60)
        reader.join(timeout=10)
