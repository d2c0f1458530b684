"""`course grade`: notebooks from folders -> Results, without a service and without a gradebook."""

from __future__ import annotations

import contextlib
import functools
import json
import logging
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.table import Table

from grader.check.catalogue import hints_in
from grader.examine.execute import Examiners, execute, is_graded
from grader.examine.job import JudgeFailed, NoSandboxError
from grader.examine.limits import Limits
from grader.examine.parcel import pack
from grader.examine.plain_files import listed, printable
from grader.examine.rebuild import (
    NotGradableError,
    put_hidden_tests_back,
    read_notebook,
    released_notebook,
    restored_cells,
    solved_notebook,
)
from grader.examine.verdict import Mark, code_result, predictions, questions, text_result
from grader.examine.worker import Crew, OutOfTimeError, budget
from grader.paths import Paths
from grader.result import Flag, Result

START_SECONDS = 300.0

log = logging.getLogger(__name__)


def grade_folders(paths: Paths, places: list[Path], as_json: bool, console: Console) -> int:
    """Grade every notebook in `places` and print a table, or one JSON line each; return the exit status.

    A notebook says in its own metadata which unit it answers; its folder's name stands for its author.
    """
    files = sorted({file for place in places for file in _notebooks(place)})
    if not files:
        console.print("There is no notebook in " + ", ".join(map(str, places)) + ".", markup=False)
        return 1
    crew = Crew()
    try:
        with contextlib.suppress(JudgeFailed), crew.one() as worker:
            worker.ask(START_SECONDS, _start, paths)  # says at once when there is no sandbox
        results = list(_graded(paths, files, crew, console))
    except NoSandboxError as problem:
        console.print(f"{problem}\nOther people's notebooks are not run here without one.", markup=False)
        return 1
    finally:
        crew.close()
    if as_json:
        for _, result in results:
            console.file.write(_line(result) + "\n")
    else:
        console.print(_table(results))
    return 0


def grade_notebook(paths: Paths, file: Path, examiners: Examiners) -> Result:
    """Grade one notebook file. What cannot be graded gets a Result that says why; JudgeFailed is told so too."""
    result = _result(file)
    try:
        submitted = read_notebook(file)
        facts = submitted.metadata.get("rounds")
        unit = facts.get("unit") if isinstance(facts, dict) else None
        result.unit = unit if isinstance(unit, str) and unit.isprintable() else printable(file.stem)
        released = released_notebook(paths.notebooks, result.unit)
        result.title = str(released.metadata.get("rounds", {}).get("title", ""))
        cells, answers, result.flags = restored_cells(submitted.cells, released.cells)
        put_hidden_tests_back(cells, solved_notebook(paths.solutions, result.unit).cells)
        folder = paths.notebooks / result.unit
        own = {f.relative_to(folder).as_posix(): f for f in folder.rglob("*") if f.is_file()}
        files, left_out = pack(file.parent, own | {f"{result.unit}.ipynb": file})
        if left_out:
            told = listed([f"{name} ({why})" for name, why in left_out.items()])
            result.flags.append(Flag(kind="files left out", detail=told))
            result.message = f"Not all of your folder was taken: {told}."
        with files, examiners.one(released.cells) as examiner:
            if not execute(cells, examiner, files, folder, released.cells, paths.held_out(result.unit)):
                result.flags.append(Flag(kind="not judged separately", detail=file.name))
    except (NotGradableError, JudgeFailed) as problem:
        result.gradable, result.message = False, str(problem)
        return result
    hints = hints_in(paths.held_out(result.unit), folder)
    marks = {c.metadata.nbgrader.grade_id: Mark(_points(c)) for c in cells if is_graded(c)}
    for question in questions(released.cells):
        written, mark = answers.get(question.name, question.released), marks[question.graded_by]
        if question.is_checked:
            result.exercises.append(code_result(question, cells, written, mark, hints, 1))
        else:
            result.exercises.append(text_result(question, written, mark))
    result.predictions = predictions(released.cells, answers)
    result.graded_at = datetime.now(UTC)
    return result


def _graded(paths: Paths, files: list[Path], crew: Crew, console: Console) -> Iterable[tuple[Path, Result]]:
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        waiting = {pool.submit(_grade, paths, file, crew): file for file in files}
        shown = track(
            as_completed(waiting), "Grading", len(files), console=Console(stderr=True), transient=True
        )
        done = [(waiting[future], future.result()) for future in shown]
    return sorted(done, key=lambda pair: str(pair[0]))


def _grade(paths: Paths, file: Path, crew: Crew) -> Result:
    """Grade one notebook within a submission's budget; an error in the course's own code must not keep the others from their marks."""
    result = _result(file)
    result.gradable, result.message = False, "The course's own program failed on this notebook."
    try:
        with crew.one() as worker:
            return worker.ask(budget(Limits()), _grade_here, paths, file)
    except NoSandboxError:
        raise
    except OutOfTimeError:
        result.message = "The work on this notebook took longer than marking allows."
    except Exception:
        log.exception("%s could not be graded.", printable(str(file)))
    return result


def _start(paths: Paths) -> None:
    with _examiners_of(paths).one():
        pass


def _grade_here(paths: Paths, file: Path) -> Result:
    return grade_notebook(paths, file, _examiners_of(paths))


@functools.lru_cache
def _examiners_of(paths: Paths) -> Examiners:
    """Return the warm examiners of this worker; they end with it."""
    return Examiners(paths.root)


def _result(file: Path) -> Result:
    now = datetime.now(UTC)
    author = printable(file.parent.name)
    return Result(course="rounds", unit="", student=author, submitted_at=now, graded_at=now, attempt=1)


def _line(result: Result) -> str:
    """Return a Result as one line of JSON, with its sums; docs/grading.md lists the fields."""
    sums = {"points": result.points, "max_points": result.max_points}
    return json.dumps(result.model_dump(mode="json") | sums, ensure_ascii=False)


def _points(cell: Any) -> float | None:
    """Return what a graded cell scores by itself: None for free text."""
    if cell.cell_type != "code":
        return None
    failed = any(output.output_type == "error" for output in cell.outputs)
    return 0.0 if failed else float(cell.metadata.nbgrader.points)


def _notebooks(place: Path) -> Iterable[Path]:
    if place.is_file():
        return [place.resolve()]
    return (f for f in place.rglob("*.ipynb") if not f.is_dir() and ".ipynb_checkpoints" not in f.parts)


def _table(results: list[tuple[Path, Result]]) -> Table:
    table = Table("Notebook", "Unit", "Points", "Not passed", "Flags")
    for file, result in results:
        open_ = [f"{e.exercise}: {e.status.value}" for e in result.exercises if e.points != e.max_points]
        points = f"{result.points:g} of {result.max_points:g}" if result.gradable else result.message
        flags = ", ".join(f.kind for f in result.flags)
        row = (printable(str(file)), result.unit, points, "\n".join(open_), flags)
        table.add_row(*map(escape, row))
    return table
