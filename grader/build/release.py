"""A unit's texts -> `solutions/<unit>` and `notebooks/<unit>`, or an AuthoringError that says what to mend."""

from __future__ import annotations

import filecmp
import hashlib
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from grader.build.catalogue import catalogue_of
from grader.build.lesson import AuthoringError, Unit, read_lesson, read_syllabus
from grader.build.lint import lint
from grader.build.notebook import solved_notebook
from grader.build.stub import nbgrader_config
from grader.check.catalogue import HINTS_FILE
from grader.check.held_out import FOLDER
from grader.paths import Paths

Progress = Callable[[str], None]


def build(paths: Paths, unit_ids: list[str], progress: Progress) -> None:
    """Build the named units (all, when none is named) into `paths.solutions` and `paths.notebooks`.

    Raises AuthoringError with every problem found in a unit; what was built before stays as it was.
    """
    for unit in _chosen(paths, unit_ids):
        with tempfile.TemporaryDirectory() as scratch:
            source, release = _build_unit(paths, unit, Path(scratch), progress)
            _replace(source, paths.solutions / unit.id)
            _replace(release, paths.notebooks / unit.id)


def differences(paths: Paths, unit_ids: list[str], progress: Progress) -> list[str]:
    """Build the named units (all, when none is named) aside, and return which committed files are not what the build makes."""
    found: list[str] = []
    for unit in _chosen(paths, unit_ids):
        with tempfile.TemporaryDirectory() as scratch:
            source, release = _build_unit(paths, unit, Path(scratch), progress)
            found += _differing(source, paths.solutions / unit.id) + _differing(
                release, paths.notebooks / unit.id
            )
    return found


def _chosen(paths: Paths, unit_ids: list[str]) -> list[Unit]:
    syllabus = read_syllabus(paths.curriculum)
    return [syllabus.unit(unit_id) for unit_id in unit_ids] or syllabus.units


def _build_unit(paths: Paths, unit: Unit, scratch: Path, progress: Progress) -> tuple[Path, Path]:
    progress(f"{unit.id}: reading and linting")
    lesson = read_lesson(paths.curriculum / unit.id, unit)
    problems = lint(lesson, paths.curriculum)
    if problems:
        raise AuthoringError(f"{unit.id} cannot be built yet:\n" + "\n".join(f"  - {p}" for p in problems))
    source, release = scratch / "source" / unit.id, scratch / "release" / unit.id
    source.mkdir(parents=True)
    _copy(paths, unit.data, source)
    _copy(paths, unit.held_out, source / FOLDER)
    progress(f"{unit.id}: trying {len(lesson.answers)} answers")
    catalogue = catalogue_of(lesson, source, source / FOLDER)
    (source / FOLDER).mkdir(exist_ok=True)
    catalogue.save(source / FOLDER / HINTS_FILE)
    catalogue.for_interns(_salt(lesson.folder)).save(source / HINTS_FILE)
    nbformat.write(solved_notebook(lesson), source / f"{unit.id}.ipynb")
    progress(f"{unit.id}: making the intern's notebook")
    generate(scratch / "source", release.parent, f"sqlite:///{scratch / 'gradebook.db'}", unit.id)
    return source, release


def _salt(folder: Path) -> str:
    """Return the salt of a unit's hints: another one for each text, the same bytes for the same text."""
    texts = b"".join((folder / name).read_bytes() for name in ("lesson.py", "answers.py"))
    return hashlib.sha256(texts).hexdigest()[:32]


def _copy(paths: Paths, files: list[str], folder: Path) -> None:
    for name in files:
        file = paths.datasets / name
        if not file.is_file():
            raise AuthoringError(f"curriculum/syllabus.yml names {name}, and {file} is not there.")
        folder.mkdir(exist_ok=True)
        shutil.copyfile(file, folder / file.name)


def generate(source: Path, release: Path, gradebook_url: str, unit_id: str) -> None:
    """Run nbgrader's generate_assignment for one unit; raises AuthoringError with nbgrader's own words when it fails."""
    with tempfile.TemporaryDirectory() as scratch:
        # nbgrader looks for notebooks by patterns, in which the name of the course's folder may mean something else.
        shutil.copytree(source / unit_id, Path(scratch, "source", unit_id))
        _generate(Path(scratch), release, gradebook_url, unit_id)


def _generate(root: Path, release: Path, gradebook_url: str, unit_id: str) -> None:
    config = nbgrader_config(Config())
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.course_id = "rounds"
    config.CourseDirectory.source_directory = "source"
    config.CourseDirectory.release_directory = str(release)
    config.CourseDirectory.db_url = gradebook_url
    config.CourseDirectory.assignment_id = unit_id
    _alembic_on_path()
    heard: list[str] = []
    log = logging.getLogger("grader.build.nbgrader")
    log.propagate = False
    log.handlers = [_Listener(heard)]
    try:
        converter = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
        converter.log = log
        converter.force = True
        converter.start()
    except Exception as error:
        raise AuthoringError(
            f"nbgrader could not make the notebook of {unit_id}: {error}\n" + "\n".join(heard)
        ) from error


def _alembic_on_path() -> None:
    """nbgrader calls `alembic` by name; it stands beside the interpreter."""
    beside = str(Path(sys.executable).parent)
    if beside not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = beside + os.pathsep + os.environ.get("PATH", "")


class _Listener(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


def _replace(new: Path, place: Path) -> None:
    """Put the folder `new` at `place`: written beside, then renamed, so that no half unit is ever seen."""
    place.parent.mkdir(exist_ok=True)
    beside, old = place.with_name(f".{place.name}.new"), place.with_name(f".{place.name}.old")
    for leftover in (beside, old):
        shutil.rmtree(leftover, ignore_errors=True)
    shutil.copytree(new, beside)
    if place.exists():
        place.rename(old)
    beside.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _differing(new: Path, place: Path) -> list[str]:
    if not place.exists():
        return [f"{place} is missing"]
    ours, theirs = ({p.relative_to(d) for p in d.rglob("*") if p.is_file()} for d in (new, place))
    theirs = {p for p in theirs if ".ipynb_checkpoints" not in p.parts}
    _, mismatch, errors = filecmp.cmpfiles(new, place, [str(p) for p in ours & theirs], shallow=False)
    return (
        [f"{place / p} is not what the build makes" for p in sorted(mismatch + errors)]
        + [f"{place / p} is missing" for p in sorted(ours - theirs)]
        + [f"{place / p} is not made by the build" for p in sorted(theirs - ours)]
    )
