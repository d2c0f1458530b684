"""What one hostile submission costs all others: a burst of students, once without it and once with each kind of it.

    python benchmarks/burst.py [--students 200] [--unit 01-first-code] [--kind "endless cells" ...]

The hostile student submits first. For each kind the table shows when the last and the median of the others could read their feedback.
Exits with 1 where the others needed more than twice the time without her.
"""

from __future__ import annotations

import argparse
import copy
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from latency import Bench
from nbformat.v4 import new_code_cell

HOSTILE = "hostile"
ATTEMPTS = 4
"""So often the hostile student submits, one straight after the other."""

ANOTHER_LOOP = "for i in range(2):\n    pass\n"
KINDS: dict[str, Callable[[], list[str]]] = {
    "a text that is slow to look through": lambda: [ANOTHER_LOOP * 5000],
    "names that are slow to look through": lambda: ["\n".join(f"name_{n} = {n}" for n in range(30_000))],
    "250 cells that show much": lambda: ["print('x' * 10**6)"] * 250,
    "outputs that grow when written": lambda: ["print(chr(0xd800) * 10**6)", "print(chr(1) * 10**6)"] * 20,
    "errors that grow when written": lambda: ["raise ValueError(chr(3) * 10**6)"] * 40,
    "endless cells": lambda: ["while True: pass"] * 20,
    "cells that end Python": lambda: ["import os; os._exit(1)"] * 40,
    "cells that fill the memory": lambda: ["full = [bytearray(10**7) for _ in range(10**5)]"] * 10,
    "processes without end": lambda: ["import os\nwhile True:\n    os.fork()"] * 4,
}


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--students", type=int, default=200)
    options.add_argument("--unit", default="01-first-code")
    options.add_argument("--kind", action="append", choices=list(KINDS))
    chosen = options.parse_args()
    print(
        f"{chosen.unit}, {chosen.students} students at the same moment, one of them hostile: seconds until the others read"
    )
    print(
        "| the hostile submission | median | last | times the last without |\n|---|---|---|---|", flush=True
    )
    without = burst(chosen.unit, chosen.students - 1, None)
    row("none", without, without)
    slower = False
    for kind in chosen.kind or KINDS:
        took = burst(chosen.unit, chosen.students - 1, KINDS[kind]())
        row(kind, took, without)
        slower |= max(took) > 2 * max(without)
    sys.exit(1 if slower else 0)


def row(kind: str, took: list[float], without: list[float]) -> None:
    """Print one row."""
    times = max(took) / max(without)
    print(f"| {kind} | {statistics.median(took):.1f} | {max(took):.1f} | {times:.2f} |", flush=True)


def burst(unit: str, students: int, cells: list[str] | None) -> list[float]:
    """Let all submit to a service of their own; return each honest student's seconds from the start of the burst."""
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(unit, Path(scratch), students)
        with bench.service():
            bench.together(4)  # now every worker is warm
            start = threading.Barrier(students)
            begun: list[float] = []

            def one(number: int) -> float:
                bench.one(f"student{number:03d}", number, start.wait)
                return time.perf_counter() - begun[0]

            with ThreadPoolExecutor(students) as pool:
                if cells:
                    submit_hostile(bench, cells)
                begun.append(time.perf_counter())
                return list(pool.map(one, range(students)))


def submit_hostile(bench: Bench, cells: list[str]) -> None:
    """Submit the unit's notebook with `cells` before its own, some times over."""
    notebook: Any = copy.deepcopy(bench.notebooks[0])
    notebook.cells[:0] = [new_code_cell(source) for source in cells]
    for _ in range(ATTEMPTS):
        bench.submit(HOSTILE, notebook)


if __name__ == "__main__":
    main()
