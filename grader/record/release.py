"""Write feedback pages, and release them through nbgrader's feedback exchange."""

from __future__ import annotations

import functools
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbconvert.exporters import Exporter
from nbgrader.utils import notebook_hash
from traitlets import Unicode

from grader.examine.verdict import kind_of_cell
from grader.exercise import MarkedBy
from grader.exercise.region import solution_of
from grader.feedback import render
from grader.paths import Paths
from grader.record.configuration import COURSE, course_directory
from grader.record.exchange import ReleaseFeedback
from grader.record.inbound import Submission
from grader.record.receipt import kept
from grader.record.results import newest_graded
from grader.result import Result

if TYPE_CHECKING:
    from traitlets.config import Config

MOST_PAGES = 5
"""Of one submission: who hands in a hundred thousand notebooks gets no hundred thousand pages."""


def release_feedback(paths: Paths, config: Config, submission: Submission, result: Result) -> Path:
    """Write the feedback page of one submission and release it; return the released file.

    nbgrader hands a page to an intern for each notebook they submitted, by its name, so a renamed notebook gets its page
    under that name too. May be repeated: the same page takes the same place.
    """
    coursedir = course_directory(config, submission.unit, submission.student)
    folder = Path(coursedir.format_path(coursedir.feedback_directory, submission.student, submission.unit))
    shutil.rmtree(folder, ignore_errors=True)  # nbgrader releases every page that it finds here
    folder.mkdir(parents=True)
    page = _page(paths, result)
    receipt = kept(paths, submission)
    for name in {submission.unit, *receipt.notebooks[:MOST_PAGES]}:
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    (folder / "timestamp.txt").write_text(submission.timestamp, encoding="utf-8")
    (folder / "submission_secret.txt").write_text(receipt.secret, encoding="utf-8")
    ReleaseFeedback(coursedir=coursedir, config=config).start()
    return released_page(paths, submission)


def released_page(paths: Paths, submission: Submission) -> Path:
    """Return where the page of a submission lies in the exchange, or will lie: a name that only its intern can know."""
    name = notebook_hash(secret=kept(paths, submission).secret, notebook_id=submission.unit)
    return paths.exchange / COURSE / "feedback" / f"{name}.html"


def _page(paths: Paths, result: Result) -> str:
    """Make the page of a Result with what its unit says; for a unit that this course does not have, without."""
    file = paths.solutions / result.unit / f"{result.unit}.ipynb"
    solved = _solved_answers(file, file.stat().st_mtime_ns) if file.is_file() else {}
    solutions = {name: solution for name, (solution, _) in solved.items()}
    facts = {name: facts for name, (_, facts) in solved.items()}
    return render(result, solutions, titles_to_revisit(paths, result), facts)


@functools.lru_cache
def _solved_answers(file: Path, changed: int) -> dict[str, tuple[str, dict[str, Any]]]:
    """Read the worked solution of each exercise that is checked, and what its cell says of itself; once while the file does not change."""
    return {
        cell.metadata["rounds"]["exercise"]: (solution_of(cell.source), dict(cell.metadata["rounds"]))
        for cell in nbformat.read(file, as_version=4).cells
        if (kind := kind_of_cell(cell)) and kind.marked_by is MarkedBy.CHECK
    }


def titles_to_revisit(paths: Paths, result: Result) -> dict[str, str]:
    """Return the titles of the units that exercises point back to, from their notebooks; none for a unit that is not built."""
    files = {unit: paths.notebooks / unit / f"{unit}.ipynb" for e in result.exercises for unit in e.revisit}
    built = {unit: json.loads(file.read_text("utf-8")) for unit, file in files.items() if file.is_file()}
    return {unit: notebook["metadata"].get("rounds", {}).get("title", "") for unit, notebook in built.items()}


class FeedbackExporter(Exporter):
    """Stands behind formgrader's "Generate feedback": the course's page in place of nbgrader's, which shows hidden tests."""

    file_extension = ".html"
    root = Unicode().tag(config=True)
    home = Unicode().tag(config=True)

    def from_notebook_node(self, nb: Any, resources: Any = None, **kwargs: Any) -> Any:
        """Return the page of the intern and unit that `resources` name. Raises ValueError where nothing is graded yet."""
        unit, student = resources["nbgrader"]["assignment"], resources["nbgrader"]["student"]
        paths = Paths(root=Path(self.root), home=Path(self.home), work=Path())
        result = newest_graded(paths, student, unit)
        if result is None:
            raise ValueError(
                f"There is no Result of {unit} by {student} yet. Start the feedback service, and wait for it."
            )
        resources["output_extension"] = self.file_extension
        return _page(paths, result), resources
