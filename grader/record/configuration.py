"""nbgrader's configuration: the same for our own code, its command line, its Lab extensions and formgrader."""

from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.paths import Paths

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

COURSE = "rounds"
CELL_SECONDS = 120

_CONFIG_FILE = '''"""Written by `course start`; changes here are lost. Settings for people are in {settings}."""

from pathlib import Path

from grader.paths import Paths
from grader.record.configuration import configuration

get_config().merge(configuration(Paths(root=Path({root!r}), home=Path({home!r}), work=Path({work!r}))))  # noqa: F821
'''


def configuration(paths: Paths) -> Config:
    """Return nbgrader's configuration for a course; also puts this environment's programs on PATH.

    Nothing here may configure HTMLExporter: formgrader's pages then answer 500.
    """
    from traitlets.config import Config

    from grader.build.stub import nbgrader_config

    put_own_programs_on_path()
    config = Config()
    course = config.CourseDirectory
    course.course_id = COURSE
    course.root = str(paths.root)
    course.source_directory = _step(paths, paths.solutions)
    course.release_directory = _step(paths, paths.notebooks)
    course.submitted_directory = _step(paths, paths.submitted)
    course.autograded_directory = _step(paths, paths.autograded)
    course.feedback_directory = _step(paths, paths.feedback)
    course.db_url = gradebook_url(paths)
    config.Exchange.root = str(paths.exchange)
    config.Exchange.cache = str(paths.cache)
    config.Exchange.assignment_dir = str(paths.work)
    config.ExchangeFactory.collect = "grader.record.collect.CollectPlain"
    config.CollectPlain.collected = str(paths.collected)
    config.Autograde.sanitize_preprocessors = [
        "nbgrader.preprocessors.ClearOutput",
        "grader.record.sanitize.RestoreCells",
        "nbgrader.preprocessors.OverwriteKernelspec",
        "nbgrader.preprocessors.OverwriteCells",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    config.Autograde.autograde_preprocessors = [
        "grader.record.isolated.ExecuteIsolated",
        "nbgrader.preprocessors.IgnorePattern",
        "nbgrader.preprocessors.LimitOutput",
        "nbgrader.preprocessors.SaveAutoGrades",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
        "grader.record.isolated.DefuseText",
    ]
    config.ExecuteForGrading.timeout = CELL_SECONDS
    config.ExecuteIsolated.root, config.ExecuteIsolated.collected = str(paths.root), str(paths.collected)
    config.ExecuteIsolated.without_isolation = bool(
        settings(paths).get("grading", {}).get("without_isolation", False)
    )
    # nbgrader's own feedback pages show hidden tests and load from a CDN; its button makes ours instead.
    config.GenerateFeedback.exporter_class = "grader.record.release.FeedbackExporter"
    config.FeedbackExporter.root, config.FeedbackExporter.home = str(paths.root), str(paths.home)
    # The prompt of a free-text question is a read-only cell that carries the mark scheme.
    config.ClearMarkScheme.enforce_metadata = False
    return nbgrader_config(config)


def course_directory(config: Config, unit: str = "", student: str = "*") -> CourseDirectory:
    """Return nbgrader's CourseDirectory for one unit and one student ("*" for all)."""
    from nbgrader.coursedir import CourseDirectory

    return CourseDirectory(config=config, assignment_id=unit, student_id=student)


def write_nbgrader_config(paths: Paths, folder: Path) -> Path:
    """Write `nbgrader_config.py` into `folder`, which is on Jupyter's configuration path; return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "nbgrader_config.py"
    text = _CONFIG_FILE.format(
        settings=paths.settings.name, root=str(paths.root), home=str(paths.home), work=str(paths.work)
    )
    beside = file.with_suffix(".py.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)
    return file


def gradebook_url(paths: Paths) -> str:
    """Return the gradebook's SQLAlchemy URL: ROUNDS_GRADEBOOK, or `[gradebook] url` in the settings, or SQLite.

    Raises ValueError when the settings file is not TOML.
    """
    if url := os.environ.get("ROUNDS_GRADEBOOK"):
        return url
    if url := settings(paths).get("gradebook", {}).get("url"):
        return str(url)
    return f"sqlite:///{paths.gradebook}"


def settings(paths: Paths) -> dict[str, Any]:
    """Return what people wrote into the settings file. Raises ValueError when it is not TOML."""
    if not paths.settings.exists():
        return {}
    try:
        return tomllib.loads(paths.settings.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(
            f"{paths.settings} cannot be read: {error}. Correct that line, then start again."
        ) from error


def put_own_programs_on_path() -> None:
    """Put this environment's programs first on PATH, because nbgrader calls `alembic` by name."""
    programs = str(Path(sys.executable).parent)
    path = os.environ.get("PATH", "")
    if programs not in path.split(os.pathsep):
        os.environ["PATH"] = programs + os.pathsep + path


def _step(paths: Paths, folder: Path) -> str:
    """Name a folder for nbgrader: relative where it can be, because nbgrader escapes only the root in its patterns."""
    return str(folder.relative_to(paths.root)) if folder.is_relative_to(paths.root) else str(folder)
