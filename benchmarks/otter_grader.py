"""The submissions of `grading.py` in otter-grader's form, and their scores by `otter run`, otter's grading without docker.

A check becomes one of otter's exception-based tests: the same text, run in the notebook's names, and any error fails it.
Otter runs a test after the cell whose metadata name it, so each stands where its check stood.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import nbformat

from grader.examine.execute import is_graded
from grader.paths import course_paths

ROOT = course_paths().root
FOLDER = ROOT / ".venv-otter"
MAKE = (
    "otter-grader was not run: it needs an environment of its own. Make one, and run this again:\n"
    f"    python3 -m venv {FOLDER.name}\n"
    f'    {FOLDER.name}/bin/pip install -c requirements.lock "otter-grader[grading]==7.0.0" matplotlib scikit-learn torch '
    "transformers pydantic\n"
    "One that is elsewhere is named with --otter PATH_OF_ITS_PYTHON."
)
TEST = """from otter.test_files import test_case

OK_FORMAT = False
name = {name!r}
points = {points!r}

@test_case(points={points!r}, hidden=False)
def test_of_cell(env):
    exec({source!r}, env)
"""


class Otter:
    """Otter's autograder for one unit, and the submissions in its form, made in `place`."""

    def __init__(
        self, python: Path, unit: str, source: Path, submissions: dict[str, Any], place: Path
    ) -> None:
        """Make them. `source` is the folder of the unit's solved notebook and its files."""
        self.python, self.unit, self.place, self.students = python, unit, place, list(submissions)
        self.environment = os.environ | {
            "PYTHONPATH": str(place / "packages"),
            "JUPYTER_PATH": str(python.parent.parent / "share" / "jupyter"),
            "ROUNDS_GRADING": "1",
            "HF_HUB_OFFLINE": "1",
        }
        self.points = self._tests(nbformat.read(source / f"{unit}.ipynb", as_version=4).cells)
        checks = place / "packages" / "grader"
        shutil.copytree(ROOT / "grader" / "check", checks / "check")
        shutil.copyfile(ROOT / "grader" / "__init__.py", checks / "__init__.py")
        for student, notebook in submissions.items():
            (place / student).mkdir()
            nbformat.write(self._with_tests(notebook), place / student / f"{unit}.ipynb")
        shutil.copytree(source, place / "files", ignore=shutil.ignore_patterns("*.ipynb"))
        files = [file.name for file in (place / "files").iterdir()]
        self.zip = str(place / "autograder.zip")
        self._otter("files", "generate", "-t", str(place / "tests"), "-o", self.zip, "--no-config", *files)

    def scores(self) -> dict[str, dict[str, float]]:
        """Grade one submission after another with `otter run`."""
        return {student: self._scores_of(student) for student in self.students}

    def _scores_of(self, student: str) -> dict[str, float]:
        self._otter(student, "run", f"{self.unit}.ipynb", "-a", self.zip, "--no-logo")
        tests = json.loads((self.place / student / "results.json").read_text(encoding="utf-8"))["tests"]
        scores = {test["name"]: float(test["score"]) for test in tests if "score" in test}
        return {name: scores[name] for name in self.points}

    def _tests(self, solved: list[Any]) -> dict[str, float]:
        """Write a test file for each check, and return their points."""
        (self.place / "tests").mkdir(parents=True)
        points = {}
        for cell in solved:
            if cell.cell_type == "code" and is_graded(cell):
                name = cell.metadata.nbgrader.grade_id
                points[name] = float(cell.metadata.nbgrader.points)
                text = TEST.format(name=name, points=points[name], source=cell.source)
                (self.place / "tests" / f"{name}.py").write_text(text, encoding="utf-8")
        return points

    def _with_tests(self, notebook: Any) -> Any:
        changed = nbformat.from_dict(json.loads(nbformat.writes(notebook)))
        for cell in changed.cells:
            if (name := cell.metadata.get("nbgrader", {}).get("grade_id")) in self.points:
                cell.source, cell.metadata = "", nbformat.from_dict({"otter": {"tests": [name]}})
        return changed

    def _otter(self, folder: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self.python), "-m", "otter", *arguments],
            cwd=self.place / folder,
            env=self.environment,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(f"otter {arguments[0]} failed:\n{done.stderr[-4000:]}")


def python_of(given: Path | None) -> Path | None:
    """Return the Python of otter's environment: the one that was named, else that of `.venv-otter`, else none."""
    python = given or FOLDER / "bin" / "python"
    return python if python.is_file() else None
