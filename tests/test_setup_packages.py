"""What an install of the course brings: `grader`, `hospital` and `letters`, importable side by side, without anybody's data."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ["grader", "datasets/hospital", "datasets/letters"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy, because a build leaves folders in the place where it runs."""
    copy = tmp_path_factory.mktemp("copy")
    for file in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / file, copy)
    for folder in SOURCES:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--no-index", "."]
    subprocess.run([*command, "--wheel-dir", copy / "dist"], cwd=copy, check=True, capture_output=True)
    (built,) = (copy / "dist").iterdir()
    return built


def test_the_wheel_holds_every_module_and_page_and_no_data(wheel: Path) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    modules = {
        (Path(Path(folder).name) / file.relative_to(ROOT / folder)).as_posix()
        for folder in SOURCES
        for file in (ROOT / folder).rglob("*.py")
    }
    assert modules <= inside
    more = {file for file in inside - modules if not file.startswith("grader/")}
    assert more == set(), "tables and letters are data of the course, not of the packages"
    for page in ("grader/feedback/page.html.jinja", "grader/feedback/page.css"):
        assert page in inside
    for package in (ROOT / "grader" / "serve" / "labextensions").rglob("package.json"):
        assert package.relative_to(ROOT).as_posix() in inside


def test_hospital_and_letters_are_imported_side_by_side_from_the_wheel(wheel: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); sys.path_importer_cache.clear()\n"
        "import hospital.truth, hospital.text, hospital.generate, letters.truth, letters.generate\n"
        "print(hospital.truth.Patient.__module__, letters.truth.Truth.__module__, hospital.__file__)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, wheel], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["hospital.truth", "letters.truth", str(wheel / "hospital" / "__init__.py")]
