"""The example of CONTRIBUTING.md is a unit that builds, so that an author can copy it."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest

from grader.build.release import build
from grader.paths import Paths

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "docs" / "example-unit"
UNIT = "00-example"


@pytest.mark.slow
def test_the_example_unit_builds_and_each_of_its_answers_gets_its_verdict(tmp_path: Path) -> None:
    curriculum = tmp_path / "curriculum"
    (curriculum / UNIT).mkdir(parents=True)
    for name in ("lesson.py", "answers.py", "guide.md"):
        shutil.copy(EXAMPLE / name, curriculum / UNIT)
    for name in ("syllabus.yml", "glossary.yml"):
        shutil.copy(EXAMPLE / name, curriculum)
    shutil.copy(ROOT / "curriculum" / "misconceptions.csv", curriculum)
    paths = Paths(root=tmp_path, home=tmp_path / ".rounds", work=tmp_path / "my-work")
    build(paths, [UNIT], print)
    released = nbformat.read(paths.notebooks / UNIT / f"{UNIT}.ipynb", as_version=4)
    text = "\n".join(cell.source for cell in released.cells)
    assert "return None  # replace None with your formula" in text
    assert "BEGIN HIDDEN TESTS" not in text and "volume_ml - rate_ml_per_h * hours_passed" not in text
