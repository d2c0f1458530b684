"""How long an intern waits for feedback: the real service on a course of its own, warm, on a unit of plain Python.

    python benchmarks/latency.py [--alone 30] [--together 20] [--unit 01-first-code]

Each submission goes through nbgrader's exchange as from the button in JupyterLab, and counts from that call until the page
can be read. Steps are told apart by what appears on the disk; "see and collect" holds the wait for a free worker. Times
depend on the machine and its load.
"""

from __future__ import annotations

import argparse
import contextlib
import getpass
import itertools
import math
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
import psutil
from grading import course
from nbgrader.auth import Authenticator
from nbgrader.exchange.default import ExchangeFetchFeedback, ExchangeSubmit

from grader.paths import Paths
from grader.record.configuration import configuration, course_directory
from grader.record.inbound import Submission, inbound_folder, parse
from grader.record.release import released_page
from grader.record.results import result_file
from grader.record.units import prepare
from grader.serve import handin

SERVICE = (
    "import sys; from pathlib import Path; from grader.paths import Paths; from grader.serve.service import run; "
    "root = Path(sys.argv[1]); run(Paths(root=root, home=root / '.rounds', work=root / 'my-work'))"
)
STEPS = ["submit", "see and collect", "rebuild, run, judge, gradebook", "Result", "page", "fetch"]
LOOK = 0.01
PATIENCE = 600.0
MEGABYTE = 2**20


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--alone", type=int, default=30, help="submissions one after another")
    options.add_argument("--together", type=int, default=20, help="students who submit at the same moment")
    options.add_argument("--unit", default="01-first-code")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(chosen.unit, Path(scratch), max(chosen.alone, chosen.together))
        with bench.service() as service:
            bench.together(4)  # now every worker is warm
            rest = memory(service)
            alone = [bench.one(getpass.getuser(), number) for number in range(chosen.alone)]
            together = bench.together(chosen.together)
            with watched(service) as most:
                bench.together(chosen.together)
    print(
        f"\n{chosen.unit}, seconds from submit to readable feedback\n| | median | 95th percentile | longest |"
    )
    print("|---|---|---|---|")
    for name, took in ((f"{len(alone)} alone", alone), (f"{len(together)} together", together)):
        whole = sorted(sum(steps) for steps in took)
        print(f"| {name} | {statistics.median(whole):.2f} | {part(whole, 0.95):.2f} | {whole[-1]:.2f} |")
    print(
        "\nmedian milliseconds of each step\n| | "
        + " | ".join(STEPS)
        + " |\n"
        + "|---" * (1 + len(STEPS))
        + "|"
    )
    for name, took in (("alone", alone), ("together", together)):
        medians = [statistics.median(step) * 1000 for step in zip(*took, strict=True)]
        print(f"| {name} | " + " | ".join(f"{m:.0f}" for m in medians) + " |")
    print(
        "\nmemory of the service and all its processes (PSS, MB)\n| at rest | at most, in a further burst |\n|---|---|"
    )
    print(f"| {rest / MEGABYTE:.0f} | {max(most, default=0) / MEGABYTE:.0f} |")


class Bench:
    """A course of one unit in `root`, and notebooks to submit: the unit's own right and wrong answers in turn."""

    def __init__(self, unit: str, root: Path, count: int) -> None:
        self.unit, self.root = unit, root
        source, release, submissions = course(unit, count, root / "made")
        shutil.copytree(source, root / "solutions")
        shutil.copytree(release, root / "notebooks")
        self.notebooks: list[Any] = list(submissions.values())
        self.paths = Paths(root=root, home=root / ".rounds", work=root / "my-work")
        problems = prepare(self.paths)
        if problems:
            raise RuntimeError("\n".join(problems))

    @contextlib.contextmanager
    def service(self) -> Iterator[psutil.Process]:
        """Run the feedback service."""
        with (self.root / "service.out").open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, "-c", SERVICE, str(self.root)], stdout=out, stderr=out
            )
        try:
            yield psutil.Process(process.pid)
        finally:
            process.terminate()
            process.wait()

    def together(self, count: int) -> list[list[float]]:
        """Let `count` students submit at the same moment; return the seconds of each one's steps."""
        start = threading.Barrier(count)
        with ThreadPoolExecutor(count) as pool:
            waiting = [pool.submit(self.one, f"student{n:03d}", n, start.wait) for n in range(count)]
            return [one.result() for one in waiting]

    def one(self, student: str, number: int, ready: Callable[[], Any] | None = None) -> list[float]:
        """Submit a notebook and wait for its page in the intern's own folder; return the seconds of each step."""
        times: list[float] = []

        def begin() -> None:
            if ready:
                ready()
            times.append(time.perf_counter())

        submit = self.submit(student, self.notebooks[number], begin)
        times.append(time.perf_counter())
        submission = parse(inbound_folder(self.paths) / submit.assignment_filename)
        assert submission is not None
        for over in self._ends(submission):
            until(over, submit.assignment_filename)
            times.append(time.perf_counter())
        ExchangeFetchFeedback(coursedir=submit.coursedir, **self._own(student)).start()
        page = (
            self.root / "work" / student / self.unit / "feedback" / submission.timestamp / f"{self.unit}.html"
        )
        assert "</html>" in page.read_text(encoding="utf-8"), page
        times.append(time.perf_counter())
        return [after - before for before, after in itertools.pairwise(times)]

    def submit(self, student: str, notebook: Any, begin: Callable[[], None] = lambda: None) -> ExchangeSubmit:
        """Submit a notebook as from the button in JupyterLab; `begin` is called when all is ready for it."""
        own = self._own(student)
        folder = self.root / "work" / student / self.unit
        shutil.copytree(self.root / "notebooks" / self.unit, folder, dirs_exist_ok=True)
        nbformat.write(notebook, folder / f"{self.unit}.ipynb")
        begin()
        submit = ExchangeSubmit(coursedir=course_directory(own["config"], self.unit, student), **own)
        submit.start()
        return submit

    def _own(self, student: str) -> dict[str, Any]:
        """Return what nbgrader's exchange needs to act for one student."""
        work = self.root / "work" / student
        config = configuration(self.paths)
        config.Exchange.assignment_dir, config.Exchange.cache = str(work), str(work / "cache")
        return {"authenticator": Authenticator(config=config), "config": config, "log": handin.log}

    def _ends(self, submission: Submission) -> list[Callable[[], bool]]:
        """Return what tells that a step of the service is over, in their order."""
        mine = Path(submission.student, submission.unit)
        result = result_file(self.paths, submission.student, submission.unit, submission.submitted_at)

        def holds(folder: Path) -> bool:
            try:
                return (folder / mine / "timestamp.txt").read_text() == submission.timestamp
            except OSError:
                return False

        return [
            lambda: holds(self.paths.submitted),
            lambda: holds(self.paths.autograded),
            result.exists,
            released_page(self.paths, submission).exists,
        ]


def until(over: Callable[[], bool], name: str) -> None:
    """Wait for something that the service does."""
    end = time.monotonic() + PATIENCE
    while not over():
        if time.monotonic() > end:
            raise RuntimeError(f"{name} has no feedback after {PATIENCE:g} seconds.")
        time.sleep(LOOK)


def part(values: list[float], share: float) -> float:
    """Return the value below which this share of the sorted `values` lies, by the nearest rank."""
    return values[max(math.ceil(share * len(values)) - 1, 0)]


def memory(service: psutil.Process) -> int:
    """Return the bytes that the service and its processes hold; a page that several share counts by parts (PSS)."""
    held = 0
    for process in [service, *service.children(recursive=True)]:
        with contextlib.suppress(psutil.NoSuchProcess):
            try:
                held += process.memory_full_info().pss
            except psutil.AccessDenied:  # it hides its pages: then all that it uses counts
                held += process.memory_info().rss
    return held


@contextlib.contextmanager
def watched(service: psutil.Process) -> Iterator[list[int]]:
    """Look at the memory again and again meanwhile; the list fills."""
    found: list[int] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.1):
            found.append(memory(service))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield found
    finally:
        over.set()
        watcher.join()


if __name__ == "__main__":
    main()
