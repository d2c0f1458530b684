"""How fast grading is: plain nbgrader, otter-grader where it can run, ours with one worker and with all cores, and the floor.

    python benchmarks/grading.py [--submissions 40] [--torch 20] [--otter PATH_OF_ITS_PYTHON]

All grade the same submissions in one run, and all must give the same scores, or the differing cell is named. Quote the
ratios: absolute times depend on the machine and on what else it does.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
import otter_grader
from nbformat.v4 import new_code_cell, new_notebook

from grader.build.lesson import read_lesson, read_syllabus
from grader.build.release import generate
from grader.examine.execute import Examiners, execute, is_graded
from grader.examine.kernel import new_shell
from grader.examine.parcel import pack
from grader.examine.rebuild import put_hidden_tests_back, restored_cells
from grader.exercise.region import solution_of
from grader.paths import course_paths

PATHS = course_paths()
SCIKIT_LEARN_UNIT = "09-learning-from-data"
TORCH_UNIT = "torch-unit"
Scores = dict[str, dict[str, float]]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--submissions", type=int, default=40, help="of the scikit-learn unit")
    options.add_argument("--torch", type=int, default=20, help="of the torch unit")
    options.add_argument("--otter", type=Path, help="the Python of an environment with otter-grader 7")
    chosen = options.parse_args()
    otter = otter_grader.python_of(chosen.otter)
    with tempfile.TemporaryDirectory() as scratch:
        for unit, count in ((SCIKIT_LEARN_UNIT, chosen.submissions), (TORCH_UNIT, chosen.torch)):
            if count:
                compare(unit, count, Path(scratch) / unit, otter)
    if otter is None:
        print(otter_grader.MAKE)


def compare(unit: str, count: int, place: Path, otter: Path | None) -> None:
    """Grade `count` submissions of one unit in every way, and print a row for each."""
    source, release, submissions = course(unit, count, place)
    cores = os.cpu_count() or 1
    ways: list[tuple[str, Callable[[], tuple[float, Scores]]]] = [
        ("plain nbgrader autograde", lambda: (0.0, plain_nbgrader(unit, place))),
        ("ours, 1 worker", lambda: ours(unit, source, release, submissions, 1)),
        (f"ours, {cores} workers", lambda: ours(unit, source, release, submissions, cores)),
    ]
    if otter:
        by_otter = otter_grader.Otter(otter, unit, source / unit, submissions, place / "otter")
        ways.insert(1, ("otter run, without docker", lambda: (0.0, by_otter.scores())))
    print(
        f"\n{unit}: {count} submissions\n| way | start, s | grading, s | a submission, s | times nbgrader | times the floor |\n"
        "|---|---|---|---|---|---|"
    )
    solved = source / unit / f"{unit}.ipynb"
    parts = [dict(list(submissions.items())[part::cores]) for part in range(cores)]
    fresh = multiprocessing.get_context("spawn")  # a shell takes over the process in which it is made
    with ProcessPoolExecutor(1, fresh) as pool:
        least = pool.submit(floor, solved, submissions).result()
    with ProcessPoolExecutor(cores, fresh) as pool:
        together = max(pool.map(floor, [solved] * cores, parts))
    first: tuple[float, Scores] | None = None
    for name, way in ways:
        started = time.perf_counter()
        starting, scores = way()
        seconds = time.perf_counter() - started - starting
        first = first or (seconds, scores)
        row(name, starting, seconds, count, first[0], least)
        for student, cell in itertools.product(scores, next(iter(scores.values()))):
            if first[1][student].get(cell) != scores[student][cell]:
                print(
                    f"DIFFERENT: {student} {cell}: {first[1][student].get(cell)} and {scores[student][cell]}"
                )
    row("the floor: the same cells in one warm process", 0, least, count, first[0] if first else 0, least)
    row(f"the floor in {cores} processes side by side", 0, together, count, first[0] if first else 0, least)


def row(way: str, starting: float, seconds: float, count: int, nbgrader: float, least: float) -> None:
    """Print one row. `starting` is the start of warm processes, which a running service pays once."""
    print(
        f"| {way} | {starting:.1f} | {seconds:.1f} | {seconds / count:.2f} | {nbgrader / seconds:.1f} | {seconds / least:.2f} |",
        flush=True,
    )


def course(unit: str, count: int, place: Path) -> tuple[Path, Path, dict[str, nbformat.NotebookNode]]:
    """Make nbgrader's folders for one unit, with submissions from the unit's own right and wrong answers."""
    source, release = place / "source", place / "release"
    (source / unit).mkdir(parents=True)
    if unit == TORCH_UNIT:
        nbformat.write(torch_unit(), source / unit / f"{unit}.ipynb")
        answers = {"slope": ["slope = fitted_slope(xs, ys)", "slope = 2.5", "slope = None"]}
    else:
        shutil.copytree(PATHS.solutions / unit, source / unit, dirs_exist_ok=True)
        lesson = read_lesson(PATHS.curriculum / unit, read_syllabus(PATHS.curriculum).unit(unit))
        answers = {
            name: [solution_of(cell.source)] + [a.source for a in lesson.answers if a.exercise == name]
            for name, cell in lesson.named("exercise").items()
        }
    generate(source, release, f"sqlite:///{place / 'gradebook.db'}", unit)
    submissions = {}
    for number in range(count):
        notebook = nbformat.read(release / unit / f"{unit}.ipynb", as_version=4)
        for cell in notebook.cells:
            texts = answers.get(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
            if texts:
                cell.source = texts[number % len(texts)]
        student = f"student{number:03d}"
        folder = place / "submitted" / student / unit
        shutil.copytree(release / unit, folder)
        nbformat.write(notebook, folder / f"{unit}.ipynb")
        submissions[student] = notebook
    return source, release, submissions


def plain_nbgrader(unit: str, place: Path) -> Scores:
    """Grade with nbgrader's own command, in a course of its own."""
    (place / "nbgrader_config.py").write_text(
        f'c = get_config()\nc.CourseDirectory.course_id = "rounds"\nc.CourseDirectory.root = {str(place)!r}\n'
        f"c.CourseDirectory.db_url = 'sqlite:///{place / 'gradebook.db'}'\nc.ClearMarkScheme.enforce_metadata = False\n"
    )
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment |= {"JUPYTER_CONFIG_DIR": str(place / "jupyter"), "HF_HUB_OFFLINE": "1"}
    subprocess.run(
        [sys.executable, "-m", "nbgrader", "autograde", unit],
        cwd=place,
        env=environment,
        check=True,
        capture_output=True,
    )
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{place / 'gradebook.db'}", "rounds") as gradebook:
        return {
            s.student_id: {
                g.name: g.auto_score for n in s.notebooks for g in n.grades if g.cell.cell_type == "code"
            }
            for s in gradebook.assignment_submissions(unit)
        }


def ours(
    unit: str, source: Path, release: Path, submissions: dict[str, Any], workers: int
) -> tuple[float, Scores]:
    """Grade in the sandbox with the separate judge; return how long the warm processes took to start, and the scores."""
    solved = nbformat.read(source / unit / f"{unit}.ipynb", as_version=4).cells
    released = nbformat.read(release / unit / f"{unit}.ipynb", as_version=4).cells
    examiners = Examiners(PATHS.root)

    def one(notebook: Any) -> dict[str, float]:
        cells, _, _ = restored_cells(notebook.cells, released)
        put_hidden_tests_back(cells, solved)
        with examiners.one(released) as examiner:
            files, _ = pack(release / unit, {})
            with files:
                execute(cells, examiner, files, release / unit, released, source / unit / "held-out")
        return {
            c.metadata.nbgrader.grade_id: 0.0
            if any(o.output_type == "error" for o in c.outputs)
            else float(c.metadata.nbgrader.points)
            for c in cells
            if is_graded(c) and c.cell_type == "code"
        }

    started = time.perf_counter()
    try:
        with contextlib.ExitStack() as warm:
            for _ in range(workers):
                warm.enter_context(examiners.one(released))
        starting = time.perf_counter() - started
        with ThreadPoolExecutor(workers) as pool:
            return starting, dict(zip(submissions, pool.map(one, submissions.values()), strict=True))
    finally:
        examiners.close()


def floor(solved: Path, submissions: dict[str, Any]) -> float:
    """Run the same cells one after another in one warm process, without sandbox, judge or scores; return seconds.

    As in a notebook, what a cell shows is made: its last line's table, its figures as pictures.
    """
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    from matplotlib_inline.backend_inline import configure_inline_support

    folder, back = solved.parent, Path.cwd()
    shell = new_shell()
    configure_inline_support(shell, "inline")
    whole = {c.metadata.nbgrader.grade_id: c.source for c in nbformat.read(solved, 4).cells if is_graded(c)}
    os.chdir(folder)

    def once(notebook: Any) -> None:
        shell.reset(new_session=True)
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if cell.cell_type == "code":
                shell.run_cell(whole.get(name, cell.source) if is_graded(cell) else cell.source)

    with Path(os.devnull).open("w") as nowhere:
        kept = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = nowhere
        try:
            once(next(iter(submissions.values())))  # warm
            started = time.perf_counter()
            for notebook in submissions.values():
                once(notebook)
            return time.perf_counter() - started
        finally:
            sys.stdout, sys.stderr = kept
            os.chdir(back)


def torch_unit() -> nbformat.NotebookNode:
    """Return a solved notebook that trains a little network; its free name is `slope`."""

    def cell(source: str, **nbgrader: Any) -> Any:
        facts = {
            "schema_version": 3,
            "task": False,
            "locked": False,
            "solution": False,
            "grade": False,
            **nbgrader,
        }
        rounds = {"role": "exercise", "exercise": "slope", "kind": "make"} if facts["solution"] else {}
        return new_code_cell(source, metadata={"nbgrader": facts, "rounds": rounds} if nbgrader else {})

    lesson = (
        "import torch\nimport transformers\n\ntorch.manual_seed(0)\nxs = torch.linspace(0, 1, 64).reshape(-1, 1)\nys = 2 * xs + 1\n\n"
        "def fitted_slope(xs, ys):\n    layer = torch.nn.Linear(1, 1)\n"
        "    optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)\n    for _ in range(300):\n        optimizer.zero_grad()\n"
        "        torch.nn.functional.mse_loss(layer(xs), ys).backward()\n        optimizer.step()\n    return layer.weight.item()"
    )
    check = (
        'from grader.check import begin, done, expect\n\nbegin("torch-unit", "slope")\nexpect(slope).near(2, tolerance=0.2)\ndone()\n'
        "### BEGIN HIDDEN TESTS\nexpect(slope, about='the type').is_type(float)\n### END HIDDEN TESTS"
    )
    cells = [
        cell(lesson),
        cell(
            "### BEGIN SOLUTION\nslope = fitted_slope(xs, ys)\n### END SOLUTION",
            grade_id="slope",
            solution=True,
        ),
        cell(check, grade_id="slope-check", grade=True, locked=True, points=2),
    ]
    for number, one in enumerate(cells):
        one["id"] = f"cell-{number}"
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


if __name__ == "__main__":
    main()
