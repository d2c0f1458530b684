"""Result files: `.rounds/results/<student>/<unit>/<time of submission>.json`. A file that is there means: graded."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from grader.paths import Paths
from grader.result import Result

log = logging.getLogger(__name__)


def result_file(paths: Paths, student: str, unit: str, submitted_at: datetime) -> Path:
    """Return where the Result of one submission lies, or will lie. The names sort by time."""
    return paths.results / student / unit / f"{submitted_at:%Y-%m-%dT%H%M%S.%f}Z.json"


def read_result(file: Path) -> Result:
    """Read a Result. Raises ValueError, naming the file, where it is not one."""
    try:
        return Result.model_validate_json(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(
            f"{file} is not a Result ({error}). Remove the file, and the submission is graded again."
        ) from error


def write_result(paths: Paths, result: Result) -> Path:
    """Write a Result beside its place and rename it; return the file."""
    file = result_file(paths, result.student, result.unit, result.submitted_at)
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_text(result.model_dump_json(indent=1) + "\n", encoding="utf-8")
    beside.replace(file)
    return file


def results_of(paths: Paths, student: str, unit: str) -> list[Result]:
    """Return all of an intern's Results of one unit, oldest first; files that cannot be read are left out."""
    return list(_readable(sorted((paths.results / student / unit).glob("*.json"))))


def newest_graded(paths: Paths, student: str, unit: str) -> Result | None:
    """Return the newest Result of one unit that could be graded: the one that marks by hand go to."""
    files = sorted((paths.results / student / unit).glob("*.json"), reverse=True)
    return next((result for result in _readable(files) if result.gradable), None)


def _readable(files: list[Path]) -> Iterator[Result]:
    for file in files:
        try:
            yield read_result(file)
        except ValueError as error:
            log.warning("%s", error)
