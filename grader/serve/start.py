"""`course start` after installation: everything ready, the feedback service and JupyterLab running, the path open."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from filelock import Timeout
from rich.console import Console
from rich.progress import Progress, TaskID

from grader.paths import Paths
from grader.serve.address import keep_address, own_address
from grader.serve.browser import open_window
from grader.serve.children import (
    Child,
    StartFailed,
    address_of_lab,
    feedback_service,
    jupyterlab,
    wait_for_page,
)
from grader.serve.faults import read_trouble
from grader.serve.lab import configure_lab
from grader.serve.running import (
    Process,
    Running,
    clear_remains,
    end,
    forget_running,
    lock,
    note_running,
    wait_for_other,
)
from grader.serve.saving import save_before_stop

console = Console(highlight=False)


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
    children: list[Child] = []
    try:
        # JupyterLab comes up while this process prepares: each takes seconds of one core.
        own = own_address(paths)
        token = own.token
        configure_lab(paths, own)
        lab = jupyterlab(paths)
        children.append(lab)
        _note(paths, children, "", token)
        _prepare(paths)
        _fetch_language_model(paths)
        with _asked_to_stop() as asked:
            with _step("Starting the feedback service and JupyterLab"):
                service = feedback_service(paths)
                children.append(service)
                _note(paths, children, "", token)
                running = _note(paths, children, address_of_lab(paths, lab, asked), token)
                wait_for_page(running, lab, asked)
                if service.process.poll() is not None:
                    raise StartFailed(service.ended())
            if moved := keep_address(paths, own, running.address):
                console.print(moved, markup=False, soft_wrap=True)
            _show(running, "Rounds is ready. Your path is at:", open_browser)
            console.print("Keep this window open while you work. Press Ctrl-C here to stop.\n")
            code = _stay(paths, children, running, asked)
            if lab.process.poll() is None and (said := save_before_stop(running)):
                console.print(said, markup=False, soft_wrap=True)
            return code
    finally:
        with _step("Stopping"):
            end([Process.of(child.process.pid) for child in children if child.process.poll() is None])
        forget_running(paths)


def _prepare(paths: Paths) -> None:
    """Enter the units into the gradebook, release them, and copy new ones to the intern's folder."""
    with _step("Preparing the gradebook and the units"):
        # Imported here, so that it shows as the work it is, and joining a running course does without nbgrader.
        from nbgrader.exchange import ExchangeError

        from grader.record.units import prepare
        from grader.serve.handin import fetch_units

        try:
            problems = prepare(paths)
            fetched = fetch_units(paths)
        except (OSError, ValueError, ExchangeError) as problem:
            raise StartFailed(f"The units could not be prepared. {problem}") from problem
    for sentence in problems:
        console.print(f"  {sentence}", markup=False)
    for unit in fetched:
        console.print(f"  New in {paths.work.name}: {unit}", markup=False)


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


def _stay(paths: Paths, children: list[Child], running: Running, asked: Callable[[], bool]) -> int:
    """Wait until someone asks to stop or JupyterLab is shut down; a feedback service that ends is started again."""
    lab, service = children
    restarts_left = 3
    trouble = ""
    while not asked():
        if lab.process.poll() == 0:
            console.print("JupyterLab was shut down.")
            return 0
        if lab.process.poll() is not None:
            raise StartFailed(lab.ended())
        if service.process.poll() is not None and restarts_left >= 0:
            console.print(service.ended(), markup=False)
            if restarts_left == 0:
                console.print(
                    "\nIt ended too often. What you submit is kept. It is graded when you stop "
                    "this with Ctrl-C and run `course start` again."
                )
            else:
                console.print("\nStarting it again.")
                children[1] = service = feedback_service(paths)
                _note(paths, children, running.address, running.token)
            restarts_left -= 1
        trouble = _show_trouble(paths, trouble)
        time.sleep(0.3)
    return 0


def _show_trouble(paths: Paths, shown: str) -> str:
    """Print what keeps the feedback service from answering, unless it is `shown` already; return what is shown now."""
    now = read_trouble(paths)
    if now and now != shown:
        console.print(now, markup=False, soft_wrap=True)
    return now


def _note(paths: Paths, children: list[Child], address: str, token: str) -> Running:
    running = Running(
        main=Process.of(os.getpid()),
        children=[Process.of(child.process.pid) for child in children if child.process.poll() is None],
        address=address,
        token=token,
    )
    note_running(paths, running)
    return running


def _show(running: Running, sentence: str, open_browser: bool) -> None:
    console.print(sentence)
    console.print(f"\n    {running.landing_page}\n", soft_wrap=True, markup=False)
    if open_browser:
        open_window(running.landing_page)


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
