"""`course start` after installation: everything ready, the feedback service and JupyterLab running, the path open."""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from filelock import Timeout
from rich.console import Console
from rich.progress import Progress, TaskID

from grader.paths import Paths
from grader.serve.lab import configuration_folder, configure_lab, lab_environment, runtime
from grader.serve.running import (
    Process,
    Running,
    clear_remains,
    end,
    forget_running,
    lock,
    note_running,
    read_running,
    stop,
    wait_for_other,
)

__all__ = ["StartFailed", "start", "stop"]

START_SECONDS = 90
console = Console(highlight=False)


class StartFailed(Exception):
    """The course could not start; the message says why and what to do."""


@dataclass
class Child:
    """One program that runs while the course runs. `name` is what people read."""

    name: str
    module: str
    output: Path
    process: subprocess.Popen[bytes]

    def ending(self) -> str:
        """Return the last lines that it wrote, and where they are."""
        lines = self.output.read_text("utf-8", errors="replace").splitlines()[-15:]
        return f"The last lines of {self.output}:\n\n" + ("\n".join(lines) or "(nothing)")


def start(paths: Paths, open_browser: bool = True) -> int:
    """Start the course and stay until Ctrl-C or `course stop`; join it when it runs already. Return the exit code."""
    hold = lock(paths)
    try:
        with hold.acquire(blocking=False):
            return _start_and_stay(paths, open_browser)
    except Timeout:
        return _join(paths, open_browser)
    except StartFailed as failure:
        console.print(f"\n{failure}", markup=False, soft_wrap=True)
        return 1
    except KeyboardInterrupt:
        console.print("\nStopped before everything was ready. Nothing is lost.")
        return 130


def _join(paths: Paths, open_browser: bool) -> int:
    with _step("Rounds is already starting or running. Looking for its address"):
        running = wait_for_other(paths)
    if running is None:
        console.print(
            "Another `course start` of this folder is at work, but its page does not answer.\n"
            "Run `course stop`, then `course start` again.",
            markup=False,
        )
        return 1
    _show(running, "Rounds is running already. Your path is at:", open_browser)
    return 0


def _start_and_stay(paths: Paths, open_browser: bool) -> int:
    clear_remains(paths)
    _prepare(paths)
    children: list[Child] = []
    with _asked_to_stop() as asked:
        try:
            running = _start_children(paths, children, asked)
            _show(running, "Rounds is ready. Your path is at:", open_browser)
            console.print("Keep this window open while you work. Press Ctrl-C here to stop.\n")
            return _stay(paths, children, asked)
        finally:
            with _step("Stopping"):
                end([Process.of(child.process.pid) for child in children if child.process.poll() is None])
            forget_running(paths)


def _prepare(paths: Paths) -> None:
    # Imported here, so that joining a running course does not load nbgrader and torch.
    from grader.record.configuration import write_nbgrader_config
    from grader.record.units import prepare
    from grader.serve.handin import fetch_units

    with _step("Preparing the gradebook and the units"):
        try:
            problems = prepare(paths)
        except (FileNotFoundError, ValueError) as problem:
            raise StartFailed(str(problem)) from problem
        write_nbgrader_config(paths, configuration_folder(paths))
        fetched = fetch_units(paths)
    for sentence in problems:
        console.print(f"  {sentence}", markup=False)
    for unit in fetched:
        console.print(f"  New in {paths.work.name}: {unit}", markup=False)
    _fetch_language_model(paths)


def _fetch_language_model(paths: Paths) -> None:
    """Get the course's model where it is chosen and not there. The course starts without it: only some units need it."""
    from grader.model import ModelProblem
    from grader.model.fetch import complete, fetch, model_folder
    from grader.model.load import COURSE_MODEL, chosen_setting

    try:
        if chosen_setting() != COURSE_MODEL or complete(model_folder(paths)):
            return
        console.print("Getting the language model. This is done once, and takes some minutes.")
        with Progress(*Progress.get_default_columns(), console=console) as bars:
            tasks: dict[str, TaskID] = {}

            def show(step: str, done: float) -> None:
                if step not in tasks:
                    tasks[step] = bars.add_task(step, total=1.0)
                bars.update(tasks[step], completed=done)

            fetch(paths, show)
    except ModelProblem as problem:
        console.print(
            f"{problem}\nThe course starts without the language model. Units that need it say so; get it later with "
            "`course model`.",
            markup=False,
        )


def _start_children(paths: Paths, children: list[Child], asked: Callable[[], bool]) -> Running:
    token = secrets.token_urlsafe(32)
    configure_lab(paths, token)
    _forget_old_address(paths)
    with _step("Starting the feedback service and JupyterLab"):
        for name, module in (("feedback service", "grader.serve.service"), ("JupyterLab", "jupyterlab")):
            children.append(_child(paths, name, module))
        _note(paths, children, address="", token=token)
        address = _address(paths, children, asked)
        running = _note(paths, children, address, token)
        _wait_for_page(running, children, asked)
    return running


def _stay(paths: Paths, children: list[Child], asked: Callable[[], bool]) -> int:
    """Wait until someone asks to stop or JupyterLab is shut down; a feedback service that ends is started again."""
    restarts = 0
    while not asked():
        for position, child in enumerate(children):
            code = child.process.poll()
            if code is None:
                continue
            if child.module == "jupyterlab":
                if code == 0:
                    console.print("JupyterLab was shut down.")
                    return 0
                raise StartFailed(_ended(child))
            if restarts == 3:
                console.print(
                    f"{_ended(child)}\n\nYour work is safe, and what you submit is kept. It is graded when you "
                    "stop this with Ctrl-C and run `course start` again.",
                    markup=False,
                )
                children.pop(position)
                break
            restarts += 1
            console.print(
                f"The {child.name} stopped. Starting it again. (What it wrote: {child.output})", markup=False
            )
            children[position] = _child(paths, child.name, child.module)
            known = read_running(paths)
            if known:
                _note(paths, children, known.address, known.token)
        time.sleep(0.3)
    return 0


def _child(paths: Paths, name: str, module: str) -> Child:
    paths.logs.mkdir(parents=True, exist_ok=True)
    output = paths.logs / f"{name.replace(' ', '-').lower()}.out"
    if output.exists():
        output.replace(output.with_suffix(".previous.out"))
    with output.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", module],
            cwd=paths.work,
            env=lab_environment(paths),
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            # Ctrl-C is for this program, which then stops the others in order.
            start_new_session=True,
        )
    return Child(name, module, output, process)


def _forget_old_address(paths: Paths) -> None:
    runtime(paths).mkdir(parents=True, exist_ok=True)
    for old in runtime(paths).glob("jpserver-*"):
        old.unlink()


def _address(paths: Paths, children: list[Child], asked: Callable[[], bool]) -> str:
    """Wait for the file in which JupyterLab says which port it got."""
    for _ in _tries(children, asked):
        for file in runtime(paths).glob("jpserver-*.json"):
            try:
                return str(json.loads(file.read_text("utf-8"))["url"])
            except (ValueError, KeyError):
                continue  # being written
    raise StartFailed(_no_answer(children[-1]))


def _wait_for_page(running: Running, children: list[Child], asked: Callable[[], bool]) -> None:
    for _ in _tries(children, asked):
        if running.answers():
            return
    raise StartFailed(_no_answer(children[-1]))


def _tries(children: list[Child], asked: Callable[[], bool]) -> Iterator[None]:
    """Go on for START_SECONDS. Raises StartFailed when a child ends or someone asks to stop."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if asked():
            raise StartFailed("Stopped before everything was ready. Nothing is lost.")
        for child in children:
            if child.process.poll() is not None:
                raise StartFailed(_ended(child))
        yield
        time.sleep(0.05)


def _no_answer(child: Child) -> str:
    return f"{child.name} did not answer within {START_SECONDS} seconds. {child.ending()}"


def _ended(child: Child) -> str:
    return f"The {child.name} ended with code {child.process.returncode}. {child.ending()}"


def _note(paths: Paths, children: list[Child], address: str, token: str) -> Running:
    running = Running(
        main=Process.of(os.getpid()),
        children=[Process.of(child.process.pid) for child in children],
        address=address,
        token=token,
    )
    note_running(paths, running)
    return running


def _show(running: Running, sentence: str, open_browser: bool) -> None:
    console.print(sentence)
    console.print(f"\n    {running.landing_page}\n", soft_wrap=True, markup=False)
    if open_browser and _has_screen():
        webbrowser.open(running.landing_page)


def _has_screen() -> bool:
    """Say whether a browser window can open; without this a text browser may take over the terminal."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME")
    )


@contextmanager
def _step(text: str) -> Iterator[None]:
    """Show that something is going on, and afterwards that it is done and how long it took."""
    begun = time.monotonic()
    with console.status(f"{text} ..."):
        yield
    console.print(f"{text}: done ({time.monotonic() - begun:.1f} s)")


@contextmanager
def _asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Turn Ctrl-C, `course stop` and a closed terminal into a question that can be asked."""
    asked: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        asked.append(number)

    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, note) for number in numbers}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
